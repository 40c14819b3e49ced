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
        let value = plan.value.flatMap({ (plan.unit ?? unit).convert($0, to: unit) })
      {
        drafts[target].quantity.pair = (value, plan.valueTokens.lowerBound)
      } else if let plan, let body = list.last?.against, body != "kế hoạch" {
        addPlan(plan, of: target, body: body, gap, tail)
      }
      drafts[target].trace.append("achieved: \(text(quantity.tokens.lowerBound..<end))")
    }
    return finish(at: after)
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

  /// A percentage that waited for its value in vain is dropped with its sentence.
  func flushPending(at index: Int) { state.pending = [] }
}
