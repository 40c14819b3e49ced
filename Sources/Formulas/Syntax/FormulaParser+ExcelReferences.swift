// Excel's spelling of references: `A1`, `$A$1:B2`, `A:C`, `1:3`, `Sheet1!A1`, `'Q 1:Q 4'!A1`,
// `[1]Sheet1!A1`, `Table1[#All]`, names.
extension FormulaParser {
  /// A word: a call, a sheet, a table, a reference, a truth value or a name.
  mutating func parseExcelWord() throws(FormulaError) -> Int32 {
    let start = position
    let end = wordEnd(from: start)
    switch bytes[end] {
    case UInt8(ascii: "("): return try parseCall(start, end)
    case UInt8(ascii: "["): return try parseOpaque(from: start, bracket: end)
    case UInt8(ascii: "!"):
      position = end + 1
      return try parseQualified(SheetPrefix(workbook: nil, first: text(start, end), last: nil))
    case UInt8(ascii: ":"):
      let last = wordEnd(from: end + 1)
      guard last > end + 1, bytes[last] == UInt8(ascii: "!"), cellEnd(start) == nil else { break }
      position = last + 1
      return try parseQualified(
        SheetPrefix(workbook: nil, first: text(start, end), last: text(end + 1, last)))
    default: break
    }
    if let term = referenceTerm(sheet: -1) { return add(.reference(term)) }
    position = end
    if let value = FunctionName.boolean(bytes[start..<end]) { return add(.boolean(value)) }
    return add(.name(text: addText(text(start, end)), sheet: -1))
  }

  /// `'…'!` and what follows.
  mutating func parseQuotedSheet() throws(FormulaError) -> Int32 {
    let quoted = try parseQuoted(UInt8(ascii: "'"))
    guard current == UInt8(ascii: "!") else { throw unexpected("'!'") }
    position += 1
    return try parseQualified(SheetPrefix(excelQuoted: quoted))
  }

  /// `[1]Sheet1!A1`, `[1]!Name`, or a structured reference inside its table: `[@Column]`.
  mutating func parseBracketed() throws(FormulaError) -> Int32 {
    let start = position
    var end = start + 1
    while bytes[end] != 0, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") {
      end += 1
    }
    guard bytes[end] == UInt8(ascii: "]") else {
      return try parseOpaque(from: start, bracket: start)
    }
    var sheetEnd = wordEnd(from: end + 1)
    let firstEnd = sheetEnd
    if bytes[sheetEnd] == UInt8(ascii: ":") { sheetEnd = wordEnd(from: sheetEnd + 1) }
    guard bytes[sheetEnd] == UInt8(ascii: "!") else {
      return try parseOpaque(from: start, bracket: start)
    }
    position = sheetEnd + 1
    return try parseQualified(
      SheetPrefix(
        workbook: text(start + 1, end), first: text(end + 1, firstEnd),
        last: sheetEnd > firstEnd ? text(firstEnd + 1, sheetEnd) : nil))
  }

  /// What stands behind a sheet's `!`.
  private mutating func parseQualified(_ prefix: SheetPrefix) throws(FormulaError) -> Int32 {
    let sheet = sheetIndex(prefix)
    if let term = referenceTerm(sheet: sheet) { return add(.reference(term)) }
    if current == UInt8(ascii: "#"), takeErrorCode() == .reference {
      return add(.reference(.deleted(sheet: sheet)))
    }
    let start = position
    let end = wordEnd(from: start)
    guard end > start else { throw unexpected("a reference") }
    if bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: "[") {
      throw FormulaError(
        code: .syntax, offset: end, message: "a function or table cannot stand behind a sheet")
    }
    position = end
    return add(.name(text: addText(text(start, end)), sheet: sheet))
  }

  func sheetPosition(_ prefix: SheetPrefix) -> Int? { tree.sheets.firstIndex(of: prefix) }

  /// The index of a sheet prefix, added when it is new.
  mutating func sheetIndex(_ prefix: SheetPrefix) -> Int32 {
    if let index = sheetPosition(prefix) { return Int32(index) }
    tree.sheets.append(prefix)
    return Int32(tree.sheets.count - 1)
  }

  /// A structured reference as it is written, `start` to the bracket that closes the one at
  /// `bracket`; `'` escapes the next byte.
  private mutating func parseOpaque(from start: Int, bracket: Int) throws(FormulaError) -> Int32 {
    position = bracket
    var open = 0
    while position < bytes.count - 1 {
      switch current {
      case UInt8(ascii: "["): open += 1
      case UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "'") where position + 2 < bytes.count: position += 1
      default: break
      }
      position += 1
      if open == 0 { return add(.opaque(addText(text(start, position)))) }
    }
    throw unexpected("']'")
  }

  /// Consumes a cell, an area, whole columns or whole rows that stand here.
  mutating func referenceTerm(sheet: Int32) -> ReferenceTerm? {
    let start = position
    guard let term = cellsTerm(sheet: sheet) ?? columnsTerm(sheet: sheet) ?? rowsTerm(sheet: sheet)
    else { return nil }
    referenceSpans.append(ReferenceSpan(term: term, start: start, end: position))
    return term
  }

  private mutating func cellsTerm(sheet: Int32) -> ReferenceTerm? {
    if let (first, end) = cell(at: position), endsReference(end) {
      if bytes[end] == UInt8(ascii: ":"), let (last, lastEnd) = cell(at: end + 1),
        endsReference(lastEnd), bytes[lastEnd] != UInt8(ascii: "!")
      {
        position = lastEnd
        return ReferenceTerm(shape: .area, first: first, last: last, sheet: sheet)
      }
      position = end
      return ReferenceTerm(shape: .cell, first: first, last: first, sheet: sheet)
    }
    return nil
  }

  /// Where a reference that stands at `start` ends; `nil` when another stands there or none.
  func end(of term: ReferenceTerm, at start: Int) -> Int? {
    guard let (first, end) = corner(term.shape, at: start), first == term.first else { return nil }
    if term.shape == .cell {
      return endsReference(end) && bytes[end] != UInt8(ascii: ":") ? end : nil
    }
    guard bytes[end] == UInt8(ascii: ":"), let (last, lastEnd) = corner(term.shape, at: end + 1),
      last == term.last, endsReference(lastEnd)
    else { return nil }
    return lastEnd
  }

  private func corner(_ shape: ReferenceTerm.Shape, at start: Int) -> (CellTerm, Int)? {
    switch shape {
    case .cell, .area: cell(at: start)
    case .columns: column(at: start)
    case .rows: row(at: start, column: .origin)
    case .deleted: nil
    }
  }

  /// Where a cell that stands at `start` ends; `nil` when none does.
  func cellEnd(_ start: Int) -> Int? {
    guard let (_, end) = cell(at: start), endsReference(end) else { return nil }
    return end
  }

  private func endsReference(_ end: Int) -> Bool {
    !isWordByte(bytes[end]) && bytes[end] != UInt8(ascii: "(")
  }

  private mutating func columnsTerm(sheet: Int32) -> ReferenceTerm? {
    guard let (first, colon) = column(at: position), bytes[colon] == UInt8(ascii: ":"),
      let (last, end) = column(at: colon + 1), endsReference(end)
    else { return nil }
    position = end
    return ReferenceTerm(shape: .columns, first: first, last: last, sheet: sheet)
  }

  /// Consumes whole rows, `1:3`.
  mutating func rowsTerm(sheet: Int32) -> ReferenceTerm? {
    guard let (first, colon) = row(at: position, column: .origin),
      bytes[colon] == UInt8(ascii: ":"),
      let (last, end) = row(at: colon + 1, column: .origin), endsReference(end)
    else { return nil }
    position = end
    return ReferenceTerm(shape: .rows, first: first, last: last, sheet: sheet)
  }
}
