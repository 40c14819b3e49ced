import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// The days and other periods that the words of a sentence name.
extension DocumentScanner {
  /// "(đến 31/3/2026)" behind a value is its day; before any value it is the sentence's.
  func takeDay(inBracket range: Range<Int>, _ frame: SentenceState.Frame) {
    let phrases = phrases
    let tokens = tokens
    let found = range.prefix(10).lazy.compactMap { index in
      // "lũy kế từ 01/7 đến 15/12/2025": up to the second day.
      tokens[max(0, index - 1)].key == WordKey.from || tokens[index].key == WordKey.from
        ? nil
        : phrases.date(at: index, limit: range.upperBound)
          ?? phrases.dayMonthYear(at: index, limit: range.upperBound)
    }.first
    guard let day = found?.date, day.year >= 1990 else { return }
    lastDay = (day, state.sentence)
    if leadsOn(frame) {
      (state.asOf, state.noted, state.asOfLeads) = (day, day, false)
      return
    }
    if let owner = frame.owner ?? (frame.gap.isEmpty ? frame.current : nil) ?? frame.current {
      if drafts[owner].asOf == nil { drafts[owner].asOf = day }
      noteField(of: day, from: drafts[owner].subject.lowerBound)
    } else if range.contains(where: {
      Self.dataWords.match(tokens, at: $0, limit: range.upperBound) != nil
    }) || frame.gap.last.map({ tokens[$0].key == WordKey.nowTail }) == true
      || isOnlyDay(range)
    {
      state.asOf = day
      state.asOfLeads = !state.hasQuantity
      // "Lợn (01/3): …": the day of this sentence alone.
      if range.first.map({ tokens[$0].kind == .number }) == true { return }
      state.noted = day
      state.closing = day
      noteField(of: day, from: frame.segmentStart)
    }
  }

  /// "đạt 65%, hết niên độ (31/01/2026) đạt 100%": the words before the bracket lead to what
  /// follows it.
  private func leadsOn(_ frame: SentenceState.Frame) -> Bool {
    guard let comma = frame.gap.last(where: { tokens[$0].isMark(",") }),
      comma + 1 < frame.gap.upperBound
    else { return false }
    return Self.leadingOn.contains(tokens[comma + 1].key)
  }
  private static let leadingOn = WordSet(["hết", "đến", "cuối"])

  /// "(đến 31/8/2025)", "(28/02/2026)", "(01/3)": nothing in the bracket but the day.
  private func isOnlyDay(_ range: Range<Int>) -> Bool {
    guard let first = range.first, tokens[first].key != WordKey.day else { return false }
    if tokens[first].kind == .word {
      return phrases.date(at: first, limit: range.upperBound)?.end == range.upperBound
    }
    return endOfDay(aloneInBracketAt: first) == range.upperBound
  }

  /// Behind a day that stands alone in a bracket; `nil` for "(5/12)", which is a part of a whole.
  func endOfDay(aloneInBracketAt first: Int) -> Int? {
    // "giảm 03 vụ (06/09)" behind a movement is this year's count and last year's.
    guard first > 0, tokens[first - 1].isMark("("), state.lastMovement == nil,
      let end = phrases.dayMonthYear(at: first, limit: limit)?.end, end < limit,
      tokens[end].isMark(")")
    else { return nil }
    let isPadded = (first..<end).contains { tokens[$0].kind == .number && tokens[$0].first == "0" }
    return end - first > 3 || isPadded ? end : nil
  }

  /// A mark or the paragraph's end stands here.
  private func endsClause(_ index: Int) -> Bool {
    index >= limit || [",", ";", ".", ")"].contains(tokens[index].first)
  }

  /// "(Số liệu đến ngày 10/6/2025)" on a line of its own, or in a numbered heading, holds to the end
  /// of its section.
  func noteSectionDay(_ body: Range<Int>) {
    guard state.firstDraft == drafts.count, let day = state.noted else { return }
    let closes = state.closing == day
    let opens = body.prefix(3).contains {
      Self.dataWords.match(tokens, at: $0, limit: limit) != nil
    }
    let own = document.paragraphs[paragraph]
    let heads = own.isNumbered && body.last.map { tokens[$0].isMark(":") } == true
    if opens || closes && (heads || own.isHeading) {
      let sums = body.contains { Self.stretchWords.match(tokens, at: $0, limit: limit) != nil }
      sectionDay = (day, document.paragraphs[paragraph].section, sums)
    }
  }
  private static let stretchWords = PhraseSet(["lũy kế từ", "cộng dồn từ", "tính từ", "lũy kế"])

  /// Whether a section is another one or stands below it.
  func isInside(_ outer: Int, _ section: Int) -> Bool {
    guard outer != section else { return true }
    let path = document.sections[outer].path
    return !path.isEmpty && path != "header"
      && document.sections[section].isBelow(path)
  }
  private static let dataWords = PhraseSet([
    "số liệu", "tính đến", "thời điểm", "đến ngày", "tại thời điểm", "đến hết", "lũy kế",
    "cộng dồn", "tính từ", "tính tới", "tới ngày",
  ])

  private static let figures = PhraseSet(["số liệu"])

  func takeDay(_ day: (date: CalendarDate, end: Int), from index: Int) -> Int {
    guard day.date.year >= 1990, !isDeadline(index) else { return day.end }
    if state.frames.isEmpty, let owner = state.gapOwner, endsClause(day.end),
      (drafts[owner].quantity.tokens.upperBound..<index).allSatisfy({ tokens[$0].kind == .word })
    {
      if drafts[owner].asOf == nil { drafts[owner].asOf = day.date }
      lastDay = (day.date, state.sentence)
      return day.end
    }
    let plain = tokens[index].key == WordKey.day
    if plain, state.segmentStart != index, !isDayOfPrices(index, day.end) { return day.end }
    if !state.hasQuantity, isEstimated(index) { state.estimates = true }
    state.asOf = day.date
    state.noted = day.date
    if !plain { state.closing = day.date }
    let body = document.paragraphs[paragraph].body
    if index == body.lowerBound, Self.figures.match(tokens, at: index, limit: limit) != nil {
      state.paragraphDay = day.date
    }
    state.asOfLeads = !state.hasQuantity
    state.inheritsDay = false
    noteField(of: day.date, from: state.segmentStart)
    lastDay = (day.date, state.sentence)
    return day.end
  }

  /// "trước ngày 31/12/2025", "chậm nhất đến ngày 15/8": by then, not as of then.
  private func isDeadline(_ index: Int) -> Bool {
    index > 0 && Self.deadlines.contains(tokens[index - 1].key)
  }
  private static let deadlines = WordSet(["trước", "nhất"])

  /// "Giá lúa tươi ngày 20/9: …": the prices of a day.
  private func isDayOfPrices(_ index: Int, _ end: Int) -> Bool {
    guard end < limit, tokens[end].isMark(":"), !state.hasQuantity else { return false }
    let first = (state.segmentStart..<index).first { tokens[$0].kind == .word }
    return first.map { tokens[$0].key == WordKey.price } == true
  }

  /// "Ước đến hết ngày 30/9/2025, …", "đàn lợn ước tại thời điểm cuối tháng 9": the estimate holds
  /// as far as the day does.
  private func isEstimated(_ index: Int) -> Bool {
    Vocabulary.estimate.match(tokens, endingAt: index, from: state.segmentStart) != nil
      || Vocabulary.estimate.match(tokens, at: index, limit: limit) != nil
  }

  /// A base that stands before its movements: "so với cùng kỳ giảm 11 vụ, giảm 2 người chết".
  func takeBase(_ base: ContextPhrases.Base, from index: Int) -> Int {
    state.base = base.name
    for draft in drafts.indices.suffix(6) where drafts[draft].item == items {
      for position in drafts[draft].comparisons.indices
      where drafts[draft].comparisons[position].base == nil {
        drafts[draft].comparisons[position].base = base.name
      }
    }
    if state.segmentStart == index || onlyMarks(state.segmentStart..<index) {
      state.segmentStart = base.end
    }
    return base.end
  }

  /// "cùng kỳ" alone inside a name is no base.
  func isFreeBase(_ index: Int) -> Bool {
    tokens[index].key == WordKey.compare || tokens[index].key == WordKey.samePeriodShort
      || tokens[index].key == WordKey.with || state.frames.last.map { $0.gap.isEmpty } == true
  }

  /// "(KH 180 ha; cùng kỳ 92,5 ha)": behind another fact of the bracket, "cùng kỳ" with a number is
  /// a value of its own.
  func tellsEarlierValue(_ index: Int, _ base: ContextPhrases.Base) -> Bool {
    guard tokens[index].key != WordKey.compare, tokens[index].key != WordKey.with,
      let frame = state.frames.last, frame.draftCount < drafts.count
    else { return false }
    return base.end < limit && tokens[base.end].kind == .number
  }

  private func onlyMarks(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kind == .punctuation }
  }
}
