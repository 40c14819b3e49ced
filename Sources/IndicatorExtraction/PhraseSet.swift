import VietnameseText

/// Phrases that a rule looks for, found by their words in any spelling.
///
/// Most words start no phrase: a bitmap of first words tells them apart. The phrases stand in flat
/// arrays, since every set is built when a program starts.
struct PhraseSet: Sendable {
  /// The words of all phrases, one phrase behind the other.
  private let words: [WordKey]
  /// The phrases that share a first word stand together, the longest first.
  private let phrases: [Phrase]
  /// The first phrase of each first word, by the low bits of its hash; -1 for none.
  ///
  /// Words that meet in a place take the next.
  private let places: [Int16]
  /// One bit a first word, by the low bits of its hash.
  private let filter: [UInt64]
  /// One bit a last word, by the low bits of its hash.
  private let lastWords: SIMD4<UInt64>
  /// The words of its longest phrase.
  let longest: Int

  private struct Phrase {
    let first: WordKey
    let start: Int16
    let count: Int16
  }

  /// The phrases of a list; longer ones win.
  init(_ texts: [String]) {
    var words: [WordKey] = []
    words.reserveCapacity(texts.count * 3)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(texts.count)
    for text in texts {
      let start = words.count
      VietnameseText.appendWords(text, to: &words)
      guard start < words.count else { continue }
      phrases.append(
        Phrase(first: words[start], start: Int16(start), count: Int16(words.count - start)))
    }
    phrases.sort { ($0.first.rawValue, $1.count) < ($1.first.rawValue, $0.count) }
    var size = 8
    while size < phrases.count * 2 { size *= 2 }
    var places = [Int16](repeating: -1, count: size)
    var filter = [UInt64](repeating: 0, count: 64)
    for (number, phrase) in phrases.enumerated()
    where number == 0 || phrases[number - 1].first != phrase.first {
      let key = phrase.first.rawValue
      filter[Int(key >> 6 & 63)] |= 1 << (key & 63)
      var place = Int(truncatingIfNeeded: key) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int16(number)
    }
    var lastWords = SIMD4<UInt64>()
    for phrase in phrases {
      let key = words[Int(phrase.start + phrase.count) - 1].rawValue
      lastWords[Int(key >> 6 & 3)] |= 1 << (key & 63)
    }
    self.lastWords = lastWords
    longest = phrases.reduce(0) { max($0, Int($1.count)) }
    (self.words, self.phrases) = (words, phrases)
    (self.places, self.filter) = (places, filter)
  }

  /// The words that its phrases start with.
  var firstWords: [WordKey] { phrases.map(\.first) }

  /// The words that are a phrase alone.
  var loneWords: [WordKey] { phrases.filter { $0.count == 1 }.map(\.first) }

  @inline(__always)
  private func mayStart(_ key: WordKey) -> Bool {
    filter[Int(key.rawValue >> 6 & 63)] >> (key.rawValue & 63) & 1 == 1
  }

  /// The first phrase that starts with a word.
  private func firstPhrase(_ key: WordKey) -> Int? {
    guard mayStart(key) else { return nil }
    var place = Int(truncatingIfNeeded: key.rawValue) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if phrases[number].first == key { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// How many tokens the longest phrase that starts at `index` takes; `nil` when none does.
  @inline(__always)
  func match(_ tokens: [Token], at index: Int, limit: Int) -> Int? {
    guard index >= 0, index < limit, mayStart(tokens[index].key) else { return nil }
    return phrase(tokens, at: index, limit: limit)
  }

  /// The same for a word that the bitmap lets through.
  private func phrase(_ tokens: [Token], at index: Int, limit: Int) -> Int? {
    let key = tokens[index].key
    guard var number = firstPhrase(key) else { return nil }
    repeat {
      let count = Int(phrases[number].count)
      if index + count <= limit, isPhrase(number, tokens, index) { return count }
      number += 1
    } while number < phrases.count && phrases[number].first == key
    return nil
  }

  /// Whether one of the phrases stands among tokens.
  func stands(in tokens: ArraySlice<Token>) -> Bool {
    for index in tokens.indices {
      guard var number = firstPhrase(tokens[index].key) else { continue }
      let key = phrases[number].first
      repeat {
        let (start, count) = (Int(phrases[number].start), Int(phrases[number].count))
        if index + count <= tokens.endIndex {
          var offset = 1
          while offset < count, tokens[index + offset].key == words[start + offset] { offset += 1 }
          if offset == count { return true }
        }
        number += 1
      } while number < phrases.count && phrases[number].first == key
    }
    return false
  }

  /// Whether the words behind the first of a phrase follow the token at `index`.
  private func isPhrase(_ number: Int, _ tokens: [Token], _ index: Int) -> Bool {
    let start = Int(phrases[number].start)
    var offset = 1
    while offset < Int(phrases[number].count) {
      if tokens[index + offset].key != words[start + offset] { return false }
      offset += 1
    }
    return true
  }

  /// Whether one word alone is a phrase of the set.
  func contains(_ key: WordKey) -> Bool {
    guard var number = firstPhrase(key) else { return false }
    // The shortest stands last.
    while number + 1 < phrases.count, phrases[number + 1].first == key { number += 1 }
    return phrases[number].count == 1
  }

  /// How many tokens the longest phrase that ends before `index` takes.
  @inline(__always)
  func match(_ tokens: [Token], endingAt index: Int, from start: Int) -> Int? {
    guard index > max(0, start), mayEnd(tokens[index - 1].key) else { return nil }
    return phrase(tokens, endingAt: index, from: start)
  }

  @inline(__always)
  private func mayEnd(_ key: WordKey) -> Bool {
    lastWords[Int(key.rawValue >> 6 & 3)] >> (key.rawValue & 63) & 1 == 1
  }

  /// The same for a word that may end a phrase.
  private func phrase(_ tokens: [Token], endingAt index: Int, from start: Int) -> Int? {
    var count = min(longest, index - start)
    while count >= 1 {
      if match(tokens, at: index - count, limit: index) == count { return count }
      count -= 1
    }
    return nil
  }
}
