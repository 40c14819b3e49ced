internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension SheetWriter {
  /// Writes all rows of the sheet, those between written ones as runs.
  mutating func writeRows() throws(SpreadsheetError) {
    for row in sheet.rows { try write(row) }
    try finishRows()
  }

  /// Writes a row, and those between the one before it and it.
  mutating func write(_ row: Row) throws(SpreadsheetError) {
    try writeEmptyRows(to: row.index)
    try writeRun(row, count: 1)
  }

  /// Writes what is left behind the last row.
  mutating func finishRows() throws(SpreadsheetError) {
    // The first row stands alone in a sheet without any.
    if nextRow == 0 { try writeEmptyRows(to: 1) }
    try writeEmptyRows(to: min(edges.last ?? 0, ODFAddress.rowLimit))
  }

  private mutating func writeEmptyRows(to end: Int) throws(SpreadsheetError) {
    while nextRow < end {
      let edge = edges.partitionPoint { $0 > nextRow }
      let stop = edge < edges.count ? min(end, edges[edge]) : end
      try writeRun(Row(index: nextRow), count: stop - nextRow)
    }
  }

  /// Writes equal rows, and the tags of the header rows that begin or end with them.
  private mutating func writeRun(_ row: Row, count: Int) throws(SpreadsheetError) {
    let header = sheet.print.repeatedRows
    if row.index == header?.lowerBound { output.append("<table:table-header-rows>") }
    try writeRow(row, repeated: count)
    nextRow = row.index + count
    if nextRow - 1 == header?.upperBound { output.append("</table:table-header-rows>") }
  }

  private mutating func writeRow(_ row: Row, repeated: Int) throws(SpreadsheetError) {
    let name = styles.rowStyle(
      height: row.height ?? geometry.fittedHeight(of: row),
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
