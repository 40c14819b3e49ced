import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes a worksheet part, its elements in the order of the schema.
///
/// - Note: Source: ECMA-376-1 §18.3.1.99 (worksheet).
struct SheetXML {
  let worksheet: Worksheet
  let dialect: Dialect
  /// The number of the file's `xf` record for each format of the model.
  let formatIndexes: [Int]
  /// Whether the tab is the selected one.
  let isSelected: Bool
  /// Whether days are counted from 1904-01-01.
  let uses1904Dates: Bool
  /// The ids of the sheet's relationships.
  let drawingID: String?
  let notesID: String?
  var writer = ByteWriter(capacity: 1 << 14)

  init(
    _ worksheet: Worksheet, dialect: Dialect, formatIndexes: [Int], isSelected: Bool = false,
    uses1904Dates: Bool = false, drawingID: String? = nil, notesID: String? = nil
  ) {
    self.worksheet = worksheet
    self.dialect = dialect
    self.formatIndexes = formatIndexes
    self.isSelected = isSelected
    self.uses1904Dates = uses1904Dates
    self.drawingID = drawingID
    self.notesID = notesID
  }

  /// The bytes of the part.
  ///
  /// - Throws: `.invalidArgument` with the cell for a value that no cell can hold.
  mutating func part(_ strings: inout SharedStringTable) throws(SpreadsheetError) -> [UInt8] {
    try writeHead(usedRange)
    try writeRows(&strings)
    try writeTail()
    return writer.bytes
  }

  /// What stands before the rows.
  ///
  /// - Parameter used: the smallest range that holds all cells; `nil` for none.
  mutating func head(used: RangeReference?) throws(SpreadsheetError) -> [UInt8] {
    writer = ByteWriter()
    try writeHead(used ?? Self.noCells)
    return writer.bytes
  }

  /// What stands behind the rows.
  mutating func tail() throws(SpreadsheetError) -> [UInt8] {
    writer = ByteWriter()
    try writeTail()
    return writer.bytes
  }

  private mutating func writeHead(_ used: RangeReference) throws(SpreadsheetError) {
    writer.appendDeclaration()
    writer.append("<worksheet xmlns=\"\(dialect.main)\" xmlns:r=\"\(dialect.relationships)\">")
    if worksheet.print.fitsWidth {
      writer.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    }
    writer.append("<dimension")
    writer.append(attribute: "ref", used.description)
    writer.append("/>")
    writeView()
    writer.append("<sheetFormatPr defaultRowHeight=\"15.75\"/>")
    try writeColumns()
    writer.append("<sheetData>")
  }

  private mutating func writeTail() throws(SpreadsheetError) {
    writer.append("</sheetData>")
    if worksheet.isProtected {
      writer.append("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\"/>")
    }
    writeMerges()
    try writeValidations()
    writePrintSetup()
    for (name, id) in [("drawing", drawingID), ("legacyDrawing", notesID)] {
      if let id { writer.append("<\(name) r:id=\"\(id)\"/>") }
    }
    writer.append("</worksheet>")
  }

  /// The range of a sheet without cells.
  private static let noCells = RangeReference(
    CellReference(row: 0, column: 0), CellReference(row: 0, column: 0))

  /// The smallest range that holds all cells.
  private var usedRange: RangeReference {
    let rows = worksheet.rows.filter { !$0.cells.isEmpty }
    guard let first = rows.first, let last = rows.last else {
      return Self.noCells
    }
    let columns = rows.flatMap { [$0.cells[0].column, $0.cells[$0.cells.count - 1].column] }
    return RangeReference(
      CellReference(row: first.index, column: columns.min() ?? 0),
      CellReference(row: last.index, column: columns.max() ?? 0))
  }

  private mutating func writeView() {
    writer.append("<sheetViews><sheetView")
    if isSelected { writer.append(attribute: "tabSelected", 1) }
    writer.append(attribute: "workbookViewId", 0)
    guard let freeze = worksheet.freeze, freeze.rows > 0 || freeze.columns > 0 else {
      writer.append("/></sheetViews>")
      return
    }
    writer.append("><pane")
    if freeze.columns > 0 { writer.append(attribute: "xSplit", freeze.columns) }
    if freeze.rows > 0 { writer.append(attribute: "ySplit", freeze.rows) }
    let corner = CellReference(row: freeze.rows, column: freeze.columns)
    writer.append(attribute: "topLeftCell", corner.description)
    let pane =
      freeze.rows == 0 ? "topRight" : freeze.columns == 0 ? "bottomLeft" : "bottomRight"
    writer.append(attribute: "activePane", pane)
    writer.append(" state=\"frozen\"/><selection pane=\"\(pane)\"")
    writer.append(attribute: "activeCell", corner.description)
    writer.append(attribute: "sqref", corner.description)
    writer.append("/></sheetView></sheetViews>")
  }

  private mutating func writeColumns() throws(SpreadsheetError) {
    guard !worksheet.columns.isEmpty else { return }
    writer.append("<cols>")
    for range in worksheet.columns {
      writer.append("<col")
      writer.append(attribute: "min", range.columns.lowerBound + 1)
      writer.append(attribute: "max", range.columns.upperBound + 1)
      if let width = range.width {
        writer.append(attribute: "width", width)
        writer.append(attribute: "customWidth", 1)
      } else {
        writer.append(attribute: "width", 9.140625)
      }
      if range.formatIndex != 0 { writer.append(attribute: "style", try record(range.formatIndex)) }
      if range.isHidden { writer.append(attribute: "hidden", 1) }
      writer.append("/>")
    }
    writer.append("</cols>")
  }

  private mutating func writeMerges() {
    guard !worksheet.merges.isEmpty else { return }
    writer.append("<mergeCells")
    writer.append(attribute: "count", worksheet.merges.count)
    writer.append(">")
    for merge in worksheet.merges { writer.append("<mergeCell ref=\"\(merge)\"/>") }
    writer.append("</mergeCells>")
  }

  /// The file's record for a format of the model.
  func record(_ format: Int) throws(SpreadsheetError) -> Int {
    guard formatIndexes.indices.contains(format) else {
      throw SpreadsheetError(
        .invalidArgument, "format \(format) is outside the table of \(formatIndexes.count)",
        sheet: worksheet.name)
    }
    return formatIndexes[format]
  }
}
