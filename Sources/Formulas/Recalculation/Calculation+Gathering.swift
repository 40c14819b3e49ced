import SpreadsheetModel

extension Calculation {
  /// Lists the formulas with what they read, and marks them and the changed cells.
  mutating func gather(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?
  ) {
    var scan = DependencyScan(model)
    var templates = TemplateCache(model)
    for sheet in workbook.sheets.indices {
      templates.reset()
      var inputs = changedCells(changed, on: sheet)[...]
      for row in workbook.sheets[sheet].rows.indices {
        gather(
          workbook.sheets[sheet].rows[row], sheet, &inputs, affectsAll: changed == nil, &scan,
          &templates)
      }
      for input in inputs { mark(input, sheet) }
    }
  }

  private mutating func gather(
    _ row: Row, _ sheet: Int, _ inputs: inout ArraySlice<CellReference>, affectsAll: Bool,
    _ scan: inout DependencyScan, _ templates: inout TemplateCache
  ) {
    for index in row.cells.indices {
      guard case .formula(let formula) = row.cells[index].value else { continue }
      let place = CellReference(row: row.index, column: row.cells[index].column)
      while let input = inputs.first, input < place {
        mark(input, sheet)
        inputs.removeFirst()
      }
      let isInput = inputs.first == place
      if isInput { inputs.removeFirst() }
      add(formula, place, sheet, isAffected: affectsAll || isInput, &scan, &templates)
    }
  }

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
    marks[sheet].add(row: Int32(cell.row), column: Int32(cell.column), formula: -1)
  }

  /// Marks the other cells of an array formula, so that what reads them depends on it.
  private mutating func markArray(
    _ range: RangeReference, except place: CellReference, _ sheet: Int
  ) {
    for column in range.first.column...range.last.column {
      for row in range.first.row...min(range.last.row, range.first.row + 65_535)
      where row != place.row || column != place.column {
        marks[sheet].add(row: Int32(row), column: Int32(column), formula: Int32(cells.count))
      }
    }
  }

  private mutating func add(
    _ formula: Formula, _ place: CellReference, _ sheet: Int, isAffected: Bool,
    _ scan: inout DependencyScan, _ templates: inout TemplateCache
  ) {
    let (row, column) = (Int32(place.row), Int32(place.column))
    guard let position = model.stores[sheet].position(row: row, column: column) else { return }
    var state = FormulaState()
    state.isAffected = isAffected || formula.result == .none
    let (copied, rows, columns) = templates.template(formula.expression, at: place)
    let template = copied?.template
    let first = areas.count
    if let template, let reads = template.reads {
      if template.isSubtotal { model.setSubtotal(sheet: sheet, position: position) }
      for read in reads {
        areas.append(
          read.term.area(
            sheet: read.sheet < 0 ? Int32(sheet) : read.sheet, rows: rows, columns: columns))
      }
    } else if let template {
      scan.reset()
      if template.isSubtotal { model.setSubtotal(sheet: sheet, position: position) }
      scan.scan(
        template,
        at: DependencyScan.Place(
          sheet: Int32(sheet), row: row, column: column, rows: rows, columns: columns))
      if let reason = scan.obstacle { state.obstacle = obstacle(reason) }
      state.isDynamic = scan.isDynamic
      if scan.isDynamic, state.obstacle >= 0 { state.isAffected = true }
      areas.append(contentsOf: scan.areas)
    } else {
      state.obstacle = obstacle("a formula that cannot be read")
      state.isAffected = true
    }
    if let range = formula.arrayRange, range.first != range.last {
      if range.last.row - range.first.row < 65_536 {
        arrayRanges[cells.count] = range
      } else {
        state.obstacle = obstacle("an array formula over several cells")
      }
      markArray(range, except: place, sheet)
    }
    marks[sheet].add(row: row, column: column, formula: Int32(cells.count))
    cells.append(
      FormulaCell(
        sheet: Int32(sheet), row: row, column: column, position: position,
        template: copied.map { index(of: $0) } ?? -1,
        rows: Int32(rows), columns: Int32(columns),
        isArray: formula.arrayRange != nil, areas: first..<areas.count))
    states.append(state)
  }
}
