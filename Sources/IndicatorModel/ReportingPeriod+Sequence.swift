extension ReportingPeriod {
  /// The period of the same length behind this one; behind nine months the last quarter.
  public var following: ReportingPeriod {
    switch span {
    case .year: ReportingPeriod(year: year + 1, span: .year)
    case .half(1): ReportingPeriod(year: year, span: .half(2))
    case .half: ReportingPeriod(year: year + 1, span: .half(1))
    case .nineMonths: ReportingPeriod(year: year, span: .quarter(4))
    case .quarter(let quarter):
      quarter < 4
        ? ReportingPeriod(year: year, span: .quarter(quarter + 1))
        : ReportingPeriod(year: year + 1, span: .quarter(1))
    case .month(let month):
      month < 12
        ? ReportingPeriod(year: year, span: .month(month + 1))
        : ReportingPeriod(year: year + 1, span: .month(1))
    }
  }

  /// The period of the same length before this one; before nine months the half year.
  public var preceding: ReportingPeriod {
    switch span {
    case .year: ReportingPeriod(year: year - 1, span: .year)
    case .half(2): ReportingPeriod(year: year, span: .half(1))
    case .half: ReportingPeriod(year: year - 1, span: .half(2))
    case .nineMonths: ReportingPeriod(year: year, span: .half(1))
    case .quarter(let quarter):
      quarter > 1
        ? ReportingPeriod(year: year, span: .quarter(quarter - 1))
        : ReportingPeriod(year: year - 1, span: .quarter(4))
    case .month(let month):
      month > 1
        ? ReportingPeriod(year: year, span: .month(month - 1))
        : ReportingPeriod(year: year - 1, span: .month(12))
    }
  }

  /// As a column says it whose heading names the year: `Quý II`, `6 tháng cuối năm`, `Năm 2025`.
  public var shortVietnameseText: String {
    switch span {
    case .year: "Năm \(year)"
    case .half(1): "6 tháng đầu năm"
    case .half: "6 tháng cuối năm"
    case .nineMonths: "9 tháng"
    case .quarter(let quarter): "Quý \(ReportingPeriod.roman(quarter))"
    case .month(let month): "Tháng \(month)"
    }
  }
}
