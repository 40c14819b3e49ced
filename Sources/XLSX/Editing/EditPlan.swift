import SpreadsheetModel

/// Edits sorted by what they touch.
struct EditPlan {
  /// The changes of one existing sheet.
  struct Sheet {
    /// The zero-based position in the workbook.
    var index: Int
    /// The name, as the first edit spells it.
    var name: String
    /// What each cell gets, row by row, each cell once: the last edit of a cell wins.
    var cells: [Cell] = []
    /// Notes by cell.
    var notes: [CellReference: CellNote] = [:]
    /// Cells whose notes go.
    var removedNotes: Set<CellReference> = []
  }

  /// A cell and what it gets.
  struct Cell {
    var reference: CellReference
    var change: CellChange
    /// The cell whose format it takes.
    var style: CellReference?
    /// What its format gets on top.
    var mark: CellMark?
    /// The format it takes: zero-based into the plan's formats, later into the file's records.
    var record: Int?
  }

  /// What a cell gets.
  enum CellChange {
    case value(CellValue)
    case result(FormulaResult)
    /// A value or formula, whatever stands there.
    case replacement(CellValue)
    /// Text with fonts of its own, whatever stands there.
    case richText([RichTextRun])
    /// Nothing: only its format changes, or it is looked at for another cell.
    case nothing
  }

  private(set) var sheets: [Sheet] = []
  /// Formats that cells take, each once.
  private(set) var formats: [CellFormat] = []
  private(set) var dropsSignature = false
  private(set) var newSheets: [(Worksheet, formats: [CellFormat])] = []
  private(set) var requestsFullCalculation = false
  private var positions: [String: Int] = [:]
  /// The name of the edit before: edits of one sheet mostly stand together.
  private var (lastName, lastPosition): (String?, Int) = (nil, 0)

  /// Whether nothing in the file changes, a signature left aside.
  var isEmpty: Bool { sheets.isEmpty && newSheets.isEmpty && !requestsFullCalculation }

  /// Sorts edits.
  ///
  /// - Parameter place: a cell whose place is looked for beside them.
  /// - Throws: `.noSuchSheet`, `.refusedEdit`.
  init(
    _ edits: [Edit], for workbook: WorkbookPart,
    lookingAt place: (sheet: String, cell: CellReference)? = nil
  ) throws(SpreadsheetError) {
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
      case .mark(let name, let cell, let mark):
        try change(name, cell, .nothing, workbook, mark: mark)
      case .note(let name, let note):
        try checkPlace(note.reference, name)
        let position = try position(of: name, workbook)
        sheets[position].notes[note.reference] = note
      case .appendSheet(let worksheet, let formats): newSheets.append((worksheet, formats))
      case .requestFullCalculation: requestsFullCalculation = true
      case .dropSignature: dropsSignature = true
      case .setRichText(let name, let cell, let runs):
        try change(name, cell, .richText(runs), workbook)
      case .setFormat(let name, let cell, let format):
        let index = formats.firstIndex(of: format) ?? formats.count
        if index == formats.count { formats.append(format) }
        try change(name, cell, .nothing, workbook, record: index)
      case .removeNote(let name, let cell):
        try checkPlace(cell, name)
        let position = try position(of: name, workbook)
        sheets[position].removedNotes.insert(cell)
      case .replace(let name, let cell, let value):
        try change(name, cell, .replacement(value), workbook)
      case .copyFormat(let name, let cell, let source):
        try checkPlace(source, name)
        try change(name, cell, .nothing, workbook, style: source)
        try change(name, source, .nothing, workbook)
      case .insertRows, .deleteRows, .insertColumns, .deleteColumns, .repeatRows, .renameSheet,
        .copySheet, .moveSheet, .removeSheet, .setVisibility, .setName, .removeName,
        .copyRowFormat, .replacePageTexts:
        // Stages of their own (`EditStage`).
        break
      }
    }
    if let place { try change(place.sheet, place.cell, .nothing, workbook) }
    sheets.sort { $0.index < $1.index }
    for position in sheets.indices { try sheets[position].sortCells() }
  }

  /// Gives cells the file's records in place of the plan's formats.
  mutating func resolveFormats(_ records: [Int]) {
    for sheet in sheets.indices {
      for cell in sheets[sheet].cells.indices {
        guard let record = sheets[sheet].cells[cell].record else { continue }
        sheets[sheet].cells[cell].record = records[record]
      }
    }
  }

  private mutating func change(
    _ name: String, _ cell: CellReference, _ change: CellChange, _ workbook: WorkbookPart,
    style: CellReference? = nil, mark: CellMark? = nil, record: Int? = nil
  ) throws(SpreadsheetError) {
    try checkPlace(cell, name)
    let position = try position(of: name, workbook)
    sheets[position].cells.append(
      Cell(reference: cell, change: change, style: style, mark: mark, record: record))
  }

  private func checkPlace(_ cell: CellReference, _ sheet: String) throws(SpreadsheetError) {
    guard (0..<1_048_576).contains(cell.row), (0..<16_384).contains(cell.column) else {
      throw SpreadsheetError(.invalidArgument, "the cell is outside the sheet", sheet: sheet)
    }
  }

  private mutating func position(
    of name: String, _ workbook: WorkbookPart
  ) throws(SpreadsheetError) -> Int {
    if name == lastName { return lastPosition }
    let key = name.lowercased()
    defer { lastName = name }
    if let known = positions[key] {
      lastPosition = known
      return known
    }
    let exact = workbook.sheets.firstIndex { $0.name == name }
    guard let index = exact ?? workbook.sheets.firstIndex(where: { $0.name.lowercased() == key })
    else {
      throw SpreadsheetError(.noSuchSheet, "the workbook has no sheet “\(name)”", sheet: name)
    }
    guard workbook.sheets[index].isWorksheet else {
      throw SpreadsheetError(.refusedEdit, "the sheet “\(name)” has no cells", sheet: name)
    }
    positions[key] = sheets.count
    lastPosition = sheets.count
    sheets.append(Sheet(index: index, name: name))
    return lastPosition
  }
}

extension EditPlan.Sheet {
  /// Puts the cells in order, the last edit of each kept.
  ///
  /// - Throws: `.refusedEdit` when edits do not agree what a cell is.
  fileprivate mutating func sortCells() throws(SpreadsheetError) {
    let isSorted = cells.indices.dropFirst().allSatisfy {
      cells[$0 - 1].reference < cells[$0].reference
    }
    if isSorted { return }
    let order = cells.indices.sorted {
      let (one, other) = (cells[$0].reference, cells[$1].reference)
      return one == other ? $0 < $1 : one < other
    }
    var sorted: [EditPlan.Cell] = []
    sorted.reserveCapacity(cells.count)
    for index in order {
      let cell = cells[index]
      guard let last = sorted.last, last.reference == cell.reference else {
        sorted.append(cell)
        continue
      }
      sorted[sorted.count - 1].change = try merged(last, cell)
      if let style = cell.style {
        (sorted[sorted.count - 1].style, sorted[sorted.count - 1].record) = (style, nil)
      }
      if let record = cell.record {
        (sorted[sorted.count - 1].style, sorted[sorted.count - 1].record) = (nil, record)
        sorted[sorted.count - 1].mark = nil
      }
      if let mark = cell.mark { sorted[sorted.count - 1].mark = mark }
    }
    cells = sorted
  }
  /// What two edits of one cell make of it.
  private func merged(
    _ first: EditPlan.Cell, _ second: EditPlan.Cell
  ) throws(SpreadsheetError) -> EditPlan.CellChange {
    switch (first.change, second.change) {
    case (let change, .nothing), (.nothing, let change): return change
    case (.replacement(.formula(var formula)), .result(let result)):
      formula.result = result
      return .replacement(.formula(formula))
    case (_, .replacement), (_, .richText): return second.change
    case (.richText, .value): return second.change
    case (.richText, .result): throw conflict(second)
    case (.replacement(let old), .value(let new)):
      if case .formula = old { throw conflict(second) }
      return .replacement(new)
    case (.value, .result), (.result, .value), (.replacement, .result): throw conflict(second)
    case (.value, .value), (.result, .result): return second.change
    }
  }

  private func conflict(_ cell: EditPlan.Cell) -> SpreadsheetError {
    SpreadsheetError(
      .refusedEdit, "one edit takes the cell for a formula, another for a value", sheet: name,
      cell: cell.reference)
  }
}
