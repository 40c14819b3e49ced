public import ByteSupport

/// One figure of one indicator for one period and reporting unit: a row of the history.
public struct Observation: Hashable, Sendable {
  /// What tells an observation from every other of a history.
  public struct Key: Hashable, Sendable {
    /// The reporting unit's name as it was first told: `UBND xã Mỹ Lộc Điền`.
    public var unitName: String
    /// The period.
    public var period: ReportingPeriod
    /// The catalogue's code; `nil` for an indicator known by its name only.
    public var code: String?
    /// The indicator's name.
    public var indicator: String
    /// Which figure it is.
    public var kind: ObservationKind
    /// What tells figures apart whose stretch of time is not certain (a day, a season); else empty.
    public var detail: String

    /// A key.
    public init(
      unitName: String, period: ReportingPeriod, code: String?, indicator: String,
      kind: ObservationKind, detail: String = ""
    ) {
      self.unitName = unitName
      self.period = period
      self.code = code
      self.indicator = indicator
      self.kind = kind
      self.detail = detail
    }
  }

  /// The row's number in its history, from 1.
  public var id: Int64
  /// What it is of.
  public var key: Key
  /// The latest revision: what holds now.
  public var current: ObservationRevision

  /// An observation.
  public init(id: Int64, key: Key, current: ObservationRevision) {
    self.id = id
    self.key = key
    self.current = current
  }
}

/// What was held true of an observation from one import to the next.
public struct ObservationRevision: Hashable, Sendable {
  /// Whether the file that brought the revision agrees with itself.
  public enum State: String, Hashable, Sendable {
    /// One reading.
    case stated
    /// Readings that differ: the revision has no value, its sources have one each.
    case conflict
  }

  /// Position among the observation's revisions, from 1.
  public var number: Int
  /// Whether the file agrees with itself.
  public var state: State
  /// The figure; empty in a conflict.
  public var figure: ObservedFigure
  /// Where it was read, the file that brought the revision first; never empty.
  public var sources: [ObservationSource]

  /// A revision.
  public init(
    number: Int, state: State, figure: ObservedFigure, sources: [ObservationSource]
  ) {
    self.number = number
    self.state = state
    self.figure = figure
    self.sources = sources
  }
}

/// A number as a file states it, with what it is said of.
public struct ObservedFigure: Hashable, Sendable {
  /// The value in `unit`; `nil` for a range.
  public var value: DecimalNumber?
  /// A range stated instead of one value, in `unit`.
  public var range: MeasureRange?
  /// The unit of measure as the file writes it, canonical for reports; empty for none.
  public var unit: String
  /// Whether it is an estimate (ước), to be replaced by a final figure.
  public var isEstimate: Bool
  /// Words that soften it: `hơn`, `khoảng`.
  public var qualifier: String?
  /// The day it is of.
  public var asOf: CalendarDate?

  /// A figure.
  public init(
    value: DecimalNumber?, range: MeasureRange? = nil, unit: String, isEstimate: Bool = false,
    qualifier: String? = nil, asOf: CalendarDate? = nil
  ) {
    self.value = value
    self.range = range
    self.unit = unit
    self.isEstimate = isEstimate
    self.qualifier = qualifier
    self.asOf = asOf
  }
}

/// Where a figure was read.
public struct ObservationSource: Hashable, Sendable {
  /// A place in a file.
  public enum Place: Hashable, Sendable {
    /// In a report's text, with the clause around it.
    case text(span: SourceSpan, quote: String)
    /// In a workbook: the sheet's name and the cell as people write it, `D14`.
    case cell(sheet: String, cell: String)
  }

  /// The file's path as it was given.
  public var file: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public var sha256: String
  /// Where in it.
  public var place: Place
  /// The number there.
  public var figure: ObservedFigure

  /// A source.
  public init(file: String, sha256: String, place: Place, figure: ObservedFigure) {
    self.file = file
    self.sha256 = sha256
    self.place = place
    self.figure = figure
  }
}
