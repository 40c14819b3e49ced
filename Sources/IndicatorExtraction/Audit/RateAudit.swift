import ByteSupport
import IndicatorModel
import VietnameseText

/// Rates and shares of more than 100 %.
enum RateAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      let measure = subject.measures[index]
      guard subject.units[index]?.isPercent == true, let value = measure.value, value > 100,
        value < 1000, measure.kind == .share || isRate(measure, subject),
        !(subject.text.map { CountAudit.countsBehind(measure, $0) } ?? false)
      else { return nil }
      return AuditFinding(
        kind: .plausibility, severity: .warning,
        statement: .rateAboveHundred(name: measure.indicator, stated: value), stated: value,
        measures: [measure.id], places: [subject.place(measure.span)])
    }
  }

  /// A name of a rate, and none of a ratio to a plan or another period.
  private static func isRate(_ measure: Measure, _ subject: AuditSubject) -> Bool {
    guard measure.kind == .actual || measure.kind == .estimate else { return false }
    var words = ArraySlice(VietnameseText.words(measure.indicator + " " + measure.wording))
    if let text = subject.text {
      words += text.clause(before: measure.span.start, 16).map(\.key)
      words += text.tokens(after: measure.span.end, 5).map(\.key)
    }
    func has(_ phrases: [[WordKey]]) -> Bool {
      phrases.contains { phrase in
        words.indices.contains { words[$0...].starts(with: phrase) }
      }
    }
    return (has(rates) || isBare(measure, subject)) && !has(others)
  }
  /// "sàng lọc sơ sinh 579%": no verb of achievement or movement makes a ratio of it, and the
  /// report has smaller percentages beside it.
  private static func isBare(_ measure: Measure, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text, measure.achieved.isEmpty, measure.comparisons.isEmpty else {
      return false
    }
    let before = text.clause(before: measure.span.start, 16)
    guard !AuditText.has(ratios, in: before), let index = subject.byID[measure.id] else {
      return false
    }
    return [index - 1, index + 1].contains { other in
      subject.measures.indices.contains(other) && subject.units[other]?.isPercent == true
        && subject.measures[other].value.map { $0 <= 100 } ?? false
        && abs(subject.sentences[other] - subject.sentences[index]) <= 1
    }
  }
  private static let ratios = PhraseSet([
    "đạt", "bằng", "tăng", "giảm", "gấp", "vượt", "so", "chỉ số", "tốc độ", "giá",
  ])
  private static let rates = ["tỷ lệ", "công suất", "mức độ", "độ che phủ", "bao phủ"].map {
    VietnameseText.words($0)
  }
  private static let others = [
    "kế hoạch", "so với", "so cùng", "chỉ số", "tốc độ", "dự toán", "chỉ tiêu", "nghị quyết", "lạm",
    "hoàn thành", "thực hiện",
  ].map { VietnameseText.words($0) }
}
