/// The telling words of a text.
struct Phrase: Hashable {
  /// Numbers of the lexicon, each once, in the order of the text.
  var words: [Int] = []
  /// The sum of their weights.
  var weight = 0.0

  /// Whether it has no telling word.
  var isEmpty: Bool { words.isEmpty }
}
