internal import ByteSupport
package import IndicatorModel
internal import VietnameseText

/// A figure that a file states, on its way into the history.
package struct StatedFigure: Sendable {
  /// The catalogue's code; `nil` for an indicator known by its name only.
  package var code: String?
  /// The indicator's name.
  package var indicator: String
  /// What the name belongs under, so that two rows "Trong đó: nữ" stay two; empty for none.
  package var context: String
  /// Which figure it is.
  package var kind: ObservationKind
  /// The period it is of; `nil` for the file's.
  package var period: ReportingPeriod?
  /// See `Observation.Key.detail`.
  package var detail: String
  /// The number.
  package var figure: ObservedFigure
  /// Where it stands.
  package var place: ObservationSource.Place

  /// A figure of the file's period.
  package init(
    code: String?, indicator: String, context: String = "", kind: ObservationKind,
    period: ReportingPeriod? = nil, detail: String = "", figure: ObservedFigure,
    place: ObservationSource.Place
  ) {
    self.code = code
    self.indicator = indicator
    self.context = context
    self.kind = kind
    self.period = period
    self.detail = detail
    self.figure = figure
    self.place = place
  }

  /// Whether it stands in a workbook.
  var isOfCell: Bool {
    if case .cell = place { true } else { false }
  }

  /// What figures of one indicator share: the code, else the name's spelling, its context and the
  /// class of its unit.
  var indicatorKey: String {
    if let code { return code }
    let unit = UnitOfMeasure(parsing: figure.unit)?.unitClass ?? ""
    return ["", VietnameseText.normalized(indicator), VietnameseText.normalized(context), unit]
      .joined(separator: "|")
  }
}

extension ObservedFigure {
  /// Whether its numbers are the same after they were written as text and read back: those of more
  /// than 18 digits are not.
  var isExact: Bool {
    [value, range?.low, range?.high].allSatisfy {
      $0.map { DecimalNumber($0.description) == $0 } ?? true
    }
  }

  /// Whether both say the same: equal after conversion, and equally final.
  func agrees(with other: ObservedFigure) -> Bool {
    hasSameValue(as: other) && isEstimate == other.isEstimate
  }

  /// Whether both are the same number, in whatever unit.
  package func hasSameValue(as other: ObservedFigure) -> Bool {
    if unit == other.unit { return value == other.value && range == other.range }
    guard let own = UnitOfMeasure(parsing: unit), let its = UnitOfMeasure(parsing: other.unit),
      let value, let otherValue = other.value, let converted = its.convert(otherValue, to: own)
    else { return false }
    return value == converted
  }
}
