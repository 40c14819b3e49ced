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

  /// This mention behind an earlier one: a season does not end the quarter named before it.
  func over(_ earlier: Mention) -> Mention {
    guard stretch == nil else { return self }
    return Mention(
      stretch: earlier.stretch, count: count, period: period, isSummed: earlier.isSummed)
  }
}
