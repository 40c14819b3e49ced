public import ByteSupport

/// Something in a report that does not agree with itself.
public struct AuditFinding: Hashable, Sendable {
  /// What kind of disagreement; the raw values are those of the contract.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A pair or a value and its percentage.
    case ratio
    /// Parts and their total, shares and 100 %.
    case sum
    /// Growth and the other period's value.
    case growth
    /// The same thing said twice, differently.
    case repeated = "repeat"
    /// A number or sign written against the report's habit.
    case format
    /// A unit or % sign that is missing or cannot be right.
    case unit
    /// A figure that cannot be, or hardly.
    case plausibility
    /// A date or period outside the report's.
    case period
  }

  /// How sure and how grave.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The arithmetic is wrong.
    case error
    /// Probably wrong, or only cut off instead of rounded.
    case warning
    /// Worth a look.
    case note
  }

  /// A place in a report.
  public struct Place: Hashable, Sendable {
    /// The report, as the caller named it.
    public var file: String
    /// Where.
    public var span: SourceSpan

    /// A place.
    public init(file: String, span: SourceSpan) {
      self.file = file
      self.span = span
    }
  }

  /// What kind.
  public var kind: Kind
  /// How grave.
  public var severity: Severity
  /// One sentence in Vietnamese with the arithmetic.
  public var message: String
  /// What the report says; `nil` when it is no single number.
  public var stated: DecimalNumber?
  /// What follows from the rest; `nil` when it is no single number.
  public var computed: DecimalNumber?
  /// The measures it is about.
  public var measures: [String]
  /// Where they stand.
  public var spans: [Place]

  /// A finding.
  public init(
    kind: Kind, severity: Severity, message: String, stated: DecimalNumber? = nil,
    computed: DecimalNumber? = nil, measures: [String], spans: [Place]
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.stated = stated
    self.computed = computed
    self.measures = measures
    self.spans = spans
  }
}
