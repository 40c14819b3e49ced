import ByteSupport
import IndicatorModel
import VietnameseText

/// Movements against the other period's value, where the report gives it, and against each other.
enum GrowthAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.flatMap { measure in
      measure.comparisons.compactMap { prior(measure, $0, subject) }
        + absoluteAndRelative(measure, subject)
    }
  }

  /// "01 người chết … giảm 2 (2/4)", "tăng 25% so với cùng kỳ (48,9 tỷ đồng)".
  private static func prior(
    _ measure: Measure, _ comparison: Comparison, _ subject: AuditSubject
  ) -> AuditFinding? {
    let bracket = subject.text.flatMap { PriorBracket(comparison, measure, $0) }
    guard let value = bracket?.restated ?? measure.value,
      let prior = comparison.prior ?? bracket?.prior, let amount = comparison.amount
    else { return nil }
    let isRestated = bracket?.restated.map { $0 != measure.value } ?? false
    let found = Movement(value: value, prior: prior, comparison: comparison, amount: amount)
      .finding(measure, subject, bracket)
    if let found { return found }
    // The bracket agrees with the movement but not with the value.
    guard isRestated, let own = measure.value, comparison.unit == measure.unit else { return nil }
    return Movement(value: own, prior: prior, comparison: comparison, amount: amount)
      .finding(measure, subject, bracket)
  }

  /// "tăng 1.206 tỷ đồng, tăng 9,85%": both must lead to the same earlier value.
  private static func absoluteAndRelative(
    _ measure: Measure, _ subject: AuditSubject
  ) -> [AuditFinding] {
    guard let value = measure.value, let unit = measure.unit, unit != "%",
      let absolute = measure.comparisons.first(where: { $0.unit == unit && $0.amount != nil }),
      absolute.direction != "bằng",
      let relative = measure.comparisons.first(where: {
        $0.unit == "%" && $0.amount != nil && $0.direction != "bằng" && $0.base == absolute.base
          && abs($0.span.start - absolute.span.end) < 60
      }), let amount = absolute.amount, let percent = relative.amount
    else { return [] }
    let signed = absolute.direction == "giảm" ? amount.negated : amount
    guard let before = value.adding(signed.negated), before.doubleValue > 0 else { return [] }
    let computed = abs(signed.doubleValue) / before.doubleValue * 100
    let step = (0..<percent.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    // The amount is rounded too: half of its last digit.
    let last = (0..<amount.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    let slack =
      step + computed * min(0.5, last / 2 / max(amount.doubleValue, last)) + computed * 0.01
    guard abs(computed - percent.doubleValue) > slack, computed < percent.doubleValue * 3,
      percent.doubleValue < computed * 3
    else { return [] }
    let shown = ExactRatio(percent: computed, statedDigits: 2).rounded
    return [
      AuditFinding(
        kind: .growth, severity: .error,
        statement: .twoMovements(
          name: measure.indicator, amount: amount, before: before, unit: unit, percent: shown,
          stated: percent),
        stated: percent, computed: shown, measures: [measure.id],
        places: [measure.span, absolute.span, relative.span].map(subject.place))
    ]
  }
}
