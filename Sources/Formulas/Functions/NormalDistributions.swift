/// The normal distribution and what is made of it: lognormal, confidence, error function.
///
/// - Note: Source: OpenFormula §6.18.
enum NormalDistributions {
  static let table: [FunctionDefinition] = .joined([
    single, cumulative, inverses, errorFunctions,
  ])

  private static let single: [FunctionDefinition] = [
    MathFunctions.numeric("NORMSDIST", SpecialFunctions.normal),
    MathFunctions.numeric("PHI", SpecialFunctions.normalDensity),
    MathFunctions.numeric("GAUSS") { SpecialFunctions.normal($0) - 0.5 },
    MathFunctions.checked("FISHER") {
      abs($0) < 1 ? Mathematics.inverseHyperbolicTangent($0) : nil
    },
    MathFunctions.numeric("FISHERINV") { Mathematics.hyperbolicTangent($0) },
    .numbers("STANDARDIZE", 3...3) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0)
      return (values[0] - values[1]) / values[2]
    },
  ]

  private static let cumulative: [FunctionDefinition] = .joined([
    .aliases("NORMDIST NORM.DIST", 4...4) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0)
      let place = (values[0] - values[1]) / values[2]
      return values[3] != 0
        ? SpecialFunctions.normal(place) : SpecialFunctions.normalDensity(place) / values[2]
    },
    .aliases("NORM.S.DIST", 2...2) { values in
      values[1] != 0
        ? SpecialFunctions.normal(values[0]) : SpecialFunctions.normalDensity(values[0])
    },
    .aliases("LOGNORMDIST", 1...4) { (values) throws(EvaluationFailure) in
      try logNormal(values, isCumulative: values.count < 4 || values[3] != 0)
    },
    .aliases("LOGNORM.DIST", 4...4) { (values) throws(EvaluationFailure) in
      try logNormal(values, isCumulative: values[3] != 0)
    },
    .aliases("CONFIDENCE CONFIDENCE.NORM", 3...3) { (values) throws(EvaluationFailure) in
      let size = values[2].rounded(.down)
      try require(values[0] > 0 && values[0] < 1 && values[1] > 0 && size >= 1)
      return -SpecialFunctions.normalQuantile(values[0] / 2) * values[1] / size.squareRoot()
    },
  ])

  private static let inverses: [FunctionDefinition] = .joined([
    .aliases("NORMSINV NORM.S.INV", 1...1) { (values) throws(EvaluationFailure) in
      try quantile(values[0])
    },
    .aliases("NORMINV NORM.INV", 3...3) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0)
      return values[1] + values[2] * (try quantile(values[0]))
    },
    .aliases("LOGINV LOGNORM.INV", 1...3) { (values) throws(EvaluationFailure) in
      let mean = values.count > 1 ? values[1] : 0
      let deviation = values.count > 2 ? values[2] : 1
      try require(deviation > 0)
      return Mathematics.exponential(mean + deviation * (try quantile(values[0])))
    },
  ])

  private static let errorFunctions: [FunctionDefinition] = [
    .numbers("ERF", 1...2) { values in
      let first = Mathematics.errorFunction(values[0])
      return values.count > 1 ? Mathematics.errorFunction(values[1]) - first : first
    },
    MathFunctions.numeric("ERF.PRECISE") { Mathematics.errorFunction($0) },
    MathFunctions.numeric("ERFC") { Mathematics.complementaryErrorFunction($0) },
    MathFunctions.numeric("ERFC.PRECISE") { Mathematics.complementaryErrorFunction($0) },
  ]

  private static func quantile(_ share: Double) throws(EvaluationFailure) -> Double {
    try require(share > 0 && share < 1)
    return SpecialFunctions.normalQuantile(share)
  }

  private static func logNormal(
    _ values: [Double], isCumulative: Bool
  ) throws(EvaluationFailure) -> Double {
    let mean = values.count > 1 ? values[1] : 0
    let deviation = values.count > 2 ? values[2] : 1
    try require(values[0] > 0 && deviation > 0)
    let place = (Mathematics.logarithm(values[0]) - mean) / deviation
    return isCumulative
      ? SpecialFunctions.normal(place)
      : SpecialFunctions.normalDensity(place) / deviation / values[0]
  }
}
