/// Which figure of an indicator an observation is, seen from its period: the column of a form that it
/// would stand in.
///
/// The raw values are stored in the history and printed in its exports.
public enum ObservationKind: String, Hashable, Sendable, CaseIterable {
  /// Of the period itself.
  case period
  /// From January to the end of the period.
  case cumulative
  /// A running total whose start is not said.
  case runningTotal
  /// A level or count whose stretch of time is not certain; never taken for a past period's figure.
  case unplaced
  /// The year's plan; who set it is not said.
  case plan
  /// The year's plan set by the level above.
  case planAssigned
  /// The year's plan of the People's Council's resolution.
  case planResolution
  /// The plan of the next year or period.
  case planNext
  /// An aim or task stated without a result (phấn đấu).
  case aim
  /// The same period of last year, as told in this period.
  case samePeriod
  /// From January to the same day of last year, as told in this period.
  case samePeriodCumulative = "samePeriodCum"
  /// The period before this one, as told in this period.
  case previousPeriod = "prevPeriod"
  /// The whole of last year, as told in this period.
  case previousYear = "actualPrevYear"
  /// What the whole year is expected to reach, as told in this period.
  case estimateYear
}
