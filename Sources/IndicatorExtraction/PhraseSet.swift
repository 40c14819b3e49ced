import VietnameseText

/// Phrases that a rule looks for, found by their words in any spelling.
struct PhraseSet: Sendable {
  private let byFirst: [WordKey: [[WordKey]]]
  /// One bit a first word, by the low bits of its hash: most words are told apart here.
  private let filter: [UInt64]
  private let longest: Int

  /// The phrases of a list; longer ones win.
  init(_ phrases: [String]) {
    var byFirst: [WordKey: [[WordKey]]] = [:]
    for phrase in phrases {
      let keys = VietnameseText.words(phrase)
      if let first = keys.first { byFirst[first, default: []].append(keys) }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
    self.byFirst = byFirst
    var filter = [UInt64](repeating: 0, count: 64)
    for key in byFirst.keys { filter[Int(key.rawValue >> 6 & 63)] |= 1 << (key.rawValue & 63) }
    self.filter = filter
    longest = byFirst.values.flatMap { $0 }.map(\.count).max() ?? 0
  }

  private func mayStart(_ key: WordKey) -> Bool {
    filter[Int(key.rawValue >> 6 & 63)] >> (key.rawValue & 63) & 1 == 1
  }

  /// How many tokens the longest phrase that starts at `index` takes; `nil` when none does.
  func match(_ tokens: [Token], at index: Int, limit: Int) -> Int? {
    guard index >= 0, index < limit, mayStart(tokens[index].key),
      let candidates = byFirst[tokens[index].key]
    else { return nil }
    for keys in candidates where index + keys.count <= limit {
      if (1..<max(1, keys.count)).allSatisfy({ tokens[index + $0].key == keys[$0] }) {
        return keys.count
      }
    }
    return nil
  }

  /// Whether one word alone is a phrase of the set.
  func contains(_ key: WordKey) -> Bool {
    mayStart(key) && byFirst[key]?.contains { $0.count == 1 } ?? false
  }

  /// How many tokens the longest phrase that ends before `index` takes.
  func match(_ tokens: [Token], endingAt index: Int, from start: Int) -> Int? {
    for count in stride(from: min(longest, index - start), through: 1, by: -1) {
      if match(tokens, at: index - count, limit: index) == count { return count }
    }
    return nil
  }
}
