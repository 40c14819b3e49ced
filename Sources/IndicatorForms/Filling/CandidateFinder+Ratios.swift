internal import ByteSupport
internal import IndicatorModel

/// Percentages that a form asks for in columns of their own, as the reports state them.
extension CandidateFinder {
  /// The stated percentage of a plan, or the stated change or ratio against another period.
  func ratioFigures(
    _ measure: Measure, _ ratio: RatioMeaning, _ period: ReportingPeriod,
    _ search: inout CandidateSearch
  ) -> [Figure] {
    guard holds(measure, part: ratio.part, period, &search) else { return [] }
    switch ratio.base {
    case .plan, .planAssigned, .planResolution:
      return ratio.isChange ? [] : achievements(measure, of: ratio.base, &search)
    case .samePeriod, .samePeriodCumulative, .actualPreviousYear:
      return movements(measure, isChange: ratio.isChange) {
        ["cùng kỳ", "cùng vụ", "năm trước", "cùng tháng", "cùng quý"].contains(where: $0.contains)
          || $0.contains(String(period.year - 1))
      }
    case .previousPeriod:
      return movements(measure, isChange: ratio.isChange) {
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
    return movements(measure, isChange: true) {
      ["cùng kỳ", "năm trước"].contains(where: $0.contains)
        || $0.contains(String(period.year - 1))
    }
  }

  /// Whether the measure's own value is of the stretch that the percentage is of.
  private func holds(
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
    let fitting = measure.achieved.filter { achieved in
      let body = achieved.against.flatMap(PlanBody.role)
      return table.tellsPlansApart ? body == base : true
    }
    guard Set(fitting.map(\.percent)).count <= 1 else {
      search.note(.severalPlans)
      return []
    }
    return fitting.prefix(1).map {
      Figure(value: $0.percent, unit: "%", part: .achieved, span: $0.span, isRatio: true)
    }
  }

  private func movements(
    _ measure: Measure, isChange: Bool, _ isBase: (String) -> Bool
  ) -> [Figure] {
    measure.comparisons.compactMap { comparison in
      guard let amount = comparison.amount, comparison.unit == "%",
        let base = comparison.base, isBase(base)
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
