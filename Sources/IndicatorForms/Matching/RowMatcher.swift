internal import IndicatorExtraction
internal import IndicatorModel
internal import VietnameseText

/// Finds the measures that speak of a form's rows by their words.
///
/// A measure belongs to a row when nearly all that the row's name tells is said of the measure, and
/// nearly all that the measure's name tells stands in the row or above it; when no other row fits
/// better; and when the units compare. `Documentation/analysis/form-matching.md` says how.
struct RowMatcher {
  /// A measure that speaks of a row.
  struct Match {
    /// Index into the measures.
    let measure: Int
    /// How well the words agree, 0...1.
    let score: Double
  }

  /// Scores below this are not listed.
  static let listing = 0.66
  /// From here on a figure may be written.
  static let writing = 0.68
  /// What two links to one indicator are worth.
  private static let agreed = 0.75
  /// What a measure gets that was misread somewhere: it is listed, and competes.
  private static let doubtful = 0.67
  /// How far behind the best row of a measure another row may lie and still count as its rival.
  static let rivalry = 0.015

  let lexicon: PhraseLexicon
  let contrasts: PhraseContrasts
  private let measures: [MeasurePhrases]
  /// What decides whether a measure's unit fits a row, without looking at the measure.
  private let traits: [Traits]
  private let units: [CountedNoun]
  /// The measure of the same name that each one runs on from, is the plan of or the earlier value of.
  let heads: [Int?]
  let rice: Int?
  private let initialisms: Initialisms
  /// The words that a change is said of.
  private let growth: Phrase
  private let growthMask: WordMask

  init(reports: [ExtractedReport], catalogue: Catalogue, frequencies: WordFrequencies) {
    let lexicon = PhraseLexicon(frequencies)
    self.lexicon = lexicon
    contrasts = PhraseContrasts(lexicon)
    growth = lexicon.phrase("tốc độ tăng")
    rice = lexicon.phrase("lúa").words.first
    growthMask = contrasts.mask(of: growth.words)
    var measures: [MeasurePhrases] = []
    for report in reports {
      var positions: [String: Int] = [:]
      for (position, measure) in report.measures.enumerated() { positions[measure.id] = position }
      let start = measures.count
      let unshared = PlaceLists.unshared(in: report.measures)
      for measure in report.measures {
        var measure = measure
        if unshared.contains(measure.id) {
          // It is of something that only the text between says.
          (measure.indicator, measure.wording, measure.code, measure.parent) = ("", "", nil, nil)
        }
        var parents: [Measure] = []
        var parent = measure.parent.flatMap { positions[$0] }
        while let position = parent, parents.count < 4 {
          parents.append(report.measures[position])
          parent = report.measures[position].parent.flatMap { positions[$0] }
        }
        // A place is no part of the place told before it.
        if measure.place != nil, !unshared.contains(measure.id),
          parents.first.map({ $0.place != nil }) ?? true
        {
          parents = RowMatcher.whole(of: measures.count - start, in: report.measures)
        }
        measures.append(
          MeasurePhrases(measure, parents: parents, catalogue: catalogue, lexicon, contrasts))
      }
    }
    self.measures = measures
    initialisms = Initialisms(
      names: reports.flatMap { $0.measures.map(\.indicator) }, catalogue: catalogue,
      isKnown: { Abbreviations.words($0) != nil || frequencies[$0] != nil })
    (traits, units) = RowMatcher.traits(of: measures)
    heads = RowMatcher.heads(of: reports)
  }

  /// What a figure of a place is a part of: the nearest one before it that counts the same and names
  /// no place.
  private static func whole(of place: Int, in measures: [Measure]) -> [Measure] {
    let measure = measures[place]
    let whole = measures[..<place].suffix(12).last {
      $0.place == nil && $0.unit == measure.unit && $0.section == measure.section
        && $0.kind != .targetOnly && measure.span.start - $0.span.end < 400
    }
    return whole.map { [$0] } ?? []
  }

  /// The measures of each row of a table, best first; none for rows without a unit.
  func matches(of written: FormTable) -> [[Match]] {
    let table = writingOut(written)
    var names: [String: Int] = [:]
    for row in table.rows where row.unit != nil { names[row.name, default: 0] += 1 }
    let units = table.rows.map { $0.unit.flatMap { UnitOfMeasure(parsing: $0) } }
    let areGrowth = zip(table.rows, units).map { row, unit in
      unit.map { RowKind.kind(of: row, in: table, unit: $0) == .growth } ?? false
    }
    let byRow = table.rows.enumerated().map { position, row -> [Agreement] in
      guard let unit = units[position] else { return [] }
      let phrases = RowPhrases(
        row, in: table, isRepeated: names[row.name, default: 0] > 1, lexicon, contrasts)
      return sharing(agreements(of: phrases, row, in: table, unit, isGrowth: areGrowth[position]))
    }
    let rivals = Rivals(byRow, measures: measures, areGrowth: areGrowth)
    return byRow.enumerated().map { position, own in
      let top = own.max { $0.score < $1.score } ?? .none
      return own.indices.compactMap { index -> Match? in
        let score = rivals.score(of: own[index], index)
        let best = rivals.best(index, inGrowthRow: areGrowth[position])
        guard score >= RowMatcher.listing, score >= best - RowMatcher.rivalry,
          top.told < 0.9 || own[index].told >= 0.7
        else { return nil }
        return Match(measure: index, score: score)
      }
      .sorted { ($1.score, $0.measure) < ($0.score, $1.measure) }
    }
  }

  /// A table with the initials in its names written out.
  private func writingOut(_ table: FormTable) -> FormTable {
    var table = table
    for index in table.rows.indices {
      let name = initialisms.writingOut(table.rows[index].name)
      table.rows[index].name = name
    }
    return table
  }

  private func agreements(
    of phrases: RowPhrases, _ row: FormRow, in table: FormTable, _ unit: UnitOfMeasure,
    isGrowth: Bool
  ) -> [Agreement] {
    let isPerHead = RowKind.isPerHead(row)
    let counted = CountedThing(row, unit: unit)
    // A bare change has no figure for a row of shares, unless a column asks for changes.
    let takesChanges =
      table.columns.contains { column in
        column.ratio.map { ![.plan, .planAssigned, .planResolution].contains($0.base) } ?? false
      } || isGrowth || !unit.isPercent
    let move = LevelMove(row, unit: unit)
    let fits = units.map { agrees(counted, $0, isPerHead: isPerHead) }
    return traits.indices.map { index in
      let trait = traits[index]
      if isGrowth, trait.moves { return score(phrases, measures[index], ofGrowth: true) }
      let isFit =
        (trait.unit < 0 ? trait.moves && takesChanges : fits[trait.unit])
        || move != nil && trait.movesByPoints || unit.isPercent && trait.sharesWhole
      guard isFit else { return .none }
      let measure = measures[index]
      if isOfOtherSide(row, measure) { return .none }
      let byWords = score(phrases, measure, ofGrowth: false)
      // The form's row and the report's sentence both name one indicator of the catalogue.
      guard let code = row.code, code == measure.code, byWords.score < RowMatcher.agreed,
        row.codeSource == .column ? !phrases.leansOnContext : !phrases.needsContext, !isGrowth
      else { return byWords }
      return Agreement(
        score: RowMatcher.agreed, lenient: RowMatcher.agreed, told: max(byWords.told, 0.7))
    }
  }

  private func agrees(_ row: CountedThing, _ noun: CountedNoun, isPerHead: Bool) -> Bool {
    row.unit.isComparable(with: noun.unit) || row.counts(noun)
      || isPerHead && row.unit.withoutHeads.isComparable(with: noun.withoutHeads)
  }

  /// How well a measure's best wording agrees with a row; nothing when one of them holds a word that
  /// tells indicators apart and the other does not.
  private func score(
    _ row: RowPhrases, _ measure: MeasurePhrases, ofGrowth isGrowth: Bool
  ) -> Agreement {
    guard let name = measure.wordings.first,
      row.name.words.contains(where: { isSaid($0, name.phrase, measure, isGrowth) })
        || measure.isLinked
    else { return .none }
    let all = isGrowth ? measure.allMask.union(growthMask) : measure.allMask
    guard !contrasts.narrowsMeasure(measure.ownMask, to: row.allMask),
      !contrasts.narrows(row.nameMask, to: all),
      !contrasts.excludes(
        row: row.nameMask, rowAll: row.allMask, measure: name.mask, measureAll: all)
    else { return .none }
    guard
      row.sectionThing.isEmpty
        || !measure.allMask.intersection(row.sectionThing).isEmpty
    else { return .none }
    guard !speaksOfOther(measure, name, row), !isOfWhole(measure, row), !lacksRice(measure, row),
      !isOfOtherAge(measure, row)
    else { return .none }
    let told = ownTold(name, of: measure, by: row)
    guard told.lenient >= 0.45 else { return .none }
    var best = (strict: 0.0, lenient: 0.0)
    for wording in measure.wordings {
      let own = agreement(row, wording, of: measure, isGrowth)
      best = (max(best.strict, own.strict), max(best.lenient, own.lenient))
    }
    guard best.lenient > 0 else { return .none }
    let context =
      row.distinctContext.isEmpty
      ? 1 : row.distinctContext.reduce(0) { max($0, share(of: $1, in: measure.all)) }
    if row.needsContext, context < 0.4 { return .none }
    let limit = measure.isDoubtful ? RowMatcher.doubtful : 1
    func score(_ best: Double, _ told: Double) -> Double {
      best > 0 && told >= 0.45 ? min(limit, best * 0.6 + told * 0.36 + context * 0.04) : 0
    }
    return Agreement(
      score: score(best.strict, told.strict), lenient: score(best.lenient, told.lenient),
      told: told.strict)
  }

  /// The part of the text's own name that a row tells: whatever the indicator it is linked to is
  /// called, the text's own words must be the row's, unless the link is sure.
  private func ownTold(
    _ name: MeasurePhrases.Wording, of measure: MeasurePhrases, by row: RowPhrases
  ) -> (strict: Double, lenient: Double) {
    let inAll =
      !measure.isLinked ? 0 : share(of: name.phrase) { row.nearness(of: $0) != .nowhere ? 1 : 0 }
    let least = max(inAll * 0.85, measure.linkConfidence >= 0.8 ? 0.45 : 0)
    let told = told(name, by: row)
    return (max(told.strict, least), max(told.lenient, least))
  }

  /// The part of a wording that a row's words tell.
  ///
  /// Words above the row count half, unless it leans on them; words that no name of the catalogue
  /// holds weigh half: reports add verbs and adverbs to names ("thu hoạch dứt điểm").
  func told(
    _ wording: MeasurePhrases.Wording, by row: RowPhrases
  ) -> (strict: Double, lenient: Double) {
    var (strict, lenient) = (Share(), Share())
    for word in wording.phrase.words {
      if row.leansOnContext, lexicon.isGeneric[word] { continue }
      // "Kế hoạch vốn ngân sách xã" in a column of plans.
      if wording.ofPlan.contains(word), row.nearness(of: word) == .nowhere { continue }
      let weight = lexicon.weights[word]
      let part: Double =
        switch row.nearness(of: word) {
        case .name, .implied: 1
        case .above: row.leansOnContext ? 1 : 0.5
        case .nowhere: 0
        }
      let isLight = !row.leansOnContext && !lexicon.isKnown[word]
      strict.add(part, weight: isLight ? weight * 0.5 : weight)
      let isHalved = isLight || !row.leansOnContext && wording.inherited.contains(word)
      lenient.add(part, weight: isHalved ? weight * 0.5 : weight)
    }
    return (strict.value, lenient.value)
  }

  /// A weighted mean of parts.
  private struct Share {
    private var (sum, weight) = (0.0, 0.0)

    mutating func add(_ part: Double, weight: Double) {
      sum += part * weight
      self.weight += weight
    }

    /// 1 when nothing was added.
    var value: Double { weight > 0 ? sum / weight : 1 }
  }

  private func agreement(
    _ row: RowPhrases, _ wording: MeasurePhrases.Wording, of measure: MeasurePhrases,
    _ isGrowth: Bool
  ) -> (strict: Double, lenient: Double) {
    var (found, weight, shared) = (0.0, 0.0, 0)
    for word in row.name.words {
      weight += lexicon.weights[word]
      guard isSaid(word, wording.phrase, measure, isGrowth) else { continue }
      found += lexicon.weights[word]
      shared += 1
    }
    found = weight > 0 ? found / weight : 1
    // One word alone ties two names only when it is most of both.
    guard shared > 0, found >= (shared > 1 ? 0.5 : 0.7) else { return (0, 0) }
    let said = isGrowth ? wording.maskWithAll.union(growthMask) : wording.maskWithAll
    guard
      !contrasts.excludes(
        row: row.nameMask, rowAll: row.allMask, measure: wording.mask, measureAll: said)
    else { return (0, 0) }
    let told = told(wording, by: row)
    func mean(_ told: Double) -> Double { told >= 0.6 ? (found + told) / 2 : 0 }
    return (mean(told.strict), mean(told.lenient))
  }

  private func isSaid(
    _ word: Int, _ wording: Phrase, _ measure: MeasurePhrases, _ isGrowth: Bool
  ) -> Bool {
    wording.words.contains(word) || measure.own.contains(word)
      || isGrowth && growth.words.contains(word)
  }

}
