/// The pieces of markup that programs write when they write large tables: what the scanners of hot
/// parts are made of.
///
/// Everything that these functions take is well-formed, in the subset they name; for all else they
/// say so, and the part is read by libxml2.
///
/// - Note: Source: XML 1.0 (5th ed.) §2.3, §2.4, §3.1.
@usableFromInline
package enum PlainMarkup {
  /// Moves over white space.
  @inlinable @inline(__always)
  package static func skipSpace(_ bytes: Span<UInt8>, _ cursor: inout Int) {
    while cursor < bytes.count, bytes[cursor] <= 0x20, isSpace(bytes[cursor]) { cursor += 1 }
  }

  @inlinable @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether these ASCII characters stand at an offset.
  @inlinable @inline(__always)
  package static func takes(_ text: StaticString, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    let pointer = text.utf8Start
    for offset in 0..<count where bytes[start + offset] != pointer[offset] { return false }
    return true
  }

  /// Moves over an end tag, if it stands here.
  ///
  /// - Parameter name: with its slash.
  @inlinable @inline(__always)
  package static func takesEnd(
    _ name: StaticString, _ bytes: Span<UInt8>, _ cursor: inout Int
  ) -> Bool {
    skipSpaceBeforeTag(bytes, &cursor)
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "<"),
      takes(name, bytes, cursor + 1)
    else { return false }
    cursor += 1 + name.utf8CodeUnitCount
    skipSpace(bytes, &cursor)
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") else { return false }
    cursor += 1
    return true
  }

  @inlinable @inline(__always)
  static func skipSpaceBeforeTag(_ bytes: Span<UInt8>, _ cursor: inout Int) {
    if cursor < bytes.count, bytes[cursor] != UInt8(ascii: "<") { skipSpace(bytes, &cursor) }
  }

  /// What comes next in a start tag.
  @usableFromInline
  package enum TagStep {
    /// `name="value"`; the value has no references.
    case attribute(name: Range<Int>, value: Range<Int>)
    /// `>`
    case close
    /// `/>`
    case closeEmpty
    /// Anything else.
    case unusual
  }

  /// Reads the next piece of a start tag and moves behind it.
  ///
  /// A value of more than 4,096 bytes is unusual, and so is one with references or beyond ASCII.
  @inlinable @inline(__always)
  package static func tagStep(_ bytes: Span<UInt8>, _ cursor: inout Int) -> TagStep {
    step(bytes, &cursor, isLoose: false)
  }

  /// The same; values may have the five named references and all characters of XML.
  @inlinable @inline(__always)
  package static func looseTagStep(_ bytes: Span<UInt8>, _ cursor: inout Int) -> TagStep {
    step(bytes, &cursor, isLoose: true)
  }

  @inlinable @inline(__always)
  static func step(_ bytes: Span<UInt8>, _ cursor: inout Int, isLoose: Bool) -> TagStep {
    guard cursor < bytes.count else { return .unusual }
    let gap = cursor
    skipSpace(bytes, &cursor)
    guard cursor + 1 < bytes.count || cursor < bytes.count && bytes[cursor] == UInt8(ascii: ">")
    else { return .unusual }
    if bytes[cursor] == UInt8(ascii: ">") {
      cursor += 1
      return .close
    }
    if bytes[cursor] == UInt8(ascii: "/") {
      guard bytes[cursor + 1] == UInt8(ascii: ">") else { return .unusual }
      cursor += 2
      return .closeEmpty
    }
    guard cursor > gap else { return .unusual }
    let start = cursor
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "="), bytes[cursor] > 0x20,
      bytes[cursor] < 0x7F
    {
      cursor += 1
    }
    let name = start..<cursor
    guard !name.isEmpty, cursor + 1 < bytes.count, bytes[cursor] == UInt8(ascii: "="),
      bytes[cursor + 1] == UInt8(ascii: "\"")
    else { return .unusual }
    cursor += 2
    let first = cursor
    var isASCII = true
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\"") {
      let byte = bytes[cursor]
      guard byte >= 0x20, byte != UInt8(ascii: "<") else { return .unusual }
      if byte == UInt8(ascii: "&") {
        guard isLoose, reference(bytes, cursor) != nil else { return .unusual }
      } else if byte >= 0x7F {
        guard isLoose else { return .unusual }
        isASCII = false
      }
      cursor += 1
    }
    guard cursor < bytes.count, cursor - first <= 4_096,
      isASCII || areCharacters(bytes, first..<cursor)
    else { return .unusual }
    let value = first..<cursor
    cursor += 1
    return .attribute(name: name, value: value)
  }

  /// The number that one to nine digits spell.
  @inlinable @inline(__always)
  package static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 1, range.count <= 9 else { return nil }
    var value = 0
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let digit = bytes[cursor] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
      cursor += 1
    }
    return value
  }

  /// The number that one to nine digits before a tag spell; moves behind them.
  @inlinable @inline(__always)
  package static func integer(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Int? {
    var position = cursor
    var value = 0
    while position < bytes.count, bytes[position] &- 0x30 < 10, position - cursor < 9 {
      value = value &* 10 &+ Int(bytes[position] &- 0x30)
      position += 1
    }
    guard position > cursor, position < bytes.count, bytes[position] == UInt8(ascii: "<") else {
      return nil
    }
    cursor = position
    return value
  }

  /// Whether the bytes of a range stand at an offset too.
  @inlinable @inline(__always)
  package static func areEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Int) -> Bool {
    guard start + range.count <= bytes.count else { return false }
    var (one, other) = (range.lowerBound, start)
    let raw = bytes.bytes
    while one + 8 <= range.upperBound {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: one, as: UInt64.self)
      guard word == raw.unsafeLoadUnaligned(fromByteOffset: other, as: UInt64.self) else {
        return false
      }
      one += 8
      other += 8
    }
    while one < range.upperBound {
      guard bytes[one] == bytes[other] else { return false }
      one += 1
      other += 1
    }
    return true
  }

  /// Characters between tags.
  @usableFromInline
  package struct Text {
    /// Where they stand.
    @usableFromInline package var range: Range<Int>
    /// Whether one of the five named references is among them.
    @usableFromInline package var hasReferences: Bool

    @inlinable
    init(range: Range<Int>, hasReferences: Bool) {
      self.range = range
      self.hasReferences = hasReferences
    }
  }

  /// Moves over characters up to the next tag.
  ///
  /// - Returns: `nil` for numbered references, carriage returns, `]]>`, and bytes that are not
  ///   characters of XML in UTF-8.
  @inlinable @inline(__always)
  package static func text(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Text? {
    let start = cursor
    var hasReferences = false
    var isASCII = true
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "<") {
        guard isASCII || areCharacters(bytes, start..<cursor) else { return nil }
        return Text(range: start..<cursor, hasReferences: hasReferences)
      }
      if byte >= 0x80 {
        isASCII = false
      } else if byte == UInt8(ascii: "&") {
        guard let length = reference(bytes, cursor) else { return nil }
        hasReferences = true
        cursor += length
        continue
      } else if byte < 0x20 {
        guard byte == 0x0A || byte == 0x09 else { return nil }
      } else if byte == UInt8(ascii: ">"), cursor >= 2, bytes[cursor - 1] == UInt8(ascii: "]"),
        bytes[cursor - 2] == UInt8(ascii: "]")
      {
        return nil
      }
      cursor += 1
    }
    return nil
  }

  /// Reads `<t>…</t>`, with or without `xml:space="preserve"`.
  package static func textElement(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Text? {
    guard takes("<t", bytes, cursor) else { return nil }
    cursor += 2
    if takes(" xml:space=\"preserve\">", bytes, cursor) {
      cursor += 22
    } else if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") {
      cursor += 1
    } else {
      return nil
    }
    guard let text = text(bytes, &cursor), takes("</t>", bytes, cursor) else { return nil }
    cursor += 4
    return text
  }

  /// The length of the named reference at an ampersand.
  @usableFromInline
  static func reference(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    if takes("&amp;", bytes, start) { return 5 }
    if takes("&lt;", bytes, start) || takes("&gt;", bytes, start) { return 4 }
    return takes("&quot;", bytes, start) || takes("&apos;", bytes, start) ? 6 : nil
  }

  /// Whether bytes are valid UTF-8 without the two characters that UTF-8 has and XML has not.
  @usableFromInline
  package static func areCharacters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (try? UTF8Span(validating: bytes.extracting(range))) != nil else { return false }
    var cursor = range.lowerBound
    while cursor + 2 < range.upperBound {
      if bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBF, bytes[cursor + 2] >= 0xBE {
        return false
      }
      cursor += 1
    }
    return true
  }
}
