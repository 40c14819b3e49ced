internal import ByteSupport
internal import IndicatorModel

/// Which stretch of time a measure's main value is of, seen from the period reported on.
enum FigureScope: Hashable {
  /// The period reported on.
  case thisPeriod
  /// Not said, in a report whose period does not start the year: this period or since January.
  case unsaid
  /// A running total whose start is not said.
  case runningTotal
  /// From January to the end of the period reported on, said so.
  case yearToDate
  /// The whole of this year.
  case wholeYear
  /// The same period of last year.
  case samePeriodLastYear
  /// From January to the end of the same period of last year.
  case yearToDateLastYear
  /// The whole of last year.
  case lastYear
  /// Another period.
  case other

  init(of measure: Measure, reporting: ReportingPeriod) {
    if FigureScope.isCarriedOver(measure, into: reporting.year) {
      self = .lastYear
    } else if FigureScope.isCarriedIn(measure, into: reporting.year) {
      self = reporting.startsYear ? .thisPeriod : .yearToDate
    } else if let text = measure.period, let period = ReportingPeriod(text),
      !FigureScope.isAllotted(measure, period, reporting)
    {
      let scope = FigureScope.scope(of: period, reporting: reporting)
      // "Lũy kế … (cùng kỳ 41 ca)": last year's running total, whatever period its words name.
      self =
        scope == .samePeriodLastYear && measure.kind == .cumulative && !reporting.startsYear
        ? .yearToDateLastYear : scope
    } else if let running = measure.period.flatMap(FigureScope.runningMonths) {
      let offset = running.year - reporting.year
      let fits = running.months == reporting.months.upperBound && (-1...0).contains(offset)
      self = !fits ? .other : offset == 0 ? .yearToDate : .yearToDateLastYear
    } else if measure.period.map({
      ReportingPeriod($0) == nil && !FigureScope.isRunning($0, reporting)
    }) == true
      || FigureScope.isOutside(measure, reporting)
    {
      self = .other
    } else if FigureScope.comparesWithPreviousPeriod(measure, reporting) {
      self = .thisPeriod
    } else if let stretch = measure.stretch {
      self = FigureScope.scope(of: stretch, measure, reporting: reporting)
    } else if measure.kind == .cumulative {
      self = .runningTotal
    } else {
      // A quarter's report in the first quarter speaks of one stretch of time only; later ones set
      // "quý III" and "9 tháng" side by side.
      self = reporting.startsYear ? .thisPeriod : .unsaid
    }
  }

  /// "132 ca (tăng 45 ca so với tháng trước)" is of the month, whatever was said before it.
  static func comparesWithPreviousPeriod(
    _ measure: Measure, _ reporting: ReportingPeriod
  ) -> Bool {
    let base =
      switch reporting.span {
      case .month: "tháng trước"
      case .quarter: "quý trước"
      default: ""
      }
    return measure.period == nil && !base.isEmpty
      && measure.comparisons.contains { $0.base?.holdsBytes(of: base) == true }
  }

  /// "Chi chuyển nguồn sang năm 2026": what the year before left.
  private static func isCarriedOver(_ measure: Measure, into year: Int) -> Bool {
    measure.quote.holdsBytes(of: "sang năm \(year)")
  }

  /// "Thu chuyển nguồn từ năm 2023 sang": this year's revenue, which the year before left.
  private static func isCarriedIn(_ measure: Measure, into year: Int) -> Bool {
    measure.period == String(year - 1) && measure.quote.holdsBytes(of: "từ năm \(year - 1) sang")
  }

  /// The months from January that `2026-5M` covers; `nil` for other texts.
  private static func runningMonths(_ text: String) -> (year: Int, months: Int)? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[1].hasSuffix("M"), let year = Int(parts[0]),
      let months = Int(parts[1].dropLast())
    else { return nil }
    return (year, months)
  }

  /// Whether a count up to a day leaves out a good part of the period.
  ///
  /// Reports are closed by law up to 17 days before their period ends (Decree 09/2019 art. 12: the
  /// 14th of the last month).
  static func endsEarly(_ day: CalendarDate, in period: ReportingPeriod) -> Bool {
    day.year == period.year && period.lastDay.serialDay - day.serialDay > 20
  }

  private static func scope(of period: ReportingPeriod, reporting: ReportingPeriod) -> FigureScope {
    if period == reporting { return .thisPeriod }
    let sameEnd = period.months.upperBound == reporting.months.upperBound
    if period.year == reporting.year {
      if period.span == .year { return .wholeYear }
      return period.startsYear && sameEnd ? .yearToDate : .other
    }
    guard period.year == reporting.year - 1 else { return .other }
    if period.span == reporting.span { return .samePeriodLastYear }
    if period.startsYear, sameEnd, period.span != .year { return .yearToDateLastYear }
    return period.span == .year ? .lastYear : .other
  }

  private static func scope(
    of stretch: MeasureStretch, _ measure: Measure, reporting: ReportingPeriod
  ) -> FigureScope {
    switch stretch {
    case .period: measure.kind == .cumulative ? .runningTotal : .thisPeriod
    case .yearToDate: reporting.startsYear ? .thisPeriod : .yearToDate
    case .runningTotal: .runningTotal
    case .other: .other
    }
  }

  /// "Năm 2026 tỉnh phân bổ 3.460 triệu đồng vốn": money of this year's plan, stated as a figure; the
  /// forms ask for it where they ask for what was assigned by now.
  private static func isAllotted(
    _ measure: Measure, _ period: ReportingPeriod, _ reporting: ReportingPeriod
  ) -> Bool {
    period.span == .year && period.year == reporting.year && reporting.span != .year
      && measure.kind == .actual
  }

  /// Whether a school year ("2025-2026 (năm học)") or season ("vụ Đông Xuân 2025-2026") is the one
  /// that the period reported on lies in.
  private static func isRunning(_ text: String, _ reporting: ReportingPeriod) -> Bool {
    let numbers = text.split { !$0.isNumber && $0 != "-" }.flatMap { $0.split(separator: "-") }
    let years = numbers.compactMap { Int($0) }.filter { (1990...2100).contains($0) }
    guard let first = years.first, let last = years.last, first <= last else { return false }
    if text.hasPrefix("vụ ") { return (first...last).contains(reporting.year) }
    guard text.hasSuffix("(năm học)") else { return false }
    return reporting.year == last && reporting.months.lowerBound <= 8
      || reporting.year == first && reporting.months.upperBound >= 8
  }

  /// A figure of a day before the period's year or after its end tells of another time.
  private static func isOutside(_ measure: Measure, _ reporting: ReportingPeriod) -> Bool {
    guard let day = measure.asOf else { return false }
    // Reports of a period are written up to a few weeks after it.
    return day.year < reporting.year || day.year > reporting.year + 1
  }
}
