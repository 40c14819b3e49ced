import ByteSupport
import IndicatorModel
import ReportReading
import Testing

@testable import IndicatorExtraction

@Suite("Measures of invented sentences")
struct SentenceTests {
  @Test("carry plans and movements", arguments: ComparisonSentences.cases)
  func comparisons(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text) == measures)
  }

  @Test("carry shares and units in every spelling", arguments: ShareAndUnitSentences.cases)
  func units(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text) == measures)
  }

  @Test("leave names, dates and documents out", arguments: PeriodAndNameSentences.cases)
  func names(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text) == measures)
  }

  @Test("share subjects, periods and owners over clauses", arguments: CompoundSentences.cases)
  func compounds(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text) == measures)
  }

  @Test("are told by the list, bracket or pair they stand in", arguments: ListedSentences.cases)
  func lists(text: String, measures: [String]) {
    #expect(MeasureSummary.lines(text) == measures)
  }

  @Test("are the same in decomposed text, with spans of that text")
  func decomposed() {
    for (text, measures) in ComparisonSentences.cases.prefix(8) {
      let decomposed = Decomposer.decomposed(text)
      #expect(MeasureSummary.lines(decomposed) == measures)
      let report = MeasureSummary.extractor.extract(SourceDocument(text: decomposed))
      let scalars = Array(decomposed.unicodeScalars)
      for measure in report.measures {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[measure.span.start..<measure.span.end])
        #expect(String(view) == measure.valueText)
      }
    }
  }

  @Test(
    "are named by their clause",
    arguments: [
      ("Tỷ lệ hộ nghèo còn 1,85%.", "Tỷ lệ hộ nghèo"),
      ("Tổng đàn bò 12.300 con.", "Tổng đàn bò"),
      ("Kết quả, đã giải quyết việc làm cho 35 lao động.", "Số lao động giải quyết việc làm"),
      ("Đến nay có 15 doanh nghiệp thành lập mới.", "Số doanh nghiệp thành lập mới"),
      ("Ước thu ngân sách đạt 5,2 tỷ đồng.", "Thu ngân sách"),
    ])
  func naming(text: String, name: String) {
    let report = MeasureSummary.extractor.extract(SourceDocument(text: text))
    #expect(report.measures.first?.indicator == name)
  }

  @Test("tell which rules made them")
  func trace() {
    let report = MeasureSummary.extractor.extract(
      SourceDocument(text: "Thu 12 tỷ đồng, đạt 45% dự toán, tăng 5% so với cùng kỳ."))
    #expect(
      report.measures.first?.trace == [
        "value: 12 tỷ đồng", "achieved: 45% dự toán", "movement: tăng 5%",
      ])
  }

  @Test("are none in a text without figures")
  func nothing() {
    #expect(MeasureSummary.lines("Căn cứ Nghị quyết số 12/NQ-HĐND ngày 05/7/2024.").isEmpty)
    #expect(MeasureSummary.lines("").isEmpty)
  }
}

/// Takes Vietnamese letters apart into base letters and combining marks.
enum Decomposer {
  static func decomposed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let parts = table[scalar] { view.append(contentsOf: parts) } else { view.append(scalar) }
    }
    return String(view)
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ă": ["a", "\u{306}"], "ư": ["u", "\u{31B}"], "ơ": ["o", "\u{31B}"], "ê": ["e", "\u{302}"],
    "ạ": ["a", "\u{323}"], "ỷ": ["y", "\u{309}"], "ồ": ["o", "\u{302}", "\u{300}"],
    "ế": ["e", "\u{302}", "\u{301}"], "ự": ["u", "\u{31B}", "\u{323}"],
    "ố": ["o", "\u{302}", "\u{301}"],
    "ả": ["a", "\u{309}"], "ằ": ["a", "\u{306}", "\u{300}"], "ớ": ["o", "\u{31B}", "\u{301}"],
    "ỳ": ["y", "\u{300}"], "ệ": ["e", "\u{323}", "\u{302}"], "á": ["a", "\u{301}"],
  ]
}

@Suite("Texts that no clerk writes")
struct HostileTextTests {
  @Test(
    "are read in one pass",
    arguments: [
      "1 ", "((((", "tăng ", "5% ", "tương đương ", "12 hộ, ", "31/12/2024 ", "- ", "“1” ", "12/",
    ])
  func repetition(piece: String) {
    let text = String(repeating: piece, count: 3_000)
    let report = MeasureSummary.extractor.extract(SourceDocument(text: text))
    #expect(report.measures.count <= 3_000)
  }
}
