import ByteSupport
import IndicatorModel
import VietnameseText

/// A total and the numbers behind it, whatever the words between, where two digits of one of them
/// changed places: "kiểm tra 845 cơ sở; số đạt 612 cơ sở, vi phạm 323 cơ sở".
enum SwapAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard subject.text != nil else { return [] }
    return subject.measures.indices.compactMap { finding($0, subject) }
  }

  private static func finding(_ total: Int, _ subject: AuditSubject) -> AuditFinding? {
    let measure = subject.measures[total]
    guard let whole = measure.value, measure.kind.isLevel || measure.kind == .cumulative,
      whole.doubleValue >= 100, subject.units[total]?.isPercent == false
    else { return nil }
    let (parts, values) = behind(total, whole, subject)
    guard parts.count >= 2 else { return nil }
    let sums = values.indices.map {
      values[...$0].reduce(DecimalNumber(coefficient: 0)) { $0.adding($1) ?? $0 }
    }
    guard !sums.dropFirst().contains(whole) else { return nil }
    for count in 2...min(8, parts.count) {
      let sum = sums[count - 1]
      guard abs(sum.doubleValue / whole.doubleValue - 1) <= 0.3,
        PartSlip.explains(Array(values.prefix(count)), whole)
      else { continue }
      let concerned = Array(parts.prefix(count))
      return PartsCheck(subject: subject, total: total, parts: concerned).report(
        whole, sum, .error)
    }
    return nil
  }

  /// The smaller numbers of the total's unit in its sentence or, for lists, in the next ones.
  private static func behind(
    _ total: Int, _ whole: DecimalNumber, _ subject: AuditSubject
  ) -> ([Int], [DecimalNumber]) {
    var parts: [Int] = []
    var values: [DecimalNumber] = []
    let measure = subject.measures[total]
    for index in (total + 1)..<min(subject.measures.count, max(total + 1, total + 16)) {
      let other = subject.measures[index]
      let sentence = parts.first.map { subject.sentences[$0] }
      guard subject.sentences[index] == sentence ?? subject.sentences[index],
        subject.sentences[index] - subject.sentences[total] <= 1,
        other.span.start - measure.span.end < 500
      else { break }
      guard subject.units[index]?.unitClass == subject.units[total]?.unitClass,
        other.kind.isLevel || other.kind == measure.kind,
        other.period == nil || other.period == measure.period,
        let value = subject.value(index, in: total), value < whole, value.doubleValue > 0,
        !(other.parent.flatMap { subject.byID[$0] }.map(parts.contains) ?? false)
      else { continue }
      parts.append(index)
      values.append(value)
    }
    return (parts, values)
  }
}
