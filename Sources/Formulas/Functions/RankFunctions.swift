/// Places in an order: RANK, LARGE, percentiles.
enum RankFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("RANK", 2...3, single: [0], .general(rank)),
    FunctionDefinition("RANK.EQ", 2...3, single: [0], .general(rank)),
    FunctionDefinition("RANK.AVG", 2...3, single: [0], .general(averageRank)),
    ofSorted("LARGE", largest),
    ofSorted("SMALL", smallest),
    ofSorted("PERCENTILE", percentile),
    ofSorted("PERCENTILE.INC", percentile),
    ofSorted("PERCENTILE.EXC", exclusivePercentile),
    ofSorted("QUARTILE") { (sorted, quarter) throws(EvaluationFailure) in
      try quartile(sorted, quarter, percentile)
    },
    ofSorted("QUARTILE.INC") { (sorted, quarter) throws(EvaluationFailure) in
      try quartile(sorted, quarter, percentile)
    },
    ofSorted("QUARTILE.EXC") { (sorted, quarter) throws(EvaluationFailure) in
      try quartile(sorted, quarter, exclusivePercentile)
    },
  ]

  private static func ofSorted(
    _ name: String,
    _ body: @escaping @Sendable ([Double], Double) throws(EvaluationFailure) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 2...2, single: [1],
      .general { (call) throws(EvaluationFailure) in
        var numbers: [Double] = []
        try call.forEachValue(of: 0) { (value, isInRange) throws(EvaluationFailure) in
          switch value {
          case .number(let number): numbers.append(number)
          case .error(let code): throw .error(code)
          default: if !isInRange { numbers.append(try value.number()) }
          }
        }
        numbers.sort()
        return .value(.checked(try body(numbers, try call.number(1))))
      })
  }

  /// The number at a place, 1 the largest.
  static func largest(_ sorted: [Double], _ place: Double) throws(EvaluationFailure) -> Double {
    try smallest(sorted, Double(sorted.count + 1) - place.rounded(.up))
  }

  /// The number at a place, 1 the smallest.
  static func smallest(_ sorted: [Double], _ place: Double) throws(EvaluationFailure) -> Double {
    let place = place.rounded(.up)
    guard place >= 1, place <= Double(sorted.count) else { throw .error(.number) }
    return sorted[Int(place) - 1]
  }

  /// The number below which a share of the sorted numbers lies, the ends included.
  static func percentile(_ sorted: [Double], _ share: Double) throws(EvaluationFailure) -> Double {
    guard !sorted.isEmpty, (0...1).contains(share) else { throw .error(.number) }
    return between(sorted, share * Double(sorted.count - 1))
  }

  static func exclusivePercentile(
    _ sorted: [Double], _ share: Double
  ) throws(EvaluationFailure) -> Double {
    let place = share * Double(sorted.count + 1) - 1
    guard !sorted.isEmpty, place >= 0, place <= Double(sorted.count - 1) else {
      throw .error(.number)
    }
    return between(sorted, place)
  }

  private static func between(_ sorted: [Double], _ place: Double) -> Double {
    let below = Int(place.rounded(.down))
    let rest = place - Double(below)
    guard rest > 0, below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + rest * (sorted[below + 1] - sorted[below])
  }

  static func quartile(
    _ sorted: [Double], _ quarter: Double,
    _ percentile: ([Double], Double) throws(EvaluationFailure) -> Double
  ) throws(EvaluationFailure) -> Double {
    let quarter = quarter.rounded(.down)
    guard (0...4).contains(quarter) else { throw .error(.number) }
    return try percentile(sorted, quarter / 4)
  }

  private static func rank(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    .value(.number(Double(try places(call).before + 1)))
  }

  private static func averageRank(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (before, equal) = try places(call)
    return .value(.number(Double(before) + Double(equal + 1) / 2))
  }

  /// How many numbers stand before the first argument and how many equal it.
  private static func places(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (before: Int, equal: Int) {
    let number = try call.number(0)
    let isAscending = call.isMissing(2) ? false : try call.number(2) != 0
    var (before, equal) = (0, 0)
    try call.forEachValue(of: 1) { (value, _) throws(EvaluationFailure) in
      switch value {
      case .number(let other):
        if other == number { equal += 1 } else if (other < number) == isAscending { before += 1 }
      case .error(let code): throw .error(code)
      default: break
      }
    }
    guard equal > 0 else { throw .error(.notAvailable) }
    return (before, equal)
  }
}
