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

  /// The words of a document as this linker's catalogue has them.
  func words(_ tokens: [Token]) -> LinkWords { LinkWords(tokens, vocabulary: index.vocabulary) }

  /// Sets `code` and `confidence` where an indicator is near enough.
  func link(_ measures: inout [Measure], context: LinkContext) {
    guard !index.indicators.isEmpty else { return }
    var work = LinkScratch(index: index, context: context)
    var codes = [Int?](repeating: nil, count: measures.count)
    for position in measures.indices {
      let best = work.best(measures[position], at: position, codes: codes)
      guard let best, best.score >= 0.3, context.drafts[position].priorOf == nil else { continue }
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
        if measures[other].parent == measures[best].id
          || measures[best].confidence - measures[other].confidence >= 0.12
        {
          measures[other].code = nil
          measures[other].confidence = 0.4
        } else if measures[other].section == measures[best].section {
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
