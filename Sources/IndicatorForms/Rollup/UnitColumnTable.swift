internal import SpreadsheetModel
internal import VietnameseText

/// A table with a row for each indicator and a column, or several, for each unit (`TH_CHI_TIEU`).
struct UnitColumnTable: Sendable {
  /// One unit's column.
  struct Column: Sendable {
    /// Zero-based.
    var index: Int
    var role: ColumnRole
    /// The name in the header; `nil` for a place that no unit has taken.
    var name: String?
    /// The cell that names the unit.
    var header: CellReference
  }

  /// The form's table.
  var table: FormTable
  /// Left to right.
  var columns: [Column]
  /// Zero-based; `nil` for none.
  var numberRow: Int?

  /// The table of a form, when it sets at least two units side by side.
  init?(_ table: FormTable, grid: SheetGrid) {
    var columns: [Column] = []
    for column in table.columns where column.role.takesFigure {
      guard let header = UnitColumnTable.header(of: column, table, grid) else { continue }
      columns.append(header)
    }
    guard columns.count >= 2 else { return nil }
    self.table = table
    self.columns = columns
    let below = table.headerRows.upperBound + 1
    numberRow = table.columns.contains { !$0.number.isEmpty } ? below : nil
  }

  /// The roles that each unit has a column for.
  var roles: [ColumnRole] {
    var roles: [ColumnRole] = []
    for column in columns where !roles.contains(column.role) { roles.append(column.role) }
    return roles
  }

  private static func header(
    of column: FormColumn, _ table: FormTable, _ grid: SheetGrid
  ) -> Column? {
    for row in table.headerRows {
      let anchor = grid.anchor(row: row, column: column.index)
      let text = grid.text(row: anchor.row, column: anchor.column)
      guard !text.isEmpty else { continue }
      let folded = FoldedText(text)
      if isPlace(folded) {
        return Column(index: column.index, role: column.role, name: nil, header: anchor)
      }
      if case .unit(let unit) = column.scope, folded.text == unit {
        return Column(index: column.index, role: column.role, name: text, header: anchor)
      }
    }
    return nil
  }

  /// "Đơn vị 12": a place for a unit.
  private static func isPlace(_ text: FoldedText) -> Bool {
    let words = text.words
    return words.count == 3 && words[0] == "don" && words[1] == "vi" && Int(words[2]) != nil
  }
}
