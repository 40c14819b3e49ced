public import SpreadsheetModel

/// How the conditional formats of a sheet change one cell.
public struct ConditionalLook: Hashable, Sendable {
  /// Colours and font.
  public var style = ConditionalStyle()
  /// A bar in the cell.
  public var bar: Bar?
  /// A symbol in the cell.
  public var icon: Icon?
  /// What was asked and is true.
  public var reasons: [Reason] = []

  /// No change.
  public init() {}

  /// A bar between two places of the cell, 0 its left side, 1 its right side.
  public struct Bar: Hashable, Sendable {
    /// Left end.
    public var start: Double
    /// Right end.
    public var end: Double
    /// `RRGGBB`.
    public var color: String
  }

  /// A symbol of a set.
  public struct Icon: Hashable, Sendable {
    /// Excel's name of the set: `3Arrows`.
    public var set: String
    /// Zero-based, from the symbol of the smallest values.
    public var index: Int
    /// How many symbols the set has.
    public var count: Int
  }

  /// A rule that holds, for people who do not see colours.
  public struct Reason: Hashable, Sendable {
    /// The kinds of rule.
    public enum Kind: String, Hashable, Sendable {
      case comparison, formula, top, bottom, above, below, repeated, unique, scale, bar, icon
    }
    /// The kind.
    public var kind: Kind
    /// The formula as it is asked of this cell, or the count; empty for none.
    public var detail: String
  }
}
