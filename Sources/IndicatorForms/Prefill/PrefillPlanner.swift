public import IndicatorModel
public import SpreadsheetModel
internal import VietnameseText

/// Opens the next period's form: what earlier periods say of it is carried over, targets are
/// proposed (`FORMS.md` 5).
///
/// The result is a fill plan like any other: applied, recorded and explained in the same way; each
/// of its figures is marked as carried, derived or proposed.
public struct PrefillPlanner {
  let catalogue: Catalogue
  let form: FormAnalysis
  let time: PrefillTime
  let past: any PastFigures
  /// The reports, for the targets that they state themselves and the plans that they disagree on.
  let reported: ReportedFigures
  let method: ProposalMethod
  let overwrites: Bool

  /// A planner.
  ///
  /// - Parameters:
  ///   - form: understood for `time.form`.
  ///   - store: further past figures, asked where the reports say nothing; `nil` for none.
  public init(
    catalogue: Catalogue, form: FormAnalysis, time: PrefillTime, reported: ReportedFigures,
    store: (any PastFigures)?, method: ProposalMethod, overwrites: Bool
  ) {
    self.catalogue = catalogue
    self.form = form
    self.time = time
    self.reported = reported
    past = store.map { PastSources(first: reported, second: $0) } ?? reported
    self.method = method
    self.overwrites = overwrites
  }

  /// Plans the cells.
  ///
  /// - Parameters:
  ///   - fields: what the headings say.
  ///   - workbook: the form, for its number formats.
  public func plan(
    fields: HeadingFields, workbook: Workbook, measures ids: [String]
  ) -> FillPlan {
    var cells: [PlannedCell] = []
    for (position, table) in form.tables.enumerated() {
      for row in table.rows.indices {
        cells += planned(row, of: table, position, fields, workbook)
      }
    }
    cells.sort { ($0.sheet, $0.cell) < ($1.sheet, $1.cell) }
    let used = Set(cells.filter { $0.state == .filled }.compactMap { $0.reading?.measure.id })
    return FillPlan(
      cells: cells, headings: FillPlanner.headings(form, fields, workbook), fields: fields,
      unusedMeasures: ids.filter { !used.contains($0) }, metaSheet: form.metaSheet,
      mapSheet: form.mapSheet)
  }

  private func planned(
    _ position: Int, of table: FormTable, _ tablePosition: Int, _ fields: HeadingFields,
    _ workbook: Workbook
  ) -> [PlannedCell] {
    let row = table.rows[position]
    guard !row.inputs.isEmpty else { return [] }
    let facts = RowFacts(row, in: table, catalogue: catalogue)
    let columns = Dictionary(table.columns.map { ($0.index, $0) }) { first, _ in first }
    return row.inputs.map { input in
      var cell = PlannedCell(
        sheet: table.sheet, sheetName: table.sheetName, cell: input.cell, code: row.code,
        label: row.label, role: input.role, unit: row.unit ?? "", state: .blank, reading: nil,
        reason: .unknownIndicator, candidates: [])
      if let facts, let column = columns[input.cell.column] {
        let question = PastRow(
          table: tablePosition, row: position, code: row.code, unit: facts.unit.name,
          kind: facts.kind)
        if column.scope?.covers(fields.unitName) ?? true {
          let digits = PrefillPlanner.digits(workbook, table.sheet, input.cell)
          fill(&cell, PrefillRow(row: row, facts: facts, question: question), column, digits)
        } else {
          cell.reason = .otherUnit
        }
      }
      if input.value != .empty, !overwrites {
        cell.state = .kept
        cell.reason = .alreadyFilled
      }
      return cell
    }
  }

  private func fill(
    _ cell: inout PlannedCell, _ row: PrefillRow, _ column: FormColumn, _ digits: Int?
  ) {
    if cell.role == .target || cell.role == .planNext && time.plans {
      target(&cell, row, column, digits)
      return
    }
    guard let stretch = stretch(of: column) else {
      cell.reason = .awaitsReport
      return
    }
    if cell.role == .samePeriodRest, row.facts.kind != .flow {
      cell.reason = .levelColumn
      return
    }
    guard let figure = past.figure(of: row.question, for: stretch) else {
      explainMissing(stretch, row, &cell)
      return
    }
    carry(figure, into: &cell)
  }

  private func carry(_ figure: PastFigure, into cell: inout PlannedCell) {
    cell.state = .filled
    cell.reading = figure.reading
    if let working = figure.working {
      cell.reading?.derivation = .derived
      cell.reason = .derived(working)
    } else {
      cell.reading?.derivation = .carried
      cell.reason = .carried(from: figure.period)
    }
  }

  private func explainMissing(
    _ stretch: PastStretch, _ row: PrefillRow, _ cell: inout PlannedCell
  ) {
    cell.reason = .notInPast
    if case .months(let year, let months) = stretch,
      (year, months.upperBound) > (time.base.year, time.base.months.upperBound)
    {
      cell.reason = .awaitsReport
    } else if let doubt = reported.doubt(of: row.question, for: stretch) {
      cell.state = doubt.state
      cell.reason = doubt.reason
      cell.candidates = doubt.candidates
    }
  }

  /// What a column of the form asks of the past; `nil` for what only the period's report can say.
  private func stretch(of column: FormColumn) -> PastStretch? {
    let period = time.form
    if let own = namedMonths(column) { return .months(year: period.year, own) }
    switch column.role {
    case .plan, .planAssigned, .planResolution: return .plan(year: period.year, column.role)
    case .period: return .months(year: period.year, period.months)
    case .cumulative: return .months(year: period.year, 1...period.months.upperBound)
    case .samePeriod: return .months(year: period.year - 1, period.months)
    case .samePeriodCumulative:
      return .months(year: period.year - 1, 1...period.months.upperBound)
    case .actualPreviousYear: return .months(year: period.year - 1, 1...12)
    case .actualYear(let year): return .months(year: year, 1...12)
    case .previousPeriod: return .months(year: period.preceding.year, period.preceding.months)
    case .samePeriodNext: return .months(year: time.next.year - 1, time.months)
    case .samePeriodRest: return .months(year: time.next.year - 1, time.months.lowerBound...12)
    default: return nil
    }
  }

  /// "6 tháng đầu năm" in a form that is opened for nine months.
  private func namedMonths(_ column: FormColumn) -> ClosedRange<Int>? {
    guard column.role == .cumulative, case .firstMonths(let count) = column.time.span,
      count < time.form.months.upperBound
    else { return nil }
    return 1...count
  }

  /// The decimals that a cell shows; `nil` for General.
  private static func digits(_ workbook: Workbook, _ sheet: Int, _ cell: CellReference) -> Int? {
    let format = SheetGrid(workbook.sheets[sheet], workbook: workbook).format(at: cell)
    guard let code = format?.numberFormat.code, code.contains("0") else { return nil }
    let first = code.split(separator: ";").first ?? ""
    guard let mark = first.firstIndex(of: ".") else { return 0 }
    return first[mark...].dropFirst().prefix { $0 == "0" }.count
  }
}

/// A row that is prefilled.
struct PrefillRow {
  let row: FormRow
  let facts: RowFacts
  let question: PastRow
}

/// Two sources: what the first does not know is asked of the second.
private struct PastSources: PastFigures {
  let first: any PastFigures
  let second: any PastFigures

  func figure(of row: PastRow, for stretch: PastStretch) -> PastFigure? {
    first.figure(of: row, for: stretch) ?? second.figure(of: row, for: stretch)
  }
}
