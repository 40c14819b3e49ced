internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// What a filled example says of the rows, proved by filling the form again.
struct LearnedRows {
  let search: ExampleSearch
  let wording: BindingWording
  let filled: FilledExample
  /// The measures that give each figure in its column's role.
  let hits: [[Int]]

  /// Ways to bind a row to one indicator, tried in this order.
  private enum Way: CaseIterable {
    case code, name, nameWithCode
  }

  /// A row and the one indicator that its figures leave.
  private struct Lesson {
    var table: Int
    var row: Int
    /// The positions of the figures that it explains.
    var figures: [Int]
    /// A measure of the indicator.
    var measure: Int
  }

  /// Writes into the binding what can be proved.
  mutating func teach(_ binding: inout FormBinding, _ form: FormAnalysis, _ trial: FillTrial) {
    let before = trial.outcome(of: binding)
    var open: [Lesson] = []
    for (table, understood) in form.tables.enumerated() {
      for row in understood.rows.indices {
        let places = filled.figures.indices.filter {
          filled.figures[$0].table == table && filled.figures[$0].row == row
        }
        guard !places.isEmpty else { continue }
        let same = places.count { before[trial.place(filled.figures[$0])] == .same }
        if same > 0, !places.contains(where: { isOther(before, $0, trial) }) {
          binding.tables[table].rows[row].confidence = .high
          binding.tables[table].rows[row].why = wording.row(.example(cells: same, name: nil))
          continue
        }
        if let lesson = lesson(table, row, places, understood.rows[row]) {
          open.append(lesson)
        } else {
          mark(&binding.tables[table].rows[row], places)
        }
      }
    }
    prove(open, &binding, trial)
    addCells(&binding, form, trial)
    leaveOut(&binding, trial)
  }

  private func isOther(
    _ outcomes: [FillTrial.Place: FillTrial.Outcome], _ figure: Int, _ trial: FillTrial
  ) -> Bool {
    if case .other = outcomes[trial.place(filled.figures[figure])] { true } else { false }
  }

  /// The one indicator that explains more figures of a row than any other, where that cannot be
  /// chance.
  private func lesson(_ table: Int, _ row: Int, _ places: [Int], _ form: FormRow) -> Lesson? {
    var explained: [String: [Int]] = [:]
    var measures: [String: Int] = [:]
    for place in places {
      for measure in hits[place] {
        let identity = search.identity(measure)
        if explained[identity]?.last != place { explained[identity, default: []].append(place) }
        measures[identity] = measures[identity] ?? measure
      }
    }
    guard let most = explained.values.map(\.count).max() else { return nil }
    let best = explained.filter { $0.value.count == most }
    guard best.count == 1, let only = best.first, let measure = measures[only.key],
      most > 1 || isTelling(only.value[0], measure, form)
    else { return nil }
    return Lesson(table: table, row: row, figures: only.value, measure: measure)
  }

  /// Whether one figure alone is evidence: three digits at least, or words that agree.
  private func isTelling(_ figure: Int, _ measure: Int, _ row: FormRow) -> Bool {
    let digits = String(filled.figures[figure].value.coefficient.magnitude)
    let telling = digits.reversed().drop { $0 == "0" }.count
    if telling >= 3 { return true }
    let words = Set(FoldedText(row.name).words.filter { $0.utf8.count > 2 })
    let said = search.index.all[measure].measure
    return !words.isDisjoint(with: FoldedText(said.indicator + " " + said.wording).words)
  }

  /// Says of a row that the example did not teach why.
  private func mark(_ row: inout BoundRow, _ places: [Int]) {
    let names = Set(places.flatMap { hits[$0] }.map { search.index.all[$0].measure.indicator })
    row.confidence = row.code != nil && row.indicator == nil ? row.confidence : .low
    row.why =
      names.isEmpty
      ? wording.row(.unexplained) : wording.row(.ambiguous(names: Array(names.sorted().prefix(4))))
  }

  /// Tries each way for each lesson; a row stays bound when the form is filled as in the example.
  private func prove(_ lessons: [Lesson], _ binding: inout FormBinding, _ trial: FillTrial) {
    var open = lessons
    for way in Way.allCases where !open.isEmpty {
      var tried = binding
      for lesson in open {
        bind(&tried.tables[lesson.table].rows[lesson.row], to: lesson.measure, way)
      }
      let outcomes = trial.outcome(of: tried)
      open = open.filter { lesson in
        let places = lesson.figures.map { trial.place(filled.figures[$0]) }
        guard places.allSatisfy({ outcomes[$0] == .same }) else { return true }
        var row = tried.tables[lesson.table].rows[lesson.row]
        row.confidence = .high
        row.why = wording.row(
          .example(
            cells: places.count, name: search.index.all[lesson.measure].measure.indicator))
        binding.tables[lesson.table].rows[lesson.row] = row
        return false
      }
    }
    for lesson in open { mark(&binding.tables[lesson.table].rows[lesson.row], lesson.figures) }
  }

  private func bind(_ row: inout BoundRow, to measure: Int, _ way: Way) {
    let found = search.index.all[measure].measure
    let code = found.confidence >= CandidateFinder.writingConfidence ? found.code : nil
    switch way {
    case .code where code != nil:
      (row.code, row.indicator, row.like) = (code, nil, nil)
    case .nameWithCode where code != nil:
      (row.code, row.indicator, row.like) = (nil, found.indicator, code)
    default:
      (row.code, row.indicator, row.like) = (nil, found.indicator, nil)
    }
  }

  /// Figures that their row does not explain, and one other indicator does: exceptions of cells.
  private func addCells(
    _ binding: inout FormBinding, _ form: FormAnalysis, _ trial: FillTrial
  ) {
    let before = trial.outcome(of: binding)
    var tried = binding
    var added: [(table: Int, cell: BoundCell, place: FillTrial.Place)] = []
    for (position, figure) in filled.figures.enumerated() {
      let place = trial.place(figure)
      let identities = Set(hits[position].map(search.identity))
      guard before[place] != .same, identities.count == 1, let measure = hits[position].first,
        isTelling(position, measure, form.tables[figure.table].rows[figure.row])
      else { continue }
      var row = binding.tables[figure.table].rows[figure.row]
      bind(&row, to: measure, .code)
      var cell = BoundCell(cell: figure.cell)
      (cell.code, cell.indicator) = (row.code, row.indicator)
      cell.why = wording.cell(.otherIndicator(search.index.all[measure].measure.indicator))
      added.append((figure.table, cell, place))
      tried.tables[figure.table].cells.append(cell)
    }
    guard !added.isEmpty else { return }
    let outcomes = trial.outcome(of: tried)
    for entry in added where outcomes[entry.place] == .same {
      binding.tables[entry.table].cells.append(entry.cell)
    }
  }

  /// Cells that a fill would write otherwise than the person did are not filled.
  private func leaveOut(_ binding: inout FormBinding, _ trial: FillTrial) {
    let outcomes = trial.outcome(of: binding)
    for figure in filled.figures {
      guard case .other(let value) = outcomes[trial.place(figure)] else { continue }
      binding.tables[figure.table].cells.removeAll { $0.cell == figure.cell }
      var cell = BoundCell(cell: figure.cell)
      cell.isSkipped = true
      cell.why = wording.cell(
        .differs(written: value.vietnameseText(), example: figure.value.vietnameseText()))
      binding.tables[figure.table].cells.append(cell)
    }
    for table in binding.tables.indices {
      binding.tables[table].cells.sort { $0.cell < $1.cell }
    }
  }
}
