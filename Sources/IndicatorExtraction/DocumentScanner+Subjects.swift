import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Whether words before a number name something new, and earlier values in brackets.
extension DocumentScanner {
  /// Whether something stands that a percentage can attach to, and no new subject came since.
  func hasCurrent(_ gap: Range<Int>, _ tail: ClauseTail) -> Bool {
    guard state.current != nil || bracketOwner != nil else { return false }
    return !newSubject(gap, tail)
  }

  /// Whether words that can name something stand between the last joint of the gap and the verb.
  func newSubject(_ gap: Range<Int>, _ tail: ClauseTail) -> Bool {
    let text = gap.lowerBound..<max(gap.lowerBound, tail.subjectEnd)
    let comma = text.last { tokens[$0].isMark(",") || tokens[$0].key == WordKey.and }
    let start: Int
    if let comma, endsList(comma + 1, text.upperBound, gap) { return false }
    if let comma {
      start = comma + 1
    } else if state.gapOwner != nil {
      return false
    } else {
      start = text.lowerBound
    }
    return (start..<text.upperBound).contains { isContent($0) }
  }

  /// "21.400 lượt khách tham quan, trải nghiệm, đạt 85,6%": a comma before the verb ends the words of
  /// the measure before.
  func endsList(_ start: Int, _ end: Int, _ gap: Range<Int>) -> Bool {
    state.gapOwner != nil && start < end && end - start <= 3 && end < gap.upperBound
      && tokens[end].isMark(",") && (start..<end).allSatisfy { tokens[$0].kind == .word }
  }

  /// `(4/15)` behind a movement: this period's and the other period's value.
  func takePrior(_ quantity: Quantity, _ gap: Range<Int>) -> Int? {
    if let end = takeNamedPrior(quantity, gap) { return end }
    guard let frame = state.frames.last, gap.isEmpty, let pair = quantity.pair,
      let last = state.lastMovement, frame.draftCount == drafts.count, frame.owner == nil,
      quantity.tokens.lowerBound == frame.gap.upperBound + 1,
      let index = drafts[last.draft].comparisons.indices.last
    else { return nil }
    drafts[last.draft].comparisons[index].prior = pair.value
    if isTraced {
      drafts[last.draft].trace.append("prior: \(text(quantity.tokens))")
    }
    return quantity.tokens.upperBound
  }

  /// "+16,1% (CK 1.062,5)": the earlier value behind a movement, named and without a unit.
  func takeNamedPrior(_ quantity: Quantity, _ gap: Range<Int>) -> Int? {
    guard let frame = state.frames.last, quantity.unit == nil,
      quantity.pair == nil, let value = quantity.value, let last = state.lastMovement,
      frame.draftCount == drafts.count, frame.owner == nil,
      let index = drafts[last.draft].comparisons.indices.last,
      drafts[last.draft].comparisons[index].prior == nil,
      let base = phrases.periodName(
        min(frame.gap.upperBound + 1, gap.upperBound)..<gap.upperBound),
      drafts[last.draft].comparisons[index].base ?? base == base
    else { return nil }
    drafts[last.draft].comparisons[index].base = base
    drafts[last.draft].comparisons[index].prior = value
    drafts[last.draft].comparisons[index].priorSpan = span(quantity.valueTokens)
    if isTraced {
      drafts[last.draft].trace.append("prior: \(text(quantity.tokens))")
    }
    return quantity.tokens.upperBound
  }

  /// "kế hoạch 60%, năm 2023 đạt 57,5%": the level of an earlier year, no share of the plan.
  func namesEarlierYear(_ tail: ClauseTail, _ gap: Range<Int>) -> Bool {
    guard let verb = tail.verb, verb.lowerBound - 2 >= gap.lowerBound, let report = phrases.year,
      tokens[verb.lowerBound - 2].key == WordKey.year,
      tokens[verb.lowerBound - 1].kind == .number,
      let year = Int(tokens[verb.lowerBound - 1].text(in: document.scalars))
    else { return false }
    return (report - 5..<report).contains(year)
  }
}
