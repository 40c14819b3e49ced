import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads one worksheet part in a single pass over its bytes.
///
/// - Note: Source: ECMA-376-1 §18.3.1.99 (worksheet). Elements are known by their local names;
///   what the model has no place for is skipped.
struct SheetReader {
  var scanner: XMLScanner
  var worksheet: Worksheet
  /// Masters of shared formulas by their group.
  var sharedFormulas: [Int: SharedFormula] = [:]
  let strings: [String]
  let formatCount: Int
  let part: String
  let limits: Limits
  private(set) var cellCount = 0
  /// The cells of the sheet's filter, until a condition of it is met.
  var filterRange: RangeReference?

  /// A shared formula's text and the cell it is written for.
  struct SharedFormula {
    var text: String
    var cell: CellReference
  }

  init(
    _ bytes: [UInt8], part: String, sheet: String, strings: [String], formats: Int, limits: Limits
  ) {
    scanner = XMLScanner(bytes, limits: limits)
    worksheet = Worksheet(name: sheet)
    self.strings = strings
    self.formatCount = formats
    self.part = part
    self.limits = limits
  }

  /// Reads the whole part.
  mutating func read() throws(SpreadsheetError) -> Worksheet {
    while let token = try next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 1, scanner.hasLocalName(token, "sheetData") {
        if token.kind == .startTag, !readPlainRows(token) { try readRows(depth: token.depth) }
      } else if scanner.hasLocalName(token, "AlternateContent")
        || token.depth > 0
          && scanner.hasLocalName(token, "extLst")
      {
        try skip(token)
      } else {
        try readFeature(token)
      }
    }
    worksheet.sortRows()
    return worksheet
  }

  /// The next token, its error located.
  mutating func next() throws(SpreadsheetError) -> XMLToken? {
    do throws(XMLError) {
      return try scanner.next()
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  /// Moves behind an element.
  mutating func skip(_ token: XMLToken) throws(SpreadsheetError) {
    do throws(XMLError) {
      _ = try scanner.skipElement(token)
    } catch {
      throw SpreadsheetError(error, part: part)
    }
  }

  /// The text of an element that holds characters only.
  mutating func text(of element: XMLToken) throws(SpreadsheetError) -> String {
    guard element.kind == .startTag else { return "" }
    var text = ""
    while let token = try next() {
      switch token.kind {
      case .endTag where token.depth == element.depth: return text
      case .text, .characterData: text += scanner.text(of: token)
      default: break
      }
    }
    return text
  }

  /// The integer in an attribute of the last start tag.
  func integer(_ name: StaticString) -> Int? {
    scanner.attribute(name).flatMap { scanner.integer($0.value) }
  }

  /// The boolean in an attribute of the last start tag.
  func flag(_ name: StaticString) -> Bool { scanner.value(name).map(isTrue) ?? false }

  /// A fault at a cell.
  func malformed(
    _ message: String, at token: XMLToken, cell: CellReference? = nil
  ) -> SpreadsheetError {
    let fault = scanner.error(.malformed, message, at: token.range.lowerBound)
    return SpreadsheetError(.malformedPart, message, part: part, line: fault.line, cell: cell)
  }

  private mutating func readRows(depth: Int) throws(SpreadsheetError) {
    var index = -1
    while let token = try next() {
      switch token.kind {
      case .endTag where token.depth == depth: return
      case .startTag where token.depth == depth + 1 && scanner.hasLocalName(token, "row"),
        .emptyTag where token.depth == depth + 1 && scanner.hasLocalName(token, "row"):
        index = integer("r").map { $0 - 1 } ?? index + 1
        guard (0..<1_048_576).contains(index), worksheet.rows.count < 1_048_576 else {
          throw malformed("row \(index + 1) is outside the sheet", at: token)
        }
        try readRow(token, index: index)
      default: break
      }
    }
  }

  private mutating func readRow(_ token: XMLToken, index: Int) throws(SpreadsheetError) {
    var row = Row(index: index)
    row.height = scanner.value("ht").flatMap { Double($0) }
    row.isHidden = flag("hidden")
    var column = -1
    while token.kind == .startTag, let inner = try next() {
      if inner.kind == .endTag, inner.depth == token.depth { break }
      guard inner.depth == token.depth + 1, inner.kind == .startTag || inner.kind == .emptyTag,
        scanner.hasLocalName(inner, "c")
      else { continue }
      column = try self.column(of: inner, after: column)
      cellCount += 1
      guard cellCount <= limits.cells else {
        throw SpreadsheetError(
          .limitExceeded, "the sheet has more than \(limits.cells) cells", part: part)
      }
      row.cells.append(try readCell(inner, CellReference(row: index, column: column)))
    }
    if !row.cells.isEmpty || row.height != nil || row.isHidden { worksheet.rows.append(row) }
  }

  private func column(of token: XMLToken, after previous: Int) throws(SpreadsheetError) -> Int {
    guard let attribute = scanner.attribute("r") else { return previous + 1 }
    guard let column = scanner.column(attribute.value) else {
      let text = scanner.string(attribute.value)
      throw malformed("\(text) is no cell reference", at: token)
    }
    return column
  }
}
