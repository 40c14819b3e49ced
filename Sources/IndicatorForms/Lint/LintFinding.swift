public import SpreadsheetModel

/// Something wrong with a form, where it is, and what it is.
///
/// Data; the command's catalogue of messages says it, and what to do, in both languages.
public struct LintFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// No table of indicators on any visible sheet.
    case noTable
    /// A column's header says nothing that we know.
    case headerNotUnderstood(header: String)
    /// A row for figures without a unit.
    case unitMissing(label: String)
    /// A unit that the table of units does not have.
    case unitUnknown(unit: String, label: String)
    /// Two rows of one name under one parent (`other`: one-based row of the first).
    case duplicateLabel(label: String, other: Int)
    /// A unit that the row's name cannot have: a count in percent, an income a head in tỷ đồng.
    case unitUnlikely(unit: String, label: String)
    /// Formulas of a column that show an error, `count` of them.
    case formulaError(code: String, count: Int)
    /// A formula over another row than its own, as filling down leaves it (`row`: one-based).
    case formulaOfOtherRow(formula: String, row: Int)
    /// Formulas filled down over rows whose references moved along although they mean one row.
    case filledDown(formula: String)
    /// A row without the formula that its column has elsewhere.
    case formulaMissing(example: String)
    /// A total that leaves out rows that stand under it (one-based).
    case sumMissesRows(formula: String, rows: [Int])
    /// A total that adds rows of different units.
    case sumMixesUnits(formula: String, units: [String])
    /// A number typed where the row or column has formulas (`example`: one of them).
    case constantOverFormula(number: String, example: String)
    /// Formulas, or a name, that refer to cells which are gone: `#REF!` stands in their text.
    case brokenReference(text: String)
    /// A total that counts a row and the rows under it (one-based).
    case sumCountsTwice(formula: String, rows: [Int])
    /// A column of percentages formatted as Excel percent: 47,57 shows as 4757 %.
    case excelPercent(header: String, format: String)
    /// Cells for figures that the sheet's protection locks.
    case lockedInput(count: Int)
    /// A hidden column with cells for figures.
    case hiddenInputs(header: String)
    /// A number stored as text.
    case textNumber(text: String)
    /// Merged cells among the figures.
    case mergedFigures
    /// A table longer than a page whose header does not repeat.
    case noPrintTitles(rows: Int)
    /// The number row says other columns than the formulas use.
    case numberDisagrees(number: String, formula: String)
  }

  /// Zero-based sheet; `nil` for the whole form.
  public var sheet: Int?
  /// The sheet's name; empty for the whole form.
  public var sheetName: String
  /// The first cell; `nil` for the whole sheet.
  public var cell: CellReference?
  /// The last cell of a run; `nil` for one cell.
  public var last: CellReference?
  /// What is wrong.
  public var kind: Kind

  /// Whether a cell lies between the first and the last.
  func covers(_ place: CellReference, on sheet: Int) -> Bool {
    guard self.sheet == sheet, let cell else { return false }
    return RangeReference(cell, last ?? cell).contains(place)
  }

  /// The name of the kind: `unitMissing`.
  public var code: String {
    switch kind {
    case .noTable: "noTable"
    case .headerNotUnderstood: "headerNotUnderstood"
    case .unitMissing: "unitMissing"
    case .unitUnknown: "unitUnknown"
    case .unitUnlikely: "unitUnlikely"
    case .duplicateLabel: "duplicateLabel"
    case .formulaError: "formulaError"
    case .formulaOfOtherRow: "formulaOfOtherRow"
    case .filledDown: "filledDown"
    case .formulaMissing: "formulaMissing"
    case .sumMissesRows: "sumMissesRows"
    case .sumMixesUnits: "sumMixesUnits"
    case .constantOverFormula: "constantOverFormula"
    case .brokenReference: "brokenReference"
    case .sumCountsTwice: "sumCountsTwice"
    case .excelPercent: "excelPercent"
    case .lockedInput: "lockedInput"
    case .hiddenInputs: "hiddenInputs"
    case .textNumber: "textNumber"
    case .mergedFigures: "mergedFigures"
    case .noPrintTitles: "noPrintTitles"
    case .numberDisagrees: "numberDisagrees"
    }
  }
}
