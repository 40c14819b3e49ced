import IndicatorModel
import ReportReading
import VietnameseText

/// Tells each draft which stretch of time the words before it name.
///
/// A mention holds for what follows it in its sentence, inside its parenthesis, or behind its colon
/// to the end of the paragraph or list. "So với quý II", "kế hoạch 9 tháng" are no mentions.
struct StretchFinder {
  let scanner: DocumentScanner
  let period: ReportingPeriod
  private var tokens: [Token] { scanner.tokens }

  /// Sets `stretch` of every draft.
  static func settle(
    _ drafts: inout [Draft], scanner: DocumentScanner, period: ReportingPeriod
  ) {
    let finder = StretchFinder(scanner: scanner, period: period)
    var carried: MeasureStretch?
    var next = 0
    for (index, paragraph) in scanner.document.paragraphs.enumerated() {
      if paragraph.isHeading || paragraph.bullet == .none { carried = nil }
      var last = next
      while last < drafts.count, drafts[last].paragraph == index { last += 1 }
      let ending = finder.walk(paragraph.body, &drafts, next..<last, lead: carried)
      if next == last, ending != nil { carried = ending }
      next = last
    }
  }

  /// Walks a paragraph.
  ///
  /// - Parameters:
  ///   - range: the tokens of the paragraph.
  ///   - own: the positions of its drafts, in order of place.
  ///   - lead: the stretch that the list's heading names.
  /// - Returns: the stretch that holds at the end.
  private func walk(
    _ range: Range<Int>, _ drafts: inout [Draft], _ own: Range<Int>, lead: MeasureStretch?
  ) -> MeasureStretch? {
    var (lead, current) = (lead, lead)
    var outside: [MeasureStretch?] = []
    var next = own.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      while next < own.upperBound, drafts[next].quantity.tokens.lowerBound <= index {
        drafts[next].stretch = current
        next += 1
      }
      if let mention = mention(at: index, limit: range.upperBound) {
        if !isCompared(index, from: range.lowerBound) { current = mention.stretch }
        index += mention.count
        continue
      }
      let token = tokens[index]
      if token.isMark("(") {
        outside.append(current)
      } else if token.isMark(")") {
        if let before = outside.popLast() { current = before }
      } else if token.isMark(":"), next == own.lowerBound {
        lead = current
      } else if token.isMark("."), outside.isEmpty,
        Self.continuing.match(tokens, at: index + 1, limit: range.upperBound) == nil
      {
        current = lead
      }
      index += 1
    }
    while next < own.upperBound {
      drafts[next].stretch = current
      next += 1
    }
    return current
  }

  /// The stretch that a range names first and is not compared with.
  func first(in range: Range<Int>) -> MeasureStretch? {
    for index in range {
      if let mention = mention(at: index, limit: range.upperBound),
        !isCompared(index, from: range.lowerBound)
      {
        return mention.stretch
      }
    }
    return nil
  }

  private func mention(at index: Int, limit: Int) -> (stretch: MeasureStretch, count: Int)? {
    let key = tokens[index].key
    if let count = Self.runningTotals.match(tokens, at: index, limit: limit) {
      return (.runningTotal, count)
    }
    if let count = Self.thisPeriod.match(tokens, at: index, limit: limit),
      quarter(index + count - 1, limit) == nil
    {
      return (.period, count)
    }
    if let count = Self.sinceJanuary.match(tokens, at: index, limit: limit) {
      return (.yearToDate, count)
    }
    if key == WordKey.quarter { return quarter(index, limit) }
    if tokens[index].kind == .number || Self.counts[key] != nil { return months(index, limit) }
    if key == WordKey.month { return month(index, limit) }
    return nil
  }

  /// "quý III", "quý 3/2025".
  private func quarter(_ index: Int, _ limit: Int) -> (stretch: MeasureStretch, count: Int)? {
    guard tokens[index].key == WordKey.quarter, index + 1 < limit,
      let number = Self.quarters[tokens[index + 1].text(in: scanner.document.scalars)]
    else { return nil }
    let isOwn = period.span == .quarter(number) && !namesOtherYear(behind: index + 2, limit)
    return (isOwn ? .period : .other, 2)
  }

  /// "9 tháng", "6 tháng đầu năm", "sáu tháng cuối năm".
  private func months(_ index: Int, _ limit: Int) -> (stretch: MeasureStretch, count: Int)? {
    guard index + 1 < limit, tokens[index + 1].key == WordKey.month,
      let count = Self.counts[tokens[index].key] ?? number(index), [3, 6, 9].contains(count)
    else { return nil }
    let isLate = index + 2 < limit && tokens[index + 2].key == WordKey.end
    let fits = count == period.months.upperBound && !isLate
    return (fits && !namesOtherYear(behind: index + 2, limit) ? .yearToDate : .other, 2)
  }

  /// "tháng 9", "tháng 9/2025"; not a day's month, not "đến tháng 9".
  private func month(_ index: Int, _ limit: Int) -> (stretch: MeasureStretch, count: Int)? {
    guard index + 1 < limit, let month = number(index + 1), (1...12).contains(month),
      index > 0, tokens[index - 1].kind != .number, !Self.untilWords.contains(tokens[index - 1].key)
    else { return nil }
    return (period.span == .month(month) ? .period : .other, 2)
  }

  /// Whether the next words name another year than the period's.
  private func namesOtherYear(behind index: Int, _ limit: Int) -> Bool {
    for position in index..<min(limit, index + 4) {
      let token = tokens[position]
      if token.kind == .number {
        guard let year = number(position), (1990...2100).contains(year) else { return false }
        return year != period.year
      }
      if ![WordKey.year, WordKey.start].contains(token.key), token.kind == .word { return false }
    }
    return false
  }

  /// Whether a mention is what something is compared with or planned for.
  private func isCompared(_ index: Int, from start: Int) -> Bool {
    (max(start, index - 2)..<index).contains { Self.comparing.contains(tokens[$0].key) }
  }

  private func number(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    return Int(tokens[index].text(in: scanner.document.scalars))
  }

  private static let thisPeriod = PhraseSet([
    "trong quý", "trong kỳ", "trong kỳ báo cáo", "quý này", "kỳ này", "riêng quý",
  ])
  private static let sinceJanuary = PhraseSet([
    "từ đầu năm", "tính từ đầu năm", "lũy kế từ đầu năm", "cộng dồn từ đầu năm",
  ])
  private static let continuing = PhraseSet(["trong đó", "bao gồm", "gồm", "chia ra", "cụ thể"])
  private static let runningTotals = PhraseSet([
    "lũy kế đến nay", "lũy kế từ trước đến nay", "từ trước đến nay", "lũy kế",
  ])
  private static let comparing: Set<WordKey> = Set(
    ["với", "so", "kỳ", "hoạch", "vụ", "hướng", "giao"].map { WordKey($0) })
  private static let untilWords: Set<WordKey> = Set(
    ["đến", "hết", "cuối", "từ"].map { WordKey($0) })
  private static let quarters = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4,
  ]
  private static let counts: [WordKey: Int] = [
    WordKey("ba"): 3, WordKey("sáu"): 6, WordKey("chín"): 9,
  ]
}
