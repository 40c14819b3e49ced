internal import ByteSupport
internal import Formulas
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Writes the cells of one row of the sheet that changes.
struct CellWriter {
  let scanner: XMLScanner
  var attributes: AttributeShifter
  let layout: TableLayout
  let step: ShiftMap.Step?
  let element: RowElement
  /// The source row.
  let row: Int
  /// Rows that the row stands below its original.
  let copyOffset: Int
  /// What was written.
  var output: [UInt8] = []
  private var newColumn = 0
  private var isInBlock: Bool { step?.block?.contains(row) ?? false }

  init(
    scanner: XMLScanner, attributes: AttributeShifter, layout: TableLayout, step: ShiftMap.Step?,
    element: RowElement, row: Int, copyOffset: Int
  ) {
    self.scanner = scanner
    self.attributes = attributes
    self.layout = layout
    self.step = step
    self.element = element
    self.row = row
    self.copyOffset = copyOffset
  }

  /// Writes a cell or a run of equal cells; a run is cut where columns come or go.
  mutating func write(_ cell: CellElement) throws(SpreadsheetError) {
    for columns in segments(of: cell.columns) {
      if let step, step.axis == .columns {
        if step.isInsertion {
          if columns.lowerBound == step.position { writeBlank(step) }
        } else if (step.position..<(step.position + step.count)).contains(columns.lowerBound) {
          continue
        }
      }
      try write(cell, columns)
    }
  }

  private mutating func writeBlank(_ step: ShiftMap.Step) {
    var writer = ByteWriter()
    writer.append(
      blankCells: step.count, isCovered: layout.coversNewColumns(row, at: step.position))
    output.append(contentsOf: writer.bytes)
    newColumn += step.count
  }

  private func segments(of columns: Range<Int>) -> [Range<Int>] {
    var cuts: Set<Int> = []
    if let step, step.axis == .columns {
      cuts = [step.position]
      if !step.isInsertion { cuts.insert(step.position + step.count) }
    }
    // A run of covered cells is cut where one of them becomes a merged cell of its own, or where
    // copies come to lie under a merge.
    for place in layout.spans.keys where place.row == row {
      cuts.formUnion([place.column, place.column + 1])
    }
    if copyOffset > 0, let step {
      for merge in layout.grown where layout.coversNewRows(merge.first.column, at: step.position) {
        cuts.formUnion([merge.first.column, merge.last.column + 1])
      }
    }
    let inside = cuts.filter { $0 > columns.lowerBound && $0 < columns.upperBound }.sorted()
    let ends = [columns.lowerBound] + inside + [columns.upperBound]
    return zip(ends, ends.dropFirst()).map { $0..<$1 }
  }

  /// Writes columns of a run; with a formula each cell for itself.
  private mutating func write(
    _ cell: CellElement, _ columns: Range<Int>
  ) throws(SpreadsheetError) {
    let count = min(columns.count, ODFAddress.columnLimit - newColumn)
    if count < columns.count, cell.hasFormula || !cell.children.isEmpty {
      throw SpreadsheetError(
        .refusedEdit, "the cell is not empty and would leave the sheet",
        cell: CellReference(row: row, column: columns.upperBound - 1))
    }
    guard count > 0 else { return }
    newColumn += count
    if copyOffset > 0, let step, layout.coversNewRows(columns.lowerBound, at: step.position) {
      var writer = ByteWriter()
      writer.append(blankCells: count, isCovered: true)
      output.append(contentsOf: writer.bytes)
    } else if cell.hasFormula, count > 1 {
      for column in columns { try write(cell, column, count: 1) }
    } else {
      try write(cell, columns.lowerBound, count: count)
    }
  }

  private mutating func write(
    _ cell: CellElement, _ column: Int, count: Int
  ) throws(SpreadsheetError) {
    let place = CellReference(row: row, column: column)
    let span = copyOffset == 0 ? layout.spans[place] : nil
    let formula = cell.hasFormula ? formula(of: cell, place) : nil
    let isPlain = span == nil && formula == nil && count == cell.columns.count
    if isPlain, cell.children.isEmpty {
      output.append(contentsOf: scanner.bytes[cell.range])
      return
    }
    // The first cell of a merge that lost its own is a cell again.
    let name = span != nil && cell.isCovered ? "table:table-cell" : scanner.string(cell.name)
    output.append(contentsOf: "<\(name)".utf8)
    writeAttributes(of: cell, count: count, span: span, formula: formula)
    if cell.isEmptyTag {
      output.append(contentsOf: "/>".utf8)
      return
    }
    output.append(UInt8(ascii: ">"))
    try writeContent(of: cell)
    output.append(contentsOf: "</\(name)>".utf8)
  }

  private mutating func writeAttributes(
    of cell: CellElement, count: Int, span: TableLayout.Span?, formula: String?
  ) {
    for attribute in cell.attributes {
      if scanner.isEqual(attribute.name, "table:number-columns-repeated") { continue }
      let isSpan =
        scanner.isEqual(attribute.name, "table:number-columns-spanned")
        || scanner.isEqual(attribute.name, "table:number-rows-spanned")
      if isSpan, span != nil { continue }
      output.append(UInt8(ascii: " "))
      if let formula, scanner.isEqual(attribute.name, "table:formula") {
        output.append(
          contentsOf: scanner.bytes[attribute.range.lowerBound..<attribute.value.lowerBound])
        output.append(contentsOf: AttributeShifter.escaped(formula, attribute, scanner))
        output.append(scanner.bytes[attribute.value.upperBound])
      } else {
        output.append(contentsOf: scanner.bytes[attribute.range])
      }
    }
    var writer = ByteWriter()
    if count > 1 { writer.append(attribute: "table:number-columns-repeated", count) }
    if let span, span.rows > 1 || span.columns > 1 {
      writer.append(attribute: "table:number-columns-spanned", span.columns)
      writer.append(attribute: "table:number-rows-spanned", span.rows)
    }
    output.append(contentsOf: writer.bytes)
  }

  /// The formula of a cell after the change; `nil` when it stays as it is.
  private mutating func formula(of cell: CellElement, _ place: CellReference) -> String? {
    guard
      let attribute = cell.attributes.first(where: { scanner.isEqual($0.name, "table:formula") })
    else { return nil }
    let text = scanner.expanded(attribute.value)
    let spelling: FormulaShift.Spelling = text.hasPrefix("msoxl:") ? .excel : .openFormula
    let (rows, columns) = (
      row - element.rows.lowerBound, place.column - cell.columns.lowerBound
    )
    let own =
      rows == 0 && columns == 0
      ? text : FormulaShift.expanded(text, rows: rows, columns: columns, spelling)
    var here = FormulaShift.Place(isOnSheet: true)
    here.isInBlock = isInBlock
    here.copyOffset = copyOffset
    let outcome = attributes.shift.rewrite(own, spelling, at: here)
    attributes.note(outcome, at: place.description)
    return outcome.text == text ? nil : outcome.text
  }

  /// Writes what is inside a cell, addresses rewritten; copies get its text, notes and shapes.
  private mutating func writeContent(of cell: CellElement) throws(SpreadsheetError) {
    var position = cell.tag.upperBound
    for child in cell.children {
      output.append(contentsOf: scanner.bytes[position..<child.range.lowerBound])
      position = child.range.upperBound
      if copyOffset > 0, child.kind != .text {
        if isCopied(child) { try writeCopy(child.range) }
      } else if child.kind == .text {
        output.append(contentsOf: scanner.bytes[child.range])
      } else {
        try writeShape(child.range)
      }
    }
    // What stands behind the last child, up to the end tag.
    let bytes = scanner.bytes[..<cell.range.upperBound]
    if let end = bytes.lastIndex(of: UInt8(ascii: "<")), position < end {
      output.append(contentsOf: scanner.bytes[position..<end])
    }
  }

  /// Whether a copy gets a note or shape: charts and controls have parts and names elsewhere, and a
  /// shape that reaches below the repeated rows belongs to others too.
  private func isCopied(_ child: CellElement.Child) -> Bool {
    if child.kind == .note { return true }
    guard child.kind == .other, let block = step?.block else { return false }
    var inner = XMLScanner(scanner.bytes, at: child.range.lowerBound, limits: Limits())
    while inner.position < child.range.upperBound, let token = try? inner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if inner.isNamed(token, "draw:object") || inner.isNamed(token, "draw:control") {
        return false
      }
      guard let end = inner.value("table:end-cell-address").flatMap({ ODFAddress.parse($0) })
      else { continue }
      if !block.contains(end.range.last.row) { return false }
    }
    return true
  }

  /// Writes a note or shape into a copy: what names it is its own.
  private mutating func writeCopy(_ range: Range<Int>) throws(SpreadsheetError) {
    var inner = XMLScanner(scanner.bytes, at: range.lowerBound, limits: Limits())
    var splices = ByteSplices()
    do throws(XMLError) {
      while inner.position < range.upperBound, let token = try inner.next() {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        // The formulas of a shape call its equations by name.
        guard !inner.isNamed(token, "draw:equation") else { continue }
        for attribute in inner.attributes { renew(attribute, inner, &splices, range.lowerBound) }
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    output.append(contentsOf: splices.applied(to: Array(scanner.bytes[range])))
  }

  private func renew(
    _ attribute: XMLAttributeToken, _ inner: XMLScanner, _ splices: inout ByteSplices, _ start: Int
  ) {
    let value = attribute.value.lowerBound - start..<attribute.value.upperBound - start
    switch inner.string(attribute.name) {
    case "draw:name":
      let number = copyOffset / max(1, step?.block?.count ?? 1) + 1
      let name = inner.expanded(attribute.value) + " \(number)"
      splices.replace(value, with: AttributeShifter.escaped(name, attribute, inner))
    case "xml:id", "draw:id", "text:id":
      splices.replace((attribute.range.lowerBound - 1 - start)..<value.upperBound + 1, with: [])
    case "table:end-cell-address":
      let old = inner.expanded(attribute.value)
      guard let (sheet, place) = ODFAddress.parse(old) else { return }
      let cell = CellReference(row: place.last.row + copyOffset, column: place.last.column)
      let text = sheet.isEmpty ? "." + cell.description : ODFAddress.cell(cell, on: sheet)
      splices.replace(value, with: AttributeShifter.escaped(text, attribute, inner))
    default: break
    }
  }

  private mutating func writeShape(_ range: Range<Int>) throws(SpreadsheetError) {
    var inner = XMLScanner(scanner.bytes, at: range.lowerBound, limits: Limits())
    var position = range.lowerBound
    do throws(XMLError) {
      while position < range.upperBound, inner.position < range.upperBound,
        let token = try inner.next()
      {
        guard token.kind == .startTag || token.kind == .emptyTag else { continue }
        for (place, bytes) in attributes.replacements(token, inner).items {
          output.append(contentsOf: scanner.bytes[position..<place.lowerBound])
          output.append(contentsOf: bytes)
          position = place.upperBound
        }
      }
    } catch {
      throw SpreadsheetError(error, part: ODSPackage.contentPart)
    }
    output.append(contentsOf: scanner.bytes[position..<range.upperBound])
  }
}
