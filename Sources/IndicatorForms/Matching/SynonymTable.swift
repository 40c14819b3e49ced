internal import VietnameseText

/// Wordings that one wording stands for, ready to be looked up by their first word.
///
/// Flat arrays: every word of the catalogue, the form and the reports is looked up here twice.
struct SynonymTable: Sendable {
  /// A wording and the words that stand for it, as ranges of `keys`.
  struct Synonym {
    let wording: Range<Int>
    /// Empty for a filler.
    let meaning: Range<Int>
  }

  /// The words of all wordings.
  private(set) var keys: [WordKey] = []
  private var firsts = WordTable()
  /// By the number of a first word: its synonyms, the longest first.
  private var ranges: [Range<Int>] = []
  private var synonyms: [Synonym] = []

  /// - Parameters:
  ///   - lines: wordings of one thing a line, set apart by `|`; the first stands for all.
  ///   - fillers: wordings that say nothing, set apart by `|` or line ends.
  init(lines: String, fillers: String) {
    var byFirst: [[Synonym]] = []
    func add(_ wording: Range<Int>, _ meaning: Range<Int>) {
      guard !wording.isEmpty else { return }
      let number = firsts.number(of: keys[wording.lowerBound])
      if number == byFirst.count { byFirst.append([]) }
      byFirst[number].append(Synonym(wording: wording, meaning: meaning))
    }
    var first: Range<Int>?
    SynonymTable.eachWording(of: lines) { wording, opensLine in
      let words = append(lines, wording)
      if let first, !opensLine { add(words, first) } else { first = words }
    }
    SynonymTable.eachWording(of: fillers) { filler, _ in add(append(fillers, filler), 0..<0) }
    for list in byFirst {
      let start = synonyms.count
      synonyms += list.sorted { $0.wording.count > $1.wording.count }
      ranges.append(start..<synonyms.count)
    }
  }

  /// Finds the stretches between bars and line ends that are not empty.
  ///
  /// - Parameter body: takes a range of the text's UTF-8, and whether it is the first of its line.
  private static func eachWording(of text: String, _ body: (Range<Int>, Bool) -> Void) {
    let bytes = text.utf8.span
    var (start, opensLine) = (0, true)
    for position in 0...bytes.count {
      let end = position < bytes.count ? bytes[position] : UInt8(ascii: "\n")
      guard end == UInt8(ascii: "|") || end == UInt8(ascii: "\n") else { continue }
      if start < position {
        body(start..<position, opensLine)
        opensLine = false
      }
      if end == UInt8(ascii: "\n") { opensLine = true }
      start = position + 1
    }
  }

  private mutating func append(_ text: String, _ wording: Range<Int>) -> Range<Int> {
    let start = keys.count
    VietnameseText.appendWords(text, wording, to: &keys)
    keys[start...].indices.reversed().filter { keys[$0] == PhraseWords.conjunction }
      .forEach { keys.remove(at: $0) }
    return start..<keys.count
  }

  /// The longest wording that stands at a place.
  func longest(in words: [WordKey], at position: Int) -> Synonym? {
    guard let number = firsts[words[position]] else { return nil }
    for place in ranges[number] where stands(synonyms[place].wording, in: words, at: position) {
      return synonyms[place]
    }
    return nil
  }

  private func stands(_ wording: Range<Int>, in words: [WordKey], at position: Int) -> Bool {
    guard position + wording.count <= words.count else { return false }
    for offset in 0..<wording.count
    where words[position + offset] != keys[wording.lowerBound + offset] {
      return false
    }
    return true
  }
}
