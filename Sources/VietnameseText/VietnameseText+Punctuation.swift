extension VietnameseText {
  /// Lower case without diacritics, ASCII punctuation and symbols kept, white space single:
  /// `Kế hoạch (%)` is `ke hoach (%)`.
  ///
  /// - Complexity: O(scalars).
  public static func foldedKeepingPunctuation(_ text: String) -> String {
    var bytes: [UInt8] = []
    var gap = false
    for scalar in text.unicodeScalars {
      let letter = Letter(scalar)
      if letter.isMark { continue }
      if scalar.properties.isWhitespace {
        gap = true
        continue
      }
      if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      gap = false
      if let byte = letter.foldedASCII {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: Unicode.UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
