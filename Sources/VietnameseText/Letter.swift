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
  package init(_ scalar: Unicode.Scalar) { self = LetterTable.shared[scalar.value] }

  /// The parts from their bits.
  init(bits: UInt16) { self.bits = bits }

  /// The base letter in lower case ASCII; 0 for none.
  package var base: UInt8 { UInt8(truncatingIfNeeded: bits) }
  /// 0 none, 1 circumflex, 2 breve, 3 horn, 4 stroke, 5 another mark.
  package var quality: UInt8 { UInt8(bits >> 8 & 7) }
  /// Index into `Tone.marks`.
  package var tone: UInt8 { UInt8(bits >> 11 & 7) }
  /// Whether it is a Latin letter.
  package var isLetter: Bool { bits & 0x4000 != 0 }
  /// Whether it is a Latin letter without a tone.
  var isToneless: Bool { bits & 0x7800 == 0x4000 }
  /// Whether it is an upper-case letter.
  package var isUppercase: Bool { bits & 0x8000 != 0 }
  /// Whether it is a combining mark: no base, but a quality or a tone.
  package var isMark: Bool { bits & 0x40FF == 0 && bits & 0x3F00 != 0 }
  /// The lower-case ASCII letter or digit that a folded text has here.
  package var foldedASCII: UInt8? { base != 0 ? base : nil }
  /// Whether it is an ASCII digit.
  package var isDigit: Bool { !isLetter && base >= 0x30 && base <= 0x39 }

  /// The small letter of a capital; `nil` for what is no Vietnamese capital.
  ///
  /// - Parameter scalar: the scalar that this is of.
  package func lowercase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard isUppercase else { return nil }
    return Unicode.Scalar(scalar.value + (scalar.value < 0x100 ? 0x20 : 1))
  }

  /// The capital of a small letter; `nil` for what is no small Vietnamese letter.
  ///
  /// - Parameter scalar: the scalar that this is of.
  package func uppercase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // A base above the digits: superscripts read as letters, too.
    guard isLetter, !isUppercase, base >= 0x61 else { return nil }
    return Unicode.Scalar(scalar.value - (scalar.value < 0x100 ? 0x20 : 1))
  }

  /// Vowels by base and quality, each with its six tones; then đ.
  static let rows: [(base: Unicode.Scalar, quality: UInt16, lower: String, upper: String)] = [
    ("a", 0, "aàáảãạ", "AÀÁẢÃẠ"), ("a", 2, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), ("a", 1, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
    ("e", 0, "eèéẻẽẹ", "EÈÉẺẼẸ"), ("e", 1, "êềếểễệ", "ÊỀẾỂỄỆ"), ("i", 0, "iìíỉĩị", "IÌÍỈĨỊ"),
    ("o", 0, "oòóỏõọ", "OÒÓỎÕỌ"), ("o", 1, "ôồốổỗộ", "ÔỒỐỔỖỘ"), ("o", 3, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
    ("u", 0, "uùúủũụ", "UÙÚỦŨỤ"), ("u", 3, "ưừứửữự", "ƯỪỨỬỮỰ"), ("y", 0, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
    ("d", 4, "đ", "Đ"),
  ]
}
