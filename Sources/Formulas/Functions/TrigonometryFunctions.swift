/// Angles, in radians.
enum TrigonometryFunctions {
  static let table: [FunctionDefinition] = [
    MathFunctions.numeric("SIN") { Mathematics.sine($0) },
    MathFunctions.numeric("COS") { Mathematics.cosine($0) },
    MathFunctions.numeric("TAN") { Mathematics.tangent($0) },
    MathFunctions.checked("ASIN") { abs($0) > 1 ? nil : Mathematics.arcSine($0) },
    MathFunctions.checked("ACOS") { abs($0) > 1 ? nil : Mathematics.arcCosine($0) },
    MathFunctions.numeric("ATAN") { Mathematics.arcTangent($0) },
    MathFunctions.numeric("SINH") { Mathematics.hyperbolicSine($0) },
    MathFunctions.numeric("COSH") { Mathematics.hyperbolicCosine($0) },
    MathFunctions.numeric("TANH") { Mathematics.hyperbolicTangent($0) },
    MathFunctions.numeric("ASINH") { Mathematics.inverseHyperbolicSine($0) },
    MathFunctions.checked("ACOSH") { $0 < 1 ? nil : Mathematics.inverseHyperbolicCosine($0) },
    MathFunctions.checked("ATANH") {
      abs($0) >= 1 ? nil : Mathematics.inverseHyperbolicTangent($0)
    },
    MathFunctions.numeric("DEGREES") { $0 / Double.pi * 180 },
    MathFunctions.numeric("RADIANS") { $0 / 180 * Double.pi },
    FunctionDefinition(
      "ATAN2", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let (x, y) = (try values[0].number(), try values[1].number())
        guard x != 0 || y != 0 else { throw .error(.divisionByZero) }
        return .checked(Mathematics.arcTangent(y, x))
      }),
  ]
}
