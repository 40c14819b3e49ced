internal import ByteSupport
internal import GRDB
internal import IndicatorModel

/// Figures and places as columns of the store, and back.
///
/// What cannot be read back means that another program changed the store.
enum StoredValue {
  /// `value, low, high, unit, status, qualifier, as_of`.
  static func columns(_ figure: ObservedFigure) -> [(any DatabaseValueConvertible)?] {
    [
      figure.value?.description, figure.range?.low?.description, figure.range?.high?.description,
      figure.unit, figure.isEstimate ? "E" : "A", figure.qualifier, figure.asOf?.description,
    ]
  }

  /// The figure of a row that has the columns above from a position on.
  static func figure(_ row: Row, from first: Int, path: String) throws -> ObservedFigure {
    let low = try number(row, first + 1, path: path)
    let high = try number(row, first + 2, path: path)
    let status: String = try row.decode(atIndex: first + 4)
    let asOf: CalendarDate? = try (row.decode(atIndex: first + 6) as String?).map { text in
      guard let day = CalendarDate(iso: text) else { throw unreadable(text, path) }
      return day
    }
    return ObservedFigure(
      value: try number(row, first, path: path),
      range: low == nil && high == nil ? nil : MeasureRange(low: low, high: high),
      unit: try row.decode(atIndex: first + 3), isEstimate: status == "E",
      qualifier: try row.decode(atIndex: first + 5), asOf: asOf)
  }

  /// `span_start, span_end, quote, sheet, cell`.
  static func columns(_ place: ObservationSource.Place) -> [(any DatabaseValueConvertible)?] {
    switch place {
    case .text(let span, let quote): [span.start, span.end, quote, nil, nil]
    case .cell(let sheet, let cell): [nil, nil, nil, sheet, cell]
    }
  }

  /// The place of a row that has the columns above from a position on.
  static func place(_ row: Row, from first: Int, path: String) throws -> ObservationSource.Place {
    if let quote: String = try row.decode(atIndex: first + 2) {
      let start: Int = try row.decode(atIndex: first)
      let end: Int = try row.decode(atIndex: first + 1)
      guard 0 <= start, start <= end else { throw unreadable("\(start)..<\(end)", path) }
      return .text(span: SourceSpan(start: start, end: end), quote: quote)
    }
    return .cell(
      sheet: try row.decode(atIndex: first + 3), cell: try row.decode(atIndex: first + 4))
  }

  static func state(_ text: String, path: String) throws -> ObservationRevision.State {
    guard let state = ObservationRevision.State(rawValue: text) else {
      throw unreadable(text, path)
    }
    return state
  }

  static func kind(_ text: String, path: String) throws -> ObservationKind {
    guard let kind = ObservationKind(rawValue: text) else { throw unreadable(text, path) }
    return kind
  }

  static func period(_ text: String, path: String) throws -> ReportingPeriod {
    guard let period = ReportingPeriod(text) else { throw unreadable(text, path) }
    return period
  }

  private static func number(_ row: Row, _ index: Int, path: String) throws -> DecimalNumber? {
    guard let text: String = try row.decode(atIndex: index) else { return nil }
    guard let number = DecimalNumber(text) else { throw unreadable(text, path) }
    return number
  }

  private static func unreadable(_ text: String, _ path: String) -> HistoryError {
    .damaged(path: path, detail: "'\(text.prefix(40))'")
  }
}
