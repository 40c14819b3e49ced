internal import IndicatorModel
internal import VietnameseText

/// A report's measure as words: each way its name may be said, and what stands around it.
struct MeasurePhrases {
  /// One way its name may be said.
  struct Wording {
    let phrase: Phrase
    /// Of its own words, and with all that is said of the measure.
    let mask: WordMask
    let maskWithAll: WordMask
  }

  /// Its name first, its wording in the text, and the names of the indicator it is surely linked to.
  let wordings: [Wording]
  /// The words of its name and wording.
  let own: [Int]
  /// Those, the words of the measures it stands under and of the name of the indicator it is surely
  /// linked to.
  let all: [Int]
  let ownMask: WordMask
  let allMask: WordMask
  /// Whether it is surely linked to an indicator.
  let isLinked: Bool
  /// Whether its own name and that indicator's exclude one another: one of them was misread.
  let isDoubtful: Bool
  /// How sure the link is, 0...1.
  let linkConfidence: Double
  let unit: UnitOfMeasure?
  /// Whether it states a change in percent, beside a level in another unit or alone.
  let moves: Bool
  /// Whether it is a part of a whole with its percentage: "14/15 thôn (93,33 %)".
  let sharesWhole: Bool

  init(
    _ measure: Measure, parents: [Measure], catalogue: Catalogue, _ lexicon: PhraseLexicon,
    _ contrasts: PhraseContrasts
  ) {
    let name = lexicon.phrase(measure.indicator)
    var phrases = [name]
    if !measure.wording.isEmpty { phrases.append(lexicon.phrase(measure.wording)) }
    own = MeasurePhrases.union(phrases.map(\.words))
    var official = Phrase()
    if let code = measure.code, measure.confidence >= CandidateFinder.writingConfidence,
      let indicator = catalogue[code]
    {
      official = lexicon.phrase(indicator.name)
      phrases.append(official)
      phrases += indicator.aliases.map { lexicon.phrase($0) }
    }
    let above = MeasurePhrases.union(parents.map { lexicon.phrase($0.indicator).words })
    let near = MeasurePhrases.union([own, above])
    all = MeasurePhrases.union([near, official.words])
    (ownMask, allMask) = (contrasts.mask(of: own), contrasts.mask(of: all))
    wordings = phrases.filter { $0.weight > 0.3 }.map { phrase in
      Wording(
        phrase: phrase, mask: contrasts.mask(of: phrase.words),
        maskWithAll: contrasts.mask(of: MeasurePhrases.union([near, phrase.words])))
    }
    isLinked = !official.isEmpty
    let (officialMask, nameMask) = (
      contrasts.mask(of: official.words), contrasts.mask(of: name.words)
    )
    isDoubtful =
      isLinked
      && contrasts.excludes(
        row: officialMask, rowAll: officialMask, measure: nameMask, measureAll: nameMask)
    linkConfidence = measure.code == nil ? 0 : measure.confidence
    unit = measure.unit.flatMap { UnitOfMeasure(parsing: $0) }
    moves = measure.unit != "%" && measure.comparisons.contains { $0.unit == "%" }
    sharesWhole = PlanBody.isShareOfWhole(measure, isLevel: true)
  }

  private static func union(_ lists: [[Int]]) -> [Int] {
    var words: [Int] = []
    for list in lists { for word in list where !words.contains(word) { words.append(word) } }
    return words
  }
}
