/// SUBTOTAL and AGGREGATE: a statistic of the cells that are neither subtotals themselves nor,
/// where asked, hidden or errors.
enum AggregateFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("SUBTOTAL", .atLeast(2), .general(subtotal)),
    FunctionDefinition("AGGREGATE", .atLeast(3), .arrays(aggregate)),
  ]

  /// What is left out.
  private struct Filter {
    var skipsSubtotals: Bool
    var skipsHidden: Bool
    var skipsErrors: Bool
    /// Whether rows that a filter hides are left out, but not those hidden by hand.
    var skipsFiltered = false
  }

  private static func subtotal(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let code = try call.integer(0)
    guard (1...11).contains(code) || (101...111).contains(code) else { throw .error(.value) }
    let filter = Filter(
      skipsSubtotals: true, skipsHidden: code > 100, skipsErrors: false, skipsFiltered: code < 100)
    let values = try values(call, from: 1, to: call.count, filter)
    return .value(try statistic(code % 100, values, nil))
  }

  private static func aggregate(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let code = try call.integer(0)
    let option = call.isMissing(1) ? 0 : try call.integer(1)
    guard (1...19).contains(code), (0...7).contains(option) else { throw .error(.value) }
    let filter = Filter(
      skipsSubtotals: option < 4, skipsHidden: option % 2 == 1, skipsErrors: option % 4 >= 2)
    guard code >= 14 else {
      return .value(
        try statistic(code, try values(call, from: 2, to: call.count, filter), nil))
    }
    guard call.count == 4 else { throw .error(.value) }
    let values = try values(call, from: 2, to: 3, filter)
    return .value(try statistic(code, values, try call.number(3)))
  }

  /// The values of arguments that pass a filter.
  private static func values(
    _ call: FunctionCall, from first: Int, to end: Int, _ filter: Filter
  ) throws(EvaluationFailure) -> [FormulaValue] {
    var values: [FormulaValue] = []
    for index in first..<end {
      let operand = try call.operand(index)
      if case .array(let array) = operand {
        values += array.values.filter { !(filter.skipsErrors && $0.isError) }
        continue
      }
      for area in try call.scope.areas(operand) {
        try append(area, call.scope.model, filter, to: &values)
      }
    }
    return values
  }

  private static func append(
    _ area: SheetArea, _ model: CalculationModel, _ filter: Filter, to values: inout [FormulaValue]
  ) throws(EvaluationFailure) {
    let store = model.stores[Int(area.sheet)]
    var found: [FormulaValue] = []
    try store.forEachPosition(in: area) { (row, position) throws(EvaluationFailure) in
      if store.isHidden(row: row) {
        if store.isFilteredOut(row: row), filter.skipsFiltered { return }
        if filter.skipsFiltered, store.hasUnknownFilter {
          throw .unsupported("SUBTOTAL over rows that may be filtered out")
        }
        if filter.skipsHidden { return }
      }
      let value = store[position]
      if filter.skipsErrors, value.isError { return }
      if filter.skipsSubtotals, store.subtotals.contains(position) { return }
      found.append(value)
    }
    values += found
  }

  private static func statistic(
    _ code: Int, _ values: [FormulaValue], _ place: Double?
  ) throws(EvaluationFailure) -> FormulaValue {
    if code == 3 { return .number(Double(values.count { !$0.isEmpty })) }
    var numbers: [Double] = []
    for value in values {
      if case .number(let number) = value { numbers.append(number) }
      if case .error(let error) = value, code != 2 { throw .error(error) }
    }
    if let place { return .checked(try ordered(code, numbers.sorted(), place)) }
    switch code {
    case 1:
      guard !numbers.isEmpty else { throw .error(.divisionByZero) }
      return .checked(StatisticalFunctions.mean(numbers))
    case 2: return .number(Double(numbers.count))
    case 4: return .number(numbers.max() ?? 0)
    case 5: return .number(numbers.min() ?? 0)
    case 6: return numbers.isEmpty ? .number(0) : .checked(numbers.reduce(1, *))
    case 7: return .checked(try StatisticalFunctions.variance(numbers, sample: true).squareRoot())
    case 8: return .checked(try StatisticalFunctions.variance(numbers, sample: false).squareRoot())
    case 9: return .checked(ExactSum(numbers).value)
    case 10: return .checked(try StatisticalFunctions.variance(numbers, sample: true))
    case 11: return .checked(try StatisticalFunctions.variance(numbers, sample: false))
    case 12: return .checked(try StatisticalFunctions.median(numbers))
    default: return .checked(try StatisticalFunctions.mode(numbers))
    }
  }

  private static func ordered(
    _ code: Int, _ sorted: [Double], _ place: Double
  ) throws(EvaluationFailure) -> Double {
    switch code {
    case 14: try RankFunctions.largest(sorted, place)
    case 15: try RankFunctions.smallest(sorted, place)
    case 16: try RankFunctions.percentile(sorted, place)
    case 17: try RankFunctions.quartile(sorted, place, RankFunctions.percentile)
    case 18: try RankFunctions.exclusivePercentile(sorted, place)
    default: try RankFunctions.quartile(sorted, place, RankFunctions.exclusivePercentile)
    }
  }
}
