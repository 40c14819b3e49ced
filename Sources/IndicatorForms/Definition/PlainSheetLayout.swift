internal import SpreadsheetModel

/// A sheet for machines (`TEMPLATES.md` T9): header in row 1, data from row 2, no looks, no merges,
/// no formulas.
enum PlainSheetLayout {
  /// Points.
  private static let rowHeight = 15.0

  static func sheet(_ definition: SheetDefinition) -> Worksheet {
    var sheet = Worksheet(name: definition.name)
    for column in definition.columns {
      sheet.set(
        .text(column.header.joined(separator: " ")), at: CellReference(row: 0, column: column.index)
      )
      for (offset, row) in definition.rows.enumerated() {
        let value = value(of: row, column)
        guard value != .empty else { continue }
        sheet.set(value, at: CellReference(row: offset + 1, column: column.index))
      }
    }
    sheet.columns = definition.columns.map {
      ColumnRange(columns: $0.index...$0.index, width: $0.width)
    }
    sheet.freeze = FreezePane(rows: 1, columns: 0)
    sheet.print.isLandscape = true
    sheet.print.fitsWidth = true
    sheet.print.repeatedRows = 0...0
    // Programs fit rows without a height to their text in one format and not in the other.
    for row in 0...definition.rows.count { sheet.withRow(row) { $0.height = rowHeight } }
    return sheet
  }

  private static func value(of row: RowDefinition, _ column: ColumnDefinition) -> CellValue {
    let text =
      switch column.role {
      case "code": row.code ?? ""
      case "name": row.label
      case "unit": row.unit
      default: row.values[CellReference.columnLetters(column.index)] ?? ""
      }
    if column.format != .text, let number = Double(text) { return .number(number) }
    return text.isEmpty ? .empty : .text(text)
  }
}
