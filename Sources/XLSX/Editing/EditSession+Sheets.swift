import ByteSupport
import Formulas
import OfficePackage
import SpreadsheetModel
import XMLStream
import ZipArchive

extension EditSession {
  /// Applies the changes of one sheet.
  ///
  /// - Throws: errors of the change, the sheet named.
  mutating func edit(_ sheet: EditPlan.Sheet) throws(SpreadsheetError) {
    guard let part = workbook.sheets[sheet.index].part else { return }
    do throws(SpreadsheetError) {
      try checkTables(sheet, part)
      try checkPivotTables(sheet, part)
      let source = try spliceSource(part)
      var (bytes, scan) = try scanned(sheet, part, source)
      if stopsAtFormulas, scan.mayHaveFormulas { return }
      let replaced = sheet.cells.indices.filter { sheet.cells[$0].replaces }
        .map { (sheet.cells[$0], scan.places[$0]) }
      if replaced.contains(where: { scan.isShared($0.1) }) {
        bytes = try unshared(bytes, part, sheet: sheet.name)
        scan = try SheetScan(
          bytes, part: part.path, cells: sheet.cells.map(\.reference), limits: limits)
      }
      let copies = copies(of: sheet)
      let merges = scan.mergeIndex(for: replaced.map(\.0), besides: copies?.copies)
      for (cell, _) in replaced {
        guard let merge = merges.covering(cell.reference) else { continue }
        try check(copies, coveredAt: cell.reference)
        warnings.append(
          "'\(sheet.name)'!\(cell.reference): the cell is covered by the merged range \(merge)")
      }
      if replaced.contains(where: { $0.0.hasFormula || scan.hasFormula($0.1) }) {
        try dropCalculationChain()
      }
      guard scan.root.local == "worksheet" else {
        throw SpreadsheetError(.refusedEdit, "the sheet has no cells", part: part.path)
      }
      guard scan.child("sheetData") != nil else {
        throw SpreadsheetError(.malformedPart, "the sheet has no sheetData", part: part.path)
      }
      if copies != nil, scan.isProtected { throw Self.refusal }
      let uses1904Dates = workbook.uses1904Dates
      let marks = try openMarks(for: sheet, isProtected: scan.isProtected)
      let limits = limits
      var (splices, used, remarks) = try withStrings { (strings) throws(SpreadsheetError) in
        var cells = SheetSplices(
          scan, sheet.cells, marks: marks, uses1904Dates: uses1904Dates, copies: copies,
          limits: limits)
        try cells.make(&strings)
        return (cells.splices, cells.marks, cells.warnings)
      }
      warnings += remarks.map { "'\(sheet.name)'!\($0)" }
      if let used { styleMarks = used }
      if !sheet.removedNotes.isEmpty { try removeNotes(sheet.removedNotes, from: part) }
      if !sheet.notes.isEmpty {
        let notes = sheet.notes.values.sorted { $0.reference < $1.reference }
        try addNotes(notes, to: part, scan, &splices)
      }
      if !scan.mayHaveFormulas, !sheet.cells.contains(where: \.hasFormula) {
        plainParts.insert(part.path)
      }
      if !splices.isEmpty { patch(part, bytes, with: splices, source: source) }
    } catch {
      var located = error
      located.sheet = workbook.sheets[sheet.index].name
      throw located
    }
  }

  /// The copies that come into a sheet.
  private func copies(of sheet: EditPlan.Sheet) -> CopiedCells? {
    copiedCells?.copies.sheet == workbook.sheets[sheet.index].name ? copiedCells : nil
  }

  /// Refuses copies of a row of which a cell is covered by a merge: each would have to be said.
  private func check(
    _ cells: CopiedCells?, coveredAt cell: CellReference
  ) throws(SpreadsheetError) {
    guard let copies = cells?.copies,
      (copies.rows.lowerBound..<copies.firstRow).contains(cell.row)
    else { return }
    throw Self.refusal
  }

  private static let refusal = SpreadsheetError(
    .refusedEdit, "the copies of the rows must be written cell by cell")

  /// A sheet and what stands where in it; of a large one the data is looked through meanwhile.
  private func scanned(
    _ sheet: EditPlan.Sheet, _ part: PartName, _ source: SpliceSource?
  ) throws(SpreadsheetError) -> ([UInt8], SheetScan) {
    func scan() throws(SpreadsheetError) -> ([UInt8], SheetScan) {
      let bytes = try current(part)
      return (
        bytes,
        try SheetScan(bytes, part: part.path, cells: sheet.cells.map(\.reference), limits: limits)
      )
    }
    guard let source else { return try scan() }
    return try ParallelWork.beside({ source.prepare() }, scan)
  }

  private func spliceSource(_ part: PartName) throws(SpreadsheetError) -> SpliceSource? {
    do throws(ZipError) {
      return try output.spliceSource(entryName(part))
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Refuses to write into the header row of a table: its text must equal the column's name.
  private func checkTables(
    _ sheet: EditPlan.Sheet, _ part: PartName
  ) throws(SpreadsheetError) {
    guard !sheet.cells.isEmpty else { return }
    for relationship in try relationships(of: part) where relationship.kind == "table" {
      guard let name = workbook.package.target(of: relationship, from: part) else { continue }
      let root = try translating { () throws(PackageError) in try workbook.package.tree(name) }
      guard let range = root.attribute("ref").flatMap({ RangeReference($0) }),
        root.attribute("headerRowCount") != "0"
      else { continue }
      let header = RangeReference(
        range.first, CellReference(row: range.first.row, column: range.last.column))
      if let cell = sheet.cells.first(where: {
        $0.changesValue && header.contains($0.reference)
      }) {
        throw SpreadsheetError(
          .refusedEdit, "the cell is a column name of the table \(range)",
          cell: cell.reference)
      }
    }
  }

  /// Refuses to write into a pivot table: programs write over it when it is refreshed.
  private func checkPivotTables(
    _ sheet: EditPlan.Sheet, _ part: PartName
  ) throws(SpreadsheetError) {
    guard sheet.cells.contains(where: \.changesValue) else { return }
    for relationship in try relationships(of: part) where relationship.kind == "pivotTable" {
      guard let name = workbook.package.target(of: relationship, from: part) else { continue }
      let root = try translating { () throws(PackageError) in try workbook.package.tree(name) }
      let range = root.child("location")?.attribute("ref").flatMap { RangeReference($0) }
      guard let range,
        let cell = sheet.cells.first(where: { $0.changesValue && range.contains($0.reference) })
      else { continue }
      throw SpreadsheetError(
        .refusedEdit, "the cell belongs to the pivot table of \(range)", cell: cell.reference)
    }
  }

  /// A sheet whose shared formulas are each written out: the first of a group may be replaced then.
  private func unshared(
    _ bytes: [UInt8], _ part: PartName, sheet: String
  ) throws(SpreadsheetError) -> [UInt8] {
    let change = StructureChange(sheet: sheet)
    var rewriter = PartRewriter(
      bytes, change, FormulaShift(sheet: sheet, map: change.map), role: .sheet, isOnSheet: false,
      sheetName: sheet, part: part.path, limits: limits)
    rewriter.keepsShared = false
    return try rewriter.run() ?? bytes
  }
}

extension EditPlan.Cell {
  /// Whether it changes more than the look of the cell.
  fileprivate var changesValue: Bool { if case .nothing = change { false } else { true } }

  /// Whether it puts a formula into the cell.
  fileprivate var hasFormula: Bool {
    if case .replacement(.formula) = change { true } else { false }
  }
}

extension SheetScan {
  /// Whether a cell has a formula.
  fileprivate func hasFormula(_ place: Place) -> Bool {
    if case .cell(let site) = place { site.formula != nil } else { false }
  }

  /// The merges that cells may be covered by.
  ///
  /// - Parameter copies: of rows; merges among them are theirs.
  func mergeIndex(for cells: [EditPlan.Cell], besides copies: CountedCopies?) -> RangeIndex {
    guard !cells.isEmpty else { return RangeIndex([]) }
    guard let copies else { return RangeIndex(merges) }
    return RangeIndex(merges.filter { $0.first.row < copies.firstRow || copies.isBehind($0) })
  }

  /// Whether a cell's formula belongs to a group of shared ones.
  fileprivate func isShared(_ place: Place) -> Bool {
    guard case .cell(let site) = place, let formula = site.formula else { return false }
    let tag = bytes[formula].prefix { $0 != UInt8(ascii: ">") }
    return String(decoding: tag, as: UTF8.self).contains("shared")
  }
}
