import IndicatorModel
import ReportReading
import VietnameseText

/// Seasons, school years and the stretches that a title names beside the period.
extension StretchFinder {
  /// "quý III và 9 tháng năm 2025", "tháng 3 và quý I năm 2024": the title names a longer stretch
  /// that the period closes.
  func titleStretch() -> TitleStretch? {
    let last = period.months.upperBound
    guard !period.startsYear || period.span == .month(1) else { return nil }
    var found: TitleStretch?
    for paragraph in scanner.document.paragraphs.prefix(20) {
      guard paragraph.tokens.count < 60 else { break }
      for index in paragraph.tokens where index + 1 < paragraph.tokens.upperBound {
        if let stretch = longer(at: index, last, paragraph.tokens.upperBound) {
          if stretch.months > found?.months ?? 0 { found = stretch }
        }
      }
    }
    return found
  }

  /// A stretch of the report's year that ends with its period and starts before it.
  private func longer(at index: Int, _ last: Int, _ limit: Int) -> TitleStretch? {
    if tokens[index + 1].key == WordKey.month,
      (Self.counts[tokens[index].key] ?? number(index)) == last,
      index + 2 >= limit || tokens[index + 2].key != WordKey.end
    {
      guard let span = period.spanFromJanuary else {
        return TitleStretch(period: nil, name: "\(period.year)-\(last)M", months: last)
      }
      return TitleStretch(
        period: ReportingPeriod(year: period.year, span: span), name: nil, months: last)
    }
    guard period.months.count == 1, tokens[index].key == WordKey.quarter,
      let quarter = Self.quarters[tokens[index + 1].text(in: scanner.document.scalars)],
      quarter * 3 == last
    else { return nil }
    return TitleStretch(
      period: ReportingPeriod(year: period.year, span: .quarter(quarter)), name: nil, months: 3)
  }

  /// "năm học 2025 - 2026"; its opening is an event.
  func schoolYear(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 4 < limit, tokens[index + 1].key == SeasonWords.school,
      let first = number(index + 2), isDash(index + 3), let second = number(index + 4),
      second == first + 1, index == 0 || tokens[index - 1].key != SeasonWords.ceremony
    else { return nil }
    return Mention(count: 5, period: "\(first)-\(second) (năm học)")
  }

  /// "vụ Đông Xuân 2025 - 2026", "lúa Đông Xuân năm 2025-2026"; "vụ Hè Thu" ends the season before.
  func season(_ index: Int, _ limit: Int) -> Mention? {
    let start = tokens[index].key == WordKey.season ? index + 1 : index
    guard start + 1 < limit, tokens[start].isCapitalized,
      SeasonWords.names.match(tokens, at: start, limit: limit) != nil
        || start > index && start + 4 < limit && isDash(start + 3)
    else { return nil }
    var next = start + 2
    if next < limit, tokens[next].key == WordKey.year { next += 1 }
    guard next + 2 < limit, let first = number(next), isDash(next + 1),
      let second = number(next + 2), second == first + 1
    else { return Mention(count: start + 2 - index, isSeason: true) }
    let name = scanner.text(start..<(start + 2))
    return Mention(
      count: next + 3 - index, period: "vụ \(name) \(first)-\(second)", isSeason: true)
  }

  /// "tháng Ba", "tháng Mười Hai".
  func spelled(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalized,
      let month = SeasonWords.months[tokens[index].key]
    else { return nil }
    guard month == 10, index + 1 < tokens.count, tokens[index + 1].isCapitalized,
      let more = SeasonWords.months[tokens[index + 1].key], more <= 2
    else { return month }
    return 10 + more
  }
}

/// A stretch that a title names beside the period.
struct TitleStretch {
  /// It as a period; `nil` for one that no report is written for, as five months.
  let period: ReportingPeriod?
  /// Its name where it is no period, `2026-5M`.
  let name: String?
  /// Its length.
  let months: Int
}

/// Words of seasons and months.
enum SeasonWords {
  static let names = PhraseSet([
    "đông xuân", "hè thu", "thu đông", "xuân hè", "vụ mùa",
  ])
  static let school = WordKey("học")
  static let ceremony = WordKey("giảng")
  static let months: [WordKey: Int] = [
    WordKey("giêng"): 1, WordKey("một"): 1, WordKey("hai"): 2, WordKey("ba"): 3, WordKey("tư"): 4,
    WordKey("năm"): 5, WordKey("sáu"): 6, WordKey("bảy"): 7, WordKey("tám"): 8,
    WordKey("chín"): 9, WordKey("mười"): 10,
  ]
}
