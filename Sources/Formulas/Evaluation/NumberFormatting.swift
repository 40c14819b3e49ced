/// Writes numbers by one section of a format code: digits, grouping, percent, exponent.
struct NumberFormatting {
  private let tokens: [FormatToken]
  private var wholePlaces: [UInt8] = []
  private var fractionPlaces: [UInt8] = []
  private var isGrouped = false
  private var scale = 0
  private var exponentPlaces: Int?

  init(_ tokens: [FormatToken]) {
    self.tokens = tokens
    var isFraction = false
    var trailingCommas = 0
    for token in tokens {
      switch token {
      case .digit(let kind):
        if exponentPlaces != nil {
          exponentPlaces = (exponentPlaces ?? 0) + 1
        } else if isFraction {
          fractionPlaces.append(kind)
        } else {
          if trailingCommas > 0 { isGrouped = true }
          trailingCommas = 0
          // Behind a zero every place shows one.
          wholePlaces.append(wholePlaces.contains(UInt8(ascii: "0")) ? UInt8(ascii: "0") : kind)
        }
      case .point: isFraction = true
      case .comma: if !wholePlaces.isEmpty || isFraction { trailingCommas += 1 }
      case .percent: scale += 2
      case .exponent: exponentPlaces = 0
      default: break
      }
    }
    scale -= 3 * trailingCommas
  }

  /// A number that is not negative, with a minus sign in front where asked.
  func text(_ number: Double, isNegative: Bool) -> String {
    var decimal = DecimalDigits(number)
    var power = 0
    if exponentPlaces != nil {
      power = decimal.digits.isEmpty ? 0 : exponent(of: decimal)
      var rounded = decimal
      rounded.exponent -= power
      rounded.round(toFraction: fractionPlaces.count)
      if rounded.exponent > max(1, wholePlaces.count) {
        power += max(1, wholePlaces.count)
        rounded.exponent -= max(1, wholePlaces.count)
      }
      decimal = rounded
    } else if !decimal.digits.isEmpty {
      decimal.exponent += scale
      decimal.round(toFraction: fractionPlaces.count)
    }
    let showsNumber = tokens.contains { $0.isDigit || $0 == .general }
    let isZero = decimal.digits.isEmpty && showsNumber
    return (isNegative && !isZero ? "-" : "") + body(decimal, number, power: power)
  }

  /// The power of ten shown: a multiple of the places before the point.
  private func exponent(of decimal: DecimalDigits) -> Int {
    let places = max(1, wholePlaces.count)
    let first = decimal.exponent - 1
    return (first >= 0 ? first / places : -((places - 1 - first) / places)) * places
  }

  private func body(_ decimal: DecimalDigits, _ number: Double, power: Int) -> String {
    var text = ""
    var (whole, fraction) = (0, 0)
    var isFraction = false
    var isPower = false
    for token in tokens {
      switch token {
      case .digit where isPower: continue
      case .digit where isFraction:
        fraction += 1
        append(fraction: fraction, of: decimal, to: &text)
      case .digit:
        append(whole: whole, of: decimal, to: &text)
        whole += 1
      case .point:
        if wholePlaces.isEmpty { append(whole: 0, of: decimal, to: &text) }
        isFraction = true
        text += "."
      case .percent: text += "%"
      case .slash: text += "/"
      case .literal(let literal): text += literal
      case .exponent(let showsPlus):
        isPower = true
        text += "E" + (power < 0 ? "-" : showsPlus ? "+" : "")
        let digits = String(abs(power))
        text += String(repeating: "0", count: max(0, (exponentPlaces ?? 2) - digits.utf8.count))
        text += digits
      case .general, .text: text += GeneralNumber.text(number)
      default: continue
      }
    }
    return text
  }

  /// Appends what stands at one place before the point; the first place holds all digits that have
  /// no place of their own.
  private func append(whole place: Int, of decimal: DecimalDigits, to text: inout String) {
    let least = max(0, wholePlaces.count - place - 1)
    let highest = place == 0 ? max(decimal.exponent - 1, least) : least
    for power in stride(from: highest, through: least, by: -1) {
      if power < decimal.exponent {
        text += String(decimal.digit(atPower: power))
      } else if wholePlaces.indices.contains(place), wholePlaces[place] == UInt8(ascii: "0") {
        text += "0"
      } else {
        if wholePlaces.indices.contains(place), wholePlaces[place] == UInt8(ascii: "?") {
          text += " "
        }
        continue
      }
      if isGrouped, power > 0, power % 3 == 0 { text += "," }
    }
  }

  private func append(fraction place: Int, of decimal: DecimalDigits, to text: inout String) {
    let last = decimal.digits.count - decimal.exponent
    let needed = fractionPlaces[(place - 1)...].contains(UInt8(ascii: "0"))
    if place <= last || needed {
      text += String(decimal.digit(atPower: -place))
    } else if fractionPlaces[place - 1] == UInt8(ascii: "?") {
      text += " "
    }
  }
}

/// Writes numbers as fractions: `# ?/?`, `??/??`, `# ?/8`.
struct FractionFormatting {
  private let head: [FormatToken]
  private let above: [UInt8]
  private let below: [UInt8]
  /// A denominator that the code gives; `nil` to look for the best.
  private let denominator: Int?
  private let tail: [FormatToken]

  init(_ tokens: [FormatToken], slash: Int) throws(EvaluationFailure) {
    let above = tokens[..<slash].reversed().prefix(while: \.isDigit)
    head = Array(tokens[..<(slash - above.count)])
    self.above = FractionFormatting.kinds(Array(above.reversed()))
    let behind = tokens[(slash + 1)...]
    var digits = ""
    var places: [FormatToken] = []
    var count = 0
    for token in behind {
      if case .literal(let text) = token, text.utf8.count == 1, Int(text) != nil {
        digits += text
      } else if token.isDigit {
        places.append(token)
        if token == .digit(UInt8(ascii: "0")) { digits += "0" }
      } else {
        break
      }
      count += 1
    }
    denominator = Int(digits).flatMap { $0 > 0 && $0 < 100_000 ? $0 : nil }
    below = FractionFormatting.kinds(places)
    tail = Array(behind.dropFirst(count))
    guard !above.isEmpty, denominator != nil || (1...4).contains(places.count) else {
      throw .unsupported("TEXT with this fraction")
    }
  }

  private static func kinds(_ tokens: [FormatToken]) -> [UInt8] {
    tokens.map { if case .digit(let kind) = $0 { kind } else { 0 } }
  }

  /// A number that is not negative, with a minus sign in front where asked.
  func text(_ number: Double, isNegative: Bool) throws(EvaluationFailure) -> String {
    guard number < 1e12 else { throw .unsupported("TEXT of a large number as a fraction") }
    let hasWhole = head.contains(where: \.isDigit)
    var whole = number.rounded(.down)
    var (top, bottom) = fraction(number - whole)
    if top == bottom { (whole, top) = (whole + 1, 0) }
    if !hasWhole {
      top += Int(whole) * bottom
      whole = 0
    }
    let isZero = whole == 0 && top == 0
    var text = isNegative && !isZero ? "-" : ""
    if hasWhole {
      // A zero before a fraction is shown only where a place asks for it.
      let places = head.map { token in
        token == .digit(UInt8(ascii: "#")) && isZero ? .digit(UInt8(ascii: "0")) : token
      }
      text += NumberFormatting(places).text(whole, isNegative: false)
    } else {
      text += NumberFormatting(head).text(0, isNegative: false)
    }
    if top == 0, hasWhole {
      let width = above.count + 1 + (denominator.map { String($0).utf8.count } ?? below.count)
      text += String(repeating: " ", count: width)
    } else {
      text += padded(top, above, isAbove: true) + "/"
      text += denominator.map(String.init) ?? padded(bottom, below, isAbove: false)
    }
    return text + NumberFormatting(tail).text(0, isNegative: false)
  }

  /// The nearest fraction with a denominator that has room.
  private func fraction(_ part: Double) -> (Int, Int) {
    if let denominator {
      return (Int((part * Double(denominator)).rounded(.toNearestOrAwayFromZero)), denominator)
    }
    let limit = Int(NumberText.powers[below.count]) - 1
    var best = (top: 0, bottom: 1, error: part)
    for bottom in 1...max(1, limit) {
      let top = (part * Double(bottom)).rounded(.toNearestOrAwayFromZero)
      let error = abs(part - top / Double(bottom))
      if error < best.error - 1e-15 { best = (Int(top), bottom, error) }
    }
    return (best.top, best.bottom)
  }

  private func padded(_ number: Int, _ places: [UInt8], isAbove: Bool) -> String {
    let digits = String(number)
    let missing = max(0, places.count - digits.utf8.count)
    let kinds = isAbove ? places.prefix(missing) : places.suffix(missing)
    let filling = kinds.map { $0 == UInt8(ascii: "0") ? "0" : $0 == UInt8(ascii: "?") ? " " : "" }
      .joined()
    return isAbove ? filling + digits : digits + filling
  }
}
