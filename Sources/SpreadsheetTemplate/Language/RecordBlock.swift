internal import SpreadsheetModel

/// The cells of a block of many records whose rows hold values alone: column by column, not an edit a
/// cell.
struct RecordBlock: Sendable {
  /// The values of one place of the rows, record after record.
  struct Column: Sendable {
    /// The row in its copy, zero-based.
    var row: Int
    /// The column of the sheet, zero-based.
    var column: Int
    /// A value a record; `.none` leaves the cell blank.
    var values: [FormulaResult]
  }

  /// Fewer records are expanded one by one.
  static let least = 64

  /// The sheet's name.
  let sheet: String
  /// The zero-based row of the first record, when all rows are in their place.
  let firstRow: Int
  /// Rows a record.
  let height: Int
  /// How many records.
  let count: Int
  /// By row and column.
  let columns: [Column]

  /// Evaluates the cells of a block for each of its records.
  ///
  /// - Parameter cells: the row in the block, the column and the text of each cell with markers.
  /// - Returns: `nil` for cells with blocks, days or empty texts, and where a record lacks something:
  ///   those are expanded one by one.
  init?(
    sheet: String, firstRow: Int, height: Int,
    cells: [(row: Int, column: Int, pieces: [TemplateMarker])], _ records: [TemplateValue],
    _ scope: TemplateScope
  ) {
    let isPlain = cells.allSatisfy { cell in
      cell.pieces.allSatisfy { piece in
        switch piece {
        case .open, .close: false
        default: true
        }
      }
    }
    guard isPlain, !cells.isEmpty else { return nil }
    (self.sheet, self.firstRow, self.height) = (sheet, firstRow, height)
    count = records.count
    var columns: [Column] = []
    for cell in cells {
      guard let values = Self.values(of: cell.pieces, records, scope) else { return nil }
      columns.append(Column(row: cell.row, column: cell.column, values: values))
    }
    self.columns = columns.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// What a cell holds, record after record.
  private static func values(
    of pieces: [TemplateMarker], _ records: [TemplateValue], _ scope: TemplateScope
  ) -> [FormulaResult]? {
    let seen = TemplateText.seen(pieces)
    var values: [FormulaResult] = []
    values.reserveCapacity(records.count)
    if seen.isEmpty { return Array(repeating: .none, count: records.count) }
    let key: String?
    if seen.count == 1, case .value(let own) = seen[0], !own.hasPrefix("@"), own != "." {
      key = own
    } else {
      key = nil
    }
    for (number, record) in records.enumerated() {
      if let key, case .record(let members) = record, let member = members[key] {
        guard let own = member.plainResult else { return nil }
        values.append(own)
        continue
      }
      var text = TemplateText(sheet: nil, cell: nil)
      let inner = scope.inside(record, number: number + 1, of: records.count)
      guard let own = text.value(of: pieces, inner).plainResult, text.faults.isEmpty else {
        return nil
      }
      values.append(own)
    }
    return values
  }

  /// The edits of the cells of some records, by row and column.
  ///
  /// - Parameter records: zero-based.
  func edits(ofRecords records: Range<Int>) -> [Edit] {
    var edits: [Edit] = []
    edits.reserveCapacity(records.count * columns.count)
    for record in records {
      for column in columns {
        let cell = CellReference(
          row: firstRow + record * height + column.row, column: column.column)
        edits.append(.replace(sheet: sheet, cell: cell, value: column.values[record].value))
      }
    }
    return edits
  }
}

extension TemplateValue {
  /// A number, a truth value, a text with letters in it or nothing; `nil` for others.
  fileprivate var plainResult: FormulaResult? {
    switch self {
    case .none: FormulaResult.none
    case .number(let number): .number(number)
    case .text(let text): text.isEmpty ? nil : .text(text)
    case .boolean(let truth): .boolean(truth)
    case .date, .list, .record: nil
    }
  }
}

extension CellValue {
  /// The same of what a cell holds.
  fileprivate var plainResult: FormulaResult? {
    switch self {
    case .empty: FormulaResult.none
    case .number(let number): .number(number)
    case .text(let text): text.isEmpty ? nil : .text(text)
    case .boolean(let truth): .boolean(truth)
    case .date, .error, .formula: nil
    }
  }
}
