internal import IndicatorExtraction
package import IndicatorModel
internal import VietnameseText

/// How many names of a catalogue hold each word.
package struct WordFrequencies: Sendable {
  /// The words, other wordings of one thing replaced by one, by number.
  private let words: WordTable
  /// By a word's number.
  private let counts: [Int]
  /// The names and wordings counted.
  let wordings: Int

  /// Those of the built-in catalogue, counted once.
  package static let builtIn = WordFrequencies(.builtIn)

  /// Counts the names and wordings of a catalogue.
  ///
  /// - Complexity: O(words of the catalogue); a fill builds it while the reports are read.
  package init(_ catalogue: Catalogue) {
    var table = WordTable()
    var counts: [Int] = []
    var wordings = 0
    var words: [WordKey] = []
    for indicator in catalogue.indicators {
      for place in 0...indicator.aliases.count {
        wordings += 1
        let name = place == 0 ? indicator.name : indicator.aliases[place - 1]
        WordFrequencies.plainWords(name, into: &words)
        for (position, word) in words.enumerated() where !words[..<position].contains(word) {
          let number = table.number(of: word)
          if number == counts.count { counts.append(0) }
          counts[number] += 1
        }
      }
    }
    (self.words, self.counts) = (table, counts)
    self.wordings = max(1, wordings)
  }

  private static let invest = WordKey("tư")

  /// How many names hold a word; `nil` when none does.
  subscript(word: WordKey) -> Int? { words[word].map { counts[$0] } }

  /// The words of a text, abbreviations and other names for one thing replaced.
  static func plainWords(_ text: String, into words: inout [WordKey]) {
    words.removeAll(keepingCapacity: true)
    let own = VietnameseText.words(text)
    for (position, word) in own.enumerated() where word != PhraseWords.conjunction {
      // "Đầu tư" is no "đầu trung ương".
      if let meant = PhraseWords.shortForm(own, at: position) {
        words += meant
      } else if word != invest, let meant = Abbreviations.words(word) {
        words += meant
      } else {
        words.append(word)
      }
    }
    PhraseWords.replaceSynonyms(in: &words)
  }
}
