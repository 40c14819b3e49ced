import IndicatorModel
import Testing

@testable import IndicatorExtraction

@Suite("The audit where the words stand in other orders")
struct AuditReachTests {
  /// A text with two spellings of one number, `{right|wrong}`, and what the wrong one is.
  struct Case: Sendable {
    let text: String
    let kind: String

    init(_ text: String, _ kind: String) { (self.text, self.kind) = (text, kind) }

    var right: String { chosen { $0.first } }
    var wrong: String { chosen { $0.last } }

    private func chosen(_ pick: ([Substring]) -> Substring?) -> String {
      text.split(separator: "{").map { part -> String in
        let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.count == 2 else { return String(part) }
        return String(pick(pieces[0].split(separator: "|")) ?? "") + pieces[1]
      }.joined()
    }
  }

  @Test(
    "finds what is wrong and leaves what is right",
    arguments: [
      Case("Trồng được 212 ha keo so với kế hoạch giao 250 ha, đạt {84,8|88,4}%.", "ratio"),
      Case("Tỷ lệ trẻ uống vitamin A đạt {97,5|95,7}% (195/200 trẻ).", "ratio"),
      Case("Xã có 1.800 hộ, trong đó 1.620 hộ có điện lưới, chiếm {90|80}%.", "ratio"),
      Case(
        "1. Tổng số hộ cận nghèo: 342 hộ.\n- Thôn Thượng: 96 hộ.\n- Thôn Trung: {128|182} hộ.\n- Thôn Hạ: 118 hộ.",
        "sum"),
      Case("Kiểm tra 845 quán ăn; đạt {612|621} quán ăn, vi phạm 233 quán ăn.", "sum"),
      Case("Sinh được 320 trẻ, trong đó 168 bé trai và {152|162} bé gái.", "sum"),
      Case("Đã chi trả cho 31/48 hộ, còn {17|19} hộ chưa nhận tiền.", "sum"),
      Case("Nhận 240 đơn, đã giải quyết 221 đơn, đang xem xét {19|29} đơn.", "sum"),
      Case(
        "- Trồng trọt chiếm {52,4|54,2}%;\n- Chăn nuôi chiếm 31,2%;\n- Thủy sản chiếm 16,4%.", "sum"
      ),
      Case("Đàn dê tăng từ 1.200 con lên 1.380 con (tăng {15|25}%).", "growth"),
      Case("Tiếp 63 lượt công dân (cùng kỳ 60 lượt), tăng {5|15}%.", "growth"),
      Case("Tỷ lệ hộ nghèo giảm từ 5,9% xuống còn 4,4%, giảm {1,5|2,5} điểm phần trăm.", "growth"),
      Case("Năm trước có 80 hộ nghèo, năm nay còn 60 hộ nghèo, giảm {25|35}%.", "growth"),
      Case(
        "Tiêm phòng cúm T6 310 liều, LK 1.450 liều; dại chó T6 95 liều, LK {275|72} liều.", "period"
      ),
      Case("Năng suất lúa mùa đạt 58,2 {tạ|tấn}/ha.", "unit"),
      Case("Hỗ trợ 80 hộ, mỗi hộ 20 triệu đồng, tổng kinh phí {1,6|16} tỷ đồng.", "unit"),
      Case(
        "Lúa: gieo cấy 500 ha, năng suất bình quân 60 tạ/ha, sản lượng {3.000|3.600} tấn.",
        "plausibility"),
    ])
  func pairs(_ sample: Case) {
    #expect(AuditedText.alarms(sample.right).isEmpty)
    let wrong = AuditedText.alarms(sample.wrong)
    #expect(wrong.count == 1 && wrong.allSatisfy { $0.hasPrefix(sample.kind) }, "\(wrong)")
  }

  @Test(
    "knows the days that have not come",
    arguments: [
      Case("Dư nợ đạt 615 tỷ đồng, tăng 3% so với 31/12/{2025|2026}.", "period"),
      Case("Quản lý 118 người nghiện, tăng 4 người so với cuối năm {2025|2026}.", "period"),
      Case("Sản lượng cá 320 tấn, tăng 8% so với năm {2025|2026}.", "period"),
      Case("Tính đến hết ngày {20/6|20/8}/2026 đã cấp 145 thẻ.", "period"),
    ])
  func days(_ sample: Case) {
    #expect(AuditedText.alarms(AuditedText.report(sample.right)).isEmpty)
    #expect(AuditedText.alarms(AuditedText.report(sample.wrong)) == ["period warning"])
  }

  @Test("leaves the days of the next period's work alone")
  func aims() {
    let text = AuditedText.report(
      "1. Thu ngân sách 12 tỷ đồng.\n\nPHẦN II. CHƯƠNG TRÌNH CÔNG TÁC QUÝ III\n\n2. Đến 30/9/2026, tỷ lệ giải ngân đạt 60%."
    )
    #expect(AuditedText.alarms(text).isEmpty)
  }

  @Test("takes a rate above a hundred beside smaller ones for a slip")
  func bareRates() {
    let text = "Sàng lọc trước sinh 61,3%, đạt 94,3% kế hoạch; sàng lọc sơ sinh 579%."
    #expect(AuditedText.alarms(text) == ["plausibility warning"])
  }
}
