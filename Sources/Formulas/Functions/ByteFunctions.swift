/// Functions that count bytes in the East Asian languages of the program, and characters in others.
///
/// Computed for text that is the same in both.
enum ByteFunctions {
  /// The functions of characters that they are for such text.
  private static let twins = [
    "LENB": "LEN", "LEFTB": "LEFT", "RIGHTB": "RIGHT", "MIDB": "MID", "FINDB": "FIND",
    "SEARCHB": "SEARCH", "REPLACEB": "REPLACE",
  ]

  /// The functions, made from those of characters.
  static func table(from functions: [FunctionDefinition]) -> [FunctionDefinition] {
    let ascii = FunctionDefinition(
      "ASC", 1...1,
      .unary { (value) throws(EvaluationFailure) in
        .text(try narrow(try value.text(), "ASC"))
      })
    return twins.sorted { $0.key < $1.key }.compactMap { name, twin in
      guard let function = functions.first(where: { $0.name == twin }) else { return nil }
      return FunctionDefinition(name, function.arguments, body(name, function.body))
    } + [ascii]
  }

  private static func body(
    _ name: String, _ body: FunctionDefinition.Body
  ) -> FunctionDefinition.Body {
    switch body {
    case .unary(let plain):
      .unary { (value) throws(EvaluationFailure) in
        if case .text(let text) = value { _ = try narrow(text, name) }
        return try plain(value)
      }
    case .elementwise(let plain):
      .elementwise { (values) throws(EvaluationFailure) in
        for case .text(let text) in values { _ = try narrow(text, name) }
        return try plain(values)
      }
    default: body
    }
  }

  /// A text without characters as wide as two.
  private static func narrow(_ text: String, _ name: String) throws(EvaluationFailure) -> String {
    guard text.unicodeScalars.allSatisfy({ $0.value < 0x1100 }) else {
      throw .unsupported("\(name) of wide characters")
    }
    return text
  }
}
