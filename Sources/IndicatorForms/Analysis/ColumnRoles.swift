internal import IndicatorModel

/// Roles that only the whole row of columns can tell.
enum ColumnRoles {
  static func resolve(_ columns: inout [FormColumn], period: ReportingPeriod?) {
    separatePlans(&columns)
    settlePreviousPeriod(&columns)
    settleSamePeriod(&columns, period: period)
    settleWholeYear(&columns, period: period)
  }

  /// Of two plan columns, one named after the resolution, the other is the plan of the level above.
  private static func separatePlans(_ columns: inout [FormColumn]) {
    let plans = columns.indices.filter {
      [.plan, .planAssigned, .planResolution].contains(columns[$0].role)
    }
    if plans.count == 1, columns[plans[0]].role != .plan {
      // The form holds one plan: whoever set it, it is the plan.
      columns[plans[0]].evidence += " (cột kế hoạch duy nhất)"
    }
    if plans.count == 2, plans.allSatisfy({ columns[$0].role == .planAssigned }) {
      // "Tỉnh giao" beside "HĐND huyện giao": the council's is its resolution.
      let councils = plans.filter { column in
        columns[column].header.contains {
          FoldedText($0).holds(anyOf: HeaderVocabulary.resolution)
        }
      }
      if councils.count == 1 { columns[councils[0]].role = .planResolution }
    }
    if plans.count == 2, plans.contains(where: { columns[$0].role == .planResolution }) {
      for position in plans where columns[position].role == .plan {
        columns[position].role = .planAssigned
      }
    }
  }

  /// "Quý II" beside "Quý III", "Tháng 8" beside "Tháng 9": the period before.
  private static func settlePreviousPeriod(_ columns: inout [FormColumn]) {
    let spans = columns.map { $0.role == .period && !$0.time.isRunning ? $0.time.span : nil }
    for position in columns.indices {
      switch spans[position] {
      case .quarter(let quarter?) where spans.contains(.quarter(quarter + 1)),
        .quarter(let quarter?) where quarter == 4 && spans.contains(.quarter(1)):
        columns[position].role = .previousPeriod
      case .month(let month?) where spans.contains(.month(month + 1)),
        .month(let month?) where month == 12 && spans.contains(.month(1)):
        columns[position].role = .previousPeriod
      default: break
      }
    }
  }

  /// "Cùng kỳ năm trước" without a word on the stretch is of the stretch that the table reports.
  private static func settleSamePeriod(_ columns: inout [FormColumn], period: ReportingPeriod?) {
    let hasPeriod = columns.contains { $0.role == .period }
    let hasCumulative = columns.contains { $0.role == .cumulative }
    for position in columns.indices where columns[position].role == .samePeriod {
      let time = columns[position].time
      guard time.span == nil, !time.isRunning else { continue }
      if hasCumulative, !hasPeriod { columns[position].role = .samePeriodCumulative }
      if hasCumulative, hasPeriod, period?.startsYear != true {
        columns[position].role = .unknown
        columns[position].evidence += " (không rõ cùng kỳ của trong kỳ hay lũy kế)"
      }
    }
  }

  /// "Thực hiện năm 2024" alone in a form that is filled during the year is what was done so far;
  /// beside "6 tháng" it is the whole year, which nobody knows yet.
  private static func settleWholeYear(_ columns: inout [FormColumn], period: ReportingPeriod?) {
    guard let period, period.span != .year else { return }
    let current = columns.filter { [.period, .cumulative].contains($0.role) }
    guard current.contains(where: { $0.time.span != nil || $0.time.isRunning }) else { return }
    for position in columns.indices
    where columns[position].role == .period && columns[position].time.span == nil
      && !columns[position].time.isRunning
    {
      let last = columns[position].header.last.map { FoldedText($0) }
      guard let last, HeaderTimeReader.time(in: last).year != nil else { continue }
      columns[position].role = .unknown
      columns[position].evidence += " (cả năm, chưa kết thúc)"
    }
  }
}
