internal import IndicatorModel

/// A figure that was recognised with little confidence.
struct DoubtfulWord: Sendable {
  /// One-based.
  var page: Int
  var box: PageBox
  var scalars: [Unicode.Scalar]

  /// Where the words stand in a text.
  ///
  /// Places are those of paragraphs and cells: where such a word stands twice in one, both count, so
  /// that no doubtful figure passes for a sure one.
  static func spans(of words: [DoubtfulWord], in rendered: TextRenderer) -> [SourceSpan] {
    guard !words.isEmpty else { return [] }
    let entries = rendered.places.entries
    var spans: Set<SourceSpan> = []
    for word in words {
      let inBox = entries.filter { word.isInside($0.place) }
      var found = inBox.flatMap { word.occurrences(in: $0.span, rendered.scalars) }
      if found.isEmpty {
        // Cells have no box, and a paragraph may have begun on the page before.
        let near = entries.filter { $0.place.page == word.page || $0.place.page == word.page - 1 }
        found = near.flatMap { word.occurrences(in: $0.span, rendered.scalars) }
      }
      spans.formUnion(found)
    }
    return spans.sorted()
  }

  private func isInside(_ place: SourcePlace) -> Bool {
    guard place.page == page, let outer = place.box else { return false }
    return box.left >= outer.left - 1 && box.right <= outer.right + 1
      && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1
  }

  private func occurrences(
    in span: SourceSpan, _ text: [Unicode.Scalar]
  ) -> [SourceSpan] {
    guard !scalars.isEmpty, span.start + scalars.count <= span.end else { return [] }
    return (span.start...(span.end - scalars.count)).compactMap { start in
      let end = start + scalars.count
      return text[start..<end].elementsEqual(scalars) ? SourceSpan(start: start, end: end) : nil
    }
  }
}
