import IndicatorModel
import ReportReading

@testable import IndicatorExtraction

/// What the audit says of invented sentences.
enum AuditedText {
  /// The findings of a text.
  static func findings(_ text: String) -> [AuditFinding] {
    let document = SourceDocument(text: text, file: "r.txt")
    return ReportAuditor.audit(
      [MeasureSummary.extractor.extract(document)], documents: [document])
  }

  /// `sum error` and the like, in order of place.
  static func kinds(_ text: String) -> [String] {
    findings(text).map { "\($0.kind.rawValue) \($0.severity.rawValue)" }
  }

  /// The same without notes.
  static func alarms(_ text: String) -> [String] { kinds(text).filter { !$0.hasSuffix("note") } }

  /// The text with a head that names the period and the day of signing.
  static func report(_ text: String) -> String {
    """
    UBND XÃ AN PHÚ

    An Phú, ngày 28 tháng 6 năm 2026

    BÁO CÁO
    Tình hình kinh tế - xã hội 6 tháng đầu năm 2026

    I. KẾT QUẢ

    \(text)
    """
  }
}
