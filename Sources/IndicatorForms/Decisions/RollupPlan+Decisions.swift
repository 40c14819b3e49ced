internal import ByteSupport
internal import SpreadsheetModel

extension RollupPlan {
  /// The plan with a person's decisions carried out, and all that was computed from a decided figure
  /// computed again.
  ///
  /// - Parameters:
  ///   - form: the structure of the form before room was made for units.
  ///   - inputs: every file given.
  /// - Throws: `DecisionError` when the form, a file or a cell is not what was decided on.
  public func applying(
    _ file: DecisionFile, form: FormFingerprint, inputs: [RunRecord.Input]
  ) throws(DecisionError) -> RollupPlan {
    var plan = self
    var decided: [Int] = []
    try file.carryOut(
      form: form, inputs: inputs, places: cells.map { "'\($0.sheetName)'!\($0.cell)" }
    ) { position, entry in
      if entry.decision.action != .accept { decided.append(position) }
      return plan.cells[position].apply(entry)
    }
    for position in decided { plan.recompute(from: plan.cells[position]) }
    return plan
  }

  /// Computes again what a unit's figure went into.
  private mutating func recompute(from source: RollupCell) {
    guard let unit = source.reporter else { return }
    for position in cells.indices where cells[position].decision == nil {
      guard cells[position].isMade(of: source) || cells[position].isWeighted(with: source) else {
        continue
      }
      cells[position].replace(source, of: unit)
    }
  }
}

extension RollupCell {
  /// Whether a person changed what the roll-up alone makes of the cell.
  var changesByDecision: Bool { decision.map { $0.action != .accept } ?? false }

  /// Carries out a decision on this cell.
  ///
  /// - Returns: why it cannot be; the cell is as before then.
  fileprivate mutating func apply(_ entry: DecisionFile.Entry) -> DecisionProblem? {
    guard entry.label.isEmpty || entry.label == label else {
      return .otherRow(place: entry.place, was: entry.label, now: label)
    }
    guard entry.reporter == reporter?.name else {
      return .otherRow(
        place: entry.place, was: entry.reporter ?? "", now: reporter?.name ?? "")
    }
    guard entry.decision.previousState == state,
      state != .filled || entry.decision.previous == value
    else {
      return .otherOutcome(place: entry.place)
    }
    switch entry.decision.action {
    case .accept: break
    case .correct:
      (state, value, parts) = (.filled, entry.decision.value, [])
      reason = .decided(entry.decision)
    case .choose:
      let chosen = candidates.first {
        $0.identity == entry.measure && $0.value == entry.decision.value
      }
      guard let chosen, let reporter else {
        return .noSuchCandidate(place: entry.place, measure: entry.measure ?? "")
      }
      (state, value) = (.filled, chosen.value)
      parts = [RollupPart(unit: reporter, value: chosen.value, weight: nil, sources: [chosen])]
      reason = .decided(entry.decision)
    case .blank:
      (state, value, parts) = (.blank, nil, [])
      reason = .decided(entry.decision)
    }
    decision = entry.decision
    return nil
  }

  /// Whether the figure was made of the figure of another cell, or waits for it.
  fileprivate func isMade(of source: RollupCell) -> Bool {
    guard let unit = source.reporter, role == source.role, self.unit == source.unit,
      code == source.code, code != nil || label == source.label
    else { return false }
    return isOf(unit) && !(sheet == source.sheet && cell == source.cell)
  }

  /// Whether the figure is a mean weighted with the figure of another cell.
  fileprivate func isWeighted(with source: RollupCell) -> Bool {
    guard case .weightedMean(let weight) = rule, let unit = source.reporter else { return false }
    return weight == source.code && role == source.role && isOf(unit)
  }

  private func isOf(_ unit: RollupUnit) -> Bool {
    if parts.contains(where: { $0.unit.key == unit.key }) { return true }
    if let reporter { return reporter.key == unit.key }
    if case .waits(let names, _)? = reason { return names.contains(unit.name) }
    return false
  }

  /// Puts a unit's decided figure in the place of what it said.
  fileprivate mutating func replace(_ source: RollupCell, of unit: RollupUnit) {
    if reporter?.key == unit.key, parts.count <= 1, isMade(of: source) {
      // The same figure of the same unit in another table.
      (state, value, parts) = (source.state, source.value, source.parts)
      (reason, decision) = (source.reason, source.decision)
      return
    }
    guard let value = source.value, state == .filled else {
      if reporter == nil, state == .filled {
        (state, self.value, parts) = (.blank, nil, [])
        reason = .waits(for: [unit.name], of: 1)
      }
      return
    }
    for index in parts.indices where parts[index].unit.key == unit.key {
      if isMade(of: source) {
        parts[index].value = value
        parts[index].sources = source.parts.flatMap(\.sources)
      } else {
        parts[index].weight = value
      }
      parts[index].decision = source.decision
    }
    combine()
  }

  private mutating func combine() {
    if case .weightedMean = rule {
      switch FigureCombination.mean(parts.map { ($0.value, $0.weight ?? 0) }) {
      case .value(let mean): value = mean
      case .weightless: (state, value, reason) = (.blank, nil, .weightsZero)
      case .tooLarge: (state, value, reason) = (.blank, nil, .tooLarge)
      }
    } else {
      value = FigureCombination.sum(parts.map(\.value))
      if value == nil { (state, reason) = (.blank, .tooLarge) }
    }
  }
}

extension RollupEdits {
  /// The look and the note of cells that a person decided, and those that a person emptied.
  func decisions() -> [Edit] {
    plan.cells.flatMap { cell -> [Edit] in
      guard let decision = cell.decision, cell.changesByDecision else { return [] }
      var edits: [Edit] = []
      if cell.isOwnFigure {
        edits.append(.mark(sheet: cell.sheetName, cell: cell.cell, mark: .decided))
      }
      if cell.state == .blank,
        workbook.sheets[cell.sheet].value(at: cell.cell) != .empty
      {
        edits.append(.replace(sheet: cell.sheetName, cell: cell.cell, value: .empty))
      }
      edits.append(
        .note(
          sheet: cell.sheetName,
          note: CellNote(
            reference: cell.cell, author: decision.by, text: wording.fill.decision(decision))))
      return edits
    }
  }
}
