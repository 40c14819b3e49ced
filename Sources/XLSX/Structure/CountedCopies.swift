package import SpreadsheetModel

/// Copies of repeated rows that are left out of their sheet: each is what the first two are, but for
/// numbers that grow by the same from copy to copy (`CountedText`).
package struct CountedCopies: Sendable {
  /// The markup of the first two copies.
  struct Samples: Sendable {
    var first: [UInt8]
    var second: [UInt8]
  }

  /// The sheet's name.
  package let sheet: String
  /// The rows that are repeated, zero-based.
  package let rows: ClosedRange<Int>
  /// How many copies there are in all, those in the sheet counted.
  package let times: Int
  /// The one-based number of the first copy that is left out; those before it stand in the sheet.
  package let first: Int
  let samples: Samples

  /// The zero-based row where the copies that are left out begin.
  package var firstRow: Int { row(0, ofCopy: first) }

  /// Whether a range reaches below all copies.
  func isBehind(_ range: RangeReference) -> Bool { range.last.row >= row(0, ofCopy: times + 1) }

  /// The zero-based row of the sheet that a row of a copy is.
  ///
  /// - Parameters:
  ///   - offset: of the row in its copy.
  ///   - copy: one-based.
  package func row(_ offset: Int, ofCopy copy: Int) -> Int {
    rows.lowerBound + copy * rows.count + offset
  }
}

/// What the cells of copies that were left out of a sheet hold.
package struct CopiedCells: Sendable {
  /// The cells of one place of the rows, copy after copy.
  package struct Column: Sendable {
    /// The row in its copy, zero-based.
    package var row: Int
    /// The column of the sheet, zero-based.
    package var column: Int
    /// Whether the values are results of the cells' formulas; else they take the place of what the
    /// cells hold.
    package var isResult: Bool
    /// A value a copy, from the first one on that is left out; `nil` leaves the cell as it is.
    package var values: [FormulaResult?]

    /// Cells of one place.
    package init(row: Int, column: Int, isResult: Bool, values: [FormulaResult?]) {
      (self.row, self.column, self.isResult, self.values) = (row, column, isResult, values)
    }
  }

  /// Where the copies belong.
  package let copies: CountedCopies
  /// By row and column, each place once.
  package let columns: [Column]

  /// Cells of copies.
  package init(_ copies: CountedCopies, _ columns: [Column]) {
    self.copies = copies
    self.columns = columns.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
