import ByteSupport
import IndicatorModel

/// A stretch of time as some words name it.
struct Mention {
  /// Seen from the period reported on; `nil` when only a season or school year is named.
  var stretch: MeasureStretch?
  /// How many tokens name it.
  var count = 0
  /// The period where it is not the one reported on, as the contract spells it.
  var period: String?
  /// It lies behind the period reported on.
  var isAhead = false
  /// It adds up what the months before had: "tính chung 9 tháng".
  var isSummed = false
  /// The last day of a quarter that is over: "đến hết quý I".
  var closes: CalendarDate?
  /// Its first token.
  var place = 0
  /// The year that targets behind it are of: "cả năm", "hết năm".
  var targetYear: String?
  /// It names a season.
  var isSeason = false
  /// It names the beginning of the year: what the year before left.
  var isYearStart = false
  /// It names several years.
  var isOfYears = false
  /// It says nothing but behind a mention of several years: the report's own year.
  var endsYears = false

  /// This mention behind an earlier one: a season does not end the quarter named before it.
  ///
  /// "Năm 2026: thêm 05 xã, lũy kế 63 xã": a total of the year to come.
  ///
  /// - Parameter reported: the period reported on: "5 năm hỗ trợ 487 hộ, riêng năm 2025 hỗ trợ 62 hộ".
  func over(_ earlier: Mention, in reported: ReportingPeriod? = nil) -> Mention {
    if earlier.isAhead, earlier.period?.utf8.count == 4, period == nil,
      stretch == .runningTotal || stretch == .yearToDate
    {
      var held = earlier
      (held.count, held.place) = (count, place)
      return held
    }
    guard stretch == nil else { return self }
    if let targetYear, earlier.isOfYears, reported.map({ String($0.year) }) == targetYear {
      return Mention(stretch: .yearToDate, count: count, place: place, targetYear: targetYear)
    }
    if endsYears, earlier.period?.utf8.count == 4, !earlier.isAhead {
      // "năm 2023 là 1.275 người; năm 2024 ước 1.106 người": another year's mention is over.
      return Mention(count: count, place: place, targetYear: targetYear)
    }
    if endsYears {
      var held = earlier
      (held.count, held.place) = (count, place)
      return held
    }
    if let targetYear {
      var held = earlier
      (held.count, held.targetYear, held.place) = (count, targetYear, place)
      return held
    }
    return Mention(
      stretch: earlier.stretch, count: count, period: period,
      isSummed: earlier.isSummed, isSeason: isSeason)
  }

  /// This mention of a paragraph's opening behind a season: one that opens the paragraph, without a
  /// figure before it, holds for its sentences; any other ends it.
  func season(of mention: Mention, opens: Bool) -> Mention {
    if opens, mention.period != nil { return mention.over(self) }
    guard isSeason else { return self }
    return Mention(stretch: stretch, count: count, isSummed: isSummed)
  }
}

/// What holds behind a semicolon: "trong tháng ghi nhận 87 ca, cộng dồn 409 ca; tay chân miệng 132
/// ca" sums up the first thing only.
struct ClauseStretch {
  /// The first draft of the clause.
  private var first: Int
  private var before: Mention?

  init(first: Int) { self.first = first }

  /// - Parameters:
  ///   - isBare: whether no months are counted: "cộng dồn".
  ///   - next: the first draft behind the mention.
  mutating func note(_ mention: Mention, over current: Mention, isBare: Bool, next: Int) {
    guard isBare, mention.stretch == .yearToDate, next > first else {
      before = nil
      return
    }
    if current.stretch != nil, current.stretch != .yearToDate { before = current }
  }

  /// The stretch that holds for the next clause.
  mutating func end(_ current: Mention, next: Int) -> Mention {
    defer { (first, before) = (next, nil) }
    return before ?? current
  }
}
