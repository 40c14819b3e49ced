internal import ByteSupport
internal import IndicatorModel

/// The figures of the units of a roll-up, one at a time and together.
struct RollupFigures {
  let asked: AskedForm
  let catalogue: Catalogue
  let senders: [RollupUnits.Sender]

  /// What some units' figures came to.
  struct Total {
    var value: DecimalNumber?
    var reason: RollupReason?
    var parts: [RollupPart] = []
  }

  /// One unit's figure: what its files agree on, and what the units that it was made of add up to.
  func figure(_ key: AskedKey, of sender: RollupUnits.Sender) -> UnitFigure {
    var figures: [UnitFigure] = []
    if !sender.own.isEmpty {
      figures.append(RollupFigures.agreed(sender.own.map { $0.figures[key] }))
    }
    if sender.former.contains(where: { !$0.files.isEmpty }) {
      figures.append(former(key, of: sender))
    }
    guard !figures.isEmpty else { return .missing(.notSubmitted) }
    return RollupFigures.agreed(figures)
  }

  /// All units' figures together.
  func total(_ key: AskedKey) -> Total {
    let (row, role, table) = place(key)
    return combine(
      senders.map { ($0.unit, figure(key, of: $0)) },
      rule: RollupRule(row, in: table, catalogue: catalogue), isKnown: row.code != nil,
      copiesOne: false
    ) { weight, position in
      asked.weights[AskedForm.Weight(code: weight, role: role)].map {
        figure($0, of: senders[position])
      }
    }
  }

  /// The rule of a row.
  func rule(_ key: AskedKey) -> RollupRule {
    let (row, _, table) = place(key)
    return RollupRule(row, in: table, catalogue: catalogue)
  }

  private func place(_ key: AskedKey) -> (row: FormRow, role: ColumnRole, table: FormTable) {
    let table = asked.analysis.tables[key.table]
    for row in table.rows {
      for input in row.inputs where input.cell == key.cell { return (row, input.role, table) }
    }
    preconditionFailure("a key is made of an asked cell")
  }

  private func former(_ key: AskedKey, of sender: RollupUnits.Sender) -> UnitFigure {
    let (row, role, table) = place(key)
    let members = sender.former.map { former in
      (
        former.unit,
        former.files.isEmpty
          ? UnitFigure.missing(.notSubmitted)
          : RollupFigures.agreed(former.files.map { $0.figures[key] })
      )
    }
    let total = combine(
      members, rule: RollupRule(row, in: table, catalogue: catalogue), isKnown: row.code != nil,
      copiesOne: true
    ) { weight, position in
      asked.weights[AskedForm.Weight(code: weight, role: role)].map { key in
        RollupFigures.agreed(sender.former[position].files.map { $0.figures[key] })
      }
    }
    guard let value = total.value else {
      if members.count == 1, let gap = members[0].1.gap { return .missing(gap) }
      let lacking = members.first { $0.1.value == nil }?.0.name
      return .missing(.partMissing(unit: lacking ?? sender.unit.name))
    }
    return UnitFigure(
      value: value, gap: nil, sources: total.parts.flatMap(\.sources),
      parts: members.count > 1 ? total.parts : [])
  }

  /// Adds or averages; waits for every member.
  ///
  /// - Parameter copiesOne: whether the figure of one member alone is the figure, whatever it is: a
  ///   unit that only took another name.
  private func combine(
    _ members: [(unit: RollupUnit, figure: UnitFigure)], rule: RollupRule, isKnown: Bool,
    copiesOne: Bool, weight: (String, Int) -> UnitFigure?
  ) -> Total {
    if copiesOne, members.count == 1, let value = members[0].figure.value {
      let part = RollupPart(
        unit: members[0].unit, value: value, weight: nil, sources: members[0].figure.sources)
      return Total(value: value, reason: nil, parts: [part])
    }
    if rule == .none {
      return Total(value: nil, reason: isKnown ? .notAggregated : .ruleUnknown)
    }
    let lacking = members.filter { $0.figure.value == nil }.map(\.unit.name)
    guard lacking.isEmpty, !members.isEmpty else {
      return Total(value: nil, reason: .waits(for: lacking, of: members.count))
    }
    var parts = members.map { member in
      RollupPart(
        unit: member.unit, value: member.figure.value ?? 0, weight: nil,
        sources: member.figure.sources)
    }
    guard case .weightedMean(let code) = rule else {
      guard let sum = FigureCombination.sum(parts.map(\.value)) else {
        return Total(value: nil, reason: .tooLarge)
      }
      return Total(value: sum, reason: nil, parts: parts)
    }
    let weights = parts.indices.map { weight(code, $0) }
    let unweighted = parts.indices.filter { weights[$0]?.value == nil }.map { parts[$0].unit.name }
    guard unweighted.isEmpty else {
      return Total(value: nil, reason: .weightMissing(code: code, units: unweighted))
    }
    for position in parts.indices {
      parts[position].weight = weights[position]?.value
      parts[position].sources += weights[position]?.sources ?? []
    }
    switch FigureCombination.mean(parts.map { ($0.value, $0.weight ?? 0) }) {
    case .value(let mean): return Total(value: mean, reason: nil, parts: parts)
    case .weightless: return Total(value: nil, reason: .weightsZero)
    case .tooLarge: return Total(value: nil, reason: .tooLarge)
    }
  }

  /// One figure when all files that state it state the same.
  private static func agreed(_ figures: [UnitFigure?]) -> UnitFigure {
    let known = figures.map { $0 ?? .missing(.notAsked) }
    let stated = known.filter { $0.value != nil }
    guard var first = stated.first else {
      return known.first { $0.gap != .notAsked && $0.gap != .blank } ?? known.first
        ?? .missing(.notSubmitted)
    }
    let values = Set(stated.compactMap(\.value))
    guard values.count == 1 else {
      var figure = UnitFigure.missing(.contradiction(values.sorted()))
      figure.rivals = stated.flatMap(\.sources)
      return figure
    }
    first.sources = stated.flatMap(\.sources)
    return first
  }
}
