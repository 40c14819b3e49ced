import IndicatorModel
import Testing

@testable import IndicatorExtraction

@Suite("The audit of parts and totals")
struct AuditSumTests {
  @Test(
    "holds parts against their total",
    arguments: [
      ("Trao 240 suất quà, gồm hộ nghèo 120 suất, trẻ em 85 suất, người già 45 suất.", true),
      ("Trao 250 suất quà, gồm hộ nghèo 120 suất, trẻ em 85 suất, người già 45 suất.", false),
      ("Có 7.306 học sinh: mầm non 1.422, tiểu học 2.810, THCS 3.174.", true),
      ("Có 7.406 học sinh: mầm non 1.422, tiểu học 2.810, THCS 3.174.", false),
      ("Cây ăn trái 196 ha (xoài 98, mít 64, khác 44).", true),
      ("Cây ăn trái 206 ha (xoài 98, mít 64, khác 44).", false),
      ("Mở rộng 8,45 km đường, gồm nhựa 5,2 km và bê tông 2.250 m.", true),
      ("Mở rộng 7,45 km đường, gồm nhựa 5,2 km và bê tông 2.250 m.", false),
      ("Kiểm tra 24 quán ăn, trong đó 31 quán ăn vi phạm.", true),
      ("Kiểm tra 24 quán ăn, trong đó 11 quán ăn vi phạm.", false),
      ("Xảy ra 52 vụ việc. Cơ cấu: trộm cắp 30 vụ; gây rối 14 vụ; khác 5 vụ.", true),
      ("Xảy ra 49 vụ việc. Cơ cấu: trộm cắp 30 vụ; gây rối 14 vụ; khác 5 vụ.", false),
    ])
  func parts(_ text: String, _ isWrong: Bool) {
    #expect(AuditedText.alarms(text) == (isWrong ? ["sum error"] : []))
  }

  @Test("leaves open lists and other periods alone")
  func openLists() {
    #expect(
      AuditedText.alarms(
        "Thu ngân sách 120 tỷ đồng, so với cùng kỳ năm trước (100 tỷ đồng), trong đó thu đất 31 tỷ đồng."
      ).filter { $0.hasPrefix("sum") }.isEmpty)
    #expect(
      AuditedText.alarms("Có 90 hộ được vay vốn, trong đó 12 hộ ở thôn Hạ, 20 hộ ở thôn Trung.")
        .isEmpty)
  }

  @Test("subtracts what is done from the total")
  func remainders() {
    let wrong = "Khu vực có 86 hộ phải di dời; đã di dời 51 hộ, còn lại 37 hộ."
    let right = "Khu vực có 86 hộ phải di dời; đã di dời 51 hộ, còn lại 35 hộ."
    #expect(AuditedText.alarms(wrong) == ["sum error"])
    #expect(AuditedText.alarms(right).isEmpty)
  }

  @Test("finds a part that is counted beside the part it belongs to")
  func countedTwice() {
    let text = "Tiếp nhận 900 đơn. Đã giải quyết 820 đơn, quá hạn 4 đơn; còn 80 đơn trong hạn."
    #expect(AuditedText.alarms(text) == ["sum warning"])
    let nested = "Tiếp nhận 900 đơn. Đã giải quyết 820 đơn (quá hạn 4 đơn); còn 80 đơn trong hạn."
    #expect(AuditedText.alarms(nested).isEmpty)
  }

  @Test("holds shares of one whole against 100")
  func shares() {
    #expect(
      AuditedText.alarms(
        "Cơ cấu: khu vực I chiếm 22,4%, khu vực II chiếm 41,1%, khu vực III chiếm 38,5%.")
        == ["sum error"])
    #expect(
      AuditedText.alarms(
        "Cơ cấu: khu vực I chiếm 22,4%, khu vực II chiếm 41,1%, khu vực III chiếm 36,5%."
      )
      .isEmpty)
  }

  @Test("subtracts imports from exports")
  func tradeBalance() {
    let wrong = "Xuất khẩu đạt 8,24 tỷ USD; nhập khẩu đạt 6,37 tỷ USD; xuất siêu 2,87 tỷ USD."
    let right = "Xuất khẩu đạt 8,24 tỷ USD; nhập khẩu đạt 6,37 tỷ USD; xuất siêu 1,87 tỷ USD."
    #expect(AuditedText.alarms(wrong) == ["sum error"])
    #expect(AuditedText.alarms(right).isEmpty)
  }

  @Test("adds up the rows of a table")
  func tables() {
    func text(_ total: String) -> String {
      """
      Tên | Kế hoạch | Thực hiện
      Tổng cộng | 100 | \(total)
      Đường liên thôn | 60 | 35,5
      Nhà văn hóa | 30 | 22,1
      Kênh nội đồng | 10 | 8,4
      """
    }
    let wrong = AuditedText.findings(text("67")).filter { $0.kind == .sum }
    #expect(wrong.count == 1)
    #expect(wrong.first?.computed?.description == "66")
    #expect(wrong.first?.places.count == 4)
    #expect(AuditedText.findings(text("66")).filter { $0.kind == .sum }.isEmpty)
  }

  @Test("does not take a count for its parts when some of them make it")
  func subsets() {
    #expect(Subsets.make(1_500, of: [700, 800, 90]))
    #expect(!Subsets.make(1_500, of: [700, 800]))
    #expect(!Subsets.make(15, of: [7, 8, 1, 2, 3]))
  }
}
