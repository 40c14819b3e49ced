/// Comma-separated text, RFC 4180.
struct CSVText {
  /// What was written so far.
  private(set) var text = ""

  /// Adds a record, with the line end that the standard asks for.
  mutating func append(_ fields: [String]) {
    text += fields.map(CSVText.quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
