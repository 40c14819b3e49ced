internal import IndicatorModel
internal import VietnameseText

/// The period that a form asks for, where its reports tell of two that end together: "quý II và 6
/// tháng đầu năm".
enum AskedPeriod {
  /// The period to fill a form for.
  ///
  /// A form whose columns name only the months since January takes them for its period; one that
  /// names the last month of the reports' quarter takes the month.
  ///
  /// - Parameter reported: the reports' own period.
  static func period(
    of form: FormAnalysis, reported: ReportingPeriod, reports: [ExtractedReport]
  ) -> ReportingPeriod {
    let times = form.tables.flatMap { table in
      table.columns.filter { isOfFigures($0.role) }.map { $0.ratio?.time ?? $0.time }
    }
    if let month = closingMonth(of: reported, among: times) { return month }
    if let quarter = closingQuarter(of: reported, in: form) { return quarter }
    guard !reported.startsYear, let span = reported.spanFromJanuary,
      !reports.isEmpty,
      reports.allSatisfy({ names(months: reported.months.upperBound, $0.title) })
    else { return reported }
    let months = HeaderTime.Span.firstMonths(reported.months.upperBound)
    let parts = times.compactMap(\.span).filter { $0 != .year }
    guard parts.contains(months), parts.allSatisfy({ $0 == months }),
      !form.tables.contains(where: { $0.columns.contains { $0.role == .period } })
    else { return reported }
    return ReportingPeriod(year: reported.year, span: span)
  }

  /// The last month of a quarter or of months since January, where columns name it and no such
  /// stretch.
  private static func closingMonth(
    of reported: ReportingPeriod, among times: [HeaderTime]
  ) -> ReportingPeriod? {
    let last = reported.months.upperBound
    guard reported.months.count > 1, reported.span != .year else { return nil }
    let spans = times.compactMap(\.span)
    let namesQuarter = spans.contains { span in
      if case .quarter = span { true } else { false }
    }
    guard spans.contains(.month(last)), !namesQuarter else { return nil }
    return ReportingPeriod(year: reported.year, span: .month(last))
  }

  /// The last quarter of the months since January that are reported, where a form has a column of it
  /// beside one of the months.
  private static func closingQuarter(
    of reported: ReportingPeriod, in form: FormAnalysis
  ) -> ReportingPeriod? {
    let last = reported.months.upperBound
    guard reported.startsYear, reported.months.count == 6 || reported.months.count == 9 else {
      return nil
    }
    let columns = form.tables.flatMap(\.columns)
    guard columns.contains(where: { $0.role == .cumulative }),
      columns.contains(where: { $0.role == .period && $0.time.span == .quarter(last / 3) })
    else { return nil }
    return ReportingPeriod(year: reported.year, span: .quarter(last / 3))
  }

  /// The measures of months since January as a form of their last quarter reads them: what says
  /// nothing of a quarter is of the months.
  static func splitting(
    _ report: ExtractedReport, into quarter: ReportingPeriod
  ) -> ExtractedReport {
    var report = report
    let name = "quy \(FoldedText(ReportingPeriod.roman(quarter.months.upperBound / 3)).text)"
    var before: Measure?
    for index in report.measures.indices {
      let measure = report.measures[index]
      defer { if measure.period == quarter.description { before = measure } }
      if measure.period == quarter.description {
        // "…, riêng quý III 128,4 tỷ đồng; cụ thể thuế giá trị gia tăng 301,25 tỷ đồng": what follows
        // is of the nine months again.
        let isNamed = FoldedText(measure.quote).holds(name) || !goesOn(measure, with: before)
        report.measures[index].period = nil
        report.measures[index].stretch = isNamed ? .period : .other
      } else if measure.period == nil, measure.stretch == nil || measure.stretch == .period,
        measure.kind == .actual || measure.kind == .estimate
      {
        report.measures[index].stretch = .yearToDate
      }
    }
    return report
  }

  /// Whether a measure stands behind another in one passage.
  private static func goesOn(_ measure: Measure, with before: Measure?) -> Bool {
    guard let before else { return false }
    return before.section == measure.section && measure.span.start - before.span.end < 300
  }

  private static func isOfFigures(_ role: ColumnRole) -> Bool {
    [.period, .cumulative, .samePeriod, .samePeriodCumulative, .previousPeriod, .ratio]
      .contains(role)
  }

  /// Whether a title names the months since January: "quý III và 9 tháng", not "6 tháng cuối năm".
  private static func names(months: Int, _ title: String) -> Bool {
    let words = FoldedText(title).words
    return words.indices.contains { place in
      place + 1 < words.count && words[place] == String(months) && words[place + 1] == "thang"
        && (place + 2 >= words.count || words[place + 2] != "cuoi")
    }
  }

  /// A month's or a later quarter's report whose title names no longer stretch: what is counted in
  /// it and says nothing of a plan, a whole or a day is the period's.
  static func ofOneStretch(_ report: ExtractedReport) -> ExtractedReport {
    if isOfYears(report.title) { return ofYears(report) }
    guard let period = report.period, !period.startsYear || period.months.count == 1,
      period.span != .year, !namesLonger(report.title, than: period)
    else { return report }
    var report = report
    for index in report.measures.indices {
      let measure = report.measures[index]
      guard measure.kind == .actual || measure.kind == .estimate && period.months.count > 1,
        measure.stretch == nil, measure.period == nil,
        measure.asOf == nil, measure.target == nil, measure.achieved.isEmpty,
        // Revenue and spending are mostly told from January on.
        measure.planReference == nil, !FigureScope.runsWithBudget(measure, period),
        let unit = measure.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
        !["m²", "g", "con", "%"].contains(unit.unitClass), !unit.unitClass.contains("/")
      else { continue }
      report.measures[index].stretch = .period
    }
    return report
  }

  /// Whether a title names several years and no stretch of one: "giai đoạn 2016-2020".
  private static func isOfYears(_ title: String) -> Bool {
    let words = FoldedText(title).words
    let names = words.indices.contains { place in
      place + 3 < words.count && words[place] == "giai" && words[place + 1] == "doan"
        && words[place + 2].hasPrefix("20")
    }
    return names && !words.contains { ["thang", "quy"].contains($0) }
  }

  /// The measures of a report on several years: what is counted and says nothing of a year is of all of
  /// them.
  private static func ofYears(_ report: ExtractedReport) -> ExtractedReport {
    var report = report
    for index in report.measures.indices {
      let measure = report.measures[index]
      guard measure.kind == .actual || measure.kind == .estimate, measure.period == nil,
        measure.stretch == nil, measure.asOf == nil, measure.unit != "%"
      else { continue }
      report.measures[index].stretch = .other
    }
    return report
  }

  /// Whether a title sets a longer stretch beside a period: "tháng 9 và 9 tháng", "tháng 3, quý I".
  private static func namesLonger(_ title: String, than period: ReportingPeriod) -> Bool {
    var words = FoldedText(title).words
    let tasks = ["nhiem", "phuong", "giai", "muc", "ke"]
    if let end = words.firstIndex(where: tasks.contains), end > 0 { words = Array(words[..<end]) }
    let done = words.joined(separator: " ")
    if (2...11).contains(where: { names(months: $0, done) }) { return true }
    return period.months.count == 1 && words.contains("quy")
  }

  /// "Cộng giải ngân 17,284 tỷ": the sum of what was told before, not of the last of it.
  static func withoutSumLinks(_ report: ExtractedReport) -> ExtractedReport {
    var report = report
    for index in report.measures.indices where report.measures[index].confidence > 0.5 {
      let first = report.measures[index].quote.split(separator: " ", maxSplits: 1).first
      if first == "Cộng" || first == "cộng" { report.measures[index].confidence = 0.5 }
    }
    return report
  }

  /// The measures of a report as they read in a form of another period: what is said of "trong quý"
  /// is said of the report's quarter.
  static func naming(_ reported: ReportingPeriod, in report: ExtractedReport) -> ExtractedReport {
    var report = report
    for index in report.measures.indices where report.measures[index].period == nil {
      let measure = report.measures[index]
      // Beside the quarter's figure a running total starts with the year.
      if !reported.startsYear, measure.stretch == .runningTotal || measure.kind == .cumulative {
        report.measures[index].stretch = .yearToDate
        continue
      }
      let isOwn =
        measure.stretch == .period && measure.kind != .cumulative
        || FigureScope.comparesWithPreviousPeriod(measure, reported)
      if isOwn { report.measures[index].period = reported.description }
    }
    return report
  }
}
