public import IndicatorModel
public import SpreadsheetModel

/// A form seen through its binding: what the binding says, and nothing else.
public struct BoundForm {
  let binding: FormBinding
  let workbook: Workbook
  /// The form as the analysis understands it; rows and columns that the binding leaves out give
  /// their words as context and take no figures.
  let understood: FormAnalysis
  let period: ReportingPeriod?

  /// A form and its binding.
  ///
  /// - Parameters:
  ///   - understood: analysed for `period`.
  ///   - period: the period to be filled.
  public init(
    _ binding: FormBinding, workbook: Workbook, understood: FormAnalysis, period: ReportingPeriod?
  ) {
    self.binding = binding
    self.workbook = workbook
    self.understood = understood
    self.period = period
  }

  /// The form, for a fill.
  ///
  /// - Throws: `BindingError` for a sheet that the form does not have.
  public func analysis() throws(BindingError) -> FormAnalysis {
    var analysis = understood
    analysis.tables = []
    for (position, table) in binding.tables.enumerated() {
      guard let sheet = workbook.sheetIndex(named: table.sheet) else {
        throw BindingError(
          line: table.line, key: "tables[\(position + 1)].sheet",
          problem: .noSuchSheet(table.sheet, known: workbook.sheets.map(\.name)))
      }
      let known = known(table, sheet: sheet)
      try check(table, at: position, sheet: sheet, known)
      analysis.tables.append(bound(table, sheet: sheet, known))
    }
    analysis.tables.sort {
      ($0.sheet, $0.headerRows.lowerBound) < ($1.sheet, $1.headerRows.lowerBound)
    }
    return analysis
  }

  private func known(_ bound: BoundTable, sheet: Int) -> FormTable? {
    understood.tables.first {
      $0.sheet == sheet && $0.headerRows.overlaps(bound.headerRows)
        && $0.column(.name)?.index == bound.nameColumn
    }
  }

  /// Refuses a row or column whose words are not those of the form at that place: a mistyped number
  /// would put figures into another row.
  private func check(
    _ table: BoundTable, at position: Int, sheet: Int, _ known: FormTable?
  ) throws(BindingError) {
    let grid = SheetGrid(workbook.sheets[sheet], workbook: workbook)
    let key = "tables[\(position + 1)]"
    for (place, row) in table.rows.enumerated() {
      let label =
        known?.rows.first { $0.index == row.index }?.label
        ?? grid.text(row: row.index, column: table.nameColumn)
      guard label != row.label else { continue }
      throw BindingError(
        line: row.line, key: "\(key).rows[\(place + 1)].label",
        problem: .otherLabel(expected: label, found: row.label))
    }
    for (place, column) in table.columns.enumerated() {
      guard let own = known?.columns.first(where: { $0.index == column.index }) else { continue }
      let header = own.header.joined(separator: " | ")
      guard header != column.header else { continue }
      throw BindingError(
        line: column.line, key: "\(key).columns[\(place + 1)].header",
        problem: .otherLabel(expected: header, found: column.header))
    }
  }

  private func bound(_ bound: BoundTable, sheet: Int, _ known: FormTable?) -> FormTable {
    let columns = bound.columns.map { column($0, known) }
    var table = FormTable(
      sheet: sheet, sheetName: workbook.sheets[sheet].name, headerRows: bound.headerRows,
      columns: columns, rows: known?.rows ?? [], unitLine: known?.unitLine)
    let listed = Set(columns.map(\.index))
    table.columns += known?.columns.filter { !listed.contains($0.index) } ?? []
    table.columns.sort { $0.index < $1.index }
    for position in table.rows.indices { table.rows[position].inputs = [] }
    addRows(of: bound, to: &table)
    addInputs(of: bound, columns, to: &table)
    addExceptions(of: bound, to: &table)
    return table
  }

  private func column(_ bound: BoundColumn, _ known: FormTable?) -> FormColumn {
    let own = known?.columns.first { $0.index == bound.index }
    var column = FormColumn(
      index: bound.index, header: own?.header ?? [bound.header], number: bound.number,
      role: bound.role, evidence: bound.why)
    column.time = own?.time ?? HeaderTime()
    if let span = bound.span { column.time.span = span }
    if let running = bound.isRunning { column.time.isRunning = running }
    column.scope = bound.scope
    column.ratio = bound.ratio
    column.ratio?.time = own?.ratio?.time ?? HeaderTime()
    column.otherYear = otherYear(column)
    return column
  }

  /// The year that a header names, where figures of the reported period would stand under another
  /// year: a form of last year filled for this one.
  private func otherYear(_ column: FormColumn) -> Int? {
    guard let period, case .calendar(let year) = column.time.year else { return nil }
    let offset: Int
    switch column.role {
    case .planNext: offset = 1
    case .actualYear(let own): offset = own - period.year
    case .actualPreviousYear, .samePeriod, .samePeriodCumulative: offset = -1
    case .plan, .planAssigned, .planResolution, .period, .cumulative, .estimateYear: offset = 0
    default: return nil
    }
    return year == period.year + offset ? nil : year
  }

  private func addRows(of bound: BoundTable, to table: inout FormTable) {
    for row in bound.rows {
      if let position = table.rows.firstIndex(where: { $0.index == row.index }) {
        BoundForm.apply(row, to: &table.rows[position])
        continue
      }
      var added = FormRow(
        index: row.index, ordinal: row.ordinal, label: row.label, unit: nil, code: nil,
        codeSource: .none, inputs: [])
      added.name = RowMark.splitting(row.label).words
      BoundForm.apply(row, to: &added)
      // At the end, so that the positions of parents hold.
      table.rows.append(added)
    }
  }

  private static func apply(_ bound: BoundRow, to row: inout FormRow) {
    row.unit = bound.unit
    row.code = bound.code ?? bound.like
    row.codeSource = bound.code != nil ? .column : bound.like != nil ? .label : .none
    row.name = bound.indicator ?? row.name
    row.isCodeOnly = bound.code != nil && bound.indicator == nil
  }

  private func addInputs(
    of bound: BoundTable, _ columns: [FormColumn], to table: inout FormTable
  ) {
    let filled = Set(bound.rows.lazy.filter(\.takesFigures).map(\.index))
    let grid = SheetGrid(workbook.sheets[table.sheet], workbook: workbook)
    let last = (table.rows.map(\.index).max() ?? 0) + 1
    let header = TableHeader(
      rows: bound.headerRows, numberRow: nil, columns: 0...(columns.map(\.index).max() ?? 0),
      nameColumn: bound.nameColumn, firstDataRow: bound.headerRows.upperBound + 1, endRow: last)
    let finder = InputFinder(grid: grid, header: header, columns: columns)
    let skipped = Set(bound.cells.filter(\.isSkipped).map(\.cell))
    var rows = table.rows
    finder.addInputs(to: &rows)
    for position in rows.indices {
      rows[position].inputs =
        filled.contains(rows[position].index)
        ? rows[position].inputs.filter { !skipped.contains($0.cell) } : []
    }
    table.rows = rows
  }

  /// Cells with a meaning of their own: a role stays in the row, another indicator or unit makes the
  /// cell a row of its own, behind the others.
  private func addExceptions(of bound: BoundTable, to table: inout FormTable) {
    for cell in bound.cells where !cell.isSkipped {
      let place = table.rows.firstIndex { $0.index == cell.cell.row }
      let open = place.flatMap { place in
        table.rows[place].inputs.firstIndex { $0.cell == cell.cell }.map { (place, $0) }
      }
      if let (row, input) = open, cell.code == nil, cell.indicator == nil, cell.unit == nil {
        table.rows[row].inputs[input].role = cell.role ?? table.rows[row].inputs[input].role
        continue
      }
      let input: FormInput
      if let (row, position) = open {
        input = table.rows[row].inputs.remove(at: position)
      } else {
        guard let found = writable(cell, of: bound, in: table) else { continue }
        input = found
      }
      table.rows.append(ownRow(cell, input, place.map { table.rows[$0] }))
    }
  }

  private func ownRow(_ cell: BoundCell, _ input: FormInput, _ row: FormRow?) -> FormRow {
    var own =
      row
      ?? FormRow(
        index: cell.cell.row, ordinal: "", label: cell.indicator ?? cell.code ?? "", unit: nil,
        code: nil, codeSource: .none, inputs: [])
    own.unit = cell.unit ?? own.unit
    if cell.code != nil || cell.indicator != nil {
      own.code = cell.code
      own.codeSource = cell.code == nil ? .none : .column
      own.isCodeOnly = cell.code != nil && cell.indicator == nil
      own.name = cell.indicator ?? own.name
    }
    // Rows of one name are told apart by what stands above them; this one is the same row.
    if own.name == row?.name { own.name += " " }
    own.inputs = [input]
    if let role = cell.role { own.inputs[0].role = role }
    return own
  }

  /// A cell outside the rows and columns that take figures, when it may be written.
  private func writable(
    _ cell: BoundCell, of bound: BoundTable, in table: FormTable
  ) -> FormInput? {
    let column = bound.columns.first { $0.index == cell.cell.column }
    guard let role = cell.role ?? column?.role, role.takesFigure else { return nil }
    let grid = SheetGrid(workbook.sheets[table.sheet], workbook: workbook)
    let header = TableHeader(
      rows: bound.headerRows, numberRow: nil, columns: 0...cell.cell.column,
      nameColumn: bound.nameColumn, firstDataRow: cell.cell.row, endRow: cell.cell.row + 1)
    let only = FormColumn(
      index: cell.cell.column, header: [], number: "", role: role, evidence: "")
    var rows = [
      FormRow(
        index: cell.cell.row, ordinal: "", label: "", unit: cell.unit ?? "", code: nil,
        codeSource: .none, inputs: [])
    ]
    InputFinder(grid: grid, header: header, columns: [only]).addInputs(to: &rows)
    return rows[0].inputs.first
  }
}
