internal import ByteSupport
internal import IndicatorModel
internal import VietnameseText

/// A report's measure as words: each way its name may be said, and what stands around it.
///
/// A class, since each row of a form looks at every measure, and nothing of it is ever changed.
final class MeasurePhrases {
  /// One way its name may be said.
  struct Wording {
    let phrase: Phrase
    /// Of its own words, and with all that is said of the measure.
    let mask: WordMask
    let maskWithAll: WordMask
    /// The words that its clause does not hold: they came from what stands around it.
    var inherited: [Int] = []
    /// The words that call it a plan.
    var ofPlan: [Int] = []
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
  /// The indicator it is surely linked to, where its clause does not speak against it.
  let code: String?
  /// The ages that its name tells, in years.
  let ages: Set<Int>
  /// The side of a budget that it is likely linked to.
  let side: BudgetSide?
  /// The names of the indicator that it is surely linked to.
  let indicatorNames: [Phrase]
  /// How sure the link is, 0...1.
  let linkConfidence: Double
  let unit: UnitOfMeasure?
  /// Whether its clause sows, plants out or reaps: what only rice is.
  let tillsRice: Bool
  /// Whether it states a change in percent, beside a level in another unit or alone.
  let moves: Bool
  /// Whether it states a change of its level in points of percent.
  let movesByPoints: Bool
  /// Whether it is a part of a whole with its percentage: "14/15 thôn (93,33 %)".
  let sharesWhole: Bool

  init(
    _ stated: Measure, parents: [Measure], catalogue: Catalogue, _ lexicon: PhraseLexicon,
    _ contrasts: PhraseContrasts
  ) {
    let measure = MeasurePhrases.withoutPlace(stated, parents)
    let name = lexicon.phrase(measure.indicator)
    var phrases = [name]
    if !measure.wording.isEmpty { phrases.append(lexicon.phrase(measure.wording)) }
    let points = measure.comparisons.first { $0.unit.map(LevelMove.isPoints) ?? false }
    movesByPoints = points != nil
    own = MeasurePhrases.union(
      phrases.map(\.words) + (points.map { [lexicon.phrase($0.direction).words] } ?? []))
    let link = Link(measure, name, catalogue, lexicon, contrasts)
    phrases += link.names
    let season = measure.period.flatMap { $0.hasPrefix("vụ ") ? lexicon.phrase($0).words : nil }
    let above = MeasurePhrases.union(
      parents.map { lexicon.phrase($0.indicator).words } + (season.map { [$0] } ?? []))
    let near = MeasurePhrases.union([own, above])
    let heads = measure.unit?.holdsBytes(of: "/người") == true ? lexicon.phrase("đầu người") : nil
    all = MeasurePhrases.union([
      near, link.official.words, lexicon.phrase(MeasurePhrases.clause(before: measure)).words,
      heads?.words ?? [],
    ])
    ownMask = contrasts.mask(of: own).union(
      MeasurePhrases.lost(measure, link.official, lexicon, contrasts))
    allMask = contrasts.mask(of: all)
    var wordings = phrases.filter { $0.weight > 0.3 }.map { phrase in
      Wording(
        phrase: phrase, mask: contrasts.mask(of: phrase.words),
        maskWithAll: contrasts.mask(of: MeasurePhrases.union([near, phrase.words])))
    }
    if wordings.first?.phrase == name {
      let clause = lexicon.phrase(measure.quote).words
      let plan = NamedPlan.words(in: measure)
      wordings[0].ofPlan =
        plan > 0
        ? lexicon.phrase(
          measure.indicator.split(separator: " ").prefix(plan).joined(separator: " ")
        ).words : []
      wordings[0].inherited = name.words.filter { !clause.contains($0) }
    }
    self.wordings = wordings
    (isLinked, isDoubtful, linkConfidence) = (!link.names.isEmpty, link.isDoubtful, link.confidence)
    code = link.code
    ages = RowPhrases.ages(in: measure.indicator)
    side = measure.confidence >= 0.6 ? measure.code.flatMap(BudgetSide.init(code:)) : nil
    indicatorNames = link.names
    unit = measure.unit.flatMap { UnitOfMeasure(parsing: $0) }
    tillsRice = FoldedText(measure.quote).holds(anyOf: ["sa", "cay", "gat"])
    moves = measure.unit != "%" && measure.comparisons.contains { $0.unit == "%" }
    sharesWhole = PlanBody.isShareOfWhole(measure, isLevel: true)
  }

  /// A measure of one place by what is measured there: "Khóm 1 có 514 hộ" below "1.286 hộ kinh
  /// doanh" is of businesses.
  private static func withoutPlace(_ measure: Measure, _ parents: [Measure]) -> Measure {
    guard let place = measure.place else { return measure }
    let named = FoldedText(place).words
    func rest(_ text: String) -> String {
      text.split(separator: " ").filter { word in
        !FoldedText(String(word)).words.allSatisfy { named.contains($0) }
      }
      .joined(separator: " ")
    }
    var measure = measure
    (measure.indicator, measure.wording) = (rest(measure.indicator), rest(measure.wording))
    let says = FoldedText(measure.indicator).words.filter { !emptyWords.contains($0) }
    if let whole = parents.first, says.count <= 1,
      whole.unit == measure.unit || whole.unit == nil
    {
      (measure.indicator, measure.code) = (whole.indicator, whole.code)
      measure.confidence = whole.confidence
    }
    return measure
  }
  private static let emptyWords: Set<String> = [
    "so", "ty", "le", "tien", "cac", "o", "tai", "tong", "gia", "tri", "dien", "tich", "chieu",
    "dai", "nguoi", "xa", "cao", "thap", "dong", "nhat", "tiep", "den", "la", "con", "lai", "gom",
    "cung",
    "tap", "trung",
  ]

  /// What the name left out of what its clause says and a sure link confirms: "5/6 xã đạt chuẩn NTM
  /// nâng cao" named "Số xã đạt chuẩn nông thôn mới".
  private static func lost(
    _ measure: Measure, _ official: Phrase, _ lexicon: PhraseLexicon, _ contrasts: PhraseContrasts
  ) -> WordMask {
    let narrowing = contrasts.markedMembers(of: contrasts.mask(of: official.words))
    guard !narrowing.isEmpty else { return narrowing }
    let clause = contrasts.mask(of: lexicon.phrase(measure.quote).words)
    return narrowing.intersection(clause)
  }

  /// The words of the clause up to the value: what the name left out.
  static func clause(before measure: Measure) -> String {
    let (quote, value) = (Array(measure.quote.utf8), Array(measure.valueText.utf8))
    guard !value.isEmpty, value.count <= quote.count,
      let start = (0...(quote.count - value.count)).last(where: {
        quote[$0] == value[0] && quote[$0..<$0 + value.count].elementsEqual(value)
      })
    else { return "" }
    return String(decoding: quote[..<start], as: UTF8.self)
  }

  /// Links from here on may say more than the name.
  private static let sureLink = 0.79
  /// Links from here on hold whatever the name is.
  private static let plainLink = 0.88

  private static func union(_ lists: [[Int]]) -> [Int] {
    var words: [Int] = []
    words.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists { for word in list where !words.contains(word) { words.append(word) } }
    return words
  }

  /// The indicator that a measure is surely linked to, as words.
  private struct Link {
    /// Its name and wordings; none when the link is not sure, or the text's own words speak against it.
    var names: [Phrase] = []
    /// Its name.
    var official = Phrase()
    /// Whether the measure's name and its clause exclude one another: then the name was misread.
    var isDoubtful = false
    /// 0...1.
    var confidence = 0.0
    /// The indicator's code, where the clause bears it out.
    var code: String?

    init(
      _ measure: Measure, _ name: Phrase, _ catalogue: Catalogue, _ lexicon: PhraseLexicon,
      _ contrasts: PhraseContrasts
    ) {
      guard let code = measure.code, measure.confidence >= CandidateFinder.writingConfidence,
        let indicator = catalogue[code]
      else { return }
      let official = lexicon.phrase(indicator.name)
      let (indicatorMask, nameMask) = (
        contrasts.mask(of: official.words), contrasts.mask(of: name.words)
      )
      // A sure link may say more than the name: "nâng cao" that the name lost, "tỷ trọng" of the
      // list that it stands in.
      let isSure = measure.confidence >= MeasurePhrases.sureLink
      if measure.confidence >= MeasurePhrases.plainLink,
        !contrasts.contradicts(
          indicatorMask, contrasts.mask(of: lexicon.phrase(measure.quote).words))
      {
        self.code = code
      }
      let fits =
        isSure
        ? !contrasts.contradicts(indicatorMask, nameMask)
          && !contrasts.narrows(nameMask, to: indicatorMask)
        : !contrasts.excludes(
          row: indicatorMask, rowAll: indicatorMask, measure: nameMask, measureAll: nameMask)
      guard !fits else {
        names = [official] + indicator.aliases.map { lexicon.phrase($0) }
        (self.official, confidence) = (official, measure.confidence)
        return
      }
      // Name and link speak of two things: the clause says which of them is right.
      let clause = contrasts.mask(of: lexicon.phrase(measure.quote).words)
      isDoubtful = contrasts.contradicts(nameMask, clause)
    }
  }
}
