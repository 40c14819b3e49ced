import ByteSupport
import IndicatorModel
import VietnameseText

/// Counts larger than the whole country has: almost always triệu for nghìn.
enum CeilingAudit {
  /// The most the country has of something: rounded up from the General Statistics Office's
  /// yearbooks of 2020-2024, in the base unit of the class.
  private struct Ceiling: Sendable {
    let unit: String
    /// One of these words stands in the name; empty for any name.
    let words: [WordKey]
    let most: Double
  }

  private static let ceilings: [Ceiling] = [
    Ceiling(unit: "con", words: [WordKey("lợn"), WordKey("heo")], most: 35e6),
    Ceiling(
      unit: "con", words: [WordKey("trâu"), WordKey("bò"), WordKey("dê"), WordKey("ngựa")],
      most: 10e6),
    Ceiling(unit: "con", words: [WordKey("gia"), WordKey("súc")], most: 50e6),
    Ceiling(
      unit: "con", words: [WordKey("gà"), WordKey("vịt"), WordKey("cầm")], most: 600e6),
    Ceiling(unit: "người", words: [], most: 110e6),
    Ceiling(unit: "hộ", words: [], most: 32e6),
  ]

  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      guard let unit = subject.units[index], unit.power >= 3,
        let value = subject.measures[index].value
      else { return nil }
      let base = value.doubleValue * (0..<unit.power).reduce(1.0) { power, _ in power * 10 }
      let measure = subject.measures[index]
      let candidates = ceilings.filter { $0.unit == unit.unitClass }
      guard !candidates.isEmpty, base > 10e6 else { return nil }
      let words = Set(VietnameseText.words(measure.indicator + " " + measure.wording))
      let ceiling = candidates.first {
        $0.words.isEmpty || $0.words.contains(where: words.contains)
      }
      guard let ceiling else { return nil }
      // A province has a small part of the country; a tenth more than all is beyond doubt.
      let isBeyond = base > ceiling.most
      let isDoubtful = base > ceiling.most / 4
      guard isBeyond || isDoubtful else { return nil }
      var finding = ScaleFinding(
        subject: subject, measures: [measure], stated: value, unit: unit, power: -3
      ).finding(name: measure.indicator, severity: isBeyond ? .error : .note)
      finding.statement = .beyondCountry(
        name: measure.indicator, stated: value, unit: unit.name,
        ceiling: DecimalNumber(coefficient: Int64(ceiling.most)).scaled(byPowerOfTen: -unit.power)
          ?? value)
      return finding
    }
  }
}
