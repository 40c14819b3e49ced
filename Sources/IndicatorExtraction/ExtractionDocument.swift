public import ByteSupport
public import IndicatorModel

/// The document that `extract -f json` prints: schema `bieumau.extract/1`.
public enum ExtractionDocument {
  /// The name of the schema.
  public static let schema = "bieumau.extract/1"

  /// The document of some reports; the same reports give the same bytes.
  public static func json(_ reports: [ExtractedReport]) -> JSONValue {
    .object(["schema": .string(schema), "reports": .array(reports.map(report))])
  }

  private static func report(_ report: ExtractedReport) -> JSONValue {
    .object([
      "file": .string(report.file), "sha256": .string(report.sha256),
      "textSha256": .string(report.textSha256), "unitName": .optional(report.unitName),
      "period": .optional(report.period?.description), "title": .string(report.title),
      "place": .optional(report.place), "closingDate": .optional(report.closingDate?.description),
      "planBodies": .object([
        "superior": .optional(report.planBodies.superior),
        "council": .optional(report.planBodies.council),
      ]),
      "measures": .array(report.measures.map(measure)),
      "diagnostics": .array(report.diagnostics.map(diagnostic)),
    ])
  }

  /// Growth without a level: its percentage is what the sentence says (PATTERNS.md, section 3).
  private static func growth(_ measure: Measure) -> DecimalNumber? {
    guard measure.kind == .change, let first = measure.comparisons.first, first.unit == "%",
      !measure.comparisons.contains(where: { $0.unit != "%" && $0.amount != nil })
    else { return nil }
    return first.amount
  }

  private static func measure(_ measure: Measure) -> JSONValue {
    let growth = growth(measure)
    return .object([
      "id": .string(measure.id), "section": .string(measure.section),
      "start": .integer(measure.span.start), "end": .integer(measure.span.end),
      "valueText": .string(measure.valueText), "quote": .string(measure.quote),
      "indicator": .string(measure.indicator), "code": .optional(measure.code),
      "confidence": .double((measure.confidence * 100).rounded() / 100),
      "value": .decimal(growth ?? measure.value), "range": range(measure.range),
      "unit": .optional(growth == nil ? measure.unit : "%"),
      "unitText": .optional(measure.unitText),
      "qualifier": .optional(measure.qualifier), "kind": .string(measure.kind.rawValue),
      "target": .decimal(measure.target), "targetKind": .optional(measure.targetKind?.rawValue),
      "targetSpan": measure.targetSpan.map { .object(span($0)) } ?? .null,
      "achieved": .array(measure.achieved.map(achievement)),
      "comparisons": .array(measure.comparisons.map(comparison)),
      "asOf": .optional(measure.asOf?.description), "period": .optional(measure.period),
      "parent": .optional(measure.parent), "parentRel": .optional(measure.parentRelation?.rawValue),
      "sameAs": .optional(measure.sameAs), "planRef": .optional(measure.planReference),
    ])
  }

  private static func range(_ range: MeasureRange?) -> JSONValue {
    guard let range else { return .null }
    return .object(["low": .decimal(range.low), "high": .decimal(range.high)])
  }

  private static func achievement(_ achievement: Achievement) -> JSONValue {
    var members = span(achievement.span)
    members["percent"] = .decimal(achievement.percent)
    members["against"] = .optional(achievement.against)
    return .object(members)
  }

  private static func comparison(_ comparison: Comparison) -> JSONValue {
    var members = span(comparison.span)
    members["direction"] = .string(comparison.direction)
    members["amount"] = .decimal(comparison.amount)
    members["unit"] = .optional(comparison.unit)
    members["base"] = .optional(comparison.base)
    members["prior"] = .decimal(comparison.prior)
    return .object(members)
  }

  private static func diagnostic(_ diagnostic: ReportDiagnostic) -> JSONValue {
    var members = span(diagnostic.span)
    members["severity"] = .string(diagnostic.severity.rawValue)
    members["code"] = .string(diagnostic.code)
    members["message"] = .string(diagnostic.message)
    return .object(members)
  }

  private static func span(_ span: SourceSpan) -> [String: JSONValue] {
    ["start": .integer(span.start), "end": .integer(span.end)]
  }
}
