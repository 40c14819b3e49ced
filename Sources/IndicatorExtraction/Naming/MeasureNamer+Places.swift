import IndicatorModel
import ReportReading
import VietnameseText

/// Parts of a figure by place.
extension MeasureNamer {
  /// "gieo cấy được 42.615 ha lúa, gồm: huyện Tân Khê 11.480 ha, huyện Phú Hưng 9.735 ha": the words
  /// of the place, where they are all that a part says of itself.
  func place(_ index: Int) -> Range<Int>? {
    guard drafts[index].relation == .breakdown, let whole = parent(index), sameClass(whole, index),
      facts[whole].end > 0,
      drafts[whole].kind == drafts[index].kind || drafts[index].kind == .actual,
      drafts[index].cell == nil, post(index).isEmpty
    else { return nil }
    let number = drafts[index].quantity.tokens.lowerBound
    guard let place = scanner.place(before: number) ?? scanner.knownPlaces.name(before: number),
      place.lowerBound > 0, opensPart(place.lowerBound - 1)
    else { return nil }
    return place
  }

  /// Whether nothing else is said before a place.
  private func opensPart(_ before: Int) -> Bool {
    let token = scanner.tokens[before]
    return token.kind == .punctuation || Self.openings.contains(token.key)
  }

  private static let openings = WordSet(["như", "gồm", "là", "và", "có", "đó", "riêng", "tại", "ở"])
}
