import IndicatorModel
import ReportReading
import VietnameseText

/// The stretches that words name: quarters, months, years.
extension StretchFinder {
  /// "quý III", "quý 3/2025".
  func quarter(_ index: Int, _ limit: Int) -> Mention? {
    guard tokens[index].key == WordKey.quarter, index + 1 < limit,
      !scanner.quantities.isCounted(index + 1),
      let number = Self.quarters[tokens[index + 1].text(in: scanner.document.scalars)]
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    let named = ReportingPeriod(year: year, span: .quarter(number))
    if named == period { return ownPeriod }
    if named == whole?.period { return sinceJanuary(index, 2) }
    var mention = Mention(
      stretch: .other, count: 2, period: named.description, isAhead: isAhead(year, number * 3))
    if !mention.isAhead, index > 0, Self.closingWords.contains(tokens[index - 1].key) {
      mention.closes = named.lastDay
    }
    return mention
  }

  /// "9 tháng", "6 tháng đầu năm", "sáu tháng cuối năm".
  func months(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, tokens[index + 1].key == WordKey.month,
      index == 0 || !Self.lengthWords.contains(tokens[index - 1].key),
      let count = Self.counts[tokens[index].key] ?? number(index), (2...11).contains(count)
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    if index + 2 < limit, tokens[index + 2].key == WordKey.end {
      let name = count == 6 ? "\(year)-H2" : count == 3 ? "\(year)-Q4" : nil
      let words = index + 3 < limit && tokens[index + 3].key == WordKey.year ? 4 : 2
      return Mention(
        stretch: .other, count: words, period: name, isAhead: isAhead(year, 12) && name != nil)
    }
    return months(count, year: year, tokens: 2, isSum: isSummed(index))
  }

  /// "đào tạo dưới 03 tháng", "quá 6 tháng": how long something takes.
  private static let lengthWords = WordSet(["dưới", "trên", "quá", "hạn", "hơn", "mỗi"])

  /// "5 năm đã hỗ trợ 487 hộ", "trong 5 năm", "Giai đoạn 2021 - 2025 đưa 563 người": several years.
  func years(_ index: Int, _ limit: Int) -> Mention? {
    if tokens[index].key == Self.stage {
      guard index + 4 < limit, tokens[index + 1].key == Self.stageTail, opensClause(index),
        let first = number(index + 2), isDash(index + 3), let second = number(index + 4),
        (1...10).contains(second - first)
      else { return nil }
      return Mention(stretch: .other, count: 5, isOfYears: true)
    }
    guard index + 2 < limit, tokens[index + 1].key == WordKey.year,
      let count = Self.counts[tokens[index].key] ?? number(index), (2...10).contains(count),
      opensClause(index) || opensLine(index) || Self.yearsLeads.contains(tokens[index - 1].key)
        || tokens[index - 1].kind == .word && Self.sums.contains(tokens[index + 2].key),
      tokens[index + 2].kind == .word, !Self.noYears.contains(tokens[index + 2].key)
    else { return nil }
    return Mention(stretch: .other, count: 2, isOfYears: true)
  }
  static let stage = WordKey("giai")
  private static let stageTail = WordKey("đoạn")
  private static let yearsLeads = WordSet(["trong", "qua", "sau"])
  /// "Tổng vốn đầu tư 5 năm đạt 84.350 tỷ đồng".
  private static let sums = WordSet(["đạt", "ước", "là", "được"])
  /// "5 năm tuổi", "5 năm một lần".
  private static let noYears = WordSet(["tuổi", "một", "liền", "liên", "thành", "ngày"])

  /// The months since January, as many as `count`.
  private func months(_ count: Int, year: Int, tokens: Int, isSum: Bool = false) -> Mention {
    let fits = count == period.months.upperBound && year == period.year
    let own = fits && period.startsYear
    let name =
      count == 6 ? "\(year)-H1" : count == 3 ? "\(year)-Q1" : "\(year)-\(count)M"
    let isWhole = fits && whole != nil
    return Mention(
      stretch: fits ? .yearToDate : .other, count: tokens,
      period: own ? nil : isWhole ? whole?.name : name, isAhead: isAhead(year, count),
      isSummed: fits && !own && (isSum || period.months.count == 1))
  }

  /// "T3", "T3/2026", "3T", "Q1": the short forms of telegrams.
  func coded(_ code: PeriodCode, at index: Int, _ limit: Int) -> Mention? {
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

  /// A longer stretch that the title names beside the period.
  private func sinceJanuary(_ index: Int, _ count: Int) -> Mention {
    Mention(
      stretch: .yearToDate, count: count, period: whole?.name,
      isSummed: isSummed(index))
  }

  private func isSummed(_ index: Int) -> Bool {
    index > 0 && Self.summing.contains(tokens[index - 1].key)
  }

  /// "tháng 9", "tháng 9/2025"; not a day's month, not "đến tháng 9".
  func month(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, let month = number(index + 1) ?? spelled(index + 1),
      (1...12).contains(month), index > 0, tokens[index - 1].kind != .number,
      !Self.untilWords.contains(tokens[index - 1].key), !scanner.quantities.isCounted(index + 1)
    else { return nil }
    let year = namedYear(behind: index + 2, limit) ?? period.year
    let named = ReportingPeriod(year: year, span: .month(month))
    if named == period { return ownPeriod }
    return Mention(
      stretch: .other, count: 2, period: named.description, isAhead: isAhead(year, month))
  }

  /// A mention of the period reported on.
  private var ownPeriod: Mention {
    Mention(stretch: .period, count: 2, period: ownName)
  }

  /// The period's name where the title names a longer stretch that a report is written for: that
  /// needs no name.
  var ownName: String? { whole?.period == nil ? nil : period.description }

  /// "Năm 2026: …" in a report on 2025.
  func yearAhead(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 1 < limit, let year = number(index + 1), year > period.year, year < 2100,
      index + 2 >= limit || !isDash(index + 2)
    else { return nil }
    return Mention(stretch: .other, count: 2, period: String(year), isAhead: true)
  }

  /// "Đầu năm 2024 toàn huyện có 1.764 hộ nghèo": as the year before left them.
  func startOfYear(_ index: Int, _ limit: Int) -> Mention? {
    guard index > 0, tokens[index - 1].key == WordKey.start,
      opensClause(index - 1) || index > 1 && tokens[index - 2].isMark(",")
        || isLevelAtStart(index, limit)
    else { return nil }
    let named = index + 1 < limit ? number(index + 1).flatMap { $0 > 1990 ? $0 : nil } : nil
    guard named ?? period.year == period.year else { return nil }
    return Mention(
      stretch: .other, count: named == nil ? 1 : 2, period: String(period.year - 1),
      isYearStart: true)
  }

  /// "Tỷ lệ hộ nghèo đầu năm theo chuẩn đa chiều là 3,12%", not "6 tháng đầu năm đạt": a level behind
  /// its name, told of the start.
  private func isLevelAtStart(_ index: Int, _ limit: Int) -> Bool {
    guard index > 2, index + 1 < limit, tokens[index - 2].kind == .word,
      Self.levelsAtStart.contains(tokens[index + 1].key)
    else { return false }
    return Self.poor.contains(tokens[index - 2].key)
  }
  private static let levelsAtStart = WordSet(["theo", "là", "còn", "có", "chiếm"])
  /// What is counted once a year, at its start.
  private static let poor = WordSet(["nghèo"])

  /// "Năm 2023 toàn tỉnh tái canh 3.412 ha, khai thác 412.000 m3" in a report on 2024.
  func yearBefore(_ index: Int, _ limit: Int) -> Mention? {
    guard index + 2 < limit, let year = number(index + 1),
      opensClause(index) && year >= period.year - 3 || scanner.isOfStage && isToldOf(index),
      (period.year - 12..<period.year).contains(year), tokens[index + 2].kind == .word,
      !tokens[index + 2].isCapitalized
    else { return nil }
    return Mention(stretch: .other, count: 2, period: String(year))
  }

  /// "số xã đạt chuẩn cuối năm 2021 là 12 xã, năm 2023 là 17 xã": a year between a name, or a comma,
  /// and the verb of a level.
  private func isToldOf(_ index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, Self.levels.contains(tokens[index + 2].key),
      tokens[index + 3].kind == .number
    else { return false }
    return tokens[index - 1].isMark(",")
      || tokens[index - 1].kind == .word && !Self.notTold.contains(tokens[index - 1].key)
  }
  private static let levels = WordSet(["là", "đạt", "có", "còn"])
  private static let notTold = WordSet(["từ", "đến", "với", "so", "trước", "sau", "kể", "hơn"])

  /// Whether a line starts with a token.
  private func opensLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let between = tokens[index - 1].end..<tokens[index].start
    return scanner.document.scalars[between].contains("\n")
  }

  /// Whether a token opens a sentence, a clause behind a semicolon or a bracket.
  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.isMark(".") || before.isMark(";") || before.isMark("-") || before.isMark("+")
      || before.isMark("–") || before.isMark(":") || tokens[index].isCapitalized
  }

  func isDash(_ index: Int) -> Bool {
    tokens[index].isMark("-") || tokens[index].isMark("–")
  }
}
