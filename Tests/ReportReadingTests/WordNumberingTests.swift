import Testing

@testable import ReportReading

/// Automatic numbers as Word shows them.
@Suite("Numbering of Word documents")
struct WordNumberingTests {
  private typealias S = SampleDocument

  private let levels = """
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">\
    <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>\
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/>\
    </w:lvl><w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>\
    </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">\
    <w:startOverride w:val="5"/></w:lvlOverride></w:num>
    """

  private func item(_ level: Int, list: Int = 7) -> String {
    S.p("x", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  private func numbers(_ body: String, styles: String = "") throws -> [String] {
    try S.lines(S.docx(body, ["numbering": levels, "styles": styles]))
  }

  @Test("deeper levels count inside the level above and begin anew with it")
  func levelled() throws {
    #expect(
      try numbers([0, 1, 1, 2, 2, 1, 2, 0, 1, 3].map { item($0) }.joined()) == [
        "I. x", "1.1. x", "1.2. x", "a) x", "b) x", "1.3. x", "a) x", "II. x", "2.1. x", "- x",
      ])
  }

  @Test("lists of one definition count on, an override starts anew")
  func overrides() throws {
    #expect(
      try numbers(item(0) + item(0, list: 8) + item(0, list: 8) + item(0)) == [
        "I. x", "V. x", "VI. x", "VII. x",
      ])
  }

  @Test("a style brings its list; number 0 takes it away")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:ilvl w:val="0"/>\
      <w:numId w:val="7"/></w:numPr></w:pPr></w:style>
      """
    let body =
      S.p("a", "<w:pStyle w:val=\"H\"/>")
      + S.p("b", "<w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
      + S.p("c", "<w:pStyle w:val=\"H\"/>")
    #expect(try numbers(body, styles: styles) == ["I. a", "b", "II. c"])
  }

  @Test(
    "formats of numbers",
    arguments: [
      (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (3, "decimalZero", "03"),
      (12, "decimal", "12"), (2, "vietnameseCounting", "hai"), (0, "upperRoman", "0"),
    ])
  func formats(value: Int, format: String, text: String) {
    #expect(ListNumber.text(value, format: format) == text)
  }
}
