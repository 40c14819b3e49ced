internal import ByteSupport
public import IndicatorModel

/// Past figures read from reports: of earlier periods, and what later ones say of them.
public struct ReportedFigures: PastFigures {
  private let form: FormAnalysis
  private let catalogue: Catalogue
  /// Whose plan a single plan column takes where two bodies set one; `nil`: neither.
  private let planBody: ColumnRole?
  private let disputed: [String: AuditStatement]
  /// The reports of each period, the latest period first.
  private let groups: [Group]

  /// The reports of one period, matched to the rows of the form.
  private struct Group {
    var period: ReportingPeriod
    var unitName: String?
    /// By table and row.
    var measures: [[MeasureIndex.RowReadings]]
  }

  /// Reads reports for a form; those without a period say nothing here.
  ///
  /// - Parameters:
  ///   - findings: the audit: figures that it found to differ are not used.
  ///   - planBody: `.planAssigned` or `.planResolution`: whose plan a single plan column takes
  ///     where two bodies set different ones; `nil`: neither.
  public init(
    form: FormAnalysis, reports: [ExtractedReport], catalogue: Catalogue,
    findings: [AuditFinding], planBody: ColumnRole? = nil
  ) {
    self.form = form
    self.catalogue = catalogue
    self.planBody = planBody
    disputed = FillPlanner.disputed(findings)
    let periods = Set(reports.compactMap(\.period)).sorted {
      ($0.year, $0.months.upperBound, $0.months.count)
        > ($1.year, $1.months.upperBound, $1.months.count)
    }
    let frequencies = WordFrequencies(catalogue)
    groups = periods.map { period in
      let own = reports.filter { $0.period == period }
      let index = MeasureIndex(own, catalogue: catalogue, frequencies: frequencies)
      let measures = form.tables.map { index.measures(of: $0) }
      return Group(period: period, unitName: own.compactMap(\.unitName).first, measures: measures)
    }
  }

  /// The figure of a row as the reports state it, or as it follows from what they state.
  public func figure(of row: PastRow, for stretch: PastStretch) -> PastFigure? {
    switch stretch {
    case .plan(let year, let role): return plan(row, year, role).figure
    case .months(let year, let months):
      return stated(row, year, months) ?? difference(row, year, months)
    }
  }

  /// Why reports that speak of a figure are not followed: readings compete, or are not sure.
  func doubt(of row: PastRow, for stretch: PastStretch) -> ReadingChoice.Decision? {
    for group in groups {
      let roles: [ColumnRole]
      switch stretch {
      case .plan(let year, let role): roles = group.period.year == year ? [role] : []
      case .months(let year, let months):
        roles = self.roles(in: group.period, for: year, months, row.kind)
      }
      for role in roles {
        guard let decision = decide(finders(row, group), role) else { continue }
        if decision.state == .conflict || decision.state == .refused { return decision }
      }
    }
    return nil
  }

  /// The plan of a year, and whether reports hold the figures against several.
  func plan(
    _ row: PastRow, _ year: Int, _ role: ColumnRole
  ) -> (figure: PastFigure?, areSeveral: Bool) {
    var areSeveral = false
    for group in groups {
      let wanted: ColumnRole
      if group.period.year == year {
        wanted = role
      } else if group.period == ReportingPeriod(year: year - 1, span: .year) {
        wanted = .planNext
      } else {
        continue
      }
      if wanted == .plan, let planBody,
        let figure = read(finders(row, group, apart: true), planBody, group)
      {
        return (figure, false)
      }
      let finders = finders(row, group)
      if let figure = read(finders, wanted, group) { return (figure, false) }
      if decide(finders, wanted)?.reason == .severalPlans { areSeveral = true }
    }
    return (nil, areSeveral)
  }

  /// What one report's period says for a column, stated or computed.
  private func read(
    _ finders: [CandidateFinder], _ role: ColumnRole, _ group: Group
  ) -> PastFigure? {
    guard let decision = decide(finders, role) else { return nil }
    if decision.state == .filled, let reading = decision.reading {
      return PastFigure(reading: reading, working: nil, period: group.period)
    }
    guard decision.state == .blank,
      let derived = FillPlanner.derived(finders, role, column: -1, Set(disputed.keys))
    else { return nil }
    return PastFigure(reading: derived.reading, working: derived.working, period: group.period)
  }

  private func decide(
    _ finders: [CandidateFinder], _ role: ColumnRole
  ) -> ReadingChoice.Decision? {
    FillPlanner.decide(finders, role, column: -1, disputed)
  }

  /// The targets that reports of a period state for the next one, as measures of a row.
  func aims(of row: PastRow, in period: ReportingPeriod) -> (CandidateFinder, [RowMeasure])? {
    guard let group = groups.first(where: { $0.period == period }) else { return nil }
    for finder in finders(row, group) {
      let aims = finder.measures.filter { $0.measure.kind == .targetOnly }
      if !aims.isEmpty { return (finder, aims) }
    }
    return nil
  }

  // MARK: Stretches of time

  private func stated(_ row: PastRow, _ year: Int, _ months: ClosedRange<Int>) -> PastFigure? {
    for group in groups {
      for role in roles(in: group.period, for: year, months, row.kind) {
        if let figure = read(finders(row, group), role, group) { return figure }
      }
    }
    return nil
  }

  /// The columns of a report's period that hold the figure of some months.
  private func roles(
    in period: ReportingPeriod, for year: Int, _ months: ClosedRange<Int>, _ kind: Indicator.Kind
  ) -> [ColumnRole] {
    let isLevel = kind == .stock || kind == .ratio
    let endsAlike = period.months.upperBound == months.upperBound
    let isSame = period.months == months || isLevel && endsAlike
    let isRunning = months.lowerBound == 1 && endsAlike
    if period.year == year {
      if period.startsYear || isRunning || isLevel {
        return isSame || isRunning ? [.cumulative] : []
      }
      return isSame ? [.period] : []
    }
    guard period.year == year + 1 else { return [] }
    if months == 1...12 { return [.actualPreviousYear] }
    if isRunning || isLevel && endsAlike { return [.samePeriodCumulative] }
    return isSame ? [.samePeriod] : []
  }

  /// What was counted in months that no report sums up: the total less that of the months before,
  /// "quý II" as six months less three.
  private func difference(_ row: PastRow, _ year: Int, _ months: ClosedRange<Int>) -> PastFigure? {
    guard row.kind == .flow, months.lowerBound > 1,
      let total = stated(row, year, 1...months.upperBound),
      let before = running(row, year, upTo: months.lowerBound - 1),
      let value = total.reading.value.subtracting(before.reading.value), value.coefficient >= 0
    else { return nil }
    var figure = total
    figure.reading.value = value
    figure.reading.derivation = .derived
    figure.working = .difference(total: total.reading.value, before: before.reading.value)
    return figure
  }

  /// The total up to a month, stated or as a later total less the months between.
  private func running(_ row: PastRow, _ year: Int, upTo month: Int) -> PastFigure? {
    if let figure = stated(row, year, 1...month) { return figure }
    for end in [3, 6, 9, 12] where end > month {
      guard let later = stated(row, year, 1...end),
        let between = stated(row, year, (month + 1)...end),
        let value = later.reading.value.subtracting(between.reading.value), value.coefficient >= 0
      else { continue }
      var figure = later
      figure.reading.value = value
      return figure
    }
    return nil
  }

  // MARK: Searching

  /// The finders over the measures of a row: by the form's own code first, then by words.
  private func finders(
    _ row: PastRow, _ group: Group, apart: Bool = false
  ) -> [CandidateFinder] {
    let table = form.tables[row.table]
    guard let facts = RowFacts(table.rows[row.row], in: table, catalogue: catalogue) else {
      return []
    }
    let asked = TableFacts(ReportedFigures.asking(table, apart: apart), reporting: group.period)
    let readings = group.measures[row.table][row.row]
    return [readings.first, readings.second].filter { row.code != nil || !$0.isEmpty }.map {
      CandidateFinder(
        period: group.period, unitName: group.unitName, table: asked, kind: facts.kind,
        counted: CountedThing(table.rows[row.row], unit: facts.unit), isPerHead: facts.isPerHead,
        moves: LevelMove(table.rows[row.row], unit: facts.unit), measures: $0)
    }
  }

  /// A table that asks for the period, the running total and the plans that a form tells apart.
  private static func asking(_ table: FormTable, apart: Bool) -> FormTable {
    var asking = table
    let own = table.columns.map(\.role).filter {
      [.plan, .planAssigned, .planResolution].contains($0)
    }
    let plans: [ColumnRole] = apart ? [.planAssigned, .planResolution] : own
    let roles: [ColumnRole] = [.period, .cumulative, .samePeriod, .samePeriodCumulative] + plans
    asking.columns = roles.enumerated().map { place, role in
      FormColumn(index: -2 - place, header: [], number: "", role: role, evidence: "")
    }
    return asking
  }
}
