import VietnameseText

/// Finds logical paragraphs: lines, rejoined where a page break or a hard line end cut a sentence.
enum ParagraphFinder {
  /// The paragraphs of a text, in order.
  ///
  /// - Complexity: linear in the tokens.
  static func paragraphs(of scalars: [Unicode.Scalar], tokens: [Token]) -> [Paragraph] {
    var result: [Paragraph] = []
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].startsLine { end += 1 }
      if let last = result.last,
        continues(last.tokens, with: start..<end, tokens: tokens, scalars: scalars)
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<end
      } else {
        result.append(Paragraph(tokens: start..<end))
      }
      start = end
    }
    return result
  }

  /// Whether a line goes on with the sentence of the line before it.
  private static func continues(
    _ previous: Range<Int>, with line: Range<Int>, tokens: [Token], scalars: [Unicode.Scalar]
  ) -> Bool {
    let (last, first) = (tokens[previous.upperBound - 1], tokens[line.lowerBound])
    if line.count == 1, first.kind == .number { return false }
    if isMarker(line, tokens, scalars) || endsSentence(last) || isTableRow(line, tokens) {
      return false
    }
    if first.kind == .word, !first.isCapitalized, !first.isCode { return true }
    if last.isMark("-"), last.isGlued { return true }
    if first.kind == .number, last.kind == .word, !last.isCapitalized,
      !looksLikeHeading(previous, tokens, scalars)
    {
      return true
    }
    if isBlank(between: last.end, first.start, scalars) { return last.isMark(",") }
    let length = last.end - lineStart(last.start, scalars)
    return length > 60 && !looksLikeHeading(previous, tokens, scalars)
  }

  private static func endsSentence(_ token: Token) -> Bool {
    token.kind == .punctuation && [".", ";", ":", "!", "?", "…", "|"].contains(token.first)
  }

  private static func isTableRow(_ line: Range<Int>, _ tokens: [Token]) -> Bool {
    line.contains { tokens[$0].isMark("|") }
  }

  /// Bullets and numbering: `-`, `+`, `1.`, `(2)`, `a)`, `II.`.
  private static func isMarker(
    _ line: Range<Int>, _ tokens: [Token], _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let first = tokens[line.lowerBound]
    if first.kind == .punctuation,
      ["-", "+", "*", "–", "—", "•", "\u{F0B7}", "·"].contains(first.first)
    {
      return true
    }
    return Numbering.read(tokens, line, scalars) != nil
  }

  private static func looksLikeHeading(
    _ range: Range<Int>, _ tokens: [Token], _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let words = range.filter { tokens[$0].kind == .word }
    return words.count < 25 && Numbering.read(tokens, range, scalars) != nil
  }

  /// Whether an empty line stands between two offsets.
  private static func isBlank(
    between start: Int, _ end: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    var breaks = 0
    for index in start..<end where scalars[index] == "\n" { breaks += 1 }
    return breaks > 1
  }

  private static func lineStart(_ offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var index = offset
    while index > 0, scalars[index - 1] != "\n", offset - index < 80 { index -= 1 }
    return index
  }
}
