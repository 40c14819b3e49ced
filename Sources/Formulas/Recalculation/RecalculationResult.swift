public import SpreadsheetModel

/// What a recalculation found, formula by formula, in the order of sheets and cells.
public struct RecalculationResult: Sendable {
  /// What became of one formula.
  public enum Outcome: Hashable, Sendable {
    /// Its value; may equal the one that is stored.
    case computed(FormulaResult)
    /// It cannot be computed, and why. The stored value is not to be trusted: remove it and ask
    /// for a full calculation.
    case notComputable(String)
  }

  /// One formula.
  public struct Entry: Hashable, Sendable {
    /// Zero-based position of the sheet.
    public let sheet: Int
    /// The formula's cell.
    public let cell: CellReference
    /// What became of it.
    public let outcome: Outcome
  }

  /// The formulas that depend on the changed cells or had no value stored.
  public let entries: [Entry]
  /// How many formulas the workbook has.
  public let formulaCount: Int

  /// Whether a formula could not be computed, so that a full calculation must be asked for.
  public var needsFullCalculation: Bool {
    entries.contains { if case .notComputable = $0.outcome { true } else { false } }
  }
}
