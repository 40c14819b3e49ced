import ByteSupport
import SpreadsheetModel
import XMLStream

/// What a validation of a sheet lets a person type: as far as constants say it.
///
/// - Note: Source: ECMA-376-1 §18.3.1.32 (dataValidation). Not judged: rules whose bounds or lists
///   are formulas, and rules of the type `custom`.
struct ValidationRule {
  /// Where it holds.
  var ranges: [RangeReference] = []
  /// `whole`, `decimal`, `list`, `date`, `time`, `textLength`, `custom`; `none` for all.
  var type = "none"
  var comparison = "between"
  var allowsBlank = false
  var first = ""
  var second = ""
  /// The texts of a list that is a constant; `nil` for other rules.
  private var items: Set<Substring>?

  /// Why a value breaks the rule, in words; `nil` when it does not, or when only a program that
  /// computes could say.
  func violation(by value: CellValue, uses1904Dates: Bool) -> String? {
    switch value {
    case .formula, .error: return nil
    case .empty: return nil
    case .text(let text):
      if type == "list" { return listViolation(text) }
      if type == "textLength" { return boundsViolation(Double(text.utf16.count)) }
      return type == "custom" || type == "none" ? nil : "it must be \(words)"
    case .number(let number): return violation(by: number)
    case .date(let date):
      return violation(by: Double(date.serialDay - (uses1904Dates ? 1462 : 0)))
    case .boolean: return nil
    }
  }

  private func violation(by number: Double) -> String? {
    switch type {
    case "whole":
      return number == number.rounded() ? boundsViolation(number) : "it must be \(words)"
    case "decimal", "date", "time": return boundsViolation(number)
    case "textLength":
      return boundsViolation(Double(DecimalText.shortest(number).utf8.count))
    case "list": return listViolation(DecimalText.shortest(number))
    default: return nil
    }
  }

  private func listViolation(_ text: String) -> String? {
    guard let items else { return nil }
    return items.contains(trimmed(text[...])) ? nil : "it must be \(words)"
  }

  private mutating func readList() {
    guard type == "list", first.hasPrefix("\""), first.hasSuffix("\""), first.utf8.count >= 2 else {
      return
    }
    items = Set(first.dropFirst().dropLast().split(separator: ",").map { trimmed($0) })
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func boundsViolation(_ number: Double) -> String? {
    guard let low = Double(first) else { return nil }
    let holds: Bool
    switch comparison {
    case "between", "notBetween":
      guard let high = Double(second) else { return nil }
      let isInside = number >= min(low, high) && number <= max(low, high)
      holds = isInside == (comparison == "between")
    case "equal": holds = number == low
    case "notEqual": holds = number != low
    case "lessThan": holds = number < low
    case "lessThanOrEqual": holds = number <= low
    case "greaterThan": holds = number > low
    case "greaterThanOrEqual": holds = number >= low
    default: return nil
    }
    return holds ? nil : "it must be \(words)"
  }

  /// What is allowed.
  private var words: String {
    if type == "list" { return "one of \(first)" }
    let kinds = [
      "whole": "a whole number", "decimal": "a number", "date": "a day", "time": "a time",
      "textLength": "a text of a length",
    ]
    let kind = kinds[type] ?? type
    switch comparison {
    case "between": return "\(kind) from \(first) to \(second)"
    case "notBetween": return "\(kind) not from \(first) to \(second)"
    case "equal": return "\(kind) equal to \(first)"
    case "notEqual": return "\(kind) other than \(first)"
    case "lessThan": return "\(kind) below \(first)"
    case "lessThanOrEqual": return "\(kind) not above \(first)"
    case "greaterThan": return "\(kind) above \(first)"
    default: return "\(kind) not below \(first)"
    }
  }
}

extension ValidationRule {
  /// Reads a `dataValidation` element, of the sheet or of its extensions, whose start tag was
  /// returned last, to its end.
  init(_ token: XMLToken, _ scanner: inout XMLScanner) throws(XMLError) {
    type = scanner.value("type") ?? "none"
    comparison = scanner.value("operator") ?? "between"
    allowsBlank = scanner.value("allowBlank").map(isTrue) ?? false
    var list = scanner.value("sqref") ?? ""
    defer {
      ranges = Self.ranges(list)
      readList()
    }
    var open = ""
    while token.kind == .startTag, let next = try scanner.next() {
      switch next.kind {
      case .endTag:
        if next.depth == token.depth { return }
        if next.depth == token.depth + 1 { open = "" }
      case .startTag where next.depth == token.depth + 1:
        open = scanner.string(scanner.localName(next.name))
      case .text, .characterData:
        let text = scanner.text(of: next)
        switch open {
        case "formula1": first += text
        case "formula2": second += text
        case "sqref": list += text
        default: break
        }
      default: break
      }
    }
  }

  private static func ranges(_ list: String) -> [RangeReference] {
    list.split(whereSeparator: \.isWhitespace).compactMap { PlaceText($0)?.range }
  }
}
