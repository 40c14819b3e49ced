import SpreadsheetModel

/// Edits sorted by what they touch.
struct EditPlan {
  /// The changes of one existing sheet.
  struct Sheet {
    /// The zero-based position in the workbook.
    var index: Int
    /// What each cell gets: the last edit of a cell wins.
    var cells: [CellReference: CellChange] = [:]
    /// Notes by cell.
    var notes: [CellReference: CellNote] = [:]
  }

  /// What a cell gets.
  enum CellChange {
    case value(CellValue)
    case result(FormulaResult)
  }

  private(set) var sheets: [Sheet] = []
  private(set) var newSheets: [(Worksheet, formats: [CellFormat])] = []
  private(set) var requestsFullCalculation = false
  private var positions: [String: Int] = [:]

  /// Sorts edits.
  ///
  /// - Throws: `.noSuchSheet`, `.refusedEdit`.
  init(_ edits: [Edit], for workbook: WorkbookPart) throws(SpreadsheetError) {
    for edit in edits {
      switch edit {
      case .set(let name, let cell, let value):
        if case .formula = value {
          throw SpreadsheetError(
            .refusedEdit, "formulas are not written by this edit", sheet: name, cell: cell)
        }
        try change(name, cell, .value(value), workbook)
      case .setResult(let name, let cell, let result):
        try change(name, cell, .result(result), workbook)
      case .note(let name, let note):
        try checkPlace(note.reference, name)
        let position = try position(of: name, workbook)
        sheets[position].notes[note.reference] = note
      case .appendSheet(let worksheet, let formats): newSheets.append((worksheet, formats))
      case .requestFullCalculation: requestsFullCalculation = true
      }
    }
    sheets.sort { $0.index < $1.index }
  }

  private mutating func change(
    _ name: String, _ cell: CellReference, _ change: CellChange, _ workbook: WorkbookPart
  ) throws(SpreadsheetError) {
    try checkPlace(cell, name)
    let position = try position(of: name, workbook)
    switch (sheets[position].cells[cell], change) {
    case (.value, .result), (.result, .value):
      throw SpreadsheetError(
        .refusedEdit, "one edit takes the cell for a formula, another for a value", sheet: name,
        cell: cell)
    default: sheets[position].cells[cell] = change
    }
  }

  private func checkPlace(_ cell: CellReference, _ sheet: String) throws(SpreadsheetError) {
    guard (0..<1_048_576).contains(cell.row), (0..<16_384).contains(cell.column) else {
      throw SpreadsheetError(.invalidArgument, "the cell is outside the sheet", sheet: sheet)
    }
  }

  private mutating func position(
    of name: String, _ workbook: WorkbookPart
  ) throws(SpreadsheetError) -> Int {
    let key = name.lowercased()
    if let known = positions[key] { return known }
    let exact = workbook.sheets.firstIndex { $0.name == name }
    guard let index = exact ?? workbook.sheets.firstIndex(where: { $0.name.lowercased() == key })
    else {
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
    }
    guard workbook.sheets[index].isWorksheet else {
      throw SpreadsheetError(.refusedEdit, "the sheet “\(name)” has no cells", sheet: name)
    }
    positions[key] = sheets.count
    sheets.append(Sheet(index: index))
    return sheets.count - 1
  }
}
