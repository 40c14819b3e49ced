import ByteSupport
import IndicatorModel
import VietnameseText

/// Parts in the sentence behind their total.
///
/// "xảy ra 62 vụ …. Cơ cấu: trộm cắp 30 vụ; …".
enum NextSentenceAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    let runs = subject.runs
    return runs.compactMap { run in
      guard let first = run.first, first > 0,
        subject.sentences[first] - subject.sentences[first - 1] == 1,
        opens(run, subject, text)
      else { return nil }
      return finding(run, subject)
    }
  }
  private static let openers = PhraseSet([
    "cơ cấu", "trong đó", "gồm", "bao gồm", "cụ thể", "chi tiết", "phân theo", "chia theo",
    "chia ra",
    "theo lĩnh vực", "theo nguồn", "phân loại", "trong số", "trong tổng số",
  ])

  /// The sentence starts with a word of division and has a colon before its first number.
  private static func opens(_ run: Range<Int>, _ subject: AuditSubject, _ text: AuditText) -> Bool {
    let sentence = subject.sentences[run.lowerBound] - 1
    guard text.sentenceStarts.indices.contains(sentence) else { return false }
    let start = text.token(at: text.sentenceStarts[sentence])
    let first = text.token(at: subject.measures[run.lowerBound].span.start)
    guard start < first, first - start <= 24,
      !text.tokens[start..<first].contains(where: { $0.kind == .number })
    else { return false }
    return openers.match(text.tokens, at: start, limit: first) != nil
      && text.tokens[start..<first].contains { $0.isMark(":") }
  }

  private static func finding(_ run: Range<Int>, _ subject: AuditSubject) -> AuditFinding? {
    guard let first = run.first else { return nil }
    let before = (max(0, first - 8)..<first).filter {
      subject.sentences[$0] == subject.sentences[first] - 1 && subject.areComparable($0, first)
        && subject.measures[$0].value != nil && subject.measures[$0].kind.isLevel
    }
    let parts = run.filter { subject.areComparable($0, first) && subject.measures[$0].value != nil }
    guard parts.count >= 2 else { return nil }
    let checks = before.map {
      PartsCheck(subject: subject, total: $0, parts: parts, isClosed: true)
    }
    let nearest = checks.min { distance($0, subject) < distance($1, subject) }
    guard let nearest, distance(nearest, subject) <= 0.1 else { return nil }
    return nearest.finding
  }

  /// How far the sum is from the total, in parts of the total.
  private static func distance(_ check: PartsCheck, _ subject: AuditSubject) -> Double {
    guard let sum = check.sum, let whole = subject.measures[check.total].value,
      whole.doubleValue > 0
    else { return .infinity }
    return abs(sum.doubleValue / whole.doubleValue - 1)
  }
}
