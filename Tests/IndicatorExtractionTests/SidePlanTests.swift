import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Plans, earlier values and other times told beside a measure without brackets, on invented
/// sentences.
@Suite("Plans and times beside a measure")
struct SidePlanTests {
  private func measures(
    _ body: String, title: String = "Tình hình tháng 10 năm 2025"
  ) -> [Measure] {
    MeasureSummary.extractor.extract(
      SourceDocument(text: "BÁO CÁO \(title)\n\nI. KẾT QUẢ\n\n\(body)")
    ).measures
  }

  @Test("what is said behind a plan or an earlier value is said of the measure")
  func percentages() throws {
    let behindPlan = measures("- Đậu xanh 1.286 ha, kế hoạch năm 1.300 ha, đạt 98,92%.")
    #expect(behindPlan.first?.achieved.map(\.percent) == [DecimalNumber("98.92")].compactMap { $0 })
    let growth = measures(
      "- Giày vải 1.275 nghìn đôi, kế hoạch 5.400 nghìn đôi, bằng 112,3% so với cùng kỳ.")
    #expect(growth.map { $0.comparisons.count } == [1, 0])
    let ratio = measures(
      "Có 18 hợp tác xã thành lập mới, kế hoạch 90 hợp tác xã, cùng kỳ 21 hợp tác xã, bằng 85,71%.")
    let first = try #require(ratio.first)
    #expect(first.comparisons.map(\.amount) == [DecimalNumber("85.71")])
    #expect(first.comparisons.map(\.prior) == [21])
  }

  @Test("the number behind a plan's or a period's name counts, where a unit follows")
  func counts() {
    let plans = measures("Đã cấp phép cho 38 hộ nuôi cá lồng, kế hoạch năm 40 hộ, cùng kỳ 27 hộ.")
    #expect(plans.map { $0.target ?? $0.value } == [38, 40, 27])
    #expect(Set(plans.map(\.indicator)).count == 1)
    let months = measures("Trồng mới cây dược liệu trong tháng 12 ha, lũy kế 64 ha.")
    #expect(months.map(\.value) == [12, 64])
    #expect(months.map(\.kind) == [.actual, .cumulative])
  }

  @Test("the month before is another value of the same thing, and no part of a name")
  func monthBefore() {
    let measures = measures(
      "Sản lượng mía trong tháng 10 ép được 1.150 tấn, tháng trước 4.380 tấn; lũy kế 9.640 tấn.")
    #expect(measures.map(\.value) == [1_150, 4_380, 9_640])
    #expect(measures.map(\.period) == [nil, "2025-09", nil])
    #expect(!measures.contains { $0.indicator.contains("10") || $0.indicator.contains("trước") })
  }

  @Test(
    "a plan that opens a clause is no result",
    arguments: [
      "Chỉ tiêu thôn văn hóa năm 2025 là 80%, hiện các thôn đang đăng ký.",
      "Mục tiêu trồng cây phân tán năm 2025 là 4.000 cây.",
    ])
  func goals(text: String) throws {
    let measure = try #require(measures(text).first)
    #expect(measure.kind == .targetOnly)
    #expect(!measure.indicator.lowercased().contains("chỉ tiêu"))
    #expect(!measure.indicator.lowercased().contains("mục tiêu"))
  }

  @Test("what is called a plan and carried out is a figure of its own, as money is")
  func capital() throws {
    let measure = try #require(
      measures("Kế hoạch vốn đầu tư công năm 2025 là 296,4 tỷ đồng.").first)
    #expect(measure.kind == .actual)
    #expect(measure.value == DecimalNumber("296.4"))
    let forest = try #require(
      measures("Kế hoạch trồng rừng năm 2025 là 500 ha; đã trồng 415 ha.").first)
    #expect((forest.kind, forest.value) == (.actual, 500))
  }

  @Test("each body's budget is a plan of what was collected")
  func budgets() {
    let measures = measures(
      "- Thu tiền thuê đất: dự toán 160 tỷ đồng (tỉnh giao), 180 tỷ đồng (huyện giao); đã thu 151.380 triệu đồng."
    )
    #expect(measures.map(\.kind) == [.targetOnly, .targetOnly, .actual])
    #expect(measures.map(\.planBody) == ["tỉnh", "huyện", nil])
    #expect(measures.allSatisfy { $0.indicator == "Thu tiền thuê đất" })
  }

  @Test("each year behind a level is the level's")
  func levels() {
    let measures = measures(
      "Tỷ lệ lao động qua đào tạo tăng từ 48,2% năm 2022 lên 55,4% năm 2023 và 60,5% năm 2024.")
    #expect(measures.map(\.period) == ["2022", "2023", "2024"])
    #expect(Set(measures.map(\.indicator)).count == 1)
  }

  @Test("what is left of the beginning of the year is of the same thing")
  func rest() {
    let measures = measures("Đầu năm xã có 112 hộ nghèo, đến nay còn 89 hộ.")
    #expect(measures.map(\.indicator) == ["Số hộ nghèo", "Số hộ nghèo"])
  }

  @Test("the end of a year that is not over is expected")
  func yearEnd() throws {
    let measure = try #require(measures("Tỷ lệ hộ nghèo cuối năm còn 19,85%.").first)
    #expect((measure.kind, measure.period) == (.estimate, "2025"))
    let other = try #require(
      measures("Tỷ lệ hộ nghèo so với cuối năm trước giảm còn 19,85%.").first)
    #expect(other.period != "2025")
  }

  @Test("parts in the next sentence are of this year's figure, not of last year's before them")
  func parts() {
    let measures = measures(
      "Tổng sản lượng thủy sản ước đạt 3.918 tấn, cùng kỳ 3.802 tấn. Trong đó, khai thác 3.406 tấn."
    )
    #expect(measures.last?.parent == "m1")
    #expect(measures.last?.period == nil)
  }

  @Test("several years are no stretch of the period; the year named behind them is")
  func severalYears() {
    let measures = measures(
      "5 năm đã hỗ trợ 487 hộ làm nhà, riêng năm 2025 hỗ trợ 62 hộ.", title: "Kết quả năm 2025")
    #expect(measures.map(\.stretch) == [.other, .yearToDate])
    #expect(!measures.contains { $0.indicator.contains("5 năm") })
  }

  @Test("a list behind a shorter stretch told in passing belongs to the figure before it")
  func passing() {
    let measures = measures(
      "Chi thường xuyên: ước 38.946,5 triệu đồng; quý II chi 20.315 triệu đồng. Trong đó: chi sự nghiệp y tế 1.402,6 triệu đồng.",
      title: "Thu chi ngân sách 6 tháng đầu năm 2026")
    #expect(measures.last?.parent == "m1")
    #expect(measures.last?.period == nil)
  }

  @Test("a place's number before a plan of money counts nothing")
  func places() {
    let measures = measures("Đường liên thôn 4 - thôn 7 kế hoạch vốn 6.800 triệu đồng.")
    #expect(measures.map(\.value) == [6_800])
  }

  @Test("behind a running total the next count runs on from the period's")
  func runningAttributes() {
    let measures = measures(
      "Mở 03 lớp dạy nghề cho 88 học viên; từ đầu năm đến nay 05 lớp, 146 học viên.")
    #expect(measures.map(\.parent) == [nil, "m1", "m1", "m2"])
    #expect(measures.last?.kind == .cumulative)
  }

  @Test("the level of an earlier year is no share of the plan before it")
  func earlierLevels() {
    let measures = measures(
      "Tỷ lệ chất thải rắn được thu gom đạt 63%, kế hoạch 60%, năm 2024 đạt 57,5%.",
      title: "Kết quả năm 2025")
    #expect(measures.map(\.period) == [nil, nil, "2024"])
    #expect(measures.allSatisfy { $0.achieved.isEmpty })
  }

  @Test("a plan behind the beginning of the year is this year's")
  func plansBehindStarts() {
    let measures = measures(
      "Đầu năm 2025 xã có 858 hộ nghèo, chiếm 24,62%; chỉ tiêu giao đến cuối năm còn 20,1%.")
    #expect(measures.last?.kind == .targetOnly)
    #expect(measures.last?.period != "2024")
  }
}
