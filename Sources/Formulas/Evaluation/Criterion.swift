/// A condition of COUNTIF and its family: a value, or text with an operator in front, or text with
/// `*`, `?` and `~`.
struct Criterion {
  private enum Test {
    case number(BinaryOperator, Double)
    case boolean(BinaryOperator, Bool)
    case error(BinaryOperator, FormulaErrorCode)
    case text(BinaryOperator, String)
    case pattern(isEqual: Bool, WildcardPattern)
    /// `=` alone: cells without a value.
    case blank
    /// `<>` alone: cells with a value.
    case notBlank
    /// The empty text as a value: cells without a value or with the empty text.
    case blankOrEmptyText
  }
  private let test: Test

  /// Whether cells that are not stored can match.
  let matchesEmpty: Bool

  /// What an index of a column can look up.
  enum IndexKey {
    /// A number, and texts that read as it; or numbers on one side of it.
    case number(BinaryOperator, Double)
    /// A text.
    case text(String)
  }

  /// The condition as something to look up; `nil` for others.
  var indexKey: IndexKey? {
    switch test {
    case .number(let operation, let number) where operation != .notEqual:
      .number(operation, number)
    case .text(.equal, let text): .text(text)
    default: nil
    }
  }

  /// Reads a condition.
  ///
  /// - Throws: `.unsupported` for one before or after a day in a country's order (`>1/2/2024`).
  init(_ value: FormulaValue) throws(EvaluationFailure) {
    test = try Criterion.test(value)
    switch test {
    case .blank, .blankOrEmptyText: matchesEmpty = true
    case .number(let operation, _), .boolean(let operation, _), .error(let operation, _),
      .text(let operation, _):
      matchesEmpty = operation == .notEqual
    case .pattern(let isEqual, _): matchesEmpty = !isEqual
    case .notBlank: matchesEmpty = false
    }
  }

  private static func test(_ value: FormulaValue) throws(EvaluationFailure) -> Test {
    switch value {
    case .empty: return .number(.equal, 0)
    case .number(let number): return .number(.equal, number)
    case .boolean(let truth): return .boolean(.equal, truth)
    case .error(let code): return .error(.equal, code)
    case .text(let text): return try textTest(text)
    }
  }

  private static func textTest(_ text: String) throws(EvaluationFailure) -> Test {
    if text.isEmpty { return .blankOrEmptyText }
    let (operation, rest) = split(text)
    if rest.isEmpty {
      switch operation {
      case .equal: return .blank
      case .notEqual: return .notBlank
      default: return .text(operation, "")
      }
    }
    if let number = NumberReading.number(rest) { return .number(operation, number) }
    if let truth = FunctionName.boolean(Array(rest.utf8)[...]) { return .boolean(operation, truth) }
    if let code = FormulaErrorCode(rest.uppercased()) { return .error(operation, code) }
    if operation == .equal || operation == .notEqual, let pattern = WildcardPattern(rest) {
      return .pattern(isEqual: operation == .equal, pattern)
    }
    if operation != .equal, operation != .notEqual, CountryDate.isLikely(rest) {
      throw .unsupported(CountryDate.reason)
    }
    return .text(operation, rest)
  }

  private static func split(_ text: String) -> (BinaryOperator, String) {
    for (sign, operation) in [
      ("<=", BinaryOperator.lessOrEqual), (">=", .greaterOrEqual), ("<>", .notEqual), ("<", .less),
      (">", .greater), ("=", .equal),
    ] where text.hasPrefix(sign) {
      return (operation, String(text.dropFirst(sign.count)))
    }
    return (.equal, text)
  }

  /// Whether a cell's value meets the condition.
  func matches(_ value: FormulaValue) -> Bool {
    switch test {
    case .number(let operation, let number):
      switch value {
      case .number(let other): return holds(operation, NumberComparison.order(other, number))
      case .text(let text) where operation == .equal || operation == .notEqual:
        let isEqual = NumberReading.number(text).map { NumberComparison.areEqual($0, number) }
        return (isEqual ?? false) == (operation == .equal)
      default: return operation == .notEqual
      }
    case .boolean(let operation, let truth):
      guard case .boolean(let other) = value else { return operation == .notEqual }
      return holds(operation, other == truth ? 0 : other ? 1 : -1)
    case .error(let operation, let code):
      return (value == .error(code)) == (operation == .equal)
    case .text(let operation, let text):
      guard case .text(let other) = value else { return operation == .notEqual }
      return holds(operation, TextComparison.order(other, text))
    case .pattern(let isEqual, let pattern):
      guard case .text(let text) = value else { return !isEqual }
      return pattern.matches(text) == isEqual
    case .blank: return value.isEmpty
    case .notBlank: return !value.isEmpty
    case .blankOrEmptyText: return value.isEmpty || value == .text("")
    }
  }

  private func holds(_ operation: BinaryOperator, _ order: Int) -> Bool {
    switch operation {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .greater: order > 0
    case .lessOrEqual: order <= 0
    default: order >= 0
    }
  }
}
