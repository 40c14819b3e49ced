/// How a cell is set apart from its neighbours: what its own format gets on top.
///
/// Number format, borders, alignment and protection stay the cell's own.
public struct CellMark: Hashable, Sendable {
  /// The background colour, `RRGGBB`.
  public var fill: String
  /// Whether the letters slant: seen in print without colours too.
  public var isItalic: Bool
  /// Whether the letters are underlined once.
  public var isUnderlined: Bool

  /// A mark.
  public init(fill: String, isItalic: Bool = false, isUnderlined: Bool = false) {
    self.fill = fill
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
  }
}
