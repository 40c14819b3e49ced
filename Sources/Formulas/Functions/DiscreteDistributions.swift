/// Distributions of counts: binomial, Poisson, hypergeometric.
///
/// - Note: Source: OpenFormula §6.18.
enum DiscreteDistributions {
  static let table: [FunctionDefinition] = .joined([
    .aliases("BINOMDIST BINOM.DIST", 4...4) { (values) throws(EvaluationFailure) in
      let (count, trials) = (values[0].rounded(.down), values[1].rounded(.down))
      let share = values[2]
      try require(count >= 0 && count <= trials && share >= 0 && share <= 1)
      if values[3] == 0 { return binomial(count, trials, share) }
      return count == trials ? 1 : SpecialFunctions.beta(1 - share, trials - count, count + 1)
    },
    .aliases("BINOM.DIST.RANGE", 3...4) { (values) throws(EvaluationFailure) in
      let (trials, share) = (values[0].rounded(.down), values[1])
      let first = values[2].rounded(.down)
      let last = values.count > 3 ? values[3].rounded(.down) : first
      try require(share >= 0 && share <= 1 && first >= 0 && first <= last && last <= trials)
      try require(last - first <= 1e6)
      return stride(from: first, through: last, by: 1).reduce(0) {
        $0 + binomial($1, trials, share)
      }
    },
    .aliases("CRITBINOM BINOM.INV", 3...3, smallest),
    .aliases("POISSON POISSON.DIST", 2...3) { (values) throws(EvaluationFailure) in
      let (count, mean) = (values[0].rounded(.down), values[1])
      try require(count >= 0 && mean >= 0)
      if values.count < 3 || values[2] != 0 { return SpecialFunctions.gammaUpper(count + 1, mean) }
      if mean == 0 { return count == 0 ? 1 : 0 }
      return Mathematics.exponential(
        count * Mathematics.logarithm(mean) - mean - Mathematics.gammaLogarithm(count + 1))
    },
    .aliases("NEGBINOMDIST", 3...3) { (values) throws(EvaluationFailure) in
      try negative(values, isCumulative: false)
    },
    .aliases("NEGBINOM.DIST", 4...4) { (values) throws(EvaluationFailure) in
      try negative(values, isCumulative: values[3] != 0)
    },
    .aliases("HYPGEOMDIST", 4...5) { (values) throws(EvaluationFailure) in
      try hypergeometric(values, isCumulative: values.count > 4 && values[4] != 0)
    },
    .aliases("HYPGEOM.DIST", 5...5) { (values) throws(EvaluationFailure) in
      try hypergeometric(values, isCumulative: values[4] != 0)
    },
  ])

  private static func binomial(_ count: Double, _ trials: Double, _ share: Double) -> Double {
    if share == 0 { return count == 0 ? 1 : 0 }
    if share == 1 { return count == trials ? 1 : 0 }
    return Mathematics.exponential(
      logarithmOfCombinations(trials, count) + count * Mathematics.logarithm(share)
        + (trials - count) * Mathematics.logarithmOfOnePlus(-share))
  }

  private static func logarithmOfCombinations(_ count: Double, _ chosen: Double) -> Double {
    if chosen < 0 || chosen > count { return -.infinity }
    // Small numbers exactly.
    if min(chosen, count - chosen) <= 500 {
      let steps = min(chosen, count - chosen)
      var product = 1.0
      for step in stride(from: 1.0, through: steps, by: 1) {
        product *= (count - steps + step) / step
      }
      if product.isFinite { return Mathematics.logarithm(product) }
    }
    return Mathematics.gammaLogarithm(count + 1) - Mathematics.gammaLogarithm(chosen + 1)
      - Mathematics.gammaLogarithm(count - chosen + 1)
  }

  /// The smallest count whose cumulative binomial share reaches a limit.
  private static func smallest(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (trials, share, limit) = (values[0].rounded(.down), values[1], values[2])
    try require(trials >= 0 && trials <= 1e6 && share >= 0 && share <= 1)
    try require(limit > 0 && limit < 1)
    var sum = 0.0
    for count in stride(from: 0.0, through: trials, by: 1) {
      sum += binomial(count, trials, share)
      if sum >= limit { return count }
    }
    return trials
  }

  private static func negative(
    _ values: [Double], isCumulative: Bool
  ) throws(EvaluationFailure) -> Double {
    let (failures, successes) = (values[0].rounded(.down), values[1].rounded(.down))
    let share = values[2]
    try require(failures >= 0 && successes >= 1 && share > 0 && share < 1)
    if isCumulative { return SpecialFunctions.beta(share, successes, failures + 1) }
    return Mathematics.exponential(
      logarithmOfCombinations(failures + successes - 1, successes - 1)
        + successes * Mathematics.logarithm(share)
        + failures * Mathematics.logarithmOfOnePlus(-share))
  }

  private static func hypergeometric(
    _ values: [Double], isCumulative: Bool
  ) throws(EvaluationFailure) -> Double {
    let (found, sample) = (values[0].rounded(.down), values[1].rounded(.down))
    let (marked, population) = (values[2].rounded(.down), values[3].rounded(.down))
    try require(sample >= 0 && sample <= population && marked >= 0 && marked <= population)
    try require(found >= max(0, sample - population + marked) && found <= min(sample, marked))
    try require(found <= 1e6)
    let all = logarithmOfCombinations(population, sample)
    let first = isCumulative ? max(0, sample - population + marked) : found
    return stride(from: first, through: found, by: 1).reduce(0) {
      $0
        + Mathematics.exponential(
          logarithmOfCombinations(marked, $1)
            + logarithmOfCombinations(population - marked, sample - $1) - all)
    }
  }
}
