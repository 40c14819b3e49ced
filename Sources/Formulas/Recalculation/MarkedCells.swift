/// The cells of one sheet that matter to the order of calculation: formulas and changed cells.
///
/// A range over plain values costs nothing here, however long it is.
struct MarkedCells {
  /// A formula or a changed cell.
  struct Mark {
    var row: Int32
    /// Index of the formula; -1 for a changed cell without one.
    var formula: Int32
  }

  /// By column, each in ascending order of rows.
  private(set) var columns: [[Mark]] = []

  /// Adds a mark.
  ///
  /// - Complexity: O(1) in ascending order of rows, as marks mostly come.
  mutating func add(row: Int32, column: Int32, formula: Int32) {
    while columns.count <= Int(column) { columns.append([]) }
    let mark = Mark(row: row, formula: formula)
    if let last = columns[Int(column)].last, last.row > row {
      let place = MarkedCells.bound(columns[Int(column)], row)
      columns[Int(column)].insert(mark, at: place)
    } else {
      columns[Int(column)].append(mark)
    }
  }

  /// The first mark whose row is not above `row`.
  private static func bound(_ marks: [Mark], _ row: Int32) -> Int {
    guard let first = marks.first else { return 0 }
    // Columns of formulas mostly have no gaps.
    let guess = Int(row) - Int(first.row)
    if guess <= 0 { return 0 }
    if guess < marks.count, marks[guess].row == row, marks[guess - 1].row < row { return guess }
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Calls a closure with the formula index of every mark in an area.
  func forEach(in area: SheetArea, _ visit: (Int32) -> Void) {
    var column = Int(area.firstColumn)
    let last = min(Int(area.lastColumn), columns.count - 1)
    while column <= last {
      let marks = columns[column]
      var index = MarkedCells.bound(marks, area.firstRow)
      while index < marks.count, marks[index].row <= area.lastRow {
        visit(marks[index].formula)
        index += 1
      }
      column += 1
    }
  }
}
