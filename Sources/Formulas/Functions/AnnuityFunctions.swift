/// Loans and savings with equal payments; interest rates.
///
/// - Note: Source: OpenFormula §6.12.
enum AnnuityFunctions {
  static let table: [FunctionDefinition] = .joined([
    .aliases("PMT", 3...5) { (values) throws(EvaluationFailure) in
      try payment(Annuity(values, rate: 0, periods: 1, present: 2, future: 3, isDue: 4))
    },
    .aliases("PV", 3...5) { (values) throws(EvaluationFailure) in
      let (growth, sum) = factors(values[0], values[1], isDue: at(values, 4) != 0)
      return -(at(values, 3) + values[2] * sum) / growth
    },
    .aliases("FV", 3...5) { (values) throws(EvaluationFailure) in
      futureValue(values[0], values[1], values[2], at(values, 3), isDue: at(values, 4) != 0)
    },
    .aliases("NPER", 3...5, periods),
    .aliases("RATE", 3...6, rate),
    .aliases("IPMT", 4...6) { (values) throws(EvaluationFailure) in
      try interest(Annuity(values, rate: 0, periods: 2, present: 3, future: 4, isDue: 5), values[1])
    },
    .aliases("PPMT", 4...6) { (values) throws(EvaluationFailure) in
      let loan = Annuity(values, rate: 0, periods: 2, present: 3, future: 4, isDue: 5)
      return try payment(loan) - (try interest(loan, values[1]))
    },
    .aliases("ISPMT", 4...4) { values in
      values[3] * values[0] * (values[1] / values[2] - 1)
    },
    .aliases("CUMIPMT", 6...6) { (values) throws(EvaluationFailure) in
      try cumulated(values) { (loan, period) throws(EvaluationFailure) in
        try interest(loan, period)
      }
    },
    .aliases("CUMPRINC", 6...6) { (values) throws(EvaluationFailure) in
      try cumulated(values) { (loan, period) throws(EvaluationFailure) in
        try payment(loan) - (try interest(loan, period))
      }
    },
    .aliases("EFFECT EFFECTIVE", 2...2) { (values) throws(EvaluationFailure) in
      let count = values[1].rounded(.down)
      try require(values[0] > 0 && count >= 1)
      return Mathematics.power(1 + values[0] / count, count) - 1
    },
    .aliases("NOMINAL", 2...2) { (values) throws(EvaluationFailure) in
      let count = values[1].rounded(.down)
      try require(values[0] > 0 && count >= 1)
      return (Mathematics.power(values[0] + 1, 1 / count) - 1) * count
    },
    .aliases("RRI", 3...3) { (values) throws(EvaluationFailure) in
      try require(values[0] > 0 && values[1] != 0)
      return Mathematics.power(values[2] / values[1], 1 / values[0]) - 1
    },
    .aliases("PDURATION", 3...3) { (values) throws(EvaluationFailure) in
      try require(values.allSatisfy { $0 > 0 })
      return (Mathematics.logarithm(values[2]) - Mathematics.logarithm(values[1]))
        / Mathematics.logarithmOfOnePlus(values[0])
    },
  ])

  /// What a loan is.
  private struct Annuity {
    var rate: Double
    var periods: Double
    var present: Double
    var future: Double
    var isDue: Bool

    /// Takes the parts from places among arguments.
    init(_ values: [Double], rate: Int, periods: Int, present: Int, future: Int, isDue: Int) {
      self.rate = values[rate]
      self.periods = values[periods]
      self.present = values[present]
      self.future = at(values, future)
      self.isDue = at(values, isDue) != 0
    }
  }

  private static func at(_ values: [Double], _ index: Int) -> Double {
    index < values.count ? values[index] : 0
  }

  /// What 1 grows to, and what a payment of 1 in each period does.
  private static func factors(
    _ rate: Double, _ periods: Double, isDue: Bool
  ) -> (growth: Double, sum: Double) {
    if rate == 0 { return (1, periods) }
    let growth = Mathematics.power(1 + rate, periods)
    return (growth, (growth - 1) / rate * (isDue ? 1 + rate : 1))
  }

  private static func futureValue(
    _ rate: Double, _ periods: Double, _ payment: Double, _ present: Double, isDue: Bool
  ) -> Double {
    let (growth, sum) = factors(rate, periods, isDue: isDue)
    return -(present * growth + payment * sum)
  }

  private static func payment(_ loan: Annuity) throws(EvaluationFailure) -> Double {
    let (growth, sum) = factors(loan.rate, loan.periods, isDue: loan.isDue)
    try require(sum != 0)
    return -(loan.present * growth + loan.future) / sum
  }

  /// The interest within the payment of a period, 1 the first.
  private static func interest(
    _ loan: Annuity, _ period: Double
  ) throws(EvaluationFailure) -> Double {
    try require(period >= 1 && period < loan.periods + 1)
    if loan.isDue, period == 1 { return 0 }
    let payment = try payment(loan)
    if loan.isDue {
      return
        (futureValue(loan.rate, period - 2, payment, loan.present, isDue: true) - payment)
        * loan.rate
    }
    return futureValue(loan.rate, period - 1, payment, loan.present, isDue: false) * loan.rate
  }

  private static func cumulated(
    _ values: [Double], _ part: (Annuity, Double) throws(EvaluationFailure) -> Double
  ) throws(EvaluationFailure) -> Double {
    let (first, last) = (values[3].rounded(.up), values[4].rounded(.down))
    try require(values[0] > 0 && values[1] > 0 && values[2] > 0)
    try require(first >= 1 && last >= first && last <= values[1] && last < 1e6)
    try require(values[5] == 0 || values[5] == 1)
    let loan = Annuity(
      [values[0], values[1], values[2], 0, values[5]], rate: 0, periods: 1, present: 2, future: 3,
      isDue: 4)
    var sum = 0.0
    for period in stride(from: first, through: last, by: 1) { sum += try part(loan, period) }
    return sum
  }

  private static func periods(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (rate, payment, present) = (values[0], values[1], values[2])
    let future = at(values, 3)
    if rate == 0 {
      try require(payment != 0)
      return -(present + future) / payment
    }
    let due = payment * (at(values, 4) != 0 ? 1 + rate : 1)
    let ratio = (due - future * rate) / (present * rate + due)
    try require(ratio > 0 && rate > -1)
    return Mathematics.logarithm(ratio) / Mathematics.logarithmOfOnePlus(rate)
  }

  private static func rate(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (periods, payment, present) = (values[0], values[1], values[2])
    let (future, isDue) = (at(values, 3), at(values, 4) != 0)
    try require(periods > 0)
    return try RootSearch.root(near: values.count > 5 ? values[5] : 0.1) { rate in
      guard rate > -1 else { return nil }
      if abs(rate) < 1e-11 { return present + future + payment * periods }
      let (growth, sum) = factors(rate, periods, isDue: isDue)
      return present * growth + payment * sum + future
    }
  }
}

/// Where functions become 0.
enum RootSearch {
  /// Newton's search with the slope taken from two near points.
  ///
  /// - Parameter function: gives `nil` where it has no value.
  /// - Throws: `.error(.number)` when no root is found.
  static func root(
    near start: Double, _ function: (Double) -> Double?
  ) throws(EvaluationFailure) -> Double {
    var place = start
    for _ in 0..<100 {
      let width = max(abs(place), 1e-3) * 1e-6
      guard let value = function(place), let above = function(place + width),
        let below = function(place - width)
      else { break }
      if value == 0 { return place }
      let slope = (above - below) / (2 * width)
      guard slope != 0, slope.isFinite else { break }
      var next = place - value / slope
      // A step out of the function's reach is halved.
      for _ in 0..<60 where function(next) == nil { next = (next + place) / 2 }
      guard next.isFinite else { break }
      if abs(next - place) <= 1e-14 * max(1, abs(next)) { return next }
      place = next
    }
    guard let value = function(place), let near = function(place * (1 + 1e-9) + 1e-12),
      value == 0 || (value < 0) != (near < 0)
        || abs(value) <= abs(near - value) * 10
    else { throw .error(.number) }
    return place
  }
}
