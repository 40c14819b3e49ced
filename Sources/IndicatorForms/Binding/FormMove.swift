internal import SpreadsheetModel

/// Something of a form that is not where its binding says.
public enum FormMove: Hashable, Sendable {
  /// The form has no such sheet, or no table on it.
  case sheetMissing(String)
  /// The sheets with tables are others, or in another order.
  case sheetsChanged
  /// The header rows were elsewhere (one-based first rows).
  case headerMoved(sheet: String, from: Int, to: Int)
  /// A column stands elsewhere (zero-based).
  case columnMoved(sheet: String, header: String, from: Int, to: Int)
  /// A column is no longer there.
  case columnMissing(sheet: String, header: String, column: Int)
  /// A column that the binding does not know.
  case columnAdded(sheet: String, header: String, column: Int)
  /// A column's header reads otherwise.
  case columnRenamed(sheet: String, column: Int, from: String, to: String)
  /// Rows stand further down (`by` > 0) or up; zero-based, as the binding has them.
  case rowsMoved(sheet: String, rows: ClosedRange<Int>, by: Int)
  /// A row is no longer there.
  case rowMissing(sheet: String, label: String, row: Int)
  /// A row that the binding does not know.
  case rowAdded(sheet: String, label: String, row: Int)
  /// A row's label reads otherwise.
  case rowRenamed(sheet: String, row: Int, from: String, to: String)
  /// Merged cells are others.
  case mergesChanged
  /// Formulas are others.
  case formulasChanged

  /// What is different between a binding and the form it is to be used with, in the order of the
  /// form; empty when nothing moved.
  public static func find(
    in form: FormAnalysis, since binding: FormBinding, fingerprint: FormFingerprint
  ) -> [FormMove] {
    let differing = binding.fingerprint.differences(from: fingerprint)
    guard !differing.isEmpty else { return [] }
    var moves: [FormMove] = []
    for (bound, table) in pairs(binding, form) {
      guard let table else {
        moves.append(.sheetMissing(bound.sheet))
        continue
      }
      if bound.headerRows.lowerBound != table.headerRows.lowerBound {
        moves.append(
          .headerMoved(
            sheet: bound.sheet, from: bound.headerRows.lowerBound + 1,
            to: table.headerRows.lowerBound + 1))
      }
      if differing.contains(.headers) { moves += columns(bound, table) }
      if differing.contains(.labels) { moves += rows(bound, table) }
    }
    if differing.contains(.sheets), moves.isEmpty { moves.append(.sheetsChanged) }
    if differing.contains(.merges) { moves.append(.mergesChanged) }
    if differing.contains(.formulas) { moves.append(.formulasChanged) }
    return moves
  }

  /// The table of the form for each table of a binding: by sheet, then by the share of labels that
  /// are the same.
  static func pairs(
    _ binding: FormBinding, _ form: FormAnalysis
  ) -> [(bound: BoundTable, table: FormTable?)] {
    var taken: Set<Int> = []
    return binding.tables.map { bound in
      let labels = Set(bound.rows.map(\.label))
      let isOnlySheet = Set(form.tables.map(\.sheetName)).count == 1
      let candidates = form.tables.indices.filter {
        !taken.contains($0) && (form.tables[$0].sheetName == bound.sheet || isOnlySheet)
      }
      func likeness(_ position: Int) -> Int {
        form.tables[position].rows.count { labels.contains($0.label) }
      }
      // The first of equals: tables of one shape pair in their order.
      var best: Int?
      for position in candidates where best.map({ likeness(position) > likeness($0) }) ?? true {
        best = position
      }
      if let best { taken.insert(best) }
      return (bound, best.map { form.tables[$0] })
    }
  }

  private static func columns(_ bound: BoundTable, _ table: FormTable) -> [FormMove] {
    var moves: [FormMove] = []
    let old = bound.columns.map(\.header)
    let new = table.columns.map { $0.header.joined(separator: " | ") }
    let pairs = BindingCarryOver.pairs(old, new, likeness: .renamed)
    var paired: Set<Int> = []
    for (position, column) in bound.columns.enumerated() {
      guard let other = pairs[position] else {
        moves.append(
          .columnMissing(sheet: bound.sheet, header: column.header, column: column.index))
        continue
      }
      paired.insert(other)
      let to = table.columns[other].index
      if to != column.index {
        moves.append(
          .columnMoved(sheet: bound.sheet, header: column.header, from: column.index, to: to))
      } else if new[other] != column.header {
        moves.append(
          .columnRenamed(sheet: bound.sheet, column: to, from: column.header, to: new[other]))
      }
    }
    for (position, column) in table.columns.enumerated() where !paired.contains(position) {
      moves.append(
        .columnAdded(sheet: bound.sheet, header: new[position], column: column.index))
    }
    return moves
  }

  private static func rows(_ bound: BoundTable, _ table: FormTable) -> [FormMove] {
    let pairs = BindingCarryOver.pairs(
      bound.rows.map(\.label), table.rows.map(\.label), likeness: .renamed)
    var moves: [FormMove] = []
    var paired: Set<Int> = []
    var run: (rows: ClosedRange<Int>, by: Int)?
    func close() {
      if let run { moves.append(.rowsMoved(sheet: bound.sheet, rows: run.rows, by: run.by)) }
      run = nil
    }
    for (position, row) in bound.rows.enumerated() {
      guard let other = pairs[position] else {
        close()
        moves.append(.rowMissing(sheet: bound.sheet, label: row.label, row: row.index))
        continue
      }
      paired.insert(other)
      let by = table.rows[other].index - row.index
      if table.rows[other].label != row.label {
        close()
        moves.append(
          .rowRenamed(
            sheet: bound.sheet, row: table.rows[other].index, from: row.label,
            to: table.rows[other].label))
      } else if by == 0 {
        close()
      } else if let last = run, last.by == by {
        run = (last.rows.lowerBound...row.index, by)
      } else {
        close()
        run = (row.index...row.index, by)
      }
    }
    close()
    for (position, row) in table.rows.enumerated() where !paired.contains(position) {
      moves.append(.rowAdded(sheet: bound.sheet, label: row.label, row: row.index))
    }
    return moves
  }
}

extension FormMove {
  /// Whether something stands elsewhere or is gone; other words in a place are not.
  public var isOfPlace: Bool {
    switch self {
    case .sheetMissing, .sheetsChanged, .headerMoved, .columnMoved, .columnMissing, .columnAdded,
      .rowsMoved, .rowMissing, .rowAdded:
      true
    case .columnRenamed, .rowRenamed, .mergesChanged, .formulasChanged: false
    }
  }
}
