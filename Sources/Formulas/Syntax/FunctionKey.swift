/// A function's name packed for quick look-up: up to 16 letters, upper case.
struct FunctionKey: Hashable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Packs a name, its letters made upper case.
  ///
  /// - Returns: `nil` for more than 16 bytes; no function we know has so many.
  init?(_ name: some Collection<UInt8>) {
    guard name.count <= 16 else { return nil }
    for (offset, byte) in name.enumerated() {
      let letter = byte >= 97 && byte <= 122 ? byte - 32 : byte
      if offset < 8 { high = high << 8 | UInt64(letter) } else { low = low << 8 | UInt64(letter) }
    }
  }

  /// Packs the name of a function that the table holds.
  init?(_ name: String) { self.init(Array(name.utf8)) }
}
