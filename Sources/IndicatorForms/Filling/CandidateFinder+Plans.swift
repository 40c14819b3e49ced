internal import ByteSupport
internal import IndicatorModel

/// Plans of the year, and aims for the next one.
extension CandidateFinder {
  /// "Thêm 01 xã", where four have reached it: an aim far below the level is a step from it.
  func fallsBehind(_ aim: Measure, _ period: ReportingPeriod) -> Bool {
    guard kind == .stock, let goal = aim.value ?? aim.target else { return false }
    let isKnown = measures.contains { !$0.isAim && $0.measure.kind != .targetOnly }
    return !isKnown
      || measures.contains { entry in
        guard !entry.isAim, entry.measure.kind != .targetOnly, entry.measure.unit == aim.unit,
          let level = entry.measure.value
        else { return false }
        return level.doubleValue > goal.doubleValue * 1.5
      }
  }

  /// "Giảm 25 hộ nghèo", "thêm 01 xã": an aim that says how far to go, not where to.
  func isStep(_ measure: Measure) -> Bool {
    let words = FoldedText(measure.quote).words
    let value = FoldedText(measure.valueText).words
    guard let place = words.firstIndex(where: { $0 == value.first }) else { return false }
    let before = words[..<place].suffix(6)
    return before.contains { ["giam", "them", "tang", "bot"].contains($0) }
  }

  /// Aims for the next period: what is said for the next year, or in the part of the report on it.
  func nextPlanFigures(
    _ entry: RowMeasure, _ period: ReportingPeriod, _ search: inout CandidateSearch
  ) -> [Figure] {
    let measure = entry.measure
    let aim = measure.period.flatMap { ReportingPeriod($0) }
    guard measure.kind == .targetOnly || aim?.year == period.year + 1,
      aim.map({ $0.year == period.year + 1 && $0.span == .year })
        ?? (entry.isAim && period.span == .year), kind == .growth || !isStep(measure)
    else { return [] }
    guard !fallsBehind(measure, period) else { return [] }
    if let target = measure.target {
      return [
        Figure(
          value: target, unit: measure.unit, part: .target,
          span: measure.targetSpan ?? measure.span)
      ]
    }
    return mainFigure(measure, &search)
  }

  /// "6 tháng 96,8 ha (KH tỉnh giao 180 ha; NQ HĐND 185 ha)": a body's plan beside a running total.
  private func isBeside(
    _ plan: Measure, _ stretch: ReportingPeriod, _ period: ReportingPeriod
  ) -> Bool {
    plan.planBody != nil && stretch.startsYear
      && stretch.months.upperBound == period.months.upperBound
  }

  /// The right side of a pair, where it is the plan that the column asks for.
  func planFigures(
    _ measure: Measure, _ role: ColumnRole, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    guard let target = measure.target, measure.targetKind ?? .plan == .plan,
      !PlanBody.isShareOfWhole(measure, isLevel: kind == .stock || kind == .ratio)
    else { return [] }
    // An aim for another year, or for a quarter to come, is no plan of this year.
    // A plan beside a figure takes over its stretch of time, and is the year's all the same.
    if measure.kind == .targetOnly, let aim = measure.period.flatMap({ ReportingPeriod($0) }),
      aim.year != period.year || aim.span != .year && aim != period && !isBeside(measure, aim, period)
    {
      return []
    }
    guard !table.tellsPlansApart || PlanBody.of(measure).contains(role) else {
      if PlanBody.of(measure).isEmpty { search.note(.planBodyUnknown) }
      return []
    }
    if !table.tellsPlansApart, PlanBody.areSeveral(in: measure) {
      search.note(.severalPlans)
      return []
    }
    return [
      Figure(
        value: target, unit: measure.unit, part: .target, span: measure.targetSpan ?? measure.span)
    ]
  }
}
