import ByteSupport
import IndicatorModel
import VietnameseText

/// Two numbers that are a slip of the fingers apart and have like names: very likely one number,
/// mistyped once, though nothing links the two statements.
struct NearRepeatAudit {
  /// A number and what it is of.
  private struct Statement {
    let index: Int
    let value: DecimalNumber
    let span: SourceSpan
    let name: AuditName
    /// It stands among the aims and is said to be so now: "hiện nay (92,1%)".
    let isCurrent: Bool
    /// It is the total of a pair.
    let isTotal: Bool
    /// It is how much something grew or fell, in per cent.
    var isMovement = false
    /// It is how much of a plan was reached: of whose.
    var against: String??
  }
  /// Numbers of one unit with as many digits.
  private struct Bucket: Hashable {
    let unit: String
    let power: Int
    let digits: Int
    let fraction: Int
  }
  private let subject: AuditSubject

  /// - Complexity: linear: each number is held against the last 64 of its bucket.
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    let audit = NearRepeatAudit(subject: subject)
    var findings: [AuditFinding] = []
    var buckets: [Bucket: [Statement]] = [:]
    for index in subject.measures.indices {
      guard let unit = subject.units[index] else { continue }
      for statement in audit.statements(index) + audit.movements(index)
        + audit.achievements(index)
      {
        let bucket = Bucket(
          unit: statement.isMovement ? "movement" : statement.against == nil ? unit.unitClass : "%",
          power: statement.isMovement || statement.against != nil ? 0 : unit.power,
          digits: audit.digits(statement.value),
          fraction: statement.value.fractionDigits)
        guard bucket.digits >= 2 else { continue }
        // Taken out of the table: while the table held it too, it would be copied for each one.
        var earlier = buckets.removeValue(forKey: bucket) ?? []
        let start = max(0, earlier.count - 64)
        if let match = (start..<earlier.count).last(where: { audit.isSlip(earlier[$0], statement) })
        {
          findings.append(audit.finding(earlier[match], statement))
        }
        earlier.append(statement)
        buckets[bucket] = earlier
      }
    }
    return findings
  }

  private func digits(_ value: DecimalNumber) -> Int {
    var (rest, count) = (value.coefficient.magnitude / 10, 1)
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }

  /// The value of a measure; of an aim only what is said to be so now; the total of a pair.
  private func statements(_ index: Int) -> [Statement] {
    let measure = subject.measures[index]
    guard measure.kind != .change, measure.kind != .price else { return [] }
    let own = subject.names[index]
    let isCurrent = (subject.isAim[index] || own.words.count < 2) && isSaidNow(measure)
    let name = isCurrent ? context(measure) : own
    if measure.kind == .targetOnly {
      guard isCurrent, measure.qualifier == nil || measure.qualifier == "từ",
        let value = measure.target
      else { return [] }
      return [
        Statement(
          index: index, value: value, span: measure.span, name: name, isCurrent: true,
          isTotal: false)
      ]
    }
    var found: [Statement] = []
    if let value = measure.value {
      found.append(
        Statement(
          index: index, value: value, span: measure.span, name: name, isCurrent: isCurrent,
          isTotal: false))
    }
    if let total = measure.target, measure.targetKind == .total, let span = measure.targetSpan {
      found.append(
        Statement(
          index: index, value: total, span: span, name: name, isCurrent: isCurrent, isTotal: true))
    }
    return found
  }

  /// "GRDP tăng 7,36%", "GRDP ước đạt 48.672 tỷ đồng, tăng 7,63%": the growth since a year before.
  private func movements(_ index: Int) -> [Statement] {
    let measure = subject.measures[index]
    guard !subject.isAim[index], measure.kind != .targetOnly,
      let comparison = measure.comparisons.first(where: { $0.unit == "%" }),
      comparison.direction == "tăng" || comparison.direction == "giảm",
      comparison.base == "năm trước" || comparison.base == "cùng kỳ",
      let amount = comparison.amount
    else { return [] }
    return [
      Statement(
        index: index, value: amount, span: comparison.span, name: subject.names[index],
        isCurrent: false, isTotal: false, isMovement: true)
    ]
  }

  /// "giải ngân 40.248 triệu đồng, đạt 62,4% kế hoạch": told again as "giải ngân mới đạt 64,2%".
  private func achievements(_ index: Int) -> [Statement] {
    let measure = subject.measures[index]
    guard !subject.isAim[index], measure.kind != .targetOnly else { return [] }
    return measure.achieved.map {
      Statement(
        index: index, value: $0.percent, span: $0.span, name: subject.names[index],
        isCurrent: false, isTotal: false, against: .some($0.against))
    }
  }

  /// Two percentages of a plan, or one and a rate, are one when they are of one day and name, in
  /// sections apart.
  private func isOneAchievement(
    _ first: Statement, _ second: Statement, _ slip: DigitSlip, _ shared: Int
  ) -> Bool {
    let (one, other) = (subject.measures[first.index], subject.measures[second.index])
    guard one.section != other.section, shared >= 2, digits(first.value) >= 3,
      !differInPlaces(first.name, second.name)
    else { return false }
    if let mine = first.against, let its = second.against, let mine, let its, mine != its {
      return false
    }
    switch slip {
    case .swapped:
      return one.asOf == other.asOf || one.asOf == nil || other.asOf == nil
        ? first.name.containment(second.name) >= 0.6 : false
    case .replaced:
      return one.asOf != nil && one.asOf == other.asOf
        && first.name.containment(second.name) >= 0.75
    }
  }

  /// Two movements are one only when one name holds the other.
  private func isOneMovement(_ first: Statement, _ second: Statement, _ shared: Int) -> Bool {
    DigitSlip(first.value, second.value) == .swapped && digits(first.value) >= 3 && shared >= 2
      && first.name.containment(second.name) >= 0.75
      && subject.sentences[first.index] != subject.sentences[second.index]
      && subject.measures[first.index].section != subject.measures[second.index].section
      && !differInPlaces(first.name, second.name)
  }

  /// The name with the words before the number, for "hiện tại tỷ lệ này là 3,21%".
  private func context(_ measure: Measure) -> AuditName {
    guard let text = subject.text else { return AuditName(measure) }
    let before = text.tokens(before: measure.span.start, 16).filter { $0.kind == .word }
    return AuditName(
      measure.indicator, more: before.map { text.text(of: $0) }.joined(separator: " "))
  }

  /// "hiện", "hiện có", "mới ở mức", "tính chung", "tổng số", "số liệu" beside it.
  private func isSaidNow(_ measure: Measure) -> Bool {
    guard let text = subject.text else { return false }
    if isStart(measure, text) { return true }
    return AuditText.has(NearRepeatAudit.now, in: text.tokens(before: measure.span.start, 7))
      || AuditText.has(NearRepeatAudit.now, in: text.tokens(after: measure.span.end, 5))
  }
  /// "từ 93,6% lên 95%": where an aim starts from.
  private func isStart(_ measure: Measure, _ text: AuditText) -> Bool {
    text.tokens(before: measure.span.start, 1).first?.key == WordKey("từ")
      && text.tokens(after: measure.span.end, 5).contains {
        $0.key == WordKey("lên") || $0.key == WordKey("xuống")
      }
  }
  private static let now = PhraseSet([
    "hiện", "hiện nay", "hiện có", "hiện tại", "hiện là", "mới ở mức", "tính chung", "tổng số",
    "số liệu", "đang", "đã", "như trên", "nêu trên", "vẫn",
  ])

  private func isSlip(_ first: Statement, _ second: Statement) -> Bool {
    // Asked of 64 pairs a number, nearly all of which differ in more than a slip.
    guard let slip = DigitSlip(first.value, second.value), first.index != second.index else {
      return false
    }
    let (one, other) = (subject.measures[first.index], subject.measures[second.index])
    guard !areTold(first, second),
      areOfOneTime(one, other, second.isCurrent, slip == .swapped && digits(first.value) >= 3),
      !areKnownApart(one, other, slip == .swapped ? digits(first.value) : 0)
    else { return false }
    let digits = digits(first.value)
    let (shared, contained) = (
      first.name.shared(second.name), first.name.containment(second.name)
    )
    if first.isMovement { return isOneMovement(first, second, shared) }
    // "hộ nghèo 412 hộ, chiếm 33,01%" and "tỷ lệ hộ nghèo còn 30,31%": a share and a rate.
    if (one.kind == .share) != (other.kind == .share) {
      return first.name.containment(second.name) >= 0.75 && shared >= 2
        && one.section != other.section && !differInPlaces(first.name, second.name)
    }
    if first.against != nil || second.against != nil {
      return isOneAchievement(first, second, slip, shared)
    }
    switch slip {
    case .swapped:
      if digits >= 4 { return shared >= 1 && contained >= 0.25 }
      if digits == 3, shared >= 1 { return contained >= (second.isCurrent ? 0.25 : 0.4) }
      return shared >= 1 && contained >= (second.isCurrent ? 0.4 : 0.6)
        && subject.sentences[first.index] != subject.sentences[second.index]
        && !differInPlaces(first.name, second.name)
    case .replaced: return isReplaced(first, second, shared, contained)
    }
  }

  /// One wrong digit says less than two swapped ones: the names must be alike and stand apart.
  private func isReplaced(
    _ first: Statement, _ second: Statement, _ shared: Int, _ contained: Double
  ) -> Bool {
    let (one, other) = (subject.measures[first.index], subject.measures[second.index])
    guard shared >= 2, one.section != other.section, !first.isTotal, !second.isTotal,
      !differInPlaces(first.name, second.name)
    else { return false }
    if second.isCurrent { return contained >= 0.5 }
    guard !subject.isAim[first.index], !subject.isAim[second.index] else { return false }
    return first.name.likeness(second.name) >= 0.75
  }

  /// Whether the report itself sets the two side by side: parts of one whole, a value and its
  /// prior, part and total.
  private func areTold(_ first: Statement, _ second: Statement) -> Bool {
    let (one, other) = (subject.measures[first.index], subject.measures[second.index])
    if one.parent == other.id || other.parent == one.id { return true }
    if one.parent != nil, one.parent == other.parent { return true }
    if one.sameAs == other.id || other.sameAs == one.id { return !second.isCurrent }
    return one.comparisons.contains { $0.prior != nil && $0.prior == second.value }
      || other.comparisons.contains { $0.prior != nil && $0.prior == first.value }
      || !first.isTotal && one.target == second.value
      || !second.isTotal && !second.isCurrent && other.target == first.value
  }

  /// Whether both are known for certain, as two indicators.
  ///
  /// Two sides of one indicator ("giá so sánh", "giá hiện hành") that are two swapped digits of five
  /// or more apart are one number.
  private func areKnownApart(_ one: Measure, _ other: Measure, _ swapped: Int) -> Bool {
    guard let first = one.code, let second = other.code else { return false }
    if swapped >= 5,
      first.split(separator: ".").dropLast() == second.split(separator: ".").dropLast()
    {
      return false
    }
    return first != second && min(one.confidence, other.confidence) >= 0.75
  }

  private func areOfOneTime(
    _ one: Measure, _ other: Measure, _ isCurrent: Bool, _ isSwapped: Bool
  ) -> Bool {
    guard one.period == other.period || one.period == nil || other.period == nil || isCurrent
    else { return false }
    // Two counts up to one day are of one stretch, whether "lũy kế" is said or not.
    let areCounts =
      one.asOf != nil && one.asOf == other.asOf
      && [one.kind, other.kind].allSatisfy { $0.isLevel || $0 == .cumulative }
    if (one.kind == .cumulative) != (other.kind == .cumulative), !areCounts { return false }
    return isSwapped || (one.kind == .share) == (other.kind == .share)
  }

  /// Whether each name has a proper noun that the other lacks.
  private func differInPlaces(_ one: AuditName, _ other: AuditName) -> Bool {
    one.namesPlace(missingIn: other) && other.namesPlace(missingIn: one)
  }

  private func finding(_ first: Statement, _ second: Statement) -> AuditFinding {
    let (one, other) = (subject.measures[first.index], subject.measures[second.index])
    let isSwapped = DigitSlip(first.value, second.value) == .swapped
    return AuditFinding(
      kind: .repeat, severity: isSwapped ? .error : .warning,
      statement: .repeated(
        name: one.indicator, first: first.value,
        firstUnit: first.isMovement || first.against != nil ? "%" : one.unit ?? "",
        second: second.value,
        secondUnit: second.isMovement || second.against != nil ? "%" : other.unit ?? ""),
      stated: second.value, measures: [one.id, other.id],
      places: [first.span, second.span].map(subject.place))
  }
}
