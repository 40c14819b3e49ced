import ByteSupport
import SpreadsheetModel
import XMLStream

extension SheetReader {
  /// Reads rows of plain markup into the model, and moves behind `sheetData`.
  ///
  /// - Parameter data: the start tag of `sheetData`, returned last.
  /// - Returns: `false` for anything unusual; nothing was read then.
  mutating func readPlainRows(_ data: XMLToken) -> Bool {
    guard scanner.isNamed(data, "sheetData"), scanner.bytes.count < 1 << 31 else { return false }
    var position = data.range.upperBound
    var rowScanner = SheetRowScanner()
    var count = 0
    let document = scanner.bytes
    let bytes = document.span
    while true {
      switch rowScanner.next(bytes, &position) {
      case .end:
        scanner.pass(data, to: position)
        return true
      case .row:
        count += rowScanner.row.cells.count
        if count <= limits.cells, append(rowScanner.row, bytes) { continue }
      case .unusual: break
      }
      worksheet.rows = []
      sharedFormulas = [:]
      return false
    }
  }

  /// Appends a row as the model has it.
  private mutating func append(_ scanned: ScannedRow, _ bytes: Span<UInt8>) -> Bool {
    var row = Row(index: scanned.index)
    if !scanned.height.isEmpty {
      row.height = Double(
        PlainMarkup.string(bytes, scanned.height, hasReferences: false))
    }
    row.isHidden = scanned.isHidden
    row.cells.reserveCapacity(scanned.cells.count)
    for cell in scanned.cells {
      guard cell.format < max(1, formatCount), let value = value(cell, row.index, bytes) else {
        return false
      }
      row.cells.append(
        Cell(column: Int(cell.column), value: value, formatIndex: Int(cell.format)))
    }
    if !row.cells.isEmpty || row.height != nil || row.isHidden { worksheet.rows.append(row) }
    return true
  }

  /// The value of a cell; `nil` for what the other way must judge.
  private mutating func value(
    _ cell: ScannedCell, _ row: Int, _ bytes: Span<UInt8>
  ) -> CellValue? {
    guard let value = plainValue(cell, bytes) else { return nil }
    guard !cell.formula.isEmpty else { return value }
    let range = Int(cell.formula.lowerBound)..<Int(cell.formula.upperBound)
    // A formula with attributes is rare; those that are shared name their master.
    guard bytes[range.lowerBound + 2] == UInt8(ascii: ">") else {
      let place = CellReference(row: row, column: Int(cell.column))
      return taggedFormula(range, place).map { withResult($0, value) } ?? value
    }
    let text = string(bytes, range.lowerBound + 3..<range.upperBound - 4)
    return withResult(Formula(text), value)
  }

  private func plainValue(_ cell: ScannedCell, _ bytes: Span<UInt8>) -> CellValue? {
    switch cell.kind {
    case .none: return .empty
    case .number: return .number(cell.number)
    case .sharedString:
      return cell.first < strings.count ? .text(strings[Int(cell.first)]) : nil
    case .boolean: return .boolean(cell.first == 1)
    case .text: return .text(string(bytes, cell.range))
    case .error:
      return .error(
        PlainMarkup.string(bytes, cell.range, hasReferences: cell.hasReferences))
    case .date:
      let text = PlainMarkup.string(bytes, cell.range, hasReferences: cell.hasReferences)
      return CalendarDate(iso: text.prefix { $0 != "T" }).map { .date($0) } ?? .text(text)
    }
  }

  /// The text of a range, its escapes decoded.
  private func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    EscapedText.decode(PlainMarkup.string(bytes, range, hasReferences: true))
  }
}
