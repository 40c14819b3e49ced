import ByteSupport
import IndicatorModel
import VietnameseText

/// Two numbers that are a slip of the fingers apart and have like names: very likely one number,
/// mistyped once, though nothing links the two statements.
struct NearRepeatAudit {
  private let subject: AuditSubject
  private let names: [AuditName]

  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    NearRepeatAudit(subject: subject, names: subject.measures.map { AuditName($0) }).findings
  }

  /// Numbers of one class of units with as many digits.
  private struct Bucket: Hashable {
    let unit: String
    let digits: Int
    let fraction: Int
  }

  /// - Complexity: linear: each number is held against the last 64 of its bucket.
  private var findings: [AuditFinding] {
    var findings: [AuditFinding] = []
    var buckets: [Bucket: [Int]] = [:]
    for (index, measure) in subject.measures.enumerated() {
      guard let value = measure.value, let unit = subject.units[index], measure.kind != .change,
        measure.kind != .targetOnly, measure.kind != .price
      else { continue }
      let bucket = Bucket(
        unit: unit.unitClass + " \(unit.power)",
        digits: String(value.coefficient.magnitude).utf8.count, fraction: value.fractionDigits)
      guard bucket.digits >= 2 else { continue }
      let earlier = buckets[bucket]?.suffix(64) ?? []
      if let match = earlier.last(where: { isSlip($0, index) }) {
        findings.append(finding(match, index))
      }
      buckets[bucket, default: []].append(index)
    }
    return findings
  }

  private func isSlip(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (subject.measures[first], subject.measures[second])
    guard let value = one.value, let again = other.value, let slip = DigitSlip(value, again),
      !areTold(first, second), areOfOneTime(one, other)
    else { return false }
    let (name, later) = (names[first], names[second])
    let digits = String(value.coefficient.magnitude).utf8.count
    let shared = name.shared(later)
    switch slip {
    case .swapped:
      if digits >= 4 { return shared >= 1 && name.containment(later) >= 0.25 }
      if digits == 3 { return shared >= 1 && name.containment(later) >= 0.4 }
      return shared >= 1 && name.containment(later) >= 0.6 && !differInPlaces(name, later)
    case .replaced:
      guard !subject.isAim[second], !subject.isAim[first], digits >= 2 else { return false }
      return shared >= 2 && name.likeness(later) >= 0.75 && !differInPlaces(name, later)
        && subject.sentences[first] != subject.sentences[second] && one.section != other.section
    }
  }

  /// Whether the report itself sets the two side by side: parts of one whole, a value and its
  /// prior, part and total.
  private func areTold(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (subject.measures[first], subject.measures[second])
    if one.parent == other.id || other.parent == one.id { return true }
    if one.parent != nil, one.parent == other.parent { return true }
    if one.sameAs == other.id || other.sameAs == one.id { return true }
    let values = (one.value, other.value)
    return one.comparisons.contains { $0.prior != nil && $0.prior == values.1 }
      || other.comparisons.contains { $0.prior != nil && $0.prior == values.0 }
      || one.target == values.1 || other.target == values.0
  }

  private func areOfOneTime(_ one: Measure, _ other: Measure) -> Bool {
    guard one.period == other.period || one.period == nil || other.period == nil else {
      return false
    }
    if (one.kind == .cumulative) != (other.kind == .cumulative) { return false }
    return (one.kind == .share) == (other.kind == .share)
  }

  /// Whether each name has a proper noun that the other lacks.
  private func differInPlaces(_ one: AuditName, _ other: AuditName) -> Bool {
    !one.proper.subtracting(other.words).isEmpty && !other.proper.subtracting(one.words).isEmpty
  }

  private func finding(_ first: Int, _ second: Int) -> AuditFinding {
    let (one, other) = (subject.measures[first], subject.measures[second])
    let (value, again) = (one.value ?? 0, other.value ?? 0)
    let isSwapped = DigitSlip(value, again) == .swapped
    return AuditFinding(
      kind: .repeat, severity: isSwapped ? .error : .warning,
      statement: .repeated(
        name: one.indicator, first: value, firstUnit: one.unit ?? "", second: again,
        secondUnit: other.unit ?? ""),
      stated: again, measures: [one.id, other.id],
      places: [one.span, other.span].map(subject.place))
  }
}
