import IndicatorModel
import VietnameseText

/// Scores one measure after the other against the catalogue, in arrays that are reused; never copied.
struct LinkScratch: ~Copyable {
  private let index: CatalogueIndex
  private let context: LinkContext
  // What each candidate is scored with, out of the index: asking that copies the whole of it first.
  private let wordings: [CatalogueIndex.Wording]
  private let words: [Int32]
  private let weights: [Float]
  private let (isTelling, isGrowth): ([Bool], [Bool])
  private let (contexts, starts, unitClasses): ([Int], [Int], [Int])
  private let names: [Range<Int32>]
  private let (fits, classCount): ([Double], Int)
  /// How near each word stands: 1 the measure's own, less around it, 0 nowhere.
  private var strengths: [Float]
  private var touched: [Int32] = []
  /// The words that stand right behind each word, by the low six bits of their numbers.
  private var followers: [UInt64]
  /// The weight of the measure's own words that each indicator knows.
  private var explained: [Float]
  private var explainedIndicators: [Int32] = []
  private var scores: [Double]
  /// The wording that each score is of.
  private var bestWordings: [Int32]
  private var scored: [Int32] = []
  private var list: [Int32] = []

  init(index: CatalogueIndex, context: LinkContext) {
    self.index = index
    self.context = context
    (wordings, words, weights) = (index.wordings, index.words, index.weights)
    (isTelling, contexts) = (index.isTelling, index.contexts)
    (starts, names, isGrowth) = (index.starts, index.names, index.isGrowth)
    (unitClasses, fits, classCount) = (index.unitClasses, index.fits, index.classCount)
    strengths = Array(repeating: 0, count: index.weights.count)
    followers = Array(repeating: 0, count: index.weights.count)
    explained = Array(repeating: 0, count: index.indicators.count)
    scores = Array(repeating: 0, count: index.indicators.count)
    bestWordings = Array(repeating: 0, count: index.indicators.count)
  }

  /// A candidate and how sure it is.
  struct Match {
    let indicator: Int
    let score: Double
  }

  /// The best indicator for a measure; `nil` when nothing shares its unit and words.
  ///
  /// - Parameter codes: The indicators of the measures before it.
  mutating func best(_ measure: Measure, at position: Int, codes: [Int?]) -> Match? {
    let growth = measure.kind == .change
    if growth, measure.unit != nil || !measure.comparisons.contains(where: { $0.unit == "%" }) {
      return nil
    }
    let unit = context.drafts[position].unit.map { index.number(ofClass: $0.unitClass) } ?? -1
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
      allowsGrowth: measure.kind == .actual || measure.kind == .estimate, ownWeight: ownWeight,
      parent: (Draft.partBefore(position, in: context.drafts) ?? context.drafts[position].parent)
        .flatMap { codes[$0] } ?? -2,
      recent: recent(position, codes),
      isPart: context.drafts[position].relation == .breakdown,
      isCumulative: context.drafts[position].kind == .cumulative,
      isShare: context.drafts[position].kind == .share && context.drafts[position].subject.isEmpty)
    return choose(query)
  }

  /// The indicators of the last measures of the paragraph.
  private func recent(_ position: Int, _ codes: [Int?]) -> ArraySlice<Int> {
    let paragraph = context.drafts[position].paragraph
    return codes[max(0, position - 6)..<position].indices
      .filter { context.drafts[$0].paragraph == paragraph }.compactMap { codes[$0] }[...]
  }

  private mutating func reset() {
    for word in touched {
      strengths[Int(word)] = 0
      followers[Int(word)] = 0
    }
    for indicator in explainedIndicators { explained[Int(indicator)] = 0 }
    for indicator in scored { scores[Int(indicator)] = 0 }
    touched.removeAll(keepingCapacity: true)
    explainedIndicators.removeAll(keepingCapacity: true)
    scored.removeAll(keepingCapacity: true)
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
    if context.drafts[position].kind == .cumulative { list += context.words.cumulative }
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
    for place in list.indices {
      let word = list[place]
      guard word >= 0 else {
        if word == LinkWords.unknown { weight += 0.25 * share }
        continue
      }
      let position = Int(word)
      guard strengths[position] == 0 else { continue }
      strengths[position] = 1
      touched.append(word)
      let own = weights[position] * share
      weight += context.words.isQuiet[position] ? 0.01 : own
      let owners = index.indicatorPostings.range(of: position)
      for place in owners {
        let indicator = index.indicatorPostings.item(place)
        if explained[Int(indicator)] == 0 { explainedIndicators.append(indicator) }
        explained[Int(indicator)] += own
      }
    }
    list.removeAll(keepingCapacity: true)
    return weight
  }

  private mutating func note(_ strength: Float) {
    var before: Int32 = -1
    for place in list.indices {
      let word = list[place]
      if word >= 0 {
        follow(before, word)
        if strengths[Int(word)] == 0 { touched.append(word) }
        strengths[Int(word)] = max(strengths[Int(word)], strength)
      }
      before = word
    }
    list.removeAll(keepingCapacity: true)
  }

  private mutating func follow(_ before: Int32, _ word: Int32) {
    if before >= 0 { followers[Int(before)] |= 1 << UInt64(word & 63) }
  }

  private mutating func choose(_ query: LinkQuery) -> Match? {
    for place in explainedIndicators.indices { consider(Int(explainedIndicators[place]), query) }
    if query.isShare, query.parent >= 0 {
      for indicator in index.contexts.indices
      where explained[indicator] == 0 && isShareOfParent(indicator, query) {
        consider(indicator, query)
      }
    }
    var best = -1
    for indicator in scored.lazy.map({ Int($0) }) {
      if best < 0 || (scores[indicator], best) > (scores[best], indicator) { best = indicator }
    }
    guard best >= 0 else { return nil }
    for indicator in scored.lazy.map({ Int($0) }) where isMoreSpecific(indicator, best) {
      best = indicator
    }
    var second = 0.0
    for indicator in scored.lazy.map({ Int($0) }) where indicator != best {
      second = max(second, scores[indicator] * rivalry(indicator, best))
    }
    let margin = min(1, max(0, (scores[best] - second) / 0.1))
    return Match(indicator: best, score: scores[best] * (0.72 + 0.28 * margin))
  }

  /// Scores the wordings of an indicator whose unit fits.
  private mutating func consider(_ indicator: Int, _ query: LinkQuery) {
    guard fit(query, indicator) > 0, !(query.isPart && indicator == query.parent) else { return }
    for wording in starts[indicator]..<starts[indicator + 1] {
      var score = score(wordings[wording], query)
      if query.isCumulative, indicator == query.parent { score *= 0.8 }
      guard score > scores[indicator] else { continue }
      if scores[indicator] == 0 { scored.append(Int32(indicator)) }
      scores[indicator] = score
      bestWordings[indicator] = Int32(wording)
    }
  }

  /// Whether a near rival says all that the best one says, and more of the measure's words.
  private func isMoreSpecific(_ other: Int, _ best: Int) -> Bool {
    guard other != best, scores[best] - scores[other] < 0.08,
      explained[other] > explained[best] + 0.1
    else { return false }
    let said = words(of: bestWordings[other])
    return words(of: bestWordings[best]).allSatisfy { said.contains($0) }
  }

  /// How much an indicator speaks against the best: little when all it knows is known there too.
  private func rivalry(_ other: Int, _ best: Int) -> Double {
    let known = words(of: bestWordings[best])
    return words(of: bestWordings[other]).allSatisfy { known.contains($0) } ? 0.6 : 1
  }

  private func words(of wording: Int32) -> ArraySlice<Int32> {
    let range = wordings[Int(wording)].words
    return words[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// "3.972 hồ sơ trực tuyến, chiếm 92,67%": the rate of the count before it.
  @inline(__always)
  private func isShareOfParent(_ indicator: Int, _ query: LinkQuery) -> Bool {
    query.isShare && contexts[indicator] == query.parent
      && index.indicators[indicator].kind == .ratio
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
    var (found, own): (Float, Float) = (0, 0)
    for position in Int(wording.words.lowerBound)..<Int(wording.words.upperBound) {
      let word = Int(words[position])
      let strength = strengths[word]
      if strength == 0 { continue }
      let weight = weights[word]
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
      if before >= 0, followers[Int(before)] >> UInt64(word & 63) & 1 == 1 { together += 1 }
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
    let nearness = tree == query.parent ? 0.6 : tree >= 0 && query.recent.contains(tree) ? 0.4 : 0
    if told == telling { score += (1 - score) * nearness }
    return min(0.98, score * fit(query, indicator))
  }

  /// The part of an indicator's name that stands nowhere.
  @inline(__always)
  private func unsaid(_ indicator: Int) -> Double {
    let name = names[indicator]
    var (weight, full): (Float, Float) = (0, 0)
    for word in words[Int(name.lowerBound)..<Int(name.upperBound)] {
      full += weights[Int(word)]
      if strengths[Int(word)] == 0 { weight += weights[Int(word)] }
    }
    return Double(weight / max(full, 0.01))
  }
}
