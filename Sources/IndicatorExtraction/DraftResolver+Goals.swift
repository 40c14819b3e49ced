import ByteSupport
import IndicatorModel
import VietnameseText

/// Plans that open a clause or end it, and what is said behind them of the measure itself.
extension DraftResolver {
  /// "Chỉ tiêu thôn văn hóa năm 2025 là 80%": a plan by its opening words, no result.
  ///
  /// Money is left alone: "Kế hoạch vốn đầu tư công năm 2025 là 296 tỷ đồng" is a figure of its own.
  func isGoalByOpening(_ index: Int) -> Bool {
    guard drafts[index].kind == .actual || drafts[index].kind == .share,
      drafts[index].cell == nil, drafts[index].unit?.isMoney != true,
      goalWords(index) > 0
    else { return false }
    let subject = drafts[index].subject
    // "Kế hoạch trồng rừng là 500 ha; đã trồng 415 ha": a figure of its own, which is carried out.
    guard
      Self.aimHeads.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) != nil
    else { return false }
    let behind =
      subject
      .upperBound..<max(
        subject.upperBound, drafts[index].quantity.tokens.lowerBound)
    return behind.contains { Self.goalVerbs.contains(scanner.tokens[$0].key) }
  }

  /// Takes the words of the plan off a target's name: "Chỉ tiêu giao năm 2025 gia đình văn hóa".
  mutating func dropGoalWords() {
    for index in drafts.indices
    where drafts[index].kind == .targetOnly && drafts[index].unit?.isMoney != true
      && drafts[index].cell == nil
    {
      let count = goalWords(index)
      guard count > 0, count < drafts[index].subject.count || !drafts[index].post.isEmpty else {
        continue
      }
      drafts[index].subject = drafts[index].subject.dropFirst(count)
    }
  }

  /// "Nhà hiệu bộ và 06 phòng học Trường Tiểu học kế hoạch vốn 5.400 triệu đồng": the words of the plan
  /// name the money, though they follow on the count before it.
  mutating func takePlanWords() {
    for index in drafts.indices.dropFirst()
    where drafts[index].unit?.isMoney == true && drafts[index].subject.isEmpty
      && drafts[index].cell == nil && drafts[index].kind != .targetOnly
    {
      let number = drafts[index].quantity.tokens.lowerBound
      let start = drafts[index - 1].quantity.tokens.upperBound
      guard start < number, drafts[index - 1].sentence == drafts[index].sentence,
        let count = Self.moneyPlans.match(scanner.tokens, endingAt: number, from: start)
      else { continue }
      drafts[index].subject = (number - count)..<number
      let post = drafts[index - 1].post
      if post.upperBound > number - count {
        drafts[index - 1].post = post.lowerBound..<max(post.lowerBound, number - count)
      }
    }
  }
  private static let moneyPlans = PhraseSet([
    "kế hoạch vốn", "kế hoạch", "dự toán", "tổng mức đầu tư",
  ])

  /// How many tokens of a plan's name a subject opens with.
  private func goalWords(_ index: Int) -> Int {
    let subject = drafts[index].subject
    guard
      Self.goalHeads.match(scanner.tokens, at: subject.lowerBound, limit: subject.upperBound) != nil
    else { return 0 }
    var end = subject.lowerBound + 2
    while end < subject.upperBound, isGoalWord(end) { end += 1 }
    guard end == subject.upperBound || !Self.otherNouns.contains(scanner.tokens[end].key) else {
      return 0
    }
    return end - subject.lowerBound
  }

  private func isGoalWord(_ index: Int) -> Bool {
    let token = scanner.tokens[index]
    if token.kind == .number { return token.end - token.start == 4 }
    return token.kind == .word && Self.goalTails.contains(token.key)
  }

  /// The plan that the last words before a number name, behind a comma: "11 căn nhà tình thương, nhà
  /// đại đoàn kết, chỉ tiêu 20 căn".
  func planBehindComma(_ index: Int) -> PlanName? {
    let subject = drafts[index].subject
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      drafts[index - 1].depth == drafts[index].depth, drafts[index - 1].unit == drafts[index].unit,
      drafts[index - 1].quantity.pair == nil,
      let comma = subject.last(where: { scanner.tokens[$0].isMark(",") }),
      // Words taken over from elsewhere may stand before the measure before.
      drafts[index - 1].quantity.tokens.upperBound <= comma
    else { return nil }
    let between = drafts[index - 1].quantity.tokens.upperBound..<comma
    let breaks = between.contains {
      scanner.tokens[$0].kind == .punctuation && !scanner.tokens[$0].isMark(",")
    }
    guard !breaks else { return nil }
    return PlanName.read(scanner.tokens, comma + 1..<subject.upperBound)
  }

  /// "1.286 ha, kế hoạch năm 1.300 ha, đạt 98,92%", "kế hoạch 5.400 đôi, bằng 112,3% so với cùng kỳ":
  /// what is said behind a plan is said of the measure.
  mutating func returnPercentages(behindPlan plan: Int, to owner: Int) {
    if drafts[owner].achieved.isEmpty, drafts[plan].achieved.allSatisfy({ $0.against == nil }) {
      drafts[owner].achieved = drafts[plan].achieved
      drafts[plan].achieved = []
    }
    if drafts[owner].comparisons.isEmpty {
      drafts[owner].comparisons = drafts[plan].comparisons
      drafts[plan].comparisons = []
    }
  }

  /// "18 doanh nghiệp, cùng kỳ 21 doanh nghiệp, bằng 85,71%": the ratio of the two.
  mutating func returnPercentages(behindEarlier earlier: Int, to owner: Int) {
    guard drafts[earlier].achieved.count == 1, let ratio = drafts[earlier].achieved.first,
      ratio.against == nil, let before = drafts[earlier].quantity.value,
      let now = drafts[owner].quantity.value, drafts[earlier].unit == drafts[owner].unit,
      let exact = ExactRatio(
        part: now, whole: before, statedDigits: ratio.percent.fractionDigits),
      exact.isClose(to: ratio.percent)
    else { return }
    drafts[owner].comparisons.append(
      Comparison(
        direction: "bằng", amount: ratio.percent, unit: "%", base: "cùng kỳ", span: ratio.span))
    drafts[earlier].achieved = []
    drafts[owner].trace.append("ratio to the earlier value before it")
  }

  private static let goalHeads = PhraseSet(["chỉ tiêu", "kế hoạch", "mục tiêu"])
  private static let aimHeads = PhraseSet(["chỉ tiêu", "mục tiêu"])
  private static let goalVerbs = WordSet(["là", "có", "giao", "còn"])
  /// "Kế hoạch hóa gia đình", "mục tiêu quốc gia": other things than plans.
  private static let otherNouns = WordSet(["hóa", "hoá", "quốc", "sử", "vốn", "đầu", "số"])
  private static let goalTails = WordSet([
    "năm", "giao", "đề", "ra", "của", "tỉnh", "huyện", "xã", "phường", "nghị", "quyết", "hđnd",
    "về", "được", "là", "đến", "cuối", "hết", "cả", "trong",
  ])
}
