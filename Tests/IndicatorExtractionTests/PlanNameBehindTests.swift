import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Whose plan the right side of a pair is, and of which time figures told in passing are, on invented
/// sentences.
@Suite("Plans named behind pairs, and times in passing")
struct PlanNameBehindTests {
  private func measures(_ body: String) -> [Measure] {
    MeasureSummary.extractor.extract(
      SourceDocument(
        text: "BÁO CÁO Tình hình 6 tháng đầu năm 2026\n\nI. KẾT QUẢ\n\n\(body)")
    ).measures
  }

  @Test(
    "the words behind a pair say whose plan it is, and are no part of the name",
    arguments: [
      ("Nâng cấp hẻm: 3,2/6 km (chỉ tiêu HĐND phường).", "Nghị quyết", 6 as DecimalNumber),
      ("Gia đình văn hóa: 93,1%/93% (tỉnh giao).", "tỉnh", 93),
      ("Lao động qua đào tạo: 71,3%/72% chỉ tiêu tỉnh giao.", "tỉnh", 72),
      ("Bán lẻ hàng hóa: 12/24 tỷ đồng theo Nghị quyết HĐND xã, đạt 50%.", "Nghị quyết", 24),
    ])
  func bodies(text: String, body: String, target: DecimalNumber) throws {
    let measure = try #require(measures(text).first)
    #expect(measure.planBody == body)
    #expect((measure.target, measure.targetKind) == (target, .plan))
    #expect(!measure.indicator.contains("giao") && !measure.indicator.contains("chỉ tiêu"))
  }

  @Test(
    "work that has no whole but what was set, rates and herds are held against plans",
    arguments: [
      "Thành lập mới 02/04 hợp tác xã.", "Giao quân 110/110 thanh niên.",
      "Đàn gia cầm 385.000/400.000 con.", "Bình quân đạt 16,4/17,2 tiêu chí/xã.",
    ])
  func tasks(text: String) throws {
    #expect(try #require(measures(text).first).targetKind == .plan)
  }

  @Test("a part of a whole stays one")
  func wholes() throws {
    #expect(try #require(measures("Có 14/15 ấp văn hóa.").first).targetKind == .total)
  }

  @Test("a quarter told in passing holds for its own clause")
  func asides() {
    let measures = measures(
      "Thu thuế ước 412,7 tỷ đồng, riêng quý II thu được 128,4 tỷ đồng; cụ thể thuế giá trị gia tăng 301,25 tỷ đồng."
    )
    #expect(measures.map(\.period) == [nil, "2026-Q2", nil])
    #expect(measures.map(\.parent) == [nil, "m1", "m1"])
  }

  @Test("the beginning of the year is what the year before left")
  func starts() {
    let measures = measures(
      "Đầu năm 2026 có 112 hộ nghèo, tỷ lệ 1,2%; hiện còn 89 hộ.\n\nHộ nghèo: đầu năm 160 hộ, hiện còn 145 hộ."
    )
    #expect(measures.map(\.period) == ["2025", "2025", nil, "2025", nil])
  }

  @Test("an earlier year that opens a sentence holds for the sentence")
  func earlierYears() {
    let measures = measures(
      "Năm 2025 trồng lại 3.412 ha cà phê, khai thác 412.000 m3 gỗ. Trồng mới 20 ha rừng.")
    #expect(measures.map(\.period) == ["2025", "2025", nil])
  }

  @Test("behind parts and a semicolon a plan and an earlier value are of the whole")
  func sidesOfWholes() throws {
    let measures = measures(
      "Sản lượng thủy sản 3.264 tấn, gồm khai thác 1.108 tấn, nuôi trồng 2.156 tấn; kế hoạch năm 4.300 tấn."
    )
    #expect(measures.first?.planReference == measures.last?.id)
  }

  @Test("'huyện giao 60 người' is a plan; the items behind an earlier value are of this year")
  func levelsAndLists() {
    let measures = measures(
      """
      - Tạo việc làm cho 1.128 lao động, đạt 62,67% kế hoạch tỉnh; cùng kỳ 1.046 lao động. Trong đó:
      + Làm việc ngoài nước: 37 người, đạt 74% chỉ tiêu tỉnh; huyện giao 60 người.
      """)
    #expect(measures.map(\.period) == [nil, "2025-H1", nil, nil])
    #expect(measures.map(\.kind) == [.actual, .actual, .actual, .targetOnly])
  }

  @Test(
    "rates of ten thousand people",
    arguments: [
      "Đạt 9,2 bác sĩ/1 vạn dân.", "Có 9,2 bác sĩ trên một vạn dân.",
      "Đạt 9,2 bác sĩ trên 1 vạn dân.",
    ])
  func heads(text: String) {
    let measures = measures(text)
    #expect(measures.map(\.unit) == ["bác sĩ/vạn dân"])
    #expect(measures.first?.target == nil)
  }

  @Test("places: before the number, in a list, of what belongs to them")
  func places() {
    let measures = measures(
      "Toàn xã có 30 hộ nuôi, trong đó ấp Trung Liêm có 18 hộ, ấp 3 có 12 hộ.\n\nTỷ lệ ở Khóm 1, Khóm Mỹ An lần lượt là 95,8% và 92,9%."
    )
    #expect(
      measures.map(\.place) == [nil, "ấp Trung Liêm", "ấp 3", "Khóm 1", "Khóm Mỹ An"])
  }
}
