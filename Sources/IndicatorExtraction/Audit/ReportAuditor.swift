// The audit recomputes what a report says of its own numbers.
//
//   [ExtractedReport] ─▶ PairAudit (ratio) · SumAudit (sum) · GrowthAudit (growth)
//                      · RepeatAudit (repeat) · FormatAudit (unit, format) ─▶ [AuditFinding]

public import IndicatorModel

/// Checks reports against themselves and each other.
public enum ReportAuditor {
  /// Everything that does not agree, in order of place; several reports are also held against
  /// each other.
  ///
  /// - Complexity: linear in the measures, but for repeats of one name.
  public static func audit(_ reports: [ExtractedReport]) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for report in reports {
      let subject = AuditSubject(report)
      findings += PairAudit.findings(subject)
      findings += SumAudit.findings(subject)
      findings += GrowthAudit.findings(subject)
      findings += FormatAudit.findings(subject)
      findings += PeriodAudit.findings(subject)
    }
    findings += RepeatAudit.findings(reports)
    return findings.sorted(by: precedes)
  }

  private static func precedes(_ left: AuditFinding, _ right: AuditFinding) -> Bool {
    guard let first = left.places.first, let second = right.places.first else {
      return left.places.count > right.places.count
    }
    if first != second { return (first.file, first.span) < (second.file, second.span) }
    return (left.kind.rawValue, left.message) < (right.kind.rawValue, right.message)
  }
}

/// A report as the checks need it: its measures by id, its children by parent.
struct AuditSubject {
  let report: ExtractedReport
  let measures: [Measure]
  let byID: [String: Int]
  let children: [String: [Int]]

  init(_ report: ExtractedReport) {
    self.report = report
    measures = report.measures
    var byID: [String: Int] = [:]
    var children: [String: [Int]] = [:]
    for (index, measure) in report.measures.enumerated() {
      byID[measure.id] = index
      if let parent = measure.parent { children[parent, default: []].append(index) }
    }
    self.byID = byID
    self.children = children
  }

  func place(_ span: SourceSpan) -> AuditFinding.Place {
    AuditFinding.Place(file: report.file, span: span)
  }
}
