import IndicatorModel
import Testing

@testable import IndicatorExtraction

@Suite("The audit of movements and periods")
struct AuditMovementTests {
  @Test(
    "holds movements against the earlier value",
    arguments: [
      ("Xảy ra 18 vụ cháy, giảm 07 vụ so với cùng kỳ (cùng kỳ 24 vụ).", ["growth error"]),
      ("Xảy ra 17 vụ cháy, giảm 07 vụ so với cùng kỳ (cùng kỳ 24 vụ).", []),
      ("Doanh thu chợ đạt 46 tỷ đồng, tăng 25% so với cùng kỳ (40 tỷ đồng).", ["growth error"]),
      ("Doanh thu chợ đạt 50 tỷ đồng, tăng 25% so với cùng kỳ (40 tỷ đồng).", []),
      ("Trồng mía 320 ha, tăng 15 ha so với cùng kỳ (335 ha).", ["growth error"]),
      ("Thu phí đạt 96 triệu đồng, bằng 125% so với cùng kỳ (80 triệu đồng).", ["growth error"]),
      ("Thu phí đạt 96 triệu đồng, bằng 120% so với cùng kỳ (80 triệu đồng).", []),
      ("Kiểm tra 48 cơ sở, tăng 12 cơ sở so với cùng kỳ (48/31).", ["growth error"]),
      ("Kiểm tra 48 cơ sở, tăng 17 cơ sở so với cùng kỳ (48/31).", []),
      ("Thu hút 52,3 tỷ đồng, tăng 104,6% so với cùng kỳ (50 tỷ đồng).", ["growth error"]),
      ("Giá trị đạt 56 tỷ đồng, giảm 4 tỷ đồng, bằng 108% so với cùng kỳ.", ["growth error"]),
      ("Số điểm rác tự phát giảm từ 12 điểm xuống còn 15 điểm.", ["growth warning"]),
      ("Số điểm rác tự phát giảm từ 15 điểm xuống còn 12 điểm.", []),
      ("Bắt 04 vụ, giảm 120% so với cùng kỳ.", ["plausibility warning"]),
    ])
  func movements(_ text: String, _ expected: [String]) {
    #expect(AuditedText.alarms(text) == expected)
  }

  @Test("tells a truncated growth from a wrong one")
  func truncated() throws {
    let text = "Xuất khẩu đạt 13,24 triệu USD, tăng 9,8% so với cùng kỳ (12,05 triệu USD)."
    #expect(AuditedText.alarms(text) == ["growth warning"])
  }

  @Test("suspects a ratio behind a growth of a hundred per cent")
  func ratioAsGrowth() {
    let text = "Giá trị sản xuất 318,5 tỷ đồng, đạt 102,74% kế hoạch, tăng 104,6% so với năm 2025."
    #expect(AuditedText.alarms(text) == ["plausibility warning"])
  }

  @Test("finds a running total below the period's own figure")
  func cumulative() {
    let wrong = "Trong quý, cấp 412 giấy phép xây dựng, lũy kế đến nay đã cấp 365 giấy phép."
    let right = "Trong quý, cấp 65 giấy phép xây dựng, lũy kế đến nay đã cấp 365 giấy phép."
    #expect(AuditedText.alarms(wrong) == ["period error"])
    #expect(AuditedText.alarms(right).isEmpty)
  }

  @Test("finds days that have not come and comparisons with the own year")
  func days() {
    let late = AuditedText.report("Thu ngân sách tính đến ngày 15/8/2026 đạt 12 tỷ đồng.")
    #expect(AuditedText.alarms(late) == ["period warning"])
    let plan = AuditedText.report("Phấn đấu đến ngày 31/12/2026 thu ngân sách đạt 30 tỷ đồng.")
    #expect(AuditedText.alarms(plan).isEmpty)
    let own = AuditedText.report("Xảy ra 9 vụ, tăng 4 vụ so với cùng kỳ năm 2026.")
    #expect(AuditedText.alarms(own) == ["period warning"])
    let right = AuditedText.report("Xảy ra 9 vụ, tăng 4 vụ so với cùng kỳ năm 2025.")
    #expect(AuditedText.alarms(right).isEmpty)
  }
}
