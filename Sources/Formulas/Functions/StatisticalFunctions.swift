/// Spread and shape of samples.
enum StatisticalFunctions {
  static let table: [FunctionDefinition] =
    names(["STDEV", "STDEV.S"]) { (numbers) throws(EvaluationFailure) in
      try variance(numbers, sample: true).squareRoot()
    }
    + names(["STDEVP", "STDEV.P"]) { (numbers) throws(EvaluationFailure) in
      try variance(numbers, sample: false).squareRoot()
    }
    + names(["VAR", "VAR.S"]) { (numbers) throws(EvaluationFailure) in
      try variance(numbers, sample: true)
    }
    + names(["VARP", "VAR.P"]) { (numbers) throws(EvaluationFailure) in
      try variance(numbers, sample: false)
    }
    + names(["MEDIAN"], median) + names(["MODE", "MODE.SNGL"], mode) + names(["DEVSQ"], squares)
    + names(["GEOMEAN"], geometricMean) + names(["HARMEAN"], harmonicMean)
    + names(["AVEDEV"], meanDeviation)
    + [
      FunctionDefinition(
        "AVERAGEA", .atLeast(1),
        .general { (call) throws(EvaluationFailure) in
          let numbers = try allNumbers(call)
          guard !numbers.isEmpty else { throw .error(.divisionByZero) }
          return .value(.checked(mean(numbers)))
        }),
      FunctionDefinition(
        "MINA", .atLeast(1),
        .general { (call) throws(EvaluationFailure) in
          .value(.number(try allNumbers(call).min() ?? 0))
        }),
      FunctionDefinition(
        "MAXA", .atLeast(1),
        .general { (call) throws(EvaluationFailure) in
          .value(.number(try allNumbers(call).max() ?? 0))
        }),
      pairs("CORREL", correlation),
      pairs("PEARSON", correlation),
      pairs("RSQ") { (y, x) throws(EvaluationFailure) in
        let correlation = try correlation(y, x)
        return correlation * correlation
      },
      pairs("SLOPE", slope),
      pairs("INTERCEPT") { (y, x) throws(EvaluationFailure) in
        let slope = try slope(y, x)
        return mean(y) - slope * mean(x)
      },
    ]

  private static func names(
    _ names: [String], _ body: @escaping @Sendable ([Double]) throws(EvaluationFailure) -> Double
  ) -> [FunctionDefinition] {
    names.map { name in
      FunctionDefinition(
        name, .atLeast(1),
        .general { (call) throws(EvaluationFailure) in
          .value(.checked(try body(try call.numbers())))
        })
    }
  }

  static func mean(_ numbers: [Double]) -> Double {
    ExactSum(numbers).value / Double(numbers.count)
  }

  private static func squares(_ numbers: [Double]) -> Double {
    let mean = mean(numbers)
    var sum = ExactSum()
    for number in numbers { sum.add((number - mean) * (number - mean)) }
    return sum.value
  }

  static func variance(
    _ numbers: [Double], sample: Bool
  ) throws(EvaluationFailure) -> Double {
    let divisor = numbers.count - (sample ? 1 : 0)
    guard divisor > 0 else { throw .error(.divisionByZero) }
    return squares(numbers) / Double(divisor)
  }

  static func median(_ numbers: [Double]) throws(EvaluationFailure) -> Double {
    try RankFunctions.percentile(numbers.sorted(), 0.5)
  }

  /// The most frequent number, the first of several.
  static func mode(_ numbers: [Double]) throws(EvaluationFailure) -> Double {
    var counts: [Double: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    guard most > 1, let first = numbers.first(where: { counts[$0] == most }) else {
      throw .error(.notAvailable)
    }
    return first
  }

  private static func geometricMean(_ numbers: [Double]) throws(EvaluationFailure) -> Double {
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 > 0 }) else { throw .error(.number) }
    return Mathematics.exponential(mean(numbers.map(Mathematics.logarithm)))
  }

  private static func harmonicMean(_ numbers: [Double]) throws(EvaluationFailure) -> Double {
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 > 0 }) else { throw .error(.number) }
    return 1 / mean(numbers.map { 1 / $0 })
  }

  private static func meanDeviation(_ numbers: [Double]) throws(EvaluationFailure) -> Double {
    guard !numbers.isEmpty else { throw .error(.number) }
    let middle = mean(numbers)
    return mean(numbers.map { abs($0 - middle) })
  }

  /// Numbers with truth values as 1 and 0 and text in ranges as 0.
  static func allNumbers(_ call: FunctionCall) throws(EvaluationFailure) -> [Double] {
    var numbers: [Double] = []
    for index in 0..<call.count {
      try call.forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
        if isInRange, value.isEmpty { return }
        if isInRange, case .text = value { return numbers.append(0) }
        numbers.append(try value.number())
      }
    }
    return numbers
  }

  /// The pairs of numbers of a function's first two arrays; places where one of the two is no number
  /// are left out.
  ///
  /// - Throws: `#N/A` for arrays of two lengths, and the first error among the values.
  static func pairs(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (ours: [Double], theirs: [Double]) {
    let (left, right) = (try call.array(0), try call.array(1))
    guard left.values.count == right.values.count else { throw .error(.notAvailable) }
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for (one, other) in zip(left.values, right.values) {
      if case .error(let code) = one { throw .error(code) }
      if case .error(let code) = other { throw .error(code) }
      guard case .number(let one) = one, case .number(let other) = other else { continue }
      ours.append(one)
      theirs.append(other)
    }
    return (ours, theirs)
  }

  private static func pairs(
    _ name: String,
    _ body: @escaping @Sendable ([Double], [Double]) throws(EvaluationFailure) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 2...2,
      .arrays { (call) throws(EvaluationFailure) in
        let (ours, theirs) = try pairs(call)
        return .value(.checked(try body(ours, theirs)))
      })
  }

  private static func products(_ left: [Double], _ right: [Double]) -> Double {
    let (ours, theirs) = (mean(left), mean(right))
    var sum = ExactSum()
    for (one, other) in zip(left, right) { sum.add((one - ours) * (other - theirs)) }
    return sum.value
  }

  private static func correlation(
    _ left: [Double], _ right: [Double]
  ) throws(EvaluationFailure) -> Double {
    let spread = products(left, left) * products(right, right)
    guard left.count > 0, spread > 0 else { throw .error(.divisionByZero) }
    return products(left, right) / spread.squareRoot()
  }

  private static func slope(_ y: [Double], _ x: [Double]) throws(EvaluationFailure) -> Double {
    let spread = products(x, x)
    guard !x.isEmpty, spread > 0 else { throw .error(.divisionByZero) }
    return products(x, y) / spread
  }
}
