import ReportReading
import VietnameseText

extension TableFinder {
  /// The tables of a document in order of place: those that the file tells from text, and between
  /// them those that stand as lines.
  ///
  /// - Complexity: linear in the tokens.
  static func tables(of document: SourceDocument) -> [TextTable] {
    let found = tables(document.tokens, document.scalars)
    guard !document.tables.isEmpty else { return found }
    var next = 0
    let known = document.tables.compactMap { table(of: $0, document.tokens, &next) }
    let others = found.filter { table in
      !known.contains { $0.tokens.overlaps(table.tokens) }
    }
    return (known + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The cells of a table as ranges of tokens; `nil` for one without words.
  ///
  /// - Parameter next: A token at or before the table's first; afterwards the one behind its last.
  private static func table(
    of source: SourceTable, _ tokens: [Token], _ next: inout Int
  ) -> TextTable? {
    while next < tokens.count, tokens[next].start < source.range.lowerBound { next += 1 }
    let first = next
    var lines: [Range<Int>] = []
    var rows: [[Range<Int>]] = []
    for (line, cells) in zip(source.lines, source.cells) {
      let start = next
      while next < tokens.count, tokens[next].start < line.upperBound { next += 1 }
      guard start < next else { continue }
      lines.append(start..<next)
      rows.append(cells.map { Self.range($0, tokens, start..<next) })
    }
    guard first < next else { return nil }
    return TextTable(style: .bars, tokens: first..<next, lines: lines, rows: rows)
  }

  /// The tokens of a stretch of a line.
  private static func range(
    _ cell: Range<Int>, _ tokens: [Token], _ line: Range<Int>
  ) -> Range<Int> {
    let first = line.first { tokens[$0].start >= cell.lowerBound } ?? line.upperBound
    let last = line.last { tokens[$0].end <= cell.upperBound } ?? line.lowerBound - 1
    return first <= last ? first..<(last + 1) : first..<first
  }
}
