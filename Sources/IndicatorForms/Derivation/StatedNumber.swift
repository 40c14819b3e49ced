internal import ByteSupport
internal import IndicatorModel

/// A number of a report with what its last printed digit leaves open.
struct StatedNumber {
  /// In the measure's unit.
  let number: DecimalNumber
  /// Half a unit of the last printed digit; 0 for a whole number (`FORMS.md` 5.4).
  let half: Double
  /// The fraction digits that a number computed from it may have.
  var digits: Int { number.normalized.fractionDigits }

  /// A measure's value; `nil` when it has none, or none above zero.
  init?(_ measure: Measure) {
    guard let value = measure.value, value.coefficient > 0 else { return nil }
    number = value
    // "468,2 nghìn tấn" is held as 468.200 tấn: its last digit counts hundreds.
    let printed = StatedNumber.printedDigits(measure.valueText)
    let scale = printed.number > 0 ? value.doubleValue / printed.number : 1
    half = printed.fraction > 0 ? 0.5 * StatedNumber.step(printed.fraction) * scale : 0
  }

  /// Whether a value is said without "khoảng", "hơn", "gần": an estimate counts as exact.
  static func isExact(_ measure: Measure) -> Bool {
    measure.range == nil && (measure.qualifier == nil || measure.qualifier == "ước")
  }

  /// Half a unit of the last printed digit of a percentage.
  static func half(of number: DecimalNumber, ifWhole whole: Double = 0.5) -> Double {
    number.fractionDigits == 0 ? whole : 0.5 * step(number.fractionDigits)
  }

  /// An interval's ends to one digit more than a number has: outwards, so that nothing is left out.
  static func bounds(
    _ interval: NumberInterval, like number: DecimalNumber
  ) -> (low: DecimalNumber, high: DecimalNumber) {
    let digits = min(9, number.normalized.fractionDigits + 1)
    let low = DecimalNumber(interval.low, fractionDigits: digits, .down)
    let high = DecimalNumber(interval.high, fractionDigits: digits, .up)
    return (low ?? number, high ?? number)
  }

  private static func step(_ digits: Int) -> Double {
    var step = 1.0
    for _ in 0..<digits { step /= 10 }
    return step
  }

  /// The number of a text and its digits behind the comma: `1.234,5` is 1234.5 with one.
  private static func printedDigits(_ text: String) -> (number: Double, fraction: Int) {
    var (number, fraction, isBehind) = (0.0, 0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Double(byte - UInt8(ascii: "0"))
        if isBehind { fraction += 1 }
      case UInt8(ascii: ","): isBehind = true
      case UInt8(ascii: "."): continue
      default: return (0, isBehind ? fraction : 0)
      }
    }
    return (number * step(fraction), fraction)
  }
}
