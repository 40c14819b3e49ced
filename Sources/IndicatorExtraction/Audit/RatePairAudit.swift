import ByteSupport
import IndicatorModel
import VietnameseText

/// A rate and the pair that it comes from, in other orders than "a/b, đạt c%": "tỷ lệ … đạt 92,5%
/// (185/200 trẻ)", "318 ha so với kế hoạch giao 350 ha, đạt 90,86%".
enum RatePairAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.runs.flatMap { run in
      run.dropLast().compactMap { index in
        rateBefore(index, text, subject) ?? planBehind(index, text, subject)
          ?? baseBehind(index, text, subject) ?? shareInBracket(index, text, subject)
      }
    }
  }

  /// "c% (a/b)": nothing but a bracket or "tương ứng" and words between.
  private static func rateBefore(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (rate, pair) = (subject.measures[index], subject.measures[index + 1])
    guard subject.units[index]?.isPercent == true, let stated = rate.value, rate.target == nil,
      rate.kind != .change, rate.kind != .targetOnly, pair.targetKind != .prior,
      let value = pair.value, let target = pair.target, target >= value || stated > 100
    else { return nil }
    let between = text.tokens(from: rate.span, to: pair.span).drop { $0.isMark("%") }
    guard let opening = between.first, between.count <= 5,
      opening.isMark("(") || equal.contains(opening.key),
      !between.contains(where: { $0.kind == .number || $0.isMark(")") || $0.isMark(";") })
    else { return nil }
    return finding(
      stated, rate.span, value, target, rate, [pair.span, pair.targetSpan], rate.qualifier != nil,
      [rate.id, pair.id], subject)
  }
  private static let equal: Set<WordKey> = Set(["tương", "tức", "ứng"].map { WordKey($0) })

  /// "318 ha rừng so với kế hoạch 350 ha, đạt 90,86%": the plan right behind the value.
  private static func planBehind(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (own, plan) = (subject.measures[index], subject.measures[index + 1])
    let behind = plan.achieved + own.achieved.filter { $0.span.start > plan.span.end }
    guard own.kind.isLevel, own.target == nil, plan.kind == .targetOnly,
      subject.areComparable(index, index + 1), behind.count == 1,
      own.achieved.allSatisfy(behind.contains), let achieved = behind.first, let value = own.value,
      let target = plan.target,
      let converted = subject.units[index + 1].flatMap({ unit in
        subject.units[index].flatMap { unit.convert(target, to: $0) }
      }), plan.span.start - own.span.end < 60,
      !text.tokens(from: own.span, to: plan.span).contains(where: {
        $0.kind == .number || $0.isMark(";")
      })
    else { return nil }
    return finding(
      achieved.percent, achieved.span, value, converted, own, [plan.span],
      Softening.isBefore(achieved.span, subject), [own.id, plan.id], subject)
  }

  /// "84,5 tỷ đồng, đạt 52,8% so với dự toán năm 160 tỷ đồng": the plan behind its percentage.
  private static func baseBehind(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (own, plan) = (subject.measures[index], subject.measures[index + 1])
    guard own.kind.isLevel, own.target == nil, own.achieved.count == 1,
      let achieved = own.achieved.first, let value = own.value,
      achieved.span.end < plan.span.start, plan.kind.isLevel || plan.kind == .targetOnly,
      let target = plan.value ?? plan.target, subject.areComparable(index, index + 1),
      let converted = subject.units[index + 1].flatMap({ unit in
        subject.units[index].flatMap { unit.convert(target, to: $0) }
      })
    else { return nil }
    let between = text.tokens(from: achieved.span, to: plan.span)
    guard between.count <= 10, AuditText.has(bases, in: between),
      !between.contains(where: { $0.kind == .number || $0.isMark(";") || $0.isMark(",") }),
      AuditText.has(against, in: between)
    else { return nil }
    return finding(
      achieved.percent, achieved.span, value, converted, own, [plan.span],
      Softening.isBefore(achieved.span, subject), [own.id, plan.id], subject)
  }
  private static let bases = PhraseSet(["dự toán", "kế hoạch", "chỉ tiêu", "nghị quyết"])
  private static let against = PhraseSet(["so với", "so"])

  /// "1.250 người được tư vấn, trong đó 820 người có việc làm (65,6%)": of the whole that the
  /// report puts the part under, unless another number of the sentence gives it.
  private static func shareInBracket(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    let (part, share) = (subject.measures[index], subject.measures[index + 1])
    guard subject.units[index + 1]?.isPercent == true, share.kind.isLevel || share.kind == .share,
      let stated = share.value, share.parent == part.id, part.parentRelation == .breakdown,
      part.target == nil, let value = part.value, let id = part.parent,
      let parent = subject.byID[id], subject.areComparable(parent, index),
      subject.sentences[parent] == subject.sentences[index],
      let whole = subject.value(parent, in: index), whole > value
    else { return nil }
    let between = text.tokens(from: part.span, to: share.span)
    guard between.last?.isMark("(") == true, !between.contains(where: { $0.kind == .number })
    else { return nil }
    let others = (max(0, index - 6)..<index).filter { subject.areComparable($0, index) }
    let fits = others.contains { other in
      subject.value(other, in: index).flatMap {
        ExactRatio(part: value, whole: $0, statedDigits: stated.fractionDigits)
      }?.isClose(to: stated) ?? false
    }
    if fits { return nil }
    return finding(
      stated, share.span, value, whole, part, [subject.measures[parent].span],
      share.qualifier != nil, [id, part.id, share.id], subject)
  }

  private static func finding(
    _ stated: DecimalNumber, _ span: SourceSpan, _ value: DecimalNumber, _ whole: DecimalNumber,
    _ measure: Measure, _ others: [SourceSpan?], _ isSoft: Bool, _ ids: [String],
    _ subject: AuditSubject
  ) -> AuditFinding? {
    guard whole.doubleValue > 0,
      (0.5...2).contains(
        value.doubleValue / whole.doubleValue * 100 / max(stated.doubleValue, 0.01))
    else { return nil }
    return PercentageFinding(
      part: value, whole: whole, stated: stated, name: measure.indicator, measures: ids,
      places: ([measure.span, span] + others.compactMap { $0 }).map(subject.place), isSoft: isSoft
    ).finding
  }
}
