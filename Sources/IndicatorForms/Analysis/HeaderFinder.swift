internal import SpreadsheetModel
internal import VietnameseText

/// Where a table's header lies.
struct TableHeader {
  /// Zero-based, without the number row.
  var rows: ClosedRange<Int>
  /// Zero-based; `nil` for none.
  var numberRow: Int?
  /// Zero-based columns of the table.
  var columns: ClosedRange<Int>
  /// Zero-based.
  var firstDataRow: Int
}

/// Finds the header by the cell over the indicators' names.
enum HeaderFinder {
  /// The header of the first table of a sheet; `nil` when no cell says "Chỉ tiêu" or the like
  /// with at least one more header beside it.
  static func find(in grid: SheetGrid) -> TableHeader? {
    for row in grid.sheet.rows.prefix(200) {
      for cell in row.cells {
        let folded = TextFolding.fold(grid.text(row: row.index, column: cell.column))
        guard HeaderVocabulary.exact[folded] == .name, hasCompany(grid, row, besides: cell.column)
        else { continue }
        return header(grid, nameCell: CellReference(row: row.index, column: cell.column))
      }
    }
    return nil
  }

  /// Whether another header stands in the same row.
  private static func hasCompany(_ grid: SheetGrid, _ row: Row, besides column: Int) -> Bool {
    row.cells.contains { cell in
      cell.column != column && !grid.text(row: row.index, column: cell.column).isEmpty
    }
  }

  private static func header(_ grid: SheetGrid, nameCell: CellReference) -> TableHeader {
    let merge = grid.sheet.merges.first { $0.contains(nameCell) }
    let top = merge?.first.row ?? nameCell.row
    var bottom = merge?.last.row ?? nameCell.row
    // Groups beside an unmerged name cell may reach further down.
    for other in grid.sheet.merges where (top...bottom).contains(other.first.row) {
      if other.last.row > bottom, other.last.row - top < 6 { bottom = other.last.row }
    }
    while isHeaderContinuation(grid, row: bottom + 1, nameColumn: nameCell.column, top: top) {
      bottom += 1
    }
    let numberRow = isNumberRow(grid, row: bottom + 1) ? bottom + 1 : nil
    let columns = headerColumns(grid, rows: top...bottom)
    return TableHeader(
      rows: top...bottom, numberRow: numberRow, columns: columns,
      firstDataRow: (numberRow ?? bottom) + 1)
  }

  /// A row below with texts in other columns but none under name and number: parts of groups.
  private static func isHeaderContinuation(
    _ grid: SheetGrid, row: Int, nameColumn: Int, top: Int
  ) -> Bool {
    guard row - top < 6, grid.text(row: row, column: nameColumn).isEmpty,
      let cells = grid.sheet.row(at: row)?.cells
    else { return false }
    let texts = cells.filter { !grid.text(row: row, column: $0.column).isEmpty }
    return texts.count >= 2 && texts.allSatisfy { $0.column != nameColumn }
      && !isNumberRow(grid, row: row)
  }

  /// Whether most texts of a row are column numbers: `A`, `1`, `(2)`, `7=6/1`.
  static func isNumberRow(_ grid: SheetGrid, row: Int) -> Bool {
    guard let cells = grid.sheet.row(at: row)?.cells else { return false }
    let texts = cells.map { grid.text(row: row, column: $0.column) }.filter { !$0.isEmpty }
    let numbers = texts.filter(isColumnNumber)
    return texts.count >= 3 && numbers.count * 10 >= texts.count * 8
  }

  private static func isColumnNumber(_ text: String) -> Bool {
    let bytes = Array(
      text.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != 0x20 })
    guard let first = bytes.first else { return false }
    if bytes.count == 1, (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(first) { return true }
    let allowed = "0123456789=/*+-%:,".utf8
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) && bytes.count <= 16
      && bytes.allSatisfy { allowed.contains($0) }
  }

  private static func headerColumns(_ grid: SheetGrid, rows: ClosedRange<Int>) -> ClosedRange<Int> {
    var low = Int.max
    var high = 0
    for row in grid.sheet.rows where rows.contains(row.index) {
      for cell in row.cells where !grid.text(row: row.index, column: cell.column).isEmpty {
        let merge = grid.sheet.merges.first {
          $0.first == CellReference(row: row.index, column: cell.column)
        }
        low = min(low, cell.column)
        high = max(high, merge?.last.column ?? cell.column)
      }
    }
    return low <= high ? low...min(high, low + 500) : 0...0
  }
}
