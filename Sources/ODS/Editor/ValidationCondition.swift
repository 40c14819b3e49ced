internal import ByteSupport
internal import SpreadsheetModel

/// What a validation lets a person type: as far as constants say it.
///
/// - Note: Source: ODF 1.3 part 3 §19.597 (table:condition). Not judged: bounds and lists that are
///   formulas, and `is-true-formula`.
struct ValidationCondition {
  private var terms: [String]

  /// - Parameter text: `of:cell-content-is-whole-number() and cell-content()>=0`.
  init(_ text: String) {
    var text = text
    for prefix in ["of:", "oooc:", "msoxl:"] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
    }
    terms = text.split(separator: " and ").map { Self.trimmed($0) }
  }

  /// Why a value breaks the rule, in words; `nil` when it does not, or when only a program that
  /// computes could say.
  func violation(by value: CellValue) -> String? {
    for term in terms where isBroken(term, by: value) == true {
      return "it must be " + terms.joined(separator: " and ")
    }
    return nil
  }

  /// Whether a value breaks a term; `nil` when that cannot be said.
  private func isBroken(_ term: String, by value: CellValue) -> Bool? {
    if let inside = Self.arguments(of: "cell-content-is-in-list", in: term) {
      guard let shown = Self.text(of: value), inside.hasPrefix("\"") else { return nil }
      let words = inside.split(separator: ";").map {
        Self.trimmed(Self.trimmed($0).dropFirst().dropLast())
      }
      return !words.contains(Self.trimmed(Substring(shown)))
    }
    if term.hasPrefix("cell-content-text-length") {
      guard let length = Self.text(of: value)?.utf16.count else { return nil }
      return isOutside(term, "cell-content-text-length", Double(length))
    }
    if term.hasPrefix("cell-content-is-text()") {
      return Self.number(of: value) != nil
    }
    guard term.hasPrefix("cell-content") else { return nil }
    guard let number = Self.number(of: value) else {
      if case .text = value { return true }
      return nil
    }
    if term == "cell-content-is-whole-number()" { return number != number.rounded() }
    if term.hasSuffix("()") { return nil }
    return isOutside(term, "cell-content", number)
  }

  /// Whether a number is outside what `NAME()>=5`, `NAME-is-between(1;5)` or
  /// `NAME-is-not-between(1;5)` allow.
  private func isOutside(_ term: String, _ name: String, _ number: Double) -> Bool? {
    for (suffix, isInside) in [("-is-between", true), ("-is-not-between", false)] {
      guard let inside = Self.arguments(of: name + suffix, in: term) else { continue }
      let bounds = inside.split { $0 == "," || $0 == ";" }.compactMap { Double(Self.trimmed($0)) }
      guard bounds.count == 2 else { return nil }
      let range = min(bounds[0], bounds[1])...max(bounds[0], bounds[1])
      return range.contains(number) != isInside
    }
    guard term.hasPrefix(name + "()") else { return nil }
    let rest = term.dropFirst(name.count + 2)
    let sign = rest.prefix { "<>=!".contains($0) }
    guard let bound = Double(Self.trimmed(rest.dropFirst(sign.count))),
      let comparison = DataStyle.Condition.Comparison(rawValue: sign == "<>" ? "!=" : String(sign))
    else { return nil }
    let condition = DataStyle.Condition(comparison: comparison, bound: bound, style: .general())
    return !condition.holds(for: number)
  }

  private static func arguments(of name: String, in term: String) -> String? {
    guard term.hasPrefix(name + "("), term.hasSuffix(")") else { return nil }
    return String(term.dropFirst(name.count + 1).dropLast())
  }

  private static func number(of value: CellValue) -> Double? {
    switch value {
    case .number(let number): number
    case .date(let day): Double(day.serialDay)
    default: nil
    }
  }

  private static func text(of value: CellValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): DecimalText.shortest(number)
    default: nil
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let tail = text.drop { $0 == " " }
    return String(tail.reversed().drop { $0 == " " }.reversed())
  }
}
