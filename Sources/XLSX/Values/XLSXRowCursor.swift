public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream
import ZipArchive

/// The rows of one worksheet, one after the other: the sheet is never held, whatever its size.
///
/// What is held is the shared strings, and about as many bytes of the part as its longest row has.
/// A part whose markup is unusual is read as a whole from there on (as `XLSXReader.readValues`).
public final class XLSXRowCursor {
  private let stream: EntryReader
  private let entry: PreparedEntry
  private let texts: [String]
  private let formatCount: Int
  private let limits: Limits
  private let sheet: String

  private var bytes: [UInt8] = []
  private var position = 0
  private var scanner = SheetRowScanner()
  /// What stands before the rows, for libxml2 to judge with what stands behind them.
  private var head: [UInt8]?
  private var cellCount = 0
  private var hasEnded = false
  /// The rest of a sheet that is read as a whole.
  private var rest: (values: SheetValues, next: Int)?

  /// Bytes that are unpacked at a time.
  private static let pieceBytes = 1 << 17

  /// Opens a worksheet.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - sheet: the name of the sheet, compared without case.
  /// - Throws: as `XLSXReader.read`; `.noSuchSheet`.
  public init(
    _ bytes: [UInt8], sheet name: String, limits: Limits = Limits()
  ) throws(SpreadsheetError) {
    let workbook = try WorkbookPart(bytes, limits: limits)
    let found =
      workbook.sheets.first { $0.name == name }
      ?? workbook.sheets.first { $0.name.lowercased() == name.lowercased() }
    guard let found, found.isWorksheet, let part = found.part,
      let item = workbook.package.entry(of: part)
    else {
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
    }
    sheet = found.name
    self.limits = limits
    var (texts, formatCount): ([String], Int) = ([], 1)
    if let styles = workbook.part("styles") {
      formatCount = try StylesReader.read(styles, of: workbook).count
    }
    if let table = workbook.part("sharedStrings") {
      let bytes = try translating { () throws(PackageError) in try workbook.package.read(table) }
      texts = try SharedStringsReader.readValues(bytes, part: table.path, limits: limits)
    }
    (self.texts, self.formatCount) = (texts, formatCount)
    do throws(ZipError) {
      entry = try .copy(of: item, from: workbook.package.archive)
      stream = try workbook.package.archive.stream(item)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// The next row that has a value; `nil` behind the last.
  ///
  /// - Throws: `.malformedPart`, `.damagedPackage`, `.limitExceeded`; rows before the fault were
  ///   given.
  public func next() throws(SpreadsheetError) -> RowValues? {
    do throws(SpreadsheetError) {
      if rest == nil, !hasEnded, let row = try nextPlainRow() { return row }
    } catch {
      hasEnded = true
      var located = error
      located.sheet = sheet
      throw located
    }
    guard let rest, rest.next < rest.values.rowCount else { return nil }
    self.rest?.next += 1
    return rest.values[rest.next]
  }

  private func nextPlainRow() throws(SpreadsheetError) -> RowValues? {
    if head == nil, try !findRows() { return try readRest(after: -1) }
    while true {
      let previous = scanner.row.index
      switch scanner.next(bytes.span, &position) {
      case .end:
        try finish()
        return nil
      case .row:
        cellCount += scanner.row.cells.count
        guard cellCount <= limits.cells,
          let row = PackedRows.row(scanner.row, bytes, texts: texts, formatCount: formatCount)
        else { return try readRest(after: previous) }
        dropPassedBytes()
        if row.rowCount > 0 { return row[0] }
      case .unusual:
        // A row whose end is there is unusual; another may not have come yet.
        scanner = SheetRowScanner(after: previous)
        guard PlainSheet.offset(of: "</row>", in: bytes, from: position) == nil, try readPiece()
        else { return try readRest(after: previous) }
      }
    }
  }

  /// Moves to the first row.
  ///
  /// - Returns: `false` where the part must be read as a whole.
  private func findRows() throws(SpreadsheetError) -> Bool {
    while true {
      if let start = PlainSheet.offset(of: "<sheetData", in: bytes, from: 0),
        start + 10 < bytes.count
      {
        guard bytes[start + 10] == UInt8(ascii: ">"), XMLEncoding.isDeclaredUTF8(bytes) else {
          return false
        }
        head = Array(bytes[..<start])
        position = start + 11
        return true
      }
      guard try readPiece() else { return false }
    }
  }

  private func readPiece() throws(SpreadsheetError) -> Bool {
    do throws(ZipError) {
      return try stream.read(Self.pieceBytes, into: &bytes)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  private func dropPassedBytes() {
    guard position > Self.pieceBytes else { return }
    bytes.removeFirst(position)
    position = 0
  }

  /// Reads the part as a whole and goes on behind a row.
  private func readRest(after index: Int) throws(SpreadsheetError) -> RowValues? {
    let values = try whole()
    var next = 0
    while next < values.rowCount, values[next].index <= index { next += 1 }
    rest = (values, next)
    bytes = []
    return nil
  }

  private func whole() throws(SpreadsheetError) -> SheetValues {
    let bytes: [UInt8]
    do throws(ZipError) {
      bytes = try entry.unpacked()
    } catch {
      throw SpreadsheetError(error)
    }
    let block = try SheetValuesReader.general(
      bytes, part: entry.name, strings: texts, formatCount: formatCount, limits: limits)
    return SheetValues(name: sheet, blocks: [block], texts: texts)
  }

  /// Checks what stands around the rows.
  private func finish() throws(SpreadsheetError) {
    hasEnded = true
    while try readPiece() {}
    if PlainSheet.isPlain((head ?? [])[...], bytes[position...], limits: limits) { return }
    // The fault in libxml2's words; there is none where the rows stood in another element.
    _ = try whole()
    throw SpreadsheetError(
      .malformedPart, "the rows do not stand in the sheet", part: entry.name)
  }
}
