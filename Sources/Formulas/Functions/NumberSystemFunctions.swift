/// Numbers in other bases, bits, Roman numerals.
///
/// - Note: Source: OpenFormula §6.6 (bits), §6.17 (Roman), §6.19 (number representation).
enum NumberSystemFunctions {
  static let table: [FunctionDefinition] = conversions + others

  private static let others: [FunctionDefinition] = [
    FunctionDefinition("BASE", 2...3, .elementwise(based)),
    FunctionDefinition("DECIMAL", 2...2, .elementwise(decimal)),
    FunctionDefinition("ROMAN", 1...2, .elementwise(roman)),
    FunctionDefinition("ARABIC", 1...1, .unary(arabic)),
    bits("BITAND") { $0 & $1 },
    bits("BITOR") { $0 | $1 },
    bits("BITXOR") { $0 ^ $1 },
    .numbers("BITLSHIFT", 2...2) { (values) throws(EvaluationFailure) in
      try shifted(values[0], by: values[1])
    },
    .numbers("BITRSHIFT", 2...2) { (values) throws(EvaluationFailure) in
      try shifted(values[0], by: -values[1])
    },
    .numbers("DELTA", 1...2) { $0[0] == second($0) ? 1 : 0 },
    .numbers("GESTEP", 1...2) { $0[0] >= second($0) ? 1 : 0 },
  ]

  private static func second(_ values: [Double]) -> Double { values.count > 1 ? values[1] : 0 }

  // MARK: BIN2DEC and its family

  /// A base with the number of bits that ten of its digits hold.
  private typealias System = (name: String, base: Int, bits: Int)
  private static let systems: [System] = [("BIN", 2, 10), ("OCT", 8, 30), ("HEX", 16, 40)]

  private static let conversions: [FunctionDefinition] = systems.flatMap(conversions(from:))

  private static func conversions(from: System) -> [FunctionDefinition] {
    var table: [FunctionDefinition] = [
      FunctionDefinition(
        from.name + "2DEC", 1...1,
        .unary { (value) throws(EvaluationFailure) in
          .number(Double(try read(value, base: from.base, bits: from.bits)))
        }),
      FunctionDefinition(
        "DEC2" + from.name, 1...2,
        .elementwise { (values) throws(EvaluationFailure) in
          let places = try places(values)
          let number = try FunctionCall.integer(try values[0].number())
          return try written(number, places, base: from.base, bits: from.bits)
        }),
    ]
    for to in systems where to.base != from.base {
      table.append(
        FunctionDefinition(
          from.name + "2" + to.name, 1...2,
          .elementwise { (values) throws(EvaluationFailure) in
            let places = try places(values)
            let number = try read(values[0], base: from.base, bits: from.bits)
            return try written(number, places, base: to.base, bits: to.bits)
          }))
    }
    return table
  }

  private static func read(
    _ value: FormulaValue, base: Int, bits: Int
  ) throws(EvaluationFailure) -> Int {
    if case .boolean = value { throw .error(.value) }
    let text = try value.text()
    if text.isEmpty { return 0 }
    guard text.utf8.count <= 10, text.first != "-", text.first != "+",
      let number = Int(text, radix: base)
    else { throw .error(.number) }
    return number >= 1 << (bits - 1) ? number - 1 << bits : number
  }

  /// How many digits are asked for; `nil` for as many as there are.
  ///
  /// It must be 1...10 even where a negative number makes it count for nothing.
  private static func places(_ values: [FormulaValue]) throws(EvaluationFailure) -> Int? {
    guard values.count > 1 else { return nil }
    let places = try FunctionCall.integer(try values[1].number())
    try require((1...10).contains(places))
    return places
  }

  private static func written(
    _ number: Int, _ places: Int?, base: Int, bits: Int
  ) throws(EvaluationFailure) -> FormulaValue {
    let limit = 1 << (bits - 1)
    try require(number >= -limit && number < limit)
    let digits = String(number < 0 ? number + 1 << bits : number, radix: base, uppercase: true)
    guard let places, number >= 0 else { return .text(digits) }
    try require(places >= digits.utf8.count)
    return .text(String(repeating: "0", count: places - digits.utf8.count) + digits)
  }

  // MARK: Any base

  private static func based(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let number = try values[0].number().rounded(.towardZero)
    let base = try FunctionCall.integer(try values[1].number())
    let length = values.count > 2 ? try FunctionCall.integer(try values[2].number()) : 0
    try require(number >= 0 && number < 0x1p53 && (2...36).contains(base))
    try require((0...255).contains(length))
    let digits = String(Int(number), radix: base, uppercase: true)
    return .text(String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits)
  }

  private static func decimal(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    let text = try values[0].text()
    let base = try FunctionCall.integer(try values[1].number())
    try require((2...36).contains(base) && text.utf8.count <= 255)
    var number = 0.0
    for character in text {
      guard let digit = character.hexDigitValue ?? Int(String(character), radix: 36), digit < base
      else { throw .error(.number) }
      number = number * Double(base) + Double(digit)
    }
    return .checked(number)
  }

  // MARK: Bits

  private static func bits(
    _ name: String, _ operation: @escaping @Sendable (Int, Int) -> Int
  ) -> FunctionDefinition {
    .numbers(name, 2...2) { (values) throws(EvaluationFailure) in
      try require(
        values.allSatisfy { $0 >= 0 && $0 < 0x1p48 && $0 == $0.rounded(.down) })
      return Double(operation(Int(values[0]), Int(values[1])))
    }
  }

  private static func shifted(_ number: Double, by count: Double) throws(EvaluationFailure)
    -> Double
  {
    try require(number >= 0 && number < 0x1p48 && number == number.rounded(.down))
    let count = count.rounded(.towardZero)
    try require(abs(count) <= 53)
    let result = (number * Mathematics.power(2, count)).rounded(.down)
    try require(result < 0x1p48)
    return result
  }

  // MARK: Roman numerals

  private static let numerals: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ values: [FormulaValue]) throws(EvaluationFailure) -> FormulaValue {
    var rest = try FunctionCall.integer(try values[0].number())
    guard (0...3999).contains(rest) else { throw .error(.value) }
    var form = 0.0
    if values.count > 1 {
      if case .boolean(let truth) = values[1] {
        form = truth ? 0 : 4
      } else {
        form = try values[1].number().rounded(.towardZero)
      }
    }
    guard (0...4).contains(form) else { throw .error(.value) }
    let short = rest % 1000 >= 40 && form > 0 && rest > 44
    guard !short else { throw .unsupported("ROMAN in a short form") }
    var text = ""
    for numeral in numerals {
      while rest >= numeral.value {
        text += numeral.text
        rest -= numeral.value
      }
    }
    return .text(text)
  }

  private static func arabic(_ value: FormulaValue) throws(EvaluationFailure) -> FormulaValue {
    let weights: [Character: Int] = [
      "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    var text = try value.text().uppercased()[...]
    let isNegative = text.first == "-"
    if isNegative { text.removeFirst() }
    guard text.utf8.count <= 255 else { throw .error(.value) }
    var (sum, last) = (0, 0)
    for character in text.reversed() {
      guard let weight = weights[character] else { throw .error(.value) }
      sum += weight < last ? -weight : weight
      last = max(last, weight)
    }
    return .number(Double(isNegative ? -sum : sum))
  }
}
