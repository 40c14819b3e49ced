internal import SpreadsheetModel

/// The markers of the headers and footers of a sheet.
enum TemplatePage {
  /// The markers as they are spelled, in the order of the file.
  static func markers(of sheet: Worksheet) -> [String] {
    sheet.pageTexts.flatMap { text -> [String] in
      var (markers, rest): ([String], Substring) = ([], text[...])
      while let start = rest.firstRange(of: "{{") {
        guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
          return markers + [String(rest[start.lowerBound...])]
        }
        markers.append(String(rest[start.lowerBound..<end.upperBound]))
        rest = rest[end.upperBound...]
      }
      return markers
    }
  }

  /// Whether a page may hold a marker: values and remarks, no rows and no sheets.
  static func allows(_ piece: TemplateMarker) -> Bool {
    switch piece {
    case .value, .remark, .text: true
    case .open, .close, .sheet, .unknown, .unclosed: false
    }
  }
}
