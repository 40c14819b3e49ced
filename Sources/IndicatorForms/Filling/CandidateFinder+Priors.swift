internal import ByteSupport
internal import IndicatorModel

/// Earlier values that stand beside a figure.
extension CandidateFinder {
  /// Whether an earlier value is the value less its rise: "giảm 12 vụ (96/118)" is not.
  private func agrees(_ prior: DecimalNumber, with measure: Measure) -> Bool {
    guard let value = measure.value else { return true }
    return measure.comparisons.allSatisfy { other in
      guard let amount = other.amount, other.unit == measure.unit, other.unit != "%" else {
        return true
      }
      switch other.direction {
      case "tăng": return abs(prior.doubleValue + amount.doubleValue - value.doubleValue) < 1e-6
      case "giảm": return abs(prior.doubleValue - amount.doubleValue - value.doubleValue) < 1e-6
      default: return true
      }
    }
  }

  /// The earlier values of the comparisons with a base.
  func priorFigures(_ measure: Measure, _ isBase: (String) -> Bool) -> [Figure] {
    measure.comparisons.compactMap { comparison in
      // "426/480 vụ": an earlier value that names no base is last year's.
      guard let prior = comparison.prior, comparison.base.map(isBase) ?? isBase("cùng kỳ") else {
        return nil
      }
      guard agrees(prior, with: measure) else { return nil }
      return Figure(
        value: prior, unit: measure.unit, part: .prior,
        span: comparison.priorSpan ?? comparison.span)
    }
  }

  /// The value of the year before: said to be of it, or beside this year's.
  func lastYearsFigures(
    _ measure: Measure, _ period: ReportingPeriod, _ search: inout CandidateSearch
  ) -> [Figure] {
    let scope = FigureScope(of: measure, reporting: period)
    if scope == .lastYear || period.span == .year && scope == .samePeriodLastYear {
      return mainFigure(measure, &search)
    }
    guard period.span == .year else { return [] }
    return priorFigures(measure) { base in
      ["năm trước", String(period.year - 1), "cùng kỳ"].contains { base.holdsBytes(of: $0) }
    }
  }

  /// The value of an earlier calendar year: said to be of it, or what a movement since it starts from.
  func figures(
    of year: Int, _ measure: Measure, _ search: inout CandidateSearch
  ) -> [Figure] {
    if measure.period == String(year) {
      return [.targetOnly, .change].contains(measure.kind) ? [] : mainFigure(measure, &search)
    }
    return priorFigures(measure) { $0 == "năm \(year)" }
  }
}
