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
    guard var one = DigitSlip.digits(first, digits), var other = DigitSlip.digits(second, digits),
      one >= 10, other >= 10
    else { return nil }
    // The digits that differ, from the last one on; most pairs differ in three or more.
    var (count, own, its): (Int, (UInt64, UInt64), (UInt64, UInt64)) = (0, (0, 0), (0, 0))
    while one > 0, other > 0 {
      let (mine, theirs) = (one % 10, other % 10)
      if mine != theirs {
        count += 1
        guard count <= 2 else { return nil }
        (own, its) = ((own.1, mine), (its.1, theirs))
      }
      (one, other) = (one / 10, other / 10)
    }
    guard one == other, count > 0 else { return nil }
    guard count == 2 else {
      self = .replaced
      return
    }
    guard own.0 == its.1, own.1 == its.0 else { return nil }
    self = .swapped
  }

  /// The digits with so many behind the decimal mark, as a whole number.
  private static func digits(_ number: DecimalNumber, _ fraction: Int) -> UInt64? {
    guard let scaled = number.scaled(byPowerOfTen: fraction), scaled.isInteger else { return nil }
    return scaled.normalized.coefficient.magnitude
  }
}
