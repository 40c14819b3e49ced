/// The integrals behind the distributions of statistics.
///
/// - Note: Source: NIST Digital Library of Mathematical Functions §§7, 8.11, 8.17; the continued
///   fractions are evaluated with Lentz's method.
enum SpecialFunctions {
  private static let tiny = 1e-300
  private static let precision = 1e-16

  /// The standard normal distribution up to a number.
  static func normal(_ number: Double) -> Double {
    0.5 * Mathematics.complementaryErrorFunction(-number / 2.0.squareRoot())
  }

  /// The density of the standard normal distribution.
  static func normalDensity(_ number: Double) -> Double {
    Mathematics.exponential(-number * number / 2) / (2 * Double.pi).squareRoot()
  }

  /// The number up to which the standard normal distribution has a share, 0 < share < 1.
  static func normalQuantile(_ share: Double) -> Double {
    if share > 0.5 { return -normalQuantile(1 - share) }
    // A rational start, then Halley's steps to full precision.
    let root = (-2 * Mathematics.logarithm(share)).squareRoot()
    var number =
      -(root - (2.515517 + root * (0.802853 + root * 0.010328))
        / (1 + root * (1.432788 + root * (0.189269 + root * 0.001308))))
    for _ in 0..<4 {
      let density = normalDensity(number)
      guard density > 0 else { break }
      let step = (normal(number) - share) / density
      number -= step / (1 + number * step / 2)
    }
    return number
  }

  /// The regularised lower incomplete gamma function P(shape, x), for shape > 0 and x ≥ 0.
  static func gammaLower(_ shape: Double, _ x: Double) -> Double {
    if x <= 0 { return 0 }
    return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x)
  }

  /// The regularised upper incomplete gamma function Q(shape, x).
  static func gammaUpper(_ shape: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    return x < shape + 1 ? 1 - gammaSeries(shape, x) : gammaFraction(shape, x)
  }

  private static func gammaFactor(_ shape: Double, _ x: Double) -> Double {
    Mathematics.exponential(
      -x + shape * Mathematics.logarithm(x) - Mathematics.gammaLogarithm(shape))
  }

  private static func gammaSeries(_ shape: Double, _ x: Double) -> Double {
    var (term, sum, divisor) = (1 / shape, 1 / shape, shape)
    for _ in 0..<100_000 {
      divisor += 1
      term *= x / divisor
      sum += term
      if abs(term) < abs(sum) * precision { break }
    }
    return sum * gammaFactor(shape, x)
  }

  private static func gammaFraction(_ shape: Double, _ x: Double) -> Double {
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / (b == 0 ? tiny : b)
    var fraction = d
    for step in 1..<100_000 {
      let a = -Double(step) * (Double(step) - shape)
      b += 2
      d = 1 / guarded(a * d + b)
      c = guarded(b + a / c)
      fraction *= d * c
      if abs(d * c - 1) < precision { break }
    }
    return gammaFactor(shape, x) * fraction
  }

  /// The regularised incomplete beta function I(x; a, b), for a, b > 0 and 0 ≤ x ≤ 1.
  static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let factor = Mathematics.exponential(
      a * Mathematics.logarithm(x) + b * Mathematics.logarithmOfOnePlus(-x)
        - betaLogarithm(a, b))
    return x < (a + 1) / (a + b + 2)
      ? factor * betaFraction(x, a, b) / a : 1 - factor * betaFraction(1 - x, b, a) / b
  }

  /// The logarithm of the beta function.
  static func betaLogarithm(_ a: Double, _ b: Double) -> Double {
    Mathematics.gammaLogarithm(a) + Mathematics.gammaLogarithm(b)
      - Mathematics.gammaLogarithm(a + b)
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for index in 1..<100_000 {
      let step = Double(index)
      let even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      fraction *= d * c
      let odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < precision { break }
    }
    return fraction
  }

  private static func guarded(_ number: Double) -> Double { abs(number) < tiny ? tiny : number }

  /// Where a growing function reaches a value, at or above `low`.
  ///
  /// - Parameter high: an upper end; doubled until the function is large enough.
  /// - Returns: `nil` when it never is.
  static func quantile(
    _ value: Double, from low: Double, to high: Double, isBounded: Bool = false,
    _ function: (Double) -> Double
  ) -> Double? {
    var (low, high) = (low, high)
    if !isBounded {
      while function(high) < value {
        (low, high) = (high, high * 2)
        if !high.isFinite { return nil }
      }
    }
    for _ in 0..<1100 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if function(middle) < value { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
