import IndicatorModel
import VietnameseText

/// Scores one measure after the other against the catalogue, in arrays that are reused.
final class LinkScratch {
  private let index: CatalogueIndex
  private let context: LinkContext
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

  /// What a measure is held against the catalogue with.
  private struct Query {
    let unitClass: Int
    let wantsGrowth: Bool
    let allowsGrowth: Bool
    let ownWeight: Float
    let parent: Int
    /// The indicators of the measures before it in the paragraph.
    let recent: ArraySlice<Int>
    let isPart: Bool
    let isCumulative: Bool
    let isShare: Bool
  }

  /// The best indicator for a measure; `nil` when nothing shares its unit and words.
  ///
  /// - Parameter codes: The indicators of the measures before it.
  func best(_ measure: Measure, at position: Int, codes: [Int?]) -> Match? {
    let growth = measure.kind == .change
    if growth, measure.unit != nil || !measure.comparisons.contains(where: { $0.unit == "%" }) {
      return nil
    }
    let draft = context.drafts[position]
    let unit = draft.unit.map { index.number(ofClass: $0.unitClass) } ?? -1
    guard growth || unit >= 0 else { return nil }
    reset()
    let ownWeight = noteOwn(position)
    context.nearWords(position, into: &list)
    note(0.9)
    context.sentenceWords(position, into: &list)
    note(0.75)
    context.farWords(position, into: &list)
    note(0.6)
    let query = Query(
      unitClass: unit, wantsGrowth: growth,
      allowsGrowth: measure.kind == .actual || measure.kind == .estimate, ownWeight: ownWeight,
      parent: draft.parent.flatMap { codes[$0] } ?? -2,
      recent: recent(position, codes),
      isPart: draft.relation == .breakdown, isCumulative: draft.kind == .cumulative,
      isShare: draft.kind == .share && draft.subject.isEmpty)
    return choose(query)
  }

  /// The indicators of the last measures of the paragraph.
  private func recent(_ position: Int, _ codes: [Int?]) -> ArraySlice<Int> {
    let paragraph = context.drafts[position].paragraph
    return codes[max(0, position - 6)..<position].indices
      .filter { context.drafts[$0].paragraph == paragraph }.compactMap { codes[$0] }[...]
  }

  private func reset() {
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
  private func noteOwn(_ position: Int) -> Float {
    let draft = context.drafts[position]
    context.words.append(context.post(position), to: &list)
    if let unit = draft.quantity.unitTokens { context.words.append(unit, to: &list) }
    let isCount = draft.unit.map { !$0.isMoney && !$0.isPercent } ?? false
    let share: Float = isCount && context.post(position).count > 1 ? 0.4 : 1
    if draft.kind == .cumulative { list += context.words.cumulative }
    var weight = takeOwn(1)
    context.subjectWords(position, into: &list)
    weight += takeOwn(share)
    // Words that stand side by side, in the order of the text.
    context.ownWords(position, into: &list)
    note(1)
    return weight
  }

  /// Notes the listed words, each at a share of its weight; unknown ones at a flat rate.
  private func takeOwn(_ share: Float) -> Float {
    var weight: Float = 0
    for word in list {
      guard word >= 0 else {
        if word == LinkWords.unknown { weight += 0.25 * share }
        continue
      }
      let position = Int(word)
      guard strengths[position] == 0 else { continue }
      strengths[position] = 1
      touched.append(word)
      let own = index.weights[position] * share
      weight += context.words.isQuiet[position] ? 0.01 : own
      for indicator in index.indicatorPostings[position] {
        if explained[Int(indicator)] == 0 { explainedIndicators.append(indicator) }
        explained[Int(indicator)] += own
      }
    }
    list.removeAll(keepingCapacity: true)
    return weight
  }

  private func note(_ strength: Float) {
    var before: Int32 = -1
    for word in list {
      if word >= 0 {
        follow(before, word)
        if strengths[Int(word)] == 0 { touched.append(word) }
        strengths[Int(word)] = max(strengths[Int(word)], strength)
      }
      before = word
    }
    list.removeAll(keepingCapacity: true)
  }

  private func follow(_ before: Int32, _ word: Int32) {
    if before >= 0 { followers[Int(before)] |= 1 << UInt64(word & 63) }
  }

  private func choose(_ query: Query) -> Match? {
    for indicator in explainedIndicators { consider(Int(indicator), query) }
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
  private func consider(_ indicator: Int, _ query: Query) {
    guard fit(query, indicator) > 0, !(query.isPart && indicator == query.parent) else { return }
    for wording in index.wordings(of: indicator) {
      var score = score(index.wordings[wording], query)
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
    let range = index.wordings[Int(wording)].words
    return index.words[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// "3.972 hồ sơ trực tuyến, chiếm 92,67%": the rate of the count before it.
  private func isShareOfParent(_ indicator: Int, _ query: Query) -> Bool {
    query.isShare && index.contexts[indicator] == query.parent
      && index.indicators[indicator].kind == .ratio
  }

  private func fit(_ query: Query, _ indicator: Int) -> Double {
    if query.wantsGrowth { return index.isGrowth[indicator] ? 1 : 0 }
    if index.isGrowth[indicator], !query.allowsGrowth { return 0 }
    return index.fit(query.unitClass, index.unitClasses[indicator])
  }

  /// Coverage of the wording, precision of the measure's words, words side by side, the tree.
  private func score(_ wording: CatalogueIndex.Wording, _ query: Query) -> Double {
    let words = index.words[Int(wording.words.lowerBound)..<Int(wording.words.upperBound)]
    var (found, own): (Float, Float) = (0, 0)
    var (telling, told): (Float, Float) = (0, 0)
    var together = 0
    var before: Int32 = -1
    for position in words.indices {
      let word = words[position]
      let strength = strengths[Int(word)]
      let weight = index.weights[Int(word)]
      found += weight * strength
      if strength == 1 { own += weight }
      if index.isTelling[position] {
        telling += weight
        if strength == 1 { told += weight }
      }
      if before >= 0, followers[Int(before)] >> UInt64(word & 63) & 1 == 1 { together += 1 }
      before = word
    }
    let coverage = Double(found / max(wording.weight, 0.01))
    let indicator = Int(wording.indicator)
    let isShare = isShareOfParent(indicator, query)
    guard coverage > 0.5, own > 0 || isShare else { return 0 }
    let precision = Double(explained[indicator] / max(query.ownWeight, 0.01))
    var score = coverage * coverage.squareRoot() * (0.7 + 0.3 * min(1, precision))
    if words.count > 1 {
      score *= 0.85 + 0.15 * Double(together) / Double(words.count - 1)
    }
    if wording.isShort { score *= 1 - 0.35 * unsaid(indicator) }
    if telling > 0 { score *= 0.5 + 0.5 * Double(told / telling) }
    if words.count == 1 { score *= 0.8 }
    if own < wording.weight * 0.4, !isShare { score *= 0.8 }
    let tree = index.contexts[indicator]
    let nearness = tree == query.parent ? 0.6 : tree >= 0 && query.recent.contains(tree) ? 0.4 : 0
    if told == telling { score += (1 - score) * nearness }
    return min(0.98, score * fit(query, indicator))
  }

  /// The part of an indicator's name that stands nowhere.
  private func unsaid(_ indicator: Int) -> Double {
    let name = index.names[indicator]
    var (weight, full): (Float, Float) = (0, 0)
    for word in index.words[Int(name.lowerBound)..<Int(name.upperBound)] {
      full += index.weights[Int(word)]
      if strengths[Int(word)] == 0 { weight += index.weights[Int(word)] }
    }
    return Double(weight / max(full, 0.01))
  }
}
