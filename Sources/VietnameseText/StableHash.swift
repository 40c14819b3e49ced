/// A 64-bit hash that is the same on every machine and run, for keys of words.
///
/// - Note: Source: FNV-1a with a finishing mix; not for defence against chosen keys.
struct StableHash: Sendable {
  /// The hash so far.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes one more unit in.
  @inline(__always)
  mutating func combine(_ unit: UInt32) {
    value = (value ^ UInt64(unit)) &* 0x0000_0100_0000_01b3
    value ^= value >> 29
  }

  /// Takes one more word in.
  mutating func combine(_ key: WordKey) {
    combine(UInt32(truncatingIfNeeded: key.rawValue))
    combine(UInt32(truncatingIfNeeded: key.rawValue >> 32))
  }
}
