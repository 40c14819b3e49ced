/// The ranges of COUNTIF and its family with what their values must meet.
struct Conditions {
  /// A range and its condition.
  struct Pair {
    let area: SheetArea
    let wanted: FormulaValue
    let criterion: Criterion
  }

  /// In the order of the arguments, all ranges of one size; one at least.
  let pairs: [Pair]
  let model: CalculationModel

  /// The range that gives the size.
  var first: SheetArea { pairs[0].area }

  /// Evaluates `pairs` pairs of a range and a condition from argument `firstPair` on.
  init(_ call: FunctionCall, firstPair: Int, pairs count: Int) throws(EvaluationFailure) {
    model = call.scope.model
    var pairs: [Pair] = []
    for pair in 0..<count {
      let index = firstPair + 2 * pair
      let areas = try call.scope.areas(try call.operand(index))
      guard let area = areas.first, areas.count == 1 else { throw .error(.value) }
      let wanted = try call.value(index + 1)
      pairs.append(Pair(area: area, wanted: wanted, criterion: try Criterion(wanted)))
    }
    guard let first = pairs.first else { throw .error(.value) }
    for pair in pairs
    where pair.area.rowCount != first.area.rowCount
      || pair.area.columnCount != first.area.columnCount
    {
      throw .error(.value)
    }
    self.pairs = pairs
  }

  /// The condition that the fewest rows of an indexed column meet, and their offsets in its range.
  func indexed() -> (pair: Int, rows: [Int32])? {
    var best: (pair: Int, rows: [Int32])?
    for (place, pair) in pairs.enumerated() {
      let area = pair.area
      guard let key = pair.criterion.indexKey, let index = model.index(of: area),
        let rows = index.rows(key, in: area.firstRow...area.lastRow)
      else { continue }
      if rows.count < best?.rows.count ?? .max { best = (place, rows.map { $0 - area.firstRow }) }
    }
    return best
  }

  /// How many cells of a whole column meet the one condition, where an index tells without a list.
  var quickCount: Int? {
    guard pairs.count == 1, let key = pairs[0].criterion.indexKey,
      let index = model.index(of: first)
    else { return nil }
    return index.count(key, in: first.firstRow...first.lastRow)
  }

  /// The value of a call: that of an equal one before it, as long as no cell of the ranges changed.
  ///
  /// - Parameter target: Where its numbers stand, in the size of the ranges.
  func remembered(
    _ name: String, target: SheetArea?,
    _ value: () throws(EvaluationFailure) -> FormulaValue
  ) throws(EvaluationFailure) -> FormulaValue {
    guard model.used(first).rowCount >= ColumnMemory.leastRows else { return try value() }
    var areas = pairs.map(\.area)
    if var target {
      target.lastRow = target.firstRow + (first.lastRow - first.firstRow)
      target.lastColumn = target.firstColumn + (first.lastColumn - first.firstColumn)
      areas.append(target)
    }
    let question = ColumnMemory.Question(
      name: name, areas: areas, wanted: pairs.map(\.wanted))
    if let known = model.columnMemory.answer(to: question) { return known }
    let result = try value()
    model.columnMemory.keep(result, for: question)
    return result
  }
}
