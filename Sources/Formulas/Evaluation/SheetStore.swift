import SpreadsheetModel

/// The values of one sheet, flat: cells row by row, empty ones left out.
struct SheetStore {
  /// The cells of one row.
  private struct Slot {
    var row: Int32
    /// Position of the row's first cell.
    var start: Int32
    var count: Int32
  }

  /// Zero-based columns of the cells, ascending in each row.
  private(set) var columns: [Int32] = []
  /// The values of the cells.
  private var values: [PackedValue] = []
  private let pool: TextPool
  /// The last row and column that have a cell; -1 for an empty sheet.
  private(set) var lastRow: Int32 = -1
  private(set) var lastColumn: Int32 = -1
  /// Positions of formulas that are subtotals, which subtotals over them leave out.
  var subtotals: Set<Int> = []
  /// The cells that array formulas fill, by position of the formula.
  private var spills: [Int: RangeReference] = [:]
  private var hiddenRows: Set<Int> = []
  private var filteredRows: Set<Int> = []
  /// Whether nobody knows of hidden rows if a filter hides them.
  let hasUnknownFilter: Bool
  private var slots: [Slot] = []
  /// Position of a row's slot, or -1; empty for a sheet whose rows lie far apart.
  private var slotOfRow: [Int32] = []

  init(_ sheet: Worksheet, pool: TextPool) {
    self.pool = pool
    hasUnknownFilter = sheet.hasUnknownFilter
    let count = sheet.rows.reduce(0) { $0 + $1.cells.count }
    var columns = [Int32](repeating: 0, count: count)
    var values = [PackedValue](repeating: .empty, count: count)
    slots.reserveCapacity(sheet.rows.count)
    var columnSpan = columns.mutableSpan
    var valueSpan = values.mutableSpan
    var end = 0
    for index in sheet.rows.indices {
      append(sheet.rows[index], &columnSpan, &valueSpan, &end)
    }
    columns.removeLast(count - end)
    values.removeLast(count - end)
    (self.columns, self.values) = (columns, values)
    indexRows()
  }

  /// Takes the cells of a row that are not empty.
  ///
  /// - Parameter end: the position of the first; then of the next row's first.
  private mutating func append(
    _ row: Row, _ columns: inout MutableSpan<Int32>, _ values: inout MutableSpan<PackedValue>,
    _ end: inout Int
  ) {
    let start = end
    if row.isHidden { hiddenRows.insert(row.index) }
    if row.isFilteredOut { filteredRows.insert(row.index) }
    let cells = row.cells.span
    for index in cells.indices {
      switch cells[index].value.shape {
      case .empty: continue
      case .number(let number), .formula(let number): values[end] = .number(number)
      case .formulaWithoutValue: values[end] = .empty
      case .other:
        if case .formula(let formula) = cells[index].value, let range = formula.arrayRange {
          spills[end] = range
        }
        values[end] = pool.pack(FormulaValue(cells[index].value))
      }
      columns[end] = Int32(cells[index].column)
      end += 1
    }
    guard end > start else { return }
    slots.append(Slot(row: Int32(row.index), start: Int32(start), count: Int32(end - start)))
    lastRow = Int32(row.index)
    lastColumn = max(lastColumn, columns[end - 1])
  }

  private mutating func indexRows() {
    guard Int(lastRow) < slots.count * 16 + 4096 else { return }
    slotOfRow = Array(repeating: -1, count: Int(lastRow) + 1)
    for (position, slot) in slots.enumerated() { slotOfRow[Int(slot.row)] = Int32(position) }
  }

  /// The position of a cell; `nil` when it is empty.
  ///
  /// - Complexity: O(1) where the row has no gaps, else O(log cells of the row).
  func position(row: Int32, column: Int32) -> Int? {
    guard let slot = slot(row) else { return nil }
    let start = Int(slot.start)
    let guess = Int(column - columns[start])
    guard guess >= 0 else { return nil }
    if guess < Int(slot.count), columns[start + guess] == column { return start + guess }
    let found = lowerBound(column, start, start + min(guess, Int(slot.count)))
    return found < start + Int(slot.count) && columns[found] == column ? found : nil
  }

  /// The cells that the array formula at a cell fills; `nil` for none.
  func spill(row: Int32, column: Int32) -> RangeReference? {
    spills.isEmpty ? nil : position(row: row, column: column).flatMap { spills[$0] }
  }

  /// Whether a row is hidden, by hand or by a filter.
  func isHidden(row: Int32) -> Bool { !hiddenRows.isEmpty && hiddenRows.contains(Int(row)) }

  /// Whether a filter hides a row.
  func isFilteredOut(row: Int32) -> Bool {
    !filteredRows.isEmpty && filteredRows.contains(Int(row))
  }

  private func slot(_ row: Int32) -> Slot? {
    if row > lastRow || row < 0 { return nil }
    if !slotOfRow.isEmpty {
      let position = slotOfRow[Int(row)]
      return position < 0 ? nil : slots[Int(position)]
    }
    let position = slotBound(row)
    return position < slots.count && slots[position].row == row ? slots[position] : nil
  }

  /// The first slot whose row is not above `row`.
  private func slotBound(_ row: Int32) -> Int {
    if !slotOfRow.isEmpty, row <= lastRow, slotOfRow[Int(row)] >= 0 {
      return Int(slotOfRow[Int(row)])
    }
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func lowerBound(_ column: Int32, _ start: Int, _ end: Int) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The value of a cell.
  func value(row: Int32, column: Int32) -> FormulaValue {
    guard let position = position(row: row, column: column) else { return .empty }
    return self[position]
  }

  /// The value of the cell at a position.
  subscript(position: Int) -> FormulaValue {
    get { pool.unpack(packed(position)) }
    set { set(pool.pack(newValue), at: position) }
  }

  /// The value of the cell at a position, as it is held.
  func packed(_ position: Int) -> PackedValue { values[position] }

  /// The value of a cell, as it is held.
  func packed(row: Int32, column: Int32) -> PackedValue {
    guard let position = position(row: row, column: column) else { return .empty }
    return values[position]
  }

  /// Replaces the value of the cell at a position.
  mutating func set(_ value: PackedValue, at position: Int) { values[position] = value }

  /// Lends the values to one who computes with them, or takes them back.
  mutating func exchangeValues(_ other: inout [PackedValue]) { swap(&values, &other) }

  /// Gives the values of an area to an aggregate, as `feed(_:_:to:)` does.
  func feed(_ area: SheetArea, to aggregate: inout RangeAggregate) {
    feed(area, values.span, to: &aggregate)
  }

  /// Gives the values of an area to an aggregate, row by row, until one is an error for it.
  ///
  /// - Parameter values: those of the cells, which may be lent to the caller.
  func feed(
    _ area: SheetArea, _ values: Span<PackedValue>, to aggregate: inout RangeAggregate
  ) {
    guard area.firstRow <= lastRow, !aggregate.isSettled else { return }
    if area.firstColumn == area.lastColumn, aggregate.isSum {
      return feedColumn(area, values, to: &aggregate)
    }
    let slots = slots.span
    let columns = columns.span
    var index = slotBound(area.firstRow)
    while index < slots.count {
      let slot = slots[index]
      index += 1
      if slot.row > area.lastRow { return }
      let start = Int(slot.start)
      let end = start + Int(slot.count)
      let guess = start + Int(area.firstColumn - columns[start])
      var position = start
      if guess >= start, guess < end, columns[guess] == area.firstColumn {
        position = guess
      } else if guess > start {
        position = lowerBound(area.firstColumn, start, min(end, guess))
      }
      while position < end, columns[position] <= area.lastColumn {
        guard aggregate.takeFromRange(values[position]) else { return }
        position += 1
      }
    }
  }

  /// The same for a sum of cells in one column.
  private func feedColumn(
    _ area: SheetArea, _ values: Span<PackedValue>, to aggregate: inout RangeAggregate
  ) {
    let slots = slots.span
    let columns = columns.span
    var sum = aggregate.sum
    var index = slotBound(area.firstRow)
    while index < slots.count {
      let slot = slots[index]
      index += 1
      if slot.row > area.lastRow { break }
      let start = Int(slot.start)
      let end = start + Int(slot.count)
      var position = start + Int(area.firstColumn - columns[start])
      if position < start { continue }
      if position >= end || columns[position] != area.firstColumn {
        position = lowerBound(area.firstColumn, start, min(end, position))
        if position >= end || columns[position] != area.firstColumn { continue }
      }
      let value = values[position]
      if value.kind == .number {
        sum.add(value.number)
      } else if value.kind == .error {
        _ = aggregate.takeFromRange(value)
        break
      }
    }
    aggregate.sum = sum
  }

  /// Calls a closure with the row and the position of every cell, row by row.
  func forEachCell(_ visit: (Int32, Int) -> Void) {
    for slot in slots {
      for position in Int(slot.start)..<Int(slot.start + slot.count) { visit(slot.row, position) }
    }
  }

  /// Calls a closure with the row and the position of every cell of an area that is not empty.
  func forEachPosition(
    in area: SheetArea, _ visit: (Int32, Int) throws(EvaluationFailure) -> Void
  ) throws(EvaluationFailure) {
    guard area.firstRow <= lastRow else { return }
    var index = slotBound(area.firstRow)
    while index < slots.count, slots[index].row <= area.lastRow {
      let slot = slots[index]
      let end = Int(slot.start) + Int(slot.count)
      var position = Int(slot.start)
      if columns[position] < area.firstColumn {
        position = lowerBound(area.firstColumn, position, end)
      }
      while position < end, columns[position] <= area.lastColumn {
        try visit(slot.row, position)
        position += 1
      }
      index += 1
    }
  }
}
