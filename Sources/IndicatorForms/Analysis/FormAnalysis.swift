public import IndicatorModel
public import SpreadsheetModel

/// What a form asks for: its tables, their columns and rows.
///
/// A value; a batch analyses a form once and fills it ten thousand times.
public struct FormAnalysis: Sendable {
  /// The tables, in sheet order; a sheet without a table has none.
  public var tables: [FormTable]
  /// Texts with markers such as `{N}` that a fill replaces, in sheet and cell order.
  public var markers: [FormMarker]
  /// The zero-based sheets of provenance, where the form has them.
  public var metaSheet: Int?
  /// The zero-based sheet that lists the filled cells.
  public var mapSheet: Int?

  /// Whether headers, read without knowing the period to be filled, may mean something else for it:
  /// they name calendar years, or the whole year.
  public func readsDifferently(for period: ReportingPeriod) -> Bool {
    tables.contains { table in
      table.columns.contains { column in
        if case .calendar = column.time.year { return true }
        if column.time.isSamePeriod, column.time.span == nil, !column.time.isRunning { return true }
        if [.target, .samePeriodNext, .samePeriodRest].contains(column.role) { return true }
        return column.time.span == .year && period.span == .year
          || column.role == .unknown && !column.time.isEmpty
      }
    }
  }
}

/// One table of a form.
public struct FormTable: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// The sheet's name.
  public var sheetName: String
  /// Zero-based rows of the column headers.
  public var headerRows: ClosedRange<Int>
  /// Left to right.
  public var columns: [FormColumn]
  /// Top to bottom.
  public var rows: [FormRow]
  /// The text of the unit line over the table, without "Đơn vị tính"; `nil` for none.
  public var unitLine: String?

  /// The first column of a role.
  public func column(_ role: ColumnRole) -> FormColumn? { columns.first { $0.role == role } }
}

/// A column of a form's table.
public struct FormColumn: Sendable {
  /// Zero-based.
  public var index: Int
  /// The header texts from top to bottom, merged cells counted once.
  public var header: [String]
  /// The text of the number row, `7=6/1`; empty for none.
  public var number: String
  /// What it holds.
  public var role: ColumnRole
  /// Why that role: the words or the formula it was told by.
  public var evidence: String
  /// The time that the header names.
  public var time = HeaderTime()
  /// Whose figures it holds, where the form sets units side by side.
  public var scope: ColumnScope?
  /// For a column of percentages: what it sets against what, where that is told.
  public var ratio: RatioMeaning?
  /// The calendar year that the header names, when a binding would have figures of another year
  /// written under it; `nil` otherwise.
  public var otherYear: Int?
}

/// A row of a form's table that names an indicator or a group.
public struct FormRow: Sendable {
  /// Zero-based.
  public var index: Int
  /// The text under STT.
  public var ordinal: String
  /// The text under "Chỉ tiêu".
  public var label: String
  /// The label without its mark and its unit.
  public var name = ""
  /// Labels of merged cells over this and other rows, the nearest first.
  public var groups: [String] = []
  /// Whether it opens a section of the form: "A", "II" without a unit.
  public var isSection = false
  /// How deep it stands, 0 for the top: by ordinal, list mark and indentation.
  public var level = 0
  /// The position in the table's rows of the row it stands under; `nil` for a top row.
  public var parent: Int?
  /// The row's unit, or the table's; `nil` for a heading.
  public var unit: String?
  /// The catalogue code; `nil` when the row is a heading or its label is not known.
  public var code: String?
  /// How the code was found.
  public var codeSource: CodeSource
  /// Whether a binding has the row take the figures of its code alone, whatever its label says.
  public var isCodeOnly = false
  /// The cells that take figures, left to right.
  public var inputs: [FormInput]

  /// How a row's code was found.
  public enum CodeSource: String, Sendable {
    /// The row has none.
    case none
    /// The form's own code column.
    case column
    /// The label is a name or an alias of the catalogue.
    case label
  }
}

/// A cell that takes a figure.
public struct FormInput: Sendable {
  /// Where.
  public var cell: CellReference
  /// What its column holds.
  public var role: ColumnRole
  /// What the cell holds now.
  public var value: CellValue
}

/// A text of the form with markers.
public struct FormMarker: Sendable {
  /// Zero-based sheet.
  public var sheet: Int
  /// Where.
  public var cell: CellReference
  /// The text as it stands.
  public var text: String
}
