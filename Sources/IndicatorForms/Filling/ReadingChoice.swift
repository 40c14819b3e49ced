internal import ByteSupport
internal import IndicatorModel

/// Decides between the readings of one cell.
enum ReadingChoice {
  /// What to do with a cell.
  struct Decision {
    var state: PlannedCell.State
    var reading: Reading?
    var reason: FillReason?
    var candidates: [Reading]
  }

  /// Equal readings are one; readings that differ compete, and nothing is written.
  ///
  /// - Parameter disputed: measures that the audit found to contradict others, with what it says.
  static func decide(_ search: CandidateSearch, disputed: [String: AuditStatement]) -> Decision {
    let readings = search.readings
    // A level said twice in two ways does not touch the plan or the earlier value beside it.
    let statements = readings.lazy.compactMap { reading -> AuditStatement? in
      guard let statement = disputed[reading.measure.id] else { return nil }
      if case .recognisedPoorly = statement { return statement }
      return reading.part != .target && reading.part != .prior ? statement : nil
    }
    if let statement = statements.first {
      return Decision(
        state: .conflict, reading: nil, reason: .auditFinding(statement),
        candidates: readings)
    }
    guard let first = readings.first else {
      let state: PlannedCell.State =
        search.weak.isEmpty && !isRefusal(search.obstacle) ? .blank : .refused
      return Decision(state: state, reading: nil, reason: search.obstacle, candidates: search.weak)
    }
    // A weak link that says another number is reason enough to ask a person.
    let values = readings.map(\.value) + search.weak.map(\.value)
    guard values.allSatisfy({ $0 == first.value }) else {
      return Decision(
        state: .conflict, reading: nil, reason: .contradiction(values: Set(values).sorted()),
        candidates: readings + search.weak)
    }
    let larger = search.partial.filter { $0.value > first.value }
    guard larger.isEmpty else {
      return Decision(
        state: .conflict, reading: nil,
        reason: .contradiction(values: Set(larger.map(\.value) + [first.value]).sorted()),
        candidates: readings + larger)
    }
    let best = readings.max { $0.measure.confidence < $1.measure.confidence } ?? first
    return Decision(
      state: .filled, reading: best, reason: remark(best, count: readings.count), candidates: [])
  }

  /// Whether an obstacle means that a figure was there and not good enough.
  private static func isRefusal(_ reason: FillReason?) -> Bool {
    switch reason {
    case .weakLink, .unitMismatch, .unitMissing, .rangeOnly, .planBodyUnknown, .runningTotalUnclear,
      .severalPlans,
      .partialPeriod, .stretchUnsaid:
      true
    default: false
    }
  }

  private static func remark(_ reading: Reading, count: Int) -> FillReason? {
    if reading.part == .value, let qualifier = reading.measure.qualifier, qualifier != "ước" {
      return .approximate(qualifier: qualifier)
    }
    return count > 1 ? .statedTwice : nil
  }
}
