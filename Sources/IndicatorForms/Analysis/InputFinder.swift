internal import SpreadsheetModel

/// Tells which cells of a table take figures.
struct InputFinder {
  let grid: SheetGrid
  let header: TableHeader
  let columns: [FormColumn]

  /// Adds the input cells of every row with a unit: cells of a value column that hold no formula,
  /// are not covered by a merge, not barred by a mark or by shading, and may be typed into when
  /// the sheet is protected.
  func addInputs(to rows: inout [FormRow]) {
    let valueColumns = columns.filter(takesFigures)
    for position in rows.indices where rows[position].unit != nil {
      rows[position].inputs = valueColumns.compactMap { input(row: rows[position].index, $0) }
    }
  }

  /// A column of percentages takes figures unless formulas compute it.
  private func takesFigures(_ column: FormColumn) -> Bool {
    if column.role.takesFigure { return true }
    guard column.role == .ratio, column.ratio != nil else { return false }
    return !isComputed(column)
  }

  /// Whether formulas fill most cells of a column.
  private func isComputed(_ column: FormColumn) -> Bool {
    let rows = grid.sheet.rows.filter {
      $0.index >= header.firstDataRow && $0.index < header.endRow
    }
    let formulas = rows.count { row in
      if case .formula = grid.sheet.value(at: CellReference(row: row.index, column: column.index)) {
        true
      } else {
        false
      }
    }
    return formulas * 2 > rows.count
  }

  private func input(row: Int, _ column: FormColumn) -> FormInput? {
    let cell = CellReference(row: row, column: column.index)
    let value = grid.sheet.value(at: cell)
    if case .formula = value { return nil }
    guard grid.anchor(row: row, column: column.index) == cell, !isBar(value), !isShaded(cell) else {
      return nil
    }
    // Without a written cell the default format counts, and that is locked.
    if grid.sheet.isProtected, grid.format(at: cell)?.isLocked ?? true { return nil }
    return FormInput(cell: cell, role: column.role, value: value)
  }

  /// "x" or "-" in a cell says that no figure belongs there.
  private func isBar(_ value: CellValue) -> Bool {
    if case .text(let text) = value {
      return ["x", "X", "-", "–", "×", "///", "xxx"].contains(SheetGrid.trimmed(text))
    }
    return false
  }

  /// Grey where the row's name is not: no figure belongs there.
  private func isShaded(_ cell: CellReference) -> Bool {
    guard let fill = grid.format(at: cell)?.fill, InputFinder.isGrey(fill) else { return false }
    let name = CellReference(row: cell.row, column: header.nameColumn)
    return grid.format(at: name)?.fill != fill
  }

  /// Whether `RRGGBB` is a grey between white and black.
  private static func isGrey(_ color: String) -> Bool {
    guard color.utf8.count == 6, let value = Int(color, radix: 16) else { return false }
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
    guard let low = parts.min(), let high = parts.max() else { return false }
    return high - low <= 12 && (0x40...0xEA).contains(low)
  }
}
