import OfficePackage
import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("Tables of a sheet")
struct TablesReaderTests {
  private static let content =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"

  /// A sheet of five rows with a table part over it.
  private func read(_ table: String, hidden: Set<Int> = []) throws -> Workbook {
    let rows = (1...5).map { row in
      "<row r=\"\(row)\"\(hidden.contains(row) ? " hidden=\"1\"" : "")>"
        + "<c r=\"B\(row)\"><v>\(row)</v></c></row>"
    }
    var workbook = LiteralWorkbook("<sheetData>\(rows.joined())</sheetData>")
    workbook.extra = [("xl/tables/table1.xml", table)]
    workbook.types =
      "<Override PartName=\"/xl/tables/table1.xml\" ContentType=\"\(Self.content)\"/>"
    workbook.sheetRelationships =
      "<Relationship Id=\"t1\" Type=\"\(LiteralWorkbook.relationships)/table\" Target=\"../tables/table1.xml\"/>"
    return try XLSXReader.read(workbook.bytes)
  }

  private func table(_ attributes: String, _ inside: String) -> String {
    "<table xmlns=\"\(LiteralWorkbook.main)\" id=\"1\" \(attributes)>\(inside)</table>"
  }

  private let columns =
    "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"Chỉ tiêu\"/><tableColumn id=\"2\" name=\"Năm_x000a_2024\"/></tableColumns>"

  @Test("name, range, columns with escapes, header and total rows")
  func parts() throws {
    let workbook = try read(
      table(
        "name=\"t\" displayName=\"Bang1\" ref=\"A1:B5\" totalsRowCount=\"1\"", columns))
    let found = try #require(workbook.tables.first)
    #expect(workbook.tables.count == 1)
    #expect(found.name == "Bang1")
    #expect(found.sheetIndex == 0)
    #expect(found.range.description == "A1:B5")
    #expect(found.columns == ["Chỉ tiêu", "Năm\n2024"])
    #expect(found.headerRowCount == 1)
    #expect(found.totalsRowCount == 1)
  }

  @Test(
    "what is not a table that formulas could use is passed over",
    arguments: [
      "displayName=\"T\" ref=\"A1:C5\"", "displayName=\"T\" ref=\"?\"", "ref=\"A1:B5\"",
      "displayName=\"T\" ref=\"A1:B1\" totalsRowCount=\"1\"",
      "displayName=\"T\" ref=\"A1:B5\" headerRowCount=\"9999999999\"",
    ])
  func passedOver(attributes: String) throws {
    #expect(try read(table(attributes, columns)).tables.isEmpty)
  }

  @Test("a part that is not XML is passed over, and the sheet is read")
  func broken() throws {
    let workbook = try read("<table")
    #expect(workbook.tables.isEmpty)
    #expect(workbook.sheets[0].rows.count == 5)
  }

  @Test("rows that the table's filter hides are told from those a person hid")
  func filter() throws {
    let filter =
      "<autoFilter ref=\"A1:B4\"><filterColumn colId=\"0\"><filters><filter val=\"x\"/></filters></filterColumn></autoFilter>"
    let rows = try read(
      table("displayName=\"T\" ref=\"A1:B4\"", filter + columns), hidden: [3, 5]
    ).sheets[0].rows
    #expect(rows.filter(\.isHidden).map(\.index) == [2, 4])
    #expect(rows.filter(\.isFilteredOut).map(\.index) == [2])
    let plain = try read(
      table("displayName=\"T\" ref=\"A1:B4\"", "<autoFilter ref=\"A1:B4\"/>" + columns),
      hidden: [3])
    #expect(plain.sheets[0].rows.allSatisfy { !$0.isFilteredOut })
  }
}
