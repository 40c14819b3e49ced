internal import VietnameseText

/// Reads the time that a header names from its folded words.
enum HeaderTimeReader {
  static func time(in text: FoldedText) -> HeaderTime {
    var time = HeaderTime()
    time.isSamePeriod = text.holds(anyOf: ["cung ky", "ck", "cung vu"])
    time.isPreviousPeriod = text.holds(anyOf: [
      "ky truoc", "quy truoc", "thang truoc", "ky lien truoc", "quy lien truoc", "thang lien truoc",
    ])
    time.isRunning = text.holds(anyOf: [
      "luy ke", "lk", "cong don", "tu dau nam", "den het", "den nay", "den ngay", "tinh den",
      "den thoi diem", "tu 01/01", "tu 1/1", "dau nam den", "den cuoi",
    ])
    time.spansYears =
      text.holds(anyOf: ["giai doan", "5 nam", "nhiem ky"])
      || Set(calendarYears(in: text)).count > 1
    if let year = schoolYear(in: text) {
      (time.spansYears, time.year) = (false, .calendar(year))
      return time
    }
    time.year = time.spansYears ? nil : year(in: text)
    time.span = span(in: text)
    return time
  }

  /// The year that a school year ends in: 2024 of "năm học 2023-2024", as reports on it are of.
  private static func schoolYear(in text: FoldedText) -> Int? {
    let years = calendarYears(in: text)
    guard text.holds("nam hoc"), years.count == 2, years[1] == years[0] + 1 else { return nil }
    return years[1]
  }

  /// The latest calendar year in a text; `nil` for none.
  static func latestYear(in text: FoldedText) -> Int? { calendarYears(in: text).max() }

  private static func calendarYears(in text: FoldedText) -> [Int] {
    text.words.compactMap { word in
      word.utf8.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }
  }

  private static func year(in text: FoldedText) -> HeaderTime.Year? {
    if text.holdsBytes(of: "{n-1}") { return .relative(-1) }
    if text.holdsBytes(of: "{n+1}") { return .relative(1) }
    if text.holdsBytes(of: "{n}") { return .relative(0) }
    let years = calendarYears(in: text)
    if let year = years.first { return .calendar(year) }
    if text.holds(anyOf: ["nam truoc", "nam ngoai", "nam lien truoc", "nam n-1"]) {
      return .relative(-1)
    }
    if text.holds(anyOf: [
      "nam sau", "nam toi", "nam ke tiep", "nam tiep theo", "ky sau", "nam n+1",
    ]) {
      return .relative(1)
    }
    if text.holds(anyOf: ["nam nay", "nam bao cao", "nam hien hanh"]) { return .relative(0) }
    return nil
  }

  private static func span(in text: FoldedText) -> HeaderTime.Span? {
    if text.holds(anyOf: ["cuoi nam", "con lai cua nam", "cac thang con lai"]) {
      return text.holds("den cuoi nam") ? .year : .rest
    }
    if text.holds(anyOf: ["ca nam", "12 thang", "nam bao cao"]) { return .year }
    if let count = months(in: text) { return .firstMonths(count) }
    if text.holds("quy") {
      return .quarter(text.words(behind: "quy").first.flatMap(quarter))
    }
    if text.holds("thang") {
      let number = text.words(behind: "thang").first.flatMap { Int($0) }
      return .month(number.flatMap { (1...12).contains($0) ? $0 : nil })
    }
    // "đến 31/3": running up to a day; the day's month closes it.
    return nil
  }

  /// "6 tháng", "sáu tháng", "6T", "nửa đầu năm": how many months from January.
  private static func months(in text: FoldedText) -> Int? {
    let written = ["ba": 3, "sau": 6, "chin": 9, "hai": 2, "nam": 5, "bon": 4]
    if text.holds(anyOf: ["nua dau nam", "nua nam"]) { return 6 }
    let words = text.words
    for (place, word) in words.enumerated() {
      if word.utf8.count <= 3, word.hasSuffix("t"), let count = Int(word.dropLast()),
        (2...11).contains(count)
      {
        return count
      }
      guard place + 1 < words.count, words[place + 1] == "thang" else { continue }
      let count = Int(word) ?? written[word]
      // "năm tháng" may be the end of one word and the start of the next; a digit is sure.
      if let count, (2...11).contains(count), word != "nam" || place == 0 { return count }
    }
    return nil
  }

  private static func quarter(_ word: String) -> Int? {
    ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4][word]
  }
}
