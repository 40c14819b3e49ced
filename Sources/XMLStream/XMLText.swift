/// References and line ends of XML text.
package enum XMLText {
  /// The reference that begins at an ampersand: its scalar and the offset behind its semicolon.
  ///
  /// - Returns: `nil` for anything but `&lt; &gt; &amp; &quot; &apos;` and character references to
  ///   characters that XML 1.0 allows.
  static func reference(in bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
      guard end - start <= 10 else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let name = bytes[(start + 1)..<end]
    let scalar: Unicode.Scalar?
    if name.first == UInt8(ascii: "#") {
      scalar = character(name.dropFirst())
    } else if name.elementsEqual("lt".utf8) {
      scalar = "<"
    } else if name.elementsEqual("gt".utf8) {
      scalar = ">"
    } else if name.elementsEqual("amp".utf8) {
      scalar = "&"
    } else if name.elementsEqual("quot".utf8) {
      scalar = "\""
    } else {
      scalar = name.elementsEqual("apos".utf8) ? "'" : nil
    }
    return scalar.map { ($0, end + 1) }
  }

  /// Whether XML 1.0 allows the character (§2.2).
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// A range of a document with references expanded and `\r\n`, `\r` as `\n`.
  package static func expanded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    if isPlain(bytes, range) { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "&"), let found = reference(in: bytes, at: cursor) {
        text.append(contentsOf: String(found.scalar).utf8)
        cursor = found.end
        continue
      }
      let isPair = byte == 0x0D && cursor + 1 < range.upperBound && bytes[cursor + 1] == 0x0A
      if !isPair { text.append(byte == 0x0D ? 0x0A : byte) }
      cursor += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range where bytes[offset] == UInt8(ascii: "&") || bytes[offset] == 0x0D {
      return false
    }
    return true
  }

  private static func character(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard !text.hasPrefix("+"), let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value), isAllowed(scalar)
    else { return nil }
    return scalar
  }
}
