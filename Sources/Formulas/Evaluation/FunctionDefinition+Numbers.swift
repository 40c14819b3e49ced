// Ways to write down the functions of single numbers, of which the families are full.
extension FunctionDefinition {
  /// A function of numbers alone.
  typealias Numeric = @Sendable ([Double]) throws(EvaluationFailure) -> Double

  /// A function whose arguments are single numbers, as many as are given.
  static func numbers(
    _ name: String, _ arguments: ClosedRange<Int>, _ body: @escaping Numeric
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, arguments,
      .elementwise { (values) throws(EvaluationFailure) in
        var numbers: [Double] = []
        numbers.reserveCapacity(values.count)
        for value in values { numbers.append(try value.number()) }
        return .checked(try body(numbers))
      })
  }
}

extension [FunctionDefinition] {
  /// Tables one after the other; the types of their entries are known to the compiler this way.
  static func joined(_ tables: [Self]) -> Self { tables.flatMap { $0 } }

  /// One function under several names, separated by spaces.
  static func aliases(
    _ names: String, _ arguments: ClosedRange<Int>, _ body: @escaping FunctionDefinition.Numeric
  ) -> Self {
    names.split(separator: " ").map { .numbers(String($0), arguments, body) }
  }

  /// One function that takes its arguments itself under several names, separated by spaces.
  static func general(
    _ names: String, _ arguments: ClosedRange<Int>, _ body: @escaping FunctionDefinition.General
  ) -> Self {
    names.split(separator: " ").map { FunctionDefinition(String($0), arguments, .general(body)) }
  }

  /// One function that takes arrays whatever stands around it, under several names.
  static func arrays(
    _ names: String, _ arguments: ClosedRange<Int>, _ body: @escaping FunctionDefinition.General
  ) -> Self {
    names.split(separator: " ").map { FunctionDefinition(String($0), arguments, .arrays(body)) }
  }
}

/// Throws #NUM! where a condition does not hold.
func require(_ condition: Bool) throws(EvaluationFailure) {
  if !condition { throw .error(.number) }
}
