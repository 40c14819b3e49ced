/// Texts of a document, each decoded once however often its bytes stand there.
package struct TextInterner: Sendable {
  /// The texts, in the order they were met.
  package private(set) var texts: [String] = []

  /// The bytes of each text.
  private var ranges: [Range<Int>] = []
  private var hashes: [UInt64] = []
  /// Positions in `texts` plus one; 0 for a free slot.
  private var slots = [Int32](repeating: 0, count: 256)

  /// No texts.
  package init() {}

  /// The position of the text whose bytes stand in a range.
  ///
  /// - Parameter decode: called once for each distinct text.
  package mutating func index(
    of range: Range<Int>, in bytes: Span<UInt8>, decode: (Range<Int>) -> String
  ) -> Int {
    let hash = Self.hash(bytes, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, Self.areEqual(bytes, ranges[known], range) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    texts.append(decode(range))
    ranges.append(range)
    hashes.append(hash)
    slots[slot] = Int32(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (position, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position + 1)
    }
  }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      hash = (hash ^ UInt64(bytes[cursor])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      cursor += 1
    }
    return hash
  }

  private static func areEqual(
    _ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>
  ) -> Bool {
    guard one.count == other.count else { return false }
    var offset = 0
    while offset < one.count {
      if bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}
