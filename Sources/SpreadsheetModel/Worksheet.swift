/// One sheet of a workbook.
///
/// An ODS `table:table` is a worksheet too.
public struct Worksheet: Sendable {
  /// Whether the sheet's tab is shown.
  public enum Visibility: String, Hashable, Sendable {
    /// Shown.
    case visible
    /// Hidden; a person can show it.
    case hidden
    /// Hidden; only a program can show it (XLSX only; ODS writes hidden).
    case veryHidden
  }

  /// The name on the tab.
  public var name: String
  /// Whether the tab is shown.
  public var visibility = Visibility.visible
  /// Rows that have a cell, a height or a flag, in ascending order of `index`.
  public var rows: [Row] = []
  /// Columns that differ from the default, in ascending order, none overlapping.
  public var columns: [ColumnRange] = []
  /// Merged ranges, none overlapping.
  public var merges: [RangeReference] = []
  /// Rows and columns that stay while scrolling.
  public var freeze: FreezePane?
  /// How the sheet prints.
  public var print = PrintSetup()
  /// Whether locked cells are protected (no password).
  public var isProtected = false
  /// Rules for what may be typed.
  public var validations: [DataValidation] = []
  /// Whether a filter hides rows of which nothing says that they are the filter's.
  public var hasUnknownFilter = false
  /// Notes (comments) on cells, in cell order.
  public var notes: [CellNote] = []
  /// The texts of headers and footers, where a template may have markers.
  ///
  /// As the file spells them, in ODS without fields. Not written.
  public var pageTexts: [String] = []
  /// Charts on the sheet.
  public var charts: [Chart] = []

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// The cell at a reference; `nil` when none is written there.
  ///
  /// - Complexity: O(log rows + log cells).
  public func cell(at reference: CellReference) -> Cell? {
    place(of: reference).map { rows[$0.row].cells[$0.cell] }
  }

  /// The positions of a cell's row in `rows` and of the cell in it; `nil` when none is written.
  private func place(of reference: CellReference) -> (row: Int, cell: Int)? {
    let row = rows.partitionPoint { $0.index >= reference.row }
    guard row < rows.count, rows[row].index == reference.row else { return nil }
    let cell = rows[row].cells.partitionPoint { $0.column >= reference.column }
    guard cell < rows[row].cells.count, rows[row].cells[cell].column == reference.column else {
      return nil
    }
    return (row, cell)
  }

  /// The row with a zero-based index; `nil` when none is written.
  public func row(at index: Int) -> Row? {
    let position = rows.partitionPoint { $0.index >= index }
    return position < rows.count && rows[position].index == index ? rows[position] : nil
  }

  /// The value at a reference; `.empty` when no cell is written there.
  public func value(at reference: CellReference) -> CellValue {
    place(of: reference).map { rows[$0.row].cells[$0.cell].value } ?? .empty
  }

  /// Puts a value into a cell, keeping its format unless another is given.
  ///
  /// - Parameter formatIndex: zero-based into `Workbook.formats`.
  public mutating func set(
    _ value: CellValue, at reference: CellReference, formatIndex: Int? = nil
  ) {
    let position = rowPosition(reference.row)
    let count = rows[position].cells.count
    if count == 0 || rows[position].cells[count - 1].column < reference.column {
      // Cells mostly come from left to right.
      rows[position].cells.append(
        Cell(column: reference.column, value: value, formatIndex: formatIndex ?? 0))
      return
    }
    let cell = rows[position].cells.partitionPoint { $0.column >= reference.column }
    if cell < rows[position].cells.count, rows[position].cells[cell].column == reference.column {
      rows[position].cells[cell].value = value
      if let formatIndex { rows[position].cells[cell].formatIndex = formatIndex }
    } else {
      rows[position].cells.insert(
        Cell(column: reference.column, value: value, formatIndex: formatIndex ?? 0), at: cell)
    }
  }

  /// Changes the height and flags of a row.
  ///
  /// - Parameter index: zero-based.
  public mutating func withRow(_ index: Int, _ change: (inout Row) -> Void) {
    change(&rows[rowPosition(index)])
  }

  /// Notes that a filter over a range, its first row the headers, hides the rows that are hidden.
  public mutating func markFilteredRows(in range: RangeReference) {
    for index in rows.indices
    where rows[index].isHidden && rows[index].index > range.first.row
      && rows[index].index <= range.last.row
    {
      rows[index].isFilteredOut = true
    }
    hasUnknownFilter = false
  }

  private mutating func rowPosition(_ index: Int) -> Int {
    let last = rows.count - 1
    if last >= 0, rows[last].index == index { return last }
    if last < 0 || rows[last].index < index {
      rows.append(Row(index: index))
      return rows.count - 1
    }
    let position = rows.partitionPoint { $0.index >= index }
    if position == rows.count || rows[position].index != index {
      rows.insert(Row(index: index), at: position)
    }
    return position
  }
}

/// A row of a sheet.
public struct Row: Sendable {
  /// Zero-based.
  public var index: Int
  /// Points; `nil` for the sheet's default.
  public var height: Double?
  /// Whether the row is hidden.
  public var isHidden = false
  /// Whether a filter, and not a person, hides the row: SUBTOTAL leaves it out.
  public var isFilteredOut = false
  /// Cells in ascending order of `column`.
  public var cells: [Cell] = []

  /// An empty row.
  public init(index: Int) { self.index = index }
}

/// A cell of a row.
public struct Cell: Sendable {
  /// Zero-based.
  public var column: Int
  /// What it holds.
  public var value: CellValue
  /// Zero-based into `Workbook.formats`.
  public var formatIndex: Int

  /// A cell.
  public init(column: Int, value: CellValue, formatIndex: Int = 0) {
    self.column = column
    self.value = value
    self.formatIndex = formatIndex
  }
}

/// Columns with one width.
public struct ColumnRange: Hashable, Sendable {
  /// Zero-based, inclusive.
  public var columns: ClosedRange<Int>
  /// Characters of the default font; `nil` for the sheet's default.
  public var width: Double?
  /// Whether the columns are hidden.
  public var isHidden = false
  /// The format of cells not written, zero-based into `Workbook.formats`.
  public var formatIndex = 0

  /// Columns of one width.
  public init(columns: ClosedRange<Int>, width: Double?, isHidden: Bool = false) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false then true.
  ///
  /// - Complexity: O(log count).
  package func partitionPoint(_ belongsInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
