public import ByteSupport
import OfficePackage
public import SpreadsheetModel
import ZipArchive

/// Edits OOXML workbooks in place: the bytes of touched cells and what must follow them change,
/// everything else stays as it is, untouched parts as compressed bytes.
public enum XLSXEditor {
  /// Applies edits to a workbook.
  ///
  /// Edits take effect in their order: an address means the sheet as the edits before left it, and a
  /// plan gives what its edits give one by one. `.set` never writes over a formula, so
  /// `calcChain.xml` stays valid; it goes when formulas come, go or move. Results stored beside
  /// formulas change only where an edit says so. Rows and columns that come and go take all with
  /// them that refers to their sheet (`ShiftMap`), and ask programs to recompute on opening.
  ///
  /// - Parameters:
  ///   - edits: none returns the input bytes themselves.
  ///   - bytes: the file.
  ///   - limits: what to refuse.
  ///   - convertingTemplate: makes a workbook of a template: what is saved as `.xlsx` must not say
  ///     that it is an `.xltx`. Other workbooks stay what they are.
  /// - Throws: as `XLSXReader.read`, and `.noSuchSheet`; `.refusedEdit` (with sheet and cell) for
  ///   formula cells, covered cells of a merge, cells of an array formula or data table, headers
  ///   of a table, cells with a discussion; `.invalidArgument` for values no cell can hold;
  ///   `.signed`. Nothing is written then.
  public static func apply(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits = Limits(),
    convertingTemplate: Bool = false
  ) throws(SpreadsheetError) -> EditedFile {
    guard !edits.isEmpty || convertingTemplate else { return EditedFile(bytes: bytes) }
    guard EditStage.areStructural(edits) else {
      return try applyCells(
        edits, to: bytes, limits: limits, convertingTemplate: convertingTemplate)
    }
    var draft = EditDraft(bytes)
    try draft.apply(edits, limits: limits, convertingTemplate: convertingTemplate)
    return try draft.finished(limits: limits)
  }

  /// Applies edits of cells, notes and new sheets.
  ///
  /// - Parameters:
  ///   - cells: copies of rows that were left out of their sheet and come into it now.
  ///   - isLast: whether the file is finished with these edits.
  ///   - uncompressed: `nil` for a file that was never left uncompressed; else takes the entries that
  ///     changed, which are not compressed unless this is the last.
  static func applyCells(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits, convertingTemplate: Bool,
    filling cells: CopiedCells? = nil, isLast: Bool = false, uncompressed: inout Set<String>?
  ) throws(SpreadsheetError) -> EditedFile {
    let workbook = try WorkbookPart(bytes, limits: limits)
    let converts = convertingTemplate && workbook.isTemplate
    guard !edits.isEmpty || converts || cells != nil else { return EditedFile(bytes: bytes) }
    let place = cells.map {
      (sheet: $0.copies.sheet, cell: CellReference(row: $0.copies.firstRow, column: 0))
    }
    var plan = try EditPlan(edits, for: workbook, lookingAt: place)
    // A signature that is not there is not taken away.
    guard !plan.isEmpty || converts || workbook.package.isSigned else {
      return EditedFile(bytes: bytes)
    }
    var session = try open(workbook, droppingSignature: plan.dropsSignature)
    session.convertsTemplate = converts
    session.copiedCells = cells
    if !plan.formats.isEmpty { plan.resolveFormats(try session.records(of: plan.formats)) }
    for sheet in plan.sheets { try session.edit(sheet) }
    session.finishMarks()
    try session.refreshCharts(plan.sheets)
    for (worksheet, formats) in plan.newSheets { try session.append(worksheet, formats: formats) }
    if plan.requestsFullCalculation { try session.requestFullCalculation() }
    return try close(&session, &uncompressed, isLast: isLast)
  }

  private static func applyCells(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits, convertingTemplate: Bool
  ) throws(SpreadsheetError) -> EditedFile {
    var uncompressed: Set<String>?
    return try applyCells(
      edits, to: bytes, limits: limits, convertingTemplate: convertingTemplate,
      uncompressed: &uncompressed)
  }

  /// Applies a change of structure.
  ///
  /// - Parameter leavingCopies: whether copies of rows that can be counted are left out of their
  ///   sheet; `leftOut` takes them.
  static func apply(
    _ change: StructureChange, to bytes: [UInt8], limits: Limits,
    uncompressed: inout Set<String>?, leftOut: inout CountedCopies?, leavingCopies: Bool
  ) throws(SpreadsheetError) -> EditedFile {
    var session = try open(WorkbookPart(bytes, limits: limits))
    session.leavesCopies = leavingCopies
    try session.apply(change)
    leftOut = session.leftOut
    return try close(&session, &uncompressed)
  }

  /// Applies a change of sheets, names or whole rows.
  static func apply(
    _ change: WorkbookChange, to bytes: [UInt8], limits: Limits,
    uncompressed: inout Set<String>?
  ) throws(SpreadsheetError) -> EditedFile {
    var session = try open(WorkbookPart(bytes, limits: limits))
    try session.apply(change)
    return try close(&session, &uncompressed)
  }

  /// Applies values of cells to a large workbook without formulas, which is unpacked once for that.
  ///
  /// - Parameter edits: numbers and texts alone.
  /// - Returns: the file, with `plainSheetNames`; `nil` for a small workbook, and where a cell may have
  ///   a formula: nothing is applied then.
  /// - Throws: as `apply`.
  package static func applyWithoutFormulas(
    _ edits: [Edit], to bytes: [UInt8], limits: Limits
  ) throws(SpreadsheetError) -> EditedFile? {
    guard bytes.count >= largeBytes else { return nil }
    let workbook = try WorkbookPart(bytes, limits: limits)
    guard !workbook.package.isSigned else { return nil }
    let plan = try EditPlan(edits, for: workbook)
    let edited = Set(plan.sheets.compactMap { workbook.sheets[$0.index].part?.path })
    for sheet in workbook.sheets {
      guard let part = sheet.part, !edited.contains(part.path) else { continue }
      if XLSXReader.mayHaveFormula(try workbook.scannable(part)) { return nil }
    }
    var session = EditSession(workbook)
    session.stopsAtFormulas = true
    for sheet in plan.sheets {
      try session.edit(sheet)
      guard let part = workbook.sheets[sheet.index].part,
        session.plainParts.contains(part.path)
      else { return nil }
    }
    session.finishMarks()
    try session.refreshCharts(plan.sheets)
    var uncompressed: Set<String>?
    var file = try close(&session, &uncompressed)
    file.plainSheetNames = workbook.sheets.map(\.name)
    return file
  }

  /// Files of fewer bytes are read in no time.
  private static let largeBytes = 256 << 10

  private static func open(
    _ workbook: WorkbookPart, droppingSignature: Bool = false
  ) throws(SpreadsheetError) -> EditSession {
    var session = EditSession(workbook)
    guard workbook.package.isSigned else { return session }
    guard droppingSignature else {
      throw SpreadsheetError(.signed, "the workbook is signed; an edit would break the signature")
    }
    try session.dropSignatures()
    return session
  }

  private static func close(
    _ session: inout EditSession, _ uncompressed: inout Set<String>?, isLast: Bool = false
  ) throws(SpreadsheetError) -> EditedFile {
    try session.finish()
    let names = session.output.changedNames
    do throws(ZipError) {
      if let uncompressed, isLast { try session.output.compress(uncompressed.union(names)) }
      let bytes =
        uncompressed == nil || isLast
        ? try session.output.assembled() : try session.output.assembledUncompressed()
      uncompressed = isLast ? [] : uncompressed?.union(names)
      var file = EditedFile(bytes: bytes, warnings: session.warnings)
      file.partsWithoutFormulas = session.plainParts
      return file
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
