public import ByteSupport
public import IndicatorModel
public import SpreadsheetModel

/// Which figure of a unit a roll-up asks for: a table of `AskedForm` and a cell of it.
struct AskedKey: Hashable, Comparable, Sendable {
  var table: Int
  var cell: CellReference

  static func < (left: AskedKey, right: AskedKey) -> Bool {
    (left.table, left.cell) < (right.table, right.cell)
  }
}

/// Where a unit's figure was read.
public struct FigureSource: Sendable {
  /// A place in a report or a filled form.
  public enum Place: Sendable {
    /// A stretch of a report, the sentence, the measure.
    case span(SourceSpan, quote: String, measure: String)
    /// A cell of a filled form.
    case cell(sheet: String, CellReference)
  }

  /// The file, as the caller named it.
  public var file: String
  /// Where in it.
  public var place: Place
  /// In the asked row's unit.
  public var value: DecimalNumber
  /// Whether the unit was converted.
  public var derivation: Reading.Derivation
  /// Where a stretch of a report stands in its file; `nil` for plain text and for cells.
  public var filePlace: SourcePlace?

  /// What names the figure among those of one cell: `FILE#m17`, `FILE#'BC'!D14`.
  var identity: String {
    switch place {
    case .span(_, _, let measure): "\(file)#\(measure)"
    case .cell(let sheet, let cell): "\(file)#'\(sheet)'!\(cell)"
    }
  }

  /// The sentence, or the cell of the form.
  var quote: String {
    switch place {
    case .span(_, let quote, _): quote
    case .cell(let sheet, let cell): "\(file) '\(sheet)'!\(cell)"
    }
  }
}

/// Why a unit has no figure.
public enum FigureGap: Hashable, Sendable {
  /// The report says nothing of it, or nothing good enough; why.
  case report(FillReason)
  /// The form has no such row or column.
  case notAsked
  /// The cell is empty.
  case blank
  /// The cell holds "-" or "x".
  case dash
  /// The cell holds other text.
  case text(String, sheet: String, cell: CellReference)
  /// The cell's unit cannot be converted.
  case unitMismatch(stated: String, expected: String)
  /// Two places say different numbers.
  case contradiction([DecimalNumber])
  /// The unit sent nothing that counts.
  case notSubmitted
  /// A unit that it was made of has none.
  case partMissing(unit: String)
}

/// One figure of one unit, or why there is none.
struct UnitFigure: Sendable {
  var value: DecimalNumber?
  var gap: FigureGap?
  var sources: [FigureSource] = []
  /// The figures it was added up or averaged from: a unit made of several old ones.
  var parts: [RollupPart] = []
  /// The readings that compete, of a figure that is missing for that.
  var rivals: [FigureSource] = []

  static func missing(_ gap: FigureGap) -> UnitFigure { UnitFigure(value: nil, gap: gap) }
}
