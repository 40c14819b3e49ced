internal import ByteSupport
internal import IndicatorModel

/// Findings of the audit in words.
enum AuditText {
  /// One line of the console: `FILE:start–end: severity: sentence [kind]`.
  static func line(_ finding: AuditFinding, language: Language) -> String {
    let place = finding.places.first.map { "\($0.file):\($0.span.start)–\($0.span.end): " } ?? ""
    return
      "\(place)\(finding.severity.rawValue): \(sentence(finding, language)) [\(finding.kind.rawValue)]"
  }

  /// The finding as a sentence.
  ///
  /// The auditor's own sentence is Vietnamese; in English the figures and the kind say it.
  static func sentence(_ finding: AuditFinding, _ language: Language) -> String {
    guard language == .en else { return finding.message }
    var text = englishKind(finding.kind)
    if let stated = finding.stated { text += ": stated \(stated)" }
    if let computed = finding.computed { text += ", computed \(computed)" }
    if !finding.measures.isEmpty { text += " (\(finding.measures.joined(separator: ", ")))" }
    return text
  }

  static func severity(_ severity: AuditFinding.Severity, _ language: Language) -> String {
    switch severity {
    case .error: language.pick("Sai", "Error")
    case .warning: language.pick("Nghi vấn", "Warning")
    case .note: language.pick("Lưu ý", "Note")
    }
  }

  static func kind(_ kind: AuditFinding.Kind, _ language: Language) -> String {
    guard language == .vi else { return kind.rawValue }
    switch kind {
    case .ratio: return "Tỷ lệ"
    case .sum: return "Cộng tổng"
    case .growth: return "Tăng giảm"
    case .repeat: return "Nêu lại khác số"
    case .format: return "Cách viết số"
    case .unit: return "Đơn vị"
    case .plausibility: return "Tính hợp lý"
    case .period: return "Thời gian"
    }
  }

  private static func englishKind(_ kind: AuditFinding.Kind) -> String {
    switch kind {
    case .ratio: "a percentage does not follow from its figures"
    case .sum: "parts and total do not agree"
    case .growth: "the growth does not follow from the two periods"
    case .repeat: "the same figure is stated differently elsewhere"
    case .format: "a number is written against the report's habit"
    case .unit: "a unit or percent sign is missing or cannot be right"
    case .plausibility: "the figure is hardly possible"
    case .period: "a date or period lies outside the report's"
    }
  }
}
