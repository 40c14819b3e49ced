/// The clock and chance: TODAY and NOW are computed when the caller says what time it is, what
/// comes by chance never.
enum VolatileFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition(
      "NOW", 0...0,
      .clock { (call) throws(EvaluationFailure) in .value(.number(try clock(call, "NOW"))) }),
    FunctionDefinition(
      "TODAY", 0...0,
      .clock { (call) throws(EvaluationFailure) in
        .value(.number(try clock(call, "TODAY").rounded(.down)))
      }),
    unknown("RAND", 0...0), unknown("RANDBETWEEN", 2...2), unknown("RANDARRAY", 0...5),
    unknown("INFO", 1...1),
  ]

  private static func clock(
    _ call: FunctionCall, _ name: String
  ) throws(EvaluationFailure) -> Double {
    guard let clock = call.scope.model.clock else {
      throw .unsupported("volatile function \(name)")
    }
    return clock - call.scope.model.dateOffset
  }

  private static func unknown(_ name: String, _ arguments: ClosedRange<Int>) -> FunctionDefinition {
    FunctionDefinition(
      name, arguments,
      .clock { (_) throws(EvaluationFailure) in
        throw .unsupported("volatile function \(name)")
      })
  }
}
