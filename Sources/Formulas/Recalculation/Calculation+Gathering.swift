import SpreadsheetModel

extension Calculation {
  /// Lists the formulas with what they read, and marks the changed cells.
  mutating func gather(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?
  ) {
    var gathering = Gathering(
      templates: TemplateCache(model), scan: DependencyScan(model), affectsAll: changed == nil)
    for sheet in workbook.sheets.indices {
      gathering.begin(sheet: sheet, inputs: changedCells(changed, on: sheet))
      var places = [Int32](repeating: -1, count: model.stores[sheet].columns.count)
      var span = places.mutableSpan
      var position = 0
      for row in workbook.sheets[sheet].rows.indices {
        gather(workbook.sheets[sheet].rows[row], &gathering, &span, &position)
      }
      runAtPosition.append(places)
      for input in gathering.inputs { mark(input, sheet) }
      for column in gathering.columns { closeRun(column) }
    }
    finishGathering(gathering)
  }

  /// Gathers the formulas of a row.
  ///
  /// - Parameters:
  ///   - places: takes the run of each cell that the sheet's store has, which are those that are
  ///     not empty, in order.
  ///   - position: of the row's first cell; then of the next row's.
  private mutating func gather(
    _ row: Row, _ gathering: inout Gathering, _ places: inout MutableSpan<Int32>,
    _ position: inout Int
  ) {
    let cells = row.cells.span
    for index in cells.indices {
      let place = CellReference(row: row.index, column: cells[index].column)
      switch cells[index].value.shape {
      case .empty: continue
      case .number: break
      case .formula, .formulaWithoutValue:
        let text = cells[index].value.formulaText
        let isInput = !gathering.affectsAll && takeInputs(upTo: place, &gathering)
        let run = goOn(text, at: place, &gathering) ?? startRun(Formula(text), place, &gathering)
        places[position] = Int32(run)
        if gathering.affectsAll { break }
        if case .formula = cells[index].value.shape, !isInput { break }
        gathering.affected.append(cell(of: run, at: place))
      case .other:
        guard case .formula(let formula) = cells[index].value else { break }
        let isInput = !gathering.affectsAll && takeInputs(upTo: place, &gathering)
        let run = run(of: formula, at: place, &gathering)
        places[position] = Int32(run)
        if isInput || formula.result == .none {
          gathering.affected.append(cell(of: run, at: place))
        }
      }
      position += 1
    }
  }

  private func cell(of run: Int, at place: CellReference) -> FormulaCell {
    FormulaCell(run: run, offset: Int32(place.row) - runs[run].firstRow)
  }

  /// Marks the changed cells before a formula.
  ///
  /// - Returns: whether its own cell is one.
  private mutating func takeInputs(
    upTo place: CellReference, _ gathering: inout Gathering
  ) -> Bool {
    while let input = gathering.inputs.first, input < place {
      mark(input, gathering.sheet)
      gathering.inputs.removeFirst()
    }
    guard gathering.inputs.first == place else { return false }
    gathering.inputs.removeFirst()
    return true
  }

  /// The run that a formula goes on with, or a new one.
  private mutating func run(
    of formula: Formula, at place: CellReference, _ gathering: inout Gathering
  ) -> Int {
    if formula.arrayRange == nil, let run = goOn(formula.expression, at: place, &gathering) {
      return run
    }
    return startRun(formula, place, &gathering)
  }

  /// The run that an ordinary formula goes on with; `nil` for none.
  private func goOn(
    _ text: String, at place: CellReference, _ gathering: inout Gathering
  ) -> Int? {
    let column = place.column
    guard column < gathering.columns.count,
      gathering.columns[column].takes(text, row: place.row, &gathering.templates)
    else { return nil }
    if gathering.columns[column].isSubtotal { markSubtotal(place, gathering.sheet) }
    return gathering.columns[column].run
  }

  /// Lets a run know how many cells it has.
  private mutating func closeRun(_ column: RunColumn) {
    guard column.run >= 0 else { return }
    runs[column.run].count = Int32(column.nextRow) - runs[column.run].firstRow
  }

  private mutating func startRun(
    _ formula: Formula, _ place: CellReference, _ gathering: inout Gathering
  ) -> Int {
    let run = runs.count
    let sheet = gathering.sheet
    while gathering.columns.count <= place.column { gathering.columns.append(RunColumn()) }
    closeRun(gathering.columns[place.column])
    gathering.columns[place.column] = RunColumn()
    var (copied, rows, columns) = gathering.templates.template(formula.expression, at: place)
    if let whole = copied, !whole.template.tables.isEmpty,
      whole.template.hasInTables(
        sheet: Int32(sheet), row: Int32(place.row), column: Int32(place.column), rows: rows,
        columns: columns)
    {
      copied = whole.readingPartly
    }
    runs.append(
      FormulaRun(
        sheet: Int32(sheet), firstRow: Int32(place.row), column: Int32(place.column),
        template: copied.map { index(of: $0) } ?? -1, rows: Int32(rows), columns: Int32(columns),
        isArray: formula.arrayRange != nil))
    guard let template = copied?.template else {
      gathering.obstacles.append((run, obstacle("a formula that cannot be read")))
      gathering.affected.append(FormulaCell(run: run, offset: 0))
      return run
    }
    if template.isSubtotal { markSubtotal(place, sheet) }
    if template.reads == nil { scan(template, run, &gathering) }
    if let range = formula.arrayRange { addArray(range, at: place, run, &gathering) }
    if template.reads != nil, formula.arrayRange == nil, let copied {
      gathering.columns[place.column] = RunColumn(
        run: run, place: place, copied, rows: rows, columns: columns)
    }
    return run
  }

  private mutating func scan(
    _ template: FormulaTemplate, _ run: Int, _ gathering: inout Gathering
  ) {
    gathering.scan.reset()
    gathering.scan.scan(
      template,
      at: DependencyScan.Place(
        sheet: runs[run].sheet, row: runs[run].firstRow, column: runs[run].column,
        rows: Int(runs[run].rows), columns: Int(runs[run].columns)))
    if let reason = gathering.scan.obstacle {
      gathering.obstacles.append((run, obstacle(reason)))
      if gathering.scan.isDynamic {
        gathering.affected.append(FormulaCell(run: run, offset: 0))
      }
    }
    if gathering.scan.isDynamic { gathering.dynamic.append(run) }
    runs[run].scanned = areas.count..<areas.count + gathering.scan.areas.count
    areas.append(contentsOf: gathering.scan.areas)
  }

  private mutating func addArray(
    _ range: RangeReference, at place: CellReference, _ run: Int, _ gathering: inout Gathering
  ) {
    guard range.first != range.last else { return }
    if range.last.row - range.first.row < 65_536 {
      arrayRanges[run] = range
    } else {
      gathering.obstacles.append((run, obstacle("an array formula over several cells")))
    }
    markArray(range, except: place, gathering.sheet, run)
  }

  private mutating func finishGathering(_ gathering: Gathering) {
    var count: Int32 = 0
    for run in runs.indices {
      runs[run].firstFormula = count
      runs[run].isAffected = gathering.affectsAll
      count += runs[run].count
    }
    var state = FormulaState()
    state.isAffected = gathering.affectsAll
    states = Array(repeating: state, count: Int(count))
    for cell in gathering.affected {
      states[index(of: cell)].isAffected = true
      runs[cell.run].isAffected = true
    }
    for (run, obstacle) in gathering.obstacles {
      states[Int(runs[run].firstFormula)].obstacle = obstacle
      runs[run].hasObstacle = true
    }
    for run in gathering.dynamic { states[Int(runs[run].firstFormula)].isDynamic = true }
    runIndex = RunIndex(runs, sheetCount: marks.count)
  }

  // MARK: Marks

  /// The changed cells of a sheet in order, each once.
  private func changedCells(
    _ changed: [(sheet: Int, cell: CellReference)]?, on sheet: Int
  ) -> [CellReference] {
    var cells: [CellReference] = []
    for cell in (changed ?? []).filter({ $0.sheet == sheet }).map(\.cell).sorted()
    where cells.last != cell {
      cells.append(cell)
    }
    return cells
  }

  private mutating func mark(_ cell: CellReference, _ sheet: Int) {
    guard (0..<Int(CellTerm.rowCount)).contains(cell.row),
      (0..<Int(CellTerm.columnCount)).contains(cell.column)
    else { return }
    marks[sheet].add(row: Int32(cell.row), column: Int32(cell.column), run: -1)
  }

  private func markSubtotal(_ place: CellReference, _ sheet: Int) {
    guard
      let position = model.stores[sheet].position(
        row: Int32(place.row), column: Int32(place.column))
    else { return }
    model.setSubtotal(sheet: sheet, position: position)
  }

  /// Marks the other cells of an array formula, so that what reads them depends on it.
  private mutating func markArray(
    _ range: RangeReference, except place: CellReference, _ sheet: Int, _ run: Int
  ) {
    for column in range.first.column...range.last.column {
      for row in range.first.row...min(range.last.row, range.first.row + 65_535)
      where row != place.row || column != place.column {
        marks[sheet].add(row: Int32(row), column: Int32(column), run: Int32(run))
      }
    }
  }
}
