import ByteSupport
import IndicatorExtraction
import IndicatorModel
import ReportReading
import Testing

/// Plans and earlier values that stand beside a measure, on invented sentences.
@Suite("Facts beside a measure")
struct SideFactTests {
  private func measures(_ sentence: String) -> [Measure] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội quý II năm 2025

      I. KẾT QUẢ

      - \(sentence)
      """
    return IndicatorExtractor(catalogue: .builtIn).extract(SourceDocument(text: text)).measures
  }

  @Test(
    "a bracket of plans names the body of each",
    arguments: [
      ("96,8", MeasureKind.actual, "tỉnh"), ("185", .targetOnly, "Nghị quyết"),
    ])
  func plans(value: String, kind: MeasureKind, body: String?) throws {
    let found = measures(
      "Màu: 6 tháng 96,8 ha (KH tỉnh giao 180 ha; NQ HĐND 185 ha; cùng kỳ 92,5 ha).")
    let measure = try #require(found.first { $0.valueText == value })
    #expect(measure.kind == kind)
    #expect(measure.planBody == body)
    #expect(measure.target?.description == (value == "96,8" ? "180" : "185"))
  }

  @Test("an earlier value in a bracket is of last year, from January when its measure is")
  func earlier() throws {
    let found = measures("Màu: 6 tháng 96,8 ha (KH tỉnh giao 180 ha; cùng kỳ 92,5 ha).")
    #expect(try #require(found.first { $0.valueText == "92,5" }).period == "2024-H1")
  }

  @Test("a value behind 'so với quý I' is the previous quarter's")
  func previousPeriod() throws {
    let found = measures("Doanh thu quý II đạt 120 tỷ đồng, tăng 20% so với quý I (100 tỷ đồng).")
    let measure = try #require(found.first { $0.valueText == "120" })
    #expect(measure.comparisons.first?.prior == DecimalNumber(coefficient: 100))
  }

  @Test("the resolution's figure is no result")
  func resolution() throws {
    let found = measures(
      "Mức giảm tỷ lệ hộ nghèo theo Nghị quyết là 3 điểm %, cuối năm mới rà soát.")
    #expect(try #require(found.first).kind == .targetOnly)
  }

  @Test("the plan of a number without a unit is not given to the number behind it")
  func closedBracket() throws {
    let found = measures("Có 09 sản phẩm OCOP (NQ HĐND 12), trong đó 02 sản phẩm 4 sao.")
    #expect(try #require(found.first { $0.valueText == "02" }).kind == .actual)
  }
}
