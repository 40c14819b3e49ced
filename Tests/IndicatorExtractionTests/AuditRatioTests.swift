import IndicatorModel
import Testing

@testable import IndicatorExtraction

@Suite("The audit of percentages")
struct AuditRatioTests {
  @Test(
    "finds the whole that a percentage is of",
    arguments: [
      ("Kế hoạch trồng chuối là 400 ha; đã trồng 300 ha, đạt 85% kế hoạch.", ["ratio error"]),
      ("Kế hoạch trồng chuối là 400 ha; đã trồng 300 ha, đạt 75% kế hoạch.", []),
      ("Xã có 600 hội viên, hội viên nữ 150 người, chiếm 35% tổng số hội viên.", ["ratio error"]),
      ("Xã có 600 hội viên, hội viên nữ 150 người, chiếm 25% tổng số hội viên.", []),
      ("Tiếp nhận 2.410 hồ sơ; giải quyết 2.288 hồ sơ, đạt 94,93%.", ["ratio warning"]),
      ("Tiếp nhận 2.410 hồ sơ; giải quyết 2.288 hồ sơ, đạt 94,94%.", []),
    ])
  func wholes(_ text: String, _ expected: [String]) {
    #expect(AuditedText.alarms(text) == expected)
  }

  @Test("says when the digits are swapped")
  func swappedDigits() throws {
    let found = AuditedText.findings("Phổ cập bơi cho 31/50 em, đạt 26%.")
    let finding = try #require(found.first)
    guard case .percentage(_, _, _, _, let rounded, _, let fault) = finding.statement else {
      Issue.record("not a percentage: \(finding.statement)")
      return
    }
    #expect(rounded.description == "62")
    #expect(fault == .swappedDigits)
  }

  @Test("takes a percentage of another plan for what it is")
  func severalPlans() {
    #expect(
      AuditedText.alarms(
        "Thu ngân sách 60/80 tỷ đồng, đạt 70% dự toán tỉnh giao, đạt 75% dự toán HĐND giao."
      ).isEmpty)
  }

  @Test("does not hold a bound against a pair")
  func bounds() {
    #expect(AuditedText.alarms("Có 13/22 chỉ tiêu đạt trên 50% kế hoạch.").isEmpty)
  }

  @Test("finds two percentages that imply two plans")
  func impliedPlans() {
    let text = AuditedText.report(
      """
      1. Lao động

      Số lao động được giải quyết việc làm là 620 người, đạt 62% kế hoạch.

      2. An sinh

      Số lao động được giải quyết việc làm là 620 người, đạt 77,5% kế hoạch.
      """)
    #expect(AuditedText.alarms(text) == ["ratio error"])
  }

  @Test("learns from a table which column is the percentage of which")
  func tables() {
    let text = """
      Kết quả thu (đơn vị: triệu đồng):

      STT | Nội dung | Thực hiện | Dự toán | Tỷ lệ (%)
      1 | Thu phí chợ | 120 | 240 | 50,0
      2 | Thu phí bến bãi | 90 | 120 | 75,0
      3 | Thuế môn bài | 64 | 80 | 80,0
      4 | Thu khác | 33 | 60 | 65,0
      """
    let found = AuditedText.findings(text).filter { $0.kind == .ratio }
    #expect(found.count == 1)
    #expect(found.first?.computed?.description == "55")
  }
}
