internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

// The rows and columns of the sheet that changes: runs are cut only where the change cuts them.
extension ContentShifter {
  /// The one step of the change.
  private var step: ShiftMap.Step? { change.map.steps.first }

  // MARK: Columns

  mutating func rewriteColumn(_ token: XMLToken) throws(SpreadsheetError) {
    let count = scanner.count(
      "table:number-columns-repeated", limit: max(0, ODFAddress.columnLimit - column))
    let old = column..<(column + count)
    let repeated = scanner.attribute("table:number-columns-repeated")
    let end = try skip(token)
    column = old.upperBound
    var new = count
    if let step, step.axis == .columns {
      if step.isInsertion {
        // New columns are like the one to their left.
        if old.contains(max(0, step.position - 1)) { new += step.count }
      } else {
        new -= old.clamped(to: step.position..<(step.position + step.count)).count
      }
    }
    new = min(new, ODFAddress.columnLimit - newColumn)
    newColumn += new
    guard new != count else { return }
    if new == 0 {
      put(token.range.lowerBound..<end, [])
    } else if let repeated {
      put(repeated.value, Array(String(new).utf8))
    } else {
      put(
        token.name.upperBound..<token.name.upperBound,
        Array(" table:number-columns-repeated=\"\(new)\"".utf8))
    }
  }

  // MARK: Rows

  mutating func rewriteRow(_ token: XMLToken) throws(SpreadsheetError) {
    let element: RowElement
    do throws(XMLError) {
      element = try scanner.rowElement(token, first: row)
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    row = element.rows.upperBound
    copy(to: element.range.lowerBound)
    for rows in segments(of: element.rows) { try write(element, rows) }
    cursor = element.range.upperBound
  }

  /// A run cut where the change begins and ends.
  private func segments(of rows: Range<Int>) -> [Range<Int>] {
    guard let step, step.axis == .rows else { return [rows] }
    var cuts = [step.position]
    if !step.isInsertion { cuts.append(step.position + step.count) }
    if let block = step.block { cuts.append(block.lowerBound) }
    let inside = Set(cuts).filter { $0 > rows.lowerBound && $0 < rows.upperBound }.sorted()
    let ends = [rows.lowerBound] + inside + [rows.upperBound]
    return zip(ends, ends.dropFirst()).map { $0..<$1 }
  }

  /// Writes the rows of a run that move together, and what is inserted before or behind them.
  private mutating func write(
    _ element: RowElement, _ rows: Range<Int>
  ) throws(SpreadsheetError) {
    guard let step, step.axis == .rows else {
      return try writeRows(element, rows)
    }
    guard step.isInsertion else {
      let deleted = step.position..<(step.position + step.count)
      if !deleted.contains(rows.lowerBound) { try writeRows(element, rows) }
      return
    }
    if let block = step.block {
      try writeRows(element, rows)
      if block.contains(rows.lowerBound) { blockRows.append((element, rows)) }
      if rows.upperBound == step.position { try writeCopies(block, step) }
    } else {
      if rows.lowerBound == step.position { writeBlankRows(step, like: element) }
      try writeRows(element, rows)
    }
  }

  private mutating func writeBlankRows(_ step: ShiftMap.Step, like element: RowElement) {
    var writer = ByteWriter()
    writer.append("<table:table-row")
    if let style = scanner.attributes(of: element.tag).first(where: {
      $0.name == "table:style-name"
    }) {
      writer.append(attribute: "table:style-name", style.value)
    }
    if step.count > 1 { writer.append(attribute: "table:number-rows-repeated", step.count) }
    writer.append(">")
    let width = max(1, layout.columnCount, element.cells.last?.columns.upperBound ?? 0)
    let last = layout.grown.map(\.last.column).max() ?? -1
    var column = 0
    while column < width {
      let isCovered = layout.coversNewRows(column, at: step.position)
      var end = column + 1
      if column > last {
        end = width
      } else {
        while end < width, layout.coversNewRows(end, at: step.position) == isCovered { end += 1 }
      }
      writer.append(blankCells: end - column, isCovered: isCovered)
      column = end
    }
    writer.append("</table:table-row>")
    output.append(contentsOf: writer.bytes)
    newRow += step.count
  }

  private mutating func writeCopies(
    _ block: ClosedRange<Int>, _ step: ShiftMap.Step
  ) throws(SpreadsheetError) {
    for offset in stride(from: block.count, through: step.count, by: block.count) {
      for (element, rows) in blockRows { try writeRows(element, rows, copyOffset: offset) }
    }
  }

  /// Writes rows of a run; a run with formulas becomes single rows, since each has its own.
  private mutating func writeRows(
    _ element: RowElement, _ rows: Range<Int>, copyOffset: Int = 0
  ) throws(SpreadsheetError) {
    let room = ODFAddress.rowLimit - newRow
    let count = min(rows.count, room)
    if count < rows.count, element.cells.contains(where: { isFilled($0) }) {
      throw refusal("row \(rows.upperBound) is not empty and would leave the sheet")
    }
    guard count > 0 else { return }
    if count > 1, element.cells.contains(where: \.hasFormula) {
      guard count <= 65_536 else {
        throw refusal("a formula stands in \(count) equal rows; they are too many to move")
      }
      for row in rows { try writeRow(element, row, count: 1, copyOffset: copyOffset) }
    } else {
      try writeRow(element, rows.lowerBound, count: count, copyOffset: copyOffset)
    }
    newRow += count
  }

  private func isFilled(_ cell: CellElement) -> Bool {
    cell.hasFormula || !cell.children.isEmpty
      || cell.attributes.contains { scanner.isEqual($0.name, "office:value-type") }
  }

  /// Writes a row element for `count` rows that begin at a source row.
  private mutating func writeRow(
    _ element: RowElement, _ row: Int, count: Int, copyOffset: Int
  ) throws(SpreadsheetError) {
    writeTag(of: element, count: count)
    guard !element.isEmptyTag else { return }
    var writer = CellWriter(
      scanner: scanner, attributes: attributes, layout: layout, step: step, element: element,
      row: row, copyOffset: copyOffset)
    var position = element.tag.upperBound
    for cell in element.cells {
      writer.output.append(contentsOf: scanner.bytes[position..<cell.range.lowerBound])
      try writer.write(cell)
      position = cell.range.upperBound
    }
    writer.output.append(contentsOf: scanner.bytes[position..<element.range.upperBound])
    attributes.warnings = writer.attributes.warnings
    output.append(contentsOf: writer.output)
  }

  private mutating func writeTag(of element: RowElement, count: Int) {
    let tag = element.tag
    guard count != element.rows.count else {
      output.append(contentsOf: scanner.bytes[tag])
      return
    }
    guard let repeated = element.repeated else {
      output.append(contentsOf: scanner.bytes[tag])
      return
    }
    var before = repeated.range.lowerBound
    while count == 1, before > tag.lowerBound, scanner.bytes[before - 1] <= 0x20 { before -= 1 }
    output.append(contentsOf: scanner.bytes[tag.lowerBound..<before])
    if count > 1 { output.append(contentsOf: "table:number-rows-repeated=\"\(count)\"".utf8) }
    output.append(contentsOf: scanner.bytes[repeated.range.upperBound..<tag.upperBound])
  }
}

extension XMLScanner {
  /// The attributes of a tag that was read before.
  func attributes(of tag: Range<Int>) -> [(name: String, value: String)] {
    var again = XMLScanner(bytes, at: tag.lowerBound, limits: Limits())
    guard (try? again.next()) != nil else { return [] }
    return again.attributes.map { (again.string($0.name), again.expanded($0.value)) }
  }
}

extension ByteWriter {
  /// Appends empty cells.
  mutating func append(blankCells count: Int, isCovered: Bool) {
    guard count > 0 else { return }
    append(isCovered ? "<table:covered-table-cell" : "<table:table-cell")
    if count > 1 { append(attribute: "table:number-columns-repeated", count) }
    append("/>")
  }
}
