internal import SpreadsheetModel

/// The text of a condition: `<[.C2]`, `between(1,5)`, `formula-is([.B2]>3)`, `top-elements(2)`, or of
/// a style's map: `cell-content()>5`, `cell-content-is-between(1,5)`, `is-true-formula(…)`.
struct ConditionText {
  /// What is asked.
  let test: ConditionalRule.Test

  /// - Parameter base: the cell that relative references are written for.
  init(_ text: String, at base: CellReference) {
    var rest = Substring(text)
    for prefix in ["of:", "oooc:", "msoxl:"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    while rest.first == " " { rest.removeFirst() }
    for prefix in ["cell-content-is-", "cell-content()"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    while rest.first == " " { rest.removeFirst() }
    test = Self.comparison(rest) ?? Self.call(rest, base) ?? .other(String(text.prefix(40)))
  }

  private static let signs: [(String, ConditionalRule.Comparison)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("!=", .unequal), ("<>", .unequal),
    ("<", .less), (">", .greater), ("=", .equal),
  ]

  private static func comparison(_ text: Substring) -> ConditionalRule.Test? {
    for (sign, comparison) in signs where text.hasPrefix(sign) {
      return .comparison(comparison, [excel(text.dropFirst(sign.count))])
    }
    return nil
  }

  private static func call(
    _ text: Substring, _ base: CellReference
  ) -> ConditionalRule.Test? {
    let name = text.prefix { $0 != "(" }
    let inside = text.dropFirst(name.count)
    let arguments =
      inside.hasPrefix("(") && inside.hasSuffix(")")
      ? split(inside.dropFirst().dropLast()).map(excel) : []
    let first = arguments.first ?? ""
    let count = Double(first).flatMap { Int(exactly: $0) }
    switch (name, arguments.count) {
    case ("between", 2): return .comparison(.between, arguments)
    case ("not-between", 2): return .comparison(.notBetween, arguments)
    case ("formula-is", 1...), ("is-true-formula", 1...):
      return .formula(excel(inside.dropFirst().dropLast()))
    case ("duplicate", 0): return .repeated(isUnique: false)
    case ("unique", 0): return .repeated(isUnique: true)
    case ("above-average", _): return .average(isAbove: true, includesEqual: false)
    case ("below-average", _): return .average(isAbove: false, includesEqual: false)
    case ("above-equal-average", _): return .average(isAbove: true, includesEqual: true)
    case ("below-equal-average", _): return .average(isAbove: false, includesEqual: true)
    case ("is-error", _): return .formula("ISERROR(\(base))")
    case ("is-no-error", _): return .formula("NOT(ISERROR(\(base)))")
    case ("contains-text", 1): return .formula("ISNUMBER(SEARCH(\(first),\(base)))")
    case ("not-contains-text", 1): return .formula("NOT(ISNUMBER(SEARCH(\(first),\(base))))")
    case ("begins-with", 1): return .formula("LEFT(\(base),LEN(\(first)))=\(first)")
    case ("ends-with", 1): return .formula("RIGHT(\(base),LEN(\(first)))=\(first)")
    default: break
    }
    guard let count, count > 0 else { return nil }
    switch name {
    case "top-elements": return .rank(count, isPercent: false, isBottom: false)
    case "bottom-elements": return .rank(count, isPercent: false, isBottom: true)
    case "top-percent": return .rank(count, isPercent: true, isBottom: false)
    case "bottom-percent": return .rank(count, isPercent: true, isBottom: true)
    default: return nil
    }
  }

  private static func excel(_ text: some StringProtocol) -> String {
    OpenFormula.excel(text: "of:=" + text)
  }

  /// Arguments between commas, or semicolons, that stand outside quotes and brackets.
  private static func split(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ",", ";":
        guard depth == 0 else { continue }
        pieces.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    pieces.append(text[start...])
    return pieces
  }
}
