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
  /// The title names the months since January beside the period: figures tell which is theirs.
  var namesBoth = false
  var tokens: [Token] { scanner.tokens }

  /// Sets `stretch` of every draft.
  static func settle(
    _ drafts: inout [Draft], scanner: DocumentScanner, period: ReportingPeriod
  ) {
    var finder = StretchFinder(scanner: scanner, period: period)
    finder.namesBoth = finder.titleNamesBoth()
    var carried = Mention()
    var next = 0
    var tasks = TaskTime(finder: finder)
    for (index, paragraph) in scanner.document.paragraphs.enumerated() {
      if paragraph.isHeading || paragraph.bullet == .none { carried = Mention() }
      tasks.note(paragraph)
      var last = next
      while last < drafts.count, drafts[last].paragraph == index { last += 1 }
      let ending = finder.walk(paragraph.body, &drafts, next..<last, lead: carried)
      if let period = tasks.period { TaskTime.give(period, to: &drafts, next..<last) }
      if next == last, ending.stretch != nil { carried = ending }
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
    _ range: Range<Int>, _ drafts: inout [Draft], _ own: Range<Int>, lead: Mention
  ) -> Mention {
    var (lead, current) = (lead, lead)
    var outside: [Mention] = []
    var named: [(mention: Mention, next: Int)] = []
    var next = own.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      while next < own.upperBound, drafts[next].quantity.tokens.lowerBound <= index {
        set(current, on: &drafts[next])
        next += 1
      }
      if let mention = mention(at: index, limit: range.upperBound) {
        if !isCompared(index, from: range.lowerBound) {
          current = mention.over(current)
          named.append((mention, next))
        }
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
      set(current, on: &drafts[next])
      next += 1
    }
    carry(named, to: &drafts, before: own.upperBound)
    return current
  }

  /// Gives a draft the stretch named before it.
  private func set(_ mention: Mention, on draft: inout Draft) {
    guard draft.cell == nil else { return }
    draft.stretch = mention.stretch
    if draft.period == nil { draft.period = mention.period }
    let known = draft.kind == .targetOnly || draft.kind == .share || draft.isPrior
    if mention.isAhead, !known {
      draft.isAhead = true
    } else if mention.isSummed, draft.kind == .actual {
      draft.kind = .cumulative
    }
  }

  func mention(at index: Int, limit: Int) -> Mention? {
    let key = tokens[index].key
    guard tokens[index].kind == .number || Self.openers.contains(key) else { return nil }
    if let count = Self.runningTotals.match(tokens, at: index, limit: limit) {
      return Mention(stretch: .runningTotal, count: count)
    }
    if let count = Self.thisPeriod.match(tokens, at: index, limit: limit),
      quarter(index + count - 1, limit) == nil
    {
      return Mention(stretch: .period, count: count)
    }
    if let count = Self.thisMonth.match(tokens, at: index, limit: limit) {
      return period.months.count == 1
        ? Mention(stretch: .period, count: count) : Mention(stretch: .other, count: count)
    }
    if let count = Self.sinceJanuary.match(tokens, at: index, limit: limit) {
      return Mention(stretch: .yearToDate, count: count)
    }
    if tokens[index].isCode, let code = PeriodCode(key) { return coded(code, at: index, limit) }
    if key == WordKey.quarter { return quarter(index, limit) }
    if tokens[index].kind == .number || Self.counts[key] != nil { return months(index, limit) }
    if key == WordKey.month { return month(index, limit) }
    if key == WordKey.year { return yearAhead(index, limit) ?? schoolYear(index, limit) }
    if key == WordKey.season { return season(index, limit) }
    return nil
  }

  /// "quý III", "quý 3/2025".
  private func quarter(_ index: Int, _ limit: Int) -> Mention? {
    guard tokens[index].key == WordKey.quarter, index + 1 < limit,
      let number = Self.quarters[tokens[index + 1].text(in: scanner.document.scalars)]
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    let named = ReportingPeriod(year: year, span: .quarter(number))
    if named == period { return ownPeriod }
    return Mention(
      stretch: .other, count: 2, period: named.description, isAhead: isAhead(year, number * 3))
  }

  /// "9 tháng", "6 tháng đầu năm", "sáu tháng cuối năm".
  private func months(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, tokens[index + 1].key == WordKey.month,
      let count = Self.counts[tokens[index].key] ?? number(index), (2...11).contains(count)
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    if index + 2 < limit, tokens[index + 2].key == WordKey.end {
      let name = count == 6 ? "\(year)-H2" : nil
      return Mention(
        stretch: .other, count: 2, period: name, isAhead: isAhead(year, 12) && name != nil)
    }
    return months(
      count, year: year, tokens: 2,
      isSum: index > 0 && Self.summing.contains(tokens[index - 1].key))
  }

  /// The months since January, as many as `count`.
  private func months(_ count: Int, year: Int, tokens: Int, isSum: Bool = false) -> Mention {
    let fits = count == period.months.upperBound && year == period.year
    let own = fits && period.startsYear
    let name =
      count == 6 ? "\(year)-H1" : count == 3 ? "\(year)-Q1" : "\(year)-\(count)M"
    return Mention(
      stretch: fits ? .yearToDate : .other, count: tokens, period: own ? nil : name,
      isAhead: isAhead(year, count),
      isSummed: fits && !own && (isSum || period.months.count == 1))
  }

  /// "tháng 9", "tháng 9/2025"; not a day's month, not "đến tháng 9".
  private func month(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, let month = number(index + 1), (1...12).contains(month),
      index > 0, tokens[index - 1].kind != .number, !Self.untilWords.contains(tokens[index - 1].key)
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    let named = ReportingPeriod(year: year, span: .month(month))
    if named == period { return ownPeriod }
    return Mention(
      stretch: .other, count: 2, period: named.description, isAhead: isAhead(year, month))
  }

  /// "T3", "T3/2026", "3T", "Q1": the short forms of telegrams.
  private func coded(_ code: PeriodCode, at index: Int, _ limit: Int) -> Mention? {
    if index > 0, Self.untilWords.contains(tokens[index - 1].key) { return nil }
    let year = namedYear(behind: index + 1, limit) ?? period.year
    let named: ReportingPeriod
    switch code {
    case .month(let month): named = ReportingPeriod(year: year, span: .month(month))
    case .quarter(let quarter): named = ReportingPeriod(year: year, span: .quarter(quarter))
    case .months(let count): return months(count, year: year, tokens: 1)
    }
    if named == period {
      var own = ownPeriod
      own.count = 1
      return own
    }
    return Mention(
      stretch: .other, count: 1, period: named.description,
      isAhead: isAhead(year, named.months.upperBound))
  }

  /// A mention of the period reported on.
  private var ownPeriod: Mention {
    Mention(stretch: .period, count: 2, period: namesBoth ? period.description : nil)
  }

  /// "Năm 2026: …" in a report on 2025.
  private func yearAhead(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, let year = number(index + 1), year > period.year, year < 2100,
      index + 2 >= limit || !isDash(index + 2)
    else { return nil }
    return Mention(stretch: .other, count: 2, period: String(year), isAhead: true)
  }

  func isDash(_ index: Int) -> Bool {
    tokens[index].isMark("-") || tokens[index].isMark("–")
  }

  /// Whether a stretch that ends with a month lies behind the period reported on.
  private func isAhead(_ year: Int, _ month: Int) -> Bool {
    (year, month) > (period.year, period.months.upperBound)
  }

  /// The year named directly behind a quarter, a month or a count of months.
  private func namedYear(behind index: Int, _ limit: Int) -> Int? {
    for position in index..<min(limit, index + 4) {
      let token = tokens[position]
      if token.kind == .number {
        return number(position).flatMap { (1990...2100).contains($0) ? $0 : nil }
      }
      if ![WordKey.year, WordKey.start, WordKey.end].contains(token.key), token.kind == .word {
        return nil
      }
      if token.kind == .punctuation, !token.isMark("/"), !token.isMark("-") { return nil }
    }
    return nil
  }

  /// Whether a mention is what something is compared with or planned for.
  func isCompared(_ index: Int, from start: Int) -> Bool {
    for position in stride(from: index - 1, through: max(start, index - 2), by: -1) {
      if tokens[position].kind == .punctuation { return false }
      if Self.comparing.contains(tokens[position].key), !isOfTraffic(position) { return true }
    }
    return false
  }

  func number(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    return Int(tokens[index].text(in: scanner.document.scalars))
  }

  /// The words that a mention can start with.
  private static let openers = WordSet(
    keys: runningTotals.firstWords + thisPeriod.firstWords + thisMonth.firstWords
      + sinceJanuary.firstWords
      + counts.keys + PeriodCode.keys + [
        WordKey.quarter, WordKey.month, WordKey.year, WordKey.season,
      ])
  private static let thisPeriod = PhraseSet([
    "trong quý", "trong kỳ", "trong kỳ báo cáo", "quý này", "kỳ này", "riêng quý",
  ])
  private static let thisMonth = PhraseSet(["trong tháng", "tháng này", "riêng tháng"])
  private static let sinceJanuary = PhraseSet([
    "từ đầu năm", "tính từ đầu năm", "cộng dồn", "lũy kế từ đầu năm", "cộng dồn từ đầu năm",
  ])
  /// "Tính chung 9 tháng", "cộng dồn 10 tháng": a running total beside the period's figure.
  private static let summing = WordSet(["chung", "dồn", "kế", "cộng"])
  private static let continuing = PhraseSet(["trong đó", "bao gồm", "gồm", "chia ra", "cụ thể"])
  private static let runningTotals = PhraseSet([
    "lk", "lũy kế đến nay", "lũy kế từ trước đến nay", "từ trước đến nay", "lũy kế",
  ])
  private static let comparing = WordSet(["với", "so", "kỳ", "hoạch", "vụ", "hướng", "giao"])
  private static let untilWords = WordSet(["đến", "hết", "cuối", "từ"])
  private static let quarters = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4,
  ]
  static let counts: [WordKey: Int] = [
    WordKey("ba"): 3, WordKey("sáu"): 6, WordKey("chín"): 9,
  ]
}
