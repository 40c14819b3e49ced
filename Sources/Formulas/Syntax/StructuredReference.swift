/// A reference by the names of a table's parts: `Table1[[#This Row],[Col]]`.
///
/// - Note: Source: ECMA-376-1 §18.17.2 (structured references), [MS-XLSX] §2.2.2 (grammar);
///   `[@Col]` and `[Col]` inside a table as people type them.
struct StructuredReference: Hashable {
  /// The rows that are meant; a table's data when none is named.
  struct Rows: OptionSet, Hashable {
    let rawValue: UInt8

    static let all = Rows(rawValue: 1)
    static let data = Rows(rawValue: 2)
    static let headers = Rows(rawValue: 4)
    static let totals = Rows(rawValue: 8)
    static let thisRow = Rows(rawValue: 16)
  }

  /// `nil` inside the table itself.
  private(set) var table: String?
  private(set) var rows: Rows = []
  /// The columns from the first to the last named; empty for all.
  private(set) var columns: [String] = []

  /// Reads a reference; `nil` for other text.
  init?(_ text: String) {
    let characters = Array(text)
    guard let open = characters.firstIndex(of: "["), characters.last == "]" else { return nil }
    if open > 0 { table = String(characters[..<open]) }
    guard readInside(characters[(open + 1)..<(characters.count - 1)]), columns.count <= 2 else {
      return nil
    }
  }

  private mutating func readInside(_ inside: ArraySlice<Character>) -> Bool {
    var inside = inside
    if inside.first == "@" {
      rows = .thisRow
      inside = inside.dropFirst()
    }
    if inside.isEmpty { return true }
    guard inside.contains("["), inside.first == "[" || inside.first == " " else {
      return add(unescaped(inside))
    }
    while let start = inside.firstIndex(of: "[") {
      guard inside[..<start].allSatisfy({ ", :".contains($0) }), let end = close(inside, start),
        add(unescaped(inside[(start + 1)..<end]))
      else { return false }
      inside = inside[(end + 1)...]
    }
    return inside.allSatisfy { $0 == " " }
  }

  private func close(_ text: ArraySlice<Character>, _ start: Int) -> Int? {
    var position = start + 1
    while position < text.endIndex, text[position] != "]" {
      position += text[position] == "'" ? 2 : 1
    }
    return position < text.endIndex ? position : nil
  }

  /// Takes one part: rows or a column.
  private mutating func add(_ part: (text: String, isEscaped: Bool)) -> Bool {
    guard part.text.hasPrefix("#"), !part.isEscaped else {
      columns.append(part.text)
      return true
    }
    switch part.text.lowercased() {
    case "#all": rows.insert(.all)
    case "#data": rows.insert(.data)
    case "#headers": rows.insert(.headers)
    case "#totals": rows.insert(.totals)
    case "#this row": rows.insert(.thisRow)
    default: return false
    }
    return true
  }

  /// Without the `'` before signs that mean something.
  private func unescaped(_ text: ArraySlice<Character>) -> (text: String, isEscaped: Bool) {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "'", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return (result, text.first == "'")
  }
}
