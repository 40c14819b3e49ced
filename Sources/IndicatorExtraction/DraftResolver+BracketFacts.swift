import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Earlier values in the brackets behind a figure.
extension DraftResolver {
  /// What a bracket's only value is when it stands behind the name of a period: "so với cùng kỳ
  /// (14.504 tỷ đồng)".
  func bracketFact(_ index: Int) -> SideFact? {
    let start = drafts[index].quantity.tokens.lowerBound
    guard drafts[index].depth > 0, start > 3, scanner.tokens[start - 1].isMark("(") else {
      return nil
    }
    let near = Array(scanner.tokens[max(0, start - 7)..<(start - 1)])
    guard near.contains(where: { $0.key == WordKey.compare || $0.key == WordKey.with }) else {
      return nil
    }
    let keys = near.map(\.key)
    for position in keys.indices.dropLast() where keys[position] == Self.same {
      if Self.periodWords.contains(keys[position + 1]) { return .earlier }
    }
    let last = keys.count - 1
    let isNamed =
      keys[last] == Self.before || near[last].kind == .word || near[last].kind == .number
    guard last > 0, isNamed, Self.spans.contains(keys[last - 1]) else { return nil }
    return .previousPeriod
  }

  /// "so với năm trước tăng 12,47% (47.000 tỷ đồng)", "bằng 84,6% năm 2023 (13 vụ)": a bracket's only
  /// value directly behind a relative movement, where it is nearer to what the movement starts from
  /// than to what it adds.
  func movementFact(_ index: Int, _ isSide: [Bool]) -> SideFact? {
    guard drafts[index].depth > 0, drafts[index].cell == nil, drafts[index].comparisons.isEmpty
    else { return nil }
    let start = drafts[index].quantity.tokens.lowerBound
    let end = drafts[index].quantity.tokens.upperBound
    guard start > 0,
      end < scanner.tokens.count, scanner.tokens[start - 1].isMark("("),
      scanner.tokens[end].isMark(")"), let owner = owner(of: index, isSide),
      drafts[owner].sentence == drafts[index].sentence, let last = drafts[owner].comparisons.last,
      last.unit == "%", last.prior == nil, let base = last.base, let percent = last.amount,
      0...24 ~= scanner.tokens[start - 1].start - last.span.end,
      let value = drafts[index].quantity.value, let unit = drafts[index].unit,
      let own = drafts[owner].unit,
      let level = drafts[owner].quantity.value, let told = unit.convert(value, to: own)
    else { return nil }
    let change = percent.doubleValue / 100
    let ratio =
      last.direction == "bằng" ? change : last.direction == "giảm" ? 1 - change : 1 + change
    guard ratio > 0 else { return nil }
    let before = level.doubleValue / ratio
    let moved = abs(level.doubleValue - before)
    guard abs(told.doubleValue - before) < abs(told.doubleValue - moved) else { return nil }
    return base == "cùng kỳ" ? .earlier : .previousPeriod
  }

  /// "giảm 9 cặp so với năm 2022 (từ 30 cặp)": where the movement started, if the figures agree.
  func startFact(_ index: Int) -> SideFact? {
    let start = drafts[index].quantity.tokens.lowerBound
    guard drafts[index].depth > 0, drafts[index].comparisons.isEmpty, start > 1,
      scanner.tokens[start - 1].key == WordKey.from, scanner.tokens[start - 2].isMark("("),
      index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      let last = drafts[index - 1].comparisons.last, last.prior == nil, let moved = last.amount,
      let level = drafts[index - 1].quantity.value, let value = drafts[index].quantity.value,
      drafts[index - 1].unit == drafts[index].unit, last.unit == drafts[index].unit?.name,
      (last.direction == "giảm" ? level : value).adding(moved)
        == (last.direction == "giảm" ? value : level)
    else { return nil }
    return last.base == "cùng kỳ" ? .earlier : .previousPeriod
  }

  /// "(năm 2022 đạt 78.055 tấn)" behind a movement: last year's value.
  func yearFact(_ index: Int) -> SideFact? {
    guard drafts[index].depth > 0, drafts[index].comparisons.isEmpty,
      let year = scanner.phrases.year
    else { return nil }
    let tokens = scanner.tokens
    let number = drafts[index].quantity.tokens.lowerBound
    var start = number
    while start > 0, number - start < 5, !tokens[start - 1].isMark("(") {
      start -= 1
    }
    guard start > 0, tokens[start - 1].isMark("("), tokens[start].key == WordKey.year,
      tokens[start + 1].kind == .number,
      Int(tokens[start + 1].text(in: scanner.document.scalars)) == year - 1,
      ((start + 2)..<max(start + 2, number)).allSatisfy({
        tokens[$0].isMark(":") || Self.earlierWords.contains(tokens[$0].key)
      })
    else { return nil }
    return .previousPeriod
  }
}
