/// Gamma, beta and what is made of them: χ², F, t, exponential, Weibull.
///
/// - Note: Source: OpenFormula §6.18.
enum ContinuousDistributions {
  static let table: [FunctionDefinition] = .joined([gamma, beta, chi, fisher, student, others])

  // MARK: Gamma and beta

  private static let gamma: [FunctionDefinition] = .joined([
    .aliases("GAMMA", 1...1) { (values) throws(EvaluationFailure) in
      try require(values[0] > 0 || values[0] != values[0].rounded())
      return Mathematics.gamma(values[0])
    },
    .aliases("GAMMALN GAMMALN.PRECISE", 1...1) { (values) throws(EvaluationFailure) in
      try require(values[0] > 0)
      return Mathematics.gammaLogarithm(values[0])
    },
    .aliases("GAMMADIST GAMMA.DIST", 4...4) { (values) throws(EvaluationFailure) in
      let (x, shape, scale) = (values[0], values[1], values[2])
      try require(x >= 0 && shape > 0 && scale > 0)
      if values[3] != 0 { return SpecialFunctions.gammaLower(shape, x / scale) }
      guard x > 0 else { return shape == 1 ? 1 / scale : shape > 1 ? 0 : .infinity }
      return Mathematics.exponential(
        (shape - 1) * Mathematics.logarithm(x / scale) - x / scale
          - Mathematics.gammaLogarithm(shape)) / scale
    },
    .aliases("GAMMAINV GAMMA.INV", 3...3) { (values) throws(EvaluationFailure) in
      let (share, shape, scale) = (values[0], values[1], values[2])
      try require(share >= 0 && share < 1 && shape > 0 && scale > 0)
      if share == 0 { return 0 }
      return scale
        * (try quantile(share, to: shape) { SpecialFunctions.gammaLower(shape, $0) })
    },
  ])

  private static let beta: [FunctionDefinition] = .joined([
    .aliases("BETADIST", 3...6) { (values) throws(EvaluationFailure) in
      try betaShare(values, bounds: 3, isCumulative: values.count < 6 || values[5] != 0)
    },
    .aliases("BETA.DIST", 4...6) { (values) throws(EvaluationFailure) in
      try betaShare(values, bounds: 4, isCumulative: values[3] != 0)
    },
    .aliases("BETAINV BETA.INV", 3...5) { (values) throws(EvaluationFailure) in
      let (share, a, b) = (values[0], values[1], values[2])
      let (low, high) = (values.count > 3 ? values[3] : 0, values.count > 4 ? values[4] : 1)
      try require(share >= 0 && share <= 1 && a > 0 && b > 0 && low < high)
      let place = SpecialFunctions.quantile(share, from: 0, to: 1, isBounded: true) {
        SpecialFunctions.beta($0, a, b)
      }
      return low + (place ?? 0) * (high - low)
    },
  ])

  private static func betaShare(
    _ values: [Double], bounds: Int, isCumulative: Bool
  ) throws(EvaluationFailure) -> Double {
    let (a, b) = (values[1], values[2])
    let low = values.count > bounds ? values[bounds] : 0
    let high = values.count > bounds + 1 ? values[bounds + 1] : 1
    try require(a > 0 && b > 0 && low < high && values[0] >= low && values[0] <= high)
    let place = (values[0] - low) / (high - low)
    if isCumulative { return SpecialFunctions.beta(place, a, b) }
    return Mathematics.exponential(
      (a - 1) * Mathematics.logarithm(place) + (b - 1) * Mathematics.logarithmOfOnePlus(-place)
        - SpecialFunctions.betaLogarithm(a, b)) / (high - low)
  }

  /// The quantile of a distribution of numbers above 0.
  private static func quantile(
    _ share: Double, to high: Double, _ function: (Double) -> Double
  ) throws(EvaluationFailure) -> Double {
    guard let place = SpecialFunctions.quantile(share, from: 0, to: high, function) else {
      throw .error(.number)
    }
    return place
  }

  // MARK: χ²

  private static let chi: [FunctionDefinition] = .joined([
    .aliases("CHIDIST CHISQ.DIST.RT", 2...2) { (values) throws(EvaluationFailure) in
      let freedom = try degrees(values[1])
      try require(values[0] >= 0)
      return SpecialFunctions.gammaUpper(freedom / 2, values[0] / 2)
    },
    .aliases("CHISQ.DIST CHISQDIST", 2...3) { (values) throws(EvaluationFailure) in
      let freedom = try degrees(values[1])
      try require(values[0] >= 0)
      if values.count < 3 || values[2] != 0 {
        return SpecialFunctions.gammaLower(freedom / 2, values[0] / 2)
      }
      guard values[0] > 0 else { return freedom > 2 ? 0 : freedom == 2 ? 0.5 : .infinity }
      return Mathematics.exponential(
        (freedom / 2 - 1) * Mathematics.logarithm(values[0]) - values[0] / 2
          - freedom / 2 * Mathematics.logarithm(2) - Mathematics.gammaLogarithm(freedom / 2))
    },
    .aliases("CHIINV CHISQ.INV.RT", 2...2) { (values) throws(EvaluationFailure) in
      let freedom = try degrees(values[1])
      try require(values[0] > 0 && values[0] <= 1)
      if values[0] == 1 { return 0 }
      return try quantile(-values[0], to: freedom) {
        -SpecialFunctions.gammaUpper(freedom / 2, $0 / 2)
      }
    },
    .aliases("CHISQ.INV CHISQINV", 2...2) { (values) throws(EvaluationFailure) in
      let freedom = try degrees(values[1])
      try require(values[0] >= 0 && values[0] < 1)
      if values[0] == 0 { return 0 }
      return try quantile(values[0], to: freedom) {
        SpecialFunctions.gammaLower(freedom / 2, $0 / 2)
      }
    },
  ])

  /// Degrees of freedom: whole, at least 1.
  static func degrees(_ number: Double) throws(EvaluationFailure) -> Double {
    let whole = number.rounded(.down)
    try require(whole >= 1 && whole <= 1e10)
    return whole
  }

  // MARK: F

  private static let fisher: [FunctionDefinition] = .joined([
    .aliases("FDIST F.DIST.RT", 3...3, fisherAbove),
    .aliases("F.DIST", 3...4, fisherLower),
    .aliases("FINV F.INV.RT", 3...3) { (values) throws(EvaluationFailure) in
      let (first, second) = (try degrees(values[1]), try degrees(values[2]))
      try require(values[0] > 0 && values[0] <= 1)
      if values[0] == 1 { return 0 }
      return try quantile(-values[0], to: 1) { -fisherUpper($0, first, second) }
    },
    .aliases("F.INV", 3...3) { (values) throws(EvaluationFailure) in
      let (first, second) = (try degrees(values[1]), try degrees(values[2]))
      try require(values[0] >= 0 && values[0] < 1)
      if values[0] == 0 { return 0 }
      return try quantile(values[0], to: 1) {
        SpecialFunctions.beta(first * $0 / (first * $0 + second), first / 2, second / 2)
      }
    },
  ])

  private static func fisherAbove(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (first, second) = (try degrees(values[1]), try degrees(values[2]))
    try require(values[0] >= 0)
    return fisherUpper(values[0], first, second)
  }

  private static func fisherLower(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (x, first, second) = (values[0], try degrees(values[1]), try degrees(values[2]))
    try require(x >= 0)
    if values.count < 4 || values[3] != 0 {
      return SpecialFunctions.beta(first * x / (first * x + second), first / 2, second / 2)
    }
    let ratio = first / second
    return Mathematics.exponential(
      first / 2 * Mathematics.logarithm(ratio) + (first / 2 - 1) * Mathematics.logarithm(x)
        - (first + second) / 2 * Mathematics.logarithmOfOnePlus(ratio * x)
        - SpecialFunctions.betaLogarithm(first / 2, second / 2))
  }

  /// The share of F above a number.
  static func fisherUpper(_ number: Double, _ first: Double, _ second: Double) -> Double {
    SpecialFunctions.beta(second / (second + first * number), second / 2, first / 2)
  }

  // MARK: Student's t

  private static let student: [FunctionDefinition] = .joined([
    .aliases("TDIST", 3...3) { (values) throws(EvaluationFailure) in
      let tails = values[2].rounded(.down)
      try require(values[0] >= 0 && (tails == 1 || tails == 2))
      return twoTails(values[0], try degrees(values[1])) * tails / 2
    },
    .aliases("T.DIST.2T", 2...2) { (values) throws(EvaluationFailure) in
      try require(values[0] >= 0)
      return twoTails(values[0], try degrees(values[1]))
    },
    .aliases("T.DIST.RT", 2...2) { (values) throws(EvaluationFailure) in
      1 - below(values[0], try degrees(values[1]))
    },
    .aliases("T.DIST", 3...3) { (values) throws(EvaluationFailure) in
      let freedom = try degrees(values[1])
      if values[2] != 0 { return below(values[0], freedom) }
      return Mathematics.exponential(
        -(freedom + 1) / 2 * Mathematics.logarithmOfOnePlus(values[0] * values[0] / freedom)
          - SpecialFunctions.betaLogarithm(0.5, freedom / 2)) / freedom.squareRoot()
    },
    .aliases("TINV T.INV.2T", 2...2) { (values) throws(EvaluationFailure) in
      try require(values[0] > 0 && values[0] <= 1)
      return try quantileOfTails(values[0], try degrees(values[1]))
    },
    .aliases("T.INV", 2...2) { (values) throws(EvaluationFailure) in
      let (share, freedom) = (values[0], try degrees(values[1]))
      try require(share > 0 && share < 1)
      let place = try quantileOfTails(2 * min(share, 1 - share), freedom)
      return share < 0.5 ? -place : place
    },
    .aliases("CONFIDENCE.T", 3...3) { (values) throws(EvaluationFailure) in
      let size = values[2].rounded(.down)
      try require(values[0] > 0 && values[0] < 1 && values[1] > 0 && size >= 1)
      guard size > 1 else { throw .error(.divisionByZero) }
      return try quantileOfTails(values[0], size - 1) * values[1] / size.squareRoot()
    },
  ])

  /// The share of t further from 0 than a number.
  static func twoTails(_ number: Double, _ freedom: Double) -> Double {
    SpecialFunctions.beta(freedom / (freedom + number * number), freedom / 2, 0.5)
  }

  private static func below(_ number: Double, _ freedom: Double) -> Double {
    let tail = twoTails(number, freedom) / 2
    return number < 0 ? tail : 1 - tail
  }

  private static func quantileOfTails(
    _ share: Double, _ freedom: Double
  ) throws(EvaluationFailure) -> Double {
    if share >= 1 { return 0 }
    return try quantile(-share, to: 1) { -twoTails($0, freedom) }
  }

  // MARK: Others

  private static let others: [FunctionDefinition] = .joined([
    .aliases("EXPONDIST EXPON.DIST", 3...3) { (values) throws(EvaluationFailure) in
      let (x, rate) = (values[0], values[1])
      try require(x >= 0 && rate > 0)
      return values[2] != 0
        ? -Mathematics.exponentialLessOne(-rate * x) : rate * Mathematics.exponential(-rate * x)
    },
    .aliases("WEIBULL WEIBULL.DIST", 4...4) { (values) throws(EvaluationFailure) in
      let (x, shape, scale) = (values[0], values[1], values[2])
      try require(x >= 0 && shape > 0 && scale > 0)
      let power = Mathematics.power(x / scale, shape)
      if values[3] != 0 { return -Mathematics.exponentialLessOne(-power) }
      return shape / scale * Mathematics.power(x / scale, shape - 1)
        * Mathematics.exponential(-power)
    },
  ])
}
