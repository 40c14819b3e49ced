import ByteSupport
import IndicatorModel
import VietnameseText

/// A total and the parts that follow it in one sentence, where the tree does not link them.
///
/// Words decide that a run is a list: "gồm", "chia ra", a colon or a bracket right behind the total.
/// Without them a run must come within two hundredths of the total, or miss it by one digit of at
/// least four. A run that makes the total anywhere is right.
enum RunAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard subject.text != nil else { return [] }
    return subject.runs.flatMap { run in
      run.dropLast(2).compactMap { finding($0, run, subject) }
    }
  }

  private static func finding(
    _ total: Int, _ run: Range<Int>, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard let whole = subject.measures[total].value, whole.doubleValue > 0,
      let text = subject.text
    else { return nil }
    let linked = subject.children[subject.measures[total].id]?.filter {
      subject.areComparable($0, total) && subject.measures[$0].parentRelation == .breakdown
    }
    var parts = (total + 1..<run.upperBound).filter {
      subject.areComparable($0, total) && subject.measures[$0].value != nil
    }
    guard parts.count >= 2, linked != parts, let first = parts.first else { return nil }
    guard opensList(text, subject.measures[total], subject.measures[first]) else {
      return loose(total, parts, whole, subject)
    }
    let end = text.closingBracket(after: subject.measures[total].span.end, before: first, subject)
    if let end { parts.removeAll { subject.measures[$0].span.start > end } }
    // Details of a part are no parts of the total.
    let ids = Set(parts.map { subject.measures[$0].id })
    parts.removeAll { subject.measures[$0].parent.map(ids.contains) ?? false }
    guard parts.count >= 2 else { return nil }
    let check = PartsCheck(subject: subject, total: total, parts: parts, isClosed: true)
    guard let sum = check.sum, isNear(sum, whole) else { return nil }
    return check.finding
  }

  /// The first two or three of a run that no word calls a list.
  private static func loose(
    _ total: Int, _ parts: [Int], _ whole: DecimalNumber, _ subject: AuditSubject
  ) -> AuditFinding? {
    let levels = parts.filter {
      subject.measures[$0].kind.isLevel && !isEarlier($0, total, subject)
        && subject.measures[$0].unit == subject.measures[total].unit
    }
    let digits = String(whole.normalized.coefficient.magnitude).utf8.count
    guard digits >= 3, subject.measures[total].kind.isLevel, levels.count >= 2,
      saysTotal(total, levels[0], subject)
    else { return nil }
    let checks = (2...min(3, levels.count)).map {
      PartsCheck(subject: subject, total: total, parts: Array(levels.prefix($0)), isClosed: true)
    }
    if checks.contains(where: { $0.sum == whole }) { return nil }
    for check in checks {
      guard let sum = check.sum, check.parts.allSatisfy({ isPart($0, whole, subject) }) else {
        continue
      }
      let isSlip = digits >= 4 && DigitSlip(sum, whole) != nil
      let isNear = abs(sum.doubleValue - whole.doubleValue) <= whole.doubleValue * 0.02
      guard isSlip || isNear, var finding = check.finding else { continue }
      if !isSlip { finding.severity = .warning }
      return finding
    }
    return nil
  }

  /// "tổng" in the total's name, before it, or between it and its parts.
  private static func saysTotal(_ total: Int, _ first: Int, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text else { return false }
    let measure = subject.measures[total]
    return VietnameseText.words(measure.indicator).contains(totalWord)
      || text.words(before: measure.span.start, 10).contains { $0.key == totalWord }
      || text.tokens(from: measure.span, to: subject.measures[first].span)
        .contains { $0.key == totalWord }
  }
  private static let totalWord = WordKey("tổng")

  /// Less than the whole and more than nothing of it, with no more fraction digits.
  private static func isPart(
    _ part: Int, _ whole: DecimalNumber, _ subject: AuditSubject
  ) -> Bool {
    guard let value = subject.measures[part].value else { return false }
    return value < whole && value.doubleValue > whole.doubleValue * 0.01
      && value.fractionDigits <= whole.fractionDigits
  }

  /// The value of another period, or the total's own prior value.
  private static func isEarlier(_ part: Int, _ total: Int, _ subject: AuditSubject) -> Bool {
    let (own, whole) = (subject.measures[part], subject.measures[total])
    return own.period != nil && own.period != whole.period
      || whole.comparisons.contains { $0.prior == own.value }
      || own.sameAs != nil
  }

  /// A colon, a bracket or a closing word within three tokens behind the total's noun.
  private static func opensList(_ text: AuditText, _ total: Measure, _ first: Measure) -> Bool {
    let between = text.tokens(from: total.span, to: first.span)
    if AuditText.has(ListWords.opening, in: between) { return false }
    guard !between.contains(where: { $0.kind == .number }) else { return false }
    return between.contains { $0.isMark("(") || $0.isMark(":") }
      || AuditText.has(ListWords.closing, in: between)
  }

  private static func isNear(_ sum: DecimalNumber, _ whole: DecimalNumber) -> Bool {
    abs(sum.doubleValue - whole.doubleValue) <= whole.doubleValue * 0.1
      || DigitSlip(sum, whole) != nil
  }
}

extension AuditText {
  /// The offset of the bracket that closes the one open between a total and its first part.
  func closingBracket(after total: Int, before first: Int, _ subject: AuditSubject) -> Int? {
    let start = token(at: total)
    let open = token(at: subject.measures[first].span.start)
    guard start < open, tokens[start..<open].contains(where: { $0.isMark("(") }) else { return nil }
    var depth = 0
    for index in start..<min(tokens.count, start + 400) {
      if tokens[index].isMark("(") { depth += 1 }
      if tokens[index].isMark(")") {
        depth -= 1
        if depth == 0 { return tokens[index].start }
      }
    }
    return nil
  }
}
