/// Sums and counts of what meets conditions.
enum ConditionalFunctions {
  /// Arguments that are conditions of the functions with many pairs, the first at 1 or 2.
  private static let oddPlaces = Array(stride(from: 1, to: 64, by: 2))
  private static let evenPlaces = Array(stride(from: 2, to: 64, by: 2))

  static let table: [FunctionDefinition] = [
    FunctionDefinition(
      "COUNTIF", 2...2, single: [1],
      .general { (call) throws(EvaluationFailure) in
        .value(.number(Double(try Selection(call, firstPair: 0, pairs: 1).count)))
      }),
    FunctionDefinition(
      "COUNTIFS", .atLeast(2), single: oddPlaces,
      .general { (call) throws(EvaluationFailure) in
        let selection = try Selection(call, firstPair: 0, pairs: try pairs(call, from: 0))
        return .value(.number(Double(selection.count)))
      }),
    FunctionDefinition(
      "SUMIF", 2...3, single: [1],
      .general { (call) throws(EvaluationFailure) in
        .value(.checked(ExactSum(try oneCondition(call)).value))
      }),
    FunctionDefinition(
      "SUMIFS", .atLeast(3), single: evenPlaces,
      .general { (call) throws(EvaluationFailure) in
        .value(.checked(ExactSum(try manyConditions(call)).value))
      }),
    FunctionDefinition(
      "AVERAGEIF", 2...3, single: [1],
      .general { (call) throws(EvaluationFailure) in .value(try mean(try oneCondition(call))) }),
    FunctionDefinition(
      "AVERAGEIFS", .atLeast(3), single: evenPlaces,
      .general { (call) throws(EvaluationFailure) in .value(try mean(try manyConditions(call))) }),
    FunctionDefinition(
      "MINIFS", .atLeast(3), single: evenPlaces,
      .general { (call) throws(EvaluationFailure) in
        .value(.number(try manyConditions(call).min() ?? 0))
      }),
    FunctionDefinition(
      "MAXIFS", .atLeast(3), single: evenPlaces,
      .general { (call) throws(EvaluationFailure) in
        .value(.number(try manyConditions(call).max() ?? 0))
      }),
  ]

  private static func pairs(_ call: FunctionCall, from first: Int) throws(EvaluationFailure) -> Int
  {
    guard (call.count - first) % 2 == 0 else {
      throw .unsupported("a range without a condition")
    }
    return (call.count - first) / 2
  }

  /// The numbers that SUMIF and AVERAGEIF take: from the third argument, in the size of the first.
  private static func oneCondition(_ call: FunctionCall) throws(EvaluationFailure) -> [Double] {
    let selection = try Selection(call, firstPair: 0, pairs: 1)
    guard call.count == 3, !call.isMissing(2) else { return try selection.numbers(in: nil) }
    guard let area = try call.scope.areas(try call.operand(2)).first else { throw .error(.value) }
    return try selection.numbers(in: area)
  }

  /// The numbers that SUMIFS and its family take: from the first argument.
  private static func manyConditions(_ call: FunctionCall) throws(EvaluationFailure) -> [Double] {
    let selection = try Selection(call, firstPair: 1, pairs: try pairs(call, from: 1))
    guard let area = try call.scope.areas(try call.operand(0)).first,
      area.rowCount == selection.rowCount, area.columnCount == selection.columnCount
    else { throw .error(.value) }
    return try selection.numbers(in: area)
  }

  private static func mean(_ numbers: [Double]) throws(EvaluationFailure) -> FormulaValue {
    guard !numbers.isEmpty else { throw .error(.divisionByZero) }
    return .checked(StatisticalFunctions.mean(numbers))
  }
}

/// The places at which every range of a family of conditions meets its own.
struct Selection {
  /// The size of the ranges.
  let rowCount: Int
  let columnCount: Int
  /// Offsets from the first cell that meet all conditions, as far as any sheet is used.
  private var places: [(row: Int32, column: Int32)] = []
  /// Matching places beyond the used part of the sheets, all empty.
  private var beyond = 0
  private let model: CalculationModel
  private let first: SheetArea

  /// How many cells meet the conditions.
  var count: Int { places.count + beyond }

  /// Evaluates `pairs` pairs of a range and a condition from argument `firstPair` on.
  init(_ call: FunctionCall, firstPair: Int, pairs: Int) throws(EvaluationFailure) {
    model = call.scope.model
    var conditions: [(SheetArea, Criterion)] = []
    for pair in 0..<pairs {
      let index = firstPair + 2 * pair
      let areas = try call.scope.areas(try call.operand(index))
      guard let area = areas.first, areas.count == 1 else { throw .error(.value) }
      conditions.append((area, Criterion(try call.value(index + 1))))
    }
    guard let (first, criterion) = conditions.first else { throw .error(.value) }
    self.first = first
    (rowCount, columnCount) = (first.rowCount, first.columnCount)
    for (area, _) in conditions
    where area.rowCount != rowCount || area.columnCount != columnCount {
      throw .error(.value)
    }
    try select(first, criterion, others: conditions)
    for (area, criterion) in conditions.dropFirst() { keep(area, criterion) }
    if conditions.allSatisfy({ $0.1.matchesEmpty }) {
      beyond = rowCount * columnCount - usedSize(conditions)
    }
  }

  private mutating func select(
    _ area: SheetArea, _ criterion: Criterion, others: [(SheetArea, Criterion)]
  ) throws(EvaluationFailure) {
    if criterion.matchesEmpty {
      let (rows, columns) = usedBounds(others)
      try CalculationModel.checkSize(rows, columns)
      for row in 0..<Int32(rows) {
        for column in 0..<Int32(columns) where criterion.matches(value(area, row, column)) {
          places.append((row, column))
        }
      }
      return
    }
    let store = model.stores[Int(area.sheet)]
    var found: [(row: Int32, column: Int32)] = []
    try store.forEachPosition(in: area) { row, position in
      if criterion.matches(store[position]) {
        found.append((row - area.firstRow, store.columns[position] - area.firstColumn))
      }
    }
    places = found
  }

  private mutating func keep(_ area: SheetArea, _ criterion: Criterion) {
    places = places.filter { criterion.matches(value(area, $0.row, $0.column)) }
  }

  private func value(_ area: SheetArea, _ row: Int32, _ column: Int32) -> FormulaValue {
    model.value(sheet: area.sheet, row: area.firstRow + row, column: area.firstColumn + column)
  }

  /// How many rows and columns of the ranges can hold a value.
  private func usedBounds(_ conditions: [(SheetArea, Criterion)]) -> (rows: Int, columns: Int) {
    var (rows, columns) = (0, 0)
    for (area, _) in conditions {
      let used = model.used(area)
      rows = max(rows, used.rowCount)
      columns = max(columns, used.columnCount)
    }
    return (rows, columns)
  }

  private func usedSize(_ conditions: [(SheetArea, Criterion)]) -> Int {
    let (rows, columns) = usedBounds(conditions)
    return rows * columns
  }

  /// The numbers at the places that match, in a range of the same size as the first, or in the
  /// first itself.
  func numbers(in area: SheetArea?) throws(EvaluationFailure) -> [Double] {
    let area = area ?? first
    var numbers: [Double] = []
    for place in places {
      switch value(area, place.row, place.column) {
      case .number(let number): numbers.append(number)
      case .error(let code): throw .error(code)
      default: break
      }
    }
    return numbers
  }
}
