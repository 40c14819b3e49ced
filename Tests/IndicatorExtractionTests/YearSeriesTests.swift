import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Reports on a stage of several years: which year each figure is of.
@Suite("Figures for several years")
struct YearSeriesTests {
  private func measures(_ sentence: String) -> [Measure] {
    let text = """
      BÁO CÁO
      Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025

      I. KẾT QUẢ

      \(sentence)
      """
    return IndicatorExtractor(catalogue: Catalogue([])).extract(SourceDocument(text: text)).measures
  }

  @Test("a stage reports on its last year; two years side by side do not make one")
  func stage() {
    func year(_ title: String) -> String? {
      HeaderReader(document: SourceDocument(text: "BÁO CÁO\n\(title)\n\nThu 5 tỷ đồng.")).period()?
        .description
    }
    #expect(year("Kết quả 5 năm 2021 - 2025") == "2025")
    #expect(year("Kết quả giai đoạn 2016-2020 và phương hướng giai đoạn 2021-2025") == "2020")
    #expect(year("Kết quả năm 2024 - 2025") == "2024")
  }

  @Test(
    "the year behind a figure is its own, and not the next figure's",
    arguments: [
      ("Độ che phủ rừng từ 41,2% năm 2020 nâng lên 43,5% năm 2025.", ["2020", nil]),
      (
        "Thu ngân sách từ 310 tỷ đồng năm 2020 tăng lên 348 tỷ đồng năm 2021, 402 tỷ đồng năm 2022.",
        ["2020", "2021", "2022"]
      ),
      ("Số xã đạt chuẩn cuối năm 2021 là 12 xã, năm 2023 là 17 xã.", ["2021", "2023"]),
      (
        "Đào tạo nghề năm 2024 là 1.275 người; năm 2025 ước 1.106 người, trong đó nữ 705 người.",
        ["2024", nil, nil]
      ),
      ("Năm 2022 trồng 120 ha rừng, năm 2023 trồng 135 ha rừng.", ["2022", "2023"]),
      (
        "Sản lượng cá các năm 2021, 2022, 2023 lần lượt là 410 tấn, 432 tấn và 451 tấn.",
        ["2021", "2022", "2023"]
      ),
      ("Lao động qua đào tạo đạt 68,5% (năm 2020: 55%; mục tiêu: 65%).", [nil, "2020"]),
    ] as [(String, [String?])])
  func years(sentence: String, periods: [String?]) {
    let found = measures(sentence).filter { $0.kind != .targetOnly }
    #expect(found.map(\.period).prefix(periods.count) == periods[...])
  }

  @Test("what is compared with an older year is not compared with last year")
  func olderBase() {
    let found = measures("Thu nhập đạt 68 triệu đồng, tăng 29 triệu đồng so với năm 2020.")
    #expect(found.first?.comparisons.first?.base == "năm 2020")
    let ratio = measures("Quy mô đạt 58.700 tỷ đồng, gấp 1,8 lần năm 2020.")
    #expect(ratio.first?.comparisons.first?.base == "năm 2020")
  }

  @Test("a sum of several years is no figure of the last one")
  func sums() {
    #expect(measures("Tổng vốn đầu tư 5 năm đạt 84.350 tỷ đồng.").first?.stretch == .other)
  }

  @Test("where a stage started is of no year that the text does not name")
  func startOfStage() {
    let found = measures("Tỷ trọng công nghiệp tăng từ 28,5% lên 34,9%.")
    #expect(found.first { $0.value?.description == "28.5" }?.period == nil)
    #expect(found.first { $0.value?.description == "28.5" }?.stretch == .other)
  }
}
