import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Roles that the numbers around a quantity decide, not the words directly before it.
extension DocumentScanner {
  /// A movement whose base stands between verb and number: "cao hơn cùng kỳ 1,3 điểm phần trăm",
  /// "nhiều hơn vụ trước 310 ha".
  func comparedBefore(
    _ quantity: Quantity, _ gap: Range<Int>
  ) -> (direction: String, base: String, tail: ClauseTail)? {
    guard quantity.pair == nil, quantity.unit != nil else { return nil }
    if let next = comparedNext(gap) { return next }
    let reach = max(gap.lowerBound, gap.upperBound - 12)
    for verb in stride(from: gap.upperBound - 2, through: reach, by: -1) {
      // "hơn năm 2022 là 4,3 triệu đồng": the year is the base's.
      if tokens[verb].kind == .number, !quantities.isCounted(verb) { continue }
      guard tokens[verb].kind == .word else { return nil }
      let (rise, fall) = comparative(verb, gap.upperBound)
      guard let count = rise ?? fall else { continue }
      let words = (verb + count)..<copulaStart(verb + count, gap.upperBound)
      guard let base = baseName(words) else { continue }
      let tail = ClauseTail(tokens, from: gap.lowerBound, number: verb)
      return (rise != nil ? "tăng" : "giảm", base, tail)
    }
    return nil
  }
  private static let above = PhraseSet([
    "cao hơn", "nhiều hơn", "lớn hơn", "nhanh hơn", "tăng hơn", "hơn", "vượt", "nhỉnh hơn",
    "trội hơn", "hơn hẳn", "dôi hơn", "thêm",
  ])
  private static let fewer = PhraseSet(["chậm", "thấp", "ít", "kém", "nhỏ", "giảm"])
  private static let below = PhraseSet([
    "thấp hơn", "ít hơn", "chậm hơn", "giảm hơn", "nhỏ hơn", "kém", "kém hơn", "hụt", "hụt hơn",
    "sụt", "bớt",
  ])

  /// "hơn năm 2022 là 4,3 triệu đồng", "thấp hơn cùng kỳ khoảng 12 ha": where the words before the
  /// amount start that are no part of the base.
  private func copulaStart(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, let count = Self.copulas.match(tokens, endingAt: end, from: start) {
      end -= count
    }
    return end
  }
  private static let copulas = PhraseSet([
    "là", "khoảng", "gần", "trên", "hơn", "tới", "đến", "những", "chừng", "xấp xỉ", "được",
  ])

  /// How many words say "more" or "less" here; plain "tăng", "giảm" only before "so với".
  private func comparative(_ index: Int, _ limit: Int) -> (rise: Int?, fall: Int?) {
    let rise = Self.above.match(tokens, at: index, limit: limit)
    let fall = Self.below.match(tokens, at: index, limit: limit)
    if rise != nil, index > 0, Self.fewer.contains(tokens[index - 1].key) { return (nil, rise) }
    guard rise == nil, fall == nil, index + 1 < limit, tokens[index + 1].key == WordKey.compare
    else { return (rise, fall) }
    return (
      Vocabulary.rise.match(tokens, at: index, limit: limit).map { _ in 1 },
      Vocabulary.fall.match(tokens, at: index, limit: limit).map { _ in 1 }
    )
  }

  /// "tăng so với cùng kỳ 12,6% và so với quý trước 3,1%": the verb holds for the second base.
  private func comparedNext(
    _ gap: Range<Int>
  ) -> (direction: String, base: String, tail: ClauseTail)? {
    guard let last = state.lastMovement, let first = gap.first, gap.count > 2,
      tokens[first].key == WordKey.and || tokens[first].isMark(","),
      tokens[first + 1].key == WordKey.compare,
      let base = phrases.base(at: first + 1, limit: gap.upperBound), base.end == gap.upperBound
    else { return nil }
    return (last.direction, base.name, ClauseTail(tokens, from: first, number: first + 1))
  }

  /// The base that all words of a range name: a period, or another mean.
  private func baseName(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    if let base = phrases.base(at: range.lowerBound, limit: range.upperBound),
      base.end == range.upperBound
    {
      return base.name
    }
    if let period = phrases.periodName(range) { return period }
    return Self.means.match(tokens, at: range.lowerBound, limit: range.upperBound) != nil
      ? text(range) : nil
  }
  private static let means = PhraseSet([
    "bình quân", "bình quân chung", "mức bình quân", "mức chung", "mặt bằng chung", "trung bình",
    "mức trung bình",
  ])

  /// "tăng 23 mã và 873,7 ha so với cùng kỳ": the verb holds for the second amount too.
  func nextOfMovement(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> String? {
    guard let last = state.lastMovement, tail.trigger == .none, quantity.pair == nil,
      let unit = quantity.unit, gap.count <= 4,
      gap.allSatisfy({
        tokens[$0].isMark(",") || tokens[$0].key == WordKey.and || tokens[$0].kind == .word
      }),
      gap.contains(where: { tokens[$0].isMark(",") || tokens[$0].key == WordKey.and })
    else { return nil }
    if unit.isPercent, quantity.tokens.upperBound < limit,
      tokens[quantity.tokens.upperBound].key == WordKey.regarding
    {
      return last.direction
    }
    if gap.last.map({ tokens[$0].isMark(",") || tokens[$0].key == WordKey.and }) == false {
      return nil
    }
    if !state.frames.isEmpty, let frame = state.frames.last, frame.draftCount == drafts.count,
      !unit.isPercent
    {
      return last.direction
    }
    let end = quantity.tokens.upperBound
    guard phrases.base(at: end, limit: limit) != nil else {
      return !unit.isPercent && state.base != nil && gap.count == 1 && countsAlike(unit)
        ? last.direction : nil
    }
    return !unit.isPercent || gap.count == 1 ? last.direction : nil
  }

  /// "so cùng kỳ ít hơn 21 vụ, 9 người chết": something counted in the same unit stands before.
  private func countsAlike(_ unit: UnitOfMeasure) -> Bool {
    drafts.indices.suffix(10).contains {
      drafts[$0].paragraph == paragraph && drafts[$0].unit?.isComparable(with: unit) == true
        && drafts[$0].kind != .share && drafts[$0].kind != .change
    }
  }

  /// "vơi 1.135 triệu đồng so với đầu năm", "so năm trước thêm 02 vụ", "bớt 12 ca (58/72)": a verb that
  /// tells a movement only where a base or the other period's value stands beside it.
  func looseMovement(
    _ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail
  ) -> (direction: String, tail: ClauseTail)? {
    guard tail.trigger == .none, quantity.pair == nil, quantity.range == nil,
      let unit = quantity.unit, let (rises, words) = looseVerb(tail, gap)
    else { return nil }
    let end = quantity.tokens.upperBound
    guard state.base != nil || phrases.base(at: end, limit: limit) != nil || isBeforePair(end),
      unit.isPercent || unit.unitClass == "điểm %" || countsAlike(unit)
    else { return nil }
    var moved = tail
    (moved.trigger, moved.verb) = (.movement(rises ? "tăng" : "giảm"), words)
    moved.subjectEnd = words.lowerBound
    return (rises ? "tăng" : "giảm", moved)
  }

  private func looseVerb(_ tail: ClauseTail, _ gap: Range<Int>) -> (Bool, Range<Int>)? {
    if let more = tail.qualifiers.first(where: { tokens[$0.lowerBound].key == Self.moreWord }) {
      return (true, more)
    }
    let end = tail.subjectEnd
    if let count = Vocabulary.looseFall.match(tokens, endingAt: end, from: gap.lowerBound) {
      return (false, (end - count)..<end)
    }
    return Vocabulary.looseRise.match(tokens, endingAt: end, from: gap.lowerBound).map {
      (true, (end - $0)..<end)
    }
  }
  private static let moreWord = WordKey("thêm")

  /// "(58/72)" directly behind: this period's count and the other's.
  private func isBeforePair(_ index: Int) -> Bool {
    index + 4 < limit && tokens[index].isMark("(") && tokens[index + 1].kind == .number
      && tokens[index + 2].isMark("/") && tokens[index + 3].kind == .number
      && tokens[index + 4].isMark(")")
  }

  /// A percentage beside a pair that is what the pair comes to: "14/15 thôn văn hóa (93,33%)",
  /// "7.866/8.280 người, 95%".
  func isReached(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Bool {
    if isPaidShare(quantity, gap) { return true }
    if isEquivalentOfCount(quantity, tail) { return false }
    guard quantity.isPercent || quantity.unit == nil, quantity.pair == nil, quantity.range == nil,
      let percent = quantity.value, let owner = state.current ?? bracketOwner,
      drafts[owner].sentence == state.sentence, drafts[owner].achieved.isEmpty,
      let pair = drafts[owner].quantity.pair, let value = drafts[owner].quantity.value,
      pair.value.coefficient > 0, !newSubject(gap, tail) || gap.count <= 3
    else { return false }
    switch tail.trigger {
    case .none, .attain, .equal, .level: break
    default: return false
    }
    if gap.isEmpty, state.frames.last?.owner == owner, quantity.isPercent { return true }
    let ratio = value.doubleValue / pair.value.doubleValue * 100
    let close = abs(ratio - percent.doubleValue) <= (percent.fractionDigits == 0 ? 0.5 : 0.06)
    return close && (tail.trigger != .none || isBareGap(gap))
  }

  /// "giải ngân 9,765 tỷ đồng (52,5%)": the bracket's only figure is how much of the plan was paid.
  private func isPaidShare(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    let end = quantity.tokens.upperBound
    guard quantity.isPercent, quantity.pair == nil, quantity.range == nil, gap.isEmpty,
      let frame = state.frames.last, frame.draftCount == drafts.count, let owner = frame.owner,
      frame.gap.isEmpty, end < limit, tokens[end].isMark(")"), drafts[owner].unit?.isMoney == true,
      drafts[owner].achieved.isEmpty
    else { return false }
    return drafts[owner].subject.contains {
      Self.execution.match(tokens, at: $0, limit: drafts[owner].subject.upperBound) != nil
    }
  }

  /// Nothing between the measure and its percentage, or a bracket, comma, "tỷ lệ", "xong".
  private func isBareGap(_ gap: Range<Int>) -> Bool {
    let words = gap.filter { tokens[$0].kind == .word }
    return words.count <= 2
      || !state.frames.isEmpty && words.count <= 3
  }

  /// "trong đó ngành chế biến bằng 109,9%" behind "chỉ số … bằng 109,4% so với cùng kỳ".
  func isIndexOfPart(_ gap: Range<Int>, _ tail: ClauseTail) -> Bool {
    guard newSubject(gap, tail), let last = drafts.last, last.sentence == state.sentence else {
      return false
    }
    return last.kind == .change && last.comparisons.last?.direction == "bằng"
  }

  /// "bằng 81,15% diện tích gieo sạ", "đạt 45% khối lượng": a part of what the next words name.
  func isPartOfNamed(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard quantity.isPercent, next < limit, tokens[next].kind == .word, isContent(next) else {
      return Self.wholes.match(tokens, at: next, limit: limit) != nil
    }
    return Self.wholes.match(tokens, at: next, limit: limit) != nil
  }
  private static let wholes = PhraseSet([
    "diện tích", "tổng", "số", "khối lượng", "mức", "dân số", "kinh phí", "giá trị", "sản lượng",
    "tổng số", "mức chung", "tổng diện tích", "quy mô", "công suất", "nhu cầu",
  ])

  /// "so với Nghị quyết đạt 98,5%": the plan stands before the verb.
  func planBefore(_ gap: Range<Int>) -> ContextPhrases.Plan? {
    let clause = lastClause(gap)
    guard state.current != nil || bracketOwner != nil,
      let start = clause.first(where: { tokens[$0].key == WordKey.compare }),
      !clause.prefix(start - clause.lowerBound).contains(where: { isContent($0) }),
      let plan = phrases.plan(at: start, limit: gap.upperBound)
    else { return nil }
    return (plan.end..<gap.upperBound).contains { isContent($0) } ? nil : plan
  }

  /// "tỷ lệ 0,76%" without "đạt": a rate of its own.
  func isRateWord(_ tail: ClauseTail) -> Bool {
    guard let verb = tail.verb else { return false }
    guard verb.count == 2, tokens[verb.lowerBound].key == WordKey.rateHead else { return false }
    guard let owner = state.current else { return true }
    let from = max(0, drafts[owner].subject.lowerBound - 2)
    return !(from..<drafts[owner].subject.upperBound).contains {
      Self.execution.match(tokens, at: $0, limit: limit) != nil
    }
  }
  private static let execution = PhraseSet(["giải ngân"])
}
