/// The shape of samples, shares of them, and tests of hypotheses.
///
/// - Note: Source: OpenFormula §6.18.
enum SampleFunctions {
  static let table: [FunctionDefinition] = .joined([shapes, places, tests])

  // MARK: Shape

  private static let shapes: [FunctionDefinition] = .joined([
    sample("SKEW") { (numbers) throws(EvaluationFailure) in
      let count = Double(numbers.count)
      guard count > 2 else { throw .error(.divisionByZero) }
      return try moment(numbers, 3, sample: true) * count / (count - 1) / (count - 2)
    },
    sample("SKEW.P") { (numbers) throws(EvaluationFailure) in
      guard numbers.count > 2 else { throw .error(.divisionByZero) }
      return try moment(numbers, 3, sample: false) / Double(numbers.count)
    },
    sample("KURT") { (numbers) throws(EvaluationFailure) in
      let count = Double(numbers.count)
      guard count > 3 else { throw .error(.divisionByZero) }
      let rest = (count - 2) * (count - 3)
      return try moment(numbers, 4, sample: true) * count * (count + 1) / (count - 1) / rest
        - 3 * (count - 1) * (count - 1) / rest
    },
    all("STDEVA") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: true).squareRoot()
    },
    all("STDEVPA") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: false).squareRoot()
    },
    all("VARA") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: true)
    },
    all("VARPA") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: false)
    },
    .general("TRIMMEAN", 2...2) { (call) throws(EvaluationFailure) in
      let (numbers, share) = (try numbers(call, 0).sorted(), try call.number(1))
      try require(!numbers.isEmpty && share >= 0 && share < 1)
      let cut = Int((share * Double(numbers.count) / 2 + 1e-12).rounded(.down))
      let middle = Array(numbers[cut..<numbers.count - cut])
      return .value(.checked(StatisticalFunctions.mean(middle)))
    },
  ])

  private static func sample(
    _ name: String, _ body: @escaping FunctionDefinition.Numeric
  ) -> [FunctionDefinition] {
    .general(name, .atLeast(1)) { (call) throws(EvaluationFailure) in
      .value(.checked(try body(try call.numbers())))
    }
  }

  private static func all(
    _ name: String, _ body: @escaping FunctionDefinition.Numeric
  ) -> [FunctionDefinition] {
    .general(name, .atLeast(1)) { (call) throws(EvaluationFailure) in
      .value(.checked(try body(try StatisticalFunctions.allNumbers(call))))
    }
  }

  /// The sum of the powers of the standardised numbers.
  private static func moment(
    _ numbers: [Double], _ power: Int, sample: Bool
  ) throws(EvaluationFailure) -> Double {
    let mean = StatisticalFunctions.mean(numbers)
    let deviation = try StatisticalFunctions.variance(numbers, sample: sample).squareRoot()
    guard deviation > 0 else { throw .error(.divisionByZero) }
    var sum = ExactSum()
    for number in numbers {
      let place = (number - mean) / deviation
      sum.add(power == 3 ? place * place * place : place * place * place * place)
    }
    return sum.value
  }

  /// The numbers of one argument; text and truth values count only outside of ranges.
  static func numbers(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> [Double] {
    var numbers: [Double] = []
    try call.forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
      switch value {
      case .number(let number): numbers.append(number)
      case .error(let code): throw .error(code)
      default: if !isInRange { numbers.append(try value.number()) }
      }
    }
    return numbers
  }

  // MARK: Places

  private static let places: [FunctionDefinition] = .joined([
    .general("PERCENTRANK PERCENTRANK.INC", 2...3) { (call) throws(EvaluationFailure) in
      try percentRank(call) { below, count in below / (count - 1) }
    },
    .general("PERCENTRANK.EXC", 2...3) { (call) throws(EvaluationFailure) in
      try percentRank(call) { below, count in (below + 1) / (count + 1) }
    },
    .arrays("FREQUENCY", 2...2) { (call) throws(EvaluationFailure) in
      let (data, bounds) = (try numbers(call, 0), try numbers(call, 1))
      var counts = Array(repeating: 0.0, count: bounds.count + 1)
      let sorted = bounds.indices.sorted { (bounds[$0], $0) < (bounds[$1], $1) }
      for number in data {
        let place = sorted.first { number <= bounds[$0] } ?? bounds.count
        counts[place] += 1
      }
      return .array(
        ValueArray(rows: counts.count, columns: 1, values: counts.map { .number($0) }))
    },
    .arrays("MODE.MULT", .atLeast(1)) { (call) throws(EvaluationFailure) in
      let numbers = try call.numbers()
      var counts: [Double: Int] = [:]
      for number in numbers { counts[number, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      guard most > 1 else { throw .error(.notAvailable) }
      var seen: Set<Double> = []
      let modes = numbers.filter { counts[$0] == most && seen.insert($0).inserted }
      return .array(ValueArray(rows: modes.count, columns: 1, values: modes.map { .number($0) }))
    },
    .arrays("PROB", 3...4) { (call) throws(EvaluationFailure) in
      let (values, shares) = (try numbers(call, 0), try numbers(call, 1))
      guard values.count == shares.count else { throw .error(.notAvailable) }
      try require(shares.allSatisfy { $0 > 0 && $0 <= 1 })
      try require(abs(ExactSum(shares).value - 1) < 1e-7)
      let first = try call.number(2)
      let last = call.isMissing(3) ? first : try call.number(3)
      var sum = ExactSum()
      for (value, share) in zip(values, shares) where value >= first && value <= last {
        sum.add(share)
      }
      return .value(.checked(sum.value))
    },
  ])

  private static func percentRank(
    _ call: FunctionCall, _ share: (Double, Double) -> Double
  ) throws(EvaluationFailure) -> Operand {
    let (sorted, number) = (try numbers(call, 0).sorted(), try call.number(1))
    let digits = try call.number(2, default: 3).rounded(.down)
    try require(digits >= 1 && !sorted.isEmpty)
    guard let first = sorted.first, let last = sorted.last, number >= first, number <= last else {
      throw .error(.notAvailable)
    }
    let below = sorted.count { $0 < number }
    let count = Double(sorted.count)
    var rank = sorted.count == 1 ? 1 : share(Double(below), count)
    if sorted[below] != number {
      let part = (number - sorted[below - 1]) / (sorted[below] - sorted[below - 1])
      let (low, high) = (share(Double(below - 1), count), share(Double(below), count))
      rank = low + part * (high - low)
    }
    return .value(.checked(Rounding.decimal(rank, digits: Int(min(digits, 15)), .down)))
  }

  // MARK: Tests

  private static let tests: [FunctionDefinition] = .joined([
    .arrays("CHITEST CHISQ.TEST", 2...2, chiTest),
    .arrays("FTEST F.TEST", 2...2) { (call) throws(EvaluationFailure) in
      let (left, right) = (try numbers(call, 0), try numbers(call, 1))
      let ours = try StatisticalFunctions.variance(left, sample: true)
      let theirs = try StatisticalFunctions.variance(right, sample: true)
      guard ours > 0, theirs > 0 else { throw .error(.divisionByZero) }
      let upper = ContinuousDistributions.fisherUpper(
        ours / theirs, Double(left.count - 1), Double(right.count - 1))
      return .value(.checked(2 * min(upper, 1 - upper)))
    },
    .arrays("TTEST T.TEST", 4...4, studentTest),
    .arrays("ZTEST Z.TEST", 2...3) { (call) throws(EvaluationFailure) in
      let (sample, mean) = (try numbers(call, 0), try call.number(1))
      guard !sample.isEmpty else { throw .error(.notAvailable) }
      let deviation =
        call.isMissing(2)
        ? try StatisticalFunctions.variance(sample, sample: true).squareRoot()
        : try call.number(2)
      guard deviation > 0 else { throw .error(deviation == 0 ? .divisionByZero : .number) }
      let place =
        (StatisticalFunctions.mean(sample) - mean) / deviation * Double(sample.count).squareRoot()
      return .value(.checked(SpecialFunctions.normal(-place)))
    },
  ])

  private static func chiTest(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (actual, expected) = (try call.array(0), try call.array(1))
    guard actual.rows == expected.rows, actual.columns == expected.columns,
      actual.values.count > 1
    else { throw .error(.notAvailable) }
    var sum = ExactSum()
    for (one, other) in zip(actual.values, expected.values) {
      if case .error(let code) = one { throw .error(code) }
      if case .error(let code) = other { throw .error(code) }
      guard case .number(let one) = one, case .number(let other) = other else { continue }
      guard other != 0 else { throw .error(.divisionByZero) }
      try require(other > 0)
      sum.add((one - other) * (one - other) / other)
    }
    let freedom =
      actual.rows == 1 || actual.columns == 1
      ? actual.values.count - 1 : (actual.rows - 1) * (actual.columns - 1)
    return .value(.checked(SpecialFunctions.gammaUpper(Double(freedom) / 2, sum.value / 2)))
  }

  private static func studentTest(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (left, right) = (try numbers(call, 0), try numbers(call, 1))
    let (tails, kind) = (try call.integer(2), try call.integer(3))
    try require((1...2).contains(tails) && (1...3).contains(kind))
    let (ours, theirs) = (Double(left.count), Double(right.count))
    var (place, freedom) = (0.0, 0.0)
    if kind == 1 {
      guard left.count == right.count else { throw .error(.notAvailable) }
      let differences = zip(left, right).map { $0 - $1 }
      let variance = try StatisticalFunctions.variance(differences, sample: true)
      guard variance > 0 else { throw .error(.divisionByZero) }
      place = StatisticalFunctions.mean(differences) / (variance / ours).squareRoot()
      freedom = ours - 1
    } else {
      let first = try StatisticalFunctions.variance(left, sample: true)
      let second = try StatisticalFunctions.variance(right, sample: true)
      let distance = StatisticalFunctions.mean(left) - StatisticalFunctions.mean(right)
      guard first + second > 0 else { throw .error(.divisionByZero) }
      if kind == 2 {
        freedom = ours + theirs - 2
        let pooled = ((ours - 1) * first + (theirs - 1) * second) / freedom
        place = distance / (pooled * (1 / ours + 1 / theirs)).squareRoot()
      } else {
        let (one, other) = (first / ours, second / theirs)
        place = distance / (one + other).squareRoot()
        freedom =
          (one + other) * (one + other) / (one * one / (ours - 1) + other * other / (theirs - 1))
      }
    }
    let both = ContinuousDistributions.twoTails(place, freedom)
    return .value(.checked(both * Double(tails) / 2))
  }
}
