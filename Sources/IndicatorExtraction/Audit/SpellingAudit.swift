import ByteSupport
import IndicatorModel
import VietnameseText

/// How numbers are set among words: spaces before percent signs, numbers glued to words, numbers
/// without a unit where one is due.
struct SpellingAudit {
  let text: AuditText
  let subject: AuditSubject

  var findings: [AuditFinding] {
    let tokens = text.tokens
    var (spaced, tight): ([Int], Int) = ([], 0)
    var glued: [Int] = []
    var findings: [AuditFinding] = []
    for index in tokens.indices where tokens[index].kind == .number {
      if index + 1 < tokens.count, tokens[index + 1].isMark("%") {
        if tokens[index + 1].isGlued { tight += 1 } else { spaced.append(index) }
      }
      if isGluedBefore(index) { glued.append(index) }
      if lacksUnit(index) { findings.append(bare(index)) }
    }
    // Many spaces are a habit, not a slip.
    if spaced.count <= max(1, tight) {
      findings += spaced.map { spelling(.spacedPercent, index: $0, through: $0 + 1) }
    }
    return findings + glued.map { spelling(.glued, index: $0, through: $0, from: $0 - 1) }
  }

  /// "tăng7,36%": a number right behind a word of movement or result.
  private func isGluedBefore(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].isGlued, text.tokens[index - 1].kind == .word else {
      return false
    }
    return SpellingAudit.verbs.contains(text.tokens[index - 1].key)
  }
  private static let verbs = PhraseSet([
    "tăng", "giảm", "đạt", "bằng", "còn", "chiếm", "khoảng", "là", "được", "trên", "hơn",
  ])

  /// "tăng 4,2 so với cùng kỳ", "đạt 34,65 so với chỉ tiêu".
  private func lacksUnit(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 0, index + 1 < tokens.count, SpellingAudit.verbs.contains(tokens[index - 1].key),
      SpellingAudit.bases.match(tokens, at: index + 1, limit: tokens.count) != nil
    else { return false }
    return !tokens[index + 1].startsLine
  }
  private static let bases = PhraseSet([
    "so", "kế hoạch", "KH", "dự toán", "chỉ tiêu", "Nghị quyết", "cùng kỳ",
  ])

  private func bare(_ index: Int) -> AuditFinding {
    let (first, last) = (text.tokens[index - 1], text.tokens[index])
    return AuditFinding(
      kind: .unit, severity: .note,
      statement: .missingUnit(name: "", text: text.text(in: first.start..<last.end)),
      stated: text.number(last), measures: [],
      places: [subject.place(SourceSpan(start: last.start, end: last.end))])
  }

  private func spelling(
    _ spelling: AuditStatement.Spelling, index: Int, through last: Int, from first: Int? = nil
  ) -> AuditFinding {
    let tokens = text.tokens
    let shown = text.text(in: tokens[first ?? index].start..<tokens[last].end)
    return AuditFinding(
      kind: .format, severity: .note, statement: .spelling(spelling, text: shown), measures: [],
      places: [
        subject.place(SourceSpan(start: tokens[index].start, end: tokens[index].end))
      ])
  }
}
