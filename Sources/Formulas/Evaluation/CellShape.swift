import SpreadsheetModel

/// What a cell holds, as far as it can be told without a copy of a text: most cells of large sheets
/// are numbers and formulas of numbers.
enum CellShape {
  case empty
  case number(Double)
  /// An ordinary formula with a number stored.
  case formula(Double)
  /// An ordinary formula without a stored value.
  case formulaWithoutValue
  /// Anything else.
  case other
}

extension CellValue {
  /// What the cell holds.
  ///
  /// Never inlined: a switch in the caller's loop would copy the cell.
  @inline(never)
  var shape: CellShape {
    switch self {
    case .empty: return .empty
    case .number(let number): return .number(number)
    case .formula(let formula):
      guard formula.arrayRange == nil else { return .other }
      switch formula.result {
      case .none: return .formulaWithoutValue
      case .number(let number): return .formula(number)
      default: return .other
      }
    default: return .other
    }
  }

  /// The text of a formula; empty for other cells.
  @inline(never)
  var formulaText: String {
    if case .formula(let formula) = self { formula.expression } else { "" }
  }
}
