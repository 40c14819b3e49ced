import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Years that are no period, counts that are still to come.
extension DraftResolver {
  /// "năm 2026 tỉnh phân bổ 3.460 triệu đồng" in a report of the first quarter: the year is the
  /// plan's; no result of the whole year is known yet.
  mutating func settlePeriods(_ period: ReportingPeriod) {
    inheritPeriods(from: period)
    if !period.startsYear { tellFromTotals() }
    defer { dropOwnPeriod(period) }
    guard period.span != .year else { return dropOwnYear(period) }
    namePlans(of: period)
    let year = String(period.year)
    for index in drafts.indices
    where drafts[index].period == year && drafts[index].cell?.isPlan != true {
      guard drafts[index].kind == .actual || drafts[index].kind == .cumulative,
        drafts[index].priorOf == nil,
        !mentions(drafts[index].subject, Self.wholeYear),
        drafts[index].unit?.isMoney != true
          || !mentions(drafts[index].subject, Self.capital)
            && !mentions(drafts[index].post, Self.capital)
      else { continue }
      if drafts[index].kind == .actual, period.months.upperBound < 12, tellsYearEnd(index) {
        drafts[index].kind = .estimate
      } else {
        drafts[index].period = nil
      }
    }
    inheritYear(String(period.year))
  }

  /// "Kim ngạch 142 triệu USD, lũy kế 668 triệu USD": of the period; "khám cho 18.736 lượt, trong đó
  /// tháng 6 là 3.215 lượt": since January.
  private mutating func tellFromTotals() {
    for index in drafts.indices {
      guard let other = drafts[index].parent, other < index,
        isUntimed(other) || isRunUp(other, by: index),
        drafts[other].sentence == drafts[index].sentence
      else { continue }
      switch (drafts[index].relation, drafts[index].stretch) {
      case (.cumulativeOf, .yearToDate), (.cumulativeOf, .runningTotal), (.cumulativeOf, nil):
        drafts[other].stretch = .period
      case (.breakdown, .period): drafts[other].stretch = .yearToDate
      default: continue
      }
      drafts[other].trace.append("of the stretch that stands against the other's")
      tellAttributes(of: other)
    }
  }

  /// "lũy kế 07 doanh nghiệp; cấp mới cho 61 hộ, lũy kế 118 hộ": what has a running total of its own
  /// is none, whatever was told before.
  private func isRunUp(_ index: Int, by total: Int) -> Bool {
    drafts[total].relation == .cumulativeOf && drafts[total].kind == .cumulative
      && drafts[index].stretch == .yearToDate && drafts[index].kind == .actual
      && drafts[index].period == nil && drafts[index].asOf == nil && !namesMonths(before: index)
  }

  /// Whether the words between the figure before and this one name months: "6 tháng 131 hộ".
  private func namesMonths(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let start = drafts[index - 1].quantity.tokens.upperBound
    return (start..<max(start, drafts[index].quantity.tokens.lowerBound)).contains {
      scanner.tokens[$0].key == WordKey.month || scanner.tokens[$0].key == WordKey.start
    }
  }

  /// "xảy ra 12 vụ, chết 5 người; lũy kế 40 vụ": what hangs under a figure is of its stretch.
  private mutating func tellAttributes(of whole: Int) {
    for index in drafts.indices.suffix(from: whole + 1).prefix(6)
    where drafts[index].parent == whole && drafts[index].relation == .attribute
      && drafts[index].sentence == drafts[whole].sentence && isUntimed(index)
    {
      drafts[index].stretch = drafts[whole].stretch
    }
  }

  private func isUntimed(_ index: Int) -> Bool {
    return drafts[index].stretch == nil && drafts[index].period == nil && drafts[index].asOf == nil
      && drafts[index].cell == nil
      && (drafts[index].kind == .actual || drafts[index].kind == .estimate)
      && !drafts[index].isPrior
      && drafts[index].unit?.isPercent != true
  }

  /// "Vốn đầu tư công năm 2026: 24.400 triệu đồng, gồm vốn tỉnh 15.000 triệu đồng": the parts of
  /// money for a year are for that year.
  private mutating func inheritYear(_ year: String) {
    for index in drafts.indices where drafts[index].period == nil && drafts[index].cell == nil {
      guard let parent = drafts[index].parent, parent < index, drafts[parent].period == year,
        drafts[index].relation == .breakdown, drafts[index].kind == .actual,
        drafts[index].stretch == nil, drafts[index].asOf == nil,
        drafts[index].unit?.isMoney == true
      else { continue }
      drafts[index].period = year
    }
  }

  /// "kế hoạch 272 tỷ đồng, giải ngân 110,7 tỷ đồng": money to be spent, of which a report says what
  /// was spent, is the year's.
  private mutating func namePlans(of period: ReportingPeriod) {
    for index in drafts.indices {
      guard let plan = drafts[index].planOf, drafts[plan].period == nil,
        drafts[plan].cell == nil, drafts[plan].unit?.isMoney == true,
        mentions(drafts[plan].subject, Self.plans)
      else { continue }
      drafts[plan].period = String(period.year)
      drafts[plan].asOf = nil
    }
  }
  private static let plans = PhraseSet(["kế hoạch", "kế hoạch vốn", "dự toán", "tổng kế hoạch"])

  /// The name of the stretch that figures without one are of.
  func ownPeriod(_ period: ReportingPeriod) -> String {
    (whole?.period ?? period).description
  }

  /// The period reported on is not told again.
  private mutating func dropOwnPeriod(_ period: ReportingPeriod) {
    let own = ownPeriod(period)
    // Without a title the period is only the first that the text names.
    guard HeaderReader(document: scanner.document).hasTitle else { return dropSeasons() }
    for index in drafts.indices
    where drafts[index].period == own && drafts[index].kind != .targetOnly {
      drafts[index].period = nil
    }
    dropSeasons()
  }

  /// Prices have no season, nor has what names another one behind its unit.
  private mutating func dropSeasons() {
    for index in drafts.indices where drafts[index].period?.opensWithBytes(of: "vụ ") == true {
      if drafts[index].kind == .price || namesOtherSeason(behind: index) {
        drafts[index].period = nil
      }
    }
  }
  /// "Xuất khẩu 9 tháng 2.864 triệu USD …; theo mặt hàng: thủy sản 1.217 triệu USD": parts are of
  /// the time that their whole names.
  private mutating func inheritPeriods(from period: ReportingPeriod) {
    let own = period.description
    for index in drafts.indices where drafts[index].period == nil && drafts[index].cell == nil {
      guard let parent = drafts[index].parent, parent < index, drafts[parent].cell == nil,
        let named = drafts[parent].period, !named.opensWithBytes(of: "vụ"), !named.hasSuffix(")"),
        drafts[index].relation == .breakdown || drafts[index].relation == .shareOf
          || drafts[index].sentence == drafts[parent].sentence,
        drafts[index].relation != .executionOf, drafts[index].kind != .targetOnly,
        drafts[parent].kind != .targetOnly,
        drafts[index].stretch == nil
          || drafts[index].stretch == drafts[parent].stretch, !drafts[index].isPrior,
        named.count > 4, named != own
      else { continue }
      drafts[index].period = named
      if drafts[index].stretch == nil { drafts[index].stretch = drafts[parent].stretch }
    }
  }

  /// "2.350 ha lúa Hè Thu": the words behind the unit name a season of their own.
  private func namesOtherSeason(behind index: Int) -> Bool {
    let end = drafts[index].quantity.tokens.upperBound
    let words = (end..<min(end + 3, scanner.tokens.count)).prefix {
      scanner.tokens[$0].kind == .word
    }
    return words.contains {
      SeasonWords.names.match(scanner.tokens, at: $0, limit: scanner.tokens.count) != nil
    }
  }

  /// "sản lượng cả năm" in a year's report says no more than the title.
  private mutating func dropOwnYear(_ period: ReportingPeriod) {
    let year = String(period.year)
    for index in drafts.indices where drafts[index].period == year && drafts[index].cell == nil {
      let start = drafts[index].quantity.tokens.lowerBound
      let near = max(drafts[index].subject.lowerBound - 4, 0)..<start
      let isWritten = near.contains {
        scanner.tokens[$0].kind == .number && scanner.tokens[$0].end - scanner.tokens[$0].start == 4
      }
      if !isWritten, mentions(near, Self.wholeYear) { drafts[index].period = nil }
    }
  }

  /// "tỷ lệ hộ nghèo cuối năm còn 19,85%" before the year is over: expected.
  private func tellsYearEnd(_ index: Int) -> Bool {
    let start = drafts[index].subject.lowerBound
    return scanner.tellsYearEnd(start..<max(start, drafts[index].quantity.tokens.lowerBound))
  }

  private static let wholeYear = PhraseSet(["cả năm"])
  private static let capital = PhraseSet(["vốn", "phân bổ", "kế hoạch", "dự toán"])

  /// "Năm 2026: 91 triệu đồng" in a report on 2025: a target.
  mutating func settleAhead() {
    for index in drafts.indices where drafts[index].isAhead {
      guard drafts[index].kind != .price else { continue }
      drafts[index].kind = .targetOnly
      drafts[index].comparisons = []
      drafts[index].asOf = nil
      drafts[index].trace.append("of a time behind the period")
    }
  }

  /// "Công nhận mới 01 trường (đã triển khai kế hoạch …, đề nghị công nhận)": not done yet.
  mutating func markUndone() {
    for index in drafts.indices {
      let isLast =
        index + 1 == drafts.count || drafts[index + 1].sentence != drafts[index].sentence
      guard isLast, saysUndone(behind: index) else { continue }
      let sentence = drafts[index].sentence
      for position in drafts.indices.prefix(index + 1).suffix(6)
      where drafts[position].sentence == sentence && drafts[position].kind == .actual {
        drafts[position].kind = .targetOnly
        drafts[position].trace.append("said not to be done yet")
      }
    }
  }

  /// Whether a bracket behind a measure says that the work goes on.
  private func saysUndone(behind position: Int) -> Bool {
    let tokens = scanner.tokens
    let limit = scanner.document.paragraphs[drafts[position].paragraph].body.upperBound
    var index = max(drafts[position].quantity.tokens.upperBound, drafts[position].post.upperBound)
    let reach = min(limit, index + 12)
    while index < reach, !tokens[index].isMark("("), !tokens[index].isMark(".") { index += 1 }
    guard index < reach, tokens[index].isMark("(") else { return false }
    while index < limit, !tokens[index].isMark(")") {
      if Self.undone.match(tokens, at: index, limit: limit) != nil { return true }
      index += 1
    }
    return false
  }
  private static let undone = PhraseSet([
    "đề nghị công nhận", "chưa được công nhận", "chưa thực hiện", "chưa hoàn thành",
    "đã triển khai kế hoạch", "đang trình công nhận", "chưa triển khai",
  ])
}
