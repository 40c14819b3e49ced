import ByteSupport
import SpreadsheetModel
import XMLStream

/// Rows of plain markup, packed as values.
struct PackedRows: Sendable {
  private(set) var block: SheetValues.Block
  /// The row scanned last, zero-based; -1 for none.
  private(set) var lastRow = -1
  /// The first row, zero-based, and whether the file numbers it.
  private(set) var firstRow = -1
  private(set) var isNumbered = false
  /// Cells with or without a value.
  private(set) var cellCount = 0
  private var texts = TextInterner()
  private let stringCount: Int
  private let formatCount: Int

  /// - Parameters:
  ///   - bytes: how many are expected to be scanned.
  init(expecting bytes: Int, stringCount: Int, formatCount: Int) {
    block = SheetValues.Block(expecting: bytes / 36)
    self.stringCount = stringCount
    self.formatCount = max(1, formatCount)
  }

  /// Packs rows until the end tag of `sheetData`, or until an offset.
  ///
  /// - Parameter position: of the first row; moved behind the last one.
  /// - Returns: whether all of it was plain markup that ends exactly where it should.
  mutating func scan(
    _ bytes: [UInt8], _ position: inout Int, upTo end: Int?, cellLimit: Int
  ) -> Bool {
    let bytes = bytes.span
    var scanner = SheetRowScanner()
    while end.map({ position < $0 }) ?? true {
      switch scanner.next(bytes, &position) {
      case .unusual: return false
      case .end:
        finish()
        return end == nil
      case .row:
        cellCount += scanner.row.cells.count
        if firstRow < 0 { (firstRow, isNumbered) = (scanner.row.index, scanner.row.isNumbered) }
        lastRow = scanner.row.index
        guard cellCount <= cellLimit, add(scanner.row, bytes) else { return false }
      }
    }
    finish()
    return position == end
  }

  /// A row by itself; `nil` where a cell is not within the tables of the workbook.
  static func row(
    _ scanned: ScannedRow, _ bytes: [UInt8], texts: [String], formatCount: Int
  ) -> SheetValues? {
    var rows = PackedRows(expecting: 0, stringCount: texts.count, formatCount: formatCount)
    guard rows.add(scanned, bytes.span) else { return nil }
    rows.finish()
    return SheetValues(name: "", blocks: [rows.block], texts: texts)
  }

  private mutating func finish() { block.ownTexts = texts.texts }

  private mutating func add(_ row: ScannedRow, _ bytes: Span<UInt8>) -> Bool {
    block.beginRow(row.index)
    var position = 0
    while position < row.cells.count {
      let cell = row.cells[position]
      position += 1
      let (column, format) = (Int(cell.column), Int(cell.format))
      guard format < formatCount else { return false }
      switch cell.kind {
      case .none: continue
      case .number: block.add(number: cell.number, column: column, format: format)
      case .sharedString:
        guard cell.first < stringCount else { return false }
        block.add(.text, payload: Int(cell.first), column: column, format: format)
      case .boolean: block.add(.boolean, payload: Int(cell.first), column: column, format: format)
      case .text, .error, .date:
        add(cell, bytes, column, format)
      }
    }
    return true
  }

  private mutating func add(
    _ cell: ScannedCell, _ bytes: Span<UInt8>, _ column: Int, _ format: Int
  ) {
    if cell.kind == .date {
      let text = PlainMarkup.string(bytes, cell.range, hasReferences: cell.hasReferences)
      if let day = CalendarDate(iso: text.prefix { $0 != "T" }) {
        return block.add(date: day, column: column, format: format)
      }
    }
    let isText = cell.kind == .text
    let index = texts.index(of: cell.range, in: bytes) { range in
      let text = PlainMarkup.string(bytes, range, hasReferences: cell.hasReferences)
      // The codes of errors have no underscores.
      return isText ? EscapedText.decode(text) : text
    }
    block.add(
      cell.kind == .error ? .error : .text, payload: stringCount + index, column: column,
      format: format)
  }
}
