import ByteSupport
import SpreadsheetModel
import Testing

@testable import ODS

@Suite struct ODSReaderTests {
  private func sheet(_ table: String, automatic: String = "") throws -> Worksheet {
    try ODSReader.read(Sample.file(table: table, automatic: automatic)).sheets[0]
  }

  private func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"1.5\"", CellValue.number(1.5)),
    ("office:value-type=\"percentage\" office:value=\"0.5\"", .number(0.5)),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", .boolean(true)),
    ("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", .number(1.5)),
    ("office:value-type=\"string\" office:string-value=\"thật\"", .text("thật")),
    ("office:value-type=\"date\" office:date-value=\"2024-03-31T12:00:00\"", .number(45382.5)),
    ("office:value-type=\"float\" office:value=\"NaN\"", .empty),
  ])
  func takesTypedValuesBeforeText(attributes: String, value: CellValue) throws {
    let cell = "<table:table-cell \(attributes)><text:p>khác</text:p></table:table-cell>"
    #expect(try sheet(row(cell)).value(at: Sample.at("A1")) == value)
  }

  @Test func readsTextWithItsSpacesSpansAndLines() throws {
    let cell =
      "<table:table-cell office:value-type=\"string\"><text:p> a\n  <text:span>b</text:span>"
      + "<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p><text:p>f &amp; g</text:p>"
      + "</table:table-cell>"
    #expect(try sheet(row(cell)).value(at: Sample.at("A1")) == .text("a b  c\td\ne\nf & g"))
  }

  @Test func readsRunsOnlyAsFarAsTheyHaveContent() throws {
    let table =
      row(
        "<table:table-cell office:value-type=\"float\" office:value=\"1\""
          + " table:number-columns-repeated=\"3\"/><table:table-cell"
          + " table:number-columns-repeated=\"16381\"/>")
      + "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell"
      + " table:style-name=\"ce1\" table:number-columns-repeated=\"16384\"/></table:table-row>"
    let sheet = try sheet(table)
    #expect(sheet.rows.count == 1)
    #expect(sheet.rows[0].cells.map(\.column) == [0, 1, 2])
  }

  @Test func refusesRunsThatStandForTooManyCells() throws {
    let table =
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
      + " office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>"
      + "</table:table-row>"
    #expect { try sheet(table) } throws: { error in
      (error as? SpreadsheetError)?.code == .limitExceeded
    }
  }

  @Test func survivesAbsurdCounts() throws {
    let table =
      "<table:table-column table:number-columns-repeated=\"99999999999999999999\"/>"
      + "<table:table-row table:number-rows-repeated=\"-5\"><table:table-cell"
      + " table:number-columns-repeated=\"4294967296\" table:number-columns-spanned=\"999999\""
      + " table:number-rows-spanned=\"99999999\"/></table:table-row>"
    #expect(try sheet(table).rows.isEmpty)
  }

  @Test func takesFormulasInExcelsSpelling() throws {
    let cell =
      "<table:table-cell table:formula=\"of:=SUM([.A1];[$'Tên khác'.$B$2:.$B$3])\""
      + " office:value-type=\"float\" office:value=\"3\"/>"
    let expected = Formula("SUM(A1,'Tên khác'!$B$2:$B$3)", result: .number(3))
    #expect(try sheet(row(cell)).value(at: Sample.at("A1")) == .formula(expected))
  }

  @Test func findsStylesOfRowAndColumn() throws {
    let automatic =
      "<style:style style:name=\"a\" style:family=\"table-cell\"><style:table-cell-properties"
      + " style:cell-protect=\"none\"/></style:style><style:style style:name=\"b\""
      + " style:family=\"table-cell\" style:parent-style-name=\"a\"><style:text-properties"
      + " fo:font-weight=\"bold\"/></style:style>"
    let value = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    let table =
      "<table:table-column table:default-cell-style-name=\"a\"/>" + row(value)
      + "<table:table-row table:default-cell-style-name=\"b\">\(value)</table:table-row>"
    let book = try ODSReader.read(Sample.file(table: table, automatic: automatic))
    func format(_ place: String) -> CellFormat? {
      book.sheets[0].cell(at: Sample.at(place)).map { book.formats[$0.formatIndex] }
    }
    #expect(format("A1")?.isLocked == false && format("A1")?.font.isBold == false)
    #expect(format("A2")?.isLocked == false && format("A2")?.font.isBold == true)
  }

  @Test func understandsOtherPrefixes() throws {
    let bytes = try Sample.file(
      table: row("<table:table-cell office:value-type=\"float\" office:value=\"7\"/>"))
    let usual = try Sample.part("content.xml", of: bytes)
    var odd = usual
    for (from, to) in [("table:", "ns0:"), ("xmlns:table=", "xmlns:ns0=")] {
      odd = odd.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
    odd = odd.replacing(
      "urn:oasis:names:tc:opendocument:xmlns:ns0:1.0",
      with: "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    let canonical = try ODFPrefixes.canonical(Array(odd.utf8), limits: Limits())
    #expect(String(decoding: canonical, as: UTF8.self) == usual)
  }

  @Test func namesWhatAFileIsInstead() throws {
    func code(_ bytes: [UInt8]) -> SpreadsheetError.Code? {
      do throws(SpreadsheetError) {
        _ = try ODSReader.read(bytes)
        return nil
      } catch { return error.code }
    }
    #expect(code([]) == .emptyFile)
    #expect(code(Array("hello".utf8)) == .notAPackage)
    #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .legacyFormat)
    #expect(code(Array("<?xml version=\"1.0\"?><office:document>".utf8)) == .wrongKind)
    let text = "application/vnd.oasis.opendocument.text"
    #expect(code(try Sample.file(table: "", mediaType: text)) == .wrongKind)
    let whole = try Sample.file(table: "")
    #expect(code(Array(whole.dropLast(40))) == .damagedPackage)
    let encrypted =
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
      + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
      + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    #expect(
      code(try Sample.file(table: "", extra: [("META-INF/manifest.xml", encrypted)])) == .encrypted)
    #expect(code(try Sample.file(table: "<table:table-row>")) == .malformedPart)
  }
}
