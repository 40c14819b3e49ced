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
  /// Gives a cell a copy of its own format with a mark on top; its value stays.
  case mark(sheet: String, cell: CellReference, mark: CellMark)
  /// Replaces the result stored beside a formula; `.none` removes it.
  case setResult(sheet: String, cell: CellReference, result: FormulaResult)
  /// Puts text whose stretches have fonts of their own into a cell, whatever it holds; the format of
  /// the cell stays.
  case setRichText(sheet: String, cell: CellReference, runs: [RichTextRun])
  /// Gives a cell a format; its value stays. The format is added behind those of the file, once a
  /// plan.
  case setFormat(sheet: String, cell: CellReference, format: CellFormat)
  /// Gives zero-based rows the height and format of another row of the sheet, and each of their cells
  /// the format of the cell of that row in the same column; values stay.
  case copyRowFormat(sheet: String, from: Int, to: ClosedRange<Int>)
  /// Adds a note to a cell, or replaces the one that is there.
  case note(sheet: String, note: CellNote)
  /// Takes the note of a cell away; nothing happens where there is none.
  case removeNote(sheet: String, cell: CellReference)
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
  /// Copies a sheet with all that hangs on it; references of the copy to its own sheet mean the copy,
  /// and names that mean the sheet get a twin in the copy, as in Excel.
  ///
  /// - Parameter at: the zero-based place among the tabs; `nil` for just behind the sheet.
  case copySheet(sheet: String, to: String, at: Int?)
  /// Moves a sheet to a zero-based place among the tabs.
  case moveSheet(sheet: String, at: Int)
  /// Removes a sheet and all that belongs to it alone; what referred to it becomes `#REF!`. The last
  /// visible sheet is refused.
  case removeSheet(sheet: String)
  /// Shows or hides a sheet. The last visible one is not hidden.
  case setVisibility(sheet: String, Worksheet.Visibility)
  /// Adds a name or gives it another formula; `scope` is a sheet whose own name it is.
  case setName(name: String, scope: String?, expression: String)
  /// Removes a name; refused where it is not there.
  case removeName(name: String, scope: String?)
  /// Puts texts in the place of others in the headers and footers of a sheet: every occurrence, also
  /// one whose letters have several fonts. Sheets that share the page style keep theirs.
  case replacePageTexts(sheet: String, [TextReplacement])
  /// Takes the digital signatures of the file away: without this edit a signed file is refused.
  case dropSignature
}

/// A text and what takes its place.
public struct TextReplacement: Hashable, Sendable {
  /// What is looked for; not empty.
  public var old: String
  /// What stands there then; line breaks as `\n`.
  public var new: String

  /// A replacement.
  public init(_ old: String, with new: String) { (self.old, self.new) = (old, new) }
}

/// A stretch of text with a font of its own.
///
/// What is `nil` is as in the cell's font.
///
/// - Note: Source: ECMA-376-1 §18.4.4 (r).
public struct RichTextRun: Hashable, Sendable {
  /// The text; line breaks as `\n`.
  public var text: String
  /// Bold.
  public var isBold: Bool?
  /// Italic.
  public var isItalic: Bool?
  /// Underlined once.
  public var isUnderlined: Bool?
  /// `RRGGBB`.
  public var color: String?
  /// Points.
  public var size: Double?
  /// The family name.
  public var fontName: String?

  /// Text in the cell's own font.
  public init(_ text: String) { self.text = text }

  /// Whether the font is the cell's own.
  public var isPlain: Bool { self == RichTextRun(text) }
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
  /// Sheets' parts that an editor looked through and found without formulas, by path in the package.
  package var partsWithoutFormulas: Set<String> = []
  /// The names of the sheets in tab order, where an editor knows that no cell has a formula; `nil`
  /// where one may.
  package var plainSheetNames: [String]?

  /// An edited file.
  public init(bytes: [UInt8], lost: [String] = [], warnings: [String] = []) {
    self.bytes = bytes
    self.lost = lost
    self.warnings = warnings
  }
}
