import ByteSupport
import SpreadsheetModel
import Testing
import ZipArchive

@testable import ODS

@Suite("ODS: large tables")
struct LargeTableTests {
  /// A row of three numbers; more than 4 MB of them are a large table.
  private static func row(_ index: Int) -> String {
    let cells = (0..<3).map { column in
      let value = index &* 7_919 % 100_003 + column
      return
        "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(value)</text:p></table:table-cell>"
    }
    return "<table:table-row>\(cells.joined())</table:table-row>"
  }

  private static let rows = (0..<14_000).map(row)

  private func file(_ rows: [String], extra: [(String, String)] = []) throws -> [UInt8] {
    try Sample.file(
      table: "<table:table-column table:number-columns-repeated=\"3\"/>" + rows.joined(),
      extra: extra)
  }

  private func content(_ bytes: [UInt8]) throws -> [UInt8] {
    let archive = try ZipReader(bytes: bytes)
    return try archive.read(try #require(archive.entry(named: "content.xml")))
  }

  private let edits = [0, 7_000, 7_001, 13_999].map {
    Edit.set(sheet: "S", cell: CellReference(row: $0, column: 1), value: .number(-2.5))
  }

  @Test("cells at the start, in the middle and at the end are set; all else is as it was")
  func setsCells() throws {
    let source = try file(Self.rows)
    let edited = try ODSEditor.apply(edits, to: source)
    #expect(edited.plainSheetNames == ["S"])
    // With an entry that may be a chart the content is put together as a whole.
    let whole = try ODSEditor.apply(
      edits, to: try file(Self.rows, extra: [("Object 1/content.xml", "<x/>")]))
    let isSame = try content(edited.bytes) == content(whole.bytes)
    #expect(isSame)
    let values = try ODSReader.read(edited.bytes).sheets[0]
    #expect(values.value(at: CellReference(row: 7_001, column: 1)) == .number(-2.5))
    #expect(
      values.value(at: CellReference(row: 7_002, column: 1))
        == .number(Double(7_002 &* 7_919 % 100_003 + 1)))
  }

  @Test("a formula in the document, or put into it, is said")
  func saysFormulas() throws {
    var rows = Self.rows
    rows[5_000] =
      "<table:table-row><table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"/></table:table-row>"
    #expect(try ODSEditor.apply(edits, to: file(rows)).plainSheetNames == nil)
    let formula = Edit.replace(
      sheet: "S", cell: CellReference(row: 1, column: 1),
      value: .formula(Formula("1+1")))
    #expect(try ODSEditor.apply([formula], to: file(Self.rows)).plainSheetNames == nil)
  }
}
