import ByteSupport
import IndicatorForms
import IndicatorModel
import SpreadsheetModel
import Testing

@Suite("A form seen through its binding")
struct BoundFormTests {
  private let form = BoundSample().workbook
  private var binding: FormBinding { BoundSample.binding(form) }

  @Test("the sample form is filled without a binding, so that the tests below say something")
  func sampleIsFilled() throws {
    #expect(
      try BoundSample.filled(form, nil) == [
        "E7": "1535", "E8": "11052", "E9": "2417", "E10": "318", "E12": "12345", "E13": "9.876",
        "E14": "143",
      ])
  }

  @Test("an unedited binding plans what a fill without it plans, cell by cell")
  func unedited() throws {
    for name in SampleForm.names {
      let form = try SampleForm(name).workbook
      let binding = BoundSample.binding(form)
      let (one, other) = (try BoundSample.plan(form, nil), try BoundSample.plan(form, binding))
      #expect(one.cells.map(\.cell) == other.cells.map(\.cell), "\(name)")
      for (left, right) in zip(one.cells, other.cells) {
        #expect(left.state == right.state, "\(name) \(left.cell)")
        #expect(left.reading?.value == right.reading?.value, "\(name) \(left.cell)")
        #expect(left.reason == right.reason && left.role == right.role, "\(name) \(left.cell)")
      }
    }
  }

  @Test("a row that the binding leaves out takes nothing, and the others what they took")
  func rowLeftOut() throws {
    var edited = binding
    edited.tables[0].rows.removeAll { $0.label == "Đàn bò" }
    var expected = try BoundSample.filled(form, nil)
    expected["E9"] = nil
    #expect(try BoundSample.filled(form, edited) == expected)
    #expect(try BoundSample.plan(form, edited).cells.allSatisfy { $0.cell.row != 8 })
  }

  @Test("skip leaves a row or a cell out")
  func skipped() throws {
    var edited = binding
    edited.tables[0].rows[2].isSkipped = true
    var cell = BoundCell(cell: CellReference(row: 8, column: 4))
    cell.isSkipped = true
    edited.tables[0].cells = [cell]
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["E8"] == nil && filled["E9"] == nil && filled["E7"] == "1535")
  }

  @Test("a column takes the role the binding gives it, and none when that is unknown")
  func roles() throws {
    var edited = binding
    edited.tables[0].columns[3].role = .cumulative
    edited.tables[0].columns[4].role = .unknown
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["D7"] == "1535" && filled["E7"] == nil)
  }

  @Test("a column left out takes nothing")
  func columnLeftOut() throws {
    var edited = binding
    edited.tables[0].columns.remove(at: 4)
    #expect(try BoundSample.filled(form, edited).isEmpty)
  }

  @Test("a row whose label says nothing takes the figures of its code, or of its words")
  func codesAndWords() throws {
    var rows = BoundSample.rows
    rows[1].1 = "Mục A"
    rows[8].1 = "Mục B"
    let form = BoundSample(rows: rows).workbook
    #expect(try BoundSample.filled(form, nil)["E7"] == nil)
    var edited = BoundSample.binding(form)
    edited.tables[0].rows[1].code = "NN.LUA.DX.DT"
    edited.tables[0].rows[1].indicator = nil
    edited.tables[0].rows[8].indicator = "Số lao động giải quyết việc làm"
    edited.tables[0].rows[8].unit = "người"
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["E7"] == "1535" && filled["E14"] == "427")
  }

  @Test("a row bound to a code alone never takes what its label says instead")
  func codeOnly() throws {
    var edited = binding
    edited.tables[0].rows[3].code = "CH.GS.TRAU"
    edited.tables[0].rows[3].indicator = nil
    edited.tables[0].rows[3].like = nil
    let text = BoundSample.report.replacing(" Đàn trâu có 318 con.", with: "")
    #expect(try BoundSample.filled(form, edited, report: text)["E9"] == nil)
    #expect(try BoundSample.filled(form, edited)["E9"] == "318")
  }

  @Test("a unit is converted as the binding writes it")
  func units() throws {
    var edited = binding
    edited.tables[0].rows[7].unit = "triệu đồng"
    #expect(try BoundSample.filled(form, edited)["E13"] == "9876")
  }

  @Test("a cell with a code and unit of its own takes them, the rest of its row does not")
  func cellWithCode() throws {
    var edited = binding
    edited.tables[0].columns[3].role = .cumulative
    var cell = BoundCell(cell: CellReference(row: 8, column: 3))
    cell.code = "CH.GS.TRAU"
    edited.tables[0].cells = [cell]
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["D9"] == "318" && filled["E9"] == "2417")
  }

  @Test("a cell with a unit of its own is converted, its row keeps the row's")
  func cellWithUnit() throws {
    var edited = binding
    edited.tables[0].columns[3].role = .cumulative
    var cell = BoundCell(cell: CellReference(row: 12, column: 3))
    cell.unit = "nghìn đồng"
    edited.tables[0].cells = [cell]
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["D13"] == "9876000" && filled["E13"] == "9.876")
  }

  @Test("formulas and barred cells are not written, whatever the binding says")
  func closedCells() throws {
    var form = form
    BoundSample.set(.formula(Formula("D7*2")), "E7", in: &form)
    BoundSample.set(.text("x"), "E8", in: &form)
    var edited = BoundSample.binding(form)
    var cell = BoundCell(cell: CellReference(row: 6, column: 4))
    cell.code = "NN.LUA.DX.DT"
    cell.unit = "ha"
    edited.tables[0].cells = [cell]
    let filled = try BoundSample.filled(form, edited)
    #expect(filled["E7"] == nil && filled["E8"] == nil && filled["E9"] == "2417")
  }

  @Test("a column whose header names another year is not filled with this year's figures")
  func otherYear() throws {
    var headers = BoundSample.headers
    headers[4] = "Thực hiện 6 tháng năm 2024"
    let form = BoundSample(headers: headers).workbook
    let binding = BoundSample.binding(form)
    #expect(try BoundSample.filled(form, binding)["E7"] == "1535")
    let plan = try BoundSample.plan(form, binding, report: BoundSample.nextReport)
    #expect(plan.cells.allSatisfy { $0.state != .filled })
    #expect(
      plan.cells.filter { $0.cell.column == 4 }.allSatisfy {
        $0.reason == .otherPeriod(expected: "năm 2024") || $0.reason == .notStated
      })
  }

  @Test("a row number that is not the label's is refused with the file's line")
  func otherLabel() throws {
    var edited = binding
    edited.tables[0].rows[1].index = 9
    edited.tables[0].rows[1].line = 77
    do {
      _ = try BoundSample.plan(form, edited)
      Issue.record("not refused")
    } catch let error as BindingError {
      #expect(error.line == 77)
      #expect(error.key == "tables[1].rows[2].label")
      #expect(
        error.problem
          == .otherLabel(expected: "Đàn trâu", found: "Diện tích lúa Đông Xuân"))
    }
  }

  @Test("a sheet that the form does not have is refused")
  func noSheet() throws {
    var edited = binding
    edited.tables[0].sheet = "Khác"
    #expect(throws: BindingError.self) { try BoundSample.plan(form, edited) }
  }

  @Test("a table that a person wrote by hand is filled where the analysis found none")
  func tableByHand() throws {
    var form = Workbook()
    form.sheets = [Worksheet(name: "S")]
    BoundSample.set(.text("Hạng mục theo dõi"), "A1", in: &form)
    BoundSample.set(.text("Số"), "B1", in: &form)
    BoundSample.set(.text("Bò"), "A2", in: &form)
    var row = BoundRow(
      index: 1, ordinal: "", label: "Bò", code: "CH.GS.BO", indicator: nil, unit: "con")
    row.confidence = .high
    let table = BoundTable(
      sheet: "S", headerRows: 0...0, nameColumn: 0, unitLine: nil,
      columns: [
        BoundColumn(
          index: 1, header: "Số", number: "", role: .cumulative, span: nil, isRunning: nil,
          scope: nil, ratio: nil, why: "")
      ], rows: [row])
    let binding = FormBinding(
      form: "s.xlsx", period: nil,
      fingerprint: FormFingerprint(of: BoundSample.analysis(form, nil), workbook: form),
      tables: [table])
    #expect(try BoundSample.filled(form, binding) == ["B2": "2417"])
  }
}
