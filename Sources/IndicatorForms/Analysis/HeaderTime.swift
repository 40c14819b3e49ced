internal import IndicatorModel

/// The stretch of time that a column's header names, as far as it names one.
public struct HeaderTime: Hashable, Sendable {
  /// A year, as a header says it.
  public enum Year: Hashable, Sendable {
    /// Years from the one reported on: 0 this year, -1 "năm trước", 1 "năm sau".
    case relative(Int)
    /// "Năm 2024".
    case calendar(Int)
  }

  /// A part of a year.
  public enum Span: Hashable, Sendable {
    /// A quarter, 1...4; `nil`: "trong quý".
    case quarter(Int?)
    /// A month, 1...12; `nil`: "trong tháng".
    case month(Int?)
    /// The months from January on, 2...11: "6 tháng đầu năm".
    case firstMonths(Int)
    /// "6 tháng cuối năm", or the rest of the year.
    case rest
    /// The year: "cả năm".
    case year
  }

  /// The year named; `nil` for none.
  public var year: Year?
  /// The part of the year named; `nil` for none.
  public var span: Span?
  /// Whether figures run up from a start: "lũy kế", "từ đầu năm".
  public var isRunning = false
  /// "cùng kỳ".
  public var isSamePeriod = false
  /// "kỳ trước", "tháng trước".
  public var isPreviousPeriod = false

  /// Several years at once: "giai đoạn 2021-2025".
  public var spansYears = false

  /// A header that names no time.
  public init() {}

  /// Whether no time is named.
  public var isEmpty: Bool { self == HeaderTime() }

  /// The years from the reported one; `nil` when none is named or the reported year is not known.
  func offset(from reported: Int?) -> Int? {
    switch year {
    case .relative(let offset): offset
    case .calendar(let year): reported.map { year - $0 }
    case nil: nil
    }
  }

  /// What this time lacks, taken from the header above it.
  func completed(by outer: HeaderTime) -> HeaderTime {
    var time = self
    if time.year == nil { time.year = outer.year }
    if time.span == nil { time.span = outer.span }
    time.spansYears = time.spansYears || (year == nil && outer.spansYears)
    time.isRunning = time.isRunning || outer.isRunning
    time.isSamePeriod = time.isSamePeriod || outer.isSamePeriod
    time.isPreviousPeriod = time.isPreviousPeriod || outer.isPreviousPeriod
    return time
  }

  /// The words for a part of a year that the reported period does not end with or run over: figures
  /// of three months do not belong under "6 tháng".
  ///
  /// - Returns: `nil` when the part fits, or none is named.
  func mismatch(with period: ReportingPeriod) -> String? {
    switch span {
    case .quarter(let quarter):
      let fits =
        period.months.count == 3 && quarter.map { $0 * 3 == period.months.upperBound } ?? true
      // The first quarter's running total is the quarter.
      return fits || (isRunning && quarter.map { $0 * 3 == period.months.upperBound } ?? false)
        ? nil : quarter.map { "quý \(ReportingPeriod.roman($0))" } ?? "quý"
    case .month(let month):
      let fits = period.months.count == 1 && month.map { $0 == period.months.upperBound } ?? true
      return fits || (isRunning && month == period.months.upperBound)
        ? nil : month.map { "tháng \($0)" } ?? "tháng"
    case .firstMonths(let count):
      return period.months.upperBound == count ? nil : "\(count) tháng"
    case .rest: return "phần còn lại của năm"
    case .year, nil: return nil
    }
  }
}
