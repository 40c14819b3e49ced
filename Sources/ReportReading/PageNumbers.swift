import VietnameseText

/// Page numbers that stand alone on a line between the halves of a sentence.
enum PageNumbers {
  /// The tokens without page numbers, so that a sentence goes on over the page.
  ///
  /// A page number is a number alone on its line, the next after the one before it; the first is at
  /// most 3. Row numbers of a table written cell by cell are no figures either.
  static func removed(from tokens: [Token], _ scalars: [Unicode.Scalar]) -> [Token] {
    var result: [Token] = []
    var page = 0
    for (index, token) in tokens.enumerated() {
      if token.startsLine, let number = lone(index, tokens, scalars),
        number == page + 1 || page == 0 && number <= 3
      {
        if result.isEmpty { result.reserveCapacity(tokens.count) }
        if page == 0 { result = Array(tokens[..<index]) }
        page = number
      } else if page > 0 {
        result.append(token)
      }
    }
    return page > 0 ? result : tokens
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
