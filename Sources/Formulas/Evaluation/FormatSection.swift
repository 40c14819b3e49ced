/// One section of a format code.
struct FormatSection {
  fileprivate(set) var tokens: [FormatToken] = []
  fileprivate(set) var condition: FormatCondition?
  /// The language of names; `nil` for the program's.
  fileprivate(set) var language: FormatLanguage?

  /// Whether it shows days or times.
  var isDate: Bool { tokens.contains(where: \.isDate) }

  /// The sections of a code.
  static func sections(of code: String) throws(EvaluationFailure) -> [FormatSection] {
    var reader = FormatReader(rest: Substring(code))
    try reader.read()
    return reader.sections.map { section in
      var section = section
      section.tokens = FormatToken.withMinutes(section.tokens)
      return section
    }
  }
}

/// One piece of a format code.
enum FormatToken: Equatable {
  case general
  /// `@`.
  case text
  case literal(String)
  /// `0`, `#` or `?`.
  case digit(UInt8)
  case point
  case comma
  case percent
  /// `/` of a fraction.
  case slash
  /// `E+` or `E-`; true when a plus is shown.
  case exponent(Bool)
  /// A letter of a date and how often it stands: `y`, `m`, `d`, `h`, `s`, and `n` for minutes.
  case date(UInt8, Int)
  /// `[h]`, `[m]` or `[s]`: all hours, minutes or seconds, and the fewest digits.
  case elapsed(UInt8, Int)
  /// Digits behind the point of seconds.
  case secondFraction(Int)
  /// `AM/PM`.
  case halfDay
  /// `A/P`.
  case halfDayLetter

  var isDate: Bool {
    switch self {
    case .date, .elapsed, .halfDay, .halfDayLetter: true
    default: false
    }
  }

  var isDigit: Bool { if case .digit = self { true } else { false } }

  /// Takes `m` beside hours or seconds for minutes, and digits behind seconds for their parts.
  fileprivate static func withMinutes(_ tokens: [FormatToken]) -> [FormatToken] {
    var tokens = withSecondFractions(tokens)
    let dates = tokens.indices.filter {
      switch tokens[$0] {
      case .date, .elapsed: true
      default: false
      }
    }
    for (order, index) in dates.enumerated() {
      guard case .date(UInt8(ascii: "m"), let count) = tokens[index], count <= 2 else { continue }
      var isMinute = false
      if order > 0 {
        switch tokens[dates[order - 1]] {
        case .date(UInt8(ascii: "h"), _), .elapsed(UInt8(ascii: "h"), _): isMinute = true
        default: break
        }
      }
      if order + 1 < dates.count, case .date(UInt8(ascii: "s"), _) = tokens[dates[order + 1]] {
        isMinute = true
      }
      if isMinute { tokens[index] = .date(UInt8(ascii: "n"), count) }
    }
    return tokens
  }

  private static func withSecondFractions(_ tokens: [FormatToken]) -> [FormatToken] {
    guard tokens.contains(where: \.isDate) else { return tokens }
    var result: [FormatToken] = []
    var index = 0
    while index < tokens.count {
      let digits = tokens[(index + 1)...].prefix { $0 == .digit(UInt8(ascii: "0")) }.count
      if tokens[index] == .point, digits > 0, let last = result.last, last.isSecond {
        result.append(.secondFraction(min(digits, 9)))
        index += digits
      } else {
        result.append(tokens[index])
      }
      index += 1
    }
    return result
  }

  private var isSecond: Bool {
    switch self {
    case .date(UInt8(ascii: "s"), _), .elapsed(UInt8(ascii: "s"), _): true
    default: false
    }
  }
}

/// Reads a format code from left to right.
private struct FormatReader {
  var rest: Substring
  var sections = [FormatSection()]

  mutating func read() throws(EvaluationFailure) {
    while let character = rest.first {
      if character == ";" {
        guard sections.count < 4 else { throw .error(.value) }
        sections.append(FormatSection())
        rest.removeFirst()
      } else if let token = try next(character) {
        sections[sections.count - 1].tokens.append(token)
      }
    }
  }

  private mutating func next(_ character: Character) throws(EvaluationFailure) -> FormatToken? {
    for (word, token) in FormatReader.words where rest.prefix(word.count).lowercased() == word {
      rest.removeFirst(word.count)
      return token
    }
    rest.removeFirst()
    switch character {
    case "0", "#", "?": return .digit(character.asciiValue ?? 48)
    case ".": return .point
    case ",": return .comma
    case "%": return .percent
    case "@": return .text
    case "E" where rest.first == "+" || rest.first == "-":
      return .exponent(rest.removeFirst() == "+")
    case "\"": return .literal(quoted())
    case "\\", "!": return rest.isEmpty ? nil : .literal(String(rest.removeFirst()))
    case "_", "*":
      rest = rest.dropFirst()
      return character == "_" ? .literal(" ") : nil
    case "[": return try bracketed()
    case "/" where rest.first.map({ "?#0123456789".contains($0) }) == true:
      return sections[sections.count - 1].isDate ? .literal("/") : .slash
    case "e", "E":
      // The year of an era; all years are of ours.
      while rest.first == "e" || rest.first == "E" { rest.removeFirst() }
      return .date(UInt8(ascii: "y"), 4)
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return dateToken(character)
    default: return .literal(String(character))
    }
  }

  private static let words: [(String, FormatToken)] = [
    ("general", .general), ("am/pm", .halfDay), ("a/p", .halfDayLetter),
  ]

  private mutating func dateToken(_ character: Character) -> FormatToken {
    let letter = (character.asciiValue ?? 0) | 0x20
    var count = 1
    while let following = rest.first?.asciiValue, following | 0x20 == letter {
      rest.removeFirst()
      count += 1
    }
    return .date(letter, count)
  }

  private mutating func quoted() -> String {
    let text = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(text.count + 1)
    return String(text)
  }

  /// A colour is passed over; a condition or language goes to the section.
  private mutating func bracketed() throws(EvaluationFailure) -> FormatToken? {
    let text = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(text.count + 1)
    let last = sections.count - 1
    if text.first == "$" {
      let parts = text.dropFirst().split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { sections[last].language = FormatLanguage(code: parts[1]) }
      let symbol = parts.first ?? ""
      return symbol.isEmpty ? nil : .literal(String(symbol))
    }
    let letters = text.lowercased().utf8
    if let letter = letters.first, "hms".utf8.contains(letter),
      letters.allSatisfy({ $0 == letter })
    {
      return .elapsed(letter, letters.count)
    }
    if let condition = FormatCondition(text) {
      sections[last].condition = condition
      return nil
    }
    let colors = ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"]
    guard colors.contains(text.lowercased()) || text.lowercased().hasPrefix("color") else {
      throw .unsupported("TEXT with [\(text)]")
    }
    return nil
  }
}

/// The language of the names of days and months.
enum FormatLanguage: Equatable {
  case english
  case vietnamese
  /// One whose names we do not know.
  case other

  /// The language of a Windows locale in hexadecimal digits: `42A`, `409`, `1010409`.
  init(code: some StringProtocol) {
    switch code.uppercased().suffix(3) {
    case "42A": self = .vietnamese
    case "409", "809", "C09", "009", "9": self = .english
    default: self = .other
    }
  }

  /// The name of a month, 1...12, in three letters, in full, or (`count` 5) by its first letter.
  func month(_ month: Int, count: Int) throws(EvaluationFailure) -> String {
    switch self {
    case .english: return FormatLanguage.shortened(FormatLanguage.months[month - 1], count)
    case .vietnamese:
      // "Tháng Hai" in Excel, "Tháng 02" in LibreOffice 7.4.
      throw .unsupported("TEXT with Vietnamese names of months")
    case .other: throw .unsupported("TEXT with names of another language")
    }
  }

  /// The name of a weekday, 0 for Sunday.
  func weekday(_ day: Int, count: Int) throws(EvaluationFailure) -> String {
    switch self {
    case .english: return FormatLanguage.shortened(FormatLanguage.days[day], count)
    case .vietnamese where count == 3:
      throw .unsupported("TEXT with short Vietnamese names of days")
    case .vietnamese: return FormatLanguage.vietnameseDays[day]
    case .other: throw .unsupported("TEXT with names of another language")
    }
  }

  private static func shortened(_ name: String, _ count: Int) -> String {
    count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let vietnameseDays = [
    "Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy",
  ]
}
