internal import IndicatorModel

/// Puts the lines of a page beside each other as they are seen.
enum PageRows {
  /// The rows of lines from above, the lines of each from the left.
  ///
  /// - Complexity: O(n log n) in the lines.
  static func rows(of lines: [PageLine]) -> [PageRow] {
    var rows: [PageRow] = []
    for line in lines.sorted(by: { middle($0) < middle($1) }) {
      if let last = rows.indices.last, isBeside(line, rows[last]) {
        rows[last].add(line)
      } else {
        rows.append(PageRow(line))
      }
    }
    for index in rows.indices {
      rows[index].lines.sort { $0.box.left < $1.box.left }
      rows[index].lines = joined(rows[index].lines)
    }
    return rows
  }

  private static func middle(_ line: PageLine) -> Double { (line.box.top + line.box.bottom) / 2 }

  private static func isBeside(_ line: PageLine, _ row: PageRow) -> Bool {
    guard let anchor = row.lines.first else { return false }
    let shared = min(line.box.bottom, anchor.box.bottom) - max(line.box.top, anchor.box.top)
    guard shared > 0.5 * min(line.height, anchor.height) else { return false }
    // Lines over each other at one height are two rows pressed together.
    return !row.lines.contains {
      $0.box.left < line.box.right - 1 && line.box.left < $0.box.right - 1
    }
  }

  /// Pieces of one line that the producer set apart: no gap wider than justified text has.
  private static func joined(_ lines: [PageLine]) -> [PageLine] {
    var result: [PageLine] = []
    for line in lines {
      if let last = result.last,
        line.box.left - last.box.right < 0.35 * max(line.height, last.height),
        !isFigure(last) || !isFigure(line) || line.box.left - last.box.right < 0.1 * line.height,
        let whole = PageLine(last.words + line.words)
      {
        result[result.count - 1] = whole
      } else {
        result.append(line)
      }
    }
    return result
  }

  private static func isFigure(_ line: PageLine) -> Bool { BlockTable.isFigure(line.scalars) }

  /// The words of a line, parted where two figures stand far apart, which only cells do.
  static func split(_ words: [PageWord]) -> [[PageWord]] {
    var result: [[PageWord]] = []
    for word in words {
      if let last = result.last?.last,
        word.box.left - last.box.right < gap(last, word) * max(word.height, last.height)
      {
        result[result.count - 1].append(word)
      } else {
        result.append([word])
      }
    }
    return result
  }

  private static func gap(_ left: PageWord, _ right: PageWord) -> Double {
    BlockTable.isFigure(left.scalars) && BlockTable.isFigure(right.scalars) ? 0.7 : 1.8
  }
}
