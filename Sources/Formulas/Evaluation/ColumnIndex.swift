/// Where the values of a column stand, found without a look at every cell.
struct ColumnIndex {
  private struct Place {
    var number: Double
    var row: Int32
  }

  /// Numbers in order, those that are equal by row.
  private var numbers: [Place] = []
  /// Texts that read as numbers, which conditions take for them.
  private var textNumbers: [Place] = []
  /// Rows by text in lower case, ascending.
  private var texts: [String: [Int32]] = [:]
  /// The last row with a number.
  private let lastRow: Int32

  /// Reads a column of a sheet.
  ///
  /// - Complexity: O(n log n) in its cells.
  init(_ store: SheetStore, sheet: Int32, column: Int32) {
    let area = SheetArea(
      sheet: sheet, firstRow: 0, firstColumn: column, lastRow: store.lastRow, lastColumn: column)
    var last: Int32 = -1
    var (numbers, texts) = (numbers, texts)
    var textNumbers = textNumbers
    try? store.forEachPosition(in: area) { row, position in
      switch store[position] {
      case .number(let number):
        last = row
        numbers.append(Place(number: number, row: row))
      case .text(let text):
        texts[text.lowercased(), default: []].append(row)
        if let number = NumberReading.number(text) {
          textNumbers.append(Place(number: number, row: row))
        }
      default: break
      }
    }
    lastRow = last
    numbers.sort { ($0.number, $0.row) < ($1.number, $1.row) }
    textNumbers.sort { ($0.number, $0.row) < ($1.number, $1.row) }
    (self.numbers, self.textNumbers, self.texts) = (numbers, textNumbers, texts)
  }

  /// The rows from `first` to `last` that hold a number, ascending.
  func rows(of number: Double, in rows: ClosedRange<Int32>) -> [Int32] {
    ColumnIndex.rows(numbers[equal(numbers, number)], in: rows)
  }

  /// The rows that hold a text, case does not count, ascending.
  func rows(of text: String, in rows: ClosedRange<Int32>) -> [Int32] {
    guard let found = texts[text.lowercased()] else { return [] }
    let start = ColumnIndex.partition(found) { $0 >= rows.lowerBound }
    let end = ColumnIndex.partition(found) { $0 > rows.upperBound }
    return Array(found[start..<end])
  }

  /// The rows whose values meet a condition, ascending; `nil` where a look at all is as fast.
  func rows(_ key: Criterion.IndexKey, in rows: ClosedRange<Int32>) -> [Int32]? {
    switch key {
    case .text(let text): return self.rows(of: text, in: rows)
    case .number(.equal, let number):
      let found = self.rows(of: number, in: rows)
      let read = equal(textNumbers, number)
      return read.isEmpty
        ? found : (found + ColumnIndex.rows(textNumbers[read], in: rows)).sorted()
    case .number(let operation, let number):
      let range = range(operation, number)
      guard range.count * 8 < numbers.count else { return nil }
      return ColumnIndex.rows(numbers[range], in: rows)
    }
  }

  /// How many values meet a comparison with a number, if all of them stand in some rows.
  func count(_ key: Criterion.IndexKey, in rows: ClosedRange<Int32>) -> Int? {
    guard case .number(let operation, let number) = key, operation != .equal,
      rows.lowerBound == 0
    else { return nil }
    let range = range(operation, number)
    return rows.upperBound >= lastRow ? range.count : nil
  }

  private func range(_ operation: BinaryOperator, _ number: Double) -> Range<Int> {
    let equal = equal(numbers, number)
    return switch operation {
    case .less: 0..<equal.lowerBound
    case .lessOrEqual: 0..<equal.upperBound
    case .greater: equal.upperBound..<numbers.count
    default: equal.lowerBound..<numbers.count
    }
  }

  private func equal(_ places: [Place], _ number: Double) -> Range<Int> {
    let start = ColumnIndex.partition(places) { NumberComparison.order($0.number, number) >= 0 }
    let end = ColumnIndex.partition(places) { NumberComparison.order($0.number, number) > 0 }
    return start..<max(start, end)
  }

  private static func rows(
    _ places: ArraySlice<Place>, in rows: ClosedRange<Int32>
  ) -> [Int32] {
    places.map(\.row).filter { rows.contains($0) }.sorted()
  }

  /// The first position from which a condition holds.
  private static func partition<Element>(
    _ values: [Element], _ holds: (Element) -> Bool
  ) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
