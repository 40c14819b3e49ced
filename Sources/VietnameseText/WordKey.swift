/// The identity of a word: equal for NFC and NFD, any case, old and new tone placement (hoà, hòa)
/// and i/y at the end (kỹ, kĩ; tỷ, tỉ).
@usableFromInline
package struct WordKey: Hashable, Sendable {
  /// A stable hash of the normalised word; 0 for punctuation.
  @usableFromInline package let rawValue: UInt64

  /// A key by its hash.
  @inlinable
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  // Spelled out and inlinable: every word of a report is compared in other targets, which would call
  // the compiler's own through the table of the conformance.
  /// Whether two words are one.
  @inlinable
  package static func == (one: WordKey, other: WordKey) -> Bool { one.rawValue == other.rawValue }

  /// Feeds its hash.
  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// A key of the bytes of a whole text as they are, for tables of texts.
  package init(bytesOf text: String) {
    let bytes = text.utf8.span
    var hash = StableHash()
    for index in bytes.indices { hash.combine(UInt32(bytes[index])) }
    rawValue = hash.value
  }

  /// The key of one word (or number) without spaces.
  package init(_ word: String) { self.init(word) { _ in true } }

  /// The key of a word with the marks around it left out: `thủy sản),` as `thủy sản`'s last word.
  package init(ignoringMarksIn word: String) {
    // Comma and parentheses.
    self.init(word) { $0 != 0x2C && $0 != 0x28 && $0 != 0x29 }
  }

  /// The key of the scalars of a word that `keeps` keeps.
  @inline(__always)
  private init(_ word: String, keeping keeps: (UInt32) -> Bool) {
    let letters = LetterTable.shared
    let bytes = word.utf8.span
    var builder = WordKeyBuilder()
    var position = 0
    while position < bytes.count {
      let value = bytes.scalar(at: &position)
      if keeps(value) { builder.append(letters[value], value) }
    }
    self = builder.key
  }

  /// The key of the word at a range of scalars.
  package init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    self.init(scalars, range, LetterTable.shared)
  }

  /// The same, with a table at hand.
  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ letters: LetterTable) {
    var builder = WordKeyBuilder()
    for index in range {
      let value = scalars[index].value
      builder.append(letters[value], value)
    }
    self = builder.key
  }
}

/// Hashes a word letter by letter.
package struct WordKeyBuilder {
  private var hash = StableHash()
  private var tones: UInt32 = 0
  private var pending: UInt32 = 0
  private var (previous, beforePrevious): (UInt32, UInt32) = (0, 0)

  /// An empty word.
  package init() {}

  /// Takes one scalar: a letter, a digit or a combining mark.
  package mutating func append(_ scalar: Unicode.Scalar) { append(Letter(scalar), scalar.value) }

  /// Takes one scalar whose letter is known.
  @inline(__always)
  mutating func append(_ letter: Letter, _ value: UInt32) {
    // Most are letters without a tone.
    if letter.isToneless {
      flush()
      pending = UInt32(letter.base) | UInt32(letter.quality) << 8
      return
    }
    if letter.tone != 0 { tones = tones * 8 % 0xFFFF + UInt32(letter.tone) }
    if letter.isMark {
      if letter.quality != 0 { pending = pending & 0xFF | UInt32(letter.quality) << 8 }
      return
    }
    flush()
    let base = letter.base != 0 ? UInt32(letter.base) : value << 12
    pending = base | UInt32(letter.quality) << 8
  }

  /// The key of what was taken.
  package var key: WordKey {
    // A final `y` after a consonant (or `qu`) counts as `i`; tones count once, wherever they stood.
    let (y, i, u, q) = (UInt32(0x79), UInt32(0x69), UInt32(0x75), UInt32(0x71))
    var (hash, last) = (hash, pending)
    if last == y, previous != 0 {
      let vowel = WordKeyBuilder.isVowel(previous & 0xFF)
      if !vowel || (previous == u && beforePrevious == q) { last = i }
    }
    if last != 0 { hash.combine(last) }
    hash.combine(tones << 16 | 0xFFFF)
    return WordKey(rawValue: hash.value)
  }

  @inline(__always)
  private mutating func flush() {
    guard pending != 0 else { return }
    hash.combine(pending)
    (beforePrevious, previous, pending) = (previous, pending, 0)
  }

  private static func isVowel(_ base: UInt32) -> Bool {
    switch base {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}
