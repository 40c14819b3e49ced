import SpreadsheetModel

// One formula of a calculation that was run, computed once more.
extension Calculation {
  /// Whether a formula reads the same cells whatever they hold, and can be computed.
  func isFixed(_ cell: FormulaCell) -> Bool {
    let (run, index) = (runs[cell.run], index(of: cell))
    let state = states[index]
    guard !state.isDynamic, !state.isCircular, state.obstacle < 0, found[index] == nil,
      arrayRanges[cell.run] == nil, run.template >= 0
    else { return false }
    return !templates[Int(run.template)].template.mayFindAreas
  }

  /// How many formulas are affected.
  var affectedCount: Int { states.count { $0.isAffected } }

  /// Where a formula's cell stands.
  func place(of cell: FormulaCell) -> CellReference {
    let run = runs[cell.run]
    return CellReference(row: Int(run.firstRow + cell.offset), column: Int(run.column))
  }

  /// The position of a formula's cell among the values of its sheet.
  func position(of cell: FormulaCell) -> Int? {
    let run = runs[cell.run]
    return model.stores[Int(run.sheet)].position(
      row: run.firstRow + cell.offset, column: run.column)
  }

  /// Computes a formula once more.
  ///
  /// - Returns: whether it could be computed.
  mutating func recompute(_ cell: FormulaCell) -> Bool {
    let index = index(of: cell)
    return compute(cell, index) == nil && states[index].obstacle < 0
  }
}
