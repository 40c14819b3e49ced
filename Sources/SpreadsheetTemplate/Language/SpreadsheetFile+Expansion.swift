public import SpreadsheetModel
internal import XLSX

// A template with a long block of records, expanded in one pass:
//
//   rows repeated, the copies left out but for the first few ── EditDraft ── CountedCopies
//   model of what is left ── CountedRows ── the model of all rows ── results
//   values and results, column by column ── CopiedCells ── rows written from the bytes of one copy
extension SpreadsheetFile {
  /// Applies the edits of an expansion and stores what the formulas give then.
  ///
  /// What comes out is the same as of `applyingWithResults(expansion.edits, computingAll: true)`.
  ///
  /// - Throws: as `applying`.
  public func applyingWithResults(
    _ expansion: TemplateExpansion
  ) throws(SpreadsheetError) -> RecalculatedFile {
    // Whatever does not go that way is said by the other, which looks at each cell.
    if let file = try? expandedAtOnce(expansion) { return file }
    return try applyingWithResults(expansion.edits, computingAll: true)
  }

  /// Applies the edits of an expansion whose last change of structure repeats rows for many records.
  ///
  /// - Returns: `nil` for others.
  /// - Throws: as `applying`, and `.refusedEdit` where each cell must be looked at.
  func expandedAtOnce(
    _ expansion: TemplateExpansion
  ) throws(SpreadsheetError) -> RecalculatedFile? {
    guard format == .xlsx, let plan = RecordPlan(expansion) else { return nil }
    var draft = EditDraft(bytes)
    try draft.apply(
      plan.structure, limits: limits, convertingTemplate: isTemplate, leavingCopies: true)
    guard let copies = draft.leftOut, copies.sheet == plan.block.sheet else { return nil }
    let values = plan.values(shown: copies.first)
    let columns = plan.columns(of: copies)
    if let names = try XLSXReader.sheetNamesWithoutFormulas(draft.bytes) {
      let file = try draft.filled(with: CopiedCells(copies, columns), values, limits: limits)
      return RecalculatedFile(file: file, recomputed: [], sheetNames: names)
    }
    var after = try SpreadsheetFile(bytes: draft.bytes, limits: limits).workbook()
    guard !after.uses1904Dates, let sheet = after.sheetIndex(named: copies.sheet) else {
      return nil
    }
    after.setValues(values)
    guard let rows = CountedRows(after.sheets[sheet], copies, columns) else { return nil }
    rows.insert(into: &after.sheets[sheet])
    let stale = RecalculatedEdits.staleResults(of: after)
    var results = CopiedResults(rows, copies)
    let others = stale.filter { $0.sheet != sheet || !results.take($0) }
    let file = try draft.filled(
      with: CopiedCells(copies, columns + results.columns),
      values
        + others.map {
          .setResult(sheet: after.sheets[$0.sheet].name, cell: $0.cell, result: $0.result)
        }, limits: limits)
    return RecalculatedFile(
      file: file, recomputed: stale, sheetNames: after.sheets.map(\.name))
  }
}

/// An expansion whose last change of structure makes room for a block of records.
private struct RecordPlan {
  /// What comes before the values of cells.
  let structure: [Edit]
  let block: RecordBlock
  /// The values of cells, the block among them.
  private let values: [TemplateExpansion.Step]

  init?(_ expansion: TemplateExpansion) {
    let steps = expansion.steps
    let count = steps.reversed().prefix(while: \.isPlainValue).count
    values = steps.suffix(count)
    var structure: [Edit] = []
    for step in steps.dropLast(count) { step.append(to: &structure) }
    guard case .repeatRows(let sheet, let rows, let times)? = structure.last else { return nil }
    let own = values.lazy.compactMap(\.block).first {
      $0.sheet == sheet && $0.firstRow == rows.lowerBound && $0.height == rows.count
        && $0.count == times + 1
    }
    guard let own else { return nil }
    (self.structure, block) = (structure, own)
  }

  /// The edits of all cells but those of records of the block from one on.
  func values(shown: Int) -> [Edit] {
    var edits: [Edit] = []
    for step in values {
      if step.block?.firstRow == block.firstRow, step.block?.sheet == block.sheet {
        edits += block.edits(ofRecords: 0..<shown)
      } else {
        step.append(to: &edits)
      }
    }
    return edits
  }

  /// What the block's cells hold in the copies that are left out.
  func columns(of copies: CountedCopies) -> [CopiedCells.Column] {
    block.columns.map { column in
      CopiedCells.Column(
        row: column.row, column: column.column, isResult: false,
        values: column.values[copies.first...].map { $0 })
    }
  }
}

extension TemplateExpansion.Step {
  fileprivate var block: RecordBlock? { if case .records(let block) = self { block } else { nil } }

  /// Whether it writes numbers, texts or nothing into cells.
  fileprivate var isPlainValue: Bool {
    switch self {
    case .edit(let edit): edit.plainValue != nil
    case .records: true
    }
  }
}

/// The results of the formulas in copies, sorted by their places.
private struct CopiedResults {
  private(set) var columns: [CopiedCells.Column] = []
  private let copies: CountedCopies
  /// Positions in `columns` by row of a copy and column of the sheet.
  private var positions: [[Int?]]

  init(_ rows: CountedRows, _ copies: CountedCopies) {
    self.copies = copies
    positions = Array(repeating: [], count: copies.rows.count)
    let count = copies.times - copies.first + 1
    for place in rows.formulas {
      while positions[place.row].count <= place.column { positions[place.row].append(nil) }
      positions[place.row][place.column] = columns.count
      columns.append(
        CopiedCells.Column(
          row: place.row, column: place.column, isResult: true,
          values: Array(repeating: nil, count: count)))
    }
  }

  /// Takes a result.
  ///
  /// - Returns: whether its cell is one of the copies.
  mutating func take(_ cell: RecalculatedEdits.RecomputedCell) -> Bool {
    let offset = cell.cell.row - copies.firstRow
    let (copy, row) = offset.quotientAndRemainder(dividingBy: copies.rows.count)
    guard offset >= 0, copies.first + copy <= copies.times,
      cell.cell.column < positions[row].count, let position = positions[row][cell.cell.column]
    else { return false }
    columns[position].values[copy] = cell.result
    return true
  }
}
