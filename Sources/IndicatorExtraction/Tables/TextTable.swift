import VietnameseText

/// A table that stands as lines of text: its cells as ranges of tokens.
struct TextTable {
  /// How its columns are set apart.
  enum Style {
    /// `a | b | c`.
    case bars
    /// Tabs.
    case tabs
    /// Two spaces or more.
    case spaces
  }

  /// How its columns are set apart.
  let style: Style
  /// Its lines from the first to the last.
  var tokens: Range<Int>
  /// Each line.
  let lines: [Range<Int>]
  /// The cells of each line; an empty range for an empty cell.
  var rows: [[Range<Int>]]
}

/// Finds the lines of a text that are rows of tables.
///
/// One pass over the tokens; no text is made.
struct TableFinder {
  private let tokens: [Token]
  private let scalars: [Unicode.Scalar]
  private var tables: [TextTable] = []
  private var lines: [Line] = []

  /// A line with columns.
  private struct Line {
    let tokens: Range<Int>
    let style: TextTable.Style
    /// How many cells it has, outer bars left out of account.
    let count: Int
  }

  /// The tables of a text in order of place, lists of one line (`a | 1 | b | 2`) among them.
  ///
  /// - Complexity: linear in the tokens.
  static func tables(_ tokens: [Token], _ scalars: [Unicode.Scalar]) -> [TextTable] {
    var finder = TableFinder(tokens: tokens, scalars: scalars)
    finder.run()
    return finder.tables
  }

  private init(tokens: [Token], scalars: [Unicode.Scalar]) {
    self.tokens = tokens
    self.scalars = scalars
  }

  private mutating func run() {
    var start = 0
    var (bars, tabs, gaps) = (0, 0, 0)
    for index in tokens.indices {
      let token = tokens[index]
      if token.startsLine, index > start {
        end(start..<index, bars, tabs, gaps)
        (start, bars, tabs, gaps) = (index, 0, 0, 0)
      }
      if token.kind == .punctuation, token.first == "|" {
        bars += 1
      } else if index > start, !token.isGlued {
        if scalars[token.start - 1] == "\t" {
          tabs += 1
        } else if scalars[token.start - 2].value == 0x20 {
          gaps += 1
        }
      }
    }
    end(start..<tokens.count, bars, tabs, gaps)
    flush()
  }

  private mutating func end(_ range: Range<Int>, _ bars: Int, _ tabs: Int, _ gaps: Int) {
    let style: TextTable.Style
    if bars > 0 {
      style = .bars
    } else if tabs > 1 {
      style = .tabs
    } else if gaps > 1 {
      style = .spaces
    } else {
      flush()
      return
    }
    if let last = lines.last,
      last.style != style || style == .spaces && abs(last.count - gaps - 1) > 1
    {
      flush()
    }
    lines.append(Line(tokens: range, style: style, count: style == .spaces ? gaps + 1 : 0))
  }

  private mutating func flush() {
    defer { lines.removeAll(keepingCapacity: true) }
    guard let first = lines.first, let last = lines.last, first.style == .bars || lines.count > 2
    else { return }
    if first.style == .spaces, lines.contains(where: { $0.count != first.count }) {
      return flushUneven()
    }
    let outer = opensWithBar(first.tokens)
    tables.append(
      TextTable(
        style: first.style, tokens: first.tokens.lowerBound..<last.tokens.upperBound,
        lines: lines.map(\.tokens),
        rows: lines.map { first.style == .bars ? barred($0.tokens, outer) : spaced($0) }))
  }

  /// Lines whose numbers of cells differ by one: rows of a numbered table where the number is left
  /// out, or stands one blank before the label; else each stretch of even lines is a table.
  private mutating func flushUneven() {
    let all = lines
    if let rows = numberedRows(all), let last = all.last {
      tables.append(
        TextTable(
          style: .spaces, tokens: all[0].tokens.lowerBound..<last.tokens.upperBound,
          lines: all.map(\.tokens), rows: rows))
      return
    }
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].count == all[start].count { end += 1 }
      lines = Array(all[start..<end])
      if end - start > 2 { flush() }
      start = end
    }
  }

  /// The cells of lines below a header that opens with "TT"; `nil` where one does not fit.
  private func numberedRows(_ lines: [Line]) -> [[Range<Int>]]? {
    guard let head = spaced(lines[0]).first, let first = head.first,
      TableWords.rowNumber.match(tokens, at: first, limit: head.upperBound) == head.count
    else { return nil }
    let width = lines[0].count
    var rows: [[Range<Int>]] = []
    for line in lines {
      var cells = spaced(line)
      if line.count == width - 1 {
        let label = cells[0]
        let isNumbered = label.count > 1 && isRowNumber(label.lowerBound)
        let split = isNumbered ? label.lowerBound + 1 : label.lowerBound
        cells[0] = split..<label.upperBound
        cells.insert(label.lowerBound..<split, at: 0)
      }
      guard cells.count == width else { return nil }
      rows.append(cells)
    }
    return rows
  }

  /// `1`, `III`, `a`: what numbers a row.
  private func isRowNumber(_ index: Int) -> Bool {
    if tokens[index].kind == .number { return true }
    let text = scalars[tokens[index].start..<tokens[index].end]
    return tokens[index].kind == .word && text.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
  }

  private func opensWithBar(_ line: Range<Int>) -> Bool { tokens[line.lowerBound].isMark("|") }

  /// The cells between bars; a bar that opens the first line of a table is its frame.
  private func barred(_ line: Range<Int>, _ outer: Bool) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where tokens[index].isMark("|") {
      if index > line.lowerBound || !outer { cells.append(start..<index) }
      start = index + 1
    }
    if start < line.upperBound { cells.append(start..<line.upperBound) }
    return cells
  }

  /// The cells between tabs or wide gaps; two tabs stand around an empty cell.
  private func spaced(_ line: Line) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.tokens.lowerBound
    if line.style == .tabs {
      for _ in 0..<tabs(before: start) { cells.append(start..<start) }
    }
    for index in line.tokens.dropFirst() where !tokens[index].isGlued {
      let wide = line.style == .tabs ? tabs(before: index) : isWide(index) ? 1 : 0
      guard wide > 0 else { continue }
      cells.append(start..<index)
      for _ in 1..<wide { cells.append(index..<index) }
      start = index
    }
    cells.append(start..<line.tokens.upperBound)
    return cells
  }

  private func isWide(_ index: Int) -> Bool {
    scalars[tokens[index].start - 1].value == 0x20 && scalars[tokens[index].start - 2].value == 0x20
  }

  private func tabs(before index: Int) -> Int {
    var (count, offset) = (0, tokens[index].start - 1)
    while offset >= 0, scalars[offset] == "\t" || scalars[offset] == " " {
      if scalars[offset] == "\t" { count += 1 }
      offset -= 1
    }
    return count
  }
}
