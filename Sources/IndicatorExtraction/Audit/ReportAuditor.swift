// The audit recomputes what a report says of its own numbers. Each rule is a small type of its own;
// none changes a number, and each says where the numbers are that it looked at.
//
//   [ExtractedReport] + [SourceDocument] ─▶ AuditSubject (measures, units, sentences, words)
//     ─▶ ratio   PairAudit · WholeAudit · ImpliedPlanAudit · TableAudit
//        sum     SumAudit · RunAudit · BareListAudit · NextSentenceAudit · RemainderAudit
//                PartAudit · BalanceAudit · ShareAudit · TableAudit
//        growth  GrowthAudit · DirectionAudit
//        repeat  RepeatAudit · NearRepeatAudit · TableRepeatAudit · CrossReportAudit
//        period  CumulativeAudit · PeriodAudit
//        plausibility, unit  RateAudit · CountAudit · CeilingAudit · ProductAudit · ScaleAudit
//        format  FormatAudit
//        (recognised figures that may be others)  RecognitionAudit
//     ─▶ [AuditFinding], the surest of those about the same numbers

public import IndicatorModel
public import ReportReading

/// Checks reports against themselves and each other.
public enum ReportAuditor {
  /// Everything that does not agree, in order of place; several reports are also held against
  /// each other.
  ///
  /// - Parameters:
  ///   - reports: what was read.
  ///   - documents: the texts they were read from, in the same order. Without them the rules that
  ///     need words between the numbers are left out.
  /// - Complexity: linear in the measures and the text.
  public static func audit(
    _ reports: [ExtractedReport], documents: [SourceDocument] = []
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for (index, report) in reports.enumerated() {
      let document = documents.indices.contains(index) ? documents[index] : nil
      let subject = AuditSubject(report, document)
      findings += AuditRules.all.flatMap { $0(subject) }
      if let document { findings += RecognitionAudit.findings(subject, document) }
    }
    if reports.count > 1 { findings += CrossReportAudit.findings(reports) }
    return distinct(findings).sorted(by: precedes)
  }

  /// Leaves out findings that say of the same numbers what a worse one of their kind says.
  private static func distinct(_ findings: [AuditFinding]) -> [AuditFinding] {
    var kept: [AuditFinding] = []
    var seen: [AuditFinding.Place: [Int]] = [:]
    for finding in findings.sorted(by: { rank($0) < rank($1) }) {
      let places = Set(finding.places)
      let doubled = finding.places.contains { place in
        (seen[place] ?? []).contains { index in
          kept[index].kind == finding.kind && finding.kind != .format
            && Set(kept[index].places).intersection(places).count * 2
              >= min(places.count, kept[index].places.count)
        }
      }
      if doubled { continue }
      for place in places { seen[place, default: []].append(kept.count) }
      kept.append(finding)
    }
    return kept
  }

  private static func rank(_ finding: AuditFinding) -> Int {
    switch finding.severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  private static func precedes(_ left: AuditFinding, _ right: AuditFinding) -> Bool {
    guard let first = left.places.first, let second = right.places.first else {
      return left.places.count > right.places.count
    }
    if first != second { return (first.file, first.span) < (second.file, second.span) }
    return (left.kind.rawValue, rank(left)) < (right.kind.rawValue, rank(right))
  }
}

/// The rules that look at one report.
enum AuditRules {
  /// In the order in which findings of one rank are kept.
  static let all: [@Sendable (AuditSubject) -> [AuditFinding]] = [
    PairAudit.findings, RatePairAudit.findings, WholeAudit.findings, ImpliedPlanAudit.findings,
    SiblingRateAudit.findings, TableAudit.findings,
    SumAudit.findings, RunAudit.findings, BareListAudit.findings, NextSentenceAudit.findings,
    BulletListAudit.findings, SwapAudit.findings, RemainderAudit.findings, PartAudit.findings,
    BalanceAudit.findings, ShareAudit.findings, GrowthAudit.findings, EarlierValueAudit.findings,
    DirectionAudit.findings,
    RepeatAudit.findings, NearRepeatAudit.findings, TableRepeatAudit.findings,
    CumulativeAudit.findings, PeriodAudit.findings, RateAudit.findings, CountAudit.findings,
    CeilingAudit.findings, LimitAudit.findings,
    ProductAudit.findings, ScaleAudit.findings, FormatAudit.findings,
  ]
}
