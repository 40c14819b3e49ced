import ByteSupport
import IndicatorExtraction
import IndicatorModel
import ReportReading
import Testing

@testable import History

/// Which figure of which period a report's sentences state.
@Suite("Report figures")
struct ReportFiguresTests {
  private func figures(_ text: String, period: String) throws -> [StatedFigure] {
    let document = try ReportReader.read(
      bytes: Array(text.utf8), file: "r.txt", limits: Limits())
    let report = IndicatorExtractor(catalogue: .builtIn).extract(ReportScan(document))
    return ReportFigures.figures(
      of: report, period: try #require(ReportingPeriod(period)), catalogue: .builtIn)
  }

  private func kinds(_ figures: [StatedFigure], _ value: DecimalNumber) -> [ObservationKind] {
    figures.filter { $0.figure.value == value }.map(\.kind)
  }

  @Test("a quarter's own figure, nine months beside it, last year's in brackets")
  func stretches() throws {
    let text = """
      BÁO CÁO tình hình kinh tế - xã hội quý III năm 2024

      Trong quý III giải quyết việc làm cho 320 lao động. Trong 9 tháng thành lập mới 45 doanh nghiệp \
      (cùng kỳ 39 doanh nghiệp).
      """
    let figures = try figures(text, period: "2024-Q3")
    #expect(kinds(figures, 320) == [.period])
    #expect(kinds(figures, 45) == [.cumulative])
    #expect(kinds(figures, 39) == [.samePeriodCumulative])
  }

  @Test("a flow of a later quarter without a word on its stretch is not placed")
  func unplaced() throws {
    let text = "BÁO CÁO quý III năm 2024\n\nGiải quyết việc làm cho 320 lao động.\n"
    #expect(kinds(try figures(text, period: "2024-Q3"), 320) == [.unplaced])
    let first = "BÁO CÁO quý I năm 2024\n\nGiải quyết việc làm cho 320 lao động.\n"
    #expect(kinds(try figures(first, period: "2024-Q1"), 320) == [.period])
  }

  @Test("the right side of a pair is a plan of the body that the text names")
  func plans() throws {
    let text = """
      BÁO CÁO quý I năm 2024

      Giải quyết việc làm cho 942/2.400 lao động, đạt 39,25% kế hoạch tỉnh giao. \
      Thành lập mới 12/35 doanh nghiệp, đạt 34,29% Nghị quyết.
      """
    let figures = try figures(text, period: "2024-Q1")
    #expect(kinds(figures, 2400) == [.planAssigned])
    #expect(kinds(figures, 35) == [.planResolution])
    #expect(kinds(figures, 942) == [.period])
  }

  @Test("spans point at the number in the text")
  func spans() throws {
    let text =
      "BÁO CÁO quý I năm 2024\n\nGiải quyết việc làm cho 942/2.400 lao động, đạt 39,25% kế hoạch.\n"
    let scalars = Array(text.unicodeScalars)
    let found = try figures(text, period: "2024-Q1").compactMap { figure -> String? in
      guard case .text(let span, _) = figure.place else { return nil }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[span.start..<span.end])
      return String(piece)
    }
    #expect(found.contains("942"))
    #expect(found.contains("2.400"))
  }
}
