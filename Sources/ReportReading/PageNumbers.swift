import VietnameseText

/// Page numbers that stand alone on a line between the halves of a sentence.
enum PageNumbers {
  /// The tokens without page numbers, so that a sentence goes on over the page.
  ///
  /// A page number is a number alone on its line, the next after the one before it; the first is at
  /// most 3. Row numbers of a table written cell by cell are no figures either.
  static func removed(from tokens: [Token], _ scalars: [Unicode.Scalar]) -> [Token] {
    // Most texts have none: they are looked through once and not copied.
    let first = tokens.indices.first { index in
      tokens[index].startsLine && lone(index, tokens, scalars).map { 1...3 ~= $0 } == true
    }
    guard let first else { return tokens }
    var result = Array(tokens[..<first])
    result.reserveCapacity(tokens.count)
    var page = lone(first, tokens, scalars) ?? 0
    for index in first + 1..<tokens.count {
      if tokens[index].startsLine, lone(index, tokens, scalars) == page + 1 {
        page += 1
      } else {
        result.append(tokens[index])
      }
    }
    return result
  }

  /// The number of a line that holds nothing else.
  private static func lone(_ index: Int, _ tokens: [Token], _ scalars: [Unicode.Scalar]) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start <= 3,
      index + 1 == tokens.count || tokens[index + 1].startsLine
    else { return nil }
    return Int(token.text(in: scalars))
  }
}
