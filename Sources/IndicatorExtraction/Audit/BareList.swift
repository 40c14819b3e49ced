import ByteSupport
import IndicatorModel
import VietnameseText

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
      else {
        // Behind a semicolon another statement may start.
        if items.count >= 2, tokens[position - 1].isMark(";") { return }
        return nil
      }
      let end = BareList.itemEnd(tokens, number)
      let words = tokens[(number + 1)..<end]
      guard BareList.isUnit(words, unit, text),
        let converted = BareList.scaled(value, words, unit, text)
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
      if token.isMark("("), isAside(tokens, index) { continue }
      if token.isMark("(") || token.isMark(":") { return (skipOpening(tokens, index + 1), true) }
    }
    return nil
  }

  /// "(XKLĐ)": a bracket of one word, which opens no list.
  private static func isAside(_ tokens: [Token], _ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index + 1].kind == .word && tokens[index + 2].isMark(")")
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
      && !(tokens.last.map { counters.contains($0.key) } ?? true)
  }
  /// Words that make a date or an ordinal of the number behind them.
  private static let counters: Set<WordKey> = Set(
    ["năm", "tháng", "ngày", "quý", "thứ", "số", "khóa", "lần"].map { WordKey($0) })
  /// Words that make another statement of what follows.
  private static let breaks: Set<WordKey> = Set(
    ["tăng", "giảm", "so", "bằng", "đạt", "chiếm", "còn"].map { WordKey($0) })

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
