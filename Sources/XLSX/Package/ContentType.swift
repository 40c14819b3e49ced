/// The content types of the parts that we write.
///
/// - Note: Source: ECMA-376-1 §12.3 (SpreadsheetML parts), §14.2.
enum ContentType {
  private static let base = "application/vnd.openxmlformats-officedocument."
  static let workbook = base + "spreadsheetml.sheet.main+xml"
  static let worksheet = base + "spreadsheetml.worksheet+xml"
  static let styles = base + "spreadsheetml.styles+xml"
  static let sharedStrings = base + "spreadsheetml.sharedStrings+xml"
  static let comments = base + "spreadsheetml.comments+xml"
  static let drawing = base + "drawing+xml"
  static let chart = base + "drawingml.chart+xml"
  static let extendedProperties = base + "extended-properties+xml"
  static let vml = base + "vmlDrawing"
  static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  static let relationships = "application/vnd.openxmlformats-package.relationships+xml"
}
