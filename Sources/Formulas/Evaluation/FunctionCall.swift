/// A call while it is computed: its arguments, computed when they are asked for.
struct FunctionCall {
  let scope: EvaluationScope
  let firstChild: Int32
  /// The number of arguments.
  let count: Int
  /// Whether ranges are taken value by value.
  let isArray: Bool
  /// Single values put in the place of arguments that were arrays.
  var replaced: [Int: FormulaValue] = [:]

  func node(_ index: Int) -> Int32 { scope.expression.children[Int(firstChild) + index] }

  /// Whether an argument is left out or empty between commas.
  func isMissing(_ index: Int) -> Bool {
    guard index < count else { return true }
    if case .missing = scope.expression.nodes[Int(node(index))] { return true }
    return false
  }

  /// The one value of an argument.
  func value(_ index: Int) throws(EvaluationFailure) -> FormulaValue {
    if !replaced.isEmpty, let value = replaced[index] { return value }
    guard isArray else { return try scope.value(node(index)) }
    let operand = try scope.operand(node(index), isArray: true)
    if case .area(let area) = operand, area.isSingle { return try scope.single(operand) }
    if let array = try scope.manyValues(operand, isArray: true), array.values.count > 1 {
      throw .unsupported("array where one value is wanted")
    }
    return try scope.single(operand)
  }

  func number(_ index: Int) throws(EvaluationFailure) -> Double { try value(index).number() }
  func text(_ index: Int) throws(EvaluationFailure) -> String { try value(index).text() }
  func truth(_ index: Int) throws(EvaluationFailure) -> Bool { try value(index).truth() }

  /// A number cut to a whole one.
  func integer(_ index: Int) throws(EvaluationFailure) -> Int {
    try FunctionCall.integer(try number(index))
  }

  /// A number cut to a whole one, #NUM! when no sheet could need one so large.
  static func integer(_ number: Double) throws(EvaluationFailure) -> Int {
    guard abs(number) < 1e15 else { throw .error(.number) }
    return Int(number.rounded(.towardZero))
  }

  /// A number, or a value of one's own for an argument left out.
  func number(_ index: Int, default missing: Double) throws(EvaluationFailure) -> Double {
    isMissing(index) ? missing : try number(index)
  }

  /// An argument, ranges kept as references.
  func operand(_ index: Int) throws(EvaluationFailure) -> Operand {
    if !replaced.isEmpty, let value = replaced[index] { return .value(value) }
    return try scope.operand(node(index), isArray: isArray)
  }

  /// The values of an argument in rows and columns.
  func array(_ index: Int) throws(EvaluationFailure) -> ValueArray {
    try scope.array(try operand(index))
  }

  /// Calls a closure with each value of an argument: one value, or each cell that is not empty.
  ///
  /// - Parameter visit: gets the value and whether it stands in a range or array, where text and
  ///   truth values do not count as numbers.
  func forEachValue(
    of index: Int, _ visit: (FormulaValue, Bool) throws(EvaluationFailure) -> Void
  ) throws(EvaluationFailure) {
    switch try operand(index) {
    case .value(let value): try visit(value, false)
    case .missing: try visit(.empty, false)
    case .function: throw .error(.calculation)
    case .array(let array):
      for value in array.values { try visit(value, true) }
    case .area(let area):
      try scope.model.forEachValue(in: area) { (value) throws(EvaluationFailure) in
        try visit(value, true)
      }
    case .areas(let areas):
      for area in areas {
        try scope.model.forEachValue(in: area) { (value) throws(EvaluationFailure) in
          try visit(value, true)
        }
      }
    }
  }

  /// Calls a closure with each number of the arguments from `first` on: numbers in ranges, and
  /// whatever single values can be taken for numbers.
  func forEachNumber(
    from first: Int = 0, _ visit: (Double) throws(EvaluationFailure) -> Void
  ) throws(EvaluationFailure) {
    for index in first..<max(first, count) {
      try forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
        switch value {
        case .number(let number): try visit(number)
        case .error(let code): throw .error(code)
        default: if !isInRange { try visit(try value.number()) }
        }
      }
    }
  }

  /// The numbers of the arguments from `first` on.
  func numbers(from first: Int = 0) throws(EvaluationFailure) -> [Double] {
    var numbers: [Double] = []
    try forEachNumber(from: first) { numbers.append($0) }
    return numbers
  }
}
