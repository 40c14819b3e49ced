import ByteSupport
import IndicatorModel
import VietnameseText

/// A total and a list of names with numbers behind it, read from the words alone: "7.806 học sinh:
/// mầm non 1.422, tiểu học 3.310, THCS 3.174".
///
/// Parts in such lists often have no unit of their own, so they need not be measures.
enum BareListAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.measures.indices.compactMap { index in
      guard subject.measures[index].value != nil, subject.units[index]?.isPercent == false,
        subject.measures[index].kind != .change
      else { return nil }
      return finding(index, subject, text)
    }
  }

  private static func finding(
    _ index: Int, _ subject: AuditSubject, _ text: AuditText
  ) -> AuditFinding? {
    let measure = subject.measures[index]
    guard let whole = measure.value,
      let list = BareList(after: measure, unit: subject.units[index], text), list.items.count >= 2
    else { return nil }
    let values = list.items.map(\.value)
    guard let sum = values.reduce(Optional(DecimalNumber(coefficient: 0)), { $0?.adding($1) }),
      sum != whole, !stops(values, at: whole), isNear(sum, whole, list),
      !Subsets.make(whole, of: values), !isOfNeighbour(sum, index, subject)
    else { return nil }
    let step = (0..<whole.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    let isTiny =
      whole.fractionDigits > 0 && abs(sum.doubleValue - whole.doubleValue) <= step * 1.1
    return AuditFinding(
      kind: .sum, severity: isTiny ? .warning : .error,
      statement: .parts(
        name: measure.indicator, parts: values, sum: sum.normalized, total: whole,
        unit: measure.unit ?? ""),
      stated: whole, computed: sum, measures: [measure.id],
      places: ([measure.span] + list.items.map(\.span)).map(subject.place))
  }

  /// Whether the parts make the number before or behind exactly: "58 lượt/63 người (…)".
  private static func isOfNeighbour(
    _ sum: DecimalNumber, _ index: Int, _ subject: AuditSubject
  ) -> Bool {
    (max(0, index - 2)..<min(subject.measures.count, index + 2)).contains {
      $0 != index && (subject.measures[$0].value == sum || subject.measures[$0].target == sum)
    } || subject.measures[index].target == sum
  }

  private static func stops(_ values: [DecimalNumber], at whole: DecimalNumber) -> Bool {
    var sum = DecimalNumber(coefficient: 0)
    return values.contains { value in
      sum = sum.adding(value) ?? sum
      return sum == whole
    }
  }

  /// A closed list may be off by a tenth; an open one must exceed the total by as little.
  private static func isNear(
    _ sum: DecimalNumber, _ whole: DecimalNumber, _ list: BareList
  ) -> Bool {
    let difference = abs(sum.doubleValue - whole.doubleValue)
    guard sum > whole || list.isClosed else { return false }
    return difference <= abs(whole.doubleValue) * 0.1
      || list.isClosed && sum > whole && sum.doubleValue < whole.doubleValue * 1.4
  }
}
