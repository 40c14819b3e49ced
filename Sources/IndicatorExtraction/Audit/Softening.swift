import IndicatorModel
import VietnameseText

/// Words before a number that say it is about so much.
enum Softening {
  private static let words = PhraseSet([
    "hơn", "trên", "gần", "khoảng", "xấp xỉ", "dưới", "ngót", "từ", "tối thiểu", "ít nhất",
  ])

  /// Whether one stands among the two words before a span.
  static func isBefore(_ span: SourceSpan, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text else { return false }
    return AuditText.has(words, in: text.words(before: span.start, 2))
  }
}
