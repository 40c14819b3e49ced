public import IndicatorModel
internal import SpreadsheetModel

extension FillPlan {
  /// The plan with a person's decisions carried out.
  ///
  /// - Parameters:
  ///   - form: the structure of the form that is filled.
  ///   - reports: that it is filled from.
  /// - Throws: `DecisionError` when the form, a report or a cell is not what was decided on.
  public func applying(
    _ file: DecisionFile, form: FormFingerprint, reports: [ExtractedReport]
  ) throws(DecisionError) -> FillPlan {
    var plan = self
    try file.carryOut(
      form: form, inputs: reports.map { RunRecord.Input(file: $0.file, sha256: $0.sha256) },
      places: cells.map { "'\($0.sheetName)'!\($0.cell)" }
    ) { position, entry in plan.cells[position].apply(entry) }
    let used = Set(
      plan.cells.filter { $0.state == .filled }.compactMap { $0.reading?.measure.id })
    plan.unusedMeasures = reports.flatMap { $0.measures.map(\.id).filter { !used.contains($0) } }
    return plan
  }
}

extension DecisionFile {
  /// Carries every entry out on the cell at its place.
  ///
  /// - Parameters:
  ///   - places: of the cells, in their order: `'BC_QUY'!I15`.
  ///   - apply: takes the position of a cell and its entry; returns what speaks against it.
  /// - Throws: `DecisionError` with all that speaks against the decisions.
  func carryOut(
    form: FormFingerprint, inputs: [RunRecord.Input], places: [String],
    _ apply: (Int, Entry) -> DecisionProblem?
  ) throws(DecisionError) {
    let changed = changes(form: form, inputs: inputs)
    guard changed.isEmpty else { throw DecisionError(problems: changed) }
    let positions = Dictionary(
      places.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    var problems: [DecisionProblem] = []
    for entry in entries {
      guard let position = positions[entry.place] else {
        problems.append(.noSuchCell(place: entry.place))
        continue
      }
      if let problem = apply(position, entry) { problems.append(problem) }
    }
    guard problems.isEmpty else { throw DecisionError(problems: problems) }
  }

  /// What is no longer as it was when the decisions were taken: form and inputs.
  func changes(form: FormFingerprint, inputs now: [RunRecord.Input]) -> [DecisionProblem] {
    let parts = form.differences(from: self.form)
    var problems: [DecisionProblem] = parts.isEmpty ? [] : [.otherForm(parts)]
    let hashes = (now: Set(now.map(\.sha256)), then: Set(inputs.map(\.sha256)))
    problems += inputs.filter { !hashes.now.contains($0.sha256) }.map {
      .reportMissing(file: $0.file)
    }
    problems += now.filter { !hashes.then.contains($0.sha256) }.map { .reportAdded(file: $0.file) }
    return problems
  }
}

extension PlannedCell {
  /// Carries out a decision on this cell.
  ///
  /// - Returns: why it cannot be; the cell is as before then.
  fileprivate mutating func apply(_ entry: DecisionFile.Entry) -> DecisionProblem? {
    guard entry.label.isEmpty || entry.label == label else {
      return .otherRow(place: entry.place, was: entry.label, now: label)
    }
    let value = state == .filled ? reading?.value : nil
    guard entry.decision.previousState == state,
      state != .filled || entry.decision.previous == value
    else {
      return .otherOutcome(place: entry.place)
    }
    switch entry.decision.action {
    case .accept: break
    case .correct: (state, reading, reason) = (.filled, nil, .decided(entry.decision))
    case .choose:
      let chosen = candidates.first {
        $0.measure.id == entry.measure && $0.value == entry.decision.value
      }
      guard let chosen else {
        return .noSuchCandidate(place: entry.place, measure: entry.measure ?? "")
      }
      (state, reading, reason) = (.filled, chosen, .decided(entry.decision))
    case .blank: (state, reading, reason) = (.blank, nil, .decided(entry.decision))
    }
    decision = entry.decision
    return nil
  }
}
