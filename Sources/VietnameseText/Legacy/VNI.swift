/// VNI for Windows: most letters are a base letter and a sign of Latin-1 for its marks.
enum VNI {
  /// The text of signs taken for Windows-1252.
  static func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let letter = Letter(singles[scalar] ?? scalar)
      if index < scalars.count, letter.isLetter, let mark = marks[lowered(scalars[index])],
        let whole = combined(letter, mark)
      {
        result.append(whole)
        index += 1
      } else {
        result.append(singles[scalar] ?? scalar)
      }
    }
    return result
  }

  private static func combined(
    _ letter: Letter, _ mark: (quality: UInt8, tone: UInt8)
  ) -> Unicode.Scalar? {
    guard letter.tone == 0, mark.quality == 0 || letter.quality == 0 else { return nil }
    return Letter.composed(
      base: letter.base, quality: mark.quality == 0 ? letter.quality : mark.quality,
      tone: mark.tone, isUppercase: letter.isUppercase)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xC0...0xDE).contains(scalar.value)
      ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
  }

  /// Signs that are letters by themselves.
  private static let singles: [Unicode.Scalar: Unicode.Scalar] = [
    "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "ñ": "đ", "Ñ": "Đ", "í": "í", "Í": "Í", "ì": "ì",
    "Ì": "Ì", "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
  ]

  /// Quality and tone by sign; tones as `Letter.Tone`.
  private static let marks: [Unicode.Scalar: (quality: UInt8, tone: UInt8)] = [
    "ù": (0, 2), "ø": (0, 1), "û": (0, 3), "õ": (0, 4), "ï": (0, 5),
    "â": (1, 0), "á": (1, 2), "à": (1, 1), "å": (1, 3), "ã": (1, 4), "ä": (1, 5),
    "ê": (2, 0), "é": (2, 2), "è": (2, 1), "ú": (2, 3), "ü": (2, 4), "ë": (2, 5),
  ]
}
