public import IndicatorForms
public import IndicatorModel

/// How the page speaks: the words come from the caller's catalogue of messages.
public struct ReviewWording: Sendable {
  /// BCP 47: `vi`, `en`.
  public var language: String
  /// What the page itself says, by the names that `Page/*.js` asks for.
  public var words: [String: String]
  /// The state of a cell in words.
  public var state: @Sendable (String) -> String
  /// What `explain` says of a cell: headings and texts.
  public var lines: @Sendable (Explanation) -> [(label: String, text: String)]
  /// A number in the spelling of JSON as people of the language write it.
  public var number: @Sendable (String) -> String
  /// An audit finding in words, its severity first.
  public var finding: @Sendable (AuditFinding) -> String
  /// That a cell of the file no longer holds what the record says.
  public var changed: @Sendable (String) -> String

  /// Words.
  public init(
    language: String, words: [String: String], state: @escaping @Sendable (String) -> String,
    lines: @escaping @Sendable (Explanation) -> [(label: String, text: String)],
    number: @escaping @Sendable (String) -> String,
    finding: @escaping @Sendable (AuditFinding) -> String,
    changed: @escaping @Sendable (String) -> String
  ) {
    (self.language, self.words, self.state) = (language, words, state)
    (self.lines, self.number, self.finding) = (lines, number, finding)
    self.changed = changed
  }
}
