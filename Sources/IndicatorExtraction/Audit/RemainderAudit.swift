import ByteSupport
import IndicatorModel
import VietnameseText

/// Total, done and left in one sentence: "có 86 hộ; đã di dời 51 hộ, còn lại 37 hộ".
enum RemainderAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.measures.indices.compactMap { index in
      guard subject.measures[index].value != nil,
        isRemainder(subject.measures[index], text)
      else { return nil }
      return check(index, subject)
    }
  }

  private static func isRemainder(_ measure: Measure, _ text: AuditText) -> Bool {
    if measure.parentRelation == .remainder { return true }
    return AuditText.has(left, in: text.words(before: measure.span.start, 4))
      || isUndone(measure, text)
  }
  private static let left = PhraseSet(["còn", "còn lại"])

  /// "chưa", "đang", "không đạt": what is left in other words.
  private static func isUndone(_ measure: Measure, _ text: AuditText) -> Bool {
    AuditText.has(undone, in: text.clause(before: measure.span.start, 6))
  }
  private static let undone = PhraseSet([
    "chưa", "đang", "không", "vi phạm", "thiếu", "chuyển", "tồn",
  ])

  private static func check(_ index: Int, _ subject: AuditSubject) -> AuditFinding? {
    if let finding = ofPair(index, subject) { return finding }
    let before = counted(before: index, subject)
    guard before.count >= 2, let total = before.first, let whole = subject.value(total, in: index),
      let stated = subject.measures[index].value, stated < whole
    else { return nil }
    let parts = before.dropFirst().compactMap { part -> DecimalNumber? in
      subject.value(part, in: index)
    }
    let all = parts.reduce(stated) { $0.adding($1) ?? $0 }
    if all == whole { return nil }
    let isExplained = parts.contains { $0.adding(stated) == whole }
    if isExplained { return countedTwice(index, before, parts, all, whole, subject) }
    guard let done = parts.first, parts.count <= 2, let computed = whole.adding(done.negated),
      isPlausible(computed, stated, whole),
      isLeft(index, subject) || DigitSlip(computed, stated) != nil || computed < stated
    else { return nil }
    let measure = subject.measures[index]
    let concerned = [total, before[1], index].map { subject.measures[$0] }
    return AuditFinding(
      kind: .sum, severity: .error,
      statement: .remainder(
        name: subject.measures[total].indicator, total: whole, done: done, left: computed,
        stated: stated, unit: measure.unit ?? ""),
      stated: stated, computed: computed, measures: concerned.map(\.id),
      places: concerned.map { subject.place($0.span) })
  }

  private static func isLeft(_ index: Int, _ subject: AuditSubject) -> Bool {
    let measure = subject.measures[index]
    guard measure.parentRelation != .remainder, let text = subject.text else { return true }
    return AuditText.has(left, in: text.words(before: measure.span.start, 4))
  }

  /// "đã chi trả 36/52 hộ, …, còn 18 hộ": the pair right before it in its sentence.
  private static func ofPair(_ index: Int, _ subject: AuditSubject) -> AuditFinding? {
    let own = subject.measures[index]
    guard let text = subject.text, let stated = own.value, own.target == nil,
      AuditText.has(left, in: text.words(before: own.span.start, 3)),
      let pair = (max(0, index - 3)..<index).last(where: {
        subject.sentences[$0] == subject.sentences[index] && subject.areComparable($0, index)
      }), let done = subject.value(pair, in: index), let target = subject.measures[pair].target,
      let whole = subject.units[pair].flatMap({ unit in
        subject.units[index].flatMap { unit.convert(target, to: $0) }
      }), subject.measures[pair].targetKind != .prior,
      let computed = whole.adding(done.negated), computed != stated,
      isPlausible(computed, stated, whole)
    else { return nil }
    let measure = subject.measures[pair]
    return AuditFinding(
      kind: .sum, severity: .error,
      statement: .remainder(
        name: measure.indicator, total: whole, done: done, left: computed, stated: stated,
        unit: own.unit ?? ""),
      stated: stated, computed: computed, measures: [measure.id, own.id],
      places: [measure.span, measure.targetSpan, own.span].compactMap { $0 }.map(subject.place))
  }

  /// Nearly what is left, or a slip of it; else another thing is left.
  private static func isPlausible(
    _ computed: DecimalNumber, _ stated: DecimalNumber, _ whole: DecimalNumber
  ) -> Bool {
    guard computed.doubleValue >= 0 else { return false }
    return DigitSlip(computed, stated) != nil
      || abs(computed.doubleValue - stated.doubleValue) <= whole.doubleValue * 0.1
  }

  /// "đã giải quyết 1.599, trễ hạn 3; còn 216" of 1.815: a part beside the parts that make it.
  private static func countedTwice(
    _ index: Int, _ before: [Int], _ parts: [DecimalNumber], _ all: DecimalNumber,
    _ whole: DecimalNumber, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard parts.count == 2, all > whole, let surplus = all.adding(whole.negated),
      parts[1] == surplus, parts[1] < parts[0], !isNested(before[1], before[2], subject)
    else { return nil }
    let concerned = (before + [index]).map { subject.measures[$0] }
    return AuditFinding(
      kind: .sum, severity: .warning,
      statement: .countedTwice(
        name: concerned[0].indicator, parts: parts + [subject.measures[index].value ?? 0],
        sum: all, total: whole, surplus: surplus, unit: concerned[0].unit ?? ""),
      stated: whole, computed: all, measures: concerned.map(\.id),
      places: concerned.map { subject.place($0.span) })
  }

  /// Whether words put the second count inside the first: "trong đó", a bracket.
  private static func isNested(_ first: Int, _ second: Int, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text else { return true }
    let between = text.tokens(from: subject.measures[first].span, to: subject.measures[second].span)
    return AuditText.has(ListWords.opening, in: between)
      || AuditText.has(ListWords.closing, in: between)
      || between.contains { $0.isMark("(") || $0.isMark(":") }
  }

  /// The comparable counts before it in its sentence or the one before, the total first; parts
  /// inside brackets and details of details are left out.
  private static func counted(before index: Int, _ subject: AuditSubject) -> [Int] {
    var found: [Int] = []
    var position = index - 1
    let own = subject.measures[index]
    while position >= 0, subject.sentences[index] - subject.sentences[position] <= 1,
      own.span.start - subject.measures[position].span.end < 400
    {
      defer { position -= 1 }
      let other = subject.measures[position]
      guard subject.areComparable(position, index), other.value != nil, other.kind != .targetOnly,
        other.section == own.section, !isInBracket(other, subject)
      else { continue }
      found.insert(position, at: 0)
    }
    guard let whole = found.max(by: { value($0, index, subject) < value($1, index, subject) })
    else { return [] }
    return Array(found[(found.firstIndex(of: whole) ?? 0)...])
  }

  private static func value(_ index: Int, _ unit: Int, _ subject: AuditSubject) -> DecimalNumber {
    subject.value(index, in: unit) ?? 0
  }

  private static func isInBracket(_ measure: Measure, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text else { return false }
    var depth = 0
    for token in text.tokens(before: measure.span.start, 60) {
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
