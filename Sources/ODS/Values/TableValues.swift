internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// The values of one table while they are read.
struct TableValues {
  private var block: SheetValues.Block
  private var texts = TextInterner()
  /// Texts of rows that are not plain, behind the others in the end.
  private var rareTexts: [String] = []
  private var rareCells: [(cell: Int, text: Int)] = []
  private var row = PlainTableRow()

  init(expecting cells: Int) { block = SheetValues.Block(expecting: min(cells, 1 << 24)) }

  /// Runs of cells with a value.
  var cellCount: Int { block.cellCount }

  /// The block with its texts.
  mutating func finished() -> SheetValues.Block {
    block.ownTexts = texts.texts + rareTexts
    for (cell, text) in rareCells { block.setText(texts.texts.count + text, ofCell: cell) }
    return block
  }

  /// Adds a row of plain markup.
  ///
  /// - Parameters:
  ///   - position: of its start tag; moved behind it.
  ///   - index: zero-based.
  ///   - limit: the most rows that it may stand for.
  /// - Returns: how many rows it stands for; `nil` where it is not plain, and nothing is added.
  mutating func addPlain(
    _ document: [UInt8], _ position: inout Int, at index: Int, limit: Int
  ) -> Int? {
    let bytes = document.span
    var end = position
    guard row.scan(bytes, &end) else { return nil }
    let repeats = min(row.repeats, limit)
    let before = block.cellCount
    block.beginRow(index, repeats: repeats)
    var column = 0
    var next = 0
    while next < row.cells.count {
      let cell = row.cells[next]
      next += 1
      guard column + cell.run <= ODFAddress.columnLimit, add(cell, column, bytes) else {
        if block.cellCount > before { block.dropRow() }
        return nil
      }
      column += cell.run
    }
    if repeats <= 0, block.cellCount > before { block.dropRow() }
    position = end
    return max(0, repeats)
  }

  /// - Returns: whether the cell is plain.
  private mutating func add(
    _ cell: ScannedTableCell, _ column: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    if cell.isError { return false }
    switch cell.kind {
    case .number:
      guard cell.hasNumber else { return false }
      // Excel's way to write an error.
      if cell.number == 0, cell.hasText, !cell.text.isEmpty,
        bytes[cell.text.lowerBound] == UInt8(ascii: "#")
      {
        return false
      }
      block.add(number: cell.number, column: column, run: cell.run)
    case .string:
      guard cell.hasText || !cell.hasFormula else { return false }
      return addText(cell, column, bytes)
    case .none:
      if cell.hasText, !cell.text.isEmpty {
        return cell.hasFormula ? false : addText(cell, column, bytes)
      }
      return !cell.hasFormula
    case .boolean, .date, .time:
      guard !cell.hasFormula else { return false }
      let text = PlainMarkup.string(bytes, cell.value, hasReferences: true)
      add(ContentReader.typedValue(cell.kind, text), column, cell.run)
    }
    return true
  }

  private mutating func addText(
    _ cell: ScannedTableCell, _ column: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    if cell.hasFormula, !cell.text.isEmpty, bytes[cell.text.lowerBound] == UInt8(ascii: "#") {
      return false
    }
    let index = texts.index(of: cell.text, in: bytes) { range in
      var text = ParagraphText()
      text.append(PlainMarkup.string(bytes, range, hasReferences: true))
      return text.finished
    }
    block.add(.text, payload: index, column: column, run: cell.run)
    return true
  }

  /// Adds a row that was read by another way.
  mutating func add(_ runs: [ContentReader.CellRun], at index: Int, repeats: Int) {
    block.beginRow(index, repeats: repeats)
    for run in runs { add(run.value.result, run.column, run.count) }
  }

  private mutating func add(_ value: CellValue, _ column: Int, _ run: Int) {
    switch value {
    case .number(let number): block.add(number: number, column: column, run: run)
    case .boolean(let truth):
      block.add(.boolean, payload: truth ? 1 : 0, column: column, run: run)
    case .date(let day): block.add(date: day, column: column, run: run)
    case .text(let text): addRare(text, .text, column, run)
    case .error(let code): addRare(code, .error, column, run)
    case .empty, .formula: break
    }
  }

  private mutating func addRare(
    _ text: String, _ kind: SheetValues.Kind, _ column: Int, _ run: Int
  ) {
    rareCells.append((block.cellCount, rareTexts.count))
    rareTexts.append(text)
    block.add(kind, payload: 0, column: column, run: run)
  }
}

extension ContentReader {
  /// The value of an attribute of a plain cell.
  static func typedValue(_ kind: ScannedTableCell.Kind, _ text: String) -> CellValue {
    switch kind {
    case .boolean: .boolean(text == "true")
    case .date: ODFDate.value(text)
    case .time: ODFDate.days(duration: text).map { .number($0) } ?? .empty
    case .none, .number, .string: .empty
    }
  }
}
