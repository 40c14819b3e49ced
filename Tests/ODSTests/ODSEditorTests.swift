import ByteSupport
import SpreadsheetModel
import Testing

@testable import ODS

/// Numbers in names are those of PITFALLS.md, E.4.
@Suite struct ODSEditorTests {
  private static let styles =
    "<number:number-style style:name=\"N1\" number:language=\"vi\" number:country=\"VN\">"
    + "<number:number number:decimal-places=\"1\" number:min-integer-digits=\"1\""
    + " number:grouping=\"true\"/></number:number-style><style:style style:name=\"ce1\""
    + " style:family=\"table-cell\" style:data-style-name=\"N1\"/>"

  private func file(_ table: String, extra: [(String, String)] = []) throws -> [UInt8] {
    try Sample.file(table: table, automatic: Self.styles, extra: extra)
  }

  private func edited(_ table: String, _ edits: [Edit]) throws -> String {
    try Sample.table(ODSEditor.apply(edits, to: file(table)).bytes)
  }

  private func set(_ place: String, _ value: CellValue) -> Edit {
    .set(sheet: "S", cell: Sample.at(place), value: value)
  }

  private func code(_ table: String, _ edits: [Edit], extra: [(String, String)] = []) throws
    -> SpreadsheetError.Code?
  {
    let bytes = try file(table, extra: extra)
    do throws(SpreadsheetError) {
      _ = try ODSEditor.apply(edits, to: bytes)
      return nil
    } catch { return error.code }
  }

  @Test func givesTheInputBackWithoutEdits() throws {
    let bytes = try file("<table:table-row><table:table-cell/></table:table-row>")
    #expect(try ODSEditor.apply([], to: bytes).bytes == bytes)
    #expect(try ODSEditor.apply([.requestFullCalculation], to: bytes).bytes == bytes)
  }

  @Test func writesTypedValueAndShownText12() throws {
    let table =
      "<table:table-row><table:table-cell table:style-name=\"ce1\" office:value-type=\"string\""
      + " office:string-value=\"x\" xml:id=\"q\"><text:p>x</text:p></table:table-cell>"
      + "</table:table-row>"
    #expect(
      try edited(table, [set("A1", .number(1234.56))])
        == "<table:table-row><table:table-cell table:style-name=\"ce1\" xml:id=\"q\""
        + " office:value-type=\"float\" office:value=\"1234.56\"><text:p>1.234,6</text:p>"
        + "</table:table-cell></table:table-row>")
  }

  @Test func takesTheStyleOfTheColumn13() throws {
    let table =
      "<table:table-column table:default-cell-style-name=\"ce1\"/><table:table-row>"
      + "<table:table-cell/></table:table-row>"
    #expect(try edited(table, [set("A1", .number(5))]).contains("><text:p>5,0</text:p>"))
  }

  @Test func splitsRunsOfRowsAndColumns8And9() throws {
    let table =
      "<table:table-row table:style-name=\"ro1\" table:number-rows-repeated=\"1048576\">"
      + "<table:table-cell table:number-columns-repeated=\"16384\" table:style-name=\"ce1\"/>"
      + "</table:table-row>"
    #expect(
      try edited(table, [set("C3", .number(1)), set("C4", .text("a"))])
        == "<table:table-row table:style-name=\"ro1\" table:number-rows-repeated=\"2\">"
        + "<table:table-cell table:number-columns-repeated=\"16384\" table:style-name=\"ce1\"/>"
        + "</table:table-row><table:table-row table:style-name=\"ro1\">"
        + "<table:table-cell table:number-columns-repeated=\"2\" table:style-name=\"ce1\"/>"
        + "<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"1\">"
        + "<text:p>1,0</text:p></table:table-cell>"
        + "<table:table-cell table:number-columns-repeated=\"16381\" table:style-name=\"ce1\"/>"
        + "</table:table-row><table:table-row table:style-name=\"ro1\">"
        + "<table:table-cell table:number-columns-repeated=\"2\" table:style-name=\"ce1\"/>"
        + "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\">"
        + "<text:p>a</text:p></table:table-cell>"
        + "<table:table-cell table:number-columns-repeated=\"16381\" table:style-name=\"ce1\"/>"
        + "</table:table-row><table:table-row table:style-name=\"ro1\""
        + " table:number-rows-repeated=\"1048572\">"
        + "<table:table-cell table:number-columns-repeated=\"16384\" table:style-name=\"ce1\"/>"
        + "</table:table-row>")
  }

  @Test func addsCellsRowsAndColumnsThatAreNotWritten() throws {
    let table = "<table:table-column/><table:table-row><table:table-cell/></table:table-row>"
    #expect(
      try edited(table, [set("C1", .text("a")), set("B4", .number(2))])
        == "<table:table-column/><table:table-column table:number-columns-repeated=\"2\"/>"
        + "<table:table-row><table:table-cell/><table:table-cell/><table:table-cell"
        + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
        + "<table:table-row><table:table-cell/><table:table-cell office:value-type=\"float\""
        + " office:value=\"2\"><text:p>2</text:p></table:table-cell></table:table-row>")
  }

  @Test func walksHeaderRowsAndGroups11() throws {
    let row = "<table:table-row><table:table-cell/></table:table-row>"
    let table =
      "<table:table-header-rows>\(row)</table:table-header-rows><table:table-row-group>\(row)"
      + "</table:table-row-group><text:soft-page-break/>\(row)"
    let changed = try edited(table, [set("A2", .text("g")), set("A3", .text("z"))])
    #expect(
      changed.contains(
        "<text:p>g</text:p></table:table-cell></table:table-row></table:table-row-group>"))
    #expect(changed.hasSuffix("<text:p>z</text:p></table:table-cell></table:table-row>"))
  }

  @Test func refusesFormulasCoveredCellsAndMatrices() throws {
    let table =
      "<table:table-row><table:table-cell table:formula=\"of:=1\"/><table:table-cell"
      + " table:number-columns-spanned=\"2\"/><table:covered-table-cell/><table:table-cell"
      + " table:formula=\"of:=2\" table:number-matrix-columns-spanned=\"2\""
      + " table:number-matrix-rows-spanned=\"1\"/><table:table-cell/></table:table-row>"
    for place in ["A1", "C1", "D1", "E1"] {
      #expect(try code(table, [set(place, .number(1))]) == .refusedEdit)
    }
    #expect(try code(table, [set("B1", .number(1))]) == nil)
    #expect(try code(table, [set("F1", .formula(Formula("1")))]) == .refusedEdit)
    #expect(
      try code(table, [.setResult(sheet: "S", cell: Sample.at("B1"), result: .number(1))])
        == .refusedEdit)
  }

  @Test func refusesFilesItMustNotChange() throws {
    let row = "<table:table-row><table:table-cell/></table:table-row>"
    let signature = ("META-INF/documentsignatures.xml", "<x/>")
    #expect(try code(row, [set("A1", .number(1))], extra: [signature]) == .signed)
    #expect(try code(row, [.set(sheet: "T", cell: Sample.at("A1"), value: .empty)]) == .noSuchSheet)
    #expect(try code(row, [set("A1", .number(.infinity))]) == .invalidArgument)
    let tracked = try Sample.file(table: row, spreadsheet: "<table:tracked-changes/>")
    #expect { try ODSEditor.apply([set("A1", .number(1))], to: tracked) } throws: { error in
      (error as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test func storesAndRemovesResults14() throws {
    let table =
      "<table:table-row><table:table-cell table:style-name=\"ce1\" table:formula=\"of:=[.B1]\""
      + " office:value-type=\"float\" office:value=\"1\"><text:p>1,0</text:p></table:table-cell>"
      + "</table:table-row>"
    func result(_ result: FormulaResult) throws -> String {
      try edited(table, [.setResult(sheet: "S", cell: Sample.at("A1"), result: result)])
    }
    let head =
      "<table:table-row><table:table-cell table:style-name=\"ce1\" table:formula=\"of:=[.B1]\""
    #expect(try result(.none) == head + "/></table:table-row>")
    #expect(
      try result(.number(1000)) == head + " office:value-type=\"float\" office:value=\"1000\">"
        + "<text:p>1.000,0</text:p></table:table-cell></table:table-row>")
    #expect(
      try result(.text("")) == head + " office:value-type=\"string\" office:string-value=\"\">"
        + "<text:p/></table:table-cell></table:table-row>")
    #expect(
      try result(.error("#N/A")).contains("calcext:value-type=\"error\"><text:p>#N/A</text:p>"))
  }

  @Test func givesADayAStyleThatShowsDays13() throws {
    let table =
      "<table:table-row><table:table-cell table:style-name=\"ce1\"/></table:table-row>"
    let day = try #require(CalendarDate(iso: "2024-03-31"))
    let bytes = try ODSEditor.apply([set("A1", .date(day))], to: file(table)).bytes
    #expect(
      try Sample.table(bytes)
        == "<table:table-row><table:table-cell table:style-name=\"ce2\" office:value-type=\"date\""
        + " office:date-value=\"2024-03-31\"><text:p>31/03/2024</text:p></table:table-cell>"
        + "</table:table-row>")
    let content = try Sample.part("content.xml", of: bytes)
    #expect(
      content.contains(
        "<style:style style:name=\"ce2\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
      ))
  }

  @Test func putsNotesBeforeTheText22() throws {
    let table =
      "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>"
      + "<text:p>cũ</text:p></office:annotation><text:p>chữ</text:p></table:table-cell>"
      + "</table:table-row>"
    let note = CellNote(reference: Sample.at("A1"), author: "a & b", text: "mới")
    let changed = try edited(table, [.note(sheet: "s", note: note)])
    #expect(!changed.contains("cũ"))
    #expect(
      changed.contains(
        "<dc:creator>a &amp; b</dc:creator><text:p>mới</text:p></office:annotation>"
          + "<text:p>chữ</text:p></table:table-cell>"))
    let both = try edited(table, [.note(sheet: "S", note: note), set("A1", .number(1))])
    #expect(both.contains("</office:annotation><text:p>1</text:p></table:table-cell>"))
  }

  @Test func addsASheetWithStylesOfItsOwn() throws {
    let bytes = try file("<table:table-row><table:table-cell/></table:table-row>")
    var sheet = Worksheet(name: "Nguồn")
    var format = CellFormat()
    format.font.isBold = true
    sheet.set(.number(1.5), at: Sample.at("B2"), formatIndex: 1)
    let edit = Edit.appendSheet(sheet, formats: [CellFormat(), format])
    let book = try ODSReader.read(ODSEditor.apply([edit], to: bytes).bytes)
    #expect(book.sheets.map(\.name) == ["S", "Nguồn"])
    let cell = try #require(book.sheets[1].cell(at: Sample.at("B2")))
    #expect(cell.value == .number(1.5))
    #expect(book.formats[cell.formatIndex].font.isBold)
    #expect(throws: SpreadsheetError.self) {
      try ODSEditor.apply([.appendSheet(Worksheet(name: "s"), formats: [])], to: bytes)
    }
  }

  @Test func makesADocumentOfATemplate1() throws {
    let manifest =
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
      + "<manifest:file-entry manifest:full-path=\"/\""
      + " manifest:media-type=\"\(ODSWriter.mediaType)-template\"/></manifest:manifest>"
    let bytes = try Sample.file(
      table: "<table:table-row><table:table-cell/></table:table-row>",
      extra: [("META-INF/manifest.xml", manifest)], mediaType: ODSWriter.mediaType + "-template")
    let changed = try ODSEditor.apply([set("A1", .number(1))], to: bytes).bytes
    #expect(try Sample.part("mimetype", of: changed) == ODSWriter.mediaType)
    #expect(
      try Sample.part("META-INF/manifest.xml", of: changed).contains(
        "manifest:media-type=\"\(ODSWriter.mediaType)\"/>"))
  }

  @Test func leavesEveryOtherEntryAsItWas() throws {
    let extra = [("Pictures/a.png", "not a picture"), ("meta.xml", "<broken")]
    let bytes = try file("<table:table-row><table:table-cell/></table:table-row>", extra: extra)
    let changed = try ODSEditor.apply([set("A1", .number(1))], to: bytes).bytes
    for (name, text) in extra { #expect(try Sample.part(name, of: changed) == text) }
    #expect(try Sample.part("styles.xml", of: changed) == Sample.part("styles.xml", of: bytes))
  }
}
