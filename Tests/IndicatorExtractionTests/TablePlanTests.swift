import ReportReading
import Testing

@testable import IndicatorExtraction

/// Plans, payments and receipts of tables that stand as text, on invented tables.
@Suite("Plans and receipts in tables")
struct TablePlanTests {
  private func lines(_ table: String) -> [String] { MeasureSummary.lines(text(table)) }

  private func names(_ table: String) -> [String] {
    MeasureSummary.extractor.extract(SourceDocument(text: text(table))).measures.map(\.indicator)
  }

  private func text(_ table: String) -> String {
    """
    BÁO CÁO
    Tình hình kinh tế - xã hội 6 tháng đầu năm 2026

    I. KẾT QUẢ

    \(table)
    """
  }

  @Test("a plan beside nothing but what was paid of it is money of its own, the year's")
  func paidOfPlan() {
    let table = """
      1. Vốn đầu tư công do huyện quản lý (ĐVT: triệu đồng)

      STT | Địa phương | Kế hoạch năm 2026 | Giải ngân đến 20/6/2026 | Tỷ lệ (%)
      1 | Xã An Lạc | 486.200 | 241.650 | 49,7
      2 | Xã Phú Hòa | 318.750 | 142.300 | 44,6
      """
    #expect(
      lines(table).prefix(2)
        == [
          "486200 triệu đồng kỳ 2026",
          "241650 triệu đồng A49.7%:kế hoạch ngày 2026-06-20 <m1",
        ])
    #expect(
      names(table).prefix(2)
        == ["Kế hoạch vốn đầu tư công xã An Lạc", "Giải ngân vốn đầu tư công xã An Lạc"])
  }

  @Test("rows of a table of receipts are receipts; abbreviations are written out")
  func receipts() {
    let table = """
      Một số khoản thu chủ yếu (ĐVT: tỷ đồng)

      Khoản thu | Thực hiện
      Khu vực ngoài quốc doanh | 12,5
      Tiền sử dụng đất | 20,5
      Thuế TNCN | 3,5
      """
    #expect(
      names(table) == [
        "Thu từ khu vực ngoài quốc doanh", "Thu tiền sử dụng đất", "Thuế thu nhập cá nhân",
      ])
  }
}
