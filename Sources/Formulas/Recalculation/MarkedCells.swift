/// The cells of one sheet without a formula that matter to the order of calculation: changed cells,
/// and those that array formulas fill.
///
/// A range over plain values costs nothing here, however long it is.
struct MarkedCells {
  /// One such cell.
  struct Mark {
    var row: Int32
    /// Index of the array formula's run; -1 for a changed cell.
    var run: Int32
  }

  /// By column, each in ascending order of rows.
  private(set) var columns: [[Mark]] = []

  /// Adds a mark.
  ///
  /// - Complexity: O(1) in ascending order of rows, as marks mostly come.
  mutating func add(row: Int32, column: Int32, run: Int32) {
    while columns.count <= Int(column) { columns.append([]) }
    let mark = Mark(row: row, run: run)
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
    // The cells of an array formula have no gaps.
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

  /// Calls a closure with the run of every mark in an area.
  func forEach(in area: SheetArea, _ visit: (Int32) -> Void) {
    var column = Int(area.firstColumn)
    let last = min(Int(area.lastColumn), columns.count - 1)
    while column <= last {
      let marks = columns[column]
      var index = MarkedCells.bound(marks, area.firstRow)
      while index < marks.count, marks[index].row <= area.lastRow {
        visit(marks[index].run)
        index += 1
      }
      column += 1
    }
  }
}
