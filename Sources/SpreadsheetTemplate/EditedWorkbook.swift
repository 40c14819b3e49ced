internal import Formulas
public import SpreadsheetModel
internal import XLSX

extension SpreadsheetFile {
  /// A file after edits, its formulas' stored results brought up to date.
  public struct RecalculatedFile: Sendable {
    /// The file.
    public var file: EditedFile
    /// Formula cells with another stored result than before, in sheet and cell order.
    public var recomputed: [RecalculatedEdits.RecomputedCell]
    /// The names of the sheets after the edits.
    public var sheetNames: [String]
  }

  /// Applies edits and stores what the formulas give then.
  ///
  /// Results that did not fit their formula before the edits, and still do not, are left: they are
  /// not these edits' doing.
  ///
  /// - Parameter computesAll: whether those are brought up to date as well: the formulas of a template
  ///   never had figures.
  /// - Throws: as `applying`.
  public func applyingWithResults(
    _ edits: [Edit], computingAll computesAll: Bool = false
  ) throws(SpreadsheetError) -> RecalculatedFile {
    guard !edits.isEmpty else {
      let names = try workbook().sheets.map(\.name)
      return RecalculatedFile(file: EditedFile(bytes: bytes), recomputed: [], sheetNames: names)
    }
    if format == .xlsx, let file = try applyingAtOnce(edits, computingAll: computesAll) {
      return file
    }
    var edited = try applying(edits)
    if let names = edited.plainSheetNames {
      return RecalculatedFile(file: edited, recomputed: [], sheetNames: names)
    }
    // Where there are no formulas nothing is computed, and large files are not read.
    let plain = edited.partsWithoutFormulas
    if format == .xlsx,
      let names = try XLSXReader.sheetNamesWithoutFormulas(edited.bytes, besides: plain)
    {
      return RecalculatedFile(file: edited, recomputed: [], sheetNames: names)
    }
    let after = try SpreadsheetFile(bytes: edited.bytes).workbook()
    let before = computesAll ? Workbook() : try workbook()
    let known = StaleCells(RecalculatedEdits.staleResults(of: before), of: before, after: edits)
    let stale = RecalculatedEdits.staleResults(of: after).filter {
      !known.contains(after.sheets[$0.sheet].name, $0.cell)
    }
    if !stale.isEmpty {
      let results = stale.map {
        Edit.setResult(sheet: after.sheets[$0.sheet].name, cell: $0.cell, result: $0.result)
      }
      edited.bytes = try SpreadsheetFile(bytes: edited.bytes).applying(results).bytes
    }
    return RecalculatedFile(
      file: edited, recomputed: stale, sheetNames: after.sheets.map(\.name))
  }
}

extension SpreadsheetFile {
  /// The same for a plan that ends with values of cells: they and the results are written together.
  ///
  /// - Returns: `nil` for other plans.
  private func applyingAtOnce(
    _ edits: [Edit], computingAll computesAll: Bool
  ) throws(SpreadsheetError) -> RecalculatedFile? {
    let count = edits.reversed().prefix { $0.plainValue != nil }.count
    guard count > 0 else { return nil }
    if count == edits.count, !isTemplate,
      let file = try XLSXEditor.applyWithoutFormulas(edits, to: bytes, limits: limits),
      let names = file.plainSheetNames
    {
      return RecalculatedFile(file: file, recomputed: [], sheetNames: names)
    }
    let (first, values) = (Array(edits.dropLast(count)), edits.suffix(count))
    var draft = EditDraft(bytes)
    if !first.isEmpty || isTemplate {
      try draft.apply(first, limits: limits, convertingTemplate: isTemplate)
    }
    if let names = try XLSXReader.sheetNamesWithoutFormulas(draft.bytes) {
      let file: EditedFile
      if first.isEmpty, !isTemplate {
        file = try applying(edits)
      } else {
        try draft.apply(Array(values), limits: limits)
        file = try draft.finished(limits: limits)
      }
      return RecalculatedFile(file: file, recomputed: [], sheetNames: names)
    }
    var after = try SpreadsheetFile(bytes: draft.bytes, limits: limits).workbook()
    // There a number in a cell of days is another day than in the model.
    guard !after.uses1904Dates else { return nil }
    after.setValues(values)
    let before = computesAll ? Workbook() : try workbook()
    let known = StaleCells(RecalculatedEdits.staleResults(of: before), of: before, after: edits)
    let stale = RecalculatedEdits.staleResults(of: after).filter {
      !known.contains(after.sheets[$0.sheet].name, $0.cell)
    }
    let results = stale.map {
      Edit.setResult(sheet: after.sheets[$0.sheet].name, cell: $0.cell, result: $0.result)
    }
    if first.isEmpty, !isTemplate {
      return RecalculatedFile(
        file: try XLSXEditor.apply(Array(values) + results, to: bytes, limits: limits),
        recomputed: stale, sheetNames: after.sheets.map(\.name))
    }
    try draft.apply(Array(values) + results, limits: limits)
    return RecalculatedFile(
      file: try draft.finished(limits: limits), recomputed: stale,
      sheetNames: after.sheets.map(\.name))
  }
}

extension Edit {
  /// The cell and the value of an edit that writes a number, a text or nothing; `nil` for others.
  var plainValue: (sheet: String, cell: CellReference, value: CellValue)? {
    guard let own = valueOfCell else { return nil }
    switch own.value {
    case .number, .boolean, .empty: return own
    case .text(let text): return text.isEmpty ? nil : own
    case .date, .error, .formula: return nil
    }
  }

  private var valueOfCell: (sheet: String, cell: CellReference, value: CellValue)? {
    switch self {
    case .set(let sheet, let cell, let value), .replace(let sheet, let cell, let value):
      (sheet, cell, value)
    default: nil
    }
  }
}

extension Workbook {
  /// Puts the values of edits into their cells.
  mutating func setValues(_ edits: some Sequence<Edit>) {
    // Edits of one sheet mostly stand together.
    var (lastName, lastSheet): (String?, Int?) = (nil, nil)
    for edit in edits {
      guard let (name, cell, value) = edit.plainValue else { continue }
      if name != lastName { (lastName, lastSheet) = (name, sheetIndex(named: name)) }
      if let lastSheet { sheets[lastSheet].set(value, at: cell) }
    }
  }
}

/// Cells whose results did not fit before, where they stand after edits.
private struct StaleCells {
  private var cells: Set<String> = []

  init(
    _ stale: [RecalculatedEdits.RecomputedCell], of workbook: Workbook, after edits: [Edit]
  ) {
    guard !stale.isEmpty, let stages = try? EditStage.stages(of: edits) else { return }
    for cell in stale {
      var places = [(sheet: workbook.sheets[cell.sheet].name, cell: cell.cell)]
      for stage in stages { places = places.flatMap { Self.places(of: $0, after: stage) } }
      for place in places { cells.insert(StaleCells.key(place.sheet, place.cell)) }
    }
  }

  /// Where a cell stands after a stage; twice when its sheet was copied.
  private static func places(
    of place: (sheet: String, cell: CellReference), after stage: EditStage
  ) -> [(sheet: String, cell: CellReference)] {
    switch stage {
    case .structure(let change) where change.sheet.lowercased() == place.sheet.lowercased():
      let moved = change.map.cell(place.cell)
      return moved.map { [(change.newName ?? place.sheet, $0)] } ?? []
    case .workbook(.copySheet(let sheet, let copy, _))
    where sheet.lowercased() == place.sheet.lowercased():
      return [place, (copy, place.cell)]
    default: return [place]
    }
  }

  func contains(_ sheet: String, _ cell: CellReference) -> Bool {
    !cells.isEmpty && cells.contains(StaleCells.key(sheet, cell))
  }

  private static func key(_ sheet: String, _ cell: CellReference) -> String {
    sheet.lowercased() + "!" + cell.description
  }
}
