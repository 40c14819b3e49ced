public import ByteSupport

/// Something in a report that does not agree with itself.
public struct AuditFinding: Sendable {
  /// What kind of disagreement; the raw values are those of the contract.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A pair and its percentage.
    case ratio
    /// Parts and their total.
    case sum
    /// A movement and the other period's value.
    case growth
    /// The same indicator said twice.
    case `repeat`
    /// A spelling that deviates from the report's or the country's.
    case format
    /// A unit or percent sign left out or impossible.
    case unit
    /// Numbers that can hardly be right.
    case plausibility
    /// A date or period that does not fit the report's.
    case period
  }

  /// How bad it is; the raw values are those of the contract.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Cannot be right.
    case error
    /// Probably a slip.
    case warning
    /// Worth a look.
    case note
  }

  /// One place of one report.
  public struct Place: Hashable, Sendable {
    /// The report's file as the caller gave it.
    public var file: String
    /// Where in its text.
    public var span: SourceSpan
    /// Where that is in the file; `nil` for plain text.
    public var place: SourcePlace?

    /// A place.
    public init(file: String, span: SourceSpan, place: SourcePlace? = nil) {
      self.file = file
      self.span = span
      self.place = place
    }
  }

  /// What kind.
  public var kind: Kind
  /// How bad.
  public var severity: Severity
  /// What is said of it, with the arithmetic; the command has the words for it.
  public var statement: AuditStatement
  /// The number stated; `nil` when the finding is not of one number.
  public var stated: DecimalNumber?
  /// What follows from the other numbers, rounded as stated.
  public var computed: DecimalNumber?
  /// Ids of the measures concerned.
  public var measures: [String]
  /// Every number concerned, in order of place.
  public var places: [Place]

  /// A finding.
  public init(
    kind: Kind, severity: Severity, statement: AuditStatement, stated: DecimalNumber? = nil,
    computed: DecimalNumber? = nil, measures: [String], places: [Place]
  ) {
    self.kind = kind
    self.severity = severity
    self.statement = statement
    self.stated = stated
    self.computed = computed
    self.measures = measures
    self.places = places.sorted { ($0.file, $0.span) < ($1.file, $1.span) }
  }
}
