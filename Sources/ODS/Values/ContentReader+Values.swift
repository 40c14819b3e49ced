internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ContentReader {
  /// What the reading of values keeps beside the values.
  struct ValueReading {
    var sheets: [SheetValues] = []
    /// The bytes of rows that the scanner of rows took.
    var plainRows: [Range<Int>] = []
    /// Whether a row was read by another way.
    var isUnusual = false
    /// Runs of cells with a value.
    var cellCount = 0
  }

  /// Reads the values of the document; runs stay runs.
  mutating func readValues() throws(XMLError) -> ValueReading {
    var reading = ValueReading()
    while let token = try scanner.next() {
      guard token.kind == .startTag else { continue }
      if scanner.isNamed(token, "office:document-content")
        || scanner.isNamed(token, "office:document") || scanner.isNamed(token, "office:body")
        || scanner.isNamed(token, "office:spreadsheet")
      {
        continue
      }
      if scanner.isNamed(token, "table:table") {
        try readValues(of: token, into: &reading)
      } else {
        _ = try scanner.skipElement(token)
      }
    }
    return reading
  }

  private mutating func readValues(
    of start: XMLToken, into reading: inout ValueReading
  ) throws(XMLError) {
    let name = scanner.value("table:name") ?? ""
    var table = Table(sheet: Worksheet(name: name), index: reading.sheets.count)
    var rows = TableValues(expecting: (scanner.bytes.count - scanner.position) / 110)
    while let token = try scanner.next() {
      if token.kind == .endTag {
        if token.depth == start.depth { break }
        continue
      }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if scanner.isNamed(token, "table:table-row") {
        try readValues(ofRow: token, &rows, &table, &reading)
      } else if token.kind == .startTag, !ContentReader.isWrapper(scanner, token) {
        _ = try scanner.skipElement(token)
      }
    }
    reading.sheets.append(
      SheetValues(name: name, blocks: [rows.finished()], texts: []))
  }

  private mutating func readValues(
    ofRow token: XMLToken, _ rows: inout TableValues, _ table: inout Table,
    _ reading: inout ValueReading
  ) throws(XMLError) {
    let start = token.range.lowerBound
    var position = start
    let before = rows.cellCount
    let limit = ODFAddress.rowLimit - table.row
    if let repeats = rows.addPlain(scanner.bytes, &position, at: table.row, limit: limit) {
      scanner.pass(token, to: position)
      reading.note(plainRow: start..<position)
      table.row += repeats
    } else {
      reading.isUnusual = true
      let count = scanner.count("table:number-rows-repeated", limit: limit)
      var runs: [CellRun] = []
      if token.kind == .startTag {
        let range = table.row..<(table.row + count)
        runs = try readCells(of: token, rows: range, rowStyle: "", &table)
      }
      if count > 0 { rows.add(runs, at: table.row, repeats: count) }
      table.row += count
    }
    reading.cellCount += rows.cellCount - before
    guard reading.cellCount <= limits.cells else {
      throw scanner.error(
        .limitExceeded, "the document has more than \(limits.cells) cells", at: start)
    }
  }
}

extension ContentReader.ValueReading {
  /// Keeps the place of a row; rows that follow one another are one place.
  fileprivate mutating func note(plainRow range: Range<Int>) {
    if let last = plainRows.last, last.upperBound == range.lowerBound {
      plainRows[plainRows.count - 1] = last.lowerBound..<range.upperBound
    } else {
      plainRows.append(range)
    }
  }

  /// Checks by libxml2 what the scanner of rows has not seen: the document without those rows, or
  /// all of it when a row was read by another way.
  func check(_ bytes: [UInt8], limits: Limits) throws(XMLError) {
    guard !isUnusual else { return try XMLReader.check(bytes, limits: limits) }
    var rest: [UInt8] = []
    var position = 0
    for range in plainRows {
      rest.append(contentsOf: bytes[position..<range.lowerBound])
      position = range.upperBound
    }
    rest.append(contentsOf: bytes[position...])
    do throws(XMLError) {
      try XMLReader.check(rest, limits: limits)
    } catch {
      // Of the whole the line is right.
      try XMLReader.check(bytes, limits: limits)
    }
  }
}
