/// Sums, counts and extremes of the numbers in ranges.
enum SumFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition(
      "SUM", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var sum = ExactSum()
        try call.forEachNumber { sum.add($0) }
        return .value(.checked(sum.value))
      }),
    FunctionDefinition(
      "SUMSQ", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var sum = ExactSum()
        try call.forEachNumber { sum.add($0 * $0) }
        return .value(.checked(sum.value))
      }),
    FunctionDefinition(
      "PRODUCT", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        let numbers = try call.numbers()
        return .value(numbers.isEmpty ? .number(0) : .checked(numbers.reduce(1, *)))
      }),
    FunctionDefinition(
      "COUNT", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        .value(.number(try count(call)))
      }),
    FunctionDefinition(
      "COUNTA", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var count = 0.0
        for index in 0..<call.count {
          try call.forEachValue(of: index) { if !($1 && $0.isEmpty) { count += 1 } }
        }
        return .value(.number(count))
      }),
    FunctionDefinition("COUNTBLANK", 1...1, .general(countBlank)),
    FunctionDefinition(
      "AVERAGE", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var sum = ExactSum()
        var count = 0.0
        try call.forEachNumber {
          sum.add($0)
          count += 1
        }
        return .value(count == 0 ? .error(.divisionByZero) : .checked(sum.value / count))
      }),
    FunctionDefinition(
      "MIN", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var least = Double.infinity
        try call.forEachNumber { least = min(least, $0) }
        return .value(.number(least.isFinite ? least : 0))
      }),
    FunctionDefinition(
      "MAX", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var greatest = -Double.infinity
        try call.forEachNumber { greatest = max(greatest, $0) }
        return .value(.number(greatest.isFinite ? greatest : 0))
      }),
    FunctionDefinition("SUMPRODUCT", .atLeast(1), .arrays(sumOfProducts)),
  ]

  private static func count(_ call: FunctionCall) throws(EvaluationFailure) -> Double {
    var count = 0.0
    for index in 0..<call.count {
      try call.forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
        switch value {
        case .number: count += 1
        case .error: break
        default: if !isInRange, (try? value.number()) != nil { count += 1 }
        }
      }
    }
    return count
  }

  private static func countBlank(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    var blanks = 0
    for area in try call.scope.areas(try call.operand(0)) {
      blanks += area.rowCount * area.columnCount
      try call.scope.model.forEachValue(in: area) { value in
        if !value.isEmpty, value != .text("") { blanks -= 1 }
      }
    }
    return .value(.number(Double(blanks)))
  }

  private static func sumOfProducts(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    var products = try call.array(0)
    let size = try dimensions(call, 0) ?? (products.rows, products.columns)
    for index in 1..<max(1, call.count) {
      let factor = try call.array(index)
      let other = try dimensions(call, index) ?? (factor.rows, factor.columns)
      guard size == other else { throw .error(.value) }
      for (place, value) in factor.values.enumerated() {
        products.values[place] = product(products.values[place], value)
      }
    }
    var sum = ExactSum()
    for value in products.values {
      switch value {
      case .number(let number): sum.add(number)
      case .error(let code): throw .error(code)
      default: break
      }
    }
    return .value(.checked(sum.value))
  }

  /// The size of an argument that is a plain range, before it is cut to the used part.
  private static func dimensions(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> (Int, Int)? {
    guard case .reference = call.scope.expression.nodes[Int(call.node(index))],
      case .area(let area) = try call.operand(index)
    else { return nil }
    let used = call.scope.model.used(area)
    return (used.rowCount, used.columnCount)
  }

  /// Text, truth values and empty cells count as 0.
  private static func product(_ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    switch (left, right) {
    case (.error, _): left
    case (_, .error): right
    case (.number(let left), .number(let right)): .number(left * right)
    default: .number(0)
    }
  }
}
