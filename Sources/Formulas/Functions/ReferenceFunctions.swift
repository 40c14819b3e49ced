import SpreadsheetModel

/// Functions of places: INDEX, CHOOSE, ROW, ADDRESS.
enum ReferenceFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("INDEX", 2...4, single: [1, 2], .general(element)),
    FunctionDefinition(
      "CHOOSE", .atLeast(2), single: [0],
      .general { (call) throws(EvaluationFailure) in
        let index = try call.integer(0)
        guard index >= 1, index < call.count else { throw .error(.value) }
        return try call.operand(index)
      }),
    FunctionDefinition(
      "ROW", 0...1,
      .general { (call) throws(EvaluationFailure) in
        guard let area = try area(call) else { return .value(.number(Double(call.scope.row) + 1)) }
        return numbers(from: Int(area.firstRow) + 1, count: area.rowCount, call, isVertical: true)
      }),
    FunctionDefinition(
      "COLUMN", 0...1,
      .general { (call) throws(EvaluationFailure) in
        guard let area = try area(call) else {
          return .value(.number(Double(call.scope.column) + 1))
        }
        return numbers(
          from: Int(area.firstColumn) + 1, count: area.columnCount, call, isVertical: false)
      }),
    FunctionDefinition(
      "ROWS", 1...1,
      .general { (call) throws(EvaluationFailure) in
        .value(.number(Double(try size(call).rows)))
      }),
    FunctionDefinition(
      "COLUMNS", 1...1,
      .general { (call) throws(EvaluationFailure) in
        .value(.number(Double(try size(call).columns)))
      }),
    FunctionDefinition(
      "AREAS", 1...1,
      .general { (call) throws(EvaluationFailure) in
        .value(.number(Double(try call.scope.areas(try call.operand(0)).count)))
      }),
    FunctionDefinition("ADDRESS", 2...5, .general(address)),
    FunctionDefinition(
      "TRANSPOSE", 1...1,
      .arrays { (call) throws(EvaluationFailure) in
        let array = try call.array(0)
        var values: [FormulaValue] = []
        values.reserveCapacity(array.values.count)
        for column in 0..<array.columns {
          for row in 0..<array.rows { values.append(array.element(row, column)) }
        }
        return .array(ValueArray(rows: array.columns, columns: array.rows, values: values))
      }),
  ]

  private static func element(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let operand = try call.operand(0)
    var row = call.isMissing(1) ? 0 : try call.integer(1)
    var column = call.isMissing(2) ? 0 : try call.integer(2)
    switch operand {
    case .area(let area):
      if call.count == 2, area.rowCount == 1 { (row, column) = (0, row) }
      return .area(try call.scope.part(try part(area, row, column), of: call.node(0)))
    case .areas(let areas):
      let index = call.isMissing(3) ? 1 : try call.integer(3)
      guard index >= 1, index <= areas.count else { throw .error(.reference) }
      return .area(try part(areas[index - 1], row, column))
    default:
      let array = try call.scope.array(operand)
      if call.count == 2, array.rows == 1 { (row, column) = (0, row) }
      return .array(try part(array, row, column))
    }
  }

  /// The cell, row, column or whole of an area; 0 stands for all.
  private static func part(
    _ area: SheetArea, _ row: Int, _ column: Int
  ) throws(EvaluationFailure) -> SheetArea {
    guard row >= 0, column >= 0 else { throw .error(.value) }
    guard row <= area.rowCount, column <= area.columnCount else { throw .error(.reference) }
    var part = area
    if row > 0 {
      part.firstRow += Int32(row - 1)
      part.lastRow = part.firstRow
    }
    if column > 0 {
      part.firstColumn += Int32(column - 1)
      part.lastColumn = part.firstColumn
    }
    return part
  }

  private static func part(
    _ array: ValueArray, _ row: Int, _ column: Int
  ) throws(EvaluationFailure) -> ValueArray {
    guard row >= 0, column >= 0 else { throw .error(.value) }
    guard row <= array.rows, column <= array.columns else { throw .error(.reference) }
    let rows = row == 0 ? 0..<array.rows : row - 1..<row
    let columns = column == 0 ? 0..<array.columns : column - 1..<column
    let values = rows.flatMap { row in columns.map { array.element(row, $0) } }
    return ValueArray(rows: rows.count, columns: columns.count, values: values)
  }

  private static func area(_ call: FunctionCall) throws(EvaluationFailure) -> SheetArea? {
    guard call.count > 0 else { return nil }
    return try call.scope.areas(try call.operand(0)).first
  }

  /// The first number, or in an array calculation all of them.
  private static func numbers(
    from first: Int, count: Int, _ call: FunctionCall, isVertical: Bool
  ) -> Operand {
    guard call.isArray, count > 1, count <= CalculationModel.arrayLimit else {
      return .value(.number(Double(first)))
    }
    let values = (first..<first + count).map { FormulaValue.number(Double($0)) }
    return .array(
      ValueArray(rows: isVertical ? count : 1, columns: isVertical ? 1 : count, values: values))
  }

  private static func size(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (rows: Int, columns: Int) {
    switch try call.operand(0) {
    case .area(let area): return (area.rowCount, area.columnCount)
    case .array(let array): return (array.rows, array.columns)
    case .value(.error(let code)): throw .error(code)
    default: return (1, 1)
    }
  }

  private static func address(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (row, column) = (try call.integer(0), try call.integer(1))
    let kind = call.isMissing(2) ? 1 : try call.integer(2)
    let isLettered = call.isMissing(3) ? true : try call.truth(3)
    guard isLettered else { throw .unsupported("ADDRESS in R1C1 notation") }
    guard (1...Int(CellTerm.rowCount)).contains(row), (1...4).contains(kind),
      (1...Int(CellTerm.columnCount)).contains(column)
    else { throw .error(.value) }
    let letters = (kind == 1 || kind == 3 ? "$" : "") + CellReference.columnLetters(column - 1)
    let cell = letters + (kind <= 2 ? "$" : "") + String(row)
    guard call.count > 4, !call.isMissing(4) else { return .value(.text(cell)) }
    let sheet = try call.text(4)
    let isPlain = FormulaRenderer.isPlainSheet(sheet)
    let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "''")
    return .value(.text((isPlain ? sheet : "'\(quoted)'") + "!" + cell))
  }
}
