import ByteSupport
import IndicatorModel
import VietnameseText

/// Directions that the numbers beside them contradict.
enum DirectionAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.flatMap { index -> [AuditFinding] in
      let measure = subject.measures[index]
      return [
        opposite(measure, subject), beyondAll(measure, subject), doubled(measure, subject),
        fromTo(index, subject),
      ].compactMap { $0 }
    }
  }

  /// "giảm 4,2 tỷ đồng, bằng 108% so với cùng kỳ".
  private static func opposite(_ measure: Measure, _ subject: AuditSubject) -> AuditFinding? {
    for ratio in measure.comparisons where ratio.direction == "bằng" && ratio.unit == "%" {
      guard let percent = ratio.amount else { continue }
      for other in measure.comparisons
      where (other.direction == "tăng" || other.direction == "giảm") && other.base == ratio.base {
        let isOpposite = other.direction == "giảm" ? percent > 100 : percent < 100
        guard isOpposite, other.amount != percent else { continue }
        return AuditFinding(
          kind: .growth, severity: .error,
          statement: .oppositeDirections(
            name: measure.indicator, direction: other.direction, ratio: percent),
          stated: percent, measures: [measure.id],
          places: [measure.span, other.span, ratio.span].map(subject.place))
      }
    }
    return nil
  }

  /// "giảm 120%".
  private static func beyondAll(_ measure: Measure, _ subject: AuditSubject) -> AuditFinding? {
    for comparison in measure.comparisons
    where comparison.direction == "giảm" && comparison.unit == "%" {
      guard let amount = comparison.amount, amount > 100 else { continue }
      return AuditFinding(
        kind: .plausibility, severity: .warning,
        statement: .fallBeyondAll(name: measure.indicator, stated: amount), stated: amount,
        measures: [measure.id], places: [measure.span, comparison.span].map(subject.place))
    }
    return nil
  }

  /// "đạt 102,74%, tăng 104,6%": a doubling where the plan is met by a hair is a ratio.
  private static func doubled(_ measure: Measure, _ subject: AuditSubject) -> AuditFinding? {
    for comparison in measure.comparisons
    where comparison.direction == "tăng" && comparison.unit == "%" && comparison.prior == nil {
      guard let amount = comparison.amount, amount > 95, amount < 125,
        amount.fractionDigits > 0 || measure.achieved.contains(where: { $0.percent < 125 }),
        !isConfirmed(measure, comparison)
      else { continue }
      let isLikely = measure.achieved.contains { $0.percent > 50 && $0.percent < 125 }
      return AuditFinding(
        kind: .plausibility, severity: isLikely ? .warning : .note,
        statement: .ratioAsGrowth(name: measure.indicator, stated: amount), stated: amount,
        measures: [measure.id], places: [measure.span, comparison.span].map(subject.place))
    }
    return nil
  }

  /// An absolute movement that is as large as the earlier value.
  private static func isConfirmed(_ measure: Measure, _ comparison: Comparison) -> Bool {
    guard let value = measure.value else { return false }
    return measure.comparisons.contains {
      $0.unit == measure.unit && $0.unit != "%"
        && ($0.amount?.doubleValue ?? 0) > value.doubleValue * 0.4
    }
  }

  /// "giảm từ 12 điểm xuống còn 15 điểm", "tăng từ 20 lên 18".
  private static func fromTo(_ index: Int, _ subject: AuditSubject) -> AuditFinding? {
    let next = index + 1
    guard let text = subject.text, subject.measures.indices.contains(next),
      subject.sentences[next] == subject.sentences[index],
      let from = subject.value(index, in: next), let to = subject.measures[next].value
    else { return nil }
    let before = Array(text.words(before: subject.measures[index].span.start, 3).map(\.key))
    guard before.last == WordKey("từ"), before.count >= 2,
      let direction = directions[before[before.count - 2]]
    else { return nil }
    let between = text.tokens(from: subject.measures[index].span, to: subject.measures[next].span)
    guard between.contains(where: { arrivals.contains($0.key) }) else { return nil }
    let isOpposite = direction == "giảm" ? to > from : to < from
    guard isOpposite else { return nil }
    let concerned = [subject.measures[index], subject.measures[next]]
    return AuditFinding(
      kind: .growth, severity: .warning,
      statement: .fromTo(
        name: concerned[0].indicator, direction: direction, from: from, to: to),
      stated: to, measures: concerned.map(\.id), places: concerned.map { subject.place($0.span) })
  }
  private static let directions: [WordKey: String] = [
    WordKey("giảm"): "giảm", WordKey("tăng"): "tăng",
  ]
  private static let arrivals: Set<WordKey> = Set(
    ["xuống", "còn", "lên", "thành"].map { WordKey($0) })
}
