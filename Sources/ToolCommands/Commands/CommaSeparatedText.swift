internal import ByteSupport
internal import SpreadsheetModel

/// CSV as spreadsheet programs read it (RFC 4180, UTF-8 with a byte order mark).
enum CommaSeparatedText {
  /// One line a record.
  static func text(_ records: [[String]]) -> String {
    "\u{FEFF}" + records.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A sheet of texts and numbers: every row as wide as the first, numbers with a point.
  static func text(of sheet: Worksheet) -> String {
    let width = sheet.rows.first?.cells.last.map { $0.column + 1 } ?? 0
    return text(
      sheet.rows.map { row in
        (0..<width).map { column in
          switch sheet.value(at: CellReference(row: row.index, column: column)) {
          case .text(let text): text
          case .number(let number): DecimalText.shortest(number)
          default: ""
          }
        }
      })
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
