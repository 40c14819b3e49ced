import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

/// The error of one edit; `nil` when it was made.
private func refusal(_ workbook: LiteralWorkbook, _ edit: Edit) throws -> SpreadsheetError? {
  let bytes = try workbook.bytes
  do throws(SpreadsheetError) {
    _ = try XLSXEditor.apply([edit], to: bytes)
    return nil
  } catch {
    return error
  }
}

private func set(_ reference: String, _ value: CellValue = .number(1)) -> Edit {
  .set(sheet: "Biểu", cell: cell(reference), value: value)
}

@Suite("XLSXEditor: refusals and results")
struct XLSXEditorRefusalTests {
  private let workbook = LiteralWorkbook(
    "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\" t=\"str\"><f>B1&amp;\"x\"</f><v>x</v></c>"
      + "<c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">C1:C2</f><v>1</v></c></row>"
      + "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData>"
      + "<mergeCells count=\"1\"><mergeCell ref=\"D4:F5\"/></mergeCells>")

  @Test("formula cells, array cells and covered cells are refused with sheet and cell")
  func refusesProtected() throws {
    let formula = try #require(try refusal(workbook, set("A1")))
    #expect(formula.code == .refusedEdit)
    #expect(formula.message == "the cell holds a formula")
    #expect(formula.sheet == "Biểu")
    #expect(formula.cell == cell("A1"))
    #expect(
      try refusal(workbook, set("B2"))?.message
        == "the cell belongs to the array formula or data table of B1:B2")
    #expect(
      try refusal(workbook, set("E5"))?.message == "the cell is covered by the merged range D4:F5")
    #expect(try refusal(workbook, set("D4")) == nil)
    #expect(try refusal(workbook, set("A9", .formula(Formula("1+1"))))?.code == .refusedEdit)
  }

  @Test("values that no cell can hold are refused")
  func refusesValues() throws {
    #expect(try refusal(workbook, set("C1", .number(.nan)))?.code == .invalidArgument)
    #expect(try refusal(workbook, set("C1", .number(.infinity)))?.code == .invalidArgument)
    let long = String(repeating: "ă", count: 32_768)
    #expect(try refusal(workbook, set("C1", .text(long)))?.code == .invalidArgument)
    #expect(try refusal(workbook, set("C1", .text(String(long.dropLast())))) == nil)
    let outside = Edit.set(
      sheet: "Biểu", cell: CellReference(row: 0, column: 16_384), value: .number(1))
    #expect(try refusal(workbook, outside)?.code == .invalidArgument)
  }

  @Test("an unknown sheet is named")
  func namesMissingSheet() throws {
    let edit = Edit.set(sheet: "Khác", cell: cell("A1"), value: .number(1))
    #expect(try refusal(workbook, edit)?.code == .noSuchSheet)
  }

  @Test("a signed workbook is refused")
  func refusesSigned() throws {
    var signed = workbook
    signed.packageRelationships =
      "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>"
    #expect(try refusal(signed, set("C1"))?.code == .signed)
  }

  @Test("column names of a table are refused")
  func refusesTableHeaders() throws {
    var table = workbook
    table.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/table\" Target=\"../tables/table1.xml\"/>"
    table.extra = [("xl/tables/table1.xml", "<table ref=\"H1:J4\"/>")]
    #expect(try refusal(table, set("I1"))?.code == .refusedEdit)
    #expect(try refusal(table, set("I2")) == nil)
  }

  @Test(
    "a stored result changes without the formula",
    arguments: [
      (FormulaResult.number(2.5), "<c r=\"A1\" s=\"3\"><f>B1&amp;\"x\"</f><v>2.5</v></c>"),
      (.text("ệ "), "<c r=\"A1\" s=\"3\" t=\"str\"><f>B1&amp;\"x\"</f><v>ệ </v></c>"),
      (.text(""), "<c r=\"A1\" s=\"3\" t=\"str\"><f>B1&amp;\"x\"</f><v></v></c>"),
      (.boolean(false), "<c r=\"A1\" s=\"3\" t=\"b\"><f>B1&amp;\"x\"</f><v>0</v></c>"),
      (.error("#DIV/0!"), "<c r=\"A1\" s=\"3\" t=\"e\"><f>B1&amp;\"x\"</f><v>#DIV/0!</v></c>"),
      (.none, "<c r=\"A1\" s=\"3\"><f>B1&amp;\"x\"</f></c>"),
    ])
  func storesResults(_ result: FormulaResult, _ expected: String) throws {
    let edit = Edit.setResult(sheet: "Biểu", cell: cell("A1"), result: result)
    let bytes = try XLSXEditor.apply([edit], to: workbook.bytes).bytes
    #expect(try text(of: "xl/worksheets/main.xml", in: bytes)?.contains(expected) == true)
    guard case .formula(let formula) = try XLSXReader.read(bytes).sheets[0].value(at: cell("A1"))
    else { return #expect(Bool(false), "the formula is gone") }
    #expect(formula.expression == "B1&\"x\"")
    #expect(formula.result == result)
  }

  @Test("a result for a cell without formula is refused")
  func refusesResultWithoutFormula() throws {
    let edit = Edit.setResult(sheet: "Biểu", cell: cell("C7"), result: .number(1))
    #expect(try refusal(workbook, edit)?.message == "the cell holds no formula")
  }
}
