internal import ByteSupport

extension DataStyle {
  /// The text a cell shows for a number.
  ///
  /// - Parameters:
  ///   - value: finite.
  ///   - fallback: the locale of styles that name none.
  func render(_ value: Double, fallback: NumberLocale) -> String {
    let style = style(for: value)
    let locale =
      style.language.isEmpty
      ? fallback : NumberLocale(language: style.language, country: style.country)
    if style.isDateOrTime { return style.renderDate(value, locale: locale) }
    var renderer = NumberRenderer(style: style, locale: locale)
    return renderer.render(value, dropsSign: value < 0 && dropsSign(of: style))
  }

  /// The text a cell shows for a text.
  func render(_ text: String) -> String {
    guard kind == .text, parts != [.textContent] else { return text }
    var shown = ""
    for part in parts {
      switch part {
      case .literal(let literal): shown += literal
      case .textContent: shown += text
      default: break
      }
    }
    return shown
  }

  /// Whether the style shows negative numbers only, so that it writes the sign itself.
  private func dropsSign(of chosen: DataStyle) -> Bool {
    if chosen == self {
      return conditions.contains { condition in
        condition.bound == 0
          && (condition.comparison == .greaterOrEqual || condition.comparison == .greater)
      } && !conditions.isEmpty
    }
    return conditions.contains { condition in
      condition.style == chosen && condition.bound <= 0
        && (condition.comparison == .less || condition.comparison == .lessOrEqual)
    }
  }
}

/// Builds the shown text of one number.
struct NumberRenderer {
  private let style: DataStyle
  private let locale: NumberLocale

  /// A renderer for a style without conditions.
  init(style: DataStyle, locale: NumberLocale) {
    self.style = style
    self.locale = locale
  }

  /// The shown text.
  mutating func render(_ value: Double, dropsSign: Bool) -> String {
    var text = value < 0 && !dropsSign ? "-" : ""
    for part in style.parts {
      switch part {
      case .literal(let literal), .currencySymbol(let literal): text += literal
      case .number(let digits): text += number(value, digits)
      case .scientific(let digits, let width): text += scientific(value, digits, width)
      case .fraction(let whole, let above, let below):
        text += fraction(abs(value), whole: whole, above: above, below: below)
      case .boolean: text += locale.truthWord(value != 0)
      case .textContent: text += general(value)
      default: break
      }
    }
    return text
  }

  private func number(_ value: Double, _ digits: DataStyle.Digits) -> String {
    guard let decimals = digits.decimals else { return general(value) }
    var decimal = DecimalDigits(value)
    if style.kind == .percentage { decimal.shift(by: 2) }
    decimal.shift(by: -3 * digits.thousands)
    decimal.round(significant: 15)
    decimal.round(decimals: decimals)
    return plain(
      decimal, integerDigits: digits.integerDigits,
      decimals: max(digits.minimumDecimals, min(decimals, decimal.decimals)),
      isGrouped: digits.isGrouped, embedded: digits.embedded)
  }

  /// Up to fifteen significant digits, as General shows.
  private func general(_ value: Double) -> String {
    var decimal = DecimalDigits(value)
    if style.kind == .percentage { decimal.shift(by: 2) }
    decimal.round(significant: 15)
    if decimal.point > 15 || decimal.point < -8 {
      return scientific(
        value, DataStyle.Digits(integerDigits: 1, decimals: max(0, decimal.digits.count - 1)), 2)
    }
    return plain(
      decimal, integerDigits: 1, decimals: decimal.decimals, isGrouped: false, embedded: [])
  }

  private func plain(
    _ decimal: DecimalDigits, integerDigits: Int, decimals: Int, isGrouped: Bool,
    embedded: [DataStyle.Embedded]
  ) -> String {
    var text = ""
    let count = max(decimal.point, integerDigits)
    for power in stride(from: count - 1, through: 0, by: -1) {
      text.append(Character(Unicode.Scalar(48 + decimal.digit(atPower: power))))
      if isGrouped, power > 0, power % 3 == 0 { text += locale.groupMark }
      for item in embedded where item.position == power { text += item.text }
    }
    if decimals > 0 {
      text += locale.decimalMark
      for power in 1...decimals {
        text.append(Character(Unicode.Scalar(48 + decimal.digit(atPower: -power))))
      }
    }
    return text
  }

  private func scientific(_ value: Double, _ digits: DataStyle.Digits, _ width: Int) -> String {
    var decimal = DecimalDigits(value)
    decimal.round(significant: 1 + (digits.decimals ?? 14))
    let exponent = decimal.isZero ? 0 : decimal.point - 1
    decimal.shift(by: -exponent)
    let mantissa = plain(
      decimal, integerDigits: max(1, digits.integerDigits),
      decimals: max(digits.minimumDecimals, min(digits.decimals ?? 14, decimal.decimals)),
      isGrouped: false, embedded: [])
    let power = String(exponent.magnitude)
    let padding = String(repeating: "0", count: max(0, width - power.utf8.count))
    return mantissa + "E" + (exponent < 0 ? "-" : "+") + padding + power
  }

  /// The nearest fraction whose denominator fits its digits.
  private func fraction(_ value: Double, whole: Int?, above: Int, below: Int) -> String {
    guard value < 1e15 else { return general(value) }
    let integer = whole == nil ? 0 : value.rounded(.down)
    let limit = min(999, (0..<min(below, 3)).reduce(1) { limit, _ in limit * 10 } - 1)
    var best = (above: 0.0, below: 1.0, error: Double.infinity)
    for candidate in 1...max(1, limit) {
      let below = Double(candidate)
      let above = ((value - integer) * below).rounded()
      let error = abs(value - integer - above / below)
      if error < best.error - 1e-12 { best = (above, below, error) }
    }
    var integerPart = integer
    if whole != nil, best.above == best.below { (integerPart, best.above) = (integer + 1, 0) }
    let ratio = DecimalText.shortest(best.above) + "/" + DecimalText.shortest(best.below)
    guard whole != nil else { return ratio }
    if best.above == 0 { return DecimalText.shortest(integerPart) }
    return integerPart == 0 && whole == 0 ? ratio : DecimalText.shortest(integerPart) + " " + ratio
  }
}
