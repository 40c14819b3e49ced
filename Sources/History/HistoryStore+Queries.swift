internal import GRDB
package import IndicatorModel

extension HistoryStore {
  /// The observations of a query with what holds now, by unit (in order of first import), period,
  /// indicator and kind.
  ///
  /// - Throws: `HistoryError`.
  package func observations(_ query: ObservationQuery = ObservationQuery()) throws -> [Observation]
  {
    guard try !isEmpty() else { return [] }
    return try reading { try RowReader(database: $0, path: path).observations(query) }
  }

  /// Every revision of an observation, the first one first; empty when there is no such
  /// observation.
  ///
  /// - Throws: `HistoryError`.
  package func revisions(of observation: Observation) throws -> [ObservationRevision] {
    try reading { try RowReader(database: $0, path: path).revisions(of: observation.id) }
  }

  /// The figure of the same period of last year: as last year's files state it, else as this
  /// year's tell it.
  ///
  /// - Parameters:
  ///   - unitName: in any spelling.
  ///   - kind: `.period` or `.cumulative`.
  /// - Throws: `HistoryError`.
  package func samePeriodLastYear(
    unitName: String, code: String, period: ReportingPeriod, kind: ObservationKind = .period
  ) throws -> PastFigure {
    let earlier = period.samePeriodLastYear
    let own = try figure(unitName, code, PastPlace.equivalent(period: earlier, kind: kind))
    guard own == .unknown else { return own }
    return try figure(
      unitName, code,
      PastPlace.toldLater(period: earlier, kind: kind))
  }

  /// The figure of the period before this one: as that period's files state it, else as this
  /// period's tell it.
  ///
  /// - Throws: `HistoryError`.
  package func previousPeriod(
    unitName: String, code: String, period: ReportingPeriod, kind: ObservationKind = .period
  ) throws -> PastFigure {
    guard let earlier = period.previous else { return .unknown }
    let own = try figure(unitName, code, PastPlace.equivalent(period: earlier, kind: kind))
    guard own == .unknown, kind == .period else { return own }
    return try figure(unitName, code, [PastPlace(period: period, kind: .previousPeriod)])
  }

  /// The one figure of some places that mean the same.
  private func figure(_ unitName: String, _ code: String, _ places: [PastPlace]) throws
    -> PastFigure
  {
    let found = try places.flatMap { place in
      try observations(
        ObservationQuery(
          unitName: unitName, period: place.period, code: code, kind: place.kind))
    }.filter { $0.key.detail.isEmpty }
    // A final figure outdates an estimate of the same stretch.
    let final = found.filter { !$0.current.figure.isEstimate }
    let valid = final.isEmpty ? found : final
    guard let first = valid.first else { return .unknown }
    let isOne = valid.allSatisfy {
      $0.current.state == .stated && $0.current.figure.value != nil
        && $0.current.figure.hasSameValue(as: first.current.figure)
    }
    return isOne ? .stated(first) : .conflict(valid)
  }
}

/// Where a past figure stands in the history.
struct PastPlace: Hashable {
  var period: ReportingPeriod
  var kind: ObservationKind

  /// The places that mean the same stretch of time: "9 tháng" is quarter III's cumulative and
  /// September's.
  static func equivalent(period: ReportingPeriod, kind: ObservationKind) -> [PastPlace] {
    let asked = PastPlace(period: period, kind: kind)
    guard kind == .cumulative || kind == .period && period.startsYear else { return [asked] }
    let month = period.months.upperBound
    let spans: [ReportingPeriod.Span] =
      [.month(month)] + (month % 3 == 0 ? [.quarter(month / 3)] : [])
      + (month % 6 == 0 ? [.half(month / 6)] : []) + (month == 9 ? [.nineMonths] : [])
      + (month == 12 ? [.year] : [])
    let others = spans.flatMap { span in
      let whole = ReportingPeriod(year: period.year, span: span)
      let kinds: [ObservationKind] = whole.startsYear ? [.period, .cumulative] : [.cumulative]
      return kinds.map { PastPlace(period: whole, kind: $0) }
    }
    return [asked] + others.filter { $0 != asked }
  }

  /// Where the files of the year after tell a figure.
  static func toldLater(period: ReportingPeriod, kind: ObservationKind) -> [PastPlace] {
    equivalent(period: period, kind: kind).map { place in
      PastPlace(
        period: ReportingPeriod(year: place.period.year + 1, span: place.period.span),
        kind: place.kind == .cumulative ? .samePeriodCumulative : .samePeriod)
    }
  }
}
