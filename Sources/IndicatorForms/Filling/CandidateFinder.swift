internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// What a search for one cell's figure found.
struct CandidateSearch {
  /// Readings good enough to be written, in the reports' order.
  var readings: [Reading] = []
  /// Readings that are not.
  var weak: [Reading] = []
  /// Counts up to a day well before the period ends.
  var partial: [Reading] = []
  /// Why nothing better was found.
  var obstacle: FillReason?

  /// Notes an obstacle; the first one stays.
  mutating func note(_ reason: FillReason) { if obstacle == nil { obstacle = reason } }
}

/// Finds the readings of measures for the cells of one row.
struct CandidateFinder {
  /// Links below this are listed, never written.
  static let writingConfidence = 0.75
  /// Links below this are not even listed.
  static let listingConfidence = 0.4

  let period: ReportingPeriod?
  let unitName: String?
  let table: TableFacts
  /// What the row's figures are.
  let kind: Indicator.Kind
  let counted: CountedThing
  /// Whether the row's figures are a head: "Thu nhập bình quân đầu người".
  let isPerHead: Bool
  /// The row's unit.
  var rowUnit: UnitOfMeasure { counted.unit }
  /// Whether the row is of a level's fall or rise in points of percent: "Mức giảm tỷ lệ hộ nghèo".
  var moves: LevelMove?
  /// Whether the row is of money that is disbursed of what was allotted.
  var isOfDisbursement = false
  /// The row's name.
  var rowName = ""
  /// Whether the row says how far a plan is reached.
  var isOfCompletion = false
  /// The measures of the row's indicator, with their reports' files.
  var measures: [RowMeasure]

  /// Whether the column counts up to the day of the report, whenever that is.
  var countsToReport = false

  /// Whether the measures are those of the column's own place: "Khóm 1" in a ward's report.
  var isOfPlace = false

  /// What of the year the column asks for, where the form asks for two things.
  var yearPart: YearPart?

  /// Searches for one column's figure.
  ///
  /// - Parameter column: zero-based.
  func search(_ role: ColumnRole, column: Int) -> CandidateSearch {
    var search = CandidateSearch()
    guard !measures.isEmpty else {
      search.note(.notStated)
      return search
    }
    guard let period else {
      search.note(.periodUnknown)
      return search
    }
    if let scope = table.scope(column: column), !scope.covers(unitName), !isOfPlace {
      var finder = self
      finder.isOfPlace = true
      finder.measures = measures.filter { $0.measure.place.map(scope.covers(place:)) ?? false }
      guard !finder.measures.isEmpty else {
        search.note(.otherUnit)
        return search
      }
      return finder.search(role, column: column)
    }
    if let expected = table.periodMismatch(column: column) {
      search.note(.otherPeriod(expected: expected))
      return search
    }
    if !countsToReport, table.countsToReport(column: column) {
      var finder = self
      finder.countsToReport = true
      return finder.search(role, column: column)
    }
    if role.isResult, yearPart == nil, let part = table.yearPart(column: column) {
      var finder = self
      finder.yearPart = part
      return finder.search(role, column: column)
    }
    for entry in measures {
      let (measure, file) = (entry.measure, entry.file)
      let figures = figures(of: entry, for: role, column: column, period: period, &search)
      for figure in figures { add(figure, of: measure, file, to: &search) }
      if role.isResult || role == .ratio, !figures.isEmpty, let rival = entry.rival {
        addRival(rival, of: entry, to: &search)
      }
    }
    if [.plan, .planAssigned, .planResolution].contains(role) {
      search.readings = CandidateFinder.withoutAims(search.readings)
    }
    addPartialCounts(role, period, &search)
    if search.readings.isEmpty, search.weak.isEmpty {
      search.note(.figureNotStated(role: role))
    }
    return search
  }

  /// A number of a measure and where it stands.
  struct Figure {
    var value: DecimalNumber
    var unit: String?
    var part: Reading.Part
    var span: SourceSpan
    /// Whether it is a percentage that the column asks for, whatever the row's unit.
    var isRatio = false
  }

  func add(
    _ figure: Figure, of measure: Measure, _ file: String, to search: inout CandidateSearch
  ) {
    guard let unitText = figure.unit, let unit = UnitOfMeasure(parsing: unitText) else {
      search.note(.unitMissing)
      return
    }
    guard let value = figure.isRatio ? figure.value : converted(figure.value, unit, of: measure)
    else {
      search.note(.unitMismatch(stated: unitText, expected: rowUnit.name))
      return
    }
    let reading = Reading(
      value: value, derivation: value == figure.value ? .stated : .converted, part: figure.part,
      measure: measure, file: file, span: figure.span)
    if measure.confidence >= CandidateFinder.writingConfidence {
      search.readings.append(reading)
    } else {
      search.weak.append(reading)
      search.note(.weakLink(confidence: measure.confidence))
    }
  }

  /// "82,4 triệu đồng/người/năm" is "triệu đồng" in a row of incomes a head.
  private func converted(
    _ value: DecimalNumber, _ unit: UnitOfMeasure, of measure: Measure
  ) -> DecimalNumber? {
    if let value = counted.converted(value, from: unit) {
      // "68,5 tấn/ha, cao hơn 1,2 tạ/ha": one of the two units is a slip.
      let isTorn =
        unit.power != rowUnit.power
        && measure.comparisons.contains { movement in
          guard let moved = movement.unit.flatMap({ UnitOfMeasure(parsing: $0) }) else {
            return false
          }
          return moved.isComparable(with: unit) && moved.power == rowUnit.power && !unit.isMoney
        }
      return isTorn ? nil : value
    }
    guard isPerHead else { return nil }
    return unit.withoutHeads.convert(value, to: rowUnit.withoutHeads)
  }

  private func figures(
    of entry: RowMeasure, for role: ColumnRole, column: Int, period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    let measure = entry.measure
    if role == .planNext { return nextPlanFigures(entry, period, &search) }
    guard !entry.isAim, !isOfOtherPlace(measure, column: column) else { return [] }
    if isOfDisbursement, role.isResult, entry.isAllotted || Allotment.isBareFund(measure) {
      return []
    }
    if role.isResult, table.isDisbursed(column: column), !Allotment.saysSpent(measure) { return [] }
    if role == .ratio {
      return table.ratio(column: column).map { ratioFigures(measure, $0, period, &search) } ?? []
    }
    if kind == .growth, role.isResult { return growthFigures(measure, role, period, &search) }
    if kind == .index, role.isResult, let figures = indexFigures(measure, role, period) {
      return figures
    }
    if let moves, let figures = moveFigures(measure, moves, role, period) { return figures }
    switch role {
    case .plan, .planAssigned, .planResolution:
      return planFigures(entry, role, period, &search)
    case .actualPreviousYear: return lastYearsFigures(measure, period, &search)
    case .actualYear(let year): return figures(of: year, measure, &search)
    case .samePeriod, .samePeriodCumulative:
      let level = role == .samePeriod ? ColumnRole.period : .cumulative
      let scope = FigureScope(of: measure, reporting: period)
      if scope == .samePeriodLastYear || scope == .yearToDateLastYear {
        return isLastYears(measure, scope, role, period) ? mainFigure(measure, &search) : []
      }
      var ignored = CandidateSearch()
      guard accepts(measure, level, period, &ignored) else { return [] }
      return priorFigures(measure) { $0.holdsBytes(of: "cùng kỳ") || $0.holdsBytes(of: "cùng vụ") }
    case .previousPeriod:
      // "Giày da tháng 9 ước 2.140 nghìn đôi (tháng 8: 2.065 nghìn đôi)".
      if measure.period == period.preceding.description {
        return [.targetOnly, .change].contains(measure.kind) ? [] : mainFigure(measure, &search)
      }
      return priorFigures(measure) { base in
        ["quý trước", "tháng trước", "kỳ trước"].contains { base.holdsBytes(of: $0) }
      }
    default:
      return accepts(measure, role, period, &search) ? mainFigure(measure, &search) : []
    }
  }

  /// Whether a value of last year is of the stretch that a column asks for.
  private func isLastYears(
    _ measure: Measure, _ scope: FigureScope, _ role: ColumnRole, _ period: ReportingPeriod
  ) -> Bool {
    if scope == .yearToDateLastYear { return role == .samePeriodCumulative }
    if period.startsYear { return true }
    if kind == .stock || kind == .ratio { return role == .samePeriodCumulative }
    return role == .samePeriod && measure.stretch == .period
  }

  /// Whether a measure's main value is of the stretch of time that a column asks for.
  func accepts(
    _ measure: Measure, _ role: ColumnRole, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> Bool {
    guard ![.targetOnly, .change].contains(measure.kind) else { return false }
    if let yearPart { return isOf(yearPart, measure, period, &search) }
    let isLevel = kind == .stock || kind == .ratio
    if !isLevel, !countsToReport, let day = measure.asOf, FigureScope.endsEarly(day, in: period) {
      search.note(.partialPeriod(until: day))
      return false
    }
    switch (FigureScope(of: measure, reporting: period), role) {
    case (.thisPeriod, .period):
      guard !isLevel || !table.hasCumulative else {
        search.note(.levelColumn)
        return false
      }
      return true
    case (.thisPeriod, .cumulative):
      // "Hồ sơ quý III 1.206, đúng hạn 97,8%": a rate of the quarter, not of the months so far.
      let isOfPeriod =
        kind == .ratio && rowUnit.isPercent && measure.stretch == .period && table.hasPeriod
        && measure.target == nil && measure.achieved.isEmpty
      return period.startsYear || isLevel && !isOfPeriod
    case (.unsaid, .cumulative) where isLevel: return true
    case (.unsaid, .period) where isLevel && !table.hasCumulative: return true
    case (.unsaid, .cumulative)
    where FigureScope.countsFromJanuary(measure) || FigureScope.isStandingCrop(measure):
      return true
    case (.unsaid, .period), (.unsaid, .cumulative):
      search.note(isLevel ? .levelColumn : .stretchUnsaid)
      return false
    case (.yearToDate, .cumulative): return true
    case (.runningTotal, .cumulative):
      if isLevel || (!period.startsYear && measure.period == nil)
        || FigureScope.runsWithBudget(measure, period)
      {
        return true
      }
      search.note(.runningTotalUnclear)
      return false
    case (.wholeYear, .estimateYear): return measure.kind == .estimate
    case (.lastYear, .actualPreviousYear): return true
    default: return false
    }
  }

  func mainFigure(_ measure: Measure, _ search: inout CandidateSearch) -> [Figure] {
    if rowUnit.isPercent, measure.unit != "%", measure.value != nil { return share(measure) }
    guard !isPlanFigure(measure), !tellsWhole(measure) else { return [] }
    guard let value = measure.value else {
      if measure.range != nil { search.note(.rangeOnly(text: measure.valueText)) }
      return []
    }
    return [Figure(value: value, unit: measure.unit, part: .value, span: measure.span)]
  }
}
