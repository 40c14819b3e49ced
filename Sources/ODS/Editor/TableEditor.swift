internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Edits the cells of one table: rows are walked in order, those that change are written anew from
/// the bytes they had.
struct TableEditor {
  let name: String
  let changes: EditPlan.SheetChanges
  var scanner: XMLScanner
  var splices: ByteSplices
  var styles: DerivedStyles
  /// Prefixes that new text uses.
  var prefixes: Set<String> = []

  /// Zero-based rows that change, ascending; those before `nextRow` are done.
  private let changedRows: [Int]
  private var nextRow = 0
  /// Zero-based index of the next row element's first row.
  private var row = 0
  /// The default style of each column, in order; `end` is exclusive.
  private var columnStyles: [(end: Int, style: String)] = []
  /// Where rows are added.
  private var rowsEnd: Int?
  /// Where columns are added.
  private var columnsEnd: Int?
  /// Cells that a matrix formula fills.
  private var matrices: [RangeReference] = []
  /// Whether the part has matrix formulas at all.
  private let hasMatrices: Bool

  init(
    name: String, changes: EditPlan.SheetChanges, scanner: XMLScanner, splices: ByteSplices,
    styles: DerivedStyles
  ) {
    self.name = name
    self.changes = changes
    self.scanner = scanner
    self.splices = splices
    self.styles = styles
    changedRows = changes.keys.sorted()
    hasMatrices = scanner.bytes.containsSequence("number-matrix-")
  }

  /// Edits the table whose start tag was returned last, to its end.
  mutating func edit(_ start: XMLToken) throws(SpreadsheetError) {
    do throws(XMLError) {
      while let token = try scanner.next() {
        if token.kind == .endTag {
          if token.depth == start.depth {
            rowsEnd = rowsEnd ?? token.range.lowerBound
            break
          }
          noteEnd(of: token)
        } else if token.kind == .startTag || token.kind == .emptyTag {
          try visit(token)
        }
        if failure != nil { break }
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    if let failure { throw failure }
    addColumns()
    try addRows()
  }

  /// How many columns the table has.
  private var columnCount: Int { columnStyles.last?.end ?? 0 }

  /// Adds columns for cells right of the last one.
  private mutating func addColumns() {
    let needed = (changes.values.compactMap { $0.keys.max() }.max() ?? -1) + 1
    guard needed > columnCount, let columnsEnd else { return }
    var output = ByteWriter()
    output.append("<table:table-column")
    if needed - columnCount > 1 {
      output.append(" table:number-columns-repeated=\"\(needed - columnCount)\"")
    }
    output.append("/>")
    splices.insert(output.bytes, at: columnsEnd)
  }

  private var failure: SpreadsheetError?

  private mutating func visit(_ token: XMLToken) throws(XMLError) {
    if scanner.isNamed(token, "table:table-row") {
      try visitRow(token)
      rowsEnd = scanner.position
    } else if scanner.isNamed(token, "table:table-column") {
      let first = columnStyles.last?.end ?? 0
      let count = scanner.count(
        "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - first))
      columnStyles.append(
        (first + count, scanner.value("table:default-cell-style-name") ?? ""))
      columnsEnd = try scanner.skipElement(token)
    } else if !ContentReader.isWrapper(scanner, token) {
      _ = try scanner.skipElement(token)
    }
  }

  /// Rows are added behind header rows and groups, but inside `table:table-rows`; columns likewise.
  private mutating func noteEnd(of token: XMLToken) {
    if scanner.isNamed(token, "table:table-row-group")
      || scanner.isNamed(token, "table:table-header-rows")
    {
      rowsEnd = token.range.upperBound
    } else if scanner.isNamed(token, "table:table-column-group")
      || scanner.isNamed(token, "table:table-header-columns")
    {
      columnsEnd = token.range.upperBound
    }
  }

  private mutating func visitRow(_ token: XMLToken) throws(XMLError) {
    let count = scanner.count(
      "table:number-rows-repeated", limit: max(0, ODFAddress.rowLimit - row))
    let isChanged = nextRow < changedRows.count && changedRows[nextRow] < row + count
    guard isChanged || hasMatrices else {
      _ = try scanner.skipElement(token)
      row += count
      return
    }
    let element = try scanner.rowElement(token, first: row)
    if hasMatrices { noteMatrices(of: element) }
    row += count
    guard isChanged else { return }
    do throws(SpreadsheetError) {
      splices.replace(element.range, with: try rewritten(element))
    } catch {
      failure = error
    }
  }

  private mutating func noteMatrices(of element: RowElement) {
    for cell in element.cells {
      func span(_ name: StaticString) -> Int? {
        cell.attributes.first { scanner.isEqual($0.name, name) }
          .flatMap { Int(scanner.string($0.value)) }
      }
      guard let columns = span("table:number-matrix-columns-spanned"),
        let rows = span("table:number-matrix-rows-spanned"), columns > 0, rows > 0,
        columns <= ODFAddress.columnLimit, rows <= ODFAddress.rowLimit
      else { continue }
      let first = CellReference(row: element.rows.lowerBound, column: cell.columns.lowerBound)
      matrices.append(
        RangeReference(
          first,
          CellReference(row: first.row + rows - 1, column: first.column + columns - 1)))
    }
  }

  /// A row element with its changes; a run is cut around the rows that change.
  private mutating func rewritten(_ element: RowElement) throws(SpreadsheetError) -> [UInt8] {
    var output = ByteWriter(capacity: element.range.count + 512)
    var next = element.rows.lowerBound
    while nextRow < changedRows.count, changedRows[nextRow] < element.rows.upperBound {
      let changed = changedRows[nextRow]
      if changed > next { copy(element, count: changed - next, to: &output) }
      try write(element, row: changed, to: &output)
      next = changed + 1
      nextRow += 1
    }
    if next < element.rows.upperBound {
      copy(element, count: element.rows.upperBound - next, to: &output)
    }
    return output.bytes
  }

  /// Writes the row as it was, standing for `count` rows.
  private func copy(_ element: RowElement, count: Int, to output: inout ByteWriter) {
    writeTag(of: element, count: count, to: &output)
    output.append(contentsOf: scanner.bytes[element.tag.upperBound..<element.range.upperBound])
  }

  /// Writes the start tag with another repeat count.
  private func writeTag(
    of element: RowElement, count: Int, opens: Bool = false, to output: inout ByteWriter
  ) {
    let end = element.tag.upperBound - (opens && element.isEmptyTag ? 2 : 0)
    if let repeated = element.repeated {
      var before = repeated.range.lowerBound
      if count == 1 {
        while before > element.tag.lowerBound, scanner.bytes[before - 1] <= 0x20 { before -= 1 }
      }
      output.append(contentsOf: scanner.bytes[element.tag.lowerBound..<before])
      if count > 1 { output.append("table:number-rows-repeated=\"\(count)\"") }
      output.append(contentsOf: scanner.bytes[repeated.range.upperBound..<end])
    } else {
      output.append(contentsOf: scanner.bytes[element.tag.lowerBound..<end])
    }
    if opens, element.isEmptyTag { output.append(">") }
  }

  /// Writes one row with its changes.
  private mutating func write(
    _ element: RowElement, row: Int, to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    let rowChanges = changes[row] ?? [:]
    writeTag(of: element, count: 1, opens: true, to: &output)
    var position = element.tag.upperBound
    var remaining = rowChanges.keys.sorted()[...]
    for cell in element.cells {
      guard let first = remaining.first, first < cell.columns.upperBound else { continue }
      output.append(contentsOf: scanner.bytes[position..<cell.range.lowerBound])
      position = cell.range.upperBound
      var next = cell.columns.lowerBound
      while let column = remaining.first, column < cell.columns.upperBound {
        remaining.removeFirst()
        writeRun(of: cell, count: column - next, to: &output)
        let place = CellReference(row: row, column: column)
        try write(cell, at: place, in: element, rowChanges[column], to: &output)
        next = column + 1
      }
      writeRun(of: cell, count: cell.columns.upperBound - next, to: &output)
    }
    if !element.isEmptyTag {
      output.append(contentsOf: scanner.bytes[position..<element.contentEnd])
    }
    try addCells(
      remaining, from: element.cells.last?.columns.upperBound ?? 0, row: row, in: element,
      rowChanges, to: &output)
    if element.isEmptyTag {
      output.append("</table:table-row>")
    } else {
      output.append(contentsOf: scanner.bytes[element.endTag])
    }
  }

  private mutating func write(
    _ cell: CellElement?, at place: CellReference, in element: RowElement?, _ change: CellChange?,
    to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    guard let change else { return }
    let isInMatrix = matrices.contains { $0.contains(place) } && change.result == nil
    if isInMatrix, change.value != nil {
      throw SpreadsheetError(
        .refusedEdit, "the cell belongs to a matrix formula", sheet: name, cell: place)
    }
    var style = cell?.style ?? ""
    if style.isEmpty { style = element?.cellStyle ?? "" }
    if style.isEmpty { style = columnStyle(place.column) }
    var writer = CellEditor(
      cell: cell, scanner: scanner, sheet: name, place: place, inheritedStyle: style,
      styles: styles)
    try writer.write(change, to: &output)
    styles = writer.styles
    prefixes.formUnion(writer.prefixes)
  }

  private func columnStyle(_ column: Int) -> String {
    columnStyles.first { column < $0.end }?.style ?? ""
  }

  /// Adds cells behind the last one of a row.
  private mutating func addCells(
    _ columns: ArraySlice<Int>, from first: Int, row: Int, in element: RowElement?,
    _ rowChanges: [Int: CellChange], to output: inout ByteWriter
  ) throws(SpreadsheetError) {
    var next = first
    for column in columns {
      writeGap(column - next, to: &output)
      let place = CellReference(row: row, column: column)
      try write(nil, at: place, in: element, rowChanges[column], to: &output)
      next = column + 1
    }
  }

  private func writeGap(_ count: Int, to output: inout ByteWriter) {
    guard count > 0 else { return }
    output.append("<table:table-cell")
    if count > 1 { output.append(" table:number-columns-repeated=\"\(count)\"") }
    output.append("/>")
  }

  /// Writes a cell as it was, standing for `count` cells.
  private func writeRun(of cell: CellElement, count: Int, to output: inout ByteWriter) {
    guard count > 0 else { return }
    let repeated = cell.attributes.first {
      scanner.isEqual($0.name, "table:number-columns-repeated")
    }
    guard let repeated else {
      return output.append(contentsOf: scanner.bytes[cell.range])
    }
    var before = repeated.range.lowerBound
    if count == 1 {
      while before > cell.tag.lowerBound, scanner.bytes[before - 1] <= 0x20 { before -= 1 }
    }
    output.append(contentsOf: scanner.bytes[cell.tag.lowerBound..<before])
    if count > 1 { output.append("table:number-columns-repeated=\"\(count)\"") }
    output.append(contentsOf: scanner.bytes[repeated.range.upperBound..<cell.range.upperBound])
  }

  /// Adds the rows that lie behind the last one.
  private mutating func addRows() throws(SpreadsheetError) {
    guard nextRow < changedRows.count, let rowsEnd else { return }
    var output = ByteWriter()
    for changed in changedRows[nextRow...] {
      if changed > row {
        output.append("<table:table-row")
        if changed - row > 1 {
          output.append(" table:number-rows-repeated=\"\(changed - row)\"")
        }
        output.append(">")
        writeGap(max(1, columnCount), to: &output)
        output.append("</table:table-row>")
      }
      let rowChanges = changes[changed] ?? [:]
      output.append("<table:table-row>")
      try addCells(
        rowChanges.keys.sorted()[...], from: 0, row: changed, in: nil, rowChanges, to: &output)
      writeGap(columnCount - 1 - (rowChanges.keys.max() ?? -1), to: &output)
      output.append("</table:table-row>")
      row = changed + 1
    }
    splices.insert(output.bytes, at: rowsEnd)
  }
}

extension Array<UInt8> {
  /// Whether the bytes hold ASCII text anywhere.
  fileprivate func containsSequence(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
      }
      return false
    }
  }
}
