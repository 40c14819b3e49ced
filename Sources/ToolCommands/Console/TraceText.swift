internal import ByteSupport
internal import IndicatorModel

/// What `extract --trace` prints: a measure and the rules that made it.
enum TraceText {
  /// One line of what was read, then one line a rule with the text it matched, in order.
  static func text(_ measure: Measure, of report: ExtractedReport, language: Language) -> String {
    let place = language.pick("vị trí", "offsets")
    var lines = [
      "\(measure.id)  \(measure.indicator)",
      "  “\(measure.quote)”",
      "  \(report.file), \(place) \(measure.span.start)..<\(measure.span.end)",
    ]
    if let found = report.places.place(at: measure.span.start) {
      lines.append("  " + language.pick(found.vietnameseText, found.englishText))
    }
    lines += measure.trace.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    lines += facts(measure, language).map { "  \($0.name): \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was read besides the value, each with the words it was read from where there are any.
  private static func facts(
    _ measure: Measure, _ language: Language
  ) -> [(name: String, text: String)] {
    var facts: [(name: String, text: String)] = []
    func add(_ vietnamese: String, _ english: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      facts.append((language.pick(vietnamese, english), text))
    }
    add("chữ trước số", "words before", measure.wording)
    add("đơn vị", "unit", measure.unit.map { "\($0) ← “\(measure.unitText ?? "…")”" })
    add("loại", "kind", measure.kind.rawValue)
    add("mức độ", "qualifier", measure.qualifier)
    add("tính đến", "as of", measure.asOf?.description)
    add("kỳ", "period", measure.period)
    add(
      "thuộc", "under", measure.parent.map { "\($0) (\(measure.parentRelation?.rawValue ?? ""))" })
    add("kế hoạch là", "plan is", measure.planReference)
    add("nêu lại", "says again", measure.sameAs)
    if let code = measure.code {
      add("mã", "code", "\(code) (\(Int((measure.confidence * 100).rounded())) %)")
    }
    return facts
  }
}
