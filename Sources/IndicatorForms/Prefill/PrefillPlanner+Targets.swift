internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// Targets of the next period: those that the report states, else proposals.
extension PrefillPlanner {
  /// Puts a target into a cell, or says why there is none.
  func target(
    _ cell: inout PlannedCell, _ row: PrefillRow, _ column: FormColumn, _ digits: Int?
  ) {
    switch stated(row) {
    case .one(let reading, let isBound):
      propose(reading, .stated(isBound: isBound), into: &cell)
      return
    case .several(let readings):
      cell.state = .conflict
      cell.reason = .noProposal(.severalStated)
      cell.candidates = readings
      return
    case .none: break
    }
    guard time.next.span != .year else {
      cell.reason = .noProposal(.noPlan)
      return
    }
    let basis = basis(row, digits)
    switch TargetProposal.propose(basis.figures, by: method) {
    case .none(.noPlan) where basis.severalPlans: cell.reason = .noProposal(.severalPlans)
    case .none(let reason): cell.reason = .noProposal(reason)
    case .target(let value, let working):
      guard var reading = source(of: working, basis) else {
        cell.reason = .noProposal(.noTotal)
        return
      }
      reading.value = value
      propose(reading, working, into: &cell)
    }
  }

  private func propose(
    _ reading: Reading, _ working: TargetWorking, into cell: inout PlannedCell
  ) {
    cell.state = .filled
    cell.reading = reading
    cell.reading?.derivation = .proposed
    cell.reason = .proposed(working)
  }

  // MARK: The basis of a proposal

  /// The figures of a proposal and where each stands.
  private struct Basis {
    var figures: TargetBasis
    var plan: Reading?
    var total: Reading?
    var samePeriod: Reading?
    var severalPlans = false
  }

  private func basis(_ row: PrefillRow, _ digits: Int?) -> Basis {
    let year = time.next.year
    func figure(_ year: Int, _ months: ClosedRange<Int>) -> Reading? {
      past.figure(of: row.question, for: .months(year: year, months))?.reading
    }
    let months = time.months
    let passed = months.lowerBound - 1
    let plan = planOfYear(row)
    let total = passed > 0 ? figure(year, 1...passed) : nil
    let samePeriod = figure(year - 1, months)
    let sameRest =
      months.upperBound == 12 ? samePeriod : figure(year - 1, months.lowerBound...12)
    let before = passed > 0 ? figure(year - 1, 1...passed) : nil
    let isFresh = passed == 0 && row.facts.kind == .flow
    let known = [plan.reading, total, samePeriod].compactMap { $0?.value.normalized.fractionDigits }
    let figures = TargetBasis(
      kind: row.facts.kind, direction: row.facts.direction, isCount: row.facts.isCount,
      digits: digits ?? known.max() ?? 0, plan: plan.reading?.value,
      total: isFresh ? 0 : total?.value, totalLastYear: before?.value,
      samePeriod: samePeriod?.value, sameRest: sameRest?.value, months: months,
      season: CropSeason(label: row.row.label, code: row.row.code))
    return Basis(
      figures: figures, plan: plan.reading, total: total, samePeriod: samePeriod,
      severalPlans: plan.areSeveral)
  }

  /// The plan that a target leads to: the form's one plan; of two the resolution's, which is the
  /// unit's own, else the assigned one.
  private func planOfYear(_ row: PrefillRow) -> (reading: Reading?, areSeveral: Bool) {
    let roles = form.tables[row.question.table].columns.map(\.role).filter {
      [.plan, .planAssigned, .planResolution].contains($0)
    }
    let wanted: [ColumnRole] = roles.count > 1 ? [.planResolution, .planAssigned] : [.plan]
    for role in wanted {
      let stretch = PastStretch.plan(year: time.next.year, role)
      if let figure = past.figure(of: row.question, for: stretch) { return (figure.reading, false) }
    }
    return (nil, reported.plan(row.question, time.next.year, wanted[0]).areSeveral)
  }

  /// The figure whose sentence a proposal is traced to.
  private func source(of working: TargetWorking, _ basis: Basis) -> Reading? {
    switch working {
    case .ceiling, .planPassed: basis.samePeriod
    case .growthSoFar, .meanSoFar, .levelReached: basis.total
    default: basis.plan
    }
  }

  // MARK: Targets that the report states

  private enum Stated {
    case one(Reading, isBound: Bool)
    case several([Reading])
    case none
  }

  private func stated(_ row: PrefillRow) -> Stated {
    guard let (finder, aims) = reported.aims(of: row.question, in: time.base) else { return .none }
    let found = aims.compactMap { aim(finder, $0, row) }
    guard let first = found.first else { return .none }
    guard found.allSatisfy({ $0.reading.value == first.reading.value }) else {
      return .several(found.map(\.reading))
    }
    return .one(first.reading, isBound: first.isBound)
  }

  private func aim(
    _ finder: CandidateFinder, _ entry: RowMeasure, _ row: PrefillRow
  ) -> (reading: Reading, isBound: Bool)? {
    let measure = entry.measure
    guard isForNext(entry, row), !finder.isStep(measure),
      !finder.fallsBehind(measure, time.base)
    else { return nil }
    let isLower = row.facts.direction == .lower
    let bound = isLower ? measure.range?.high : measure.range?.low
    guard let value = measure.value ?? measure.target ?? bound else { return nil }
    var search = CandidateSearch()
    finder.add(
      CandidateFinder.Figure(value: value, unit: measure.unit, part: .target, span: measure.span),
      of: measure, entry.file, to: &search)
    let isBound = measure.value == nil && measure.target == nil || saysBound(measure)
    return search.readings.first.map { ($0, isBound) }
  }

  private func saysBound(_ measure: Measure) -> Bool {
    FoldedText(measure.qualifier ?? "").holds(anyOf: ["tro len", "tren", "hon", "duoi", "toi thieu"])
  }

  /// Whether an aim is for the period that is planned.
  ///
  /// A level that is aimed at for the end of the year holds for the next period too; a sum does not.
  private func isForNext(_ entry: RowMeasure, _ row: PrefillRow) -> Bool {
    let isLevel = row.facts.kind == .stock || row.facts.kind == .ratio
    let year = ReportingPeriod(year: time.next.year, span: .year)
    if let text = entry.measure.period {
      return ReportingPeriod(text) == time.next || isLevel && ReportingPeriod(text) == year
    }
    guard entry.isAim else { return false }
    let speaksOfYear = FoldedText(entry.measure.quote).holds(anyOf: [
      "ca nam", "den cuoi nam", "den het nam", "trong nam", "nam \(time.next.year)", "nam nay",
      "nhiem ky", "giai doan",
    ])
    return isLevel || !speaksOfYear
  }
}
