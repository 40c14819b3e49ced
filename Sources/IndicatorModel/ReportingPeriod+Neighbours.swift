extension ReportingPeriod {
  /// The same period of the year before.
  public var samePeriodLastYear: ReportingPeriod { ReportingPeriod(year: year - 1, span: span) }

  /// The period of the same length before this one; `nil` for nine months, which have none.
  public var previous: ReportingPeriod? {
    switch span {
    case .year: ReportingPeriod(year: year - 1, span: .year)
    case .half(let half):
      half == 1
        ? ReportingPeriod(year: year - 1, span: .half(2))
        : ReportingPeriod(year: year, span: .half(half - 1))
    case .quarter(let quarter):
      quarter == 1
        ? ReportingPeriod(year: year - 1, span: .quarter(4))
        : ReportingPeriod(year: year, span: .quarter(quarter - 1))
    case .month(let month):
      month == 1
        ? ReportingPeriod(year: year - 1, span: .month(12))
        : ReportingPeriod(year: year, span: .month(month - 1))
    case .nineMonths: nil
    }
  }

  /// The period of the same length after this one; `nil` for nine months, which have none.
  public var next: ReportingPeriod? {
    switch span {
    case .year: ReportingPeriod(year: year + 1, span: .year)
    case .half(let half):
      ReportingPeriod(year: half == 2 ? year + 1 : year, span: .half(3 - half))
    case .quarter(let quarter):
      ReportingPeriod(year: quarter == 4 ? year + 1 : year, span: .quarter(quarter % 4 + 1))
    case .month(let month):
      ReportingPeriod(year: month == 12 ? year + 1 : year, span: .month(month % 12 + 1))
    case .nineMonths: nil
    }
  }
}
