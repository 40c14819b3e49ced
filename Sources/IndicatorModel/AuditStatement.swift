public import ByteSupport

/// What the audit has to say of some numbers: the sentence as data, for any language.
///
/// `name` is the indicator's name, `unit` the unit that the numbers are in.
public enum AuditStatement: Hashable, Sendable {
  /// How a stated percentage differs from the computed one.
  public enum PercentageFault: Hashable, Sendable {
    /// Cut off where it should be rounded.
    case truncated
    /// Another number.
    case wrong
    /// Another number with the digits of the computed one in another order.
    case swappedDigits
  }

  // Percentages
  /// part / whole × 100 is not what is stated; `percent` has two fraction digits, `rounded` those
  /// of `stated`.
  case percentage(
    name: String, part: DecimalNumber, whole: DecimalNumber, percent: DecimalNumber,
    rounded: DecimalNumber, stated: DecimalNumber, fault: PercentageFault)
  /// One value, two percentages of one plan, which imply two plans.
  case impliedPlans(
    name: String, value: DecimalNumber, unit: String, percentages: [DecimalNumber],
    plans: [DecimalNumber])

  // Sums
  /// Parts that do not make the total.
  case parts(
    name: String, parts: [DecimalNumber], sum: DecimalNumber, total: DecimalNumber, unit: String)
  /// Parts that exceed the total by one of them, which may be part of another.
  case countedTwice(
    name: String, parts: [DecimalNumber], sum: DecimalNumber, total: DecimalNumber,
    surplus: DecimalNumber, unit: String)
  /// A part larger than its whole.
  case partExceedsWhole(name: String, part: DecimalNumber, whole: DecimalNumber, unit: String)
  /// What is left is not total − done.
  case remainder(
    name: String, total: DecimalNumber, done: DecimalNumber, left: DecimalNumber,
    stated: DecimalNumber, unit: String)
  /// Exports − imports is not the stated surplus or deficit.
  case tradeBalance(
    exports: DecimalNumber, imports: DecimalNumber, balance: DecimalNumber, stated: DecimalNumber,
    unit: String)
  /// Shares of one whole that do not make 100 %.
  case shares(parts: [DecimalNumber], sum: DecimalNumber)

  // Movements
  /// value − prior is not the stated change; `stated` carries the sign of its direction.
  case change(
    name: String, value: DecimalNumber, prior: DecimalNumber, change: DecimalNumber,
    stated: DecimalNumber, unit: String)
  /// The percentage of the movement (or of the ratio, for `bằng`) is not what is stated.
  case growth(
    name: String, value: DecimalNumber, prior: DecimalNumber, percent: DecimalNumber,
    direction: String, stated: DecimalNumber, fault: PercentageFault)
  /// "tăng 104,6%" where 104,6 is the ratio to the base: "bằng" is meant.
  case ratioAsGrowth(name: String, stated: DecimalNumber)
  /// An absolute movement and a relative one that lead to different bases.
  case twoMovements(
    name: String, amount: DecimalNumber, before: DecimalNumber, unit: String,
    percent: DecimalNumber, stated: DecimalNumber)
  /// A rise with a ratio below 100 %, a fall with one above.
  case oppositeDirections(name: String, direction: String, ratio: DecimalNumber)
  /// A fall by more than everything.
  case fallBeyondAll(name: String, stated: DecimalNumber)
  /// "giảm từ 12 xuống còn 15": the direction contradicts the numbers.
  case fromTo(name: String, direction: String, from: DecimalNumber, to: DecimalNumber)

  // Repeats
  /// One indicator, two values.
  case repeated(
    name: String, first: DecimalNumber, firstUnit: String, second: DecimalNumber,
    secondUnit: String)
  /// One indicator's percentage of one plan, twice.
  case repeatedAchievement(
    name: String, first: DecimalNumber, second: DecimalNumber, against: String)
  /// One indicator's value of the earlier period, twice.
  case repeatedPrior(name: String, first: DecimalNumber, second: DecimalNumber)
  /// What a report said of a period and what a later report says of it.
  case betweenReports(
    name: String, period: String, first: DecimalNumber, second: DecimalNumber, unit: String)

  // Time
  /// A running total below the period's own figure.
  case cumulativeBelowPeriod(
    name: String, period: DecimalNumber, cumulative: DecimalNumber, unit: String)
  /// Data of a day after the report was signed.
  case afterSigning(day: CalendarDate, signed: CalendarDate)
  /// Data of a day after the period's end.
  case afterPeriod(day: CalendarDate, end: CalendarDate)
  /// A comparison with the same period of the report's own year.
  case ownYear(year: Int)
  /// A comparison with the very month that is reported on; `month` is 1...12.
  case ownMonth(month: Int, year: Int)

  // Plausibility and units
  /// A rate of more than 100 %.
  case rateAboveHundred(name: String, stated: DecimalNumber)
  /// A count in per cent.
  case countInPercent(name: String)
  /// More than the whole country has.
  case beyondCountry(
    name: String, stated: DecimalNumber, unit: String, ceiling: DecimalNumber)
  /// The numbers around it say that the unit is off by a power of ten.
  case scale(name: String, stated: DecimalNumber, unit: String, expected: String)
  /// Count × average is off by a power of ten.
  case product(
    name: String, count: DecimalNumber, average: DecimalNumber, averageUnit: String,
    product: DecimalNumber, stated: DecimalNumber, unit: String)
  /// A movement or percentage without unit or percent sign.
  case missingUnit(name: String, text: String)
  /// A figure of a scanned page that was recognised with little confidence.
  case recognisedPoorly(text: String)
  /// A spelling of a number; `text` is how it is written.
  case spelling(Spelling, text: String)

  /// How a number's spelling deviates.
  public enum Spelling: String, Hashable, Sendable {
    /// White space before the percent sign.
    case spacedPercent
    /// A number glued to a word.
    case glued
    /// A decimal point, or another separator than the country's.
    case foreignSeparator
    /// Money without "đồng".
    case impliedMoney
  }
}
