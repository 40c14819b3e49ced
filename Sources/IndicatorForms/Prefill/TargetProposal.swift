internal import ByteSupport
internal import IndicatorModel

/// What a target is proposed from; figures are in the row's unit.
struct TargetBasis {
  /// What the row's figures are.
  var kind: Indicator.Kind
  /// Which way is better.
  var direction: Indicator.Direction
  /// Whether they count things: proposals are whole, rounded up.
  var isCount: Bool
  /// The fraction digits of a proposal.
  var digits: Int
  /// The plan of the year.
  var plan: DecimalNumber?
  /// The total of the year so far, or the level.
  var total: DecimalNumber?
  /// Last year's total up to the same month.
  var totalLastYear: DecimalNumber?
  /// Last year's value of the planned period.
  var samePeriod: DecimalNumber?
  /// Last year's value from the planned period to the end of the year.
  var sameRest: DecimalNumber?
  /// The months planned, 1...12.
  var months: ClosedRange<Int>
  /// The crop's season, for a row on one.
  var season: CropSeason?
}

/// Proposes the target of a period by the kind of the indicator (`FORMS.md` 5.2).
enum TargetProposal {
  /// A target, or why there is none.
  enum Outcome: Hashable {
    case target(DecimalNumber, TargetWorking)
    case none(NoProposal)
  }

  static func propose(_ basis: TargetBasis, by method: ProposalMethod) -> Outcome {
    guard method != .carry else { return .none(.carryOnly) }
    switch basis.kind {
    case .index, .growth: return .none(.needsWeights)
    case .stock, .ratio: return level(basis)
    case .flow: return basis.direction == .lower ? ceiling(basis) : flow(basis, method)
    }
  }

  // MARK: Levels

  /// The plan's level; one that is reached already is kept.
  private static func level(_ basis: TargetBasis) -> Outcome {
    guard let plan = basis.plan else { return .none(.noPlan) }
    guard let reached = basis.total, basis.direction != .neutral else {
      return .target(plan, .level)
    }
    let isPast = basis.direction == .lower ? reached < plan : reached > plan
    return isPast ? .target(reached, .levelReached(plan: plan)) : .target(plan, .level)
  }

  /// Accidents are never planned: not more than last year.
  private static func ceiling(_ basis: TargetBasis) -> Outcome {
    basis.samePeriod.map { .target($0, .ceiling) } ?? .none(.noLastYear)
  }

  // MARK: Flows

  private static func flow(_ basis: TargetBasis, _ method: ProposalMethod) -> Outcome {
    if method == .pace { return pace(basis) }
    guard let plan = basis.plan else { return .none(.noPlan) }
    guard let total = basis.total, let remainder = plan.subtracting(total) else {
      return .none(.noTotal)
    }
    guard remainder.coefficient > 0 else {
      return basis.samePeriod.map { .target($0, .planPassed(plan: plan, total: total)) }
        ?? .none(.noLastYear)
    }
    if method != .remaining, let part = basis.samePeriod, let whole = basis.sameRest,
      whole.coefficient > 0, part.coefficient >= 0, part <= whole
    {
      return byLastYear(basis, remainder, part, whole, method)
    }
    return byMonths(basis, remainder)
  }

  private static func byLastYear(
    _ basis: TargetBasis, _ remainder: DecimalNumber, _ part: DecimalNumber,
    _ whole: DecimalNumber, _ method: ProposalMethod
  ) -> Outcome {
    let needed = (remainder.doubleValue / whole.doubleValue - 1) * 100
    guard let growth = DecimalNumber(needed, fractionDigits: 2),
      let target = share(
        of: remainder, part: part.doubleValue, whole: whole.doubleValue, basis)
    else { return .none(.noLastYear) }
    let working: TargetWorking =
      method == .growth
      ? .neededGrowth(part: part, growth: growth)
      : .shareOfLastYear(remainder: remainder, part: part, whole: whole, growth: growth)
    return .target(target, working)
  }

  /// Equal parts over the months left, or over those of the crop's season.
  private static func byMonths(_ basis: TargetBasis, _ remainder: DecimalNumber) -> Outcome {
    let left = basis.months.lowerBound...12
    guard let season = basis.season else {
      let (months, rest) = (basis.months.count, left.count)
      return share(of: remainder, part: Double(months), whole: Double(rest), basis).map {
        .target($0, .evenShare(remainder: remainder, months: months, rest: rest))
      } ?? .none(.noTotal)
    }
    let (months, rest) = (season.count(in: basis.months), season.count(in: left))
    guard months > 0 else { return .none(.outOfSeason) }
    return share(of: remainder, part: Double(months), whole: Double(rest), basis).map {
      .target(
        $0, .seasonShare(remainder: remainder, months: months, rest: rest, season: season))
    } ?? .none(.noTotal)
  }

  /// A part of what is left, rounded; the whole when nothing comes behind it, so that the periods
  /// of a year add up to its plan.
  private static func share(
    of remainder: DecimalNumber, part: Double, whole: Double, _ basis: TargetBasis
  ) -> DecimalNumber? {
    guard part < whole, basis.months.upperBound < 12 else { return remainder }
    let target = rounded(remainder.doubleValue * part / whole, basis)
    return target.map { min($0, remainder) }
  }

  private static func rounded(_ value: Double, _ basis: TargetBasis) -> DecimalNumber? {
    basis.isCount
      ? DecimalNumber(value, fractionDigits: 0, .up)
      : DecimalNumber(value, fractionDigits: min(9, basis.digits))
  }

  private static func pace(_ basis: TargetBasis) -> Outcome {
    guard let total = basis.total else { return .none(.noTotal) }
    if let part = basis.samePeriod, let before = basis.totalLastYear, before.coefficient > 0,
      let target = rounded(
        part.doubleValue * total.doubleValue / before.doubleValue, basis)
    {
      return .target(target, .growthSoFar(part: part, total: total, before: before))
    }
    let passed = basis.months.lowerBound - 1
    guard passed > 0,
      let target = rounded(
        total.doubleValue / Double(passed) * Double(basis.months.count), basis)
    else { return .none(.noTotal) }
    return .target(
      target, .meanSoFar(total: total, passed: passed, months: basis.months.count))
  }
}
