import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Percentages of plans: what was reached of them.
extension DocumentScanner {
  func achieved(
    _ quantity: Quantity, _ tail: ClauseTail, _ gap: Range<Int>, bodies: [String?], end: Int,
    exceeds: Bool
  ) -> Int {
    guard let stated = quantity.value else { return finish(at: end) }
    let percent = exceeds ? stated.adding(100) ?? stated : stated
    let list = bodies.map {
      Achievement(percent: percent, against: $0, span: span(quantity.valueTokens))
    }
    let (plan, after) = planAmount(at: end)
    let clause = lastClause(gap)
    if isInTaskList || state.aims || taskSections[document.paragraphs[paragraph].section]
      || isAim(clause)
    {
      return value(quantity, tail, gap)
    }
    if newSubject(gap, tail) || state.current == nil && bracketOwner == nil {
      if state.current == nil, bracketOwner == nil, isComplete(tail) {
        state.pending += list
        return finish(at: after)
      }
      let index = add(
        quantity, subject: subjectRange(gap, tail), gap: gap, tail: tail,
        rule: "share of a plan only")
      drafts[index].achieved += list
      return finish(at: after)
    }
    if let target = state.current ?? bracketOwner {
      yieldGap(gap)
      drafts[target].achieved += list.map { beside($0, target) }
      if let plan, drafts[target].quantity.pair == nil, let unit = drafts[target].unit,
        let value = plan.value.flatMap({ planned($0, plan.unit ?? unit, in: unit) })
      {
        drafts[target].quantity.pair = (value, plan.valueTokens.lowerBound)
      } else if let plan, let body = list.last?.against, body != "kế hoạch" {
        addPlan(plan, of: target, body: body, gap, tail)
      }
      noteBracketPlan(bodies)
      if isTraced {
        drafts[target].trace.append("achieved: \(text(quantity.tokens.lowerBound..<end))")
      }
    }
    return finish(at: after)
  }

  /// "46,8 triệu đồng/người/năm …(48 triệu đồng)": the plan leaves the denominator out.
  private func planned(
    _ value: DecimalNumber, _ unit: UnitOfMeasure, in own: UnitOfMeasure
  ) -> DecimalNumber? {
    if let converted = unit.convert(value, to: own) { return converted }
    let head = own.name.split(separator: "/").first.map(String.init)
    return head == unit.name ? value : nil
  }

  /// "bằng 48,8% Nghị quyết HĐND phường (1.650 người)" behind the plan of another body.
  private func addPlan(
    _ plan: Quantity, of owner: Int, body: String, _ gap: Range<Int>, _ tail: ClauseTail
  ) {
    guard let unit = plan.unit ?? drafts[owner].unit else { return }
    let current = state.current
    let start = plan.valueTokens.lowerBound
    let index = add(plan, subject: start..<start, gap: gap, tail: tail, rule: "another body's plan")
    drafts[index].inherit(unit)
    (drafts[index].kind, drafts[index].planFor) = (.targetOnly, owner)
    (drafts[index].planBody, drafts[index].parent) = (body, nil)
    drafts[index].relation = nil
    state.current = current
  }

  /// "(NQ 520 lao động, đạt 51,54%)": of the plan named in the same brackets.
  private func beside(_ achievement: Achievement, _ target: Int) -> Achievement {
    guard achievement.against == nil, !state.frames.isEmpty, drafts[target].hasPlanBeside else {
      return achievement
    }
    var known = achievement
    known.against = drafts[target].planBody
    return known
  }

  /// "hoàn thành 100% chỉ tiêu …, đưa 216 thanh niên": the value follows.
  private func isComplete(_ tail: ClauseTail) -> Bool {
    guard let verb = tail.verb else { return false }
    return tokens[verb.lowerBound].key == WordKey.complete
  }

  /// "đạt 98% so với nghị quyết (120 tỷ đồng)": the plan's amount in brackets.
  private func planAmount(at end: Int) -> (Quantity?, Int) {
    guard end + 2 < limit, tokens[end].isMark("("), tokens[end + 1].kind == .number,
      let amount = quantities.read(at: end + 1, limit: limit), amount.pair == nil,
      amount.tokens.upperBound < limit, tokens[amount.tokens.upperBound].isMark(")")
    else { return (nil, end) }
    return (amount, amount.tokens.upperBound + 1)
  }

  // MARK: percentages in lists

  /// "vượt lần lượt 13,4% và 8,9% dự toán tỉnh, HĐND xã giao": the plans stand behind the last one.
  func listedPlan(_ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail) -> Role? {
    guard quantity.isPercent, quantity.pair == nil, quantity.range == nil else { return nil }
    let end = quantity.tokens.upperBound
    if let next = state.listedPlans.first, tail.trigger == .none, gap.count == 1 {
      state.listedPlans.removeFirst()
      let close = phrases.plan(at: end, limit: limit)?.end ?? end
      return .achieved(bodies: [next], end: close, exceeds: state.listedExceeds)
    }
    state.listedPlans = []
    guard isRespective(tail), tail.trigger == .exceed || tail.trigger == .attain,
      state.current != nil, end + 2 < limit,
      tokens[end].isMark(",") || tokens[end].key == WordKey.and, tokens[end + 1].kind == .number,
      let second = quantities.read(at: end + 1, limit: limit), second.isPercent,
      let plan = phrases.plan(at: second.tokens.upperBound, limit: limit), plan.bodies.count == 2
    else { return nil }
    state.listedPlans = [plan.bodies[1]]
    state.listedExceeds = tail.trigger == .exceed
    return .achieved(bodies: [plan.bodies[0]], end: end, exceeds: state.listedExceeds)
  }

  /// "đàn bò 3.215 con (100,5%)" behind "đàn trâu 7.420 con (đạt 98,9% KH)": of the same plan.
  func planOfBracket(_ quantity: Quantity, _ gap: Range<Int>) -> Role? {
    let end = quantity.tokens.upperBound
    guard quantity.isPercent, quantity.pair == nil, quantity.range == nil, gap.isEmpty,
      let frame = state.frames.last, let owner = frame.owner, frame.gap.isEmpty,
      frame.draftCount == drafts.count, end < limit, tokens[end].isMark(")"),
      let bodies = state.bracketPlans, drafts[owner].achieved.isEmpty,
      drafts[owner].unit?.isPercent == false
    else { return nil }
    return .achieved(bodies: bodies, end: end, exceeds: false)
  }

  /// "đã tiêu 83,7% dự toán": verbs alone before a percentage of a plan say how much of it was used.
  func spendingTail(
    _ quantity: Quantity, _ gap: Range<Int>, _ tail: ClauseTail
  ) -> ClauseTail? {
    guard tail.trigger == .none || tail.trigger == .attain, quantity.isPercent,
      quantity.pair == nil, quantity.range == nil, state.current != nil,
      phrases.plan(at: quantity.tokens.upperBound, limit: limit) != nil
    else { return nil }
    let start = lastComma(gap)
    let words = (start..<gap.upperBound).filter { tokens[$0].kind == .word }
    guard let first = words.first, words.count <= 5,
      words.allSatisfy({ Self.spending.contains(tokens[$0].key) })
    else { return nil }
    var spent = tail
    (spent.trigger, spent.verb, spent.subjectEnd) = (.attain, first..<gap.upperBound, start)
    return spent
  }
  private static let spending = WordSet([
    "đã", "mới", "chỉ", "được", "tiêu", "chi", "thu", "sử", "dụng", "huy", "động", "giải", "ngân",
    "thực", "hiện", "hết", "cũng", "đạt", "nộp", "giao", "cấp", "song", "nhưng",
  ])

  private func lastComma(_ gap: Range<Int>) -> Int {
    gap.last { tokens[$0].isMark(",") } ?? gap.lowerBound
  }

  /// The bodies that percentages alone in a bracket go on with in the sentence.
  func noteBracketPlan(_ bodies: [String?]) {
    if !state.frames.isEmpty, bodies.contains(where: { $0 != nil }) { state.bracketPlans = bodies }
  }

  /// "21/24 chỉ tiêu cán đích (vượt 12, vừa đạt 09)": so many goals, not by so much.
  func countsGoals(_ quantity: Quantity) -> Bool {
    guard quantity.unit == nil, let owner = bracketOwner, let unit = drafts[owner].unit else {
      return false
    }
    return unit.unitClass == "chỉ tiêu" || unit.unitClass == "tiêu chí"
  }

  /// The measure before counts goals: a share of them is no share of a plan.
  func ownsGoals() -> Bool {
    guard let owner = state.current ?? bracketOwner, let unit = drafts[owner].unit else {
      return false
    }
    return unit.unitClass == "chỉ tiêu" || unit.unitClass == "tiêu chí"
  }

  /// A percentage that waited for its value in vain is dropped with its sentence.
  func flushPending(at index: Int) { state.pending = [] }
}
