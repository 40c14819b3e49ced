internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

/// Makes blocks of workbooks: what stands above a table is text, the table keeps its cells.
///
/// Hidden sheets, rows and columns are not read: a clerk does not see them.
struct WorkbookReader {
  private let workbook: Workbook
  private let sheet: Worksheet
  private let hiddenColumns: [ClosedRange<Int>]

  /// The blocks of all visible sheets, in order.
  static func content(of workbook: Workbook) -> ReportContent {
    var content = ReportContent()
    for sheet in workbook.sheets where sheet.visibility == .visible {
      content.blocks += WorkbookReader(workbook, sheet).blocks()
    }
    return content
  }

  private init(_ workbook: Workbook, _ sheet: Worksheet) {
    (self.workbook, self.sheet) = (workbook, sheet)
    hiddenColumns = sheet.columns.filter(\.isHidden).map(\.columns)
  }

  /// A row with the texts of its cells.
  private struct TextRow {
    var index: Int
    var cells: [(column: Int, scalars: [Unicode.Scalar])]
  }

  private func blocks() -> [ReportBlock] {
    var result: [ReportBlock] = []
    var run: [TextRow] = []
    for row in sheet.rows where !row.isHidden {
      let cells = row.cells.compactMap { cell -> (column: Int, scalars: [Unicode.Scalar])? in
        guard !hiddenColumns.contains(where: { $0.contains(cell.column) }) else { return nil }
        let text = CellText.text(cell.value, format: format(of: cell))
        let scalars = ParagraphText.repaired(ParagraphText.cleaned(Array(text.unicodeScalars)))
        return scalars.isEmpty ? nil : (cell.column, scalars)
      }
      if let last = run.last, cells.isEmpty || row.index > last.index + 1 {
        result += blocks(of: run)
        run = []
      }
      if !cells.isEmpty { run.append(TextRow(index: row.index, cells: cells)) }
    }
    return result + blocks(of: run)
  }

  private func format(of cell: Cell) -> String {
    workbook.formats.indices.contains(cell.formatIndex)
      ? workbook.formats[cell.formatIndex].numberFormat.code : ""
  }

  /// Rows without an empty one between them: text first, then a table.
  private func blocks(of rows: [TextRow]) -> [ReportBlock] {
    let widest = rows.reduce(0) { max($0, $1.cells.count) }
    let first = rows.firstIndex { $0.cells.count >= min(3, widest) } ?? rows.count
    let start = widest > 1 ? first : rows.count
    var result: [ReportBlock] = []
    for row in rows[..<start] { result += paragraphs(of: row) }
    var table: [TextRow] = []
    for row in rows[start...] {
      // A long text in one cell is prose between tables.
      guard row.cells.count == 1, row.cells[0].scalars.count > 100 else {
        table.append(row)
        continue
      }
      if !table.isEmpty { result.append(.table(self.table(table))) }
      table = []
      result += paragraphs(of: row)
    }
    if !table.isEmpty { result.append(.table(self.table(table))) }
    return result
  }

  private func paragraphs(of row: TextRow) -> [ReportBlock] {
    row.cells.map { cell in
      .paragraph(BlockParagraph(cell.scalars, place: place(row.index, cell.column)))
    }
  }

  private func place(_ row: Int, _ column: Int) -> SourcePlace {
    SourcePlace(sheet: sheet.name, cell: CellReference(row: row, column: column).description)
  }

  private func table(_ rows: [TextRow]) -> BlockTable {
    let used = Set(rows.flatMap { $0.cells.map(\.column) })
    let columns = used.sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    return BlockTable(
      rows: rows.map { row in
        var cells: [BlockCell] = []
        for cell in row.cells {
          guard let column = positions[cell.column] else { continue }
          var block = BlockCell(
            column: column, blocks: [.paragraph(BlockParagraph(cell.scalars))])
          block.place = place(row.index, cell.column)
          if let merge = merge(row.index, cell.column) {
            block.span = columns.count { (merge.first.column...merge.last.column).contains($0) }
          }
          cells.append(block)
        }
        cells += continuations(row.index, positions)
        return cells.sorted { $0.column < $1.column }
      })
  }

  private func merge(_ row: Int, _ column: Int) -> RangeReference? {
    sheet.merges.first { $0.first.row == row && $0.first.column == column }
  }

  /// The cells of a row that a cell above reaches down over.
  private func continuations(_ row: Int, _ positions: [Int: Int]) -> [BlockCell] {
    sheet.merges.compactMap { merge in
      guard merge.first.row < row, merge.last.row >= row,
        let column = positions[merge.first.column]
      else { return nil }
      var cell = BlockCell(column: column, blocks: [])
      cell.span = positions.keys.count { (merge.first.column...merge.last.column).contains($0) }
      cell.continuesAbove = true
      return cell
    }
  }
}

/// The text of a cell as a Vietnamese report writes it.
enum CellText {
  /// The text: numbers with a decimal comma, percentages as shown, days as `31/03/2024`.
  ///
  /// Numbers keep the digits that were typed; what was computed has twelve significant ones.
  static func text(_ value: CellValue, format: String) -> String {
    switch value.result {
    case .text(let text): text
    case .number(let number): self.number(number, format: format)
    case .date(let date): date.vietnameseText
    case .boolean, .error, .empty, .formula: ""
    }
  }

  private static func number(_ number: Double, format: String) -> String {
    // The serial number of a day says nothing to a reader.
    guard number.isFinite, !isDate(format) else { return "" }
    guard let exact = decimal(number) else { return "" }
    if format.contains("%"), let percent = exact.scaled(byPowerOfTen: 2) {
      return percent.normalized.vietnameseText() + "%"
    }
    return (exact.scaled(byPowerOfTen: -3 * thousands(format)) ?? exact).normalized.vietnameseText()
  }

  private static func decimal(_ number: Double) -> DecimalNumber? {
    let shortest = DecimalText.shortest(number)
    let digits = shortest.prefix { $0 != "e" }.count { $0.isNumber }
    guard digits > 12, number != 0 else { return DecimalNumber(shortest) }
    var power = 0
    var size = abs(number)
    while size >= 1e12 { (size, power) = (size / 10, power - 1) }
    while size < 1e11, power < 12 { (size, power) = (size * 10, power + 1) }
    let rounded = (abs(number) * pow10(power)).rounded()
    guard let coefficient = Int64(exactly: number < 0 ? -rounded : rounded) else { return nil }
    return DecimalNumber(coefficient: coefficient).scaled(byPowerOfTen: -power)?.normalized
  }

  private static func pow10(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? 1 / result : result
  }

  /// A format with days, months or years outside quotes.
  private static func isDate(_ format: String) -> Bool {
    var isQuoted = false
    for letter in format.lowercased() {
      if letter == "\"" { isQuoted.toggle() }
      if !isQuoted, letter == "y" || letter == "d" { return true }
    }
    return false
  }

  /// Commas behind the last digit of the first section: each hides three digits.
  private static func thousands(_ format: String) -> Int {
    let section = format.prefix { $0 != ";" }
    guard let last = section.lastIndex(where: { $0 == "0" || $0 == "#" }) else { return 0 }
    return section[section.index(after: last)...].prefix { $0 == "," }.count
  }
}
