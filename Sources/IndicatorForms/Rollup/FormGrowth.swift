internal import SpreadsheetModel

/// Makes room for more units than a form has rows or columns for.
enum FormGrowth {
  /// Copies of the last row for units: values, formats and formulas; totals over it take them in.
  static func rows(_ count: Int, of table: UnitRowTable) -> [Edit] {
    guard count > 0 else { return [] }
    let last = table.rows.upperBound
    return [.repeatRows(sheet: table.sheetName, rows: last...last, times: count)]
  }

  /// New columns before the last unit's, with the formats of the one before them.
  ///
  /// - Throws: `NoRoom` where units have several columns, or formulas stand in them: nothing copies
  ///   those.
  static func columns(
    _ count: Int, of table: UnitColumnTable, in workbook: Workbook
  ) throws(RollupPlanner.NoRoom) -> [Edit] {
    guard count > 0 else { return [] }
    let name = table.table.sheetName
    let sheet = workbook.sheets[table.table.sheet]
    let noRoom = RollupPlanner.NoRoom(sheet: name, units: count)
    guard let last = table.columns.last?.index, table.roles.count == 1, table.places.count > 1,
      !holdsFormula(last - 1, in: sheet)
    else { throw noRoom }
    var edits: [Edit] = [.insertColumns(sheet: name, at: last, count: count)]
    for row in sheet.rows {
      guard row.cells.contains(where: { $0.column == last - 1 }) else { continue }
      let model = CellReference(row: row.index, column: last - 1)
      for column in last..<(last + count) {
        edits.append(
          .copyFormat(
            sheet: name, cell: CellReference(row: row.index, column: column), from: model))
      }
    }
    edits += headers(count, of: table, at: last, in: sheet)
    return edits
  }

  /// Every place with its number: "Đơn vị 16" until a unit takes it, and the numbers of columns.
  private static func headers(
    _ count: Int, of table: UnitColumnTable, at position: Int, in sheet: Worksheet
  ) -> [Edit] {
    guard let header = table.columns.last?.header.row else { return [] }
    let name = table.table.sheetName
    var edits: [Edit] = (0..<count).map { offset in
      .replace(
        sheet: name, cell: CellReference(row: header, column: position + offset),
        value: .text("Đơn vị \(table.places.count + offset)"))
    }
    guard let numbers = table.numberRow,
      case .text(let text) = sheet.value(
        at: CellReference(row: numbers, column: position)), let first = Int(text)
    else { return edits }
    edits += (0...count).map { offset in
      .replace(
        sheet: name, cell: CellReference(row: numbers, column: position + offset),
        value: .text(String(first + offset)))
    }
    return edits
  }

  private static func holdsFormula(_ column: Int, in sheet: Worksheet) -> Bool {
    sheet.rows.contains { row in
      row.cells.contains { cell in
        if cell.column == column, case .formula = cell.value { true } else { false }
      }
    }
  }
}
