import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("Counted copies of rows")
struct CountedTextTests {
  private func counted(_ first: String, _ second: String, _ number: Int) -> String? {
    let (one, other) = (Array(first.utf8), Array(second.utf8))
    guard let text = CountedText(one[...], other[...]) else { return nil }
    var bytes: [UInt8] = []
    text.append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("numbers that grow go on growing, over any count of digits; others stay")
  func counts() {
    #expect(counted("r8 B8*C$3", "r9 B9*C$3", 0) == "r8 B8*C$3")
    #expect(counted("r8 B8*C$3", "r9 B9*C$3", 2) == "r10 B10*C$3")
    #expect(counted("r9 B99", "r12 B98", 90) == "r279 B9")
    #expect(counted("A1", "A1", 7) == "A1")
  }

  @Test("texts that differ in more than numbers are no row of copies")
  func refuses() {
    #expect(counted("A1", "B1", 0) == nil)
    #expect(counted("A1", "A1 ", 0) == nil)
    #expect(counted("A01", "A02", 0) == nil)
    #expect(counted("1234567891", "1234567892", 0) == nil)
  }

  /// A row with references of every kind above a total.
  private func form() -> LiteralWorkbook {
    LiteralWorkbook(
      "<sheetData><row r=\"2\"><c r=\"A2\"><v>7</v></c></row>"
        + "<row r=\"3\" ht=\"21\"><c r=\"A3\"><f>A2+1</f></c><c r=\"B3\"><f>A3*A$2+B$4</f></c>"
        + "<c r=\"C3\" t=\"inlineStr\"><is><t>3</t></is></c></row>"
        + "<row r=\"4\"><c r=\"B4\"><f>SUM(A3:A3)</f></c></row></sheetData>")
  }

  @Test("a thousand copies are what each copy alone would be")
  func copies() throws {
    let times = 1_000
    let bytes = try XLSXEditor.apply(
      [.repeatRows(sheet: "Biểu", rows: 2...2, times: times)], to: form().bytes
    ).bytes
    let sheet = try XLSXReader.read(bytes).sheets[0]
    for row in [2, 3, 4, 7, 8, 9, 98, 99, 500, 997, 998, 999, 1_001, 1_002] {
      func formula(_ column: Int) -> String? {
        guard case .formula(let formula) = sheet.value(at: CellReference(row: row, column: column))
        else { return nil }
        return formula.expression
      }
      #expect(formula(0) == "A\(row)+1")
      #expect(formula(1) == "A\(row + 1)*A$2+B$\(times + 4)")
      #expect(sheet.value(at: CellReference(row: row, column: 2)) == .text("3"))
    }
    guard case .formula(let total) = sheet.value(at: CellReference(row: times + 3, column: 1))
    else { throw SpreadsheetError(.malformedPart, "the total is lost") }
    #expect(total.expression == "SUM(A3:A\(times + 3))")
    #expect(sheet.rows.count == times + 3)
  }

  @Test("a plan in several steps is compressed once and keeps what no step touches")
  func compressesOnce() throws {
    let source = try form().bytes
    let edits: [Edit] = [
      .repeatRows(sheet: "Biểu", rows: 2...2, times: 40), .renameSheet(sheet: "Biểu", to: "Bảng"),
      .replace(sheet: "Bảng", cell: CellReference(row: 5, column: 2), value: .text("chữ")),
    ]
    let whole = try XLSXEditor.apply(edits, to: source).bytes
    var step = source
    for edit in edits { step = try XLSXEditor.apply([edit], to: step).bytes }
    for name in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"] {
      #expect(try text(of: name, in: whole) == text(of: name, in: step))
    }
    #expect(whole.count < step.count + 200)
    #expect(try XLSXEditor.apply(edits, to: source).bytes == whole)
  }
}
