import IndicatorModel
import ReportReading

/// Figures of a scanned page that the recognition itself was not sure of.
enum RecognitionAudit {
  static func findings(_ subject: AuditSubject, _ document: SourceDocument) -> [AuditFinding] {
    let doubtful = document.doubtfulSpans
    guard !doubtful.isEmpty else { return [] }
    return subject.measures.compactMap { measure in
      let own = doubtful.filter { span in figures(of: measure).contains { $0.overlaps(span) } }
      guard let first = own.first else { return nil }
      return AuditFinding(
        kind: .plausibility, severity: .error,
        statement: .recognisedPoorly(text: document.text(of: first)), stated: measure.value,
        measures: [measure.id], places: own.map(subject.place))
    }
  }

  private static func figures(of measure: Measure) -> [SourceSpan] {
    let compared = measure.comparisons.flatMap { [$0.span, $0.priorSpan].compactMap { $0 } }
    return [measure.span] + [measure.targetSpan].compactMap { $0 } + measure.achieved.map(\.span)
      + compared
  }
}
