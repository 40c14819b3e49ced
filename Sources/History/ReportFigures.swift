internal import ByteSupport
package import IndicatorModel
internal import VietnameseText

/// The figures of an extracted report: which of its numbers are of which period.
///
/// What the report does not place for certain is kept as `.unplaced`, which no form is filled from.
package struct ReportFigures {
  /// Links below this are no links (the fill's own threshold).
  private static let leastConfidence = 0.75

  private let report: ExtractedReport
  private let period: ReportingPeriod
  private let catalogue: Catalogue
  private let names: [String: String]

  /// The figures of a report.
  ///
  /// - Parameter period: what the report is of.
  package static func figures(
    of report: ExtractedReport, period: ReportingPeriod, catalogue: Catalogue
  ) -> [StatedFigure] {
    let reader = ReportFigures(report: report, period: period, catalogue: catalogue)
    return report.measures.flatMap(reader.figures)
  }

  private init(report: ExtractedReport, period: ReportingPeriod, catalogue: Catalogue) {
    (self.report, self.period, self.catalogue) = (report, period, catalogue)
    names = Dictionary(
      report.measures.map { ($0.id, $0.indicator) }, uniquingKeysWith: { first, _ in first })
  }

  private func figures(of measure: Measure) -> [StatedFigure] {
    let indicator = indicator(of: measure)
    let parent = measure.parent.flatMap { names[$0] } ?? ""
    return placedFigures(of: measure, isLevel: indicator.map(ReportFigures.isLevel) ?? false).map {
      StatedFigure(
        code: indicator?.code, indicator: indicator?.name ?? measure.indicator,
        context: indicator == nil ? parent : "", kind: $0.placement.kind,
        period: $0.placement.period, detail: $0.placement.detail, figure: $0.figure,
        place: .text(span: $0.span, quote: measure.quote))
    }
  }

  /// The numbers of a measure: the value, the plan or aim, the other periods' values.
  private func placedFigures(
    of measure: Measure, isLevel: Bool
  ) -> [(placement: Placement, figure: ObservedFigure, span: SourceSpan)] {
    if measure.kind == .targetOnly {
      guard let figure = mainFigure(measure) ?? plan(measure) else { return [] }
      let period = measure.period.flatMap { ReportingPeriod($0) }
      return [(Placement(kind: .aim, period: period), figure, measure.span)]
    }
    var figures: [(placement: Placement, figure: ObservedFigure, span: SourceSpan)] = []
    let placement = placement(of: measure, isLevel: isLevel)
    if let placement, let figure = mainFigure(measure) {
      figures.append((placement, figure, measure.span))
    }
    if measure.targetKind ?? .plan == .plan, let plan = plan(measure) {
      let kind = planKind(of: measure)
      figures.append((Placement(kind: kind), plan, measure.targetSpan ?? measure.span))
    }
    for comparison in measure.comparisons {
      guard let prior = comparison.prior, let kind = priorKind(comparison, placement) else {
        continue
      }
      figures.append(
        (
          Placement(kind: kind), ObservedFigure(value: prior, unit: measure.unit ?? ""),
          comparison.priorSpan ?? comparison.span
        ))
    }
    return figures
  }

  /// The indicator of a sure link whose unit fits; `nil` when the measure is known by name only.
  private func indicator(of measure: Measure) -> Indicator? {
    guard let code = measure.code, measure.confidence >= ReportFigures.leastConfidence,
      let indicator = catalogue[code], let unit = UnitOfMeasure(parsing: indicator.unit),
      let stated = measure.unit.flatMap(UnitOfMeasure.init(parsing:)),
      stated.isComparable(with: unit)
    else { return nil }
    return indicator
  }

  private static func isLevel(_ indicator: Indicator) -> Bool {
    indicator.kind == .stock || indicator.kind == .ratio
  }

  private func mainFigure(_ measure: Measure) -> ObservedFigure? {
    guard measure.kind != .change, measure.value != nil || measure.range != nil else { return nil }
    return ObservedFigure(
      value: measure.value, range: measure.value == nil ? measure.range : nil,
      unit: measure.unit ?? "", isEstimate: measure.kind == .estimate || measure.qualifier == "ước",
      qualifier: measure.qualifier, asOf: measure.asOf)
  }

  private func plan(_ measure: Measure) -> ObservedFigure? {
    measure.target.map {
      ObservedFigure(
        value: $0, unit: measure.unit ?? "",
        qualifier: measure.kind == .targetOnly ? measure.qualifier : nil)
    }
  }

  /// Whose plan the right side of a pair is; two bodies' plans are told apart by nobody here.
  private func planKind(of measure: Measure) -> ObservationKind {
    let named = measure.planBody.map { [$0] } ?? measure.achieved.compactMap(\.against)
    let kinds = Set(named.map(ReportFigures.planKind))
    return kinds.count == 1 ? kinds.first ?? .plan : .plan
  }

  private static func planKind(of body: String) -> ObservationKind {
    switch body {
    case "tỉnh", "thành phố", "huyện", "Trung ương", "cấp trên": .planAssigned
    case "Nghị quyết", "HĐND": .planResolution
    default: .plan
    }
  }

  private func priorKind(_ comparison: Comparison, _ placed: Placement?) -> ObservationKind? {
    guard let placed, placed.period == nil, let base = comparison.base else { return nil }
    if base.contains("cùng kỳ") || base.contains("cùng vụ") {
      switch placed.kind {
      case .period: return .samePeriod
      case .cumulative: return .samePeriodCumulative
      default: return nil
      }
    }
    let isBefore = ["quý trước", "tháng trước", "kỳ trước"].contains { base.contains($0) }
    return isBefore && placed.kind == .period ? .previousPeriod : nil
  }
}

extension ReportFigures {
  /// The stretch of time of a figure.
  struct Placement {
    var kind: ObservationKind
    /// `nil` for the report's period.
    var period: ReportingPeriod?
    var detail = ""
  }

  /// Days before the period's end from which on a count is not the period's.
  ///
  /// Reports are closed by law up to 17 days before their period ends (Decree 09/2019, article 12).
  private static let earliestClose = 20

  /// Which stretch of time a measure's main value is of; `nil` for none that the history keeps.
  private func placement(of measure: Measure, isLevel: Bool) -> Placement? {
    guard measure.kind != .targetOnly, measure.kind != .change else { return nil }
    if let text = measure.period {
      guard let stated = ReportingPeriod(text) else {
        return Placement(kind: .unplaced, detail: text)
      }
      if stated != period { return placement(in: stated, measure) }
    }
    if let day = measure.asOf {
      let isOutside = day.year < period.year || day.year > period.year + 1
      let endsEarly =
        day.year == period.year
        && period.lastDay.serialDay - day.serialDay > ReportFigures.earliestClose
      if isOutside || endsEarly && !isLevel {
        return Placement(kind: .unplaced, detail: day.description)
      }
    }
    return placement(of: measure.stretch, measure, isLevel: isLevel)
  }

  /// A figure that names another period than the report's.
  private func placement(in stated: ReportingPeriod, _ measure: Measure) -> Placement? {
    if stated.year == period.year {
      if stated.startsYear, stated.months.upperBound == period.months.upperBound {
        return Placement(kind: .cumulative)
      }
      if stated.months.upperBound <= period.months.upperBound {
        return Placement(kind: .period, period: stated)
      }
      let isYearsEstimate = stated.span == .year && measure.kind == .estimate
      return isYearsEstimate
        ? Placement(kind: .estimateYear) : Placement(kind: .unplaced, detail: stated.description)
    }
    guard stated.year == period.year - 1 else {
      return Placement(kind: .unplaced, detail: stated.description)
    }
    if stated == period.samePeriodLastYear { return Placement(kind: .samePeriod) }
    if stated.span == .year { return Placement(kind: .previousYear) }
    if stated.startsYear, stated.months.upperBound == period.months.upperBound {
      return Placement(kind: .samePeriodCumulative)
    }
    return Placement(kind: .unplaced, detail: stated.description)
  }

  private func placement(
    of stretch: MeasureStretch?, _ measure: Measure, isLevel: Bool
  ) -> Placement {
    switch stretch {
    case .period: Placement(kind: measure.kind == .cumulative ? .runningTotal : .period)
    case .yearToDate: Placement(kind: period.startsYear ? .period : .cumulative)
    case .runningTotal: Placement(kind: isLevel ? .period : .runningTotal)
    case .other: Placement(kind: .unplaced, detail: "other")
    case nil where measure.kind == .cumulative:
      Placement(kind: isLevel ? .period : .runningTotal)
    case nil:
      Placement(kind: period.startsYear || isLevel ? .period : .unplaced)
    }
  }
}
