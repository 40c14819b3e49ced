internal import IndicatorModel

/// Table headers that a page ends with while their rows begin the next one.
enum TableHeads {
  /// Takes such a header off its page, its rows placed right above those of the next page.
  static func taken(from page: inout [PageRow], for next: [PageRow]) -> [PageRow] {
    guard let first = next.first, PageTableFinder.isSeed(first) else { return [] }
    var start = page.count
    var index = page.count
    while index > 0, page.count - index < 4 {
      let row = page[index - 1]
      let pieces = row.lines.flatMap { PageColumns.parted($0) }
      let isClose = index == page.count || page[index].box.top - row.box.bottom < row.height
      guard isClose, !PageTableFinder.isSeed(row), pieces.count > 2 || isNarrow(pieces) else {
        break
      }
      index -= 1
      if pieces.count > 2 { start = index }
    }
    guard start < page.count, start == 0 || !PageTableFinder.isSeed(page[start - 1]) else {
      return []
    }
    let head = Array(page[start...])
    page.removeSubrange(start...)
    let shift = first.box.top - 1 - (head.last?.box.bottom ?? 0)
    return head.map { moved($0, by: shift) }
  }

  /// The second line of a cell or two.
  private static func isNarrow(_ pieces: [PageLine]) -> Bool {
    pieces.allSatisfy { $0.box.right - $0.box.left < 110 }
  }

  private static func moved(_ row: PageRow, by shift: Double) -> PageRow {
    func shifted(_ box: PageBox) -> PageBox {
      PageBox(
        left: box.left, top: box.top + shift, right: box.right, bottom: box.bottom + shift)
    }
    var row = row
    row.box = shifted(row.box)
    for line in row.lines.indices {
      row.lines[line].box = shifted(row.lines[line].box)
      for word in row.lines[line].words.indices {
        row.lines[line].words[word].box = shifted(row.lines[line].words[word].box)
      }
    }
    return row
  }
}
