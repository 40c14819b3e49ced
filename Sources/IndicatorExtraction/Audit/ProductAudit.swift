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
      guard let classes = classes(index, subject), let average = subject.measures[index].value,
        average.doubleValue > 0
      else { return nil }
      return check(index, classes, subject)
    }
  }

  /// The classes of the total and the count: of `triệu đồng/hộ`, of "mỗi hộ 50 triệu đồng".
  private static func classes(_ index: Int, _ subject: AuditSubject) -> [String]? {
    guard let unit = subject.units[index] else { return nil }
    if unit.unitClass.contains("/") { return unit.unitClass.split(separator: "/").map(String.init) }
    guard let text = subject.text, unit.isMoney else { return nil }
    let before = text.clause(before: subject.measures[index].span.start, 4)
    guard let each = before.lastIndex(where: { $0.key == eachWord }), each + 1 < before.endIndex,
      let counted = UnitOfMeasure(parsing: text.text(of: before[each + 1]))
    else { return nil }
    return [unit.unitClass, counted.unitClass]
  }
  private static let eachWord = WordKey("mỗi")

  private static func check(
    _ average: Int, _ classes: [String], _ subject: AuditSubject
  ) -> AuditFinding? {
    guard classes.count == 2 else { return nil }
    let near = (max(0, average - 6)..<min(subject.measures.count, average + 4)).filter {
      $0 != average && subject.sentences[$0] == subject.sentences[average]
        && subject.measures[$0].value != nil
    }
    let all = near.filter { subject.units[$0]?.unitClass == classes[1] }
    var counts = all
    // "lúa 40 ha, ngô 25 ha; năng suất lần lượt 61 tạ/ha và 48 tạ/ha": each yield has its area.
    if let own = subject.measures[average].parent.flatMap({ subject.byID[$0] }),
      counts.contains(own)
    {
      counts = [own]
    }
    let totals = near.filter { subject.units[$0]?.unitClass == classes[0] }
    var found: AuditFinding?
    for total in totals {
      for count in counts {
        let power = power(count, average, total, subject)
        if power == 0 { return nil }
        if let power, found == nil { found = finding(count, average, total, power, subject) }
      }
    }
    if found == nil, counts.count < all.count {
      // "chè 1.845 ha, riêng kinh doanh 1.620 ha, năng suất …, sản lượng …": of another area.
      for total in totals {
        for count in all where found == nil {
          guard let power = power(count, average, total, subject) else { continue }
          if power == 0 { return nil }
          found = finding(count, average, total, power, subject)
        }
      }
    }
    let isOneOfSeveral = near.contains { subject.units[$0] == subject.units[average] }
    guard found == nil, counts.count == 1, totals.count == 1, !isOneOfSeveral else { return found }
    return mismatch(counts[0], average, totals[0], subject)
  }

  /// Area × yield that misses the output by more than rounding and less than a third.
  private static func mismatch(
    _ count: Int, _ average: Int, _ total: Int, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard subject.units[count]?.unitClass == "m²", subject.measures[average].kind.isLevel,
      subject.measures[total].kind.isLevel, let stated = subject.measures[total].value,
      let unit = subject.units[total]
    else { return nil }
    let product = base(count, subject) * base(average, subject) / tens(unit.power)
    let off = abs(product / max(stated.doubleValue, 1e-9) - 1)
    guard off > 0.03, off < 0.35 else { return nil }
    let computed = ExactRatio(percent: product, statedDigits: stated.fractionDigits).rounded
    var finding = finding(count, average, total, 0, subject)
    finding.kind = .plausibility
    finding.severity = .warning
    finding.computed = computed
    finding.statement = .product(
      name: subject.measures[total].indicator, count: subject.measures[count].value ?? 0,
      average: subject.measures[average].value ?? 0,
      averageUnit: subject.measures[average].unit ?? "", product: computed, stated: stated,
      unit: subject.measures[total].unit ?? "")
    return finding
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
