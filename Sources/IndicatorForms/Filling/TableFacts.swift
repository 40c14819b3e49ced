internal import IndicatorModel
internal import VietnameseText

/// What the columns of a table say together.
struct TableFacts {
  /// Whether a column takes figures from January on.
  let hasCumulative: Bool
  /// Whether a column asks for the figures of the period alone.
  let hasPeriod: Bool
  /// Whether the plan of the level above and that of the resolution stand apart.
  let tellsPlansApart: Bool
  /// The span of time named by the headers of columns that the reported period does not fit, by
  /// zero-based column.
  private let mismatches: [Int: String]
  private let columns: [Int: FormColumn]
  private let yearParts: [Int: YearPart]
  /// The columns whose headers say that they count up to the day of the report.
  private let reportDayColumns: Set<Int>

  /// The columns whose headers speak of money that was spent.
  private let disbursedColumns: Set<Int>

  init(_ table: FormTable, reporting period: ReportingPeriod?) {
    let roles = table.columns.map(\.role)
    hasCumulative = roles.contains(.cumulative)
    hasPeriod = roles.contains(.period)
    tellsPlansApart =
      Set(roles).intersection([.plan, .planAssigned, .planResolution]).count > 1
    yearParts = YearPart.parts(of: table, reporting: period)
    var mismatches: [Int: String] = [:]
    for column in table.columns {
      guard let period else { break }
      switch column.role {
      case .cumulative, .samePeriodCumulative, .period, .samePeriod:
        mismatches[column.index] = column.time.mismatch(with: period)
      case .previousPeriod:
        mismatches[column.index] = column.time.mismatch(with: period.preceding)
      case .ratio: mismatches[column.index] = column.ratio?.time.mismatch(with: period)
      default: break
      }
      if let year = column.otherYear { mismatches[column.index] = "năm \(year)" }
    }
    self.mismatches = mismatches
    reportDayColumns = Set(
      table.columns.filter { column in
        column.header.contains {
          FoldedText($0).holds(anyOf: ["den ngay bao cao", "den thoi diem bao cao"])
        }
      }.map(\.index))
    disbursedColumns = Set(
      table.columns.filter { column in
        column.header.contains { FoldedText($0).holds(anyOf: HeaderVocabulary.disbursed) }
      }.map(\.index))
    columns = Dictionary(table.columns.map { ($0.index, $0) }) { first, _ in first }
  }

  /// Whether a column's header says that it counts up to the day of the report.
  func countsToReport(column: Int) -> Bool {
    reportDayColumns.contains(column)
  }

  /// Whether a column's header says that it holds what was spent of a plan.
  func isDisbursed(column: Int) -> Bool { disbursedColumns.contains(column) }

  /// What of the year a column asks for, in a form that asks for two things; `nil` in others.
  func yearPart(column: Int) -> YearPart? { yearParts[column] }

  /// Whose figures a column holds; `nil` for the reporting unit's.
  func scope(column: Int) -> ColumnScope? { columns[column]?.scope }

  /// Whether a column of percentages sets figures against the period before.
  var comparesWithPreviousPeriod: Bool {
    columns.values.contains { $0.ratio?.base == .previousPeriod }
  }

  /// What a column of percentages sets against what.
  func ratio(column: Int) -> RatioMeaning? { columns[column]?.ratio }

  /// The span of time that a column's header names, when the reported period does not end or run
  /// as it says: figures of three months do not belong under "6 tháng".
  ///
  /// - Parameter column: zero-based.
  /// - Returns: the header's words for the time; `nil` when they fit.
  func periodMismatch(column: Int) -> String? { mismatches[column] }
}
