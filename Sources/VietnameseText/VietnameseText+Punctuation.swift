extension VietnameseText {
  /// Lower case without diacritics, ASCII punctuation and symbols kept, white space single:
  /// `Kế hoạch (%)` is `ke hoach (%)`.
  ///
  /// - Complexity: O(scalars).
  public static func foldedKeepingPunctuation(_ text: String) -> String {
    String(decoding: foldedBytesKeepingPunctuation(text), as: UTF8.self)
  }

  /// The same, as the bytes of its UTF-8.
  package static func foldedBytesKeepingPunctuation(_ text: String) -> [UInt8] {
    let letters = LetterTable.shared
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var gap = false
    let utf8 = text.utf8.span
    var position = 0
    while position < utf8.count {
      let value = utf8.scalar(at: &position)
      let letter = letters[value]
      if letter.isMark { continue }
      if letter.foldedASCII == nil, isWhitespace(value) {
        gap = true
        continue
      }
      if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      gap = false
      if let byte = letter.foldedASCII ?? (value < 0x80 ? UInt8(value) : nil) {
        bytes.append(byte)
      } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
    return bytes
  }

  private static func isWhitespace(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return Unicode.Scalar(value)?.properties.isWhitespace == true
  }
}
