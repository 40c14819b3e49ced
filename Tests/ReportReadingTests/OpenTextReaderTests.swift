import Testing

@testable import ReportReading

/// `.odt` as the reader of Writer sees it.
@Suite("OpenDocument texts")
struct OpenTextReaderTests {
  private typealias S = SampleDocument

  private func lines(_ body: String, styles: String = "") throws -> [String] {
    try S.lines(S.odt(body, styles: styles))
  }

  @Test("white space of the markup is one space, elements for spaces count")
  func spaces() throws {
    let body = """
      <text:p>Thu \n  ngân<text:s text:c="2"/>sách<text:span> 5</text:span><text:line-break/>tỷ\
      </text:p>
      """
    #expect(try lines(body) == ["Thu ngân  sách 5", "tỷ"])
  }

  @Test("deleted text of recorded changes, annotations and hidden spans are not read")
  func changes() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>99 tỷ</text:p>\
      </text:deletion></text:changed-region></text:tracked-changes><text:p>Còn\
      <office:annotation><text:p>ghi chú</text:p></office:annotation> lại\
      <text:span text:style-name="H"> 7</text:span></text:p>
      """
    let hidden = """
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>\
      </style:style>
      """
    #expect(try lines(body, styles: hidden) == ["Còn lại"])
  }

  private let outline = """
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" \
    style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" \
    style:num-format="1" style:num-suffix="." text:display-levels="2"/>\
    <text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>
    """

  private func list(_ items: String, _ attributes: String = "") -> String {
    "<text:list text:style-name=\"L\" \(attributes)>\(items)</text:list>"
  }

  private func item(_ text: String, _ inner: String = "") -> String {
    "<text:list-item><text:p>\(text)</text:p>\(inner)</text:list-item>"
  }

  @Test("levels of lists are numbered as shown; a list that continues counts on")
  func lists() throws {
    let inner =
      "<text:list>\(item("b"))\(item("c", "<text:list>\(item("d"))</text:list>"))</text:list>"
    let body =
      list(item("a", inner) + item("e"), "xml:id=\"x\"") + "<text:p>giữa</text:p>"
      + list(item("f"), "text:continue-list=\"x\"") + list(item("g"))
    #expect(
      try lines(body, styles: outline) == [
        "I. a", "I.1. b", "I.2. c", "– d", "II. e", "giữa", "III. f", "I. g",
      ])
  }

  @Test("headings are numbered by the outline; a list item may begin at another number")
  func headings() throws {
    let style = """
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="A" \
      style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" \
      style:num-suffix="."/></text:outline-style>
      """
    func heading(_ level: Int) -> String { "<text:h text:outline-level=\"\(level)\">x</text:h>" }
    let restarted = "<text:list-item text:start-value=\"4\"><text:p>y</text:p></text:list-item>"
    #expect(
      try lines(
        heading(1) + heading(2) + heading(2) + heading(1) + heading(2) + list(restarted),
        styles: style + outline) == ["A. x", "1. x", "2. x", "B. x", "1. x", "IV. y"])
  }

  @Test("footnotes follow their sentence, frames their paragraph")
  func notes() throws {
    let body = """
      <text:p>Trồng 40 ha<text:note><text:note-citation>1</text:note-citation><text:note-body>\
      <text:p>Gồm 12 ha lúa.</text:p></text:note-body></text:note>.</text:p>\
      <text:p>Sau<draw:frame><draw:text-box><text:p>Khung</text:p></draw:text-box></draw:frame>\
      </text:p>
      """
    #expect(try lines(body) == ["Trồng 40 ha.", "[1] Gồm 12 ha lúa.", "Sau", "Khung"])
  }

  @Test("cells over columns and rows; repeated cells stand as often as they say")
  func table() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let covered = "<table:covered-table-cell/>"
    let body = """
      <table:table><table:table-header-rows><table:table-row>\
      \(cell("Chỉ tiêu", "table:number-rows-spanned=\"2\""))\
      \(cell("Năm 2024", "table:number-columns-spanned=\"2\""))\(covered)</table:table-row>\
      </table:table-header-rows><table:table-row>\(covered)\(cell("KH"))\(cell("TH"))\
      </table:table-row><table:table-row>\(cell("Lúa"))\
      \(cell("7", "table:number-columns-repeated=\"2\""))</table:table-row></table:table>
      """
    let found = try ReportReader.read(bytes: try S.odt(body), file: "a.odt")
    #expect(found.text == "Chỉ tiêu | Năm 2024 | \n | KH | TH\nLúa | 7 | 7\n")
    let first = try #require(found.tables.first).cells[0].map { found.text(in: $0) }
    #expect(first == ["Chỉ tiêu", "Năm 2024", "Năm 2024"])
  }

  @Test("fonts of VNI decide how their spans are read")
  func fonts() throws {
    let style = """
      <style:style style:name="V" style:family="text"><style:text-properties \
      style:font-name="VNI-Times"/></style:style>
      """
    let body = "<text:p>và <text:span text:style-name=\"V\">noâng nghieäp</text:span></text:p>"
    #expect(try lines(body, styles: style) == ["và nông nghiệp"])
  }
}
