/// Numbers by word: an open-addressing table, since the keys are hashes already.
@usableFromInline
package struct WordTable: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Int32]
  @usableFromInline var mask: Int
  /// How many words it holds.
  package private(set) var count = 0

  /// An empty table.
  package init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: -1, count: 1024)
    mask = 1023
  }

  /// A table of words.
  package init(_ words: [String]) {
    self.init()
    for word in words { _ = number(of: WordKey(word)) }
  }

  /// Its words, in no order that means anything.
  package var words: [WordKey] {
    keys.indices.filter { values[$0] >= 0 }.map { WordKey(rawValue: keys[$0]) }
  }

  /// The number of a word; `nil` for a word that is not in the table.
  @inlinable
  package subscript(key: WordKey) -> Int? {
    let value = values[slot(of: key.rawValue)]
    return value < 0 ? nil : Int(value)
  }

  /// The number of a word, a new one when it is not in the table yet: numbers count from 0.
  package mutating func number(of key: WordKey) -> Int {
    let slot = slot(of: key.rawValue)
    if values[slot] >= 0 { return Int(values[slot]) }
    keys[slot] = key.rawValue
    values[slot] = Int32(count)
    count += 1
    if count * 2 > mask { grow() }
    return count - 1
  }

  @inlinable
  func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 >= 0 }
    mask = mask * 2 + 1
    keys = Array(repeating: 0, count: mask + 1)
    values = Array(repeating: -1, count: mask + 1)
    for (key, value) in old {
      let slot = slot(of: key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
