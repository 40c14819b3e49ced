import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Facts told beside a measure: "(KH tỉnh giao 180 ha; NQ HĐND 185 ha; cùng kỳ 92,5 ha)".
extension DraftResolver {
  /// What the words before a value say when they say nothing else.
  enum SideFact {
    case plan(body: String?)
    case earlier
    case previousPeriod
    /// "tháng trước 318 ha".
    case spanBefore(WordKey)
  }

  /// Gives plans and earlier values that stand beside a measure to that measure.
  ///
  /// - Parameter period: the one reported on.
  mutating func settleSideFacts(_ period: ReportingPeriod?) {
    isOfYear = period?.span == .year
    var isSide = [Bool](repeating: false, count: drafts.count)
    for index in drafts.indices where !isSide[index] {
      if let level = levelReached(from: index) {
        isSide[index] = true
        settleStart(index, of: level)
        if let next = levelBehind(level) { settleLevel(next, behind: level) }
        continue
      }
      if let owner = result(behind: index) {
        isSide[index] = true
        setPlan(index, of: owner, body: drafts[index].planBody ?? planBehindName(index)?.body)
        for other in index + 1..<owner {
          isSide[other] = true
          setPlan(other, of: owner, body: drafts[other].planBody)
        }
        if drafts[owner].stretch == nil { drafts[owner].stretch = drafts[index].stretch }
        takeName(of: index, for: owner)
        continue
      }
      let fact = sideFact(index) ?? movementFact(index, isSide)
      guard let fact, let owner = owner(of: index, isSide) else {
        if isPlan(fact, index) || isAimByName(index) || isGoalByOpening(index) {
          drafts[index].kind = .targetOnly
          leaveYearStart(index)
          drafts[index].trace.append("named as the resolution's or the plan's")
        }
        continue
      }
      if isShort(drafts[index].unit, of: drafts[owner].unit) {
        drafts[index].takeHeads(from: drafts[owner])
      }
      if case .plan = fact, isExecuted(index) { continue }
      if case .plan = fact, isAssigned(owner), drafts[index].depth == drafts[owner].depth {
        continue
      }
      isSide[index] = true
      switch fact {
      case .plan(let body):
        setPlan(index, of: owner, body: body)
        returnPercentages(behindPlan: index, to: owner)
      case .earlier:
        drafts[index].isPrior = true
        drafts[index].parent = owner
        drafts[index].trace.append("earlier value beside its measure")
        settleChildren(of: index, owner: owner)
        returnPercentages(behindEarlier: index, to: owner)
      case .previousPeriod: setPrevious(index, of: owner)
      case .spanBefore(let span): setSpanBefore(index, of: owner, span, period)
      }
      if drafts[index].stretch != .other { drafts[index].stretch = drafts[owner].stretch }
    }
  }

  /// A rate that only a plan's name stands before is a plan, though nothing stands before it that it
  /// could be the plan of: "đạt tỷ lệ 89,4%, chỉ tiêu 95%".
  private func isPlan(_ fact: SideFact?, _ index: Int) -> Bool {
    guard case .plan = fact, drafts[index].unit?.isPercent == true else { return false }
    return drafts[index].kind == .actual
  }

  /// "trong tháng 1.150 tấn, tháng trước 4.380 tấn": of the period before the one reported on.
  private mutating func setSpanBefore(
    _ index: Int, of owner: Int, _ span: WordKey, _ period: ReportingPeriod?
  ) {
    drafts[index].priorOf = owner
    (drafts[index].parent, drafts[index].relation) = (nil, nil)
    drafts[index].stretch = .other
    drafts[index].period = nil
    if let before = period?.before, span != WordKey.year {
      let isOwn =
        switch before.span {
        case .month: span == WordKey.month || span == Self.term
        case .quarter: span == WordKey.quarter || span == Self.term
        default: false
        }
      if isOwn { drafts[index].period = before.description }
    }
    drafts[index].trace.append("value of the period before beside its measure")
    settleChildren(of: index, owner: owner)
  }

  /// "tăng 2,45% so với quý II (16.086 tỷ đồng)".
  private mutating func setPrevious(_ index: Int, of owner: Int) {
    guard let value = drafts[index].quantity.value, let unit = drafts[index].unit,
      let own = drafts[owner].unit
    else { return }
    drafts[index].priorOf = owner
    drafts[index].stretch = .other
    (drafts[index].parent, drafts[index].relation) = (nil, nil)
    drafts[index].trace.append("the previous period's value behind its name")
    let position = drafts[owner].comparisons.lastIndex { comparison in
      comparison.prior == nil && comparison.base != "cùng kỳ"
        && comparison.span.end <= scanner.span(drafts[index].quantity.valueTokens).start
    }
    guard let position else {
      if isOfYear { (drafts[index].isPrior, drafts[index].parent) = (true, owner) }
      return
    }
    drafts[owner].comparisons[position].prior = unit.convert(value, to: own)
    drafts[owner].comparisons[position].priorSpan = scanner.span(drafts[index].quantity.valueTokens)
    drafts[index].isAbsorbed = drafts[index].comparisons.isEmpty
    if drafts[owner].comparisons[position].base == nil {
      drafts[owner].comparisons[position].base = "kỳ trước"
    }
  }

  /// The nearest measure before a side fact that counts the same and is none itself.
  func owner(of index: Int, _ isSide: [Bool]) -> Int? {
    guard let unit = drafts[index].unit else { return nil }
    for candidate in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      guard drafts[candidate].paragraph == drafts[index].paragraph else { return nil }
      guard !isSide[candidate], !drafts[candidate].isPrior, drafts[candidate].kind != .targetOnly,
        let own = drafts[candidate].unit,
        own.isComparable(with: unit) || candidate == index - 1 && isShort(unit, of: own)
      else { continue }
      return wholeOfList(endingWith: candidate, before: index) ?? candidate
    }
    return nil
  }

  /// "82,5 triệu đồng/người/năm (năm 2023: 75,8 triệu đồng)": money whose heads were told once.
  private func isShort(_ unit: UnitOfMeasure?, of own: UnitOfMeasure?) -> Bool {
    guard let unit, let own, unit.isMoney, unit.power == own.power else { return false }
    return own.unitClass.hasPrefix("đồng/người")
  }

  /// "sản lượng 3.264 tấn, gồm khai thác 1.108 tấn, nuôi trồng 2.156 tấn; kế hoạch năm 4.300 tấn": behind
  /// a list of parts and a semicolon it is said of the whole.
  private func wholeOfList(endingWith part: Int, before index: Int) -> Int? {
    guard drafts[part].relation == .breakdown, let whole = drafts[part].parent,
      drafts[index].item != drafts[part].item, drafts[whole].sentence == drafts[part].sentence,
      drafts[whole].item == drafts[part].item
    else { return nil }
    return whole
  }

  private func sideFact(_ index: Int) -> SideFact? {
    guard drafts[index].cell == nil else { return nil }
    if let fact = bracketFact(index) ?? yearFact(index) ?? startFact(index) { return fact }
    // Most have more words than a side fact.
    let words = withLevel(drafts[index].subject)
    let count = words.count { scanner.tokens[$0].kind == .word }
    // "(NQ HĐND 12), trong đó 02 sản phẩm": the plan is the other number's.
    guard (1...8).contains(count), !words.contains(where: { scanner.tokens[$0].isMark(")") })
    else { return nil }
    var keys: [WordKey] = []
    keys.reserveCapacity(count)
    for index in words where scanner.tokens[index].kind == .word {
      keys.append(scanner.tokens[index].key)
    }
    if keys.count <= 5, keys[0] == Self.same, keys.count > 1, Self.periodWords.contains(keys[1]),
      numbers(in: words, areAll: isLastYear)
    {
      return .earlier
    }
    guard numbers(in: words, areAll: isYearToCome) else { return nil }
    if numbers(in: words, areAll: { _ in false }),
      keys.allSatisfy({ Self.earlierWords.contains($0) }),
      keys.contains(Self.same), keys.contains(where: Self.periodWords.contains)
    {
      return .earlier
    }
    if let span = spanBefore(keys) {
      return isOfYear && span == WordKey.year ? .earlier : .spanBefore(span)
    }
    return (PlanName(withoutLevel(keys)) ?? planBehindComma(index)).map { .plan(body: $0.body) }
  }

  /// Whether every number among words is of a kind; so it is where there is none.
  private func numbers(in words: Range<Int>, areAll isOne: (Token) -> Bool) -> Bool {
    words.allSatisfy { scanner.tokens[$0].kind != .number || isOne(scanner.tokens[$0]) }
  }

  /// The span that words name as the one before: "tháng trước đạt", "năm ngoái".
  private func spanBefore(_ keys: [WordKey]) -> WordKey? {
    guard keys.count <= 4,
      let place = keys.indices.dropLast().first(where: { Self.spans.contains(keys[$0]) }),
      Self.past.contains(keys[place + 1])
    else { return nil }
    let others = keys.indices.filter { $0 != place && $0 != place + 1 }
    return others.allSatisfy { Self.earlierWords.contains(keys[$0]) && keys[$0] != Self.same }
      ? keys[place] : nil
  }

  /// "mục tiêu đến cuối năm giảm còn": without the verb of the level.
  private func withoutLevel(_ keys: [WordKey]) -> [WordKey] {
    keys.count > 2 ? Array(keys.prefix { !Self.levelVerbs.contains($0) }) : keys
  }

  /// "; huyện giao 60 người": the level, which trimming took for whose figure it is.
  private func withLevel(_ subject: Range<Int>) -> Range<Int> {
    guard let last = subject.last, scanner.tokens[last].key == WordKey.assign,
      subject.lowerBound > 0, Self.levels.contains(scanner.tokens[subject.lowerBound - 1].key)
    else { return subject }
    return (subject.lowerBound - 1)..<subject.upperBound
  }
  private static let levels = keys(["huyện", "tỉnh", "xã", "phường", "quận"])

  /// The year reported on, or a later one: "mục tiêu đến cuối năm 2025 giảm còn 3,2%".
  private func isYearToCome(_ token: Token) -> Bool {
    guard let year = scanner.phrases.year,
      let named = Int(token.text(in: scanner.document.scalars))
    else { return false }
    return (year...year + 5).contains(named)
  }

  /// The year before the one reported on: "cùng kỳ năm 2024 đón 365.200 lượt".
  private func isLastYear(_ token: Token) -> Bool {
    guard let year = scanner.phrases.year else { return false }
    return Int(token.text(in: scanner.document.scalars)) == year - 1
  }

  /// "Mức giảm tỷ lệ hộ nghèo theo Nghị quyết là 3 điểm %": the resolution's figure, no result.
  private func isAimByName(_ index: Int) -> Bool {
    guard drafts[index].kind == .actual || drafts[index].kind == .share,
      drafts[index].cell == nil
    else { return false }
    let start = drafts[index].quantity.tokens.lowerBound
    guard start > 5, scanner.tokens[start - 1].key == Self.copula else { return false }
    let near = scanner.tokens[(start - 6)..<(start - 1)].map(\.key)
    return near.last.map { Self.resolutionTails.contains($0) } ?? false
      && near.contains(Self.according)
  }

  private static func keys(_ words: [String]) -> WordSet { WordSet(words) }
  static let before = WordKey("trước")
  private static let past = keys(["trước", "ngoái"])
  private static let term = WordKey("kỳ")
  private static let levelVerbs = keys(["giảm", "còn", "xuống", "đạt", "có", "phải"])
  static let spans = keys(["quý", "tháng", "kỳ", "năm"])
  static let same = WordKey("cùng")
  private static let copula = WordKey("là")
  private static let according = WordKey("theo")
  static let periodWords = keys(["kỳ", "vụ"])
  static let earlierWords = keys([
    "cùng", "kỳ", "vụ", "năm", "trước", "ngoái", "là", "đạt", "có", "được", "trong", "khi", "xảy",
    "ra", "chỉ", "thì",
  ])
  private static let resolutionTails = keys(["quyết", "nq", "hoạch", "kh", "hđnd"])
}
