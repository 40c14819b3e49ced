import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Values: new drafts with their subject, parent, kind and day.
extension DocumentScanner {
  func value(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Int {
    let own = subjectRange(gap, tail)
    if let (owner, side) = listedOwner(own, tail, quantity, gap) {
      return sideOfListed(quantity, owner, side, gap, tail)
    }
    let subject = listedSubject(own, tail, quantity)
    let prior = listedPrior(quantity, gap)
    let index = add(quantity, subject: subject, gap: gap, tail: tail, rule: "value")
    if let from = levelBefore(index, tail) {
      drafts[index].subject = drafts[from].subject
      (drafts[index].parent, drafts[index].relation) = (drafts[from].parent, drafts[from].relation)
    }
    if let prior {
      drafts[index].isPrior = true
      drafts[index].parent = prior
      drafts[index].asOf = nil
      drafts[index].kind = drafts[prior].kind
    }
    drafts[index].achieved += state.pending
    state.pending = []
    if drafts[index].kind != .share { state.current = index }
    return finish(at: takePlanName(index) ?? drafts[index].quantity.tokens.upperBound)
  }

  private func sideOfListed(
    _ quantity: Quantity, _ owner: Int, _ side: Range<Int>, _ gap: Range<Int>, _ tail: ClauseTail
  ) -> Int {
    let index = add(quantity, subject: side, gap: gap, tail: tail, rule: "value in a list's order")
    (drafts[index].parent, drafts[index].relation) = (owner, .attribute)
    state.current = index
    return finish(at: drafts[index].quantity.tokens.upperBound)
  }

  /// "giảm từ 4,12% (năm 2022) xuống còn 2,95%": the level before is of the same thing.
  private func levelBefore(_ index: Int, _ tail: ClauseTail) -> Int? {
    guard tail.trigger == .level, index > 0, !hasContent(drafts[index].subject),
      drafts[index - 1].sentence == state.sentence, drafts[index - 1].item == items,
      drafts[index - 1].unit == drafts[index].unit, drafts[index - 1].depth == drafts[index].depth
    else { return nil }
    let first = drafts[index - 1].quantity.tokens.lowerBound
    return (max(0, first - 2)..<first).contains { tokens[$0].key == WordKey.from } ? index - 1 : nil
  }

  func share(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Int {
    let owner = newSubject(gap, tail) ? nil : state.current ?? bracketOwner
    let isRate = startsWithRate(subjectRange(gap, tail))
    let index = add(
      quantity, subject: subjectRange(gap, tail), gap: gap, tail: tail, rule: "share of a whole")
    drafts[index].kind = isRate ? .actual : .share
    if let owner {
      (drafts[index].parent, drafts[index].relation) = (sharer(owner), .shareOf)
      drafts[index].asOf = drafts[owner].asOf
    } else {
      if !isRate, let whole = wholeOfShares(gap) {
        (drafts[index].parent, drafts[index].relation) = (whole, .shareOf)
      }
      state.current = index
    }
    return finish(at: quantity.tokens.upperBound)
  }

  /// What a percentage behind a part is told of: "trong đó lúa 40 ha, chiếm 80%" of the whole, "theo
  /// thị trường: Lào 25 triệu USD, chiếm 28%; …" of the item itself.
  private func sharer(_ owner: Int) -> Int {
    guard drafts[owner].relation == .breakdown, let whole = drafts[owner].parent,
      state.frames.isEmpty
    else { return owner }
    var start = drafts[owner].subject.lowerBound
    let reach = max(0, start - 4)
    while start > reach, tokens[start - 1].kind == .word { start -= 1 }
    let isItem = start > 0 && (tokens[start - 1].isMark(";") || tokens[start - 1].isMark(":"))
    return isItem ? owner : whole
  }

  /// "Quy mô kinh tế 104 tỷ đồng; về cơ cấu, nông nghiệp chiếm 25%, công nghiệp 33%": the shares of
  /// a structure are of the amount before it.
  private func wholeOfShares(_ gap: Range<Int>) -> Int? {
    let near = drafts.indices.dropLast().suffix(12).filter {
      drafts[$0].sentence == state.sentence && drafts[$0].depth == state.frames.count
    }
    guard let last = near.last else { return nil }
    if drafts[last].kind == .share, drafts[last].item == items { return drafts[last].parent }
    let names = gap.contains { Self.structure.match(tokens, at: $0, limit: gap.upperBound) != nil }
    guard names, drafts[last].unit?.isPercent == false else { return nil }
    return last
  }
  private static let structure = PhraseSet(["cơ cấu", "về cơ cấu"])

  /// "tỷ lệ … chiếm 76,72%" is a rate, "khu vực I chiếm 0,32%" a part.
  func startsWithRate(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first else { return false }
    return tokens[first].key == WordKey.rateHead && first + 1 < subject.upperBound
      && tokens[first + 1].key == WordKey.rateTail
  }

  /// The words that name what a quantity is of, behind the joint of the gap.
  func subjectRange(_ gap: Range<Int>, _ tail: ClauseTail) -> Range<Int> {
    if gap.isEmpty, let named = namedByBracket { return named }
    let end = max(gap.lowerBound, tail.subjectEnd)
    var start = gap.lowerBound
    if state.gapOwner != nil {
      let joint = joint(in: gap)
      start = min(joint, end)
    }
    return start..<end
  }

  /// "An Bình (98,5%)": the words before the bracket name the value in it.
  var namedByBracket: Range<Int>? {
    guard let frame = state.frames.last, frame.draftCount == drafts.count,
      hasContent(frame.gap), frame.owner == nil || hasComma(frame.gap)
    else { return nil }
    return frame.gap
  }

  /// Makes a draft and gives the gap's first words to the measure before it.
  func add(
    _ quantity: Quantity, subject: Range<Int>, gap: Range<Int>, tail: ClauseTail, rule: String
  ) -> Int {
    drafts.append(draft(quantity, subject: subject, gap: gap, tail: tail, rule: rule))
    state.gapOwner = drafts.count - 1
    return drafts.count - 1
  }

  private func draft(
    _ quantity: Quantity, subject: Range<Int>, gap: Range<Int>, tail: ClauseTail, rule: String
  ) -> Draft {
    let joined = state.gapOwner != nil && !hasComma(gap)
    if let owner = state.gapOwner { assignPost(owner, gap: gap) }
    let upward = Self.upward.match(tokens, at: quantity.tokens.upperBound, limit: limit) ?? 0
    let behind = quantity.tokens.upperBound + upward
    let empty = behind..<behind
    var draft = Draft(
      quantity: quantity, subject: trimmed(subject), post: empty, paragraph: paragraph,
      sentence: state.sentence)
    draft.depth = state.frames.count
    draft.item = items
    draft.headsItem = state.group != nil && !state.hasQuantityInGroup
    state.hasQuantityInGroup = true
    draft.group = state.group ?? state.paragraphGroup ?? state.carriedGroup
    draft.asOf = state.asOf
    if isTraced { draft.trace = ["\(rule): \(text(quantity.tokens))"] }
    draft.isPrior = tellsEarlier(gap)
    describe(&draft, tail, gap)
    place(&draft, gap, joined: joined)
    inheritUnit(&draft, gap)
    return draft
  }

  /// "(cùng kỳ 96 tỷ đồng)".
  func tellsEarlier(_ gap: Range<Int>) -> Bool {
    guard let frame = state.frames.last, frame.draftCount == drafts.count else { return false }
    let range = min(frame.gap.upperBound + 1, gap.upperBound)..<gap.upperBound
    return range.contains { Self.earlier.match(tokens, at: $0, limit: gap.upperBound) != nil }
  }
  static let earlier = PhraseSet([
    "cùng kỳ", "cùng vụ", "năm trước", "kỳ trước", "ck", "vụ trước", "năm ngoái", "năm học trước",
  ])

  func hasComma(_ gap: Range<Int>) -> Bool {
    isItemDash(gap.lowerBound, in: gap) || gap.contains { tokens[$0].isMark(",") }
  }

  /// "rầy nâu 412 ha – đạo ôn lá 366 ha": a dash behind a unit sets items apart.
  func isItemDash(_ index: Int, in gap: Range<Int>) -> Bool {
    guard gap.contains(index), index + 1 < gap.upperBound,
      tokens[index].isMark("–") || tokens[index].isMark("-") || tokens[index].isMark("—")
    else { return false }
    return !tokens[index].isGlued && !tokens[index + 1].isGlued && tokens[index + 1].kind == .word
  }

  // MARK: kind and qualifier
  func describe(_ draft: inout Draft, _ tail: ClauseTail, _ gap: Range<Int>) {
    let clause = lastClause(gap)
    let estimate = clause.first {
      Vocabulary.estimate.match(tokens, at: $0, limit: gap.upperBound) != nil
    }
    if let estimate, onlyLeads(gap.lowerBound..<estimate) { state.estimates = true }
    if estimate != nil || state.estimates {
      draft.kind = .estimate
      draft.qualifier = "ước"
    } else if let words = softeningWords(tail) {
      draft.qualifier = Self.qualifier(text(words).lowercased())
    }
    if draft.quantity.range != nil {
      draft.qualifier =
        draft.quantity.unit?.isMoney == true || draft.qualifier != nil
        ? "dao động" : draft.qualifier
    }
    let end = draft.quantity.tokens.upperBound
    if Self.upward.match(tokens, at: end, limit: limit) != nil {
      draft.qualifier = tail.qualifiers.isEmpty ? "trở lên" : "từ ... trở lên"
      draft.quantity.tokens = draft.quantity.tokens.lowerBound..<(end + 2)
    }
    if opensWithSum(gap) || draft.headsItem && draft.group.map(opensWithSum) == true
      || clause.contains(where: {
        Vocabulary.cumulative.match(tokens, at: $0, limit: gap.upperBound) != nil
      })
    {
      draft.kind = .cumulative
    }
    if raisesTotal(clause, tail)
      || state.sumsUp && draft.kind == .actual
        && draft.quantity.unit?.isPercent != true
    {
      draft.kind = .cumulative
    }
    if isToBeDone(
      behind: draft.quantity.tokens.upperBound, of: draft.group, gap, clause)
    {
      draft.kind = .targetOnly
    }
    draft.period = statedPeriod(gap)
    if draft.period != nil, !state.frames.isEmpty { draft.asOf = nil }
    let inherited = state.noted == nil && (state.paragraphDay == state.asOf || state.inheritsDay)
    let laterKind = draft.kind == .estimate || draft.kind == .targetOnly && state.inheritsDay
    if draft.isPrior || laterKind && inherited || saysWholeYear(gap) {
      draft.asOf = nil
    }
  }

  /// "Lũy kế từ đầu vụ, diện tích …", "Lũy kế giải ngân: …".
  private func opensWithSum(_ words: Range<Int>) -> Bool {
    guard let first = words.first(where: { tokens[$0].kind == .word }) else { return false }
    return Vocabulary.cumulative.match(tokens, at: first, limit: words.upperBound) != nil
  }

  /// "nâng tổng số lên 1.042 hộ": all there are by now.
  private func raisesTotal(_ clause: Range<Int>, _ tail: ClauseTail) -> Bool {
    tail.trigger == .level
      && clause.contains { Self.raising.match(tokens, at: $0, limit: clause.upperBound) != nil }
  }
  private static let raising = PhraseSet(["nâng tổng", "đưa tổng số"])

  /// "khoảng", "ít nhất"; the second word of "đạt trên", too.
  private func softeningWords(_ tail: ClauseTail) -> Range<Int>? {
    if let words = tail.qualifiers.first(where: {
      Self.softening.match(tokens, at: $0.lowerBound, limit: $0.upperBound) != nil
    }) {
      return words
    }
    guard let verb = tail.verb, verb.count > 1,
      Self.bounds.contains(tokens[verb.upperBound - 1].key)
    else { return nil }
    return (verb.upperBound - 1)..<verb.upperBound
  }
  private static let bounds = PhraseSet(["trên", "gần", "khoảng", "hơn"])

  /// The words after the last comma, or a bracket's opening.
  func lastClause(_ gap: Range<Int>) -> Range<Int> {
    guard
      let comma = gap.last(where: {
        tokens[$0].isMark(",") && $0 + 1 < gap.upperBound && !isShortList($0, gap)
      })
    else {
      return gap
    }
    return comma..<gap.upperBound
  }

  func isShortList(_ comma: Int, _ gap: Range<Int>) -> Bool { comma - gap.lowerBound < 5 }

  func onlyLeads(_ range: Range<Int>) -> Bool {
    !range.contains { isContent($0) } && state.hasQuantity == false
      || range.isEmpty && !state.frames.isEmpty
  }
  static let upward = PhraseSet(["trở lên"])
  static let softening = PhraseSet([
    "khoảng", "hơn", "trên", "gần", "dưới", "xấp xỉ", "tối thiểu", "ít nhất", "dao động", "từ",
    "tối đa", "không",
  ])

  /// The word as the contract spells it: one for all lower bounds, one for upper ones.
  static func qualifier(_ text: String) -> String {
    switch text {
    case "tối thiểu", "ít nhất", "không dưới": "từ ... trở lên"
    case "tối đa", "không quá": "dưới"
    default: text.hasPrefix("dao động") ? "dao động" : text
    }
  }
}
