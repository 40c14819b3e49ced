internal import IndicatorModel
internal import VietnameseText

/// What the columns of a table say together.
struct TableFacts {
  /// Whether a column takes figures from January on.
  let hasCumulative: Bool
  /// Whether the plan of the level above and that of the resolution stand apart.
  let tellsPlansApart: Bool

  init(_ table: FormTable) {
    let roles = table.columns.map(\.role)
    hasCumulative = roles.contains(.cumulative)
    tellsPlansApart =
      roles.filter { [.plan, .planAssigned, .planResolution].contains($0) }.count > 1
  }

  /// The span of time a column's header names, when the reported period does not end or run as it
  /// says: figures of three months do not belong under "6 tháng".
  ///
  /// - Returns: the header's words for the time; `nil` when they fit.
  func periodMismatch(of column: FormColumn, reporting: ReportingPeriod) -> String? {
    let text = TextFolding.fold(column.header.joined(separator: " "))
    func says(_ words: [String]) -> Bool { words.contains { HeaderVocabulary.holds(text, $0) } }
    switch column.role {
    case .cumulative, .samePeriodCumulative:
      if says(["6 thang", "6t", "sau thang"]), reporting.months.upperBound != 6 {
        return "6 tháng"
      }
      if says(["9 thang", "9t", "chin thang"]), reporting.months.upperBound != 9 {
        return "9 tháng"
      }
      return nil
    case .period, .samePeriod, .previousPeriod:
      if says(["quy"]), reporting.months.count != 3 { return "quý" }
      if says(["thang"]), !says(["6 thang", "9 thang", "3 thang"]), reporting.months.count != 1 {
        return "tháng"
      }
      return nil
    default: return nil
    }
  }
}
