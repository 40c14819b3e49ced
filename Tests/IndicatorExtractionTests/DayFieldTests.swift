import Testing

@testable import IndicatorExtraction

@Suite("Days that go on, signs, and lists below figures")
struct DayFieldTests {
  @Test(
    "of the budget hold for the next sentence on the budget, and for no other",
    arguments: [
      (
        "Đến ngày 20/6/2025, thu ngân sách được 45 tỷ đồng. Tổng chi ngân sách 38 tỷ đồng. "
          + "Xây dựng 12 căn nhà.",
        ["45 tỷ đồng ngày 2025-06-20", "38 tỷ đồng ngày 2025-06-20", "12 căn"]
      ),
      (
        "Tính đến ngày 15/3/2025, toàn xã có 1.250 người tham gia BHXH. "
          + "Số tiền nợ BHXH còn 2,5 tỷ đồng. Tặng 60 suất quà.",
        ["1250 người ngày 2025-03-15", "2.5 tỷ đồng ngày 2025-03-15", "60 suất quà"]
      ),
      (
        "Thu ngân sách đến ngày 15/9/2025 được 80 tỷ đồng. Chi ngân sách 9 tháng 70 tỷ đồng.",
        ["80 tỷ đồng ngày 2025-09-15", "70 tỷ đồng"]
      ),
      (
        "Tổng vốn 90 tỷ đồng, giải ngân đến ngày 15/6/2025 được 40 tỷ đồng; riêng vốn tỉnh đã "
          + "giải ngân 12 tỷ đồng; trồng được 15 ha rừng.",
        ["90 tỷ đồng", "40 tỷ đồng ngày 2025-06-15", "12 tỷ đồng ngày 2025-06-15", "15 ha"]
      ),
    ])
  func fields(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text).map(Self.withoutTree) == measures)
  }

  @Test("before the first colon of a paragraph hold for all its sentences")
  func opening() {
    #expect(
      MeasureSummary.lines(
        "- BHYT (đến 31/8/2025): 93,4%/95%. Người tham gia tự nguyện: 612 người."
      ).map(Self.withoutTree) == [
        "93.4 % /95(plan) ngày 2025-08-31", "612 người ngày 2025-08-31",
      ])
  }

  @Test("go on into the list that a sentence without figures opens")
  func lists() {
    let lines = MeasureSummary.lines(
      "Đến ngày 20/3/2025, thu ngân sách được 61 tỷ đồng. Kết quả cụ thể theo sắc thuế:\n"
        + "- Lệ phí trước bạ: 21 tỷ đồng.\n- Tiền thuê đất: 14 tỷ đồng.")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains("ngày 2025-03-20") })
  }

  @Test("of an event in brackets are no closing days")
  func events() {
    #expect(
      MeasureSummary.lines(
        "Chào mừng Ngày Thể thao Việt Nam (ngày 27/3/2025), treo 60 băng rôn.")
        == ["60 băng rôn"])
  }

  @Test(
    "Movements are told by a sign, by an earlier year, behind a list",
    arguments: [
      ("Đàn heo 1.930 con, -8,1% so cùng kỳ.", ["1930 con Cgiảm 8.1 % @cùng kỳ"]),
      (
        "Ghi nhận 29 ca, +6 ca so với cùng kỳ.", ["29 ca Ctăng 6 ca @cùng kỳ"]
      ),
      (
        "Báo cáo năm 2024. Nhập khẩu 212 triệu USD, bằng 97,7% năm trước.",
        ["212 triệu USD Cbằng 97.7 % @năm trước"]
      ),
      ("Đàn bò 98.340 con, xấp xỉ năm trước.", ["98340 con Ctương đương ∅ ? @năm trước"]),
      (
        "Đoạt 86 giải: 07 giải nhất, 31 giải nhì, 48 giải ba; tăng 12 giải so với năm trước.",
        ["86 giải Ctăng 12 giải @năm trước", "7 giải", "31 giải", "48 giải"]
      ),
      (
        "Ghi nhận 73 ca bệnh (giảm 25,5%, cùng kỳ 98 ca).", ["73 ca Cgiảm 25.5 % @cùng kỳ (98)"]
      ),
      (
        "Ghi nhận 11 vụ, bằng 84,6% so với năm trước (13 vụ).",
        ["11 vụ Cbằng 84.6 % @năm trước (13)"]
      ),
      (
        "Xử phạt 458 trường hợp lấn chiếm với số tiền 396 triệu đồng, số tiền phạt tăng 15,4% so "
          + "với cùng kỳ.",
        ["458 trường hợp", "396 triệu đồng Ctăng 15.4 % @cùng kỳ"]
      ),
    ])
  func movements(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text).map(Self.withoutTree) == measures)
  }

  @Test(
    "Bare numbers take the noun of their heading or of the whole above them",
    arguments: [
      ("- Trường: 12, trong đó đạt chuẩn quốc gia 10.", ["12 trường", "10 trường"]),
      ("- Tổng số hộ đang hoạt động: 2.356.", ["2356 hộ"]),
      (
        "- Học sinh ra lớp: 7.846/7.800 em, đạt 100,6%:\n+ Mầm non 1.724;\n+ Tiểu học 3.615;",
        ["7846 người /7800(plan) A100.6%:-", "1724 người", "3615 người"]
      ),
      (
        "Có 73 trường (48 công lập, 25 ngoài công lập).", ["73 trường", "48 trường", "25 trường"]
      ),
      ("Đã giải ngân 9,765 tỷ đồng (52,5%).", ["9.765 tỷ đồng A52.5%:-"]),
      ("- Quà 02/9: 450 người.", ["450 người"]),
    ])
  func bareNumbers(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text).map(Self.withoutTree) == measures)
  }

  private static func withoutTree(_ line: String) -> String {
    guard let mark = line.lastIndex(of: "<") else { return line }
    return String(line[..<mark].dropLast())
  }
}
