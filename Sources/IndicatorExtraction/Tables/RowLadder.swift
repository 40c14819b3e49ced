import VietnameseText

/// Reads how the rows of a table stand under each other: A, I, 1, 1.1, a), -, +, "Trong đó".
struct RowLadder {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]

  /// How deep a mark in front of a row puts it, and how many tokens it takes.
  typealias Mark = (level: Int, count: Int)

  private enum Level {
    static let total = 0
    static let capital = 10
    static let roman = 20
    static let arabic = 30
    static let plain = 36
    static let letter = 40
    static let parts = 45
    static let dash = 50
    static let plus = 60
  }

  /// Sets level, label and parent of every row.
  ///
  /// - Parameters:
  ///   - rows: The rows; each label is the whole cell.
  ///   - numberColumn: The column of row numbers.
  ///   - sharesUnit: Whether all rows count in one unit, so that "Tổng …" is the whole of them.
  func climb(_ rows: inout [TableRow], numberColumn: Int?, sharesUnit: Bool) {
    var numbered = false
    for index in rows.indices {
      settle(&rows[index], numberColumn, sharesUnit)
      if rows[index].level < Level.plain, rows[index].level > Level.total { numbered = true }
    }
    var open: [Int] = []
    var inParts: Int?
    for index in rows.indices {
      var level = rows[index].level
      // Rows without a number between numbered ones are not clear.
      let unclear = numbered && level == Level.plain && !rows[index].isTotal
      if level >= Level.dash, let parts = inParts, level > rows[parts].level, !open.isEmpty {
        level = max(level, rows[parts].level + 1)
      }
      if level < Level.parts { inParts = nil }
      while let last = open.last, rows[last].level >= level { open.removeLast() }
      rows[index].parent = unclear ? nil : open.last
      if level == Level.parts { inParts = index }
      open.append(index)
    }
    closeTotal(&rows, open)
  }

  /// A last row "Tổng cộng" is the whole of the rows above that have no other.
  private func closeTotal(_ rows: inout [TableRow], _ open: [Int]) {
    guard let last = rows.indices.last, last > 1, rows[last].isTotal,
      !rows.dropLast().contains(where: { $0.isTotal })
    else { return }
    for index in rows.indices.dropLast() where rows[index].parent == nil {
      rows[index].parent = last
    }
  }

  private func settle(_ row: inout TableRow, _ numberColumn: Int?, _ sharesUnit: Bool) {
    var label = row.label
    var level = numberColumn.flatMap { number(row.cells[$0]) }?.level
    if let mark = bullet(label) ?? numbering(label) {
      level = level ?? mark.level
      label = (label.lowerBound + mark.count)..<label.upperBound
    }
    if let first = label.first {
      if let count = TableWords.parts.match(tokens, at: first, limit: label.upperBound) {
        let behind = first + count
        let colon = behind < label.upperBound && tokens[behind].isMark(":")
        level = level ?? Level.parts
        if behind + (colon ? 1 : 0) < label.upperBound {
          label = (behind + (colon ? 1 : 0))..<label.upperBound
        }
      }
      row.isTotal = isTotal(label)
      let names = TableWords.total.match(tokens, at: first, limit: label.upperBound) != nil
      if level == nil, row.isTotal || names && sharesUnit { level = Level.total }
    }
    row.label = withoutUnit(label)
    row.level = level ?? Level.plain
  }

  /// "Tổng cộng", "Toàn tỉnh": words that name the whole and nothing else.
  private func isTotal(_ label: Range<Int>) -> Bool {
    let count =
      TableWords.total.match(tokens, at: label.lowerBound, limit: label.upperBound)
      ?? TableWords.whole.match(tokens, at: label.lowerBound, limit: label.upperBound)
    return count == label.count
      || count.map { $0 + 1 == label.count && tokens[label.upperBound - 1].kind == .punctuation }
        ?? false
  }

  /// A label without the unit in brackets behind it.
  private func withoutUnit(_ label: Range<Int>) -> Range<Int> {
    guard let last = label.last, tokens[last].isMark(")"),
      let open = label.last(where: { tokens[$0].isMark("(") }), open > label.lowerBound,
      last - open <= 5,
      UnitTable.match(tokens, at: open + 1, limit: last) != nil
        || UnitTable.scale(tokens[open + 1].key) != nil
    else { return label }
    return label.lowerBound..<open
  }

  private func bullet(_ label: Range<Int>) -> Mark? {
    guard let first = label.first, label.count > 1, tokens[first].kind == .punctuation else {
      return nil
    }
    switch tokens[first].first {
    case "-", "–", "—", "•", "*": return (Level.dash, 1)
    case "+": return (Level.plus, 1)
    default: return nil
    }
  }

  /// "I.", "1.", "a)" in front of the label itself.
  private func numbering(_ label: Range<Int>) -> Mark? {
    guard let first = label.first, label.count > 2, tokens[first + 1].isGlued,
      [".", ")", "/", "-"].contains(tokens[first + 1].first),
      tokens[first + 1].kind == .punctuation,
      let mark = number(first..<(first + 1))
    else { return nil }
    return (mark.level, 2)
  }

  /// The number in a cell of its own: `A`, `I`, `1`, `2.1`, `a`, `-`, `+`.
  func number(_ cell: Range<Int>) -> Mark? {
    guard let first = cell.first, cell.count <= 2,
      cell.count == 1 || tokens[first + 1].kind == .punctuation
    else { return nil }
    let token = tokens[first]
    let text = token.text(in: scalars)
    switch token.kind {
    case .punctuation: return bullet(first..<(first + 2)).map { ($0.level, 1) }
    case .number:
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ Int($0).map { (0...99).contains($0) } ?? false }) else { return nil }
      return (Level.arabic + min(parts.count, 4), 1)
    case .word:
      if Self.romans.contains(text) { return (Level.roman, 1) }
      guard text.utf8.count == 1 else { return nil }
      return (token.isCapitalized ? Level.capital : Level.letter, 1)
    }
  }

  private static let romans: Set<String> = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]
}
