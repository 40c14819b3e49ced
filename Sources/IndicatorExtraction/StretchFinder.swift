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
  /// The year that the heading of tasks above names.
  var taskYear: Int?
  /// The longer stretch that the title names beside the period: figures tell which is theirs.
  var whole: TitleStretch?
  let tokens: [Token]
  private let classes: [WordClasses]

  init(scanner: DocumentScanner, period: ReportingPeriod) {
    (self.scanner, self.period) = (scanner, period)
    (tokens, classes) = (scanner.tokens, scanner.classes)
  }

  /// Sets `stretch` of every draft.
  ///
  /// - Returns: the longer stretch that the title names beside the period.
  static func settle(
    _ drafts: inout [Draft], scanner: DocumentScanner, period: ReportingPeriod
  ) -> TitleStretch? {
    var finder = StretchFinder(scanner: scanner, period: period)
    finder.whole = finder.titleStretch()
    var carried = Mention()
    var divided: Mention?
    var next = 0
    var tasks = TaskTime(finder: finder)
    for (index, paragraph) in scanner.document.paragraphs.enumerated() {
      if paragraph.isHeading || paragraph.bullet == .none { carried = Mention() }
      let isBreakdown = paragraph.bullet != .none && finder.opensBreakdown(paragraph.body)
      tasks.note(paragraph)
      var last = next
      while last < drafts.count, drafts[last].paragraph == index { last += 1 }
      finder.taskYear = tasks.period.flatMap { Int($0.prefix(4)) }
      let lead = isBreakdown && carried.stretch == nil ? divided ?? carried : carried
      let ending = finder.walk(paragraph.body, &drafts, next..<last, lead: lead)
      if !isBreakdown { divided = finder.soleStretch(of: drafts, next..<last) }
      if let period = tasks.period { TaskTime.give(period, to: &drafts, next..<last) }
      if next == last, ending.stretch != nil { carried = ending }
      next = last
    }
    return finder.whole
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
    var clause = ClauseStretch(first: own.lowerBound)
    var aside: (before: Mention, next: Int)?
    // What held before the last semicolon of the sentence.
    var earlier: Mention?
    var next = own.lowerBound
    var index = range.lowerBound
    var place = next < own.upperBound ? drafts[next].quantity.tokens.lowerBound : Int.max
    while index < range.upperBound {
      while place <= index {
        set(current, on: &drafts, next, own)
        next += 1
        place = next < own.upperBound ? drafts[next].quantity.tokens.lowerBound : Int.max
      }
      if !current.isYearStart {
        let end = min(place, range.upperBound)
        index = behindPlainWords(from: index, to: end)
        if index == end { continue }
      }
      if tokens[index].kind == .word, !mayName(index) {
        if current.isYearStart, Self.present.contains(tokens[index].key) { current = lead }
        index += 1
        continue
      }
      // No phrase opens with a mark.
      if tokens[index].kind != .punctuation,
        let mention = mention(at: index, limit: range.upperBound)
      {
        if let named = draft(before: index, mention, own.lowerBound..<next, drafts) {
          set(mention, on: &drafts[named], isNear: true)
        } else if !isCompared(index, from: range.lowerBound) {
          clause.note(
            mention, over: current, isBare: tokens[index].kind == .word, next: next)
          aside = opensAside(index, mention, range.lowerBound) ? (current, next) : nil
          current = mention.over(current, in: period)
          current.place = index
          if mention.isSeason { lead = lead.season(of: mention, opens: next == own.lowerBound) }
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
      } else if token.isMark(";"), outside.isEmpty {
        earlier = current
        current = clause.end(current, next: next)
        if let held = aside, next > held.next { (current, aside) = (held.before, nil) }
      } else if token.isMark(","), outside.isEmpty, let held = aside, next > held.next,
        Vocabulary.parts.match(tokens, at: index + 1, limit: range.upperBound) != nil
      {
        (current, aside) = (held.before, nil)
      } else if token.isMark("."), outside.isEmpty,
        Self.continuing.match(tokens, at: index + 1, limit: range.upperBound) == nil
      {
        _ = clause.end(current, next: next)
        (current, earlier) = (lead, nil)
      } else if token.isMark("."), outside.isEmpty, let before = earlier,
        current.stretch != .yearToDate, current.stretch != .runningTotal
      {
        // "6 tháng 38.946 triệu đồng; quý II 20.315 triệu đồng. Trong đó: …".
        (current, earlier) = (before, nil)
      }
      index += 1
    }
    while next < own.upperBound {
      set(current, on: &drafts, next, own)
      next += 1
    }
    carry(named, to: &drafts, before: own.upperBound)
    return current
  }

  /// Behind the words from `start` on that name no stretch of time.
  ///
  /// In a loop of its own, which has nothing to carry from word to word: they are most of a text.
  private func behindPlainWords(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, tokens[index].kind == .word, !mayName(index) { index += 1 }
    return index
  }

  /// Gives a draft the stretch named before it.
  private func set(_ mention: Mention, on drafts: inout [Draft], _ index: Int, _ own: Range<Int>) {
    guard drafts[index].cell == nil else { return }
    let isNear =
      index == own.lowerBound || mention.place >= drafts[index - 1].quantity.tokens.upperBound
    set(mention, on: &drafts[index], isNear: isNear)
  }

  private func set(_ mention: Mention, on draft: inout Draft, isNear: Bool) {
    draft.stretch = mention.stretch
    if draft.kind == .targetOnly, isNear && mention.targetYear != nil { draft.asOf = nil }
    if draft.kind == .targetOnly, let year = mention.targetYear {
      if draft.asOf == nil { draft.period = draft.period ?? year }
      return
    }
    if let day = mention.closes, isNear, draft.kind == .actual || draft.kind == .cumulative {
      (draft.asOf, draft.period) = (day, nil)
      return
    }
    if draft.kind == .targetOnly, draft.asOf != nil { return }
    if draft.period == nil || mention.isYearStart { draft.period = mention.period }
    let known = draft.kind == .targetOnly || draft.kind == .share || draft.isPrior
    if mention.isAhead, !known {
      draft.isAhead = true
    } else if mention.isSummed,
      draft.kind == .actual || draft.kind == .estimate && whole != nil && mention.stretch != .period
    {
      draft.kind = .cumulative
    }
  }

  func mention(at index: Int, limit: Int) -> Mention? {
    // No phrase below opens with a number.
    if tokens[index].kind == .number { return months(index, limit) ?? years(index, limit) }
    guard mayName(index) else { return nil }
    if let count = Self.runningTotals.match(tokens, at: index, limit: limit) {
      return Mention(stretch: .runningTotal, count: count)
    }
    if let count = Self.thisPeriod.match(tokens, at: index, limit: limit),
      quarter(index + count - 1, limit) == nil
    {
      return Mention(stretch: .period, count: count)
    }
    if let count = Self.thisMonth.match(tokens, at: index, limit: limit),
      month(index + count - 1, limit) == nil
    {
      return ofMonth(count)
    }
    if let count = Self.sinceJanuary.match(tokens, at: index, limit: limit) {
      return Mention(stretch: .yearToDate, count: count, period: whole?.name ?? monthsName)
    }
    return named(at: index, limit)
  }

  /// The name of the months since January in a month's report whose title names no longer stretch.
  private var monthsName: String? {
    guard case .month(let month) = period.span, month > 1, month != 3, month != 6, whole == nil
    else { return nil }
    return "\(period.year)-\(month)M"
  }

  /// Whether a word opens a phrase that names a stretch.
  @inline(__always)
  private func mayName(_ index: Int) -> Bool {
    classes[index].contains(.stretch)
      || classes[index].contains(.season) && tokens[index].isCapitalized
  }

  /// A quarter, a month, months, a year, a season named at `index`.
  private func named(at index: Int, _ limit: Int) -> Mention? {
    let key = tokens[index].key
    if tokens[index].isCode, let code = PeriodCode(key) { return coded(code, at: index, limit) }
    if key == WordKey.quarter { return quarter(index, limit) }
    if key == Self.stage { return years(index, limit) }
    if tokens[index].kind == .number || Self.counts[key] != nil { return months(index, limit) }
    if key == WordKey.month { return month(index, limit) }
    if key == WordKey.year {
      return yearAhead(index, limit) ?? startOfYear(index, limit) ?? yearBefore(index, limit)
        ?? schoolYear(index, limit) ?? ownYear(index, limit)
    }
    if let count = Self.wholeYear.match(tokens, at: index, limit: limit) {
      return yearOfTargets(index, count, limit)
    }
    return season(index, limit)
  }

  /// Whether a mention is what something is compared with or planned for.
  func isCompared(_ index: Int, from start: Int) -> Bool {
    for position in stride(from: index - 1, through: max(start, index - 2), by: -1) {
      if tokens[position].kind == .punctuation { return false }
      let key = tokens[position].key
      if key == Self.partOfBase, position == 0 || tokens[position - 1].key != Self.same { continue }
      if Self.comparing.contains(key), !isOfTraffic(position) { return true }
    }
    return false
  }

  func number(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    return Int(tokens[index].text(in: scanner.document.scalars))
  }

  /// The words that a mention can start with.
  static let openers =
    runningTotals.firstWords + thisPeriod.firstWords + thisMonth.firstWords
    + sinceJanuary.firstWords + wholeYear.firstWords + counts.keys + PeriodCode.keys + [
      WordKey.quarter, WordKey.month, WordKey.year, WordKey.season, stage,
    ]
  private static let thisPeriod = PhraseSet([
    "trong quý", "trong kỳ", "trong kỳ báo cáo", "quý này", "kỳ này", "riêng quý",
  ])
  private static let thisMonth = PhraseSet(["trong tháng", "tháng này", "riêng tháng"])
  private static let sinceJanuary = PhraseSet([
    "từ đầu năm", "từ đầu năm đến nay", "từ đầu năm tới nay", "tính từ đầu năm", "cộng dồn",
    "lũy kế từ đầu năm", "cộng dồn từ đầu năm",
  ])
  /// "Tính chung 9 tháng", "cộng dồn 10 tháng": a running total beside the period's figure.
  static let summing = WordSet(["chung", "dồn", "kế", "cộng"])
  private static let wholeYear = PhraseSet([
    "cả năm", "hết năm", "cuối năm",
  ])
  /// "hiện còn", "đến nay": no longer the beginning of the year.
  private static let present = WordSet(["hiện", "nay"])
  private static let partOfBase = WordKey("kỳ")
  private static let same = WordKey("cùng")
  private static let continuing = PhraseSet(["trong đó", "bao gồm", "gồm", "chia ra", "cụ thể"])
  private static let runningTotals = PhraseSet([
    "lk", "lũy kế đến nay", "lũy kế từ trước đến nay", "từ trước đến nay", "lũy kế",
  ])
  private static let comparing = WordSet([
    "với", "so", "kỳ", "hoạch", "vụ", "hướng", "giao", "hơn", "cùng",
  ])
  static let untilWords = WordSet(["đến", "hết", "cuối", "từ", "đầu", "giữa"])
  /// "hết quý III", "đến quý I": a day.
  static let closingWords = WordSet(["hết", "cuối"])
  static let quarters = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4,
  ]
  static let counts: [WordKey: Int] = [
    WordKey("ba"): 3, WordKey("sáu"): 6, WordKey("chín"): 9,
  ]
}
