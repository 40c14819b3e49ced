public import IndicatorModel

/// The periods that a prefill works with.
public struct PrefillTime: Sendable {
  /// The period that is opened.
  public let next: ReportingPeriod
  /// The last period with a report before it.
  public let base: ReportingPeriod
  /// The period that the columns of the form are of: a form of results that of `next`, a form of
  /// plans that of `base`.
  public let form: ReportingPeriod

  /// Whether the form plans the next period and reports the last one.
  public var plans: Bool { form == base }

  /// - Parameters:
  ///   - reported: the periods of the reports.
  ///   - analyses: the form, understood for a period.
  public init(
    opening next: ReportingPeriod, reported: [ReportingPeriod],
    analyses: (ReportingPeriod) -> FormAnalysis
  ) {
    self.next = next
    let before = reported.filter {
      $0.year == next.year ? $0.months.upperBound < next.months.upperBound : $0.year < next.year
    }
    let base =
      before.max { PrefillTime.order($0) < PrefillTime.order($1) } ?? next.preceding
    self.base = base
    form = PrefillTime.plansNext(analyses(next), analyses(base)) ? base : next
  }

  /// The months of the next period that no report covers yet.
  public var months: ClosedRange<Int> {
    let first = base.year == next.year ? base.months.upperBound + 1 : next.months.lowerBound
    return min(first, next.months.upperBound)...next.months.upperBound
  }

  private static func order(_ period: ReportingPeriod) -> Int {
    period.year * 10_000 + period.months.upperBound * 100 + period.months.count
  }

  /// Whether a form sets the next period beside the one reported on.
  private static func plansNext(_ opened: FormAnalysis, _ reported: FormAnalysis) -> Bool {
    func columns(_ analysis: FormAnalysis) -> [FormColumn] { analysis.tables.flatMap(\.columns) }
    let speaks = columns(reported).contains { column in
      let isNext = [.target, .samePeriodNext, .samePeriodRest].contains(column.role)
      return isNext
        && (column.role != .target
          || NextPeriodRole.saysNext(column.header.map { FoldedText($0) }))
    }
    func known(_ analysis: FormAnalysis) -> Int {
      columns(analysis).count { $0.role.takesFigure && $0.role != .planNext }
    }
    return speaks || known(reported) > known(opened)
  }
}
