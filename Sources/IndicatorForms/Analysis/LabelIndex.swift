package import IndicatorModel
internal import VietnameseText

/// Finds catalogue codes for the labels of a form's rows.
///
/// A wrong code would put a wrong figure into a cell, so a label counts only when exactly one
/// indicator of a comparable unit has it as a name or an alias, or when its words agree with one
/// name far better than with any other.
package struct LabelIndex: Sendable {
  private let exact: [String: [Int]]
  private let byWord: [WordKey: [Int]]
  private let entries: [Entry]
  private let catalogue: Catalogue

  private struct Entry: Sendable {
    let indicator: Int
    let words: Set<WordKey>
  }

  /// The index of a catalogue's names and wordings.
  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    var exact: [String: [Int]] = [:]
    var byWord: [WordKey: [Int]] = [:]
    var entries: [Entry] = []
    for (position, indicator) in catalogue.indicators.enumerated() {
      for name in [indicator.name] + indicator.aliases {
        let key = VietnameseText.folded(name)
        if exact[key]?.contains(position) != true { exact[key, default: []].append(position) }
        let words = Set(VietnameseText.words(name))
        for word in words { byWord[word, default: []].append(entries.count) }
        entries.append(Entry(indicator: position, words: words))
      }
    }
    (self.exact, self.byWord, self.entries) = (exact, byWord, entries)
  }

  /// The code of the one indicator a label names; `nil` when there is none or more than one.
  ///
  /// - Parameters:
  ///   - unit: the row's unit; the indicator's must be comparable.
  ///   - context: labels of the rows above that the label belongs under, nearest first.
  package func code(of label: String, unit: String, context: [String]) -> String? {
    guard let unit = UnitOfMeasure(parsing: unit) else { return nil }
    let bare = LabelIndex.bare(label)
    for parent in context {
      let whole = VietnameseText.folded(LabelIndex.bare(parent) + " " + bare)
      if let code = unique(exact[whole] ?? [], unit) { return code }
      if let code = nearest(LabelIndex.bare(parent) + " " + bare, unit) { return code }
    }
    guard context.isEmpty || VietnameseText.words(bare).count >= 3 else { return nil }
    for spelling in [bare, LabelIndex.withoutParentheses(bare)] {
      if let code = unique(exact[VietnameseText.folded(spelling)] ?? [], unit) { return code }
    }
    return nearest(bare, unit)
  }

  /// The only indicator of a comparable unit among some.
  private func unique(_ positions: [Int], _ unit: UnitOfMeasure) -> String? {
    let fitting = positions.filter { isComparable($0, unit) }
    return fitting.count == 1 ? catalogue.indicators[fitting[0]].code : nil
  }

  private func isComparable(_ position: Int, _ unit: UnitOfMeasure) -> Bool {
    UnitOfMeasure(parsing: catalogue.indicators[position].unit)?.isComparable(with: unit) ?? false
  }

  /// The indicator whose words agree best: Dice at least 0.86 and 0.1 ahead of the next.
  private func nearest(_ label: String, _ unit: UnitOfMeasure) -> String? {
    let words = Set(VietnameseText.words(label))
    guard words.count >= 3 else { return nil }
    var shared: [Int: Int] = [:]
    for word in words { for entry in byWord[word] ?? [] { shared[entry, default: 0] += 1 } }
    var best: [Int: Double] = [:]
    for (entry, count) in shared where isComparable(entries[entry].indicator, unit) {
      let score = 2 * Double(count) / Double(words.count + entries[entry].words.count)
      best[entries[entry].indicator] = max(best[entries[entry].indicator] ?? 0, score)
    }
    let ranked = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= 0.86 else { return nil }
    if ranked.count > 1, ranked[1].value > first.value - 0.1 { return nil }
    return catalogue.indicators[first.key].code
  }

  /// A label without its list mark and a trailing colon.
  private static func bare(_ label: String) -> String {
    var text = label[...]
    while let first = text.first, "-+*•– ".contains(first) { text = text.dropFirst() }
    while let last = text.last, ":;. ".contains(last) { text = text.dropLast() }
    return String(text)
  }

  private static func withoutParentheses(_ label: String) -> String {
    var depth = 0
    var text = ""
    for character in label {
      if character == "(" { depth += 1 }
      if depth == 0 { text.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    return text
  }
}
