import FileAccess
import IndicatorModel
import TestSupport
import Testing

@testable import ReportReading

/// Pages of words with boxes, as poppler gives them.
@Suite("Pages")
struct PageReaderTests {
  private typealias Sheet = SamplePage

  private func document(_ sheets: [Sheet]) throws -> TextRenderer {
    try SamplePage.document(sheets)
  }

  private func lines(_ sheets: Sheet...) throws -> [String] { try document(sheets).lines }

  /// A line of ten words, 447 points wide.
  private let full = Array(repeating: "từngchữ", count: 10).joined(separator: " ")

  @Test("lines that end for want of room are one paragraph, a short line ends it")
  func paragraphs() throws {
    var sheet = Sheet()
    sheet.line(full, 80, 100)
    sheet.line(full, 80, 116)
    sheet.line("hết câu.", 80, 132)
    sheet.line("Đoạn hai.", 80, 148)
    #expect(try lines(sheet) == ["\(full) \(full) hết câu.", "Đoạn hai."])
  }

  @Test("paragraphs go on over pages; page numbers and running heads are left out")
  func pages() throws {
    let sheets = (1...3).map { number in
      var sheet = Sheet()
      sheet.line("BÁO CÁO QUÝ I", 250, 30)
      sheet.line(full, 80, 100)
      sheet.line(full, 80, 116)
      sheet.line("\(number)", 300, 800)
      return sheet
    }
    let rendered = try document(sheets)
    #expect(rendered.lines == [Array(repeating: full, count: 6).joined(separator: " ")])
    #expect(rendered.places.place(at: 0)?.page == 1)
    #expect(rendered.places.place(at: 0)?.box?.top == 100)
  }

  @Test("two columns are read one after the other")
  func columns() throws {
    var sheet = Sheet()
    let half = Array(repeating: "mộtchữ", count: 5).joined(separator: " ")
    for row in 0..<10 {
      sheet.line(row == 9 ? "trái." : half, 80, 100 + Double(row) * 16)
      sheet.line(row == 9 ? "phải." : half, 320, 100 + Double(row) * 16)
    }
    let found = try lines(sheet)
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("trái.") == true)
    #expect(found.last?.hasSuffix("phải.") == true)
  }

  @Test("cells by the white between them; names over two lines, headings over two columns")
  func table() throws {
    var sheet = Sheet()
    sheet.line("Chỉ tiêu", 80, 100)
    sheet.line("Thực hiện", 260, 92)
    sheet.line("2023", 250, 108)
    sheet.line("2024", 330, 108)
    sheet.line("Diện tích gieo", 80, 130)
    sheet.line("1.200", 250, 130)
    sheet.line("1.350,5", 330, 130)
    sheet.line("trồng lúa (ha)", 80, 146)
    sheet.line("Sản lượng (tấn)", 80, 162)
    sheet.line("7.100", 250, 162)
    sheet.line("8.020", 330, 162)
    let rendered = try document([sheet])
    #expect(
      rendered.lines.suffix(2) == [
        "Diện tích gieo trồng lúa (ha) | 1.200 | 1.350,5", "Sản lượng (tấn) | 7.100 | 8.020",
      ])
    #expect(rendered.tables.count == 1)
    #expect(rendered.tables.first?.cells.first?.count == 3)
  }

  @Test("small digits behind a figure are a note's mark, pieces of a word are one word")
  func words() throws {
    let line = """
      <line><word xMin="80" yMin="100" xMax="110" yMax="113">đạt</word>\
      <word xMin="113" yMin="100" xMax="125" yMax="113">95</word>\
      <word xMin="125.2" yMin="98" xMax="129" yMax="106">1</word>\
      <word xMin="132" yMin="100" xMax="140" yMax="113">t</word>\
      <word xMin="140.1" yMin="100" xMax="146" yMax="113">ỷ</word>\
      <word xMin="149" yMin="100" xMax="160" yMax="113">đồ</word>\
      <word xMin="162" yMin="100" xMax="170" yMax="113">ng</word></line>
      """
    var sheet = Sheet()
    sheet.lines = line
    #expect(try lines(sheet) == ["đạt 95 [1] tỷ đồng"])
  }

  @Test(
    "markup that pdftotext does not write means the same words in the same boxes",
    arguments: [
      ("<word xMin=", "<word  xMin="), ("xMin=\"80\"", "xMin='80'"), ("đạt", "&#273;ạt"),
      ("\">", "\" >"), ("</word>", "</word ><!-- -->"),
      ("yMin=\"100\" xMax=\"110\"", "xMax=\"110\" yMin=\"100\""),
    ])
  func spelledOtherwise(_ plain: String, _ other: String) throws {
    let line = """
      <line xMin="80" yMin="100" xMax="200.25" yMax="113">
        <word xMin="80" yMin="100" xMax="110" yMax="113">đạt</word>
        <word xMin="113.500000" yMin="100.125" xMax="125.5" yMax="113">95\u{A0}%</word>
        <word xMin="130" yMin="100" xMax="131" yMax="113"> </word>
        <word xMin="132" yMin="100" xMax="140" yMax="113">he\u{302}\u{301}t</word>
      </line>
      """
    func words(_ line: String) throws -> [[Unicode.Scalar]: PageBox] {
      let output = "<doc><page width=\"595\" height=\"842\"><flow>\(line)</flow></page></doc>"
      let pages = try BoxParser.pages(in: Array(output.utf8), file: "a.pdf")
      let all = pages.flatMap(\.lines).flatMap(\.words)
      return Dictionary(all.map { ($0.scalars, $0.box) }) { $1 }
    }
    let expected = try words(line)
    #expect(
      Set(expected.keys) == Set(["đạt", "95 %", "h\u{1EBF}t"].map { Array($0.unicodeScalars) }))
    let scanned = line.replacing(plain, with: other)
    func isPlain(_ line: String) throws -> Bool {
      let bytes = Array(line.utf8)
      let start = try #require(bytes.firstIndex(of: UInt8(ascii: ">")))
      return PlainLine(bytes, from: start + 1) != nil
    }
    #expect(try isPlain(line) && !isPlain(scanned))
    #expect(try words(scanned) == expected)
  }

  @Test("output that is none of poppler's is a failure, no trap")
  func malformed() {
    for output in ["", "<doc>", "<doc><page", "<doc><page width=\"x\"/></doc>"] {
      _ = try? BoxParser.pages(in: Array(output.utf8), file: "a")
    }
    #expect(throws: ReportError.self) { try BoxParser.pages(in: [], file: "a") }
  }

  @Test(
    "a damaged PDF is refused in words",
    .enabled(if: ChildProcess.find("pdftotext") != nil, "no poppler-utils"))
  func damaged() {
    let bytes = Array("%PDF-1.7\nnothing".utf8)
    let error = #expect(throws: ReportError.self) {
      try ReportReader.read(bytes: bytes, file: "a.pdf")
    }
    guard case .toolFailed(_, "pdftotext", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("recognised words keep their place and say that they are recognised")
  func recognised() throws {
    let table = """
      level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t
      5\t1\t1\t1\t1\t1\t300\t300\t100\t50\t96\tThu
      5\t1\t1\t1\t1\t2\t412\t300\t50\t50\t91\t5
      5\t1\t1\t1\t1\t3\t475\t300\t60\t50\t91\ttỷ
      """
    let pages = RecognisedText(table, resolution: 300).pages
    let rendered = TextRenderer(PageReader.content(of: pages).blocks)
    #expect(rendered.lines == ["Thu 5 tỷ"])
    let place = try #require(rendered.places.place(at: 0))
    #expect(place.isRecognised && place.page == 1 && place.box?.left == 72)
  }
}
