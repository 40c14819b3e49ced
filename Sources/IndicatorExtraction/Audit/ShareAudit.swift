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
        (measure.kind == .share || isOfStructure(index, subject)) && measure.value != nil
        && subject.units[index]?.isPercent == true
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
          && !continues(run, index, subject)
          || parent(last, subject) != parent(index, subject)
      {
        findings += finding(run, subject)
        run = []
      }
      run.append(index)
    }
    return findings + finding(run, subject)
  }

  /// "Tỷ trọng nông nghiệp 22,6%; công nghiệp 47,1%": the sentence starts with the word, and the
  /// percentage has no movement or plan of its own.
  private static func isOfStructure(_ index: Int, _ subject: AuditSubject) -> Bool {
    let measure = subject.measures[index]
    guard let text = subject.text, measure.kind.isLevel, measure.comparisons.isEmpty,
      measure.achieved.isEmpty
    else { return false }
    return AuditText.has(structure, in: text.opening(ofSentence: subject.sentences[index], 5))
  }

  /// What the share's own part belongs to; shares of one whole have it in common.
  private static func parent(_ index: Int, _ subject: AuditSubject) -> String? {
    let own = subject.measure(subject.measures[index].parent)
    return own.map { $0.parent ?? "" }
  }

  /// How far from 100 a list may be: two shares need not be all; three said to be the structure of
  /// something must be, and more than all is wrong of any.
  private static func reach(
    _ run: [Int], _ sum: DecimalNumber, _ subject: AuditSubject
  ) -> Double {
    guard run.count > 2, let first = run.first, let last = run.last else { return 1.5 }
    if sum > 100, parent(first, subject) == parent(last, subject) { return 15 }
    if PartSlip.explains(run.compactMap { subject.measures[$0].value }, 100) { return 20 }
    guard let text = subject.text else { return 5 }
    let words = text.tokens(before: subject.measures[first].span.start, 24)
    return AuditText.has(structure, in: words) ? 20 : 5
  }
  private static let structure = PhraseSet(["cơ cấu", "tỷ trọng"])

  /// Whether the second stands in the paragraph behind the first, each right behind a bullet.
  private static func areBullets(_ first: Int, _ second: Int, _ subject: AuditSubject) -> Bool {
    guard let text = subject.text, subject.sentences[second] - subject.sentences[first] == 1
    else { return false }
    return [first, second].allSatisfy { index in
      text.opening(ofSentence: subject.sentences[index], 1).contains { token in
        bullets.contains { token.isMark($0) }
      }
    }
  }
  private static let bullets: [Unicode.Scalar] = ["-", "+", "–", "•"]

  /// Whether a share goes on a list of bullets with one share each.
  private static func continues(_ run: [Int], _ index: Int, _ subject: AuditSubject) -> Bool {
    guard let last = run.last, areBullets(last, index, subject) else { return false }
    let isAlone =
      run.count < 2 || subject.sentences[run[run.count - 2]] != subject.sentences[last]
    let next = index + 1
    return isAlone
      && !(subject.measures.indices.contains(next)
        && subject.sentences[next] == subject.sentences[index]
        && subject.measures[next].kind == .share)
  }

  private static func finding(_ run: [Int], _ subject: AuditSubject) -> [AuditFinding] {
    guard run.count >= 2 else { return [] }
    let parts = run.compactMap { subject.measures[$0].value }
    let sum = parts.reduce(DecimalNumber(coefficient: 0)) { $0.adding($1) ?? $0 }
    let off = abs(sum.doubleValue - 100)
    // Two shares must be nearer: they need not be all.
    guard off > 0.0001, off <= reach(run, sum, subject) else { return [] }
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
