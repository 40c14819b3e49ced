import ByteSupport
import FileAccess
import IndicatorExtraction
import IndicatorForms
import IndicatorModel
import ReportReading
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing

/// Forms that nobody prepared: no codes, other words, several header rows (`Fixtures/README.md`).
@Suite("Foreign forms")
struct ForeignFormTests {
  private static let folder = "Tests/IndicatorFormsTests/Fixtures/Foreign"

  /// A form, the report it is filled from, and what each of its input cells must hold.
  struct Pair: Sendable, CustomTestStringConvertible {
    let form: String
    let report: String
    let gold: String
    let unit: String
    var testDescription: String { form }
  }

  private static let pairs: [Pair] = {
    guard let text = try? Fixture.text("\(folder)/pairs.csv") else { return [] }
    return CommaSeparatedValues(text).rows.compactMap { row in
      guard let form = row["form"], let report = row["report"], let gold = row["gold"] else {
        return nil
      }
      return Pair(form: form, report: report, gold: gold, unit: row["unit"] ?? "")
    }
  }()

  @Test("65 forms are there")
  func formsAreThere() { #expect(Self.pairs.count == 65) }

  /// Forms by one writer, and how many of a thousand stated figures were filled when the floor was
  /// set; floors are raised, never lowered.
  struct Writer: Sendable, CustomTestStringConvertible {
    /// The first letters of the forms' names.
    let letters: String
    let floor: Int
    var testDescription: String { "forms \(letters)" }
  }

  @Test(
    "no wrong figure in any cell, and as many stated figures as before",
    arguments: [
      Writer(letters: "abcde", floor: 867), Writer(letters: "fh", floor: 760),
      // Five everyday forms, and five rare layouts, by writers who knew nothing of the program.
      Writer(letters: "i", floor: 900), Writer(letters: "j", floor: 474),
      // The same again by two more: everyday forms, and projects, sources of funds and years.
      Writer(letters: "k", floor: 735), Writer(letters: "l", floor: 135),
    ])
  func noWrongFigure(writer: Writer) throws {
    try checkAll(of: { writer.letters.contains($0.prefix(1)) }, atLeast: writer.floor)
  }

  /// - Parameter share: in thousandths.
  private func checkAll(of isMeant: (String) -> Bool, atLeast share: Int) throws {
    var (filled, stated) = (0, 0)
    for pair in Self.pairs where isMeant(pair.form) {
      let counts = try check(pair)
      print("\(pair.form): \(counts.filled) of \(counts.stated) stated figures filled")
      filled += counts.filled
      stated += counts.stated
    }
    print("foreign forms: \(filled) of \(stated) stated figures filled")
    #expect(filled * 1000 >= stated * share, "\(filled) of \(stated)")
  }

  private func check(_ pair: Pair) throws -> (filled: Int, stated: Int) {
    let plan = try plan(pair)
    var cells: [String: PlannedCell] = [:]
    for cell in plan.cells { cells["\(cell.sheetName)!\(cell.cell)"] = cell }
    var (stated, filled, derived) = (0, 0, 0)
    let gold = CommaSeparatedValues(try Fixture.text("\(Self.folder)/\(pair.gold)"))
    for row in gold.rows {
      guard let sheet = row["sheet"], let address = row["cell"], let kind = row["kind"],
        kind != "formula"
      else { continue }
      if kind == "stated" { stated += 1 }
      guard let cell = cells["\(sheet)!\(address)"], cell.state == .filled,
        let reading = cell.reading
      else { continue }
      let value = reading.value
      // The gold says what is stated; a computed figure may stand where the report states none, and
      // looks different there.
      if reading.derivation == .derived, kind == "blank" {
        derived += 1
        continue
      }
      if kind == "stated" { filled += 1 }
      let expected = row["expected"].flatMap { DecimalNumber($0) }
      // What only follows from the text looks different; the golden cells say what it states.
      if expected == nil, cell.reading?.derivation == .derived { continue }
      if kind == "derived", let expected, reading.derivation == .derived,
        abs(value.doubleValue - expected.doubleValue) <= abs(expected.doubleValue) * 0.005
      {
        continue
      }
      #expect(
        value == expected,
        "\(pair.form) \(sheet)!\(address) \(cell.label): \(value) ← “\(cell.reading?.measure.quote ?? "")”; gold: \(row["expected"] ?? "") \(row["reason"] ?? "")"
      )
    }
    print("\(pair.form): \(derived) computed figures where none is stated")
    return (filled, stated)
  }

  private func plan(_ pair: Pair) throws -> FillPlan {
    let catalogue = Catalogue.builtIn
    let document = try ReportReader.read(
      bytes: try Fixture.bytes(pair.report), file: pair.report, limits: Limits())
    let extracted = IndicatorExtractor(catalogue: catalogue).extract(document, firstID: 1)
    let workbook = try SpreadsheetFile(bytes: try Fixture.bytes("\(Self.folder)/\(pair.form)"))
      .workbook()
    let fields = HeadingFields(
      reports: [extracted], period: nil, unitName: pair.unit.isEmpty ? nil : pair.unit)
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: fields.period)
    return FillPlanner(catalogue: catalogue).plan(
      analysis, reports: [extracted],
      findings: ReportAuditor.audit([extracted], documents: [document]), fields: fields,
      workbook: workbook)
  }
}
