/// Formulas that are copies of each other in cells below each other; mostly a column of a table,
/// or a single cell.
struct FormulaRun {
  /// Zero-based place of the first cell.
  let sheet: Int32
  let firstRow: Int32
  let column: Int32
  /// How many cells.
  var count: Int32 = 1
  /// Position of the tree in the calculation's list; -1 when the text cannot be read.
  let template: Int32
  /// How far relative references of the first cell are moved from how the tree has them; in the
  /// cells below one row more each.
  let rows: Int32
  let columns: Int32
  /// Whether it is an array formula, which takes all values of a range; such runs have one cell.
  var isArray = false
  /// Where the references of its cell stand in the list of scanned references, when a scan of that
  /// cell found them; `nil` when the tree tells what all cells read.
  var scanned: Range<Int>?
  /// Index of the first cell's formula among all formulas.
  var firstFormula: Int32 = 0
  /// How far its calculation has come.
  var progress = FormulaState.Progress.new
  /// Whether a cell of it cannot be computed.
  var hasObstacle = false
  /// Whether a cell of it must be computed anew.
  var isAffected = false
  /// Whether cells of it were computed one by one.
  var isStarted = false

  var lastRow: Int32 { firstRow + count - 1 }

  /// No run.
  static let none = FormulaRun(
    sheet: -1, firstRow: 0, column: 0, template: -1, rows: 0, columns: 0)
}

/// Where the runs of all sheets stand.
struct RunIndex {
  private struct Entry {
    var firstRow: Int32
    var lastRow: Int32
    var run: Int32
  }

  /// By sheet and column, each in ascending order of rows.
  private var columns: [[[Entry]]]

  init(_ runs: [FormulaRun], sheetCount: Int) {
    columns = Array(repeating: [], count: sheetCount)
    for (index, run) in runs.enumerated() {
      let sheet = Int(run.sheet)
      while columns[sheet].count <= Int(run.column) { columns[sheet].append([]) }
      columns[sheet][Int(run.column)].append(
        Entry(firstRow: run.firstRow, lastRow: run.lastRow, run: Int32(index)))
    }
  }

  /// Calls a closure with every run that has cells in an area, and the first and last of these
  /// cells, counted from the run's first; column by column, from the top.
  func forEach(in area: SheetArea, _ visit: (Int, ClosedRange<Int32>) -> Void) {
    let sheet = Int(area.sheet)
    var column = Int(area.firstColumn)
    let last = min(Int(area.lastColumn), columns[sheet].count - 1)
    while column <= last {
      var index = firstEntry(sheet, column, endingAt: area.firstRow)
      while index < columns[sheet][column].count {
        let entry = columns[sheet][column][index]
        if entry.firstRow > area.lastRow { break }
        visit(
          Int(entry.run),
          max(0, area.firstRow - entry.firstRow)...min(entry.lastRow, area.lastRow)
            - entry.firstRow)
        index += 1
      }
      column += 1
    }
  }

  /// The first entry of a column that ends at a row or below.
  private func firstEntry(_ sheet: Int, _ column: Int, endingAt row: Int32) -> Int {
    var (low, high) = (0, columns[sheet][column].count)
    while low < high {
      let middle = (low + high) / 2
      if columns[sheet][column][middle].lastRow < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
