import ByteSupport
import IndicatorModel
import VietnameseText

/// The same digits with another scale: "16.870 tỷ đồng" here, "16.870 triệu đồng" there.
enum ScaleAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var seen: [DecimalNumber: [Int]] = [:]
    var findings: [AuditFinding] = []
    for (index, measure) in subject.measures.enumerated() {
      guard let value = measure.value, digits(value) >= 4, let unit = subject.units[index],
        !unit.isPercent
      else { continue }
      let earlier = (seen[value] ?? []).first { position in
        guard let other = subject.units[position], other.isComparable(with: unit),
          abs(other.power - unit.power) >= 3
        else { return false }
        return subject.names[position].shared(subject.names[index]) >= 1
      }
      if let earlier, let other = subject.units[earlier] {
        findings.append(
          ScaleFinding(
            subject: subject, measures: [subject.measures[earlier], measure], stated: value,
            unit: unit, power: other.power - unit.power
          ).finding(name: measure.indicator))
      }
      if seen[value]?.count ?? 0 < 8 { seen[value, default: []].append(index) }
    }
    return findings
  }

  /// Digits that tell: without zeros at the end.
  private static func digits(_ value: DecimalNumber) -> Int {
    var coefficient = value.normalized.coefficient.magnitude
    while coefficient > 0, coefficient % 10 == 0 { coefficient /= 10 }
    return coefficient == 0 ? 0 : String(coefficient).utf8.count
  }
}
