internal import IndicatorModel

/// Rows that are read together, and how wide their text runs.
struct TextColumn {
  var rows: [PageRow]
  /// Left and right side, points; `nil` where text runs over the whole page.
  var margins: (left: Double, right: Double)?
}

/// Sets the columns of pages apart where text runs in two.
///
/// Lines of the two columns need not stand at one height: what tells columns is white that no line
/// crosses for a good stretch, with prose on both sides.
enum ColumnSplitter {
  /// The rows of each page in reading order: the left column of a stretch before the right one.
  static func columns(_ pages: [[PageRow]]) -> [[TextColumn]] {
    let gutters = pages.map { gutter(of: $0.flatMap(\.lines)) }
    // A last page may hold a few lines of the columns of the pages before.
    var usual: Gutter?
    return zip(pages, gutters).map { rows, own in
      usual = own ?? usual
      guard let gutter = own ?? usual else { return [TextColumn(rows: rows)] }
      return split(rows, at: gutter)
    }
  }

  /// White between two columns: where the left one ends and the right one begins, points.
  private struct Gutter {
    var left: Double
    var right: Double
    /// How many lines stand beside it.
    var score = 0

    var middle: Double { (left + right) / 2 }
  }

  /// Lines from above, none of which crosses the gutter, by side.
  private struct Stretch {
    var left: [PageLine] = []
    var right: [PageLine] = []

    /// Prose in two columns: eight lines or more on each side, most of several words.
    var isProse: Bool {
      min(left.count, right.count) >= ColumnSplitter.proseLines
        && [left, right].allSatisfy { side in
          side.count { $0.words.count > 3 } * 10 >= side.count * 6
            && side.reduce(0) { $0 + $1.words.count } >= side.count * 9 / 2
            && ColumnSplitter.isSingle(side)
        }
    }

    /// The white between its sides.
    var gutter: Gutter {
      Gutter(
        left: left.reduce(0) { max($0, $1.box.right) },
        right: right.reduce(.infinity) { min($0, $1.box.left) },
        score: min(left.count, right.count))
    }
  }

  /// Whether few lines stand beside each other: those of a table do.
  private static func isSingle(_ lines: [PageLine]) -> Bool {
    let beside = zip(lines, lines.dropFirst()).count { one, next in
      min(one.box.bottom, next.box.bottom) - max(one.box.top, next.box.top) > 0.5 * next.height
    }
    return beside * 5 <= lines.count
  }

  /// Whether a stretch of lines, ordered from above, has as many on each side as prose needs.
  private static func mayPart(_ boxes: [PageBox], at x: Double) -> Bool {
    var (left, right) = (0, 0)
    for box in boxes {
      if box.right <= x {
        left += 1
      } else if box.left >= x {
        right += 1
      } else {
        (left, right) = (0, 0)
      }
      if left >= proseLines, right >= proseLines { return true }
    }
    return false
  }

  /// Lines on each side of two columns of prose, at least.
  private static let proseLines = 8

  /// The stretches of lines, ordered from above, at a place that no line of them crosses.
  private static func stretches(_ lines: [PageLine], at x: Double) -> [Stretch] {
    var result = [Stretch()]
    for line in lines {
      if line.box.right <= x {
        result[result.count - 1].left.append(line)
      } else if line.box.left >= x {
        result[result.count - 1].right.append(line)
      } else {
        result.append(Stretch())
      }
    }
    return result
  }

  /// The white between the columns of a page; `nil` for a page of one.
  private static func gutter(of lines: [PageLine]) -> Gutter? {
    guard lines.count >= 16, let left = lines.map(\.box.left).min(),
      let right = lines.map(\.box.right).max()
    else { return nil }
    let lines = lines.sorted { $0.box.top < $1.box.top }
    let boxes = lines.map(\.box)
    var best: Gutter?
    for step in 0...60 {
      let x = left + (right - left) * (0.35 + 0.005 * Double(step))
      guard mayPart(boxes, at: x) else { continue }
      for stretch in stretches(lines, at: x) where stretch.isProse {
        let gutter = stretch.gutter
        if gutter.right - gutter.left >= 8, gutter.score > best?.score ?? 0 { best = gutter }
      }
    }
    return best
  }

  private static func split(_ rows: [PageRow], at gutter: Gutter) -> [TextColumn] {
    let lines = rows.flatMap(\.lines).sorted { $0.box.top < $1.box.top }
    var result: [TextColumn] = []
    var top = -Double.infinity
    for stretch in stretches(lines, at: gutter.middle) where isColumns(stretch, gutter) {
      let all = stretch.left + stretch.right
      let (first, last) = all.reduce((Double.infinity, -Double.infinity)) {
        (min($0.0, $1.box.top), max($0.1, $1.box.bottom))
      }
      append(rows, from: top, to: first, gutter, &result)
      for side in [stretch.left, stretch.right] {
        result.append(
          TextColumn(
            rows: PageRows.rows(of: side),
            margins: (
              side.reduce(.infinity) { min($0, $1.box.left) },
              side.reduce(0) { max($0, $1.box.right) }
            )))
      }
      top = last
    }
    append(rows, from: top, to: .infinity, gutter, &result)
    return result
  }

  /// Appends the rows between two heights that stand in no stretch of two columns; those of the left
  /// one alone, as on a last page, have its margins.
  private static func append(
    _ rows: [PageRow], from top: Double, to bottom: Double, _ gutter: Gutter,
    _ result: inout [TextColumn]
  ) {
    let rows = rows.filter { $0.box.top >= top - 1 && $0.box.top < bottom - 1 }
    guard !rows.isEmpty else { return }
    let isLeft = rows.allSatisfy { $0.box.right <= gutter.middle }
    let left = rows.reduce(Double.infinity) { min($0, $1.box.left) }
    result.append(TextColumn(rows: rows, margins: isLeft ? (left, gutter.left) : nil))
  }

  /// Whether a stretch stands in the columns of its page.
  private static func isColumns(_ stretch: Stretch, _ gutter: Gutter) -> Bool {
    if stretch.isProse { return true }
    guard !stretch.left.isEmpty, !stretch.right.isEmpty,
      stretch.left.count + stretch.right.count >= 8
    else { return false }
    return abs(stretch.gutter.right - gutter.right) < 3
  }
}
