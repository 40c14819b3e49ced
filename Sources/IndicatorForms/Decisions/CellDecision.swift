public import ByteSupport

/// What a person decided of one cell when checking a filled form.
public struct CellDecision: Hashable, Sendable {
  /// What was decided.
  public enum Action: String, Sendable, CaseIterable {
    /// The figure stands as it was filled.
    case accept
    /// The person's own figure is written.
    case correct
    /// One of the readings that competed is written.
    case choose
    /// The cell stays blank, for a reason.
    case blank
  }

  /// What was decided.
  public var action: Action
  /// The figure of `.correct` and `.choose`, in the row's unit; `nil` otherwise.
  public var value: DecimalNumber?
  /// The figure that stood there before; `nil` for a blank.
  public var previous: DecimalNumber?
  /// What the fill alone made of the cell.
  public var previousState: PlannedCell.State
  /// Why, in the person's words; may be empty but for `.blank`.
  public var reason: String
  /// Who decided.
  public var by: String
  /// When.
  public var date: CalendarDate

  /// A decision.
  public init(
    action: Action, value: DecimalNumber? = nil, previous: DecimalNumber? = nil,
    previousState: PlannedCell.State, reason: String = "", by: String, date: CalendarDate
  ) {
    (self.action, self.value, self.previous) = (action, value, previous)
    (self.previousState, self.reason, self.by, self.date) = (previousState, reason, by, date)
  }
}
