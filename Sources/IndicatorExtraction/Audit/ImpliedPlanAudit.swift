import ByteSupport
import IndicatorModel
import VietnameseText

/// One value, stated twice, with two percentages of a plan: they imply two plans.
enum ImpliedPlanAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var seen: [DecimalNumber: [Int]] = [:]
    var findings: [AuditFinding] = []
    for (index, measure) in subject.measures.enumerated() {
      guard let value = measure.value, !measure.achieved.isEmpty, value.doubleValue > 0,
        subject.units[index]?.isPercent == false
      else { continue }
      for other in seen[value] ?? [] {
        if let finding = finding(other, index, value, subject) {
          findings.append(finding)
          break
        }
      }
      if seen[value]?.count ?? 0 < 8 { seen[value, default: []].append(index) }
    }
    return findings
  }

  private static func finding(
    _ first: Int, _ second: Int, _ value: DecimalNumber, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (one, other) = (subject.measures[first], subject.measures[second])
    let names = (subject.names[first], subject.names[second])
    guard subject.areComparable(first, second),
      one.sameAs == other.id || other.sameAs == one.id
        || (names.0.shared(names.1) >= 2 && names.0.containment(names.1) >= 0.6)
    else { return nil }
    for achieved in one.achieved {
      for later in other.achieved
      where areOneBody(achieved.against, later.against)
        && !(one.achieved + other.achieved).contains(where: {
          $0.percent == achieved.percent && $0.span != achieved.span
        })
      {
        let percents = [achieved.percent, later.percent]
        guard percents[0] != percents[1] else { return nil }
        let plans = percents.map { plan(value, $0) }
        return AuditFinding(
          kind: .ratio, severity: .error,
          statement: .impliedPlans(
            name: one.indicator, value: value, unit: one.unit ?? "", percentages: percents,
            plans: plans),
          stated: later.percent, measures: [one.id, other.id],
          places: [one.span, achieved.span, other.span, later.span].map(subject.place))
      }
    }
    return nil
  }

  /// The plan that a value and its percentage imply, to the value's digits.
  private static func plan(_ value: DecimalNumber, _ percent: DecimalNumber) -> DecimalNumber {
    ExactRatio(
      percent: value.doubleValue / max(percent.doubleValue, 0.0001) * 100,
      statedDigits: value.fractionDigits
    ).rounded
  }

  /// Whether two percentages may be of one plan: the same body, or one without a body.
  private static func areOneBody(_ first: String?, _ second: String?) -> Bool {
    let open: Set<String?> = [nil, "kế hoạch", "dự toán"]
    return first == second || open.contains(first) || open.contains(second)
  }
}
