public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import XMLStream
import ZipArchive

extension XLSXReader {
  /// Reads all values of a workbook, packed: the fast way through large tables.
  ///
  /// Formulas are read for their stored results; cells without a value are left out, and so is all
  /// that is not in a cell. Sheets are read on several cores, a large sheet in two halves.
  ///
  /// - Returns: the worksheets in tab order; chart and dialog sheets are left out.
  /// - Throws: as `read`.
  /// - Complexity: one pass over the bytes; 14 bytes a cell beside the largest part.
  public static func readValues(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(SpreadsheetError) -> [SheetValues] {
    let workbook = try WorkbookPart(bytes, limits: limits)
    var formatCount = 1
    if let styles = workbook.part("styles") {
      formatCount = try StylesReader.read(styles, of: workbook).count
    }
    let source = ValuesSource(
      sheets: try workbook.sheets.filter(\.isWorksheet).map { sheet throws(SpreadsheetError) in
        (sheet.name, try workbook.prepared(sheet.part))
      }, formatCount: formatCount, limits: limits)
    let strings = try workbook.prepared(workbook.part("sharedStrings"))
    return try source.read(strings)
  }
}

extension WorkbookPart {
  /// The compressed bytes of a part, which any thread can unpack; `nil` where there is none.
  fileprivate func prepared(_ part: PartName?) throws(SpreadsheetError) -> PreparedEntry? {
    guard let part, let entry = package.entry(of: part) else { return nil }
    do throws(ZipError) {
      return try .copy(of: entry, from: package.archive)
    } catch {
      throw SpreadsheetError(error)
    }
  }
}

/// The parts of a workbook whose values are read.
private struct ValuesSource: Sendable {
  let sheets: [(name: String, entry: PreparedEntry?)]
  let formatCount: Int
  let limits: Limits

  /// Reads strings, then sheets.
  func read(_ strings: PreparedEntry?) throws(SpreadsheetError) -> [SheetValues] {
    guard sheets.count > 1 else {
      // The one sheet is unpacked while the strings are read.
      let (texts, bytes) = try ParallelWork.pair { () throws(SpreadsheetError) -> [String] in
        try self.texts(strings)
      } _: { () throws(SpreadsheetError) -> [UInt8]? in
        try sheets.first?.entry.map(unpacked)
      }
      return try sheets.map { sheet throws(SpreadsheetError) in
        try sheetValues(sheet.name, bytes, part: sheet.entry?.name ?? "", texts)
      }
    }
    let texts = try self.texts(strings)
    var values = [SheetValues?](repeating: nil, count: sheets.count)
    try ParallelWork.each(sheets.count, workers: ParallelWork.processorCount) { index in
      Result { () throws(SpreadsheetError) in
        let (name, entry) = sheets[index]
        return try sheetValues(name, entry.map(unpacked), part: entry?.name ?? "", texts)
      }
    } receive: { (index, result: Result<SheetValues, SpreadsheetError>) throws(SpreadsheetError) in
      values[index] = try result.get()
    }
    return values.compactMap { $0 }
  }

  private func texts(_ entry: PreparedEntry?) throws(SpreadsheetError) -> [String] {
    guard let entry else { return [] }
    return try SharedStringsReader.readValues(unpacked(entry), part: entry.name, limits: limits)
  }

  private func unpacked(_ entry: PreparedEntry) throws(SpreadsheetError) -> [UInt8] {
    do throws(ZipError) {
      return try entry.unpacked()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  private func sheetValues(
    _ name: String, _ bytes: [UInt8]?, part: String, _ texts: [String]
  ) throws(SpreadsheetError) -> SheetValues {
    guard let bytes else { return SheetValues(name: name, blocks: [], texts: []) }
    do throws(SpreadsheetError) {
      let blocks = try SheetValuesReader.blocks(
        bytes, part: part, strings: texts, formatCount: formatCount, limits: limits)
      return SheetValues(name: name, blocks: blocks, texts: texts)
    } catch {
      var located = error
      located.sheet = name
      throw located
    }
  }
}

/// Reads the values of one worksheet part.
enum SheetValuesReader {
  /// The rows that have values: by our own scanner where the part is plain markup, else by libxml2.
  static func blocks(
    _ bytes: [UInt8], part: String, strings: [String], formatCount: Int, limits: Limits
  ) throws(SpreadsheetError) -> [SheetValues.Block] {
    if let blocks = PlainSheet.blocks(
      bytes, stringCount: strings.count, formatCount: formatCount, limits: limits)
    {
      return blocks
    }
    return [
      try general(bytes, part: part, strings: strings, formatCount: formatCount, limits: limits)
    ]
  }

  /// The same by libxml2.
  static func general(
    _ bytes: [UInt8], part: String, strings: [String], formatCount: Int, limits: Limits
  ) throws(SpreadsheetError) -> SheetValues.Block {
    var handler = SheetHandler(
      strings: strings, formatCount: formatCount, part: part, limits: limits)
    try translating(part: part) { () throws(XMLError) in
      try XMLReader.parse(XMLEncoding.utf8(bytes), limits: limits, into: &handler)
    }
    if let fault = handler.fault { throw fault }
    var sheet = Worksheet(name: "")
    sheet.rows = handler.rows.filter { !$0.cells.isEmpty }
    sheet.sortRows()
    return packed(sheet.rows, texts: strings.count)
  }

  private static func packed(_ rows: [Row], texts: Int) -> SheetValues.Block {
    var block = SheetValues.Block(expecting: rows.reduce(0) { $0 + $1.cells.count })
    var own: [String] = []
    var positions: [String: Int] = [:]
    func position(of text: String) -> Int {
      if let position = positions[text] { return position }
      positions[text] = texts + own.count
      own.append(text)
      return texts + own.count - 1
    }
    for row in rows {
      block.beginRow(row.index)
      for cell in row.cells {
        let (column, format) = (cell.column, cell.formatIndex)
        switch cell.value {
        case .number(let number): block.add(number: number, column: column, format: format)
        case .text(let text):
          block.add(.text, payload: position(of: text), column: column, format: format)
        case .error(let code):
          block.add(.error, payload: position(of: code), column: column, format: format)
        case .boolean(let truth):
          block.add(.boolean, payload: truth ? 1 : 0, column: column, format: format)
        case .date(let day): block.add(date: day, column: column, format: format)
        case .empty, .formula: break
        }
      }
    }
    block.ownTexts = own
    return block
  }
}
