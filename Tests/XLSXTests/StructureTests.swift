import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

/// Edits a sheet `Biểu` of literal parts and gives the sheet's part back.
private func edited(
  _ sheet: String, _ edits: Edit..., change: (inout LiteralWorkbook) -> Void = { _ in },
  part: String = "xl/worksheets/main.xml"
) throws -> String {
  var workbook = LiteralWorkbook(sheet)
  change(&workbook)
  let bytes = try XLSXEditor.apply(edits, to: workbook.bytes).bytes
  return try text(of: part, in: bytes) ?? ""
}

private let insertion = Edit.insertRows(sheet: "Biểu", at: 2, count: 2)
private let deletion = Edit.deleteRows(sheet: "Biểu", at: 2, count: 2)

@Suite("XLSX: rows and columns come and go")
struct StructureTests {
  @Test("PITFALLS 28, 29: rows and cells get new numbers and nothing else changes")
  func rows() throws {
    let rows =
      "<row r=\"2\" spans=\"1:2\" ht='20'><c r=\"A2\" s=\"1\"/></row>"
      + "<row r=\"3\" s=\"2\" customFormat=\"1\" ht=\"31.5\" x=\"\"><c r=\"A3\" t=\"s\"><v>0</v></c>"
      + "<c r=\"AB3\" s=\"2\"/></row><row r=\"9\"/>"
    let part = try edited("<sheetData>\(rows)</sheetData>", insertion)
    #expect(
      between("<sheetData>", "</sheetData>", in: part)
        == "<row r=\"2\" spans=\"1:2\" ht='20'><c r=\"A2\" s=\"1\"/></row>"
        + "<row r=\"5\" s=\"2\" customFormat=\"1\" ht=\"31.5\" x=\"\"><c r=\"A5\" t=\"s\"><v>0</v></c>"
        + "<c r=\"AB5\" s=\"2\"/></row><row r=\"11\"/>")
  }

  @Test("PITFALLS 28: rows and cells without numbers are counted")
  func uncounted() throws {
    let rows = "<row><c><v>1</v></c></row><row/><row><c/><c><f>A1</f></c></row>"
    let part = try edited("<sheetData>\(rows)</sheetData>", insertion)
    let sheet = try #require(between("<sheetData>", "</sheetData>", in: part))
    #expect(sheet.hasSuffix("<row r=\"5\"><c/><c><f>A1</f></c></row>"))
  }

  @Test("columns: cells, widths and spans")
  func columns() throws {
    let part = try edited(
      "<cols><col min=\"1\" max=\"2\" width=\"9\"/><col min=\"3\" max=\"4\" width=\"5\"/></cols>"
        + "<sheetData><row r=\"1\" spans=\"1:3\"><c r=\"A1\"/><c r=\"C1\"><f>A1+C1</f></c></row>"
        + "</sheetData>", .insertColumns(sheet: "Biểu", at: 2, count: 3))
    #expect(part.contains("<col min=\"1\" max=\"5\" width=\"9\"/><col min=\"6\" max=\"7\""))
    #expect(part.contains("<row r=\"1\"><c r=\"A1\"/><c r=\"F1\"><f>A1+F1</f></c></row>"))
    let less = try edited(
      "<cols><col min=\"2\" max=\"2\" width=\"9\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"/>"
        + "<c r=\"B1\"/><c r=\"C1\"><f>B1</f></c></row></sheetData>",
      .deleteColumns(sheet: "Biểu", at: 1, count: 1))
    #expect(!less.contains("<cols"))
    #expect(less.contains("<c r=\"A1\"/><c r=\"B1\"><f>#REF!</f></c>"))
  }

  @Test("PITFALLS 31: shared formulas stay shared where they can, else each is written out")
  func shared() throws {
    func group(_ first: Int) -> String {
      "<row r=\"\(first)\"><c r=\"B\(first)\"><f t=\"shared\" ref=\"B\(first):B\(first + 1)\" si=\"0\">A\(first)*2</f></c></row>"
        + "<row r=\"\(first + 1)\"><c r=\"B\(first + 1)\"><f t=\"shared\" si=\"0\"/></c></row>"
    }
    let whole = try edited("<sheetData>\(group(5))</sheetData>", insertion)
    #expect(whole.contains(group(7)))
    let torn = try edited(
      "<sheetData>\(group(2))</sheetData>", insertion)
    #expect(torn.contains("<c r=\"B2\"><f>A2*2</f></c>"))
    #expect(torn.contains("<c r=\"B5\"><f>A5*2</f></c>"))
    let masterless = try edited("<sheetData>\(group(4))</sheetData>", deletion)
    #expect(masterless.contains("<row r=\"3\"><c r=\"B3\"><f>A3*2</f></c></row>"))
  }

  @Test("PITFALLS 31: a shared formula's first cell is replaced, the others keep their formulas")
  func replacedMaster() throws {
    let rows =
      "<row r=\"1\"><c r=\"B1\" s=\"3\"><f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1*2</f><v>4</v></c></row>"
      + "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>6</v></c></row>"
    let part = try edited(
      "<sheetData>\(rows)</sheetData>",
      .replace(sheet: "Biểu", cell: cell("B1"), value: .number(7)))
    #expect(part.contains("<c r=\"B1\" s=\"3\"><v>7</v></c>"))
    #expect(part.contains("<c r=\"B2\"><f>A2*2</f><v>6</v></c>"))
  }

  @Test("PITFALLS 32: array formulas move as a whole and are never torn")
  func arrays() throws {
    let rows =
      "<row r=\"5\"><c r=\"A5\"><f t=\"array\" ref=\"A5:A6\">B5:B6*2</f><v>1</v></c></row>"
      + "<row r=\"6\"><c r=\"A6\"><v>2</v></c></row>"
    let part = try edited("<sheetData>\(rows)</sheetData>", insertion)
    #expect(part.contains("<c r=\"A7\"><f t=\"array\" ref=\"A7:A8\">B7:B8*2</f>"))
    for edit in [
      Edit.insertRows(sheet: "Biểu", at: 5, count: 1), .deleteRows(sheet: "Biểu", at: 5, count: 1),
    ] {
      #expect {
        try edited("<sheetData>\(rows)</sheetData>", edit)
      } throws: {
        ($0 as? SpreadsheetError)?.code == .refusedEdit
      }
    }
  }

  @Test("PITFALLS 25, 26, 35: dimension, cursor and merges follow; a merge of one cell is none")
  func places() throws {
    let tail =
      "<mergeCells count=\"3\"><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"B3:C4\"/><mergeCell ref=\"D4:D5\"/></mergeCells>"
    let head =
      "<dimension ref=\"A1:D9\"/><sheetViews><sheetView workbookViewId=\"0\"><selection activeCell=\"B4\" sqref=\"B4\"/></sheetView></sheetViews>"
    let more = try edited(head + "<sheetData/>" + tail, insertion)
    #expect(more.contains("ref=\"A1:D11\""))
    #expect(more.contains("activeCell=\"B6\" sqref=\"B6\""))
    #expect(
      more.contains(
        "<mergeCell ref=\"A1:A6\"/><mergeCell ref=\"B5:C6\"/><mergeCell ref=\"D6:D7\"/>"))
    let less = try edited(head + "<sheetData/>" + tail, deletion)
    #expect(less.contains("<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>"))
    let none = try edited(
      "<sheetData/><mergeCells count=\"1\"><mergeCell ref=\"B3:C4\"/></mergeCells>", deletion)
    #expect(!none.contains("mergeCell"))
  }

  @Test("PITFALLS 36: conditional formats keep their distance where rows come in between")
  func conditionalFormats() throws {
    let rule = "<cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>"
    func format(_ list: String, _ formula: String) -> String {
      "<conditionalFormatting sqref=\"\(list)\">\(rule)\(formula)</formula></cfRule></conditionalFormatting>"
    }
    let part = try edited(
      "<sheetData/>" + format("A4:A9 C4", "A4&gt;$B$4") + format("A2:A5", "A3&gt;$B$4")
        + format("E3:E4", "1"), insertion)
    #expect(part.contains(format("A6:A11 C6", "A6&gt;$B$6")))
    #expect(part.contains(format("A2:A7", "A3&gt;$B$6")))
    let less = try edited("<sheetData/>" + format("E3:E4 F5", "1") + format("E3:E4", "1"), deletion)
    #expect(less.contains("sqref=\"F3\""))
    #expect(less.split(separator: "<conditionalFormatting").count == 2)
  }

  @Test("PITFALLS 37, 38, 50: extensions follow: formats, validations, sparklines")
  func extensions() throws {
    let xm = "http://schemas.microsoft.com/office/excel/2006/main"
    func sheet(_ row: Int, _ last: Int) -> String {
      "<sheetData/><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"B\(row):B\(last)\"><formula1>$F$\(row):$F$\(last)</formula1></dataValidation></dataValidations>"
        + "<extLst><ext uri=\"{CCE6A557-97bc-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations xmlns:xm=\"\(xm)\" count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>Khác!$A$3+Biểu!$A$\(row)</xm:f></x14:formula1><xm:sqref>C\(row)</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
        + "<ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\"><x14:sparklineGroups xmlns:xm=\"\(xm)\"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Biểu!A\(row):D\(row)</xm:f><xm:sqref>E\(row)</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
    }
    #expect(try edited(sheet(3, 4), insertion).contains(sheet(5, 6)))
    #expect(!(try edited(sheet(3, 4), deletion)).contains("extLst"))
  }

  @Test("PITFALLS 39, 40, 42, 43, 44: links, filter, protected ranges, scenarios, breaks")
  func others() throws {
    func sheet(_ row: Int) -> String {
      "<sheetData/><protectedRanges><protectedRange sqref=\"A\(row)\" name=\"n\"/></protectedRanges>"
        + "<scenarios sqref=\"A\(row)\"><scenario name=\"s\" count=\"1\"><inputCells r=\"A\(row)\" val=\"1\"/></scenario></scenarios>"
        + "<autoFilter ref=\"A\(row):B\(row + 5)\"><filterColumn colId=\"1\"/></autoFilter>"
        + "<hyperlinks><hyperlink ref=\"A\(row)\" location=\"Biểu!A\(row)\" display=\"A4\"/></hyperlinks>"
        + "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"\(row)\" max=\"16383\" man=\"1\"/></rowBreaks>"
        + "<cellWatches><cellWatch r=\"A\(row)\"/></cellWatches>"
        + "<ignoredErrors><ignoredError sqref=\"A\(row):A\(row + 1)\" numberStoredAsText=\"1\"/></ignoredErrors>"
    }
    #expect(try edited(sheet(4), insertion).contains(sheet(6)))
  }

  @Test("PITFALLS 14: names follow; a print area that is gone goes")
  func names() throws {
    let names =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Biểu!$A$3:$D$4</definedName>"
      + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Biểu!$A:$B,Biểu!$3:$4</definedName>"
      + "<definedName name=\"ten\">SUM(Biểu!$A$3:$A$9)*Biểu!A3</definedName></definedNames>"
    let more = try edited(
      "<sheetData/>", insertion, change: { $0.workbookTail = names }, part: "xl/workbook.xml")
    #expect(more.contains("Biểu!$A$5:$D$6<"))
    #expect(more.contains("Biểu!$A:$B,Biểu!$5:$6<"))
    #expect(more.contains("SUM(Biểu!$A$5:$A$11)*Biểu!A3<"))
    let less = try edited(
      "<sheetData/>", deletion, change: { $0.workbookTail = names }, part: "xl/workbook.xml")
    #expect(!less.contains("Print_Area"))
    #expect(less.contains("Biểu!$A:$B,Biểu!#REF!<"))
    #expect(less.contains("SUM(Biểu!$A$3:$A$7)*Biểu!A3<"))
  }

  @Test("PITFALLS 15, 16: the chain of calculation goes, programs are asked to recompute")
  func calculationChain() throws {
    var workbook = LiteralWorkbook("<sheetData/>")
    workbook.extra = [("xl/calcChain.xml", "<calcChain/>")]
    workbook.types = "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"x/y\"/>"
    let source = try workbook.bytes
    let name = "xl/_rels/workbook.xml.rels"
    let rels = try #require(try text(of: name, in: source)).dropLast("</Relationships>".count)
    let chain =
      "<Relationship Id=\"rId5\" Type=\"\(LiteralWorkbook.relationships)/calcChain\" Target=\"calcChain.xml\"/>"
    var package = EditedPackage(try ZipReader(bytes: source))
    package.put(Array((rels + chain + "</Relationships>").utf8), into: name)
    let bytes = try XLSXEditor.apply([insertion], to: package.assembled()).bytes
    #expect(try text(of: "xl/workbook.xml", in: bytes)?.contains("fullCalcOnLoad=\"1\"") == true)
    #expect(try text(of: "xl/calcChain.xml", in: bytes) == nil)
    #expect(try text(of: name, in: bytes) == rels + "</Relationships>")
    #expect(try text(of: "[Content_Types].xml", in: bytes)?.contains("calcChain") == false)
  }

  @Test("PITFALLS 55, 56: only empty rows may leave the sheet")
  func edge() throws {
    let empty = "<row r=\"1048576\" ht=\"15\"><c r=\"A1048576\" s=\"1\"/></row>"
    let part = try edited("<sheetData>\(empty)</sheetData>", insertion)
    #expect(part.contains("<sheetData></sheetData>"))
    #expect {
      try edited(
        "<sheetData><row r=\"1048575\"><c r=\"A1048575\"><v>1</v></c></row></sheetData>", insertion)
    } throws: {
      ($0 as? SpreadsheetError)?.code == .refusedEdit
    }
  }

  @Test("PITFALLS 51: an unknown extension with something like a reference is reported and kept")
  func unknownExtension() throws {
    let ext = "<extLst><ext uri=\"{0}\"><y:z xmlns:y=\"y\" ref=\"A4\"/></ext></extLst>"
    let source = try LiteralWorkbook("<sheetData/>" + ext).bytes
    let result = try XLSXEditor.apply([insertion], to: source)
    #expect(result.warnings.count == 1)
    #expect(try text(of: "xl/worksheets/main.xml", in: result.bytes)?.contains(ext) == true)
  }

  @Test("PITFALLS 13: a renamed sheet is renamed in formulas, names and links")
  func rename() throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>Biểu!B1+\"Biểu!\"</f></c></row></sheetData>"
      + "<hyperlinks><hyperlink ref=\"A1\" location=\"Biểu!A1\"/></hyperlinks>"
    let edit = Edit.renameSheet(sheet: "Biểu", to: "Biểu số 1")
    let part = try edited(sheet, edit)
    #expect(part.contains("<f>'Biểu số 1'!B1+\"Biểu!\"</f>"))
    #expect(part.contains("location=\"'Biểu số 1'!A1\""))
    let workbook = try edited(sheet, edit, part: "xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"Biểu số 1\" sheetId=\"7\""))
    #expect {
      try edited(sheet, .renameSheet(sheet: "Biểu", to: "a:b"))
    } throws: {
      ($0 as? SpreadsheetError)?.code == .invalidArgument
    }
  }

  @Test("a plan gives what its edits give one by one")
  func stages() throws {
    let source = try LiteralWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><f>A1</f></c></row></sheetData>"
    ).bytes
    let edits: [Edit] = [
      .set(sheet: "Biểu", cell: cell("B1"), value: .number(2)), insertion,
      .set(sheet: "Biểu", cell: cell("B5"), value: .text("năm")),
      .repeatRows(sheet: "Biểu", rows: 4...4, times: 2),
      .renameSheet(sheet: "Biểu", to: "BC"),
      .set(sheet: "BC", cell: cell("B7"), value: .text("bảy")),
    ]
    let together = try XLSXEditor.apply(edits, to: source).bytes
    var apart = source
    for edit in edits { apart = try XLSXEditor.apply([edit], to: apart).bytes }
    let (one, other) = (try XLSXReader.read(together), try XLSXReader.read(apart))
    for place in ["A1", "B1", "A5", "A6", "A7", "B5", "B6", "B7"] {
      #expect(one.sheets[0].value(at: cell(place)) == other.sheets[0].value(at: cell(place)))
    }
    #expect(one.sheets[0].value(at: cell("B6")) == .text("năm"))
    #expect(one.sheets[0].value(at: cell("B7")) == .text("bảy"))
  }

  @Test("PITFALLS 34, 35: repeated rows: values, merges and links are copied, totals grow")
  func repeats() throws {
    let sheet =
      "<sheetData><row r=\"2\" ht=\"20\" customHeight=\"1\"><c r=\"A2\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"C2\"><f>B2*2</f><v>0</v></c></row>"
      + "<row r=\"3\"><c r=\"C3\"><f>SUM(C2:C2)</f></c><c r=\"D3\"><f>SUM(C1:C2)+C2</f></c></row></sheetData>"
      + "<mergeCells count=\"2\"><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"E1:E2\"/></mergeCells>"
      + "<conditionalFormatting sqref=\"C2\"><cfRule type=\"expression\" priority=\"1\"><formula>C2&gt;$C$3</formula></cfRule></conditionalFormatting>"
      + "<hyperlinks><hyperlink ref=\"A2\" r:id=\"rId1\"/></hyperlinks>"
    let part = try edited(sheet, .repeatRows(sheet: "Biểu", rows: 1...1, times: 2))
    for row in 2...4 {
      #expect(
        part.contains(
          "<row r=\"\(row)\" ht=\"20\" customHeight=\"1\"><c r=\"A\(row)\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"C\(row)\"><f>B\(row)*2</f><v>0</v></c></row>"
        ))
    }
    #expect(part.contains("<c r=\"C5\"><f>SUM(C2:C4)</f></c><c r=\"D5\"><f>SUM(C1:C4)+C2</f></c>"))
    #expect(
      part.contains(
        "<mergeCells count=\"4\"><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"A4:B4\"/><mergeCell ref=\"E1:E4\"/>"
      ))
    #expect(part.contains("sqref=\"C2:C4\""))
    #expect(part.contains("<formula>C2&gt;$C$5</formula>"))
    #expect(
      part.contains(
        "<hyperlink ref=\"A2\" r:id=\"rId1\"/><hyperlink ref=\"A3\" r:id=\"rId1\"/><hyperlink ref=\"A4\" r:id=\"rId1\"/>"
      ))
  }
}
