internal import IndicatorModel

/// A stretch of rows: text, or a table.
enum PagePiece {
  case prose([PageRow])
  case table(BlockTable)
}

/// Tells tables from text by alignment: rows of several pieces with figures among them.
///
/// Ruling lines are not in poppler's text output, and most tables of reports are told by their
/// alignment alone.
struct PageTableFinder {
  /// The rows of a column.
  let rows: [PageRow]
  /// The header of a table that goes on at their top.
  var head: RepeatedHead?
  /// Whether the next page repeats the header of a table that they end with.
  var goesOn = false

  /// The pieces of the rows, in order.
  func pieces() -> [PagePiece] {
    var result: [PagePiece] = []
    var start = 0
    if let head, let end = continuation(),
      let table = PageTable(rows[..<end], below: head).table
    {
      result.append(.table(table))
      start = end
    }
    for range in tables(from: start) where range.lowerBound >= start {
      guard let table = PageTable(rows[range]).table else { continue }
      if start < range.lowerBound { result.append(.prose(Array(rows[start..<range.lowerBound]))) }
      result.append(.table(table))
      start = range.upperBound
    }
    if start < rows.count { result.append(.prose(Array(rows[start...]))) }
    return result
  }

  /// A row with a figure in a cell of its own.
  static func isSeed(_ row: PageRow) -> Bool {
    row.lines.count > 1 && row.lines.contains { BlockTable.isBodyFigure($0.scalars) }
  }

  /// The row behind the last of a table that goes on at the top of the page.
  private func continuation() -> Int? {
    guard let first = rows.firstIndex(where: { PageTableFinder.isSeed($0) }), first < 12 else {
      return nil
    }
    return end(from: first)
  }

  private func tables(from first: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = first
    while index < rows.count {
      guard PageTableFinder.isSeed(rows[index]) else {
        index += 1
        continue
      }
      let end = end(from: index)
      let seeds = rows[index..<end].count { PageTableFinder.isSeed($0) }
      let start = header(above: index, floor: result.last?.upperBound ?? first)
      if seeds > 1 || goesOn && end == rows.count,
        rows[start..<end].contains(where: { $0.lines.count > 1 })
      {
        result.append(start..<end)
      }
      index = end
    }
    return result
  }

  /// The row behind the last of a table: some rows without figures may stand between two with, more
  /// of them where they are the lines of a narrow cell.
  private func end(from first: Int) -> Int {
    let width = rows.reduce(0) { max($0, $1.box.right - $1.box.left) }
    var (end, index) = (first + 1, first + 1)
    while index < rows.count, index - end < (isWide(rows[index], width * 0.4) ? 4 : 12),
      !isWide(rows[index], width), !isTitle(index),
      gap(index) < 2.2 * rows[index].height
    {
      index += 1
      if PageTableFinder.isSeed(rows[index - 1]) { end = index }
    }
    // Words that end the last label.
    while end < rows.count, rows[end].lines.count == 1, gap(end) < 0.6 * rows[end].height,
      endsLabel(rows[end]) || goesOnInCell(rows[end], of: rows[first..<end]),
      !isWide(rows[end], width * 0.6)
    {
      end += 1
    }
    return end
  }

  private func endsLabel(_ row: PageRow) -> Bool {
    row.scalars.first?.properties.isLowercase == true
  }

  /// Whether a line stands below a cell of the last row with figures that is not its first, and
  /// inside it.
  private func goesOnInCell(_ row: PageRow, of table: ArraySlice<PageRow>) -> Bool {
    guard let last = table.last(where: { PageTableFinder.isSeed($0) }) else { return false }
    let lines = last.lines.flatMap { PageColumns.parted($0) }
    return zip(lines.dropFirst(), lines.dropFirst(2)).contains { cell, next in
      abs(cell.box.left - row.box.left) < 2 && row.box.right < next.box.left
        && !BlockTable.isFigure(cell.scalars)
    }
  }

  /// Whether a line stands alone above the header of another table.
  private func isTitle(_ index: Int) -> Bool {
    guard index + 1 < rows.count, rows[index].lines.count == 1 else { return false }
    let pieces = rows[index + 1].lines.flatMap { PageColumns.parted($0) }
    return pieces.count > 2 && !pieces.contains { BlockTable.isBodyFigure($0.scalars) }
  }

  private func isWide(_ row: PageRow, _ width: Double) -> Bool {
    row.lines.contains { $0.box.right - $0.box.left > width * 0.8 }
  }

  /// `II.`, `4.1.`, `a)`, `-`: the mark of a heading or an item, set apart from its text.
  private func isItemMark(_ line: PageLine) -> Bool {
    let scalars = line.scalars
    guard let last = scalars.last else { return false }
    return (last == "." || last == ")") && PageColumns.isOrdinal(scalars)
      || scalars.count == 1 && ["-", "+", "*", "•", "–"].contains(last)
  }

  /// Points between a row and the one above it.
  private func gap(_ index: Int) -> Double {
    index > 0 ? rows[index].box.top - rows[index - 1].box.bottom : 0
  }

  /// The first row of the header: rows of several cells, and the lines of a cell between them.
  private func header(above first: Int, floor: Int) -> Int {
    let width = rows.reduce(0) { max($0, $1.box.right - $1.box.left) }
    var (start, index) = (first, first)
    while index > floor, gap(index) < 1.6 * rows[index].height {
      index -= 1
      let row = rows[index]
      // Headings are not justified: any wide white parts cells.
      let pieces = row.lines.flatMap { PageColumns.parted($0) }
      if pieces.contains(where: { $0.box.right - $0.box.left > width * 0.56 }) { break }
      if pieces.count == 2, isItemMark(pieces[0]) { break }
      if pieces.count > 1 { start = index }
      if pieces.count == 1, first - index > 8 || index < start - 3 { break }
    }
    return start
  }
}
