internal import ByteSupport
internal import SpreadsheetModel

/// Lengths as attributes of ODF spell them.
enum ODFLength {
  /// The greatest number that is taken for a length: no sheet is longer than that in points.
  private static let longest = 1e6

  /// `1.1811in`, to a ten-thousandth.
  static func inches(_ value: Double) -> String { rounded(value, 10_000) + "in" }

  /// `12pt`, to a hundredth.
  static func points(_ value: Double) -> String { rounded(value, 100) + "pt" }

  private static func rounded(_ value: Double, _ scale: Double) -> String {
    let scaled = value.isFinite ? min(max(value * scale, 0), 1e12) : 0
    return DecimalText.shortest(scaled.rounded() / scale)
  }

  /// The inches of `2.5cm`, `12pt`, `0.5in`, `3mm`, `2pc`, `96px`; `nil` for other text.
  static func parse(_ text: some StringProtocol) -> Double? {
    let number = text.prefix { "0123456789.-+eE".contains($0) }
    guard let value = Double(number), abs(value) <= longest else { return nil }
    switch text[number.endIndex...] {
    case "in": return value
    case "cm": return value / 2.54
    case "mm": return value / 25.4
    case "pt": return value / 72
    case "pc": return value / 6
    case "px": return value / 96
    default: return nil
    }
  }

  /// The width of a column in inches.
  ///
  /// - Parameters:
  ///   - characters: widths of the default font's digit, padding included, as XLSX counts.
  ///   - font: the default font.
  static func columnWidth(characters: Double, font: Font) -> Double {
    (characters * digitWidth(font)).rounded() / 96
  }

  /// The characters of a column width in inches, to a hundredth.
  static func characters(columnWidth inches: Double, font: Font) -> Double {
    (inches * 96 / digitWidth(font) * 100).rounded() / 100
  }

  /// The width of a digit in pixels of 1/96 inch, as Excel measures it for usual fonts.
  private static func digitWidth(_ font: Font) -> Double {
    let em: Double
    switch font.name {
    case "Arial", "Liberation Sans", "Helvetica": em = 0.556
    case "Calibri", "Carlito": em = 0.507
    default: em = 0.5
    }
    return max(1, (font.size * 96 / 72 * em).rounded())
  }
}
