/// Securities with coupons.
///
/// - Note: Source: OpenFormula §6.12. Left out: ODDFPRICE and ODDFYIELD with a first period longer
///   than the others.
enum BondFunctions {
  static let table: [FunctionDefinition] = .joined([coupons, prices, atMaturity, odd])

  private static let coupons: [FunctionDefinition] = .joined([
    coupon("COUPDAYBS") { $0.daysBefore }, coupon("COUPDAYS") { $0.daysOfPeriod },
    coupon("COUPDAYSNC") { $0.daysAfter }, coupon("COUPNCD") { $0.next },
    coupon("COUPNUM") { $0.count }, coupon("COUPPCD") { $0.previous },
  ])

  private static func coupon(
    _ name: String, _ value: @escaping @Sendable (CouponSchedule) -> Double
  ) -> [FunctionDefinition] {
    .aliases(name, 3...4) { (values) throws(EvaluationFailure) in
      value(try schedule(values, frequency: 2))
    }
  }

  /// The schedule of arguments that begin with settlement and maturity, the basis behind the
  /// frequency.
  private static func schedule(
    _ values: [Double], frequency: Int
  ) throws(EvaluationFailure) -> CouponSchedule {
    try CouponSchedule(
      settlement: values[0], maturity: values[1], frequency: values[frequency],
      basis: values.count > frequency + 1 ? values[frequency + 1] : 0)
  }

  private static let prices: [FunctionDefinition] = .joined([
    .aliases("PRICE", 6...7) { (values) throws(EvaluationFailure) in
      try require(values[2] >= 0 && values[3] >= 0 && values[4] > 0)
      return try schedule(values, frequency: 5).price(
        rate: values[2], yield: values[3], redemption: values[4])
    },
    .aliases("YIELD", 6...7) { (values) throws(EvaluationFailure) in
      try require(values[2] >= 0 && values[3] > 0 && values[4] > 0)
      let schedule = try schedule(values, frequency: 5)
      let (rate, price, redemption) = (values[2], values[3], values[4])
      return try RootSearch.root(near: max(rate, 0.01)) { yield in
        yield > -schedule.frequency
          ? schedule.price(rate: rate, yield: yield, redemption: redemption) - price : nil
      }
    },
    .aliases("DURATION", 5...6) { (values) throws(EvaluationFailure) in
      try require(values[2] >= 0 && values[3] >= 0)
      return try schedule(values, frequency: 4).duration(rate: values[2], yield: values[3])
    },
    .aliases("MDURATION", 5...6) { (values) throws(EvaluationFailure) in
      try require(values[2] >= 0 && values[3] >= 0)
      let schedule = try schedule(values, frequency: 4)
      return schedule.duration(rate: values[2], yield: values[3])
        / (1 + values[3] / schedule.frequency)
    },
  ])

  /// Securities that pay their interest at maturity: settlement, maturity, issue, rate.
  private static let atMaturity: [FunctionDefinition] = .joined([
    .aliases("PRICEMAT", 5...6) { (values) throws(EvaluationFailure) in
      try require(values[3] >= 0 && values[4] >= 0)
      let years = try yearsToMaturity(values)
      return 100
        * ((1 + years.whole * values[3]) / (1 + years.left * values[4]) - years.past * values[3])
    },
    .aliases("YIELDMAT", 5...6) { (values) throws(EvaluationFailure) in
      try require(values[3] >= 0 && values[4] > 0)
      let years = try yearsToMaturity(values)
      let paid = values[4] / 100 + years.past * values[3]
      return ((1 + years.whole * values[3]) / paid - 1) / years.left
    },
  ])

  private static func yearsToMaturity(
    _ values: [Double]
  ) throws(EvaluationFailure) -> (whole: Double, past: Double, left: Double) {
    let days = values.prefix(3).map { $0.rounded(.down) }
    let basis = values.count > 5 ? values[5].rounded(.down) : 0
    try require(days[2] <= days[0] && days[0] < days[1])
    return (
      try DayCount.years(days[2], days[1], basis: basis),
      try DayCount.years(days[2], days[0], basis: basis),
      try DayCount.years(days[0], days[1], basis: basis)
    )
  }

  // MARK: Odd periods

  private static let odd: [FunctionDefinition] = .joined([
    .aliases("ODDLPRICE", 7...8) { (values) throws(EvaluationFailure) in
      try require(values[3] >= 0 && values[4] >= 0 && values[5] > 0)
      let last = try oddLast(values)
      let coupon = 100 * values[3] / values[6].rounded(.down)
      return (values[5] + last.whole * coupon)
        / (1 + last.left * values[4] / values[6].rounded(.down)) - last.past * coupon
    },
    .aliases("ODDLYIELD", 7...8) { (values) throws(EvaluationFailure) in
      try require(values[3] >= 0 && values[4] > 0 && values[5] > 0)
      let last = try oddLast(values)
      let frequency = values[6].rounded(.down)
      let coupon = 100 * values[3] / frequency
      let gain = (values[5] + last.whole * coupon) / (values[4] + last.past * coupon) - 1
      return gain * frequency / last.left
    },
    .aliases("ODDFPRICE", 8...9) { (values) throws(EvaluationFailure) in
      try require(values[4] >= 0 && values[5] >= 0 && values[6] > 0)
      return try oddFirst(values, frequency: 7)(values[5])
    },
    .aliases("ODDFYIELD", 8...9) { (values) throws(EvaluationFailure) in
      try require(values[4] >= 0 && values[5] > 0 && values[6] > 0)
      let price = try oddFirst(values, frequency: 7)
      let wanted = values[5]
      return try RootSearch.root(near: max(values[4], 0.01)) { yield in
        yield > -1 ? price(yield) - wanted : nil
      }
    },
  ])

  /// Periods of an odd last coupon: all of it, before and after the settlement.
  private static func oddLast(
    _ values: [Double]
  ) throws(EvaluationFailure) -> (whole: Double, past: Double, left: Double) {
    let days = values.prefix(3).map { $0.rounded(.down) }
    let basis = values.count > 7 ? values[7].rounded(.down) : 0
    let frequency = values[6].rounded(.down)
    try require(frequency == 1 || frequency == 2 || frequency == 4)
    try require(days[2] < days[0] && days[0] < days[1])
    return (
      try DayCount.years(days[2], days[1], basis: basis) * frequency,
      try DayCount.years(days[2], days[0], basis: basis) * frequency,
      try DayCount.years(days[0], days[1], basis: basis) * frequency
    )
  }

  /// The price by yield of a security with a short first period: settlement, maturity, issue,
  /// first coupon, rate, …, redemption, frequency, basis.
  private static func oddFirst(
    _ values: [Double], frequency: Int
  ) throws(EvaluationFailure) -> (Double) -> Double {
    let days = values.prefix(4).map { $0.rounded(.down) }
    try require(days[2] < days[0] && days[0] < days[3] && days[3] < days[1])
    let schedule = try schedule(values, frequency: frequency)
    let period = schedule.daysOfPeriod
    guard schedule.next == days[3], days[2] >= schedule.previous else {
      throw .unsupported("a first period longer than the others")
    }
    let coupon = 100 * values[4] / schedule.frequency
    let first = schedule.days(days[2], days[3]) / period
    let accrued = schedule.days(days[2], days[0]) / period
    let share = schedule.daysAfter / period
    let redemption = values[6]
    return { yield in
      let step = 1 + yield / schedule.frequency
      var price =
        redemption / Mathematics.power(step, schedule.count - 1 + share)
        + coupon * first / Mathematics.power(step, share)
      for index in stride(from: 1, to: schedule.count, by: 1) {
        price += coupon / Mathematics.power(step, index + share)
      }
      return price - coupon * accrued
    }
  }
}
