internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Writes one `table:table`.
///
/// - Note: Source: ODF 1.3 part 3 §9.1 (table model), §9.1.2 (table:table).
struct SheetWriter {
  let sheet: Worksheet
  /// The names of the sheet's validations, in its order.
  let validationNames: [String]
  /// The number of the sheet's first chart among the objects of the package, one-based.
  let firstObject: Int
  /// How many columns the table has: every row has as many cells.
  private(set) var columnCount: Int
  /// The format of cells not written, by column.
  let columnFormats: ColumnFormats
  /// Its lengths.
  let geometry: SheetGeometry
  var styles: AutomaticStyles
  /// What is written and not yet in the block.
  var output = ByteWriter()
  /// Where full blocks go; `nil` where `output` takes all.
  let stream: EntryStream?
  var block: ByteBlock
  let cellEnd = ShortText("</text:p></table:table-cell>")
  /// Rows at which something begins or ends, ascending.
  let edges: [Int]
  /// The first row not written.
  var nextRow = 0
  var overlay: SheetOverlay
  /// What the fast way of writing cells knows of each format, as it is asked for.
  var plainFormats: [PlainFormat?]

  init(
    _ sheet: Worksheet, styles: AutomaticStyles, validationNames: [String], firstObject: Int,
    stream: EntryStream? = nil
  ) throws(SpreadsheetError) {
    self.stream = stream
    block = stream?.block() ?? ByteBlock(capacity: 0)
    self.sheet = sheet
    self.styles = styles
    self.validationNames = validationNames
    self.firstObject = firstObject
    plainFormats = Array(repeating: nil, count: styles.formats.count)
    columnFormats = ColumnFormats(sheet.columns)
    geometry = SheetGeometry(sheet, formats: styles.formats)
    columnCount = SheetWriter.columnCount(of: sheet)
    overlay = SheetOverlay(sheet, validationNames: validationNames)
    let header = sheet.print.repeatedRows.map { [$0.lowerBound, $0.upperBound + 1] } ?? []
    edges = (overlay.boundaries + header).sorted()
    try SheetWriter.check(sheet, formats: styles.formats.count)
  }

  /// Writes what stands before the rows; once the last row is known where rows come one by one.
  ///
  /// - Parameter masterPage: the page style; `nil` for the document's own.
  mutating func writeHead(masterPage: String?) {
    let style = styles.tableStyle(isShown: sheet.visibility == .visible, masterPage: masterPage)
    output.append("<table:table")
    output.append(attribute: "table:name", sheet.name)
    output.append(attribute: "table:style-name", style)
    if sheet.isProtected { output.append(attribute: "table:protected", "true") }
    if let area = sheet.print.area {
      output.append(attribute: "table:print-ranges", ODFAddress.range(area, on: sheet.name))
    }
    output.append(">")
    writeColumns()
  }

  /// Writes what stands behind the rows.
  ///
  /// - Parameter names: `table:named-range` and `table:named-expression` elements local to the sheet.
  mutating func writeTail(names: [UInt8] = []) {
    if !names.isEmpty {
      output.append("<table:named-expressions>")
      output.append(contentsOf: names)
      output.append("</table:named-expressions>")
    }
    output.append("</table:table>")
  }

  /// Hands the last block on.
  mutating func finish() {
    drain()
    stream?.submit(block)
    block = ByteBlock(capacity: 0)
  }

  private static func columnCount(of sheet: Worksheet) -> Int {
    var count = max(1, (sheet.columns.last?.columns.upperBound ?? -1) + 1)
    for row in sheet.rows { count = max(count, (row.cells.last?.column ?? -1) + 1) }
    for merge in sheet.merges { count = max(count, merge.last.column + 1) }
    for range in sheet.validations.flatMap(\.ranges) { count = max(count, range.last.column + 1) }
    for note in sheet.notes { count = max(count, note.reference.column + 1) }
    for chart in sheet.charts { count = max(count, chart.anchor.first.column + 1) }
    return min(count, ODFAddress.columnLimit)
  }

  /// Refuses what no sheet can hold.
  private static func check(_ sheet: Worksheet, formats: Int) throws(SpreadsheetError) {
    let isNamed =
      !sheet.name.isEmpty && !sheet.name.contains { "[]*?:/\\".contains($0) }
      && sheet.name.first != "'" && sheet.name.last != "'"
    guard isNamed else {
      throw SpreadsheetError(
        .invalidArgument, "a sheet cannot have this name", sheet: sheet.name)
    }
    for row in sheet.rows { try check(row, of: sheet.name, formats: formats) }
  }

  private static func check(
    _ row: Row, of sheet: String, formats: Int
  ) throws(SpreadsheetError) {
    guard (0..<ODFAddress.rowLimit).contains(row.index),
      (row.cells.last?.column ?? 0) < ODFAddress.columnLimit,
      (row.cells.first?.column ?? 0) >= 0
    else {
      throw SpreadsheetError(.invalidArgument, "a cell lies outside the sheet", sheet: sheet)
    }
    for cell in row.cells where cell.formatIndex < 0 || cell.formatIndex >= formats {
      throw SpreadsheetError(
        .invalidArgument, "a cell refers to a format that the workbook does not have",
        sheet: sheet)
    }
  }

  /// Writes a row that is not of the sheet's own, behind those written before.
  mutating func append(_ row: Row) throws(SpreadsheetError) {
    try Self.check(row, of: sheet.name, formats: plainFormats.count)
    columnCount = max(columnCount, (row.cells.last?.column ?? -1) + 1)
    try write(row)
  }

  // MARK: Columns

  private mutating func writeColumns() {
    var next = 0
    for range in sheet.columns {
      let columns = range.columns.clamped(to: 0...(ODFAddress.columnLimit - 1))
      if columns.lowerBound > next { writeColumn(count: columns.lowerBound - next, nil) }
      writeColumn(count: columns.count, range)
      next = columns.upperBound + 1
    }
    if columnCount > next { writeColumn(count: columnCount - next, nil) }
  }

  private mutating func writeColumn(count: Int, _ range: ColumnRange?) {
    output.append("<table:table-column")
    let name = styles.columnStyle(width: geometry.columnWidth(range))
    output.append(attribute: "table:style-name", name)
    if count > 1 { output.append(attribute: "table:number-columns-repeated", count) }
    if range?.isHidden == true { output.append(attribute: "table:visibility", "collapse") }
    output.append(
      attribute: "table:default-cell-style-name", styles.cellStyle(range?.formatIndex ?? 0))
    output.append("/>")
  }
}

/// The formats of cells not written.
struct ColumnFormats {
  private let ranges: [ColumnRange]

  /// - Parameter columns: ascending, none overlapping.
  init(_ columns: [ColumnRange]) { ranges = columns.filter { $0.formatIndex != 0 } }

  /// The format index of a column's cells, 0 when it has none of its own.
  func index(of column: Int) -> Int {
    if ranges.isEmpty { return 0 }
    let position = ranges.partitionPoint { $0.columns.upperBound >= column }
    guard position < ranges.count, ranges[position].columns.contains(column) else { return 0 }
    return ranges[position].formatIndex
  }
}
