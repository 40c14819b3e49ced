// Corners of references, the same in both spellings.
extension FormulaParser {
  /// `$A$1` at `start`, and where it ends.
  func cell(at start: Int) -> (CellTerm, Int)? {
    guard let (term, end) = column(at: start) else { return nil }
    return row(at: end, column: term)
  }

  /// `$A` at `start`, and where it ends; up to `XFD`.
  func column(at start: Int) -> (CellTerm, Int)? {
    var end = start
    let isAbsolute = bytes[end] == UInt8(ascii: "$")
    if isAbsolute { end += 1 }
    var column = 0
    let letters = end
    while end - letters < 4 {
      switch bytes[end] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(bytes[end]) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z"): column = column * 26 + Int(bytes[end]) - 96
      default:
        guard end > letters, column <= Int(CellTerm.columnCount) else { return nil }
        return (
          CellTerm(
            row: 0, column: Int16(column - 1), isRowAbsolute: false, isColumnAbsolute: isAbsolute),
          end
        )
      }
      end += 1
    }
    return nil
  }

  /// `$1` at `start` joined to a column, and where it ends; up to 1,048,576.
  func row(at start: Int, column: CellTerm) -> (CellTerm, Int)? {
    var term = column
    var end = start
    if bytes[end] == UInt8(ascii: "$") {
      term.isRowAbsolute = true
      end += 1
    }
    var row = 0
    let digits = end
    while isDigit(bytes[end]), end - digits < 8 {
      row = row * 10 + Int(bytes[end]) - 48
      end += 1
    }
    guard end > digits, row >= 1, row <= Int(CellTerm.rowCount) else { return nil }
    term.row = Int32(row - 1)
    return (term, end)
  }
}

extension ReferenceTerm {
  /// `#REF!` on a sheet.
  static func deleted(sheet: Int32) -> ReferenceTerm {
    ReferenceTerm(shape: .deleted, first: .origin, last: .origin, sheet: sheet)
  }
}

extension SheetPrefix {
  /// The prefix inside Excel's quotes: `Sheet 1`, `Q 1:Q 4`, `[1]Sheet 1`, `C:\dir\[b.xlsx]S`.
  init(excelQuoted text: String) {
    var rest = Substring(text)
    var workbook: String?
    if let open = rest.firstIndex(of: "["), let close = rest.lastIndex(of: "]"), open < close {
      workbook = String(rest[..<open]) + rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
    }
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      workbook: workbook, first: parts.first.map(String.init) ?? "",
      last: parts.count == 2 ? String(parts[1]) : nil)
  }
}
