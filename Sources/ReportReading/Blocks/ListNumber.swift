/// Numbers of list items as they are shown.
enum ListNumber {
  /// A count in a format of Word; unknown formats are arabic.
  ///
  /// - Note: Source: ECMA-376-1 §17.18.59 (ST_NumberFormat).
  static func text(_ value: Int, format: String) -> String {
    switch format {
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    case "upperLetter": letters(value).uppercased()
    case "lowerLetter": letters(value)
    case "decimalZero": value >= 0 && value < 10 ? "0\(value)" : "\(value)"
    case "decimalEnclosedParen": "(\(value))"
    case "decimalEnclosedFullstop": "\(value)."
    case "vietnameseCounting", "cardinalText": words(value)
    case "none": ""
    default: "\(value)"
    }
  }

  /// A bullet; the private signs of symbol fonts become a round one.
  static func bullet(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    if ["-", "–", "—", "+", "*", "•", "·"].contains(first) { return text }
    return "•"
  }

  /// 1...3999; other numbers are arabic.
  private static func roman(_ value: Int) -> String {
    guard (1...3999).contains(value) else { return "\(value)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (value, "")
    for (size, sign) in signs {
      while rest >= size { (rest, text) = (rest - size, text + sign) }
    }
    return text
  }

  /// a…z, then aa, bb… as Word counts.
  private static func letters(_ value: Int) -> String {
    guard (1...780).contains(value) else { return "\(value)" }
    let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8((value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  /// `một` to `mười`; other numbers are arabic.
  private static func words(_ value: Int) -> String {
    let names = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    return names.indices.contains(value - 1) ? names[value - 1] : "\(value)"
  }
}
