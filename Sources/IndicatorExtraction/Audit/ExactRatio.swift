import ByteSupport
import IndicatorModel

/// Percentages of decimals, rounded and truncated as reports print them.
struct ExactRatio {
  /// The percentage: part / whole × 100.
  let percent: Double
  /// Fraction digits of the stated percentage, at most 6.
  let digits: Int

  /// `nil` when the whole is zero or either is negative.
  init?(part: DecimalNumber, whole: DecimalNumber, statedDigits: Int) {
    guard whole.doubleValue > 0, part.doubleValue >= 0 else { return nil }
    self.init(percent: part.doubleValue / whole.doubleValue * 100, statedDigits: statedDigits)
  }

  /// A percentage that was computed otherwise.
  init(percent: Double, statedDigits: Int) {
    self.percent = percent
    digits = min(statedDigits, 6)
  }

  private var step: Double { (0..<digits).reduce(1.0) { step, _ in step / 10 } }

  /// Rounded half up to the stated digits.
  var rounded: DecimalNumber { decimal((percent / step + 1e-9).rounded(.toNearestOrAwayFromZero)) }

  /// Cut off at the stated digits.
  var truncated: DecimalNumber { decimal((percent / step + 1e-9).rounded(.down)) }

  /// Rounded to two digits, for messages; to more where the stated digits are.
  var shown: DecimalNumber {
    ExactRatio(percent: percent, statedDigits: max(2, min(digits + 1, 4))).rounded
  }

  /// How far a stated percentage is off, in steps of its last digit.
  func distance(to stated: DecimalNumber) -> Double { abs(percent - stated.doubleValue) / step }

  /// Whether a stated percentage is as close as one digit of its last place, as after "hơn" or
  /// when the report computed with more digits than it prints.
  func isClose(to stated: DecimalNumber) -> Bool { distance(to: stated) <= 1.0001 }

  /// How a stated percentage is wrong; `nil` when it is right.
  func fault(of stated: DecimalNumber) -> AuditStatement.PercentageFault? {
    if rounded == stated { return nil }
    if truncated == stated { return .truncated }
    return DigitSlip(stated, rounded) == .swapped ? .swappedDigits : .wrong
  }

  private func decimal(_ steps: Double) -> DecimalNumber {
    DecimalNumber(coefficient: Int64(max(-1e15, min(steps, 1e15))), fractionDigits: digits)
  }
}
