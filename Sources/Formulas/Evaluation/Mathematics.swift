#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's functions of real numbers, under one roof.
enum Mathematics {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  static func exponential(_ number: Double) -> Double { exp(number) }
  static func logarithm(_ number: Double) -> Double { log(number) }
  static func logarithm10(_ number: Double) -> Double { log10(number) }
  static func logarithm2(_ number: Double) -> Double { log2(number) }
  static func sine(_ angle: Double) -> Double { sin(angle) }
  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func tangent(_ angle: Double) -> Double { tan(angle) }
  static func arcSine(_ number: Double) -> Double { asin(number) }
  static func arcCosine(_ number: Double) -> Double { acos(number) }
  static func arcTangent(_ number: Double) -> Double { atan(number) }
  static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
  static func hyperbolicSine(_ number: Double) -> Double { sinh(number) }
  static func hyperbolicCosine(_ number: Double) -> Double { cosh(number) }
  static func hyperbolicTangent(_ number: Double) -> Double { tanh(number) }
  static func inverseHyperbolicSine(_ number: Double) -> Double { asinh(number) }
  static func inverseHyperbolicCosine(_ number: Double) -> Double { acosh(number) }
  static func inverseHyperbolicTangent(_ number: Double) -> Double { atanh(number) }
  static func complementaryErrorFunction(_ number: Double) -> Double { erfc(number) }
  static func errorFunction(_ number: Double) -> Double { erf(number) }
  static func logarithmOfOnePlus(_ number: Double) -> Double { log1p(number) }
  /// e^x - 1.
  static func exponentialLessOne(_ number: Double) -> Double { expm1(number) }
  static func gamma(_ number: Double) -> Double { tgamma(number) }
  /// The Bessel function of the first kind.
  static func besselFirst(_ order: Int32, _ number: Double) -> Double { jn(order, number) }
  /// The Bessel function of the second kind.
  static func besselSecond(_ order: Int32, _ number: Double) -> Double { yn(order, number) }
  static func gammaLogarithm(_ number: Double) -> Double {
    #if canImport(Glibc)
      var sign: Int32 = 0
      return lgamma_r(number, &sign)
    #else
      return lgamma(number)
    #endif
  }
}
