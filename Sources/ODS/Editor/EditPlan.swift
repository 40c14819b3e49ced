internal import SpreadsheetModel

/// What happens to one cell.
struct CellChange {
  /// The new value; `nil` to keep it.
  var value: CellValue?
  /// The new stored result of its formula; `nil` to keep it.
  var result: FormulaResult?
  /// The new note; `nil` to keep the one there is.
  var note: CellNote?
  /// What the cell's style gets on top; `nil` for nothing.
  var mark: CellMark?
  /// Whether the value takes the place of a formula.
  var replaces = false
  /// The cell whose format it takes.
  var format: CellReference?
  /// The format it gets.
  var newFormat: CellFormat?
  /// The stretches of its new text, each with a font of its own; `nil` for other changes.
  var richText: [RichTextRun]?
  /// Whether its note goes.
  var removesNote = false

  /// Puts a value or formula in place of whatever there is.
  mutating func replace(_ value: CellValue) {
    (self.value, result, richText, replaces) = (value, nil, nil, true)
  }

  /// Puts text with fonts of its own in place of whatever there is.
  mutating func replace(_ runs: [RichTextRun]) {
    replace(.text(runs.map(\.text).joined()))
    richText = runs
  }

  /// Stores a result beside the formula, the new one where there is one.
  mutating func setResult(_ result: FormulaResult) {
    if replaces, case .formula(var formula)? = value {
      formula.result = result
      value = .formula(formula)
    } else {
      self.result = result
    }
  }

  /// Gives the cell a format, its own or another cell's: what was put on top of the old one goes.
  mutating func setFormat(_ format: CellFormat?, of source: CellReference? = nil) {
    (newFormat, self.format, mark) = (format, source, nil)
  }

  /// Whether nothing happens to the cell: it is looked at for another one.
  var isEmpty: Bool { !hasValue && !hasResult && note == nil && !removesNote && !hasFormat }

  /// Whether the cell gets another style.
  var hasFormat: Bool { format != nil || newFormat != nil || mark != nil }
  /// Whether there is a new value, without a copy of it.
  var hasValue: Bool { if case .some = value { true } else { false } }
  /// Whether there is a new result.
  var hasResult: Bool { if case .some = result { true } else { false } }
}

/// Edits sorted by sheet, row and column; a later edit of a cell wins.
struct EditPlan {
  /// The changes of one sheet, by zero-based row and column.
  typealias SheetChanges = [Int: [Int: CellChange]]

  /// The changes of each sheet, by the name the edits gave it, in lower case.
  private(set) var changes: [String: SheetChanges] = [:]
  /// The names as the edits gave them, in their order.
  private(set) var sheetNames: [String] = []
  /// Sheets to add.
  private(set) var appended: [(sheet: Worksheet, formats: [CellFormat])] = []
  /// The sheet of the edit before: edits of one sheet mostly stand together.
  private var last: (name: String, key: String)?

  /// - Throws: `.refusedEdit` for a formula set as a value, `.invalidArgument` for a cell outside
  ///   the sheet.
  init(_ edits: [Edit]) throws(SpreadsheetError) {
    for edit in edits {
      switch edit {
      case .set(let sheet, let cell, let value):
        if case .formula = value {
          throw SpreadsheetError(
            .refusedEdit, "a formula cannot be put into a cell", sheet: sheet, cell: cell)
        }
        try change(sheet, cell) { ($0.value, $0.richText) = (value, nil) }
      case .setResult(let sheet, let cell, let result):
        try change(sheet, cell) { $0.setResult(result) }
      case .mark(let sheet, let cell, let mark):
        try change(sheet, cell) { $0.mark = mark }
      case .note(let sheet, let note):
        try change(sheet, note.reference) { ($0.note, $0.removesNote) = (note, false) }
      case .appendSheet(let sheet, let formats): appended.append((sheet, formats))
      // ODF has no flag: LibreOffice recomputes by its own setting, and stored results that could
      // not be computed are removed by the edits before.
      case .requestFullCalculation: break
      case .replace(let sheet, let cell, let value): try change(sheet, cell) { $0.replace(value) }
      case .copyFormat(let sheet, let cell, let source):
        try change(sheet, cell) { $0.setFormat(nil, of: source) }
        try change(sheet, source) { _ in }
      case .dropSignature: break
      case .setRichText(let sheet, let cell, let runs):
        for run in runs { try Self.check(run, sheet, cell) }
        try change(sheet, cell) { $0.replace(runs) }
      case .setFormat(let sheet, let cell, let format):
        try change(sheet, cell) { $0.setFormat(format) }
      case .removeNote(let sheet, let cell):
        try change(sheet, cell) { ($0.note, $0.removesNote) = (nil, true) }
      case .insertRows, .deleteRows, .insertColumns, .deleteColumns, .repeatRows, .renameSheet,
        .copySheet, .moveSheet, .removeSheet, .setVisibility, .setName, .removeName,
        .copyRowFormat, .replacePageTexts:
        // Stages of their own (`EditStage`).
        break
      }
    }
  }

  private static func check(
    _ run: RichTextRun, _ sheet: String, _ cell: CellReference
  ) throws(SpreadsheetError) {
    var fault: String?
    if let color = run.color, color.utf8.count != 6 || UInt32(color, radix: 16) == nil {
      fault = "the colour “\(color)” is not RRGGBB"
    }
    if let size = run.size, !(1...409).contains(size) {
      fault = "the font size \(size) is not 1 to 409 points"
    }
    guard let fault else { return }
    throw SpreadsheetError(.invalidArgument, fault, sheet: sheet, cell: cell)
  }

  /// Whether an edit may put a formula into a cell.
  var hasFormulas: Bool {
    !appended.isEmpty
      || changes.values.contains { rows in
        rows.values.contains { cells in
          cells.values.contains { if case .formula? = $0.value { true } else { false } }
        }
      }
  }

  /// Whether nothing in the file changes.
  var isEmpty: Bool { changes.isEmpty && appended.isEmpty }

  private mutating func change(
    _ sheet: String, _ cell: CellReference, _ apply: (inout CellChange) -> Void
  ) throws(SpreadsheetError) {
    guard (0..<ODFAddress.rowLimit).contains(cell.row),
      (0..<ODFAddress.columnLimit).contains(cell.column)
    else {
      throw SpreadsheetError(
        .invalidArgument, "the cell lies outside the sheet", sheet: sheet, cell: cell)
    }
    let key: String
    if let last, last.name == sheet {
      key = last.key
    } else {
      key = sheet.lowercased()
      last = (sheet, key)
      if changes[key] == nil { sheetNames.append(sheet) }
    }
    apply(&changes[key, default: [:]][cell.row, default: [:]][cell.column, default: CellChange()])
  }
}
