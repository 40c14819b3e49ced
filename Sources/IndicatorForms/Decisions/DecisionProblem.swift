/// Why decisions are not applied: what they were taken of is not what there is now.
///
/// Data; the command's catalogue of messages says it in Vietnamese or English.
public enum DecisionProblem: Hashable, Sendable {
  /// The form's structure is another.
  case otherForm([FormFingerprint.Part])
  /// A report that the decisions were taken of is not among the reports, or has changed.
  case reportMissing(file: String)
  /// A report that the decisions know nothing of.
  case reportAdded(file: String)
  /// The form has no such input cell.
  case noSuchCell(place: String)
  /// The row is another now.
  case otherRow(place: String, was: String, now: String)
  /// The cell came out otherwise than the person saw it.
  case otherOutcome(place: String)
  /// The reading that was chosen does not compete for the cell.
  case noSuchCandidate(place: String, measure: String)
}

/// Decisions that cannot be applied; nothing is applied then.
public struct DecisionError: Error, Sendable {
  /// Every problem, those of the form and the reports alone when there are any.
  public var problems: [DecisionProblem]
}
