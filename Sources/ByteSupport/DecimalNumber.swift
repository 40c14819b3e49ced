/// A decimal number as it was written: exact, with the count of its printed fraction digits.
///
/// Reports write money to the đồng and drugs to a tenth of a milligram; both are exact here. A
/// double is made only when a cell is written. The value is `coefficient` × 10^-`fractionDigits`.
/// Two numbers are equal when their values are: `47,90` equals `47,9`.
public struct DecimalNumber: Sendable {
  /// The digits as one signed integer, trailing zeros included: 4790 for `47,90`.
  public let coefficient: Int64
  /// How many digits stood behind the decimal mark; 0...18.
  public let fractionDigits: Int

  /// Makes a number from its digits.
  ///
  /// - Precondition: `fractionDigits` is in 0...18.
  public init(coefficient: Int64, fractionDigits: Int = 0) {
    precondition((0...18).contains(fractionDigits), "fraction digits out of range")
    self.coefficient = coefficient
    self.fractionDigits = fractionDigits
  }

  /// Parses JSON-like decimal text: an optional sign, digits, an optional `.` and digits.
  ///
  /// - Returns: `nil` for any other text (an exponent, a grouping mark) or more than 18 digits.
  public init?(_ text: some StringProtocol) {
    var coefficient: Int64 = 0
    var fraction: Int?
    var digits = 0
    var negative = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: negative = true
      case UInt8(ascii: ".") where fraction == nil && digits > 0: fraction = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 18 else { return nil }
        coefficient = coefficient * 10 + Int64(byte &- UInt8(ascii: "0"))
        if let count = fraction { fraction = count + 1 }
      default: return nil
      }
    }
    guard digits > 0, fraction != 0 else { return nil }
    self.init(coefficient: negative ? -coefficient : coefficient, fractionDigits: fraction ?? 0)
  }

  /// The nearest double.
  public var doubleValue: Double {
    Double(coefficient) / DecimalNumber.doublePowers[fractionDigits]
  }

  /// Whether the value is a whole number (`12,0` is).
  public var isInteger: Bool { coefficient % DecimalNumber.powers[fractionDigits] == 0 }

  /// The value without trailing zero fraction digits.
  public var normalized: DecimalNumber {
    var (coefficient, digits) = (coefficient, fractionDigits)
    while digits > 0, coefficient % 10 == 0 {
      (coefficient, digits) = (coefficient / 10, digits - 1)
    }
    return DecimalNumber(coefficient: coefficient, fractionDigits: digits)
  }

  /// The value times ten to a power, exactly.
  ///
  /// - Returns: `nil` when the result does not fit 18 digits.
  public func scaled(byPowerOfTen power: Int) -> DecimalNumber? {
    let value = normalized
    let digits = value.fractionDigits - power
    if (0...18).contains(digits) {
      return DecimalNumber(coefficient: value.coefficient, fractionDigits: digits)
    }
    guard digits < 0, -digits <= 18 else { return nil }
    let (product, overflow) = value.coefficient.multipliedReportingOverflow(
      by: DecimalNumber.powers[-digits])
    return overflow ? nil : DecimalNumber(coefficient: product)
  }

  /// The exact sum.
  ///
  /// - Returns: `nil` on overflow.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let digits = max(fractionDigits, other.fractionDigits)
    guard let left = aligned(to: digits), let right = other.aligned(to: digits) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(coefficient: sum, fractionDigits: digits)
  }

  /// The number with the other sign.
  public var negated: DecimalNumber {
    DecimalNumber(coefficient: -coefficient, fractionDigits: fractionDigits)
  }

  /// The coefficient at another count of fraction digits, `nil` on overflow.
  private func aligned(to digits: Int) -> Int64? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(
      by: DecimalNumber.powers[digits - fractionDigits])
    return overflow ? nil : product
  }

  /// The powers of ten from 1 to 10^18.
  private static let powers: [Int64] = (0...18).map { power in
    (0..<power).reduce(Int64(1)) { product, _ in product * 10 }
  }
  private static let doublePowers: [Double] = powers.map(Double.init)
}

extension DecimalNumber: Hashable, Comparable {
  /// Equal by value, not by printed digits.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let (left, right) = (left.normalized, right.normalized)
    return left.coefficient == right.coefficient && left.fractionDigits == right.fractionDigits
  }

  /// Ordered by value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let digits = max(left.fractionDigits, right.fractionDigits)
    if let left = left.aligned(to: digits), let right = right.aligned(to: digits) {
      return left < right
    }
    return left.doubleValue < right.doubleValue
  }

  /// Hashes the value, so that `47,90` and `47,9` meet.
  public func hash(into hasher: inout Hasher) {
    let value = normalized
    hasher.combine(value.coefficient)
    hasher.combine(value.fractionDigits)
  }
}

extension DecimalNumber: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// JSON spelling without trailing zeros: `-1234.5`.
  public var description: String {
    let value = normalized
    guard value.fractionDigits > 0 else { return String(value.coefficient) }
    let digits = String(value.coefficient.magnitude)
    let padding = String(
      repeating: "0", count: max(0, value.fractionDigits + 1 - digits.utf8.count))
    let padded = padding + digits
    let mark = padded.index(padded.endIndex, offsetBy: -value.fractionDigits)
    return (value.coefficient < 0 ? "-" : "") + padded[..<mark] + "." + padded[mark...]
  }

  /// Vietnamese spelling with `.` between thousands and a decimal comma: `-1.234,5`.
  ///
  /// - Parameter keepingZeros: keeps the printed fraction digits (`47,90`) when true.
  public func vietnameseText(keepingZeros: Bool = false) -> String {
    let value = keepingZeros ? self : normalized
    var digits = Array(String(value.coefficient.magnitude))
    while digits.count <= value.fractionDigits { digits.insert("0", at: 0) }
    let whole = digits.count - value.fractionDigits
    var text = value.coefficient < 0 ? "-" : ""
    for (offset, digit) in digits.enumerated() {
      if offset == whole { text.append(",") }
      if offset > 0, offset < whole, (whole - offset) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return text
  }

  /// A whole number.
  public init(integerLiteral value: Int64) { self.init(coefficient: value) }
}
