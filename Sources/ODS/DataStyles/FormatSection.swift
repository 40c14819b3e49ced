/// One section of a number format code on its way to a data style.
struct FormatSection {
  /// What the section shows.
  var style: DataStyle
  /// The condition in brackets, `[>=100]`.
  var condition: (DataStyle.Condition.Comparison, Double)?
  /// Where in `style.parts` the digits stand, once there are some.
  private var digitsIndex: Int?
  /// Literal text met since the last digit placeholder.
  private var isBehindMark = false
  private var trailingCommas = 0
  private var sawTime = false

  /// An empty section in a locale.
  init(language: String, country: String) {
    style = DataStyle(language: language, country: country)
  }

  /// Reads the section.
  mutating func parse(_ characters: [Character]) {
    if String(characters).lowercased() == "general" || String(characters) == "" {
      style.parts = characters.isEmpty ? [] : [.number(DataStyle.Digits())]
      return
    }
    var position = 0
    while position < characters.count { position = step(characters, at: position) }
    finish()
  }

  /// Reads one token and returns where the next begins.
  private mutating func step(_ text: [Character], at position: Int) -> Int {
    let character = text[position]
    switch character {
    case "\"":
      let end = text[(position + 1)...].firstIndex(of: "\"") ?? text.count
      literal(String(text[(position + 1)..<end]))
      return end + 1
    case "\\":
      if position + 1 < text.count { literal(String(text[position + 1])) }
      return position + 2
    case "_":
      literal(" ")
      return position + 2
    case "*": return position + 2
    case "[":
      let end = text[position...].firstIndex(of: "]") ?? text.count
      bracket(String(text[(position + 1)..<max(end, position + 1)]))
      return end + 1
    case "0", "#", "?", ".", ",", "E", "e", "/": return numeric(text, at: position)
    case "%":
      style.kind = .percentage
      literal("%")
      return position + 1
    case "@":
      style.kind = .text
      style.parts.append(.textContent)
      return position + 1
    default: return letters(text, at: position)
    }
  }

  private mutating func literal(_ text: String) {
    if case .literal(let before)? = style.parts.last {
      style.parts[style.parts.count - 1] = .literal(before + text)
    } else {
      style.parts.append(.literal(text))
    }
  }

  // MARK: Brackets

  private mutating func bracket(_ text: String) {
    if text.hasPrefix("$") {
      locale(text.dropFirst())
    } else if let color = FormatSection.colors[text.lowercased()] {
      style.color = color
    } else if let first = text.first, "<>=".contains(first) {
      let sign = text.prefix { "<>=".contains($0) }
      let spelled = sign == "<>" ? "!=" : String(sign)
      if let comparison = DataStyle.Condition.Comparison(rawValue: spelled),
        let bound = Double(text.dropFirst(sign.count)), bound.isFinite
      {
        condition = (comparison, bound)
      }
    } else if let first = text.lowercased().first, "hms".contains(first),
      text.lowercased().allSatisfy({ $0 == first })
    {
      style.showsElapsedTime = true
      date(first, count: text.count)
    }
  }

  /// `[$₫-42A]`: a currency symbol and a Windows locale number.
  private mutating func locale(_ text: Substring) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    if let symbol = parts.first, !symbol.isEmpty {
      style.kind = .currency
      style.parts.append(.currencySymbol(String(symbol)))
    }
    if parts.count > 1, let number = Int(parts[1], radix: 16),
      let (language, country) = NumberLocale.windowsLocales[number & 0xFFFF]
    {
      (style.language, style.country) = (language, country)
    }
  }

  private static let colors = [
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
  ]

  // MARK: Digits

  private mutating func numeric(_ text: [Character], at position: Int) -> Int {
    let character = text[position]
    if character == "E" || character == "e" { return exponent(text, at: position) }
    if character == "/" { return fraction(text, at: position) }
    if character == "." || character == ",", digitsIndex == nil,
      !(position + 1 < text.count && "0#?".contains(text[position + 1]))
    {
      if character == ".", case .seconds(let isLong, _)? = style.parts.last {
        let zeros = text[(position + 1)...].prefix { $0 == "0" }.count
        style.parts[style.parts.count - 1] = .seconds(isLong: isLong, decimals: zeros)
        return position + 1 + zeros
      }
      literal(String(character))
      return position + 1
    }
    if character == ".", case .seconds(let isLong, _)? = style.parts.last {
      let zeros = text[(position + 1)...].prefix { $0 == "0" }.count
      style.parts[style.parts.count - 1] = .seconds(isLong: isLong, decimals: zeros)
      return position + 1 + zeros
    }
    placeholder(character)
    return position + 1
  }

  /// Counts one of `0 # ? . ,` into the digits.
  private mutating func placeholder(_ character: Character) {
    var digits = DataStyle.Digits(integerDigits: 0, decimals: 0)
    let index = digitsIndex ?? style.parts.count
    if digitsIndex == nil {
      style.parts.append(.number(digits))
      digitsIndex = index
    } else if case .number(let known) = style.parts[index] {
      digits = known
      if index != style.parts.count - 1, case .literal(let text)? = style.parts.last, !isBehindMark
      {
        style.parts.removeLast()
        digits.embedded.append(DataStyle.Embedded(position: 0, text: text))
      }
    }
    switch character {
    case ".": isBehindMark = true
    case ",": trailingCommas += 1
    case "0" where isBehindMark:
      digits.decimals = (digits.decimals ?? 0) + 1
      digits.minimumDecimals = digits.decimals ?? 0
    case _ where isBehindMark: digits.decimals = (digits.decimals ?? 0) + 1
    default:
      if character == "0" || digits.integerDigits > 0 { digits.integerDigits += 1 }
      if trailingCommas > 0 { digits.isGrouped = true }
      trailingCommas = 0
      for item in digits.embedded.indices { digits.embedded[item].position += 1 }
    }
    style.parts[index] = .number(digits)
  }

  private mutating func exponent(_ text: [Character], at position: Int) -> Int {
    guard let index = digitsIndex, case .number(let digits) = style.parts[index],
      position + 1 < text.count, text[position + 1] == "+" || text[position + 1] == "-"
    else { return letters(text, at: position) }
    let zeros = text[(position + 2)...].prefix { $0 == "0" || $0 == "#" }.count
    style.parts[index] = .scientific(digits, exponentDigits: max(1, zeros))
    return position + 2 + zeros
  }

  private mutating func fraction(_ text: [Character], at position: Int) -> Int {
    guard let index = digitsIndex, case .number(let digits) = style.parts[index],
      position + 1 < text.count, "?#0".contains(text[position + 1])
    else {
      literal("/")
      return position + 1
    }
    let below = text[(position + 1)...].prefix { "?#0".contains($0) }.count
    let above = text[..<position].reversed().prefix { "?#0".contains($0) }.count
    let hasInteger = text[..<(position - above)].contains { "?#0".contains($0) }
    let integerDigits = max(0, digits.integerDigits - above)
    style.parts[index] = .fraction(
      integerDigits: hasInteger ? integerDigits : nil, numeratorDigits: above,
      denominatorDigits: below)
    return position + 1 + below
  }

  // MARK: Letters

  private mutating func letters(_ text: [Character], at position: Int) -> Int {
    let character = text[position]
    let lower = Character(character.lowercased())
    let rest = String(text[position...].prefix(7)).lowercased()
    if rest == "general" {
      style.parts.append(.number(DataStyle.Digits()))
      return position + 7
    }
    for marker in ["am/pm", "a/p"] where rest.hasPrefix(marker) {
      style.parts.append(.amPm)
      return position + marker.count
    }
    guard "ymdhs".contains(lower) else {
      literal(String(character))
      return position + 1
    }
    let count = text[position...].prefix { Character($0.lowercased()) == lower }.count
    date(lower, count: count)
    return position + count
  }

  private mutating func date(_ letter: Character, count: Int) {
    let isLong = count == 2 || count == 4
    switch letter {
    case "y": style.parts.append(.year(isLong: count > 2))
    case "d" where count > 2: style.parts.append(.dayOfWeek(isLong: isLong))
    case "d": style.parts.append(.day(isLong: isLong))
    case "h":
      style.parts.append(.hours(isLong: isLong))
      sawTime = true
    case "s":
      markMinutesBeforeSeconds()
      style.parts.append(.seconds(isLong: isLong, decimals: 0))
      sawTime = true
    case _ where count > 2: style.parts.append(.month(isLong: isLong, isTextual: true))
    case _ where isAfterHours || style.showsElapsedTime && !sawTime:
      style.parts.append(.minutes(isLong: isLong))
      sawTime = true
    default: style.parts.append(.month(isLong: isLong, isTextual: false))
    }
  }

  /// Whether the last field is an hour: the next `m` is minutes.
  private var isAfterHours: Bool {
    for part in style.parts.reversed() {
      switch part {
      case .literal: continue
      case .hours: return true
      default: return false
      }
    }
    return false
  }

  /// `mm:ss`: the `m` before seconds was minutes, not a month.
  private mutating func markMinutesBeforeSeconds() {
    for index in style.parts.indices.reversed() {
      switch style.parts[index] {
      case .literal: continue
      case .month(let isLong, false): style.parts[index] = .minutes(isLong: isLong)
      default: break
      }
      return
    }
  }

  // MARK: The end

  private mutating func finish() {
    if let index = digitsIndex, case .number(var digits) = style.parts[index], trailingCommas > 0 {
      digits.thousands = trailingCommas
      style.parts[index] = .number(digits)
    }
    let isDate = style.parts.contains {
      switch $0 {
      case .day, .month, .year, .dayOfWeek: true
      default: false
      }
    }
    if isDate {
      style.kind = .date
    } else if sawTime {
      style.kind = .time
    }
  }
}
