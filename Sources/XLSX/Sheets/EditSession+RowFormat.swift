import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Gives rows the height, flags and formats of another row.
  mutating func copyRowFormat(
    _ name: String, from source: Int, to rows: ClosedRange<Int>
  ) throws(SpreadsheetError) {
    let index = try anySheetIndex(name)
    let count = ShiftMap.Axis.rows.count
    guard (0..<count).contains(source), rows.lowerBound >= 0, rows.upperBound < count else {
      throw SpreadsheetError(.invalidArgument, "the rows are outside the sheet", sheet: name)
    }
    guard workbook.sheets[index].isWorksheet, let part = workbook.sheets[index].part else {
      throw SpreadsheetError(.refusedEdit, "the sheet “\(name)” has no cells", sheet: name)
    }
    let bytes = try current(part)
    let limits = limits
    let rewritten = try translating(part: part.path) { () throws(XMLError) in
      var copier = RowFormatCopier(bytes, from: source, to: rows, limits: limits)
      return try copier.run()
    }
    if let rewritten { put(rewritten, into: part) }
  }
}

/// Gives rows of a sheet the look of another row, in two passes over its bytes.
struct RowFormatCopier {
  private var scanner: XMLScanner
  private let limits: Limits
  private let source: Int
  private let rows: ClosedRange<Int>
  private var splices = ByteSplices()
  private var model = Model()

  /// What is copied of the row.
  private struct Model {
    /// Its own attributes, with a space before each.
    var attributes = ""
    /// The formats of its cells, by zero-based column, ascending.
    var styles: [(column: Int, style: String)] = []
    /// The format of cells that are not there.
    var style: String?

    func style(_ column: Int) -> String? {
      styles.first { $0.column == column }?.style ?? style
    }
  }

  init(_ bytes: [UInt8], from source: Int, to rows: ClosedRange<Int>, limits: Limits) {
    scanner = XMLScanner(bytes, limits: limits)
    self.limits = limits
    self.source = source
    self.rows = rows
  }

  /// The sheet with the formats; `nil` when nothing changes.
  mutating func run() throws(XMLError) -> [UInt8]? {
    while let (token, row) = try nextRow() {
      if row == source { try readModel(token) }
      if row >= source { break }
    }
    scanner = XMLScanner(scanner.bytes, limits: limits)
    row = -1
    var next = rows.lowerBound
    while let (token, row) = try nextRow() {
      addRows(before: row, from: &next, at: token.range.lowerBound)
      next = max(next, row + 1)
      if rows.contains(row), row != source { try rewrite(token, row) }
    }
    if let rowsEnd { addRows(before: rows.upperBound + 1, from: &next, at: rowsEnd) }
    return splices.isEmpty ? nil : splices.applied(to: scanner.bytes)
  }

  private var row = -1
  /// Where the rows end; `nil` as long as that is not known, and for an empty tag.
  private var rowsEnd: Int?
  private var prefix = ""

  /// The start of the next row and its zero-based number.
  private mutating func nextRow() throws(XMLError) -> (XMLToken, Int)? {
    while let token = try scanner.next() {
      if token.depth == 1, scanner.hasLocalName(token, "sheetData") {
        prefix = scanner.string(scanner.prefix(token.name))
        if token.kind == .endTag { rowsEnd = token.range.lowerBound }
        if token.kind != .startTag { return nil }
      }
      guard token.depth == 2, token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "row")
      else { continue }
      row = scanner.attribute("r").flatMap { scanner.integer($0.value) }.map { $0 - 1 } ?? row + 1
      return (token, row)
    }
    return nil
  }

  /// The next cell of a row; `nil` behind the last, the row's end tag read.
  private mutating func nextCell(
    in row: XMLToken, column: inout Int
  ) throws(XMLError) -> XMLToken? {
    while row.kind == .startTag, let token = try scanner.next() {
      if token.kind == .endTag, token.depth == row.depth {
        contentEnd = token.range.lowerBound
        return nil
      }
      guard token.depth == row.depth + 1, token.kind == .startTag || token.kind == .emptyTag,
        scanner.hasLocalName(token, "c")
      else { continue }
      column = scanner.attribute("r").flatMap { scanner.column($0.value) } ?? column + 1
      return token
    }
    return nil
  }

  private var contentEnd = 0

  /// Attributes of a row that are its look; its number, spans, outline and hiding are its own.
  private static let look: Set<String> = [
    "s", "customFormat", "ht", "customHeight", "thickTop", "thickBot", "dyDescent",
  ]

  private func isLook(_ attribute: XMLAttributeToken) -> Bool {
    Self.look.contains(scanner.string(scanner.localName(attribute.name)))
  }

  private mutating func readModel(_ token: XMLToken) throws(XMLError) {
    for attribute in scanner.attributes where isLook(attribute) {
      model.attributes += " " + scanner.string(attribute.range)
    }
    if scanner.value("customFormat").map(isTrue) == true { model.style = scanner.value("s") }
    var column = -1
    while let _ = try nextCell(in: token, column: &column) {
      model.styles.append((column, scanner.value("s") ?? "0"))
    }
  }

  private mutating func rewrite(_ token: XMLToken, _ row: Int) throws(XMLError) {
    var tag = "<" + scanner.string(token.name)
    for attribute in scanner.attributes where !isLook(attribute) {
      tag += " " + scanner.string(attribute.range)
    }
    tag += model.attributes
    if token.kind == .emptyTag {
      let blanks = self.blanks(row, 0..<ShiftMap.Axis.columns.count)
      let end = blanks.isEmpty ? "/>" : ">" + blanks + "</" + scanner.string(token.name) + ">"
      return splices.replace(token.range, with: Array((tag + end).utf8))
    }
    splices.replace(token.range, with: Array((tag + ">").utf8))
    var (column, next) = (-1, 0)
    while let cell = try nextCell(in: token, column: &column) {
      splices.insert(
        Array(blanks(row, next..<max(next, column)).utf8), at: cell.range.lowerBound)
      next = column + 1
      restyle(cell, model.style(column))
    }
    splices.insert(
      Array(blanks(row, next..<ShiftMap.Axis.columns.count).utf8), at: contentEnd)
  }

  private mutating func restyle(_ cell: XMLToken, _ style: String?) {
    let style = style ?? "0"
    if let own = scanner.attribute("s") {
      if !scanner.string(own.value).elementsEqual(style) {
        splices.replace(own.value, with: Array(style.utf8))
      }
    } else if style != "0" {
      let end = cell.range.upperBound - (cell.kind == .emptyTag ? 2 : 1)
      splices.insert(Array(" s=\"\(style)\"".utf8), at: end)
    }
  }

  /// Blank cells with the formats of the row, in some columns.
  private func blanks(_ row: Int, _ columns: Range<Int>) -> String {
    model.styles.filter { columns.contains($0.column) && $0.style != "0" }.map {
      "<\(prefix)c r=\"\(CellReference(row: row, column: $0.column))\" s=\"\($0.style)\"/>"
    }.joined()
  }

  /// Adds rows that are not there.
  private mutating func addRows(before end: Int, from next: inout Int, at offset: Int) {
    let end = min(end, rows.upperBound + 1)
    guard next < end, !(model.attributes.isEmpty && model.styles.isEmpty) else { return }
    for row in next..<end where row != source {
      let tag = "<\(prefix)row r=\"\(row + 1)\"\(model.attributes)>"
      let cells = blanks(row, 0..<ShiftMap.Axis.columns.count)
      splices.insert(Array((tag + cells + "</\(prefix)row>").utf8), at: offset)
    }
    next = end
  }
}
