import ByteSupport
import OfficePackage
import SpreadsheetModel
import Testing
import ZipArchive

@testable import XLSX

private let insertion = Edit.insertRows(sheet: "Biểu", at: 2, count: 2)

/// A part beside the sheet `Biểu` after an edit.
private func edited(
  _ kind: String, _ contents: String, _ edit: Edit = insertion, type: String = "a/b",
  path: String = "xl/x/part.xml"
) throws -> String {
  var workbook = LiteralWorkbook("<sheetData/>")
  workbook.extra = [(path, contents)]
  workbook.types = "<Override PartName=\"/\(path)\" ContentType=\"\(type)\"/>"
  workbook.sheetRelationships =
    "<Relationship Id=\"rId1\" Type=\"\(LiteralWorkbook.relationships)/\(kind)\" Target=\"/\(path)\"/>"
  return try text(of: path, in: XLSXEditor.apply([edit], to: workbook.bytes).bytes) ?? ""
}

@Suite("XLSX: the workbook around an edited sheet (PITFALLS E.2)")
struct PitfallsWorkbookTests {
  @Test("PITFALLS 11: days of a workbook of 1904 are judged and written from 1904")
  func dates() throws {
    var workbook = LiteralWorkbook(
      "<sheetData/><dataValidations count=\"1\"><dataValidation type=\"date\" operator=\"greaterThan\" sqref=\"A1:A2\"><formula1>43000</formula1></dataValidation></dataValidations>"
    )
    workbook.workbookHead = "<workbookPr date1904=\"1\"/>"
    func warnings(_ day: String) throws -> [String] {
      let date = try #require(CalendarDate(iso: day))
      let edit = Edit.replace(sheet: "Biểu", cell: cell("A1"), value: .date(date))
      return try XLSXEditor.apply([edit], to: workbook.bytes).warnings
    }
    // 43,000 days from 1904-01-01 are 2021-09-23.
    #expect(try warnings("2021-09-24") == [])
    #expect(try warnings("2021-09-23").count == 1)
  }

  @Test("PITFALLS 17: references to other workbooks stay, and their order")
  func externalBooks() throws {
    let base = LiteralWorkbook.relationships
    var workbook = LiteralWorkbook(
      "<sheetData><row r=\"3\"><c r=\"A3\"><f>[1]Biểu!A5+[2]Biểu!$A$5</f></c></row></sheetData>")
    workbook.workbookTail =
      "<externalReferences><externalReference r:id=\"rId31\"/><externalReference r:id=\"rId30\"/></externalReferences>"
    workbook.workbookRelationships =
      "<Relationship Id=\"rId30\" Type=\"\(base)/externalLink\" Target=\"externalLinks/externalLink1.xml\"/>"
      + "<Relationship Id=\"rId31\" Type=\"\(base)/externalLink\" Target=\"externalLinks/externalLink2.xml\"/>"
    let link =
      "<externalLink><externalBook><sheetNames><sheetName val=\"Biểu\"/></sheetNames></externalBook></externalLink>"
    workbook.extra = [
      ("xl/externalLinks/externalLink1.xml", link), ("xl/externalLinks/externalLink2.xml", link),
    ]
    let edits: [Edit] = [
      insertion, .copySheet(sheet: "Biểu", to: "Hai", at: 0), .removeSheet(sheet: "Biểu"),
    ]
    let bytes = try XLSXEditor.apply(edits, to: workbook.bytes).bytes
    #expect(
      try text(of: "xl/worksheets/main1.xml", in: bytes)?.contains(
        "<f>[1]Biểu!A5+[2]Biểu!$A$5</f>") == true)
    #expect(
      try text(of: "xl/workbook.xml", in: bytes)?.contains(
        "<externalReference r:id=\"rId31\"/><externalReference r:id=\"rId30\"/>") == true)
    #expect(try text(of: "xl/externalLinks/externalLink1.xml", in: bytes) == link)
  }

  @Test("PITFALLS 18: the source of a pivot table follows; one that grows is read anew")
  func pivotSources() throws {
    func cache(_ first: Int, _ last: Int, _ refresh: String = "") -> String {
      "<pivotCacheDefinition\(refresh)><cacheSource type=\"worksheet\"><worksheetSource ref=\"A\(first):C\(last)\" sheet=\"Biểu\"/></cacheSource></pivotCacheDefinition>"
    }
    let type =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"
    #expect(try edited("x", cache(3, 9), type: type) == cache(5, 11))
    #expect(
      try edited("x", cache(3, 9), .repeatRows(sheet: "Biểu", rows: 8...8, times: 2), type: type)
        == cache(3, 11, " refreshOnLoad=\"1\""))
    #expect(
      try edited("x", cache(3, 9), .renameSheet(sheet: "Biểu", to: "BC"), type: type)
        == cache(3, 9).replacing("sheet=\"Biểu\"", with: "sheet=\"BC\""))
  }

  @Test("PITFALLS 19: cells mapped to XML follow")
  func mappedCells() throws {
    #expect(
      try edited(
        "tableSingleCells",
        "<singleXmlCells><singleXmlCell id=\"1\" r=\"B4\" connectionId=\"0\"/></singleXmlCells>")
        == "<singleXmlCells><singleXmlCell id=\"1\" r=\"B6\" connectionId=\"0\"/></singleXmlCells>")
  }

  @Test("PITFALLS 24: anchors of slicers, filters of named views and links of controls follow")
  func others() throws {
    func slicer(_ row: Int) -> String {
      "<d:wsDr xmlns:d=\"d\" xmlns:mc=\"mc\"><d:twoCellAnchor editAs=\"oneCell\"><d:from><d:col>1</d:col><d:colOff>0</d:colOff><d:row>\(row)</d:row><d:rowOff>0</d:rowOff></d:from><d:to><d:col>2</d:col><d:colOff>0</d:colOff><d:row>\(row + 4)</d:row><d:rowOff>0</d:rowOff></d:to><mc:AlternateContent><mc:Choice Requires=\"a14\"/></mc:AlternateContent></d:twoCellAnchor></d:wsDr>"
    }
    #expect(try edited("drawing", slicer(4)) == slicer(6))
    #expect(
      try edited(
        "namedSheetView",
        "<namedSheetViews><namedSheetView><nsvFilter ref=\"A3:C9\"/></namedSheetView></namedSheetViews>"
      ).contains("ref=\"A5:C11\""))
  }

  @Test("PITFALLS 24: parts that we do not know stay, and are named when they may refer to cells")
  func unknownParts() throws {
    func warnings(_ contents: String) throws -> [String] {
      var workbook = LiteralWorkbook("<sheetData/>")
      workbook.extra = [("xl/x/part.xml", contents)]
      workbook.sheetRelationships =
        "<Relationship Id=\"rId1\" Type=\"http://a.vn/relationships/mới\" Target=\"/xl/x/part.xml\"/>"
      let result = try XLSXEditor.apply([insertion], to: workbook.bytes)
      #expect(try text(of: "xl/x/part.xml", in: result.bytes) == contents)
      return result.warnings
    }
    #expect(try warnings("<a b=\"xin chào\">A1</a>") == [])
    #expect(try warnings("<a b=\"Biểu!$A$9\"/>").first?.hasPrefix("xl/x/part.xml:") == true)
    #expect(try warnings("nhị phân").count == 1)
  }
}

extension String {
  /// The text with each occurrence of another replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
