/// A table of a sheet: cells whose columns have names, to which formulas refer by them.
///
/// - Note: Source: ECMA-376-1 §18.5.1.2 (table).
public struct WorksheetTable: Hashable, Sendable {
  /// The name in formulas; case does not count.
  public var name: String
  /// The zero-based position of its sheet.
  public var sheetIndex: Int
  /// All cells, headers and totals included.
  public var range: RangeReference
  /// Rows of headers at the top, mostly 1.
  public var headerRowCount: Int
  /// Rows of totals at the bottom, mostly 0.
  public var totalsRowCount: Int
  /// The names of the columns, from left to right.
  public var columns: [String]

  /// A table with one row of headers.
  public init(
    _ name: String, sheetIndex: Int, range: RangeReference, columns: [String],
    headerRowCount: Int = 1, totalsRowCount: Int = 0
  ) {
    self.name = name
    self.sheetIndex = sheetIndex
    self.range = range
    self.columns = columns
    self.headerRowCount = headerRowCount
    self.totalsRowCount = totalsRowCount
  }
}
