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

  /// Behind the end tag of a row of an OpenDocument table, from inside the row on.
  ///
  /// Nothing in the row is checked.
  ///
  /// - Returns: `nil` for a row with something unusual in it: a row inside it, a comment.
  package static func endOfTableRow(in bytes: [UInt8], from start: Int) -> Int? {
    let name: StaticString = "table:table-row"
    return bytes.withUnsafeBytes { bytes in
      var cursor = start
      while cursor + 18 <= bytes.count {
        guard mayEndRow(bytes, cursor) else {
          cursor += 16
          continue
        }
        for place in cursor..<cursor + 16 {
          if bytes[place] == UInt8(ascii: "<"),
            bytes[place + 1] == UInt8(ascii: "!") || bytes[place + 1] == UInt8(ascii: "?")
          {
            return nil
          }
          // “-row” is at the end of the name.
          let first = place - (name.utf8CodeUnitCount - 4)
          guard bytes[place] == UInt8(ascii: "-"), first > start,
            holds(bytes, name, at: first), first + 15 < bytes.count
          else { continue }
          if bytes[first - 1] == UInt8(ascii: "<") { return nil }
          guard bytes[first - 1] == UInt8(ascii: "/"), bytes[first - 2] == UInt8(ascii: "<") else {
            continue
          }
          return bytes[first + 15] == UInt8(ascii: ">") ? first + 16 : nil
        }
        cursor += 16
      }
      return nil
    }
  }

  /// Whether one of sixteen bytes may begin the end of a row's name, a comment or an instruction.
  @inline(__always)
  private static func mayEndRow(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    let first = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let second = bytes.loadUnaligned(fromByteOffset: offset + 1, as: SIMD16<UInt8>.self)
    let third = bytes.loadUnaligned(fromByteOffset: offset + 2, as: SIMD16<UInt8>.self)
    let row = (first .== code("-")) .& (second .== code("r")) .& (third .== code("o"))
    let other = (first .== code("<")) .& ((second .== code("!")) .| (second .== code("?")))
    let hits = unsafeBitCast(row .| other, to: SIMD2<UInt64>.self)
    return hits.x | hits.y != 0
  }

  /// Whether ASCII text stands anywhere in bytes.
  ///
  /// - Parameter rare: the first of two of its bytes, side by side, that seldom stand together.
  package static func holds(_ bytes: [UInt8], _ text: StaticString, rare: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    precondition(rare + 1 < count, "two bytes of the text are looked for")
    guard bytes.count >= count else { return false }
    let (first, last) = (
      SIMD16(repeating: text.utf8Start[rare]), SIMD16(repeating: text.utf8Start[rare + 1])
    )
    return bytes.withUnsafeBytes { bytes in
      var cursor = 0
      while cursor + count + 15 <= bytes.count {
        let start = bytes.loadUnaligned(fromByteOffset: cursor + rare, as: SIMD16<UInt8>.self)
        let end = bytes.loadUnaligned(
          fromByteOffset: cursor + rare + 1, as: SIMD16<UInt8>.self)
        let hits = unsafeBitCast((start .== first) .& (end .== last), to: SIMD2<UInt64>.self)
        if hits.x | hits.y != 0 {
          for place in cursor..<cursor + 16 where holds(bytes, text, at: place) { return true }
        }
        cursor += 16
      }
      while cursor + count <= bytes.count {
        if holds(bytes, text, at: cursor) { return true }
        cursor += 1
      }
      return false
    }
  }

  private static func holds(
    _ bytes: UnsafeRawBufferPointer, _ text: StaticString, at offset: Int
  ) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
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
