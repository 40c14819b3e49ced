/// A function that a formula makes itself, with what was bound where it was made.
final class LambdaFunction {
  /// The names of its parameters, in lower case.
  let parameters: [String]
  /// The node that computes it.
  let body: Int32
  private let scope: EvaluationScope

  init(parameters: [String], body: Int32, scope: EvaluationScope) {
    self.parameters = parameters
    self.body = body
    self.scope = scope
  }

  /// How deep functions may call each other.
  private static let depthLimit = CalculationModel.scopeDepth
  /// How many calls one formula may make.
  private static let callLimit = 1_000_000

  /// What the function gives for arguments.
  ///
  /// - Parameter caller: the scope of the call: its depth counts.
  func apply(
    _ arguments: [Operand], from caller: EvaluationScope
  ) throws(EvaluationFailure) -> Operand {
    guard arguments.count <= parameters.count else { throw .error(.value) }
    scope.model.lambdaCalls += 1
    let depth = max(scope.depth, caller.depth) + 1
    guard depth <= LambdaFunction.depthLimit, scope.model.lambdaCalls <= LambdaFunction.callLimit
    else { throw .unsupported("a LAMBDA that calls too often") }
    var bindings = scope.bindings
    for (index, name) in parameters.enumerated() {
      bindings[name] = index < arguments.count ? arguments[index] : .missing
    }
    return try scope.bound(bindings, depth: depth).operand(body, isArray: true)
  }

  /// The one value the function gives; an array of one value is that value.
  func value(
    _ arguments: [Operand], from caller: EvaluationScope
  ) throws(EvaluationFailure) -> FormulaValue {
    try caught { () throws(EvaluationFailure) in
      let result = try apply(arguments, from: caller)
      if let array = try caller.manyValues(result, isArray: true), array.values.count != 1 {
        throw .error(.calculation)
      }
      return try caller.first(result)
    }
  }
}

extension EvaluationScope {
  /// The same formula with other bindings.
  func bound(_ bindings: [String: Operand], depth: Int? = nil) -> EvaluationScope {
    EvaluationScope(
      model: model, template: template, sheet: sheet, row: row, column: column, rows: rows,
      columns: columns, depth: depth ?? self.depth, bindings: bindings)
  }

  /// Calls a name: one that the formula has bound to a function, or a defined name.
  func callNamed(_ call: CallTerm) throws(EvaluationFailure) -> Operand {
    let name = expression.texts[Int(call.name)]
    var target = bindings.isEmpty ? nil : bindings[name.lowercased()]
    if target == nil, model.name(name, on: sheet) != nil {
      target = try self.name(call.name, -1, isArray: false)
    }
    guard let target else { throw .unsupported("function \(name)") }
    guard case .function(let function) = target else { throw .error(.value) }
    var arguments: [Operand] = []
    for index in expression.children(from: call.firstChild, count: Int(call.count)) {
      arguments.append(try operand(index, isArray: true))
    }
    return try function.apply(arguments, from: self)
  }
}

/// LAMBDA and the functions that take one.
///
/// - Note: Source: Microsoft's descriptions of LAMBDA, MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY,
///   ISOMITTED; LibreOffice 7.4 has none of them.
enum LambdaFunctions {
  /// The name under which a call of a computed function stands in the table: no text has it.
  static let application = "()"

  static let table: [FunctionDefinition] = [
    FunctionDefinition("LAMBDA", .atLeast(1), .general(make)),
    FunctionDefinition(
      application, .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        let function = try function(call, 0)
        var arguments: [Operand] = []
        for index in 1..<call.count { arguments.append(try call.operand(index)) }
        return try function.apply(arguments, from: call.scope)
      }),
    FunctionDefinition("MAP", .atLeast(2), .arrays(map)),
    FunctionDefinition(
      "REDUCE", 3...3,
      .arrays { (call) throws(EvaluationFailure) in
        try fold(call).last ?? .value(.error(.calculation))
      }),
    FunctionDefinition("SCAN", 3...3, .arrays(scan)),
    FunctionDefinition(
      "BYROW", 2...2,
      .arrays { (call) throws(EvaluationFailure) in
        try byLine(call, areRows: true)
      }),
    FunctionDefinition(
      "BYCOL", 2...2,
      .arrays { (call) throws(EvaluationFailure) in
        try byLine(call, areRows: false)
      }),
    FunctionDefinition("MAKEARRAY", 3...3, .arrays(makeArray)),
    FunctionDefinition(
      "ISOMITTED", 1...1,
      .general { (call) throws(EvaluationFailure) in
        if case .missing = try call.operand(0) { return .value(.boolean(true)) }
        return .value(.boolean(false))
      }),
  ]

  private static func make(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let scope = call.scope
    var parameters: [String] = []
    for index in 0..<(call.count - 1) {
      guard case .name(let text, let sheet) = scope.expression.nodes[Int(call.node(index))],
        sheet < 0
      else { throw .error(.value) }
      parameters.append(scope.expression.texts[Int(text)].lowercased())
    }
    return .function(
      LambdaFunction(parameters: parameters, body: call.node(call.count - 1), scope: scope))
  }

  private static func function(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> LambdaFunction {
    switch try call.operand(index) {
    case .function(let function): return function
    case .value(.error(let code)): throw .error(code)
    default: throw .error(.value)
    }
  }

  private static func map(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let function = try function(call, call.count - 1)
    var arrays: [ValueArray] = []
    for index in 0..<(call.count - 1) { arrays.append(try call.array(index)) }
    let rows = arrays.map(\.rows).max() ?? 1
    let columns = arrays.map(\.columns).max() ?? 1
    return try filled(rows, columns) { (row, column) throws(EvaluationFailure) in
      try function.value(
        arrays.map { array in
          row < array.rows && column < array.columns
            ? .value(array.element(row, column)) : .value(.error(.notAvailable))
        }, from: call.scope)
    }
  }

  private static func makeArray(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (rows, columns) = (try call.integer(0), try call.integer(1))
    guard rows >= 1, columns >= 1 else { throw .error(.value) }
    let function = try function(call, 2)
    return try filled(rows, columns) { (row, column) throws(EvaluationFailure) in
      try function.value(
        [.value(.number(Double(row + 1))), .value(.number(Double(column + 1)))], from: call.scope)
    }
  }

  private static func filled(
    _ rows: Int, _ columns: Int, _ element: (Int, Int) throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> Operand {
    guard rows < 1 << 21, columns < 1 << 15 else { throw .error(.number) }
    try CalculationModel.checkSize(rows, columns)
    var values: [FormulaValue] = []
    for row in 0..<rows {
      for column in 0..<columns { values.append(try element(row, column)) }
    }
    return .array(ValueArray(rows: rows, columns: columns, values: values))
  }

  /// The results of a function called with each value and the result before it.
  private static func fold(_ call: FunctionCall) throws(EvaluationFailure) -> [Operand] {
    let function = try function(call, 2)
    var result = call.isMissing(0) ? .value(.empty) : try call.operand(0)
    var results: [Operand] = []
    for value in try call.array(1).values {
      do {
        result = try function.apply([result, .value(value)], from: call.scope)
      } catch .error(let code) {
        result = .value(.error(code))
      }
      results.append(result)
    }
    return results
  }

  private static func scan(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let array = try call.array(1)
    let values = try fold(call).map { (operand) throws(EvaluationFailure) in
      try call.scope.first(operand)
    }
    return .array(ValueArray(rows: array.rows, columns: array.columns, values: values))
  }

  private static func byLine(
    _ call: FunctionCall, areRows: Bool
  ) throws(EvaluationFailure) -> Operand {
    let array = try call.array(0)
    let function = try function(call, 1)
    let count = areRows ? array.rows : array.columns
    let length = areRows ? array.columns : array.rows
    return try filled(areRows ? count : 1, areRows ? 1 : count) {
      (row, column) throws(EvaluationFailure) in
      let line = ValueArray(
        rows: areRows ? 1 : length, columns: areRows ? length : 1,
        values: (0..<length).map {
          areRows ? array.element(row, $0) : array.element($0, column)
        })
      return try function.value([.array(line)], from: call.scope)
    }
  }
}
