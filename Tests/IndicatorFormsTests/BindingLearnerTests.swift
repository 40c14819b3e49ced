import IndicatorForms
import IndicatorModel
import SpreadsheetModel
import Testing

@Suite("Learning from a filled form")
struct BindingLearnerTests {
  /// The sample form with labels and a header that say nothing.
  private var opaque: Workbook {
    var rows = BoundSample.rows
    rows[1].1 = "Mục A"
    rows[3].1 = "Mục B"
    rows[6].1 = "Mục C"
    return BoundSample(rows: rows).workbook
  }

  private func filled(_ figures: [String: Double]) -> Workbook {
    var filled = opaque
    for (cell, value) in figures { BoundSample.set(.number(value), cell, in: &filled) }
    return filled
  }

  private func learn(
    _ example: Workbook, from empty: Workbook? = nil, report text: String = BoundSample.report
  ) throws -> BindingLearner.Result {
    let report = try BoundSample.extracted(text)
    let fields = HeadingFields(reports: [report], period: nil, unitName: nil)
    let form = empty ?? opaque
    let understood = BoundSample.analysis(form, fields.period)
    return BindingLearner(
      catalogue: BoundSample.catalogue, reports: [report], findings: [], fields: fields,
      wording: BoundSample.wording
    ).learn(
      BoundSample.binding(form, period: fields.period), form: form, understood: understood,
      example: example)
  }

  @Test("what the form does not say is learned from the figures and fills the next period")
  func nextPeriod() throws {
    #expect(try BoundSample.filled(opaque, nil)["E7"] == nil)
    let result = try learn(
      filled(["E7": 1535, "E8": 11052, "E9": 2417, "E10": 318, "E12": 12345, "E13": 9.876]))
    #expect(result.filled == 6 && result.explained == 6)
    let next = try BoundSample.filled(opaque, result.binding, report: BoundSample.nextReport)
    #expect(next["E7"] == "1602" && next["E9"] == "2503" && next["E12"] == "13579")
    #expect(next["E13"] == "10.246")
  }

  @Test("a figure that the report does not state teaches nothing")
  func unexplained() throws {
    let result = try learn(filled(["E7": 4321, "E8": 11052, "E9": 2417, "E10": 318]))
    #expect(result.filled == 4 && result.explained == 3)
    #expect(try BoundSample.filled(opaque, result.binding)["E7"] == nil)
  }

  @Test("a cell that a fill would write otherwise than the person did is left out")
  func differing() throws {
    let result = try learn(filled(["E7": 1535, "E8": 11053, "E9": 2417, "E10": 318]))
    #expect(result.binding.tables[0].cells.map(\.cell.description) == ["E8"])
    #expect(result.binding.tables[0].cells.allSatisfy { $0.isSkipped })
    #expect(try BoundSample.filled(opaque, result.binding)["E8"] == nil)
  }

  @Test("one small number is no evidence for an indicator that shares no word with the row")
  func smallNumbers() throws {
    let text = BoundSample.report.replacing("318 con", with: "31 con")
    let result = try learn(filled(["E7": 31, "E8": 11052, "E9": 2417]), report: text)
    #expect(try BoundSample.filled(opaque, result.binding, report: text)["E7"] == nil)
  }

  @Test("figures of the period that are the year's to date as well leave the column to a person")
  func ambiguousColumn() throws {
    var headers = BoundSample.headers
    headers[4] = "Cột số 2"
    let empty = BoundSample(headers: headers).workbook
    var example = empty
    for (cell, value) in ["E7": 1535.0, "E8": 11052, "E9": 2417, "E10": 318] {
      BoundSample.set(.number(value), cell, in: &example)
    }
    let column = try learn(example, from: empty).binding.tables[0].columns[4]
    #expect(column.role == .unknown)
    #expect(column.why.contains("period") && column.why.contains("cumulative"))
  }

  @Test("a column whose header says nothing is learned where its figures leave one role")
  func learnedColumn() throws {
    var headers = BoundSample.headers
    headers[3] = "Cột số 1"
    let empty = BoundSample(headers: headers).workbook
    var example = empty
    let text = BoundSample.report.replacing("1.535 ha", with: "1.535/1.620 ha, đạt 94,75% kế hoạch")
      .replacing("11.052 tấn", with: "11.052/11.800 tấn, đạt 93,66% kế hoạch")
    for (cell, value) in ["D7": 1620.0, "D8": 11800, "E7": 1535] {
      BoundSample.set(.number(value), cell, in: &example)
    }
    let result = try learn(example, from: empty, report: text)
    #expect(result.binding.tables[0].columns[3].role == .plan)
    #expect(try BoundSample.filled(empty, result.binding, report: text)["D7"] == "1620")
  }

  @Test("a column of which only one figure is explained keeps its role unknown")
  func unknownColumn() throws {
    let result = try learn(filled(["E8": 11052]))
    let column = result.binding.tables[0].columns[4]
    #expect(column.role == BoundSample.binding(opaque).tables[0].columns[4].role)
  }

  @Test("learning twice gives the same binding")
  func deterministic() throws {
    let example = filled(["E7": 1535, "E8": 11052, "E9": 2417, "E10": 318, "E12": 12345])
    let (one, other) = (try learn(example), try learn(example))
    #expect(
      BindingWriter.write(one.binding, wording: BoundSample.wording)
        == BindingWriter.write(other.binding, wording: BoundSample.wording))
  }
}
