/// One change of a workbook that is edited in place.
///
/// Values: a plan can be printed, stored and applied to the XLSX and the ODS of one form.
public enum Edit: Sendable {
  /// Puts a value into a cell; its format stays. `.formula` is refused here.
  case set(sheet: String, cell: CellReference, value: CellValue)
  /// Gives a cell a copy of its own format with a mark on top; its value stays.
  case mark(sheet: String, cell: CellReference, mark: CellMark)
  /// Replaces the result stored beside a formula; `.none` removes it.
  case setResult(sheet: String, cell: CellReference, result: FormulaResult)
  /// Adds a note to a cell, or replaces the one that is there.
  case note(sheet: String, note: CellNote)
  /// Adds a sheet of plain values at the end; formats index `formats`.
  case appendSheet(Worksheet, formats: [CellFormat])
  /// Asks spreadsheet programs to recompute everything on opening.
  case requestFullCalculation
}

/// A workbook after its edits.
public struct EditedFile: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// What the output no longer has of the input, in words; empty for a faithful edit.
  public var lost: [String]

  /// An edited file.
  public init(bytes: [UInt8], lost: [String] = []) {
    self.bytes = bytes
    self.lost = lost
  }
}
