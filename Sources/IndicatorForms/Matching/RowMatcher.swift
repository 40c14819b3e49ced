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

  /// Scores below this are not listed.
  static let listing = 0.78
  /// How far behind the best row of a measure another row may lie and still count as its rival.
  private static let rivalry = 0.015

  private let lexicon: PhraseLexicon
  private let measures: [MeasurePhrases]
  private let units: [UnitOfMeasure?]

  init(reports: [ExtractedReport], catalogue: Catalogue, lexicon: PhraseLexicon) {
    self.lexicon = lexicon
    var phrases: [MeasurePhrases] = []
    var units: [UnitOfMeasure?] = []
    for report in reports {
      var positions: [String: Int] = [:]
      for (position, measure) in report.measures.enumerated() { positions[measure.id] = position }
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
            sureAbove: CandidateFinder.writingConfidence, lexicon))
        units.append(measure.unit.flatMap { UnitOfMeasure(parsing: $0) })
      }
    }
    (measures, self.units) = (phrases, units)
  }

  /// The measures of each row of a table, best first; none for rows without a unit.
  func matches(of table: FormTable) -> [[Match]] {
    let rows = table.rows.map { row in
      row.unit == nil ? nil : RowPhrases(row, in: table, lexicon)
    }
    let rowUnits = table.rows.map { $0.unit.flatMap { UnitOfMeasure(parsing: $0) } }
    var scores: [[Double]] = []
    var best = [Double](repeating: 0, count: measures.count)
    for (position, row) in rows.enumerated() {
      guard let row, let unit = rowUnits[position] else {
        scores.append([])
        continue
      }
      let own = measures.indices.map { index in
        units[index].map { unit.isComparable(with: $0) } == true ? score(row, measures[index]) : 0
      }
      for (index, score) in own.enumerated() { best[index] = max(best[index], score) }
      scores.append(own)
    }
    return scores.map { own in
      own.indices.filter {
        own[$0] >= RowMatcher.listing && own[$0] >= best[$0] - RowMatcher.rivalry
      }
      .map { Match(measure: $0, score: own[$0]) }
      .sorted { ($1.score, $0.measure) < ($0.score, $1.measure) }
    }
  }

  /// How well a measure's best wording agrees with a row.
  private func score(_ row: RowPhrases, _ measure: MeasurePhrases) -> Double {
    var best = 0.0
    for wording in measure.wordings {
      let said = Set(wording.words).union(measure.own)
      guard row.name.words.contains(where: { said.contains($0) }) else { continue }
      let found = row.name.share(in: said, lexicon)
      let told = wording.share(in: row.all, lexicon)
      best = max(best, min(found, 1) * 0.5 + told * 0.5 - (found < 0.75 || told < 0.7 ? 0.3 : 0))
    }
    guard best > 0 else { return 0 }
    let near = measure.own.union(measure.above)
    let context = row.context.first.map { $0.share(in: near, lexicon) } ?? 1
    if row.leansOnContext, context < 0.5 { return 0 }
    return best * 0.96 + context * 0.04
  }
}
