/// Makes instructions of a formula's tree.
struct FormulaCompiler {
  private let template: FormulaTemplate
  private let pool: TextPool
  private(set) var code = CompiledFormula()
  private var depth = 0

  /// Longer formulas are computed as trees: what a walk down their left side takes of the stack is
  /// bounded.
  private static let nodeLimit = 256

  private init(_ template: FormulaTemplate, _ pool: TextPool) {
    self.template = template
    self.pool = pool
  }

  /// The instructions of a formula; `nil` where some part of it is not covered.
  static func compile(_ template: FormulaTemplate, pool: TextPool) -> CompiledFormula? {
    let expression = template.expression
    guard template.reads != nil, !expression.hasArray, !template.isSubtotal,
      expression.nodes.count <= nodeLimit
    else { return nil }
    var compiler = FormulaCompiler(template, pool)
    return compiler.value(expression.root) ? compiler.code : nil
  }

  private var expression: FormulaExpression { template.expression }

  private mutating func emit(_ instruction: CompiledFormula.Instruction, pushes: Int = 0) {
    code.instructions.append(instruction)
    depth += pushes
    code.depth = max(code.depth, depth)
  }

  private mutating func constant(_ value: FormulaValue) {
    let packed = pool.pack(value)
    emit(.init(operation: .constant, kind: packed.kind, number: packed.number), pushes: 1)
  }

  /// Where the next instruction will stand.
  private var place: Int32 { Int32(code.instructions.count) }

  /// Instructions that put the one value of a node on the stack.
  private mutating func value(_ index: Int32) -> Bool {
    switch expression.nodes[Int(index)] {
    case .number(let number): constant(.number(number))
    case .text(let text): constant(.text(expression.texts[Int(text)]))
    case .boolean(let truth): constant(.boolean(truth))
    case .error(let error): constant(.error(error))
    case .missing: constant(.empty)
    case .reference(let term):
      guard term.shape == .cell, let reference = reference(term) else { return false }
      emit(.init(operation: .cell, operand: reference), pushes: 1)
    case .parentheses(let inside): return value(inside)
    case .unary(let operation, let inside): return unary(operation, inside)
    case .binary(let operation, let left, let right):
      guard let step = FormulaCompiler.operations[operation], value(left), value(right) else {
        return false
      }
      emit(.init(operation: step), pushes: -1)
    case .call(let call): return self.call(call)
    case .name, .opaque, .array: return false
    }
    return true
  }

  private static let operations: [BinaryOperator: CompiledFormula.Instruction.Operation] = [
    .add: .add, .subtract: .subtract, .multiply: .multiply, .divide: .divide, .power: .power,
    .equal: .equal, .notEqual: .notEqual, .less: .less, .greater: .greater,
    .lessOrEqual: .lessOrEqual, .greaterOrEqual: .greaterOrEqual, .concatenate: .concatenate,
  ]

  private mutating func unary(_ operation: UnaryOperator, _ inside: Int32) -> Bool {
    guard operation != .spill, value(inside) else { return false }
    switch operation {
    case .minus: emit(.init(operation: .minus))
    case .percent: emit(.init(operation: .percent))
    default: break
    }
    return true
  }

  private mutating func reference(_ term: ReferenceTerm) -> Int32? {
    guard term.shape != .deleted else { return nil }
    var sheet: Int32 = -1
    if term.sheet >= 0 {
      let prefix = expression.sheets[Int(term.sheet)]
      sheet = template.sheets[Int(term.sheet)]
      guard prefix.workbook == nil, prefix.last == nil, sheet >= 0 else { return nil }
    }
    code.references.append(.init(term: term, sheet: sheet))
    return Int32(code.references.count - 1)
  }

  // MARK: Calls

  private func argument(_ call: CallTerm, _ index: Int) -> Int32 {
    expression.children[Int(call.firstChild) + index]
  }

  private func isMissing(_ node: Int32) -> Bool {
    if case .missing = expression.nodes[Int(node)] { true } else { false }
  }

  private mutating func call(_ call: CallTerm) -> Bool {
    guard call.function >= 0 else { return false }
    let function = FunctionTable.all[Int(call.function)]
    guard function.arguments.contains(Int(call.count)) else { return false }
    switch function.name {
    case "IF": return condition(call)
    case "IFERROR": return replacement(call, onlyNotAvailable: false)
    case "IFNA": return replacement(call, onlyNotAvailable: true)
    case "TRUE": constant(.boolean(true))
    case "FALSE": constant(.boolean(false))
    default:
      if let kind = FormulaCompiler.aggregates[function.name] { return aggregate(call, kind) }
      return plain(call, function)
    }
    return true
  }

  private static let aggregates: [String: RangeAggregate.Kind] = [
    "SUM": .sum, "AVERAGE": .average, "MIN": .minimum, "MAX": .maximum, "PRODUCT": .product,
    "COUNT": .count, "COUNTA": .countAll, "AND": .and, "OR": .or,
  ]

  private mutating func plain(_ call: CallTerm, _ function: FunctionDefinition) -> Bool {
    switch function.body {
    case .unary:
      guard call.count == 1, value(argument(call, 0)) else { return false }
      emit(
        .init(
          operation: function.name == "N" ? .plainNumber : .callUnary,
          operand: Int32(call.function)))
    case .elementwise:
      for index in 0..<Int(call.count) {
        guard value(argument(call, index)) else { return false }
      }
      let direction = call.count == 2 ? Rounding.direction(of: function.name) : nil
      emit(
        .init(
          operation: direction == nil ? .callMany : .round, operand: Int32(call.function),
          other: call.count, number: Double(direction?.rawValue ?? 0)),
        pushes: 1 - Int(call.count))
    default: return false
    }
    return true
  }

  /// IF: an empty branch is 0, one that is not there FALSE.
  private mutating func condition(_ call: CallTerm) -> Bool {
    guard value(argument(call, 0)) else { return false }
    let test = place
    emit(.init(operation: .branch), pushes: -1)
    guard branch(argument(call, 1)) else { return false }
    let jump = place
    emit(.init(operation: .jump), pushes: -1)
    code.instructions[Int(test)].operand = place
    if call.count < 3 {
      constant(.boolean(false))
    } else if !branch(argument(call, 2)) {
      return false
    }
    code.instructions[Int(jump)].operand = place
    code.instructions[Int(test)].other = place
    return true
  }

  private mutating func branch(_ node: Int32) -> Bool {
    guard isMissing(node) else { return value(node) }
    constant(.number(0))
    return true
  }

  private mutating func replacement(_ call: CallTerm, onlyNotAvailable: Bool) -> Bool {
    guard value(argument(call, 0)) else { return false }
    let test = place
    emit(.init(operation: .unlessError, other: onlyNotAvailable ? 1 : 0), pushes: -1)
    guard branch(argument(call, 1)) else { return false }
    code.instructions[Int(test)].operand = place
    return true
  }

  private mutating func aggregate(_ call: CallTerm, _ kind: RangeAggregate.Kind) -> Bool {
    if call.count == 1, let term = range(argument(call, 0)) {
      guard let reference = reference(term) else { return false }
      emit(
        .init(
          operation: .aggregate, operand: reference, other: Int32(code.memoryCount),
          number: Double(kind.rawValue)), pushes: 1)
      code.memoryCount += 1
      return true
    }
    emit(.init(operation: .open, number: Double(kind.rawValue)))
    for index in 0..<Int(call.count) {
      let node = argument(call, index)
      if let term = range(node) {
        guard let reference = reference(term) else { return false }
        emit(
          .init(
            operation: .feedRange, operand: reference,
            other: index == 0 ? Int32(code.memoryCount) : -1))
        if index == 0 { code.memoryCount += 1 }
      } else {
        guard isValue(node), value(node) else { return false }
        emit(.init(operation: .feedValue), pushes: -1)
      }
    }
    emit(.init(operation: .close), pushes: 1)
    return true
  }

  /// The reference that an argument is.
  private func range(_ node: Int32) -> ReferenceTerm? {
    switch expression.nodes[Int(node)] {
    case .reference(let term): term
    case .parentheses(let inside), .unary(.plus, let inside): range(inside)
    default: nil
    }
  }

  /// Whether an argument gives a value and never cells: in cells text and truth values do not
  /// count.
  private func isValue(_ node: Int32) -> Bool {
    switch expression.nodes[Int(node)] {
    case .reference, .name, .opaque, .array: return false
    case .parentheses(let inside), .unary(.plus, let inside): return isValue(inside)
    case .call(let call) where call.function >= 0:
      guard FunctionTable.all[Int(call.function)].name == "IF" else { return true }
      return (1..<Int(call.count)).allSatisfy { isValue(argument(call, $0)) }
    default: return true
    }
  }
}
