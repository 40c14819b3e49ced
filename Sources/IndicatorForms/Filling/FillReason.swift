public import ByteSupport
public import IndicatorModel

/// Why a cell is not filled, or what a person should know of its figure.
///
/// Data; the command's catalogue of messages says it in Vietnamese or English.
public enum FillReason: Hashable, Sendable {
  /// The row's label is no indicator of the catalogue.
  case unknownIndicator
  /// No report says anything of the indicator.
  case notStated
  /// The reports state the indicator, but not this figure of it.
  case figureNotStated(role: ColumnRole)
  /// The link between wording and indicator is too weak (0...1).
  case weakLink(confidence: Double)
  /// The units cannot be converted.
  case unitMismatch(stated: String, expected: String)
  /// The figure has no unit.
  case unitMissing
  /// A range or a bound, not one figure.
  case rangeOnly(text: String)
  /// Readings that differ.
  case contradiction(values: [DecimalNumber])
  /// The audit found that the report contradicts itself here.
  case auditFinding(AuditStatement)
  /// A count up to a day well before the column's period ends.
  case partialPeriod(until: CalendarDate)
  /// A plan without the body that set it, in a form that tells two plans apart.
  case planBodyUnknown
  /// Two bodies set different plans, and the form has one plan column.
  case severalPlans
  /// The report is of another period than the column.
  case otherPeriod(expected: String)
  /// The column is for another unit than the one that reports.
  case otherUnit
  /// The text does not say whether the figure is the period's or counts from January.
  case stretchUnsaid
  /// A running total that may count from before this year.
  case runningTotalUnclear
  /// A level at a day: it stands in the column of cumulative figures.
  case levelColumn
  /// The cell holds a value already.
  case alreadyFilled
  /// The figure was said to be about that much: "hơn", "khoảng".
  case approximate(qualifier: String)
  /// A figure given twice alike.
  case statedTwice
  /// Taken over from the report of an earlier period.
  case carried(from: ReportingPeriod)
  /// A proposed target.
  case proposed(TargetWorking)
  /// No target is proposed.
  case noProposal(NoProposal)
  /// Only the report of the period itself can say it.
  case awaitsReport
  /// No report or store of earlier periods says it.
  case notInPast
  /// The figure was computed.
  case derived(DerivedFigure)
  /// The report's period is not known.
  case periodUnknown
  /// A person decided so.
  case decided(CellDecision)
  /// The form computes another figure than the report states.
  case totalDiffers(stated: DecimalNumber)
}
