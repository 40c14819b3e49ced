import ByteSupport
import IndicatorModel
import VietnameseText

/// Missing units and percent signs; spellings that deviate from the report's own habit.
enum FormatAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    movements(subject) + diagnostics(subject)
      + (subject.text.map { SpellingAudit(text: $0, subject: subject).findings } ?? [])
  }

  private static func movements(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.flatMap { measure in
      measure.comparisons.compactMap { comparison in
        guard comparison.unit == nil, let amount = comparison.amount else { return nil }
        return AuditFinding(
          kind: .unit, severity: .note,
          statement: .missingUnit(
            name: measure.indicator,
            text: "\(comparison.direction) \(amount.vietnameseText(keepingZeros: true))"),
          stated: amount, measures: [measure.id], places: [subject.place(comparison.span)])
      }
    }
  }

  /// What the reader noticed.
  private static func diagnostics(_ subject: AuditSubject) -> [AuditFinding] {
    subject.report.diagnostics.map { diagnostic in
      let isUnit = diagnostic.code == "impliedUnit" || diagnostic.code == "missingPercentSign"
      let text =
        subject.text?.text(in: diagnostic.span.start..<diagnostic.span.end)
        ?? diagnostic.message
      return AuditFinding(
        kind: isUnit ? .unit : .format, severity: .note,
        statement: isUnit
          ? (diagnostic.code == "impliedUnit"
            ? .spelling(.impliedMoney, text: text) : .missingUnit(name: "", text: text))
          : .spelling(.foreignSeparator, text: text),
        measures: [], places: [subject.place(diagnostic.span)])
    }
  }
}
