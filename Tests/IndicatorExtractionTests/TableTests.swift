import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Measures from tables that stand as text, on invented tables.
@Suite("Tables in the text of reports")
struct TableTests {
  private func lines(_ table: String, period: String = "6 tháng đầu năm 2026") -> [String] {
    MeasureSummary.lines(text(table, period))
  }

  private func names(_ table: String) -> [String] {
    MeasureSummary.extractor.extract(SourceDocument(text: text(table, "6 tháng đầu năm 2026")))
      .measures.map(\.indicator)
  }

  private func text(_ table: String, _ period: String) -> String {
    """
    BÁO CÁO
    Tình hình kinh tế - xã hội \(period)

    I. KẾT QUẢ

    \(table)

    II. NHIỆM VỤ
    """
  }

  @Test("a plan behind the value is its target; percentages are of whose plan the header names")
  func targets() {
    let table = """
      Thu ngân sách (ĐVT: tỷ đồng)

      STT | Nội dung | Thực hiện 6 tháng | Dự toán HĐND giao | TH/DT HĐND (%) | So cùng kỳ (%)
      I | Thu nội địa | 120,5 | 240 | 50,2 | 104,6
      1 | Thuế bảo vệ môi trường | 20,5 | 40 | 51,3 | 98,1
      2 | Lệ phí trước bạ | 12 | 30 | 40 | 110,2
      """
    #expect(
      lines(table) == [
        "120.5 tỷ đồng /240(plan) A50.2%:HĐND Cbằng 104.6 % @cùng kỳ",
        "20.5 tỷ đồng /40(plan) A51.3%:HĐND Cbằng 98.1 % @cùng kỳ <m1",
        "12 tỷ đồng /30(plan) A40%:HĐND Cbằng 110.2 % @cùng kỳ <m1",
      ])
  }

  @Test("a plan before the value is a measure of its own; the column of units holds for its row")
  func plansFirst() {
    let table = """
      TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đạt (%)
      1 | Khám sức khỏe học sinh | học sinh | 4.000 | 3.100 | 77,5
      2 | Diện tích rừng trồng mới | ha | 120 | 96 | 80
      """
    #expect(
      lines(table) == [
        "∅ người [target-only] /4000 kỳ 2026", "3100 người A77.5%:kế hoạch",
        "∅ ha [target-only] /120 kỳ 2026", "96 ha A80%:kế hoạch",
      ])
  }

  @Test("units in the header, a bare rate that agrees with the plan, several measures a row")
  func severalMeasures() {
    let table = """
      Cây trồng | Diện tích (ha) | Kế hoạch (ha) | Tỷ lệ | Năng suất (tạ/ha) | Sản lượng (tấn)
      Ngô | 50 | 40 | 125 | 58,4 | 292
      Sắn | 30 | 60 | 50 | 200 | 600
      """
    #expect(
      lines(table) == [
        "50 ha /40(plan) A125%:kế hoạch", "58.4 tạ/ha", "292 tấn",
        "30 ha /60(plan) A50%:kế hoạch", "200 tạ/ha", "600 tấn",
      ])
    #expect(names(table).prefix(3) == ["Diện tích ngô", "Năng suất ngô", "Sản lượng ngô"])
  }

  @Test("signed movements rise and fall; unsigned ones with one direction follow the header")
  func movements() {
    let table = """
      Đơn vị tính: con

      TT | Vật nuôi | Tổng đàn | Tăng, giảm so với cùng kỳ (%)
      1 | Trâu | 1.240 | -2,4
      2 | Bò | 3.560 | +5,1
      3 | Dê | 800 | 0
      """
    #expect(
      lines(table) == [
        "1240 con Cgiảm 2.4 % @cùng kỳ", "3560 con Ctăng 5.1 % @cùng kỳ",
        "800 con Ctương đương ∅ ? @cùng kỳ",
      ])
  }

  @Test("earlier years and the same period are values of their periods")
  func earlier() {
    let table = """
      Nội dung | Cùng kỳ | Thực hiện | Thực hiện năm 2024
      Số vụ cháy | 4 vụ | 6 vụ | 11 vụ
      Số vụ va chạm | 8 vụ | 5 vụ | 15 vụ
      """
    #expect(
      lines(table) == [
        "4 vụ kỳ 2025-H1", "6 vụ", "11 vụ kỳ 2024", "8 vụ kỳ 2025-H1", "5 vụ", "15 vụ kỳ 2024",
      ])
  }

  @Test("rows stand under each other by number, bullet and total")
  func rows() {
    let table = """
      | Nội dung | Số tiền (triệu đồng) |
      |---|---|
      | Tổng chi ngân sách | 900 |
      | Chi thường xuyên | 600 |
      | - Sự nghiệp y tế | 200 |
      | - Sự nghiệp giáo dục | 400 |
      | Chi đầu tư | 300 |
      """
    #expect(
      lines(table) == [
        "900 triệu đồng", "600 triệu đồng <m1", "200 triệu đồng <m2", "400 triệu đồng <m2",
        "300 triệu đồng <m1",
      ])
    #expect(names(table)[2] == "Chi sự nghiệp y tế")
  }

  @Test("a last row of totals is the whole of the rows above; counted nouns are units")
  func totals() {
    let table = """
      STT | Địa bàn | Hồ sơ tiếp nhận | Đã giải quyết
      1 | Xã An Hòa | 40 | 38
      2 | Xã Bình Phú | 60 | 57
      Tổng cộng | 100 | 95
      """
    #expect(
      lines(table) == [
        "40 hồ sơ <m5", "38 hồ sơ <m6", "60 hồ sơ <m5", "57 hồ sơ <m6", "100 hồ sơ",
        "95 hồ sơ <m5",
      ])
    #expect(names(table)[0] == "Số hồ sơ tiếp nhận xã An Hòa")
  }

  @Test("tabs and wide gaps set columns apart; an index row and a second header line are no rows")
  func otherMarks() {
    let tabs = """
      Chỉ tiêu\tĐVT\tKH năm\tTH 6 tháng
      A\tB\t1\t2
      Trồng rừng\tha\t50\t20
      Nuôi ong\tđàn\t90\t30
      Nuôi cá\tha\t10\t\t
      """
    #expect(
      lines(tabs) == [
        "∅ ha [target-only] /50 kỳ 2026", "20 ha", "∅ đàn [target-only] /90 kỳ 2026", "30 đàn",
        "∅ ha [target-only] /10 kỳ 2026",
      ])
    let gaps = """
      Cây trồng    Diện tích (ha)    Sản lượng (tấn)
      Ngô          50                292
      Sắn          30                600
      """
    #expect(lines(gaps) == ["50 ha", "292 tấn", "30 ha", "600 tấn"])
  }

  @Test("money assigned and what was paid of it, with the day of the header")
  func paid() {
    let table = """
      1. Giải ngân các dự án (đơn vị: tỷ đồng)

      TT | Dự án | Kế hoạch vốn | Giải ngân đến 30/6/2026 | Tỷ lệ
      1 | Cầu An Hòa | 40 | 30 | 75
      2 | Đường Bình Phú | 60 | 15 | 25
      """
    #expect(
      lines(table) == [
        "40 tỷ đồng kỳ 2026", "30 tỷ đồng A75%:kế hoạch ngày 2026-06-30 <m1",
        "60 tỷ đồng kỳ 2026",
        "15 tỷ đồng A25%:kế hoạch ngày 2026-06-30 <m3",
      ])
  }

  @Test(
    "what is not clear gives no measure",
    arguments: [
      // No unit.
      "Nội dung | Thực hiện | Kế hoạch\nHoạt động một | 12 | 15\nHoạt động hai | 3 | 4",
      // No header.
      "Ngô | 50 | 40\nSắn | 30 | 60",
      // A rate of nothing.
      "Xã | Tỷ lệ (%)\nAn Hòa | 98,2\nBình Phú | 91",
      // Neither a ratio nor a movement.
      "Xã | So cùng kỳ (%)\nAn Hòa | 12,5\nBình Phú | 30",
      // Years and codes.
      "Công trình | Năm khởi công | Mã số\nCầu An Hòa | 2024 | 7.012\nĐường | 2025 | 7.013",
    ])
  func unclear(table: String) {
    #expect(lines(table) == [])
  }

  @Test("points are decimal marks where one number of the table can be read no other way")
  func points() {
    let table = """
      Nội dung | Số tiền (tỷ đồng)
      Chi thường xuyên | 3379.98
      Chi đầu tư | 20.125
      """
    #expect(lines(table) == ["3379.98 tỷ đồng", "20.125 tỷ đồng"])
  }

  @Test("a list of one line with its heading's unit")
  func list() {
    let line = "- Diện tích muối (ha) theo xã: An Hòa | 45,2 | Bình Phú | 38,7."
    #expect(lines(line) == ["45.2 ha", "38.7 ha"])
    #expect(names(line)[0] == "Diện tích muối An Hòa")
  }

  @Test("columns that add up to values told before the table are their parts")
  func wholes() {
    let table = """
      Toàn xã có 1.300 học sinh. Trong năm có 60 giáo viên.

      Cấp học | Học sinh | Giáo viên
      Mầm non | 400 | 20
      Tiểu học | 500 | 21
      Trung học cơ sở | 400 | 19
      """
    #expect(
      lines(table) == [
        "1300 người", "60 người", "400 người <m1", "20 người", "500 người <m1", "21 người",
        "400 người <m1", "19 người",
      ])
  }

  @Test("rows that only name a side of the row above carry its words")
  func sides() {
    let table = """
      TT | Chỉ tiêu | ĐVT | Thực hiện
      1 | Lúa Đông Xuân | |
      - | Diện tích | ha | 50
      - | Sản lượng | tấn | 300
      """
    #expect(lines(table) == ["50 ha", "300 tấn"])
    #expect(names(table) == ["Diện tích Lúa Đông Xuân", "Sản lượng Lúa Đông Xuân"])
  }

  @Test("a plan of another year stands alone; months of the year are told apart")
  func times() {
    let table = """
      Nội dung | ĐVT | Tháng 5 | Ước thực hiện tháng 6 | Kế hoạch 2027
      Thu phí | triệu đồng | 40 | 45 | 700
      Thu lệ phí | triệu đồng | 10 | 12 | 150
      """
    #expect(
      lines(table).prefix(3) == [
        "40 triệu đồng kỳ 2026-05", "45 triệu đồng [estimate] ~ước kỳ 2026-06",
        "∅ triệu đồng [target-only] /700 kỳ 2027",
      ])
  }

  @Test("prose before and behind a table is read as ever")
  func prose() {
    let table = """
      Toàn xã có 12 trường, trong đó:
      Cấp học | Số trường | Học sinh
      Mầm non | 5 | 400
      Tiểu học | 7 | 900
      Tổ chức 3 lớp tập huấn.
      """
    #expect(
      lines(table) == [
        "12 trường", "5 trường", "400 người", "7 trường", "900 người", "3 lớp",
      ])
  }
}
