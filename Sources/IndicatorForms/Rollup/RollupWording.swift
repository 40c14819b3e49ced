/// How a roll-up speaks to people: the words come from the caller's catalogue of messages.
public struct RollupWording: Sendable {
  /// The words it shares with a fill.
  public var fill: FillWording
  /// Why a cell is blank.
  public var reason: @Sendable (RollupReason) -> String
  /// What a person should know of what the units sent.
  public var problem: @Sendable (RollupProblem) -> String
  /// How the units' figures came together: "cộng", "bình quân gia quyền".
  public var rule: @Sendable (RollupRule) -> String
  /// How many units a figure was made of: "40 đơn vị".
  public var unitCount: @Sendable (Int) -> String

  /// Words.
  public init(
    fill: FillWording, reason: @escaping @Sendable (RollupReason) -> String,
    problem: @escaping @Sendable (RollupProblem) -> String,
    rule: @escaping @Sendable (RollupRule) -> String,
    unitCount: @escaping @Sendable (Int) -> String
  ) {
    (self.fill, self.reason, self.problem) = (fill, reason, problem)
    (self.rule, self.unitCount) = (rule, unitCount)
  }
}

extension RollupCell {
  /// Whether the figure was computed from several, as opposed to a unit's own.
  public var isDerived: Bool { !isOwnFigure && (reporter == nil || parts.count > 1) }

  /// Whether a person wrote the figure in place of any reading.
  var isOwnFigure: Bool { state == .filled && decision?.action == .correct }

  /// The `derivation` of the contract; `nil` for a cell without a figure.
  var derivation: String? {
    guard state == .filled else { return nil }
    if isOwnFigure { return "decided" }
    if isDerived { return "derived" }
    return parts.first?.sources.first?.derivation.rawValue ?? "stated"
  }
}
