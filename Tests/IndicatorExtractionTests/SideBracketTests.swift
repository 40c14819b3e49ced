import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// What brackets, branches and places say of the figure beside them.
@Suite("Brackets, branches and bare places")
struct SideBracketTests {
  private func measures(_ text: String) -> [Measure] {
    let text = "BÁO CÁO\nTình hình kinh tế - xã hội năm 2024\n\nI. KẾT QUẢ\n\n\(text)"
    return IndicatorExtractor(catalogue: Catalogue([])).extract(SourceDocument(text: text)).measures
  }

  @Test("money by heads keeps its name and heads in the bracket of last year's value")
  func heads() {
    let found = measures(
      "Thu nhập bình quân đầu người đạt 82,5 triệu đồng/người/năm (năm 2023: 75,8 triệu đồng).")
    #expect(found.map(\.indicator) == Array(repeating: "Thu nhập bình quân đầu người", count: 2))
    #expect(found.map(\.unit) == Array(repeating: "triệu đồng/người/năm", count: 2))
    #expect(found.map(\.period) == [nil, "2023"])
  }

  @Test("'(từ 30 cặp)' is where the fall started, if the figures agree")
  func starts() {
    let found = measures("Tảo hôn 21 cặp, giảm 9 cặp so với năm 2023 (từ 30 cặp).")
    #expect(found.count == 1)
    #expect(found.first?.comparisons.first?.prior?.description == "30")
    let other = measures("Tảo hôn 21 cặp, giảm 9 cặp so với năm 2023 (từ 34 cặp).")
    #expect(other.first?.comparisons.first?.prior == nil)
  }

  @Test("money right behind a branch and a colon is the branch's")
  func branches() {
    let found = measures(
      "- Công nghiệp, xây dựng: ước 1.170 tỷ đồng, bằng 50% kế hoạch; dự ước cả năm 2.350 tỷ đồng.")
    #expect(found.map(\.indicator).allSatisfy { $0.hasSuffix("ông nghiệp, xây dựng") })
  }

  @Test("a running total behind another verb is no total of the figure before")
  func deeds() {
    let found = measures(
      """
      Tháng 9 xảy ra 18 vụ tai nạn, làm 9 người chết, bị thương 12 người. Tính chung 9 tháng xảy ra 176 \
      vụ, làm chết 94 người, bị thương 121 người.
      """)
    let dead = found.first { $0.value?.description == "94" }
    #expect(dead?.indicator.contains("chết") == true)
    #expect(dead?.indicator.contains("thương") == false)
  }

  @Test("places that the report names with their level are known without it")
  func places() {
    let found = measures(
      """
      Xã Đông Lĩnh và xã Cao Xá được mùa. Thị trấn Nà Lụa còn ít đất. Lúa 861 ha, trong đó Đông Lĩnh \
      412 ha, Cao Xá (341 ha), thị trấn 108 ha, Hòa Bình 5 ha.
      """)
    #expect(
      found.map { $0.place ?? "" } == ["", "Đông Lĩnh", "Cao Xá", "Thị trấn Nà Lụa", "Hòa Bình"])
  }
}
