internal import ByteSupport
public import IndicatorModel
public import SpreadsheetModel
internal import VietnameseText

/// Makes a fill plan: for each input cell of a form the one figure of the reports that belongs
/// there, or why there is none.
public struct FillPlanner: Sendable {
  /// What the caller decides.
  public struct Options: Sendable {
    /// Whether input cells that hold a value are written over.
    public var overwrites = false
    /// Whether figures are computed that a column asks for and no report states.
    public var derives = true

    /// The defaults.
    public init() {}
  }

  let catalogue: Catalogue
  let options: Options
  private let frequencies: WordFrequencies

  /// A planner.
  public init(catalogue: Catalogue, options: Options = Options()) {
    self.init(catalogue: catalogue, frequencies: WordFrequencies(catalogue), options: options)
  }

  /// A planner with the catalogue's words counted already.
  package init(
    catalogue: Catalogue, frequencies: WordFrequencies, options: Options = Options()
  ) {
    self.catalogue = catalogue
    self.frequencies = frequencies
    self.options = options
  }

  /// Plans a fill.
  ///
  /// - Parameters:
  ///   - form: the form, understood.
  ///   - reports: of one unit and one period.
  ///   - findings: the audit of the reports; a figure that is stated differently elsewhere is not
  ///     written.
  ///   - fields: what the headings say; `fields.period` is the period that columns are filled for.
  public func plan(
    _ form: FormAnalysis, reports: [ExtractedReport], findings: [AuditFinding],
    fields: HeadingFields, workbook: Workbook
  ) -> FillPlan {
    plan(
      form, measures: measures(of: form, in: reports, fields: fields), reports: reports,
      findings: findings, fields: fields, workbook: workbook)
  }

  /// Which measures of some reports speak of each row of a form: the first half of a plan, which
  /// needs no audit.
  ///
  /// - Parameters:
  ///   - fields: `fields.period` is the reports' period, unless the caller named one.
  ///   - parallel: whether a second core helps.
  package func measures(
    of form: FormAnalysis, in reports: [ExtractedReport], fields: HeadingFields,
    parallel: Bool = false
  ) -> FormMeasures {
    let asked = FillPlanner.asked(form, reports, fields)
    let prepared = reports.map { report in
      let report = OwnCouncil.naming(
        fields.unitName, in: AskedPeriod.ofOneStretch(AskedPeriod.withoutSumLinks(report)))
      guard let reported = fields.period, asked.period != reported else { return report }
      return reported.startsYear && reported.months.count > (asked.period?.months.count ?? 12)
        ? AskedPeriod.splitting(report, into: asked.period ?? reported)
        : AskedPeriod.naming(reported, in: report)
    }
    let index = MeasureIndex(
      prepared, catalogue: catalogue, frequencies: frequencies, parallel: parallel)
    return FormMeasures(byTable: form.tables.map { index.measures(of: $0) })
  }

  /// Plans a fill with the measures of the form's rows at hand.
  ///
  /// - Parameters:
  ///   - measures: of the same form, reports and fields.
  ///   - parallel: whether half of the rows are planned on a second core.
  package func plan(
    _ form: FormAnalysis, measures: FormMeasures, reports: [ExtractedReport],
    findings: [AuditFinding], fields: HeadingFields, workbook: Workbook, parallel: Bool = false
  ) -> FillPlan {
    let fields = FillPlanner.asked(form, reports, fields)
    let disputed = FillPlanner.disputed(findings)
    let questioned = Set(findings.filter { $0.severity == .error }.flatMap(\.measures))
    let planned = plannedRows(of: form, parallel: parallel) { table, row, facts in
      let (own, whole) = (form.tables[table].rows[row], form.tables[table])
      let finders = finders(own, whole, facts, measures.byTable[table][row], fields)
      return PlannedRow(
        cells: plannedCells(own, whole, finders, disputed, questioned),
        totals: statedTotals(own, whole, finders, disputed, workbook))
    } facts: {
      TableFacts($0, reporting: fields.period)
    }
    let cells = planned.cells
    let used = Set(cells.filter { $0.state == .filled }.compactMap { $0.reading?.measure.id })
    return FillPlan(
      cells: cells, headings: FillPlanner.headings(form, fields, workbook), fields: fields,
      unusedMeasures: reports.flatMap { $0.measures.map(\.id).filter { !used.contains($0) } },
      metaSheet: form.metaSheet, mapSheet: form.mapSheet, statedTotals: planned.totals)
  }

  /// The fields with the period that the form asks for.
  private static func asked(
    _ form: FormAnalysis, _ reports: [ExtractedReport], _ fields: HeadingFields
  ) -> HeadingFields {
    guard !fields.isPeriodGiven, let reported = fields.period else { return fields }
    let asked = AskedPeriod.period(of: form, reported: reported, reports: reports)
    guard asked != reported else { return fields }
    var fields = fields
    if fields.nextPeriod == reported.following { fields.nextPeriod = asked.following }
    fields.period = asked
    return fields
  }

  /// The measures that a repeat contradicts or that cannot be, each with what the audit says.
  static func disputed(_ findings: [AuditFinding]) -> [String: AuditStatement] {
    var disputed: [String: AuditStatement] = [:]
    for finding in findings
    where finding.kind == .repeat && finding.severity != .note
      || [.unit, .plausibility].contains(finding.kind) && finding.severity == .error
    {
      for id in finding.measures where disputed[id] == nil { disputed[id] = finding.statement }
    }
    return disputed
  }

  private func plannedCells(
    _ row: FormRow, _ table: FormTable, _ finders: [CandidateFinder?],
    _ disputed: [String: AuditStatement], _ questioned: Set<String>
  ) -> [PlannedCell] {
    let cells = row.inputs.map { input in
      var planned = PlannedCell(
        sheet: table.sheet, sheetName: table.sheetName, cell: input.cell, code: row.code,
        label: row.label, role: input.role, unit: row.unit ?? "", state: .blank, reading: nil,
        reason: .unknownIndicator, candidates: [])
      let column = input.cell.column
      if let decision = FillPlanner.decide(finders, input.role, column: column, disputed) {
        planned.state = decision.state
        planned.reading = decision.reading
        planned.reason = decision.reason
        planned.candidates = decision.candidates
      }
      if input.value != .empty, !options.overwrites {
        planned.state = .kept
        planned.reason = .alreadyFilled
      }
      return planned
    }
    return FillPlanner.withdrawingPriors(
      of: deriving(cells, finders.compactMap { $0 }, questioned.union(disputed.keys)))
  }

  /// Computes what is not stated, unless the row's figures compete.
  ///
  /// - Parameter disputed: measures that the audit finds wrong somewhere: nothing is computed from them.
  private func deriving(
    _ cells: [PlannedCell], _ finders: [CandidateFinder], _ disputed: Set<String>
  ) -> [PlannedCell] {
    guard options.derives, !cells.contains(where: { $0.state == .conflict }) else { return cells }
    var cells = cells
    for place in cells.indices where cells[place].state == .blank {
      let derived = FillPlanner.derived(
        finders, cells[place].role, column: cells[place].cell.column, disputed)
      guard let derived else { continue }
      cells[place].state = .filled
      cells[place].reading = derived.reading
      cells[place].reason = .derived(derived.working)
    }
    return cells
  }

  /// What the first finder computes that knows the row at all: figures that one of them leaves in
  /// doubt are not computed from the other's.
  static func derived(
    _ finders: [CandidateFinder], _ role: ColumnRole, column: Int, _ disputed: Set<String>
  ) -> CandidateFinder.Derived? {
    let knowing = finders.first { !$0.measures.isEmpty }
    return knowing?.derived(role, column: column, disputed: disputed)
  }

  /// What the first finder decides; where it leaves the cell empty, the figure of the next one.
  static func decide(
    _ finders: [CandidateFinder?], _ role: ColumnRole, column: Int,
    _ disputed: [String: AuditStatement]
  ) -> ReadingChoice.Decision? {
    var first: ReadingChoice.Decision?
    for finder in finders {
      guard let finder else { continue }
      let decision = ReadingChoice.decide(
        finder.search(role, column: column), disputed: disputed)
      if first == nil || decision.state == .filled { first = decision }
      guard leavesOpen(decision) else { break }
    }
    return first
  }

  /// Whether a decision says that nothing was found, and not that something found will not do.
  private static func leavesOpen(_ decision: ReadingChoice.Decision) -> Bool {
    guard decision.state == .blank || decision.state == .refused else { return false }
    switch decision.reason {
    case .notStated, .figureNotStated, .weakLink: return true
    default: return false
    }
  }

  /// Last year's figure is told beside this year's: where this year's readings contradict each
  /// other, the sentence is not to be trusted for last year's either.
  private static func withdrawingPriors(of cells: [PlannedCell]) -> [PlannedCell] {
    let place = cells.firstIndex {
      $0.state == .conflict && ($0.role == .period || $0.role == .cumulative)
    }
    guard let dispute = place.map({ cells[$0] }) else { return cells }
    return cells.map { cell in
      guard cell.state == .filled, let reading = cell.reading,
        cell.role == .samePeriod || cell.role == .samePeriodCumulative
          || cell.role == .previousPeriod
      else { return cell }
      var withdrawn = cell
      withdrawn.state = .conflict
      withdrawn.reason = dispute.reason
      withdrawn.candidates = [reading]
      withdrawn.reading = nil
      return withdrawn
    }
  }

  /// What finds a row's figures among its first and its second measures; `nil` where none can be.
  private func finders(
    _ row: FormRow, _ table: FormTable, _ facts: TableFacts, _ measures: MeasureIndex.RowReadings,
    _ fields: HeadingFields
  ) -> [CandidateFinder?] {
    let indicator = row.code.flatMap { catalogue[$0] }
    guard indicator != nil || row.unit != nil,
      row.code != nil || !measures.first.isEmpty || !measures.second.isEmpty,
      let unit = UnitOfMeasure(parsing: row.unit ?? indicator?.unit ?? "")
    else { return [nil, nil] }
    let told = RowKind.kind(of: row, in: table, unit: unit)
    // "Dịch vụ" under "Nhịp tăng GRDP" is no share, whatever indicator its name alone is of.
    let kind = row.codeSource != .column && told == .growth ? told : indicator?.kind ?? told
    let finder = CandidateFinder(
      period: fields.period, unitName: fields.unitName, table: facts, kind: kind,
      counted: CountedThing(row, unit: unit), isPerHead: RowKind.isPerHead(row),
      moves: LevelMove(row, unit: unit),
      isOfDisbursement: unit.isMoney && Allotment.isDisbursed(row, in: table),
      rowName: row.name, isOfCompletion: unit.isPercent && RowKind.isCompletion(row), measures: [])
    return [measures.first, measures.second].map { measures in
      guard row.code != nil || !measures.isEmpty else { return nil }
      var finder = finder
      finder.measures = measures
      return finder
    }
  }

  static func headings(
    _ form: FormAnalysis, _ fields: HeadingFields, _ workbook: Workbook
  ) -> [PlannedHeading] {
    form.markers.map { marker in
      PlannedHeading(
        sheet: marker.sheet, sheetName: workbook.sheets[marker.sheet].name, cell: marker.cell,
        text: fields.replacingMarkers(in: marker.text))
    }
  }
}
