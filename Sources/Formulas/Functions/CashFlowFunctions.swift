/// Flows of money over time, depreciation, and simple securities.
///
/// - Note: Source: OpenFormula §6.12.
enum CashFlowFunctions {
  static let table: [FunctionDefinition] = .joined([flows, depreciation, securities])

  // MARK: Flows

  private static let flows: [FunctionDefinition] = .joined([
    .general("NPV", .atLeast(2)) { (call) throws(EvaluationFailure) in
      let (rate, flows) = (try call.number(0), try call.numbers(from: 1))
      guard rate != -1 else { throw .error(.divisionByZero) }
      return .value(.checked(presentValue(rate, flows) / (1 + rate)))
    },
    .general("IRR", 1...2) { (call) throws(EvaluationFailure) in
      let flows = try SampleFunctions.numbers(call, 0)
      try require(flows.contains { $0 > 0 } && flows.contains { $0 < 0 })
      let rate = try RootSearch.root(near: try call.number(1, default: 0.1)) { rate in
        rate > -1 ? presentValue(rate, flows) : nil
      }
      return .value(.checked(rate))
    },
    .general("MIRR", 3...3) { (call) throws(EvaluationFailure) in
      let (flows, paid, earned) = (
        try SampleFunctions.numbers(call, 0), try call.number(1), try call.number(2)
      )
      let gains = presentValue(earned, flows.map { max($0, 0) })
      let losses = presentValue(paid, flows.map { min($0, 0) })
      guard gains != 0, losses != 0, flows.count > 1 else { throw .error(.divisionByZero) }
      let growth = Mathematics.power(1 + earned, Double(flows.count - 1))
      return .value(
        .checked(Mathematics.power(-gains * growth / losses, 1 / Double(flows.count - 1)) - 1))
    },
    .general("XNPV", 3...3) { (call) throws(EvaluationFailure) in
      let (rate, flows) = (try call.number(0), try dated(call, 1, 2))
      try require(rate > -1)
      return .value(.checked(presentValue(rate, flows)))
    },
    .general("XIRR", 2...3) { (call) throws(EvaluationFailure) in
      let flows = try dated(call, 0, 1)
      try require(flows.contains { $0.amount > 0 } && flows.contains { $0.amount < 0 })
      let rate = try RootSearch.root(near: try call.number(2, default: 0.1)) { rate in
        rate > -1 ? presentValue(rate, flows) : nil
      }
      return .value(.checked(rate))
    },
    .general("FVSCHEDULE", 2...2) { (call) throws(EvaluationFailure) in
      .value(
        .checked(try SampleFunctions.numbers(call, 1).reduce(try call.number(0)) { $0 * (1 + $1) }))
    },
  ])

  /// The value at the first flow.
  private static func presentValue(_ rate: Double, _ flows: [Double]) -> Double {
    var (sum, factor) = (0.0, 1.0)
    for flow in flows {
      sum += flow * factor
      factor /= 1 + rate
    }
    return sum
  }

  private typealias DatedFlow = (amount: Double, years: Double)

  private static func dated(
    _ call: FunctionCall, _ amounts: Int, _ days: Int
  ) throws(EvaluationFailure) -> [DatedFlow] {
    let (amounts, days) = (
      try SampleFunctions.numbers(call, amounts), try SampleFunctions.numbers(call, days)
    )
    try require(!amounts.isEmpty && amounts.count == days.count)
    let first = days[0].rounded(.down)
    try require(days.allSatisfy { $0.rounded(.down) >= first })
    return zip(amounts, days).map { ($0, ($1.rounded(.down) - first) / 365) }
  }

  private static func presentValue(_ rate: Double, _ flows: [DatedFlow]) -> Double {
    flows.reduce(0) { $0 + $1.amount / Mathematics.power(1 + rate, $1.years) }
  }

  // MARK: Depreciation

  private static let depreciation: [FunctionDefinition] = .joined([
    .aliases("SLN", 3...3) { (values) throws(EvaluationFailure) in
      guard values[2] != 0 else { throw .error(.divisionByZero) }
      return (values[0] - values[1]) / values[2]
    },
    .aliases("SYD", 4...4) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] >= 1 && values[3] <= values[2])
      return (values[0] - values[1]) * (values[2] - values[3] + 1) * 2
        / (values[2] * (values[2] + 1))
    },
    .aliases("DB", 4...5, fixedDeclining),
    .aliases("DDB", 4...5) { (values) throws(EvaluationFailure) in
      let factor = values.count > 4 ? values[4] : 2
      try require(values[0] >= 0 && values[1] >= 0 && values[2] > 0 && factor > 0)
      try require(values[3] >= 1 && values[3] <= values[2])
      return declining(values[0], values[1], values[2], values[3], factor)
    },
  ])

  private static func fixedDeclining(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (cost, salvage, life) = (values[0], values[1], values[2])
    let period = values[3].rounded(.down)
    let months = values.count > 4 ? values[4].rounded(.down) : 12
    try require(cost > 0 && salvage >= 0 && life >= 1 && period >= 1 && life < 100_000)
    try require((1...12).contains(months) && period <= life + (months < 12 ? 1 : 0))
    let rate = Rounding.decimal(
      1 - Mathematics.power(salvage / cost, 1 / life), digits: 3, .half)
    var written = cost * rate * months / 12
    if period == 1 { return written }
    for _ in stride(from: 2, to: min(period, life + 1), by: 1) {
      written += (cost - written) * rate
    }
    return (cost - written) * rate * (period > life ? (12 - months) / 12 : 1)
  }

  private static func declining(
    _ cost: Double, _ salvage: Double, _ life: Double, _ period: Double, _ factor: Double
  ) -> Double {
    let rate = min(factor / life, 1)
    let before =
      rate == 1 ? (period == 1 ? cost : 0) : cost * Mathematics.power(1 - rate, period - 1)
    let after = cost * Mathematics.power(1 - rate, period)
    return max(0, after < salvage ? before - salvage : before - after)
  }

  // MARK: Securities

  private static let securities: [FunctionDefinition] = .joined([
    .aliases("DISC", 4...5) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] > 0)
      return (values[3] - values[2]) / values[3] / (try years(values, 4))
    },
    .aliases("INTRATE", 4...5) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] > 0)
      return (values[3] - values[2]) / values[2] / (try years(values, 4))
    },
    .aliases("RECEIVED", 4...5) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] > 0)
      return values[2] / (1 - values[3] * (try years(values, 4)))
    },
    .aliases("PRICEDISC", 4...5) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] > 0)
      return values[3] * (1 - values[2] * (try years(values, 4)))
    },
    .aliases("YIELDDISC", 4...5) { (values) throws(EvaluationFailure) in
      try require(values[2] > 0 && values[3] > 0)
      return (values[3] / values[2] - 1) / (try years(values, 4))
    },
    .aliases("ACCRINTM", 3...5) { (values) throws(EvaluationFailure) in
      let par = values.count > 3 ? values[3] : 1000
      try require(values[2] > 0 && par > 0)
      return par * values[2] * (try years(values, 4))
    },
    .aliases("TBILLPRICE", 3...3) { (values) throws(EvaluationFailure) in
      100 * (1 - values[2] * (try billDays(values)) / 360)
    },
    .aliases("TBILLYIELD", 3...3) { (values) throws(EvaluationFailure) in
      (100 - values[2]) / values[2] * 360 / (try billDays(values))
    },
    .aliases("TBILLEQ", 3...3) { (values) throws(EvaluationFailure) in
      let days = try billDays(values)
      guard days <= 182 else { throw .unsupported("TBILLEQ over half a year") }
      return 365 * values[2] / (360 - values[2] * days)
    },
    .aliases("DOLLARDE", 2...2) { (values) throws(EvaluationFailure) in
      let (whole, rest, parts, power) = try fraction(values)
      return whole + rest * power / parts
    },
    .aliases("DOLLARFR", 2...2) { (values) throws(EvaluationFailure) in
      let (whole, rest, parts, power) = try fraction(values)
      return whole + rest * parts / power
    },
  ])

  private static func years(_ values: [Double], _ basis: Int) throws(EvaluationFailure) -> Double {
    let (first, last) = (values[0].rounded(.down), values[1].rounded(.down))
    try require(first < last)
    return try DayCount.years(
      first, last, basis: basis < values.count ? values[basis].rounded(.down) : 0)
  }

  private static func billDays(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let days = values[1].rounded(.down) - values[0].rounded(.down)
    try require(days > 0 && days <= 366 && values[2] > 0)
    return days
  }

  private static func fraction(
    _ values: [Double]
  ) throws(EvaluationFailure) -> (whole: Double, rest: Double, parts: Double, power: Double) {
    let parts = values[1].rounded(.down)
    try require(values[1] >= 0)
    guard parts >= 1 else { throw .error(.divisionByZero) }
    let whole = values[0].rounded(.towardZero)
    let power = Mathematics.power(10, Mathematics.logarithm10(parts).rounded(.up))
    return (whole, values[0] - whole, parts, power)
  }
}
