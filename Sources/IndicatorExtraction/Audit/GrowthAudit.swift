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
    // The amount itself is rounded: 10 % to its last digit.
    let last = (0..<amount.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    let slack = step + computed * min(0.5, last / max(amount.doubleValue, last)) + computed * 0.01
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
      ratio.isClose(to: signed) || abs(ratio.percent) > abs(signed.doubleValue) * 0.9
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

  /// The change in per cent of the earlier value; the ratio itself for `bằng`. Values in per cent
  /// move by points as well.
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

/// The bracket behind a movement: "(9/5)", "(cùng kỳ đạt 12,05 tỷ USD)", "(480 hộ)".
struct PriorBracket {
  /// The earlier value, in the measure's unit.
  let prior: DecimalNumber
  /// The value said again, where the bracket is a pair.
  let restated: DecimalNumber?
  /// The numbers in the text.
  let spans: [SourceSpan]

  /// `nil` when no such bracket follows within a few words.
  init?(_ comparison: Comparison, _ measure: Measure, _ text: AuditText) {
    let following = Array(text.tokens(after: comparison.span.end, 26))
    guard let open = following.firstIndex(where: { $0.isMark("(") }),
      !following[..<open].contains(where: { $0.kind == .number && !PriorBracket.isYear($0, text) }),
      let close = following[open...].firstIndex(where: { $0.isMark(")") })
    else { return nil }
    let inner = following[(open + 1)..<close]
    let numbers = inner.indices.filter {
      following[$0].kind == .number && !PriorBracket.isYear(following[$0], text)
    }
    spans = numbers.map { SourceSpan(start: following[$0].start, end: following[$0].end) }
    let values = numbers.compactMap { text.number(following[$0]) }
    guard values.count == numbers.count, let first = values.first else { return nil }
    let isPair =
      values.count == 2 && numbers[1] == numbers[0] + 2 && following[numbers[0] + 1].isMark("/")
    if isPair {
      (restated, prior) = (first, values[1])
      // "(4/15)" repeats the value or nearly: a pair of other things is none.
      guard PriorBracket.isLike(first, measure.value) || values[1] == comparison.prior else {
        return nil
      }
    } else {
      guard values.count == 1,
        PriorBracket.isUnitOnly(inner, numbers[0], following, measure)
          || AuditText.has(PriorBracket.earlier, in: inner)
      else { return nil }
      (restated, prior) = (nil, first)
    }
  }

  private static let earlier = PhraseSet(["cùng kỳ", "năm trước", "tháng trước", "quý trước"])

  private static func isYear(_ token: Token, _ text: AuditText) -> Bool {
    guard let number = text.number(token), number.isInteger, token.end - token.start == 4 else {
      return false
    }
    return (1990...2060).contains(number.coefficient)
  }

  private static func isLike(_ first: DecimalNumber, _ value: DecimalNumber?) -> Bool {
    guard let value, value.doubleValue > 0 else { return false }
    return abs(first.doubleValue - value.doubleValue) <= max(2, value.doubleValue * 0.25)
  }

  /// A number and the measure's own unit, no more.
  private static func isUnitOnly(
    _ inner: ArraySlice<Token>, _ number: Int, _ tokens: [Token], _ measure: Measure
  ) -> Bool {
    guard number == inner.startIndex, let unit = measure.unitText ?? measure.unit else {
      return false
    }
    let words = VietnameseText.words(unit)
    let rest = inner.dropFirst().filter { $0.kind == .word }.map(\.key)
    return !words.isEmpty && rest.starts(with: words) && rest.count <= words.count + 1
  }
}
