import ByteSupport
import IndicatorModel
import VietnameseText

/// A total and a list of names with numbers behind it, read from the words alone: "7.806 học sinh:
/// mầm non 1.422, tiểu học 3.310, THCS 3.174".
///
/// Parts in such lists often have no unit of their own, so they need not be measures.
enum BareListAudit {
  static func findings(_ subject: AuditSubject) -> [AuditFinding] {
    guard let text = subject.text else { return [] }
    return subject.measures.indices.compactMap { index in
      guard subject.measures[index].value != nil, subject.units[index]?.isPercent == false,
        subject.measures[index].kind != .change
      else { return nil }
      return finding(index, subject, text)
    }
  }

  private static func finding(
    _ index: Int, _ subject: AuditSubject, _ text: AuditText
  ) -> AuditFinding? {
    let measure = subject.measures[index]
    guard let whole = measure.value,
      let list = BareList(after: measure, unit: subject.units[index], text), list.items.count >= 2
    else { return nil }
    let values = list.items.map(\.value)
    guard let sum = values.reduce(Optional(DecimalNumber(coefficient: 0)), { $0?.adding($1) }),
      sum != whole, !stops(values, at: whole), isNear(sum, whole, list),
      !Subsets.make(whole, of: values), !isOfNeighbour(sum, index, subject)
    else { return nil }
    let step = (0..<whole.fractionDigits).reduce(1.0) { step, _ in step / 10 }
    let isTiny =
      whole.fractionDigits > 0 && abs(sum.doubleValue - whole.doubleValue) <= step * 1.1
    return AuditFinding(
      kind: .sum, severity: isTiny ? .warning : .error,
      statement: .parts(
        name: measure.indicator, parts: values, sum: sum.normalized, total: whole,
        unit: measure.unit ?? ""),
      stated: whole, computed: sum, measures: [measure.id],
      places: ([measure.span] + list.items.map(\.span)).map(subject.place))
  }

  /// Whether the parts make the number before or behind exactly: "58 lượt/63 người (…)".
  private static func isOfNeighbour(
    _ sum: DecimalNumber, _ index: Int, _ subject: AuditSubject
  ) -> Bool {
    (max(0, index - 2)..<min(subject.measures.count, index + 2)).contains {
      $0 != index && (subject.measures[$0].value == sum || subject.measures[$0].target == sum)
    } || subject.measures[index].target == sum
  }

  private static func stops(_ values: [DecimalNumber], at whole: DecimalNumber) -> Bool {
    var sum = DecimalNumber(coefficient: 0)
    return values.contains { value in
      sum = sum.adding(value) ?? sum
      return sum == whole
    }
  }

  /// A closed list may be off by a tenth; an open one must exceed the total by as little.
  private static func isNear(
    _ sum: DecimalNumber, _ whole: DecimalNumber, _ list: BareList
  ) -> Bool {
    let difference = abs(sum.doubleValue - whole.doubleValue)
    guard sum > whole || list.isClosed else { return false }
    return difference <= abs(whole.doubleValue) * 0.1
      || list.isClosed && sum > whole && sum.doubleValue < whole.doubleValue * 1.4
  }
}

/// Names with one number each behind a total.
struct BareList {
  /// One part.
  struct Item {
    let value: DecimalNumber
    let span: SourceSpan
  }

  /// The parts, in the total's unit.
  private(set) var items: [Item] = []
  /// The words close the list.
  let isClosed: Bool

  /// Reads the list that opens within a few words behind a total.
  ///
  /// - Returns: `nil` when none opens, or when something stands in it that is no name and number.
  init?(after total: Measure, unit: UnitOfMeasure?, _ text: AuditText) {
    let tokens = Array(text.tokens(after: total.span.end, 140))
    guard let opening = BareList.opening(tokens) else { return nil }
    isClosed = opening.isClosed
    var position = opening.end
    while position < tokens.count {
      guard let number = tokens[position...].firstIndex(where: { $0.kind == .number }),
        number - position <= 14, BareList.isName(tokens[position..<number]),
        let value = text.number(tokens[number])
      else { break }
      let end = BareList.itemEnd(tokens, number)
      let words = tokens[(number + 1)..<end]
      guard BareList.isUnit(words, unit, text), let converted = BareList.scaled(value, words, unit, text)
      else { return nil }
      let span = SourceSpan(start: tokens[number].start, end: tokens[number].end)
      items.append(Item(value: converted, span: span))
      let next = BareList.behindRemark(tokens, end)
      guard next < tokens.count else { return }
      if tokens[next].isMark(")") || tokens[next].isMark(".") { return }
      guard tokens[next].isMark(",") || tokens[next].key == BareList.and || tokens[next].isMark(";")
      else { return nil }
      position = next + 1
    }
  }

  /// Behind a remark in brackets.
  private static func behindRemark(_ tokens: [Token], _ index: Int) -> Int {
    guard index < tokens.count, tokens[index].isMark("(") else { return index }
    let close = tokens[index...].firstIndex { $0.isMark(")") }
    return close.map { $0 + 1 } ?? tokens.count
  }
  private static let and = WordKey("và")

  /// Where the list starts: behind "(", ":" or a word of division within seven tokens.
  private static func opening(_ tokens: [Token]) -> (end: Int, isClosed: Bool)? {
    for index in tokens.indices.prefix(8) {
      let token = tokens[index]
      if token.kind == .number { return nil }
      if let count = ListWords.opening.match(tokens, at: index, limit: tokens.count) {
        return (skipMarks(tokens, index + count), false)
      }
      let closing = ListWords.closing.match(tokens, at: index, limit: tokens.count)
      if let closing { return (skipMarks(tokens, index + closing), true) }
      if token.isMark("(") || token.isMark(":") { return (skipOpening(tokens, index + 1), true) }
    }
    return nil
  }

  /// Behind "(trong đó:", "(gồm": the list is as closed as its bracket.
  private static func skipOpening(_ tokens: [Token], _ index: Int) -> Int {
    for words in [ListWords.opening, ListWords.closing] {
      if let count = words.match(tokens, at: index, limit: tokens.count) {
        return skipMarks(tokens, index + count)
      }
    }
    return index
  }

  private static func skipMarks(_ tokens: [Token], _ index: Int) -> Int {
    index < tokens.count && (tokens[index].isMark(":") || tokens[index].isMark(","))
      ? index + 1 : index
  }

  /// A name: words, with hyphens and commas ("trâu, bò") at most.
  private static func isName(_ tokens: ArraySlice<Token>) -> Bool {
    !tokens.isEmpty && tokens.contains { $0.kind == .word }
      && tokens.allSatisfy {
        $0.kind == .word || $0.isMark(",") || $0.isMark("-") || $0.isMark("–")
      } && !tokens.contains { breaks.contains($0.key) }
  }
  /// Words that make another statement of what follows.
  private static let breaks: Set<WordKey> = Set(
    ["tăng", "giảm", "so", "bằng", "đạt", "chiếm", "còn", "năm", "tháng", "ngày", "quý", "thứ"]
      .map { WordKey($0) })

  /// The token behind a part: a comma, "và", a closing mark.
  private static func itemEnd(_ tokens: [Token], _ number: Int) -> Int {
    tokens[(number + 1)...].firstIndex { $0.kind != .word || $0.key == and } ?? tokens.count
  }

  /// No unit, or one of the total's class and at most two words more.
  private static func isUnit(
    _ words: ArraySlice<Token>, _ unit: UnitOfMeasure?, _ text: AuditText
  ) -> Bool {
    if words.isEmpty { return true }
    guard words.count <= 3 else { return false }
    return parsed(words, text).map { own in unit.map(own.isComparable) ?? false } ?? false
  }

  private static func parsed(_ words: ArraySlice<Token>, _ text: AuditText) -> UnitOfMeasure? {
    UnitOfMeasure(parsing: words.map { text.text(of: $0) }.joined(separator: " "))
  }

  private static func scaled(
    _ value: DecimalNumber, _ words: ArraySlice<Token>, _ unit: UnitOfMeasure?, _ text: AuditText
  ) -> DecimalNumber? {
    guard !words.isEmpty, let unit, let own = parsed(words, text) else { return value }
    return own.convert(value, to: unit)
  }
}
