extension [UInt8] {
  /// Appends a text's UTF-8, copied as a whole.
  package mutating func append(utf8Of text: String) {
    let copied: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if copied == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a text that the program spells out.
  package mutating func append(utf8Of text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Whether these bytes are a text's UTF-8.
  ///
  /// - Complexity: O(count), eight bytes at a time.
  package func isUTF8(of text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    let isSame = text.utf8.withContiguousStorageIfAvailable { theirs in
      withUnsafeBytes { ours in
        let theirs = UnsafeRawBufferPointer(theirs)
        var place = 0
        while place + 8 <= count {
          let word = ours.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if word != theirs.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
          place += 8
        }
        while place < count {
          if ours[place] != theirs[place] { return false }
          place += 1
        }
        return true
      }
    }
    return isSame ?? text.utf8.elementsEqual(self)
  }

  /// Appends an integer in decimal digits.
  package mutating func append(decimalOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude, least: 1)
  }

  /// - Parameter least: how many digits at least, at most 8.
  private mutating func append(digitsOf number: UInt, least: Int) {
    var rest = number
    if rest >= 100_000_000 {
      append(digitsOf: rest / 100_000_000, least: 1)
      append(digitsOf: rest % 100_000_000, least: 8)
      return
    }
    // The first digit comes to lie in the lowest byte.
    var (digits, count): (UInt64, Int) = (0, 0)
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count < least
    Swift.withUnsafeBytes(of: digits.littleEndian) { bytes in
      append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
  }
}

extension String {
  /// Whether a byte of its UTF-8 meets a condition.
  @inlinable
  package func hasByte(where condition: (UInt8) -> Bool) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where condition(byte) { return true }
      return false
    }
    return found ?? utf8.contains(where: condition)
  }

  /// Whether its UTF-8 is that of another text: unlike `==`, nothing is normalised first, which
  /// costs Vietnamese text a hundred times as much.
  package func hasSameBytes(as other: String) -> Bool {
    let (bytes, others) = (utf8.span, other.utf8.span)
    guard bytes.count == others.count else { return false }
    for index in bytes.indices where bytes[index] != others[index] { return false }
    return true
  }

  /// Whether its UTF-8 starts with the bytes of another text: unlike `hasPrefix`, nothing is
  /// normalised first.
  package func opensWithBytes(of part: String) -> Bool {
    let (bytes, wanted) = (utf8.span, part.utf8.span)
    guard wanted.count <= bytes.count else { return false }
    for index in wanted.indices where bytes[index] != wanted[index] { return false }
    return true
  }

  /// Whether its UTF-8 holds the bytes of another text: unlike `contains`, without a search over
  /// characters, at a hundredth of its cost.
  package func holdsBytes(of part: String) -> Bool {
    let (bytes, wanted) = (utf8.span, part.utf8.span)
    guard wanted.count > 0 else { return true }
    guard wanted.count <= bytes.count else { return false }
    let first = wanted[0]
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      var length = 1
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
