package import IndicatorModel
internal import VietnameseText

/// Finds catalogue codes for the labels of a form's rows.
///
/// A wrong code would put a wrong figure into a cell, so a label counts only when nearly all its
/// telling words are words of one name of an indicator of a comparable unit, and the other way
/// round, and no other indicator comes near.
package struct LabelIndex {
  private let lexicon: PhraseLexicon
  private let catalogue: Catalogue
  private let wordings: [(indicator: Int, phrase: Phrase)]
  private let byWord: [Int: [Int]]
  private let units: [UnitOfMeasure?]

  /// The least agreement of both sides.
  private static let leastAgreement = 0.9
  /// How far ahead of the next indicator the best must lie.
  private static let leastLead = 0.04

  /// The index of a catalogue's names and wordings.
  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    lexicon = PhraseLexicon(WordFrequencies(catalogue))
    var wordings: [(indicator: Int, phrase: Phrase)] = []
    var byWord: [Int: [Int]] = [:]
    for (position, indicator) in catalogue.indicators.enumerated() {
      for name in [indicator.name] + indicator.aliases {
        let phrase = lexicon.phrase(name)
        guard phrase.weight > 0 else { continue }
        for word in phrase.words { byWord[word, default: []].append(wordings.count) }
        wordings.append((position, phrase))
      }
    }
    (self.wordings, self.byWord) = (wordings, byWord)
    units = catalogue.indicators.map { UnitOfMeasure(parsing: $0.unit) }
  }

  /// The code of the one indicator a label names; `nil` when there is none or more than one.
  ///
  /// - Parameters:
  ///   - label: without its mark and unit.
  ///   - unit: the row's unit; the indicator's must be comparable.
  ///   - context: labels of the rows above that the label stands under, nearest first.
  package func code(of label: String, unit: String, context: [String]) -> String? {
    guard let unit = UnitOfMeasure(parsing: unit) else { return nil }
    let name = lexicon.phrase(label)
    guard name.weight > 0 else { return nil }
    let around = name.words + context.prefix(2).flatMap { lexicon.phrase($0).words }
    var scores: [Int: Double] = [:]
    for wording in Set(name.words.flatMap { byWord[$0] ?? [] }) {
      let (indicator, phrase) = wordings[wording]
      guard units[indicator]?.isComparable(with: unit) == true else { continue }
      let told = share(of: phrase, in: around)
      let found = share(of: name, in: phrase.words)
      guard min(told, found) >= LabelIndex.leastAgreement else { continue }
      // All said by the label itself is better than by what stands above it.
      let own = share(of: phrase, in: name.words)
      scores[indicator] = max(scores[indicator] ?? 0, (told + found) * 0.45 + own * 0.1)
    }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].value > first.value - LabelIndex.leastLead { return nil }
    return catalogue.indicators[first.key].code
  }

  /// The part of a phrase's weight whose words are among others.
  private func share(of phrase: Phrase, in words: [Int]) -> Double {
    phrase.words.reduce(0) { $0 + (words.contains($1) ? lexicon.weights[$1] : 0) } / phrase.weight
  }
}
