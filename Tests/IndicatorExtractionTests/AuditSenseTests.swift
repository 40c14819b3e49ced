import ByteSupport
import IndicatorModel
import Testing

@testable import IndicatorExtraction

@Suite("The audit of repeats, units and plausibility")
struct AuditSenseTests {
  @Test("knows the slips of typing")
  func slips() {
    func number(_ text: String) -> DecimalNumber { DecimalNumber(text) ?? 0 }
    #expect(DigitSlip(number("94.6"), number("96.4")) == .swapped)
    #expect(DigitSlip(number("1496"), number("1469")) == .swapped)
    #expect(DigitSlip(number("117770"), number("117970")) == .replaced)
    #expect(DigitSlip(number("12.5"), number("12.50")) == nil)
    #expect(DigitSlip(number("120"), number("98")) == nil)
    #expect(DigitSlip(number("5"), number("6")) == nil)
  }

  @Test("finds a number said twice, its digits swapped")
  func swapped() {
    let text = AuditedText.report(
      """
      1. Chăn nuôi

      Tổng đàn dê của xã đạt 3.260 con.

      2. Thú y

      Đã tiêm phòng cho tổng đàn dê 3.620 con.
      """)
    #expect(AuditedText.alarms(text) == ["repeat error"])
  }

  @Test("knows that aims are no repeats, but what is said to be so now is")
  func aims() {
    func text(_ aim: String) -> String {
      AuditedText.report(
        """
        1. Xã hội

        Tỷ lệ bao phủ bảo hiểm y tế đạt 94,6%.

        II. NHIỆM VỤ 6 THÁNG CUỐI NĂM

        \(aim)
        """)
    }
    #expect(
      AuditedText.alarms(text("Phấn đấu tỷ lệ bao phủ bảo hiểm y tế đạt 96,4%.")).isEmpty)
    #expect(
      AuditedText.alarms(
        text("Nâng tỷ lệ bao phủ bảo hiểm y tế (hiện là 96,4%) theo lộ trình."))
        == ["repeat error"])
  }

  @Test("holds a table against the words about it")
  func tableAndWords() {
    let text = AuditedText.report(
      """
      Thu tiền sử dụng đất đạt 1.432,9 tỷ đồng. Chi tiết (đơn vị: tỷ đồng):

      STT | Nội dung | Thực hiện | Cùng kỳ
      1 | Thu tiền sử dụng đất | 1.342,9 | 1.100,2
      2 | Thuế thu nhập cá nhân | 517,3 | 400,6
      3 | Lệ phí trước bạ | 233,2 | 210,4
      """)
    #expect(AuditedText.alarms(text) == ["repeat error"])
  }

  @Test(
    "finds units that are off by a power of ten",
    arguments: [
      ("Tổng đàn 486,2 nghìn con, gồm: bò 61,3 nghìn con; lợn 412,5 triệu con.", true),
      ("Hỗ trợ 12 hộ với số tiền 600 tỷ đồng, bình quân 50 triệu đồng/hộ.", true),
      ("Hỗ trợ 12 hộ với số tiền 600 triệu đồng, bình quân 50 triệu đồng/hộ.", false),
      ("Sản lượng cà phê đạt 4.500 triệu tấn, năng suất 3 tấn/ha trên diện tích 1.500 ha.", true),
      ("Sản lượng cà phê đạt 4.500 tấn, năng suất 3 tấn/ha trên diện tích 1.500 ha.", false),
      ("Tổng đàn lợn của tỉnh là 274,6 triệu con.", true),
      ("Tổng đàn lợn của tỉnh là 274,6 nghìn con.", false),
    ])
  func scales(_ text: String, _ isWrong: Bool) {
    let found = AuditedText.findings(text).filter { $0.kind == .unit && $0.severity == .error }
    #expect(found.isEmpty != isWrong)
  }

  @Test(
    "finds rates above a hundred and counts in per cent",
    arguments: [
      ("Tỷ lệ hộ dùng nước sạch đạt 109,5%.", ["plausibility warning"]),
      ("Tỷ lệ hộ dùng nước sạch đạt 99,5%.", []),
      ("Thu phí đạt 12 tỷ đồng, đạt 109,5% kế hoạch.", []),
      ("Toàn tỉnh hiện có 846% bác sĩ.", ["unit error"]),
    ])
  func rates(_ text: String, _ expected: [String]) {
    #expect(AuditedText.alarms(text) == expected)
  }

  @Test("notes spellings that deviate from the report's own")
  func spellings() {
    let kinds = AuditedText.kinds(
      "Thu 12 tỷ đồng, tăng7,36% so với cùng kỳ, đạt 40 % kế hoạch; chi 9 tỷ đồng, đạt 52% dự toán."
    )
    #expect(kinds.filter { $0 == "format note" }.count == 2)
    #expect(AuditedText.kinds("Thu 12 tỷ đồng, đạt 34,65 so với chỉ tiêu.") == ["unit note"])
  }

  @Test("holds reports of one unit against each other")
  func reports() {
    func report(_ id: String, _ year: Int, _ text: String) -> ExtractedReport {
      var report = ExtractedReport(file: "\(year).txt", sha256: "", textSha256: "")
      report.unitName = "UBND xã An Phú"
      report.period = ReportingPeriod(year: year, span: .quarter(1))
      var measure = Measure(
        id: id, section: "I", span: SourceSpan(start: 10, end: 12), valueText: text, kind: .actual)
      measure.indicator = "Số vụ tai nạn giao thông"
      measure.unit = "vụ"
      measure.value = DecimalNumber(text)
      report.measures = [measure]
      return report
    }
    let first = report("m1", 2025, "15")
    var second = report("m2", 2026, "9")
    second.measures[0].comparisons = [
      Comparison(
        direction: "giảm", amount: 5, unit: "vụ", base: "cùng kỳ", prior: 14,
        span: SourceSpan(start: 20, end: 21))
    ]
    let found = ReportAuditor.audit([first, second]).filter { $0.kind == .repeat }
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.places.map(\.file) == ["2025.txt", "2026.txt"])
    second.measures[0].comparisons[0].prior = 15
    second.measures[0].comparisons[0].amount = 6
    #expect(ReportAuditor.audit([first, second]).isEmpty)
    second.unitName = "UBND xã Bình Minh"
    second.period = first.period
    #expect(ReportAuditor.audit([first, second]).isEmpty)
  }
}
