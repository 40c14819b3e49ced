import ByteSupport
import IndicatorModel
import VietnameseText

/// Yields and pay that no place has: almost always the wrong unit ("64,5 tấn/ha" of rice).
enum LimitAudit {
  /// What a unit and a word of the name allow, in the base unit of the class.
  private struct Limit: Sendable {
    let units: Set<String>
    let words: Set<WordKey>
    let least: Double
    let most: Double

    init(_ units: [String], _ words: [String], _ range: ClosedRange<Double>) {
      self.units = Set(units)
      self.words = Set(words.map { WordKey($0) })
      (least, most) = (range.lowerBound, range.upperBound)
    }
  }

  /// Wider than the General Statistics Office's yearbooks of 2015-2024, by half and more.
  private static let limits = [
    Limit(["tấn/ha"], ["lúa"], 1.2...13), Limit(["tạ/ha"], ["lúa"], 12...130),
    Limit(["tấn/ha"], ["ngô", "bắp"], 0.8...18), Limit(["tạ/ha"], ["ngô", "bắp"], 8...180),
    Limit(["tấn/ha"], ["lạc", "đậu", "vừng"], 0.2...8), Limit(["tạ/ha"], ["lạc", "vừng"], 2...80),
    Limit(
      ["tỷ đồng/người/tháng", "triệu đồng/người/tháng", "nghìn đồng/người/tháng"],
      ["lương", "thu"], 3e5...2e8),
    Limit(
      ["tỷ đồng/người/năm", "triệu đồng/người/năm", "nghìn đồng/người/năm"], ["thu"], 2e6...1e9),
    // Without a stretch of time: a month of the poorest to a year of the richest.
    Limit(
      ["tỷ đồng/người", "triệu đồng/người", "nghìn đồng/người"], ["nhập"], 2e5...1e9),
  ]

  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      let measure = subject.measures[index]
      guard let name = measure.unit, let value = measure.value, value.doubleValue > 0,
        measure.kind != .change, let unit = subject.units[index],
        // Every unit above is one of something.
        name.utf8.contains(UInt8(ascii: "/"))
      else { return nil }
      let candidates = limits.filter { $0.units.contains(name) }
      guard !candidates.isEmpty else { return nil }
      let words = VietnameseText.words(measure.indicator + " " + measure.wording)
      guard
        let limit = candidates.first(where: { limit in words.contains { limit.words.contains($0) } }
        )
      else { return nil }
      let scaled = limit.most > 1e5 ? base(value, unit) : value.doubleValue
      guard scaled > limit.most || scaled < limit.least else { return nil }
      let power = name.hasPrefix("tấn") || name.hasPrefix("tạ") ? 1 : 3
      return ScaleFinding(
        subject: subject, measures: [measure], stated: value, unit: unit,
        power: scaled > limit.most ? -power : power
      ).finding(name: measure.indicator, severity: .warning)
    }
  }

  private static func base(_ value: DecimalNumber, _ unit: UnitOfMeasure) -> Double {
    (0..<max(0, unit.power)).reduce(value.doubleValue) { value, _ in value * 10 }
  }
}
