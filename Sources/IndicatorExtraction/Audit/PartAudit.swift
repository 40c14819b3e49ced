import ByteSupport
import IndicatorModel
import VietnameseText

/// A part that is larger than its whole.
///
/// A thousand times too large is a slip of the unit.
enum PartAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      let measure = subject.measures[index]
      guard measure.parentRelation == .breakdown, let id = measure.parent,
        let parent = subject.byID[id], subject.areComparable(index, parent),
        measure.kind != .cumulative, measure.kind != .targetOnly,
        let value = measure.value, let part = subject.value(index, in: parent),
        let whole = subject.measures[parent].value, part > whole, whole.doubleValue > 0
      else { return nil }
      if let finding = slip(index, parent, value, part, whole, subject) { return finding }
      guard isClose(index, parent, subject), part.doubleValue <= whole.doubleValue * 2 else {
        return nil
      }
      return AuditFinding(
        kind: .sum, severity: .error,
        statement: .partExceedsWhole(
          name: measure.indicator, part: part, whole: whole,
          unit: subject.measures[parent].unit ?? ""),
        stated: part, measures: [id, measure.id],
        places: [subject.measures[parent].span, measure.span].map(subject.place))
    }
  }

  /// "trong đó" in one sentence, right behind the whole.
  private static func isClose(_ index: Int, _ parent: Int, _ subject: AuditSubject) -> Bool {
    guard subject.sentences[index] == subject.sentences[parent], let text = subject.text else {
      return false
    }
    let between = text.tokens(from: subject.measures[parent].span, to: subject.measures[index].span)
    return !between.contains { $0.kind == .number } && AuditText.has(words, in: between)
  }
  private static let words = PhraseSet(["trong đó", "gồm", "bao gồm", "riêng"])

  /// "412,5 triệu con lợn" of "486,2 nghìn con": with the next smaller scale it fits.
  private static func slip(
    _ index: Int, _ parent: Int, _ value: DecimalNumber, _ part: DecimalNumber,
    _ whole: DecimalNumber, _ subject: AuditSubject
  ) -> AuditFinding? {
    let ratio = part.doubleValue / whole.doubleValue
    guard ratio > 30, let scaled = part.scaled(byPowerOfTen: -3), scaled <= whole,
      scaled.doubleValue > whole.doubleValue * 0.01, let unit = subject.units[index],
      unit.power >= 3
    else { return nil }
    let measure = subject.measures[index]
    return ScaleFinding(
      subject: subject, measures: [subject.measures[parent], measure], stated: value,
      unit: unit, power: -3
    ).finding(name: measure.indicator)
  }
}
