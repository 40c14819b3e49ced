/// The encodings of Vietnamese before Unicode.
///
/// Their text is met as bytes, and as bytes that were taken for Windows-1252 and stored as Unicode
/// ("ng©n s¸ch nhµ n­íc").
package enum LegacyEncoding: String, CaseIterable, Sendable {
  /// TCVN 5712:1993 (ABC): one byte a letter.
  case tcvn3
  /// VNI for Windows: a letter and a sign for its marks.
  case vni
  /// RFC 1456: ASCII letters with `^ ( + ' ` ? ~ .` behind them.
  case viqr
  /// Microsoft's code page: letters, and tones as combining marks.
  case windows1258 = "windows-1258"

  /// The text of bytes.
  package func decoded(bytes: [UInt8]) -> [Unicode.Scalar] {
    decoded(bytes.map { WesternCodePage.scalar($0) })
  }

  /// The text of scalars that are bytes taken for Windows-1252; other scalars stay.
  package func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .tcvn3: scalars.map { TCVN3.letter($0) ?? $0 }
    case .vni: VNI.decoded(scalars)
    case .viqr: VIQR.decoded(scalars)
    case .windows1258: VietnameseText.composed(scalars.map { VietnameseCodePage.scalar($0) })
    }
  }
}

/// TCVN 5712:1993.
enum TCVN3 {
  /// The letter of a byte taken for Latin-1; `nil` where there is none.
  static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0xA1, scalar.value <= 0xFE else { return nil }
    let letter = letters[Int(scalar.value - 0xA1)]
    return letter == "?" ? nil : letter
  }

  /// The letters of 0xA1 to 0xFE; `?` where there is none.
  private static let letters: [Unicode.Scalar] = Array(
    ("ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ???????ặầẩẫấậè?ẻẽ"
      + "éẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ")
      .unicodeScalars)
}

/// Windows-1252: what programs took bytes for.
enum WesternCodePage {
  /// The scalar of a byte; a byte without one stands for itself.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  private static let high: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// Windows-1258 where it differs from Windows-1252.
enum VietnameseCodePage {
  /// The scalar of a byte taken for Windows-1252.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar { changed[scalar] ?? scalar }

  private static let changed: [Unicode.Scalar: Unicode.Scalar] = [
    "Ã": "Ă", "Ì": "\u{300}", "Ð": "Đ", "Ò": "\u{309}", "Õ": "Ơ", "Ý": "Ư", "Þ": "\u{303}",
    "ã": "ă", "ì": "\u{301}", "ð": "đ", "ò": "\u{323}", "õ": "ơ", "ý": "ư", "þ": "₫",
  ]
}
