/// Making and cutting text.
///
/// Lengths are in UTF-16 units, as in Excel, so that precomposed Vietnamese letters count one.
enum TextFunctions {
  static let table: [FunctionDefinition] = [
    ofText("LEN") { .number(Double($0.utf16.count)) },
    ofText("UPPER") { .text($0.uppercased()) },
    ofText("LOWER") { .text($0.lowercased()) },
    ofText("PROPER") { .text(proper($0)) },
    ofText("TRIM") { .text($0.split(separator: " ").joined(separator: " ")) },
    ofText("CLEAN") { text in
      .text(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 })))
    },
    FunctionDefinition(
      "LEFT", 1...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let units = Array(try values[0].text().utf16)
        return text(units.prefix(try length(values, 1)))
      }),
    FunctionDefinition(
      "RIGHT", 1...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let units = Array(try values[0].text().utf16)
        return text(units.suffix(try length(values, 1)))
      }),
    FunctionDefinition(
      "MID", 3...3,
      .elementwise { (values) throws(EvaluationFailure) in
        let units = Array(try values[0].text().utf16)
        let start = try FunctionCall.integer(try values[1].number())
        let length = try FunctionCall.integer(try values[2].number())
        guard start >= 1, length >= 0 else { throw .error(.value) }
        return text(units.dropFirst(start - 1).prefix(length))
      }),
    FunctionDefinition(
      "CONCATENATE", .atLeast(1),
      .elementwise { (values) throws(EvaluationFailure) in
        var text = ""
        for value in values { text += try value.text() }
        return .text(text)
      }),
    FunctionDefinition(
      "CONCAT", .atLeast(1),
      .general { (call) throws(EvaluationFailure) in
        .value(.text(try texts(call, from: 0).joined()))
      }),
    FunctionDefinition(
      "TEXTJOIN", .atLeast(3),
      .general { (call) throws(EvaluationFailure) in
        let (mark, skips) = (try call.text(0), try call.truth(1))
        let texts = try texts(call, from: 2, keepingEmptyCells: !skips).filter {
          !skips || !$0.isEmpty
        }
        return .value(.text(texts.joined(separator: mark)))
      }),
    FunctionDefinition(
      "REPT", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        let count = try FunctionCall.integer(try values[1].number())
        let text = try values[0].text()
        guard (0...32_767).contains(count), count * text.utf16.count <= 32_767 else {
          throw .error(.value)
        }
        return .text(String(repeating: text, count: count))
      }),
    FunctionDefinition(
      "EXACT", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        .boolean(try values[0].text() == (try values[1].text()))
      }),
    FunctionDefinition(
      "VALUE", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        if case .boolean = value { throw .error(.value) }
        return .number(try value.number())
      }),
    FunctionDefinition(
      "TEXT", 2...2,
      .elementwise { (values) throws(EvaluationFailure) in
        try formatted(values[0], code: try values[1].text())
      }),
    FunctionDefinition(
      "FIXED", 1...3,
      .elementwise { (values) throws(EvaluationFailure) in
        let digits = values.count > 1 ? try FunctionCall.integer(try values[1].number()) : 2
        let isPlain = values.count > 2 ? try values[2].truth() : false
        guard digits < 128 else { throw .error(.value) }
        let number = Rounding.decimal(try values[0].number(), digits: digits, .half)
        let zeros = String(repeating: "0", count: max(0, digits))
        let code = (isPlain ? "0" : "#,##0") + (digits > 0 ? "." + zeros : "")
        return try formatted(.number(number), code: code)
      }),
    FunctionDefinition(
      "CHAR", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        try character(value, 1...255)
      }),
    FunctionDefinition(
      "UNICHAR", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        try character(value, 1...0x10FFFF)
      }),
    FunctionDefinition("CODE", 1...1, .unary(CodePage.code)),
    FunctionDefinition(
      "UNICODE", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        guard let scalar = try value.text().unicodeScalars.first else { throw .error(.value) }
        return .number(Double(scalar.value))
      }),
    FunctionDefinition(
      "HYPERLINK", 1...2,
      .elementwise { values in
        let shown = values[values.count - 1]
        return shown.isEmpty ? .number(0) : shown
      }),
  ]

  private static func ofText(
    _ name: String, _ body: @escaping @Sendable (String) -> FormulaValue
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, 1...1,
      .unary { (value) throws(EvaluationFailure) in
        body(try value.text())
      })
  }

  static func text(_ units: some Collection<UInt16>) -> FormulaValue {
    .text(String(decoding: units, as: UTF16.self))
  }

  private static func length(
    _ values: [FormulaValue], _ index: Int
  ) throws(EvaluationFailure) -> Int {
    guard index < values.count else { return 1 }
    let length = try FunctionCall.integer(try values[index].number())
    guard length >= 0 else { throw .error(.value) }
    return length
  }

  /// The texts of the arguments from `first` on, cell by cell.
  private static func texts(
    _ call: FunctionCall, from first: Int, keepingEmptyCells: Bool = false
  ) throws(EvaluationFailure) -> [String] {
    var texts: [String] = []
    for index in first..<call.count {
      if keepingEmptyCells {
        for value in try call.array(index).values { texts.append(try value.text()) }
      } else {
        try call.forEachValue(of: index) { (value, _) throws(EvaluationFailure) in
          texts.append(try value.text())
        }
      }
    }
    return texts
  }

  /// The first letter of every word large, the others small.
  private static func proper(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for character in text {
      result += isInWord ? character.lowercased() : character.uppercased()
      isInWord = character.isLetter
    }
    return result
  }

  private static func formatted(
    _ value: FormulaValue, code: String
  ) throws(EvaluationFailure) -> FormulaValue {
    switch value {
    case .error(let error): throw .error(error)
    case .boolean: return .text(try value.text())
    case .text(let text):
      guard let number = NumberReading.number(text) else {
        return .text(try FormatCode(code).text(for: text))
      }
      return .text(try FormatCode(code).text(for: number))
    default: return .text(try FormatCode(code).text(for: try value.number()))
    }
  }

  private static func character(
    _ value: FormulaValue, _ codes: ClosedRange<Int>
  ) throws(EvaluationFailure) -> FormulaValue {
    let code = try FunctionCall.integer(try value.number())
    guard codes.contains(code), let scalar = Unicode.Scalar(UInt32(code)) else {
      throw .error(.value)
    }
    return .text(String(Character(scalar)))
  }
}
