import ByteSupport
import IndicatorModel
import ReportReading
import VietnameseText

/// Years that words name.
extension StretchFinder {
  /// "trong tháng": the month reported on, or the one that the title names beside a longer stretch.
  func ofMonth(_ count: Int) -> Mention {
    period.months.count == 1
      ? Mention(stretch: .period, count: count, period: ownName)
      : Mention(stretch: .other, count: count)
  }

  /// Whether a stretch that ends with a month lies behind the period reported on.
  func isAhead(_ year: Int, _ month: Int) -> Bool {
    (year, month) > (period.year, period.months.upperBound)
  }

  /// "Phấn đấu GRDP cả năm tăng 8%", "hết năm đạt 100%": targets are of the year.
  func yearOfTargets(_ index: Int, _ count: Int, _ limit: Int) -> Mention? {
    if index + count < limit, tokens[index + count].key == SeasonWords.school { return nil }
    let year = namedYear(behind: index + count, limit) ?? taskYear ?? period.year
    return Mention(count: count, targetYear: String(year))
  }

  /// "năm 2025": the targets behind it are of the year.
  func ownYear(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, number(index + 1) == period.year else { return nil }
    if period.span == .year {
      return Mention(count: 2, targetYear: String(period.year), endsYears: true)
    }
    return Mention(count: 2, targetYear: String(period.year))
  }

  /// The year named directly behind a quarter, a month or a count of months.
  func namedYear(behind index: Int, _ limit: Int) -> Int? {
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
}
