internal import ByteSupport

/// What the fast way of writing cells knows of a format: digits and marks, no conditions.
///
/// Most cells of a form or a table are numbers with a fixed count of decimals, or text. Their text
/// is written digit by digit; every other cell takes the general way.
struct PlainFormat {
  /// ` table:style-name="ce1"`.
  let styleAttribute: [UInt8]
  /// Whether numbers are shown with these digits; else only text is written the fast way.
  let showsNumbers: Bool
  /// Whether text is shown as it is.
  let showsText: Bool
  private let decimals: Int?
  private let integerDigits: Int
  private let groupMark: [UInt8]
  private let decimalMark: [UInt8]

  /// - Parameters:
  ///   - name: of the cell style.
  ///   - style: its data style.
  ///   - fallback: the locale of styles that name none.
  init(name: String, style: DataStyle, fallback: NumberLocale) {
    styleAttribute = Array(" table:style-name=\"\(name)\"".utf8)
    let locale =
      style.language.isEmpty
      ? fallback : NumberLocale(language: style.language, country: style.country)
    decimalMark = Array(locale.decimalMark.utf8)
    showsText = style.kind != .text || style.parts == [.textContent]
    guard style.kind == .number, style.conditions.isEmpty, style.parts.count == 1,
      case .number(let digits)? = style.parts.first, digits.embedded.isEmpty,
      digits.thousands == 0, digits.minimumDecimals == digits.decimals ?? 0,
      (digits.decimals ?? 0) <= 4, digits.integerDigits <= 12
    else {
      (showsNumbers, decimals, integerDigits, groupMark) = (false, nil, 1, [])
      return
    }
    showsNumbers = true
    decimals = digits.decimals
    integerDigits = digits.integerDigits
    groupMark = digits.isGrouped ? Array(locale.groupMark.utf8) : []
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

  /// Appends the number as XML spells it.
  static func append(_ number: Scaled, to output: inout ByteWriter) {
    if number.isNegative { output.append(UInt8(ascii: "-")) }
    let scale = powers[number.places]
    output.append(digits: number.coefficient / scale)
    guard number.places > 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(digits: number.coefficient % scale, width: number.places)
  }

  /// Appends the number as the cell shows it.
  func append(shown number: Scaled, to output: inout ByteWriter) {
    var coefficient = number.coefficient
    var places = number.places
    if let decimals {
      if places > decimals {
        let unit = Self.powers[places - decimals]
        coefficient = (coefficient + unit / 2) / unit
      } else {
        coefficient *= Self.powers[decimals - places]
      }
      places = decimals
    }
    if number.isNegative { output.append(UInt8(ascii: "-")) }
    let scale = Self.powers[places]
    appendWhole(coefficient / scale, to: &output)
    guard places > 0 else { return }
    output.append(contentsOf: decimalMark)
    output.append(digits: coefficient % scale, width: places)
  }

  private func appendWhole(_ whole: UInt64, to output: inout ByteWriter) {
    let count = max(integerDigits, whole.decimalDigits)
    if groupMark.isEmpty || count <= 3 {
      if count > 0 { output.append(digits: whole, width: count) }
      return
    }
    var rest = count
    var unit = Self.powers[count - 1]
    while rest > 0 {
      output.append(UInt8(truncatingIfNeeded: 48 + whole / unit % 10))
      unit = max(1, unit / 10)
      rest -= 1
      if rest > 0, rest % 3 == 0 { output.append(contentsOf: groupMark) }
    }
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

extension ByteWriter {
  /// Appends a number, with zeros in front up to a width.
  fileprivate mutating func append(digits number: UInt64, width: Int = 1) {
    let count = max(width, number.decimalDigits)
    var unit = PlainFormat.powers[count - 1]
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: 48 + number / unit % 10))
      unit = max(1, unit / 10)
    }
  }
}
