public import ByteSupport

/// What was read from one report.
public struct ExtractedReport: Sendable {
  /// The path as the caller gave it.
  public var file: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public var sha256: String
  /// SHA-256 of the text that spans count in, as UTF-8.
  public var textSha256: String
  /// Who reports: `UBND thị xã Ngã Năm`; `nil` when the report does not say.
  public var unitName: String?
  /// The period reported on; `nil` when the report does not say.
  public var period: ReportingPeriod?
  /// The title.
  public var title: String
  /// Where the reporting unit lies, as in the place and date line; `nil` when there is none.
  public var place: String?
  /// The day most figures are of, where one day is stated for the whole report.
  public var closingDate: CalendarDate?
  /// Whose plans the report means by "tỉnh" and by "Nghị quyết".
  public var planBodies: PlanBodies
  /// In order of `span`.
  public var measures: [Measure]
  /// Where the text stands in the file; empty for plain text.
  public var places = SourcePlaces()
  /// What the reader noticed, in order of place.
  public var diagnostics: [ReportDiagnostic]

  /// An empty report.
  public init(file: String, sha256: String, textSha256: String) {
    self.file = file
    self.sha256 = sha256
    self.textSha256 = textSha256
    title = ""
    planBodies = PlanBodies(superior: nil, council: nil)
    (measures, diagnostics) = ([], [])
  }
}

/// Whose plans a report is held against.
public struct PlanBodies: Hashable, Sendable {
  /// The level above: `tỉnh`, `thành phố`, `huyện`.
  public var superior: String?
  /// The unit's own: `Nghị quyết`, `HĐND`.
  public var council: String?

  /// The two bodies.
  public init(superior: String?, council: String?) {
    self.superior = superior
    self.council = council
  }
}

/// Something a person should know of a report.
public struct ReportDiagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable { case error, warning, note }
  /// How bad it is.
  public var severity: Severity
  /// A stable name of the kind.
  public var code: String
  /// Where.
  public var span: SourceSpan
  /// One sentence in Vietnamese.
  public var message: String

  /// A diagnostic.
  public init(severity: Severity, code: String, span: SourceSpan, message: String) {
    self.severity = severity
    self.code = code
    self.span = span
    self.message = message
  }
}
