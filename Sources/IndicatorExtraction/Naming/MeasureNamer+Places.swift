import IndicatorModel
import ReportReading
import VietnameseText

/// Parts of a figure by place.
extension MeasureNamer {
  /// "gieo cấy được 42.615 ha lúa, gồm: huyện Tân Khê 11.480 ha, huyện Phú Hưng 9.735 ha": the words
  /// of the place, where they are all that a part says of itself.
  func place(_ index: Int) -> Range<Int>? {
    let draft = drafts[index]
    guard draft.relation == .breakdown, let whole = parent(index), sameClass(whole, index),
      facts[whole].end > 0, drafts[whole].kind == draft.kind || draft.kind == .actual,
      draft.cell == nil, post(index).isEmpty
    else { return nil }
    let tokens = scanner.tokens
    let end = draft.quantity.tokens.lowerBound
    var start = end
    while start > 0, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalized { start -= 1 }
    guard end - start >= 1, end - start <= 5,
      let noun = Self.units.match(tokens, endingAt: start, from: max(0, start - 2))
    else { return nil }
    start -= noun
    guard start > 0, opensPart(start - 1) else { return nil }
    return start..<end
  }

  /// Whether nothing else is said before a place.
  private func opensPart(_ before: Int) -> Bool {
    let token = scanner.tokens[before]
    return token.kind == .punctuation || Self.openings.contains(token.key)
  }

  private static let units = PhraseSet([
    "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "tp", "tx", "đặc khu",
    "thôn", "ấp", "bản", "khu phố",
  ])
  private static let openings = WordSet(["như", "gồm", "là", "và", "có", "đó", "riêng", "tại", "ở"])
}
