/// DSUM and its family: a statistic of a column of the rows that meet a table of conditions.
///
/// - Note: Source: OpenFormula §4.11.11 and §6.9.
enum DatabaseFunctions {
  static let table: [FunctionDefinition] = [
    statistic("DSUM") { ExactSum($0).value },
    statistic("DCOUNT") { Double($0.count) },
    statistic("DMAX") { $0.max() ?? 0 },
    statistic("DMIN") { $0.min() ?? 0 },
    statistic("DPRODUCT") { $0.isEmpty ? 0 : $0.reduce(1, *) },
    statistic("DAVERAGE") { (numbers) throws(EvaluationFailure) in
      guard !numbers.isEmpty else { throw .error(.divisionByZero) }
      return StatisticalFunctions.mean(numbers)
    },
    statistic("DSTDEV") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: true).squareRoot()
    },
    statistic("DSTDEVP") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: false).squareRoot()
    },
    statistic("DVAR") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: true)
    },
    statistic("DVARP") { (numbers) throws(EvaluationFailure) in
      try StatisticalFunctions.variance(numbers, sample: false)
    },
    FunctionDefinition(
      "DCOUNTA", 3...3,
      .arrays { (call) throws(EvaluationFailure) in
        .value(.number(Double(try values(call).count { !$0.isEmpty })))
      }),
    FunctionDefinition(
      "DGET", 3...3,
      .arrays { (call) throws(EvaluationFailure) in
        let values = try values(call)
        guard let value = values.first else { throw .error(.value) }
        try require(values.count == 1)
        return .value(value)
      }),
  ]

  private static func statistic(
    _ name: String, _ body: @escaping FunctionDefinition.Numeric
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 3...3,
      .arrays { (call) throws(EvaluationFailure) in
        var numbers: [Double] = []
        for value in try values(call) {
          if case .number(let number) = value { numbers.append(number) }
          if case .error(let code) = value { throw .error(code) }
        }
        return .value(.checked(try body(numbers)))
      })
  }

  /// The values of the field in the rows that meet the conditions; without a field, 1 for each.
  private static func values(_ call: FunctionCall) throws(EvaluationFailure) -> [FormulaValue] {
    let (database, criteria) = (try call.array(0).lines, try call.array(2).lines)
    guard let titles = database.first, let names = criteria.first else { throw .error(.value) }
    let field = call.isMissing(1) ? nil : try column(try call.value(1), titles)
    var conditions: [[(column: Int, criterion: Criterion)]] = []
    for line in criteria.dropFirst() {
      var row: [(column: Int, criterion: Criterion)] = []
      for (name, value) in zip(names, line) where !value.isEmpty {
        guard let place = try? column(name, titles), !name.isNumber else {
          throw .unsupported("a condition that is a formula")
        }
        row.append((place, try criterion(value)))
      }
      conditions.append(row)
    }
    let rows = database.dropFirst().filter { row in
      row.contains { !$0.isEmpty }
        && conditions.contains { $0.allSatisfy { $0.criterion.matches(row[$0.column]) } }
    }
    return rows.map { row in field.map { row[$0] } ?? .number(1) }
  }

  /// Text without an operator stands for what begins with it.
  private static func criterion(_ value: FormulaValue) throws(EvaluationFailure) -> Criterion {
    guard case .text(let text) = value, let first = text.utf8.first,
      !"=<>".utf8.contains(first), NumberReading.number(text) == nil
    else { return try Criterion(value) }
    return try Criterion(.text(text + "*"))
  }

  private static func column(
    _ field: FormulaValue, _ titles: [FormulaValue]
  ) throws(EvaluationFailure) -> Int {
    if case .number(let number) = field {
      let index = try FunctionCall.integer(number)
      guard (1...titles.count).contains(index) else { throw .error(.value) }
      return index - 1
    }
    let wanted = try field.text()
    for (index, title) in titles.enumerated() {
      if case .text(let text) = title, TextComparison.areEqual(text, wanted) { return index }
    }
    throw .error(.value)
  }
}
