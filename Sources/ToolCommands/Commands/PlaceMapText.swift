internal import IndicatorModel
internal import ReportReading

/// What `extract --map` prints: a line a paragraph or cell, offsets, place and first words between
/// tabs.
enum PlaceMapText {
  static func text(_ document: SourceDocument, language: Language) -> String {
    var lines = document.places.entries.map { entry in
      let place = language.pick(entry.place.vietnameseText, entry.place.englishText)
      return line(entry.span, place, document)
    }
    if lines.isEmpty {
      // Plain text: its paragraphs, which have no other place.
      lines = document.lineSpans.map { line($0, "", document) }
    }
    lines += document.marginals.map {
      "-\t" + language.pick("đầu, chân trang", "margin") + "\t" + $0
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ span: SourceSpan, _ place: String, _ document: SourceDocument)
    -> String
  {
    let words = document.text(of: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.count > 60 ? words.prefix(60) + "…" : Substring(words)
    return "\(span.start)–\(span.end)\t\(place)\t\(shown)"
  }
}
