internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Writes the cells of worksheets straight into blocks that are compressed as they fill.
///
///     <row r="12"> <c r="K  12  " s="1"><v>  4711.5  </v></c> … </row>
///
/// What of a cell is the same for its column, its row or its format is made once; nothing is
/// allocated for a number or a known text.
///
/// - Note: Source: ECMA-376-1 §18.3.1.4 (c), §18.3.1.73 (row), §18.18.11 (ST_CellType).
struct SheetEncoder: ~Copyable {
  /// The texts of all sheets that cells refer to by number.
  private(set) var strings = TextTable()
  /// How many cells refer to them.
  private(set) var references = 0
  /// Zero-based; -1 before the first.
  private(set) var row = -1
  /// Zero-based: of the next cell.
  private(set) var column = 0
  private(set) var used: RangeReference?

  private let sharedTextBytes: Int
  private let uses1904Dates: Bool
  private let tags: [CellTags]
  private var sheetName = ""
  private var stream = EntryStream(.standard)
  private var block = ByteBlock(capacity: 0)
  private var isInRow = false
  private var firstColumn: Int?
  private var rowDigits = ShortText()
  /// `<c r="AB` for each column met.
  private var columnTags: [ShortText] = []
  private let rowStart = ShortText("<row r=\"")
  private let rowEnd = ShortText("</row>")
  private let valueEnd = ShortText("</v></c>")

  /// What stands behind the reference of a cell of one format.
  private struct CellTags {
    let number: ShortText
    let text: ShortText
    let inline: ShortText
    let bare: ShortText

    init(record: Int) {
      let style = record == 0 ? "\"" : "\" s=\"\(record)\""
      number = ShortText(style + "><v>")
      text = ShortText(style + " t=\"s\"><v>")
      inline = ShortText(style)
      bare = ShortText(style + "/>")
    }
  }

  private static let rowLimit = 1_048_576
  private static let columnLimit = 16_384
  /// Room for the tags and digits of a cell.
  private static let cellBytes = 4 * ShortText.capacity + ByteBlock.numberBytes

  /// - Parameters:
  ///   - formatCount: of the workbook; the file's records have the numbers of the formats.
  ///   - sharedTextBytes: bytes of texts that cells refer to by number; others stand in their cells.
  init(formatCount: Int, uses1904Dates: Bool = false, sharedTextBytes: Int = .max) {
    tags = (0..<formatCount).map(CellTags.init(record:))
    self.uses1904Dates = uses1904Dates
    self.sharedTextBytes = sharedTextBytes
  }

  /// Begins another sheet.
  mutating func begin(_ name: String, into stream: EntryStream) {
    self.stream = stream
    block = stream.block()
    sheetName = name
    (row, column, used, isInRow, firstColumn) = (-1, 0, nil, false, nil)
  }

  /// Ends the sheet: all its text has gone to its stream.
  mutating func end(tail: [UInt8]) {
    endRow()
    put(tail[...])
    stream.submit(block)
    block = ByteBlock(capacity: 0)
  }

  /// Begins the next row.
  mutating func startRow() throws(SpreadsheetError) {
    try startRow(row + 1)
    block.put(UInt8(ascii: ">"))
  }

  /// Begins a row behind those before it.
  private mutating func startRow(_ index: Int) throws(SpreadsheetError) {
    endRow()
    guard index < Self.rowLimit else {
      throw refusal("a sheet has \(Self.rowLimit) rows")
    }
    if index == row + 1, row >= 0 {
      rowDigits.increment()
    } else {
      rowDigits = ShortText(digits: index + 1)
    }
    (row, column, isInRow) = (index, 0, true)
    reserve()
    block.put(rowStart)
    block.put(rowDigits)
    block.put(UInt8(ascii: "\""))
  }

  /// Leaves rows out.
  mutating func skipRows(_ count: Int) {
    endRow()
    row += max(0, count)
    rowDigits = ShortText(digits: row + 1)
  }

  /// Leaves cells out.
  mutating func skipCells(_ count: Int) { column += max(0, count) }

  /// Ends the last row, so that `used` has it.
  mutating func finishRows() { endRow() }

  private mutating func endRow() {
    guard isInRow else { return }
    isInRow = false
    reserve()
    block.put(rowEnd)
    guard let first = firstColumn else { return }
    firstColumn = nil
    let ends = RangeReference(
      CellReference(row: used?.first.row ?? row, column: min(used?.first.column ?? first, first)),
      CellReference(row: row, column: max(used?.last.column ?? 0, column - 1)))
    used = ends
  }

  /// Writes a row of the model.
  mutating func append(_ row: Row) throws(SpreadsheetError) {
    try startRow(row.index)
    if let height = row.height {
      var writer = ByteWriter()
      writer.append(attribute: "ht", height)
      writer.append(attribute: "customHeight", 1)
      block.put(writer.bytes)
    }
    if row.isHidden { block.put(ShortText(" hidden=\"1\"")) }
    block.put(UInt8(ascii: ">"))
    for cell in row.cells {
      column = cell.column
      try append(cell.value, format: cell.formatIndex)
    }
  }

  /// Writes a number.
  mutating func append(_ number: Double, format: Int) throws(SpreadsheetError) {
    guard number.isFinite else { throw refusal("the number is not finite; no cell can hold it") }
    try open(format)
    block.put(tags[format].number)
    block.put(number: number)
    block.put(valueEnd)
    column += 1
  }

  /// Writes a text.
  mutating func append(_ text: String, format: Int) throws(SpreadsheetError) {
    let known = strings.count
    let number = strings.index(of: text, limit: sharedTextBytes)
    if strings.count > known || number == nil { try check(text) }
    try open(format)
    if let number {
      block.put(tags[format].text)
      block.put(digits: UInt64(number))
      block.put(valueEnd)
      references += 1
    } else {
      block.put(tags[format].inline)
      var writer = ByteWriter()
      writer.append(literal: " t=\"inlineStr\"><is>")
      writer.appendTextElement(text)
      writer.append(literal: "</is></c>")
      put(writer.bytes[...])
    }
    column += 1
  }

  /// Writes any value.
  mutating func append(_ value: CellValue, format: Int) throws(SpreadsheetError) {
    switch value {
    case .number(let number): return try append(number, format: format)
    case .text(let text): return try append(text, format: format)
    case .empty:
      guard format != 0 else { return column += 1 }
      try open(format)
      block.put(tags[format].bare)
    default:
      let content: CellContent
      do throws(SpreadsheetError) {
        var none = SharedStringTable()
        content = try CellContent(value, uses1904Dates: uses1904Dates, &none)
      } catch {
        throw refusal(error.message)
      }
      try open(format)
      block.put(tags[format].inline)
      var writer = ByteWriter()
      content.appendType(to: &writer)
      writer.append(literal: ">")
      content.append(to: &writer)
      writer.append(literal: "</c>")
      put(writer.bytes[...])
    }
    column += 1
  }

  /// Writes the reference of the next cell.
  private mutating func open(_ format: Int) throws(SpreadsheetError) {
    guard isInRow else { throw refusal("a cell needs a row; startRow begins one") }
    guard format >= 0, format < tags.count else {
      throw refusal("format \(format) is outside the table of \(tags.count)")
    }
    while column >= columnTags.count {
      guard columnTags.count < Self.columnLimit else {
        throw refusal("a sheet has \(Self.columnLimit) columns")
      }
      columnTags.append(ShortText("<c r=\"" + CellReference.columnLetters(columnTags.count)))
    }
    reserve()
    if firstColumn == nil { firstColumn = column }
    block.put(columnTags[column])
    block.put(rowDigits)
  }

  private mutating func reserve() {
    guard block.free < Self.cellBytes else { return }
    stream.submit(block)
    block = stream.block()
  }

  private mutating func put(_ bytes: ArraySlice<UInt8>) {
    var rest = block.putPart(of: bytes)
    while !rest.isEmpty {
      stream.submit(block)
      block = stream.block()
      rest = block.putPart(of: rest)
    }
    reserve()
  }

  private func check(_ text: String) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try CellContent.checkLength(of: text)
    } catch {
      throw refusal(error.message)
    }
  }

  private func refusal(_ message: String) -> SpreadsheetError {
    SpreadsheetError(
      .invalidArgument, message, sheet: sheetName,
      cell: CellReference(row: max(0, row), column: column))
  }
}
