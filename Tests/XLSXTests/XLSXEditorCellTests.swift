import ByteSupport
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

/// The sheet's part after edits of cells.
private func edited(
  _ workbook: LiteralWorkbook, _ values: [(String, CellValue)]
) throws -> String {
  let edits = values.map { Edit.set(sheet: "Biểu", cell: cell($0.0), value: $0.1) }
  let file = try XLSXEditor.apply(edits, to: workbook.bytes)
  return try #require(try text(of: "xl/worksheets/main.xml", in: file.bytes))
}

/// What stands in `sheetData` after edits of cells.
private func data(_ rows: String, _ values: [(String, CellValue)]) throws -> String {
  let result = try edited(LiteralWorkbook("<sheetData>\(rows)</sheetData>"), values)
  return try #require(between("<sheetData>", "</sheetData>", in: result))
}

@Suite("XLSXEditor: cells")
struct XLSXEditorCellTests {
  @Test("no edits give the same bytes")
  func keepsAll() throws {
    let bytes = try LiteralWorkbook("<sheetData/>").bytes
    #expect(try XLSXEditor.apply([], to: bytes).bytes == bytes)
  }

  @Test("only the touched cell changes; its style stays")
  func replacesValue() throws {
    let rows = """
      <row r="1" spans="1:3"  ht="20" x:y='1'><c r="A1" s="1"><v>5</v></c> <!-- note --><c s='2' r="B1" t="s"><v>0</v></c></row>
      """
    #expect(
      try data(rows, [("B1", .number(12.5))])
        == rows.replacing(
          "<c s='2' r=\"B1\" t=\"s\"><v>0</v></c>", with: "<c s='2' r=\"B1\"><v>12.5</v></c>"))
    #expect(
      try data(rows, [("A1", .boolean(true))])
        == rows.replacing(
          "<c r=\"A1\" s=\"1\"><v>5</v></c>", with: "<c r=\"A1\" s=\"1\" t=\"b\"><v>1</v></c>"))
    #expect(
      try data(rows, [("A1", .empty)])
        == rows.replacing("<c r=\"A1\" s=\"1\"><v>5</v></c>", with: "<c r=\"A1\" s=\"1\"/>"))
  }

  @Test("a text composed and the same decomposed keep their letters, each its own string")
  func keepsSpellings() throws {
    let texts = ["h\u{1EBF}t", "he\u{302}\u{301}t", "h\u{1EBF}t"]
    let edits = texts.enumerated().map {
      Edit.set(
        sheet: "Biểu", cell: CellReference(row: $0.offset, column: 0), value: .text($0.element))
    }
    let source = try LiteralWorkbook("<sheetData/>").bytes
    let sheet = try XLSXReader.read(try XLSXEditor.apply(edits, to: source).bytes).sheets[0]
    for (row, text) in texts.enumerated() {
      guard case .text(let read) = sheet.value(at: CellReference(row: row, column: 0)) else {
        Issue.record("row \(row) holds no text")
        continue
      }
      #expect(Array(read.utf8) == Array(text.utf8))
    }
  }

  @Test("every kind of value is written as the format has it")
  func writesKinds() throws {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
    func value(_ value: CellValue) throws -> String? {
      between("<row r=\"1\">", "</row>", in: try data(rows, [("A1", value)]))
    }
    #expect(try value(.number(-0.1)) == "<c r=\"A1\"><v>-0.1</v></c>")
    #expect(try value(.number(17_755_157_687)) == "<c r=\"A1\"><v>17755157687</v></c>")
    #expect(try value(.error("#N/A")) == "<c r=\"A1\" t=\"e\"><v>#N/A</v></c>")
    #expect(try value(.text("mới")) == "<c r=\"A1\" t=\"s\"><v>2</v></c>")
    let day = try #require(CalendarDate(year: 2024, month: 3, day: 31))
    #expect(try value(.date(day)) == "<c r=\"A1\"><v>45382</v></c>")
  }

  @Test("days are counted from 1904 where the workbook does")
  func counts1904() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.workbookHead = "<workbookPr date1904=\"1\"/>"
    let day = try #require(CalendarDate(year: 2024, month: 3, day: 31))
    #expect(try edited(workbook, [("A1", .date(day))]).contains("<v>43920</v>"))
  }

  @Test("missing cells and rows are inserted in order, with the style of row or column")
  func insertsMissing() throws {
    let workbook = LiteralWorkbook(
      "<dimension ref=\"B2:C5\"/><cols><col min=\"4\" max=\"6\" style=\"2\"/></cols><sheetData>"
        + "<row r=\"2\" spans=\"2:3\"><c r=\"B2\"/></row><row r=\"5\" s=\"1\" customFormat=\"1\"><c r=\"B5\"/><c r=\"F5\"/></row><row r=\"7\" s=\"1\"/></sheetData>"
    )
    let result = try edited(
      workbook,
      [
        ("A1", .number(1)), ("D2", .number(2)), ("A2", .number(3)), ("D4", .number(4)),
        ("D5", .number(5)), ("H7", .number(6)), ("B9", .number(7)), ("C3", .empty),
      ])
    #expect(between("<dimension ref=\"", "\"", in: result) == "A1:H9")
    #expect(
      between("<sheetData>", "</sheetData>", in: result)
        == "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        + "<row r=\"2\" spans=\"1:4\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"/><c r=\"D2\" s=\"2\"><v>2</v></c></row>"
        + "<row r=\"4\"><c r=\"D4\" s=\"2\"><v>4</v></c></row>"
        + "<row r=\"5\" s=\"1\" customFormat=\"1\"><c r=\"B5\"/><c r=\"D5\" s=\"1\"><v>5</v></c><c r=\"F5\"/></row>"
        + "<row r=\"7\" s=\"1\"><c r=\"H7\"><v>6</v></c></row>"
        + "<row r=\"9\"><c r=\"B9\"><v>7</v></c></row>")
  }

  @Test("an empty sheet gets its first row")
  func fillsEmptySheet() throws {
    let result = try edited(
      LiteralWorkbook("<dimension ref=\"A1\"/><sheetData/>"),
      [("C3", .number(1)), ("B4", .number(2))])
    #expect(
      result.contains(
        "<dimension ref=\"B3:C4\"/><sheetData><row r=\"3\"><c r=\"C3\"><v>1</v></c></row>"
          + "<row r=\"4\"><c r=\"B4\"><v>2</v></c></row></sheetData>"))
  }

  @Test("rows and cells without references are counted")
  func countsPositions() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"C2\"><v>3</v></c><c><v>4</v></c></row>"
    #expect(
      try data(rows, [("B1", .number(9)), ("D2", .number(8)), ("C1", .number(7))])
        == "<row><c><v>1</v></c><c><v>9</v></c><c r=\"C1\"><v>7</v></c></row>"
        + "<row><c r=\"C2\"><v>3</v></c><c><v>8</v></c></row>")
  }

  @Test("prefixes, strict namespaces, CDATA and extensions of cells are kept")
  func keepsOddMarkup() throws {
    let strict = LiteralWorkbook.strictMain
    var workbook = LiteralWorkbook(
      "<x:worksheet xmlns:x=\"\(strict)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" cm=\"1\" vm='2'>"
        + "<x:v><![CDATA[5]]></x:v><x:extLst><x:ext/></x:extLst></x:c></x:row></x:sheetData></x:worksheet>"
    )
    workbook.isStrict = true
    workbook.strings = "<x:sst xmlns:x=\"\(strict)\"><x:si><x:t>a</x:t></x:si></x:sst>"
    let edits: [Edit] = [
      .set(sheet: "Biểu", cell: cell("A1"), value: .text("b ")),
      .set(sheet: "Biểu", cell: cell("B2"), value: .number(1)),
    ]
    let bytes = try XLSXEditor.apply(edits, to: workbook.bytes).bytes
    let sheet = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(
      sheet.contains(
        "<x:c r=\"A1\" t=\"s\"><x:v>1</x:v><x:extLst><x:ext/></x:extLst></x:c></x:row>"
          + "<x:row r=\"2\"><x:c r=\"B2\"><x:v>1</x:v></x:c></x:row>"))
    #expect(
      try text(of: "xl/sharedStrings.xml", in: bytes)
        == "<x:sst xmlns:x=\"\(strict)\"><x:si><x:t>a</x:t></x:si>"
        + "<x:si><x:t xml:space=\"preserve\">b </x:t></x:si></x:sst>")
    #expect(try XLSXReader.read(bytes).sheets[0].value(at: cell("A1")) == .text("b "))
  }

  @Test("shared strings are appended once each, never edited; counts follow")
  func appendsStrings() throws {
    let workbook = LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData>"
    )
    let edits = ["A1": "mới", "C1": "mới", "D1": "a\n<b>", "E1": "_x0041_"].sorted {
      $0.key < $1.key
    }
    .map { Edit.set(sheet: "biểu", cell: cell($0.key), value: .text($0.value)) }
    let bytes = try XLSXEditor.apply(edits, to: workbook.bytes).bytes
    #expect(
      try text(of: "xl/sharedStrings.xml", in: bytes)
        == "<sst xmlns=\"\(LiteralWorkbook.main)\" count=\"5\" uniqueCount=\"5\"><si><t>một</t></si>"
        + "<si><t>hai</t></si><si><t>mới</t></si>"
        + "<si><t xml:space=\"preserve\">a\n&lt;b&gt;</t></si><si><t>_x005F_x0041_</t></si></sst>")
    let sheet = try XLSXReader.read(bytes).sheets[0]
    #expect(sheet.value(at: cell("B1")) == .text("một"))
    #expect(sheet.value(at: cell("D1")) == .text("a\n<b>"))
    #expect(sheet.value(at: cell("E1")) == .text("_x0041_"))
  }

  @Test("a workbook without shared strings gets the part, its type and its relationship")
  func createsStrings() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.strings = nil
    let edit = Edit.set(sheet: "Biểu", cell: cell("A1"), value: .text("x"))
    let bytes = try XLSXEditor.apply([edit], to: workbook.bytes).bytes
    #expect(try XLSXReader.read(bytes).sheets[0].value(at: cell("A1")) == .text("x"))
    let types = try #require(try text(of: "[Content_Types].xml", in: bytes))
    #expect(types.contains("PartName=\"/xl/sharedStrings.xml\""))
    let relationships = try #require(try text(of: "xl/_rels/workbook.xml.rels", in: bytes))
    #expect(relationships.contains("Id=\"rId10\""))
  }

  @Test("parts that are not touched keep their compressed bytes")
  func keepsOtherParts() throws {
    let source = try LiteralWorkbook("<sheetData/>").bytes
    let edit = Edit.set(sheet: "Biểu", cell: cell("A1"), value: .number(1))
    let (before, after) = (
      try ZipReader(bytes: source), try ZipReader(bytes: XLSXEditor.apply([edit], to: source).bytes)
    )
    #expect(before.entries.map(\.name) == after.entries.map(\.name))
    let changed = try zip(before.entries, after.entries).filter {
      try before.rawBytes(of: $0) != after.rawBytes(of: $1)
    }
    #expect(changed.map(\.0.name) == ["xl/worksheets/main.xml"])
  }

  @Test("edits of one plan and of several plans agree")
  func composes() throws {
    let bytes = try LiteralWorkbook("<sheetData><row r=\"3\"/></sheetData>").bytes
    let edits = [
      Edit.set(sheet: "Biểu", cell: cell("B3"), value: .text("x")),
      Edit.set(sheet: "Biểu", cell: cell("A1"), value: .number(1)),
      Edit.set(sheet: "Biểu", cell: cell("B3"), value: .text("y")),
    ]
    let atOnce = try XLSXEditor.apply(edits, to: bytes).bytes
    let inTurn = try edits.reduce(bytes) { try XLSXEditor.apply([$1], to: $0).bytes }
    for reference in ["A1", "B3"] {
      #expect(
        try XLSXReader.read(atOnce).sheets[0].value(at: cell(reference))
          == XLSXReader.read(inTurn).sheets[0].value(at: cell(reference)))
    }
  }
}
