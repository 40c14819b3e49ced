/// Text before and after a mark, split at marks, read and written with marks of one's choice.
enum TextPartFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition(
      "TEXTBEFORE", 2...6, single: [0],
      .general { (call) throws(EvaluationFailure) in try part(call, isBefore: true) }),
    FunctionDefinition(
      "TEXTAFTER", 2...6, single: [0],
      .general { (call) throws(EvaluationFailure) in try part(call, isBefore: false) }),
    FunctionDefinition("TEXTSPLIT", 2...6, .arrays(split)),
    FunctionDefinition("NUMBERVALUE", 1...3, .elementwise(numberValue)),
    FunctionDefinition(
      "DOLLAR", 1...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let digits = values.count > 1 ? try FunctionCall.integer(try values[1].number()) : 2
        guard digits < 128 else { throw .error(.value) }
        let number = Rounding.decimal(try values[0].number(), digits: digits, .half)
        let code = "$#,##0" + (digits > 0 ? "." + String(repeating: "0", count: digits) : "")
        return .text(try FormatCode("\(code);(\(code))").text(for: number))
      }),
    FunctionDefinition(
      "VALUETOTEXT", 1...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let isStrict = try isStrict(values.count > 1 ? values[1] : .number(0))
        return .text(try shown(values[0], isStrict: isStrict))
      }),
    FunctionDefinition(
      "ARRAYTOTEXT", 1...2,
      .arrays { (call) throws(EvaluationFailure) in
        let isStrict = try isStrict(call.isMissing(1) ? .number(0) : try call.value(1))
        var lines: [String] = []
        for line in try call.array(0).lines {
          var texts: [String] = []
          for value in line { texts.append(try shown(value, isStrict: isStrict)) }
          lines.append(texts.joined(separator: isStrict ? "," : ", "))
        }
        let text = lines.joined(separator: isStrict ? ";" : ", ")
        return .value(.text(isStrict ? "{\(text)}" : text))
      }),
    FunctionDefinition(
      "ENCODEURL", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        var text = ""
        for byte in try value.text().utf8 {
          let isPlain =
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "-_.~".utf8.contains(byte)
          let digits = String(byte, radix: 16, uppercase: true)
          text += isPlain ? String(Unicode.Scalar(byte)) : byte < 16 ? "%0\(digits)" : "%\(digits)"
        }
        return .text(text)
      }),
  ]

  private static func isStrict(_ value: FormulaValue) throws(EvaluationFailure) -> Bool {
    let format = try value.number()
    guard format == 0 || format == 1 else { throw .error(.value) }
    return format == 1
  }

  private static func shown(
    _ value: FormulaValue, isStrict: Bool
  ) throws(EvaluationFailure) -> String {
    switch value {
    case .error(let code): return code.text
    case .text(let text) where isStrict:
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    default: return try value.text()
    }
  }

  // MARK: Marks

  /// The texts of an argument with marks, longest first where several begin at one place.
  private static func marks(
    _ call: FunctionCall, _ index: Int, isCaseFree: Bool
  ) throws(EvaluationFailure) -> [[UInt16]] {
    var marks: [[UInt16]] = []
    for value in try call.array(index).values {
      let text = try value.text()
      marks.append(Array((isCaseFree ? text.lowercased() : text).utf16))
    }
    return marks.sorted { $0.count > $1.count }
  }

  /// Where marks stand in a text, from the first on, none within another.
  private static func places(of marks: [[UInt16]], in units: [UInt16]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var position = 0
    while position < units.count {
      let mark = marks.first { !$0.isEmpty && units[position...].starts(with: $0) }
      if let mark { places.append(position..<position + mark.count) }
      position += mark?.count ?? 1
    }
    return places
  }

  private static func isCaseFree(
    _ call: FunctionCall, _ index: Int
  ) throws(EvaluationFailure) -> Bool {
    call.isMissing(index) ? false : try call.truth(index)
  }

  private static func part(
    _ call: FunctionCall, isBefore: Bool
  ) throws(EvaluationFailure) -> Operand {
    let text = try call.text(0)
    let ignoresCase = try isCaseFree(call, 3)
    let marks = try marks(call, 1, isCaseFree: ignoresCase)
    let units = Array(text.utf16)
    let searched = ignoresCase ? Array(text.lowercased().utf16) : units
    guard searched.count == units.count else { throw .unsupported("text that changes its length") }
    let instance = call.isMissing(2) ? 1 : try call.integer(2)
    guard instance != 0, units.isEmpty || abs(instance) <= units.count else {
      throw .error(.value)
    }
    if marks.contains([]) {
      let isAtStart = instance > 0
      return .value(TextFunctions.text(isAtStart == isBefore ? [] : units))
    }
    var found = places(of: marks, in: searched)
    if !call.isMissing(4), try call.truth(4) {
      // The end counts as a mark; searched from the end, the start does.
      if instance > 0 {
        found.append(units.count..<units.count)
      } else {
        found.insert(0..<0, at: 0)
      }
    }
    let index = instance > 0 ? instance - 1 : found.count + instance
    guard found.indices.contains(index) else {
      if call.isMissing(5) { throw .error(.notAvailable) }
      return try call.operand(5)
    }
    let place = found[index]
    return .value(
      TextFunctions.text(isBefore ? units[..<place.lowerBound] : units[place.upperBound...]))
  }

  private static func split(_ call: FunctionCall) throws(EvaluationFailure) -> Operand {
    let units = Array(try call.text(0).utf16)
    let skipsEmpty = call.isMissing(3) ? false : try call.truth(3)
    guard !(try isCaseFree(call, 4)) else { throw .unsupported("TEXTSPLIT without case") }
    func cut(_ units: [UInt16], _ index: Int) throws(EvaluationFailure) -> [[UInt16]] {
      guard !call.isMissing(index) else { return [units] }
      let marks = try marks(call, index, isCaseFree: false)
      guard !marks.contains([]) else { throw .error(.value) }
      var (parts, start): ([[UInt16]], Int) = ([], 0)
      for place in places(of: marks, in: units) + [units.count..<units.count] {
        let part = Array(units[start..<place.lowerBound])
        if !(skipsEmpty && part.isEmpty) { parts.append(part) }
        start = place.upperBound
      }
      return parts
    }
    var lines: [[FormulaValue]] = []
    for line in try cut(units, 2) {
      lines.append(try cut(line, 1).map { TextFunctions.text($0) })
    }
    let width = lines.map(\.count).max() ?? 0
    guard width > 0 else { throw .error(.calculation) }
    let filling = call.isMissing(5) ? .error(.notAvailable) : try call.value(5)
    let values = lines.flatMap { $0 + Array(repeating: filling, count: width - $0.count) }
    return .array(ValueArray(rows: lines.count, columns: width, values: values))
  }

  // MARK: Numbers

  private static func numberValue(
    _ values: [FormulaValue]
  ) throws(EvaluationFailure) -> FormulaValue {
    let point = values.count > 1 ? try values[1].text().unicodeScalars.first : "."
    let group = values.count > 2 ? try values[2].text().unicodeScalars.first : ","
    guard let point, let group, point != group else { throw .error(.value) }
    var plain = ""
    var hasPoint = false
    for scalar in try values[0].text().unicodeScalars where !scalar.properties.isWhitespace {
      if scalar == point {
        guard !hasPoint else { throw .error(.value) }
        hasPoint = true
        plain += "."
      } else if scalar == group {
        guard !hasPoint else { throw .error(.value) }
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    if plain.isEmpty { return .number(0) }
    var percents = 0
    while plain.last == "%" {
      plain.removeLast()
      percents += 1
    }
    guard let number = NumberReading.number(plain), !plain.contains(",") else {
      throw .error(.value)
    }
    return .checked((0..<percents).reduce(number) { value, _ in value / 100 })
  }
}
