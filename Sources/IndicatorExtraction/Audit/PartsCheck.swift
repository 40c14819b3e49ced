import ByteSupport
import IndicatorModel
import VietnameseText

/// Some parts against a total.
struct PartsCheck {
  let subject: AuditSubject
  let total: Int
  let parts: [Int]
  /// Whether the words close the list ("gồm", a bracket): the parts must be all.
  var isClosed: Bool?

  /// The sum in the total's unit; `nil` when units do not compare.
  var sum: DecimalNumber? {
    parts.reduce(DecimalNumber(coefficient: 0)) { sum, part in
      subject.value(part, in: total).flatMap { sum?.adding($0) }
    }
  }

  /// What the parts say of the total; `nil` when they agree or need not be all.
  var finding: AuditFinding? {
    guard parts.count >= 2, let whole = subject.measures[total].value, let sum else { return nil }
    let difference = abs(sum.doubleValue - whole.doubleValue)
    let last = (0..<whole.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    guard difference > last / 2 * 1.0001, !stops(at: whole), !isOfAnother(sum, whole) else {
      return nil
    }
    let isOver = sum > whole
    let near = difference <= abs(whole.doubleValue) * 0.02
    // Far more than the whole: one of the counts only stands beside the parts.
    if isOver, !near, sum.doubleValue > whole.doubleValue * 1.4 { return withoutStranger(whole) }
    guard isOver || near || isShortList(sum, whole, difference), !overlaps else { return nil }
    if isOver, !near, !parts.allSatisfy(isList) || !isWholeList { return nil }
    let isTiny =
      whole.fractionDigits > 0 && difference <= last * 1.1 * Double(max(1, parts.count / 4))
    return report(whole, sum, isTiny ? .warning : .error)
  }

  /// Whether the parts belong elsewhere: they make another number nearby exactly, some of them
  /// make the total, or one is a value of another period.
  private func isOfAnother(_ sum: DecimalNumber, _ whole: DecimalNumber) -> Bool {
    let measure = subject.measures[total]
    for index in max(0, total - 4)..<min(subject.measures.count, total + 5)
    where index != total && !parts.contains(index) {
      if subject.areComparable(index, total), subject.value(index, in: total) == sum { return true }
    }
    if parts.contains(where: { part in
      let own = subject.measures[part]
      return own.period != nil && own.period != measure.period
        || measure.comparisons.contains { $0.prior != nil && $0.prior == own.value }
        || subject.text.map { saysEarlier(own, $0) } ?? false
    }) {
      return true
    }
    return Subsets.make(whole, of: parts.compactMap { subject.value($0, in: total) })
  }

  /// "so với cùng kỳ năm 2025 (1.228,4 tỷ đồng)": a value of another period, in its bracket.
  private func saysEarlier(_ part: Measure, _ text: AuditText) -> Bool {
    let before = text.tokens(before: part.span.start, 6)
    return before.contains { $0.isMark("(") } && AuditText.has(PartsCheck.earlier, in: before)
  }
  private static let earlier = PhraseSet(["cùng kỳ", "năm trước", "tháng trước", "quý trước"])

  /// Whether the first parts alone make the total; the rest is then something else.
  private func stops(at whole: DecimalNumber) -> Bool {
    var sum = DecimalNumber(coefficient: 0)
    for (count, part) in parts.enumerated() {
      guard let value = subject.value(part, in: total), let next = sum.adding(value) else {
        return false
      }
      sum = next
      if count > 0, sum == whole { return true }
    }
    return false
  }

  /// Whether the parts claim to be all: a closed list, or more than two of them.
  private var isWholeList: Bool {
    isClosed
      ?? (subject.text == nil || ListWords.closes(total, parts, subject) || parts.count > 2
        || areOpposite)
  }

  /// Boys and girls, inside and outside, done and not done: two parts that are all there is.
  private var areOpposite: Bool {
    guard parts.count == 2 else { return false }
    let names = parts.map { part in
      Set(
        VietnameseText.words(
          subject.measures[part].wording + " " + subject.measures[part].indicator))
    }
    if names[0].contains(PartsCheck.not) != names[1].contains(PartsCheck.not) { return true }
    return PartsCheck.opposites.contains { one, other in
      names[0].contains(one) && names[1].contains(other)
        || names[1].contains(one) && names[0].contains(other)
    }
  }
  private static let not = WordKey("không")
  private static let opposites = [("nam", "nữ"), ("trai", "gái"), ("trong", "ngoài")].map {
    (WordKey($0.0), WordKey($0.1))
  }

  /// Less than the total: a slip of four digits and more, or up to a tenth in a closed list.
  private func isShortList(
    _ sum: DecimalNumber, _ whole: DecimalNumber, _ difference: Double
  ) -> Bool {
    guard sum < whole else { return false }
    let digits = String(sum.normalized.coefficient.magnitude).utf8.count
    if digits >= 4, DigitSlip(sum, whole) != nil, difference <= whole.doubleValue * 0.25 {
      return true
    }
    guard isClosed ?? ListWords.closes(total, parts, subject) else { return false }
    return difference <= abs(whole.doubleValue) * 0.1
      || digits >= 3 && DigitSlip(sum, whole) != nil && difference <= whole.doubleValue * 0.25
  }

  func report(
    _ whole: DecimalNumber, _ sum: DecimalNumber, _ severity: AuditFinding.Severity
  ) -> AuditFinding {
    let measure = subject.measures[total]
    let values = parts.compactMap { subject.value($0, in: total) }
    return AuditFinding(
      kind: .sum, severity: severity,
      statement: .parts(
        name: measure.indicator, parts: values, sum: sum.normalized, total: whole,
        unit: measure.unit ?? ""),
      stated: whole, computed: sum, measures: [measure.id] + parts.map { subject.measures[$0].id },
      places: ([total] + parts).map { subject.place(subject.measures[$0].span) })
  }

  /// The finding for the parts but one, when leaving that one out brings them near the total; none
  /// when the others then make the total exactly.
  private func withoutStranger(_ whole: DecimalNumber) -> AuditFinding? {
    guard parts.count >= 3, let sum else { return nil }
    var best: (position: Int, difference: Double)?
    for (position, part) in parts.enumerated() {
      guard let value = subject.value(part, in: total), let rest = sum.adding(value.negated) else {
        continue
      }
      if rest == whole { return nil }
      let difference = abs(rest.doubleValue - whole.doubleValue)
      if difference <= abs(whole.doubleValue) * 0.02, difference < best?.difference ?? .infinity {
        best = (position, difference)
      }
    }
    guard let best else { return nil }
    var others = parts
    others.remove(at: best.position)
    return PartsCheck(subject: subject, total: total, parts: others, isClosed: isClosed).finding
  }

  /// Women, minorities, the poor: parts that may count one person twice.
  private var overlaps: Bool {
    let names = parts.map { index in
      let measure = subject.measures[index]
      return VietnameseText.words(measure.wording + " " + measure.indicator)
    }
    // "nam …, nữ …" is a division.
    if names.contains(where: { $0.contains(PartsCheck.men) }) { return false }
    return names.contains { $0.contains { PartsCheck.crossing.contains($0) } }
  }
  private static let men = WordKey("nam")
  private static let crossing: Set<WordKey> = Set(["nữ", "thiểu"].map { WordKey($0) })

  private func isList(_ part: Int) -> Bool {
    let (own, whole) = (subject.measures[part], subject.measures[total])
    return own.section == whole.section && own.span.start - whole.span.end < 600
  }
}
