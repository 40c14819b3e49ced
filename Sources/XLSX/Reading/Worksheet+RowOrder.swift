import SpreadsheetModel

extension Worksheet {
  /// Puts rows and cells in order where a careless producer did not; the last of two wins.
  mutating func sortRows() {
    func isAscending(_ keys: some Collection<Int>) -> Bool {
      zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
    }
    for index in rows.indices {
      let cells = rows[index].cells
      guard !isAscending(cells.lazy.map(\.column)) else { continue }
      let last = Dictionary(cells.map { ($0.column, $0) }) { _, later in later }
      rows[index].cells = last.values.sorted { $0.column < $1.column }
    }
    guard !isAscending(rows.lazy.map(\.index)) else { return }
    let last = Dictionary(rows.map { ($0.index, $0) }) { _, later in later }
    rows = last.values.sorted { $0.index < $1.index }
  }
}
