/// Depreciation by parts of periods, and interest accrued.
///
/// - Note: Source: OpenFormula §6.12 (VDB, AMORDEGRC, AMORLINC, ACCRINT).
enum DepreciationFunctions {
  static let table: [FunctionDefinition] = .joined([
    .aliases("VDB", 5...7) { (values) throws(EvaluationFailure) in
      let factor = values.count > 5 ? values[5] : 2
      try require(values[3] >= 0 && values[3] <= values[4] && values[4] <= values[2])
      try require(values[0] >= 0 && values[1] >= 0 && values[1] <= values[0] && factor > 0)
      try require(values[2] > 0 && values[2] < 1e6)
      let asset = Asset(cost: values[0], salvage: values[1], life: values[2], factor: factor)
      let isDeclining = values.count > 6 && values[6] != 0
      return isDeclining
        ? asset.declining(from: values[3], to: values[4])
        : asset.switching(from: values[3], to: values[4])
    },
    .aliases("AMORLINC", 6...7, straight), .aliases("AMORDEGRC", 6...7, degressive),
    .aliases("ACCRINT", 6...8, accrued),
  ])

  private struct Asset {
    var cost: Double
    var salvage: Double
    var life: Double
    var factor: Double

    func term(_ period: Double) -> Double {
      let rate = min(factor / life, 1)
      let before =
        rate == 1 ? (period == 1 ? cost : 0) : cost * Mathematics.power(1 - rate, period - 1)
      let after = cost * Mathematics.power(1 - rate, period)
      return max(0, after < salvage ? before - salvage : before - after)
    }

    func declining(from start: Double, to end: Double) -> Double {
      let (first, last) = (start.rounded(.down), end.rounded(.up))
      var sum = 0.0
      for period in stride(from: first + 1, through: last, by: 1) {
        var share = 1.0
        if period == first + 1 {
          share = min(end, first + 1) - start
        } else if period == last {
          share = end + 1 - last
        }
        sum += term(period) * share
      }
      return sum
    }

    /// Declining until a straight line takes off more.
    func switching(from start: Double, to end: Double) -> Double {
      let (first, last) = (start.rounded(.down), end.rounded(.up))
      var part = 0.0
      if start != first {
        part += (start - first) * rest(after: first).total(1, life - first)
      }
      if end != last {
        part += (last - end) * rest(after: last - 1).total(1, life - last + 1)
      }
      return rest(after: first).total(last - first, life - first) - part
    }

    private func rest(after periods: Double) -> Asset {
      var rest = self
      rest.cost -= total(periods, life)
      return rest
    }

    /// What is taken off in the first periods, of a number of periods left.
    private func total(_ periods: Double, _ left: Double) -> Double {
      let last = periods.rounded(.up)
      var (sum, value) = (0.0, cost - salvage)
      var line: Double?
      for period in stride(from: 1, through: last, by: 1) {
        var amount: Double
        if let line {
          amount = line
        } else {
          let (straight, declining) = (value / (left - period + 1), term(period))
          amount = max(straight, declining)
          if straight > declining { line = straight } else { value -= declining }
        }
        if period == last { amount *= periods + 1 - last }
        sum += amount
      }
      return sum
    }
  }

  /// Cost, day bought, end of the first period, salvage, period, rate, basis.
  private static func straight(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (cost, salvage, rate) = (values[0], values[3], values[5])
    let period = values[4].rounded(.down)
    try require(cost > 0 && salvage >= 0 && salvage <= cost && period >= 0 && rate > 0)
    let first = try firstShare(values) * rate * cost
    let whole = ((cost - salvage - first) / (cost * rate)).rounded(.towardZero)
    if period == 0 { return first }
    if period <= whole { return cost * rate }
    return period == whole + 1 ? cost - salvage - cost * rate * whole - first : 0
  }

  private static func degressive(_ values: [Double]) throws(EvaluationFailure) -> Double {
    var (cost, rate) = (values[0], values[5])
    let period = values[4].rounded(.down)
    try require(cost > 0 && values[3] >= 0 && values[3] <= cost && period >= 0 && rate > 0)
    try require(period < 10_000)
    let life = 1 / rate
    rate *= life < 3 ? 1 : life < 5 ? 1.5 : life <= 6 ? 2 : 2.5
    var amount = (try firstShare(values) * rate * cost).rounded(.toNearestOrAwayFromZero)
    cost -= amount
    var left = cost - values[3]
    for index in stride(from: 0, to: period, by: 1) {
      amount = (rate * cost).rounded(.toNearestOrAwayFromZero)
      left -= amount
      if left < 0 {
        return period - index <= 1 ? (cost / 2).rounded(.toNearestOrAwayFromZero) : 0
      }
      cost -= amount
    }
    return amount
  }

  private static func firstShare(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (bought, end) = (values[1].rounded(.down), values[2].rounded(.down))
    let basis = values.count > 6 ? values[6].rounded(.down) : 0
    try require(bought <= end && basis != 2)
    return try DayCount.years(bought, end, basis: basis)
  }

  /// Issue, first interest, settlement, rate, par, frequency, basis, whether from the issue on.
  private static func accrued(_ values: [Double]) throws(EvaluationFailure) -> Double {
    let (issue, first, settlement) = (
      values[0].rounded(.down), values[1].rounded(.down), values[2].rounded(.down)
    )
    try require(issue < settlement && values[3] > 0 && values[4] > 0 && first > issue)
    let frequency = values[5].rounded(.down)
    let basis = values.count > 6 ? values[6] : 0
    guard settlement <= first || values.count < 8 || values[7] != 0 else {
      throw .unsupported("ACCRINT from the first interest on")
    }
    var periods = 0.0
    var start = issue
    while start < settlement {
      // The period that holds the day, counted from the first interest.
      var end = first
      var steps = 0.0
      while end <= start {
        steps += 1
        try require(steps < 2000)
        end = try CouponSchedule.moved(first, months: steps * 12 / frequency)
      }
      let schedule = try CouponSchedule(
        settlement: start, maturity: end, frequency: frequency, basis: basis)
      let stop = min(settlement, schedule.next)
      periods += schedule.days(start, stop) / schedule.daysOfPeriod
      start = stop
    }
    return values[4] * values[3] / frequency * periods
  }
}
