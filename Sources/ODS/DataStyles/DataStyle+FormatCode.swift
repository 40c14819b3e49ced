internal import ByteSupport

extension DataStyle {
  /// The number format code that shows the same, as Excel spells it.
  ///
  /// - Parameter language: the locale that codes need not name (the document's own).
  /// - Parameter country: likewise.
  func formatCode(language homeLanguage: String, country homeCountry: String) -> String {
    var sections: [String] = []
    let standard: [(Condition.Comparison, Double)] =
      conditions.count == 1 ? [(.greaterOrEqual, 0)] : [(.greater, 0), (.less, 0), (.equal, 0)]
    let usesStandard = zip(conditions, standard).allSatisfy {
      $0.comparison == $1.0 && $0.bound == $1.1
    }
    for condition in conditions.prefix(3) {
      let comparison = condition.comparison == .notEqual ? "<>" : condition.comparison.rawValue
      let sign = usesStandard ? "" : "[\(comparison)\(DecimalText.shortest(condition.bound))]"
      sections.append(
        sign + condition.style.section(language: homeLanguage, country: homeCountry))
    }
    sections.append(section(language: homeLanguage, country: homeCountry))
    if sections == [""], kind != .text { return "General" }
    return sections.joined(separator: ";")
  }

  private func section(language homeLanguage: String, country homeCountry: String) -> String {
    var code = color.flatMap { DataStyle.colorNames[$0] }.map { "[\($0)]" } ?? ""
    let isForeign =
      !language.isEmpty && (language, country) != (homeLanguage, homeCountry)
      && (language, country) != ("vi", "VN") && parts.contains(where: \.dependsOnLocale)
    if isForeign, let number = NumberLocale.windowsNumber(language: language, country: country) {
      code += "[$-\(String(number, radix: 16, uppercase: true))]"
    }
    var isFirstTime = true
    for part in parts {
      let text = part.code(isPercentage: kind == .percentage)
      switch part {
      case .hours, .minutes, .seconds:
        code += showsElapsedTime && isFirstTime ? "[\(text)]" : text
        isFirstTime = false
      default: code += text
      }
    }
    return code
  }

  private static let colorNames = [
    "000000": "Black", "0000FF": "Blue", "00FFFF": "Cyan", "00FF00": "Green", "FF00FF": "Magenta",
    "FF0000": "Red", "FFFFFF": "White", "FFFF00": "Yellow",
  ]
}

extension DataStyle.Part {
  /// Whether the part reads differently in another language.
  fileprivate var dependsOnLocale: Bool {
    switch self {
    case .month(_, isTextual: true), .dayOfWeek: true
    case .number(let digits): digits.isGrouped
    default: false
    }
  }

  fileprivate func code(isPercentage: Bool) -> String {
    switch self {
    case .literal(let text): DataStyle.Part.quoted(text, isPercentage: isPercentage)
    case .currencySymbol(let text): "[$\(text)]"
    case .number(let digits): digits.code
    case .scientific(let digits, let width):
      digits.code + "E+" + String(repeating: "0", count: max(1, width))
    case .fraction(let whole, let above, let below):
      (whole.map { $0 == 0 ? "# " : String(repeating: "0", count: $0) + " " } ?? "")
        + String(repeating: "?", count: max(1, above)) + "/"
        + String(repeating: "?", count: max(1, below))
    case .textContent: "@"
    case .boolean: "General"
    case .day(let isLong): isLong ? "dd" : "d"
    case .month(let isLong, isTextual: true): isLong ? "mmmm" : "mmm"
    case .month(let isLong, isTextual: false): isLong ? "mm" : "m"
    case .year(let isLong): isLong ? "yyyy" : "yy"
    case .dayOfWeek(let isLong): isLong ? "dddd" : "ddd"
    case .hours(let isLong): isLong ? "hh" : "h"
    case .minutes(let isLong): isLong ? "mm" : "m"
    case .seconds(let isLong, let decimals):
      (isLong ? "ss" : "s") + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    case .amPm: "AM/PM"
    }
  }

  /// Literal text; characters that need no quotes stand bare.
  private static func quoted(_ text: String, isPercentage: Bool) -> String {
    let bare: Set<Character> = ["-", "+", "(", ")", " ", "/", ":", "$"]
    if text.allSatisfy({ bare.contains($0) || isPercentage && $0 == "%" }) { return text }
    return text.split(separator: "\"", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "\\\"")
  }
}

extension DataStyle.Digits {
  fileprivate var code: String {
    guard let decimals else { return "General" }
    var whole = Array(repeating: "0", count: integerDigits)
    if isGrouped { while whole.count < 4 { whole.insert("#", at: 0) } }
    if whole.isEmpty { whole = ["#"] }
    var text = ""
    for (offset, character) in whole.enumerated() {
      let behind = whole.count - 1 - offset
      text += character
      if isGrouped, behind > 0, behind % 3 == 0 { text += "," }
      for item in embedded where item.position == behind && behind > 0 {
        text += "\"\(item.text)\""
      }
    }
    if decimals > 0 {
      text += "." + String(repeating: "0", count: minimumDecimals)
      text += String(repeating: "#", count: max(0, decimals - minimumDecimals))
    }
    return text + String(repeating: ",", count: thousands)
  }
}
