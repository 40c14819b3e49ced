extension PlainMarkup {
  /// The text of a range that `text` took.
  package static func string(
    _ bytes: Span<UInt8>, _ range: Range<Int>, hasReferences: Bool
  ) -> String {
    guard hasReferences else {
      guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return "" }
      return String(copying: text)
    }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      guard bytes[cursor] == UInt8(ascii: "&"), let length = reference(bytes, cursor) else {
        text.append(bytes[cursor])
        cursor += 1
        continue
      }
      switch (bytes[cursor + 1], bytes[cursor + 2]) {
      case (UInt8(ascii: "a"), UInt8(ascii: "m")): text.append(UInt8(ascii: "&"))
      case (UInt8(ascii: "a"), _): text.append(UInt8(ascii: "'"))
      case (UInt8(ascii: "l"), _): text.append(UInt8(ascii: "<"))
      case (UInt8(ascii: "g"), _): text.append(UInt8(ascii: ">"))
      default: text.append(UInt8(ascii: "\""))
      }
      cursor += length
    }
    return String(decoding: text, as: UTF8.self)
  }
}
