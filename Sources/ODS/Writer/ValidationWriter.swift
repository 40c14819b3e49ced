internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ByteWriter {
  /// Appends `table:content-validation`.
  ///
  /// - Note: Source: ODF 1.3 part 3 §9.4.5 (table:content-validation), §19.596 (table:condition).
  mutating func append(validation: DataValidation, name: String, sheet: String) {
    let base = validation.ranges.first?.first ?? CellReference(row: 0, column: 0)
    append("<table:content-validation")
    append(attribute: "table:name", name)
    append(attribute: "table:condition", validation.rule.condition)
    append(attribute: "table:allow-empty-cell", "true")
    if case .list = validation.rule { append(attribute: "table:display-list", "unsorted") }
    append(attribute: "table:base-cell-address", ODFAddress.cell(base, on: sheet))
    append("><table:error-message")
    append(attribute: "table:title", validation.title)
    append(attribute: "table:display", "true")
    append(attribute: "table:message-type", validation.stops ? "stop" : "warning")
    append(">")
    append(paragraphs: validation.message)
    append("</table:error-message></table:content-validation>")
  }
}

extension DataValidation.Rule {
  /// The rule as `table:condition` spells it.
  fileprivate var condition: String {
    switch self {
    case .decimalAtLeast(let bound):
      return "of:cell-content-is-decimal-number() and cell-content()>="
        + DecimalText.shortest(bound)
    case .list(let words):
      let quoted = words.map { word in
        "\""
          + word.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }
      return "of:cell-content-is-in-list(" + quoted.joined(separator: ";") + ")"
    }
  }
}
