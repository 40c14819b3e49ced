/// The two spellings of OOXML namespaces.
///
/// - Note: Source: ECMA-376-1 (transitional as ISO/IEC 29500-4, strict as ISO/IEC 29500-1).
enum Dialect: Hashable, Sendable {
  /// What Excel writes by default.
  case transitional
  /// "Strict Open XML Spreadsheet".
  case strict

  /// The namespace of workbook, sheets, styles and shared strings.
  var main: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    case .strict: "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }
  }

  /// The namespace of `r:id`, and the start of relationship types.
  var relationships: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    case .strict: "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
  }

  /// The full type of a relationship: `worksheet`, `comments`, `vmlDrawing`.
  func relationshipType(_ kind: String) -> String { relationships + "/" + kind }
}
