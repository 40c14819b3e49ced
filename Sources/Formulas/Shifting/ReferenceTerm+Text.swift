internal import SpreadsheetModel

extension ReferenceTerm {
  /// Rows and columns; `nil` parts of whole rows and columns are 0.
  var size: [Int] {
    [
      shape == .columns ? 0 : abs(Int(last.row) - Int(first.row)) + 1,
      shape == .rows ? 0 : abs(Int(last.column) - Int(first.column)) + 1,
    ]
  }

  /// The reference as a copy of its formula further down has it; `nil` past the edge of the sheet.
  func copied(down rows: Int) -> ReferenceTerm? {
    guard shape != .columns else { return self }
    var copy = self
    for corner in [\ReferenceTerm.first, \ReferenceTerm.last]
    where !copy[keyPath: corner].isRowAbsolute {
      let row = Int(copy[keyPath: corner].row) + rows
      guard (0..<Int(CellTerm.rowCount)).contains(row) else { return nil }
      copy[keyPath: corner].row = Int32(row)
    }
    return copy
  }
}

extension CellTerm {
  /// The corner as both spellings write it.
  func text(_ shape: ReferenceTerm.Shape) -> String {
    var text = ""
    if shape != .rows {
      text += (isColumnAbsolute ? "$" : "") + CellReference.columnLetters(Int(column))
    }
    if shape != .columns { text += (isRowAbsolute ? "$" : "") + String(row + 1) }
    return text
  }
}

extension SheetPrefix {
  /// The sheet as a formula writes it, quoted where it must be, without `!`.
  var text: String {
    let isPlain =
      FormulaRenderer.isPlainSheet(first) && (last.map(FormulaRenderer.isPlainSheet) ?? true)
    var name = first
    if let last { name += ":" + last }
    if let workbook { name = "[\(workbook)]" + name }
    guard !isPlain else { return name }
    let parts = name.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }
}

extension ReferenceScanner {
  /// Whether a reference is the one argument of a total: `SUM(B5)` over a row that is repeated
  /// means all its copies.
  func isWholeTotal(_ found: Found) -> Bool {
    guard bytes[found.whole.upperBound] == UInt8(ascii: ")") else { return false }
    let before = bytes[..<found.whole.lowerBound]
    return Self.totals.contains { name in
      guard before.count >= name.count else { return false }
      let tail = before.suffix(name.count)
      guard zip(tail, name).allSatisfy({ ($0 >= 97 && $0 <= 122 ? $0 - 32 : $0) == $1 }) else {
        return false
      }
      let start = tail.startIndex
      return start == 0 || !isLetter(bytes[start - 1])
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte & 0xDF) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static let totals = [
    "SUM(", "COUNT(", "COUNTA(", "AVERAGE(", "MIN(", "MAX(", "PRODUCT(", "SUBTOTAL(9,",
    "SUBTOTAL(109,", "SUBTOTAL(9;", "SUBTOTAL(109;",
  ].map { Array($0.utf8) }
}
