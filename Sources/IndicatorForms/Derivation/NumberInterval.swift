internal import ByteSupport

/// What a number that was computed from rounded ones can be.
struct NumberInterval: Hashable {
  /// The least value.
  var low: Double
  /// The greatest value.
  var high: Double

  /// The quotient of two rounded numbers, both positive.
  ///
  /// - Parameters:
  ///   - value: with the half of its last printed digit.
  ///   - factor: the ratio it is divided by (0.479 for 47,9 %), with its half of the last digit.
  /// - Returns: `nil` when the factor may be zero.
  init?(_ value: (Double, half: Double), dividedBy factor: (Double, half: Double)) {
    guard value.0 - value.half >= 0, value.0 > 0, factor.0 - factor.half > 0 else { return nil }
    low = (value.0 - value.half) / (factor.0 + factor.half)
    high = (value.0 + value.half) / (factor.0 - factor.half)
  }

  /// Whether it is narrower than ±0.5 %: wider ones are no figures (`FORMS.md` 5.4).
  ///
  /// A whole "100 %" leaves exactly ±0.5 % open: it says "all", no plan can be told from it.
  var isNarrow: Bool { high - low < 0.005 * (high + low) * (1 - 1e-6) }

  /// Whether a number lies in it.
  func contains(_ value: Double) -> Bool {
    let slack = high * 1e-9
    return value >= low - slack && value <= high + slack
  }

  /// The one roundest number inside, with the most zeros at its end; `nil` when several are as
  /// round, or when chance alone puts one there more than one time in five: an interval of 0,4
  /// holds some whole number often enough (486 for a plan of 486,2).
  var roundest: DecimalNumber? {
    for power in stride(from: 15, through: -4, by: -1) {
      let step = NumberInterval.power(power)
      let first = (low / step * (1 - 1e-9)).rounded(.up)
      let last = (high / step * (1 + 1e-9)).rounded(.down)
      guard first >= 1, last >= first, last < 1e15 else { continue }
      guard first == last, high - low <= 0.2 * step, let digits = Int64(exactly: first) else {
        return nil
      }
      return DecimalNumber(coefficient: digits).scaled(byPowerOfTen: power)
    }
    return nil
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}

extension DecimalNumber {
  /// The nearest number with some fraction digits.
  ///
  /// - Parameter fractionDigits: 0...9.
  /// - Returns: `nil` for what does not fit 18 digits.
  init?(
    _ value: Double, fractionDigits: Int,
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) {
    guard (0...9).contains(fractionDigits), value.isFinite else { return nil }
    var scaled = value
    for _ in 0..<fractionDigits { scaled *= 10 }
    // A hair's breadth is the double's, not the number's.
    let nearest = scaled.rounded()
    let isWhole = abs(scaled - nearest) <= max(1, abs(scaled)) * 1e-9
    let rounded = isWhole ? nearest : scaled.rounded(rule)
    guard abs(rounded) < 1e17, let digits = Int64(exactly: rounded) else { return nil }
    self.init(coefficient: digits, fractionDigits: fractionDigits)
  }

  /// The exact difference.
  ///
  /// - Returns: `nil` on overflow.
  func subtracting(_ other: DecimalNumber) -> DecimalNumber? { adding(other.negated) }
}
