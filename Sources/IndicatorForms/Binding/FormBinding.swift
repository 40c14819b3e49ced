public import IndicatorModel
public import SpreadsheetModel

/// What a person agreed that a form means: for each table its columns and rows, and exceptions for
/// single cells.
///
/// The value of a `FORM.binding.yaml` (schema `bieumau.binding/1`):
///
///     form ─ FormAnalyzer ─▶ BindingMaker ─▶ FormBinding ─ BindingWriter ─▶ YAML ─ a person edits
///     YAML ─ (FormBindingYAML) ─▶ BindingNode ─ BindingReader ─▶ FormBinding ─ BoundForm ─▶ FormAnalysis
///
/// A fill that follows a binding writes where the binding says and nowhere else.
public struct FormBinding: Sendable {
  /// The schema of the file.
  public static let schema = "bieumau.binding/1"

  /// The form it was made for, as the caller named it.
  public var form: String
  /// The period the headers were read for; `nil`: that of the form's own headings.
  public var period: ReportingPeriod?
  /// The structure of the form it was made for.
  public var fingerprint: FormFingerprint
  /// In the order of the form.
  public var tables: [BoundTable]

  /// A binding.
  public init(
    form: String, period: ReportingPeriod?, fingerprint: FormFingerprint, tables: [BoundTable]
  ) {
    self.form = form
    self.period = period
    self.fingerprint = fingerprint
    self.tables = tables
  }
}

/// A table of a binding.
public struct BoundTable: Sendable {
  /// The sheet's name.
  public var sheet: String
  /// Zero-based rows of the column headers.
  public var headerRows: ClosedRange<Int>
  /// Zero-based column of the rows' labels.
  public var nameColumn: Int
  /// The text of the unit line over the table; for the reader only.
  public var unitLine: String?
  /// Left to right.
  public var columns: [BoundColumn]
  /// Top to bottom.
  public var rows: [BoundRow]
  /// What is different for single cells.
  public var cells: [BoundCell] = []
  /// One-based line of its file; 0 when it was not read from one.
  public var line = 0

  /// A table without exceptions.
  public init(
    sheet: String, headerRows: ClosedRange<Int>, nameColumn: Int, unitLine: String?,
    columns: [BoundColumn], rows: [BoundRow]
  ) {
    self.sheet = sheet
    self.headerRows = headerRows
    self.nameColumn = nameColumn
    self.unitLine = unitLine
    self.columns = columns
    self.rows = rows
  }
}

/// A column of a binding.
public struct BoundColumn: Sendable {
  /// Zero-based.
  public var index: Int
  /// The header texts from top to bottom, joined by ` | `.
  public var header: String
  /// The text of the number row; empty for none.
  public var number: String
  /// What it holds; `.unknown` takes no figure.
  public var role: ColumnRole
  /// The part of a year that its figures are of; `nil`: as the form's title says.
  public var span: HeaderTime.Span?
  /// Whether its figures run up from a start; `nil`: as the form's title says.
  public var isRunning: Bool?
  /// Whose figures it holds; `nil` for the reporting unit's.
  public var scope: ColumnScope?
  /// What a column of percentages sets against what.
  public var ratio: RatioMeaning?
  /// Why; for the reader only.
  public var why: String
  /// One-based line of its file; 0 when it was not read from one.
  public var line = 0

  /// A column.
  public init(
    index: Int, header: String, number: String, role: ColumnRole, span: HeaderTime.Span?,
    isRunning: Bool?, scope: ColumnScope?, ratio: RatioMeaning?, why: String
  ) {
    self.index = index
    self.header = header
    self.number = number
    self.role = role
    self.span = span
    self.isRunning = isRunning
    self.scope = scope
    self.ratio = ratio
    self.why = why
  }
}

/// A row of a binding.
public struct BoundRow: Sendable {
  /// How sure a row's meaning is.
  public enum Confidence: String, CaseIterable, Sendable {
    /// The form's own code, or an example that leaves one reading.
    case high
    /// The label is a name of the catalogue.
    case medium
    /// By the label's words, when a report is there.
    case low
    /// Nothing is known.
    case unknown
  }

  /// Zero-based.
  public var index: Int
  /// The text under STT.
  public var ordinal: String
  /// The text under "Chỉ tiêu".
  public var label: String
  /// The catalogue code whose figures the row takes; `nil`: by `indicator` alone.
  public var code: String?
  /// The name by whose words figures are found where the code has none; `nil`: by the code alone.
  public var indicator: String?
  /// With `indicator` alone: the code of the catalogue that tells what kind of indicator it is.
  public var like: String?
  /// The unit; `nil` for a heading, which takes no figures.
  public var unit: String?
  /// How sure.
  public var confidence = Confidence.unknown
  /// Why; for the reader only.
  public var why: String = ""
  /// Whether the row is left out on purpose.
  public var isSkipped = false
  /// One-based line of its file; 0 when it was not read from one.
  public var line = 0

  /// A row of which nothing more is known.
  public init(
    index: Int, ordinal: String, label: String, code: String?, indicator: String?, unit: String?
  ) {
    self.index = index
    self.ordinal = ordinal
    self.label = label
    self.code = code
    self.indicator = indicator
    self.unit = unit
  }

  /// Whether figures can be found for it.
  public var takesFigures: Bool { !isSkipped && unit != nil && (code != nil || indicator != nil) }
}

/// What is different for one cell.
public struct BoundCell: Sendable {
  /// Where.
  public var cell: CellReference
  /// Whether it is left out.
  public var isSkipped = false
  /// The catalogue code, in place of the row's.
  public var code: String?
  /// The name by whose words figures are found, in place of the row's.
  public var indicator: String?
  /// The unit, in place of the row's.
  public var unit: String?
  /// The role, in place of the column's.
  public var role: ColumnRole?
  /// Why; for the reader only.
  public var why = ""

  /// An exception that says nothing yet.
  public init(cell: CellReference) { self.cell = cell }
}
