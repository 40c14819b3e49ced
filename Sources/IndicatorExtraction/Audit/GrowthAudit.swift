import ByteSupport
import IndicatorModel
import VietnameseText

/// Movements against the other period's value, where the report gives it.
enum GrowthAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for measure in subject.measures {
      for comparison in measure.comparisons {
        if let finding = prior(measure, comparison, subject) { findings.append(finding) }
      }
      findings += absoluteAndRelative(measure, subject)
    }
    return findings
  }

  /// "01 người chết … giảm 2 (2/4)": value − prior against the movement.
  private static func prior(
    _ measure: Measure, _ comparison: Comparison, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard let value = measure.value, let prior = comparison.prior, let amount = comparison.amount,
      let change = value.adding(prior.negated)
    else { return nil }
    let signed = comparison.direction == "giảm" ? amount.negated : amount
    if comparison.unit == "%" {
      guard prior.doubleValue > 0 else { return nil }
      let percent = change.doubleValue / prior.doubleValue * 100
      guard abs(percent - signed.doubleValue) > 0.6 else { return nil }
    } else if change == signed {
      return nil
    }
    let sum = "\(value.vietnameseText()) − \(prior.vietnameseText()) = \(change.vietnameseText())"
    return AuditFinding(
      kind: .growth, severity: .error,
      message:
        "\(measure.indicator): \(sum), báo cáo ghi \(comparison.direction) \(amount.vietnameseText()).",
      stated: signed, computed: change, measures: [measure.id],
      places: [subject.place(measure.span), subject.place(comparison.span)])
  }

  /// "tăng 1.206 tỷ đồng, tăng 9,85%": both must lead to the same earlier value.
  private static func absoluteAndRelative(
    _ measure: Measure, _ subject: AuditSubject
  ) -> [AuditFinding] {
    guard let value = measure.value, let unit = measure.unit, unit != "%",
      let absolute = measure.comparisons.first(where: { $0.unit == unit && $0.amount != nil }),
      let relative = measure.comparisons.first(where: {
        $0.unit == "%" && $0.amount != nil && $0.direction != "bằng" && $0.base == absolute.base
      }), let amount = absolute.amount, let percent = relative.amount
    else { return [] }
    let signed = absolute.direction == "giảm" ? amount.negated : amount
    guard let before = value.adding(signed.negated), before.doubleValue > 0 else { return [] }
    let computed = abs(signed.doubleValue) / before.doubleValue * 100
    let step = (0..<percent.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    let slack = step + computed * 0.01
    guard abs(computed - percent.doubleValue) > slack else { return [] }
    let shown = DecimalNumber(
      coefficient: Int64((min(computed, 1e12) * 100).rounded()), fractionDigits: 2)
    return [
      AuditFinding(
        kind: .growth, severity: .error,
        message:
          "\(measure.indicator): \(amount.vietnameseText()) trên \(before.vietnameseText()) \(unit) là \(shown.vietnameseText())%, báo cáo ghi \(percent.vietnameseText())%.",
        stated: percent, computed: shown, measures: [measure.id],
        places: [measure.span, absolute.span, relative.span].map(subject.place))
    ]
  }
}
