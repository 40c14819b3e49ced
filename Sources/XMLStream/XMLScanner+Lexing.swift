import ByteSupport

extension XMLScanner {
  /// The name that begins at an offset.
  func name(at start: Int) throws(XMLError) -> Range<Int> {
    var cursor = start
    while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
    guard cursor > start, !Self.cannotBegin(bytes[start]) else {
      throw error(.malformed, "a tag or attribute without a name", at: start)
    }
    return start..<cursor
  }

  /// Reads `name="value"` and appends it to `attributes`.
  mutating func attribute(_ cursor: inout Int) throws(XMLError) {
    let name = try self.name(at: cursor)
    cursor = name.upperBound
    _ = skipSpace(&cursor)
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") else {
      throw error(.malformed, "the attribute \(string(name)) has no value", at: name.lowerBound)
    }
    cursor += 1
    _ = skipSpace(&cursor)
    guard cursor < bytes.count,
      bytes[cursor] == UInt8(ascii: "\"") || bytes[cursor] == UInt8(ascii: "'")
    else {
      throw error(.malformed, "the value of \(string(name)) is not quoted", at: name.lowerBound)
    }
    let quote = bytes[cursor]
    cursor += 1
    let start = cursor
    while cursor < bytes.count, bytes[cursor] != quote {
      if bytes[cursor] == UInt8(ascii: "<") {
        throw error(.malformed, "a < inside the attribute \(string(name))", at: cursor)
      }
      if bytes[cursor] == UInt8(ascii: "&") { try checkReference(&cursor) }
      cursor += 1
    }
    guard cursor < bytes.count, cursor - start <= limits.attributeBytes else {
      throw error(.malformed, "the attribute \(string(name)) does not end", at: start)
    }
    for other in attributes where isEqual(other.name, name) {
      throw error(.malformed, "the attribute \(string(name)) stands twice", at: name.lowerBound)
    }
    attributes.append(XMLAttributeToken(name: name, value: start..<cursor))
    cursor += 1
  }

  /// Checks the reference at `cursor` and moves to its semicolon.
  func checkReference(_ cursor: inout Int) throws(XMLError) {
    guard let end = XMLText.reference(in: bytes, at: cursor)?.end else {
      throw error(.malformed, "an unknown entity or a bare &", at: cursor)
    }
    cursor = end - 1
  }

  /// Moves over white space.
  ///
  /// - Returns: whether there was any.
  func skipSpace(_ cursor: inout Int) -> Bool {
    let start = cursor
    while cursor < bytes.count, Self.isSpace(bytes[cursor]) { cursor += 1 }
    return cursor > start
  }

  /// Whether two ranges hold the same bytes.
  func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Letters, digits, `_ : - .` and every byte beyond ASCII.
  static func isNameByte(_ byte: UInt8) -> Bool {
    // One bit a character, from space and from `@` on.
    switch byte >> 6 {
    case 0: (0x07FF_6000_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    case 1: (0x07FF_FFFE_87FF_FFFE as UInt64) >> UInt64(byte & 63) & 1 == 1
    default: true
    }
  }

  private static func cannotBegin(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }
}
