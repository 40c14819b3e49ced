internal import ByteSupport
internal import IndicatorForms
internal import SpreadsheetModel

/// What the page says of one cell: an entry of the run record.
struct ReviewCell {
  /// How a figure came to stand in its cell, or why none does.
  ///
  /// The raw value names the colour and the letter.
  enum Kind: String, CaseIterable {
    case stated, converted, derived, carried, proposed, recomputed, refused, blank, kept, decided
  }

  /// A stretch of a report's text.
  struct Span {
    /// The zero-based report.
    let report: Int
    /// Unicode scalars of its text.
    let start: Int
    let end: Int
  }

  let entry: JSONValue
  let sheet: String
  let cell: CellReference
  let kind: Kind
  let explanation: Explanation

  /// - Parameter entry: an element of the record's `cells`; `nil` for one that names no cell.
  init?(_ entry: JSONValue) {
    guard let sheet = entry["sheet"]?.stringValue,
      let cell = entry["cell"]?.stringValue.flatMap({ CellReference($0) })
    else { return nil }
    (self.entry, self.sheet, self.cell) = (entry, sheet, cell)
    explanation = Explanation(entry: entry)
    kind = ReviewCell.kind(of: explanation)
  }

  private static func kind(of explanation: Explanation) -> Kind {
    switch explanation.state {
    case "filled": Kind(rawValue: explanation.derivation) ?? .stated
    case "formula": .recomputed
    case "kept": .kept
    case "blank": .blank
    default: .refused
    }
  }

  /// The measures that the cell's figure or its candidates come from.
  var measures: Set<String> {
    var ids = Set((entry["candidates"]?.elements ?? []).compactMap { $0["measure"]?.stringValue })
    if let id = entry["measure"]?.stringValue { ids.insert(id) }
    return ids
  }

  /// Whether a person should look at the cell before signing.
  var needsLook: Bool {
    switch kind {
    case .refused, .derived, .carried, .proposed: true
    case .stated, .converted: entry["reason"]?.stringValue != nil
    case .recomputed, .blank, .kept, .decided: false
    }
  }
}
