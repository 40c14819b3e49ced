public import IndicatorModel

/// What earlier periods say of the rows of a form: reports of last year, or a store of them.
public protocol PastFigures: Sendable {
  /// The figure of a row for a stretch of time, in the row's unit.
  ///
  /// - Returns: `nil` when it is not known or not sure: a blank is no failure, a wrong number is.
  func figure(of row: PastRow, for stretch: PastStretch) -> PastFigure?
}

/// A row of a form that is asked about.
public struct PastRow: Sendable {
  /// The position of its table in the form's analysis.
  public var table: Int
  /// Its position among the table's rows.
  public var row: Int
  /// The catalogue code; `nil` when the row's label is not known.
  public var code: String?
  /// The unit that figures are wanted in.
  public var unit: String
  /// What its figures are: a level has no value "within" months, only one at their end.
  public var kind: Indicator.Kind

  /// A row.
  public init(table: Int, row: Int, code: String?, unit: String, kind: Indicator.Kind) {
    self.table = table
    self.row = row
    self.code = code
    self.unit = unit
    self.kind = kind
  }
}

/// What is asked for.
public enum PastStretch: Hashable, Sendable {
  /// What was done or reached in some months of a year, 1...12.
  case months(year: Int, ClosedRange<Int>)
  /// The plan of a year, by the column it belongs in: `.plan`, `.planAssigned`, `.planResolution`.
  case plan(year: Int, ColumnRole)
}

/// A figure of an earlier period and where it stands.
public struct PastFigure: Sendable {
  /// Value and source, in the row's unit.
  public var reading: Reading
  /// How it was computed; `nil` for one that is stated.
  public var working: DerivedFigure?
  /// The period of the report that says it.
  public var period: ReportingPeriod

  /// A figure.
  public init(reading: Reading, working: DerivedFigure?, period: ReportingPeriod) {
    self.reading = reading
    self.working = working
    self.period = period
  }
}
