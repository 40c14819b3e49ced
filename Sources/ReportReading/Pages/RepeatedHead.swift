internal import IndicatorModel

/// The header of a table that goes on over pages, repeated at the top of each.
struct RepeatedHead {
  /// The rows of the header.
  var rows: [PageRow]
  /// The rows of the table on the page before, which tell where its columns are.
  var body: [PageRow]

  /// Takes repeated headers off the pages.
  ///
  /// - Returns: The header of each page that begins with the one of the page before.
  static func taken(from pages: inout [[PageRow]]) -> [RepeatedHead?] {
    var heads = [RepeatedHead?](repeating: nil, count: pages.count)
    for next in pages.indices.dropFirst() {
      let above = (heads[next - 1]?.rows ?? []) + pages[next - 1]
      guard let count = count(of: pages[next], in: above) else { continue }
      let body = above[count.end...].filter { PageTableFinder.isSeed($0) }
      guard !body.isEmpty else { continue }
      heads[next] = RepeatedHead(
        rows: Array(pages[next][..<count.rows]), body: Array(body.suffix(40)))
      pages[next].removeFirst(count.rows)
    }
    return heads
  }

  /// How many rows a page repeats of the rows above, and behind which of these they end; `nil` for
  /// a page that does not begin like a table above it.
  private static func count(
    of page: [PageRow], in above: [PageRow]
  ) -> (rows: Int, end: Int)? {
    guard let first = page.first, !PageTableFinder.isSeed(first),
      first.lines.flatMap({ PageColumns.parted($0) }).count > 1,
      let start = above.lastIndex(where: { isSame($0, first) })
    else { return nil }
    var count = 1
    while count < page.count, start + count < above.count,
      isSame(above[start + count], page[count])
    {
      count += 1
    }
    // A header has a row below it on both pages.
    guard count < page.count, start + count < above.count else { return nil }
    return (count, start + count)
  }

  private static func isSame(_ one: PageRow, _ other: PageRow) -> Bool {
    abs(one.box.left - other.box.left) < 3 && abs(one.box.right - other.box.right) < 3
      && one.scalars == other.scalars
  }
}
