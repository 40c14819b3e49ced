internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension TableEditor {
  /// A row element with its changes; a run is cut around the rows that change.
  mutating func rewritten(_ element: RowElement) throws(SpreadsheetError) -> [UInt8] {
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
    if change.isEmpty, let cell { return writeRun(of: cell, count: 1, to: &output) }
    let isInMatrix = matrices.contains { $0.contains(place) } && !change.hasResult
    if isInMatrix, change.hasValue {
      throw SpreadsheetError(
        .refusedEdit, "the cell belongs to a matrix formula", sheet: name, cell: place)
    }
    if change.hasValue, let pivot = pivots.range(holding: place, on: name) {
      throw SpreadsheetError(
        .refusedEdit, "the cell belongs to the pivot table of \(pivot)", sheet: name, cell: place)
    }
    var style = cell?.style ?? ""
    if style.isEmpty { style = element?.cellStyle ?? "" }
    if style.isEmpty { style = columnStyle(place.column) }
    var newStyle: String?
    if let source = change.format {
      style = copiedStyles[source] ?? ""
      newStyle = style.isEmpty ? "Default" : style
    } else if let format = change.newFormat {
      style = styles.style(of: format)
      newStyle = style
    }
    if change.hasValue { judge(change, cell: cell, at: place, style: style) }
    let editor = CellEditor(
      cell: cell, scanner: scanner, sheet: name, place: place, inheritedStyle: style,
      newStyle: newStyle)
    try editor.write(change, &styles, &prefixes, to: &output)
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
  mutating func addRows() throws(SpreadsheetError) {
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

  /// Notes the styles of cells that others take, from the table whose start tag was returned last.
  mutating func noteCopiedStyles(_ start: XMLToken) throws(XMLError) {
    let sources = Set(changes.values.flatMap { $0.values.compactMap(\.format) })
    guard !sources.isEmpty else { return }
    let last = sources.map(\.row).max() ?? 0
    var ahead = scanner
    var (row, columns) = (0, [(end: Int, style: String)]())
    while row <= last, let token = try ahead.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if ahead.isNamed(token, "table:table-row") {
        let element = try ahead.rowElement(token, first: row)
        for source in sources where element.rows.contains(source.row) {
          let cell = element.cells.first { $0.columns.contains(source.column) }
          let own = [cell?.style ?? "", element.cellStyle].first { !$0.isEmpty }
          let column = columns.first { source.column < $0.end }?.style ?? ""
          copiedStyles[source] = own ?? column
        }
        row = element.rows.upperBound
      } else if ahead.isNamed(token, "table:table-column") {
        let first = columns.last?.end ?? 0
        let count = ahead.count(
          "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - first))
        columns.append((first + count, ahead.value("table:default-cell-style-name") ?? ""))
      } else if !ContentReader.isWrapper(ahead, token) {
        _ = try ahead.skipElement(token)
      }
    }
  }
}
