// Operators. A chain `a+b+c…` is walked from its left end, so that its length costs no stack.
extension EvaluationScope {
  /// The value of a chain of operators on single values.
  func binaryValue(_ index: Int32) throws(EvaluationFailure) -> FormulaValue {
    guard case .binary(let operation, let left, let right) = expression.nodes[Int(index)] else {
      return try value(index)
    }
    guard case .binary = expression.nodes[Int(left)] else {
      return try apply(operation, value(left), value(right))
    }
    let (start, chain) = chain(index, references: false)
    var result = try value(start)
    for (operation, right) in chain.reversed() {
      result = try apply(operation, result, value(right))
    }
    return result
  }

  /// The result of a chain of operators where ranges and arrays are welcome.
  func operandBinary(_ index: Int32, isArray: Bool) throws(EvaluationFailure) -> Operand {
    guard case .binary(let operation, _, _) = expression.nodes[Int(index)] else {
      return try operand(index, isArray: isArray)
    }
    let (start, chain) = chain(index, references: operation.isReferenceOperator)
    var result = try operand(start, isArray: isArray)
    for (operation, rightIndex) in chain.reversed() {
      let right = try operand(rightIndex, isArray: isArray)
      if operation.isReferenceOperator {
        do {
          result = try joined(operation, result, right)
        } catch .error(let code) {
          result = .value(.error(code))
        }
      } else {
        result = try lifted(result, right, isArray: isArray) {
          (left, right) throws(EvaluationFailure) in try apply(operation, left, right)
        }
      }
    }
    return result
  }

  /// An operator on two values; text that reads as a day is one of the workbook's date system.
  private func apply(
    _ operation: BinaryOperator, _ left: FormulaValue, _ right: FormulaValue
  ) throws(EvaluationFailure) -> FormulaValue {
    guard model.uses1904Dates, (3...5).contains(operation.precedence) else {
      return try Operators.apply(operation, left, right)
    }
    return try Operators.apply(operation, DateSystem.read(left), DateSystem.read(right))
  }

  private func apply(
    _ operation: UnaryOperator, _ value: FormulaValue
  ) throws(EvaluationFailure) -> FormulaValue {
    try Operators.apply(operation, model.uses1904Dates ? DateSystem.read(value) : value)
  }

  /// The operators down the left side of a node, outermost first, and what stands at the left end.
  private func chain(
    _ index: Int32, references: Bool
  ) -> (start: Int32, operations: [(BinaryOperator, Int32)]) {
    var operations: [(BinaryOperator, Int32)] = []
    var start = index
    while case .binary(let operation, let left, let right) = expression.nodes[Int(start)],
      operation.isReferenceOperator == references
    {
      operations.append((operation, right))
      start = left
    }
    return (start, operations)
  }

  func unaryValue(
    _ operation: UnaryOperator, _ operand: Int32
  ) throws(EvaluationFailure) -> FormulaValue {
    if operation == .spill { return try single(spill(self.operand(operand, isArray: false))) }
    return try apply(operation, value(operand))
  }

  func unaryOperand(
    _ operation: UnaryOperator, _ index: Int32, isArray: Bool
  ) throws(EvaluationFailure) -> Operand {
    let inside = try operand(index, isArray: isArray)
    if operation == .spill { return try spill(inside) }
    if operation == .intersection { return .value(try single(inside)) }
    if operation == .plus, !isArray { return inside }
    guard let array = try manyValues(inside, isArray: isArray) else {
      return .value(try apply(operation, single(inside)))
    }
    return .array(
      try array.map { (value) throws(EvaluationFailure) in
        try apply(operation, value)
      })
  }

  /// The values of an operand that stands for many; `nil` when one is meant.
  func manyValues(_ operand: Operand, isArray: Bool) throws(EvaluationFailure) -> ValueArray? {
    switch operand {
    case .array(let array): return array
    case .area(let area) where isArray && !area.isSingle: return try model.array(area)
    default: return nil
    }
  }

  /// Applies an operation to two operands, value by value when one stands for many.
  private func lifted(
    _ left: Operand, _ right: Operand, isArray: Bool,
    _ operation: (FormulaValue, FormulaValue) throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> Operand {
    let ours = try manyValues(left, isArray: isArray)
    let theirs = try manyValues(right, isArray: isArray)
    switch (ours, theirs) {
    case (nil, nil): return .value(try operation(try single(left), try single(right)))
    case (let ours?, let theirs?): return .array(try ValueArray.combine(ours, theirs, operation))
    case (let ours?, nil):
      let one = ValueArray(try single(right))
      return .array(try ValueArray.combine(ours, one, operation))
    case (nil, let theirs?):
      let one = ValueArray(try single(left))
      return .array(try ValueArray.combine(one, theirs, operation))
    }
  }
}

/// Operators on single values.
///
/// An error is a value; what is thrown says why there is none (`EvaluationFailure.unsupported`).
enum Operators {
  static func apply(
    _ operation: BinaryOperator, _ left: FormulaValue, _ right: FormulaValue
  ) throws(EvaluationFailure) -> FormulaValue {
    if case .number(let left) = left, case .number(let right) = right, operation != .concatenate {
      return numeric(operation, left, right)
    }
    do {
      switch operation {
      case .concatenate: return .text(try left.text() + right.text())
      case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual:
        return .boolean(holds(operation, try left.compared(to: right)))
      default: return numeric(operation, try left.number(), try right.number())
      }
    } catch .error(let code) {
      return .error(code)
    }
  }

  static func apply(
    _ operation: UnaryOperator, _ value: FormulaValue
  ) throws(EvaluationFailure) -> FormulaValue {
    do {
      switch operation {
      case .minus: return .number(-(try value.number()))
      case .percent: return .number(try value.number() / 100)
      default: return value
      }
    } catch .error(let code) {
      return .error(code)
    }
  }

  private static func numeric(
    _ operation: BinaryOperator, _ left: Double, _ right: Double
  ) -> FormulaValue {
    switch operation {
    case .add: return .checked(NumberComparison.sum(left, right))
    case .subtract: return .checked(NumberComparison.sum(left, -right))
    case .multiply: return .checked(left * right)
    case .divide: return right == 0 ? .error(.divisionByZero) : .checked(left / right)
    case .power: return power(left, right)
    default: return .boolean(holds(operation, NumberComparison.order(left, right)))
    }
  }

  /// `base` to `exponent`; 0^0 is #NUM! and 0 to a negative power #DIV/0!.
  static func power(_ base: Double, _ exponent: Double) -> FormulaValue {
    if base == 0 {
      if exponent == 0 { return .error(.number) }
      if exponent < 0 { return .error(.divisionByZero) }
    }
    return .checked(Mathematics.power(base, exponent))
  }

  static func holds(_ operation: BinaryOperator, _ order: Int) -> Bool {
    switch operation {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .greater: order > 0
    case .lessOrEqual: order <= 0
    default: order >= 0
    }
  }
}
