import IndicatorExtraction
import IndicatorModel
import ReportReading
import Testing

/// Which stretch of time the words around a figure name, on invented sentences of a third quarter.
@Suite("Stretches of time")
struct StretchTests {
  private func stretches(_ sentence: String) -> [String: MeasureStretch?] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội quý III và nhiệm vụ quý IV năm 2025

      I. KẾT QUẢ

      - \(sentence)
      """
    let report = IndicatorExtractor(catalogue: .builtIn).extract(SourceDocument(text: text))
    return Dictionary(
      report.measures.map { ($0.valueText, $0.stretch) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "the nearest mention before a figure counts",
    arguments: [
      (
        "Quý III trồng 120 ha rừng; lũy kế 9 tháng trồng 410 ha rừng.", "120", MeasureStretch.period
      ),
      ("Quý III trồng 120 ha rừng; lũy kế 9 tháng trồng 410 ha rừng.", "410", .yearToDate),
      ("Trong quý đón 52.000 lượt khách, trong đó 3.100 lượt khách quốc tế.", "3.100", .period),
      (
        "Tính chung 9 tháng gieo trồng 8.120 ha lúa. Trong đó: lúa Hè Thu 3.050 ha.", "3.050",
        .yearToDate
      ),
      ("Tháng 8 xảy ra 06 vụ cháy; từ đầu năm xảy ra 31 vụ cháy.", "06", .other),
      ("Tháng 8 xảy ra 06 vụ cháy; từ đầu năm xảy ra 31 vụ cháy.", "31", .yearToDate),
      (
        "Cấp mới 25 giấy chứng nhận; lũy kế đến nay đã cấp 20.973 giấy chứng nhận.", "20.973",
        .runningTotal
      ),
      ("Sản lượng quý II đạt 410 tấn cá.", "410", .other),
    ])
  func mentions(sentence: String, value: String, expected: MeasureStretch) {
    #expect(stretches(sentence)[value] == expected)
  }

  @Test(
    "what is compared or planned is no mention",
    arguments: [
      "Quý III bán ra 410 tấn cá, tăng 5% so với 9 tháng năm trước, thu 12 tỷ đồng.",
      "Quý III giải ngân 30 tỷ đồng so với kế hoạch 9 tháng, hoàn thành 12 công trình.",
    ])
  func comparisons(sentence: String) {
    #expect(stretches(sentence)["12"] == MeasureStretch.period)
  }

  @Test("a figure without any mention has no stretch")
  func silence() {
    #expect(stretches("Toàn xã có 312 hộ nuôi bò.")["312"] == .some(nil))
  }

  @Test("a parenthesis keeps its own mention to itself")
  func parenthesis() {
    let found = stretches("Quý III thu 15 tỷ đồng (9 tháng thu 44 tỷ đồng), chi 13 tỷ đồng.")
    #expect(found["44"] == MeasureStretch.yearToDate)
    #expect(found["13"] == MeasureStretch.period)
  }
}
