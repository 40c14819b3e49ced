import ByteSupport
import IndicatorModel
import VietnameseText

/// Running totals (lũy kế) that are below the period's own figure.
enum CumulativeAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      guard isRunning(index, subject), let period = period(of: index, subject),
        let own = subject.value(period, in: index), let total = subject.measures[index].value,
        total < own, !subject.isAim[index], !isSpent(period, index, subject)
      else { return nil }
      let concerned = [subject.measures[period], subject.measures[index]]
      return AuditFinding(
        kind: .period, severity: .error,
        statement: .cumulativeBelowPeriod(
          name: concerned[0].indicator, period: own, cumulative: total,
          unit: concerned[1].unit ?? ""),
        stated: total, measures: concerned.map(\.id),
        places: concerned.map { subject.place($0.span) })
    }
  }

  /// "kế hoạch vốn 168 tỷ đồng, lũy kế giải ngân 109 tỷ đồng": what is done of a plan.
  private static func isSpent(_ first: Int, _ second: Int, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text else { return false }
    return AuditText.has(
      spentWords,
      in: text.tokens(from: subject.measures[first].span, to: subject.measures[second].span))
  }
  private static let spentWords = PhraseSet(["giải ngân", "kế hoạch", "đã thực hiện"])

  /// Whether the measure or the words right before it say so.
  private static func isRunning(_ index: Int, _ subject: AuditSubject) -> Bool {
    let measure = subject.measures[index]
    guard measure.value != nil, subject.units[index]?.isPercent == false else { return false }
    if measure.kind == .cumulative || measure.parentRelation == .cumulativeOf
      || measure.stretch == .yearToDate || measure.stretch == .runningTotal
    {
      return true
    }
    return isSaidRunning(index, subject)
  }

  /// "T5 145 liều", "trong tháng 12 dự án": the words right before it name the short period.
  private static func saysPeriod(_ index: Int, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text, !isSaidRunning(index, subject) else { return false }
    let before = text.tokens(before: subject.measures[index].span.start, 7)
    return AuditText.has(shortPeriod, in: before)
      || before.contains { token in
        let word = text.text(of: token)
        return word.first == "T" && word.dropFirst().allSatisfy(\.isNumber) && word.count > 1
      }
  }
  private static let shortPeriod = PhraseSet(["trong tháng", "trong quý", "trong tuần"])

  /// By its kind, by the words of its clause or by those that open its sentence.
  private static func isSaidRunning(_ index: Int, _ subject: AuditSubject) -> Bool {
    let measure = subject.measures[index]
    if measure.kind == .cumulative || measure.parentRelation == .cumulativeOf { return true }
    guard let text = subject.text else { return false }
    if AuditText.has(words, in: text.clause(before: measure.span.start, 10)) { return true }
    return AuditText.has(words, in: text.opening(ofSentence: subject.sentences[index], 4))
  }
  private static let words = PhraseSet([
    "lũy kế", "luỹ kế", "LK", "từ đầu năm", "tính chung", "cộng dồn",
  ])

  /// The figure of the period: the parent, the number before it in its sentence, or a like name
  /// shortly before.
  private static func period(of index: Int, _ subject: AuditSubject) -> Int? {
    let measure = subject.measures[index]
    if measure.parentRelation == .cumulativeOf, let id = measure.parent,
      let parent = subject.byID[id], subject.areComparable(parent, index)
    {
      return parent
    }
    let name = subject.names[index]
    for position in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      let other = subject.measures[position]
      guard measure.span.start - other.span.end < 500, subject.areComparable(position, index),
        other.kind == .actual || other.kind == .estimate, other.value != nil,
        !isRunning(position, subject) || saysPeriod(position, subject)
      else { continue }
      if subject.sentences[position] == subject.sentences[index], position == index - 1,
        isSameNoun(position, index, subject)
      {
        return position
      }
      let before = subject.names[position]
      if before.shared(name) >= 2, before.likeness(name) >= 0.8 { return position }
      if isSaidRunning(index, subject), areInOneWording(position, index, subject) {
        return position
      }
    }
    return nil
  }

  /// Whether the words since the last mark are the same three and more before both numbers.
  private static func areInOneWording(
    _ first: Int, _ second: Int, _ subject: AuditSubject
  ) -> Bool {
    guard let text = subject.text else { return false }
    func words(_ index: Int) -> [WordKey] {
      text.clause(before: subject.measures[index].span.start, 10).reversed()
        .prefix { $0.kind == .word }.map(\.key).filter { !verbs.contains($0) }
    }
    let own = words(second)
    return own.count >= 3 && own == words(first)
  }
  private static let verbs: Set<WordKey> = Set(["đạt", "ước", "được", "là"].map { WordKey($0) })

  /// Money and the like say nothing of what is counted; then the names must be alike.
  private static func isSameNoun(_ first: Int, _ second: Int, _ subject: AuditSubject) -> Bool {
    guard let unit = subject.units[first] else { return false }
    if !unit.isMoney, !unit.isPerson { return true }
    let names = (subject.names[first], subject.names[second])
    return names.0.shared(names.1) >= 1
  }
}
