/// Arithmetic of single numbers.
enum MathFunctions {
  static let table: [FunctionDefinition] = [
    numeric("ABS") { abs($0) },
    numeric("SIGN") { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 },
    numeric("EXP") { Mathematics.exponential($0) },
    checked("SQRT") { $0 < 0 ? nil : $0.squareRoot() },
    checked("SQRTPI") { $0 < 0 ? nil : ($0 * Double.pi).squareRoot() },
    checked("LN") { $0 <= 0 ? nil : Mathematics.logarithm($0) },
    checked("LOG10") { $0 <= 0 ? nil : Mathematics.logarithm10($0) },
    checked("FACT") { $0 < 0 ? nil : factorial($0) },
    FunctionDefinition("PI", 0...0, .general { _ in .value(.number(Double.pi)) }),
    FunctionDefinition("LOG", 1...2, .elementwise(logarithm)),
    FunctionDefinition(
      "POWER", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        Operators.power(try values[0].number(), try values[1].number())
      }),
    FunctionDefinition("MOD", 2...2, .elementwise(remainder)),
    FunctionDefinition(
      "QUOTIENT", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let divisor = try values[1].number()
        guard divisor != 0 else { throw .error(.divisionByZero) }
        return .checked((try values[0].number() / divisor).rounded(.towardZero))
      }),
    FunctionDefinition(
      "GCD", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        .value(.number(try wholes(call).reduce(0, greatestDivisor)))
      }),
    FunctionDefinition(
      "LCM", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        let numbers = try wholes(call)
        if numbers.contains(0) { return .value(.number(0)) }
        return .value(.checked(numbers.reduce(1) { $0 / greatestDivisor($0, $1) * $1 }))
      }),
    FunctionDefinition(
      "COMBIN", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        try combinations(try values[0].number(), try values[1].number())
      }),
    FunctionDefinition(
      "PERMUT", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        try permutations(try values[0].number(), try values[1].number())
      }),
  ]

  /// A function of one number that is defined for all.
  static func numeric(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .checked(body(try value.number()))
      })
  }

  /// A function of one number that gives #NUM! where it has no value.
  static func checked(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double?
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        guard let result = body(try value.number()) else { throw .error(.number) }
        return .checked(result)
      })
  }

  private static func logarithm(
    _ values: [FormulaValue]
  ) throws(EvaluationFailure) -> FormulaValue {
    let number = try values[0].number()
    let base = values.count > 1 ? try values[1].number() : 10
    guard number > 0, base > 0 else { throw .error(.number) }
    guard base != 1 else { throw .error(.divisionByZero) }
    if base == 10 { return .checked(Mathematics.logarithm10(number)) }
    if base == 2 { return .checked(Mathematics.logarithm2(number)) }
    return .checked(Mathematics.logarithm(number) / Mathematics.logarithm(base))
  }

  /// The rest with the divisor's sign.
  private static func remainder(
    _ values: [FormulaValue]
  ) throws(EvaluationFailure) -> FormulaValue {
    let (number, divisor) = (try values[0].number(), try values[1].number())
    guard divisor != 0 else { throw .error(.divisionByZero) }
    let rest = number.truncatingRemainder(dividingBy: divisor)
    let quotient = number / divisor
    if NumberComparison.areEqual(quotient, quotient.rounded()), abs(quotient) > 0.5 {
      return .number(0)
    }
    return .checked(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest)
  }

  private static func factorial(_ number: Double) -> Double {
    let whole = number.rounded(.towardZero)
    guard whole <= 170 else { return .infinity }
    return stride(from: 2.0, through: max(whole, 1), by: 1).reduce(1, *)
  }

  private static func wholes(_ call: FunctionCall) throws(EvaluationFailure) -> [Double] {
    let numbers = try call.numbers().map { $0.rounded(.towardZero) }
    guard numbers.allSatisfy({ $0 >= 0 && $0 < 0x1p53 }) else { throw .error(.number) }
    return numbers
  }

  private static func greatestDivisor(_ left: Double, _ right: Double) -> Double {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left.truncatingRemainder(dividingBy: right)) }
    return left
  }

  private static func combinations(
    _ count: Double, _ chosen: Double
  ) throws(EvaluationFailure) -> FormulaValue {
    let (count, chosen) = (count.rounded(.towardZero), chosen.rounded(.towardZero))
    guard count >= 0, chosen >= 0, chosen <= count, count < 1e9 else { throw .error(.number) }
    let steps = min(chosen, count - chosen)
    guard steps < 100_000 else { throw .error(.number) }
    var result = 1.0
    for step in stride(from: 1.0, through: steps, by: 1) {
      result = result * (count - steps + step) / step
    }
    return .checked(result.rounded())
  }

  private static func permutations(
    _ count: Double, _ chosen: Double
  ) throws(EvaluationFailure) -> FormulaValue {
    let (count, chosen) = (count.rounded(.towardZero), chosen.rounded(.towardZero))
    guard count >= 0, chosen >= 0, chosen <= count, chosen < 100_000 else { throw .error(.number) }
    return .checked(stride(from: count, to: count - chosen, by: -1).reduce(1, *))
  }
}
