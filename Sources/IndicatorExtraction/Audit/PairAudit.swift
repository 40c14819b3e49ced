import ByteSupport
import IndicatorModel
import VietnameseText

/// Written pairs "a/b, đạt c%" against their percentage; rounding and truncation are told apart.
enum PairAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { finding($0, subject) }
  }

  private static func finding(_ index: Int, _ subject: AuditSubject) -> AuditFinding? {
    let measure = subject.measures[index]
    guard let value = measure.value, let target = measure.target, measure.targetKind != .prior,
      let end = measure.targetSpan?.end ?? Optional(measure.span.end)
    else { return nil }
    let stated = percentages(index, subject)
    guard let first = stated.min(by: { abs($0.span.start - end) < abs($1.span.start - end) }),
      let ratio = ExactRatio(
        part: value, whole: target, statedDigits: first.percent.fractionDigits)
    else { return nil }
    // One of several percentages may be of another plan.
    let fits = stated.contains { other in
      ExactRatio(percent: ratio.percent, statedDigits: other.percent.fractionDigits).rounded
        == other.percent
    }
    guard !fits, let fault = ratio.fault(of: first.percent) else { return nil }
    // A bound ("trên 50%") is no percentage of the pair.
    if fault == .wrong, first.isSoft, !ratio.isClose(to: first.percent) { return nil }
    if fault == .wrong, DigitSlip(first.percent, ratio.rounded) == nil {
      let isFar = abs(first.span.start - end) > 60 && isInterrupted(index, first.span, subject)
      // A far percentage may be of something else.
      let quotient = ratio.percent / max(first.percent.doubleValue, 0.01)
      let isOther = !(0.6...1.7).contains(quotient) && abs(first.span.start - end) > 30
      if isFar || isOther { return nil }
    }
    return PercentageFinding(
      part: value, whole: target, stated: first.percent, name: measure.indicator,
      measures: [measure.id],
      places: [measure.span, measure.targetSpan, first.span].compactMap { $0 }.map(subject.place),
      isSoft: first.isSoft
    ).finding
  }

  /// A stated percentage of a pair.
  struct Stated {
    let percent: DecimalNumber
    let span: SourceSpan
    /// "hơn", "gần" before it.
    var isSoft = false
  }

  /// What may be the percentage of a pair: "đạt c%", else the share that follows, else "bằng c%".
  private static func percentages(_ index: Int, _ subject: AuditSubject) -> [Stated] {
    let measure = subject.measures[index]
    let achieved = measure.achieved.map {
      Stated(percent: $0.percent, span: $0.span, isSoft: Softening.isBefore($0.span, subject))
    }
    if !achieved.isEmpty { return achieved }
    let next = index + 1
    if subject.measures.indices.contains(next), subject.sentences[next] == subject.sentences[index]
    {
      let share = subject.measures[next]
      if share.kind == .share, let value = share.value,
        share.span.start - (measure.targetSpan ?? measure.span).end < 80,
        share.parent == nil || share.parent == measure.id
      {
        return [Stated(percent: value, span: share.span, isSoft: share.qualifier != nil)]
      }
      if subject.units[next]?.isPercent == true, let value = share.value, share.kind.isLevel,
        isBracketed(measure, share, subject)
      {
        return [Stated(percent: value, span: share.span, isSoft: share.qualifier != nil)]
      }
    }
    return measure.comparisons.compactMap { comparison in
      guard comparison.direction == "bằng", comparison.unit == "%", comparison.base == nil,
        let amount = comparison.amount
      else { return nil }
      return Stated(percent: amount, span: comparison.span)
    }
  }

  /// "56.566/116.280 triệu đồng (46,48%)": nothing but a bracket and units between.
  private static func isBracketed(
    _ measure: Measure, _ share: Measure, _ subject: AuditSubject
  ) -> Bool {
    guard let text = subject.text, let target = measure.targetSpan else { return false }
    let between = text.tokens(from: target, to: share.span)
    return between.last?.isMark("(") == true && between.count <= 5
      && !between.contains { $0.kind == .number }
  }

  /// Whether another measure stands between a pair and a percentage.
  private static func isInterrupted(
    _ index: Int, _ span: SourceSpan, _ subject: AuditSubject
  ) -> Bool {
    let next = index + 1
    return subject.measures.indices.contains(next)
      && subject.measures[next].span.start < span.start
  }
}
