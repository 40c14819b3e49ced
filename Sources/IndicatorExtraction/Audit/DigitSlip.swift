import ByteSupport

/// What typing does to a number: two digits in the wrong order, or one wrong digit.
///
/// Two numbers that differ by a slip are more likely the same number, mistyped, than two numbers;
/// the audit takes a slip as evidence where the words alone do not settle it.
enum DigitSlip {
  /// Two digits change places.
  case swapped
  /// One digit is another.
  case replaced

  /// The slip that makes one number of the other; `nil` when they are equal or differ by more.
  init?(_ first: DecimalNumber, _ second: DecimalNumber) {
    let digits = max(first.fractionDigits, second.fractionDigits)
    guard let one = DigitSlip.digits(first, digits), let other = DigitSlip.digits(second, digits),
      one.count == other.count, one.count >= 2
    else { return nil }
    let places = one.indices.filter { one[$0] != other[$0] }
    switch places.count {
    case 1: self = .replaced
    case 2 where one[places[0]] == other[places[1]] && one[places[1]] == other[places[0]]:
      self = .swapped
    default: return nil
    }
  }

  /// The digits with so many behind the decimal mark.
  private static func digits(_ number: DecimalNumber, _ fraction: Int) -> [UInt8]? {
    guard let scaled = number.scaled(byPowerOfTen: fraction), scaled.isInteger else { return nil }
    return Array(String(scaled.normalized.coefficient.magnitude).utf8)
  }
}
