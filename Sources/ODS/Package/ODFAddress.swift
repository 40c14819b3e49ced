internal import SpreadsheetModel

/// Cell and range addresses as attributes of ODF spell them.
///
/// - Note: Source: ODF 1.3 part 3 §18.3.3 (cellAddress), §18.3.7 (cellRangeAddress).
enum ODFAddress {
  /// The most rows of a sheet.
  static let rowLimit = 1_048_576
  /// The most columns of a sheet.
  static let columnLimit = 16_384

  /// `BC` or `'Biểu 1'`.
  static func quoted(_ sheet: String) -> String {
    let isPlain =
      sheet.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
      } && sheet.utf8.first.map { $0 > 0x39 } == true
    if isPlain { return sheet }
    return "'"
      + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// `BC.C17`.
  static func cell(_ reference: CellReference, on sheet: String) -> String {
    "\(quoted(sheet)).\(reference)"
  }

  /// `BC.B10:BC.N12`.
  static func range(_ range: RangeReference, on sheet: String) -> String {
    "\(quoted(sheet)).\(range.first):\(quoted(sheet)).\(range.last)"
  }

  /// `$BC.$B$10:.$N$12`, or one cell.
  static func absolute(_ range: RangeReference, on sheet: String) -> String {
    let first = "$\(quoted(sheet)).\(absolute(range.first))"
    return range.first == range.last ? first : first + ":." + absolute(range.last)
  }

  /// `$B$10`.
  static func absolute(_ cell: CellReference) -> String {
    "$\(CellReference.columnLetters(cell.column))$\(cell.row + 1)"
  }

  /// Reads `BC.A1:BC.B2`, `$BC.$A$1:.$B$2` or `BC.A1`.
  ///
  /// - Returns: the sheet (empty when none is named) and the range; `nil` for other text.
  static func parse(_ text: some StringProtocol) -> (sheet: String, range: RangeReference)? {
    var rest = Substring(text)
    guard let (sheet, first) = parseCell(&rest) else { return nil }
    if rest.isEmpty { return (sheet, RangeReference(first, first)) }
    guard rest.first == ":" else { return nil }
    rest.removeFirst()
    guard let (_, last) = parseCell(&rest), rest.isEmpty else { return nil }
    return (sheet, RangeReference(first, last))
  }

  /// Cuts a list of addresses at the spaces outside quotes.
  static func list(_ text: String) -> [Substring] {
    var isQuoted = false
    return text.split { character in
      if character == "'" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }
  }

  private static func parseCell(_ rest: inout Substring) -> (String, CellReference)? {
    var sheet = ""
    if rest.first == "$", rest.dropFirst().first != nil, rest.contains(".") {
      let ahead = rest.dropFirst()
      if ahead.first == "'" || ahead.prefix(while: { $0 != ":" }).contains(".") { rest = ahead }
    }
    if rest.first == "'" {
      rest.removeFirst()
      while let character = rest.popFirst() {
        if character != "'" {
          sheet.append(character)
        } else if rest.first == "'" {
          sheet.append("'")
          rest.removeFirst()
        } else {
          break
        }
      }
    } else if let mark = rest.prefix(while: { $0 != ":" }).lastIndex(of: ".") {
      sheet = String(rest[..<mark])
      rest = rest[mark...]
    }
    if rest.first == "." { rest.removeFirst() }
    let end = rest.firstIndex(of: ":") ?? rest.endIndex
    guard let cell = CellReference(rest[..<end]) else { return nil }
    rest = rest[end...]
    return (sheet, cell)
  }
}
