/// Looks through markup for the few tags that matter, sixteen bytes at a time.
package enum TagSearch {
  /// The next `<` before one of `!`, `?`, `f`, `r` and `/r`: rows, formulas, and what makes a row
  /// unusual.
  ///
  /// - Returns: `nil` when there is none.
  package static func nextInRow(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var cursor = start
      while cursor + 18 <= bytes.count {
        if mayHit(bytes, cursor) {
          for place in cursor..<cursor + 16 where isHit(bytes, place) { return place }
        }
        cursor += 16
      }
      while cursor + 1 < bytes.count {
        if isHit(bytes, cursor) { return cursor }
        cursor += 1
      }
      return nil
    }
  }

  /// Whether one of sixteen bytes may be a hit; a hit is never missing.
  @inline(__always)
  private static func mayHit(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    let first = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let second = bytes.loadUnaligned(fromByteOffset: offset + 1, as: SIMD16<UInt8>.self)
    let third = bytes.loadUnaligned(fromByteOffset: offset + 2, as: SIMD16<UInt8>.self)
    let next =
      (second .== code("!")) .| (second .== code("?")) .| (second .== code("f"))
      .| (second .== code("r")) .| ((second .== code("/")) .& (third .== code("r")))
    let hits = unsafeBitCast((first .== code("<")) .& next, to: SIMD2<UInt64>.self)
    return hits.x | hits.y != 0
  }

  @inline(__always)
  private static func code(_ character: Unicode.Scalar) -> SIMD16<UInt8> {
    SIMD16(repeating: UInt8(truncatingIfNeeded: character.value))
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
