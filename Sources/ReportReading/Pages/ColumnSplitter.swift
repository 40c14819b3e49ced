internal import IndicatorModel

/// Sets the columns of a page apart where text runs in two.
enum ColumnSplitter {
  /// The rows in reading order: the left column of a stretch of two before the right one.
  static func columns(_ rows: [PageRow]) -> [[PageRow]] {
    var result: [[PageRow]] = [[]]
    var index = 0
    while index < rows.count {
      if let (end, gutter) = stretch(rows, from: index) {
        let lines = rows[index..<end].flatMap(\.lines)
        for side in [
          lines.filter { $0.box.right <= gutter }, lines.filter { $0.box.left > gutter },
        ] {
          result.append(side.map { PageRow($0) }.sorted { $0.box.top < $1.box.top })
        }
        result.append([])
        index = end
      } else {
        result[result.count - 1].append(rows[index])
        index += 1
      }
    }
    return result.filter { !$0.isEmpty }
  }

  /// Where two columns that begin at a row end, and where the space between them is.
  ///
  /// Two columns are eight rows or more of prose, most of them on both sides, none across.
  private static func stretch(_ rows: [PageRow], from start: Int) -> (end: Int, gutter: Double)? {
    guard let gutter = gutter(rows[start]) else { return nil }
    var (end, both, letters) = (start, 0, 0)
    while end < rows.count, rows[end].lines.count <= 2,
      rows[end].lines.allSatisfy({ $0.box.right <= gutter || $0.box.left > gutter })
    {
      if rows[end].lines.count == 2 {
        both += 1
        letters += rows[end].lines.reduce(0) { $0 + $1.words.count }
      }
      end += 1
    }
    let count = end - start
    guard count >= 8, both * 10 >= count * 7, letters >= both * 8 else { return nil }
    return (end, gutter)
  }

  private static func gutter(_ row: PageRow) -> Double? {
    guard row.lines.count == 2 else { return nil }
    let (left, right) = (row.lines[0].box, row.lines[1].box)
    guard right.left - left.right > 6 else { return nil }
    return right.left - 3
  }
}
