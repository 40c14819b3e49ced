import SpreadsheetModel

/// A calculation: runs of copied formulas are visited depth first along what they read,
/// so that each is finished after its precedents.
///
/// A run whose precedents are all done is computed from its first cell to its last
/// (`+Values`). Where runs read each other, or only some of their cells are affected, the cells are
/// visited one by one in the same way (`+Cells`). Gathering the formulas is in `+Gathering`.
struct Calculation {
  let model: CalculationModel
  /// The formulas, in the order of their first cells.
  var runs: [FormulaRun] = []
  /// Where they stand.
  var runIndex = RunIndex([], sheetCount: 0)
  /// The run of the formula at each position of each sheet's store; -1 for a cell without one.
  var runAtPosition: [[Int32]] = []
  /// The state of each formula, run by run.
  var states: [FormulaState] = []
  /// The references that scans of single formulas found.
  var areas: [SheetArea] = []
  /// Other cells that matter, of each sheet.
  var marks: [MarkedCells]
  /// The cells of array formulas that fill several, by run.
  var arrayRanges: [Int: RangeReference] = [:]
  /// Whether all formulas are computed.
  let affectsAll: Bool
  /// Why formulas cannot be computed.
  var obstacles: [String] = []
  private var obstacleIndexes: [String: Int32] = [:]
  var hasCircle = false
  static let circle = "a circle of references"
  /// Cells that formulas read though no scan found them, by index of the formula.
  var found: [Int: Set<SheetArea>] = [:]
  /// How many such areas one formula may have.
  static let foundLimit = 256
  /// The trees of the formulas, and what is made of them.
  var templates: [CalculatedTemplate] = []
  /// What all trees read.
  var reads: [FormulaTemplate.Read] = []
  var machine: FormulaMachine
  /// Whether `order` is kept.
  var recordsOrder = false
  /// The formulas that were computed one by one, each behind those it reads.
  var order: [FormulaCell] = []

  init(
    _ workbook: Workbook, changed: [(sheet: Int, cell: CellReference)]?, clock: Double? = nil,
    isCompiled: Bool = true
  ) {
    model = CalculationModel(workbook, clock: clock)
    machine = FormulaMachine(pool: model.pool)
    affectsAll = changed == nil
    self.isCompiled = isCompiled
    marks = workbook.sheets.map { _ in MarkedCells() }
    gather(workbook, changed: changed)
  }

  /// Whether formulas are compiled where that can be.
  let isCompiled: Bool

  /// The outcome of every affected formula.
  var result: RecalculationResult {
    var entries: [RecalculationResult.Entry] = []
    if affectsAll { entries.reserveCapacity(states.count) }
    for sheet in runAtPosition.indices {
      let store = model.stores[sheet]
      store.forEachCell { row, position in
        let run = Int(runAtPosition[sheet][position])
        guard run >= 0, runs[run].isAffected else { return }
        let state = states[Int(runs[run].firstFormula + row - runs[run].firstRow)]
        guard state.isAffected else { return }
        entries.append(
          RecalculationResult.Entry(
            sheet: sheet, cell: CellReference(row: Int(row), column: Int(store.columns[position])),
            outcome: state.obstacle >= 0
              ? .notComputable(obstacles[Int(state.obstacle)]) : .computed(store[position].result)))
      }
    }
    return RecalculationResult(entries: entries, formulaCount: states.count)
  }

  /// The position of a formula's tree in the list of trees.
  mutating func index(of formula: CopiedFormula) -> Int32 {
    if formula.index < 0 {
      formula.index = Int32(templates.count)
      let first = reads.count
      reads += formula.template.reads ?? []
      templates.append(
        CalculatedTemplate(template: formula.template, reads: first..<reads.count))
    }
    return formula.index
  }

  /// The index of a cell's formula among all formulas.
  func index(of cell: FormulaCell) -> Int { Int(runs[cell.run].firstFormula + cell.offset) }

  /// The index of a reason in the list of reasons.
  mutating func obstacle(_ reason: String) -> Int32 {
    if let index = obstacleIndexes[reason] { return index }
    obstacles.append(reason)
    obstacleIndexes[reason] = Int32(obstacles.count - 1)
    return Int32(obstacles.count - 1)
  }

  // MARK: Order

  /// Computes what is affected.
  mutating func run() {
    var stack: [Int] = []
    for run in runs.indices where runs[run].progress == .new {
      stack.append(run)
      while let top = stack.last {
        switch runs[top].progress {
        case .new:
          runs[top].progress = .open
          openPrecedents(of: top, &stack)
        case .open:
          stack.removeLast()
          compute(top)
          runs[top].progress = .done
        case .done: stack.removeLast()
        }
      }
    }
    if hasCircle { spreadFromCircles() }
  }

  /// Pushes the runs that one reads and that are not looked at yet.
  private func openPrecedents(of run: Int, _ stack: inout [Int]) {
    forEachHull(of: run) { area in
      runIndex.forEach(in: area) { other, _ in
        if runs[other].progress == .new { stack.append(other) }
      }
      marks[Int(area.sheet)].forEach(in: area) { other in
        if other >= 0, runs[Int(other)].progress == .new { stack.append(Int(other)) }
      }
    }
  }

  /// Calls a closure with each area that holds all that the cells of a run read by one reference.
  ///
  /// Rows of corners are constant or move with the cell, so that what the first and the last cell
  /// read bounds what those between them do.
  func forEachHull(of run: Int, _ visit: (SheetArea) -> Void) {
    let one = runs[run]
    if let scanned = one.scanned {
      for place in scanned { visit(areas[place]) }
    } else if one.template >= 0 {
      for place in templates[Int(one.template)].reads {
        let first = area(of: reads[place], one, 0)
        visit(one.count == 1 ? first : first.hull(area(of: reads[place], one, one.count - 1)))
      }
    }
  }

  /// The cells that one cell of a run reads by a reference.
  func area(of read: FormulaTemplate.Read, _ run: FormulaRun, _ offset: Int32) -> SheetArea {
    read.term.area(
      sheet: read.sheet < 0 ? run.sheet : read.sheet, rows: Int(run.rows + offset),
      columns: Int(run.columns))
  }
}

/// A tree with what a calculation makes of it.
struct CalculatedTemplate {
  let template: FormulaTemplate
  /// Where what it reads stands in the list of all reads.
  let reads: Range<Int>
  /// The instructions; `nil` when it cannot be compiled, or nobody has tried.
  var code: CompiledFormula?
  var isCompiled = false
  /// The scope that its copies are computed in as trees.
  var scope: EvaluationScope?
}
