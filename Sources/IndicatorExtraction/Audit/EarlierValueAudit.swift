import ByteSupport
import IndicatorModel
import VietnameseText

/// Movements against an earlier value that is a measure of its own: "tăng từ 240 con lên 265 con
/// (tăng 12%)", "(cùng kỳ 80 lượt), tăng 26%", "tăng 38 kg so với năm trước (484 kg/người)".
enum EarlierValueAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.runs.flatMap { run in
      run.dropLast().flatMap { index in
        fromTo(index, text, subject) + beside(index, text, subject)
          + perHead(index, run, text, subject)
      }
    }
  }

  /// "từ A lên B, tăng c%".
  private static func fromTo(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let next = index + 1
    guard let prior = subject.value(index, in: next), let value = subject.measures[next].value
    else { return [] }
    let (first, second) = (subject.measures[index], subject.measures[next])
    let before = text.words(before: first.span.start, 3)
    let between = text.tokens(from: first.span, to: second.span)
    guard before.last?.key == fromWord, between.count <= 12,
      between.contains(where: { arrivals.contains($0.key) }),
      !between.contains(where: { $0.kind == .number })
    else { return [] }
    return movements(points(second), value, prior, [first.span], subject)
  }

  /// Movements of percentages in points, as movements in the measure's own unit.
  private static func points(_ measure: Measure) -> Measure {
    var measure = measure
    guard measure.unit == "%" else { return measure }
    for index in measure.comparisons.indices
    where measure.comparisons[index].unit?.hasPrefix("điểm") == true {
      measure.comparisons[index].unit = "%"
    }
    return measure
  }
  private static let fromWord = WordKey("từ")
  private static let arrivals: Set<WordKey> = Set(
    ["xuống", "còn", "lên", "thành"].map { WordKey($0) })

  /// "A (cùng kỳ B), tăng c%", "A, cùng kỳ năm trước đạt B, tăng c%".
  private static func beside(
    _ index: Int, _ text: AuditText, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let next = index + 1
    let (first, second) = (subject.measures[index], subject.measures[next])
    guard subject.areComparable(index, next), first.kind.isLevel, second.kind.isLevel,
      second.span.start - first.span.end < 60,
      let value = first.value, let prior = subject.value(next, in: index),
      first.comparisons.allSatisfy({ $0.prior == nil })
    else { return [] }
    let between = text.tokens(from: first.span, to: second.span)
    if AuditText.has(earlier, in: text.clause(before: first.span.start, 6)),
      AuditText.has(now, in: between), !between.contains(where: { $0.kind == .number })
    {
      return movements(second, prior, value, [first.span], subject)
    }
    let isBase = saysBase(between, second, text)
    guard !between.contains(where: { $0.kind == .number && !isBase || $0.isMark(";") }),
      isBase
        || AuditText.has(earlier, in: between) && !between.contains(where: { $0.key == soWord }),
      AuditName(first).containment(AuditName(second)) >= 0.5
    else { return [] }
    var measure = first
    measure.comparisons = first.comparisons + second.comparisons
    return movements(measure, value, prior, [second.span], subject)
  }
  private static let now = PhraseSet(["năm nay", "kỳ này", "đến nay", "nay"])
  private static let soWord = WordKey("so")
  private static let levelWord = WordKey("mức")

  /// "so với 500 tỷ đồng của cùng kỳ", "gấp 1,5 lần cùng kỳ (44 doanh nghiệp)".
  private static func saysBase(
    _ between: ArraySlice<Token>, _ second: Measure, _ text: AuditText
  ) -> Bool {
    if between.last?.isMark("(") == true, AuditText.has(earlier, in: between.suffix(4)) {
      return text.tokens(after: second.span.end, 4).contains { $0.isMark(")") }
    }
    let words = between.last?.key == levelWord ? between.dropLast() : between
    return words.last?.key == WordKey("với") && words.dropLast().last?.key == soWord
      && AuditText.has(earlier, in: text.tokens(after: second.span.end, 6))
  }
  private static let earlier = PhraseSet([
    "cùng kỳ", "năm trước", "tháng trước", "quý trước", "năm ngoái",
  ])

  /// "512 kg/người, tăng 38 kg so với năm trước (484 kg/người)".
  private static func perHead(
    _ index: Int, _ run: Range<Int>, _ text: AuditText, _ subject: AuditSubject
  ) -> [AuditFinding] {
    let (change, last) = (index + 1, index + 2)
    guard last < run.upperBound, subject.measures[change].kind == .change,
      subject.areComparable(index, last), let unit = subject.measures[index].unit,
      let own = subject.measures[change].unit, unit.hasPrefix(own + "/"),
      let value = subject.measures[index].value, let prior = subject.value(last, in: index)
    else { return [] }
    let between = text.tokens(
      from: subject.measures[change].span, to: subject.measures[last].span)
    guard between.last?.isMark("(") == true, AuditText.has(earlier, in: between) else { return [] }
    var measure = subject.measures[index]
    measure.comparisons = subject.measures[change].comparisons.map { comparison in
      var comparison = comparison
      if comparison.unit == own { comparison.unit = unit }
      return comparison
    }
    return movements(measure, value, prior, [subject.measures[last].span], subject)
  }

  private static func movements(
    _ measure: Measure, _ value: DecimalNumber, _ prior: DecimalNumber, _ spans: [SourceSpan],
    _ subject: AuditSubject
  ) -> [AuditFinding] {
    let findings = measure.comparisons.compactMap { comparison -> AuditFinding? in
      guard let amount = comparison.amount, comparison.prior == nil,
        abs(comparison.span.start - measure.span.end) < 120
      else { return nil }
      var finding = Movement(
        value: value, prior: prior, comparison: comparison, amount: amount
      ).finding(measure, subject, nil)
      finding?.places += spans.map(subject.place)
      return finding
    }
    // One movement that follows says that the value is right and the other of another base.
    return findings.count == measure.comparisons.count ? findings : []
  }
}
