// Calls of functions.
extension EvaluationScope {
  /// The one value of a call.
  func callValue(_ call: CallTerm) throws(EvaluationFailure) -> FormulaValue {
    if call.function < 0 { return try single(callOperand(call, isArray: false)) }
    let function = try definition(call)
    switch function.body {
    case .unary(let body):
      let argument = expression.children[Int(call.firstChild)]
      if expression.hasArray || model.uses1904Dates { break }
      let value = try value(argument)
      return try caught { () throws(EvaluationFailure) in try body(value) }
    case .elementwise(let body):
      if expression.hasArray || model.uses1904Dates { break }
      var values: [FormulaValue] = []
      values.reserveCapacity(Int(call.count))
      for index in expression.children(from: call.firstChild, count: Int(call.count)) {
        values.append(try value(index))
      }
      return try caught { () throws(EvaluationFailure) in try body(values) }
    default: break
    }
    return try single(callOperand(call, isArray: false))
  }

  /// What a call gives, ranges and arrays kept.
  func callOperand(_ call: CallTerm, isArray: Bool) throws(EvaluationFailure) -> Operand {
    if call.function < 0 {
      do {
        return try callNamed(call)
      } catch .error(let code) {
        return .value(.error(code))
      }
    }
    let function = try definition(call)
    do throws(EvaluationFailure) {
      switch function.body {
      case .unary(let plain):
        let body = unary(function, plain)
        let argument = try operand(expression.children[Int(call.firstChild)], isArray: isArray)
        guard let array = try manyValues(argument, isArray: isArray) else {
          return .value(try body(try single(argument)))
        }
        return .array(try array.map(body))
      case .elementwise(let plain):
        let body = model.uses1904Dates ? DateSystem.moved(function.name, plain) : plain
        return try elementwise(call, body, isArray: isArray)
      case .general(let body):
        return try general(call, function, body, isArray: isArray)
      case .arrays(let body):
        return try general(call, function, body, isArray: true)
      case .clock(let body), .dynamicReference(let body):
        return try general(call, function, body, isArray: isArray)
      }
    } catch .error(let code) {
      return .value(.error(code))
    }
  }

  /// A function of one value as it is in the workbook's date system.
  private func unary(
    _ function: FunctionDefinition, _ plain: @escaping FunctionDefinition.Unary
  ) -> FunctionDefinition.Unary {
    guard model.uses1904Dates else { return plain }
    let moved = DateSystem.moved(function.name) { (values) throws(EvaluationFailure) in
      try plain(values[0])
    }
    return { (value) throws(EvaluationFailure) in try moved([value]) }
  }

  private func definition(_ call: CallTerm) throws(EvaluationFailure) -> FunctionDefinition {
    guard call.function >= 0 else {
      throw .unsupported("function \(expression.texts[Int(call.name)])")
    }
    let function = FunctionTable.all[Int(call.function)]
    guard function.arguments.contains(Int(call.count)) else {
      throw .unsupported("\(function.name) with \(call.count) arguments")
    }
    return function
  }

  private func elementwise(
    _ call: CallTerm, _ body: FunctionDefinition.Elementwise, isArray: Bool
  ) throws(EvaluationFailure) -> Operand {
    var arrays: [ValueArray] = []
    var isMany = false
    for index in expression.children(from: call.firstChild, count: Int(call.count)) {
      let argument = try operand(index, isArray: isArray)
      let many = try manyValues(argument, isArray: isArray)
      isMany = isMany || many != nil
      if let many {
        arrays.append(many)
      } else {
        arrays.append(ValueArray(try single(argument)))
      }
    }
    guard isMany else { return .value(try body(arrays.map { $0.values.first ?? .empty })) }
    return .array(
      try mapped(arrays) { (values) throws(EvaluationFailure) in try body(values) })
  }

  /// Results for the values at the same places of several arrays.
  private func mapped(
    _ arrays: [ValueArray], _ body: ([FormulaValue]) throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> ValueArray {
    let rows = arrays.map(\.rows).max() ?? 1
    let columns = arrays.map(\.columns).max() ?? 1
    try CalculationModel.checkSize(rows, columns)
    var values: [FormulaValue] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let arguments = arrays.map { $0.element(row, column) }
        values.append(try caught { () throws(EvaluationFailure) in try body(arguments) })
      }
    }
    return ValueArray(rows: rows, columns: columns, values: values)
  }

  private func general(
    _ call: CallTerm, _ function: FunctionDefinition, _ body: FunctionDefinition.General,
    isArray: Bool
  ) throws(EvaluationFailure) -> Operand {
    let plain = FunctionCall(
      scope: self, firstChild: call.firstChild, count: Int(call.count), isArray: isArray)
    guard function.single != 0, isArray || expression.hasArray else { return try body(plain) }
    var places: [Int] = []
    var arrays: [ValueArray] = []
    for index in 0..<min(Int(call.count), 64) where function.single & 1 << UInt64(index) != 0 {
      let argument = try operand(plain.node(index), isArray: isArray)
      guard let many = try manyValues(argument, isArray: isArray) else { continue }
      places.append(index)
      arrays.append(many)
    }
    guard !places.isEmpty else { return try body(plain) }
    return .array(
      try mapped(arrays) { (values) throws(EvaluationFailure) in
        var one = plain
        for (place, value) in zip(places, values) { one.replaced[place] = value }
        return try self.single(try body(one))
      })
  }
}
