internal import ByteSupport
internal import IndicatorForms
internal import IndicatorModel

/// An explanation in words: `explain` prints it, the review page shows it.
enum ExplanationText {
  /// What is said of a cell under one heading.
  typealias Line = (label: String, text: String)

  static func text(_ explanation: Explanation, cell: String, language: Language) -> String {
    let lines = lines(of: explanation, language: language).map { "  \($0.label): \($0.text)" }
    return ([cell + ": " + state(explanation.state, language)] + lines).joined(separator: "\n")
  }

  /// What is said of a cell besides its state.
  static func lines(of explanation: Explanation, language: Language) -> [Line] {
    var lines: [Line] = []
    func add(_ vietnamese: String, _ english: String, _ value: String) {
      if !value.isEmpty { lines.append((language.pick(vietnamese, english), value)) }
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
    // A decision that is the reason is said once.
    let decision = explanation.decision.map { decided($0, language) } ?? ""
    add("Lý do", "Reason", explanation.reason == decision ? "" : explanation.reason)
    add("Quyết định", "Decision", decision)
    for candidate in explanation.candidates {
      add("Ứng viên", "Candidate", number(candidate.value, language) + " ← “\(candidate.quote)”")
    }
    return lines
  }

  private static func decided(_ decision: Explanation.Decision, _ language: Language) -> String {
    guard let action = CellDecision.Action(rawValue: decision.action) else { return "" }
    return CellDecision.text(
      action: action, by: decision.by, date: CalendarDate(iso: decision.date),
      previous: number(decision.previous, language), reason: decision.reason, in: language)
  }

  static func number(_ text: String, _ language: Language) -> String {
    guard language == .vi, let value = DecimalNumber(text) else { return text }
    return value.vietnameseText()
  }

  static func state(_ state: String, _ language: Language) -> String {
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

  static func derivation(_ name: String, _ language: Language) -> String {
    switch name {
    case "recomputed": language.pick("tính lại từ công thức", "recomputed from the formula")
    case "derived": language.pick("tính từ nhiều số", "computed from several figures")
    case "decided": language.pick("người duyệt ghi", "written by the person who checked")
    default: Reading.Derivation(rawValue: name)?.text(in: language) ?? name
    }
  }
}
