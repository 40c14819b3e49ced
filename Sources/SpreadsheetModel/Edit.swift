/// One change of a workbook that is edited in place.
///
/// Values: a plan can be printed, stored and applied to the XLSX and the ODS of one form.
public enum Edit: Sendable {
  /// Puts a value into a cell; its format stays. `.formula` is refused here, and so are cells that
  /// hold a formula.
  case set(sheet: String, cell: CellReference, value: CellValue)
  /// Puts a value or a formula into a cell, whatever it holds; its format stays. Cells of an array
  /// formula are refused; in a cell that a merge covers the value lies hidden, with a warning. `.empty` clears.
  case replace(sheet: String, cell: CellReference, value: CellValue)
  /// Gives a cell the format of another cell of its sheet.
  case copyFormat(sheet: String, cell: CellReference, from: CellReference)
  /// Replaces the result stored beside a formula; `.none` removes it.
  case setResult(sheet: String, cell: CellReference, result: FormulaResult)
  /// Adds a note to a cell, or replaces the one that is there.
  case note(sheet: String, note: CellNote)
  /// Adds a sheet of plain values at the end; formats index `formats`.
  case appendSheet(Worksheet, formats: [CellFormat])
  /// Asks spreadsheet programs to recompute everything on opening.
  case requestFullCalculation
  /// Inserts blank rows before the zero-based row `at`; all that refers to the sheet follows.
  case insertRows(sheet: String, at: Int, count: Int)
  /// Deletes rows from the zero-based row `at` on; what referred to them alone becomes `#REF!`.
  case deleteRows(sheet: String, at: Int, count: Int)
  /// Inserts columns before the zero-based column `at`, as wide as the one to their left.
  case insertColumns(sheet: String, at: Int, count: Int)
  /// Deletes columns from the zero-based column `at` on.
  case deleteColumns(sheet: String, at: Int, count: Int)
  /// Copies zero-based rows that many times just below themselves, with values, formats, heights,
  /// merges, links and rules; formulas as a person's copy and paste would have them. References to
  /// the whole height of the rows from elsewhere grow over the copies (`ShiftMap`).
  case repeatRows(sheet: String, rows: ClosedRange<Int>, times: Int)
  /// Gives a sheet another name; all that names it follows.
  case renameSheet(sheet: String, to: String)
}

/// A workbook after its edits.
public struct EditedFile: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// What the output no longer has of the input, in words; empty for a faithful edit.
  public var lost: [String]
  /// What a person should look at, in words: formulas that refer to deleted cells, references in
  /// text or in content that we do not know, which did not follow.
  public var warnings: [String]

  /// An edited file.
  public init(bytes: [UInt8], lost: [String] = [], warnings: [String] = []) {
    self.bytes = bytes
    self.lost = lost
    self.warnings = warnings
  }
}
