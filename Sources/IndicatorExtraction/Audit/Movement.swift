import ByteSupport
import IndicatorModel
import VietnameseText

/// One movement between two stated values.
struct Movement {
  let value: DecimalNumber
  let prior: DecimalNumber
  let comparison: Comparison
  let amount: DecimalNumber

  /// `nil` when the movement follows from the values.
  func finding(
    _ measure: Measure, _ subject: AuditSubject, _ bracket: PriorBracket?
  ) -> AuditFinding? {
    let spans = [measure.span, comparison.span] + (bracket?.spans ?? [])
    guard
      let outcome = comparison.unit == "%" ? percent(measure, subject) : absolute(measure)
    else { return nil }
    return AuditFinding(
      kind: .growth, severity: outcome.severity, statement: outcome.statement,
      stated: amount, computed: outcome.computed, measures: [measure.id],
      places: spans.map(subject.place))
  }

  private typealias Outcome = (
    severity: AuditFinding.Severity, statement: AuditStatement, computed: DecimalNumber
  )

  /// The change in the measure's own unit, sign and all.
  private func absolute(_ measure: Measure) -> Outcome? {
    guard comparison.unit == nil || comparison.unit == measure.unit,
      comparison.direction == "tăng" || comparison.direction == "giảm",
      let change = value.adding(prior.negated)
    else { return nil }
    let signed = comparison.direction == "giảm" ? amount.negated : amount
    guard change != signed else { return nil }
    // Without a unit the amount may be a percentage.
    if comparison.unit == nil, let ratio = ratio(of: change),
      ratio.isClose(to: signed)
        || abs(ratio.percent) > abs(signed.doubleValue) * 0.9
          && abs(ratio.percent) < abs(signed.doubleValue) * 1.1
    {
      return nil
    }
    let digits = min(value.fractionDigits, prior.fractionDigits)
    let step = (0..<digits).reduce(1.0) { step, _ in step / 10 }
    if digits > 0, abs(change.doubleValue - signed.doubleValue) <= step * 1.01 { return nil }
    return (
      .error,
      .change(
        name: measure.indicator, value: value, prior: prior, change: change, stated: signed,
        unit: measure.unit ?? ""), change
    )
  }

  private func ratio(of change: DecimalNumber) -> ExactRatio? {
    guard prior.doubleValue > 0 else { return nil }
    return ExactRatio(
      percent: change.doubleValue / prior.doubleValue * 100, statedDigits: amount.fractionDigits)
  }

  /// The change in per cent of the earlier value, or the ratio to it where the direction is equality.
  ///
  /// Values in per cent move by points as well.
  private func percent(_ measure: Measure, _ subject: AuditSubject) -> Outcome? {
    guard prior.doubleValue > 0, value.doubleValue >= 0 else { return nil }
    let quotient = value.doubleValue / prior.doubleValue * 100
    let isRatio = comparison.direction == "bằng"
    let signed = comparison.direction == "giảm" ? 100 - quotient : quotient - 100
    let computed = ExactRatio(
      percent: isRatio ? quotient : signed, statedDigits: amount.fractionDigits)
    if measure.unit == "%", !isRatio, let change = value.adding(prior.negated),
      abs(abs(change.doubleValue) - amount.doubleValue) < 0.0051
    {
      return nil
    }
    guard let fault = computed.fault(of: amount) else { return nil }
    if Softening.isBefore(comparison.span, subject), computed.isClose(to: amount) { return nil }
    if !isRatio,
      ExactRatio(percent: quotient, statedDigits: amount.fractionDigits).isClose(to: amount)
    {
      return (.error, .ratioAsGrowth(name: measure.indicator, stated: amount), computed.rounded)
    }
    // Values are rounded too: so much may come from their last digits.
    if fault != .truncated, computed.distance(to: amount) * step <= slack(quotient) { return nil }
    let isSlight = fault == .truncated || computed.isClose(to: amount)
    return (
      isSlight ? .warning : .error,
      .growth(
        name: measure.indicator, value: value, prior: prior, percent: computed.shown,
        direction: comparison.direction, stated: amount, fault: fault), computed.rounded
    )
  }

  private var step: Double { (0..<amount.fractionDigits).reduce(1.0) { step, _ in step / 10 } }

  /// What the printed digits of both values leave open, in points.
  private func slack(_ quotient: Double) -> Double {
    func half(_ number: DecimalNumber) -> Double {
      number.isInteger && number.fractionDigits == 0
        ? 0 : (0..<number.fractionDigits).reduce(0.5) { half, _ in half / 10 }
    }
    return quotient
      * (half(value) / max(value.doubleValue, 1e-9) + half(prior) / max(prior.doubleValue, 1e-9))
      + step / 2
  }
}
