import ByteSupport
import IndicatorModel
import VietnameseText

/// Reports of one unit against each other: one indicator and period stated differently, and the
/// earlier value that one report names against what the earlier report said.
enum CrossReportAudit {
  /// What one report says of an indicator at a time.
  private struct Statement {
    let report: Int
    let measure: Measure
    let value: DecimalNumber
    let unit: UnitOfMeasure
    let span: SourceSpan
  }
  private struct Key: Hashable {
    let name: String
    let unit: String
    let period: String
    let day: CalendarDate?
  }

  /// - Complexity: linear in the measures.
  static func findings(_ reports: [ExtractedReport]) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var said: [Key: Statement] = [:]
    for (index, report) in reports.enumerated() {
      for (key, statement) in statements(report, index) {
        guard let earlier = said[key] else {
          said[key] = statement
          continue
        }
        guard earlier.report != index, isOneUnit(reports[earlier.report], report) else { continue }
        if let finding = finding(earlier, statement, key, reports) { findings.append(finding) }
      }
    }
    return findings
  }

  private static func isOneUnit(_ first: ExtractedReport, _ second: ExtractedReport) -> Bool {
    guard let one = first.unitName, let other = second.unitName else { return true }
    return VietnameseText.folded(one) == VietnameseText.folded(other)
  }

  /// Levels of the report's period and values of the same period a year before.
  private static func statements(
    _ report: ExtractedReport, _ index: Int
  ) -> [(Key, Statement)] {
    guard let period = report.period else { return [] }
    let lastYear = ReportingPeriod(year: period.year - 1, span: period.span)
    var found: [(Key, Statement)] = []
    for measure in report.measures {
      guard let value = measure.value, let name = measure.unit,
        let unit = UnitOfMeasure(parsing: name), let key = key(measure, report, unit),
        measure.kind == .actual || measure.kind == .cumulative
      else { continue }
      func add(_ value: DecimalNumber, _ period: String, _ day: CalendarDate?, _ span: SourceSpan) {
        found.append(
          (
            Key(name: key, unit: unit.unitClass, period: period, day: day),
            Statement(report: index, measure: measure, value: value, unit: unit, span: span)
          ))
      }
      // A figure up to a day is of that day; else of its period.
      add(
        value, measure.asOf == nil ? measure.period ?? "\(period)" : "", measure.asOf, measure.span)
      for comparison in measure.comparisons
      where comparison.base == "cùng kỳ" && measure.period == nil && measure.asOf == nil {
        if let prior = comparison.prior { add(prior, "\(lastYear)", nil, comparison.span) }
      }
    }
    return found
  }

  /// A sure code, else the whole name; running totals apart from the period's figures.
  private static func key(
    _ measure: Measure, _ report: ExtractedReport, _ unit: UnitOfMeasure
  ) -> String? {
    let startsYear = report.period?.startsYear ?? false
    let isRunning = measure.kind == .cumulative && !startsYear ? " lũy kế" : ""
    if let code = measure.code, measure.confidence >= 0.8 { return code + isRunning }
    guard VietnameseText.words(measure.indicator).count >= 3 else { return nil }
    return VietnameseText.folded(measure.indicator) + isRunning
  }

  private static func finding(
    _ earlier: Statement, _ later: Statement, _ key: Key, _ reports: [ExtractedReport]
  ) -> AuditFinding? {
    guard let converted = later.unit.convert(later.value, to: earlier.unit),
      converted != earlier.value
    else { return nil }
    let (low, high) = (min(converted, earlier.value), max(converted, earlier.value))
    let isNear = high.doubleValue <= low.doubleValue * 1.25
    let isSlip = DigitSlip(converted, earlier.value) != nil
    return AuditFinding(
      kind: .repeat, severity: isNear || isSlip ? .error : .note,
      statement: .betweenReports(
        name: earlier.measure.indicator, period: key.day?.vietnameseText ?? key.period,
        first: earlier.value, second: converted, unit: earlier.unit.name),
      stated: converted, computed: earlier.value,
      measures: [earlier.measure.id, later.measure.id],
      places: [earlier, later].map {
        AuditFinding.Place(file: reports[$0.report].file, span: $0.span)
      })
  }
}
