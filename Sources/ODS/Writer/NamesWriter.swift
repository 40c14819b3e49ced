internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ByteWriter {
  /// Appends a name as `table:named-range` when it is a range, else as `table:named-expression`.
  ///
  /// - Parameters:
  ///   - name: its expression in Excel's spelling.
  ///   - base: the sheet whose first cell is the base of relative references.
  /// - Throws: `.invalidArgument` for an expression that cannot be read.
  /// - Note: Source: ODF 1.3 part 3 §9.4.12 (table:named-range), §9.4.13 (table:named-expression).
  mutating func append(name: DefinedName, base: String) throws(SpreadsheetError) {
    let cell = ODFAddress.absolute(
      RangeReference(CellReference(row: 0, column: 0), CellReference(row: 0, column: 0)), on: base)
    if let (sheet, range) = ExcelRange.parseAbsolute(name.expression) {
      append("<table:named-range")
      append(attribute: "table:name", name.name)
      append(attribute: "table:base-cell-address", cell)
      append(
        attribute: "table:cell-range-address", ODFAddress.absolute(range, on: sheet))
      return append("/>")
    }
    guard let text = OpenFormula.text(excel: name.expression) else {
      throw SpreadsheetError(
        .invalidArgument, "the expression of the name \(name.name) cannot be read")
    }
    append("<table:named-expression")
    append(attribute: "table:name", name.name)
    append(attribute: "table:base-cell-address", cell)
    append(attribute: "table:expression", text)
    append("/>")
  }
}

/// Ranges as names of Excel spell them.
enum ExcelRange {
  /// Reads `'Biểu 1'!$A$1:$B$2` and `BC!$A$1`; `nil` for anything else, relative references too.
  static func parseAbsolute(_ text: String) -> (sheet: String, range: RangeReference)? {
    guard let mark = text.lastIndex(of: "!") else { return nil }
    var sheet = text[..<mark]
    if sheet.first == "'" {
      guard sheet.count > 2, sheet.last == "'" else { return nil }
      sheet = sheet.dropFirst().dropLast()
      let pieces = sheet.split(separator: "''", omittingEmptySubsequences: false)
      guard !pieces.contains(where: { $0.contains("'") }) else { return nil }
      guard let range = range(text[text.index(after: mark)...]) else { return nil }
      return (pieces.joined(separator: "'"), range)
    }
    let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    guard isPlain, !sheet.isEmpty, let range = range(text[text.index(after: mark)...]) else {
      return nil
    }
    return (String(sheet), range)
  }

  /// `'Biểu 1'!$A$1:$B$2`.
  static func text(_ range: RangeReference, on sheet: String) -> String {
    let isPlain = ODFAddress.quoted(sheet) == sheet
    let quoted =
      isPlain
      ? sheet
      : "'"
        + sheet.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    let first = "\(quoted)!\(ODFAddress.absolute(range.first))"
    return range.first == range.last ? first : first + ":" + ODFAddress.absolute(range.last)
  }

  private static func range(_ text: Substring) -> RangeReference? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.first == "$" && $0.dropFirst().contains("$") }) else { return nil }
    return RangeReference(text)
  }
}
