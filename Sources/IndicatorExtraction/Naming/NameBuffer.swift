import VietnameseText

/// The names of a report as words, one behind the other; a name is a range of it.
struct NameBuffer {
  private(set) var words: [NameWord] = []
  /// Where the name that is being written starts.
  private(set) var start = 0
  /// How many of its words tell something.
  private(set) var weight = 0
  /// How far a phrase may go beyond the room before it is cut.
  var slack = 5

  /// Room for the names of so many measures.
  init(measures: Int) { words.reserveCapacity(measures * 10) }

  var end: Int { words.count }
  var current: Range<Int> { start..<words.count }
  var isEmpty: Bool { start == words.count }

  /// Starts the next name.
  mutating func begin() {
    start = words.count
    weight = 0
    slack = 5
  }

  mutating func append(_ word: NameWord) {
    words.append(word)
    if Self.tells(word) { weight += 1 }
  }

  mutating func append(_ phrase: NamePhrase) {
    for index in phrase.words { append(NamePhrase.all[index]) }
  }

  /// A token; an abbreviation is written out.
  mutating func append(token index: Int, of tokens: [Token]) {
    let token = tokens[index]
    if token.isCapitalized, token.end - token.start <= 7,
      let meaning = NamePhrase.meaning(token.key)
    {
      for index in meaning { append(NamePhrase.all[index]) }
    } else {
      append(NameWord(token, at: index))
    }
  }

  /// All words of another name.
  mutating func appendAll(_ range: Range<Int>) {
    for index in range { append(words[index]) }
  }

  /// Words of another name that this one lacks, as far as there is room.
  mutating func appendNew(_ range: Range<Int>, room: Int) {
    let index = end
    for position in range where !words[position].isMark { append(words[position]) }
    keepNew(from: index, room: room)
  }

  /// Drops from `index` on what the name has already, and what goes beyond the room; a phrase that
  /// is little longer than the room is not cut.
  mutating func keepNew(from index: Int, room: Int) {
    let end = words.count
    weight = weight(start..<index)
    var telling = 0
    for position in index..<end where tellsNew(words[position], before: index) { telling += 1 }
    var left = telling <= room + slack ? telling : room
    var kept = index
    var previous: WordKey?
    for position in index..<end {
      let word = words[position]
      let next = position + 1 < end ? words[position + 1].key : nil
      let known = !word.isMark && repeats(word.key, previous, next, before: index)
      previous = word.key
      if known { continue }
      if tellsNew(word, before: kept) {
        if left == 0 { break }
        left -= 1
        weight += 1
      }
      words[kept] = word
      kept += 1
    }
    words.removeSubrange(kept...)
  }

  private func tellsNew(_ word: NameWord, before end: Int) -> Bool {
    Self.tells(word) && !words[start..<end].contains { $0.key == word.key }
  }

  private func weight(_ range: Range<Int>) -> Int { range.count { Self.tells(words[$0]) } }

  /// Whether a word stands in the name already, beside the same word as where it comes from.
  private func repeats(
    _ key: WordKey, _ previous: WordKey?, _ next: WordKey?, before end: Int
  ) -> Bool {
    for index in start..<end where words[index].key == key {
      if previous == nil, next == nil { return true }
      if let previous, index > start, words[index - 1].key == previous { return true }
      if let next, index + 1 < end, words[index + 1].key == next { return true }
    }
    return false
  }

  /// Takes the end of the name being written off.
  mutating func cut(from place: Int) {
    weight = weight(start..<place)
    words.removeSubrange(place...)
  }

  /// Takes a word out of the name being written.
  mutating func remove(at place: Int) {
    if Self.tells(words[place]) { weight -= 1 }
    words.remove(at: place)
  }

  /// Whether the name being written has a word.
  func contains(_ key: WordKey) -> Bool {
    words[start...].contains { $0.key == key }
  }

  /// Drops marks and joining words from the end of the name.
  mutating func trim() {
    while let last = words.last, words.count > start {
      if words.count > start + 1, words[words.count - 2].key == WordKey.house, !last.isMark {
        return
      }
      let closes = last.isMark && last.key == Self.close && isOpen
      if closes || !(last.isMark || NameLexicon.dangling[last.key] != nil) { return }
      words.removeLast()
    }
  }

  private var isOpen: Bool { words[start...].contains { $0.key == Self.open } }

  static func tells(_ word: NameWord) -> Bool {
    !word.isMark && NameLexicon.light[word.key] == nil
  }

  private static let open = WordKey("(")
  private static let close = WordKey(")")
}
