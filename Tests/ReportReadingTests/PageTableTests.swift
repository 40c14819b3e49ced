import Testing

@testable import ReportReading

/// Tables and columns as they stand on pages.
@Suite("Tables and columns of pages")
struct PageTableTests {
  private typealias Columns = [(left: Double, right: Double)]
  private let columns: Columns = [(80, 100), (110, 250), (270, 350), (370, 450)]
  private let full = Array(repeating: "từngchữ", count: 10).joined(separator: " ")

  private func head(_ page: inout SamplePage, _ top: Double) {
    page.line("TT", 82, top)
    page.line("Nội dung chi", 130, top)
    page.line("Dự toán", 290, top)
    page.line("Thực hiện", 382, top)
    page.line("(%)", 400, top + 14)
  }

  @Test("a table goes on over pages below its repeated header, a row too")
  func overPages() throws {
    var first = SamplePage()
    first.line(full + ".", 80, 60)
    head(&first, 660)
    first.row(["1", "Chi sự nghiệp", "1.200", "45,5"], columns, 690)
    first.line("y tế huyện", 110, 704)
    first.row(["2", "Chi quản lý nhà", "2.350", "51,2"], columns, 720)
    first.line("1", 300, 800)
    var second = SamplePage()
    head(&second, 60)
    second.line("nước, Đảng", 110, 90)
    second.line("Đoàn thể", 110, 104)
    second.row(["3", "Chi an ninh", "310", "39,9"], columns, 120)
    second.line(full, 80, 160)
    second.line("2", 300, 800)
    let rendered = try SamplePage.document([first, second])
    #expect(
      rendered.lines.dropFirst().prefix(4) == [
        "TT | Nội dung chi | Dự toán | Thực hiện (%)",
        "1 | Chi sự nghiệp y tế huyện | 1.200 | 45,5",
        "2 | Chi quản lý nhà nước, Đảng Đoàn thể | 2.350 | 51,2", "3 | Chi an ninh | 310 | 39,9",
      ])
    #expect(rendered.tables.count == 1)
    #expect(rendered.places.place(at: rendered.scalars.lastIndex(of: "9") ?? 0)?.page == 2)
  }

  @Test("ordinals of two kinds are one column; a cell without a column goes to the free one")
  func ordinals() throws {
    var page = SamplePage()
    head(&page, 100)
    page.row(["II", "Chi thường xuyên", "9.000", "48,0"], columns, 130)
    for (index, top) in stride(from: 146.0, to: 400, by: 16).enumerated() {
      page.row(["\(index + 1)", "Chi khác", "1.2\(index % 10)0", "4\(index % 10),1"], columns, top)
    }
    page.row(["17", "Hộ nghèo", "1.400", ""], columns, 402)
    page.line("Đạt", 372, 402)
    let lines = try SamplePage.document([page]).lines
    #expect(lines.first == "TT | Nội dung chi | Dự toán | Thực hiện (%)")
    #expect(lines.dropFirst().first == "II | Chi thường xuyên | 9.000 | 48,0")
    #expect(lines.last == "17 | Hộ nghèo | 1.400 | Đạt")
  }

  @Test("a heading in the middle of its cell stands over figures at the right of it")
  func headings() throws {
    let columns: Columns = [(80, 100), (110, 220), (240, 380), (400, 540)]
    var page = SamplePage()
    for (text, left) in [("TT", 82.0), ("Địa phương", 130), ("Diện tích", 270), ("Sản lượng", 430)]
    {
      page.line(text, left, 100)
    }
    for (text, left) in [("(ha)", 285.0), ("(tấn)", 445)] { page.line(text, left, 114) }
    page.row(["1", "Xã Tân Lập", "812", "1.137"], columns, 130)
    page.row(["2", "Xã Tân Hòa", "655", "917"], columns, 146)
    #expect(
      try SamplePage.document([page]).lines == [
        "TT | Địa phương | Diện tích (ha) | Sản lượng (tấn)", "1 | Xã Tân Lập | 812 | 1.137",
        "2 | Xã Tân Hòa | 655 | 917",
      ])
  }

  @Test("a day in a heading is no figure; a bracket that ends a heading is no number of an item")
  func days() throws {
    var page = SamplePage()
    for (text, left) in [
      ("TT", 82.0), ("Dự án", 130), ("Kế hoạch (tỷ", 270), ("Giải ngân đến", 365),
    ] {
      page.line(text, left, 100)
    }
    for (text, left) in [("đồng)", 290.0), ("31/12/2025", 380)] { page.line(text, left, 114) }
    page.row(["1", "Cầu Sông", "1.200", "450"], columns, 130)
    page.line("Mây", 110, 144)
    page.row(["2", "Đường Trần", "2.350", "512"], columns, 160)
    page.line("Hưng Đạo", 110, 174)
    #expect(
      try SamplePage.document([page]).lines == [
        "TT | Dự án | Kế hoạch (tỷ đồng) | Giải ngân đến 31/12/2025",
        "1 | Cầu Sông Mây | 1.200 | 450", "2 | Đường Trần Hưng Đạo | 2.350 | 512",
      ])
  }

  @Test("a line alone above another header parts two tables; the number of a heading is no cell")
  func twoTables() throws {
    var page = SamplePage()
    page.line("II.", 80, 84)
    page.line("CÁC CHỈ TIÊU", 120, 84)
    head(&page, 100)
    page.row(["1", "Chi y tế", "1.200", "45,5"], columns, 130)
    page.row(["2", "Chi giáo dục", "2.350", "51,2"], columns, 146)
    page.line("Kết quả theo kế hoạch năm 2026:", 80, 170)
    page.line("Đơn vị tính", 82, 190)
    page.line("Hồ sơ", 280, 190)
    page.line("KH 2026", 390, 190)
    page.line("Toàn huyện", 80, 206)
    page.row(["", "", "45.965", "44.459"], columns, 206)
    page.line("Xã Tân Lập", 80, 222)
    page.row(["", "", "2.415", "2.306"], columns, 222)
    let rendered = try SamplePage.document([page])
    #expect(rendered.tables.count == 2)
    #expect(rendered.lines.first == "II. CÁC CHỈ TIÊU")
    #expect(
      rendered.lines.suffix(2) == ["Toàn huyện | 45.965 | 44.459", "Xã Tân Lập | 2.415 | 2.306"])
  }

  @Test("figures and headers at the top of every page are no running heads")
  func tops() throws {
    let pages = (1...4).map { number in
      var page = SamplePage()
      page.line("UBND HUYỆN TÂN LẬP", 200, 30)
      page.row(["", "Xã số \(number)", "\(number).200", "45,\(number)"], columns, 60)
      page.row(["", "Thôn số \(number)", "\(number).300", "55,\(number)"], columns, 76)
      page.line("- \(number) -", 290, 800)
      return page
    }
    let rendered = try SamplePage.document(pages)
    #expect(rendered.lines.count == 8)
    #expect(rendered.lines.last == "Thôn số 4 | 4.300 | 55,4")
  }

  @Test("columns whose lines do not stand at one height, a paragraph over both, a short last page")
  func unevenColumns() throws {
    let half = Array(repeating: "mộtchữ", count: 5).joined(separator: " ")
    func sheet(_ left: Int, _ right: Int) -> SamplePage {
      var page = SamplePage()
      for row in 0..<left { page.line(half, 80, 100 + Double(row) * 16) }
      for row in 0..<right { page.line(half, 320, 107 + Double(row) * 16) }
      return page
    }
    var (first, last) = (sheet(12, 11), sheet(10, 2))
    first.line("hết.", 320, 107 + 11 * 16)
    last.line("hết.", 320, 107 + 2 * 16)
    let expected = [23, 12].map { count in
      Array(repeating: half, count: count).joined(separator: " ") + " hết."
    }
    #expect(try SamplePage.document([first, last]).lines == expected)
    var alone = SamplePage()
    for row in 0..<2 { alone.line(half, 80, 100 + Double(row) * 16) }
    alone.line("hết.", 80, 132)
    alone.line("V. THU NGÂN SÁCH", 80, 148)
    alone.line("1. Thu đạt.", 80, 164)
    #expect(
      try SamplePage.document([first, alone]).lines.dropFirst() == [
        "\(half) \(half) hết.", "V. THU NGÂN SÁCH", "1. Thu đạt.",
      ])
  }

  @Test("lines in a box narrower than the page are one paragraph; a heading's number has its space")
  func boxes() throws {
    var page = SamplePage()
    page.line(full, 80, 80)
    page.line("hết.", 80, 96)
    page.line("Đã giải ngân 158 tỷ đồng, đạt 38% kế", 80, 130)
    page.line("hoạch năm và tăng 5% so với cùng", 80, 146)
    page.line("kỳ.", 80, 162)
    page.line("IV.Quốc phòng", 80, 190)
    #expect(
      try SamplePage.document([page]).lines.suffix(2) == [
        "Đã giải ngân 158 tỷ đồng, đạt 38% kế hoạch năm và tăng 5% so với cùng kỳ.",
        "IV. Quốc phòng",
      ])
  }
}
