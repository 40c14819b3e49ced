import VietnameseText

/// Single words that a rule looks for, in any spelling: an open-addressing table, since the keys are
/// hashes already.
struct WordSet: Sendable {
  private var places: [UInt64]

  /// The words of a list.
  init(_ words: [String]) { self.init(keys: words.map { WordKey($0) }) }

  /// The words by their keys.
  init(keys: [WordKey]) {
    var size = 8
    while size < keys.count * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    for key in keys where key.rawValue != 0 {
      var place = Int(truncatingIfNeeded: key.rawValue) & (size - 1)
      while places[place] != 0, places[place] != key.rawValue { place = (place + 1) & (size - 1) }
      places[place] = key.rawValue
    }
  }

  /// Whether a word is one of them.
  func contains(_ key: WordKey) -> Bool {
    guard key.rawValue != 0 else { return false }
    var place = Int(truncatingIfNeeded: key.rawValue) & (places.count - 1)
    while places[place] != 0 {
      if places[place] == key.rawValue { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }
}
