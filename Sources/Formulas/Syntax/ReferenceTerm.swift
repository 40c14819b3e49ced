/// A reference to cells as a formula writes it.
package struct ReferenceTerm: Hashable, Sendable {
  /// What the reference names.
  package enum Shape: UInt8, Hashable, Sendable {
    /// One cell; `first` counts.
    case cell
    /// A rectangle between `first` and `last`, in the order written.
    case area
    /// Whole columns; the rows of `first` and `last` do not count.
    case columns
    /// Whole rows; the columns of `first` and `last` do not count.
    case rows
    /// `#REF!` on a named sheet.
    case deleted
  }

  /// What it names.
  package var shape: Shape
  /// The first corner as written.
  package var first: CellTerm
  /// The other corner as written; equal to `first` for a cell.
  package var last: CellTerm
  /// Index into the expression's `sheets`; -1 for the formula's own sheet.
  package var sheet: Int32
}

extension ReferenceTerm {
  /// The reference with its relative parts moved.
  package func shifted(rows: Int, columns: Int) -> ReferenceTerm {
    var moved = self
    guard shape != .deleted else { return moved }
    moved.first = first.shifted(
      rows: shape == .columns ? 0 : rows, columns: shape == .rows ? 0 : columns)
    moved.last = last.shifted(
      rows: shape == .columns ? 0 : rows, columns: shape == .rows ? 0 : columns)
    return moved
  }
}

/// One corner of a reference.
package struct CellTerm: Hashable, Sendable {
  /// Zero-based.
  package var row: Int32
  /// Zero-based.
  package var column: Int16
  /// Whether `$` stands before the row.
  package var isRowAbsolute: Bool
  /// Whether `$` stands before the column.
  package var isColumnAbsolute: Bool

  /// The rows of a sheet, 1,048,576.
  package static let rowCount: Int32 = 1_048_576
  /// The columns of a sheet, 16,384.
  package static let columnCount: Int16 = 16_384

  static let origin = CellTerm(
    row: 0, column: 0, isRowAbsolute: false, isColumnAbsolute: false)

  /// The corner with its relative parts moved; past an edge of the sheet it comes in at the other
  /// side, as Excel does when it expands a shared formula.
  package func shifted(rows: Int, columns: Int) -> CellTerm {
    var moved = self
    if !isRowAbsolute, rows != 0 {
      moved.row = Int32(wrapped(Int(row) + rows, Int(CellTerm.rowCount)))
    }
    if !isColumnAbsolute, columns != 0 {
      moved.column = Int16(wrapped(Int(column) + columns, Int(CellTerm.columnCount)))
    }
    return moved
  }

  private func wrapped(_ value: Int, _ count: Int) -> Int {
    if value >= 0, value < count { return value }
    let rest = value % count
    return rest < 0 ? rest + count : rest
  }
}

/// The sheet part of a reference.
package struct SheetPrefix: Hashable, Sendable {
  /// Another workbook: `[1]` without its brackets, a path or a URL; `nil` for this workbook.
  package var workbook: String?
  /// The sheet; empty for a name of the whole other workbook (`[1]!Name`).
  package var first: String
  /// The last sheet of a 3-D reference; `nil` for one sheet.
  package var last: String?
}

extension FormulaExpression {
  /// The expression as it stands that many cells further down and right: relative parts of
  /// references move, absolute ones and defined names stay.
  ///
  /// Expands shared formulas.
  ///
  /// - Complexity: O(nodes).
  public func shifted(rows: Int, columns: Int) -> FormulaExpression {
    var moved = self
    for (index, node) in nodes.enumerated() {
      guard case .reference(let term) = node else { continue }
      moved.nodes[index] = .reference(term.shifted(rows: rows, columns: columns))
    }
    return moved
  }
}
