import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Values: new drafts with their subject, parent, kind and day.
extension DocumentScanner {
  mutating func value(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Int {
    let index = add(
      quantity, subject: subjectRange(gap, tail), gap: gap, tail: tail, rule: "value")
    drafts[index].achieved += state.pending
    state.pending = []
    if drafts[index].kind != .share { state.current = index }
    return finish(at: drafts[index].quantity.tokens.upperBound)
  }

  mutating func share(_ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>) -> Int {
    let owner = newSubject(gap, tail) ? nil : state.current ?? bracketOwner
    let isRate = startsWithRate(subjectRange(gap, tail))
    let index = add(
      quantity, subject: subjectRange(gap, tail), gap: gap, tail: tail, rule: "share of a whole")
    drafts[index].kind = isRate ? .actual : .share
    if let owner {
      (drafts[index].parent, drafts[index].relation) = (owner, .shareOf)
      drafts[index].asOf = drafts[owner].asOf
    } else {
      state.current = index
    }
    return finish(at: quantity.tokens.upperBound)
  }

  /// "tỷ lệ … chiếm 76,72%" is a rate, "khu vực I chiếm 0,32%" a part.
  private func startsWithRate(_ subject: Range<Int>) -> Bool {
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
  private var namedByBracket: Range<Int>? {
    guard let frame = state.frames.last, frame.draftCount == drafts.count,
      !contentKeys(frame.gap).isEmpty, frame.owner == nil || hasComma(frame.gap)
    else { return nil }
    return frame.gap
  }

  /// Makes a draft and gives the gap's first words to the measure before it.
  mutating func add(
    _ quantity: Quantity, subject: Range<Int>, gap: Range<Int>, tail: ClauseTail, rule: String
  ) -> Int {
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
    draft.trace = ["\(rule): \(text(quantity.tokens))"]
    draft.isPrior = tellsEarlier(gap)
    describe(&draft, tail, gap)
    place(&draft, gap, joined: joined)
    inheritUnit(&draft)
    drafts.append(draft)
    state.gapOwner = drafts.count - 1
    return drafts.count - 1
  }

  /// "(cùng kỳ 96 tỷ đồng)".
  private func tellsEarlier(_ gap: Range<Int>) -> Bool {
    guard let frame = state.frames.last, frame.draftCount == drafts.count else { return false }
    let range = min(frame.gap.upperBound + 1, gap.upperBound)..<gap.upperBound
    return range.contains { Self.earlier.match(tokens, at: $0, limit: gap.upperBound) != nil }
  }
  private static let earlier = PhraseSet(["cùng kỳ", "cùng vụ", "năm trước", "kỳ trước"])

  private func hasComma(_ gap: Range<Int>) -> Bool { gap.contains { tokens[$0].isMark(",") } }

  // MARK: kind and qualifier

  private mutating func describe(_ draft: inout Draft, _ tail: ClauseTail, _ gap: Range<Int>) {
    let clause = lastClause(gap)
    let estimate = clause.first { Vocabulary.estimate.match(tokens, at: $0, limit: gap.upperBound) != nil }
    if let estimate, onlyLeads(gap.lowerBound..<estimate) { state.estimates = true }
    if estimate != nil || state.estimates {
      draft.kind = .estimate
      draft.qualifier = "ước"
    } else if let words = tail.qualifiers.first(where: { Self.softening.contains(tokens[$0.lowerBound].key) }) {
      draft.qualifier = Self.qualifier(text(words).lowercased())
    }
    if draft.quantity.range != nil { draft.qualifier = draft.quantity.unit?.isMoney == true || draft.qualifier != nil ? "dao động" : draft.qualifier }
    let end = draft.quantity.tokens.upperBound
    if Self.upward.match(tokens, at: end, limit: limit) != nil {
      draft.qualifier = tail.qualifiers.isEmpty ? "trở lên" : "từ ... trở lên"
      draft.quantity.tokens = draft.quantity.tokens.lowerBound..<(end + 2)
    }
    if clause.contains(where: { Vocabulary.cumulative.match(tokens, at: $0, limit: gap.upperBound) != nil }) {
      draft.kind = .cumulative
    }
    if isAim(clause) || isAimGroup(draft.group) || taskSections[document.paragraphs[paragraph].section] { draft.kind = .targetOnly }
    draft.period = statedPeriod(gap)
    if draft.period != nil, !state.frames.isEmpty { draft.asOf = nil }
  }

  /// "Mục tiêu năm 2026: …".
  private func isAimGroup(_ group: Range<Int>?) -> Bool {
    guard let group, let first = group.first else { return false }
    return Self.aimHeads.match(tokens, at: first, limit: group.upperBound) != nil
  }
  private static let aimHeads = PhraseSet(["mục tiêu", "phấn đấu", "chỉ tiêu năm", "một số chỉ tiêu năm", "các chỉ tiêu năm"])

  /// The words after the last comma, or a bracket's opening.
  private func lastClause(_ gap: Range<Int>) -> Range<Int> {
    guard let comma = gap.last(where: { tokens[$0].isMark(",") && $0 + 1 < gap.upperBound && !isShortList($0, gap) }) else {
      return gap
    }
    return comma..<gap.upperBound
  }

  private func isShortList(_ comma: Int, _ gap: Range<Int>) -> Bool { comma - gap.lowerBound < 5 }

  private func onlyLeads(_ range: Range<Int>) -> Bool {
    !range.contains { isContent($0) } && state.hasQuantity == false
      || range.isEmpty && !state.frames.isEmpty
  }

  private static let upward = PhraseSet(["trở lên"])
  private static let softening = PhraseSet([
    "khoảng", "hơn", "trên", "gần", "dưới", "xấp xỉ", "tối thiểu", "ít nhất", "dao động", "từ", "tối đa", "không",
  ])
  private static func qualifier(_ text: String) -> String {
    text.hasPrefix("dao động") ? "dao động" : text
  }

  /// "6 tháng đầu năm 2024", "năm 2024" in the words of the measure.
  private func statedPeriod(_ gap: Range<Int>) -> String? {
    var year: Int?
    for index in gap where tokens[index].kind == .number {
      let token = tokens[index]
      guard index > gap.lowerBound else { continue }
      let before = tokens[index - 1].key
      if token.end - token.start == 4, before == WordKey.year {
        year = Int(token.text(in: document.scalars))
      }
      if index + 1 < limit, tokens[index + 1].key == WordKey.month, let report = phrases.year {
        let months = Int(token.text(in: document.scalars))
        if months == 6 { return "\(report)-H1" }
        if months == 9 { return "\(report)-9M" }
      }
    }
    if year == nil, gap.contains(where: { Self.wholeYear.match(tokens, at: $0, limit: gap.upperBound) != nil }) {
      return phrases.year.map(String.init)
    }
    return year.flatMap { (1990...2100).contains($0) ? String($0) : nil }
  }

  private static let wholeYear = PhraseSet(["cả năm"])

  // MARK: place in the tree

  private func place(_ draft: inout Draft, _ gap: Range<Int>, joined: Bool) {
    let unit = draft.quantity.unit
    if draft.kind == .cumulative, let owner = bracketOwner ?? lastComparable(unit) ?? lastInSentence() {
      (draft.parent, draft.relation) = (owner, .cumulativeOf)
      return
    }
    if namedByBracket == nil || !gap.isEmpty, let frame = state.frames.last, let owner = bracketOwner,
      frame.draftCount <= drafts.count
    {
      (draft.parent, draft.relation) = (owner, relation(unit, owner))
      return
    }
    if let owner = state.partsOwner, owner < drafts.count {
      if let near = attributeOwner(draft, gap, joined), drafts[near].parent != nil || near == owner,
        relation(unit, near) == .attribute
      {
        (draft.parent, draft.relation) = (near, .attribute)
      } else {
        (draft.parent, draft.relation) = (owner, relation(unit, owner))
      }
      return
    }
    if let owner = attributeOwner(draft, gap, joined) {
      (draft.parent, draft.relation) = (owner, relation(unit, owner))
    }
  }

  /// "với số tiền …", "gồm 21 công trình", "04 vụ 03 đối tượng": of the measure just before.
  private func attributeOwner(_ draft: Draft, _ gap: Range<Int>, _ joined: Bool) -> Int? {
    guard let last = lastInSentence() else { return nil }
    let unit = draft.quantity.unit
    let bare = contentKeys(draft.subject).isEmpty
    let short = contentKeys(draft.subject).count <= 2 && !draft.subject.isEmpty
    if bare || short && unit?.isPerson == true, !joined, drafts[last].item == items, let parent = drafts[last].parent, drafts[last].relation == .attribute,
      relation(unit, last) == .breakdown
    {
      return parent
    }
    let headed = isAttributeHead(draft.subject) || isConsequence(gap, bare: bare) && drafts[last].item == items
    guard headed || joined && bare else { return nil }
    guard relation(unit, last) == .attribute else {
      let parent = drafts[last].parent
      return parent.flatMap { relation(unit, $0) == .attribute && headed ? $0 : nil }
    }
    if drafts[last].relation == .attribute, let parent = drafts[last].parent,
      relation(unit, parent) == .attribute
    {
      return parent
    }
    return last
  }

  private func lastComparable(_ unit: UnitOfMeasure?) -> Int? {
    drafts.indices.suffix(6).last {
      drafts[$0].sentence == state.sentence && relation(unit, $0) == .breakdown && drafts[$0].kind != .share
    }
  }

  /// "xảy ra 04 vụ, làm 01 người chết", "17 hồ sơ, với tổng diện tích".
  private func isConsequence(_ gap: Range<Int>, bare: Bool) -> Bool {
    guard let first = gap.first(where: { tokens[$0].kind == .word }) else { return false }
    return (bare ? Self.consequence : Self.effect).contains(tokens[first].key)
  }
  private static let effect = PhraseSet(["làm", "khiến", "gây"])
  private static let consequence = PhraseSet(["làm", "khiến", "gây", "với", "gồm", "có", "kèm"])

  private func lastInSentence() -> Int? {
    let depth = state.frames.count
    let last = drafts.indices.suffix(16).last { drafts[$0].depth <= depth }
    guard let last, drafts[last].sentence == state.sentence else { return nil }
    return drafts[last].kind == .share ? drafts[last].parent : last
  }

  func isAttributeHead(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first(where: { isContent($0) || tokens[$0].key == WordKey.total }) else { return false }
    guard let count = Vocabulary.attributeHeads.match(tokens, at: first, limit: subject.upperBound)
      ?? Vocabulary.attributeHeads.match(tokens, at: subject.lowerBound, limit: subject.upperBound)
    else { return false }
    return contentKeys(min(first + count, subject.upperBound)..<subject.upperBound).isEmpty
  }

  /// Same unit class: a part; else the owner's money, area or people.
  func relation(_ unit: UnitOfMeasure?, _ owner: Int) -> ParentRelation {
    guard let unit, let own = drafts[owner].unit else { return .breakdown }
    return unit.isComparable(with: own) ? .breakdown : .attribute
  }

  /// A bare count in brackets counts what the measure before the brackets counts; an ellipsis
  /// waits for the unit of the next measure.
  private mutating func inheritUnit(_ draft: inout Draft) {
    if let owner = draft.parent, !state.frames.isEmpty, let unit = drafts[owner].unit, !unit.isMoney,
      draft.quantity.unit == nil
        || draft.quantity.hasUnknownUnit && (draft.quantity.isPadded || isSmaller(draft, than: owner))
    {
      if let noun = draft.quantity.unitTokens { draft.quantity.tokens = draft.quantity.tokens.lowerBound..<noun.lowerBound }
      let end = draft.quantity.tokens.upperBound
      draft.post = end..<end
      draft.quantity.unit = nil
      draft.quantity.unitTokens = nil
      draft.inheritedUnit = unit
      draft.relation = .breakdown
    }
    guard let unit = draft.quantity.unit, let last = drafts.indices.last,
      drafts[last].sentence == state.sentence, drafts[last].unit == nil,
      drafts[last].quantity.isPadded, drafts[last].quantity.pair == nil
    else { return }
    drafts[last].inheritedUnit = unit
    drafts[last].post = drafts[last].quantity.tokens.upperBound..<drafts[last].quantity.tokens.upperBound
    drafts[last].quantity.unitTokens = draft.quantity.unitTokens
  }

  private func isSmaller(_ draft: Draft, than owner: Int) -> Bool {
    guard let value = draft.quantity.value, let whole = drafts[owner].quantity.value else { return false }
    return value <= whole
  }

  /// Bare numbers that found no unit are no measures.
  mutating func dropPendingBare(from start: Int) {
    var index = drafts.count - 1
    while index >= start {
      let draft = drafts[index]
      let bare = draft.unit == nil && draft.quantity.pair == nil && draft.comparisons.isEmpty
      if bare, index == drafts.count - 1 { drafts.removeLast() }
      index -= 1
    }
  }

  // MARK: trimming

  /// A subject without the words that open or close clauses.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var moved = true
    while moved, start < end {
      moved = false
      while start < end, tokens[start].kind == .punctuation { (start, moved) = (start + 1, true) }
      if start < end, let count = Vocabulary.leading.match(tokens, at: start, limit: end) {
        (start, moved) = (start + count, true)
      }
    }
    moved = true
    while moved, start < end {
      moved = false
      while start < end, tokens[end - 1].kind == .punctuation, !tokens[end - 1].isMark(")") { (end, moved) = (end - 1, true) }
      if start < end, let count = Vocabulary.trailing.match(tokens, endingAt: end, from: start) {
        (end, moved) = (end - count, true)
      }
    }
    return start..<end
  }
}
