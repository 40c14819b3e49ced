internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// A sheet of the filled form as it looks: what is drawn, where, and how large.
struct ReviewSheet {
  /// A drawn cell.
  struct Cell {
    /// Zero-based.
    let column: Int
    /// What the number format shows.
    let text: String
    /// Zero-based into `Workbook.formats`.
    let format: Int
    let isNumber: Bool
    /// How many rows and columns it covers.
    let rows: Int
    let columns: Int
  }

  /// A drawn row.
  struct Row {
    /// Zero-based.
    let index: Int
    /// Points; `nil` for the default.
    let height: Double?
    let isHidden: Bool
    let cells: [Cell]
  }

  /// No more is drawn; the record's cells beyond are listed all the same.
  static let mostRows = 3000
  static let mostColumns = 120
  /// Characters, where a sheet does not say.
  static let defaultWidth = 8.43

  /// The zero-based sheet of the workbook.
  let position: Int
  let rows: [Row]
  /// Each column's width in characters of the default font, `nil` for a hidden one.
  let widths: [Double?]
  /// Whether rows or columns are left out.
  let isCut: Bool
  /// The last row and column that are drawn.
  let last: CellReference

  /// - Parameter inputs: the cells that the record speaks of, which are drawn even when empty.
  init(_ workbook: Workbook, sheet position: Int, inputs: [CellReference]) {
    let sheet = workbook.sheets[position]
    self.position = position
    let used = ReviewSheet.used(sheet, workbook, inputs)
    isCut = used.row >= ReviewSheet.mostRows || used.column >= ReviewSheet.mostColumns
    last = CellReference(
      row: min(used.row, ReviewSheet.mostRows - 1),
      column: min(used.column, ReviewSheet.mostColumns - 1))
    widths = ReviewSheet.widths(of: sheet, to: last.column)
    rows = ReviewSheet.rows(of: workbook, position, to: last)
  }

  /// The last row and column with anything to see.
  private static func used(
    _ sheet: Worksheet, _ workbook: Workbook, _ inputs: [CellReference]
  ) -> CellReference {
    var last = CellReference(row: 0, column: 0)
    func include(_ row: Int, _ column: Int) {
      last = CellReference(row: max(last.row, row), column: max(last.column, column))
    }
    for row in sheet.rows {
      for cell in row.cells
      where cell.value != .empty
        || workbook.formats.indices.contains(cell.formatIndex)
          && workbook.formats[cell.formatIndex].borders != Borders()
      {
        include(row.index, cell.column)
      }
    }
    for input in inputs { include(input.row, input.column) }
    for merge in sheet.merges where sheet.value(at: merge.first) != .empty {
      include(merge.last.row, merge.last.column)
    }
    return last
  }

  private static func widths(of sheet: Worksheet, to last: Int) -> [Double?] {
    var widths = [Double?](repeating: defaultWidth, count: last + 1)
    for range in sheet.columns {
      for column in range.columns where column <= last {
        widths[column] = range.isHidden ? nil : range.width ?? defaultWidth
      }
    }
    return widths
  }

  private static func rows(
    of workbook: Workbook, _ position: Int, to last: CellReference
  ) -> [Row] {
    let sheet = workbook.sheets[position]
    var shown: [CellReference: WorkbookListing.Cell] = [:]
    for cell in WorkbookListing(workbook).cells(ofSheet: position) { shown[cell.reference] = cell }
    var spans: [CellReference: RangeReference] = [:]
    var covered: Set<CellReference> = []
    for merge in sheet.merges where merge.first.row <= last.row && merge.first.column <= last.column
    {
      spans[merge.first] = merge
      for row in merge.first.row...min(merge.last.row, last.row) {
        for column in merge.first.column...min(merge.last.column, last.column) {
          covered.insert(CellReference(row: row, column: column))
        }
      }
      covered.remove(merge.first)
    }
    return (0...last.row).map { index in
      let row = sheet.row(at: index)
      let cells = (row?.cells ?? []).compactMap { cell -> Cell? in
        let place = CellReference(row: index, column: cell.column)
        guard cell.column <= last.column, !covered.contains(place) else { return nil }
        let span = spans[place] ?? RangeReference(place, place)
        return ReviewSheet.cell(cell, shown[place], span, to: last)
      }
      return Row(
        index: index, height: row?.height, isHidden: row?.isHidden ?? false,
        cells: withMerges(cells, at: index, spans, to: last))
    }
  }

  /// Adds the corners of merges that the file does not write a cell for.
  private static func withMerges(
    _ cells: [Cell], at row: Int, _ spans: [CellReference: RangeReference], to last: CellReference
  ) -> [Cell] {
    let written = Set(cells.map(\.column))
    let missing = spans.filter { $0.key.row == row && !written.contains($0.key.column) }
    guard !missing.isEmpty else { return cells }
    return
      (cells
      + missing.map { place, span in
        cell(SpreadsheetModel.Cell(column: place.column, value: .empty), nil, span, to: last)
      }).sorted { $0.column < $1.column }
  }

  private static func cell(
    _ cell: SpreadsheetModel.Cell, _ shown: WorkbookListing.Cell?, _ span: RangeReference,
    to last: CellReference
  ) -> Cell {
    var isNumber = false
    if case .number = cell.value.result { isNumber = true }
    return Cell(
      column: cell.column, text: shown?.shown ?? "", format: cell.formatIndex, isNumber: isNumber,
      rows: min(span.last.row, last.row) - span.first.row + 1,
      columns: min(span.last.column, last.column) - span.first.column + 1)
  }
}
