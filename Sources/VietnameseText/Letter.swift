/// What one scalar is in Vietnamese: its base letter, its quality mark and its tone.
///
/// Precomposed letters and letters followed by combining marks (NFD) come to the same parts.
package struct Letter: Sendable {
  /// The tones in the order of Unicode's marks: none, grave, acute, hook, tilde, dot.
  package enum Tone {
    /// Combining marks by tone; index 0 is no tone.
    package static let marks: [UInt32] = [0, 0x300, 0x301, 0x309, 0x303, 0x323]
  }

  /// Bits 0-7 base (ASCII lower case), 8-10 quality, 11-13 tone, 14 letter, 15 upper case.
  private let bits: UInt16

  /// The parts of a scalar; nothing for what is no Latin letter or digit.
  package init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    if value < 0x250 {
      bits = Letter.low[value]
    } else if value >= 0x1E00, value < 0x1F00 {
      bits = Letter.high[value - 0x1E00]
    } else if value >= 0x300, value < 0x370 {
      bits = Letter.marks[value - 0x300]
    } else {
      bits = 0
    }
  }

  /// The base letter in lower case ASCII; 0 for none.
  package var base: UInt8 { UInt8(truncatingIfNeeded: bits) }
  /// 0 none, 1 circumflex, 2 breve, 3 horn, 4 stroke, 5 another mark.
  package var quality: UInt8 { UInt8(bits >> 8 & 7) }
  /// Index into `Tone.marks`.
  package var tone: UInt8 { UInt8(bits >> 11 & 7) }
  /// Whether it is a Latin letter.
  package var isLetter: Bool { bits & 0x4000 != 0 }
  /// Whether it is an upper-case letter.
  package var isUppercase: Bool { bits & 0x8000 != 0 }
  /// Whether it is a combining mark: no base, but a quality or a tone.
  package var isMark: Bool { bits & 0x40FF == 0 && bits & 0x3F00 != 0 }
  /// The lower-case ASCII letter or digit that a folded text has here.
  package var foldedASCII: UInt8? { base != 0 ? base : nil }
  /// Whether it is an ASCII digit.
  package var isDigit: Bool { !isLetter && base >= 0x30 && base <= 0x39 }

  /// Vowels by base and quality, each with its six tones; then đ.
  static let rows: [(base: Unicode.Scalar, quality: UInt16, lower: String, upper: String)] = [
    ("a", 0, "aàáảãạ", "AÀÁẢÃẠ"), ("a", 2, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), ("a", 1, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
    ("e", 0, "eèéẻẽẹ", "EÈÉẺẼẸ"), ("e", 1, "êềếểễệ", "ÊỀẾỂỄỆ"), ("i", 0, "iìíỉĩị", "IÌÍỈĨỊ"),
    ("o", 0, "oòóỏõọ", "OÒÓỎÕỌ"), ("o", 1, "ôồốổỗộ", "ÔỒỐỔỖỘ"), ("o", 3, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
    ("u", 0, "uùúủũụ", "UÙÚỦŨỤ"), ("u", 3, "ưừứửữự", "ƯỪỨỬỮỰ"), ("y", 0, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
    ("d", 4, "đ", "Đ"),
  ]

  private static let all: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1F00)
    for value in 0x30...0x39 { table[value] = UInt16(value) }
    for value in 0x61...0x7A {
      table[value] = UInt16(value) | 0x4000
      table[value - 0x20] = UInt16(value) | 0xC000
    }
    for row in rows {
      for (text, flags) in [(row.lower, UInt16(0x4000)), (row.upper, UInt16(0xC000))] {
        for (tone, scalar) in text.unicodeScalars.enumerated() {
          table[Int(scalar.value)] =
            UInt16(row.base.value) | row.quality << 8 | UInt16(tone) << 11 | flags
        }
      }
    }
    for (tone, mark) in Tone.marks.enumerated() where mark != 0 {
      table[Int(mark)] = UInt16(tone) << 11
    }
    // Superscript 2 and 3 read as digits inside a word (m²), then the quality marks.
    (table[0xB2], table[0xB3]) = (0x4032, 0x4033)
    for (mark, quality) in [(0x302, 1), (0x306, 2), (0x31B, 3)] {
      table[mark] = UInt16(quality) << 8
    }
    return table
  }()
  private static let low: [UInt16] = Array(all[0..<0x250])
  private static let high: [UInt16] = Array(all[0x1E00..<0x1F00])
  private static let marks: [UInt16] = Array(all[0x300..<0x370])
}
