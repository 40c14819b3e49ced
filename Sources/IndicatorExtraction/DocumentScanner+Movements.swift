import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Movements and percentages of plans: what attaches to a measure.
extension DocumentScanner {
  /// A movement attaches to the measure it is of, or is a measure of its own when no level stands.
  func movement(
    _ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>, _ direction: String,
    base stated: String? = nil
  ) -> Int {
    if isGrowthToReach(gap) { return growthToReach(quantity, tail, gap) }
    var end = quantity.tokens.upperBound
    var base = phrases.base(at: end, limit: limit)
    if base == nil { base = baseBehindNoun(end) }
    if base == nil, tail.trigger == .equal || tail.trigger == .multiple {
      base = phrases.bareBase(at: end, limit: limit)
    }
    let noun = end..<nounEnd(end)
    if let base { end = base.end }
    let isNamed = tail.trigger != .none || isSignedGrowth(quantity, gap)
    var range = isNamed ? subjectRange(gap, tail) : gap.lowerBound..<gap.lowerBound
    let respective = respectiveOwner(quantity, tail, range, direction)
    if case .subject(let own) = respective { range = own }
    let comparison = Comparison(
      direction: direction, amount: quantity.value, unit: quantity.unit?.name,
      base: stated ?? base?.name ?? state.base, span: span(quantity.valueTokens))
    let target: Int
    if case .measure(let owner) = respective {
      target = owner
    } else if let found = movementTarget(quantity, subject: range, noun: noun, direction) {
      target = found
    } else {
      target = add(quantity, subject: range, gap: gap, tail: tail, rule: "movement without a level")
      drafts[target].kind = .change
      state.current = target
    }
    yieldGap(gap)
    drafts[target].comparisons.append(comparison)
    if isTraced {
      drafts[target].trace.append("movement: \(text(movementText(tail, quantity)))")
    }
    state.lastMovement = (target, direction)
    if !noun.isEmpty, base == nil { end = noun.upperBound }
    return finish(at: end)
  }

  private func movementText(_ tail: ClauseTail, _ quantity: Quantity) -> Range<Int> {
    (tail.verb?.lowerBound ?? quantity.tokens.lowerBound)..<quantity.tokens.upperBound
  }

  /// Words of the counted thing behind the unit: "giảm 2 người chết (2/4)".
  private func nounEnd(_ start: Int) -> Int {
    var index = start
    while index < limit, index - start < 5, tokens[index].kind == .word,
      Vocabulary.baseHead.match(tokens, at: index, limit: limit) == nil, isContent(index)
    {
      index += 1
    }
    return index
  }

  private func baseBehindNoun(_ start: Int) -> ContextPhrases.Base? {
    let about = start < limit && tokens[start].key == WordKey.regarding
    let end = nounEnd(about ? start + 1 : start)
    return end > start ? phrases.base(at: end, limit: limit) : nil
  }

  /// The measure a movement is of; `nil` when the words before it name something new.
  private func movementTarget(
    _ quantity: Quantity, subject: Range<Int>, noun: Range<Int>, _ direction: String
  ) -> Int? {
    if namesAnother(subject) { return nil }
    var words: [WordKey] = []
    for key in contentKeys(subject) where !words.contains(key) && !Self.rateWords.contains(key) {
      words.append(key)
    }
    if let about = aboutWords(quantity.tokens.upperBound) {
      if let side = sideOfTrade(about) { return side }
      words = about
    }
    let relative =
      quantity.unit == nil || quantity.isPercent || quantity.unit?.unitClass == "lần"
      || quantity.unit?.unitClass == "điểm %"
    if quantity.unit?.unitClass == "điểm %", words.isEmpty, let rate = rateBefore { return rate }
    if relative, words.isEmpty { return state.current ?? bracketOwner ?? lastOfSentence }
    let recent = drafts.indices.suffix(14).filter { drafts[$0].paragraph == paragraph }
    let candidates = recent.filter { index in
      if opensParts(subject), index == state.partsOwner { return false }
      guard !relative else { return drafts[index].kind != .share && !isToldBefore(index) }
      guard let unit = quantity.unit, let own = drafts[index].unit else { return false }
      return own.isComparable(with: unit) || counts(unit, per: own)
    }
    let wanted = words + contentKeys(noun)
    if wanted.isEmpty { return absoluteTarget(candidates, quantity) }
    let scored = candidates.map { index in
      let owner = drafts[index].parent.flatMap { drafts[$0].paragraph == paragraph ? $0 : nil }
      let own = wanted.count { says(index, $0) }
      let both = owner.map { owner in wanted.count { says(index, $0) || says(owner, $0) } }
      return (index, both ?? own, own)
    }
    let best = scored.reversed().max { ($0.1, $0.2) < ($1.1, $1.2) }
    if let best, best.1 * 2 >= wanted.count, words.isEmpty || best.1 * 4 >= words.count * 3 {
      return best.0
    }
    guard words.isEmpty else { return nil }
    return candidates.last ?? state.current
  }

  /// Whether a measure is the change of another stretch, told in another sentence.
  ///
  /// "Khai khoáng giảm 6,3% so với cùng kỳ. Tính chung 10 tháng, khai khoáng giảm 8,9%".
  private func isToldBefore(_ index: Int) -> Bool {
    drafts[index].kind == .change && drafts[index].sentence != state.sentence
      && drafts[index].comparisons.contains { $0.base == nil || $0.base == "cùng kỳ" }
  }

  /// "3.245/19.763 hộ, chiếm 16,42%, giảm 4,64 điểm phần trăm": points move the rate, not the count.
  private var rateBefore: Int? {
    guard let owner = state.current ?? bracketOwner, drafts[owner].unit?.isPercent == false else {
      return nil
    }
    return drafts.indices.suffix(4).last {
      $0 > owner && drafts[$0].sentence == state.sentence && drafts[$0].item == items
        && drafts[$0].unit?.isPercent == true
    }
  }

  /// "61,8 triệu đồng/người/năm, tăng 5,3 triệu đồng": the movement leaves the denominator out.
  private func counts(_ unit: UnitOfMeasure, per own: UnitOfMeasure) -> Bool {
    own.unitClass.count > unit.unitClass.count + 1 && own.unitClass.hasPrefix(unit.unitClass)
      && own.unitClass.dropFirst(unit.unitClass.count).first == "/"
  }

  /// "tốc độ tăng", "mức tăng": words of the movement itself.
  private static let rateWords = PhraseSet(["tốc", "độ", "mức", "nhịp", "đối", "chiếu"])

  /// "(cùng kỳ năm 2024 tăng 9,65%)", "bình quân 5 tháng tăng 3,08%", "xi măng (tăng 8,2%)": a growth
  /// of its own.
  private func namesAnother(_ subject: Range<Int>) -> Bool {
    let start = min(
      state.frames.last.map { $0.gap.upperBound } ?? state.segmentStart, subject.upperBound)
    let compares = (start..<subject.upperBound).contains { tokens[$0].key == WordKey.compare }
    if !compares, tellsEarlier(start..<subject.upperBound) { return true }
    if let frame = state.frames.last, frame.draftCount == drafts.count, namedByBracket != nil,
      frame.owner == nil || frame.gap.first.map({ tokens[$0].isMark(",") }) == true
    {
      return true
    }
    return subject.contains { Self.mean.match(tokens, at: $0, limit: subject.upperBound) != nil }
      && subject.contains { tokens[$0].key == WordKey.month }
  }
  private static let mean = PhraseSet(["bình quân"])

  /// Whether the words of a movement open a list of parts: it is of a part, not of the whole.
  private func opensParts(_ subject: Range<Int>) -> Bool {
    let start = max(0, subject.lowerBound - 3)
    return (start..<subject.upperBound).contains {
      Vocabulary.parts.match(tokens, at: $0, limit: subject.upperBound) != nil
    }
  }

  /// Words between a unit and a verb belong to the measure before them.
  func yieldGap(_ gap: Range<Int>) {
    if let owner = state.gapOwner, owner < drafts.count - 1 || drafts[owner].post.isEmpty {
      if drafts[owner].quantity.tokens.upperBound <= gap.lowerBound { assignPost(owner, gap: gap) }
    }
    state.gapOwner = nil
  }

  /// "tăng 12,5% về số doanh nghiệp": what the percentage is of.
  private func aboutWords(_ index: Int) -> [WordKey]? {
    guard index < limit, tokens[index].key == WordKey.regarding else { return nil }
    var end = index + 1
    while end < limit, end - index < 7, tokens[end].kind == .word,
      tokens[end].key != WordKey.compare,
      tokens[end].key != WordKey.and
    {
      end += 1
    }
    let words = contentKeys((index + 1)..<end)
    return words.isEmpty ? nil : words
  }

  /// "giảm 9,6% về giá trị và tăng 2,4% về lượng": the money or the quantity of the pair before.
  private func sideOfTrade(_ about: [WordKey]) -> Int? {
    let isMoney = about.contains { Self.worth.contains($0) }
    guard isMoney || about.contains(where: { Self.amount.contains($0) }), about.count <= 3 else {
      return nil
    }
    let near = drafts.indices.suffix(6).filter {
      drafts[$0].sentence == state.sentence && drafts[$0].item == items
        && drafts[$0].unit.map { !$0.isPercent && isCurrency($0) == isMoney } ?? false
    }
    return near.last
  }

  private func isCurrency(_ unit: UnitOfMeasure) -> Bool {
    unit.isMoney || unit.unitClass == "usd" || unit.unitClass == "eur"
  }
  private static let worth = WordSet(["giá", "trị", "kim", "ngạch", "vốn", "tiền"])
  private static let amount = WordSet(["lượng", "khối", "sản"])

  private var lastOfSentence: Int? {
    drafts.indices.suffix(20).last {
      drafts[$0].sentence == state.sentence && drafts[$0].kind != .share
    }
  }

  /// The last measure in the movement's unit, in the brackets' neighbourhood or the sentence.
  private func absoluteTarget(_ candidates: [Int], _ quantity: Quantity) -> Int? {
    if let whole = wholeOfListBefore(candidates) { return whole }
    if let last = candidates.last(where: {
      (drafts[$0].sentence == state.sentence || !state.frames.isEmpty)
        && drafts[$0].depth <= state.frames.count
    }) {
      return last
    }
    if let current = state.current ?? bracketOwner, fits(quantity, current) { return current }
    return state.base != nil ? candidates.last : nil
  }

  /// "đoạt 86 giải: 07 giải nhất, 31 giải nhì, 48 giải ba; tăng 12 giải": behind the list of parts a
  /// movement without words is of the whole.
  private func wholeOfListBefore(_ candidates: [Int]) -> Int? {
    guard state.current == nil, state.frames.isEmpty, let last = candidates.last,
      drafts[last].item == items - 1, drafts[last].relation == .breakdown,
      drafts[last].sentence == state.sentence, let whole = drafts[last].parent,
      candidates.contains(whole), drafts[whole].item == items - 1
    else { return nil }
    return whole
  }

  /// "1.930 con, -8,1% so cùng kỳ", "29 ca, +6 ca": a number with its sign glued to it, set off by a
  /// comma from a measure that it can be a movement of.
  func isSignedMovement(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    let comma = quantity.tokens.lowerBound - 2
    guard comma >= gap.lowerBound, tokens[comma].isMark(","),
      tokens[quantity.tokens.lowerBound].isGlued, !tokens[comma + 1].isGlued,
      let owner = state.current ?? bracketOwner
    else { return false }
    if quantity.isPercent { return true }
    guard let unit = quantity.unit, let own = drafts[owner].unit else { return false }
    return own.isComparable(with: unit)
  }

  /// "GRDP quý I ước +8,42%", "khai khoáng -2,4%; chế biến +11,3%": a percentage with its sign glued
  /// to it, behind words or a colon.
  func isSignedGrowth(_ quantity: Quantity, _ gap: Range<Int>) -> Bool {
    let sign = quantity.tokens.lowerBound - 1
    guard quantity.isPercent, quantity.pair == nil, quantity.range == nil, sign > 0,
      sign >= gap.lowerBound,
      tokens[sign + 1].isGlued, !tokens[sign].isGlued
    else { return false }
    return tokens[sign - 1].kind == .word || tokens[sign - 1].isMark(":") || isPeriodCode(sign - 1)
  }

  /// "T3 +6,3%", "quý II/2025: +7,2%": a number that belongs to the name of a time.
  private func isPeriodCode(_ index: Int) -> Bool {
    tokens[index].kind == .number && !quantities.isCounted(index)
  }

  /// Whether an amount can be a movement of a measure that counts something else: of its share, or
  /// where nothing is counted yet.
  private func fits(_ quantity: Quantity, _ index: Int) -> Bool {
    guard let unit = quantity.unit, let own = drafts[index].unit, !own.isPercent else {
      return true
    }
    return own.isComparable(with: unit)
      || own.isMoney != unit.isMoney && drafts[index].kind != .change
  }

  func contentKeys(_ range: Range<Int>) -> [WordKey] {
    var keys: [WordKey] = []
    for index in range where tellsContent(index) { keys.append(tokens[index].key) }
    return keys
  }

  /// Whether a range has a word that names something.
  func hasContent(_ range: Range<Int>) -> Bool { range.contains { tellsContent($0) } }

  /// How many words of a range name something.
  func contentCount(_ range: Range<Int>) -> Int { range.count { tellsContent($0) } }

  @inline(__always)
  private func tellsContent(_ index: Int) -> Bool {
    classes[index].isSuperset(of: .content) && classes[index].isDisjoint(with: .counting)
  }
  /// Words that only lead to the name of what is counted.
  static let countingWords = ["số", "về", "các", "của"].map { WordKey($0) }

  /// Whether a word is one of a measure's: of its subject, behind its unit, of its unit.
  ///
  /// "xử phạt 458 trường hợp với số tiền 396 triệu đồng, số tiền phạt tăng 15,4%": what a measure
  /// is an outcome of lends it its words.
  private func says(_ index: Int, _ key: WordKey) -> Bool {
    holds(drafts[index].subject, key) || holds(drafts[index].post, key)
      || drafts[index].quantity.unitTokens.map { holds($0, key) } == true
  }

  private func holds(_ range: Range<Int>, _ key: WordKey) -> Bool {
    for index in range where tokens[index].key == key { return true }
    return false
  }

  /// "số người chết tương đương", "tương đương cùng kỳ": a movement without an amount.
  func takeUncountedMovement(_ index: Int) -> Int? {
    guard let count = unchangedCount(index) else { return nil }
    let next = index + count
    let base =
      next < limit
      ? phrases.base(at: next, limit: limit) ?? phrases.bareBase(at: next, limit: limit) : nil
    let ends = next >= limit || tokens[next].kind == .punctuation && !tokens[next].isMark("(")
    guard base != nil || ends, base != nil || state.base != nil else { return nil }
    let loose = Self.needBase.match(tokens, at: index, limit: limit) != nil
    if loose, base.map({ $0.end < limit && tokens[$0.end].kind == .number }) ?? true { return nil }
    let gap = max(state.segmentStart, index - 40)..<index
    let words = contentKeys(gap)
    let recent = drafts.indices.suffix(14).filter { drafts[$0].paragraph == paragraph }
    let scored = recent.map { index in (index, words.count { says(index, $0) }) }
    let best = scored.reversed().max { $0.1 < $1.1 }
    var target = state.current ?? bracketOwner
    if !words.isEmpty { target = best.flatMap { $0.1 * 2 >= words.count ? $0.0 : nil } ?? target }
    guard let target else { return nil }
    drafts[target].comparisons.append(
      Comparison(
        direction: "tương đương", amount: nil, unit: nil, base: base?.name ?? state.base,
        span: span(index..<next)))
    return finish(at: base?.end ?? next)
  }
  /// "không tăng, không giảm", "giữ nguyên".
  private func unchangedCount(_ index: Int) -> Int? {
    if let first = Self.noRise.match(tokens, at: index, limit: limit), index + first < limit,
      tokens[index + first].isMark(","),
      let second = Self.noRise.match(tokens, at: index + first + 1, limit: limit)
    {
      return first + 1 + second
    }
    return Self.unchanged.match(tokens, at: index, limit: limit)
  }
  private static let noRise = PhraseSet(["không tăng", "không giảm"])
  static let unchanged = PhraseSet([
    "không tăng không giảm", "không tăng", "giữ nguyên", "giữ ổn định", "không thay đổi",
    "không biến động", "đi ngang", "bằng nhau", "tương đương", "không đổi", "xấp xỉ", "bằng",
    "ngang", "bằng với",
    "ngang bằng", "bằng bằng", "tương tự",
  ])
  private static let needBase = PhraseSet([
    "xấp xỉ", "bằng", "ngang", "bằng với", "tương tự", "bằng bằng", "không tăng",
  ])
}
