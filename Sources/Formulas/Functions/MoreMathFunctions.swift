/// Arithmetic beyond the daily one: combinations, multiples, reciprocal trigonometry, Bessel.
///
/// - Note: Source: OpenFormula §6.16.
enum MoreMathFunctions {
  static let table: [FunctionDefinition] = .joined([
    combinations, multiples, trigonometry, bessel,
  ])

  private static let combinations: [FunctionDefinition] = [
    MathFunctions.checked("FACTDOUBLE") { number in
      let whole = number.rounded(.towardZero)
      guard whole >= -1 else { return nil }
      if whole > 300 { return .infinity }
      return stride(from: whole, to: 1, by: -2).reduce(1, *)
    },
    .numbers("COMBINA", 2...2) { (values) throws(EvaluationFailure) in
      let (count, chosen) = (values[0].rounded(.down), values[1].rounded(.down))
      try require(count >= 0 && chosen >= 0 && (count > 0 || chosen == 0) && chosen < 1e5)
      var result = 1.0
      for step in stride(from: 1.0, through: chosen, by: 1) {
        result = result * (count + step - 1) / step
      }
      return result.rounded()
    },
    .numbers("PERMUTATIONA", 2...2) { (values) throws(EvaluationFailure) in
      let (count, chosen) = (values[0].rounded(.down), values[1].rounded(.down))
      try require(count >= 0 && chosen >= 0)
      return Mathematics.power(count, chosen)
    },
    FunctionDefinition(
      "MULTINOMIAL", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var (sum, result) = (0.0, 1.0)
        for number in try call.numbers() {
          let count = number.rounded(.towardZero)
          try require(count >= 0 && count < 1e5)
          for step in stride(from: 1.0, through: count, by: 1) {
            result = result * (sum + step) / step
          }
          sum += count
        }
        return .value(.checked(result.rounded()))
      }),
  ]

  private static let multiples: [FunctionDefinition] =
    [
      multiple("CEILING.PRECISE", isUp: true), multiple("ISO.CEILING", isUp: true),
      multiple("ECMA.CEILING", isUp: true), multiple("FLOOR.PRECISE", isUp: false),
    ]

  private static func multiple(_ name: String, isUp: Bool) -> FunctionDefinition {
    .numbers(name, 1...2) { values in
      let step = values.count > 1 ? abs(values[1]) : 1
      guard step != 0 else { return 0 }
      let ratio = values[0] / step
      let whole = isUp ? -NumberComparison.floor(-ratio) : NumberComparison.floor(ratio)
      return whole == 0 ? 0 : whole * step
    }
  }

  private static let trigonometry: [FunctionDefinition] = [
    MathFunctions.numeric("SEC") { 1 / Mathematics.cosine($0) },
    MathFunctions.numeric("SECH") { 1 / Mathematics.hyperbolicCosine($0) },
    reciprocal("CSC") { Mathematics.sine($0) },
    reciprocal("CSCH") { Mathematics.hyperbolicSine($0) },
    reciprocal("COT") { Mathematics.tangent($0) },
    reciprocal("COTH") { Mathematics.hyperbolicTangent($0) },
    MathFunctions.numeric("ACOT") { Double.pi / 2 - Mathematics.arcTangent($0) },
    MathFunctions.checked("ACOTH") {
      abs($0) > 1 ? Mathematics.inverseHyperbolicTangent(1 / $0) : nil
    },
  ]

  private static func reciprocal(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDefinition {
    .numbers(name, 1...1) { (values) throws(EvaluationFailure) in
      let value = body(values[0])
      guard value != 0 else { throw .error(.divisionByZero) }
      return 1 / value
    }
  }

  private static let bessel: [FunctionDefinition] = [
    besselFunction("BESSELJ") { order, x in Mathematics.besselFirst(order, x) },
    besselFunction("BESSELY") { order, x in x > 0 ? Mathematics.besselSecond(order, x) : nil },
    besselFunction("BESSELI") { order, x in
      var term = 1.0
      for factor in stride(from: 1.0, through: Double(order), by: 1) { term *= x / 2 / factor }
      var sum = term
      for step in 1..<2000 {
        let (low, high) = (Double(step), Double(step) + Double(order))
        term *= x * x / 4 / low / high
        sum += term
        if abs(term) <= abs(sum) * 1e-17 { break }
      }
      return sum
    },
    besselFunction("BESSELK") { order, x in
      guard x > 0 else { return nil }
      // The integral of exp(-x cosh t) cosh(n t), whose trapezoidal sum converges quickly.
      let width = 1.0 / 64
      var sum = Mathematics.exponential(-x) / 2
      for step in 1..<4000 {
        let place = Double(step) * width
        let term =
          Mathematics.exponential(-x * Mathematics.hyperbolicCosine(place))
          * Mathematics.hyperbolicCosine(Double(order) * place)
        sum += term
        if term == 0 { break }
      }
      return sum * width
    },
  ]

  /// A function of a number and a whole order from 0.
  private static func besselFunction(
    _ name: String, _ body: @escaping @Sendable (Int32, Double) -> Double?
  ) -> FunctionDefinition {
    .numbers(name, 2...2) { (values) throws(EvaluationFailure) in
      let order = values[1].rounded(.towardZero)
      try require(order >= 0 && order <= 10_000)
      guard let result = body(Int32(order), values[0]) else { throw .error(.number) }
      return result
    }
  }
}
