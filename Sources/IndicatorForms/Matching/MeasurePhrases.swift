internal import IndicatorModel
internal import VietnameseText

/// A report's measure as words: each way its name may be said, and what stands around it.
struct MeasurePhrases {
  /// Its name, its wording in the text, and the names of the indicator it is surely linked to.
  let wordings: [Phrase]
  /// The words of its name and wording.
  let own: Set<Int>
  /// The words of the name of the indicator that it is surely linked to; empty for none.
  let official: Set<Int>
  /// Whether its own name and that indicator's exclude one another: one of them was misread.
  let isDoubtful: Bool
  /// How sure that link is, 0...1.
  let linkConfidence: Double
  /// The words of the measures it stands under.
  let above: Set<Int>

  init(
    _ measure: Measure, parents: [Measure], catalogue: Catalogue, sureAbove confidence: Double,
    _ lexicon: PhraseLexicon, _ contrasts: PhraseContrasts
  ) {
    var wordings = [lexicon.phrase(measure.indicator)]
    if !measure.wording.isEmpty { wordings.append(lexicon.phrase(measure.wording)) }
    own = Set(wordings.flatMap(\.words))
    var official: Set<Int> = []
    if let code = measure.code, measure.confidence >= confidence, let indicator = catalogue[code] {
      official = Set(lexicon.phrase(indicator.name).words)
      wordings += ([indicator.name] + indicator.aliases).map { lexicon.phrase($0) }
    }
    self.wordings = wordings.filter { $0.weight > 0.3 }
    let name = Set(wordings[0].words)
    isDoubtful =
      !official.isEmpty
      && contrasts.excludes(row: official, rowAll: official, measure: name, measureAll: name)
    self.official = official
    linkConfidence = measure.code == nil ? 0 : measure.confidence
    above = Set(parents.flatMap { lexicon.phrase($0.indicator).words })
  }
}
