extension [UInt8] {
  /// Appends a text as a JSON string: quotes, backslashes and control characters escaped, all else
  /// as it is.
  mutating func append(jsonQuoting text: String) {
    var quoted = ByteStore(capacity: text.utf8.count + 2)
    quoted.append(jsonQuoting: text)
    append(contentsOf: quoted.finish())
  }
}

extension ByteStore {
  /// Appends a text as a JSON string.
  mutating func append(jsonQuoting text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendQuoted($0) }) == true { return }
    append(UInt8(ascii: "\""))
    append(jsonEscaping: text)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonEscaping text: String) {
    let copied: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      // Stretches without a character to escape are copied as a whole.
      var start = 0
      for position in utf8.indices where utf8[position].needsEscapeInJSON {
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<position]))
        append(jsonEscapeOf: utf8[position])
        start = position + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    guard copied == nil else { return }
    for byte in text.utf8 {
      if byte.needsEscapeInJSON { append(jsonEscapeOf: byte) } else { append(byte) }
    }
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case UInt8(ascii: "\n"): append(utf8Of: "\\n" as StaticString)
    case UInt8(ascii: "\t"): append(utf8Of: "\\t" as StaticString)
    default:
      append(utf8Of: byte < 0x10 ? "\\u000" : "\\u00" as StaticString)
      append(utf8Of: String(byte, radix: 16))
    }
  }
}

extension UInt8 {
  /// Whether JSON escapes it inside a string.
  var needsEscapeInJSON: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
