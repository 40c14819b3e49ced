/// Complex numbers, which formulas hold as text: `3+4i`.
///
/// - Note: Source: OpenFormula §6.8.
enum ComplexFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("COMPLEX", 2...3, .elementwise(make)),
    part("IMREAL") { $0.real },
    part("IMAGINARY") { $0.imaginary },
    part("IMABS") { $0.size },
    FunctionDefinition(
      "IMARGUMENT", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        let number = try ComplexNumber(value)
        guard number.size > 0 else { throw .error(.divisionByZero) }
        return .number(number.angle)
      }),
    change("IMCONJUGATE") { $0.with($0.real, -$0.imaginary) },
    change("IMEXP") { .polar(Mathematics.exponential($0.real), $0.imaginary, $0) },
    change("IMSQRT") { .polar($0.size.squareRoot(), $0.angle / 2, $0) },
    logarithm("IMLN", base: nil),
    logarithm("IMLOG10", base: 10),
    logarithm("IMLOG2", base: 2),
    change("IMSIN") {
      $0.with(
        Mathematics.sine($0.real) * Mathematics.hyperbolicCosine($0.imaginary),
        Mathematics.cosine($0.real) * Mathematics.hyperbolicSine($0.imaginary))
    },
    change("IMCOS") {
      $0.with(
        Mathematics.cosine($0.real) * Mathematics.hyperbolicCosine($0.imaginary),
        -Mathematics.sine($0.real) * Mathematics.hyperbolicSine($0.imaginary))
    },
    FunctionDefinition(
      "IMPOWER", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let (number, power) = (try ComplexNumber(values[0]), try values[1].number())
        try require(number.size > 0 || power > 0)
        return try ComplexNumber.polar(
          Mathematics.power(number.size, power), number.angle * power, number
        ).value
      }),
    FunctionDefinition(
      "IMDIV", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let (left, right) = (try ComplexNumber(values[0]), try ComplexNumber(values[1]))
        try require(right.real != 0 || right.imaginary != 0)
        return try left.divided(by: right).value
      }),
    FunctionDefinition(
      "IMSUB", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let (left, right) = (try ComplexNumber(values[0]), try ComplexNumber(values[1]))
        return try left.joined(
          right, left.real - right.real, left.imaginary - right.imaginary
        ).value
      }),
    many("IMSUM") { (left, right) throws(EvaluationFailure) in
      try left.joined(right, left.real + right.real, left.imaginary + right.imaginary)
    },
    many("IMPRODUCT") { (left, right) throws(EvaluationFailure) in try left.times(right) },
  ]

  private static func make(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let suffix = values.count > 2 ? try values[2].text() : "i"
    guard let letter = suffix.unicodeScalars.first, suffix == "i" || suffix == "j" else {
      throw .error(.value)
    }
    return try ComplexNumber(
      real: try values[0].number(), imaginary: try values[1].number(), letter: letter
    ).value
  }

  private static func part(
    _ name: String, _ body: @escaping @Sendable (ComplexNumber) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in .checked(body(try ComplexNumber(value))) })
  }

  private static func change(
    _ name: String, _ body: @escaping @Sendable (ComplexNumber) -> ComplexNumber
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in try body(try ComplexNumber(value)).value })
  }

  private static func logarithm(_ name: String, base: Double?) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        let number = try ComplexNumber(value)
        try require(number.size > 0)
        let scale = base.map { 1 / Mathematics.logarithm($0) } ?? 1
        return try number.with(
          Mathematics.logarithm(number.size) * scale, number.angle * scale
        ).value
      })
  }

  private static func many(
    _ name: String,
    _ body:
      @escaping @Sendable (ComplexNumber, ComplexNumber) throws(EvaluationFailure) -> ComplexNumber
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        var result: ComplexNumber?
        for index in 0..<call.count {
          try call.forEachValue(of: index) { (value, isInRange) throws(EvaluationFailure) in
            if isInRange, value.isEmpty || value == .text("") { return }
            let number = try ComplexNumber(value)
            result =
              try result.map { (last) throws(EvaluationFailure) in try body(last, number) }
              ?? number
          }
        }
        return .value(try result?.value ?? .number(0))
      })
  }
}

/// A complex number with the letter it was written with, if any.
struct ComplexNumber {
  var real: Double
  var imaginary: Double
  /// `i` or `j`; `nil` while there is no imaginary part.
  var letter: Unicode.Scalar?

  var size: Double { (real * real + imaginary * imaginary).squareRoot() }
  var angle: Double { Mathematics.arcTangent(imaginary, real) }

  init(real: Double, imaginary: Double, letter: Unicode.Scalar?) {
    (self.real, self.imaginary, self.letter) = (real, imaginary, letter)
  }

  static func polar(_ size: Double, _ angle: Double, _ source: ComplexNumber) -> ComplexNumber {
    source.with(size * Mathematics.cosine(angle), size * Mathematics.sine(angle))
  }

  /// Reads a number, or text such as `3-4j`, `2i` or `-j`.
  init(_ value: FormulaValue) throws(EvaluationFailure) {
    if case .number(let number) = value {
      self.init(real: number, imaginary: 0, letter: nil)
      return
    }
    if case .boolean = value { throw .error(.value) }
    let text = try value.text()
    var bytes = Array(text.utf8)[...]
    if bytes.isEmpty {
      self.init(real: 0, imaginary: 0, letter: nil)
      return
    }
    guard let last = bytes.last, last == UInt8(ascii: "i") || last == UInt8(ascii: "j") else {
      guard let number = NumberReading.number(text) else { throw .error(.number) }
      self.init(real: number, imaginary: 0, letter: nil)
      return
    }
    bytes.removeLast()
    // The sign of the imaginary part: the last one that is not an exponent's.
    let place = bytes.indices.last { index in
      (bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"))
        && (index == bytes.startIndex || bytes[index - 1] | 0x20 != UInt8(ascii: "e"))
    }
    let split = place ?? bytes.startIndex
    let (first, second) = (bytes[..<split], bytes[split...])
    self.init(
      real: first.isEmpty ? 0 : try ComplexNumber.number(first),
      imaginary: try ComplexNumber.number(second), letter: Unicode.Scalar(last))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) throws(EvaluationFailure) -> Double {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    if digits.isEmpty { return isNegative ? -1 : 1 }
    guard let (number, length) = NumberText.prefix(digits), length == digits.count else {
      throw .error(.number)
    }
    return isNegative ? -number : number
  }

  /// Other parts with the same letter.
  func with(_ real: Double, _ imaginary: Double) -> ComplexNumber {
    ComplexNumber(real: real, imaginary: imaginary, letter: letter)
  }

  /// Other parts with the letter of both; two different ones are #VALUE!.
  func joined(
    _ other: ComplexNumber, _ real: Double, _ imaginary: Double
  ) throws(EvaluationFailure) -> ComplexNumber {
    if let letter, let second = other.letter, letter != second { throw .error(.value) }
    return ComplexNumber(real: real, imaginary: imaginary, letter: letter ?? other.letter)
  }

  func times(_ other: ComplexNumber) throws(EvaluationFailure) -> ComplexNumber {
    try joined(
      other, real * other.real - imaginary * other.imaginary,
      real * other.imaginary + imaginary * other.real)
  }

  /// The quotient, by Smith's method, as Excel has it: no square overflows.
  func divided(by other: ComplexNumber) throws(EvaluationFailure) -> ComplexNumber {
    if abs(other.real) >= abs(other.imaginary) {
      let ratio = other.imaginary / other.real
      let size = other.real + other.imaginary * ratio
      return try joined(
        other, (real + imaginary * ratio) / size, (imaginary - real * ratio) / size)
    }
    let ratio = other.real / other.imaginary
    let size = other.real * ratio + other.imaginary
    return try joined(
      other, (real * ratio + imaginary) / size, (imaginary * ratio - real) / size)
  }

  /// As text.
  var value: FormulaValue {
    get throws(EvaluationFailure) {
      try require(real.isFinite && imaginary.isFinite)
      let letter = String(Character(letter ?? "i"))
      if imaginary == 0 { return .text(GeneralNumber.text(real)) }
      let size =
        imaginary == 1 ? "" : imaginary == -1 ? "-" : GeneralNumber.text(imaginary)
      if real == 0 { return .text(size + letter) }
      return .text(GeneralNumber.text(real) + (imaginary > 0 ? "+" : "") + size + letter)
    }
  }
}
