import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Aims that a sentence announces, days of deadlines and prices, items set apart by dashes.
@Suite("Announced aims, days and dashes")
struct AimListTests {
  private func lines(_ body: String) -> [String] {
    MeasureSummary.lines("BÁO CÁO 6 tháng đầu năm 2026\n\nI. KẾT QUẢ\n\n\(body)")
  }

  @Test("the items below 'đề ra các chỉ tiêu sau:' are aims; the paragraph behind them is none")
  func announced() {
    #expect(
      lines(
        """
        Ủy ban đề ra các chỉ tiêu sau:
        - Trồng 640 ha rừng.
        - Tỷ lệ hồ sơ đúng hạn 100%.
        Đã trồng 210 ha rừng.
        """)
        == ["∅ ha [target-only] /640", "∅ % [target-only] /100", "210 ha"])
  }

  @Test("'trước ngày' is a deadline, no day of the figure")
  func deadline() {
    #expect(lines("Sửa xong 12 cây cầu trước ngày 31/5/2026.") == ["12 cây cầu"])
  }

  @Test("prices are of the day before their colon")
  func prices() {
    #expect(
      lines("Giá lúa tươi ngày 20/5: giống thơm 8.200 đồng/kg, giống thường 7.100 đồng/kg.")
        == [
          "8200 đồng/kg [price] ngày 2026-05-20", "7100 đồng/kg [price] ngày 2026-05-20",
        ])
  }

  @Test("a dash behind a unit sets the parts of a list apart")
  func dashes() {
    let text =
      "BÁO CÁO 6 tháng đầu năm 2026\n\nI. KẾT QUẢ\n\n"
      + "Diện tích nhiễm bệnh 50 ha, gồm: rầy nâu 20 ha – đạo ôn lá 30 ha."
    let names = MeasureSummary.extractor.extract(SourceDocument(text: text)).measures
      .map(\.indicator)
    #expect(names.last == "Diện tích đạo ôn lá")
  }

  @Test("'nâng tổng số lên' counts all there are; 'lũy kế' that opens the sentence adds up")
  func totals() {
    #expect(
      lines("Công nhận mới 12 trường, nâng tổng số lên 64 trường.").last?
        .hasPrefix("64 trường [cumulative]") == true)
    #expect(
      lines("Lũy kế từ đầu vụ, diện tích nhiễm bệnh là 64 ha.").last?
        .hasPrefix("64 ha [cumulative]") == true)
  }

  @Test("a day in brackets behind 'hết niên độ' is of what follows")
  func bracketDay() {
    #expect(
      lines("Phấn đấu tỷ lệ giải ngân đạt 65%, hết niên độ (31/01/2027) đạt 95%.").last?
        .contains("ngày 2027-01-31") == true)
  }
}
