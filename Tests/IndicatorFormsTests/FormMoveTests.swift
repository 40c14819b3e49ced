import IndicatorForms
import IndicatorModel
import SpreadsheetModel
import Testing

@Suite("Forms that are not as they were bound")
struct FormMoveTests {
  private let old = BoundSample.binding(BoundSample().workbook, period: nil)

  private func moves(_ workbook: Workbook) -> [FormMove] {
    let form = BoundSample.analysis(workbook, nil)
    return FormMove.find(
      in: form, since: old, fingerprint: FormFingerprint(of: form, workbook: workbook))
  }

  private func rebound(_ binding: FormBinding, _ workbook: Workbook) -> BindingCarryOver.Result {
    BindingCarryOver.rebind(
      binding, onto: BoundSample.binding(workbook, period: nil),
      form: BoundSample.analysis(workbook, nil))
  }

  @Test("figures, texts in input cells and titles do not change the fingerprint")
  func figures() {
    var filled = BoundSample(title: "BIỂU 01: CHỈ TIÊU QUÝ II").workbook
    BoundSample.set(.number(1535), "E7", in: &filled)
    BoundSample.set(.text("cuối năm đánh giá"), "E8", in: &filled)
    filled.sheets.append(Worksheet(name: "Nguồn số liệu"))
    #expect(moves(filled).isEmpty)
    #expect(old.fingerprint == BoundSample.binding(filled, period: nil).fingerprint)
  }

  @Test("inserted rows are named, and the rows below with how far they moved")
  func insertedRows() {
    var rows = BoundSample.rows
    rows.insert(("5", "Đàn dê", "con"), at: 5)
    #expect(
      moves(BoundSample(rows: rows).workbook) == [
        .rowsMoved(sheet: "BC", rows: 10...13, by: 1),
        .rowAdded(sheet: "BC", label: "Đàn dê", row: 10),
      ])
  }

  @Test("deleted and renamed rows are named")
  func deletedRows() {
    var rows = BoundSample.rows
    rows[3].1 = "Tổng đàn bò, bê"
    rows.remove(at: 8)
    #expect(
      moves(BoundSample(rows: rows).workbook) == [
        .rowRenamed(sheet: "BC", row: 8, from: "Đàn bò", to: "Tổng đàn bò, bê"),
        .rowMissing(sheet: "BC", label: "Số hộ nghèo", row: 13),
      ])
  }

  @Test("columns that moved, came, went or were renamed are named")
  func columns() {
    let headers = [
      "STT", "Chỉ tiêu", "ĐVT", "Cùng kỳ năm trước", "Kế hoạch năm", "Thực hiện 9 tháng", "Ghi chú",
    ]
    #expect(
      moves(BoundSample(headers: headers).workbook) == [
        .columnMoved(sheet: "BC", header: "Kế hoạch năm", from: 3, to: 4),
        .columnMoved(sheet: "BC", header: "Thực hiện 6 tháng", from: 4, to: 5),
        .columnMoved(sheet: "BC", header: "Ghi chú", from: 5, to: 6),
        .columnAdded(sheet: "BC", header: "Cùng kỳ năm trước", column: 3),
      ])
  }

  @Test("changed formulas and merged cells are told from moved rows")
  func formulas() {
    var form = BoundSample().workbook
    BoundSample.set(.formula(Formula("E7+E8")), "E6", in: &form)
    form.sheets[0].merges = [
      RangeReference(CellReference(row: 6, column: 5), CellReference(row: 7, column: 5))
    ]
    #expect(moves(form) == [.mergesChanged, .formulasChanged])
  }

  @Test("a renamed sheet is told when it is the only one, a missing table otherwise")
  func sheets() {
    var form = BoundSample().workbook
    form.sheets[0].name = "Quý II"
    #expect(moves(form).first == .sheetsChanged)
    var other = BoundSample().workbook
    other.sheets[0].name = "A"
    other.sheets.append(BoundSample().workbook.sheets[0])
    other.sheets[1].name = "B"
    #expect(moves(other).first == .sheetMissing("BC"))
  }

  @Test("a person's edits go where the labels and headers went")
  func editsCarriedOver() {
    var edited = old
    edited.tables[0].rows[3].code = "CH.GS.TRAU"
    edited.tables[0].rows[3].indicator = nil
    edited.tables[0].rows[8].isSkipped = true
    edited.tables[0].columns[3].role = .planAssigned
    var cell = BoundCell(cell: CellReference(row: 8, column: 3))
    cell.isSkipped = true
    var gone = BoundCell(cell: CellReference(row: 6, column: 3))
    gone.unit = "m2"
    edited.tables[0].cells = [cell, gone]
    var rows = BoundSample.rows
    rows.insert(("5", "Đàn dê", "con"), at: 2)
    rows.remove(at: 1)
    var headers = BoundSample.headers
    headers.insert("Cùng kỳ năm trước", at: 3)
    let result = rebound(edited, BoundSample(headers: headers, rows: rows).workbook)
    let table = result.binding.tables[0]
    let cattle = table.rows.first { $0.label == "Đàn bò" }
    #expect(cattle?.index == 8 && cattle?.code == "CH.GS.TRAU" && cattle?.indicator == nil)
    #expect(table.rows.first { $0.label == "Số hộ nghèo" }?.isSkipped == true)
    #expect(table.rows.first { $0.label == "Đàn dê" }?.confidence != .unknown)
    #expect(table.columns.first { $0.header == "Kế hoạch năm" }?.role == .planAssigned)
    #expect(table.columns.first { $0.header == "Cùng kỳ năm trước" }?.index == 3)
    #expect(table.cells.map(\.cell.description) == ["E9"])
    #expect(result.dropped == ["Diện tích lúa Đông Xuân"])
  }

  @Test("binding an unchanged form again keeps what was left out, left out")
  func gapsStay() {
    var edited = old
    edited.tables[0].rows.remove(at: 2)
    edited.tables[0].columns.remove(at: 3)
    let again = rebound(edited, BoundSample().workbook).binding.tables[0]
    #expect(again.rows.map(\.index) == edited.tables[0].rows.map(\.index))
    #expect(again.columns.map(\.index) == edited.tables[0].columns.map(\.index))
  }

  @Test("a row that was renamed or replaced does not take the meaning of the one before it")
  func renamedRow() {
    var edited = old
    edited.tables[0].rows[3].code = "CH.GS.BO"
    edited.tables[0].rows[3].indicator = nil
    for name in ["Tổng đàn bò, bê", "Đàn dê", "Đàn bò sữa"] {
      var rows = BoundSample.rows
      rows[3].1 = name
      let result = rebound(edited, BoundSample(rows: rows).workbook)
      #expect(result.dropped == ["Đàn bò"])
      #expect(result.binding.tables[0].rows[3].indicator == name)
    }
  }

  @Test("a header that changed in its period only keeps the role and takes the new period")
  func nextPeriod() {
    var edited = old
    edited.tables[0].columns[4].role = .period
    var headers = BoundSample.headers
    headers[4] = "Thực hiện 9 tháng"
    let column = rebound(edited, BoundSample(headers: headers).workbook).binding.tables[0].columns[
      4]
    #expect(column.role == .period && column.header == "Thực hiện 9 tháng")
    #expect(column.span == .firstMonths(9))
  }
}
