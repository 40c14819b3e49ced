import ReportReading
import VietnameseText

/// Periods and days, which no name has.
extension NameReader {
  /// Behind a day, a period or an adverb of time at `index`; `nil` when there is none.
  func period(at index: Int, _ end: Int) -> Int? {
    let token = tokens[index]
    if index > 0, tokens[index - 1].key == WordKey.quarter, token.isCapitalized,
      Self.romans.contains(token.key)
    {
      return tail(index + 1, end)
    }
    guard token.kind == .number || token.isCode || scanner.classes[index].contains(.period) else {
      return nil
    }
    if let count = NameLexicon.adverbs.match(tokens, at: index, limit: end) {
      let isPart =
        index > 0 && tokens[index - 1].key == WordKey.safetyHead
        || index + count < end && tokens[index + count].key == WordKey.councilHead
      return isPart ? nil : behindNumber(of: index + count, end)
    }
    if token.isCode, PeriodCode(token.key) != nil { return tail(index + 1, end) }
    if token.kind == .number { return numbered(index, end) }
    guard token.kind == .word else { return nil }
    if let date = scanner.phrases.date(at: index, limit: end) { return date.end }
    if index + 2 < end, Self.stages.match(tokens, at: index, limit: end) != nil, isYear(index + 2) {
      return tail(index + 3, end)
    }
    guard Self.spans.contains(token.key), index + 1 < end else { return nil }
    let next = tokens[index + 1]
    if token.key == Self.term, index > 0, tokens[index - 1].key != Self.school { return nil }
    guard next.kind == .number || Self.romans.contains(next.key) && next.isCapitalized else {
      return nil
    }
    return tail(index + 2, end)
  }

  /// "trong tháng 10", "trong quý IV": the number belongs to the adverb.
  private func behindNumber(of next: Int, _ end: Int) -> Int {
    guard next < end, Self.spans.contains(tokens[next - 1].key),
      tokens[next].kind == .number
        || Self.romans.contains(tokens[next].key) && tokens[next].isCapitalized
    else { return next }
    return tail(next + 1, end)
  }

  /// "2025 - 2026", "6 tháng đầu năm", "15/9".
  private func numbered(_ index: Int, _ end: Int) -> Int? {
    let next = index + 1
    // "trong tháng 10 gieo trồng": the words before were taken off.
    if index > 0, next < end, Self.spans.contains(tokens[index - 1].key),
      tokens[next].kind == .word
    {
      return tail(next, end)
    }
    if next < end, tokens[next].key == WordKey.month { return tail(next + 1, end) }
    if next < end, tokens[next].key == WordKey.year, !isYear(index) { return next + 1 }
    if isYear(index) { return tail(next, end) }
    if next + 1 < end, tokens[next].isMark("/"), tokens[next + 1].kind == .number {
      return tail(next, end)
    }
    return nil
  }

  private func tail(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let token = tokens[index]
      if index + 1 < end, tokens[index + 1].kind == .number,
        token.isMark("/") || token.isMark("-") || token.isMark("–") || token.key == WordKey.year
      {
        index += 2
      } else if index + 1 < end, token.key == WordKey.start || token.key == WordKey.end,
        tokens[index + 1].key == WordKey.year
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  func isYear(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    return token.first == "2" || token.first == "1"
  }
  /// The words that a period can start with, but for codes.
  static var periodOpeners: [WordKey] {
    NameLexicon.adverbs.firstWords + ContextPhrases.dateOpeners + stages.firstWords
      + spans.firstWords
  }
  static let spans = PhraseSet(["tháng", "quý", "năm", "ngày", "tuần", "kỳ"])
  private static let stages = PhraseSet(["giai đoạn", "niên độ", "nhiệm kỳ"])
  private static let term = WordKey("kỳ")
  private static let school = WordKey("học")
  private static let romans = PhraseSet(["I", "II", "III", "IV"])
}
