import ByteSupport
import IndicatorExtraction
import IndicatorModel
import ReportReading
import Testing

/// Tables set by blanks, headings with days, lists of bare numbers, numbers that measure nothing.
@Suite("Layouts of other offices")
struct StrangerLayoutTests {
  private func measures(_ body: String) -> [Measure] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội 9 tháng đầu năm 2025

      I. KẾT QUẢ

      \(body)
      """
    return IndicatorExtractor(catalogue: .builtIn).extract(SourceDocument(text: text)).measures
  }

  @Test("rows set by blanks, the row's number missing or one blank before its label")
  func blankTable() {
    let found = measures(
      """
      1. Chi ngân sách (đơn vị: triệu đồng)
      TT  Nội dung                 Dự toán 2025   Thực hiện 9T   TH/DT (%)
          TỔNG CHI                 52.000   36.400   70,00
      I   Chi đầu tư               20.000   13.000   65,00
      II  Chi thường xuyên         30.000   22.200   74,00
      III Dự phòng ngân sách       2.000    1.200    60,00
      """)
    let done = found.filter { $0.kind != .targetOnly }
    #expect(done.map(\.valueText) == ["36.400", "13.000", "22.200", "1.200"])
    #expect(done.map { $0.achieved.first?.percent.description } == ["70", "65", "74", "60"])
    #expect(done.dropFirst().allSatisfy { $0.parent == done[0].id })
  }

  @Test("a heading with a stretch gives its last day and running totals to the items below")
  func dayOfHeading() throws {
    let found = measures(
      """
      1. Tài chính (lũy kế từ 01/01 đến 18/9/2025)
      a) Thu ngân sách: 9.420 triệu đồng.
      b) Chi ngân sách: 21.680 triệu đồng.
      """)
    #expect(found.map { $0.asOf?.description } == ["2025-09-18", "2025-09-18"])
    #expect(found.allSatisfy { $0.kind == .cumulative })
  }

  @Test("the unit of a list of bare numbers stands in brackets behind it")
  func unitBehind() {
    let found = measures(
      "- Chi ngân sách: chi đầu tư 4.210, chi thường xuyên 9.870, chi dự phòng 350 (đơn vị: triệu đồng)."
    )
    #expect(found.map(\.valueText) == ["4.210", "9.870", "350"])
    #expect(found.allSatisfy { $0.unit == "triệu đồng" })
  }

  @Test("a scale word in a bracket counts what the whole counts")
  func scaleOfCount() {
    let found = measures("- Gia cầm 3,4 triệu con (gà 2,6 triệu, vịt 0,8 triệu).")
    #expect(found.map(\.unit) == ["triệu con", "triệu con", "triệu con"])
  }

  @Test(
    "numbers that are talked of and measure nothing",
    arguments: [
      "Triển khai 05 nhóm giải pháp đã đề ra.",
      "Tỉnh thuộc nhóm 10 địa phương dẫn đầu cả nước.",
      "Chỉ số cải cách hành chính tụt 3 bậc.",
      "Kiểm tra định kỳ 02 đợt/năm.",
      "Toàn huyện không còn xã dưới 11 tiêu chí.",
      "Không để xảy ra ngộ độc thực phẩm từ 30 người mắc trở lên.",
    ])
  func noMeasures(sentence: String) {
    #expect(measures("- \(sentence)").isEmpty)
  }

  @Test("several offices named together are one noun")
  func offices() {
    let found = measures("- Có 96/110 xã, phường, thị trấn đạt chuẩn; 04 sở, ngành chậm báo cáo.")
    #expect(found.map(\.unit) == ["xã, phường, thị trấn", "sở, ngành"])
  }

  @Test("tasks of the year's last months are targets with their period")
  func tasksOfLateMonths() {
    let text = """
      BÁO CÁO
      Kết quả công tác y tế 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2025

      I. KẾT QUẢ
      1. Khám 21.480 lượt.

      II. CHỈ TIÊU 6 THÁNG CUỐI NĂM
      1. Khám 22.500 lượt.
      """
    let found = IndicatorExtractor(catalogue: .builtIn).extract(SourceDocument(text: text)).measures
    #expect(found.map(\.kind) == [.actual, .targetOnly])
    #expect(found.last?.period == "2025-H2")
  }
}
