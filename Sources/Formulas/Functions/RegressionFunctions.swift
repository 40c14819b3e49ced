/// Straight lines and exponential curves through points.
///
/// Left out: several independent variables.
///
/// - Note: Source: OpenFormula §6.18.
enum RegressionFunctions {
  static let table: [FunctionDefinition] = .joined([
    .arrays("FORECAST FORECAST.LINEAR", 3...3) { (call) throws(EvaluationFailure) in
      let (y, x) = (try call.array(1), try call.array(2))
      guard y.values.count == x.values.count else { throw .error(.notAvailable) }
      let line = try Line(y: y.values, x: x.values, hasConstant: true)
      guard line.spread > 0 else { throw .error(.divisionByZero) }
      let place = try call.number(0)
      return .value(.checked(line.constant + line.slope * place))
    },
    .arrays("STEYX", 2...2) { (call) throws(EvaluationFailure) in
      let (y, x) = (try call.array(0), try call.array(1))
      guard y.values.count == x.values.count else { throw .error(.notAvailable) }
      let line = try Line(y: y.values, x: x.values, hasConstant: true)
      guard line.count > 2, line.spread > 0 else { throw .error(.divisionByZero) }
      return .value(.checked(line.errorOfValues))
    },
    .arrays("COVAR COVARIANCE.P", 2...2) { (call) throws(EvaluationFailure) in
      try covariance(call, less: 0)
    },
    .arrays("COVARIANCE.S", 2...2) { (call) throws(EvaluationFailure) in
      try covariance(call, less: 1)
    },
    .arrays("LINEST", 1...4) { (call) throws(EvaluationFailure) in
      try coefficients(call, isExponential: false)
    },
    .arrays("LOGEST", 1...4) { (call) throws(EvaluationFailure) in
      try coefficients(call, isExponential: true)
    },
    .arrays("TREND", 1...4) { (call) throws(EvaluationFailure) in
      try continuation(call, isExponential: false)
    },
    .arrays("GROWTH", 1...4) { (call) throws(EvaluationFailure) in
      try continuation(call, isExponential: true)
    },
  ])

  /// The line of least squares.
  private struct Line {
    var slope = 0.0
    var constant = 0.0
    /// How many points.
    var count = 0.0
    var meanOfX = 0.0
    /// The squares of x about its mean, or about 0 without a constant.
    var spread = 0.0
    /// The squares that the line leaves, and those it explains.
    var residual = 0.0
    var explained = 0.0
    var hasConstant = true

    var freedom: Double { count - (hasConstant ? 2 : 1) }
    var errorOfValues: Double { freedom > 0 ? (residual / freedom).squareRoot() : 0 }

    /// - Parameters:
    ///   - y: pairs with anything but numbers in them are passed over.
    init(
      y: [FormulaValue], x: [FormulaValue], hasConstant: Bool
    ) throws(EvaluationFailure) {
      var (heights, places): ([Double], [Double]) = ([], [])
      for (one, other) in zip(y, x) {
        if case .error(let code) = one { throw .error(code) }
        if case .error(let code) = other { throw .error(code) }
        guard case .number(let one) = one, case .number(let other) = other else { continue }
        heights.append(one)
        places.append(other)
      }
      guard !heights.isEmpty else { throw .error(.value) }
      self.hasConstant = hasConstant
      count = Double(heights.count)
      meanOfX = StatisticalFunctions.mean(places)
      let meanOfY = StatisticalFunctions.mean(heights)
      let (originX, originY) = hasConstant ? (meanOfX, meanOfY) : (0, 0)
      var (squares, products) = (ExactSum(), ExactSum())
      for (height, place) in zip(heights, places) {
        squares.add((place - originX) * (place - originX))
        products.add((place - originX) * (height - originY))
      }
      spread = squares.value
      guard spread > 0 else { return }
      slope = products.value / spread
      constant = hasConstant ? meanOfY - slope * meanOfX : 0
      var (left, found) = (ExactSum(), ExactSum())
      for (height, place) in zip(heights, places) {
        let onLine = constant + slope * place
        left.add((height - onLine) * (height - onLine))
        found.add((onLine - originY) * (onLine - originY))
      }
      (residual, explained) = (left.value, found.value)
    }
  }

  private static func covariance(
    _ call: FunctionCall, less: Double
  ) throws(EvaluationFailure) -> Operand {
    let (ours, theirs) = try StatisticalFunctions.pairs(call)
    guard Double(ours.count) > less else { throw .error(.divisionByZero) }
    let (first, second) = (StatisticalFunctions.mean(ours), StatisticalFunctions.mean(theirs))
    var sum = ExactSum()
    for (one, other) in zip(ours, theirs) { sum.add((one - first) * (other - second)) }
    return .value(.checked(sum.value / (Double(ours.count) - less)))
  }

  /// The line through the first two arguments; y as logarithms for an exponential curve.
  private static func line(
    _ call: FunctionCall, constantAt: Int, isExponential: Bool
  ) throws(EvaluationFailure) -> (line: Line, x: ValueArray) {
    let y = try call.array(0)
    let x: ValueArray
    if call.isMissing(1) {
      x = ValueArray(
        rows: y.rows, columns: y.columns,
        values: y.values.indices.map { .number(Double($0 + 1)) })
    } else {
      x = try call.array(1)
    }
    guard x.rows == y.rows, x.columns == y.columns else {
      if y.rows == 1 && x.columns == y.columns || y.columns == 1 && x.rows == y.rows {
        throw .unsupported("a regression with several variables")
      }
      throw .error(.reference)
    }
    var heights: [FormulaValue] = []
    for value in y.values {
      guard case .number(let number) = value else { throw .error(.value) }
      try require(!isExponential || number > 0)
      heights.append(isExponential ? .number(Mathematics.logarithm(number)) : value)
    }
    guard x.values.allSatisfy(\.isNumber) else { throw .error(.value) }
    let hasConstant = call.isMissing(constantAt) ? true : try call.truth(constantAt)
    return (try Line(y: heights, x: x.values, hasConstant: hasConstant), x)
  }

  private static func coefficients(
    _ call: FunctionCall, isExponential: Bool
  ) throws(EvaluationFailure) -> Operand {
    let line = try line(call, constantAt: 2, isExponential: isExponential).line
    func shown(_ number: Double) -> FormulaValue {
      .checked(isExponential ? Mathematics.exponential(number) : number)
    }
    var values = [shown(line.slope), shown(line.constant)]
    guard !call.isMissing(3), try call.truth(3) else {
      return .array(ValueArray(rows: 1, columns: 2, values: values))
    }
    let error = line.errorOfValues
    let all = line.residual + line.explained
    let errorOfConstant =
      error * (1 / line.count + line.meanOfX * line.meanOfX / line.spread).squareRoot()
    values += [
      .checked(error / line.spread.squareRoot()),
      line.hasConstant ? .checked(errorOfConstant) : .error(.notAvailable),
      .checked(all == 0 ? 1 : line.explained / all), .checked(error),
      line.residual == 0 ? .error(.number) : .checked(line.explained / (error * error)),
      .checked(line.freedom), .checked(line.explained), .checked(line.residual),
    ]
    return .array(ValueArray(rows: 5, columns: 2, values: values))
  }

  private static func continuation(
    _ call: FunctionCall, isExponential: Bool
  ) throws(EvaluationFailure) -> Operand {
    let (line, x) = try line(call, constantAt: 3, isExponential: isExponential)
    let places = call.isMissing(2) ? x : try call.array(2)
    return .array(
      try places.map { (value) throws(EvaluationFailure) in
        let height = line.constant + line.slope * (try value.number())
        return .checked(isExponential ? Mathematics.exponential(height) : height)
      })
  }
}
