import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

private func sheet(_ edits: [Edit], _ contents: String) throws -> String {
  let bytes = try XLSXEditor.apply(edits, to: LiteralWorkbook(contents).bytes).bytes
  return try text(of: "xl/worksheets/main.xml", in: bytes) ?? ""
}

@Suite("XLSXEditor: text with fonts, formats, rows, notes taken away")
struct CellEditTests {
  @Test("PITFALLS 21, 22: text with fonts is appended; what a run leaves out is the cell's font")
  func richText() throws {
    var bold = RichTextRun("đậm ")
    bold.isBold = true
    bold.color = "ff0000"
    var named = RichTextRun("tên")
    named.fontName = "Times New Roman"
    named.isBold = false
    let workbook = LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\" ph=\"1\"><v>0</v></c></row></sheetData>")
    let bytes = try XLSXEditor.apply(
      [
        .setRichText(
          sheet: "Biểu", cell: cell("A1"), runs: [RichTextRun("thường "), bold, named]),
        .setRichText(sheet: "Biểu", cell: cell("B1"), runs: [RichTextRun("x")]),
      ], to: workbook.bytes
    ).bytes
    let part = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(part.contains("<c r=\"A1\" s=\"1\" ph=\"1\" t=\"s\"><v>2</v></c>"))
    let strings = try #require(try text(of: "xl/sharedStrings.xml", in: bytes))
    #expect(
      strings.contains(
        "<si><t>một</t></si><si><t>hai</t></si><si><r><t xml:space=\"preserve\">thường </t></r>"
          + "<r><rPr><b/><i val=\"0\"/><sz val=\"13\"/><color rgb=\"FFFF0000\"/><rFont val=\"Arial\"/></rPr><t xml:space=\"preserve\">đậm </t></r>"
          + "<r><rPr><i val=\"0\"/><sz val=\"13\"/><color rgb=\"FFff0000\"/><rFont val=\"Times New Roman\"/></rPr><t>tên</t></r></si>"
          + "<si><r><t>x</t></r></si>"))
    #expect(strings.contains("count=\"3\" uniqueCount=\"4\""))
    #expect(try XLSXReader.read(bytes).sheets[0].value(at: cell("A1")) == .text("thường đậm tên"))
    #expect(throws: SpreadsheetError.self) {
      var run = RichTextRun("x")
      run.color = "đỏ"
      _ = try sheet([.setRichText(sheet: "Biểu", cell: cell("A1"), runs: [run])], "<sheetData/>")
    }
  }

  @Test("PITFALLS 23: formats are appended once, old records keep their numbers")
  func formats() throws {
    var format = CellFormat()
    format.numberFormat = NumberFormat("0.000")
    format.font.isBold = true
    let edits: [Edit] = [
      .setFormat(sheet: "Biểu", cell: cell("A1"), format: format),
      .setFormat(sheet: "Biểu", cell: cell("B9"), format: format),
      .set(sheet: "Biểu", cell: cell("A1"), value: .number(2)),
    ]
    let contents = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData>"
    let source = try LiteralWorkbook(contents).bytes
    let bytes = try XLSXEditor.apply(edits, to: source).bytes
    let part = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(part.contains("<c r=\"A1\" s=\"5\"><v>2</v></c>"))
    #expect(part.contains("<c r=\"B9\" s=\"5\"></c>"))
    let styles = try #require(try text(of: "xl/styles.xml", in: bytes))
    #expect(styles.contains("<cellXfs count=\"6\">"))
    #expect(styles.contains("<numFmt numFmtId=\"171\" formatCode=\"0.000\"/>"))
    #expect(try XLSXReader.read(bytes).formats[5].numberFormat.code == "0.000")
    #expect(try XLSXReader.read(bytes).formats[1] == XLSXReader.read(source).formats[1])
  }

  @Test("a format taken after it was given is the one that was given")
  func formatInOrder() throws {
    var format = CellFormat()
    format.fill = "DDEBF7"
    let part = try sheet(
      [
        .setFormat(sheet: "Biểu", cell: cell("A1"), format: format),
        .copyFormat(sheet: "Biểu", cell: cell("B1"), from: cell("A1")),
      ], "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData>")
    #expect(part.contains("<c r=\"A1\" s=\"5\"><v>1</v></c><c r=\"B1\" s=\"5\"></c>"))
  }

  @Test("PITFALLS 28: rows get the height and formats of another row and keep their values")
  func rowFormats() throws {
    let part = try sheet(
      [.copyRowFormat(sheet: "Biểu", from: 0, to: 1...3)],
      "<sheetData><row r=\"1\" spans=\"1:3\" ht=\"30\" customHeight=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"C1\" s=\"2\"/></row>"
        + "<row r=\"2\" ht=\"9\" hidden=\"1\"><c r=\"B2\" s=\"4\"><v>7</v></c><c r=\"C2\"><f>A1</f></c></row><row r=\"4\"/><row r=\"6\"/></sheetData>"
    )
    #expect(
      part.contains(
        "<row r=\"2\" hidden=\"1\" ht=\"30\" customHeight=\"1\"><c r=\"A2\" s=\"1\"/><c r=\"B2\" s=\"0\"><v>7</v></c><c r=\"C2\" s=\"2\"><f>A1</f></c></row>"
          + "<row r=\"3\" ht=\"30\" customHeight=\"1\"><c r=\"A3\" s=\"1\"/><c r=\"C3\" s=\"2\"/></row>"
          + "<row r=\"4\" ht=\"30\" customHeight=\"1\"><c r=\"A4\" s=\"1\"/><c r=\"C4\" s=\"2\"/></row><row r=\"6\"/>"
      ))
    let end = try sheet(
      [.copyRowFormat(sheet: "Biểu", from: 0, to: 2...2)],
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row></sheetData>")
    #expect(end.contains("<row r=\"3\"><c r=\"A3\" s=\"1\"/></row></sheetData>"))
  }

  @Test("PITFALLS 48: a note is taken away with its box")
  func removesNote() throws {
    let source = try XLSXEditor.apply(
      ["B2", "A9"].map {
        .note(sheet: "Biểu", note: CellNote(reference: cell($0), author: "a", text: $0))
      }, to: LiteralWorkbook("<sheetData/>").bytes
    ).bytes
    let bytes = try XLSXEditor.apply([.removeNote(sheet: "Biểu", cell: cell("B2"))], to: source)
      .bytes
    #expect(try XLSXReader.read(bytes).sheets[0].notes.map(\.text) == ["A9"])
    let boxes = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: bytes))
    #expect(boxes.contains("<x:Row>8</x:Row>") && !boxes.contains("<x:Row>1</x:Row>"))
    let again = try XLSXEditor.apply(
      [
        .removeNote(sheet: "Biểu", cell: cell("A9")),
        .note(sheet: "Biểu", note: CellNote(reference: cell("A9"), author: "b", text: "mới")),
      ], to: bytes
    ).bytes
    #expect(try XLSXReader.read(again).sheets[0].notes.map(\.text) == ["mới"])
  }

  @Test("PITFALLS 38, 42: broken validations and locked cells are said, not refused")
  func warnings() throws {
    let rules =
      "<sheetProtection sheet=\"1\"/><protectedRanges><protectedRange sqref=\"D1\" name=\"n\"/></protectedRanges>"
      + "<dataValidations count=\"2\"><dataValidation type=\"decimal\" operator=\"greaterThanOrEqual\" sqref=\"A1:A9\"><formula1>0</formula1></dataValidation>"
      + "<dataValidation type=\"list\" sqref=\"B1\"><formula1>\"có, không\"</formula1></dataValidation></dataValidations>"
    let source = try LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"C1\" s=\"1\"/></row></sheetData>" + rules
    ).bytes
    func warnings(_ place: String, _ value: CellValue) throws -> [String] {
      let edit = Edit.replace(sheet: "Biểu", cell: cell(place), value: value)
      return try XLSXEditor.apply([edit], to: source).warnings
    }
    let locked = "'Biểu'!A1: the cell is locked and its sheet protected"
    #expect(try warnings("A1", .number(1)) == [locked])
    #expect(
      try warnings("A1", .number(-1)) == [
        "'Biểu'!A1: the value breaks the validation of its cell: it must be a number not below 0",
        locked,
      ])
    #expect(try warnings("A1", .text("x")).count == 2)
    #expect(try warnings("A1", .formula(Formula("-1"))) == [locked])
    #expect(try warnings("B1", .text("không")).count == 1)
    #expect(try warnings("B1", .text("chưa")).first?.contains("one of") == true)
    #expect(try warnings("C1", .number(1)) == [])
    #expect(try warnings("D1", .number(1)) == [])
  }

  @Test("PITFALLS 18: nothing is written into a pivot table")
  func refusesPivot() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [
      (
        "xl/pivotTables/p.xml",
        "<pivotTableDefinition><location ref=\"A3:C8\"/></pivotTableDefinition>"
      )
    ]
    workbook.sheetRelationships =
      "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/pivotTable\" Target=\"/xl/pivotTables/p.xml\"/>"
    let bytes = try workbook.bytes
    #expect {
      try XLSXEditor.apply([.set(sheet: "Biểu", cell: cell("B4"), value: .number(1))], to: bytes)
    } throws: {
      ($0 as? SpreadsheetError)?.message == "the cell belongs to the pivot table of A3:C8"
    }
    #expect(throws: Never.self) {
      try XLSXEditor.apply([.set(sheet: "Biểu", cell: cell("D4"), value: .number(1))], to: bytes)
    }
  }

  @Test("PITFALLS 20, 32: a dynamic array is not written into; what replaces a rich value has none")
  func dynamicArrays() throws {
    let contents =
      "<sheetData><row r=\"1\"><c r=\"A1\" cm=\"1\"><f t=\"array\" ref=\"A1:A3\">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r=\"B1\" vm=\"1\" t=\"e\"><v>#VALUE!</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row></sheetData>"
    #expect {
      try sheet([.replace(sheet: "Biểu", cell: cell("A2"), value: .number(1))], contents)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
    let part = try sheet(
      [
        .set(sheet: "Biểu", cell: cell("B1"), value: .number(4)),
        .insertRows(sheet: "Biểu", at: 0, count: 1),
      ],
      contents)
    #expect(part.contains("<c r=\"B2\"><v>4</v></c>"))
    #expect(part.contains("<c r=\"A2\" cm=\"1\"><f t=\"array\" ref=\"A2:A4\">"))
  }
}
