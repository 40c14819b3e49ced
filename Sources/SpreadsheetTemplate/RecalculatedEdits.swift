internal import Formulas
public import SpreadsheetModel

/// Edits, completed by what they do to formulas.
public struct RecalculatedEdits: Sendable {
  /// The edits given, then a new result for every formula that depends on them.
  public var edits: [Edit]
  /// Formula cells with a new result, in sheet and cell order.
  public var recomputed: [RecomputedCell]
  /// Formula cells whose old result was removed because it cannot be computed here.
  public var unresolved: [RecomputedCell]

  /// A formula cell after the edits.
  public struct RecomputedCell: Hashable, Sendable {
    /// Zero-based sheet.
    public var sheet: Int
    /// The cell.
    public var cell: CellReference
    /// The new result; `.none` when it cannot be computed.
    public var result: FormulaResult
    /// Why it cannot be computed; empty otherwise.
    public var reason: String
  }

  /// Recomputes what depends on the cells that `edits` set.
  ///
  /// A result that we cannot compute is removed and full calculation on loading asked for, so that
  /// no reader sees a stale value.
  ///
  /// - Parameters:
  ///   - edits: applied to `workbook` in order; sheets are named as in it.
  ///   - workbook: the file as read.
  public init(completing edits: [Edit], of workbook: Workbook) {
    var after = workbook
    var changed: [(sheet: Int, cell: CellReference)] = []
    changed.reserveCapacity(edits.count)
    // Edits of one sheet mostly stand together.
    var (lastName, lastSheet): (String?, Int?) = (nil, nil)
    for edit in edits {
      guard case .set(let name, let cell, let value) = edit else { continue }
      if name != lastName { (lastName, lastSheet) = (name, after.sheetIndex(named: name)) }
      guard let sheet = lastSheet else { continue }
      after.sheets[sheet].set(value, at: cell)
      changed.append((sheet, cell))
    }
    self.edits = edits
    (recomputed, unresolved) = ([], [])
    let entries = Recalculation.run(after, changed: changed).entries
    self.edits.reserveCapacity(edits.count + entries.count + 1)
    for cell in entries {
      add(cell, of: after)
    }
    if !unresolved.isEmpty { self.edits.append(.requestFullCalculation) }
  }

  private mutating func add(_ cell: RecalculationResult.Entry, of workbook: Workbook) {
    let name = workbook.sheets[cell.sheet].name
    switch cell.outcome {
    case .computed(let result):
      edits.append(.setResult(sheet: name, cell: cell.cell, result: result))
      recomputed.append(
        RecomputedCell(sheet: cell.sheet, cell: cell.cell, result: result, reason: ""))
    case .notComputable(let reason):
      edits.append(.setResult(sheet: name, cell: cell.cell, result: .none))
      unresolved.append(
        RecomputedCell(sheet: cell.sheet, cell: cell.cell, result: .none, reason: reason))
    }
  }
}

extension RecalculatedEdits {
  /// Formula cells whose stored result is not what the formula gives now.
  ///
  /// - Returns: the cells with their new results, in sheet and cell order; what cannot be computed
  ///   is left out.
  public static func staleResults(of workbook: Workbook) -> [RecomputedCell] {
    Recalculation.run(workbook, changed: nil).entries.compactMap { entry in
      guard case .computed(let result) = entry.outcome,
        workbook.sheets[entry.sheet].value(at: entry.cell).result != result.value
      else { return nil }
      return RecomputedCell(sheet: entry.sheet, cell: entry.cell, result: result, reason: "")
    }
  }
}
