/// Which members of the contrasts a set of words holds, one bit each.
struct WordMask {
  /// 64 members a word; a contrast's members lie in one word.
  var bits: [UInt64]

  /// The members of either.
  func union(_ other: WordMask) -> WordMask {
    WordMask(bits: zip(bits, other.bits).map { $0 | $1 })
  }
}
