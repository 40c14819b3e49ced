package import SpreadsheetModel

/// The text that a cell shows, by the number format it has, with the marks of Vietnamese.
package struct ShownText {
  private let style: DataStyle
  private let locale = NumberLocale(language: "vi", country: "VN")

  /// What a format shows.
  package init(_ format: NumberFormat) {
    style = FormatCodeParser.dataStyle(for: format.code, language: "vi", country: "VN")
  }

  /// The format's code in one spelling: codes that show the same are one.
  package var canonicalCode: String {
    let code = style.formatCode(language: "vi", country: "VN")
    return code.isEmpty ? NumberFormat.general.code : code
  }

  /// Whether the format shows numbers as days, without a time of day.
  package var isDate: Bool {
    style.isDateOrTime
      && !style.parts.contains { part in
        switch part {
        case .hours, .minutes, .seconds: true
        default: false
        }
      }
  }

  /// The text for a value; of a formula, for its result.
  package func text(for value: CellValue) -> String {
    TypedValue(value.result, shown: style, locale: locale).text ?? ""
  }

  /// A day as ISO 8601 writes it.
  ///
  /// - Parameter serial: days since 1899-12-30, whole.
  package static func isoDay(serial: Double) -> String {
    ShownText(NumberFormat("yyyy-mm-dd")).text(for: .number(serial))
  }
}
