import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Plans that are told behind a figure, on invented sentences.
@Suite("Plans behind a figure")
struct PlanBehindTests {
  private func measures(_ body: String) -> [Measure] {
    MeasureSummary.extractor.extract(
      SourceDocument(text: "BÁO CÁO quý I năm 2026\n\nI. KẾT QUẢ\n\n\(body)")
    ).measures
  }

  @Test(
    "the right side of a figure",
    arguments: [
      ("Thuế môn bài 300 triệu đồng trên dự toán 1,2 tỷ đồng.", 1200 as DecimalNumber),
      ("Sản lượng gỗ ước đạt 1.126 tấn, vượt kế hoạch (1.110 tấn).", 1110),
      ("Sản lượng gỗ ước đạt 1.126 tấn (kế hoạch cuối năm 1.110 tấn).", 1110),
    ])
  func pairs(text: String, target: DecimalNumber) {
    let measures = measures(text)
    #expect(measures.count == 1)
    #expect(measures.first?.target == target)
  }

  @Test(
    "an aim of the same thing; its number is no year",
    arguments: [
      "Có 24 trường đạt chuẩn quốc gia, kế hoạch cuối năm 26 trường.",
      "Có 24 trường đạt chuẩn quốc gia, kế hoạch đến hết năm là 26 trường.",
      "Có 24 trường đạt chuẩn quốc gia, kế hoạch cả năm 26 trường.",
    ])
  func aims(text: String) {
    let measures = measures(text)
    #expect(measures.map(\.target) == [nil, 26])
    #expect(Set(measures.map(\.indicator)).count == 1)
    #expect(measures.last?.kind == .targetOnly)
  }

  @Test("a bracket of what was planned is no movement")
  func plannedMoves() {
    let measures = measures(
      "Tỷ lệ hộ nghèo giảm 1,35 điểm phần trăm, vượt kế hoạch (giảm 1,2 điểm phần trăm).")
    #expect(measures.flatMap(\.comparisons).compactMap { $0.amount?.description } == ["1.35"])
  }
}
