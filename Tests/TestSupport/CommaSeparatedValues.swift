/// A CSV file with a header row, for fixtures.
public struct CommaSeparatedValues {
  /// The rows, each by the header's names.
  public let rows: [[String: String]]

  /// Parses RFC 4180 text.
  public init(_ text: String) {
    var records: [[String]] = [[]]
    var field = ""
    var quoted = false
    var afterQuote = false
    for character in text {
      if quoted {
        if character == "\"" {
          (quoted, afterQuote) = (false, true)
        } else {
          field.append(character)
        }
        continue
      }
      switch character {
      case "\"":
        if afterQuote { field.append(character) }
        quoted = true
      case ",":
        records[records.count - 1].append(field)
        field = ""
      case "\n", "\r\n":
        records[records.count - 1].append(field)
        field = ""
        records.append([])
      default: field.append(character)
      }
      afterQuote = false
    }
    if !field.isEmpty { records[records.count - 1].append(field) }
    let header = records.first ?? []
    rows = records.dropFirst().filter { !$0.isEmpty }.map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }
}
