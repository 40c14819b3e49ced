import Testing

@testable import ReportReading

/// `.docx` as the reader of Word sees it.
@Suite("Word documents")
struct WordReaderTests {
  private typealias S = SampleDocument

  private func lines(_ body: String, _ parts: [String: String] = [:]) throws -> [String] {
    try S.lines(S.docx(body, parts))
  }

  @Test("changes are read as accepted: insertions stay, deletions and what moved away go")
  func trackedChanges() throws {
    let body = """
      <w:p>\(S.r("Thu "))<w:ins>\(S.r("120"))</w:ins><w:del><w:r><w:delText>95</w:delText></w:r>\
      </w:del><w:moveFrom>\(S.r("99"))</w:moveFrom>\(S.r(" tỷ đồng."))</w:p>
      """
    #expect(try lines(body) == ["Thu 120 tỷ đồng."])
  }

  @Test("a deleted paragraph mark joins two paragraphs")
  func deletedMark() throws {
    let first = S.p("Diện tích lúa ", "<w:rPr><w:del/></w:rPr>")
    #expect(try lines(first + S.p("đạt 1.200 ha.")) == ["Diện tích lúa đạt 1.200 ha."])
  }

  @Test("fields show their results; a table of contents is not read twice")
  func fields() throws {
    let field = """
      <w:p>\(S.r("Trang "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\
      REF x 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(S.r("12"))\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    let contents = """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \
      </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(S.r("I. KINH TẾ 3"))\
      </w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    #expect(try lines(field + contents) == ["Trang 12"])
  }

  @Test("soft hyphens go, no-break spaces are spaces, no-break hyphens are hyphens")
  func signs() throws {
    let body = """
      <w:p>\(S.r("nông\u{A0}ng\u{AD}hiệp"))<w:r><w:softHyphen/><w:noBreakHyphen/>\
      <w:t>2024</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["nông nghiệp-2024"])
  }

  @Test("letters and marks apart are one letter in the text")
  func decomposed() throws {
    #expect(try lines(S.p("tỷ đo\u{302}\u{300}ng")) == ["tỷ đồng"])
  }

  @Test("hidden text is not read")
  func hidden() throws {
    #expect(
      try lines("<w:p>\(S.r("Thu "))\(S.r("999", "<w:vanish/>"))\(S.r("5 tỷ"))</w:p>") == [
        "Thu 5 tỷ"
      ])
  }

  @Test("text boxes are read once, behind their paragraph")
  func textBox() throws {
    let box = "<w:txbxContent>\(S.p("Trong khung"))</w:txbxContent>"
    let body = """
      <w:p>\(S.r("Ngoài"))<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wps:txbx>\
      \(box)</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)\
      </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try lines(body) == ["Ngoài", "Trong khung"])
  }

  @Test("footnotes follow the sentence that refers to them, and say so in their place")
  func footnotes() throws {
    let notes = """
      <w:footnote w:type="separator" w:id="0">\(S.p("gạch"))</w:footnote>\
      <w:footnote w:id="2">\(S.p("Gồm 12 ha lúa."))</w:footnote>
      """
    let body = """
      <w:p>\(S.r("Trồng 40 ha"))<w:r><w:footnoteReference w:id="2"/></w:r>\(S.r("."))</w:p>\
      \(S.p("Câu sau."))
      """
    let document = try ReportReader.read(
      bytes: try S.docx(body, ["footnotes": notes]), file: "a.docx")
    #expect(document.text == "Trồng 40 ha.\n\n[1] Gồm 12 ha lúa.\n\nCâu sau.\n")
    #expect(document.places.place(at: 20)?.note == 1)
    #expect(document.places.place(at: 0)?.note == nil)
  }

  @Test("raised digits behind a figure are a note's mark, behind a letter a power")
  func raised() throws {
    let up = "<w:vertAlign w:val=\"superscript\"/>"
    #expect(
      try lines("<w:p>\(S.r("đạt 95"))\(S.r("1", up))\(S.r(", 30 m"))\(S.r("2", up))</w:p>") == [
        "đạt 95 [1], 30 m2"
      ])
  }

  @Test("headers and footers are no part of the text")
  func marginals() throws {
    let bytes = try S.docx(S.p("Thân bài."), ["header1": S.p("Mật"), "footer1": S.p("Trang 7")])
    let document = try ReportReader.read(bytes: bytes, file: "a.docx")
    #expect(document.text == "Thân bài.\n")
    #expect(document.marginals.sorted() == ["Mật", "Trang 7"])
  }

  @Test("fonts of ABC and VNI decide how their runs are read, also where a letter is cut in two")
  func fonts() throws {
    let body = """
      <w:p>\(S.r("ng©n s¸ch ", "<w:rFonts w:ascii=\".VnTime\"/>"))\
      \(S.r("nhµ n­íc", "<w:rFonts w:ascii=\".VnTimeH\"/>"))\(S.r(" và "))\
      \(S.r("chæ tie", "<w:rFonts w:ascii=\"VNI-Times\"/>"))\
      \(S.r("âu", "<w:rFonts w:ascii=\"VNI-Times\"/><w:b/>"))</w:p>
      """
    #expect(try lines(body) == ["ngân sách NHÀ NƯỚC và chỉ tiêu"])
  }

  @Test("a style's font decides where the run names none; Unicode text in an old font stays")
  func styleFonts() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      """
    let body = S.p("lóa", "<w:pStyle w:val=\"B\"/>") + S.p("lúa ước", "<w:pStyle w:val=\"B\"/>")
    #expect(try lines(body, ["styles": styles]) == ["lúa", "lúa ước"])
  }
}
