import ReportReading
import VietnameseText

/// Marks the numbers of a document that are no measures: each rule is one named function.
struct ExclusionRules {
  let tokens: [Token]
  let scalars: [Unicode.Scalar]
  var marks: [Exclusion?]

  /// The exclusions of a document, by token.
  static func marks(of document: SourceDocument) -> [Exclusion?] {
    var rules = ExclusionRules(document)
    for paragraph in document.paragraphs { rules.apply(paragraph) }
    return rules.marks
  }

  init(_ document: SourceDocument) {
    tokens = document.tokens
    scalars = document.scalars
    marks = Array(repeating: nil, count: document.tokens.count)
  }

  mutating func apply(_ paragraph: Paragraph) {
    for index in paragraph.tokens.lowerBound..<paragraph.body.lowerBound
    where tokens[index].kind == .number { marks[index] = .sectionNumber }
    let range = paragraph.body
    for index in range where tokens[index].kind == .number && marks[index] == nil {
      mark(index, range)
    }
    markQuoted(range)
  }

  /// The rules in order; the first that holds names the exclusion.
  mutating func mark(_ index: Int, _ range: Range<Int>) {
    if markDate(index, range) || markDecree(index, range) || markYearSpan(index, range) { return }
    if isYear(index, range) {
      marks[index] = .year
    } else if isPeriod(index, range) {
      marks[index] = .period
    } else if isAge(index, range) {
      marks[index] = .age
    } else if isOrdinal(index, range) {
      marks[index] = .ordinal
      markRankTotal(index, range)
    } else if isScale(index, range) {
      marks[index] = .scale
      marks[index + 2] = .scale
    } else if isGrade(index, range) {
      marks[index] = .grade
    } else if isName(index, range) {
      marks[index] = .name
    } else if isFrequency(index, range) {
      marks[index] = .frequency
      if index + 2 < range.upperBound, tokens[index + 1].isMark("/"),
        tokens[index + 2].kind == .number
      {
        marks[index + 2] = .frequency
      }
    }
  }

  // MARK: tools

  mutating func set(_ indices: [Int], _ exclusion: Exclusion) -> Bool {
    for index in indices { marks[index] = exclusion }
    return true
  }

  func integer(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start <= 9 else { return nil }
    var value = 0
    for position in token.start..<token.end {
      let digit = scalars[position].value
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  func previousKey(_ index: Int, _ range: Range<Int>) -> WordKey {
    index > range.lowerBound ? tokens[index - 1].key : WordKey(rawValue: 0)
  }

  func isDash(_ index: Int) -> Bool { tokens[index].isMark("-") || tokens[index].isMark("–") }

  func isAcronym(_ token: Token) -> Bool {
    Letter(scalars[token.start]).isUppercase && Letter(scalars[token.start + 1]).isUppercase
  }

  func hasUnit(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = index + 1
    guard next < range.upperBound else { return false }
    if next + 1 < range.upperBound, tokens[next].isMark("/"), tokens[next + 1].kind == .number {
      return hasPlainUnit(next + 2, range)
    }
    return hasPlainUnit(next, range)
  }

  private func hasPlainUnit(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index < range.upperBound else { return false }
    // "thôn 7 kế hoạch vốn 6.800 triệu đồng".
    if index + 1 < range.upperBound,
      Self.capitalPlans.match(tokens, at: index, limit: range.upperBound) != nil
    {
      return false
    }
    return UnitTable.scale(tokens[index].key) != nil
      || UnitTable.match(tokens, at: index, limit: range.upperBound) != nil
  }

  /// Money, area, length, weight, percent: never behind a name's number.
  func hasMeasuringUnit(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = index + 1
    guard next < range.upperBound else { return false }
    if UnitTable.scale(tokens[next].key) != nil { return true }
    guard let unit = UnitTable.match(tokens, at: next, limit: range.upperBound) else {
      return false
    }
    return ["%", "‰", "đồng", "m", "m²", "g", "người", "hộ", "vụ"].contains(unit.entry.base)
  }
}
