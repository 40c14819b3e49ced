import ByteSupport
import ReportReading
import SpreadsheetModel
import TestSupport
import Testing

@testable import FormReview

@Suite("FormReview")
struct FormReviewTests {
  /// A cell of a run record.
  private func entry(
    _ cell: String, _ state: String, _ value: String = "null", derivation: String = "null"
  ) -> String {
    """
    {"sheet":"BC","cell":"\(cell)","state":"\(state)","value":\(value),"derivation":\(derivation),
     "label":"Diện tích","unit":"ha","candidates":[],"measure":null,"quote":null,"reason":null,
     "spans":[{"file":"a.txt","start":10,"end":12}]}
    """
  }

  @Test("the form is drawn as it looks: merges, hidden rows and columns, number formats")
  func form() throws {
    let data = try ReviewSample.data(of: ReviewSample.review())
    let sheets = try #require(data["sheets"]?.elements)
    #expect(sheets.count == 1, "hidden sheets are not drawn")
    #expect(sheets[0]["widths"]?.elements.map(\.doubleValue) == [30, 0, 8.43])
    let rows = try #require(sheets[0]["rows"]?.elements)
    #expect(rows[0].elements[2].elements.map(\.integerValue).suffix(3) == [0, 1, 3])
    #expect(rows.map { $0.elements[1].integerValue } == [0, 1, 0])
    #expect(rows[2].elements[3].elements[2].stringValue == "1.234,6")
    let style = data["styles"]?.elements[1]
    #expect(style?["f"]?.stringValue == "FFF2CC")
    #expect(style?["t"]?.stringValue == "thin")
  }

  @Test("a colour that is none does not reach the page")
  func colour() throws {
    var book = ReviewSample.form()
    var format = CellFormat()
    format.fill = "FFF2CC;background:url(//x)"
    format.font.color = "red"
    let index = book.formatIndex(for: format)
    book.sheets[0].set(.text("x"), at: CellReference(row: 3, column: 0), formatIndex: index)
    let data = try ReviewSample.data(of: ReviewSample.review(workbook: book))
    #expect(data["styles"]?.elements[index]["f"] == nil)
    #expect(data["styles"]?.elements[index]["c"] == nil)
  }

  @Test("each state and derivation has its own kind")
  func kinds() throws {
    let cells = [
      entry("A1", "filled", "1", derivation: "\"stated\""),
      entry("A2", "filled", "1", derivation: "\"converted\""),
      entry("A3", "filled", "1", derivation: "\"derived\""),
      entry("A4", "filled", "1", derivation: "\"carried\""),
      entry("A5", "filled", "1", derivation: "\"proposed\""),
      entry("A6", "formula", "1", derivation: "\"recomputed\""), entry("A7", "refused"),
      entry("A8", "conflict"), entry("A9", "blank"), entry("A10", "kept"),
      entry("A11", "filled", "1", derivation: "\"decided\""),
    ]
    let data = try ReviewSample.data(
      of: ReviewSample.review(cells: cells.joined(separator: ",")))
    #expect(
      data["cells"]?.elements.compactMap { $0["kind"]?.stringValue } == [
        "stated", "converted", "derived", "carried", "proposed", "recomputed", "refused",
        "refused", "blank", "kept", "decided",
      ])
    #expect(
      data["cells"]?.elements.map { $0["look"]?.booleanValue } == [
        false, false, true, true, true, false, true, true, false, false, false,
      ])
  }

  @Test("a cell that was changed after the fill says so")
  func changed() throws {
    let data = try ReviewSample.data(
      of: ReviewSample.review(
        cells: [entry("C3", "filled", "1234.56", derivation: "\"stated\"")].joined()))
    #expect(data["cells"]?.elements[0]["changed"] == .null)
    let other = try ReviewSample.data(
      of: ReviewSample.review(
        cells: [entry("C3", "filled", "1500", derivation: "\"stated\"")].joined()))
    #expect(other["cells"]?.elements[0]["changed"]?.stringValue == "nay là 1234.56")
  }

  @Test("every letter of a report stands in exactly one block")
  func blocks() throws {
    let text = try Fixture.text("Examples/bao-cao-quy-1.txt")
    let document = SourceDocument(text: text)
    var seen = [Int](repeating: 0, count: document.scalars.count)
    for (block, _) in ReviewReport(document).blocks {
      switch block {
      case .paragraph(let range), .heading(let range, _): for place in range { seen[place] += 1 }
      case .table(let rows):
        for cell in rows.joined() { for place in cell.range { seen[place] += 1 } }
      }
    }
    for (place, scalar) in document.scalars.enumerated() where !scalar.properties.isWhitespace {
      #expect(seen[place] == 1, "\(place) \(scalar)")
    }
    #expect(
      ReviewReport(document).blocks.contains { if case .heading = $0.block { true } else { false } }
    )
  }

  @Test(
    "text of a report or a form is data",
    arguments: [
      "<script>alert(1)</script>", "</script><svg onload=alert(1)>", "<img src=x onerror=alert(1)>",
      "\" onmouseover=\"alert(1)", "<!-- <script>", "]]>", "javascript:alert(1)", "&lt;b&gt;",
      "\u{2028}\u{2029}", "\u{202E}321\u{202C}", "\u{0}\u{1}\u{7F}\u{FFFD}", "{{constructor}}",
      "+ADw-script+AD4-",
    ])
  func hostile(text: String) throws {
    let review = try ReviewSample.review(
      text: "Báo cáo \(text) 12 ha.", workbook: ReviewSample.form(label: text),
      cells: entry("C3", "blank").replacing("Diện tích", with: "x"))
    let page = String(decoding: review.page(ReviewSample.wording), as: UTF8.self)
    #expect(page.components(of: "<script") == 2 && page.components(of: "</script") == 2)
    let plain = try ReviewSample.review()
    let frame = String(decoding: plain.page(ReviewSample.wording), as: UTF8.self)
    // All but the data is the same page.
    let id = "id=\"data\">"
    #expect(page.between("<!doctype", id) == frame.between("<!doctype", id))
    let data = try ReviewSample.data(of: review)
    #expect(data["reports"]?.elements[0]["text"]?.stringValue == "Báo cáo \(text) 12 ha.")
    #expect(
      data["sheets"]?.elements[0]["rows"]?.elements[2].elements[2].elements[2].stringValue == text)
  }

  @Test("the same review gives the same bytes")
  func deterministic() throws {
    #expect(
      try ReviewSample.review().page(ReviewSample.wording)
        == ReviewSample.review().page(ReviewSample.wording))
  }

  @Test("a sheet of a million rows is cut, and says so")
  func large() throws {
    var book = ReviewSample.form()
    book.sheets[0].set(.text("cuối"), at: CellReference(row: 1_000_000, column: 16_000))
    let data = try ReviewSample.data(of: ReviewSample.review(workbook: book))
    #expect(data["sheets"]?.elements[0]["cut"]?.booleanValue == true)
    #expect(data["sheets"]?.elements[0]["rows"]?.elements.count == ReviewSheet.mostRows)
  }
}
