import ByteSupport
import IndicatorModel
import VietnameseText

/// Count × average = total, area × yield = output: off by a power of ten is a slip of the unit.
///
/// The three stand in one sentence; the average's unit (`triệu đồng/hộ`, `tấn/ha`) names the
/// classes of the two others.
enum ProductAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      guard let unit = subject.units[index], unit.unitClass.contains("/"),
        let average = subject.measures[index].value, average.doubleValue > 0
      else { return nil }
      return check(index, unit, subject)
    }
  }

  private static func check(
    _ average: Int, _ unit: UnitOfMeasure, _ subject: AuditSubject
  ) -> AuditFinding? {
    let classes = unit.unitClass.split(separator: "/").map(String.init)
    guard classes.count == 2 else { return nil }
    let near = (max(0, average - 6)..<min(subject.measures.count, average + 4)).filter {
      $0 != average && subject.sentences[$0] == subject.sentences[average]
        && subject.measures[$0].value != nil
    }
    let counts = near.filter { subject.units[$0]?.unitClass == classes[1] }
    let totals = near.filter { subject.units[$0]?.unitClass == classes[0] }
    var found: AuditFinding?
    for total in totals {
      for count in counts {
        let power = power(count, average, total, subject)
        if power == 0 { return nil }
        if let power, found == nil { found = finding(count, average, total, power, subject) }
      }
    }
    return found
  }

  /// The power of ten by which the total exceeds count × average; `nil` when it is none.
  private static func power(
    _ count: Int, _ average: Int, _ total: Int, _ subject: AuditSubject
  ) -> Int? {
    let values = [count, average, total].map { base($0, subject) }
    let product = values[0] * values[1]
    guard product > 0, values[2] > 0 else { return nil }
    for power in [0, 3, -3, 6, -6, 1, -1, 2, -2] {
      let scaled = product * tens(power)
      // Averages are rounded: two hundredths, and less for a single power of ten.
      if abs(values[2] / scaled - 1) <= (power % 3 == 0 ? 0.02 : 0.005) { return power }
    }
    return nil
  }

  private static func tens(_ power: Int) -> Double {
    (0..<abs(power)).reduce(1.0) { value, _ in power < 0 ? value / 10 : value * 10 }
  }

  /// A value in the base unit of its class.
  private static func base(_ index: Int, _ subject: AuditSubject) -> Double {
    guard let value = subject.measures[index].value, let unit = subject.units[index] else {
      return 0
    }
    return value.doubleValue * tens(unit.power)
  }

  private static func finding(
    _ count: Int, _ average: Int, _ total: Int, _ power: Int, _ subject: AuditSubject
  ) -> AuditFinding {
    let concerned = [count, average, total].map { subject.measures[$0] }
    let stated = concerned[2].value ?? 0
    let product = stated.scaled(byPowerOfTen: -power) ?? stated
    return AuditFinding(
      kind: .unit, severity: power % 3 == 0 ? .error : .warning,
      statement: .product(
        name: concerned[2].indicator, count: concerned[0].value ?? 0,
        average: concerned[1].value ?? 0, averageUnit: concerned[1].unit ?? "", product: product,
        stated: stated, unit: concerned[2].unit ?? ""),
      stated: stated, computed: product, measures: concerned.map(\.id),
      places: concerned.map { subject.place($0.span) })
  }
}
