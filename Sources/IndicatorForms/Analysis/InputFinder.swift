internal import SpreadsheetModel

/// Tells which cells of a table take figures.
enum InputFinder {
  /// Adds the input cells of every coded row: cells of a value column that hold no formula, are
  /// not covered by a merge, not barred by a mark, and may be typed into when the sheet is
  /// protected.
  static func addInputs(to rows: inout [FormRow], grid: SheetGrid, columns: [FormColumn]) {
    let valueColumns = columns.filter { $0.role.takesFigure }
    for position in rows.indices where rows[position].unit != nil {
      rows[position].inputs = valueColumns.compactMap { column in
        input(row: rows[position].index, column, grid)
      }
    }
  }

  private static func input(row: Int, _ column: FormColumn, _ grid: SheetGrid) -> FormInput? {
    let cell = CellReference(row: row, column: column.index)
    let value = grid.sheet.value(at: cell)
    if case .formula = value { return nil }
    guard grid.anchor(row: row, column: column.index) == cell, !isBar(value) else { return nil }
    // Without a written cell the default format counts, and that is locked.
    if grid.sheet.isProtected, grid.format(at: cell)?.isLocked ?? true { return nil }
    return FormInput(cell: cell, role: column.role, value: value)
  }

  /// "x" or "-" in a cell says that no figure belongs there.
  private static func isBar(_ value: CellValue) -> Bool {
    if case .text(let text) = value {
      return ["x", "X", "-", "–", "×"].contains(SheetGrid.trimmed(text))
    }
    return false
  }
}
