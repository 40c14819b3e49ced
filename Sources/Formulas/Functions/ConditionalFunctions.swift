/// Sums and counts of what meets conditions.
enum ConditionalFunctions {
  /// Arguments that are conditions of the functions with many pairs, the first at 1 or 2.
  private static let oddPlaces = Array(stride(from: 1, to: 64, by: 2))
  private static let evenPlaces = Array(stride(from: 2, to: 64, by: 2))

  static let table: [FunctionDefinition] = [
    FunctionDefinition("COUNTIF", 2...2, single: [1], .general(count)),
    FunctionDefinition("COUNTIFS", .atLeast(2), single: oddPlaces, .general(count)),
    FunctionDefinition("SUMIF", 2...3, single: [1], oneCondition("SUMIF", sum)),
    FunctionDefinition("SUMIFS", .atLeast(3), single: evenPlaces, manyConditions("SUMIFS", sum)),
    FunctionDefinition("AVERAGEIF", 2...3, single: [1], oneCondition("AVERAGEIF", mean)),
    FunctionDefinition(
      "AVERAGEIFS", .atLeast(3), single: evenPlaces, manyConditions("AVERAGEIFS", mean)),
    FunctionDefinition(
      "MINIFS", .atLeast(3), single: evenPlaces,
      manyConditions("MINIFS") { .number($0.min() ?? 0) }),
    FunctionDefinition(
      "MAXIFS", .atLeast(3), single: evenPlaces,
      manyConditions("MAXIFS") { .number($0.max() ?? 0) }),
  ]

  private static func pairs(_ call: FunctionCall, from first: Int) throws(EvaluationFailure) -> Int
  {
    guard (call.count - first) % 2 == 0 else {
      throw .unsupported("a range without a condition")
    }
    return (call.count - first) / 2
  }

  private static func count(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let conditions = try Conditions(call, firstPair: 0, pairs: try pairs(call, from: 0))
    return .value(
      try conditions.remembered("COUNTIFS", target: nil) { () throws(EvaluationFailure) in
        if let count = conditions.quickCount { return .number(Double(count)) }
        return .number(Double(try Selection(conditions).count))
      })
  }

  /// SUMIF and AVERAGEIF: numbers from the third argument, in the size of the first.
  private static func oneCondition(
    _ name: String,
    _ result: @escaping @Sendable ([Double]) throws(EvaluationFailure) -> FormulaValue
  ) -> FunctionDefinition.Body {
    .general { (call) throws(EvaluationFailure) in
      let conditions = try Conditions(call, firstPair: 0, pairs: 1)
      var target: SheetArea?
      if call.count == 3, !call.isMissing(2) {
        target = try call.scope.areas(try call.operand(2)).first
        guard target != nil else { throw .error(.value) }
      }
      return .value(
        try conditions.remembered(name, target: target) { () throws(EvaluationFailure) in
          try result(try Selection(conditions).numbers(in: target))
        })
    }
  }

  /// SUMIFS and its family: numbers from the first argument.
  private static func manyConditions(
    _ name: String,
    _ result: @escaping @Sendable ([Double]) throws(EvaluationFailure) -> FormulaValue
  ) -> FunctionDefinition.Body {
    .general { (call) throws(EvaluationFailure) in
      let conditions = try Conditions(call, firstPair: 1, pairs: try pairs(call, from: 1))
      guard let target = try call.scope.areas(try call.operand(0)).first,
        target.rowCount == conditions.first.rowCount,
        target.columnCount == conditions.first.columnCount
      else { throw .error(.value) }
      return .value(
        try conditions.remembered(name, target: target) { () throws(EvaluationFailure) in
          try result(try Selection(conditions).numbers(in: target))
        })
    }
  }

  @Sendable private static func sum(_ numbers: [Double]) -> FormulaValue {
    .checked(ExactSum(numbers).value)
  }

  @Sendable private static func mean(_ numbers: [Double]) throws(EvaluationFailure) -> FormulaValue
  {
    guard !numbers.isEmpty else { throw .error(.divisionByZero) }
    return .checked(StatisticalFunctions.mean(numbers))
  }
}

/// The places at which every range of a family of conditions meets its own.
struct Selection {
  /// Offsets from the first cell that meet all conditions, as far as any sheet is used.
  private var places: [(row: Int32, column: Int32)] = []
  /// Matching places beyond the used part of the sheets, all empty.
  private var beyond = 0
  private let model: CalculationModel
  private let first: SheetArea

  /// How many cells meet the conditions.
  var count: Int { places.count + beyond }

  /// Finds the places.
  init(_ conditions: Conditions) throws(EvaluationFailure) {
    model = conditions.model
    first = conditions.first
    let pairs = conditions.pairs
    let start: Int
    if let found = conditions.indexed() {
      start = found.pair
      places = found.rows.map { ($0, 0) }
    } else {
      start = 0
      try select(pairs[0].area, pairs[0].criterion, others: pairs)
    }
    for pair in pairs.indices where pair != start { keep(pairs[pair].area, pairs[pair].criterion) }
    if pairs.allSatisfy({ $0.criterion.matchesEmpty }) {
      beyond = first.rowCount * first.columnCount - usedSize(pairs)
    }
  }

  private mutating func select(
    _ area: SheetArea, _ criterion: Criterion, others: [Conditions.Pair]
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
  private func usedBounds(_ conditions: [Conditions.Pair]) -> (rows: Int, columns: Int) {
    var (rows, columns) = (0, 0)
    for pair in conditions {
      let used = model.used(pair.area)
      rows = max(rows, used.rowCount)
      columns = max(columns, used.columnCount)
    }
    return (rows, columns)
  }

  private func usedSize(_ conditions: [Conditions.Pair]) -> Int {
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
