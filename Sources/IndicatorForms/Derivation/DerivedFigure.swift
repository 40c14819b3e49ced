public import ByteSupport

/// How a figure was computed that the report does not print (`FORMS.md` 5.4).
///
/// Numbers are in the unit of the sentence they were computed from.
public enum DerivedFigure: Hashable, Sendable {
  /// Last year's value from the change: 88, "giảm 29" → 88 + 29 = 117.
  ///
  /// `change` is negative for a decrease.
  case priorFromAmount(value: DecimalNumber, change: DecimalNumber, result: DecimalNumber)
  /// Last year's value from a percentage: 25.607, "tăng 2,2 %" → 25.607 ÷ 102,2 %.
  ///
  /// `ratio` in percent: 102.2; `low` and `high` bound what the rounded numbers allow.
  case priorFromRatio(
    value: DecimalNumber, ratio: DecimalNumber, low: DecimalNumber, high: DecimalNumber)
  /// The plan from the share reached: 942, "đạt 39,3 %" → the round number in the interval.
  case planFromRatio(
    value: DecimalNumber, ratio: DecimalNumber, low: DecimalNumber, high: DecimalNumber)
  /// The running total less that of the period before.
  case difference(total: DecimalNumber, before: DecimalNumber)
  /// The sum of periods.
  case sum([DecimalNumber])
}
