import SpreadsheetModel

// The order of single cells, where that of runs does not do: circles of runs, and runs of which
// only some cells are affected or can be computed.
extension Calculation {
  /// Visits a formula and all it reads, cell by cell.
  ///
  /// A formula is on the stack once to be opened, and stays below its precedents to be finished.
  mutating func visit(_ first: FormulaCell) {
    var stack = [first]
    while let top = stack.last {
      let index = index(of: top)
      switch runs[top.run].progress == .done ? .done : states[index].progress {
      case .new:
        states[index].progress = .open
        runs[top.run].isStarted = true
        let run = runs[top.run]
        for place in areaPlaces(of: run) {
          open(area(at: place, run, top.offset), of: index, &stack)
        }
      case .open:
        if let area = finish(top, index) {
          found[index, default: []].insert(area)
          open(area, of: index, &stack)
          continue
        }
        stack.removeLast()
        states[index].progress = .done
      case .done: stack.removeLast()
      }
    }
  }

  /// Places of what a cell of a run reads, as far as it is known before it is computed.
  private func areaPlaces(of run: FormulaRun) -> Range<Int> {
    run.scanned ?? (run.template >= 0 ? templates[Int(run.template)].reads : 0..<0)
  }

  /// The area at such a place.
  private func area(at place: Int, _ run: FormulaRun, _ offset: Int32) -> SheetArea {
    run.scanned == nil ? area(of: reads[place], run, offset) : areas[place]
  }

  /// Pushes the formulas of an area that are not done.
  private mutating func open(
    _ area: SheetArea, of index: Int, _ stack: inout [FormulaCell]
  ) {
    var isCircular = false
    runIndex.forEach(in: area) { run, offsets in
      if runs[run].progress == .done { return }
      let first = Int(runs[run].firstFormula)
      for offset in offsets {
        switch states[first + Int(offset)].progress {
        case .new: stack.append(FormulaCell(run: run, offset: offset))
        case .open: isCircular = true
        case .done: break
        }
      }
    }
    marks[Int(area.sheet)].forEach(in: area) { run in
      guard run >= 0, runs[Int(run)].progress != .done else { return }
      switch states[Int(runs[Int(run)].firstFormula)].progress {
      case .new: stack.append(FormulaCell(run: Int(run), offset: 0))
      case .open: isCircular = true
      case .done: break
      }
    }
    if isCircular {
      states[index].isCircular = true
      hasCircle = true
    }
  }

  /// Finds out whether a formula is affected and can be computed, and computes it.
  ///
  /// - Returns: cells that it turned out to read: it must be finished again after them.
  private mutating func finish(_ cell: FormulaCell, _ index: Int) -> SheetArea? {
    let run = runs[cell.run]
    var state = states[index]
    var blocker: FormulaCell?
    for place in areaPlaces(of: run) {
      look(at: area(at: place, run, cell.offset), &state, &blocker)
    }
    if !found.isEmpty, let found = found[index] {
      for area in found { look(at: area, &state, &blocker) }
      if found.count > Calculation.foundLimit, state.obstacle < 0 {
        state.obstacle = obstacle("too many computed references")
      }
    }
    if state.obstacle < 0, let blocker { state.obstacle = inherited(blocker) }
    if state.obstacle < 0, state.isCircular { state.obstacle = obstacle(Calculation.circle) }
    if state.isDynamic, state.obstacle >= 0 { state.isAffected = true }
    states[index] = state
    defer { note(index, cell.run) }
    guard state.isAffected || state.isDynamic, state.obstacle < 0 else { return nil }
    if recordsOrder { order.append(cell) }
    let before = state.isAffected ? nil : value(of: cell)
    let area = compute(cell, index)
    if let before, area == nil {
      states[index].isAffected = states[index].obstacle >= 0 || value(of: cell) != before
    }
    return area
  }

  /// Lets a run say what became of one of its cells.
  private mutating func note(_ index: Int, _ run: Int) {
    if states[index].isAffected { runs[run].isAffected = true }
    if states[index].obstacle >= 0 { runs[run].hasObstacle = true }
  }

  /// The value of a formula's cell.
  func value(of cell: FormulaCell) -> FormulaValue {
    let run = runs[cell.run]
    return model.value(sheet: run.sheet, row: run.firstRow + cell.offset, column: run.column)
  }

  /// Takes over what the formulas and changed cells of an area mean for one that reads them.
  private func look(
    at area: SheetArea, _ state: inout FormulaState, _ blocker: inout FormulaCell?
  ) {
    runIndex.forEach(in: area) { run, offsets in
      if runs[run].progress == .done, !runs[run].hasObstacle {
        if !runs[run].isAffected { return }
        if state.isAffected { return }
      }
      let first = Int(runs[run].firstFormula)
      for offset in offsets {
        let precedent = states[first + Int(offset)]
        if precedent.isAffected { state.isAffected = true }
        if precedent.obstacle >= 0, blocker == nil {
          blocker = FormulaCell(run: run, offset: offset)
        }
      }
    }
    marks[Int(area.sheet)].forEach(in: area) { run in
      guard run >= 0 else {
        state.isAffected = true
        return
      }
      let precedent = states[Int(runs[Int(run)].firstFormula)]
      if precedent.isAffected { state.isAffected = true }
      if precedent.obstacle >= 0, blocker == nil {
        blocker = FormulaCell(run: Int(run), offset: 0)
      }
    }
  }

  /// The reason of a formula that reads one with a reason: the same for all in a chain.
  private mutating func inherited(_ cell: FormulaCell) -> Int32 {
    let own = states[index(of: cell)].obstacle
    let reason = obstacles[Int(own)]
    if reason.hasPrefix("reads ") || reason == Calculation.circle { return own }
    let run = runs[cell.run]
    let place = CellReference(row: Int(run.firstRow + cell.offset), column: Int(run.column))
    return obstacle("reads \(place), which has \(reason)")
  }

  /// A circle may have been finished before all its formulas were known to be affected.
  mutating func spreadFromCircles() {
    var isSpreading = true
    while isSpreading {
      isSpreading = false
      for run in runs.indices where runs[run].hasObstacle {
        for offset in 0..<runs[run].count {
          let cell = FormulaCell(run: run, offset: offset)
          let index = index(of: cell)
          guard !states[index].isAffected, states[index].obstacle >= 0 else { continue }
          var state = FormulaState()
          var blocker: FormulaCell?
          for place in areaPlaces(of: runs[run]) {
            look(at: area(at: place, runs[run], offset), &state, &blocker)
          }
          guard state.isAffected else { continue }
          states[index].isAffected = true
          runs[run].isAffected = true
          isSpreading = true
        }
      }
    }
  }
}
