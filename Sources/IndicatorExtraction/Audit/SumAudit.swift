import ByteSupport
import IndicatorModel
import VietnameseText

/// Parts that the tree puts under a total, against the total.
enum SumAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    subject.measures.indices.compactMap { index in
      guard subject.measures[index].value != nil, subject.units[index]?.isPercent == false,
        let children = subject.children[subject.measures[index].id], children.count >= 2
      else { return nil }
      let parts = children.filter {
        subject.measures[$0].parentRelation == .breakdown && subject.value($0, in: index) != nil
      }
      return PartsCheck(subject: subject, total: index, parts: parts).finding
    }
  }
}
