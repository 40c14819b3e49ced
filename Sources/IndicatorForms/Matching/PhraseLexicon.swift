internal import ByteSupport
internal import VietnameseText

/// The words of forms and reports by number, each with the weight of what it tells.
///
/// A word that many names of the catalogue hold ("diện tích") tells less than one that few hold
/// ("trâu"); words of counting and doing ("tổng", "đạt") tell next to nothing. One lexicon serves
/// one form and its reports; it grows with the phrases it is asked for.
final class PhraseLexicon {
  private let frequencies: WordFrequencies
  // Asked for each word of each row and measure; no access overlaps another.
  @exclusivity(unchecked) private var numbers = WordTable()
  /// What each word tells, 0...1.
  @exclusivity(unchecked) private(set) var weights: [Double] = []
  /// Whether each word says what is measured of a thing, and not which thing.
  @exclusivity(unchecked) private(set) var isGeneric: [Bool] = []
  /// Whether a name of the catalogue holds each word.
  @exclusivity(unchecked) private(set) var isKnown: [Bool] = []
  @exclusivity(unchecked) private var buffer: [WordKey] = []
  // Parents, groups and indicators are asked for again and again.
  /// The texts read so far, by the hash of their bytes, and the phrase of each.
  @exclusivity(unchecked) private var texts = WordTable()
  @exclusivity(unchecked) private var phrases: [(text: String, phrase: Phrase)] = []

  init(_ frequencies: WordFrequencies) { self.frequencies = frequencies }

  /// The words numbered so far.
  var count: Int { weights.count }

  /// The telling words of a text, each once, abbreviations written out.
  func phrase(_ text: String) -> Phrase {
    let number = texts.number(of: WordKey(bytesOf: text))
    guard number < phrases.count else {
      let phrase = read(text)
      phrases.append((text, phrase))
      return phrase
    }
    return phrases[number].text.hasSameBytes(as: text) ? phrases[number].phrase : read(text)
  }

  private func read(_ text: String) -> Phrase {
    var phrase = Phrase()
    WordFrequencies.plainWords(text, into: &buffer)
    phrase.words.reserveCapacity(buffer.count)
    for word in buffer {
      let number = number(of: word)
      guard weights[number] > 0, !phrase.words.contains(number) else { continue }
      phrase.words.append(number)
      phrase.weight += weights[number]
    }
    return phrase
  }

  /// The words of a phrase that pass a test.
  func phrase(_ phrase: Phrase, where keeps: (Int) -> Bool) -> Phrase {
    let words = phrase.words.filter(keeps)
    return Phrase(words: words, weight: words.reduce(0) { $0 + weights[$1] })
  }

  private func number(of word: WordKey) -> Int {
    let number = numbers.number(of: word)
    guard number == weights.count else { return number }
    weights.append(weight(of: word))
    isKnown.append(frequencies[word] != nil)
    isGeneric.append(PhraseWords.generic[word] != nil || PhraseWords.quiet[word] != nil)
    return number
  }

  private func weight(of word: WordKey) -> Double {
    if PhraseWords.light[word] != nil { return 0 }
    if PhraseWords.quiet[word] != nil { return 0.08 }
    guard let frequency = frequencies[word] else { return 0.5 }
    // 1 for a word of one wording, 0.3 for one of every tenth.
    let share = Double(frequency) / Double(frequencies.wordings)
    return max(0.25, min(1, 1 - 2.2 * share.squareRoot()))
  }
}
