internal import ByteSupport
internal import IndicatorModel

/// Percentages that a form asks for in columns of their own, as the reports state them.
extension CandidateFinder {
  /// The stated percentage of a plan, or the stated change or ratio against another period.
  func ratioFigures(
    _ measure: Measure, _ ratio: RatioMeaning, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    // A level stands in one of the two columns; what it is held against is the same.
    let isLevel = (kind == .stock || kind == .ratio) && measure.kind != .change
    let part = isLevel && ratio.part?.isResult == true ? nil : ratio.part
    guard holds(measure, part: part, period, &search) else { return [] }
    switch ratio.base {
    case .plan, .planAssigned, .planResolution:
      return ratio.isChange ? [] : achievements(measure, of: ratio.base, &search)
    case .samePeriod, .samePeriodCumulative, .actualPreviousYear:
      return movements(
        measure, isChange: ratio.isChange, againstLastYear: true,
        isRunning: ratio.part == .cumulative
      ) { isLastYear($0, period) }
    case .previousPeriod:
      return movements(measure, isChange: ratio.isChange, againstLastYear: false) {
        ["tháng trước", "quý trước", "kỳ trước"].contains(where: $0.contains)
      }
    default: return []
    }
  }

  /// "Công nghiệp - xây dựng tăng 11,2 %": the change itself is the figure of a row on growth.
  func growthFigures(
    _ measure: Measure, _ role: ColumnRole, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    if measure.kind != .change, measure.unit == "%" {
      return accepts(measure, role, period, &search) ? mainFigure(measure, &search) : []
    }
    guard holds(measure, part: role, period, &search) else { return [] }
    return movements(measure, isChange: true, againstLastYear: true) {
      isLastYear($0, period)
    }
  }

  /// "IIP quý III bằng 112,46 % so với cùng kỳ": the ratio itself is the figure of a row of indices.
  ///
  /// - Returns: `nil` where the measure has a value of its own.
  func indexFigures(
    _ measure: Measure, _ role: ColumnRole, _ period: ReportingPeriod
  ) -> [Figure]? {
    guard measure.value == nil || measure.kind == .change else { return nil }
    var ignored = CandidateSearch()
    guard holds(measure, part: role, period, &ignored) else { return [] }
    return movements(measure, isChange: false, againstLastYear: true) { isLastYear($0, period) }
  }

  /// Whether a base is the same stretch of last year; "so với cuối năm 2024" is another.
  func isLastYear(_ base: String, _ period: ReportingPeriod) -> Bool {
    let other = ["cuối năm", "đầu năm", "tháng 12", "31/12", "đầu kỳ"]
    guard !other.contains(where: base.contains) else { return false }
    return ["cùng kỳ", "cùng vụ", "năm trước", "cùng tháng", "cùng quý"].contains(
      where: base.contains)
      || base.contains(String(period.year - 1))
  }

  /// Whether the measure's own value is of the stretch that the percentage is of.
  func holds(
    _ measure: Measure, part: ColumnRole?, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> Bool {
    guard measure.kind != .targetOnly else { return false }
    // A change without a level is of the stretch that its words name.
    var level = measure
    if level.kind == .change { level.kind = .actual }
    guard let part else {
      var ignored = CandidateSearch()
      return [ColumnRole.period, .cumulative, .estimateYear].contains {
        accepts(level, $0, period, &ignored)
      }
    }
    return accepts(level, part, period, &search)
  }

  private func achievements(
    _ measure: Measure, of base: ColumnRole, _ search: inout CandidateSearch
  ) -> [Figure] {
    guard !PlanBody.isShareOfWhole(measure, isLevel: kind == .stock || kind == .ratio) else {
      return []
    }
    func body(of achieved: Achievement) -> ColumnRole? { achieved.against.flatMap(PlanBody.role) }
    var fitting = measure.achieved.filter { achieved in
      table.tellsPlansApart || base != .plan ? body(of: achieved) == base : true
    }
    // The form's one plan: a percentage that names nobody's is of it.
    if fitting.isEmpty, !table.tellsPlansApart {
      fitting = measure.achieved.filter { body(of: $0) == nil }
    }
    guard Set(fitting.map(\.percent)).count <= 1 else {
      search.note(.severalPlans)
      return []
    }
    return fitting.prefix(1).map {
      Figure(value: $0.percent, unit: "%", part: .achieved, span: $0.span, isRatio: true)
    }
  }

  /// Movements of the measure in percent; one that names no base is held against last year, as reports
  /// mean it, unless the table also asks for the period before and the figure is the period's.
  private func movements(
    _ measure: Measure, isChange: Bool, againstLastYear isLastYear: Bool,
    isRunning: Bool = false, _ isBase: (String) -> Bool
  ) -> [Figure] {
    measure.comparisons.compactMap { comparison in
      guard let amount = comparison.amount, comparison.unit == "%",
        comparison.base.map(isBase)
          ?? (isLastYear && (isRunning || !table.comparesWithPreviousPeriod))
      else { return nil }
      let value: DecimalNumber?
      switch comparison.direction {
      case "tăng": value = isChange ? amount : nil
      case "giảm": value = isChange ? amount.negated : nil
      case "bằng": value = isChange ? nil : amount
      default: value = nil
      }
      return value.map {
        Figure(value: $0, unit: "%", part: .comparison, span: comparison.span, isRatio: true)
      }
    }
  }
}
