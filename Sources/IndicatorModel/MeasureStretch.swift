/// The stretch of time that the words around a figure name, seen from the period reported on.
///
/// Reports of the second to fourth quarter set "quý III" and "9 tháng" side by side; which of them a
/// figure is of stands sentences before it as often as beside it.
public enum MeasureStretch: String, Hashable, Sendable {
  /// The period itself: "trong quý", "quý III" in a report of the third quarter.
  case period
  /// From January to the period's end: "9 tháng", "từ đầu năm".
  case yearToDate = "year-to-date"
  /// A running total whose start is not said: "lũy kế đến nay".
  case runningTotal = "running-total"
  /// Another stretch: a month of the quarter, another quarter.
  case other
}
