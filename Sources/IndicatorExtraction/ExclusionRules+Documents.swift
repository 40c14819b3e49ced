import ReportReading
import VietnameseText

/// Days, years and documents.
extension ExclusionRules {
  // MARK: dates

  /// `10/5/2024`, `5/2024`, `31/12`, `27-7-2024`, `ngày 5 tháng 4 năm 2024`, `tháng 9-2023`.
  mutating func markDate(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let first = integer(index) else { return false }
    // Most numbers stand alone.
    guard startsParts(index, range) else { return markLoneDay(index, first, range) }
    var parts = [index]
    var next = index + 1
    while next + 1 < range.upperBound, parts.count < 3,
      tokens[next].isMark("/") || tokens[next].isMark("-") || tokens[next].isMark("."),
      tokens[next].isGlued, tokens[next + 1].isGlued, integer(next + 1) != nil
    {
      parts.append(next + 1)
      next += 2
    }
    let values = parts.compactMap { integer($0) }
    if parts.count == 3, (1...31).contains(first), (1...12).contains(values[1]), values[2] > 1000 {
      return set(parts, .date)
    }
    let before = previousKey(index, range)
    if parts.count >= 2, (1...12).contains(first), (1900...2100).contains(values[1]) {
      return set([parts[0], parts[1]], .period)
    }
    let dayWords = Self.dayWords.contains(before)
    if parts.count == 2, dayWords, (1...31).contains(first), (1...12).contains(values[1]) {
      return set(parts, .date)
    }
    if parts.count == 2, (1...31).contains(first), (1...12).contains(values[1]),
      Self.occasions.contains(before) || isDayOfSpan(parts, range)
        || isDayOfNow(parts, range) || isHoliday(values, parts, range)
    {
      return set(parts, .date)
    }
    return false
  }

  /// Whether another number follows a number behind a slash, dash or point without blanks.
  private func startsParts(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = index + 1
    return next + 1 < range.upperBound
      && (tokens[next].isMark("/") || tokens[next].isMark("-") || tokens[next].isMark("."))
      && tokens[next].isGlued && tokens[next + 1].isGlued && integer(next + 1) != nil
  }

  /// "lúc 9 giờ", "ngày 5".
  private mutating func markLoneDay(_ index: Int, _ first: Int, _ range: Range<Int>) -> Bool {
    let before = previousKey(index, range)
    let isClock =
      Self.clockLeads.contains(before) && first <= 24 && index + 1 < range.upperBound
      && Self.hours.contains(tokens[index + 1].key)
    guard isClock || before == Self.day && (1...31).contains(first) else { return false }
    marks[index] = .date
    return true
  }

  /// "đến nay (22/9)": what the bracket behind "nay" holds is its day.
  private func isDayOfNow(_ parts: [Int], _ range: Range<Int>) -> Bool {
    guard let first = parts.first, let last = parts.last, first - 2 >= range.lowerBound,
      last + 1 < range.upperBound
    else { return false }
    return tokens[first - 1].isMark("(") && tokens[last + 1].isMark(")")
      && tokens[first - 2].key == WordKey.nowTail
  }

  /// "Quà 02/9: …": a feast day behind the word for what is given or held on it.
  private func isHoliday(_ values: [Int], _ parts: [Int], _ range: Range<Int>) -> Bool {
    guard values.count == 2, let last = parts.last, !hasUnit(last, range),
      Self.feasts.contains(previousKey(parts[0], range))
    else { return false }
    return Self.holidays.contains(values[1] * 100 + values[0])
  }
  private static let feasts = WordSet(["quà", "tết", "mừng", "niệm", "khánh", "trợ"])
  /// Month times 100 and day.
  private static let holidays: Set<Int> = [
    203, 227, 308, 326, 430, 501, 519, 601, 628, 727, 819, 902, 1010, 1020, 1120, 1222,
  ]

  /// `30/4 - 01/5`: both ends look like days and have no unit.
  private func isDayOfSpan(_ parts: [Int], _ range: Range<Int>) -> Bool {
    guard let last = parts.last, let first = parts.first else { return false }
    func isDay(_ start: Int) -> Bool {
      guard start >= range.lowerBound, start + 2 < range.upperBound, let day = integer(start),
        let month = integer(start + 2), tokens[start + 1].isMark("/")
      else { return false }
      return (1...31).contains(day) && (1...12).contains(month) && !hasUnit(start + 2, range)
    }
    if last + 1 < range.upperBound, isDash(last + 1), isDay(first) { return isDay(last + 2) }
    return first - 1 >= range.lowerBound && isDash(first - 1) && isDay(first)
      && marks[max(range.lowerBound, first - 2)] == .date
  }

  /// `2023-2024`, `2021 - 2025`: a school year, a season, a term.
  mutating func markYearSpan(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let first = yearValue(index) else { return false }
    let dash = index + 1
    guard dash + 1 < range.upperBound, isDash(dash), let second = yearValue(dash + 1),
      second > first, second - first < 60
    else { return false }
    return set([index, dash + 1], .schoolYear)
  }

  /// Four digits without marks between 1900 and 2100 that count nothing.
  func isYear(_ index: Int, _ range: Range<Int>) -> Bool {
    guard yearValue(index) != nil else { return false }
    let before = previousKey(index, range)
    if Self.yearLeads.contains(before) { return true }
    if index > range.lowerBound, tokens[index - 1].isMark("/") {
      return index - 2 >= range.lowerBound && tokens[index - 2].kind != .number
        || marks[index - 2] != nil
    }
    return !hasUnit(index, range) || opensOrder(index + 1, range)
      || isBehindYear(index, range)
  }

  /// "các năm 2023, 2024 lần lượt là": no count of times.
  private func opensOrder(_ index: Int, _ range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && tokens[index].key == Self.time
      && tokens[index + 1].key == Self.turn
  }
  private static let time = WordKey("lần")
  private static let turn = WordKey("lượt")

  /// "các năm 2021, 2022 và 2023": a year behind a comma or "và" behind a year.
  private func isBehindYear(_ index: Int, _ range: Range<Int>) -> Bool {
    index - 2 >= range.lowerBound && marks[index - 2] == .year
      && (tokens[index - 1].isMark(",") || tokens[index - 1].key == WordKey.and)
  }

  func yearValue(_ index: Int) -> Int? {
    guard tokens[index].end - tokens[index].start == 4, let value = integer(index),
      (1900...2100).contains(value)
    else { return nil }
    return value
  }

  // MARK: documents

  /// `92/KH 110 ha`, `9/NQ 12`: a plan's name before its number, no decree's.
  private func namesPlan(_ word: Int, _ range: Range<Int>) -> Bool {
    word + 1 < range.upperBound && tokens[word + 1].kind == .number
  }

  /// `số 33/NQ-HĐND`, `28/2023/QĐ-TTg`, `Quyết định 1719`, `Công văn số 12`.
  mutating func markDecree(_ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    var numbers: [Int] = []
    while next + 1 < range.upperBound, numbers.count < 4,
      tokens[next].isGlued || tokens[next].isMark("/"),
      tokens[next].isMark("/") || tokens[next].isMark("-")
    {
      let part = tokens[next + 1]
      if part.kind == .number, tokens[next].isMark("/"), integer(next + 1) != nil {
        numbers.append(next + 1)
      } else if part.kind == .word, part.isCapitalized, part.end - part.start >= 2,
        isAcronym(part), tokens[next].isGlued, integer(index) != nil, !namesPlan(next + 1, range)
      {
        return set([index] + numbers, .decree)
      } else {
        break
      }
      next += 2
    }
    guard numbers.isEmpty, integer(index) != nil else { return false }
    var lead = index
    if lead > range.lowerBound, tokens[lead - 1].key == Self.numberWord { lead -= 1 }
    let named = Self.documents.match(tokens, endingAt: lead, from: range.lowerBound) != nil
    guard named, lead < index || !hasUnit(index, range) else { return false }
    marks[index] = .decree
    return true
  }
}
