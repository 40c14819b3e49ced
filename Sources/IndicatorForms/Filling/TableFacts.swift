internal import IndicatorModel
internal import VietnameseText

/// What the columns of a table say together.
struct TableFacts {
  /// Whether a column takes figures from January on.
  let hasCumulative: Bool
  /// Whether the plan of the level above and that of the resolution stand apart.
  let tellsPlansApart: Bool
  /// The span of time named by the headers of columns that the reported period does not fit, by
  /// zero-based column.
  private let mismatches: [Int: String]

  init(_ table: FormTable, reporting period: ReportingPeriod?) {
    let roles = table.columns.map(\.role)
    hasCumulative = roles.contains(.cumulative)
    tellsPlansApart =
      roles.filter { [.plan, .planAssigned, .planResolution].contains($0) }.count > 1
    var mismatches: [Int: String] = [:]
    for column in table.columns {
      guard let period else { break }
      mismatches[column.index] = TableFacts.periodMismatch(of: column, reporting: period)
    }
    self.mismatches = mismatches
  }

  /// The span of time that a column's header names, when the reported period does not end or run
  /// as it says: figures of three months do not belong under "6 tháng".
  ///
  /// - Parameter column: zero-based.
  /// - Returns: the header's words for the time; `nil` when they fit.
  func periodMismatch(column: Int) -> String? { mismatches[column] }

  private static func periodMismatch(
    of column: FormColumn, reporting: ReportingPeriod
  ) -> String? {
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
