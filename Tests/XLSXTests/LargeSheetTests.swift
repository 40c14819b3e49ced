import ByteSupport
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

@Suite("XLSX: large sheets")
struct LargeSheetTests {
  /// More than 4 MB of rows.
  private static let rows = (1...36_000).map { row in
    "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row &* 7_919 % 100_003)</v></c><c r=\"B\(row)\" s=\"1\"><v>\(row).25</v></c><c r=\"C\(row)\" t=\"s\"><v>\(row % 2)</v></c></row>"
  }

  @Test("cells at the start, in the middle and at the end are set; all else is as it was")
  func setsCells() throws {
    let source = try LiteralWorkbook("<sheetData>\(Self.rows.joined())</sheetData>").bytes
    let edits = ["B1", "A17000", "B17001", "D36000", "A36005"].map {
      Edit.set(sheet: "Biểu", cell: cell($0), value: .number(-1))
    }
    let bytes = try XLSXEditor.apply(edits, to: source).bytes
    var rows = Self.rows
    rows[0] = rows[0].replacingOnce("<v>1.25</v>", "<v>-1</v>")
    rows[16_999] = rows[16_999].replacingOnce("<v>\(17_000 &* 7_919 % 100_003)</v>", "<v>-1</v>")
    rows[17_000] = rows[17_000].replacingOnce("<v>17001.25</v>", "<v>-1</v>")
    rows[35_999] = rows[35_999].replacingOnce("</row>", "<c r=\"D36000\"><v>-1</v></c></row>")
    rows.append("<row r=\"36005\"><c r=\"A36005\"><v>-1</v></c></row>")
    let part = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    let isSame = part == LiteralWorkbook("<sheetData>\(rows.joined())</sheetData>").sheet
    #expect(isSame)
    let (before, after) = (try ZipReader(bytes: source), try ZipReader(bytes: bytes))
    let old = try before.rawBytes(of: try #require(before.entry(named: "xl/worksheets/main.xml")))
    let new = try after.rawBytes(of: try #require(after.entry(named: "xl/worksheets/main.xml")))
    // What was packed anew near the edits is packed well.
    #expect(abs(new.count - old.count) < old.count / 20)
    #expect(try XLSXReader.sheetNamesWithoutFormulas(bytes) == ["Biểu"])
  }

  @Test("values are written at once where no cell has a formula, and only there")
  func writesAtOnce() throws {
    let edits = [
      Edit.set(sheet: "Biểu", cell: cell("B20000"), value: .number(-1)),
      .set(sheet: "Biểu", cell: cell("C9"), value: .text("mới")),
    ]
    let source = try LiteralWorkbook("<sheetData>\(Self.rows.joined())</sheetData>").bytes
    let made = try XLSXEditor.applyWithoutFormulas(edits, to: source, limits: Limits())
    let file = try #require(made)
    let isSame = try file.bytes == XLSXEditor.apply(edits, to: source).bytes
    #expect(isSame)
    #expect(file.plainSheetNames == ["Biểu"])
    var rows = Self.rows
    rows[30_000] = rows[30_000].replacingOnce("<v>30001.25</v>", "<f>A1</f><v>1</v>")
    let other = try LiteralWorkbook("<sheetData>\(rows.joined())</sheetData>").bytes
    let none = try XLSXEditor.applyWithoutFormulas(edits, to: other, limits: Limits())
    #expect(none?.plainSheetNames == nil)
    #expect(none?.bytes == nil)
  }

  @Test("a formula anywhere is seen, with a prefix or without")
  func seesFormulas() throws {
    for contents in [
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>1</f></c></row></sheetData>",
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>",
      "<x:worksheet xmlns:x=\"\(LiteralWorkbook.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:f>1</x:f></x:c></x:row></x:sheetData></x:worksheet>",
    ] {
      #expect(try XLSXReader.sheetNamesWithoutFormulas(LiteralWorkbook(contents).bytes) == nil)
    }
    #expect(
      try XLSXReader.sheetNamesWithoutFormulas(LiteralWorkbook("<sheetData/>").bytes) == ["Biểu"])
  }

  @Test("an array formula in a row that is passed over keeps its cells")
  func keepsArrays() throws {
    let workbook = LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1\" si=\"0\">1</f></c><c r=\"B1\"><f t=\"array\" ref=\"B1:B3\">C1:C3</f></c></row>"
        + "<row r=\"2\"><!-- </row> --><c r=\"A2\"/></row><row r=\"3\"><c r=\"B3\"><v>1</v></c></row></sheetData>"
    )
    #expect {
      try XLSXEditor.apply(
        [.replace(sheet: "Biểu", cell: cell("B3"), value: .number(1))], to: workbook.bytes)
    } throws: {
      ($0 as? SpreadsheetError)?.message.contains("B1:B3") == true
    }
    let bytes = try XLSXEditor.apply(
      [.set(sheet: "Biểu", cell: cell("A3"), value: .number(9))], to: workbook.bytes
    ).bytes
    #expect(
      try text(of: "xl/worksheets/main.xml", in: bytes)?.contains(
        "<row r=\"3\"><c r=\"A3\"><v>9</v></c><c r=\"B3\">") == true)
  }
}

extension String {
  /// The text with one occurrence of another replaced.
  fileprivate func replacingOnce(_ old: String, _ new: String) -> String {
    let parts = split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: new)
  }
}
