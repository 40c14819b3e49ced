import SpreadsheetModel

extension CalculationModel {
  /// The cells of a structured reference as seen from a cell, all numbers zero-based.
  ///
  /// - Throws: `.error` for parts that the table does not have, `.unsupported` for a table that is
  ///   not there.
  func area(
    structured text: String, sheet: Int32, row: Int32, column: Int32
  ) throws(EvaluationFailure) -> SheetArea {
    guard let reference = structured(text) else {
      throw .unsupported("structured reference \(text)")
    }
    let found: WorksheetTable?
    if let name = reference.table {
      found = table(named: name)
    } else {
      let place = CellReference(row: Int(row), column: Int(column))
      found = tables.values.first { $0.sheetIndex == Int(sheet) && $0.range.contains(place) }
    }
    guard let found else { throw .unsupported("structured reference \(text)") }
    var area = try rows(of: found, reference.rows, sheet: sheet, row: row)
    let indexes = try reference.columns.map { (name) throws(EvaluationFailure) in
      guard let index = found.columns.firstIndex(where: { $0.lowercased() == name.lowercased() })
      else { throw .error(.reference) }
      return Int32(found.range.first.column + index)
    }
    if let first = indexes.min(), let last = indexes.max() {
      (area.firstColumn, area.lastColumn) = (first, last)
    }
    return area
  }

  /// The cells of a table's data, for a formula that names the table alone.
  func dataArea(ofTable name: String) -> SheetArea? {
    table(named: name).flatMap { try? rows(of: $0, [], sheet: -1, row: -1) }
  }

  private func rows(
    of table: WorksheetTable, _ asked: StructuredReference.Rows, sheet: Int32, row: Int32
  ) throws(EvaluationFailure) -> SheetArea {
    let range = table.range
    let whole = Int32(range.first.row)...Int32(range.last.row)
    let firstData = whole.lowerBound + Int32(table.headerRowCount)
    let lastData = whole.upperBound - Int32(table.totalsRowCount)
    var parts: [(first: Int32, last: Int32)] = []
    if asked.contains(.all) { parts.append((whole.lowerBound, whole.upperBound)) }
    if asked.contains(.headers) { parts.append((whole.lowerBound, firstData - 1)) }
    if asked.contains(.data) || asked.isEmpty { parts.append((firstData, lastData)) }
    if asked.contains(.totals) { parts.append((lastData + 1, whole.upperBound)) }
    if asked.contains(.thisRow) {
      guard sheet == Int32(table.sheetIndex), firstData <= row, row <= lastData else {
        throw .error(.value)
      }
      parts.append((row, row))
    }
    let present = parts.filter { $0.first <= $0.last }
    guard let first = present.map(\.first).min(), let last = present.map(\.last).max() else {
      throw .error(.reference)
    }
    return SheetArea(
      sheet: Int32(table.sheetIndex), firstRow: first, firstColumn: Int32(range.first.column),
      lastRow: last, lastColumn: Int32(range.last.column))
  }
}
