import VietnameseText

/// What clerks write in names for the words of running text; a term has its own noun.
enum NameTerms {
  /// A term and its words in `NamePhrase.all`.
  private static let phrases = PhraseSet([
    "giao quân", "tuyển quân", "xuất khẩu lao động", "xklđ", "lao động xuất cảnh",
    "lên đường nhập ngũ", "nhập ngũ",
  ])

  /// How many tokens a phrase takes that has a term, and the term.
  static func match(_ tokens: [Token], at index: Int, limit: Int) -> (count: Int, term: NamePhrase)?
  {
    guard let count = phrases.match(tokens, at: index, limit: limit) else { return nil }
    return (
      count,
      tokens[index + count - 1].key == army || tokens[index + count - 1].key == enlisted
        ? .recruits : .workersAbroad
    )
  }
  private static let enlisted = WordKey("ngũ")
  private static let army = WordKey("quân")
}
