import ByteSupport
import IndicatorModel
import VietnameseText

/// Parts against their total, shares of one whole against 100.
enum SumAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for measure in subject.measures {
      guard let total = measure.value, let children = subject.children[measure.id],
        children.count >= 2, let unit = measure.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
        !unit.isPercent
      else { continue }
      let parts = children.map { subject.measures[$0] }
        .filter { $0.parentRelation == .breakdown && $0.value != nil }
      if let finding = check(measure, total, unit, parts, subject) { findings.append(finding) }
    }
    return findings + shares(subject)
  }

  private static func check(
    _ measure: Measure, _ total: DecimalNumber, _ unit: UnitOfMeasure, _ parts: [Measure],
    _ subject: AuditSubject
  ) -> AuditFinding? {
    guard parts.count >= 2 else { return nil }
    var sum = DecimalNumber(coefficient: 0)
    var digits = total.fractionDigits
    for part in parts {
      guard let value = part.value, let own = part.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
        let converted = own.convert(value, to: unit), let next = sum.adding(converted)
      else { return nil }
      sum = next
      digits = min(digits, own.power == unit.power ? value.fractionDigits : 6)
    }
    let difference = abs(sum.doubleValue - total.doubleValue)
    let tolerance = (0..<total.fractionDigits).reduce(1.0) { step, _ in step / 10 } / 2
    guard difference > tolerance * 1.0001 else { return nil }
    let over = sum > total
    let near = difference <= abs(total.doubleValue) * 0.02
    let tiny =
      difference <= tolerance * 2.2 * Double(max(1, parts.count / 4)) && total.fractionDigits > 0
    // Far more than the whole: one of the counts only stands beside the parts.
    if over, !near, sum.doubleValue > total.doubleValue * 1.4 {
      return withoutStranger(measure, total, unit, parts, sum, subject)
    }
    guard over || near, near || parts.allSatisfy({ isList($0, measure) }), !overlaps(parts) else {
      return nil
    }
    let list = parts.compactMap { $0.value?.vietnameseText() }.joined(separator: " + ")
    let text = sum.normalized.vietnameseText()
    return AuditFinding(
      kind: .sum, severity: tiny ? .warning : .error,
      message:
        "\(measure.indicator): các phần \(list) cộng lại là \(text), báo cáo ghi tổng \(total.vietnameseText()) \(measure.unit ?? "").",
      stated: total, computed: sum, measures: [measure.id] + parts.map(\.id),
      places: ([measure] + parts).map { subject.place($0.span) })
  }

  /// The finding for the parts but one, when leaving that one out brings them near the total; none
  /// when the others then make the total exactly.
  private static func withoutStranger(
    _ measure: Measure, _ total: DecimalNumber, _ unit: UnitOfMeasure, _ parts: [Measure],
    _ sum: DecimalNumber, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard parts.count >= 3 else { return nil }
    var best: (position: Int, difference: Double)?
    for (position, part) in parts.enumerated() {
      guard let value = part.value, let own = part.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
        let converted = own.convert(value, to: unit), let rest = sum.adding(converted.negated)
      else { continue }
      if rest == total { return nil }
      let difference = abs(rest.doubleValue - total.doubleValue)
      if difference <= abs(total.doubleValue) * 0.02, difference < best?.difference ?? .infinity {
        best = (position, difference)
      }
    }
    guard let best else { return nil }
    var others = parts
    others.remove(at: best.position)
    return check(measure, total, unit, others, subject)
  }

  /// Women, minorities, the poor: parts that may count one person twice.
  private static func overlaps(_ parts: [Measure]) -> Bool {
    parts.contains { part in
      VietnameseText.words(part.wording + " " + part.indicator).contains { crossing.contains($0) }
    }
  }
  private static let crossing: Set<WordKey> = Set(["nữ", "thiểu"].map { WordKey($0) })

  private static func isList(_ part: Measure, _ whole: Measure) -> Bool {
    part.section == whole.section && part.span.start - whole.span.end < 600
  }

  /// Shares of one list (cơ cấu) that lie near 100 but are not 100.
  private static func shares(_ subject: AuditSubject) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var run: [Measure] = []
    func close() {
      defer { run = [] }
      guard run.count >= 3 else { return }
      let sum = run.compactMap(\.value).reduce(DecimalNumber(coefficient: 0)) {
        $0.adding($1) ?? $0
      }
      let off = abs(sum.doubleValue - 100)
      guard off > 0.0001, off < 5 else { return }
      let list = run.compactMap { $0.value?.vietnameseText() }.joined(separator: " + ")
      findings.append(
        AuditFinding(
          kind: .sum, severity: off <= 0.05 ? .warning : .error,
          message: "Các tỷ trọng \(list) cộng lại là \(sum.vietnameseText())%, không phải 100%.",
          stated: 100, computed: sum, measures: run.map(\.id),
          places: run.map { subject.place($0.span) }))
    }
    for measure in subject.measures {
      let share = measure.kind == .share && measure.parent == nil && measure.value != nil
      if let last = run.last, !share || last.section != measure.section { close() }
      if share { run.append(measure) }
    }
    close()
    return findings
  }
}
