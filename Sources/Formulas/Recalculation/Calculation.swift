import SpreadsheetModel

/// One run of `Recalculation`: formulas are visited depth first along what they read, so that each
/// is finished after its precedents; finishing finds out whether it is affected, and computes it.
///
/// Gathering the formulas is in `+Gathering`.
struct Calculation {
  let model: CalculationModel
  /// The formulas, in the order of sheets and cells.
  var cells: [FormulaCell] = []
  /// The state of each formula.
  var states: [FormulaState] = []
  /// The references of all formulas.
  var areas: [SheetArea] = []
  /// Formulas and changed cells of each sheet.
  var marks: [MarkedCells]
  /// The cells of array formulas that fill several, by index of the formula.
  var arrayRanges: [Int: RangeReference] = [:]
  /// Why formulas cannot be computed.
  private var obstacles: [String] = []
  private var obstacleIndexes: [String: Int32] = [:]
  private var hasCircle = false
  private static let circle = "a circle of references"
  /// Cells that formulas read though no scan found them, by index of the formula.
  private var found: [Int: Set<SheetArea>] = [:]
  /// How many such areas one formula may have.
  private static let foundLimit = 256
  /// The trees of the formulas.
  private var templates: [FormulaTemplate] = []
  /// For each tree the scope that its copies are computed in.
  private var scopes: [EvaluationScope?] = []
  private var stack: [Int32] = []
  /// Whether `order` is kept.
  var recordsOrder = false
  /// The formulas that were computed, each behind those it reads.
  private(set) var order: [Int] = []

  init(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?, clock: Double? = nil
  ) {
    model = CalculationModel(workbook, clock: clock)
    marks = workbook.sheets.map { _ in MarkedCells() }
    gather(workbook, changed: changed)
  }

  /// The outcome of every affected formula.
  var result: RecalculationResult {
    var entries: [RecalculationResult.Entry] = []
    for index in cells.indices where states[index].isAffected {
      let obstacle = Int(states[index].obstacle)
      let cell = cells[index]
      entries.append(
        RecalculationResult.Entry(
          sheet: Int(cell.sheet), cell: cell.reference,
          outcome: obstacle >= 0
            ? .notComputable(obstacles[obstacle])
            : .computed(model.stores[Int(cell.sheet)].values[cell.position].result)))
    }
    return RecalculationResult(entries: entries, formulaCount: cells.count)
  }

  /// Computes what is affected.
  mutating func run() {
    for index in cells.indices where states[index].progress == .new { visit(Int32(index)) }
    if hasCircle { spreadFromCircles() }
  }

  /// The position of a formula's tree in the list of trees.
  mutating func index(of formula: CopiedFormula) -> Int32 {
    if formula.index < 0 {
      formula.index = Int32(templates.count)
      templates.append(formula.template)
      scopes.append(nil)
    }
    return formula.index
  }

  /// The index of a reason in the list of reasons.
  mutating func obstacle(_ reason: String) -> Int32 {
    if let index = obstacleIndexes[reason] { return index }
    obstacles.append(reason)
    obstacleIndexes[reason] = Int32(obstacles.count - 1)
    return Int32(obstacles.count - 1)
  }

  // MARK: Order

  /// Visits a formula and all it reads.
  ///
  /// A formula is on the stack once to be opened, and stays below its precedents to be finished.
  private mutating func visit(_ first: Int32) {
    var stack = self.stack
    self.stack = []
    defer { self.stack = stack }
    stack.append(first)
    while let top = stack.last {
      let index = Int(top)
      switch states[index].progress {
      case .new:
        states[index].progress = .open
        open(areas[cells[index].areas], of: index, &stack)
      case .open:
        if let area = finish(index) {
          found[index, default: []].insert(area)
          open([area], of: index, &stack)
          continue
        }
        stack.removeLast()
        states[index].progress = .done
      case .done: stack.removeLast()
      }
    }
  }

  /// Pushes the formulas that one reads and that are not done.
  private mutating func open(
    _ areas: ArraySlice<SheetArea>, of index: Int, _ stack: inout [Int32]
  ) {
    var isCircular = false
    for area in areas {
      marks[Int(area.sheet)].forEach(in: area) { formula in
        guard formula >= 0 else { return }
        switch states[Int(formula)].progress {
        case .new: stack.append(formula)
        case .open: isCircular = true
        case .done: break
        }
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
  private mutating func finish(_ index: Int) -> SheetArea? {
    var state = states[index]
    var blocker: Int32 = -1
    for place in cells[index].areas { look(at: areas[place], &state, &blocker) }
    if !found.isEmpty, let found = found[index] {
      for area in found { look(at: area, &state, &blocker) }
      if found.count > Calculation.foundLimit, state.obstacle < 0 {
        state.obstacle = obstacle("too many computed references")
      }
    }
    if state.obstacle < 0, blocker >= 0 { state.obstacle = inherited(Int(blocker)) }
    if state.obstacle < 0, state.isCircular { state.obstacle = obstacle(Calculation.circle) }
    if state.isDynamic, state.obstacle >= 0 { state.isAffected = true }
    states[index] = state
    guard state.isAffected || state.isDynamic, state.obstacle < 0 else { return nil }
    if recordsOrder { order.append(index) }
    let before = state.isAffected ? nil : value(of: index)
    let area = compute(index)
    if let before, area == nil {
      states[index].isAffected = states[index].obstacle >= 0 || value(of: index) != before
    }
    return area
  }

  func value(of index: Int) -> FormulaValue {
    model.stores[Int(cells[index].sheet)].values[cells[index].position]
  }

  /// Takes over what the formulas and changed cells of an area mean for one that reads them.
  private func look(at area: SheetArea, _ state: inout FormulaState, _ blocker: inout Int32) {
    marks[Int(area.sheet)].forEach(in: area) { formula in
      if formula < 0 {
        state.isAffected = true
      } else {
        let precedent = states[Int(formula)]
        if precedent.isAffected { state.isAffected = true }
        if blocker < 0, precedent.obstacle >= 0 { blocker = formula }
      }
    }
  }

  /// The reason of a formula that reads one with a reason: the same for all in a chain.
  private mutating func inherited(_ index: Int) -> Int32 {
    let reason = obstacles[Int(states[index].obstacle)]
    if reason.hasPrefix("reads ") || reason == Calculation.circle { return states[index].obstacle }
    return obstacle("reads \(cells[index].reference), which has \(reason)")
  }

  /// A circle may have been finished before all its formulas were known to be affected.
  private mutating func spreadFromCircles() {
    var isSpreading = true
    while isSpreading {
      isSpreading = false
      for index in cells.indices where !states[index].isAffected && states[index].obstacle >= 0 {
        var isAffected = false
        for place in cells[index].areas {
          marks[Int(areas[place].sheet)].forEach(in: areas[place]) { formula in
            isAffected = isAffected || formula < 0 || states[Int(formula)].isAffected
          }
        }
        guard isAffected else { continue }
        states[index].isAffected = true
        isSpreading = true
      }
    }
  }

  // MARK: Values

  /// Whether a formula reads the same cells whatever they hold, and can be computed.
  func isFixed(_ index: Int) -> Bool {
    let state = states[index]
    guard !state.isDynamic, !state.isCircular, state.obstacle < 0, arrayRanges[index] == nil,
      found[index] == nil, cells[index].template >= 0
    else { return false }
    return !templates[Int(cells[index].template)].mayFindAreas
  }

  /// The tree of a formula; `nil` when its text cannot be read.
  func template(of index: Int) -> FormulaTemplate? {
    cells[index].template >= 0 ? templates[Int(cells[index].template)] : nil
  }

  /// Computes a formula once more.
  ///
  /// - Returns: whether it could be computed.
  mutating func recompute(_ index: Int) -> Bool {
    compute(index) == nil && states[index].obstacle < 0
  }

  /// - Returns: cells that must be computed first.
  private mutating func compute(_ index: Int) -> SheetArea? {
    let cell = cells[index]
    guard cell.template >= 0 else { return nil }
    let template = templates[Int(cell.template)]
    if template.mayFindAreas {
      model.settledAreas = found[index] ?? []
      model.lambdaCalls = 0
    }
    let scope = scope(of: template, at: cell)
    do {
      let root = template.expression.root
      if let range = arrayRanges[index] {
        let array = try scope.array(try scope.operand(root, isArray: true))
        try fill(range, of: cell, with: array)
        return nil
      }
      let value =
        cell.isArray
        ? try scope.first(scope.operand(root, isArray: true)) : try scope.value(root)
      model.set(value.isEmpty ? .number(0) : value, sheet: cell.sheet, position: cell.position)
    } catch {
      switch error {
      case .unsupported(let reason): states[index].obstacle = obstacle(reason)
      case .error(let code): model.set(.error(code), sheet: cell.sheet, position: cell.position)
      case .reads(let area): return area
      }
    }
    return nil
  }

  /// A scope for a formula: that of its copies, where nothing can have kept it.
  private mutating func scope(
    of template: FormulaTemplate, at cell: FormulaCell
  ) -> EvaluationScope {
    if !template.mayFindAreas, let scope = scopes[Int(cell.template)] {
      scope.move(to: cell)
      return scope
    }
    let scope = EvaluationScope(
      model: model, template: template, sheet: cell.sheet, row: cell.row, column: cell.column,
      rows: Int(cell.rows), columns: Int(cell.columns))
    if !template.mayFindAreas { scopes[Int(cell.template)] = scope }
    return scope
  }

  /// Sets the value of the first cell of an array formula.
  ///
  /// The others hold values without a formula, which no result of ours can reach: they must be
  /// already what the formula gives.
  private func fill(
    _ range: RangeReference, of cell: FormulaCell, with array: ValueArray
  ) throws(EvaluationFailure) {
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        let value = array.element(row - range.first.row, column - range.first.column)
        let shown = value.isEmpty ? FormulaValue.number(0) : value
        if row == Int(cell.row), column == Int(cell.column) {
          model.set(shown, sheet: cell.sheet, position: cell.position)
          continue
        }
        let stored = model.value(sheet: cell.sheet, row: Int32(row), column: Int32(column))
        if stored == shown { continue }
        guard case .number(let one) = stored, case .number(let other) = shown,
          abs(one - other) <= 1e-9 * max(abs(one), abs(other))
        else { throw .unsupported("an array formula over several cells") }
      }
    }
  }
}
