import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Plans told beside a measure: in brackets, behind it, by name.
extension DocumentScanner {
  /// "(KH 8 km)", "(Nghị quyết: 11)", "(mục tiêu năm 2026: 95%)": the plan of the measure before the
  /// brackets.
  func takePlan(_ quantity: Quantity, _ gap: Range<Int>) -> Int? {
    if let end = takePlanOver(quantity) { return end }
    guard let frame = state.frames.last, frame.draftCount == drafts.count,
      let value = quantity.value,
      quantity.pair == nil, let owner = bracketOwner, drafts[owner].quantity.pair == nil,
      drafts[owner].kind != .targetOnly, drafts[owner].kind != .change,
      drafts[owner].sentence == state.sentence
    else { return nil }
    let own = (frame.gap.upperBound + 1)..<gap.upperBound
    guard own.lowerBound <= gap.upperBound,
      let name = PlanName.read(tokens, own) ?? planNamed(before: frame, own),
      let converted = planValue(value, quantity.unit, of: owner)
    else { return nil }
    return give(
      converted, of: quantity, name, to: owner,
      rule: "plan in brackets: \(text(own.lowerBound..<quantity.tokens.upperBound))")
  }

  /// "24.300 triệu đồng trên dự toán 28 tỷ đồng": the plan right behind the figure.
  private func takePlanOver(_ quantity: Quantity) -> Int? {
    guard let owner = state.current, owner == drafts.count - 1, let value = quantity.value,
      quantity.pair == nil, drafts[owner].quantity.pair == nil,
      drafts[owner].sentence == state.sentence, drafts[owner].kind != .targetOnly,
      drafts[owner].kind != .change
    else { return nil }
    let words = drafts[owner].quantity.tokens.upperBound..<quantity.tokens.lowerBound
    guard (2...7).contains(words.count), tokens[words.lowerBound].key == Self.over,
      let name = PlanName.read(tokens, words.dropFirst()),
      let converted = planValue(value, quantity.unit, of: owner)
    else { return nil }
    return give(
      converted, of: quantity, name, to: owner,
      rule: "plan behind: \(text(words.lowerBound..<quantity.tokens.upperBound))")
  }

  /// "48/90 doanh nghiệp (chỉ tiêu HĐND phường)", "71,3%/72% chỉ tiêu tỉnh giao": whose plan the right
  /// side of a pair is, told behind it.
  ///
  /// - Returns: where to go on; `nil` where no plan is named.
  func takePlanName(_ index: Int) -> Int? {
    if let end = takeBodyBehind(index) { return end }
    guard drafts[index].quantity.pair != nil, drafts[index].kind != .targetOnly else { return nil }
    let start = drafts[index].quantity.tokens.upperBound
    // "19/20 chỉ tiêu Nghị quyết đề ra" counts plans.
    guard start < limit, drafts[index].unit?.unitClass != "chỉ tiêu",
      let (words, end) = bracketed(start) ?? planWords(start),
      let name = PlanName.read(tokens, words)
    else { return nil }
    drafts[index].hasPlanBeside = true
    drafts[index].planBody = name.body
    drafts[index].planName = start..<end
    if isTraced {
      drafts[index].trace.append("plan named behind: \(text(start..<end))")
    }
    return end
  }

  /// "dự toán 160 tỷ đồng (tỉnh giao), 180 tỷ đồng (huyện giao)": whose plan a figure is, told behind
  /// it.
  private func takeBodyBehind(_ index: Int) -> Int? {
    let start = drafts[index].quantity.tokens.upperBound
    guard drafts[index].quantity.pair == nil, start < limit,
      let (words, end) = bracketed(start), let name = PlanName.read(tokens, words),
      name.body != nil
    else { return nil }
    let subject = drafts[index].subject
    let goesOn =
      index > 0 && drafts[index - 1].planName != nil
      && drafts[index - 1].quantity.pair == nil && drafts[index - 1].sentence == state.sentence
      && !hasContent(subject)
    guard goesOn || PlanName.read(tokens, subject.suffix(2)) != nil else { return nil }
    drafts[index].planBody = name.body
    drafts[index].planName = start..<end
    return end
  }

  /// The words in the brackets that open at `start`, and what is behind them.
  private func bracketed(_ start: Int) -> (words: Range<Int>, end: Int)? {
    guard tokens[start].isMark("(") else { return nil }
    let reach = min(limit, start + 11)
    guard let end = (start + 1..<reach).first(where: { tokens[$0].isMark(")") }) else { return nil }
    return (start + 1..<end, end + 1)
  }

  /// The words of a plan's name that open at `start`, with "theo" before them.
  private func planWords(_ start: Int) -> (words: Range<Int>, end: Int)? {
    let first = tokens[start].key == Self.following ? start + 1 : start
    guard first < limit,
      first > start || Self.bareHeads.match(tokens, at: first, limit: limit) != nil
    else { return nil }
    var end = first
    while end < limit, end - first < 8, tokens[end].kind == .word,
      PlanName.words.contains(tokens[end].key)
    {
      end += 1
    }
    return end > first ? (first..<end, end) : nil
  }
  private static let following = WordKey("theo")
  private static let bareHeads = PhraseSet(["chỉ tiêu", "kế hoạch", "kh", "nq", "nghị quyết"])

  /// Makes a quantity the plan of a measure; returns where to go on.
  private func give(
    _ plan: DecimalNumber, of quantity: Quantity, _ name: PlanName, to owner: Int, rule: String
  ) -> Int {
    drafts[owner].quantity.pair = (plan, quantity.valueTokens.lowerBound)
    drafts[owner].hasPlanBeside = true
    drafts[owner].planBody = name.body
    drafts[owner].trace.append(rule)
    return quantity.tokens.upperBound
  }
  private static let over = WordKey("trên")

  /// "chưa đạt so với chỉ tiêu (85%)": the plan is named before the brackets.
  private func planNamed(before frame: SentenceState.Frame, _ own: Range<Int>) -> PlanName? {
    // "vượt kế hoạch (1.110.000 tấn)".
    if own.isEmpty,
      let count = Self.reached.match(
        tokens, endingAt: frame.gap.upperBound, from: frame.gap.lowerBound), count > 0
    {
      return PlanName(body: nil)
    }
    guard own.isEmpty, let start = frame.gap.first(where: { tokens[$0].key == WordKey.compare }),
      let plan = phrases.plan(at: start, limit: frame.gap.upperBound),
      plan.end == frame.gap.upperBound
    else { return nil }
    return PlanName(body: plan.bodies.first.flatMap { $0 == "kế hoạch" ? nil : $0 })
  }

  private static let reached = PhraseSet(
    ["vượt", "đạt", "chưa đạt", "bằng", "hoàn thành"].flatMap { verb in
      [
        "kế hoạch", "chỉ tiêu", "dự toán", "kế hoạch năm", "chỉ tiêu năm", "kế hoạch đề ra",
        "chỉ tiêu đề ra", "kế hoạch giao", "chỉ tiêu giao", "dự toán giao", "kế hoạch được giao",
      ].map { "\(verb) \($0)" }
    })

  private func planValue(
    _ value: DecimalNumber, _ unit: UnitOfMeasure?, of owner: Int
  ) -> DecimalNumber? {
    guard let unit else { return value }
    guard let own = drafts[owner].unit else { return nil }
    return unit.convert(value, to: own)
  }
}
