/// Which members of the contrasts a set of words holds, one bit each.
///
/// A value without an allocation: a form of a hundred rows and a report of two hundred measures ask
/// for a hundred thousand of them.
struct WordMask {
  /// How many words there are: 512 members; the data has 180 of them.
  static let count = 8

  /// 64 members a word; a contrast's members lie in one word.
  var bits = SIMD8<UInt64>(repeating: 0)

  var isEmpty: Bool { bits == SIMD8(repeating: 0) }

  /// The members of either.
  func union(_ other: WordMask) -> WordMask { WordMask(bits: bits | other.bits) }

  /// The members that another lacks.
  func subtracting(_ other: WordMask) -> WordMask { WordMask(bits: bits & ~other.bits) }

  /// The members of both.
  func intersection(_ other: WordMask) -> WordMask { WordMask(bits: bits & other.bits) }
}
