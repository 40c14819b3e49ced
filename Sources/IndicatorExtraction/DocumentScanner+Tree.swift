import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// The place of a draft in the tree, the units it takes over, the ends of its words.
extension DocumentScanner {
  // MARK: place in the tree

  func place(_ draft: inout Draft, _ gap: Range<Int>, joined: Bool) {
    let unit = draft.quantity.unit
    if draft.kind == .cumulative, unit?.isPercent != true,
      let owner = bracketOwner ?? lastComparable(unit) ?? periodBefore(draft)
    {
      (draft.parent, draft.relation) = (owner, .cumulativeOf)
      return
    }
    if namedByBracket == nil || !gap.isEmpty, let frame = state.frames.last,
      let owner = bracketOwner,
      frame.draftCount <= drafts.count
    {
      (draft.parent, draft.relation) = bracketPlace(draft, frame, owner)
      return
    }
    if let owner = state.partsOwner, owner < drafts.count, !divides(draft, owner) {
      state.partsOwner = nil
    }
    raisePartsOwner(draft)
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
    } else if let whole = wholeOfTwin(draft) {
      (draft.parent, draft.relation) = (whole, .breakdown)
    }
  }

  /// Parts named like those of the total in the sentence before are of the new total.
  ///
  /// "Tháng này 52 tấn, gồm nuôi trồng 28 tấn, khai thác 24 tấn. Ước 11 tháng 486 tấn; nuôi trồng 286
  /// tấn, khai thác 200 tấn".
  private func wholeOfTwin(_ draft: Draft) -> Int? {
    guard let unit = draft.quantity.unit, !unit.isPercent, state.frames.isEmpty else { return nil }
    let near = drafts.indices.suffix(14)
    func isPart(_ index: Int) -> Bool {
      drafts[index].relation == .breakdown && drafts[index].sentence < state.sentence
        && drafts[index].paragraph == paragraph
        && drafts[index].unit?.isComparable(with: unit) == true
    }
    // Most have no part before them.
    guard let start = near.first(where: isPart) else { return nil }
    let words = contentKeys(draft.subject)
    guard !words.isEmpty, words.count <= 6 else { return nil }
    let twin = near[start...].first { isPart($0) && contentKeys(drafts[$0].subject) == words }
    guard let twin, let first = drafts[twin].parent, drafts[first].paragraph == paragraph else {
      return nil
    }
    return near.last {
      drafts[$0].paragraph == paragraph && drafts[$0].sentence == state.sentence
        && relation(unit, $0) == .breakdown
        && drafts[$0].kind != .share && drafts[$0].kind != .change
        && drafts[$0].kind != .targetOnly && !drafts[$0].isPrior
        && drafts[$0].relation != .breakdown && isSmaller(draft, than: $0)
    }
  }

  /// "14 dự án với tổng vốn 5.316 tỷ đồng (trong đó 03 dự án FDI, …)": of what is counted alike.
  private func bracketPlace(
    _ draft: Draft, _ frame: SentenceState.Frame, _ owner: Int
  ) -> (Int, ParentRelation) {
    let own = relation(draft.quantity.unit, owner)
    if own == .attribute, let whole = wholeOfPair(draft) { return (whole, .breakdown) }
    let start = frame.gap.upperBound + 1
    guard own == .attribute, start < limit,
      Vocabulary.parts.match(tokens, at: start, limit: limit) != nil
    else { return (owner, own) }
    let alike = (0..<frame.draftCount).suffix(6).last {
      drafts[$0].sentence == state.sentence && drafts[$0].kind != .share
        && relation(draft.quantity.unit, $0) == .breakdown && isSmaller(draft, than: $0)
    }
    if let alike { return (alike, .breakdown) }
    if drafts.count > frame.draftCount, let part = attributeOwner(draft, draft.subject, true) {
      return (part, relation(draft.quantity.unit, part))
    }
    return (owner, own)
  }

  /// "46 vụ …, tỷ lệ làm rõ 86,96% (40/46 vụ)": the measure that the pair's right side repeats.
  private func wholeOfPair(_ draft: Draft) -> Int? {
    guard let pair = draft.quantity.pair else { return nil }
    return drafts.indices.suffix(8).last {
      drafts[$0].sentence == state.sentence && drafts[$0].quantity.value == pair.value
        && drafts[$0].kind != .share && relation(draft.quantity.unit, $0) == .breakdown
    }
  }

  /// The period's count in the sentence before, when nothing else is said: "Lũy kế 9 tháng là 1.284
  /// doanh nghiệp" behind "142 doanh nghiệp".
  private func periodBefore(_ draft: Draft) -> Int? {
    guard let unit = draft.quantity.unit else { return nil }
    let words = contentKeys(draft.subject)
    return drafts.indices.suffix(10).last {
      drafts[$0].sentence == state.sentence - 1 && drafts[$0].paragraph == paragraph
        && drafts[$0].parent == nil && drafts[$0].kind != .share && drafts[$0].kind != .change
        && relation(unit, $0) == .breakdown
        && (words.isEmpty || words.count == 1 && contentKeys(drafts[$0].subject).contains(words[0]))
    }
  }

  /// "56,1 tỷ đồng, gồm 21 công trình, trong đó: vốn tỉnh 13,2 tỷ đồng": the parts divide the money,
  /// not the count between.
  private func raisePartsOwner(_ draft: Draft) {
    if let owner = state.partsOwner, owner < drafts.count, isAside(owner),
      let above = drafts[owner].parent, isSmaller(draft, than: above),
      !isSmaller(draft, than: owner) || drafts[owner].item != items
    {
      state.partsOwner = above
      return
    }
    guard let owner = state.partsOwner, owner < drafts.count, let unit = draft.quantity.unit,
      relation(unit, owner) == .attribute, drafts[owner].relation == .attribute,
      let above = drafts[owner].parent, relation(unit, above) == .breakdown,
      drafts[above].sentence == state.sentence, isSmaller(draft, than: above)
    else { return }
    state.partsOwner = above
  }

  /// "riêng quý III thu được 128,4 tỷ đồng": said in passing of a shorter time.
  private func isAside(_ index: Int) -> Bool {
    let start = drafts[index].subject.lowerBound
    let words = tokens[max(0, start - 4)..<drafts[index].quantity.tokens.lowerBound].map(\.key)
    return words.contains(WordKey("riêng"))
      && words.contains { $0 == WordKey.quarter || $0 == WordKey.month }
  }

  /// Whether a measure can be one of the parts named since: behind a `;` it must count the same and
  /// be no larger, in a list without "trong đó" too.
  private func divides(_ draft: Draft, _ owner: Int) -> Bool {
    let later =
      items > state.partsItem ?? (drafts[owner].item + 1) || carried.isWeak
      || drafts[owner].paragraph != paragraph
    guard later, let unit = draft.quantity.unit, let own = drafts[owner].unit else { return true }
    if unit.isPercent { return own.isPercent || drafts[owner].kind == .change }
    guard unit.isComparable(with: own) else {
      return !carried.isWeak && draft.item == items && !later
    }
    guard let value = draft.quantity.value.flatMap({ unit.convert($0, to: own) }),
      let whole = drafts[owner].quantity.value
    else { return true }
    return value <= whole
  }

  func lastComparable(_ unit: UnitOfMeasure?) -> Int? {
    let last = drafts.indices.suffix(6).last {
      drafts[$0].sentence == state.sentence && relation(unit, $0) == .breakdown
        && drafts[$0].kind != .share
    }
    // "công nhận 39 sản phẩm, gồm 31 sản phẩm 3 sao và 8 sản phẩm 4 sao; lũy kế 342 sản phẩm".
    guard let last, drafts[last].relation == .breakdown, let whole = drafts[last].parent,
      drafts[whole].sentence == state.sentence, relation(unit, whole) == .breakdown,
      drafts[last].item != items
    else { return last }
    return whole
  }

  /// "xảy ra 04 vụ, làm 01 người chết", "17 hồ sơ, với tổng diện tích".
  func isConsequence(_ gap: Range<Int>, bare: Bool) -> Bool {
    guard let first = gap.first(where: { tokens[$0].kind == .word }) else { return false }
    return (bare ? Self.consequence : Self.effect).contains(tokens[first].key)
  }
  static let effect = PhraseSet(["làm", "khiến", "gây"])
  static let consequence = PhraseSet(["làm", "khiến", "gây", "với", "gồm", "có", "kèm"])

  func lastInSentence() -> Int? {
    let depth = state.frames.count
    let last = drafts.indices.suffix(16).last { drafts[$0].depth <= depth }
    guard let last, drafts[last].sentence == state.sentence else { return nil }
    return drafts[last].kind == .share ? drafts[last].parent : last
  }

  /// Same unit class: a part; else the owner's money, area or people.
  func relation(_ unit: UnitOfMeasure?, _ owner: Int) -> ParentRelation {
    guard let unit, let own = drafts[owner].unit else { return .breakdown }
    return unit.isComparable(with: own) ? .breakdown : .attribute
  }

  /// A bare count in brackets counts what the measure before the brackets counts; an ellipsis
  /// waits for the unit of the next measure.
  func inheritUnit(_ draft: inout Draft, _ gap: Range<Int>) {
    takeHeads(&draft)
    takeNounOfOwner(&draft)
    if let unit = bareUnit(of: draft.quantity, gap) {
      draft.inherit(unit)
      if draft.parent != nil { draft.relation = relation(unit, draft.parent ?? 0) }
      return
    }
    if draft.quantity.pair != nil, draft.quantity.unit == nil,
      let unit = nounOfSubject(draft.subject) ?? draft.group.flatMap({ nounOfSubject($0) })
    {
      draft.inherit(unit)
      return
    }
    if let owner = draft.parent, !state.frames.isEmpty || state.partsOwner == owner,
      let unit = drafts[owner].unit,
      !unit.isMoney,
      draft.quantity.unit == nil
        || draft.quantity.hasUnknownUnit
          && (draft.quantity.isPadded || isSmaller(draft, than: owner))
    {
      if let noun = draft.quantity.unitTokens {
        draft.quantity.tokens = draft.quantity.tokens.lowerBound..<noun.lowerBound
      }
      let end = draft.quantity.tokens.upperBound
      draft.post = end..<end
      draft.quantity.unit = nil
      draft.quantity.unitTokens = nil
      draft.inherit(unit)
      draft.relation = .breakdown
    }
    guard let unit = draft.quantity.unit, let last = drafts.indices.last,
      drafts[last].sentence == state.sentence, drafts[last].unit == nil,
      drafts[last].quantity.isPadded, drafts[last].quantity.pair == nil
    else { return }
    drafts[last].inherit(unit)
    drafts[last].post =
      drafts[last].quantity.tokens.upperBound..<drafts[last].quantity.tokens.upperBound
    drafts[last].quantity.unitTokens = draft.quantity.unitTokens
  }

  /// "gia cầm 7,9 triệu con (gà 5,6 triệu, vịt 2,3 triệu)": a scale word alone counts what the whole
  /// counts, not money.
  private func takeNounOfOwner(_ draft: inout Draft) {
    guard draft.quantity.impliesMoney, let unit = draft.quantity.unit, unit.unitClass == "đồng",
      let owner = draft.parent, !state.frames.isEmpty || state.partsOwner == owner,
      let own = drafts[owner].unit, !own.isMoney, !own.isPercent, own.power >= 3,
      let noun = own.name.split(separator: " ", maxSplits: 1).last,
      let scale = unit.name.split(separator: " ").first
    else { return }
    let named = UnitOfMeasure(
      name: "\(scale) \(noun)", unitClass: own.unitClass, power: unit.power)
    draft.quantity.impliesMoney = false
    draft.quantity.unit = named
    draft.inherit(named)
    draft.relation = .breakdown
  }

  /// "82,4 triệu đồng/người/năm (năm 2023: 75,8 triệu đồng)": a head's, too.
  private func takeHeads(_ draft: inout Draft) {
    guard draft.period != nil, let owner = draft.parent, owner == bracketOwner,
      let unit = draft.quantity.unit, let own = drafts[owner].unit,
      own.name.hasPrefix(unit.name), own.name.dropFirst(unit.name.count).hasPrefix("/")
    else { return }
    draft.quantity.unit = own
    draft.inherit(own)
    draft.relation = .breakdown
  }

  /// "Thanh niên nhập ngũ: 89/89", "số trường đạt chuẩn 24/37": the noun that opens the subject.
  private func nounOfSubject(_ subject: Range<Int>) -> UnitOfMeasure? {
    var start = trimmed(subject).lowerBound
    if start < subject.upperBound, tokens[start].key == WordKey.countWord { start += 1 }
    guard start < subject.upperBound,
      let match = UnitTable.match(tokens, at: start, limit: subject.upperBound),
      Self.namedNouns.contains(match.entry.base)
    else { return nil }
    return UnitOfMeasure(name: match.entry.name, unitClass: match.entry.base, power: 0)
  }
  /// Nouns that open a name only as what is counted: "giải" opens "giải quyết", too.
  private static let namedNouns: Set<String> = [
    "người", "hộ", "trường", "xã", "phường", "xã, phường", "thôn", "ấp", "khóm", "khu phố", "căn",
    "dự án", "công trình", "hồ sơ", "cơ sở", "doanh nghiệp", "hợp tác xã", "sản phẩm", "vụ", "lớp",
    "trạm", "chỉ tiêu", "tiêu chí", "trung tâm", "chợ", "tuyến", "gia đình",
  ]

  func isSmaller(_ draft: Draft, than owner: Int) -> Bool {
    guard let value = draft.quantity.value, let whole = drafts[owner].quantity.value else {
      return false
    }
    return value <= whole
  }

  /// Bare numbers that found no unit are no measures.
  func dropPendingBare(from start: Int) {
    var index = drafts.count - 1
    while index >= start {
      let bare =
        drafts[index].unit == nil && drafts[index].quantity.pair == nil
        && drafts[index].comparisons.isEmpty
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
      if start < end, let count = leading.match(tokens, at: start, limit: end) {
        (start, moved) = (start + count, true)
      }
      if opensSum(start, end) { (start, moved) = (start + 1, true) }
    }
    moved = true
    while moved, start < end {
      moved = false
      while start < end, tokens[end - 1].kind == .punctuation, !tokens[end - 1].isMark(")") {
        (end, moved) = (end - 1, true)
      }
      if start < end, let count = trailing.match(tokens, endingAt: end, from: start) {
        (end, moved) = (end - count, true)
      }
    }
    return start..<end
  }

  /// "Cộng giải ngân 12 tỷ": the sum of what stands before it; not "Cộng đồng …".
  private func opensSum(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && tokens[index].isCapitalized && tokens[index].key == Self.plus
      && Self.summed.contains(tokens[index + 1].key)
  }
  private static let plus = WordKey("cộng")
  private static let summed = WordSet(["giải", "thu", "chi", "vốn", "diện", "kế", "số"])
}
