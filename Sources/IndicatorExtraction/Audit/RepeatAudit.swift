import ByteSupport
import IndicatorModel
import VietnameseText

/// The same indicator said twice with different numbers, where extraction links the two.
enum RepeatAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for (index, measure) in subject.measures.enumerated() {
      guard let id = measure.sameAs, let earlier = subject.byID[id],
        measure.place == subject.measures[earlier].place
      else { continue }
      findings += [
        values(earlier, index, subject), percentages(earlier, index, subject),
        priors(earlier, index, subject),
      ].compactMap { $0 }
    }
    return findings + ratesAndCounts(subject)
  }

  /// "tỷ lệ tham gia … 89,88%" and "số người tham gia … đạt tỷ lệ 89,86%" of the same thing.
  private static func ratesAndCounts(_ subject: AuditSubject) -> [AuditFinding] {
    var rates: [Set<WordKey>: Measure] = [:]
    for (index, measure) in subject.measures.enumerated()
    where measure.unit == "%" && measure.kind == .actual && measure.value != nil {
      let words = telling(measure.indicator)
      if words.count >= 4, rates[words] == nil, !subject.isAim[index] { rates[words] = measure }
    }
    return subject.measures.compactMap { measure in
      guard measure.unit != "%", let stated = measure.achieved.first, stated.against == nil,
        let rate = rates[telling(measure.indicator)], let value = rate.value,
        value != stated.percent
      else { return nil }
      return AuditFinding(
        kind: .repeat, severity: .error,
        statement: .repeated(
          name: rate.indicator, first: value, firstUnit: "%", second: stated.percent,
          secondUnit: "%"),
        stated: stated.percent, measures: [rate.id, measure.id],
        places: [rate.span, stated.span].map(subject.place))
    }
  }

  private static func telling(_ name: String) -> Set<WordKey> {
    Set(VietnameseText.words(name)).subtracting(light)
  }
  private static let light: Set<WordKey> = Set(
    ["tỷ", "lệ", "số", "người", "tổng", "mới", "lao", "hộ"].map { WordKey($0) })

  private static func values(
    _ earlier: Int, _ later: Int, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (one, other) = (subject.measures[earlier], subject.measures[later])
    guard let first = one.value, let second = other.value,
      let converted = subject.value(later, in: earlier), converted != first
    else { return nil }
    return AuditFinding(
      kind: .repeat, severity: severity(earlier, later, first, converted, subject),
      statement: .repeated(
        name: one.indicator, first: first, firstUnit: one.unit ?? "", second: second,
        secondUnit: other.unit ?? ""),
      stated: second, measures: [one.id, other.id],
      places: [one.span, other.span].map(subject.place))
  }

  /// Numbers that are nearly one, or a slip of each other, contradict; numbers far apart are more
  /// likely of two things that share a name.
  private static func severity(
    _ earlier: Int, _ later: Int, _ first: DecimalNumber, _ second: DecimalNumber,
    _ subject: AuditSubject
  ) -> AuditFinding.Severity {
    let (one, other) = (subject.measures[earlier], subject.measures[later])
    guard one.kind == other.kind || one.kind.isLevel && other.kind.isLevel else { return .note }
    let slip = DigitSlip(first, second)
    // In a part of aims a level is told only where the words say that it is so now.
    let isToldNow = one.kind == .actual && other.kind == .actual && slip == .swapped
    if subject.isAim[earlier] != subject.isAim[later], !isToldNow {
      return slip == .swapped ? .warning : .note
    }
    if isRounding(first, second) { return .note }
    let (low, high) = (min(first, second).doubleValue, max(first, second).doubleValue)
    let isNear = slip != nil || high <= low * 1.1
    let isSoftened =
      one.kind == .estimate || other.kind == .estimate || one.asOf != other.asOf
      || one.qualifier != nil || other.qualifier != nil
    if isSoftened, slip != .swapped { return isNear && one.unit != "%" ? .warning : .note }
    return isNear ? .error : .note
  }

  /// "125 tạ/ha" for 124,6: the same number with fewer digits.
  private static func isRounding(_ first: DecimalNumber, _ second: DecimalNumber) -> Bool {
    let (short, long) =
      first.fractionDigits < second.fractionDigits ? (first, second) : (second, first)
    guard short.fractionDigits < long.fractionDigits else { return false }
    return ExactRatio(percent: long.doubleValue, statedDigits: short.fractionDigits).rounded
      == short
  }

  private static func percentages(
    _ earlier: Int, _ later: Int, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (one, other) = (subject.measures[earlier], subject.measures[later])
    for first in one.achieved {
      for second in other.achieved
      where second.against == first.against && first.against != nil
        && second.percent != first.percent && one.asOf == other.asOf && one.kind == other.kind
        && one.value != other.value && areNear(earlier, later, subject)
      {
        return AuditFinding(
          kind: .repeat, severity: .error,
          statement: .repeatedAchievement(
            name: one.indicator, first: first.percent, second: second.percent,
            against: first.against ?? ""),
          stated: second.percent, measures: [one.id, other.id],
          places: [first.span, second.span].map(subject.place))
      }
    }
    return nil
  }

  /// Whether two values are one within two hundredths.
  private static func areNear(_ first: Int, _ second: Int, _ subject: AuditSubject) -> Bool {
    guard let one = subject.measures[first].value, let other = subject.value(second, in: first)
    else { return false }
    return abs(one.doubleValue - other.doubleValue) <= abs(one.doubleValue) * 0.02
  }

  private static func priors(
    _ earlier: Int, _ later: Int, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (one, other) = (subject.measures[earlier], subject.measures[later])
    guard let first = one.comparisons.first(where: { $0.prior != nil }),
      let second = other.comparisons.first(where: { $0.prior != nil && $0.base == first.base }),
      let before = first.prior, let again = second.prior, before != again
    else { return nil }
    return AuditFinding(
      kind: .repeat, severity: .error,
      statement: .repeatedPrior(name: one.indicator, first: before, second: again),
      stated: again, measures: [one.id, other.id],
      places: (spans(first, one, subject) + spans(second, other, subject)).map(subject.place))
  }

  /// A movement and the numbers of the bracket behind it.
  private static func spans(
    _ comparison: Comparison, _ measure: Measure, _ subject: AuditSubject
  ) -> [SourceSpan] {
    let bracket = subject.text.flatMap { PriorBracket(comparison, measure, $0) }
    return [comparison.span] + (bracket?.spans ?? [])
  }
}

extension MeasureKind {
  /// Whether it is a level of the period, sure or estimated.
  var isLevel: Bool { self == .actual || self == .estimate }
}
