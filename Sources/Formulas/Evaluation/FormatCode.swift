/// A number format code as TEXT takes it.
///
/// Left out, and reported as unsupported: fractions, conditions, month and day names
/// other than English ones.
///
/// - Note: Source: ECMA-376-1 §18.8.31 (numFmts).
struct FormatCode {
  private let sections: [[FormatToken]]

  /// Reads a code.
  init(_ code: String) throws(EvaluationFailure) {
    sections = try FormatToken.sections(of: code)
  }

  /// Whether numbers show as days or times.
  var isDate: Bool { sections.contains { $0.contains(where: \.isDate) } }

  /// A number in this format.
  func text(for number: Double) throws(EvaluationFailure) -> String {
    let index: Int
    switch sections.count {
    case 1: index = 0
    case 2: index = number < 0 ? 1 : 0
    default: index = number < 0 ? 1 : number == 0 ? 2 : 0
    }
    let section = sections[index]
    if section.contains(where: \.isDate) {
      return try DateFormatting.text(number, section)
    }
    let showsSign = number < 0 && index == 0
    if section == [.general] { return GeneralNumber.text(index == 0 ? number : abs(number)) }
    return NumberFormatting(section).text(abs(number), isNegative: showsSign)
  }

  /// Text in this format: the fourth section, or a section with `@`, or the text as it is.
  func text(for text: String) throws(EvaluationFailure) -> String {
    let section =
      sections.count > 3 ? sections[3] : sections.last { $0.contains(.text) } ?? [.text]
    return section.map { token in
      switch token {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
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
  /// `E+` or `E-`; true when a plus is shown.
  case exponent(Bool)
  /// A letter of a date and how often it stands: `y`, `m`, `d`, `h`, `s`, and `n` for minutes.
  case date(UInt8, Int)
  /// `[h]`, `[m]` or `[s]`: all hours, minutes or seconds, and the fewest digits.
  case elapsed(UInt8, Int)
  /// `AM/PM`.
  case halfDay

  var isDate: Bool {
    switch self {
    case .date, .elapsed, .halfDay: true
    default: false
    }
  }

  /// The sections of a code.
  static func sections(of code: String) throws(EvaluationFailure) -> [[FormatToken]] {
    var sections: [[FormatToken]] = [[]]
    var rest = Substring(code)
    while let character = rest.first {
      if character == ";" {
        guard sections.count < 4 else { throw .error(.value) }
        sections.append([])
        rest.removeFirst()
        continue
      }
      if let token = try next(&rest, character) { sections[sections.count - 1].append(token) }
    }
    return sections.map(withMinutes)
  }

  private static func next(
    _ rest: inout Substring, _ character: Character
  ) throws(EvaluationFailure) -> FormatToken? {
    if rest.prefix(7).lowercased() == "general" {
      rest.removeFirst(7)
      return .general
    }
    if rest.prefix(5).lowercased() == "am/pm" {
      rest.removeFirst(5)
      return .halfDay
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
    case "\"": return .literal(quoted(&rest))
    case "\\", "!": return rest.isEmpty ? nil : .literal(String(rest.removeFirst()))
    case "_", "*":
      rest = rest.dropFirst()
      return character == "_" ? .literal(" ") : nil
    case "[": return try bracketed(&rest)
    case "/" where rest.first == "?" || rest.first == "#":
      throw .unsupported("TEXT with a fraction")
    case "e", "E":
      // The year of an era; all years are of ours.
      while rest.first == "e" || rest.first == "E" { rest.removeFirst() }
      return .date(UInt8(ascii: "y"), 4)
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
      let letter = (character.asciiValue ?? 0) | 0x20
      var count = 1
      while let following = rest.first?.asciiValue, following | 0x20 == letter {
        rest.removeFirst()
        count += 1
      }
      return .date(letter, count)
    default: return .literal(String(character))
    }
  }

  private static func quoted(_ rest: inout Substring) -> String {
    let text = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(text.count + 1)
    return String(text)
  }

  /// A colour or a language is passed over; conditions are not known.
  private static func bracketed(
    _ rest: inout Substring
  ) throws(EvaluationFailure) -> FormatToken? {
    let text = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(text.count + 1)
    if text.first == "$" {
      let symbol = text.dropFirst().prefix { $0 != "-" }
      return symbol.isEmpty ? nil : .literal(String(symbol))
    }
    let letters = text.lowercased().utf8
    if let letter = letters.first, "hms".utf8.contains(letter),
      letters.allSatisfy({ $0 == letter })
    {
      return .elapsed(letter, letters.count)
    }
    let colors = ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"]
    guard colors.contains(text.lowercased()) || text.lowercased().hasPrefix("color") else {
      throw .unsupported("TEXT with [\(text)]")
    }
    return nil
  }

  /// Takes `m` beside hours or seconds for minutes.
  private static func withMinutes(_ tokens: [FormatToken]) -> [FormatToken] {
    var tokens = tokens
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
}
