internal import IndicatorModel
internal import VietnameseText

/// Finds the measures that speak of a form's rows by their words, for rows without a code.
///
/// A measure belongs to a row when nearly all that the row's name tells is said of the measure, and
/// nearly all that the measure's name tells stands in the row or above it; when no other row fits
/// better; and when the units compare.
struct RowMatcher {
  /// A measure that speaks of a row.
  struct Match {
    /// Index into the measures.
    let measure: Int
    /// How well the words agree, 0...1.
    let score: Double
  }

  /// How well a row and a measure agree.
  private struct Agreement {
    static let none = Agreement(score: 0, told: 0)
    /// 0...1.
    let score: Double
    /// The part of the measure's own words that the row tells, 0...1.
    let told: Double
  }

  /// Scores below this are not listed.
  static let listing = 0.66
  /// From here on a figure may be written.
  static let writing = 0.68
  /// What a measure gets that was misread somewhere: it is listed, and competes.
  private static let doubtful = 0.67
  /// How far behind the best row of a measure another row may lie and still count as its rival.
  private static let rivalry = 0.015

  private let lexicon: PhraseLexicon
  private let contrasts: PhraseContrasts
  private let measures: [MeasurePhrases]
  private let units: [UnitOfMeasure?]
  /// Whether each measure states a change in percent.
  private let moves: [Bool]
  /// Whether each is a part of a whole with its percentage: "14/15 thôn (93,33 %)".
  private let sharesWhole: [Bool]
  /// The words that a change is said of.
  private let growthWords: Set<Int>

  init(reports: [ExtractedReport], catalogue: Catalogue, lexicon: PhraseLexicon) {
    self.lexicon = lexicon
    contrasts = PhraseContrasts(lexicon)
    var phrases: [MeasurePhrases] = []
    var units: [UnitOfMeasure?] = []
    var moves: [Bool] = []
    var sharesWhole: [Bool] = []
    for report in reports {
      var positions: [String: Int] = [:]
      for (position, measure) in report.measures.enumerated() { positions[measure.id] = position }
      DebugMatch.names += report.measures.map { $0.indicator + " | " + $0.valueText + " | " + ($0.code ?? "") }
      for measure in report.measures {
        var parents: [Measure] = []
        var parent = measure.parent.flatMap { positions[$0] }
        while let position = parent, parents.count < 4 {
          parents.append(report.measures[position])
          parent = report.measures[position].parent.flatMap { positions[$0] }
        }
        phrases.append(
          MeasurePhrases(
            measure, parents: parents, catalogue: catalogue,
            sureAbove: CandidateFinder.writingConfidence, lexicon, contrasts))
        units.append(measure.unit.flatMap { UnitOfMeasure(parsing: $0) })
        sharesWhole.append(PlanBody.isShareOfWhole(measure, isLevel: true))
        moves.append(
          measure.unit != "%" && measure.comparisons.contains { $0.unit == "%" })
      }
    }
    (measures, self.units, self.moves) = (phrases, units, moves)
    self.sharesWhole = sharesWhole
    growthWords = Set(lexicon.phrase("tốc độ tăng").words)
  }

  /// The measures of each row of a table, best first; none for rows without a unit.
  func matches(of table: FormTable) -> [[Match]] {
    var names: [String: Int] = [:]
    for row in table.rows where row.unit != nil { names[row.name, default: 0] += 1 }
    let rows = table.rows.map { row in
      row.unit == nil
        ? nil
        : RowPhrases(
          row, in: table, isRepeated: names[row.name, default: 0] > 1, lexicon, contrasts)
    }
    let rowUnits = table.rows.map { $0.unit.flatMap { UnitOfMeasure(parsing: $0) } }
    var scores: [[Agreement]] = []
    var best = [Double](repeating: 0, count: measures.count)
    for (position, row) in rows.enumerated() {
      guard let row, let unit = rowUnits[position] else {
        scores.append([])
        continue
      }
      let isGrowth = RowKind.kind(of: table.rows[position], in: table, unit: unit) == .growth
      let isPerHead = RowKind.isPerHead(table.rows[position])
      let own = measures.indices.map { index in
        if isGrowth, moves[index] { return score(row, measures[index], adding: growthWords) }
        let fits =
          units[index].map { agrees(unit, $0, isPerHead: isPerHead) } ?? moves[index]
          || unit.isPercent && sharesWhole[index]
        return fits ? score(row, measures[index], adding: []) : .none
      }
      for (index, own) in own.enumerated() { best[index] = max(best[index], own.score) }
      scores.append(own)
      if DebugMatch.on {
        DebugMatch.row(table.rows[position].name, table.rows[position].unit ?? "", row)
        for index in measures.indices where units[index].map({ unit.isComparable(with: $0) }) == true {
          var bb = (0.0, 0.0, [Int]())
          for wording in measures[index].wordings {
            let said = Set(wording.words).union(measures[index].own)
            let f = row.name.share(in: said, lexicon), t = wording.share(in: row.all, lexicon)
            let v = contrasts.excludes(row: Set(row.name.words), rowAll: row.all, measure: Set(wording.words), measureAll: said.union(measures[index].above)) ? [0] : []
            if f + t > bb.0 + bb.1 { bb = (f, t, v) }
            if f + t > 1.2, own[index].score == 0 { let m = measures[index]; let o = m.own.union(m.above); DebugMatch.why("\(contrasts.narrows(m.own, to: row.all)) \(contrasts.narrows(Set(row.name.words), to: o.union(m.official))) ctx \(row.context.first.map { $0.share(in: o.union(m.official), lexicon) } ?? 1) own \(m.own.map { DebugMatch.spelled[$0] ?? "?" }) c \(row.context.first?.words.map { DebugMatch.spelled[$0] ?? "?" } ?? [])") }
          }
          DebugMatch.cand(index, bb.0, bb.1, bb.2, own[index].score)
        }
      }
    }
    return scores.map { own in
      let top = own.max { $0.score < $1.score } ?? .none
      return own.indices.filter {
        own[$0].score >= RowMatcher.listing && own[$0].score >= best[$0] - RowMatcher.rivalry
          && !(top.told >= 0.9 && own[$0].told < 0.7)
      }
      .map { Match(measure: $0, score: own[$0].score) }
      .sorted { ($1.score, $0.measure) < ($0.score, $1.measure) }
    }
  }

  private func agrees(_ row: UnitOfMeasure, _ unit: UnitOfMeasure, isPerHead: Bool) -> Bool {
    row.isComparable(with: unit)
      || isPerHead && row.withoutHeads.isComparable(with: unit.withoutHeads)
  }

  /// How well a measure's best wording agrees with a row; 0 when one of them holds a word that tells
  /// indicators apart and the other does not.
  private func score(
    _ row: RowPhrases, _ measure: MeasurePhrases, adding added: Set<Int>
  ) -> Agreement {
    let own = measure.own.union(measure.above).union(added)
    guard let name = measure.wordings.first,
      !contrasts.narrows(measure.own, to: row.all),
      !contrasts.narrows(Set(row.name.words), to: own.union(measure.official))
    else { return .none }
    guard
      !contrasts.excludes(
        row: Set(row.name.words), rowAll: row.all, measure: Set(name.words),
        measureAll: own.union(measure.official))
    else { return .none }
    // Whatever the indicator it is linked to is called: the text's own words must be the row's, unless
    // the link is sure.
    let ownTold = max(
      told(name, by: row), measure.official.isEmpty ? 0 : name.share(in: row.all, lexicon) * 0.85,
      measure.linkConfidence >= 0.8 ? 0.45 : 0)
    guard ownTold >= 0.45 else { return .none }
    let best = measure.wordings.map { agreement(row, $0, of: measure, adding: added) }.max() ?? 0
    guard best > 0 else { return .none }
    let near = own.union(measure.official)
    let context = row.distinctContext.map { $0.share(in: near, lexicon) }.max() ?? 1
    if row.needsContext, context < 0.4 { return .none }
    let score = best * 0.6 + ownTold * 0.36 + context * 0.04
    return Agreement(
      score: measure.isDoubtful ? min(score, RowMatcher.doubtful) : score, told: ownTold)
  }

  /// The part of a wording that a row's words tell; words above the row count half, unless it leans
  /// on them.
  private func told(_ wording: Phrase, by row: RowPhrases) -> Double {
    row.leansOnContext
      ? lexicon.withoutGeneric(wording).share(in: row.all, lexicon)
      : lexicon.lighteningUnknown(wording).share(in: row.told, orHalfIn: row.all, lexicon)
  }

  private func agreement(
    _ row: RowPhrases, _ wording: Phrase, of measure: MeasurePhrases, adding added: Set<Int>
  ) -> Double {
    let said = Set(wording.words).union(measure.own).union(added)
    guard row.name.words.contains(where: { said.contains($0) }),
      !contrasts.excludes(
        row: Set(row.name.words), rowAll: row.all, measure: Set(wording.words),
        measureAll: said.union(measure.above))
    else { return 0 }
    let found = row.name.share(in: said, lexicon)
    let told = told(wording, by: row)
    // One word alone ties two names only when it is most of both.
    let shared = row.name.words.count { said.contains($0) }
    guard found >= (shared > 1 ? 0.5 : 0.7), told >= 0.6 else { return 0 }
    return (found + told) / 2
  }
}
