import ByteSupport

/// The significant decimal digits of a double.
struct DecimalDigits {
  /// Whether the number is below zero.
  var isNegative: Bool
  /// Digit values 0...9 without zeros at either end; empty for zero.
  var digits: [UInt8]
  /// The power of ten of the point: the value is 0.d1d2d3… × 10^`exponent`.
  var exponent: Int

  /// The digits of a finite number, rounded half away from zero to at most `limit`.
  init(_ number: Double, limit: Int = 15) {
    isNegative = number < 0
    digits = []
    exponent = 0
    var fraction = 0
    var power = 0
    var hasMark = false
    var isPower = false
    var powerSign = 1
    for byte in abs(number).description.utf8 {
      switch byte {
      case UInt8(ascii: "."): hasMark = true
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): powerSign = -1
      case UInt8(ascii: "+"): break
      default:
        if isPower {
          power = power * 10 + Int(byte) - 48
        } else {
          digits.append(byte - 48)
          if hasMark { fraction += 1 }
        }
      }
    }
    exponent = digits.count - fraction + powerSign * power
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    round(to: limit)
  }

  /// Keeps the first `count` digits, rounding half away from zero.
  mutating func round(to count: Int) {
    if count < 0 {
      digits = []
    } else if digits.count > count {
      let carries = digits[count] >= 5
      digits.removeLast(digits.count - count)
      if carries { carry() }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  private mutating func carry() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }

  /// Rounds to a count of digits behind the point.
  mutating func round(toFraction count: Int) { round(to: exponent + count) }

  /// The digit at a power of ten: 0 for units, -1 for tenths.
  func digit(atPower power: Int) -> UInt8 {
    let index = exponent - 1 - power
    return index >= 0 && index < digits.count ? digits[index] : 0
  }
}

/// Numbers as the format General shows them where the width does not count: in text.
enum GeneralNumber {
  /// Up to 15 digits; with an exponent from 1E+21 up and below 1E-9.
  static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    let decimal = DecimalDigits(number)
    guard !decimal.digits.isEmpty else { return "0" }
    var text = decimal.isNegative ? "-" : ""
    let isScientific = decimal.exponent > 21 || decimal.exponent < -8
    if isScientific {
      appendScientific(decimal, to: &text)
    } else {
      appendPlain(decimal, to: &text)
    }
    return text
  }

  private static func appendPlain(_ decimal: DecimalDigits, to text: inout String) {
    for power in stride(from: max(decimal.exponent - 1, 0), through: 0, by: -1) {
      text.append(String(decimal.digit(atPower: power)))
    }
    let fraction = decimal.digits.count - decimal.exponent
    guard fraction > 0 else { return }
    text.append(".")
    for power in 1...fraction { text.append(String(decimal.digit(atPower: -power))) }
  }

  private static func appendScientific(_ decimal: DecimalDigits, to text: inout String) {
    text.append(String(decimal.digits[0]))
    if decimal.digits.count > 1 {
      text.append(".")
      for digit in decimal.digits.dropFirst() { text.append(String(digit)) }
    }
    let power = decimal.exponent - 1
    text.append(power < 0 ? "E-" : "E+")
    if abs(power) < 10 { text.append("0") }
    text.append(String(abs(power)))
  }
}
