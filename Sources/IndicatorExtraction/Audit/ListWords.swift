import IndicatorModel
import VietnameseText

/// Words that open a list of parts.
enum ListWords {
  /// The list is all there is.
  static let closing = PhraseSet(["gồm", "bao gồm", "chia ra", "cụ thể", "như sau", "chia theo"])
  /// The list may be a choice.
  static let opening = PhraseSet(["trong đó", "riêng", "nhất là", "như"])

  /// Whether the words between a total and its first part close the list.
  static func closes(_ total: Int, _ parts: [Int], _ subject: AuditSubject) -> Bool {
    guard let text = subject.text, let first = parts.first else { return false }
    let between = text.tokens(
      from: subject.measures[total].span, to: subject.measures[first].span)
    if AuditText.has(opening, in: between) { return false }
    return AuditText.has(closing, in: between)
      || between.contains { $0.isMark("(") || $0.isMark(":") }
  }
}
