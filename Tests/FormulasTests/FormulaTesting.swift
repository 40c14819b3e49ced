import Formulas
import SpreadsheetModel
import Testing

/// A sheet named `S` with values at places such as `A1`.
func sheet(_ cells: [String: CellValue], named name: String = "S") throws -> Worksheet {
  var sheet = Worksheet(name: name)
  for (text, value) in cells {
    sheet.set(value, at: try #require(CellReference(text)))
  }
  return sheet
}

/// A formula as a cell value.
func formula(_ expression: String, _ result: FormulaResult = .none) -> CellValue {
  .formula(Formula(expression, result: result))
}

/// What a formula at `Z99` gives over a sheet.
func outcome(
  of expression: String, cells: [String: CellValue] = [:]
) throws -> RecalculationResult.Outcome {
  var workbook = Workbook()
  var cells = cells
  cells["Z99"] = formula(expression)
  workbook.sheets = [try sheet(cells)]
  let place = CellReference(row: 98, column: 25)
  let entries = Recalculation.run(workbook, changed: nil).entries
  return try #require(entries.first { $0.cell == place }).outcome
}

/// Expects a formula at `Z99` to give a result.
func expect(
  _ expression: String, is result: FormulaResult, cells: [String: CellValue] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let outcome = try outcome(of: expression, cells: cells)
  #expect(outcome == .computed(result), "\(expression)", sourceLocation: sourceLocation)
}

/// A small generator of random numbers with a seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
