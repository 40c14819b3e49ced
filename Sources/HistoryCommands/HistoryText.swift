internal import ByteSupport
internal import IndicatorModel
internal import ToolCommands

/// The history as people read it: a heading for each unit and period, a line a figure.
enum HistoryText {
  static func text(
    _ rows: [(observation: Observation, revisions: [ObservationRevision])], language: Language
  ) -> String {
    var text = ""
    var heading = ""
    for (observation, revisions) in rows {
      let key = observation.key
      let title = "\(key.unitName), \(key.period.vietnameseText)"
      if title != heading {
        text += (heading.isEmpty ? "" : "\n") + title + "\n"
        heading = title
      }
      text += "  " + line(key, observation.current, language) + "\n"
      for revision in revisions.dropLast().reversed() {
        let was = language.pick("trước đó", "before")
        text += "      \(was): \(figure(revision, language))  ← \(source(revision))\n"
      }
    }
    return text
  }

  private static func line(
    _ key: Observation.Key, _ current: ObservationRevision, _ language: Language
  ) -> String {
    var name = key.indicator
    if let code = key.code { name += " [\(code)]" }
    var kind = HistoryText.kind(key.kind, language)
    if !key.detail.isEmpty { kind += " (\(key.detail))" }
    return "\(name), \(kind): \(figure(current, language))  ← \(source(current))"
  }

  private static func figure(_ revision: ObservationRevision, _ language: Language) -> String {
    guard revision.state == .stated else {
      let values = revision.sources.map { number($0.figure, language) }
      return language.pick("mâu thuẫn: ", "in conflict: ") + values.joined(separator: " / ")
    }
    return number(revision.figure, language)
  }

  private static func number(_ figure: ObservedFigure, _ language: Language) -> String {
    func text(_ value: DecimalNumber?) -> String {
      guard let value else { return "" }
      return language == .vi ? value.vietnameseText() : value.description
    }
    let number =
      figure.value.map { text($0) }
      ?? figure.range.map { "\(text($0.low))–\(text($0.high))" } ?? ""
    let softened = [figure.isEstimate ? language.pick("ước", "estimate") : "", number, figure.unit]
    return softened.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func source(_ revision: ObservationRevision) -> String {
    guard let source = revision.sources.first else { return "" }
    switch source.place {
    case .text(let span, _): return "\(source.file) \(span.start)..<\(span.end)"
    case .cell(let sheet, let cell): return "\(source.file) '\(sheet)'!\(cell)"
    }
  }

  private static func kind(_ kind: ObservationKind, _ language: Language) -> String {
    switch kind {
    case .period: language.pick("trong kỳ", "period")
    case .cumulative: language.pick("lũy kế từ đầu năm", "since January")
    case .runningTotal: language.pick("lũy kế", "running total")
    case .unplaced: language.pick("không rõ kỳ", "stretch not certain")
    case .plan: language.pick("kế hoạch", "plan")
    case .planAssigned: language.pick("kế hoạch cấp trên giao", "plan assigned")
    case .planResolution: language.pick("kế hoạch theo nghị quyết", "plan of the resolution")
    case .planNext: language.pick("kế hoạch kỳ sau", "next plan")
    case .aim: language.pick("phấn đấu", "aim")
    case .samePeriod: language.pick("cùng kỳ", "same period last year")
    case .samePeriodCumulative: language.pick("lũy kế cùng kỳ", "since January, last year")
    case .previousPeriod: language.pick("kỳ trước", "period before")
    case .previousYear: language.pick("năm trước", "last year")
    case .estimateYear: language.pick("ước cả năm", "year's estimate")
    }
  }
}
