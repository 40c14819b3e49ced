import ByteSupport
import IndicatorModel
import VietnameseText

/// Written pairs against their percentages; rounding and truncation are told apart.
enum PairAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for measure in subject.measures {
      guard let value = measure.value else { continue }
      if let target = measure.target, let stated = measure.achieved.first {
        let places = [measure.span, measure.targetSpan, stated.span].compactMap { $0 }
        findings += check(value, target, stated.percent, measure, places.map(subject.place))
      } else if measure.target == nil {
        findings += againstParent(measure, value, subject)
      }
    }
    return findings
  }

  /// "hòa giải thành 35 vụ đạt 85,36%" of the 41 cases before it; a share of its whole.
  private static func againstParent(
    _ measure: Measure, _ value: DecimalNumber, _ subject: AuditSubject
  ) -> [AuditFinding] {
    if measure.kind == .share, let id = measure.parent, let index = subject.byID[id] {
      return share(measure, value, subject.measures[index], subject)
    }
    guard let stated = measure.achieved.first, stated.against == nil, measure.achieved.count == 1,
      let whole = whole(of: measure, subject), let total = whole.value, total > value,
      let ratio = ExactRatio(
        part: value, whole: total, statedDigits: stated.percent.fractionDigits),
      ratio.distance(to: stated.percent) < 1.5
    else { return [] }
    let places = [whole.span, measure.span, stated.span].map(subject.place)
    return check(value, total, stated.percent, measure, places, whole: whole.id)
  }

  /// The parent in the same unit, or the count just before.
  private static func whole(of measure: Measure, _ subject: AuditSubject) -> Measure? {
    if let id = measure.parent, let index = subject.byID[id] {
      return comparable(measure, subject.measures[index])
    }
    guard let index = subject.byID[measure.id], index > 0 else { return nil }
    let before = subject.measures[index - 1]
    return before.section == measure.section && measure.span.start - before.span.end < 200
      ? comparable(measure, before) : nil
  }

  private static func comparable(_ measure: Measure, _ other: Measure) -> Measure? {
    measure.unit == other.unit && measure.unit != "%" ? other : nil
  }

  /// "1.755 hồ sơ, chiếm 96,69% tổng số hồ sơ": the share's parent against its own parent.
  private static func share(
    _ share: Measure, _ stated: DecimalNumber, _ part: Measure, _ subject: AuditSubject
  ) -> [AuditFinding] {
    guard let id = part.parent, let index = subject.byID[id], let value = part.value,
      let whole = comparable(part, subject.measures[index]), let total = whole.value,
      let ratio = ExactRatio(part: value, whole: total, statedDigits: stated.fractionDigits),
      ratio.distance(to: stated) < 50
    else { return [] }
    return check(
      value, total, stated, share, [whole.span, part.span, share.span].map(subject.place),
      whole: whole.id)
  }

  private static func check(
    _ value: DecimalNumber, _ target: DecimalNumber, _ stated: DecimalNumber, _ measure: Measure,
    _ places: [AuditFinding.Place], whole: String? = nil
  ) -> [AuditFinding] {
    guard let ratio = ExactRatio(part: value, whole: target, statedDigits: stated.fractionDigits),
      ratio.rounded != stated
    else { return [] }
    let sum = "\(value.vietnameseText())/\(target.vietnameseText()) = \(ratio.shown)%"
    let ids = ([whole] + [measure.id]).compactMap { $0 }
    let name = measure.indicator
    if ratio.truncated == stated {
      return [
        AuditFinding(
          kind: .ratio, severity: .warning,
          message:
            "\(name): \(sum); báo cáo ghi \(stated.vietnameseText())% (cắt bớt, làm tròn là \(ratio.rounded.vietnameseText())%).",
          stated: stated, computed: ratio.rounded, measures: ids, places: places)
      ]
    }
    return [
      AuditFinding(
        kind: .ratio,
        severity: ratio.distance(to: stated) <= 1 && ratio.digits > 1 ? .warning : .error,
        message: "\(name): \(sum), không phải \(stated.vietnameseText())%.", stated: stated,
        computed: ratio.rounded, measures: ids, places: places)
    ]
  }
}
