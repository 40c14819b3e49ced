import IndicatorModel
import ReportReading
import VietnameseText

/// Figures of one thing for several calendar years.
extension DraftResolver {
  /// "62,1% năm 2020 nâng lên 63,5% năm 2025": the year behind a figure is its year, and not that of
  /// the figure behind it; "các năm 2021, 2022, 2023 lần lượt là 4,1%, 8,3% và 6,0%": in order.
  mutating func settleYears(_ period: ReportingPeriod) {
    for index in drafts.indices where drafts[index].cell == nil {
      if let year = yearInBracket(index), isOver(year, in: period), year < period.year - 1 {
        settleEarlier(index, of: year)
        continue
      }
      guard drafts[index].depth == 0, let behind = yearBehind(index),
        isOver(behind.year, in: period)
      else { continue }
      give(behind.year, to: index, in: period, "the year behind it")
      if index + 1 < drafts.count { clear(index + 1, of: behind, in: period) }
    }
    // Lists come in the order of the text, so the search goes on where the last one ended.
    var next = 0
    for paragraph in scanner.document.paragraphs {
      var index = paragraph.body.lowerBound
      while index < paragraph.body.upperBound {
        let list = yearList(at: index, paragraph.body.upperBound)
        if list.years.count > 1 { settle(list, in: period, from: &next) }
        index = max(index + 1, list.end)
      }
    }
  }

  /// Years that figures of a report can be of: the reported one only in a report on a whole year.
  private func isOver(_ year: Int, in period: ReportingPeriod) -> Bool {
    (period.year - 12..<period.year).contains(year)
      || year == period.year && period.span == .year
  }

  /// The year named behind a figure's unit, and where its words end.
  private func yearBehind(_ index: Int) -> (year: Int, end: Int)? {
    let tokens = scanner.tokens
    var place = drafts[index].quantity.tokens.upperBound
    while place < tokens.count, place - drafts[index].quantity.tokens.upperBound < 2,
      Self.into.contains(tokens[place].key)
    { place += 1 }
    guard place + 1 < tokens.count, tokens[place].key == WordKey.year,
      let year = calendarYear(place + 1)
    else { return nil }
    let end = place + 2
    guard end < tokens.count, !tokens[end].startsLine else { return (year, end) }
    let isEnd =
      tokens[end].kind == .punctuation
      ? Self.stops.contains(where: tokens[end].isMark) : Self.goingOn.contains(tokens[end].key)
    return isEnd ? (year, end) : nil
  }

  /// The year that alone stands between a bracket and a figure: "(năm 2020: 55%; mục tiêu: 65%)".
  private func yearInBracket(_ index: Int) -> Int? {
    let number = drafts[index].quantity.tokens.lowerBound
    guard drafts[index].depth > 0 else { return nil }
    var start = number
    while start > 0, number - start < 5, !scanner.tokens[start - 1].isMark("(") { start -= 1 }
    guard start > 0, start + 1 < number, scanner.tokens[start - 1].isMark("("),
      scanner.tokens[start].key == WordKey.year, let year = calendarYear(start + 1),
      (start + 2..<number).allSatisfy({
        scanner.tokens[$0].isMark(":") || Self.levels.contains(scanner.tokens[$0].key)
      })
    else { return nil }
    return year
  }
  private static let levels = WordSet(["là", "đạt", "có", "ở", "mức"])

  /// The same thing in an earlier year as the measure before the bracket.
  private mutating func settleEarlier(_ index: Int, of year: Int) {
    drafts[index].period = String(year)
    drafts[index].stretch = .other
    guard index > 0, drafts[index - 1].sentence == drafts[index].sentence,
      drafts[index - 1].depth < drafts[index].depth,
      let own = drafts[index - 1].unit, drafts[index].unit?.isComparable(with: own) == true
    else { return }
    drafts[index].priorOf = index - 1
    (drafts[index].parent, drafts[index].relation) = (nil, nil)
    drafts[index].trace.append("the year in the bracket before it")
  }

  /// The calendar year that a token is.
  func calendarYear(_ index: Int) -> Int? {
    guard index < scanner.tokens.count, scanner.tokens[index].kind == .number else { return nil }
    return Int(scanner.tokens[index].text(in: scanner.document.scalars)).flatMap {
      (1990...2100).contains($0) ? $0 : nil
    }
  }

  private mutating func give(
    _ year: Int, to index: Int, in period: ReportingPeriod, _ reason: String
  ) {
    guard drafts[index].kind != .targetOnly, drafts[index].priorOf == nil, !drafts[index].isPrior
    else { return }
    drafts[index].period = year == period.year ? nil : String(year)
    drafts[index].stretch = year == period.year ? nil : .other
    drafts[index].asOf = nil
    drafts[index].trace.append(reason)
  }

  /// The year that stands behind the figure before is not the next one's.
  private mutating func clear(
    _ next: Int, of behind: (year: Int, end: Int), in period: ReportingPeriod
  ) {
    guard drafts[next].period == String(behind.year),
      drafts[next].quantity.tokens.lowerBound >= behind.end,
      !(behind.end..<drafts[next].quantity.tokens.lowerBound).contains(where: {
        scanner.tokens[$0].key == WordKey.year && calendarYear($0 + 1) != nil
      })
    else { return }
    (drafts[next].period, drafts[next].stretch) = (nil, nil)
  }

  // MARK: lists

  /// "các năm 2021, 2022 và 2023" that starts at a token.
  private func yearList(at index: Int, _ limit: Int) -> (years: [Int], end: Int) {
    guard scanner.tokens[index].key == WordKey.year, let first = calendarYear(index + 1) else {
      return ([], index)
    }
    var years = [first]
    var end = index + 2
    while end + 1 < limit,
      scanner.tokens[end].isMark(",") || scanner.tokens[end].key == WordKey.and,
      let next = calendarYear(end + 1)
    {
      years.append(next)
      end += 2
    }
    return (years, end)
  }

  /// As many figures of one unit behind the list as it has years.
  ///
  /// - Parameter first: the first draft that may stand behind the list; moved on to it.
  private mutating func settle(
    _ list: (years: [Int], end: Int), in period: ReportingPeriod, from first: inout Int
  ) {
    while first < drafts.count, drafts[first].quantity.tokens.lowerBound < list.end { first += 1 }
    guard first + list.years.count <= drafts.count,
      drafts[first].quantity.tokens.lowerBound - list.end <= 6,
      list.years.allSatisfy({ isOver($0, in: period) })
    else { return }
    let run = first..<first + list.years.count
    guard run.dropFirst().allSatisfy({ isAlone($0) && yearBehind($0) == nil }),
      run.allSatisfy({ drafts[$0].sentence == drafts[run.lowerBound].sentence })
    else { return }
    for (index, year) in zip(run, list.years) {
      give(year, to: index, in: period, "its year of the list before")
    }
  }

  private static let into = WordSet(["vào", "trong", "của", "cuối", "hết"])
  private static let stops: [Unicode.Scalar] = [",", ";", ".", ")"]
  private static let goingOn = WordSet([
    "lên", "xuống", "còn", "tăng", "giảm", "nâng", "và", "đến", "thành", "rồi",
  ])
}
