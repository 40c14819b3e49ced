/// One formula at one cell, being computed.
///
/// What changes while a formula is computed is the values in the model; between formulas that are
/// copies of each other the place.
///
/// `value` computes a node where one value is wanted (ranges meet the formula's row or column),
/// `operand` where ranges and arrays are welcome.
final class EvaluationScope {
  let model: CalculationModel
  let template: FormulaTemplate
  /// Zero-based place of the formula.
  private(set) var sheet: Int32
  private(set) var row: Int32
  private(set) var column: Int32
  /// How far relative references are moved from how the tree has them.
  private(set) var rows: Int
  private(set) var columns: Int
  /// How many names deep.
  let depth: Int
  /// What LET calls by names, in lower case.
  let bindings: [String: Operand]

  init(
    model: CalculationModel, template: FormulaTemplate, sheet: Int32, row: Int32, column: Int32,
    rows: Int, columns: Int, depth: Int = 0, bindings: [String: Operand] = [:]
  ) {
    self.model = model
    self.template = template
    self.sheet = sheet
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
    self.depth = depth
    self.bindings = bindings
  }

  /// Takes the formula to another cell that has a copy of it.
  func move(sheet: Int32, row: Int32, column: Int32, rows: Int, columns: Int) {
    (self.sheet, self.row, self.column) = (sheet, row, column)
    (self.rows, self.columns) = (rows, columns)
  }

  /// The tree that is computed.
  var expression: FormulaExpression { template.expression }

  /// The one value of a node.
  func value(_ index: Int32) throws(EvaluationFailure) -> FormulaValue {
    switch template.expression.nodes[Int(index)] {
    case .number(let number): return .number(number)
    case .text(let text): return .text(expression.texts[Int(text)])
    case .boolean(let truth): return .boolean(truth)
    case .error(let code): return .error(code)
    case .missing: return .empty
    case .reference(let term):
      if term.shape == .cell, term.sheet < 0 {
        let cell = term.first.shifted(rows: rows, columns: columns)
        return model.value(sheet: sheet, row: cell.row, column: Int32(cell.column))
      }
      return try caught { () throws(EvaluationFailure) in try single(reference(term)) }
    case .parentheses(let inside): return try value(inside)
    case .unary(let operation, let operand): return try unaryValue(operation, operand)
    case .binary(let operation, _, _):
      if operation.isReferenceOperator || expression.hasArray {
        return try single(operandBinary(index, isArray: false))
      }
      return try binaryValue(index)
    case .call(let call): return try callValue(call)
    case .name, .array, .opaque: return try single(operand(index, isArray: false))
    }
  }

  /// What a node gives, ranges kept as references.
  ///
  /// - Parameter isArray: whether operators take ranges value by value, as in SUMPRODUCT.
  func operand(_ index: Int32, isArray: Bool) throws(EvaluationFailure) -> Operand {
    switch expression.nodes[Int(index)] {
    case .missing: return .missing
    case .reference(let term):
      do {
        return try reference(term)
      } catch .error(let code) {
        return .value(.error(code))
      }
    case .parentheses(let inside): return try operand(inside, isArray: isArray)
    case .unary(let operation, let inside):
      return try unaryOperand(operation, inside, isArray: isArray)
    case .binary: return try operandBinary(index, isArray: isArray)
    case .call(let call): return try callOperand(call, isArray: isArray)
    case .name(let text, let sheet): return try name(text, sheet, isArray: isArray)
    case .array(let term): return .array(try constants(term))
    case .opaque(let text): return try structured(expression.texts[Int(text)])
    default: return .value(try value(index))
    }
  }

  /// One value out of an operand: of a range, the cell in the formula's row or column.
  func single(_ operand: Operand) throws(EvaluationFailure) -> FormulaValue {
    switch operand {
    case .value(let value): return value
    case .missing: return .empty
    case .array(let array): return array.values.first ?? .empty
    case .area(let area):
      if area.isSingle {
        return model.value(sheet: area.sheet, row: area.firstRow, column: area.firstColumn)
      }
      if area.firstColumn == area.lastColumn, area.firstRow <= row, row <= area.lastRow {
        return model.value(sheet: area.sheet, row: row, column: area.firstColumn)
      }
      if area.firstRow == area.lastRow, area.firstColumn <= column, column <= area.lastColumn {
        return model.value(sheet: area.sheet, row: area.firstRow, column: column)
      }
      return .error(.value)
    case .areas: return .error(.value)
    case .function: return .error(.calculation)
    }
  }

  /// The first value of an operand: what an array formula shows in its own cell.
  func first(_ operand: Operand) throws(EvaluationFailure) -> FormulaValue {
    guard case .area(let area) = operand else { return try single(operand) }
    return model.value(sheet: area.sheet, row: area.firstRow, column: area.firstColumn)
  }

  /// The values of an operand in rows and columns; a range is cut at the workbook's last used row
  /// and column.
  func array(_ operand: Operand) throws(EvaluationFailure) -> ValueArray {
    switch operand {
    case .value(let value): return ValueArray(value)
    case .missing: return ValueArray(.empty)
    case .array(let array): return array
    case .area(let area): return try model.array(area)
    case .areas: throw .error(.value)
    case .function: throw .error(.calculation)
    }
  }

  private func constants(_ term: ArrayTerm) throws(EvaluationFailure) -> ValueArray {
    let count = Int(term.rows) * Int(term.columns)
    var values: [FormulaValue] = []
    values.reserveCapacity(count)
    for index in expression.children(from: term.firstChild, count: count) {
      values.append(try value(index))
    }
    return ValueArray(rows: Int(term.rows), columns: Int(term.columns), values: values)
  }
}
