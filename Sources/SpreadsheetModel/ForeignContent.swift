/// Something in a file that `Workbook` has no room for: it is kept by edits in place, and lost where
/// a file is written anew.
public struct ForeignContent: Hashable, Sendable {
  /// The kinds of content.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case chart, picture, drawing, pivotTable, table, filter, conditionalFormat, validation, link
    case richText, control, discussion, outline, macro, externalLink, recordedChanges, otherSheet
    case extensions
  }

  /// What it is.
  public var kind: Kind
  /// How many there are.
  public var count: Int

  /// Some content.
  public init(_ kind: Kind, count: Int) { (self.kind, self.count) = (kind, count) }

  /// Counts by kind, in the order of the kinds, zeros left out.
  package static func list(_ counts: [Kind: Int]) -> [ForeignContent] {
    Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > 0 ? ForeignContent(kind, count: $0) : nil }
    }
  }
}
