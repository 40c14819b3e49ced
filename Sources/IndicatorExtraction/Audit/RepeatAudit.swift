import ByteSupport
import IndicatorModel
import VietnameseText

/// The same indicator said twice with different numbers.
enum RepeatAudit {
  static func findings(_ reports: [ExtractedReport]) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for report in reports {
      let byID = Dictionary(report.measures.map { ($0.id, $0) }) { first, _ in first }
      for measure in report.measures {
        guard let id = measure.sameAs, let earlier = byID[id] else { continue }
        findings += compare(earlier, measure, report.file)
      }
      findings += ratesAndCounts(report)
    }
    return findings
  }

  /// "tỷ lệ tham gia … 89,88%" and "số người tham gia … đạt tỷ lệ 89,86%" of the same thing.
  private static func ratesAndCounts(_ report: ExtractedReport) -> [AuditFinding] {
    var rates: [Set<WordKey>: Measure] = [:]
    for measure in report.measures
    where measure.unit == "%" && measure.kind == .actual && measure.value != nil {
      let words = telling(measure.indicator)
      if words.count >= 4, rates[words] == nil { rates[words] = measure }
    }
    return report.measures.compactMap { measure in
      guard measure.unit != "%", let stated = measure.achieved.first, stated.against == nil,
        let rate = rates[telling(measure.indicator)], let value = rate.value,
        value != stated.percent
      else { return nil }
      return AuditFinding(
        kind: .repeat, severity: .error,
        message:
          "\(rate.indicator): nơi này ghi \(value.vietnameseText())%, nơi khác ghi đạt \(stated.percent.vietnameseText())%.",
        stated: stated.percent, measures: [rate.id, measure.id],
        places: [rate.span, stated.span].map { AuditFinding.Place(file: report.file, span: $0) })
    }
  }

  private static func telling(_ name: String) -> Set<WordKey> {
    Set(VietnameseText.words(name)).subtracting(light)
  }
  private static let light: Set<WordKey> = Set(
    ["tỷ", "lệ", "số", "người", "tổng", "mới", "lao", "hộ"].map { WordKey($0) })

  private static func compare(
    _ earlier: Measure, _ later: Measure, _ file: String
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    if let finding = values(earlier, later, file) { findings.append(finding) }
    if let finding = percentages(earlier, later, file) { findings.append(finding) }
    if let finding = priors(earlier, later, file) { findings.append(finding) }
    return findings
  }

  private static func values(_ earlier: Measure, _ later: Measure, _ file: String) -> AuditFinding?
  {
    guard let first = earlier.value, let second = later.value,
      let unit = earlier.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
      let own = later.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
      let converted = own.convert(second, to: unit), converted != first
    else { return nil }
    let softened =
      earlier.kind == .estimate || later.kind == .estimate || earlier.asOf != later.asOf
    let severity: AuditFinding.Severity =
      earlier.kind != later.kind ? .note : softened && unit.unitClass != "%" ? .warning : .error
    return AuditFinding(
      kind: .repeat, severity: severity,
      message:
        "\(earlier.indicator): nơi này ghi \(first.vietnameseText()) \(unit.name), nơi khác ghi \(second.vietnameseText()) \(own.name).",
      stated: second, computed: nil, measures: [earlier.id, later.id],
      places: [earlier.span, later.span].map { AuditFinding.Place(file: file, span: $0) })
  }

  private static func percentages(
    _ earlier: Measure, _ later: Measure, _ file: String
  ) -> AuditFinding? {
    for first in earlier.achieved {
      for second in later.achieved
      where second.against == first.against && first.against != nil
        && second.percent != first.percent
        && earlier.asOf == later.asOf && earlier.kind == later.kind
      {
        return AuditFinding(
          kind: .repeat, severity: .error,
          message:
            "\(earlier.indicator): đạt \(first.percent.vietnameseText())% và \(second.percent.vietnameseText())% của cùng một kế hoạch (\(first.against ?? "")).",
          stated: second.percent, measures: [earlier.id, later.id],
          places: [first.span, second.span].map { AuditFinding.Place(file: file, span: $0) })
      }
    }
    return nil
  }

  private static func priors(_ earlier: Measure, _ later: Measure, _ file: String) -> AuditFinding?
  {
    guard let first = earlier.comparisons.first(where: { $0.prior != nil }),
      let second = later.comparisons.first(where: { $0.prior != nil && $0.base == first.base }),
      let one = first.prior, let other = second.prior, one != other
    else { return nil }
    return AuditFinding(
      kind: .repeat, severity: .error,
      message:
        "\(earlier.indicator): số cùng kỳ ghi \(one.vietnameseText()) và \(other.vietnameseText()).",
      stated: other, measures: [earlier.id, later.id],
      places: [first.span, second.span].map { AuditFinding.Place(file: file, span: $0) })
  }
}
