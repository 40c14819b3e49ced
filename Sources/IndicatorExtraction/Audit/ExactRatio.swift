import ByteSupport

/// Percentages of decimals, rounded and truncated as reports print them.
struct ExactRatio {
  /// The percentage with as many digits as it needs to compare: part / whole × 100.
  let percent: Double
  /// Fraction digits of the stated percentage.
  let digits: Int

  /// `nil` when the whole is zero or negative.
  init?(part: DecimalNumber, whole: DecimalNumber, statedDigits: Int) {
    guard whole.doubleValue > 0, part.doubleValue >= 0 else { return nil }
    percent = part.doubleValue / whole.doubleValue * 100
    digits = min(statedDigits, 6)
  }

  private var step: Double { (0..<digits).reduce(1.0) { step, _ in step / 10 } }

  /// Rounded half up to the stated digits.
  var rounded: DecimalNumber { decimal((percent / step + 1e-9).rounded(.toNearestOrAwayFromZero)) }

  /// Cut off at the stated digits.
  var truncated: DecimalNumber { decimal((percent / step + 1e-9).rounded(.down)) }

  /// Rounded to two digits, for messages.
  var shown: String {
    let value = DecimalNumber(
      coefficient: Int64((min(percent, 1e12) * 100).rounded(.toNearestOrAwayFromZero)),
      fractionDigits: 2)
    return value.vietnameseText()
  }

  /// How far a stated percentage is off, in steps of its last digit.
  func distance(to stated: DecimalNumber) -> Double { abs(percent - stated.doubleValue) / step }

  private func decimal(_ steps: Double) -> DecimalNumber {
    DecimalNumber(coefficient: Int64(min(steps, 1e15)), fractionDigits: digits)
  }
}
