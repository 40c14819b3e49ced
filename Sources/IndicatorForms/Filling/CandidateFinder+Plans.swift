internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

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

  /// "Tỷ lệ tăng dân số: chỉ tiêu 0,82 %": a plan that reads like a figure.
  private func planNamed(_ measure: Measure, _ role: ColumnRole) -> Figure? {
    guard !table.tellsPlansApart || planColumns(namedBy: measure).contains(role),
      let value = measure.value, measure.achieved.isEmpty,
      measure.comparisons.isEmpty, isPlanFigure(measure)
    else { return nil }
    return Figure(value: value, unit: measure.unit, part: .target, span: measure.span)
  }

  /// "Kế hoạch vốn 118,5 tỷ đồng; đã giải ngân 52,14 tỷ đồng, đạt 44%": the whole that the percentage
  /// is of, where the two give it.
  private func wholeAsPlan(_ entry: RowMeasure) -> Figure? {
    let measure = entry.measure
    guard !table.tellsPlansApart, measure.target == nil, let value = measure.value,
      measure.kind != .targetOnly, let share = measure.achieved.first, measure.achieved.count == 1,
      let own = measure.unit.flatMap({ UnitOfMeasure(parsing: $0) })
    else { return nil }
    let fitting = entry.allotments.filter { whole in
      guard let plan = whole.value, let unit = whole.unit.flatMap({ UnitOfMeasure(parsing: $0) }),
        let converted = own.convert(value, to: unit)
      else { return false }
      return PlanBody.agrees(converted, plan, share.percent)
    }
    guard let whole = fitting.last, let plan = whole.value,
      fitting.allSatisfy({ $0.value == plan && $0.unit == whole.unit })
    else { return nil }
    return Figure(value: plan, unit: whole.unit, part: .target, span: whole.span)
  }

  /// "Vốn … giao năm 2026, gồm: giảm nghèo 9.430 triệu đồng" in a row of what is disbursed: its plan.
  private func allottedPlan(_ entry: RowMeasure) -> Figure? {
    guard isOfDisbursement, entry.isAllotted, !table.tellsPlansApart,
      let value = entry.measure.value
    else { return nil }
    return Figure(
      value: value, unit: entry.measure.unit, part: .target, span: entry.measure.span)
  }

  /// The plans that a body set, where there are some; what the report strives for is no plan beside
  /// them: "dự toán HĐND quyết nghị (265 tỷ đồng) …, năm nay phấn đấu cả năm 270 tỷ đồng".
  static func withoutAims(_ readings: [Reading]) -> [Reading] {
    let set = readings.filter { reading in
      reading.measure.planBody != nil || reading.measure.achieved.contains { $0.against != nil }
    }
    guard !set.isEmpty else { return readings }
    return readings.filter { reading in
      reading.measure.kind != .targetOnly || reading.measure.planBody != nil
        || !FoldedText(reading.measure.quote).holds("phan dau")
    }
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
    _ entry: RowMeasure, _ role: ColumnRole, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    let measure = entry.measure
    // "Tỷ lệ so kế hoạch" is held against no plan of its own.
    if isOfCompletion, measure.kind == .targetOnly { return [] }
    // "phấn đấu đến cuối năm còn 35 hộ" is no body's plan.
    if role != .plan, measure.kind == .targetOnly, PlanBody.of(measure).isEmpty,
      FoldedText(measure.quote).holds("phan dau")
    {
      return []
    }
    if let named = planNamed(measure, role) ?? wholeAsPlan(entry) ?? allottedPlan(entry) {
      return [named]
    }
    let isGiven = isOfDisbursement && FoldedText(measure.quote).holds("giao")
    guard let target = measure.target, measure.targetKind ?? .plan == .plan || isGiven,
      !isMoveOfLevel(measure),
      isGiven || !PlanBody.isShareOfWhole(measure, isLevel: kind == .stock || kind == .ratio)
    else { return [] }
    // An aim for another year, or for a quarter to come, is no plan of this year.
    // A plan beside a figure takes over its stretch of time, and is the year's all the same.
    if measure.kind == .targetOnly, let aim = measure.period.flatMap({ ReportingPeriod($0) }),
      aim.year != period.year
        || aim.span != .year && aim != period && !isBeside(measure, aim, period)
    {
      return []
    }
    guard !table.tellsPlansApart || PlanBody.of(measure).contains(role) else {
      if PlanBody.of(measure).isEmpty { search.note(.planBodyUnknown) }
      return []
    }
    if !table.tellsPlansApart, PlanBody.areSeveral(in: measure) {
      // The one plan column is the council's, unless its header says otherwise.
      let wanted: ColumnRole = role == .plan ? .planResolution : role
      guard PlanBody.of(measure) == [wanted] else {
        search.note(.severalPlans)
        return []
      }
    }
    return [
      Figure(
        value: target, unit: measure.unit, part: .target, span: measure.targetSpan ?? measure.span)
    ]
  }
}
