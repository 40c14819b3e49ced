internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension SheetWriter {
  /// Writes all rows, those between written ones as runs.
  mutating func writeRows() throws(SpreadsheetError) {
    let edges = rowEdges
    let header = sheet.print.repeatedRows
    var position = 0
    for (first, end) in zip(edges, edges.dropFirst()) {
      if first == header?.lowerBound { output.append("<table:table-header-rows>") }
      while position < sheet.rows.count, sheet.rows[position].index < first { position += 1 }
      let isWritten = position < sheet.rows.count && sheet.rows[position].index == first
      try writeRow(isWritten ? sheet.rows[position] : Row(index: first), repeated: end - first)
      if end - 1 == header?.upperBound { output.append("</table:table-header-rows>") }
    }
  }

  /// Rows at which something changes, ascending, from 0 to the end of what is written.
  private var rowEdges: [Int] {
    var rows: Set<Int> = [0, 1]
    for row in sheet.rows { rows.formUnion([row.index, row.index + 1]) }
    rows.formUnion(overlay.boundaries)
    if let header = sheet.print.repeatedRows {
      rows.formUnion([header.lowerBound, header.upperBound + 1])
    }
    var edges = rows.sorted()
    if !needsFirstRow, edges.count > 2 { edges.removeAll { $0 == 1 } }
    return edges.filter { $0 <= ODFAddress.rowLimit }
  }

  /// Whether the first row stands alone anyway.
  private var needsFirstRow: Bool {
    sheet.rows.first?.index ?? 0 <= 1 || overlay.boundaries.contains(1)
      || sheet.print.repeatedRows.map { $0.lowerBound == 1 || $0.upperBound == 0 } == true
  }

  private mutating func writeRow(_ row: Row, repeated: Int) throws(SpreadsheetError) {
    let name = styles.rowStyle(
      height: row.height ?? geometry.fittedHeight(of: row, formats: styles.formats),
      isFitted: row.height == nil)
    output.append("<table:table-row")
    output.append(attribute: "table:style-name", name)
    if repeated > 1 { output.append(attribute: "table:number-rows-repeated", repeated) }
    if row.isHidden { output.append(attribute: "table:visibility", "collapse") }
    output.append(">")
    if overlay.advance(to: row.index) {
      try writeOverlaidCells(row)
    } else if row.cells.isEmpty {
      writeGap(columnCount)
    } else {
      try writePlainCells(row)
    }
    output.append("</table:table-row>")
  }

  private mutating func writePlainCells(_ row: Row) throws(SpreadsheetError) {
    var next = 0
    var index = 0
    while index < row.cells.count {
      let cell = row.cells[index]
      if cell.column > next { writeGap(cell.column - next) }
      if writePlain(cell) {
        next = cell.column + 1
        index += 1
        continue
      }
      var last = index
      if case .empty = cell.value { last = endOfRun(row.cells, from: index) }
      let segment = SheetOverlay.Segment(columns: cell.column..<(row.cells[last].column + 1))
      try writeCell(cell, row: row.index, segment)
      next = row.cells[last].column + 1
      index = last + 1
    }
    if next < columnCount { writeGap(columnCount - next) }
  }

  /// The last of the empty cells side by side that look alike.
  private func endOfRun(_ cells: [Cell], from start: Int) -> Int {
    var last = start
    let isDefault = cells[start].formatIndex == columnFormats.index(of: cells[start].column)
    while last + 1 < cells.count, case .empty = cells[last + 1].value,
      cells[last + 1].column == cells[last].column + 1,
      cells[last + 1].formatIndex == cells[start].formatIndex,
      (cells[last + 1].formatIndex == columnFormats.index(of: cells[last + 1].column)) == isDefault
    {
      last += 1
    }
    return last
  }

  private mutating func writeOverlaidCells(_ row: Row) throws(SpreadsheetError) {
    let segments = overlay.segments(row: row.index, cellColumns: row.cells.map(\.column))
    var next = 0
    var position = 0
    for segment in segments {
      if segment.columns.lowerBound > next { writeGap(segment.columns.lowerBound - next) }
      next = segment.columns.upperBound
      while position < row.cells.count, row.cells[position].column < segment.columns.lowerBound {
        position += 1
      }
      if position < row.cells.count, row.cells[position].column == segment.columns.lowerBound {
        try writeCell(row.cells[position], row: row.index, segment)
      } else {
        try writeCell(nil, row: row.index, segment)
      }
    }
    if next < columnCount { writeGap(columnCount - next) }
  }

  private mutating func writeGap(_ count: Int) {
    if count == 1 { return output.append("<table:table-cell/>") }
    output.append("<table:table-cell table:number-columns-repeated=\"")
    output.append(count)
    output.append("\"/>")
  }
}
