import ByteSupport
import VietnameseText

/// A table with its header told from its rows, and its columns from each other.
struct TableLayout {
  /// One a header cell.
  var columns: [TableColumn]
  /// The rows below the header.
  var rows: [TableRow]
  /// The column that names the rows.
  let label: Int
  /// The column of row numbers.
  var number: Int?
  /// The column of units.
  var unit: Int?
}

/// Tells header from rows and reads the columns.
struct TableLayoutReader {
  let scanner: DocumentScanner
  let cells: CellReader
  let headers: ColumnReader
  private var tokens: [Token] { scanner.tokens }

  /// A reader for the tables of one document.
  init(_ scanner: DocumentScanner) {
    self.scanner = scanner
    cells = CellReader(scanner)
    headers = ColumnReader(scanner)
  }

  /// The layout of a table; `nil` when it has no header or no rows of numbers.
  func layout(_ table: TextTable) -> TableLayout? {
    let numbers = table.rows.map { $0.map { cells.number($0) } }
    guard
      let first = firstRow(table.rows, numbers),
      first > 0, let width = headerWidth(table.rows[..<first])
    else { return nil }
    let header = table.rows[..<first].filter { $0.count == width && !isIndex($0) }
    guard !header.isEmpty else { return nil }
    let heads = (0..<width).map { column in header.map { $0[column] } }
    let numberColumn = isNumberHead(heads[0]) ? 0 : nil
    var rows = self.rows(table, numbers, from: first, width, numberColumn)
    guard rows.count > 0, let label = labelColumn(rows, width, numberColumn), label < 3 else {
      return nil
    }
    if cells.usesPoint(rows) {
      for index in rows.indices {
        for column in rows[index].numbers.indices {
          rows[index].numbers[column] = cells.withPoint(rows[index].numbers[column])
        }
      }
    }
    for index in rows.indices { rows[index].label = rows[index].cells[label] }
    var layout = TableLayout(
      columns: Array(repeating: TableColumn(), count: width), rows: rows, label: label,
      number: numberColumn ?? (label > 0 ? 0 : nil))
    layout.columns[label].role = .label
    layout.columns[label].header = heads[label].filter { !$0.isEmpty }
    readColumns(&layout, heads)
    return layout
  }

  /// The width of the header: that of its last line with more than one cell.
  private func headerWidth(_ lines: ArraySlice<[Range<Int>]>) -> Int? {
    lines.last { $0.count > 1 && !isIndex($0) && !isRule($0) }?.count
  }

  private func isNumberHead(_ header: [Range<Int>]) -> Bool {
    header.contains { range in
      range.first.map {
        TableWords.rowNumber.match(tokens, at: $0, limit: range.upperBound) == range.count
      } ?? false
    }
  }

  /// The first line with numbers, or the line of a group right below the header: words in one cell.
  private func firstRow(_ rows: [[Range<Int>]], _ numbers: [[CellNumber?]]) -> Int? {
    var seesHeader = false
    for index in rows.indices {
      let words = rows[index].count { isWordy($0) }
      let filled = rows[index].count { !$0.isEmpty }
      if isData(rows[index], numbers[index]) { return index }
      if seesHeader, words == 1, filled <= 2, rows[index].count > 1 { return index }
      seesHeader = seesHeader || words > 1
    }
    return nil
  }

  /// Whether a line has a number in a cell and words to name it; a header may have years.
  private func isData(_ row: [Range<Int>], _ numbers: [CellNumber?]) -> Bool {
    guard row.count > 1, row.contains(where: { isWordy($0) }) else { return false }
    let found = numbers.indices.dropFirst().filter { numbers[$0] != nil }
    return found.contains { !isYear(numbers[$0]) } || found.count == 1 && row.count > 3
  }

  private func isYear(_ number: CellNumber?) -> Bool {
    guard let quantity = number?.quantity, quantity.tokens.count == 1 else { return false }
    let token = tokens[quantity.tokens.lowerBound]
    guard token.end - token.start == 4, let value = quantity.value?.doubleValue else {
      return false
    }
    return (1990...2100).contains(value)
  }

  private func isWordy(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .word && tokens[$0].end - tokens[$0].start > 1 }
      && cells.number(cell) == nil
  }

  /// "A | B | 1 | 2 | 3=2/1".
  private func isIndex(_ row: [Range<Int>]) -> Bool {
    !row.contains { isWordy($0) }
  }

  /// "---|---|---".
  private func isRule(_ row: [Range<Int>]) -> Bool {
    row.allSatisfy { $0.allSatisfy { tokens[$0].isMark("-") || tokens[$0].isMark(":") } }
  }

  // MARK: rows

  private func rows(
    _ table: TextTable, _ numbers: [[CellNumber?]], from first: Int, _ width: Int,
    _ numberColumn: Int?
  ) -> [TableRow] {
    var rows: [TableRow] = []
    for index in first..<table.rows.count {
      var (line, values) = (table.rows[index], numbers[index])
      guard let start = line.first?.lowerBound, line.contains(where: { isWordy($0) }) else {
        continue
      }
      if line.count == width - 1, numberColumn == 0, isWordy(line[0]), !isWordy(line[1]) {
        line.insert(start..<start, at: 0)
        values.insert(nil, at: 0)
      }
      guard line.count <= width else { continue }
      while line.count < width {
        line.append(table.tokens.upperBound..<table.tokens.upperBound)
        values.append(nil)
      }
      rows.append(TableRow(cells: line, numbers: values, label: start..<start))
    }
    return rows
  }

  /// The first column that holds words in most rows.
  private func labelColumn(_ rows: [TableRow], _ width: Int, _ numberColumn: Int?) -> Int? {
    (0..<width).first { column in
      column != numberColumn && rows.count { isWordy($0.cells[column]) } * 2 > rows.count
    }
  }

  // MARK: columns

  private func readColumns(_ layout: inout TableLayout, _ header: [[Range<Int>]]) {
    for column in (layout.label + 1)..<max(layout.label + 1, header.count) {
      let values = layout.rows.compactMap { $0.numbers[column] }
      let words = layout.rows.count { isWordy($0.cells[column]) }
      if layout.unit == nil, words > values.count, isUnitHead(header[column]) {
        layout.unit = column
        layout.columns[column].role = .unit
      } else if !values.isEmpty, values.count >= words {
        layout.columns[column] = headers.column(
          header[column], inPercent: values.allSatisfy { $0.quantity.isPercent },
          pairs: values.count { $0.quantity.pair != nil } * 2 > values.count)
      }
    }
  }

  private func isUnitHead(_ header: [Range<Int>]) -> Bool {
    header.contains { range in
      range.first.map {
        TableWords.unit.match(tokens, at: $0, limit: range.upperBound) == range.count
      } ?? false
    }
  }
}
