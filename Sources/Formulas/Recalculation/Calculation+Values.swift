import SpreadsheetModel

// Values of runs and of single cells.
extension Calculation {
  /// Computes the cells of a run whose precedents are done, or that are in a circle of runs.
  mutating func compute(_ run: Int) {
    switch way(of: run) {
    case .nothing: break
    case .downwards: computeAll(run, isDownwards: true)
    case .upwards: computeAll(run, isDownwards: false)
    case .cells:
      for offset in 0..<runs[run].count { visit(FormulaCell(run: run, offset: offset)) }
    }
  }

  /// How the cells of a run are computed.
  private enum Way {
    /// None of them is affected.
    case nothing
    /// All, one after the other.
    case downwards
    case upwards
    /// Each after a look at what it reads.
    case cells
  }

  private func way(of run: Int) -> Way {
    let one = runs[run]
    guard one.template >= 0, one.scanned == nil, !one.isArray, !one.hasObstacle else {
      return .cells
    }
    var isPlain = true
    var isAffected = one.isAffected
    var (isAbove, isBelow) = (true, true)
    for place in templates[Int(one.template)].reads {
      let first = area(of: reads[place], one, 0)
      let last = area(of: reads[place], one, one.count - 1)
      let hull = first.hull(last)
      runIndex.forEach(in: hull) { other, _ in
        if other == run {
          if first.lastRow >= one.firstRow { isAbove = false }
          if last.firstRow <= one.lastRow { isBelow = false }
          return
        }
        if runs[other].progress != .done || runs[other].hasObstacle { isPlain = false }
        if runs[other].isAffected { isAffected = true }
      }
      marks[Int(hull.sheet)].forEach(in: hull) { other in
        if other >= 0 { isPlain = false } else { isAffected = true }
      }
    }
    guard isPlain else { return .cells }
    guard affectsAll else { return isAffected ? .cells : .nothing }
    return isAbove ? .downwards : isBelow ? .upwards : .cells
  }

  /// Computes cells of a run whose precedents are done when their turn comes.
  private mutating func computeAll(_ run: Int, isDownwards: Bool) {
    let one = runs[run]
    guard let code = code(of: one.template) else {
      // One by one: a cell without a value keeps those that read it from theirs.
      for offset in 0..<one.count {
        visit(FormulaCell(run: run, offset: isDownwards ? offset : one.count - 1 - offset))
      }
      return
    }
    var done: Int32 = 0
    while done < one.count {
      machine.begin(code, one)
      model.exchangeStores(&machine.stores)
      let offset = isDownwards ? done : one.count - 1 - done
      // A cell without a value keeps those of its run that read it from theirs.
      if !one.isStarted, !runs[run].hasObstacle {
        done += machine.compute(
          from: offset, count: one.count - done, step: isDownwards ? 1 : -1)
      }
      model.exchangeStores(&machine.stores)
      model.columnMemory.change(sheet: one.sheet, column: one.column)
      guard done < one.count else { return }
      // What is left over, or a cell that was computed when another needed it.
      visit(FormulaCell(run: run, offset: isDownwards ? done : one.count - 1 - done))
      done += 1
    }
  }

  /// The instructions of a tree; `nil` where it cannot be compiled.
  private mutating func code(of template: Int32) -> CompiledFormula? {
    let place = Int(template)
    if !templates[place].isCompiled {
      templates[place].isCompiled = true
      if isCompiled, !model.uses1904Dates {
        templates[place].code = FormulaCompiler.compile(
          templates[place].template, pool: model.pool)
      }
    }
    return templates[place].code
  }

  // MARK: Single cells

  /// Computes one formula.
  ///
  /// - Returns: cells that must be computed first.
  mutating func compute(_ cell: FormulaCell, _ index: Int) -> SheetArea? {
    let run = runs[cell.run]
    guard run.template >= 0 else { return nil }
    if !run.isArray, run.scanned == nil, let code = code(of: run.template) {
      machine.begin(code, run)
      model.exchangeStores(&machine.stores)
      let isDone = machine.compute(from: cell.offset, count: 1, step: 1) == 1
      model.exchangeStores(&machine.stores)
      model.columnMemory.change(sheet: run.sheet, column: run.column)
      if isDone { return nil }
    }
    return computeTree(cell, run, index)
  }

  /// Computes one formula as a tree.
  private mutating func computeTree(
    _ cell: FormulaCell, _ run: FormulaRun, _ index: Int
  ) -> SheetArea? {
    let template = templates[Int(run.template)].template
    if template.mayFindAreas {
      model.settledAreas = found[index] ?? []
      model.lambdaCalls = 0
    }
    let scope = scope(of: template, run, cell.offset)
    do {
      let root = template.expression.root
      if let range = arrayRanges[cell.run] {
        let array = try scope.array(try scope.operand(root, isArray: true))
        try fill(range, of: run, with: array)
        return nil
      }
      let value =
        run.isArray
        ? try scope.first(scope.operand(root, isArray: true)) : try scope.value(root)
      model.set(
        value.isEmpty ? .number(0) : value, sheet: run.sheet, row: run.firstRow + cell.offset,
        column: run.column)
    } catch {
      switch error {
      case .unsupported(let reason): states[index].obstacle = obstacle(reason)
      case .error(let code):
        model.set(
          .error(code), sheet: run.sheet, row: run.firstRow + cell.offset, column: run.column)
      case .reads(let area): return area
      }
    }
    return nil
  }

  /// A scope for a formula: that of its copies, where nothing can have kept it.
  private mutating func scope(
    of template: FormulaTemplate, _ run: FormulaRun, _ offset: Int32
  ) -> EvaluationScope {
    let place = Int(run.template)
    let (row, rows) = (run.firstRow + offset, Int(run.rows + offset))
    if !template.mayFindAreas, let scope = templates[place].scope {
      scope.move(
        sheet: run.sheet, row: row, column: run.column, rows: rows, columns: Int(run.columns))
      return scope
    }
    let scope = EvaluationScope(
      model: model, template: template, sheet: run.sheet, row: row, column: run.column,
      rows: rows, columns: Int(run.columns))
    if !template.mayFindAreas { templates[place].scope = scope }
    return scope
  }

  /// Sets the value of the first cell of an array formula.
  ///
  /// The others hold values without a formula, which no result of ours can reach: they must be
  /// already what the formula gives.
  private func fill(
    _ range: RangeReference, of run: FormulaRun, with array: ValueArray
  ) throws(EvaluationFailure) {
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        let value = array.element(row - range.first.row, column - range.first.column)
        let shown = value.isEmpty ? FormulaValue.number(0) : value
        if row == Int(run.firstRow), column == Int(run.column) {
          model.set(shown, sheet: run.sheet, row: run.firstRow, column: run.column)
          continue
        }
        let stored = model.value(sheet: run.sheet, row: Int32(row), column: Int32(column))
        if stored == shown { continue }
        guard case .number(let one) = stored, case .number(let other) = shown,
          abs(one - other) <= 1e-9 * max(abs(one), abs(other))
        else { throw .unsupported("an array formula over several cells") }
      }
    }
  }
}
