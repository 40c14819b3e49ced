import IndicatorModel
import VietnameseText

/// Links measures to the catalogue: by their words, the words around them, and their unit.
///
/// A wrong code writes a wrong figure into a government form, so a link is sure (0.8 and more)
/// only when every telling word of a wording is found, most of it in the measure's own words,
/// little else is said, the unit is of the same class, and no other indicator comes near.
struct CatalogueLinker: Sendable {
  private let index: CatalogueIndex

  /// A linker for a catalogue.
  init(_ catalogue: Catalogue) { index = CatalogueIndex(catalogue) }

  /// Sets `code` and `confidence` where an indicator is near enough.
  func link(_ measures: inout [Measure], context: LinkContext) {
    guard !index.indicators.isEmpty else { return }
    var work = LinkScratch(index: index)
    var codes = [Int?](repeating: nil, count: measures.count)
    for position in measures.indices {
      let best = work.best(measures[position], at: position, context: context, parents: codes)
      guard let best, best.score >= 0.3 else { continue }
      codes[position] = best.indicator
      measures[position].code = index.indicators[best.indicator].code
      measures[position].confidence = best.score
    }
  }

  /// One code, several different values: a total keeps it before its parts, else none is sure;
  /// what is said again elsewhere keeps its code, for the audit and the form to see both.
  func settleConflicts(_ measures: inout [Measure]) {
    var byCode: [String: [Int]] = [:]
    for (position, measure) in measures.enumerated() {
      if let code = measure.code, measure.value != nil || measure.range != nil {
        byCode[code, default: []].append(position)
      }
    }
    for (code, positions) in byCode where positions.count > 1 {
      let sorted = positions.sorted { measures[$0].confidence > measures[$1].confidence }
      let best = sorted[0]
      for other in sorted.dropFirst() where !agree(measures[best], measures[other]) {
        if measures[other].parent == measures[best].id || measures[best].confidence - measures[other].confidence >= 0.12 {
          measures[other].code = nil
          measures[other].confidence = 0.4
        } else if measures[other].section == measures[best].section || index.indicators.isEmpty {
          measures[other].confidence = min(measures[other].confidence, 0.6)
          measures[best].confidence = min(measures[best].confidence, 0.7)
        }
      }
      _ = code
    }
  }

  /// The same statement again, or the same value.
  private func agree(_ left: Measure, _ right: Measure) -> Bool {
    if left.sameAs == right.id || right.sameAs == left.id { return true }
    return left.value == right.value && left.unit == right.unit
  }
}

/// The arrays that scoring one measure after the other reuses.
struct LinkScratch {
  private let index: CatalogueIndex
  private var strengths: [Float]
  private var touched: [Int] = []
  private var seen: [Int]
  private var round = 0
  private var pairs = Set<Int>()

  init(index: CatalogueIndex) {
    self.index = index
    strengths = Array(repeating: 0, count: index.weights.count)
    seen = Array(repeating: 0, count: index.wordings.count)
  }

  /// A candidate and how sure it is.
  struct Match {
    let indicator: Int
    var score: Double
  }

  /// The best indicator for a measure; `nil` when nothing shares its unit and words.
  mutating func best(
    _ measure: Measure, at position: Int, context: LinkContext, parents: [Int?]
  ) -> Match? {
    guard let unitClass = unitClass(of: measure) else { return nil }
    for word in touched { strengths[word] = 0 }
    touched.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    let own = note(context.ownWords(position), 1)
    _ = note(context.nearWords(position), 0.8)
    _ = note(context.farWords(position), 0.55)
    let parentCode = context.drafts[position].parent.flatMap { parents[$0] }
    let isPart = context.drafts[position].relation == .breakdown
    return choose(
      measure, own: own, unitClass: unitClass, parent: parentCode, isPart: isPart,
      previous: position > 0 ? parents[position - 1] : nil)
  }

  private func unitClass(of measure: Measure) -> String? {
    if measure.kind == .change {
      return measure.comparisons.contains { $0.unit == "%" } && measure.unit == nil ? "growth" : nil
    }
    return measure.unit.flatMap { UnitOfMeasure(parsing: $0)?.unitClass }
  }

  /// Notes words at a strength; returns the weight of all of them and those unknown.
  private mutating func note(_ keys: [WordKey], _ strength: Float) -> (words: Set<Int>, unknown: Int) {
    var words = Set<Int>()
    var unknown = 0
    var before: Int?
    for key in CatalogueIndex.content(keys) {
      guard let word = index.vocabulary[key] else {
        unknown += 1
        before = nil
        continue
      }
      if let before { pairs.insert(before * index.vocabulary.count + word) }
      before = word
      words.insert(word)
      if strengths[word] == 0 { touched.append(word) }
      strengths[word] = max(strengths[word], strength)
    }
    return (words, unknown)
  }

  private mutating func choose(
    _ measure: Measure, own: (words: Set<Int>, unknown: Int), unitClass: String, parent: Int?,
    isPart: Bool, previous: Int?
  ) -> Match? {
    round += 1
    var scores: [Int: Double] = [:]
    for word in touched where strengths[word] >= 0.55 {
      for wording in index.postings[word] where seen[wording] != round {
        seen[wording] = round
        let target = index.wordings[wording]
        guard fits(unitClass, target.indicator, measure) > 0, !(isPart && target.indicator == parent)
        else { continue }
        let score = score(target, own: own, unitClass: unitClass, measure, parent: parent, previous: previous)
        if score > scores[target.indicator] ?? 0 { scores[target.indicator] = score }
      }
    }
    let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    let margin = min(1, max(0, (first.value - second) / 0.12))
    return Match(indicator: first.key, score: first.value * (0.72 + 0.28 * margin))
  }

  /// 1 for the same unit class, less for units that are counted alike, 0 for others.
  private func fits(_ unitClass: String, _ indicator: Int, _ measure: Measure) -> Double {
    let wanted = index.unitClasses[indicator]
    let entry = index.indicators[indicator]
    if unitClass == "growth" { return entry.kind == .growth ? 1 : 0 }
    if entry.kind == .growth, measure.kind != .actual, measure.kind != .estimate { return 0 }
    if wanted == unitClass { return 1 }
    let pair = Set([wanted, unitClass])
    return LinkScratch.alike.contains(pair) ? 0.9 : 0
  }
  private static let alike: Set<Set<String>> = [
    ["người", "trường hợp"], ["lượt", "hồ sơ"], ["dự án", "công trình"], ["lượt", "cuộc"], ["giấy", "trường hợp"],
    ["kết luận", "cuộc"], ["tin", "tin, bài"], ["hộ", "trường hợp"], ["đơn vị", "tổ chức"], ["phần quà", "suất"],
    ["hộ", "giấy"],
  ]

  private func score(
    _ wording: CatalogueIndex.Wording, own: (words: Set<Int>, unknown: Int), unitClass: String,
    _ measure: Measure, parent: Int?, previous: Int?
  ) -> Double {
    var found: Float = 0
    var ownFound: Float = 0
    for word in wording.words {
      let strength = strengths[word]
      found += index.weights[word] * strength
      if strength == 1 { ownFound += index.weights[word] }
    }
    let coverage = Double(found / max(wording.weight, 0.01))
    guard coverage > 0.5, ownFound > 0 else { return 0 }
    var ownWeight: Float = Float(own.unknown) * 0.35
    var explained: Float = 0
    let known = index.indicatorWords[wording.indicator]
    for word in own.words {
      ownWeight += index.weights[word]
      if known.contains(word) { explained += index.weights[word] }
    }
    let precision = Double(explained / max(ownWeight, 0.01))
    let indicator = index.indicators[wording.indicator]
    var score = coverage * coverage * (0.45 + 0.55 * precision)
    let together = wording.pairs.count { pairs.contains($0) }
    if !wording.pairs.isEmpty {
      score *= 0.6 + 0.4 * Double(together) / Double(wording.pairs.count)
    }
    if let code = indicator.contextCode, let context = index.position(of: code) {
      score += context == parent ? 0.18 : context == previous ? 0.08 : 0
    }
    if wording.words.count == 1 { score *= 0.8 }
    if ownFound < wording.weight * 0.4 { score *= 0.75 }
    return min(0.98, score * fits(unitClass, wording.indicator, measure))
  }
}
