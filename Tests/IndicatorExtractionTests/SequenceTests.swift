import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

/// Figures that follow one another: stretches before counts, plans before results, asides.
@Suite("Figures in sequence")
struct SequenceTests {
  private func measures(_ sentence: String) -> [Measure] {
    let text = """
      BÁO CÁO
      Tình hình kinh tế - xã hội quý II và 6 tháng đầu năm 2025

      I. KẾT QUẢ

      1. \(sentence)
      """
    return IndicatorExtractor(catalogue: Catalogue([])).extract(SourceDocument(text: text)).measures
  }

  @Test("a small count behind '6 tháng' is a count and no month")
  func countBehindMonths() {
    let found = measures("Tai nạn lao động: quý II 03 vụ; 6 tháng 07 vụ.")
    #expect(found.map { $0.value?.description } == ["3", "7"])
    // The title is of the half-year: its figures need no period, the quarter's do.
    #expect(found.map(\.period) == ["2025-Q2", nil])
    #expect(found.last?.stretch == .yearToDate)
  }

  @Test("the day of 'ngày 6 tháng 5' stays a day")
  func dayStays() {
    #expect(measures("Ngày 6 tháng 5 người dân hiến 120 m² đất.").map(\.valueText) == ["120"])
  }

  @Test("a plan before its result is the result's plan")
  func planBeforeResult() {
    let found = measures("Lúa Hè Thu: KH 620 ha, TH 585 ha, đạt 94,35%.")
    let result = found.first { $0.kind == .actual }
    #expect(result?.value?.description == "585")
    #expect(found.first { $0.kind == .targetOnly }?.target?.description == "620")
    #expect(found.count == 2)
  }

  @Test("a plan in brackets is a plan, whatever it is written of")
  func planInBrackets() {
    let found = measures("Trồng cây phân tán 1.200 cây (NQ HĐND 3.000 cây).")
    #expect(found.first?.target?.description == "3000")
    #expect(found.first?.targetKind == .plan)
  }

  @Test("parts behind an aside on last year are this year's")
  func partsBehindAside() {
    let found = measures(
      "Gieo trồng 9.862 ha, cùng kỳ 9.715 ha, trong đó lúa 3.246 ha.")
    let rice = found.first { $0.value?.description == "3246" }
    #expect(rice?.period?.hasPrefix("2024") != true)
  }
}
