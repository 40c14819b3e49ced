internal import SpreadsheetModel
internal import XMLStream

extension ContentReader {
  /// A table while it is read.
  struct Table {
    var sheet: Worksheet
    /// The number of the sheet.
    let index: Int
    /// Zero-based index of the next row.
    var row = 0
    /// Zero-based index of the next column element's first column.
    var column = 0
    /// The default style of each column, as ranges.
    var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []
    /// Where each validation holds.
    var validated: [String: [RangeReference]] = [:]
    /// The first row of the header rows being read.
    var headerStart: Int?
  }

  /// Reads `table:table`.
  mutating func readTable(_ start: XMLToken) throws(XMLError) {
    var sheet = Worksheet(name: scanner.value("table:name") ?? "")
    sheet.isProtected = scanner.value("table:protected") == "true"
    let style = scanner.value("table:style-name") ?? ""
    if styles.value("display", in: "table-properties", of: style, family: "table") == "false" {
      sheet.visibility = .hidden
    }
    setMasterPage(styles.value("master-page-name", in: nil, of: style, family: "table"))
    if let first = ODFAddress.list(scanner.value("table:print-ranges") ?? "").first {
      sheet.print.area = ODFAddress.parse(first)?.range
    }
    var table = Table(sheet: sheet, index: workbook.sheets.count)
    while let token = try scanner.next() {
      if token.kind == .endTag {
        if token.depth == start.depth { break }
        if scanner.isNamed(token, "table:table-header-rows") { endHeader(&table) }
      } else if token.kind == .startTag || token.kind == .emptyTag {
        try readChild(token, into: &table)
      }
    }
    finish(&table)
    workbook.sheets.append(table.sheet)
  }

  private mutating func readChild(_ token: XMLToken, into table: inout Table) throws(XMLError) {
    if scanner.isNamed(token, "table:table-row") {
      try readRow(token, into: &table)
    } else if scanner.isNamed(token, "table:table-column") {
      readColumn(into: &table)
      if token.kind == .startTag { _ = try scanner.skipElement(token) }
    } else if scanner.isNamed(token, "table:table-header-rows") {
      table.headerStart = table.headerStart ?? table.row
    } else if scanner.isNamed(token, "table:named-expressions") {
      if token.kind == .startTag { try readNames(token, sheet: table.index) }
    } else if token.kind == .startTag, !ContentReader.isWrapper(scanner, token) {
      _ = try scanner.skipElement(token)
    }
  }

  /// Whether an element only groups rows or columns.
  static func isWrapper(_ scanner: XMLScanner, _ token: XMLToken) -> Bool {
    scanner.isNamed(token, "table:table-rows") || scanner.isNamed(token, "table:table-row-group")
      || scanner.isNamed(token, "table:table-header-rows")
      || scanner.isNamed(token, "table:table-columns")
      || scanner.isNamed(token, "table:table-column-group")
      || scanner.isNamed(token, "table:table-header-columns")
  }

  private func endHeader(_ table: inout Table) {
    guard let start = table.headerStart, table.row > start else { return }
    table.sheet.print.repeatedRows = start...(table.row - 1)
  }

  private mutating func readColumn(into table: inout Table) {
    let first = table.column
    let count = scanner.count(
      "table:number-columns-repeated", limit: ODFAddress.columnLimit - first)
    guard count > 0 else { return }
    let columns = first...(first + count - 1)
    table.column += count
    let style = scanner.value("table:style-name") ?? ""
    let cellStyle = scanner.value("table:default-cell-style-name") ?? ""
    if !cellStyle.isEmpty { table.columnStyles.append((columns, cellStyle)) }
    let length = styles.value(
      "column-width", in: "table-column-properties", of: style, family: "table-column")
    let width = length.flatMap { ODFLength.parse($0) }
      .map { ODFLength.characters(columnWidth: $0, font: defaultFont) }
    var range = ColumnRange(
      columns: columns, width: width, isHidden: isHidden(scanner.value("table:visibility")))
    if !cellStyle.isEmpty { range.formatIndex = formatIndex(ofStyle: cellStyle) }
    // The rest of the sheet, as LibreOffice and Excel write it, is the default.
    let isRest = columns.upperBound == ODFAddress.columnLimit - 1 || count > 256
    if isRest, !range.isHidden, range.formatIndex == 0, count > 1 { return }
    if var last = table.sheet.columns.last, last.columns.upperBound + 1 == first,
      last.width == range.width, last.isHidden == range.isHidden,
      last.formatIndex == range.formatIndex
    {
      last.columns = last.columns.lowerBound...columns.upperBound
      table.sheet.columns[table.sheet.columns.count - 1] = last
    } else {
      table.sheet.columns.append(range)
    }
  }

  /// Whether a value of `table:visibility` hides.
  func isHidden(_ visibility: String?) -> Bool {
    visibility == "collapse" || visibility == "filter"
  }

  private func finish(_ table: inout Table) {
    for name in ruleNames {
      guard var rule = rules[name], let ranges = table.validated[name] else { continue }
      rule.ranges = ranges
      table.sheet.validations.append(rule)
    }
    table.sheet.notes.sort { $0.reference < $1.reference }
  }
}

extension XMLScanner {
  /// A repeat count of the last tag: 1 when it is missing, held within 1...`limit`.
  func count(_ name: StaticString, limit: Int) -> Int {
    guard let attribute = attribute(name), let count = Int(string(attribute.value)) else {
      return min(1, limit)
    }
    return min(max(count, 1), limit)
  }
}
