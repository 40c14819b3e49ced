import ByteSupport
import OfficePackage
import Testing

@testable import ReportReading

/// Files that are broken, or made to break readers: an error that says why, at once.
@Suite("Hostile documents")
struct HostileDocumentTests {
  private typealias S = SampleDocument

  private func error(_ bytes: [UInt8], limits: Limits = Limits()) -> ReportError? {
    do throws(ReportError) {
      _ = try ReportReader.read(bytes: bytes, file: "a", limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("a document cut short is damaged wherever it is cut")
  func truncated() throws {
    let whole = try S.docx(S.p("Thu 5 tỷ đồng."))
    for count in stride(from: 8, to: whole.count, by: whole.count / 9) {
      guard case .damaged? = error(Array(whole[..<count])) else {
        Issue.record("cut at \(count): \(String(describing: error(Array(whole[..<count]))))")
        return
      }
    }
  }

  @Test("a document type, entities and elements nested without end are refused with their part")
  func markup() throws {
    let deep =
      String(repeating: "<w:ins>", count: 10_000) + String(repeating: "</w:ins>", count: 10_000)
    guard case .limitExceeded(_, let part, _)? = error(try S.docx("<w:p>\(deep)</w:p>")) else {
      Issue.record("deep nesting is read")
      return
    }
    #expect(part == "word/document.xml")
    guard case .damaged(_, let place, let line, _)? = error(try S.docx("<w:p>&x;</w:p>")) else {
      Issue.record("an entity is read")
      return
    }
    #expect(place == "word/document.xml" && line == 1)
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><text:p>&b;</text:p>"
    guard case .damaged? = error(try S.odt(bomb)) else {
      Issue.record("a document type is read")
      return
    }
  }

  @Test("a bomb is refused by its directory, before anything is unpacked")
  func bomb() throws {
    let huge = S.p(String(repeating: " ", count: 17 << 20))
    guard case .limitExceeded(_, let part, _)? = error(try S.docx(huge)) else {
      Issue.record("a bomb is read")
      return
    }
    #expect(part == "word/document.xml")
  }

  @Test("a document behind a password says so")
  func encrypted() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:m"><m:file-entry m:full-path="/" \
      m:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry \
      m:full-path="content.xml" m:media-type="text/xml"><m:encryption-data/></m:file-entry>\
      </m:manifest>
      """
    let bytes = try EditedPackage.assemble([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("META-INF/manifest.xml", Array(manifest.utf8)), ("content.xml", [1, 2, 3]),
    ])
    #expect(error(bytes) == .encrypted(file: "a"))
  }

  @Test("numbers that a file gives out of range do not trap")
  func oddNumbers() throws {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr>\(S.p("1"))</w:tc>"
    let negative = "<w:tc><w:tcPr><w:gridSpan w:val=\"-4\"/></w:tcPr>\(S.p("2"))</w:tc>"
    let row = "<w:tr><w:trPr><w:gridBefore w:val=\"-9\"/></w:trPr>\(cell)\(negative)</w:tr>"
    #expect(try !S.lines(S.docx("<w:tbl>\(row)\(row)</w:tbl>")).isEmpty)
    let list = "<w:numPr><w:ilvl w:val=\"-3\"/><w:numId w:val=\"1\"/></w:numPr>"
    let levels = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>\
      <w:lvlText w:val="%1%9"/></w:lvl></w:abstractNum><w:num w:numId="1">\
      <w:abstractNumId w:val="0"/></w:num>
      """
    let zero = list.replacing("-3", with: "0")
    let bytes = try S.docx(S.p("a", list) + S.p("b", zero) + S.p("c", zero), ["numbering": levels])
    #expect(try S.lines(bytes).count == 3)
    let odt = """
      <table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000" \
      table:number-rows-spanned="-5"><text:p>1<text:s text:c="-2"/></text:p></table:table-cell>\
      </table:table-row></table:table>
      """
    #expect(try !S.lines(S.odt(odt)).isEmpty)
  }

  @Test("a style that is based on itself ends")
  func circle() throws {
    let styles = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>"
    let body = S.p("x", "<w:pStyle w:val=\"A\"/>")
    #expect(try S.lines(S.docx(body, ["styles": styles])) == ["x"])
  }

  @Test("more text than a report has, and rich text nested without end, are refused at once")
  func size() {
    var limits = Limits()
    limits.reportCharacters = 1000
    let line = Array(String(repeating: "Lúa 1.535 ha, ", count: 100).utf8)
    guard case .limitExceeded? = error(line, limits: limits) else {
      Issue.record("1,400 characters are read")
      return
    }
    #expect(error(Array(line.prefix(980)), limits: limits) == nil)
    limits.reportCharacters = Limits().reportCharacters
    limits.reportFigures = 99
    guard case .limitExceeded? = error(line, limits: limits) else {
      Issue.record("100 numbers are read")
      return
    }
    limits.reportFigures = 100
    #expect(error(line, limits: limits) == nil)
    // Ten megabytes of plain text.
    #expect(Limits().reportCharacters > 10_000_000)
    let groups = Array("{\\rtf1".utf8) + Array(repeating: UInt8(ascii: "{"), count: 2000)
    guard case .limitExceeded? = error(groups) else {
      Issue.record("groups are handed on")
      return
    }
  }
}
