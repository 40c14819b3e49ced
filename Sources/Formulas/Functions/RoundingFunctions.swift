/// ROUND and its family.
///
/// Numbers are rounded as the decimals people see: 2.675 is a half.
enum RoundingFunctions {
  static let table: [FunctionDefinition] = [
    toDigits("ROUND", .half),
    toDigits("ROUNDUP", .up),
    toDigits("ROUNDDOWN", .down),
    toDigits("TRUNC", .down),
    MathFunctions.numeric("INT") { NumberComparison.floor($0) },
    MathFunctions.numeric("EVEN") { evenUp($0) },
    MathFunctions.numeric("ODD") { oddUp($0) },
    toMultiple("MROUND", 2...2) { (number, step) in
      guard number == 0 || step == 0 || (number < 0) == (step < 0) else { return nil }
      return step == 0 ? 0 : step * Rounding.decimal(number / step, digits: 0, .half)
    },
    toMultiple("CEILING", 2...2) { (number, step) in
      guard number <= 0 || step >= 0 else { return nil }
      return step == 0 ? 0 : -step * NumberComparison.floor(-(number / step))
    },
    toMultiple("FLOOR", 2...2) { (number, step) in
      guard number <= 0 || step >= 0 else { return nil }
      return step == 0 ? (number == 0 ? 0 : .nan) : step * NumberComparison.floor(number / step)
    },
    FunctionDefinition(
      "CEILING.MATH", 1...3,
      .elementwise { (values) throws(EvaluationFailure) in
        try mathematical(values, isCeiling: true)
      }),
    FunctionDefinition(
      "FLOOR.MATH", 1...3,
      .elementwise { (values) throws(EvaluationFailure) in
        try mathematical(values, isCeiling: false)
      }),
  ]

  private static func toDigits(_ name: String, _ direction: Rounding.Direction)
    -> FunctionDefinition
  {
    FunctionDefinition(
      name, 1...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let digits = values.count > 1 ? try FunctionCall.integer(try values[1].number()) : 0
        return .checked(Rounding.decimal(try values[0].number(), digits: digits, direction))
      })
  }

  /// A function of a number and a step; `nil` is #NUM!, not-a-number #DIV/0!.
  private static func toMultiple(
    _ name: String, _ arguments: ClosedRange<Int>,
    _ body: @escaping @Sendable (Double, Double) -> Double?
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, arguments,
      .elementwise { (values) throws(EvaluationFailure) in
        let step = values.count > 1 ? try values[1].number() : 1
        guard let result = body(try values[0].number(), step) else { throw .error(.number) }
        guard !result.isNaN else { throw .error(.divisionByZero) }
        return .checked(result == 0 ? 0 : result)
      })
  }

  /// CEILING.MATH and FLOOR.MATH: the step's sign does not count; the mode turns negative numbers
  /// away from or towards zero.
  private static func mathematical(
    _ values: [FormulaValue], isCeiling: Bool
  ) throws(EvaluationFailure) -> FormulaValue {
    let number = try values[0].number()
    let step = values.count > 1 && !values[1].isEmpty ? abs(try values[1].number()) : 1
    let mode = values.count > 2 ? try values[2].number() : 0
    guard step != 0 else { return .number(0) }
    let isUp = number < 0 && mode != 0 ? !isCeiling : isCeiling
    let ratio = number / step
    let whole = isUp ? -NumberComparison.floor(-ratio) : NumberComparison.floor(ratio)
    return .checked(whole == 0 ? 0 : whole * step)
  }

  private static func evenUp(_ number: Double) -> Double {
    let up = 2 * (abs(number) / 2).rounded(.up)
    return number < 0 ? -up : up
  }

  private static func oddUp(_ number: Double) -> Double {
    let up = max(1, 2 * ((abs(number) - 1) / 2).rounded(.up) + 1)
    return number < 0 ? -up : up
  }
}

/// Rounding of doubles as decimals.
enum Rounding {
  enum Direction: UInt8, Sendable {
    /// Halves away from zero.
    case half
    /// Away from zero.
    case up
    /// Towards zero.
    case down
  }

  /// The direction of a function that rounds to digits.
  static func direction(of function: String) -> Direction? {
    switch function {
    case "ROUND": .half
    case "ROUNDUP": .up
    case "ROUNDDOWN", "TRUNC": .down
    default: nil
    }
  }

  /// The number with `digits` digits behind the point (before it when negative).
  ///
  /// A double that lies within noise of a half or of a whole number counts as one.
  static func decimal(_ number: Double, digits: Int, _ direction: Direction) -> Double {
    guard number != 0, number.isFinite, digits <= 20 else { return number }
    guard digits >= -22 else { return 0 }
    let power = NumberText.powers[abs(digits)]
    let scaled = digits < 0 ? abs(number) / power : abs(number) * power
    guard scaled < 0x1p52 else { return number }
    let noise = scaled * 0x1p-49
    let whole = scaled.rounded(.down)
    let rest = scaled - whole
    let rounded: Double =
      switch direction {
      case .half: rest + noise >= 0.5 ? whole + 1 : whole
      case .up: rest > noise ? whole + 1 : whole
      case .down: rest + noise >= 1 ? whole + 1 : whole
      }
    let result = digits < 0 ? rounded * power : rounded / power
    return number < 0 ? -result : result
  }
}
