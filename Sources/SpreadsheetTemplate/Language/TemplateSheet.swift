internal import SpreadsheetModel

/// One sheet of a template while it is expanded: its rows with their markers, and the edits that
/// make the file follow.
///
/// Structure first: rows are repeated and deleted from the top down, outer blocks before inner ones;
/// what the cells hold is written when all rows are in their place.
struct TemplateSheet {
  /// The name of the sheet before it is expanded, which faults tell.
  let name: String
  /// Its name when its rows and cells are edited.
  let target: String
  /// The pieces of the cells that have markers, by column; a row without has none.
  private var rows: [Row]
  /// Rows that come and go, in order.
  private(set) var structure: [Edit] = []
  private(set) var faults: [TemplateFault] = []
  /// Blocks of many records whose rows hold values alone, in order.
  private var blocks: [RecordBlock] = []

  private struct Row {
    /// Cells with markers, by column.
    var cells: [Cell] = []
    /// Whether the row holds something beside markers of structure.
    var hasContent = false
    /// What the cells with markers hold then, by column.
    var values: [(column: Int, value: CellValue)] = []
  }

  /// A cell with markers.
  private struct Cell {
    var column: Int
    var pieces: [TemplateMarker]
  }

  /// - Parameter sheet: of the template.
  init(_ sheet: Worksheet, name: String, target: String) {
    (self.name, self.target) = (name, target)
    rows = Array(repeating: Row(), count: (sheet.rows.last?.index ?? -1) + 1)
    for row in sheet.rows {
      for cell in row.cells where cell.value != .empty {
        guard case .text(let text) = cell.value, text.contains("{{") else {
          rows[row.index].hasContent = true
          continue
        }
        let pieces = TemplateMarker.pieces(of: text)
        rows[row.index].cells.append(Cell(column: cell.column, pieces: pieces))
        let isContent = pieces.contains { piece in
          if case .text(let text) = piece { return !text.allSatisfy(\.isWhitespace) }
          return !piece.isStructure
        }
        if isContent { rows[row.index].hasContent = true }
      }
    }
  }

  /// The key of `{{#sheet key}}`; `nil` for a sheet that is there once.
  var records: String? {
    for row in rows {
      for cell in row.cells {
        for case .sheet(let key) in cell.pieces { return key }
      }
    }
    return nil
  }

  /// Expands all rows.
  mutating func expand(_ scope: TemplateScope) {
    dropSheetMarkerRows()
    _ = expand(from: 0, to: rows.count, scope)
  }

  /// The edits of the cells, for when the rows are in their place.
  var cellSteps: [TemplateExpansion.Step] {
    var steps: [TemplateExpansion.Step] = []
    steps.reserveCapacity(rows.reduce(0) { $0 + $1.values.count })
    var blocks = blocks[...]
    for (index, row) in rows.enumerated() {
      if let block = blocks.first, block.firstRow == index {
        steps.append(.records(block))
        blocks.removeFirst()
      }
      for (column, value) in row.values {
        let cell = CellReference(row: index, column: column)
        steps.append(.edit(.replace(sheet: target, cell: cell, value: value)))
      }
    }
    return steps
  }

  /// A row that only says that the sheet is repeated goes.
  private mutating func dropSheetMarkerRows() {
    func isSheetMarker(_ row: Row) -> Bool {
      let pieces = row.cells.lazy.map(\.pieces).joined()
      let hasSheet = pieces.contains { if case .sheet = $0 { true } else { false } }
      let hasBlock = pieces.contains { piece in
        switch piece {
        case .open, .close: true
        default: false
        }
      }
      return hasSheet && !hasBlock && !row.hasContent
    }
    while let index = rows.firstIndex(where: isSheetMarker) { delete(index..<(index + 1)) }
  }

  // MARK: Rows

  /// Expands rows.
  ///
  /// - Returns: where they end then.
  private mutating func expand(from start: Int, to end: Int, _ scope: TemplateScope) -> Int {
    var (row, end) = (start, end)
    while row < end {
      guard let block = takeBlock(from: row, to: end) else {
        evaluate(row, scope)
        row += 1
        continue
      }
      end -= block.removed
      let behind = expand(block, scope)
      end += behind - block.rows.upperBound
      row = behind
    }
    return end
  }

  private struct Block {
    var kind: TemplateMarker.Block
    var key: String
    var rows: Range<Int>
    var cell: CellReference
    /// Rows of markers alone that were deleted.
    var removed = 0
  }

  /// The block that begins in a row: its markers are taken out, rows of markers alone deleted.
  private mutating func takeBlock(from row: Int, to end: Int) -> Block? {
    guard let opening = firstOpening(row) else { return nil }
    let cell = CellReference(row: row, column: rows[row].cells[opening.cell].column)
    var depth = 0
    var last: (row: Int, cell: Int, piece: Int)?
    search: for other in row..<end {
      for (index, own) in rows[other].cells.enumerated() {
        for (piece, marker) in own.pieces.enumerated() {
          if other == row, (index, piece) < (opening.cell, opening.piece) { continue }
          if case .open = marker { depth += 1 }
          if case .close = marker { depth -= 1 }
          if depth == 0, case .close = marker {
            last = (other, index, piece)
            break search
          }
        }
      }
    }
    guard let last else {
      rows[row].cells[opening.cell].pieces.remove(at: opening.piece)
      faults.append(
        TemplateFault(.unclosedBlock(opening.kind.rawValue), sheet: name, cell: cell))
      return Block(kind: opening.kind, key: opening.key, rows: row..<row, cell: cell)
    }
    rows[last.row].cells[last.cell].pieces.remove(at: last.piece)
    rows[row].cells[opening.cell].pieces.remove(at: opening.piece)
    var block = Block(
      kind: opening.kind, key: opening.key, rows: row..<(last.row + 1), cell: cell)
    if last.row > row, isSpent(last.row) {
      delete(last.row..<(last.row + 1))
      block.rows = block.rows.lowerBound..<last.row
      block.removed += 1
    }
    if last.row > row, isSpent(row) {
      delete(row..<(row + 1))
      block.rows = row..<(block.rows.upperBound - 1)
      block.removed += 1
    }
    return block
  }

  /// An opening marker of a row: the positions of its cell and of the marker in it.
  private struct Opening {
    var cell: Int
    var piece: Int
    var kind: TemplateMarker.Block
    var key: String
  }

  private func firstOpening(_ row: Int) -> Opening? {
    for (index, cell) in rows[row].cells.enumerated() {
      for (piece, marker) in cell.pieces.enumerated() {
        if case .open(let kind, let key) = marker {
          return Opening(cell: index, piece: piece, kind: kind, key: key)
        }
      }
    }
    return nil
  }

  /// Whether a row held nothing but markers, and those are taken out.
  private func isSpent(_ row: Int) -> Bool {
    guard !rows[row].hasContent else { return false }
    return !rows[row].cells.lazy.map(\.pieces).joined().contains { piece in
      if case .text = piece { return false }
      return true
    }
  }

  /// Expands a block.
  ///
  /// - Returns: where it ends then.
  private mutating func expand(_ block: Block, _ scope: TemplateScope) -> Int {
    let rows = block.rows
    guard !rows.isEmpty else { return rows.upperBound }
    switch block.kind {
    case .each: return expandRecords(block, scope)
    case .if, .unless:
      let holds = scope.value(block.key)?.holds ?? false
      guard scope.isBlank || holds == (block.kind == .if) else {
        delete(rows)
        return rows.lowerBound
      }
      return expand(from: rows.lowerBound, to: rows.upperBound, scope)
    }
  }

  private mutating func expandRecords(_ block: Block, _ scope: TemplateScope) -> Int {
    let rows = block.rows
    let records = scope.records(block.key)
    if records == nil {
      faults.append(TemplateFault(.missingList(block.key), sheet: name, cell: block.cell))
    }
    guard let records, !records.isEmpty else {
      // Without records the rows stay once, blank: totals over them stay whole.
      return expand(from: rows.lowerBound, to: rows.upperBound, scope.blank)
    }
    if records.count > 1 {
      structure.append(
        .repeatRows(
          sheet: target, rows: rows.lowerBound...(rows.upperBound - 1), times: records.count - 1))
      if let block = recordBlock(rows, records, scope) {
        blocks.append(block)
        for row in rows { self.rows[row] = Row() }
        let copies = repeatElement(Row(), count: rows.count * (records.count - 1))
        self.rows.insert(contentsOf: copies, at: rows.upperBound)
        return rows.lowerBound + rows.count * records.count
      }
      let copy = Array(self.rows[rows])
      let copies = repeatElement(copy, count: records.count - 1).joined()
      self.rows.insert(contentsOf: Array(copies), at: rows.upperBound)
    }
    var start = rows.lowerBound
    for (number, record) in records.enumerated() {
      let inner = scope.inside(record, number: number + 1, of: records.count)
      start = expand(from: start, to: start + rows.count, inner)
    }
    return start
  }

  /// Many records whose rows hold values and no blocks, as columns.
  ///
  /// - Returns: `nil` for others, and where something is missing in a record.
  private func recordBlock(
    _ rows: Range<Int>, _ records: [TemplateValue], _ scope: TemplateScope
  ) -> RecordBlock? {
    guard records.count >= RecordBlock.least, !scope.isBlank else { return nil }
    let cells = rows.flatMap { row in
      self.rows[row].cells.map { (row - rows.lowerBound, $0.column, $0.pieces) }
    }
    return RecordBlock(
      sheet: target, firstRow: rows.lowerBound, height: rows.count, cells: cells, records, scope)
  }

  private mutating func delete(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    structure.append(.deleteRows(sheet: target, at: range.lowerBound, count: range.count))
    rows.removeSubrange(range)
  }

  // MARK: Cells

  private mutating func evaluate(_ row: Int, _ scope: TemplateScope) {
    let cells = rows[row].cells
    guard !cells.isEmpty else { return }
    rows[row].values = cells.map { cell in
      let place = CellReference(row: row, column: cell.column)
      return (cell.column, value(of: cell.pieces, at: place, scope))
    }
    rows[row].cells = []
  }

  private mutating func value(
    of pieces: [TemplateMarker], at cell: CellReference, _ scope: TemplateScope
  ) -> CellValue {
    var expansion = TemplateText(sheet: name, cell: cell)
    let value = expansion.value(of: pieces, scope)
    faults += expansion.faults
    return value
  }
}
