internal import ByteSupport
internal import FileAccess
public import SpreadsheetModel
internal import ZipArchive

/// Writes an XLSX file row by row, in memory that does not grow with the rows.
///
///     cells ──SheetEncoder──▶ blocks ──other cores──▶ SpoolFile ──libzip──▶ the file
///
/// The same calls give the same bytes, but with `.fast` on machines with and without ISA-L.
public struct XLSXRowWriter: ~Copyable, RowWriter {
  private let path: String
  private let options: RowWriterOptions
  private var workbook = Workbook()
  private var encoder: SheetEncoder
  private var relationships = RelationshipList(.transitional)
  private var sheetIDs: [String] = []
  private var parts: [NewPart] = []
  private var stream: EntryStream
  private var isInSheet = false

  /// A writer of a file; `RowWriter.init(to:formats:options:)` says what it takes.
  public init(
    to path: String, formats: [CellFormat] = [], options: RowWriterOptions = RowWriterOptions()
  ) throws {
    self.path = path
    self.options = options
    workbook.setFormats(formats)
    workbook.properties = options.properties
    stream = EntryStream(options.compression)
    encoder = SheetEncoder(
      formatCount: workbook.formats.count, sharedTextBytes: options.sharedTextBytes)
    guard options.replaces || !FileAccess.exists(path) else { throw FileError.exists(path: path) }
    _ = try SpoolFile(beside: path)
  }

  /// Begins a sheet; its rows, if it has any, are written first.
  public mutating func startSheet(_ sheet: Worksheet) throws {
    try endSheet()
    try SheetName.check(sheet.name, among: workbook.sheets.map(\.name))
    guard sheet.notes.isEmpty, sheet.charts.isEmpty else {
      throw SpreadsheetError(
        .invalidArgument, "rows that come one by one have no notes and charts", sheet: sheet.name)
    }
    stream = EntryStream(options.compression, spool: try SpoolFile(beside: path))
    encoder.begin(sheet.name, into: stream)
    for row in sheet.rows { try encoder.append(row) }
    var head = sheet
    head.rows = []
    workbook.sheets.append(head)
    isInSheet = true
  }

  /// Begins the next row.
  public mutating func startRow() throws {
    guard isInSheet else { throw Self.noSheet }
    try encoder.startRow()
  }

  /// Puts a number, which must be finite, into the next cell.
  public mutating func append(_ number: Double, format: Int = 0) throws {
    try encoder.append(number, format: format)
  }

  /// Puts a text into the next cell.
  public mutating func append(_ text: String, format: Int = 0) throws {
    try encoder.append(text, format: format)
  }

  /// Puts any value into the next cell.
  public mutating func append(_ value: CellValue, format: Int = 0) throws {
    try encoder.append(value, format: format)
  }

  /// Leaves cells out.
  public mutating func skipCells(_ count: Int) throws { encoder.skipCells(count) }

  /// Leaves rows out.
  public mutating func skipRows(_ count: Int) throws {
    guard isInSheet else { throw Self.noSheet }
    encoder.skipRows(count)
  }

  /// Writes a row for each value of some columns, which begin in column A.
  public mutating func append(columns: [TableColumn]) throws {
    guard isInSheet else { throw Self.noSheet }
    try encoder.append(columns)
  }

  /// Writes what is left and puts the file in its place.
  public consuming func finish() throws {
    try endSheet()
    guard workbook.sheets.contains(where: { $0.visibility == .visible }) else {
      throw SpreadsheetError(.invalidArgument, "a workbook needs a visible sheet")
    }
    parts += try XLSXWriter.commonParts(workbook, &relationships, encoder, options.compression)
    let archive = try XLSXWriter.assembled(
      workbook, sheetIDs: sheetIDs, relationships, parts, options.compression)
    try archive.write(to: path, replacing: options.replaces)
  }

  /// Ends the sheet that is being written.
  private mutating func endSheet() throws {
    guard isInSheet, let sheet = workbook.sheets.last else { return }
    isInSheet = false
    let number = workbook.sheets.count
    let active = workbook.sheets.firstIndex { $0.visibility == .visible }
    var xml = SheetXML(
      sheet, dialect: .transitional, formatIndexes: Array(workbook.formats.indices),
      isSelected: active == number - 1)
    encoder.finishRows()
    let head = try xml.head(used: encoder.used)
    encoder.end(tail: try xml.tail())
    let name = "xl/worksheets/sheet\(number).xml"
    sheetIDs.append(relationships.add("worksheet", target: "worksheets/sheet\(number).xml"))
    parts.append(
      NewPart(
        name: name, contentType: ContentType.worksheet, bytes: [],
        entry: try stream.finish(name, head: head)))
  }

  private static var noSheet: SpreadsheetError {
    SpreadsheetError(.invalidArgument, "rows need a sheet; startSheet begins one")
  }
}
