// OpenFormula's spelling of references: `[.A1]`, `[.A1:.B2]`, `[$Sheet1.A1]`, `[$'Sheet 1'.A1]`,
// `[.A:.C]`, `[.1:.3]`, `['file:///b.ods'#$Sheet1.A1]`, `[.#REF!]`.
//
// Source: OpenDocument 1.3 part 4 §5.8 (References).
extension FormulaParser {
  /// Skips `of:` in front of `=`.
  mutating func skipNamespace() throws(FormulaError) {
    let end = wordEnd(from: position)
    guard bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == UInt8(ascii: "=") else { return }
    let prefix = text(position, end)
    guard prefix != "oooc", prefix != "msoxl" else {
      throw FormulaError(
        code: .syntax, offset: position, message: "'\(prefix):' is not OpenFormula")
    }
    position = end + 1
  }

  /// A word outside brackets: a call, a truth value or a name.
  mutating func parseOpenFormulaWord() throws(FormulaError) -> Int32 {
    let start = position
    let end = wordEnd(from: start)
    if bytes[end] == UInt8(ascii: "(") {
      if let value = FunctionName.boolean(bytes[start..<end]), bytes[end + 1] == UInt8(ascii: ")") {
        position = end + 2
        return add(.boolean(value))
      }
      return try parseCall(start, end)
    }
    position = end
    if end - start > 2, bytes[start] == UInt8(ascii: "$"), bytes[start + 1] == UInt8(ascii: "$") {
      return add(.name(text: addText(text(start + 2, end)), sheet: -1))
    }
    if text(start, end) == "$$", current == UInt8(ascii: "'") {
      let name = try parseQuoted(UInt8(ascii: "'"))
      return add(.name(text: addText(name), sheet: -1))
    }
    return add(.name(text: addText(text(start, end)), sheet: -1))
  }

  /// A reference in brackets.
  mutating func parseOpenFormulaReference() throws(FormulaError) -> Int32 {
    position += 1
    let workbook = try parseSource()
    let first = try parseSheetLocator()
    var prefix: SheetPrefix?
    if first != nil || workbook != nil {
      prefix = SheetPrefix(workbook: workbook, first: first ?? "", last: nil)
    }
    var term: ReferenceTerm
    if takeErrorCode() != nil {
      term = .deleted(sheet: -1)
      if current == UInt8(ascii: ":") { try skipSecondCorner() }
    } else {
      term = try parseCorners(&prefix)
    }
    if let prefix { term.sheet = sheetIndex(prefix) }
    guard current == UInt8(ascii: "]") else { throw unexpected("']'") }
    position += 1
    return add(.reference(term))
  }

  /// `'file:///…'#` in front of a sheet.
  mutating func parseSource() throws(FormulaError) -> String? {
    guard current == UInt8(ascii: "'") else { return nil }
    let start = position
    let source = try parseQuoted(UInt8(ascii: "'"))
    guard current == UInt8(ascii: "#") else {
      position = start
      return nil
    }
    position += 1
    return source
  }

  /// `$Sheet1.` or `.`; `nil` for the formula's own sheet.
  mutating func parseSheetLocator() throws(FormulaError) -> String? {
    if current == UInt8(ascii: "."), ahead(1) != 0 {
      position += 1
      return nil
    }
    if current == UInt8(ascii: "#") { return nil }
    if current == UInt8(ascii: "$") { position += 1 }
    let name: String
    if current == UInt8(ascii: "'") {
      name = try parseQuoted(UInt8(ascii: "'"))
    } else {
      let start = position
      while current != 0, current != UInt8(ascii: "."), current != UInt8(ascii: "]") {
        position += 1
      }
      name = text(start, position)
    }
    guard current == UInt8(ascii: ".") else { throw unexpected("'.' behind the sheet") }
    position += 1
    return name == "#REF!" ? "" : name
  }

  private mutating func skipSecondCorner() throws(FormulaError) {
    position += 1
    _ = try parseSheetLocator()
    if takeErrorCode() == nil, let (_, end) = cell(at: position) { position = end }
  }

  /// The corners; a second sheet makes the prefix that of a 3-D reference.
  private mutating func parseCorners(
    _ prefix: inout SheetPrefix?
  ) throws(FormulaError) -> ReferenceTerm {
    let (shape, one, end) = try corner()
    position = end
    guard current == UInt8(ascii: ":") else {
      guard shape == .cell else { throw unexpected("':'") }
      return ReferenceTerm(shape: .cell, first: one, last: one, sheet: -1)
    }
    position += 1
    if let last = try parseSheetLocator(), last != prefix?.first { prefix?.last = last }
    if takeErrorCode() != nil { return .deleted(sheet: -1) }
    let (otherShape, other, otherEnd) = try corner()
    guard shape == otherShape else { throw unexpected("a corner like the first") }
    position = otherEnd
    let isCell = shape == .cell && one == other && prefix?.last != nil
    return ReferenceTerm(
      shape: shape == .cell && !isCell ? .area : shape, first: one, last: other, sheet: -1)
  }

  /// A cell, column or row that stands here, and where it ends.
  func corner() throws(FormulaError) -> (ReferenceTerm.Shape, CellTerm, Int) {
    if let (term, end) = cell(at: position) { return (.cell, term, end) }
    if let (term, end) = column(at: position) { return (.columns, term, end) }
    if let (term, end) = row(at: position, column: .origin) { return (.rows, term, end) }
    throw unexpected("a cell")
  }
}
