/// Looks through markup for the few tags that matter, eight bytes at a time.
package enum TagSearch {
  /// The next `<` before one of `!`, `?`, `f`, `r` and `/r`: rows, formulas, and what makes a row
  /// unusual.
  ///
  /// - Returns: `nil` when there is none.
  package static func nextInRow(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var cursor = start
      while cursor + 10 <= bytes.count {
        var found = hits(bytes, cursor)
        while found != 0 {
          let place = cursor + found.trailingZeroBitCount / 8
          if isHit(bytes, place) { return place }
          found &= found - 1
        }
        cursor += 8
      }
      while cursor + 1 < bytes.count {
        if isHit(bytes, cursor) { return cursor }
        cursor += 1
      }
      return nil
    }
  }

  /// The highest bit of each byte that may be a hit; a hit is never missing.
  @inline(__always)
  private static func hits(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let second = bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self)
    let third = bytes.loadUnaligned(fromByteOffset: offset + 2, as: UInt64.self)
    let next =
      equal(second, "!") | equal(second, "?") | equal(second, "f") | equal(second, "r")
      | equal(second, "/") & equal(third, "r")
    return (equal(first, "<") & next).littleEndian
  }

  /// The highest bit of each byte that is a character; also of some that are not.
  @inline(__always)
  private static func equal(_ word: UInt64, _ character: Unicode.Scalar) -> UInt64 {
    let difference = word ^ (UInt64(character.value) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  private static func isHit(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "<") else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "f"), UInt8(ascii: "r"): return true
    case UInt8(ascii: "/"):
      return offset + 2 < bytes.count && bytes[offset + 2] == UInt8(ascii: "r")
    default: return false
    }
  }
}
