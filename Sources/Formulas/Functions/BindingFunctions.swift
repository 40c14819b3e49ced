/// LET: names for values within one formula.
enum BindingFunctions {
  /// How a file marks names that a formula makes itself.
  private static let mark = "_xlpm."

  static let table: [FunctionDefinition] = [
    FunctionDefinition("LET", .atLeast(3), .general(bind))
  ]

  /// Whether a name is one that a formula with LET makes itself.
  static func isBound(_ name: String, in expression: FormulaExpression) -> Bool {
    guard name.hasPrefix(mark) else { return false }
    return expression.nodes.contains { node in
      guard case .call(let call) = node, call.function >= 0 else { return false }
      return FunctionTable.all[Int(call.function)].name == "LET"
    }
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
      scope = EvaluationScope(
        model: scope.model, template: scope.template, sheet: scope.sheet, row: scope.row,
        column: scope.column, rows: scope.rows, columns: scope.columns, depth: scope.depth,
        bindings: bindings)
    }
    return try scope.operand(call.node(call.count - 1), isArray: call.isArray)
  }
}
