import ByteSupport
import IndicatorModel
import VietnameseText

/// Scores one measure after the other against the catalogue, in arrays that are reused; never copied.
struct LinkScratch: ~Copyable {
  private let context: LinkContext
  // What each candidate is scored with, out of the index.
  private let wordings: ScratchArray<CatalogueIndex.Wording>
  /// What tells most wordings off, side by side: they are asked for each measure.
  private let marks: ScratchArray<UInt64>
  private let decisive: ScratchArray<(Int32, Int32, Int32)>
  private let words: ScratchArray<Int32>
  private let weights: ScratchArray<Float>
  private let isTelling: ScratchArray<Bool>
  private let isGrowth: ScratchArray<Bool>
  private let isRatio: ScratchArray<Bool>
  private let contexts: ScratchArray<Int>
  private let starts: ScratchArray<Int>
  private let unitClasses: ScratchArray<Int>
  private let names: ScratchArray<Range<Int32>>
  private let fits: ScratchArray<Double>
  private let classCount: Int
  private let postings: PostingLists.Flat
  private let isQuiet: ScratchArray<Bool>
  /// How near each word stands: 1 the measure's own, less around it, 0 nowhere.
  private let strengths: ScratchArray<Float>
  private var touched = ScratchList()
  /// One bit for each of the measure's own words, by the low six bits of its number.
  private var ownMarks: UInt64 = 0
  /// The words that stand right behind each word, by the low six bits of their numbers.
  private let followers: ScratchArray<UInt64>
  /// The weight of the measure's own words that each indicator knows.
  private let explained: ScratchArray<Float>
  private var explainedIndicators = ScratchList()
  private let scores: ScratchArray<Double>
  /// The wording that each score is of.
  private let bestWordings: ScratchArray<Int32>
  private var scored = ScratchList()
  private var list = ScratchList()

  init(index: CatalogueIndex, context: LinkContext) {
    self.context = context
    wordings = ScratchArray(index.wordings)
    marks = ScratchArray(index.wordings.map(\.marks))
    decisive = ScratchArray(index.wordings.map(\.decisive))
    words = ScratchArray(index.words)
    weights = ScratchArray(index.weights)
    isTelling = ScratchArray(index.isTelling)
    isGrowth = ScratchArray(index.isGrowth)
    isRatio = ScratchArray(index.indicators.map { $0.kind == .ratio })
    contexts = ScratchArray(index.contexts)
    starts = ScratchArray(index.starts)
    unitClasses = ScratchArray(index.unitClasses)
    names = ScratchArray(index.names)
    fits = ScratchArray(index.fits)
    classCount = index.classCount
    postings = index.indicatorPostings.flat
    isQuiet = ScratchArray(context.words.isQuiet)
    let (all, indicators) = (index.weights.count, index.indicators.count)
    strengths = ScratchArray(repeating: 0, count: all + 1)
    strengths[index.anyWord] = 1
    followers = ScratchArray(repeating: 0, count: all)
    explained = ScratchArray(repeating: 0, count: indicators)
    scores = ScratchArray(repeating: 0, count: indicators)
    bestWordings = ScratchArray(repeating: 0, count: indicators)
  }

  /// A candidate and how sure it is.
  struct Match {
    let indicator: Int
    let score: Double
  }

  /// The best indicator for a measure; `nil` when nothing shares its unit and words.
  ///
  /// - Parameters:
  ///   - kind: what the measure states.
  ///   - unit: the number of its unit's class; -1 for one that no indicator has.
  ///   - codes: the indicators of the measures before it.
  mutating func best(
    _ kind: MeasureKind, unit: Int, at position: Int, codes: [Int?]
  ) -> Match? {
    let growth = kind == .change
    guard growth || unit >= 0 else { return nil }
    reset()
    let ownWeight = noteOwn(position)
    context.nearWords(position, into: &list)
    note(0.9)
    context.sentenceWords(position, into: &list)
    note(0.75)
    context.farWords(position, into: &list)
    note(0.6)
    let query = LinkQuery(
      unitClass: unit, wantsGrowth: growth,
      allowsGrowth: kind == .actual || kind == .estimate, ownWeight: ownWeight,
      parent: (Draft.partBefore(position, in: context.drafts) ?? context.drafts[position].parent)
        .flatMap { codes[$0] } ?? -2,
      recent: recent(position, codes),
      isPart: context.drafts[position].relation == .breakdown,
      isCumulative: context.drafts[position].kind == .cumulative,
      isShare: context.drafts[position].kind == .share && context.drafts[position].subject.isEmpty)
    return choose(query)
  }

  /// The indicators of the last measures of the paragraph.
  private func recent(_ position: Int, _ codes: [Int?]) -> InlineArray<6, Int> {
    let paragraph = context.drafts[position].paragraph
    var recent = InlineArray<6, Int>(repeating: -1)
    for place in max(0, position - 6)..<position
    where context.drafts[place].paragraph == paragraph {
      if let code = codes[place] { recent[position - 1 - place] = code }
    }
    return recent
  }

  private mutating func reset() {
    for place in 0..<touched.count {
      strengths[Int(touched[place])] = 0
      followers[Int(touched[place])] = 0
    }
    for place in 0..<explainedIndicators.count { explained[Int(explainedIndicators[place])] = 0 }
    for place in 0..<scored.count { scores[Int(scored[place])] = 0 }
    ownMarks = 0
    touched.removeAll()
    explainedIndicators.removeAll()
    scored.removeAll()
  }

  /// Notes the measure's own words; returns their weight.
  ///
  /// Where words stand behind a count ("17 hồ sơ xin giấy phép"), those before it say less.
  private mutating func noteOwn(_ position: Int) -> Float {
    context.words.append(context.post(position), to: &list)
    if let unit = context.drafts[position].quantity.unitTokens {
      context.words.append(unit, to: &list)
    }
    let isCount = context.drafts[position].unit.map { !$0.isMoney && !$0.isPercent } ?? false
    let share: Float = isCount && context.post(position).count > 1 ? 0.4 : 1
    if context.drafts[position].kind == .cumulative {
      for word in context.words.cumulative { list.append(word) }
    }
    var weight = takeOwn(1)
    context.subjectWords(position, into: &list)
    weight += takeOwn(share)
    // Words that stand side by side, in the order of the text.
    context.ownWords(position, into: &list)
    note(1)
    return weight
  }

  /// Notes the listed words, each at a share of its weight; unknown ones at a flat rate.
  private mutating func takeOwn(_ share: Float) -> Float {
    var weight: Float = 0
    for place in 0..<list.count {
      let word = list[place]
      guard word >= 0 else {
        if word == LinkWords.unknown { weight += 0.25 * share }
        continue
      }
      let position = Int(word)
      guard strengths[position] == 0 else { continue }
      strengths[position] = 1
      ownMarks |= 1 &<< UInt64(word & 63)
      touched.append(word)
      let own = weights[position] * share
      weight += isQuiet[position] ? 0.01 : own
      for place in postings.range(of: position) {
        let indicator = postings.items[place]
        let known = explained[Int(indicator)]
        if known == 0 { explainedIndicators.append(indicator) }
        explained[Int(indicator)] = known + own
      }
    }
    list.removeAll()
    return weight
  }

  private mutating func note(_ strength: Float) {
    var before: Int32 = -1
    for place in 0..<list.count {
      let word = list[place]
      if word >= 0 {
        follow(before, word)
        if strengths[Int(word)] == 0 {
          touched.append(word)
          if strength == 1 { ownMarks |= 1 &<< UInt64(word & 63) }
        }
        strengths[Int(word)] = max(strengths[Int(word)], strength)
      }
      before = word
    }
    list.removeAll()
  }

  private mutating func follow(_ before: Int32, _ word: Int32) {
    if before >= 0 { followers[Int(before)] |= 1 &<< UInt64(word & 63) }
  }

  private mutating func choose(_ query: LinkQuery) -> Match? {
    for place in 0..<explainedIndicators.count {
      consider(Int(explainedIndicators[place]), query)
    }
    if query.isShare, query.parent >= 0 {
      for indicator in 0..<contexts.count
      where explained[indicator] == 0 && isShareOfParent(indicator, query) {
        consider(indicator, query)
      }
    }
    var best = -1
    for place in 0..<scored.count {
      let indicator = Int(scored[place])
      if best < 0 || (scores[indicator], best) > (scores[best], indicator) { best = indicator }
    }
    guard best >= 0 else { return nil }
    for place in 0..<scored.count where isMoreSpecific(Int(scored[place]), best) {
      best = Int(scored[place])
    }
    var second = 0.0
    for place in 0..<scored.count where Int(scored[place]) != best {
      let indicator = Int(scored[place])
      second = max(second, scores[indicator] * rivalry(indicator, best))
    }
    let margin = min(1, max(0, (scores[best] - second) / 0.1))
    return Match(indicator: best, score: scores[best] * (0.72 + 0.28 * margin))
  }

  /// Scores the wordings of an indicator whose unit fits.
  @inline(__always)
  private mutating func consider(_ indicator: Int, _ query: LinkQuery) {
    guard fit(query, indicator) > 0, !(query.isPart && indicator == query.parent) else { return }
    let isShare = isShareOfParent(indicator, query)
    for wording in starts[indicator]..<starts[indicator + 1] {
      // Without a word of the measure's own only the share of the measure before it has a score.
      guard isShare || marks[wording] & ownMarks != 0, mayCover(wording) else { continue }
      var score = score(wordings[wording], query)
      if query.isCumulative, indicator == query.parent { score *= 0.8 }
      guard score > scores[indicator] else { continue }
      if scores[indicator] == 0 { scored.append(Int32(indicator)) }
      scores[indicator] = score
      bestWordings[indicator] = Int32(wording)
    }
  }

  /// Whether one of the words that a wording cannot do without stands near.
  @inline(__always)
  private func mayCover(_ wording: Int) -> Bool {
    let words = decisive[wording]
    return strengths[Int(words.0)] + strengths[Int(words.1)] + strengths[Int(words.2)] > 0
  }

  /// Whether a near rival says all that the best one says, and more of the measure's words.
  private func isMoreSpecific(_ other: Int, _ best: Int) -> Bool {
    guard other != best, scores[best] - scores[other] < 0.08,
      explained[other] > explained[best] + 0.1
    else { return false }
    return knows(bestWordings[other], allOf: bestWordings[best])
  }

  /// How much an indicator speaks against the best: little when all it knows is known there too.
  private func rivalry(_ other: Int, _ best: Int) -> Double {
    knows(bestWordings[best], allOf: bestWordings[other]) ? 0.6 : 1
  }

  /// Whether a wording has every word of another.
  private func knows(_ wording: Int32, allOf other: Int32) -> Bool {
    let known = wordings[Int(wording)].words
    for place in wordings[Int(other)].words {
      let word = words[Int(place)]
      if !known.contains(where: { words[Int($0)] == word }) { return false }
    }
    return true
  }

  /// "3.972 hồ sơ trực tuyến, chiếm 92,67%": the rate of the count before it.
  @inline(__always)
  private func isShareOfParent(_ indicator: Int, _ query: LinkQuery) -> Bool {
    query.isShare && contexts[indicator] == query.parent
      && isRatio[indicator]
  }

  @inline(__always)
  private func fit(_ query: LinkQuery, _ indicator: Int) -> Double {
    if query.wantsGrowth { return isGrowth[indicator] ? 1 : 0 }
    if isGrowth[indicator], !query.allowsGrowth { return 0 }
    return query.unitClass < 0 ? 0 : fits[query.unitClass * classCount + unitClasses[indicator]]
  }

  /// How well a wording is covered by the words around the measure, and by its own.
  @inline(__always)
  private func coverage(
    _ wording: CatalogueIndex.Wording
  ) -> (found: Float, own: Float) {
    var (found, own, missing): (Float, Float, Float) = (0, 0, 0)
    // Half of the weight is asked for; a little more than half is missing whatever the rounding.
    let most = wording.weight * 0.5001
    for position in Int(wording.words.lowerBound)..<Int(wording.words.upperBound) {
      let word = Int(words[position])
      let strength = strengths[word]
      let weight = weights[word]
      if strength == 0 {
        missing += weight
        if missing > most { return (0, 0) }
        continue
      }
      found += weight * strength
      if strength == 1 { own += weight }
    }
    return (found, own)
  }

  // Inlined, as what it asks: a call copies the whole of the scratch to where it can be pointed to.
  /// Coverage of the wording, precision of the measure's words, words side by side, the tree.
  @inline(__always)
  private func score(_ wording: CatalogueIndex.Wording, _ query: LinkQuery) -> Double {
    let (found, own) = coverage(wording)
    let coverage = Double(found / max(wording.weight, 0.01))
    let indicator = Int(wording.indicator)
    guard coverage > 0.5 else { return 0 }
    let isShare = isShareOfParent(indicator, query)
    guard own > 0 || isShare else { return 0 }
    let count = wording.words.count
    var (telling, told): (Float, Float) = (0, 0)
    var together = 0
    var before: Int32 = -1
    for position in Int(wording.words.lowerBound)..<Int(wording.words.upperBound) {
      let word = words[position]
      if isTelling[position] {
        let weight = weights[Int(word)]
        telling += weight
        if strengths[Int(word)] == 1 { told += weight }
      }
      if before >= 0, followers[Int(before)] &>> UInt64(word & 63) & 1 == 1 { together += 1 }
      before = word
    }
    let precision = Double(explained[indicator] / max(query.ownWeight, 0.01))
    var score = coverage * coverage.squareRoot() * (0.7 + 0.3 * min(1, precision))
    if count > 1 {
      score *= 0.85 + 0.15 * Double(together) / Double(count - 1)
    }
    if wording.isShort { score *= 1 - 0.35 * unsaid(indicator) }
    if telling > 0 { score *= 0.5 + 0.5 * Double(told / telling) }
    if count == 1 { score *= 0.8 }
    if own < wording.weight * 0.4, !isShare { score *= 0.8 }
    let tree = contexts[indicator]
    let nearness = tree == query.parent ? 0.6 : tree >= 0 && query.isRecent(tree) ? 0.4 : 0
    if told == telling { score += (1 - score) * nearness }
    return min(0.98, score * fit(query, indicator))
  }

  /// The part of an indicator's name that stands nowhere.
  @inline(__always)
  private func unsaid(_ indicator: Int) -> Double {
    let name = names[indicator]
    var (weight, full): (Float, Float) = (0, 0)
    for place in Int(name.lowerBound)..<Int(name.upperBound) {
      let word = words[place]
      full += weights[Int(word)]
      if strengths[Int(word)] == 0 { weight += weights[Int(word)] }
    }
    return Double(weight / max(full, 0.01))
  }
}
