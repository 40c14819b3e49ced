/// LET: names for values within one formula.
enum BindingFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("LET", .atLeast(3), .general(bind))
  ]

  /// The names that calls of LET and LAMBDA in a formula bind, in lower case.
  static func boundNames(in expression: FormulaExpression) -> Set<String> {
    var names: Set<String> = []
    for node in expression.nodes {
      guard case .call(let call) = node, call.function >= 0, call.count > 0 else { continue }
      let function = FunctionTable.all[Int(call.function)].name
      guard function == "LET" || function == "LAMBDA" else { continue }
      let arguments = Array(
        expression.children(from: call.firstChild, count: Int(call.count)).dropLast())
      for index in stride(from: 0, to: arguments.count, by: function == "LET" ? 2 : 1) {
        if case .name(let text, -1) = expression.nodes[Int(arguments[index])] {
          names.insert(expression.texts[Int(text)].lowercased())
        }
      }
    }
    return names
  }

  private static func bind(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    guard call.count % 2 == 1 else { throw .error(.value) }
    var scope = call.scope
    for index in stride(from: 0, to: call.count - 1, by: 2) {
      guard case .name(let text, let sheet) = scope.expression.nodes[Int(call.node(index))],
        sheet < 0
      else { throw .unsupported("LET without a name") }
      var bindings = scope.bindings
      bindings[scope.expression.texts[Int(text)].lowercased()] = try scope.operand(
        call.node(index + 1), isArray: call.isArray)
      scope = scope.bound(bindings)
    }
    return try scope.operand(call.node(call.count - 1), isArray: call.isArray)
  }
}
