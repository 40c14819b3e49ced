internal import IndicatorExtraction
internal import IndicatorModel
internal import VietnameseText

/// The words of forms and reports by number, each with the weight of what it tells.
///
/// A word that many names of the catalogue hold ("diện tích") tells less than one that few hold
/// ("trâu"); words of counting and doing ("tổng", "đạt") tell next to nothing.
final class PhraseLexicon {
  private var numbers: [WordKey: Int] = [:]
  /// What each word tells, 0...1.
  private(set) var weights: [Double] = []
  private var generic: [Bool] = []
  /// Whether the catalogue has each word.
  private var known: [Bool] = []
  private let frequencies: [WordKey: Int]
  private let wordings: Int

  /// A lexicon whose weights come from the names and wordings of a catalogue.
  init(_ catalogue: Catalogue) {
    var frequencies: [WordKey: Int] = [:]
    var wordings = 0
    for indicator in catalogue.indicators {
      for name in [indicator.name] + indicator.aliases {
        wordings += 1
        for word in Set(PhraseLexicon.plainWords(name)) { frequencies[word, default: 0] += 1 }
      }
    }
    self.frequencies = frequencies
    self.wordings = max(1, wordings)
  }

  /// The telling words of a text, each once, abbreviations written out.
  func phrase(_ text: String) -> Phrase {
    var phrase = Phrase()
    for word in PhraseLexicon.plainWords(text) {
      let number = number(of: word)
      if DebugMatch.on { for w in text.split(separator: " ") where WordKey(String(w)) == word { DebugMatch.spelled[number] = String(w) } }
      guard weights[number] > 0, !phrase.words.contains(number) else { continue }
      phrase.words.append(number)
      phrase.weight += weights[number]
    }
    return phrase
  }

  /// Whether a word says what is measured of a thing, and not which thing.
  func isGeneric(_ word: Int) -> Bool { generic[word] }

  /// The phrase, its words that no name of the catalogue holds at half their weight: reports add verbs
  /// and adverbs to names ("thu hoạch dứt điểm").
  func lighteningUnknown(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    phrase.lightWords = Set(phrase.words.filter { !known[$0] })
    phrase.weight -= phrase.lightWords.reduce(0) { $0 + weights[$1] / 2 }
    return phrase
  }

  /// The words of a phrase that say which thing is measured.
  func withoutGeneric(_ phrase: Phrase) -> Phrase {
    let words = phrase.words.filter { !generic[$0] }
    return Phrase(words: words, weight: words.reduce(0) { $0 + weights[$1] })
  }

  private func number(of word: WordKey) -> Int {
    if let known = numbers[word] { return known }
    let number = weights.count
    numbers[word] = number
    weights.append(weight(of: word))
    known.append(frequencies[word] != nil)
    generic.append(PhraseWords.generic.contains(word) || PhraseWords.quiet.contains(word))
    return number
  }

  private func weight(of word: WordKey) -> Double {
    if PhraseWords.light.contains(word) { return 0 }
    if PhraseWords.quiet.contains(word) { return 0.08 }
    guard let frequency = frequencies[word] else { return 0.5 }
    // 1 for a word of one wording, 0.3 for one of every tenth.
    let share = Double(frequency) / Double(wordings)
    return max(0.25, min(1, 1 - 2.2 * share.squareRoot()))
  }

  /// The words of a text, abbreviations and other names for one thing replaced.
  private static func plainWords(_ text: String) -> [WordKey] {
    var words: [WordKey] = []
    for word in VietnameseText.words(text) {
      if let meant = Abbreviations.words(word) { words += meant } else { words.append(word) }
    }
    return PhraseWords.replacingSynonyms(in: words)
  }
}

/// The telling words of a text.
struct Phrase: Hashable {
  /// Numbers of the lexicon, each once, in the order of the text.
  var words: [Int] = []
  /// The sum of their weights.
  var weight = 0.0
  /// Words that count half.
  var lightWords: Set<Int> = []

  /// The phrase without another's words.
  func without(_ other: Phrase, _ lexicon: PhraseLexicon) -> Phrase {
    let words = words.filter { !other.words.contains($0) }
    return Phrase(words: words, weight: words.reduce(0) { $0 + lexicon.weights[$1] })
  }

  /// The same, where words of a second set count half.
  func share(in others: Set<Int>, orHalfIn more: Set<Int>, _ lexicon: PhraseLexicon) -> Double {
    guard weight > 0 else { return 1 }
    return words.reduce(0) { sum, word in
      let weight = lightWords.contains(word) ? lexicon.weights[word] / 2 : lexicon.weights[word]
      return sum + (others.contains(word) ? weight : more.contains(word) ? weight / 2 : 0)
    } / weight
  }

  /// The part of its weight, 0...1, whose words are among others; 1 for a phrase without words.
  func share(in others: Set<Int>, _ lexicon: PhraseLexicon) -> Double {
    guard weight > 0 else { return 1 }
    return words.reduce(0) { $0 + (others.contains($1) ? lexicon.weights[$1] : 0) } / weight
  }
}
