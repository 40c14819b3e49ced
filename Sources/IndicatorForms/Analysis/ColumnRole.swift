/// What a column of a form holds: the roles found in real forms (`FORMS.md` 1.3).
public enum ColumnRole: Hashable, Sendable {
  /// A machine code, often hidden.
  case code
  /// The row's number.
  case ordinal
  /// The indicator's name.
  case name
  /// The unit.
  case unit
  /// The year's plan; who set it is not said, or the form has one plan only.
  case plan
  /// The plan set by the level above.
  case planAssigned
  /// The plan of the People's Council's resolution.
  case planResolution
  /// The plan for the next year or period.
  case planNext
  /// What is aimed at for the period that is planned: the next one, or the one reported on.
  case target
  /// What last year reached in the period that is planned.
  case samePeriodNext
  /// What last year reached from the start of the period that is planned to its end.
  case samePeriodRest
  /// The whole of last year.
  case actualPreviousYear
  /// The whole of a calendar year before last year: a column of a series of years.
  case actualYear(Int)
  /// The same quarter or month of last year.
  case samePeriod
  /// From January to the same day of last year.
  case samePeriodCumulative
  /// The period before this one.
  case previousPeriod
  /// This period.
  case period
  /// From January to the end of this period.
  case cumulative
  /// What the whole year is expected to reach.
  case estimateYear
  /// A percentage of two other columns.
  case ratio
  /// "Đạt", "Vượt", "Không đạt".
  case verdict
  /// Remarks.
  case note
  /// Nothing we know.
  case unknown

  /// Whether a figure of a report may go there.
  public var takesFigure: Bool {
    switch self {
    case .plan, .planAssigned, .planResolution, .planNext, .actualPreviousYear, .actualYear,
      .samePeriod, .samePeriodCumulative, .previousPeriod, .period, .cumulative, .estimateYear,
      .target,
      .samePeriodNext, .samePeriodRest:
      true
    default: false
    }
  }

  /// Whether it takes what was done or reached this year.
  var isResult: Bool { self == .period || self == .cumulative || self == .estimateYear }

  /// Whether it takes what was planned for the year reported on.
  var isPlan: Bool { self == .plan || self == .planAssigned || self == .planResolution }

  /// The name that `templates.json` and the hidden sheet use.
  public var name: String {
    switch self {
    case .code: "code"
    case .ordinal: "stt"
    case .name: "name"
    case .unit: "unit"
    case .plan: "plan"
    case .planAssigned: "planAssigned"
    case .planResolution: "planResolution"
    case .planNext: "planNext"
    case .target: "target"
    case .samePeriodNext: "samePeriodNext"
    case .samePeriodRest: "samePeriodRest"
    case .actualPreviousYear: "actualPrevYear"
    case .actualYear(let year): "actual\(year)"
    case .samePeriod: "samePeriod"
    case .samePeriodCumulative: "samePeriodCum"
    case .previousPeriod: "prevPeriod"
    case .period: "period"
    case .cumulative: "cumulative"
    case .estimateYear: "estimateYear"
    case .ratio: "ratio"
    case .verdict: "verdict"
    case .note: "note"
    case .unknown: "unknown"
    }
  }
}
