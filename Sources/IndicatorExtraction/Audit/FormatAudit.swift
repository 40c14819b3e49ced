import ByteSupport
import IndicatorModel
import VietnameseText

/// Missing units and percent signs; spellings that deviate.
enum FormatAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for measure in subject.measures {
      for comparison in measure.comparisons where comparison.unit == nil {
        guard let amount = comparison.amount else { continue }
        findings.append(
          AuditFinding(
            kind: .unit, severity: .note,
            message:
              "\(measure.indicator): “\(comparison.direction) \(amount.vietnameseText(keepingZeros: true))” không ghi đơn vị hoặc dấu %.",
            stated: amount, measures: [measure.id], places: [subject.place(comparison.span)]))
      }
    }
    for diagnostic in subject.report.diagnostics {
      let kind: AuditFinding.Kind =
        diagnostic.code == "impliedUnit" || diagnostic.code == "missingPercentSign"
        ? .unit : .format
      findings.append(
        AuditFinding(
          kind: kind, severity: .note, message: diagnostic.message, measures: [],
          places: [subject.place(diagnostic.span)]))
    }
    return findings
  }
}

/// Days after the period reported on.
enum PeriodAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let period = subject.report.period else { return [] }
    let last = period.lastDay
    return subject.measures.compactMap { measure in
      guard let day = measure.asOf, day > last, day.year <= period.year + 1 else { return nil }
      return AuditFinding(
        kind: .period, severity: .note,
        message:
          "\(measure.indicator): số liệu đến \(day.vietnameseText), sau kỳ báo cáo (hết \(last.vietnameseText)).",
        measures: [measure.id], places: [subject.place(measure.span)])
    }
  }
}
