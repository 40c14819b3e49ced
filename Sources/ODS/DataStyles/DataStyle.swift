/// How a value is shown: a data style of ODF, the counterpart of one number format code.
///
/// - Note: Source: ODF 1.3 part 3 §16.29 (data styles). Not held: transliteration, calendars other
///   than the Gregorian, fill characters.
struct DataStyle: Hashable, Sendable {
  /// Which element holds the style.
  enum Kind: String, Hashable, Sendable {
    case number, percentage, currency, date, time, boolean, text
  }

  /// The element.
  var kind = Kind.number
  /// ISO 639 language, `vi`; empty for the document's own.
  var language = ""
  /// ISO 3166 country, `VN`; empty for none.
  var country = ""
  /// The colour of the shown text, `RRGGBB`.
  var color: String?
  /// What is shown, left to right.
  var parts: [Part] = []
  /// Whether hours (minutes, seconds) may pass a day: `[h]:mm`.
  var showsElapsedTime = false
  /// Other styles for values that meet a condition; the first match wins.
  var conditions: [Condition] = []

  /// One piece of the shown text.
  enum Part: Hashable, Sendable {
    case literal(String)
    case number(Digits)
    case scientific(Digits, exponentDigits: Int)
    case fraction(integerDigits: Int?, numeratorDigits: Int, denominatorDigits: Int)
    case currencySymbol(String)
    case textContent
    case boolean
    case day(isLong: Bool)
    case month(isLong: Bool, isTextual: Bool)
    case year(isLong: Bool)
    case dayOfWeek(isLong: Bool)
    case hours(isLong: Bool)
    case minutes(isLong: Bool)
    case seconds(isLong: Bool, decimals: Int)
    case amPm
  }

  /// The digits of a number.
  struct Digits: Hashable, Sendable {
    /// Digits before the mark at least; 0 shows `.5`.
    var integerDigits = 1
    /// Digits behind the mark at most; `nil` for as many as the value has (General).
    var decimals: Int?
    /// Digits behind the mark at least; at most `decimals`.
    var minimumDecimals = 0
    /// Whether thousands are grouped.
    var isGrouped = false
    /// How often the value is divided by 1,000 before it is shown.
    var thousands = 0
    /// Texts between the digits; `position` counts integer digits to their right.
    var embedded: [Embedded] = []
  }

  /// A text between digits.
  struct Embedded: Hashable, Sendable {
    /// Integer digits to the right of the text.
    var position: Int
    /// The text.
    var text: String
  }

  /// A style for values that meet a condition.
  struct Condition: Hashable, Sendable {
    /// How the value compares.
    enum Comparison: String, Hashable, Sendable {
      case less = "<"
      case lessOrEqual = "<="
      case greater = ">"
      case greaterOrEqual = ">="
      case equal = "="
      case notEqual = "!="
    }
    /// How the value compares.
    var comparison: Comparison
    /// With what.
    var bound: Double
    /// The style then.
    var style: DataStyle

    /// Whether a value meets the condition.
    func holds(for value: Double) -> Bool {
      switch comparison {
      case .less: value < bound
      case .lessOrEqual: value <= bound
      case .greater: value > bound
      case .greaterOrEqual: value >= bound
      case .equal: value == bound
      case .notEqual: value != bound
      }
    }
  }

  /// General digits in a locale.
  static func general(language: String = "", country: String = "") -> DataStyle {
    DataStyle(language: language, country: country, parts: [.number(Digits())])
  }

  /// Whether values are shown as days or times.
  var isDateOrTime: Bool { kind == .date || kind == .time }

  /// The style a number is shown with.
  func style(for value: Double) -> DataStyle {
    conditions.first { $0.holds(for: value) }?.style ?? self
  }
}
