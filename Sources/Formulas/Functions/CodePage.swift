/// The code page of CODE: Windows-1252, where other programs and languages have others.
enum CodePage {
  /// The code of a text's first character; 63 (`?`) for one that no page has.
  ///
  /// - Throws: `.unsupported` for a character that some pages have and others not.
  static func code(_ value: FormulaValue) throws(EvaluationFailure) -> FormulaValue {
    guard let scalar = try value.text().unicodeScalars.first else { throw .error(.value) }
    switch scalar.value {
    case 0..<128, 160..<256: return .number(Double(scalar.value))
    case 0x2123...: return .number(63)
    default:
      guard let index = punctuation.firstIndex(of: scalar) else {
        throw .unsupported("CODE of a character outside the code page")
      }
      return .number(Double(index + 128))
    }
  }

  /// Codes 128 to 159.
  private static let punctuation =
    Array(
      "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}"
        .unicodeScalars)
    + Array(
      "\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}"
        .unicodeScalars) + Array("\u{9D}\u{17E}\u{178}".unicodeScalars)
}
