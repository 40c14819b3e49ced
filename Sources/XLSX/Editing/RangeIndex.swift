import SpreadsheetModel

/// Ranges of a sheet by the rows they lie in: thousands of merges are met by thousands of cells.
struct RangeIndex {
  private var byRow: [Int: [Int]] = [:]
  /// Ranges of many rows.
  private var tall: [Int] = []
  private let ranges: [RangeReference]

  /// More rows than this are not listed one by one.
  private static let rowLimit = 16

  init(_ ranges: [RangeReference]) {
    self.ranges = ranges
    for (index, range) in ranges.enumerated() {
      if range.last.row - range.first.row >= Self.rowLimit {
        tall.append(index)
      } else {
        for row in range.first.row...range.last.row { byRow[row, default: []].append(index) }
      }
    }
  }

  /// The first range, in the order of the list, that a cell lies in without being its first cell.
  func covering(_ cell: CellReference) -> RangeReference? {
    guard !ranges.isEmpty else { return nil }
    func covers(_ index: Int) -> Bool {
      ranges[index].first != cell && ranges[index].contains(cell)
    }
    let near = byRow[cell.row]?.first(where: covers)
    guard let far = tall.first(where: covers) else { return near.map { ranges[$0] } }
    return ranges[min(near ?? far, far)]
  }
}
