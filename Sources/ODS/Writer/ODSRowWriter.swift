internal import ByteSupport
internal import FileAccess
public import SpreadsheetModel
internal import ZipArchive

/// Writes an ODS file row by row, in memory that does not grow with the rows.
///
/// Every cell has the text it shows. Rows are as high as the default font needs, or as their text in
/// formats that wrap. The same calls give the same bytes, but with `.fast` on machines with and
/// without ISA-L.
public struct ODSRowWriter: ~Copyable, RowWriter {
  private let path: String
  private let options: RowWriterOptions
  private var workbook = Workbook()
  private var content: ContentPart
  private var stream: EntryStream
  private var sheet: SheetWriter?
  /// The row whose cells come.
  private var row = Row(index: -1)
  private var column = 0
  private var isInRow = false

  /// A writer of a file; `RowWriter.init(to:formats:options:)` says what it takes.
  public init(
    to path: String, formats: [CellFormat] = [], options: RowWriterOptions = RowWriterOptions()
  ) throws {
    self.path = path
    self.options = options
    workbook.setFormats(formats)
    workbook.properties = options.properties
    stream = EntryStream(options.compression)
    content = ODSWriter.contentPart(of: workbook, options.compression)
    guard options.replaces || !FileAccess.exists(path) else { throw FileError.exists(path: path) }
    _ = try SpoolFile(beside: path)
  }

  /// Begins a sheet; its rows, if it has any, are written first.
  public mutating func startSheet(_ sheet: Worksheet) throws {
    try endSheet()
    guard sheet.notes.isEmpty, sheet.charts.isEmpty else {
      throw SpreadsheetError(
        .invalidArgument, "rows that come one by one have no notes and charts", sheet: sheet.name)
    }
    guard !workbook.sheets.contains(where: { $0.name.lowercased() == sheet.name.lowercased() })
    else { throw SpreadsheetError(.invalidArgument, "two sheets have one name", sheet: sheet.name) }
    stream = EntryStream(options.compression, spool: try SpoolFile(beside: path))
    var head = sheet
    head.rows = []
    self.sheet = try content.sheetWriter(head, into: stream)
    for row in sheet.rows { try self.sheet?.append(row) }
    row = Row(index: (sheet.rows.last?.index ?? -1))
    workbook.sheets.append(head)
  }

  /// Begins the next row.
  public mutating func startRow() throws {
    guard sheet != nil else { throw Self.noSheet }
    try endRow()
    row.index += 1
    column = 0
    isInRow = true
  }

  /// Puts a number, which must be finite, into the next cell.
  public mutating func append(_ number: Double, format: Int = 0) throws {
    try append(CellValue.number(number), format: format)
  }

  /// Puts a text into the next cell.
  public mutating func append(_ text: String, format: Int = 0) throws {
    try append(CellValue.text(text), format: format)
  }

  /// Puts any value into the next cell.
  public mutating func append(_ value: CellValue, format: Int = 0) throws {
    guard isInRow else {
      throw SpreadsheetError(.invalidArgument, "a cell needs a row; startRow begins one")
    }
    row.cells.append(Cell(column: column, value: value, formatIndex: format))
    column += 1
  }

  /// Leaves cells out.
  public mutating func skipCells(_ count: Int) throws { column += max(0, count) }

  /// Leaves rows out.
  public mutating func skipRows(_ count: Int) throws {
    guard sheet != nil else { throw Self.noSheet }
    try endRow()
    row.index += max(0, count)
  }

  /// Writes a row for each value of some columns, which begin in column A.
  public mutating func append(columns: [TableColumn]) throws {
    for position in 0..<(columns.map(\.values.count).max() ?? 0) {
      try startRow()
      for column in columns {
        switch column.values {
        case .numbers(let numbers) where position < numbers.count:
          try append(.number(numbers[position]), format: column.formatIndex)
        case .texts(let texts) where position < texts.count:
          try append(.text(texts[position]), format: column.formatIndex)
        case .values(let values) where position < values.count && values[position] != .empty:
          try append(values[position], format: column.formatIndex)
        default: try skipCells(1)
        }
      }
    }
  }

  /// Writes what is left and puts the file in its place.
  public consuming func finish() throws {
    try endSheet()
    guard !workbook.sheets.isEmpty else {
      throw SpreadsheetError(.invalidArgument, "a workbook must have a sheet")
    }
    let archive = try ODSWriter.assembled(
      workbook, try content.entry(workbook), options.compression)
    try archive.write(to: path, replacing: options.replaces)
  }

  private mutating func endRow() throws {
    guard isInRow else { return }
    isInRow = false
    try sheet?.append(row)
    row.cells.removeAll(keepingCapacity: true)
  }

  /// Ends the sheet that is being written.
  private mutating func endSheet() throws {
    try endRow()
    guard var writer = sheet else { return }
    sheet = nil
    try writer.finishRows()
    writer.writeTail()
    writer.finish()
    writer.writeHead(masterPage: StylesPart.masterPage(of: workbook.sheets.count - 1))
    try content.append(writer.styles, head: writer.output.bytes, stream)
  }

  private static var noSheet: SpreadsheetError {
    SpreadsheetError(.invalidArgument, "rows need a sheet; startSheet begins one")
  }
}
