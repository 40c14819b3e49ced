// Operators, conditions and functions on packed values.
extension FormulaMachine {
  /// Where a formula goes on after a condition.
  func branch(
    _ step: CompiledFormula.Instruction, _ next: Int, _ height: inout Int,
    _ stack: inout MutableSpan<PackedValue>
  ) -> Int {
    height -= 1
    let condition = stack[height]
    switch condition.kind {
    case .number, .boolean: return condition.number != 0 ? next : Int(step.operand)
    case .empty: return Int(step.operand)
    case .text, .error:
      do {
        return try pool.unpack(condition).truth() ? next : Int(step.operand)
      } catch .error(let code) {
        stack[height] = .error(code)
      } catch {
        stack[height] = .error(.value)
      }
      height += 1
      return Int(step.other)
    }
  }

  /// What N makes of a value.
  func plainNumber(_ value: PackedValue) -> PackedValue {
    switch value.kind {
    case .number, .error: value
    case .boolean: .number(value.number)
    case .empty, .text: .number(0)
    }
  }

  /// An operator on one value; `nil` where it gives none: the tree is to be computed.
  func unary(
    _ operation: CompiledFormula.Instruction.Operation, _ value: PackedValue
  ) -> PackedValue? {
    if value.kind == .number {
      return .number(operation == .minus ? -value.number : value.number / 100)
    }
    let tree: UnaryOperator = operation == .minus ? .minus : .percent
    return (try? Operators.apply(tree, pool.unpack(value))).map { pool.pack($0) }
  }

  /// An operator on two numbers.
  func binary(
    _ operation: CompiledFormula.Instruction.Operation, _ left: Double, _ right: Double
  ) -> PackedValue {
    switch operation {
    case .add: .checked(NumberComparison.sum(left, right))
    case .subtract: .checked(NumberComparison.sum(left, -right))
    case .multiply: .checked(left * right)
    case .divide: right == 0 ? .error(.divisionByZero) : .checked(left / right)
    case .equal: .boolean(NumberComparison.areEqual(left, right))
    case .notEqual: .boolean(!NumberComparison.areEqual(left, right))
    case .less: .boolean(NumberComparison.order(left, right) < 0)
    case .greater: .boolean(NumberComparison.order(left, right) > 0)
    case .lessOrEqual: .boolean(NumberComparison.order(left, right) <= 0)
    case .greaterOrEqual: .boolean(NumberComparison.order(left, right) >= 0)
    case .power: pool.pack(Operators.power(left, right))
    default: pool.pack(.text(GeneralNumber.text(left) + GeneralNumber.text(right)))
    }
  }

  /// An operator on two values of any kind; `nil` where it gives none: the tree is to be computed.
  func binary(
    _ operation: CompiledFormula.Instruction.Operation, _ left: PackedValue, _ right: PackedValue
  ) -> PackedValue? {
    let tree = FormulaMachine.tree(operation)
    let value = try? Operators.apply(tree, pool.unpack(left), pool.unpack(right))
    return value.map { pool.pack($0) }
  }

  /// The operator of the tree that an operation stands for.
  private static func tree(
    _ operation: CompiledFormula.Instruction.Operation
  ) -> BinaryOperator {
    switch operation {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .greater: .greater
    case .lessOrEqual: .lessOrEqual
    case .greaterOrEqual: .greaterOrEqual
    default: .concatenate
    }
  }

  /// Calls a function.
  ///
  /// - Returns: false where it gives no value: the tree is to be computed, which says why.
  func call(
    _ step: CompiledFormula.Instruction, _ height: inout Int,
    _ stack: inout MutableSpan<PackedValue>
  ) -> Bool {
    let count = step.operation == .callUnary ? 1 : Int(step.other)
    height -= count
    if step.operation == .round, let value = rounded(step, stack[height], stack[height + 1]) {
      stack[height] = value
      height += 1
      return true
    }
    do {
      switch FunctionTable.all[Int(step.operand)].body {
      case .unary(let body): stack[height] = pool.pack(try body(pool.unpack(stack[height])))
      case .elementwise(let body):
        var values: [FormulaValue] = []
        values.reserveCapacity(count)
        for index in height..<height + count { values.append(pool.unpack(stack[index])) }
        let value = try body(values)
        stack[height] = pool.pack(value)
      default: return false
      }
    } catch .error(let code) {
      stack[height] = .error(code)
    } catch {
      return false
    }
    height += 1
    return true
  }

  /// A number rounded to digits; `nil` where conversions are needed first.
  private func rounded(
    _ step: CompiledFormula.Instruction, _ number: PackedValue, _ digits: PackedValue
  ) -> PackedValue? {
    guard number.kind == .number, digits.kind == .number, abs(digits.number) < 1e15,
      let direction = Rounding.Direction(rawValue: UInt8(step.number))
    else { return nil }
    return .checked(
      Rounding.decimal(
        number.number, digits: Int(digits.number.rounded(.towardZero)), direction))
  }
}
