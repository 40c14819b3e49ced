import ByteSupport
import Formulas
import SpreadsheetModel
import XMLStream

// The rows of a worksheet: streamed to the output, each with its new number; what is in them stays
// but for the places and formulas.
extension PartRewriter {
  /// Rewrites `sheetData`, whose start tag was returned last, to its end.
  mutating func rewriteRows(_ data: XMLToken) throws(SpreadsheetError) {
    guard data.kind == .startTag else { return }
    flush(to: data.range.upperBound)
    var row = -1
    while let token = try next() {
      if token.kind == .endTag, token.depth == data.depth {
        try writeCopies(at: token.range.lowerBound)
        return
      }
      guard token.kind == .startTag || token.kind == .emptyTag, token.depth == data.depth + 1,
        scanner.hasLocalName(token, "row")
      else { continue }
      row = scanner.attribute("r").flatMap { scanner.integer($0.value) }.map { $0 - 1 } ?? row + 1
      if let block, row > block.upperBound { try writeCopies(at: token.range.lowerBound) }
      try rewriteRow(token, row)
    }
  }

  private mutating func rewriteRow(_ token: XMLToken, _ row: Int) throws(SpreadsheetError) {
    switch isOnSheet ? map.place(row, .rows) : .moved(row) {
    case .moved(let moved):
      let isInBlock = block?.contains(row) ?? false
      writeRowTag(token, row, moved + copyOffset)
      if token.kind == .startTag, !rewritePlain(token, row: row, to: moved + copyOffset) {
        try rewriteCells(token, row: row, to: moved + copyOffset, isInBlock: isInBlock)
      }
      if isInBlock, copyOffset == 0 {
        blockRows.append((token.range.lowerBound..<scanner.position, row))
      }
    case .deleted:
      try drop(token, row: row)
    case .pushedOff:
      guard try !drop(token, row: row) else {
        throw refusal("row \(row + 1) is not empty and would leave the sheet", nil)
      }
    }
  }

  private mutating func writeRowTag(_ token: XMLToken, _ row: Int, _ moved: Int) {
    let (attributes, end) = (scanner.attributes, token.name.upperBound)
    for attribute in attributes {
      if scanner.isEqual(attribute.name, "r") {
        if moved != row { put(attribute.value, number: moved + 1) }
      } else if isOnSheet, map.moves(.columns), scanner.isEqual(attribute.name, "spans") {
        var start = attribute.range.lowerBound
        while bytes[start - 1] <= 0x20 { start -= 1 }
        put(start..<attribute.range.upperBound, text: "")
      }
    }
    if isOnSheet, !attributes.contains(where: { scanner.isEqual($0.name, "r") }) {
      put(end..<end, text: " r=\"\(moved + 1)\"")
    }
  }

  /// Rewrites a row without formulas: only the numbers in its cells' references change.
  ///
  /// - Returns: `false` for a row that must be read cell by cell; nothing is written then.
  private mutating func rewritePlain(_ row: XMLToken, row index: Int, to moved: Int) -> Bool {
    guard !isOnSheet || !map.moves(.columns) else { return false }
    var hasFormula = false
    guard let end = RowEnd.find(of: row, in: scanner.bytes, hasFormula: &hasFormula), !hasFormula
    else { return false }
    if moved != index {
      plainReferences.removeAll(keepingCapacity: true)
      guard
        RowReferences.find(in: scanner.bytes, row.range.upperBound..<end, &plainReferences)
      else { return false }
      for place in plainReferences {
        copyBytes(to: place.lowerBound)
        output.append(decimalOf: moved + 1)
        cursor = place.upperBound
      }
      if !plainReferences.isEmpty { isChanged = true }
    }
    scanner.pass(row, to: end)
    return true
  }

  private mutating func rewriteCells(
    _ row: XMLToken, row index: Int, to moved: Int, isInBlock: Bool
  ) throws(SpreadsheetError) {
    var column = -1
    while let token = try next() {
      if token.kind == .endTag, token.depth == row.depth { return }
      guard token.kind == .startTag || token.kind == .emptyTag, token.depth == row.depth + 1,
        scanner.hasLocalName(token, "c")
      else { continue }
      column = scanner.attribute("r").flatMap { scanner.column($0.value) } ?? column + 1
      let cell = CellReference(row: index, column: column)
      switch isOnSheet ? map.place(column, .columns) : .moved(column) {
      case .moved(let target):
        writeReference(token, cell, CellReference(row: moved, column: target))
        if token.kind == .startTag { try rewriteContent(token, cell, isInBlock: isInBlock) }
      case .deleted: try drop(token, cell: cell)
      case .pushedOff:
        guard try !drop(token, cell: cell) else {
          throw refusal("the cell is not empty and would leave the sheet", cell)
        }
      }
    }
  }

  private mutating func writeReference(
    _ token: XMLToken, _ cell: CellReference, _ moved: CellReference
  ) {
    guard cell != moved else { return }
    if let attribute = scanner.attribute("r") {
      put(attribute.value, text: CellReference.columnLetters(moved.column), number: moved.row + 1)
    } else if cell.column != moved.column {
      put(token.name.upperBound..<token.name.upperBound, text: " r=\"\(moved)\"")
    }
  }

  /// Rewrites the formula of a cell whose start tag was returned last.
  private mutating func rewriteContent(
    _ cell: XMLToken, _ reference: CellReference, isInBlock: Bool
  ) throws(SpreadsheetError) {
    while let token = try next() {
      if token.kind == .endTag {
        if token.depth == cell.depth { return }
      } else if token.depth == cell.depth + 1, token.kind != .text,
        scanner.hasLocalName(token, "f")
      {
        try rewriteFormula(token, reference, isInBlock: isInBlock)
      }
    }
  }

  /// Takes a row out.
  ///
  /// - Returns: whether a cell of it held something.
  @discardableResult
  private mutating func drop(_ token: XMLToken, row: Int) throws(SpreadsheetError) -> Bool {
    copyBytes(to: token.range.lowerBound)
    isChanged = true
    var column = -1
    var isFilled = false
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind == .startTag || inner.kind == .emptyTag, inner.depth == token.depth + 1,
        scanner.hasLocalName(inner, "c")
      else { continue }
      column = scanner.attribute("r").flatMap { scanner.column($0.value) } ?? column + 1
      let cell = CellReference(row: row, column: column)
      if try dropContent(inner, cell: cell) { isFilled = true }
    }
    cursor = scanner.position
    return isFilled
  }

  /// Takes a cell out.
  ///
  /// - Returns: whether it held something.
  @discardableResult
  private mutating func drop(
    _ token: XMLToken, cell: CellReference
  ) throws(SpreadsheetError) -> Bool {
    copyBytes(to: token.range.lowerBound)
    isChanged = true
    let isFilled = try dropContent(token, cell: cell)
    cursor = scanner.position
    return isFilled
  }

  /// Reads a cell that goes: its shared formula may be the master of others.
  private mutating func dropContent(
    _ token: XMLToken, cell: CellReference
  ) throws(SpreadsheetError) -> Bool {
    var isFilled = false
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.kind == .startTag || inner.kind == .emptyTag, inner.depth == token.depth + 1
      else { continue }
      isFilled = true
      if scanner.hasLocalName(inner, "f") {
        let formula = try readFormula(inner)
        if formula.type == "shared" {
          noteMaster(formula, cell)
        } else if formula.type != nil {
          try checkArray(formula, cell)
        }
      }
    }
    return isFilled
  }

  // MARK: Copies

  /// Writes the copies of the repeated rows, once, before an offset.
  private mutating func writeCopies(at offset: Int) throws(SpreadsheetError) {
    guard isOnSheet, let copies = change.copies, !hasCopied else { return }
    hasCopied = true
    copyBytes(to: offset)
    let outer = scanner
    var number = 1
    while number <= copies.times {
      try writeCopy(number, of: copies, outer.bytes)
      number += 1
      if number == CountedText.learned + 1,
        try writeCountedCopies(from: number, of: copies, outer.bytes)
      {
        break
      }
    }
    if !blockRows.isEmpty { isChanged = true }
    copyOffset = 0
    scanner = outer
    cursor = offset
  }

  /// Writes one copy.
  ///
  /// - Parameter number: one-based.
  mutating func writeCopy(
    _ number: Int, of copies: StructureChange.Copies, _ bytes: [UInt8]
  ) throws(SpreadsheetError) {
    copyOffset = number * copies.rows.count
    for (range, row) in blockRows {
      scanner = XMLScanner(bytes, at: range.lowerBound, limits: limits)
      cursor = range.lowerBound
      guard let token = try next() else { continue }
      try rewriteRow(token, row)
      copyBytes(to: range.upperBound)
    }
  }

  // MARK: Output

  /// Puts the bytes up to an offset into the output as they are.
  mutating func copyBytes(to end: Int) {
    guard cursor < end else { return }
    output.append(contentsOf: bytes[cursor..<end])
    cursor = end
  }

  /// Puts all up to a range into the output, then other text for the range.
  mutating func put(_ range: Range<Int>, text: String = "", number: Int? = nil) {
    copyBytes(to: range.lowerBound)
    output.append(contentsOf: text.utf8)
    if let number { output.append(decimalOf: number) }
    cursor = max(cursor, range.upperBound)
    isChanged = true
  }

  func refusal(_ message: String, _ cell: CellReference?) -> SpreadsheetError {
    SpreadsheetError(.refusedEdit, message, part: part, sheet: sheetName, cell: cell)
  }
}
