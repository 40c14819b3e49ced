/// Functions that make arrays of arrays: FILTER, SORT, UNIQUE, SEQUENCE and the cutting and
/// stacking ones.
enum ArrayFunctions {
  static let table: [FunctionDefinition] = .joined([
    .arrays("FILTER", 2...3, filter),
    .arrays("SORT", 1...4, sort),
    .arrays("SORTBY", .atLeast(2), sortBy),
    .arrays("UNIQUE", 1...3, unique),
    .arrays("SEQUENCE", 1...4, sequence),
    .arrays("TAKE", 2...3) { (call) throws(EvaluationFailure) in try cut(call, isTaken: true) },
    .arrays("DROP", 2...3) { (call) throws(EvaluationFailure) in try cut(call, isTaken: false) },
    .arrays("CHOOSEROWS", .atLeast(2)) { (call) throws(EvaluationFailure) in
      .array(try chosen(call, try call.array(0)))
    },
    .arrays("CHOOSECOLS", .atLeast(2)) { (call) throws(EvaluationFailure) in
      .array(try chosen(call, try call.array(0).transposed).transposed)
    },
    .arrays("VSTACK", .atLeast(1)) { (call) throws(EvaluationFailure) in
      .array(try stacked(call) { $0 })
    },
    .arrays("HSTACK", .atLeast(1)) { (call) throws(EvaluationFailure) in
      .array(try stacked(call) { $0.transposed }.transposed)
    },
    .arrays("TOCOL", 1...3) { (call) throws(EvaluationFailure) in
      let values = try flat(call)
      return .array(ValueArray(rows: values.count, columns: 1, values: values))
    },
    .arrays("TOROW", 1...3) { (call) throws(EvaluationFailure) in
      let values = try flat(call)
      return .array(ValueArray(rows: 1, columns: values.count, values: values))
    },
    .arrays("WRAPROWS", 2...3) { (call) throws(EvaluationFailure) in .array(try wrapped(call)) },
    .arrays("WRAPCOLS", 2...3) { (call) throws(EvaluationFailure) in
      .array(try wrapped(call).transposed)
    },
    .arrays("EXPAND", 2...4, expand),
  ])

  /// An array that must have values; an empty one is #CALC!.
  private static func result(
    _ rows: [[FormulaValue]], isTransposed: Bool = false
  ) throws(EvaluationFailure) -> Operand {
    guard let first = rows.first, !first.isEmpty else { throw .error(.calculation) }
    let array = ValueArray(rows: rows.count, columns: first.count, values: rows.flatMap { $0 })
    return .array(isTransposed ? array.transposed : array)
  }

  private static func filter(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (array, tests) = (try call.array(0), try call.array(1))
    let isByColumn = tests.rows == 1 && tests.columns == array.columns && tests.columns > 1
    guard isByColumn || tests.columns == 1 && tests.rows == array.rows else {
      throw .error(.value)
    }
    var kept: [[FormulaValue]] = []
    for (row, test) in zip((isByColumn ? array.transposed : array).lines, tests.values)
    where try test.truth() {
      kept.append(row)
    }
    guard kept.isEmpty else { return try result(kept, isTransposed: isByColumn) }
    if call.isMissing(2) { throw .error(.calculation) }
    return try call.operand(2)
  }

  /// Whether one value stands before another; error values last, empty ones behind all.
  private static func precedes(_ left: FormulaValue, _ right: FormulaValue, _ sign: Int) -> Bool? {
    if left.isEmpty || right.isEmpty { return left.isEmpty == right.isEmpty ? nil : right.isEmpty }
    guard let order = try? left.compared(to: right) else {
      return left.isError == right.isError ? nil : (right.isError) == (sign > 0)
    }
    return order == 0 ? nil : order * sign < 0
  }

  private static func direction(_ number: Double) throws(EvaluationFailure) -> Int {
    guard number == 1 || number == -1 else { throw .error(.value) }
    return Int(number)
  }

  private static func sort(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let isByColumn = call.isMissing(3) ? false : try call.truth(3)
    let lines = try (isByColumn ? call.array(0).transposed : call.array(0)).lines
    let keys = call.isMissing(1) ? ValueArray(.number(1)) : try call.array(1)
    let orders = call.isMissing(2) ? ValueArray(.number(1)) : try call.array(2)
    var rules: [(key: Int, sign: Int)] = []
    for (place, key) in keys.values.enumerated() {
      let index = try FunctionCall.integer(try key.number())
      guard let first = lines.first, (1...first.count).contains(index) else {
        throw .error(.value)
      }
      let order = orders.values.count == 1 ? orders.values[0] : orders.element(0, place)
      rules.append((index - 1, try direction(try order.number())))
    }
    let sorted = lines.enumerated().sorted { left, right in
      for rule in rules {
        if let first = precedes(left.element[rule.key], right.element[rule.key], rule.sign) {
          return first
        }
      }
      return left.offset < right.offset
    }
    return try result(sorted.map(\.element), isTransposed: isByColumn)
  }

  private static func sortBy(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let array = try call.array(0)
    var keys: [(values: [FormulaValue], sign: Int)] = []
    var isByColumn = false
    for index in stride(from: 1, to: call.count, by: 2) {
      let key = try call.array(index)
      isByColumn = key.rows == 1 && key.columns == array.columns && key.columns > 1
      guard isByColumn || key.columns == 1 && key.rows == array.rows else { throw .error(.value) }
      keys.append((key.values, try direction(try call.number(index + 1, default: 1))))
    }
    let lines = (isByColumn ? array.transposed : array).lines
    let order = lines.indices.sorted { left, right in
      for key in keys {
        if let first = precedes(key.values[left], key.values[right], key.sign) { return first }
      }
      return left < right
    }
    return try result(order.map { lines[$0] }, isTransposed: isByColumn)
  }

  private static func unique(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let isByColumn = call.isMissing(1) ? false : try call.truth(1)
    let isOnce = call.isMissing(2) ? false : try call.truth(2)
    let lines = try (isByColumn ? call.array(0).transposed : call.array(0)).lines
    var counts: [[FormulaValue]: Int] = [:]
    let keys = lines.map { line in
      line.map { value in
        if case .text(let text) = value { return FormulaValue.text(text.lowercased()) }
        return value
      }
    }
    for key in keys { counts[key, default: 0] += 1 }
    var seen: Set<[FormulaValue]> = []
    var kept: [[FormulaValue]] = []
    for (line, key) in zip(lines, keys) where !isOnce || counts[key] == 1 {
      if seen.insert(key).inserted { kept.append(line) }
    }
    return try result(kept, isTransposed: isByColumn)
  }

  private static func sequence(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let rows = call.isMissing(0) ? 1 : try call.integer(0)
    let columns = call.isMissing(1) ? 1 : try call.integer(1)
    let (start, step) = (try call.number(2, default: 1), try call.number(3, default: 1))
    guard rows >= 0, columns >= 0 else { throw .error(.value) }
    guard rows > 0, columns > 0 else { throw .error(.calculation) }
    guard rows <= 1_048_576, columns <= 16_384 else { throw .error(.value) }
    try CalculationModel.checkSize(rows, columns)
    let values = (0..<rows * columns).map { FormulaValue.checked(start + step * Double($0)) }
    return .array(ValueArray(rows: rows, columns: columns, values: values))
  }

  /// TAKE and DROP: from the front, or with a negative count from the back.
  private static func cut(
    _ call: FunctionCall, isTaken: Bool
  ) throws(EvaluationFailure) -> Operand {
    func part<Element>(_ all: [Element], _ index: Int) throws(EvaluationFailure) -> [Element] {
      guard !call.isMissing(index) else { return all }
      let count = try call.integer(index)
      if isTaken { return count < 0 ? all.suffix(-count) : Array(all.prefix(count)) }
      return count < 0 ? all.dropLast(-count) : Array(all.dropFirst(count))
    }
    var lines: [[FormulaValue]] = []
    for line in try part(try call.array(0).lines, 1) { lines.append(try part(line, 2)) }
    return try result(lines)
  }

  private static func chosen(
    _ call: FunctionCall, _ array: ValueArray
  ) throws(EvaluationFailure) -> ValueArray {
    let lines = array.lines
    var values: [FormulaValue] = []
    for argument in 1..<call.count {
      for value in try call.array(argument).values {
        let index = try FunctionCall.integer(try value.number())
        guard index != 0, abs(index) <= lines.count else { throw .error(.value) }
        values += lines[index > 0 ? index - 1 : lines.count + index]
      }
    }
    return ValueArray(
      rows: values.count / max(array.columns, 1), columns: array.columns, values: values)
  }

  /// Arrays below each other; narrow ones are filled with #N/A.
  private static func stacked(
    _ call: FunctionCall, _ turned: (ValueArray) -> ValueArray
  ) throws(EvaluationFailure) -> ValueArray {
    var lines: [[FormulaValue]] = []
    for index in 0..<call.count { lines += turned(try call.array(index)).lines }
    let width = lines.map(\.count).max() ?? 0
    try CalculationModel.checkSize(lines.count, width)
    let values = lines.flatMap { line in
      line + Array(repeating: .error(.notAvailable), count: width - line.count)
    }
    return ValueArray(rows: lines.count, columns: width, values: values)
  }

  /// The values of an array in one list, empty ones or errors left out where asked.
  private static func flat(_ call: FunctionCall) throws(EvaluationFailure) -> [FormulaValue] {
    let ignored = call.isMissing(1) ? 0 : try call.integer(1)
    guard (0...3).contains(ignored) else { throw .error(.value) }
    let isByColumn = call.isMissing(2) ? false : try call.truth(2)
    let array = try call.array(0)
    let values = (isByColumn ? array.transposed : array).values.filter {
      !(ignored & 1 != 0 && $0.isEmpty) && !(ignored & 2 != 0 && $0.isError)
    }
    guard !values.isEmpty else { throw .error(.calculation) }
    return values
  }

  private static func wrapped(_ call: FunctionCall) throws(EvaluationFailure) -> ValueArray {
    let array = try call.array(0)
    let width = try call.integer(1)
    guard array.rows == 1 || array.columns == 1 else { throw .error(.value) }
    try require(width >= 1)
    let filling = call.isMissing(2) ? .error(.notAvailable) : try call.value(2)
    let rows = (array.values.count + width - 1) / width
    try CalculationModel.checkSize(rows, width)
    let rest = rows * width - array.values.count
    return ValueArray(
      rows: rows, columns: width,
      values: array.values + Array(repeating: filling, count: rest))
  }

  private static func expand(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let array = try call.array(0)
    let rows = call.isMissing(1) ? array.rows : try call.integer(1)
    let columns = call.isMissing(2) ? array.columns : try call.integer(2)
    guard rows >= array.rows, columns >= array.columns else { throw .error(.value) }
    let filling = call.isMissing(3) ? .error(.notAvailable) : try call.value(3)
    try CalculationModel.checkSize(min(rows, 100_000_000), min(columns, 100_000_000))
    var lines = array.lines.map { $0 + Array(repeating: filling, count: columns - $0.count) }
    let line = Array(repeating: filling, count: columns)
    while lines.count < rows { lines.append(line) }
    return try result(lines)
  }
}

extension ValueArray {
  /// The rows.
  var lines: [[FormulaValue]] {
    (0..<rows).map { Array(values[$0 * columns..<($0 + 1) * columns]) }
  }

  /// Rows made columns.
  var transposed: ValueArray {
    var turned: [FormulaValue] = []
    turned.reserveCapacity(values.count)
    for column in 0..<columns {
      for row in 0..<rows { turned.append(values[row * columns + column]) }
    }
    return ValueArray(rows: columns, columns: rows, values: turned)
  }
}
