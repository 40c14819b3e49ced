internal import IndicatorModel

/// Tells a column's role from what its header says, seen from the period that is filled.
struct RoleResolver {
  /// The period that the form is filled for; `nil` when it is not known yet.
  let period: ReportingPeriod?
  /// The year that "năm nay" means; the period's.
  let year: Int?

  func role(of meaning: HeaderMeaning) -> ColumnRole {
    // A plan or a result of several years is no figure of this one.
    if meaning.time.spansYears, [.plan, .done, .estimate, nil].contains(meaning.kind) {
      return .unknown
    }
    return switch meaning.kind {
    case .note, .particular: .note
    case .verdict: .verdict
    case .foreign: .unknown
    case .ratio: .ratio
    case .plan: planRole(meaning)
    case .done, .estimate: figureRole(meaning.time, isEstimate: meaning.kind == .estimate)
    case nil:
      meaning.time.isEmpty ? .unknown : figureRole(meaning.time, isEstimate: false)
    }
  }

  private func planRole(_ meaning: HeaderMeaning) -> ColumnRole {
    let offset = meaning.time.offset(from: year)
    if offset == 1 { return .planNext }
    guard offset == 0 || meaning.time.year == nil else { return .unknown }
    switch meaning.time.span {
    case .year, nil: break
    // The plan of a part of the year is no plan of the year.
    default: return .unknown
    }
    if meaning.isAssigned { return .planAssigned }
    return meaning.isResolution ? .planResolution : .plan
  }

  private func figureRole(_ time: HeaderTime, isEstimate: Bool) -> ColumnRole {
    if time.isPreviousPeriod { return .previousPeriod }
    let offset = time.offset(from: year)
    if time.isSamePeriod || offset == -1 { return lastYearsRole(time) }
    guard !time.spansYears else { return .unknown }
    if let earlier = earlierYear(time) { return earlier }
    guard offset == 0 || time.year == nil else { return .unknown }
    if time.isRunning { return .cumulative }
    switch time.span {
    case .firstMonths: return .cumulative
    case .quarter(let number?): return roleOfPart(number, isQuarter: true)
    case .month(let number?): return roleOfPart(number, isQuarter: false)
    case .quarter, .month: return .period
    case .rest: return .unknown
    case .year: return period?.span == .year ? .cumulative : .estimateYear
    case nil:
      // "Ước thực hiện năm 2024" in a quarter's form is the whole year's.
      guard isEstimate, time.year != nil, let period, period.span != .year else { return .period }
      return .estimateYear
    }
  }

  /// "Năm 2021" in a form on 2025: a whole year before the last one.
  private func earlierYear(_ time: HeaderTime) -> ColumnRole? {
    guard case .calendar(let named) = time.year, let year, (year - 12..<year - 1).contains(named),
      time.span == nil || time.span == .year, !time.isRunning
    else { return nil }
    return .actualYear(named)
  }

  /// "Tháng 4" beside "tháng 5": the period before the one that is filled; another part of the year
  /// is nothing that is reported now.
  private func roleOfPart(_ number: Int, isQuarter: Bool) -> ColumnRole {
    guard let period, period.months.count == (isQuarter ? 3 : 1) else { return .period }
    let current = isQuarter ? period.months.upperBound / 3 : period.months.upperBound
    if number == current { return .period }
    return number == current - 1 ? .previousPeriod : .unknown
  }

  private func lastYearsRole(_ time: HeaderTime) -> ColumnRole {
    if time.offset(from: year).map({ $0 != -1 }) == true, !time.isSamePeriod { return .unknown }
    switch time.span {
    case .firstMonths: return .samePeriodCumulative
    case .quarter, .month: return time.isRunning ? .samePeriodCumulative : .samePeriod
    case .rest: return .unknown
    case .year: return .actualPreviousYear
    case nil:
      if time.isSamePeriod { return time.isRunning ? .samePeriodCumulative : .samePeriod }
      // "Lũy kế đến hết năm 2023" may start in any year.
      return time.isRunning ? .unknown : .actualPreviousYear
    }
  }
}
