import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// What a quantity is: a value, a percentage of a plan, a movement, a part of a whole.
extension DocumentScanner {
  /// Decides the role of a quantity and takes it in; returns where to go on.
  func take(_ quantity: Quantity) -> Int {
    if state.frames.indices.last != nil { state.frames[state.frames.count - 1].sawQuantity = true }
    let start = max(state.segmentStart, quantity.tokens.lowerBound - Self.reach)
    let gap = min(start, quantity.tokens.lowerBound)..<quantity.tokens.lowerBound
    if let end = takePrior(quantity, gap) ?? takePlan(quantity, gap) { return finish(at: end) }
    if let compared = comparedBefore(quantity, gap) {
      state.hasQuantity = true
      return movement(quantity, compared.tail, gap, compared.direction, base: compared.base)
    }
    var tail = ClauseTail(tokens, from: gap.lowerBound, number: quantity.tokens.lowerBound)
    if let spent = spendingTail(quantity, gap, tail) { tail = spent }
    if let moved = looseMovement(quantity, gap, tail) {
      state.hasQuantity = true
      return movement(quantity, moved.tail, gap, moved.direction)
    }
    let role = isClassifier(quantity, gap) ? .nothing : role(of: quantity, tail, gap)
    state.hasQuantity = true
    switch role {
    case .movement where isPlannedMove(quantity): return quantity.tokens.upperBound
    case .movement(let direction): return movement(quantity, tail, gap, direction)
    case .ratioToBase: return movement(quantity, tail, gap, "bằng")
    case .achieved(let bodies, let end, let exceeds):
      return achieved(quantity, tail, gap, bodies: bodies, end: end, exceeds: exceeds)
    case .share: return share(quantity, tail, gap)
    case .value: return value(quantity, tail, gap)
    case .nothing: return quantity.tokens.upperBound
    }
  }

  /// "vượt kế hoạch (giảm 1,2 điểm phần trăm)": how far it was to move, not how far it did.
  private func isPlannedMove(_ quantity: Quantity) -> Bool {
    let number = quantity.tokens.lowerBound
    guard number >= 4, tokens[number - 2].isMark("(") else { return false }
    return Self.planned.match(tokens, endingAt: number - 2, from: number - 5) != nil
  }
  private static let planned = PhraseSet(["kế hoạch", "chỉ tiêu", "mục tiêu", "kh"])

  /// How far before a number its words are looked for, in tokens: time stays linear in a paragraph
  /// without end.
  private static let reach = 400

  /// The roles.
  enum Role {
    case value
    case share
    case movement(String)
    case ratioToBase
    case achieved(bodies: [String?], end: Int, exceeds: Bool)
    case nothing
  }

  private func role(of quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Role {
    if let sign = quantity.sign, isSignedMovement(quantity, gap) {
      return .movement(sign == "+" ? "tăng" : "giảm")
    }
    if let sign = quantity.sign, let frame = state.frames.last,
      frame.current != nil || frame.owner != nil,
      quantity.tokens.lowerBound - 2 >= gap.lowerBound - 1,
      tokens[quantity.tokens.lowerBound - 2].isMark("(") || sign == "+"
    {
      return .movement(sign == "+" ? "tăng" : "giảm")
    }
    if let sign = quantity.sign, isSignedGrowth(quantity, gap) {
      return .movement(sign == "+" ? "tăng" : "giảm")
    }
    let end = quantity.tokens.upperBound
    let plan = phrases.plan(at: end, limit: limit)
    if let listed = listedPlan(quantity, gap, tail) ?? planOfBracket(quantity, gap) {
      return listed
    }
    let based =
      phrases.base(at: end, limit: limit) != nil
      || tail.trigger == .equal && phrases.bareBase(at: end, limit: limit) != nil
    if based, quantity.pair == nil, quantity.tokens.lowerBound > gap.lowerBound,
      tokens[quantity.tokens.lowerBound - 1].key == Self.more
    {
      return .movement("tăng")
    }
    if let waiting = state.respective, tail.trigger == .none,
      quantity.isPercent || isOfNext(quantity, waiting)
    {
      return .movement(waiting.direction)
    }
    if let direction = nextOfMovement(quantity, tail, gap) { return .movement(direction) }
    if isReached(quantity, tail, gap) {
      return .achieved(bodies: plan?.bodies ?? [nil], end: plan?.end ?? end, exceeds: false)
    }
    switch tail.trigger {
    case .movement(let direction):
      if quantity.unit?.unitClass.hasPrefix("%/") == true { return .value }
      return isLevelVerb(quantity, tail, gap, based) ? .value : .movement(direction)
    case .multiple: return .movement("tăng")
    case .exceed:
      if quantity.pair != nil || isGoal(quantity) || countsGoals(quantity) { return .value }
      guard quantity.isPercent else { return .movement("tăng") }
      return .achieved(bodies: plan?.bodies ?? [nil], end: plan?.end ?? end, exceeds: true)
    case .share:
      guard quantity.isPercent else { return .value }
      // "giải ngân 30 tỷ đồng, chiếm 79% kế hoạch vốn": what was reached of it.
      if let plan, quantity.pair == nil, hasCurrent(gap, tail), !ownsGoals() {
        return .achieved(bodies: plan.bodies, end: plan.end, exceeds: false)
      }
      return .share
    case .equal: return equalRole(quantity, gap, tail, plan, based)
    case .attain: return attainRole(quantity, gap, tail, plan, based)
    case .level, .none:
      if quantity.isPercent, quantity.pair == nil, let plan, plan.end > end,
        hasCurrent(gap, tail)
      {
        return .achieved(bodies: plan.bodies, end: plan.end, exceeds: false)
      }
      if isNextShare(quantity, gap, tail) { return .share }
      return acceptsBare(quantity, gap) ? .value : .nothing
    }
  }

  /// "thêm 0,4 tiêu chí so với cuối năm".
  private static let more = WordKey("thêm")

  /// "nông nghiệp chiếm 25,4%, công nghiệp 32,8%, dịch vụ 36,9%": the verb holds for the list.
  private func isNextShare(_ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail) -> Bool {
    guard quantity.isPercent, quantity.pair == nil, quantity.range == nil, tail.trigger == .none,
      let last = drafts.last, last.kind == .share, last.sentence == state.sentence,
      last.item == items, last.depth == state.frames.count, let first = gap.first,
      tokens[first].isMark(",") || tokens[first].key == WordKey.and, gap.count <= 14
    else { return false }
    let words = gap.filter { isContent($0) }
    return !words.isEmpty && !startsWithRate(trimmed(subjectRange(gap, tail)))
  }

  /// "giảm lần lượt 5 vụ, 2 người chết và 7 người bị thương": counted like the next owner.
  private func isOfNext(_ quantity: Quantity, _ waiting: SentenceState.Respective) -> Bool {
    guard let next = waiting.targets.first, let unit = quantity.unit, let own = drafts[next].unit
    else { return false }
    return own.isComparable(with: unit)
  }

  /// "đạt và vượt 18 chỉ tiêu": so many goals were exceeded, not by so many.
  private func isGoal(_ quantity: Quantity) -> Bool {
    quantity.unit.map { $0.unitClass == "chỉ tiêu" || $0.unitClass == "tiêu chí" } ?? false
  }

  private func attainRole(
    _ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail, _ plan: ContextPhrases.Plan?,
    _ based: Bool
  ) -> Role {
    let end = quantity.tokens.upperBound
    if quantity.isPercent, quantity.pair == nil, quantity.range == nil {
      if based { return .ratioToBase }
      if let plan, !isAim(gap) {
        return .achieved(bodies: plan.bodies, end: plan.end, exceeds: false)
      }
      if let before = planBefore(gap) {
        return .achieved(bodies: before.bodies, end: end, exceeds: false)
      }
      if tellsEarlier(gap) || namesEarlierYear(tail, gap) { return .value }
      if isPartOfNamed(quantity),
        tail.verb.map({ tokens[$0.lowerBound].key == WordKey.equalWord }) == true
      {
        return .share
      }
      if isRateWord(tail), state.current.map({ drafts[$0].quantity.pair == nil }) == true {
        return .value
      }
      if hasCurrent(gap, tail) {
        return .achieved(bodies: [nil], end: end, exceeds: false)
      }
      return .value
    }
    if quantity.unit == nil, quantity.pair == nil, let plan, hasCurrent(gap, tail) {
      return .achieved(bodies: plan.bodies, end: plan.end, exceeds: false)
    }
    return acceptsBare(quantity, gap) || quantity.pair != nil ? .value : .nothing
  }

  private func equalRole(
    _ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail, _ plan: ContextPhrases.Plan?,
    _ based: Bool
  ) -> Role {
    if quantity.isPercent {
      if plan == nil, !based, isIndexOfPart(gap, tail) { return .ratioToBase }
      if plan == nil, !based, isPartOfNamed(quantity) { return .share }
      if plan == nil, !based, listsOn(quantity, gap) { return .value }
      if plan == nil, !based, isEquivalentOfCount(quantity, tail) { return .share }
      return attainRole(quantity, gap, tail, plan, based)
    }
    if quantity.unit == nil, quantity.pair == nil, plan != nil {
      return attainRole(quantity, gap, tail, plan, based)
    }
    if let last = state.lastMovement, !newSubject(gap, tail), quantity.unit != nil,
      let unit = drafts[last.draft].unit, let own = quantity.unit,
      own.isComparable(with: unit) || unit.isPercent
    {
      return .movement(last.direction)
    }
    return acceptsBare(quantity, gap) ? .value : .nothing
  }

  /// "248/7.126 hộ nghèo, tương ứng 3,48%": how large a part the counted are, no plan's share.
  func isEquivalentOfCount(_ quantity: Quantity, _ tail: ClauseTail) -> Bool {
    guard let verb = tail.verb, verb.count >= 2, tokens[verb.lowerBound + 1].key == Self.respective,
      quantity.pair == nil, let owner = state.current ?? bracketOwner,
      drafts[owner].planBody == nil,
      let unit = drafts[owner].unit, !unit.isPercent, !unit.isMoney
    else { return false }
    return unit.power == 0 && drafts[owner].achieved.isEmpty
  }

  /// "(9 tháng năm 2024 tương ứng là 22,4%, 38,0% và 33,3%)": the first of several in order.
  private func listsOn(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    let end = quantity.tokens.upperBound
    guard end + 1 < limit, tokens[end].isMark(",") || tokens[end].key == WordKey.and,
      tokens[end + 1].kind == .number
    else { return false }
    return gap.suffix(3).contains { tokens[$0].key == Self.respective }
  }
  private static let respective = WordKey("ứng")

  /// A word that can be part of a name.
  @inline(__always)
  func isContent(_ index: Int) -> Bool { classes[index].contains(.content) }

  /// Words that are no part of a name, wherever they stand.
  static var nameless: [WordKey] {
    Vocabulary.joiners.loneWords + Vocabulary.qualifiers.loneWords + empty.loneWords
  }

  private static let empty = PhraseSet([
    "tỷ", "lệ", "kết", "quả", "tổng", "cộng", "hiện", "đến", "nay", "đó", "này", "trong", "so",
    "cùng", "kỳ", "năm", "trước", "như", "vậy",
    "thực", "hiện", "tương", "đương", "mức", "cao", "thấp", "quý", "tháng", "đầu", "cuối", "cả",
    "toàn", "bình", "quân", "ứng",
  ])

  /// "giảm thuế … (ước 6 tháng giảm 35,5 tỷ đồng)": the verb is what is measured.
  private func isLevelVerb(
    _ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>, _ based: Bool
  ) -> Bool {
    guard !quantity.isPercent, !based, state.base == nil, let verb = tail.verb else { return false }
    guard let owner = bracketOwner, let first = drafts[owner].subject.first else { return false }
    return tokens[first].key == tokens[verb.lowerBound].key
  }

  /// Whether a number may be a value: with a unit, or bare where its place says what it counts.
  private func acceptsBare(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    if isClassifier(quantity, gap) { return false }
    if quantity.unit != nil { return true }
    if quantity.pair != nil { return state.frames.isEmpty }
    if let owner = state.frames.last?.owner, let unit = drafts[owner].unit, !unit.isPercent,
      let value = quantity.value, value.isInteger || tellsEarlier(gap)
    {
      return true
    }
    if bareUnit(of: quantity, gap) != nil { return true }
    return quantity.isPadded && isEllipsis(quantity)
  }

  /// "công nhận mới 01 và công nhận lại 04 trường": the unit comes with a later number.
  private func isEllipsis(_ quantity: Quantity) -> Bool {
    var index = quantity.tokens.upperBound
    guard index < limit, tokens[index].key == WordKey.and || tokens[index].isMark(",") else {
      return false
    }
    while index < limit, index - quantity.tokens.upperBound < 12, !tokens[index].isMark(";"),
      !tokens[index].isMark(".")
    {
      if tokens[index].kind == .number {
        return quantities.read(at: index, limit: limit)?.unit != nil
      }
      index += 1
    }
    return false
  }

  /// The segment goes on behind what was taken.
  func finishPosition(_ end: Int) -> Int { end }

  func finish(at end: Int) -> Int {
    state.segmentStart = end
    return end
  }

  /// The text of a range of tokens, white space made single.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let offsets = tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    return String(spacing: document.scalars[offsets])
  }

  /// The span of a range of tokens in the text.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
  }
}
