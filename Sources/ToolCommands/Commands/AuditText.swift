internal import IndicatorModel

/// Findings of the audit in words.
enum AuditText {
  /// One line of the console: `FILE:start–end: severity: sentence [kind]`.
  static func line(_ finding: AuditFinding, language: Language) -> String {
    let place = finding.places.first.map { "\($0.file):\(span($0, language)): " } ?? ""
    return
      "\(place)\(finding.severity.rawValue): \(sentence(finding, language)) [\(finding.kind.rawValue)]"
  }

  /// `120–125`, and what the report's format knows of it in brackets.
  private static func span(_ place: AuditFinding.Place, _ language: Language) -> String {
    let offsets = "\(place.span.start)–\(place.span.end)"
    let text = place.place.map { language.pick($0.vietnameseText, $0.englishText) } ?? ""
    return text.isEmpty ? offsets : "\(offsets) (\(text))"
  }

  /// The finding as a sentence.
  static func sentence(_ finding: AuditFinding, _ language: Language) -> String {
    language.pick(finding.statement.vietnamese, finding.statement.english)
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
}
