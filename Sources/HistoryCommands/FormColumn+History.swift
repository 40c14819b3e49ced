internal import History
internal import IndicatorForms
internal import IndicatorModel
internal import VietnameseText

extension FormColumn {
  /// Whether the time that the header names is that of a period: figures under "6 tháng" are not
  /// quarter I's.
  func isOf(_ period: ReportingPeriod) -> Bool {
    let isOfPeriod: Bool =
      switch role {
      case .period, .cumulative, .samePeriod, .samePeriodCumulative, .previousPeriod: true
      default: false
      }
    guard isOfPeriod, let span = time.span else { return true }
    let isRunning = role == .cumulative || role == .samePeriodCumulative
    func ends(_ month: Int?) -> Bool { month.map { $0 == period.months.upperBound } ?? true }
    switch span {
    case .quarter(let quarter):
      return ends(quarter.map { $0 * 3 })
        && (period.months.count == 3 || isRunning && quarter != nil)
    case .month(let month):
      return ends(month) && (period.months.count == 1 || isRunning && month != nil)
    case .firstMonths(let count): return period.months.upperBound == count
    case .rest: return false
    case .year: return true
    }
  }

  /// Whether the column holds the reporting unit's own figures, in a form that sets several units
  /// side by side: those of the units below it are not.
  func isOf(unitName: String) -> Bool {
    switch scope {
    case nil, .whole(level: nil): true
    case .whole(let level?):
      " \(VietnameseText.folded(unitName)) ".contains(" \(level) ")
    case .unit: false
    }
  }
}

extension ColumnRole {
  /// Which figure a column holds; `nil` for one that holds none.
  var observationKind: ObservationKind? {
    switch self {
    case .plan: .plan
    case .planAssigned: .planAssigned
    case .planResolution: .planResolution
    case .planNext: .planNext
    case .actualPreviousYear: .previousYear
    case .samePeriod: .samePeriod
    case .samePeriodCumulative: .samePeriodCumulative
    case .previousPeriod: .previousPeriod
    case .period: .period
    case .cumulative: .cumulative
    case .estimateYear: .estimateYear
    default: nil
    }
  }
}
