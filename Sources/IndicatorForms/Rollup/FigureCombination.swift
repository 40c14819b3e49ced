internal import ByteSupport

/// Brings figures of units together, exactly.
enum FigureCombination {
  /// The fraction digits that a mean is rounded to, as the shipped forms' own formulas do.
  static let meanDigits = 2

  /// The sum.
  ///
  /// - Returns: `nil` when it passes 18 digits.
  static func sum(_ values: [DecimalNumber]) -> DecimalNumber? {
    var total = DecimalNumber(coefficient: 0)
    for value in values {
      guard let next = total.adding(value) else { return nil }
      total = next
    }
    return total
  }

  /// What a mean came to.
  enum Mean: Equatable {
    case value(DecimalNumber)
    /// The weights add up to nothing.
    case weightless
    /// A product or a sum passes 128 bits.
    case tooLarge
  }

  /// The weighted mean, rounded half away from zero to `meanDigits` digits.
  ///
  /// Numerator and denominator are exact integers; only the quotient is rounded.
  static func mean(_ pairs: [(value: DecimalNumber, weight: DecimalNumber)]) -> Mean {
    let valueDigits = pairs.map(\.value.normalized.fractionDigits).max() ?? 0
    let weightDigits = pairs.map(\.weight.normalized.fractionDigits).max() ?? 0
    var (numerator, denominator) = (Int128(0), Int128(0))
    for pair in pairs {
      guard let value = integer(pair.value, digits: valueDigits),
        let weight = integer(pair.weight, digits: weightDigits)
      else { return .tooLarge }
      let (product, productOverflow) = value.multipliedReportingOverflow(by: weight)
      let (sum, sumOverflow) = numerator.addingReportingOverflow(product)
      let (weights, weightOverflow) = denominator.addingReportingOverflow(weight)
      guard !productOverflow, !sumOverflow, !weightOverflow else { return .tooLarge }
      (numerator, denominator) = (sum, weights)
    }
    guard denominator > 0 else { return .weightless }
    return quotient(numerator, denominator, valueDigits: valueDigits)
  }

  private static func quotient(
    _ numerator: Int128, _ denominator: Int128, valueDigits: Int
  ) -> Mean {
    // value = numerator / denominator / 10^valueDigits; wanted: that times 10^meanDigits.
    let shift = meanDigits - valueDigits
    var (top, bottom) = (numerator, denominator)
    for _ in 0..<abs(shift) {
      let (next, overflow) = (shift > 0 ? top : bottom).multipliedReportingOverflow(by: 10)
      guard !overflow else { return .tooLarge }
      if shift > 0 { top = next } else { bottom = next }
    }
    let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
    let (twice, overflow) = rest.multipliedReportingOverflow(by: 2)
    guard !overflow else { return .tooLarge }
    let rounded = twice.magnitude >= bottom.magnitude ? whole + (top < 0 ? -1 : 1) : whole
    guard let coefficient = Int64(exactly: rounded) else { return .tooLarge }
    return .value(DecimalNumber(coefficient: coefficient, fractionDigits: meanDigits).normalized)
  }

  private static func integer(_ number: DecimalNumber, digits: Int) -> Int128? {
    let value = number.normalized
    var result = Int128(value.coefficient)
    for _ in 0..<(digits - value.fractionDigits) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = next
    }
    return result
  }
}
