import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Lists over several paragraphs against the total of the paragraph that opens them.
enum BulletListAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return lists(text, subject).compactMap { finding($0, text, subject) }
  }

  /// The paragraph before some bullets, and the first measure of each bullet.
  private struct List {
    let head: Range<Int>
    /// The measures of the head.
    let before: [Int]
    let parts: [Int]
  }

  private static func lists(_ text: AuditText, _ subject: AuditSubject) -> [List] {
    let paragraphs = text.document.paragraphs.filter { !$0.tokens.isEmpty }
    var lists: [List] = []
    var start = 0
    while start < paragraphs.count {
      guard start > 0, paragraphs[start].bullet != .none else {
        start += 1
        continue
      }
      let bullet = paragraphs[start].bullet
      var end = start
      while end < paragraphs.count, paragraphs[end].bullet == bullet { end += 1 }
      let head = paragraphs[start - 1]
      if end - start >= 2, head.bullet != bullet {
        let firsts = paragraphs[start..<end].map { measures(in: $0.tokens, text, subject).first }
        let parts = firsts.compactMap { $0 }
        if parts.count == firsts.count {
          lists.append(
            List(
              head: head.tokens, before: Array(measures(in: head.tokens, text, subject)),
              parts: parts))
        }
      }
      start = end
    }
    return lists
  }

  /// The measures whose numbers stand among some tokens.
  private static func measures(
    in range: Range<Int>, _ text: AuditText, _ subject: AuditSubject
  ) -> Range<Int> {
    let (start, end) = (text.tokens[range.lowerBound].start, text.tokens[range.upperBound - 1].end)
    let low = subject.firstMeasure(at: start)
    return low..<max(low, subject.firstMeasure(at: end))
  }

  private static func finding(
    _ list: List, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard let first = list.parts.first,
      list.parts.allSatisfy({
        subject.areComparable($0, first) && subject.measures[$0].value != nil
          && subject.measures[$0].kind.isLevel
      })
    else { return nil }
    let totals = list.before.filter { isTotal($0, first, subject) }
    guard totals.isEmpty else { return ofHead(totals, list, text, subject) }
    return ofElsewhere(list, text, subject)
  }

  private static func isTotal(_ index: Int, _ first: Int, _ subject: AuditSubject) -> Bool {
    subject.areComparable(index, first) && subject.measures[index].value != nil
      && (subject.measures[index].kind.isLevel || subject.measures[index].kind == .cumulative)
  }

  /// Against the numbers of the head: the one that the parts are nearest to.
  private static func ofHead(
    _ totals: [Int], _ list: List, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    let checks = totals.map {
      PartsCheck(subject: subject, total: $0, parts: list.parts, isClosed: true)
    }
    let nearest = checks.min { $0.distance < $1.distance }
    guard let nearest, let sum = nearest.sum, let whole = subject.measures[nearest.total].value
    else { return nil }
    let isOnly = totals.count == 1 && isNoun(nearest.total, list.parts, subject)
    let isClosed =
      isOnly || AuditText.has(ListWords.closing, in: text.tokens[list.head].suffix(6))
    guard nearest.distance <= (isClosed ? 0.1 : 0.02) || isSlip(list.parts, sum, whole, nearest)
    else { return nil }
    return nearest.finding
  }

  private static func isSlip(
    _ parts: [Int], _ sum: DecimalNumber, _ whole: DecimalNumber, _ check: PartsCheck
  ) -> Bool {
    check.distance <= 0.3
      && (DigitSlip(sum, whole) == .swapped
        || PartSlip.explains(
          parts.compactMap { check.subject.value($0, in: check.total) }, whole))
  }

  /// One unit in the same words.
  private static func isNoun(_ total: Int, _ parts: [Int], _ subject: AuditSubject) -> Bool {
    parts.allSatisfy { subject.units[$0]?.unitClass == subject.units[total]?.unitClass }
  }

  /// "Chi tiết các khoản thu:" without a number: a total elsewhere that shares words with the
  /// head and that the parts make but for a slip.
  private static func ofElsewhere(
    _ list: List, _ text: AuditText, _ subject: AuditSubject
  ) -> AuditFinding? {
    guard list.parts.count >= 3, let first = list.parts.first, list.before.isEmpty,
      text.tokens[list.head].last?.isMark(":") == true
    else { return nil }
    let head = AuditName(text.text(in: text.range(of: list.head)))
    let totals = (0..<first).filter {
      isTotal($0, first, subject) && AuditName(subject.measures[$0]).shared(head) >= 1
    }
    let checks = totals.map {
      PartsCheck(subject: subject, total: $0, parts: list.parts, isClosed: true)
    }
    if checks.contains(where: { $0.distance < 1e-9 }) { return nil }
    let slipped = checks.first { check in
      guard check.distance <= 0.05, let whole = subject.measures[check.total].value else {
        return false
      }
      return PartSlip.explains(list.parts.compactMap { subject.value($0, in: check.total) }, whole)
    }
    return slipped?.finding
  }
}

extension PartsCheck {
  /// How far the sum is from the total, in parts of the total.
  var distance: Double {
    guard let sum, let whole = subject.measures[total].value, whole.doubleValue > 0 else {
      return .infinity
    }
    return abs(sum.doubleValue / whole.doubleValue - 1)
  }
}

extension AuditSubject {
  /// The position of the first measure at or behind an offset.
  func firstMeasure(at offset: Int) -> Int {
    var (low, high) = (0, measures.count)
    while low < high {
      let middle = (low + high) / 2
      if measures[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension AuditText {
  /// The scalars of some tokens.
  func range(of tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return self.tokens[tokens.lowerBound].start..<self.tokens[tokens.upperBound - 1].end
  }
}
