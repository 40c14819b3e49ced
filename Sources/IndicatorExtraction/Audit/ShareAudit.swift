import ByteSupport
import IndicatorModel
import VietnameseText

/// Shares of one list (cơ cấu) that lie near 100 % but do not make it.
enum ShareAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var run: [Int] = []
    for (index, measure) in subject.measures.enumerated() {
      let isShare =
        measure.kind == .share && measure.value != nil && subject.units[index]?.isPercent == true
      guard isShare else {
        // A count between two shares does not end the list; another percentage does.
        if subject.units[index]?.isPercent == true, measure.kind != .change {
          findings += finding(run, subject)
          run = []
        }
        continue
      }
      if let last = run.last,
        subject.sentences[last] != subject.sentences[index]
          || parent(last, subject) != parent(index, subject)
      {
        findings += finding(run, subject)
        run = []
      }
      run.append(index)
    }
    return findings + finding(run, subject)
  }

  /// What the share's own part belongs to; shares of one whole have it in common.
  private static func parent(_ index: Int, _ subject: AuditSubject) -> String? {
    let own = subject.measure(subject.measures[index].parent)
    return own.map { $0.parent ?? "" }
  }

  private static func finding(_ run: [Int], _ subject: AuditSubject) -> [AuditFinding] {
    guard run.count >= 2 else { return [] }
    let parts = run.compactMap { subject.measures[$0].value }
    let sum = parts.reduce(DecimalNumber(coefficient: 0)) { $0.adding($1) ?? $0 }
    let off = abs(sum.doubleValue - 100)
    // Two shares must be nearer: they need not be all.
    guard off > 0.0001, off <= (run.count > 2 ? 5 : 1.5) else { return [] }
    let digits = parts.map(\.fractionDigits).max() ?? 0
    let step = (0..<digits).reduce(1.0) { step, _ in step / 10 }
    let isRounding = off <= step * Double(run.count) / 2 + 1e-9
    return [
      AuditFinding(
        kind: .sum, severity: isRounding || run.count == 2 ? .note : .error,
        statement: .shares(parts: parts, sum: sum), stated: 100, computed: sum,
        measures: run.map { subject.measures[$0].id },
        places: run.map { subject.place(subject.measures[$0].span) })
    ]
  }
}
