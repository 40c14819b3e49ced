/// Questions about values: ISNUMBER and its family.
enum InformationFunctions {
  static let table: [FunctionDefinition] = [
    test("ISNUMBER") { $0.isNumber },
    test("ISTEXT") { if case .text = $0 { true } else { false } },
    test("ISNONTEXT") { if case .text = $0 { false } else { true } },
    test("ISBLANK") { $0.isEmpty },
    test("ISLOGICAL") { if case .boolean = $0 { true } else { false } },
    test("ISERROR") { $0.isError },
    test("ISERR") { $0.isError && $0 != .error(.notAvailable) },
    test("ISNA") { $0 == .error(.notAvailable) },
    FunctionDefinition(
      "ISEVEN", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .boolean(try isEven(value))
      }),
    FunctionDefinition(
      "ISODD", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .boolean(!(try isEven(value)))
      }),
    FunctionDefinition(
      "ISREF", 1...1,
      .general { (call) throws(EvaluationFailure) in
        switch try call.operand(0) {
        case .area, .areas: .value(.boolean(true))
        default: .value(.boolean(false))
        }
      }),
    FunctionDefinition("NA", 0...0, .general { _ in .value(.error(.notAvailable)) }),
    FunctionDefinition(
      "N", 1...1,
      .unary { value in
        switch value {
        case .number, .error: value
        case .boolean(let truth): .number(truth ? 1 : 0)
        default: .number(0)
        }
      }),
    FunctionDefinition(
      "T", 1...1,
      .unary { value in
        switch value {
        case .text, .error: value
        default: .text("")
        }
      }),
    FunctionDefinition(
      "TYPE", 1...1,
      .general { (call) throws(EvaluationFailure) in
        switch try call.operand(0) {
        case .array: return .value(.number(64))
        case let operand:
          switch try call.scope.single(operand) {
          case .empty, .number: return .value(.number(1))
          case .text: return .value(.number(2))
          case .boolean: return .value(.number(4))
          case .error: return .value(.number(16))
          }
        }
      }),
    FunctionDefinition(
      "ERROR.TYPE", 1...1,
      .unary { value in
        guard case .error(let code) = value else { return .error(.notAvailable) }
        return .number(Double(code.number))
      }),
  ]

  private static func test(
    _ name: String, _ holds: @escaping @Sendable (FormulaValue) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, 1...1, .unary { .boolean(holds($0)) })
  }

  private static func isEven(_ value: FormulaValue) throws(EvaluationFailure) -> Bool {
    if case .boolean = value { throw .error(.value) }
    return try value.number().rounded(.towardZero).truncatingRemainder(dividingBy: 2) == 0
  }
}
