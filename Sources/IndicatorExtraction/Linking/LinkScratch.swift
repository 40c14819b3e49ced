import IndicatorModel
import VietnameseText

/// Scores one measure after the other against the catalogue, in arrays that are reused.
struct LinkScratch {
  private let index: CatalogueIndex
  /// How near each word stands: 1 the measure's own, less around it, 0 nowhere.
  private var strengths: [Float]
  private var touched: [Int] = []
  private var pairs = Set<Int>()
  /// The weight of the measure's own words that each indicator knows.
  private var explained: [Float]
  private var explainedIndicators: [Int] = []
  private var scores: [Double]
  private var scored: [Int] = []
  private var seen: [Int]
  private var round = 0

  init(index: CatalogueIndex) {
    self.index = index
    strengths = Array(repeating: 0, count: index.weights.count)
    explained = Array(repeating: 0, count: index.indicators.count)
    scores = Array(repeating: 0, count: index.indicators.count)
    seen = Array(repeating: 0, count: index.wordings.count)
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
    let previous: Int
    let isPart: Bool
  }

  /// The best indicator for a measure; `nil` when nothing shares its unit and words.
  mutating func best(
    _ measure: Measure, at position: Int, context: LinkContext, parents: [Int?]
  ) -> Match? {
    let growth = measure.kind == .change
    if growth, measure.unit != nil || !measure.comparisons.contains(where: { $0.unit == "%" }) {
      return nil
    }
    let draft = context.drafts[position]
    let unit = draft.unit.map { index.number(ofClass: $0.unitClass) } ?? -1
    guard growth || unit >= 0 else { return nil }
    reset()
    let ownWeight = noteOwn(context.ownWords(position))
    note(context.nearWords(position), 0.8)
    note(context.farWords(position), 0.55)
    let query = Query(
      unitClass: unit, wantsGrowth: growth,
      allowsGrowth: measure.kind == .actual || measure.kind == .estimate, ownWeight: ownWeight,
      parent: draft.parent.flatMap { parents[$0] } ?? -2,
      previous: position > 0 ? parents[position - 1] ?? -2 : -2,
      isPart: draft.relation == .breakdown)
    return choose(query)
  }

  private mutating func reset() {
    for word in touched { strengths[word] = 0 }
    for indicator in explainedIndicators { explained[indicator] = 0 }
    for indicator in scored { scores[indicator] = 0 }
    touched.removeAll(keepingCapacity: true)
    explainedIndicators.removeAll(keepingCapacity: true)
    scored.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    round += 1
  }

  /// Notes the measure's own words; returns their weight, unknown ones at a flat rate.
  private mutating func noteOwn(_ keys: [WordKey]) -> Float {
    var weight: Float = 0
    var before: Int?
    for key in CatalogueIndex.content(keys) {
      guard let word = index.vocabulary[key] else {
        weight += 0.35
        before = nil
        continue
      }
      if let before { pairs.insert(before * index.vocabulary.count + word) }
      before = word
      guard strengths[word] == 0 else { continue }
      strengths[word] = 1
      touched.append(word)
      weight += index.weights[word]
      for indicator in index.indicatorPostings[word] {
        if explained[indicator] == 0 { explainedIndicators.append(indicator) }
        explained[indicator] += index.weights[word]
      }
    }
    return weight
  }

  private mutating func note(_ keys: [WordKey], _ strength: Float) {
    var before: Int?
    for key in CatalogueIndex.content(keys) {
      guard let word = index.vocabulary[key] else {
        before = nil
        continue
      }
      if let before { pairs.insert(before * index.vocabulary.count + word) }
      before = word
      if strengths[word] == 0 { touched.append(word) }
      strengths[word] = max(strengths[word], strength)
    }
  }

  private mutating func choose(_ query: Query) -> Match? {
    for word in touched {
      for wording in index.postings[word] where seen[wording] != round {
        seen[wording] = round
        let target = index.wordings[wording].indicator
        guard explained[target] > 0, fit(query, target) > 0,
          !(query.isPart && target == query.parent)
        else { continue }
        let score = score(index.wordings[wording], query)
        if scores[target] == 0, score > 0 { scored.append(target) }
        scores[target] = max(scores[target], score)
      }
    }
    var (best, second) = (-1, 0.0)
    for indicator in scored.sorted() {
      let score = scores[indicator]
      if best < 0 || score > scores[best] {
        second = best < 0 ? 0 : scores[best]
        best = indicator
      } else {
        second = max(second, score)
      }
    }
    guard best >= 0 else { return nil }
    let margin = min(1, max(0, (scores[best] - second) / 0.12))
    return Match(indicator: best, score: scores[best] * (0.72 + 0.28 * margin))
  }

  private func fit(_ query: Query, _ indicator: Int) -> Double {
    if query.wantsGrowth { return index.isGrowth[indicator] ? 1 : 0 }
    if index.isGrowth[indicator], !query.allowsGrowth { return 0 }
    return index.fit(query.unitClass, index.unitClasses[indicator])
  }

  /// Coverage of the wording, precision of the measure's words, words side by side, the tree.
  private func score(_ wording: CatalogueIndex.Wording, _ query: Query) -> Double {
    var (found, own): (Float, Float) = (0, 0)
    for word in wording.words {
      let strength = strengths[word]
      found += index.weights[word] * strength
      if strength == 1 { own += index.weights[word] }
    }
    let coverage = Double(found / max(wording.weight, 0.01))
    guard coverage > 0.5, own > 0 else { return 0 }
    let precision = Double(explained[wording.indicator] / max(query.ownWeight, 0.01))
    var score = coverage * coverage * (0.45 + 0.55 * precision)
    if !wording.pairs.isEmpty {
      let together = wording.pairs.count { pairs.contains($0) }
      score *= 0.6 + 0.4 * Double(together) / Double(wording.pairs.count)
    }
    if wording.fullWeight > 0 {
      let unsaid = wording.missing.reduce(Float(0)) {
        $0 + (strengths[$1] > 0 ? 0 : index.weights[$1])
      }
      score *= 1 - 0.35 * Double(unsaid / wording.fullWeight)
    }
    let context = index.contexts[wording.indicator]
    score += context == query.parent ? 0.18 : context == query.previous ? 0.08 : 0
    if wording.words.count == 1 { score *= 0.8 }
    if own < wording.weight * 0.4 { score *= 0.75 }
    return min(0.98, score * fit(query, wording.indicator))
  }
}
