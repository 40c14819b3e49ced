/// Matrices, and sums over pairs of numbers in two arrays.
///
/// - Note: Source: OpenFormula §6.5 and §6.16.
enum MatrixFunctions {
  static let table: [FunctionDefinition] = .joined([
    .arrays("MMULT", 2...2, product),
    .arrays("MDETERM", 1...1) { (call) throws(EvaluationFailure) in
      .value(.checked(try reduced(try matrix(call, 0)).determinant))
    },
    .arrays("MINVERSE", 1...1) { (call) throws(EvaluationFailure) in
      guard let inverse = try reduced(try matrix(call, 0)).inverse else { throw .error(.number) }
      return array(inverse)
    },
    .arrays("MUNIT", 1...1) { (call) throws(EvaluationFailure) in
      let size = try call.integer(0)
      guard size >= 1 else { throw .error(.value) }
      try CalculationModel.checkSize(min(size, 100_000), min(size, 100_000))
      return array((0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } })
    },
    pairs("SUMX2MY2") { $0 * $0 - $1 * $1 },
    pairs("SUMX2PY2") { $0 * $0 + $1 * $1 },
    pairs("SUMXMY2") { ($0 - $1) * ($0 - $1) },
    .arrays("SERIESSUM", 4...4) { (call) throws(EvaluationFailure) in
      let (x, step) = (try call.number(0), try call.number(2))
      var (power, sum) = (try call.number(1), ExactSum())
      for value in try call.array(3).values {
        sum.add(try value.number() * Mathematics.power(x, power))
        power += step
      }
      return .value(.checked(sum.value))
    },
  ])

  private static func array(_ lines: [[Double]]) -> Operand {
    .array(
      ValueArray(
        rows: lines.count, columns: lines.first?.count ?? 0,
        values: lines.flatMap { $0.map { .checked($0) } }))
  }

  /// The numbers of an argument; anything else there is #VALUE!.
  private static func matrix(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> [[Double]] {
    let array: ValueArray
    if case .area(let area) = try call.operand(index), area.rowCount <= 10_000,
      area.columnCount <= 10_000
    {
      // Not cut at the used part: an empty cell makes the matrix one without a value.
      array = try call.array(index)
      guard array.rows == area.rowCount, array.columns == area.columnCount else {
        throw .error(.value)
      }
    } else {
      array = try call.array(index)
    }
    var lines: [[Double]] = []
    for line in array.lines {
      var numbers: [Double] = []
      for value in line {
        if case .error(let code) = value { throw .error(code) }
        guard case .number(let number) = value else { throw .error(.value) }
        numbers.append(number)
      }
      lines.append(numbers)
    }
    return lines
  }

  private static func product(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let (left, right) = (try matrix(call, 0), try matrix(call, 1))
    guard left.first?.count == right.count, let width = right.first?.count else {
      throw .error(.value)
    }
    try CalculationModel.checkSize(left.count, width)
    return array(
      left.map { line in
        (0..<width).map { column in
          var sum = ExactSum()
          for (place, number) in line.enumerated() { sum.add(number * right[place][column]) }
          return sum.value
        }
      })
  }

  /// The determinant and, unless it is 0, the inverse: Gauss and Jordan with the largest pivots.
  private static func reduced(
    _ lines: [[Double]]
  ) throws(EvaluationFailure) -> (determinant: Double, inverse: [[Double]]?) {
    let size = lines.count
    guard size > 0, lines[0].count == size else { throw .error(.value) }
    guard size <= 500 else { throw .unsupported("a matrix of \(size) rows") }
    var left = lines
    var right = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
    var determinant = 1.0
    for column in 0..<size {
      var pivot = column
      for row in column..<size where abs(left[row][column]) > abs(left[pivot][column]) {
        pivot = row
      }
      let value = left[pivot][column]
      if abs(value) < 1e-300 { return (0, nil) }
      if pivot != column {
        left.swapAt(pivot, column)
        right.swapAt(pivot, column)
        determinant = -determinant
      }
      determinant *= value
      for place in 0..<size {
        left[column][place] /= value
        right[column][place] /= value
      }
      for row in 0..<size where row != column {
        let factor = left[row][column]
        if factor == 0 { continue }
        for place in 0..<size {
          left[row][place] -= factor * left[column][place]
          right[row][place] -= factor * right[column][place]
        }
      }
    }
    return (determinant, right)
  }

  private static func pairs(
    _ name: String, _ term: @escaping @Sendable (Double, Double) -> Double
  ) -> [FunctionDefinition] {
    .arrays(name, 2...2) { (call) throws(EvaluationFailure) in
      let (left, right) = (try call.array(0), try call.array(1))
      guard left.rows == right.rows, left.columns == right.columns else {
        throw .error(.notAvailable)
      }
      var sum = ExactSum()
      for (one, other) in zip(left.values, right.values) {
        if case .error(let code) = one { throw .error(code) }
        if case .error(let code) = other { throw .error(code) }
        guard case .number(let one) = one, case .number(let other) = other else { continue }
        sum.add(term(one, other))
      }
      return .value(.checked(sum.value))
    }
  }
}
