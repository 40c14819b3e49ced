internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel

/// An explanation in words.
enum ExplanationText {
  static func text(_ explanation: Explanation, cell: String, language: Language) -> String {
    var lines = [cell + ": " + state(explanation.state, language)]
    func add(_ vietnamese: String, _ english: String, _ value: String) {
      if !value.isEmpty { lines.append("  " + language.pick(vietnamese, english) + ": " + value) }
    }
    add("Chỉ tiêu", "Indicator", explanation.label)
    if !explanation.value.isEmpty {
      add("Số liệu", "Figure", number(explanation.value, language) + " " + explanation.unit)
    }
    add("Cách lấy", "Method", derivation(explanation.derivation, language))
    add("Cách tính", "Computed as", explanation.method)
    add("Nguồn", "Source", explanation.source)
    add(
      "Vị trí", "Place",
      explanation.place.map { language.pick($0.vietnameseText, $0.englishText) } ?? "")
    for part in explanation.parts {
      let weight = part.weight.isEmpty ? "" : " × " + number(part.weight, language)
      add(
        "Thành phần", "Part",
        "\(part.unit): \(number(part.value, language))\(weight) ← \(part.source)")
    }
    add("Trích dẫn", "Quote", explanation.quote.isEmpty ? "" : "“\(explanation.quote)”")
    add("Lý do", "Reason", explanation.reason)
    for candidate in explanation.candidates {
      add("Ứng viên", "Candidate", number(candidate.value, language) + " ← “\(candidate.quote)”")
    }
    return lines.joined(separator: "\n")
  }

  private static func number(_ text: String, _ language: Language) -> String {
    guard language == .vi, let value = DecimalNumber(text) else { return text }
    return value.vietnameseText()
  }

  private static func state(_ state: String, _ language: Language) -> String {
    switch state {
    case "filled": language.pick("đã điền", "filled")
    case "kept": language.pick("giữ nguyên", "kept")
    case "formula": language.pick("công thức, đã tính lại", "formula, recomputed")
    case "refused": language.pick("từ chối, để trống", "refused, left blank")
    case "blank": language.pick("để trống", "blank")
    case "conflict": language.pick("mâu thuẫn, để trống", "in conflict, left blank")
    default: state
    }
  }

  private static func derivation(_ name: String, _ language: Language) -> String {
    switch name {
    case "recomputed": language.pick("tính lại từ công thức", "recomputed from the formula")
    case "derived": language.pick("tính từ nhiều số", "computed from several figures")
    default: Reading.Derivation(rawValue: name)?.text(in: language) ?? name
    }
  }
}
