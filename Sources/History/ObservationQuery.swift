package import IndicatorModel

/// Which observations are asked for; what is `nil` is not asked about.
package struct ObservationQuery: Sendable {
  /// The reporting unit, in any spelling of its name.
  package var unitName: String?
  /// The period.
  package var period: ReportingPeriod?
  /// A code of the catalogue.
  package var code: String?
  /// Which figure.
  package var kind: ObservationKind?

  /// A query.
  package init(
    unitName: String? = nil, period: ReportingPeriod? = nil, code: String? = nil,
    kind: ObservationKind? = nil
  ) {
    self.unitName = unitName
    self.period = period
    self.code = code
    self.kind = kind
  }
}

/// What the history knows of a figure of the past.
package enum PastFigure: Hashable, Sendable {
  /// Nothing.
  case unknown
  /// One number, with the observation that has it.
  case stated(Observation)
  /// Observations that differ, or one whose file contradicts itself: no number to be used.
  case conflict([Observation])
}
