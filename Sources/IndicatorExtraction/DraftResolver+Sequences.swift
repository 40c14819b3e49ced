import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Figures that follow one another in a sentence: a plan and its result, two ends of a movement, an
/// aside and what goes on behind it.
extension DraftResolver {
  /// Where a movement starts is of the year before, or of the year named behind it.
  mutating func settleStart(_ start: Int, of level: Int) {
    let between =
      drafts[start].quantity.tokens.upperBound..<drafts[level].quantity.tokens.lowerBound
    let namesYear = scanner.tokens[between].contains { $0.kind == .number }
    if drafts[start].period == nil {
      drafts[start].period =
        namesYear ? drafts[level].period : scanner.phrases.year.map { String($0 - 1) }
      if scanner.isOfStage, !namesYear {
        // Where a stage started, whichever year that was.
        (drafts[start].period, drafts[start].stretch) = (nil, .other)
      }
      if namesYear { drafts[level].period = nil }
      if let year = scanner.phrases.year, drafts[start].period == nil, namesYear {
        drafts[start].period = String(year - 1)
      }
    }
    if namesYear { readYear(behind: start) }
    if namesYear { readYear(behind: level) }
    if isOfYearStart(start) {
      // Only another time is named: the name is that of the start.
      let end = drafts[level].quantity.tokens.lowerBound
      (drafts[level].subject, drafts[level].post) = (end..<end, end..<end)
      (drafts[level].parent, drafts[level].relation) = (nil, nil)
      return
    }
    guard !drafts[start].subject.isEmpty || !drafts[start].post.isEmpty, namesYear else { return }
    if !namesYear { drafts[level].post = drafts[start].post }
    drafts[level].subject = drafts[start].subject
    (drafts[level].parent, drafts[level].relation) = (nil, nil)
  }

  /// "lên 55,4% năm 2024": the year directly behind a figure is the figure's.
  private mutating func readYear(behind index: Int) {
    let next = drafts[index].quantity.tokens.upperBound
    guard next < scanner.tokens.count, scanner.tokens[next].key == WordKey.year,
      let year = calendarYear(next + 1)
    else { return }
    drafts[index].period = String(year)
  }

  /// "từ 48,2% năm 2023 lên 55,4% năm 2024 và 60,5% năm 2025": the level behind the level.
  func levelBehind(_ level: Int) -> Int? {
    let next = level + 1
    guard next < drafts.count, drafts[next].sentence == drafts[level].sentence,
      drafts[next].unit == drafts[level].unit, drafts[next].cell == nil,
      drafts[level].period?.utf8.count == 4
    else { return nil }
    let start = drafts[next].quantity.tokens.lowerBound
    let between =
      drafts[level].quantity.tokens
      .upperBound..<max(
        drafts[level].quantity.tokens.upperBound, start)
    let words = between.filter { scanner.tokens[$0].kind == .word }.map { scanner.tokens[$0].key }
    guard words.count <= 3, words.contains(WordKey.year),
      words.allSatisfy({ $0 == WordKey.year || $0 == WordKey.and || Self.arrivals.contains($0) })
    else { return nil }
    let end = drafts[next].quantity.tokens.upperBound
    return end < scanner.tokens.count && scanner.tokens[end].key == WordKey.year ? next : nil
  }

  /// Gives a further level the name of the one before it.
  mutating func settleLevel(_ next: Int, behind level: Int) {
    drafts[next].period = nil
    readYear(behind: next)
    (drafts[next].subject, drafts[next].post) = (drafts[level].subject, drafts[level].post)
    (drafts[next].parent, drafts[next].relation) = (nil, nil)
  }

  /// The level that a movement from another leads to: "giảm từ 19,6% năm 2024 xuống 18,9%".
  func levelReached(from index: Int) -> Int? {
    let next = index + 1
    let start = drafts[index].quantity.tokens.lowerBound
    guard next < drafts.count, drafts[index].cell == nil, drafts[next].cell == nil,
      drafts[next].sentence == drafts[index].sentence, start > 0,
      drafts[index].unit == drafts[next].unit
    else { return nil }
    if isOfYearStart(index) { return leavesRest(index, next) ? next : nil }
    guard scanner.tokens[start - 1].key == Self.from else { return nil }
    let end = drafts[index].quantity.tokens.upperBound
    let between = scanner.tokens[end..<max(end, drafts[next].quantity.tokens.lowerBound)]
    let words = between.filter { $0.kind == .word }.map(\.key)
    guard words.contains(where: Self.arrivals.contains),
      words.allSatisfy({ Self.arrivals.contains($0) || $0 == WordKey.year })
    else { return nil }
    return next
  }

  /// "đầu năm 112 hộ", "đầu năm có 112 hộ".
  private func isOfYearStart(_ index: Int) -> Bool {
    let start = drafts[index].quantity.tokens.lowerBound
    return (max(0, start - 5)..<max(0, start - 1)).contains { position in
      scanner.tokens[position].key == WordKey.start
        && scanner.tokens[position + 1].key == WordKey.year
        && (position + 2..<start).allSatisfy {
          Self.having.contains(scanner.tokens[$0].key) || scanner.tokens[$0].isMark(":")
        }
        && (position == 0 || !Self.since.contains(scanner.tokens[position - 1].key))
    }
  }
  private static let having = keys(["có", "là", "toàn", "xã", "huyện", "tỉnh", "phường"])
  private static let since = keys(["từ", "tháng", "quý", "ngày"])

  /// ", hiện còn 89 hộ": what is left of the figure before.
  private func leavesRest(_ index: Int, _ next: Int) -> Bool {
    let between =
      drafts[index].quantity.tokens.upperBound..<drafts[next].quantity.tokens.lowerBound
    guard between.count <= 12, let last = between.last else { return false }
    return scanner.tokens[last].key == Self.left
      && !between.contains { scanner.tokens[$0].isMark(";") || scanner.tokens[$0].isMark(")") }
  }
  private static let left = WordKey("còn")

  /// The result told directly behind its plan: "KH 620 ha, TH 585 ha".
  func result(behind index: Int) -> Int? {
    let next = behindOtherPlans(index)
    guard next < drafts.count, drafts[index].cell == nil, drafts[next].cell == nil,
      drafts[next].sentence == drafts[index].sentence, drafts[next].depth == drafts[index].depth,
      drafts[index].quantity.pair == nil, drafts[next].quantity.pair == nil,
      let unit = drafts[index].unit, drafts[next].unit?.isComparable(with: unit) == true,
      let last = planBehindName(index).map({ _ in drafts[index].subject.upperBound - 1 })
    else { return nil }
    let isBudget = scanner.tokens[last].key != Self.planTail && unit.isMoney
    let words = scanner.tokens[drafts[next].subject].filter { $0.kind == .word }.map(\.key)
    guard
      words.allSatisfy({
        Self.resultWords.contains($0) || isBudget && Self.budgetWords.contains($0)
      })
    else { return nil }
    return !words.isEmpty || isBudget && namesResult(next) ? next : nil
  }

  /// The plans of other bodies between a plan and its result: "dự toán 160 tỷ đồng (tỉnh giao), 180 tỷ
  /// đồng (huyện giao); đã thu".
  func behindOtherPlans(_ index: Int) -> Int {
    var next = index + 1
    while next < drafts.count, drafts[next].sentence == drafts[index].sentence,
      drafts[next].planName != nil, drafts[next].quantity.pair == nil
    { next += 1 }
    return next
  }

  /// "đã thu 11,2 tỷ đồng", "9 tháng đã chi": trimming took the verb.
  private func namesResult(_ index: Int) -> Bool {
    let start = drafts[index].quantity.tokens.lowerBound
    return (max(0, start - 3)..<start).contains {
      Self.budgetWords.contains(scanner.tokens[$0].key) || scanner.tokens[$0].key == Self.done
    }
  }

  /// The plan that the last words before a value name: "LMLM KH 1.600 liều".
  func planBehindName(_ index: Int) -> PlanName? {
    let subject = drafts[index].subject
    guard let last = subject.last, scanner.tokens[last].kind == .word,
      Self.planTails.contains(scanner.tokens[last].key)
    else { return nil }
    return PlanName.read(scanner.tokens, nameEnd(subject)..<subject.upperBound)
  }

  /// Where a plan's name starts behind the name of what is planned.
  private func nameEnd(_ subject: Range<Int>) -> Int {
    var (start, end) = (subject.upperBound, subject.upperBound)
    while start > subject.lowerBound, subject.upperBound - start < 7 {
      start -= 1
      let token = scanner.tokens[start]
      if token.kind == .number ? token.end - token.start != 4 : !PlanName.words.contains(token.key)
      {
        break
      }
      if Self.planOpenings.contains(token.key),
        PlanName.read(scanner.tokens, start..<subject.upperBound) != nil
      {
        end = start
      }
    }
    return end
  }
  private static let planOpenings = keys(["kh", "kế", "dự", "chỉ"])

  /// A result that only says "TH" is of what its plan names.
  mutating func takeName(of plan: Int, for result: Int) {
    let end = nameEnd(drafts[plan].subject)
    guard end > drafts[plan].subject.lowerBound else {
      // "Thu phí: dự toán 12 tỷ đồng, đã thu 11,2 tỷ đồng": the heading names both.
      for index in plan...result {
        let start = drafts[index].quantity.tokens.lowerBound
        drafts[index].subject = start..<start
        drafts[index].headsItem = drafts[plan].headsItem
        drafts[index].group = drafts[plan].group
      }
      return
    }
    drafts[result].subject = drafts[plan].subject.lowerBound..<end
    drafts[plan].subject = drafts[result].subject
  }

  /// "Gieo trồng 9.862 ha, cùng kỳ 9.715 ha, trong đó lúa 3.246 ha": parts are of this year's; "cùng kỳ
  /// xảy ra 17 vụ, 08 người chết" goes on with last year's.
  mutating func settleChildren(of side: Int, owner: Int) {
    let start = drafts[side].subject.lowerBound
    let end = max(start, drafts[side].quantity.tokens.lowerBound)
    let clause = scanner.tokens[start..<end].contains { $0.key == Self.happens }
    // "…; cùng kỳ 1.046 lao động. Trong đó:" and a list: its items are parts of this year's figure.
    for child in drafts.indices.suffix(from: side + 1).prefix(16)
    where drafts[child].parent == side {
      guard clause, drafts[child].sentence == drafts[side].sentence else {
        drafts[child].parent = owner
        if drafts[child].stretch == .other { drafts[child].stretch = drafts[owner].stretch }
        continue
      }
      guard let own = drafts[child].unit,
        let sibling = (owner + 1..<side).first(where: {
          drafts[$0].parent == owner && drafts[$0].unit == own
            && saysSame(drafts[$0], drafts[child])
        })
      else { continue }
      drafts[child].isPrior = true
      drafts[child].parent = sibling
      drafts[child].trace.append("earlier value beside its measure")
    }
  }

  /// Whether two counts are of the same: "09 người chết", "08 người chết".
  func saysSame(_ one: Draft, _ other: Draft) -> Bool {
    func words(_ draft: Draft) -> [WordKey] {
      (scanner.tokens[draft.subject] + scanner.tokens[draft.post]).filter {
        $0.kind == .word && !Self.joining.contains($0.key)
      }.map(\.key)
    }
    return words(one) == words(other)
  }

  private static let from = WordKey("từ")
  private static let arrivals = keys(["xuống", "lên", "còn", "đến", "thành"])
  private static let happens = WordKey("xảy")
  private static let joining = keys(["và", "làm", "khiến", "với", "có"])
  private static let resultWords = keys(["th", "thực", "hiện", "đã", "được", "đạt", "tháng"])
  /// What is done with a budget.
  private static let budgetWords = keys(["thu", "chi"])
  private static let done = WordKey("thực")
  private static let planTail = WordKey("hoạch")
  private static let planTails = keys(["kh", "hoạch", "toán", "trí", "giao"])

  private static func keys(_ words: [String]) -> WordSet { WordSet(words) }
}
