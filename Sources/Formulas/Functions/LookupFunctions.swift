/// Looking values up in ranges.
enum LookupFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("MATCH", 2...3, single: [0], .general(match)),
    FunctionDefinition("XMATCH", 2...4, single: [0], .general(extendedMatch)),
    FunctionDefinition(
      "VLOOKUP", 3...4, single: [0],
      .general { (call) throws(EvaluationFailure) in
        try lookup(call, isVertical: true)
      }),
    FunctionDefinition(
      "HLOOKUP", 3...4, single: [0],
      .general { (call) throws(EvaluationFailure) in
        try lookup(call, isVertical: false)
      }),
    FunctionDefinition("LOOKUP", 2...3, single: [0], .arrays(vectorLookup)),
    FunctionDefinition("XLOOKUP", 3...6, single: [0], .general(extendedLookup)),
  ]

  private static func match(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let keys = try keys(call, 1, otherwise: .notAvailable)
    let kind = call.count < 3 ? 1 : try call.number(2)
    let search: LookupSearch.Kind = kind == 0 ? .exact : kind > 0 ? .ascending : .descending
    return .value(.number(Double(try place(try call.value(0), keys, search) + 1)))
  }

  private static func place(
    _ wanted: FormulaValue, _ keys: LookupKeys, _ kind: LookupSearch.Kind,
    wildcards: Bool = true
  ) throws(EvaluationFailure) -> Int {
    if case .error(let code) = wanted { throw .error(code) }
    let search = LookupSearch(wanted, kind: kind, wildcards: wildcards)
    guard let place = search.place(in: keys) else { throw .error(.notAvailable) }
    return place
  }

  /// An argument that is one row or one column of keys.
  private static func keys(
    _ call: FunctionCall, _ index: Int, otherwise code: FormulaErrorCode
  ) throws(EvaluationFailure) -> LookupKeys {
    let keys = try LookupKeys(try call.operand(index), call.scope)
    guard keys.isLine else { throw .error(code) }
    return keys
  }

  /// The values of an argument that is one row or one column.
  private static func vector(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> [FormulaValue] {
    let array = try call.array(index)
    guard array.rows == 1 || array.columns == 1 else { throw .error(.notAvailable) }
    return array.values
  }

  private static func lookup(
    _ call: FunctionCall, isVertical: Bool
  ) throws(EvaluationFailure) -> Operand {
    let wanted = try call.value(0)
    let index = try call.integer(2)
    let isExact = try isExactLookup(call)
    let operand = try call.operand(1)
    guard index >= 1 else { throw .error(.value) }
    let array: ValueArray
    if case .area(let area) = operand {
      guard index <= (isVertical ? area.columnCount : area.rowCount) else {
        throw .error(.reference)
      }
      let keyArea = try call.scope.part(
        line(area, 0, isVertical: isVertical), of: call.node(1))
      let keys = LookupKeys(keyArea, call.scope.model)
      let found = try place(wanted, keys, isExact ? .exact : .ascending)
      var cell = line(area, Int32(index - 1), isVertical: isVertical)
      cell.firstRow += isVertical ? Int32(found) : 0
      cell.firstColumn += isVertical ? 0 : Int32(found)
      (cell.lastRow, cell.lastColumn) = (cell.firstRow, cell.firstColumn)
      cell = try call.scope.part(cell, of: call.node(1))
      return .value(
        call.scope.model.value(sheet: cell.sheet, row: cell.firstRow, column: cell.firstColumn))
    } else {
      array = try call.scope.array(operand)
    }
    guard index <= (isVertical ? array.columns : array.rows) else { throw .error(.reference) }
    let keys = (0..<(isVertical ? array.rows : array.columns)).map {
      isVertical ? array.element($0, 0) : array.element(0, $0)
    }
    let found = try place(wanted, LookupKeys(keys), isExact ? .exact : .ascending)
    return .value(
      isVertical ? array.element(found, index - 1) : array.element(index - 1, found))
  }

  /// Whether the fourth argument asks for an equal key; empty between commas it does.
  private static func isExactLookup(_ call: FunctionCall) throws(EvaluationFailure) -> Bool {
    if call.count < 4 { return false }
    if call.isMissing(3) { return true }
    return !(try call.truth(3))
  }

  /// One column of an area, or one row.
  private static func line(_ area: SheetArea, _ index: Int32, isVertical: Bool) -> SheetArea {
    var line = area
    if isVertical {
      line.firstColumn += index
      line.lastColumn = line.firstColumn
    } else {
      line.firstRow += index
      line.lastRow = line.firstRow
    }
    return line
  }

  private static func vectorLookup(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let array = try call.array(1)
    let isWide = array.columns > array.rows
    let keys = (0..<(isWide ? array.columns : array.rows)).map {
      isWide ? array.element(0, $0) : array.element($0, 0)
    }
    let found = try place(try call.value(0), LookupKeys(keys), .ascending, wildcards: false)
    guard call.count > 2 else {
      return .value(
        isWide ? array.element(array.rows - 1, found) : array.element(found, array.columns - 1))
    }
    let results = try vector(call, 2)
    guard found < results.count else { throw .error(.notAvailable) }
    return .value(results[found])
  }

  private static func extendedMatch(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let search = try extendedSearch(call, wanted: 0, modes: 2)
    let keys = try keys(call, 1, otherwise: .notAvailable)
    guard let place = search.place(in: keys) else { throw .error(.notAvailable) }
    return .value(.number(Double(place + 1)))
  }

  private static func extendedLookup(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let search = try extendedSearch(call, wanted: 0, modes: 4)
    let keys = try keys(call, 1, otherwise: .value)
    guard let place = search.place(in: keys) else {
      if call.isMissing(3) { throw .error(.notAvailable) }
      return try call.operand(3)
    }
    let operand = try call.operand(2)
    if case .area(let area) = operand, keys.isVertical {
      var row = call.scope.model.used(area)
      if place < row.rowCount {
        row.firstRow += Int32(place)
        row.lastRow = row.firstRow
        return .array(try call.scope.model.array(row))
      }
    }
    let results = try call.scope.array(operand)
    if keys.isVertical, place < results.rows {
      let start = place * results.columns
      let row = Array(results.values[start..<start + results.columns])
      return .array(ValueArray(rows: 1, columns: row.count, values: row))
    }
    guard keys.isHorizontal, place < results.columns else { throw .error(.value) }
    let column = (0..<results.rows).map { results.element($0, place) }
    return .array(ValueArray(rows: column.count, columns: 1, values: column))
  }

  /// The search of XLOOKUP and XMATCH from their match mode at `modes` and search mode behind it.
  private static func extendedSearch(
    _ call: FunctionCall, wanted: Int, modes: Int
  ) throws(EvaluationFailure) -> LookupSearch {
    let value = try call.value(wanted)
    if case .error(let code) = value { throw .error(code) }
    let mode = try FunctionCall.integer(try call.number(modes, default: 0))
    let order = try FunctionCall.integer(try call.number(modes + 1, default: 1))
    let kind: LookupSearch.Kind
    switch mode {
    case 0, 2: kind = .exact
    case -1: kind = .nextSmaller
    case 1: kind = .nextLarger
    default: throw .error(.value)
    }
    return LookupSearch(value, kind: kind, wildcards: mode == 2, isFromLast: order < 0)
  }
}
