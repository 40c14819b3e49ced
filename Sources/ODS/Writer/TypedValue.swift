internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// The typed value of a cell and the text it shows.
///
/// - Note: Source: ODF 1.3 part 3 §19.385 (office:value-type) and the value attributes beside it.
struct TypedValue {
  /// Local name and value of each attribute, all but the last in ODF's office namespace.
  private(set) var attributes: [(name: StaticString, value: String)] = []
  /// The text of the cell; `nil` for none.
  private(set) var text: String?
  /// Whether the value can be written at all.
  private(set) var isRepresentable = true
  /// Whether the value is an error: LibreOffice marks those in a namespace of its own.
  private(set) var isError = false

  /// - Parameters:
  ///   - value: of a cell, or of a formula's result.
  ///   - shown: the data style of the cell.
  ///   - locale: of styles that name none.
  init(_ value: CellValue, shown: DataStyle, locale: NumberLocale) {
    switch value {
    case .empty, .formula: break
    case .number(let number):
      guard number.isFinite else {
        isRepresentable = false
        return
      }
      let type = shown.kind == .percentage ? "percentage" : "float"
      attributes = [("value-type", type), ("value", DecimalText.shortest(number))]
      text = shown.render(number, fallback: locale)
    case .text(let plain):
      attributes = [("value-type", "string")]
      if plain.isEmpty { attributes.append(("string-value", "")) }
      text = shown.render(plain)
      if text != plain { attributes.append(("string-value", plain)) }
    case .boolean(let truth):
      attributes = [("value-type", "boolean"), ("boolean-value", truth ? "true" : "false")]
      let own =
        shown.language.isEmpty
        ? locale : NumberLocale(language: shown.language, country: shown.country)
      text = own.truthWord(truth)
    case .date(let day):
      attributes = [("value-type", "date"), ("date-value", day.description)]
      text = shown.render(Double(day.serialDay), fallback: locale)
    case .error(let code):
      attributes = [("value-type", "string"), ("string-value", "")]
      isError = true
      text = code
    }
  }

  /// Writes the attributes, each after a space.
  ///
  /// - Parameters:
  ///   - office: the prefix bound to ODF's office namespace.
  ///   - calcext: the prefix bound to LibreOffice's namespace; `nil` when there is none.
  func writeAttributes(
    office: String = "office", calcext: String? = "calcext", to output: inout ByteWriter
  ) {
    for (name, value) in attributes {
      output.append(UInt8(ascii: " "))
      output.append(office)
      output.append(UInt8(ascii: ":"))
      output.append(literal: name)
      output.append(literal: "=\"")
      output.append(xmlAttribute: value)
      output.append(UInt8(ascii: "\""))
    }
    if isError, let calcext { output.append(" \(calcext):value-type=\"error\"") }
  }
}
