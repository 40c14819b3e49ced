/// The days on which a bond pays, counted back from its maturity.
///
/// - Note: Source: OpenFormula §6.12 (COUPDAYBS and its family); Microsoft's descriptions.
struct CouponSchedule {
  let settlement: Double
  let maturity: Double
  /// Payments a year: 1, 2 or 4.
  let frequency: Double
  let basis: Double
  /// The last payment not behind the settlement, and the first behind it.
  private(set) var previous = 0.0
  private(set) var next = 0.0
  /// The payments behind the settlement.
  private(set) var count = 0.0

  init(
    settlement: Double, maturity: Double, frequency: Double, basis: Double
  ) throws(EvaluationFailure) {
    self.settlement = settlement.rounded(.down)
    self.maturity = maturity.rounded(.down)
    self.frequency = frequency.rounded(.down)
    self.basis = basis.rounded(.down)
    try require(self.settlement < self.maturity && (0...4).contains(self.basis))
    try require(self.frequency == 1 || self.frequency == 2 || self.frequency == 4)
    next = self.maturity
    repeat {
      count += 1
      previous = try CouponSchedule.moved(self.maturity, months: -count * 12 / self.frequency)
      if previous > self.settlement { next = previous }
    } while previous > self.settlement
  }

  /// A day some months away; the last of a month stays the last.
  static func moved(_ serial: Double, months: Double) throws(EvaluationFailure) -> Double {
    guard let date = DateSerial(serial),
      let nextDay = DateSerial(serial + 1),
      let first = DateSerial.serial(year: date.year, month: date.month + Int(months), day: 1),
      let start = DateSerial(first),
      let following = DateSerial.serial(year: start.year, month: start.month + 1, day: 1)
    else { throw .error(.number) }
    let isLast = nextDay.month != date.month
    return isLast ? following - 1 : min(first + Double(date.day - 1), following - 1)
  }

  /// Days between two days by the basis.
  func days(_ first: Double, _ last: Double) -> Double {
    guard basis == 0 || basis == 4, let start = DateSerial(first), let end = DateSerial(last)
    else { return last - first }
    return Double(DayCount.days360(start, end, isEuropean: basis == 4))
  }

  /// Days from the last payment to the settlement.
  var daysBefore: Double { days(previous, settlement) }

  /// Days of the payment's period.
  var daysOfPeriod: Double {
    switch basis {
    case 1: next - previous
    case 3: 365 / frequency
    default: 360 / frequency
    }
  }

  /// Days from the settlement to the next payment.
  var daysAfter: Double {
    basis == 0 || basis == 4 ? daysOfPeriod - daysBefore : next - settlement
  }

  /// The price of 100 for a rate, a yield and what is paid back.
  func price(rate: Double, yield: Double, redemption: Double) -> Double {
    let coupon = 100 * rate / frequency
    let step = 1 + yield / frequency
    let share = daysAfter / daysOfPeriod
    let accrued = coupon * daysBefore / daysOfPeriod
    if count == 1 {
      return (redemption + coupon) / (1 + share * yield / frequency) - accrued
    }
    var price = redemption / Mathematics.power(step, count - 1 + share)
    for index in stride(from: 0, to: count, by: 1) {
      price += coupon / Mathematics.power(step, index + share)
    }
    return price - accrued
  }

  /// The mean time to the payments, in years, weighted by what they are worth.
  func duration(rate: Double, yield: Double) -> Double {
    let coupon = 100 * rate / frequency
    let step = 1 + yield / frequency
    let share = daysAfter / daysOfPeriod
    var (worth, weighted) = (0.0, 0.0)
    for index in stride(from: 0, to: count, by: 1) {
      let paid = coupon + (index == count - 1 ? 100 : 0)
      let present = paid / Mathematics.power(step, index + share)
      worth += present
      weighted += present * (index + share)
    }
    return weighted / worth / frequency
  }
}
