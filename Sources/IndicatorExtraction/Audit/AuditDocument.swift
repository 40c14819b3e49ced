public import ByteSupport
public import IndicatorModel

/// The document that `audit -f json` prints: schema `bieumau.audit/1`.
public enum AuditDocument {
  /// The name of the schema.
  public static let schema = "bieumau.audit/1"

  /// The document of some findings, in the order given.
  ///
  /// - Parameter sentence: what a finding says in the reader's language.
  public static func json(
    _ findings: [AuditFinding], sentence: (AuditFinding) -> String
  ) -> JSONValue {
    .object([
      "schema": .string(schema),
      "findings": .array(findings.map { Self.finding($0, sentence($0)) }),
    ])
  }

  private static func span(_ place: AuditFinding.Place) -> JSONValue {
    var members: [String: JSONValue] = [
      "file": .string(place.file), "start": .integer(place.span.start),
      "end": .integer(place.span.end),
    ]
    if let found = place.place { members["place"] = found.json }
    return .object(members)
  }

  private static func finding(_ finding: AuditFinding, _ message: String) -> JSONValue {
    .object([
      "kind": .string(finding.kind.rawValue), "severity": .string(finding.severity.rawValue),
      "message": .string(message), "stated": .decimal(finding.stated),
      "computed": .decimal(finding.computed),
      "measures": .array(finding.measures.map(JSONValue.string)),
      "spans": .array(
        finding.places.map { place in
          span(place)
        }),
    ])
  }
}
