public import SpreadsheetModel

/// The formulas of a workbook that depend on some cells, in the order of calculation: found once,
/// computed for many sets of values.
///
/// Not `Sendable`: one thread computes with it.
public struct PreparedRecalculation {
  private var calculation: Calculation
  private let order: [FormulaCell]
  private let inputs: [(sheet: Int32, position: Int)]
  private var program: FigureProgram?

  /// The formulas that depend on the cells, in the order of calculation.
  public let formulas: [(sheet: Int, cell: CellReference)]

  /// Prepares a workbook.
  ///
  /// - Parameter inputs: zero-based positions of sheets, and cells that hold no formula, each once.
  /// - Returns: `nil` where the order depends on values or something cannot be computed: such a
  ///   workbook is computed by `Recalculation` each time.
  /// - Complexity: as `Recalculation.run`.
  public init?(_ workbook: Workbook, inputs: [(sheet: Int, cell: CellReference)]) {
    var workbook = workbook
    // Empty cells have no place among the values.
    for input in inputs { workbook.sheets[input.sheet].set(.number(0), at: input.cell) }
    var calculation = Calculation(workbook, changed: inputs)
    calculation.recordsOrder = true
    calculation.run()
    order = calculation.order
    // One visit of each, none of a formula that finds out what it reads while it is computed.
    guard order.count == calculation.affectedCount,
      order.allSatisfy({ calculation.isFixed($0) })
    else { return nil }
    var places: [(Int32, Int)] = []
    for input in inputs {
      guard
        let position = calculation.model.stores[input.sheet].position(
          row: Int32(input.cell.row), column: Int32(input.cell.column))
      else { return nil }
      places.append((Int32(input.sheet), position))
    }
    self.inputs = places
    formulas = order.map { (Int(calculation.runs[$0.run].sheet), calculation.place(of: $0)) }
    self.calculation = calculation
    program = FigureProgram(calculation, order: order, inputs: self.inputs)
  }

  /// Computes the formulas for new values of the inputs.
  ///
  /// - Parameters:
  ///   - values: one an input, no formulas.
  ///   - receive: given the number of each of `formulas` and its result.
  /// - Returns: `false` when a formula turned out to need what cannot be computed; the results are
  ///   not to be used then.
  public mutating func compute(
    _ values: [CellValue], receive: (Int, FormulaValue) -> Void
  ) -> Bool {
    if computeFigures(values, receive: receive) { return true }
    for (position, input) in inputs.enumerated() where position < values.count {
      calculation.model.set(
        FormulaValue(values[position]), sheet: input.sheet, position: input.position)
    }
    for (number, cell) in order.enumerated() {
      guard calculation.recompute(cell) else { return false }
      receive(number, calculation.value(of: cell))
    }
    return true
  }

  /// Computes formulas of figures alone.
  ///
  /// - Returns: `false` where the general calculation is needed; all results are received anew then.
  private mutating func computeFigures(
    _ values: [CellValue], receive: (Int, FormulaValue) -> Void
  ) -> Bool {
    guard program != nil else { return false }
    for (position, input) in inputs.enumerated() where position < values.count {
      let number: Double
      switch values[position] {
      case .number(let own): number = own
      case .empty: number = 0
      default: number = .nan
      }
      program?.set(number, sheet: input.sheet, position: input.position)
    }
    return program?.run { receive($0, .number($1)) } == true
  }
}
