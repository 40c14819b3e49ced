internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// Figures that a column asks for, that no report states, and that follow from what one states.
extension CandidateFinder {
  /// A computed figure and how it came about.
  struct Derived {
    var reading: Reading
    var working: DerivedFigure
  }

  /// Computes a column's figure.
  ///
  /// - Parameters:
  ///   - column: zero-based.
  ///   - disputed: ids of measures that the audit found to contradict others.
  /// - Returns: `nil` when nothing supports it, or when sentences support different figures.
  func derived(_ role: ColumnRole, column: Int, disputed: Set<String>) -> Derived? {
    guard let period, kind != .growth, kind != .index,
      table.scope(column: column)?.covers(unitName) ?? true,
      table.periodMismatch(column: column) == nil
    else { return nil }
    let found = measures.flatMap { entry -> [Derived] in
      guard !entry.isAim, !disputed.contains(entry.measure.id),
        entry.measure.confidence >= CandidateFinder.writingConfidence,
        StatedNumber.isExact(entry.measure)
      else { return [] }
      switch role {
      case .plan, .planAssigned, .planResolution: return plans(entry, role, period)
      case .samePeriod, .samePeriodCumulative, .actualPreviousYear:
        return priors(entry, role, period)
      default: return []
      }
    }
    guard let first = found.first,
      found.allSatisfy({ $0.reading.value == first.reading.value }),
      allows(first, role), !isContested(role, column: column)
    else { return nil }
    return first
  }

  /// Whether sentences on the row give this year's figure differently: nothing follows from them.
  private func isContested(_ role: ColumnRole, column: Int) -> Bool {
    let level: ColumnRole = role == .samePeriod ? .period : .cumulative
    return ReadingChoice.decide(search(level, column: column), disputed: [:]).state == .conflict
  }

  // MARK: The plan from the share reached

  private func plans(
    _ entry: RowMeasure, _ role: ColumnRole, _ period: ReportingPeriod
  ) -> [Derived] {
    let measure = entry.measure
    guard countsFromJanuary(measure, period), !FigureScope.isOfPartialPlan(measure),
      let value = StatedNumber(measure)
    else { return [] }
    let named = measure.achieved.filter {
      $0.against != nil && !$0.span.overlaps(measure.span) && $0.percent != value.number
    }
    guard table.tellsPlansApart || Set(named.map(\.percent)).count == 1 else { return [] }
    let fitting = named.filter { achieved in
      guard let body = achieved.against else { return false }
      return !table.tellsPlansApart || PlanBody.role(of: body) == role
    }
    guard Set(fitting.map(\.percent)).count == 1, let share = fitting.first else { return [] }
    return plan(value, share, entry).map { [$0] } ?? []
  }

  /// Whether no other sentence on the row holds another value against another plan, be its interval
  /// too wide for a figure.
  private func allows(_ plan: Derived, _ role: ColumnRole) -> Bool {
    measures.allSatisfy { entry in
      guard !entry.isAim, entry.measure.confidence >= CandidateFinder.writingConfidence,
        entry.measure.unit == plan.reading.measure.unit, let value = StatedNumber(entry.measure),
        case .planFromRatio(_, _, let low, let high) = plan.working
      else { return true }
      return entry.measure.achieved.allSatisfy { share in
        guard let body = share.against, share.percent != value.number,
          !table.tellsPlansApart || PlanBody.role(of: body) == role,
          let interval = NumberInterval(
            (value.number.doubleValue, value.half),
            dividedBy: (
              share.percent.doubleValue / 100, StatedNumber.half(of: share.percent) / 100
            ))
        else { return true }
        return interval.low <= high.doubleValue && interval.high >= low.doubleValue
      }
    }
  }

  private func plan(
    _ value: StatedNumber, _ share: Achievement, _ entry: RowMeasure
  ) -> Derived? {
    let ratio = share.percent
    guard ratio.doubleValue > 0,
      let interval = NumberInterval(
        (value.number.doubleValue, value.half),
        dividedBy: (ratio.doubleValue / 100, StatedNumber.half(of: ratio) / 100)),
      interval.isNarrow, let plan = interval.roundest,
      // A share of all cannot be planned above all.
      !(rowUnit.isPercent && plan > 100)
    else { return nil }
    return reading(plan, .target, share.span, entry).map { reading in
      let (low, high) = StatedNumber.bounds(interval, like: plan)
      return Derived(
        reading: reading,
        working: .planFromRatio(value: value.number, ratio: ratio, low: low, high: high))
    }
  }

  /// Whether a value counts from January, or is a level: what a plan of the year is held against.
  ///
  /// Up to which day does not matter: the plan is the same.
  private func countsFromJanuary(_ measure: Measure, _ period: ReportingPeriod) -> Bool {
    guard ![.targetOnly, .change, .share, .price].contains(measure.kind) else { return false }
    let isLevel = kind == .stock || kind == .ratio
    switch FigureScope(of: measure, reporting: period) {
    case .thisPeriod: return period.startsYear || isLevel
    case .yearToDate: return true
    case .unsaid: return isLevel
    case .runningTotal: return isLevel || (!period.startsYear && measure.period == nil)
    default: return false
    }
  }

  // MARK: Last year's value from the change

  private func priors(
    _ entry: RowMeasure, _ role: ColumnRole, _ period: ReportingPeriod
  ) -> [Derived] {
    let measure = entry.measure
    var ignored = CandidateSearch()
    let level: ColumnRole
    switch role {
    case .samePeriod: level = .period
    case .actualPreviousYear where period.span == .year: level = .cumulative
    case .samePeriodCumulative: level = .cumulative
    default: return []
    }
    guard accepts(measure, level, period, &ignored), let value = StatedNumber(measure) else {
      return []
    }
    let fitting = measure.comparisons.filter { isAgainstLastYear($0, role) }
    // A value that is written and was not taken contradicts the rest of its sentence.
    guard fitting.allSatisfy({ $0.prior == nil }), !entry.hasRivalPrior else { return [] }
    let exact = fitting.compactMap { fromAmount(value, $0, entry) }
    let rounded = fitting.compactMap { fromRatio(value, $0, entry) }
    guard let first = exact.first else { return rounded.map(\.derived) }
    // A percentage beside it must agree.
    let agrees = rounded.allSatisfy { rounded in
      exact.allSatisfy { exact in
        guard case .priorFromAmount(_, _, let prior) = exact.working else { return false }
        return rounded.interval.contains(prior.doubleValue)
      }
    }
    return agrees ? [first] + exact.dropFirst() : []
  }

  private func isAgainstLastYear(_ comparison: Comparison, _ role: ColumnRole) -> Bool {
    guard let base = comparison.base else { return false }
    if base.holdsBytes(of: "cùng kỳ") || base.holdsBytes(of: "cùng vụ") { return true }
    return role == .actualPreviousYear && base.holdsBytes(of: "năm trước")
  }

  private func fromAmount(
    _ value: StatedNumber, _ comparison: Comparison, _ entry: RowMeasure
  ) -> Derived? {
    guard let amount = comparison.amount,
      let change = signed(inMeasureUnit(amount, comparison.unit, entry.measure), comparison),
      let prior = value.number.subtracting(change), prior.coefficient >= 0
    else { return nil }
    return reading(prior, .prior, comparison.span, entry).map {
      Derived(
        reading: $0,
        working: .priorFromAmount(value: value.number, change: change, result: prior))
    }
  }

  /// An amount in the measure's unit; `nil` for percentages of a percentage, which may be points or
  /// parts.
  private func inMeasureUnit(
    _ amount: DecimalNumber, _ unit: String?, _ measure: Measure
  ) -> DecimalNumber? {
    guard let unit, let own = measure.unit else { return nil }
    if own == "%" { return unit.hasPrefix("điểm") ? amount : nil }
    guard unit != "%", let from = UnitOfMeasure(parsing: unit),
      let to = UnitOfMeasure(parsing: own)
    else { return nil }
    return from.convert(amount, to: to)
  }

  private func signed(_ amount: DecimalNumber?, _ comparison: Comparison) -> DecimalNumber? {
    switch comparison.direction {
    case "tăng": amount
    case "giảm": amount?.negated
    default: nil
    }
  }

  private func fromRatio(
    _ value: StatedNumber, _ comparison: Comparison, _ entry: RowMeasure
  ) -> (derived: Derived, interval: NumberInterval)? {
    guard comparison.unit == "%", let amount = comparison.amount, entry.measure.unit != "%",
      let ratio = ratio(amount, comparison.direction),
      let interval = NumberInterval(
        (value.number.doubleValue, value.half),
        dividedBy: (ratio.doubleValue / 100, StatedNumber.half(of: amount, ifWhole: 0.5) / 100)),
      interval.isNarrow,
      let prior = DecimalNumber(
        value.number.doubleValue / ratio.doubleValue * 100, fractionDigits: value.digits),
      let reading = reading(prior, .prior, comparison.span, entry)
    else { return nil }
    let (low, high) = StatedNumber.bounds(interval, like: prior)
    let working = DerivedFigure.priorFromRatio(
      value: value.number, ratio: ratio, low: low, high: high)
    return (Derived(reading: reading, working: working), interval)
  }

  /// The value in percent of last year's.
  private func ratio(_ amount: DecimalNumber, _ direction: String) -> DecimalNumber? {
    switch direction {
    case "tăng": DecimalNumber(100).adding(amount)
    case "giảm": DecimalNumber(100).subtracting(amount)
    case "bằng": amount
    default: nil
    }
  }

  // MARK: Readings

  /// A reading of a number that stands nowhere, in the row's unit.
  private func reading(
    _ value: DecimalNumber, _ part: Reading.Part, _ span: SourceSpan, _ entry: RowMeasure
  ) -> Reading? {
    var search = CandidateSearch()
    add(
      Figure(value: value, unit: entry.measure.unit, part: part, span: span), of: entry.measure,
      entry.file, to: &search)
    var reading = search.readings.first
    reading?.derivation = .derived
    return reading
  }
}
