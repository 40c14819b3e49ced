import ByteSupport
import OfficePackage
import SpreadsheetModel
import SpreadsheetTemplate
import Testing
import ZipArchive

@Suite("Markers in headers and footers, over both formats")
struct TemplatePageTests {
  /// A file of two sheets whose pages say this: XLSX with codes, ODS with the middle of the marker
  /// in a font of its own and one page style for both sheets.
  private func template(_ format: SpreadsheetFile.Format, _ text: String) throws -> [UInt8] {
    var workbook = Workbook()
    for name in ["{{name}}", "Chung"] {
      var sheet = Worksheet(name: name)
      let marker = name == "Chung" ? "x" : "{{#sheet units}}{{name}}"
      sheet.set(.text(marker), at: CellReference(row: 0, column: 0))
      workbook.sheets.append(sheet)
    }
    let bytes = try SpreadsheetFile.write(workbook, as: format)
    var edited = EditedPackage(try ZipReader(bytes: bytes))
    switch format {
    case .xlsx:
      for number in 1...2 {
        let part = "xl/worksheets/sheet\(number).xml"
        try replace("</worksheet>", in: part, of: bytes, &edited) { tail in
          "<headerFooter><oddHeader>&amp;L&amp;12\(text)</oddHeader></headerFooter>" + tail
        }
      }
    case .ods:
      try replace("</office:master-styles>", in: "styles.xml", of: bytes, &edited) { tail in
        let middle = text.index(text.startIndex, offsetBy: 3)
        return
          "<style:master-page style:name=\"Chung\" style:page-layout-name=\"pm1\"><style:header><text:p>\(text[..<middle])<text:span>\(text[middle...])</text:span></text:p></style:header></style:master-page>"
          + tail
      }
      try replace("style:master-page-name=\"", in: "content.xml", of: bytes, &edited) { head in
        head + "Chung\" style:class=\""
      }
    }
    return try edited.assembled(storedFirst: format == .ods ? "mimetype" : nil)
  }

  private func replace(
    _ mark: String, in part: String, of bytes: [UInt8], _ edited: inout EditedPackage,
    _ change: (String) -> String
  ) throws {
    let archive = try ZipReader(bytes: bytes)
    let entry = try #require(archive.entry(named: part))
    let text = String(decoding: try archive.read(entry), as: UTF8.self)
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    edited.put(Array(pieces.joined(separator: change(mark)).utf8), into: part)
  }

  @Test(
    "each sheet gets its own text, others keep theirs", arguments: SpreadsheetFile.Format.allCases)
  func pages(_ format: SpreadsheetFile.Format) throws {
    let file = try SpreadsheetFile(bytes: template(format, "{{name}} / {{year}}{{! x}}"))
    let workbook = try file.workbook()
    #expect(TemplateLint(workbook).faults == [])
    #expect(TemplateLint(workbook).hasMarkers)
    let json =
      "{\"units\": [{\"name\": \"Xã A\"}, {\"name\": \"Xã B\"}], \"year\": 2024, \"name\": \"huyện\"}"
    let data = TemplateValue(try JSONValue(parsing: Array(json.utf8)))
    let expansion = TemplateExpansion(workbook, data: data)
    #expect(expansion.faults == [])
    let bytes = try file.applyingWithResults(expansion.edits).file.bytes
    let sheets = try SpreadsheetFile(bytes: bytes).workbook().sheets
    #expect(sheets.map(\.name) == ["Xã A", "Xã B", "Chung"])
    let texts = sheets.map { $0.pageTexts.joined().filter { $0 != "&" } }
    for (text, name) in zip(texts, ["Xã A", "Xã B", "huyện"]) {
      #expect(text.hasSuffix("\(name) / 2024"), "\(text)")
    }
  }

  @Test(
    "blocks and keys that are not there are faults of the page",
    arguments: SpreadsheetFile.Format.allCases)
  func faults(_ format: SpreadsheetFile.Format) throws {
    let workbook = try SpreadsheetFile(bytes: template(format, "{{#each units}}{{missing}}"))
      .workbook()
    #expect(
      TemplateLint(workbook).faults.map(\.kind).contains(.unknownMarker("#each units")))
    let data = TemplateValue(try JSONValue(parsing: Array("{\"units\": []}".utf8)))
    #expect(
      TemplateExpansion(workbook, data: data).faults.map(\.kind).contains(.missingKey("missing")))
  }

  @Test("XLSX: a number behind a font size stands apart, & stands twice")
  func codes() throws {
    let file = try SpreadsheetFile(bytes: template(.xlsx, "{{year}}"))
    let edit = Edit.replacePageTexts(
      sheet: "Chung", [TextReplacement("{{year}}", with: "2024 & 2025")])
    let sheets = try SpreadsheetFile(bytes: file.applying([edit]).bytes).workbook().sheets
    #expect(sheets[1].pageTexts == ["&L&12 2024 && 2025"])
    #expect(sheets[0].pageTexts == ["&L&12{{year}}"])
    let long = TextReplacement("{{year}}", with: String(repeating: "ă", count: 256))
    #expect(throws: SpreadsheetError.self) {
      try file.applying([.replacePageTexts(sheet: "Chung", [long])])
    }
  }
}
