import ByteSupport
import IndicatorModel
import VietnameseText

/// Percentages of a whole that is stated somewhere before: "hòa giải thành 35 vụ, đạt 85,36%" of
/// the 41 cases before it, "chiếm 35% tổng số", "đạt 93% kế hoạch" of a plan of its own sentence.
///
/// Which number is the whole is not written, so every comparable number nearby is tried. When one
/// gives the percentage, rounded, nothing is said.
struct WholeAudit {
  private let subject: AuditSubject
  private let index: Int
  private let stated: PairAudit.Stated
  /// The percentage names a plan.
  private let isOfPlan: Bool
  private let shareID: String?

  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.flatMap { index -> [AuditFinding] in
      percentages(index, subject).compactMap { $0.finding }
    }
  }

  /// The percentages said of a measure that has no written pair.
  private static func percentages(_ index: Int, _ subject: AuditSubject) -> [WholeAudit] {
    let measure = subject.measures[index]
    guard measure.value != nil, measure.target == nil, subject.units[index]?.isPercent == false
    else { return [] }
    var found: [WholeAudit] = []
    if measure.achieved.count == 1, let achieved = measure.achieved.first {
      found.append(
        WholeAudit(
          subject: subject, index: index,
          stated: PairAudit.Stated(
            percent: achieved.percent, span: achieved.span,
            isSoft: Softening.isBefore(achieved.span, subject)),
          isOfPlan: achieved.against != nil, shareID: nil))
    }
    let next = index + 1
    if subject.measures.indices.contains(next), subject.sentences[next] == subject.sentences[index]
    {
      let share = subject.measures[next]
      if share.kind == .share, let value = share.value,
        share.parent == nil
          || share.parent == measure.id || share.parent == measure.parent,
        share.span.start - measure.span.end < 60
      {
        found.append(
          WholeAudit(
            subject: subject, index: index,
            stated: PairAudit.Stated(
              percent: value, span: share.span, isSoft: share.qualifier != nil),
            isOfPlan: false, shareID: share.id))
      }
    }
    return found
  }

  /// A number that may be the whole.
  private struct Candidate {
    let value: DecimalNumber
    let span: SourceSpan
    let id: String
    /// Linked by the report's own words: parent, plan, or the one larger number of the sentence.
    let isLinked: Bool
    /// Its words call it a plan or funds allotted.
    var isPlan = false
  }

  private var finding: AuditFinding? {
    guard let value = subject.measures[index].value else { return nil }
    let candidates = candidates().filter { $0.value.doubleValue > 0 }
    var best: (candidate: Candidate, severity: AuditFinding.Severity)?
    for candidate in candidates {
      guard
        let ratio = ExactRatio(
          part: value, whole: candidate.value, statedDigits: stated.percent.fractionDigits)
      else { continue }
      guard let fault = ratio.fault(of: stated.percent) else { return nil }
      if stated.isSoft, ratio.isClose(to: stated.percent) || fault == .wrong { return nil }
      guard let severity = severity(ratio, fault, candidate) else { continue }
      if best == nil || (best?.severity == .warning && severity == .error && candidate.isLinked) {
        best = (candidate, severity)
      }
    }
    guard let best else { return nil }
    let measure = subject.measures[index]
    var finding = PercentageFinding(
      part: value, whole: best.candidate.value, stated: stated.percent, name: measure.indicator,
      measures: [best.candidate.id, measure.id] + [shareID].compactMap { $0 },
      places: [best.candidate.span, measure.span, stated.span].map(subject.place)
    ).finding
    if best.severity == .warning { finding?.severity = .warning }
    return finding
  }

  /// How sure it is that the candidate is the whole and the percentage wrong; `nil`: not at all.
  private func severity(
    _ ratio: ExactRatio, _ fault: AuditStatement.PercentageFault, _ candidate: Candidate
  ) -> AuditFinding.Severity? {
    let digits = stated.percent.fractionDigits
    switch fault {
    case .truncated: return candidate.isLinked || digits >= 2 ? .warning : nil
    case .swappedDigits: return digits >= 1 || candidate.isLinked ? .error : nil
    case .wrong:
      if ratio.isClose(to: stated.percent), digits >= 2 { return .warning }
      guard candidate.isLinked else { return nil }
      if DigitSlip(stated.percent, ratio.rounded) != nil { return .error }
      // A bare "đạt X%" may be of a plan that is not stated.
      guard shareID != nil || isOfPlan || candidate.isPlan else { return nil }
      let quotient = ratio.percent / max(stated.percent.doubleValue, 0.01)
      return (0.6...1.6).contains(quotient) && ratio.percent <= 130 ? .error : nil
    }
  }

  /// The parent, the plan, and up to ten comparable numbers before it in its section.
  private func candidates() -> [Candidate] {
    let measure = subject.measures[index]
    var found: [Candidate] = []
    for id in [measure.parent, measure.planReference] {
      guard let id, let other = subject.byID[id], let value = subject.value(other, in: index),
        subject.units[other]?.isPercent == false
      else { continue }
      let isLinked = !isOfPlan || id == measure.planReference || isPlan(subject.measures[other])
      found.append(
        Candidate(value: value, span: subject.measures[other].span, id: id, isLinked: isLinked))
    }
    let near = before().filter { candidate in !found.contains { $0.id == candidate.id } }
    return found + near
  }

  private func before() -> [Candidate] {
    let measure = subject.measures[index]
    var found: [Candidate] = []
    var larger = 0
    var position = index - 1
    while position >= 0, index - position <= 14, found.count < 10 {
      defer { position -= 1 }
      let other = subject.measures[position]
      guard measure.span.start - other.span.end < 900 else { break }
      guard subject.areComparable(position, index), other.section == measure.section else {
        continue
      }
      let sameSentence = subject.sentences[position] == subject.sentences[index]
      for (value, span) in [
        (other.value, other.span), (other.target, other.targetSpan ?? other.span),
      ] {
        guard let value, let own = subject.units[position], let unit = subject.units[index],
          let converted = own.convert(value, to: unit), let part = measure.value,
          converted > part || isOfPlan
        else { continue }
        larger += 1
        let isPlan = sameSentence && isPlan(other)
        let isLinked = sameSentence && larger == 1 && (isOfPlan ? isPlan : saysWhole(position))
        found.append(
          Candidate(
            value: converted, span: span, id: other.id, isLinked: isLinked, isPlan: isPlan))
      }
    }
    return found
  }

  /// Whether a number before is called a plan or funds allotted.
  private func isPlan(_ other: Measure) -> Bool {
    if other.kind == .targetOnly { return true }
    let words = VietnameseText.words(other.wording + " " + other.indicator)
    if words.contains(where: { WholeAudit.planWords.contains($0) }) { return true }
    guard let text = subject.text else { return false }
    return text.words(before: other.span.start, 12).contains {
      WholeAudit.planWords.contains($0.key)
    }
  }
  private static let wholeWords = PhraseSet(["tổng", "tổng số"])
  private static let planWords: Set<WordKey> = Set(
    ["hoạch", "giao", "trí", "toán", "tiêu"].map { WordKey($0) })

  /// Whether the number before can be the whole: the two stand in one clause or its words say so.
  private func saysWhole(_ position: Int) -> Bool {
    guard subject.units[position]?.isMoney == true, let text = subject.text else { return true }
    let (other, own) = (subject.measures[position], subject.measures[index])
    let between = text.tokens(from: other.span, to: own.span)
    return between.filter { $0.kind == .number }.count <= 1
      || AuditText.has(WholeAudit.wholeWords, in: text.tokens(after: stated.span.end, 5))
  }
}
