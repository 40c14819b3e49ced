internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ContentReader {
  /// A cell element as it stands in its row: `count` equal cells.
  struct CellRun {
    var column: Int
    var count: Int
    var value: CellValue
    /// The cell's own style, or that of its row or column; empty for none.
    var style: String
    /// Whether the element itself names a style.
    var isStyled: Bool
  }

  /// The longest run of cells without a value that is read cell by cell.
  private static let blankColumns = 256
  /// The longest run of rows without a value that is read row by row.
  private static let blankRows = 1_024

  /// Reads `table:table-row`.
  mutating func readRow(_ start: XMLToken, into table: inout Table) throws(XMLError) {
    let first = table.row
    let count = scanner.count("table:number-rows-repeated", limit: ODFAddress.rowLimit - first)
    let rowStyle = scanner.value("table:style-name") ?? ""
    let cellStyle = scanner.value("table:default-cell-style-name") ?? ""
    let visibility = scanner.value("table:visibility")
    let isHidden = isHidden(visibility)
    var runs: [CellRun] = []
    if start.kind == .startTag {
      runs = try readCells(of: start, rows: first..<(first + count), rowStyle: cellStyle, &table)
    }
    guard count > 0 else { return }
    table.row += count
    let hasValue = runs.contains { $0.value != .empty }
    guard hasValue || count <= Self.blankRows else { return }
    var row = Row(index: first)
    row.isHidden = isHidden
    row.isFilteredOut = visibility == "filter"
    row.height = rowHeight(rowStyle)
    row.cells = try cells(of: runs)
    guard !row.cells.isEmpty || isHidden || row.height != nil else { return }
    repeatedCells += (count - 1) * max(1, row.cells.count)
    guard repeatedCells <= min(Self.repeatedCellLimit, limits.cells) else {
      throw scanner.error(
        .limitExceeded, "runs of equal cells stand for more than \(Self.repeatedCellLimit) cells",
        at: start.range.lowerBound)
    }
    for index in first..<(first + count) {
      row.index = index
      table.sheet.rows.append(row)
    }
  }

  /// Points of a row's own height; `nil` for as high as its text.
  private func rowHeight(_ style: String) -> Double? {
    let family = "table-row"
    let properties = "table-row-properties"
    let optimal = styles.value(
      "use-optimal-row-height", in: properties, of: style, family: family)
    guard optimal == "false",
      let length = styles.value("row-height", in: properties, of: style, family: family),
      let inches = ODFLength.parse(length)
    else { return nil }
    return (inches * 7200).rounded() / 100
  }

  /// The cells of a row: those with a value, and those with a style of their own as far as a form
  /// goes.
  private mutating func cells(of runs: [CellRun]) throws(XMLError) -> [Cell] {
    var cells: [Cell] = []
    for run in runs {
      let isBlank = run.value == .empty
      if isBlank, !run.isStyled || run.count > Self.blankColumns { continue }
      let format = formatIndex(ofStyle: run.style)
      repeatedCells += run.count - 1
      guard repeatedCells <= min(Self.repeatedCellLimit, limits.cells) else {
        throw scanner.error(
          .limitExceeded,
          "runs of equal cells stand for more than \(Self.repeatedCellLimit) cells",
          at: scanner.position)
      }
      for column in run.column..<(run.column + run.count) {
        cells.append(Cell(column: column, value: run.value, formatIndex: format))
      }
    }
    return cells
  }

  mutating func readCells(
    of start: XMLToken, rows: Range<Int>, rowStyle: String, _ table: inout Table
  ) throws(XMLError) -> [CellRun] {
    var runs: [CellRun] = []
    var column = 0
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == start.depth { break }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      let isCovered = scanner.isNamed(token, "table:covered-table-cell")
      guard isCovered || scanner.isNamed(token, "table:table-cell") else {
        if token.kind == .startTag { _ = try scanner.skipElement(token) }
        continue
      }
      let count = scanner.count(
        "table:number-columns-repeated", limit: ODFAddress.columnLimit - column)
      let own = scanner.value("table:style-name")
      var run = CellRun(
        column: column, count: count, value: .empty, style: own ?? "", isStyled: own != nil)
      if own == nil {
        run.style = rowStyle.isEmpty ? table.columnStyle(of: column) : rowStyle
      }
      if !rows.isEmpty, count > 0 {
        readSpans(row: rows.lowerBound, column: column, into: &table)
        readValidation(rows: rows, columns: column..<(column + count), into: &table)
      }
      let place = CellReference(row: rows.lowerBound, column: column)
      run.value = try readValue(token, at: place, notes: &table.sheet.notes)
      if count > 0 { runs.append(run) }
      column += count
    }
    return runs
  }

  private func readSpans(row: Int, column: Int, into table: inout Table) {
    let width = scanner.count(
      "table:number-columns-spanned", limit: ODFAddress.columnLimit - column)
    let height = scanner.count("table:number-rows-spanned", limit: ODFAddress.rowLimit - row)
    guard width > 1 || height > 1 else { return }
    table.sheet.merges.append(
      RangeReference(
        CellReference(row: row, column: column),
        CellReference(row: row + height - 1, column: column + width - 1)))
  }

  /// Notes where a validation holds; a range below an equal one is joined to it.
  private func readValidation(rows: Range<Int>, columns: Range<Int>, into table: inout Table) {
    guard let name = scanner.value("table:content-validation-name") else { return }
    let range = RangeReference(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound - 1, column: columns.upperBound - 1))
    var ranges = table.validated[name] ?? []
    if let last = ranges.last, last.last.row == range.last.row, last.first.row == range.first.row,
      last.last.column + 1 == range.first.column
    {
      ranges[ranges.count - 1].last.column = range.last.column
    } else {
      ranges.append(range)
    }
    let last = ranges[ranges.count - 1]
    // A form has few ranges side by side; scattered ones need not be joined.
    let above = ranges.dropLast().suffix(64).lastIndex {
      $0.last.row + 1 == last.first.row && $0.first.column == last.first.column
        && $0.last.column == last.last.column
    }
    if let above {
      ranges[above].last.row = last.last.row
      ranges.removeLast()
    }
    table.validated[name] = ranges
  }
}

extension ContentReader.Table {
  /// The default style of a column's cells; empty for none.
  fileprivate func columnStyle(of column: Int) -> String {
    let position = columnStyles.partitionPoint { $0.columns.upperBound >= column }
    guard position < columnStyles.count, columnStyles[position].columns.contains(column) else {
      return ""
    }
    return columnStyles[position].style
  }
}
