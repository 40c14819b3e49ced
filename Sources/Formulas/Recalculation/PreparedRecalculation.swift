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
    var figures = values.map { (value: CellValue) -> Double in
      switch value {
      case .number(let number): number
      case .empty: 0
      default: Double.nan
      }
    }
    figures.append(contentsOf: repeatElement(0, count: order.count))
    if values.count == inputs.count, computeFigures(&figures) {
      for index in order.indices { receive(index, .number(figures[inputs.count + index])) }
      return true
    }
    return computeValues(values, receive: receive)
  }

  /// As `compute`, whatever the values are.
  package mutating func computeValues(
    _ values: [CellValue], receive: (Int, FormulaValue) -> Void
  ) -> Bool {
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
  /// - Parameter figures: the numbers of the inputs, not-a-number for anything but a number; behind
  ///   them come the results of `formulas`.
  /// - Returns: `false` where the general calculation is needed; the results are not to be used then.
  package mutating func computeFigures(_ figures: inout [Double]) -> Bool {
    program?.run(&figures) == true
  }
}
