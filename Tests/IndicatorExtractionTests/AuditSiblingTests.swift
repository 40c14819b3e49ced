import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("The audit of rates and repeats that confirm each other")
struct AuditSiblingTests {
  private func findings(_ body: String) -> [AuditFinding] {
    let text = "BÁO CÁO\nKinh tế - xã hội quý II năm 2025\n\nI. KẾT QUẢ\n\n\(body)"
    let document = SourceDocument(text: text, file: "r.txt")
    let report = IndicatorExtractor(catalogue: .builtIn).extract(document)
    return ReportAuditor.audit([report], documents: [document])
  }

  @Test(
    "a rate that misses the whole by swapped digits is wrong when its sibling confirms the whole")
  func siblings() throws {
    let found = findings(
      "Xã có 6.815 hộ dân.\n\nHộ nghèo còn 118 hộ, tỷ lệ 1,73%; hộ cận nghèo 241 hộ, tỷ lệ 5,34%.")
    let ratio = try #require(found.first { $0.kind == .ratio })
    #expect(ratio.computed?.description == "3.54")
    #expect(ratio.places.count == 3)
  }

  @Test("rates of other wholes are left alone")
  func others() {
    let found = findings(
      "Xã có 6.815 hộ dân.\n\nHộ nghèo còn 118 hộ, tỷ lệ 1,73%; hộ cận nghèo 241 hộ, tỷ lệ 9,05%.")
    #expect(!found.contains { $0.kind == .ratio })
  }

  @Test("a total said again among the aims with two digits swapped is found")
  func swappedTotal() {
    let found = findings(
      "Tổng giá trị sản xuất (giá so sánh 2010) ước 11.845,2 tỷ đồng.\n\nII. NHIỆM VỤ QUÝ III\n\n"
        + "Trên nền tổng giá trị sản xuất ước 11.485,2 tỷ đồng, phấn đấu trồng 20 ha rừng.")
    #expect(found.contains { $0.kind == .repeat && $0.severity == .error })
  }

  @Test("an area and the yield of another area make no product")
  func yields() {
    let found = findings(
      "Lúa vụ một, vụ hai lần lượt là 641 ha và 126 ha; năng suất tương ứng 62,4 tạ/ha và 41,5 "
        + "tạ/ha; sản lượng 7.922 tấn.")
    #expect(!found.contains { $0.kind == .unit || $0.kind == .plausibility })
  }

  @Test("a movement is held against last year's value in brackets behind it")
  func yearBefore() throws {
    let found = findings(
      "Sản lượng cá 9.223 tấn, tăng 1.268 tấn so với năm 2024 (năm 2024 đạt 8.055 tấn).")
    #expect(found.contains { $0.kind == .growth })
  }
}
