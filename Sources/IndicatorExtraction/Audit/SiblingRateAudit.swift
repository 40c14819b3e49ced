import ByteSupport
import IndicatorModel
import VietnameseText

/// Rates of one sentence are of one whole: "118 hộ nghèo, tỷ lệ 1,73%; 241 hộ cận nghèo, tỷ lệ 5,34%".
///
/// The report states the whole somewhere before, and one of the rates confirms it; then a sibling
/// that misses it by a slip of the digits is wrong.
struct SiblingRateAudit {
  private let subject: AuditSubject

  /// A count and its rate.
  private struct Pair {
    let count: Int
    let rate: Int
  }

  /// - Complexity: linear: each sentence is held against the last 64 counts of its unit.
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    let audit = SiblingRateAudit(subject: subject)
    var counts: [String: [Int]] = [:]
    var findings: [AuditFinding] = []
    var next = 0
    for run in subject.runs {
      while next < run.lowerBound {
        audit.note(next, in: &counts)
        next += 1
      }
      let pairs = audit.pairs(in: run)
      guard pairs.count > 1, let unit = subject.units[pairs[0].count]?.unitClass else { continue }
      for whole in (counts[unit] ?? []).suffix(64).reversed() {
        guard pairs.contains(where: { audit.ratio($0, whole)?.fault == .some(nil) }) else {
          continue
        }
        findings += pairs.compactMap { audit.finding($0, whole) }
        break
      }
    }
    return findings
  }

  private func note(_ index: Int, in counts: inout [String: [Int]]) {
    guard let unit = subject.units[index], !unit.isPercent, !unit.isMoney,
      subject.measures[index].value != nil, !subject.isAim[index]
    else { return }
    counts[unit.unitClass, default: []].append(index)
  }

  /// The counts of a sentence that have a rate of their own, all in the unit of the first.
  private func pairs(in run: Range<Int>) -> [Pair] {
    var found: [Pair] = []
    for rate in run {
      let measure = subject.measures[rate]
      guard subject.units[rate]?.isPercent == true, let stated = measure.value,
        stated.fractionDigits > 0, measure.kind == .actual || measure.kind == .share,
        measure.qualifier == nil, let count = measure.parent.flatMap({ subject.byID[$0] }),
        run.contains(count), subject.measures[count].value != nil,
        subject.measures[count].target == nil,
        measure.span.start > subject.measures[count].span.end,
        let unit = subject.units[count], !unit.isPercent, !unit.isMoney
      else { continue }
      if let first = found.first, subject.units[first.count] != unit { continue }
      found.append(Pair(count: count, rate: rate))
    }
    return found
  }

  private func ratio(
    _ pair: Pair, _ whole: Int
  ) -> (exact: ExactRatio, fault: AuditStatement.PercentageFault?)? {
    guard let part = subject.measures[pair.count].value, let total = subject.measures[whole].value,
      let stated = subject.measures[pair.rate].value, total > part,
      let exact = ExactRatio(part: part, whole: total, statedDigits: stated.fractionDigits)
    else { return nil }
    return (exact, exact.fault(of: stated))
  }

  private func finding(_ pair: Pair, _ whole: Int) -> AuditFinding? {
    let (count, rate) = (subject.measures[pair.count], subject.measures[pair.rate])
    guard let (exact, fault) = ratio(pair, whole), fault != nil, let stated = rate.value,
      let part = count.value, let total = subject.measures[whole].value,
      DigitSlip(stated, exact.rounded) != nil
    else { return nil }
    return PercentageFinding(
      part: part, whole: total, stated: stated, name: count.indicator,
      measures: [subject.measures[whole].id, count.id, rate.id],
      places: [subject.measures[whole].span, count.span, rate.span].map(subject.place)
    ).finding
  }
}
