/// What a column of percentages sets against what.
public struct RatioMeaning: Hashable, Sendable {
  /// The column role of the figures divided; `nil` when the header does not say.
  public var part: ColumnRole?
  /// The column role of the figures that 100 % stands for.
  public var base: ColumnRole
  /// The time of the figures divided, as far as the header names it.
  public var time = HeaderTime()
  /// Whether the column holds the change (5,2) and not the ratio (105,2): "Tăng, giảm (%)".
  public var isChange = false

  /// A ratio.
  public init(part: ColumnRole?, base: ColumnRole, isChange: Bool = false) {
    self.part = part
    self.base = base
    self.isChange = isChange
  }
}
