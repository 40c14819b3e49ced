internal import ByteSupport

/// What the fast way of writing cells knows of a format: digits and marks, no conditions.
///
/// Most cells of a form or a table are numbers with a fixed count of decimals, or text. Their text
/// is written digit by digit; every other cell takes the general way.
final class PlainFormat {
  /// The cell up to the number, without and with the style's name.
  let numberStart: (plain: [UInt8], styled: [UInt8])
  /// The cell up to the text, without and with the style's name.
  let textStart: (plain: [UInt8], styled: [UInt8])
  /// Whether numbers are shown with these digits; else only text is written the fast way.
  let showsNumbers: Bool
  /// Whether text is shown as it is.
  let showsText: Bool
  /// What stands between the number and the text.
  let paragraph = ShortText("\"><text:p>")
  private let decimals: Int?
  private let integerDigits: Int
  private let groupMark: ShortText
  private let decimalMark: ShortText

  /// - Parameters:
  ///   - name: of the cell style.
  ///   - style: its data style.
  ///   - fallback: the locale of styles that name none.
  init(name: String, style: DataStyle, fallback: NumberLocale) {
    let cell = "<table:table-cell"
    let styled = cell + " table:style-name=\"\(name)\""
    let number = " office:value-type=\"float\" office:value=\""
    let text = " office:value-type=\"string\"><text:p>"
    numberStart = (Array((cell + number).utf8), Array((styled + number).utf8))
    textStart = (Array((cell + text).utf8), Array((styled + text).utf8))
    let locale =
      style.language.isEmpty
      ? fallback : NumberLocale(language: style.language, country: style.country)
    decimalMark = ShortText(locale.decimalMark)
    showsText = style.kind != .text || style.parts == [.textContent]
    guard style.kind == .number, style.conditions.isEmpty, style.parts.count == 1,
      case .number(let digits)? = style.parts.first, digits.embedded.isEmpty,
      digits.thousands == 0, digits.minimumDecimals == digits.decimals ?? 0,
      (digits.decimals ?? 0) <= 4, digits.integerDigits <= 12
    else {
      (showsNumbers, decimals, integerDigits, groupMark) = (false, nil, 1, ShortText())
      return
    }
    showsNumbers = true
    decimals = digits.decimals
    integerDigits = digits.integerDigits
    groupMark = digits.isGrouped ? ShortText(locale.groupMark) : ShortText()
  }

  /// A number that is whole at a few decimals: coefficient / 10^`places`, exactly.
  struct Scaled {
    /// Whether the number is negative.
    let isNegative: Bool
    /// The digits as one integer; below 10^15.
    let coefficient: UInt64
    /// Decimals, without trailing zeros.
    let places: Int

    /// `nil` for a number with more than four decimals or too many digits.
    init?(_ value: Double) {
      let magnitude = abs(value)
      if magnitude < 1e13 {
        let hundredths = UInt64(magnitude * 100 + 0.5)
        if Double(hundredths) / 100 == magnitude {
          isNegative = value < 0
          let tenths = hundredths / 10
          guard tenths * 10 == hundredths else {
            (coefficient, places) = (hundredths, 2)
            return
          }
          (coefficient, places) = tenths % 10 == 0 ? (tenths / 10, 0) : (tenths, 1)
          return
        }
      }
      var scale = 1.0
      for places in 0...4 {
        let scaled = (magnitude * scale).rounded()
        guard scaled < 1e15 else { return nil }
        if scaled / scale == magnitude {
          self.isNegative = value < 0
          self.coefficient = UInt64(scaled)
          self.places = places
          return
        }
        scale *= 10
      }
      return nil
    }
  }

  /// The most bytes that a number takes as it is shown: marks of three bytes between the digits.
  static let shownBytes = 96

  /// Puts the number as XML spells it.
  static func put(_ number: Scaled, to block: ByteBlock) {
    if number.isNegative { block.put(UInt8(ascii: "-")) }
    guard number.places > 0 else { return block.put(digits: number.coefficient) }
    let scale = powers[number.places]
    block.put(digits: number.coefficient / scale)
    block.put(UInt8(ascii: "."))
    put(number.coefficient % scale, width: number.places, to: block)
  }

  /// Puts the number as the cell shows it.
  func put(shown number: Scaled, to block: ByteBlock) {
    var coefficient = number.coefficient
    var places = number.places
    if let decimals {
      if places > decimals {
        let unit = Self.powers[places - decimals]
        coefficient = (coefficient + unit / 2) / unit
      } else if places < decimals {
        coefficient *= Self.powers[decimals - places]
      }
      places = decimals
    }
    if number.isNegative { block.put(UInt8(ascii: "-")) }
    let scale = Self.powers[places]
    putWhole(coefficient / scale, to: block)
    guard places > 0 else { return }
    block.put(decimalMark)
    Self.put(coefficient % scale, width: places, to: block)
  }

  private func putWhole(_ whole: UInt64, to block: ByteBlock) {
    if integerDigits <= 1, groupMark.count > 0 { return putGroups(whole, to: block) }
    let count = max(integerDigits, whole.decimalDigits)
    var rest = count
    guard rest > 0 else { return }
    var unit = Self.powers[count - 1]
    while rest > 0 {
      block.put(UInt8(truncatingIfNeeded: 48 + whole / unit % 10))
      unit = max(1, unit / 10)
      rest -= 1
      if rest > 0, rest % 3 == 0 { block.put(groupMark) }
    }
  }

  /// Puts groups of three digits; no digit for a zero where none is asked for.
  private func putGroups(_ whole: UInt64, to block: ByteBlock) {
    guard whole >= 1000 else {
      if whole > 0 || integerDigits > 0 { block.put(digits: whole) }
      return
    }
    putGroups(whole / 1000, to: block)
    block.put(groupMark)
    Self.put(whole % 1000, width: 3, to: block)
  }

  /// Puts one to four digits, zeros in front.
  private static func put(_ number: UInt64, width: Int, to block: ByteBlock) {
    if width > 3 { return block.put(four: number) }
    if width != 2 { block.put(UInt8(truncatingIfNeeded: 48 + number / (width == 3 ? 100 : 1))) }
    if width > 1 { block.put(pair: number % 100) }
  }

  /// The powers of ten from 0 to 18.
  static let powers: [UInt64] = (0...18).map { power in
    (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
  }
}

extension UInt64 {
  /// How many decimal digits the number has; none for zero.
  fileprivate var decimalDigits: Int {
    var count = 0
    var rest = self
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }
}
