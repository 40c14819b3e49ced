/// IF and its family: branches are computed only when they are taken.
enum LogicalFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("IF", 2...3, .general(condition)),
    FunctionDefinition("IFS", .atLeast(2), single: [], .general(conditions)),
    FunctionDefinition("SWITCH", .atLeast(3), single: [0], .general(selection)),
    FunctionDefinition(
      "IFERROR", 2...2,
      .general { (call) throws(EvaluationFailure) in
        try replaced(call) { $0.isError }
      }),
    FunctionDefinition(
      "IFNA", 2...2,
      .general { (call) throws(EvaluationFailure) in
        try replaced(call) { $0 == .error(.notAvailable) }
      }),
    FunctionDefinition(
      "AND", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        let (count, trues) = try truths(call)
        return .value(.boolean(count == trues))
      }),
    FunctionDefinition(
      "OR", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        .value(.boolean(try truths(call).trues > 0))
      }),
    FunctionDefinition(
      "XOR", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        .value(.boolean(try truths(call).trues % 2 == 1))
      }),
    FunctionDefinition(
      "NOT", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .boolean(!(try value.truth()))
      }),
    FunctionDefinition("TRUE", 0...0, .general { _ in .value(.boolean(true)) }),
    FunctionDefinition("FALSE", 0...0, .general { _ in .value(.boolean(false)) }),
  ]

  private static func condition(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    if !call.isArray, !call.scope.expression.hasArray, call.replaced.isEmpty {
      return try branch(call, try call.value(0).truth())
    }
    let operand = try call.operand(0)
    if let tests = try call.scope.manyValues(operand, isArray: call.isArray) {
      return try conditionArray(call, tests)
    }
    return try branch(call, try call.scope.single(operand).truth())
  }

  private static func branch(_ call: FunctionCall, _ truth: Bool) throws(EvaluationFailure)
    -> Operand
  {
    if truth { return call.isMissing(1) ? .value(.number(0)) : try call.operand(1) }
    if call.count < 3 { return .value(.boolean(false)) }
    return call.isMissing(2) ? .value(.number(0)) : try call.operand(2)
  }

  private static func conditionArray(
    _ call: FunctionCall, _ tests: ValueArray
  ) throws(EvaluationFailure) -> Operand {
    let whenTrue = try call.scope.array(try branch(call, true))
    let whenFalse = try call.scope.array(try branch(call, false))
    let rows = max(tests.rows, whenTrue.rows, whenFalse.rows)
    let columns = max(tests.columns, whenTrue.columns, whenFalse.columns)
    try CalculationModel.checkSize(rows, columns)
    var values: [FormulaValue] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(
          try caught { () throws(EvaluationFailure) in
            let truth = try tests.element(row, column).truth()
            return truth ? whenTrue.element(row, column) : whenFalse.element(row, column)
          })
      }
    }
    return .array(ValueArray(rows: rows, columns: columns, values: values))
  }

  private static func conditions(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    guard call.count % 2 == 0 else { throw .unsupported("IFS with an odd number of arguments") }
    for index in stride(from: 0, to: call.count, by: 2) where try call.truth(index) {
      return call.isMissing(index + 1) ? .value(.number(0)) : try call.operand(index + 1)
    }
    throw .error(.notAvailable)
  }

  private static func selection(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let wanted = try call.value(0)
    if case .error(let code) = wanted { throw .error(code) }
    var index = 1
    while index + 1 < call.count {
      if try isSame(wanted, try call.value(index)) { return try call.operand(index + 1) }
      index += 2
    }
    guard index < call.count else { throw .error(.notAvailable) }
    return try call.operand(index)
  }

  private static func isSame(
    _ left: FormulaValue, _ right: FormulaValue
  ) throws(EvaluationFailure) -> Bool {
    try left.compared(to: right) == 0
  }

  /// IFERROR and IFNA: the first argument, or the second where a test holds.
  private static func replaced(
    _ call: FunctionCall, where test: (FormulaValue) -> Bool
  ) throws(EvaluationFailure) -> Operand {
    let operand = try call.operand(0)
    if let array = try call.scope.manyValues(operand, isArray: call.isArray) {
      let other = try call.array(1)
      return .array(
        try ValueArray.combine(array, other) { test($0) ? $1 : $0 })
    }
    let value = try call.scope.single(operand)
    if !test(value) { return .value(value) }
    return call.isMissing(1) ? .value(.number(0)) : .value(try call.value(1))
  }

  /// How many truth values the arguments hold and how many are true; text in ranges is passed over.
  private static func truths(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (count: Int, trues: Int) {
    var (count, trues) = (0, 0)
    for index in 0..<call.count {
      try call.forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
        if isInRange, case .text = value { return }
        if isInRange, value.isEmpty { return }
        count += 1
        if try value.truth() { trues += 1 }
      }
    }
    guard count > 0 else { throw .error(.value) }
    return (count, trues)
  }
}
