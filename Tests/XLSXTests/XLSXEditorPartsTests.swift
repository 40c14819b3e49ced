import ByteSupport
import SpreadsheetModel
import Testing

@testable import XLSX

@Suite("XLSXEditor: workbook, notes, sheets")
struct XLSXEditorPartsTests {
  private func workbookPart(_ tail: String) throws -> String? {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.workbookTail = tail
    let bytes = try XLSXEditor.apply([.requestFullCalculation], to: workbook.bytes).bytes
    return between("</sheets>", "</workbook>", in: try text(of: "xl/workbook.xml", in: bytes) ?? "")
  }

  @Test("full calculation is asked for in the place and spelling of the schema")
  func requestsCalculation() throws {
    #expect(try workbookPart("") == "<calcPr fullCalcOnLoad=\"1\"/>")
    #expect(
      try workbookPart("<calcPr calcMode='manual' calcId=\"1\"/>")
        == "<calcPr calcMode='manual' calcId=\"1\" fullCalcOnLoad=\"1\"/>")
    #expect(
      try workbookPart("<calcPr fullCalcOnLoad=\"0\"></calcPr>")
        == "<calcPr fullCalcOnLoad=\"1\"></calcPr>")
    #expect(
      try workbookPart(
        "<definedNames><definedName name=\"a\">1</definedName></definedNames><pivotCaches/>")
        == "<definedNames><definedName name=\"a\">1</definedName></definedNames>"
        + "<calcPr fullCalcOnLoad=\"1\"/><pivotCaches/>")
  }

  @Test("the first note brings its parts and stands where the schema wants it")
  func addsFirstNote() throws {
    let workbook = LiteralWorkbook("<sheetData/><pageMargins/><tableParts count=\"0\"/>")
    let note = CellNote(reference: cell("B2"), author: "BieuMau", text: "Nguồn: <1>\ndòng hai")
    let bytes = try XLSXEditor.apply([.note(sheet: "Biểu", note: note)], to: workbook.bytes).bytes
    #expect(try XLSXReader.read(bytes).sheets[0].notes == [note])
    let sheet = try #require(try text(of: "xl/worksheets/main.xml", in: bytes))
    #expect(
      sheet.contains(
        "<pageMargins/><legacyDrawing xmlns:r=\"\(LiteralWorkbook.relationships)\" r:id=\"rId2\"/><tableParts"
      ))
    let drawing = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: bytes))
    #expect(drawing.contains("<x:Row>1</x:Row><x:Column>1</x:Column>"))
    let types = try #require(try text(of: "[Content_Types].xml", in: bytes))
    #expect(types.contains("Extension=\"vml\""))
    #expect(types.contains("PartName=\"/xl/comments1.xml\""))
  }

  @Test("more notes join the parts that are there; a note of the same cell is replaced")
  func extendsNotes() throws {
    let workbook = LiteralWorkbook("<sheetData/>")
    func note(_ reference: String, _ author: String, _ text: String) -> Edit {
      .note(
        sheet: "Biểu", note: CellNote(reference: cell(reference), author: author, text: text))
    }
    let once = try XLSXEditor.apply([note("B2", "A", "một")], to: workbook.bytes).bytes
    let twice = try XLSXEditor.apply(
      [note("B2", "B", "hai"), note("A9", "A", "ba")], to: once
    ).bytes
    let notes = try XLSXReader.read(twice).sheets[0].notes
    #expect(notes.map(\.text) == ["hai", "ba"])
    #expect(notes.map(\.author) == ["B", "A"])
    let drawing = try #require(try text(of: "xl/drawings/vmlDrawing1.vml", in: twice))
    #expect(drawing.contains("_x0000_s1026"))
    #expect(!drawing.contains("_x0000_s1027"), "the replaced note keeps its box")
    #expect(
      try text(of: "xl/worksheets/main.xml", in: once)
        == text(of: "xl/worksheets/main.xml", in: twice))
  }

  @Test("a discussion is not damaged by a note")
  func refusesDiscussion() throws {
    let workbook = LiteralWorkbook("<sheetData/>")
    let mirror = CellNote(reference: cell("B2"), author: "tc", text: "[Threaded comment]\nx")
    let bytes = try XLSXEditor.apply([.note(sheet: "Biểu", note: mirror)], to: workbook.bytes).bytes
    #expect {
      try XLSXEditor.apply(
        [.note(sheet: "Biểu", note: CellNote(reference: cell("B2"), author: "a", text: "b"))],
        to: bytes)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test("a new sheet comes with its formats, names and texts; old records keep their numbers")
  func appendsSheet() throws {
    var model = Workbook()
    var format = CellFormat()
    format.fill = "DDEBF7"
    format.numberFormat = NumberFormat("#,##0.000")
    format.font.isBold = true
    let index = model.formatIndex(for: format)
    var sheet = Worksheet(name: "_MAP")
    sheet.visibility = .hidden
    sheet.set(.text("hai"), at: cell("A1"), formatIndex: index)
    sheet.set(.number(1.5), at: cell("B2"))
    sheet.print.repeatedRows = 0...1
    sheet.notes = [CellNote(reference: cell("A1"), author: "a", text: "b")]
    let source = try LiteralWorkbook("<sheetData/>").bytes
    let bytes = try XLSXEditor.apply(
      [.appendSheet(sheet, formats: model.formats)], to: source
    ).bytes
    let result = try XLSXReader.read(bytes)
    #expect(result.sheets.map(\.name) == ["Biểu", "_MAP"])
    #expect(result.sheets[1].visibility == .hidden)
    #expect(result.sheets[1].value(at: cell("A1")) == .text("hai"))
    #expect(result.sheets[1].print.repeatedRows == 0...1)
    #expect(result.sheets[1].notes == sheet.notes)
    let written = try #require(result.sheets[1].cell(at: cell("A1")))
    #expect(written.formatIndex == 5)
    #expect(result.formats[5].fill == "DDEBF7")
    #expect(result.formats[5].numberFormat.code == "#,##0.000")
    #expect(result.formats[5].font.isBold)
    #expect(result.formats[1] == (try XLSXReader.read(source)).formats[1])
    #expect(
      try text(of: "xl/workbook.xml", in: bytes)?.contains(
        "<sheet name=\"_MAP\" sheetId=\"8\" state=\"hidden\" r:id=\"rId10\"/></sheets>") == true)
  }

  @Test(
    "a sheet name that is taken or not allowed is refused",
    arguments: [
      "biểu", "", "a/b", "a[b", "History", "'x", "một hai ba bốn năm sáu bảy tám chín",
    ])
  func refusesNames(_ name: String) throws {
    #expect {
      try XLSXEditor.apply(
        [.appendSheet(Worksheet(name: name), formats: [])],
        to: LiteralWorkbook("<sheetData/>").bytes)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .invalidArgument
    }
  }

  @Test("a template becomes a workbook only when that is asked for")
  func convertsTemplates() throws {
    var template = LiteralWorkbook("<sheetData/>")
    template.mainType = "template"
    let bytes = try template.bytes
    #expect(try XLSXEditor.apply([], to: bytes).bytes == bytes)
    let kept = try XLSXEditor.apply([.requestFullCalculation], to: bytes).bytes
    #expect(try text(of: "[Content_Types].xml", in: kept)?.contains("template.main+xml") == true)
    let converted = try XLSXEditor.apply([], to: bytes, convertingTemplate: true).bytes
    #expect(try text(of: "[Content_Types].xml", in: converted)?.contains("sheet.main+xml") == true)
    let plain = try LiteralWorkbook("<sheetData/>").bytes
    #expect(try XLSXEditor.apply([], to: plain, convertingTemplate: true).bytes == plain)
  }
}
