import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Reports in the short forms of telegrams: signs for verbs, codes for stretches of time.
@Suite("Telegraphic reports")
struct TelegramTests {
  private func measures(_ sentence: String) -> [Measure] {
    let text = """
      BÁO CÁO NHANH
      Tình hình kinh tế - xã hội tháng 3 và quý I/2026

      I. KẾT QUẢ

      1. \(sentence)
      """
    return IndicatorExtractor(catalogue: Catalogue([])).extract(SourceDocument(text: text)).measures
  }

  private func comparisons(_ sentence: String) -> [String] {
    measures(sentence).map { measure in
      let moves = measure.comparisons.map { "\($0.direction) \($0.amount?.description ?? "∅")" }
      return "\(measure.indicator): \(measure.kind.rawValue) " + moves.joined(separator: ", ")
    }
  }

  @Test("a signed percentage behind a name is a growth of its own")
  func signedGrowth() {
    #expect(
      comparisons("GRDP quý I ước +8,42% so CK. KV I +3,15%; KV II -1,26%.") == [
        "Tốc độ tăng trưởng GRDP: change tăng 8.42",
        "Tốc độ tăng trưởng GRDP khu vực I: change tăng 3.15",
        "Tốc độ tăng trưởng GRDP khu vực II: change giảm 1.26",
      ])
  }

  @Test("a sign behind a colon opens a growth, the next one behind a comma compares again")
  func signBehindColon() {
    let found = measures("CPI T3: -0,18% so TT, +3,06% so CK.")
    #expect(found.count == 1)
    #expect(found.first?.comparisons.map(\.direction) == ["giảm", "tăng"])
    #expect(found.first?.comparisons.map(\.base) == ["tháng trước", "cùng kỳ"])
  }

  @Test("a base in a short form is not the one named before it")
  func shortBases() {
    let bases = measures("Xi măng 412 nghìn tấn, +7,5% so CK; giày 6,7 triệu đôi, -1,6% so T2.")
      .flatMap { $0.comparisons.map(\.base) }
    #expect(bases == ["cùng kỳ", "tháng trước"])
  }

  @Test(
    "codes name stretches of time",
    arguments: [
      ("T2 sản xuất 412 tấn xi măng.", "2026-02"), ("6T: thu 52 tỷ đồng.", "2026-H1"),
      ("Q2: thu 52 tỷ đồng.", "2026-Q2"),
    ])
  func codes(sentence: String, period: String) {
    #expect(measures(sentence).map(\.period) == [period])
  }

  @Test("a range, a bullet and a decree number hold no sign")
  func noSigns() {
    let sentence = "Độ mặn 2 -4%; theo Nghị quyết 12 - NQ/TU, tỷ lệ che phủ 42,5%."
    #expect(measures(sentence).allSatisfy { $0.kind != .change })
  }

  @Test("one number on another is a part of a whole, a rate is none")
  func partsOfWholes() {
    #expect(measures("Đo đạc xong 131 trên 148 xã.").map(\.target) == [148])
    #expect(measures("Đạt 24,5 giường trên 10.000 dân.").allSatisfy { $0.target == nil })
    #expect(measures("Khám phá 64 trong tổng số 71 vụ.").map(\.target) == [71])
  }

  @Test("'thêm' with a base is a movement, without one a count")
  func more() {
    let moved = measures("Bình quân mỗi xã đạt 15,3 tiêu chí, thêm 0,4 tiêu chí so với năm trước.")
    #expect(moved.map { $0.comparisons.map { $0.amount?.description } } == [["0.4"]])
    #expect(measures("Công nhận thêm 03 sản phẩm OCOP.").map(\.value) == [3])
  }

  @Test("tasks stand below a part spelt out and below a plan of months")
  func tasks() {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội năm 2024

      I. KẾT QUẢ
      1. Trồng được 50 ha rừng.
      PHẦN HAI: MỤC TIÊU, NHIỆM VỤ NĂM 2025
      1. Về môi trường, trồng 60 ha rừng ngập mặn; phần hai bên góp vốn 20 triệu đồng.
      """
    let kinds = IndicatorExtractor(catalogue: Catalogue([])).extract(SourceDocument(text: text))
      .measures.map(\.kind)
    #expect(kinds == [.actual, .targetOnly, .targetOnly])
  }

  @Test("an earlier value in brackets behind a movement is what it is held against")
  func namedPrior() {
    let found = measures("Xuất khẩu 1.186,4 triệu USD, +16,1% (CK 1.062,5); FDI 921,7 triệu USD.")
    #expect(found.map(\.valueText) == ["1.186,4", "921,7"])
    #expect(found.first?.comparisons.map { $0.prior?.description } == ["1062.5"])
    #expect(found.first?.comparisons.map(\.base) == ["cùng kỳ"])
  }

  @Test("a day alone in brackets is the day of its sentence; a part of a whole is none")
  func bracketDays() {
    let days = measures("Lợn (01/3): 512 nghìn con. Trâu 20 con; trường chuẩn (5/12): 41,6%.")
      .map { $0.asOf?.description }
    #expect(days == ["2026-03-01", nil, nil])
  }

  @Test("the audit knows a comparison with the month itself, and two counts up to one day")
  func audit() {
    func alarms(_ lines: String) -> [String] {
      AuditedText.alarms(
        """
        BÁO CÁO
        Tình hình kinh tế - xã hội tháng 3 và quý I/2026

        I. KẾT QUẢ

        \(lines)
        """)
    }
    #expect(
      alarms("1. Vận tải đạt 512 nghìn tấn, tăng 5,7% so với tháng 3/2026.") == ["period warning"])
    #expect(alarms("1. Vận tải đạt 512 nghìn tấn, tăng 5,7% so với tháng 3/2025.").isEmpty)
    #expect(
      alarms(
        """
        1. Lũy kế đến ngày 25/3/2026, thu ngân sách nhà nước 4.386 tỷ đồng.
        2. Thu ngân sách nhà nước khá (lũy kế đến ngày 25/3/2026 đạt 4.368 tỷ đồng).
        """) == ["repeat error"])
    #expect(
      alarms("1. Thu nhập bình quân đầu người ước đạt 78,4 tỷ đồng/người.") == ["unit warning"])
    #expect(alarms("1. Thu nhập bình quân đầu người ước đạt 78,4 triệu đồng/người.").isEmpty)
  }
}
