import ByteSupport
import IndicatorModel
import VietnameseText

/// The finding of a unit that is off by a power of ten.
struct ScaleFinding {
  let subject: AuditSubject
  /// The measures concerned.
  let measures: [Measure]
  let stated: DecimalNumber
  let unit: UnitOfMeasure
  /// The power of ten that makes the unit fit.
  let power: Int

  func finding(name: String, severity: AuditFinding.Severity = .error) -> AuditFinding {
    AuditFinding(
      kind: .unit, severity: severity,
      statement: .scale(name: name, stated: stated, unit: unit.name, expected: expected),
      stated: stated, computed: stated.scaled(byPowerOfTen: power), measures: measures.map(\.id),
      places: measures.map { subject.place($0.span) })
  }

  /// The value with the unit that fits: `412,5 nghìn con`.
  private var expected: String {
    let words = unit.name.split(separator: " ", maxSplits: 1).map(String.init)
    let scales = ["tỷ", "triệu", "nghìn"]
    if let first = words.first, words.count == 2, let position = scales.firstIndex(of: first) {
      let other = position - power / 3
      if other == scales.count { return "\(stated.vietnameseText()) \(words[1])" }
      if scales.indices.contains(other) {
        return "\(stated.vietnameseText()) \(scales[other]) \(words[1])"
      }
    }
    let scaled = stated.scaled(byPowerOfTen: power) ?? stated
    return "\(scaled.vietnameseText()) \(unit.name)"
  }
}
