import ByteSupport
import OfficePackage
import SpreadsheetModel
import XMLStream

extension EditSession {
  /// Applies the changes of one sheet.
  ///
  /// - Throws: errors of the change, the sheet named.
  mutating func edit(_ sheet: EditPlan.Sheet) throws(SpreadsheetError) {
    guard let part = workbook.sheets[sheet.index].part else { return }
    do throws(SpreadsheetError) {
      try checkTables(sheet, part)
      let bytes = try current(part)
      let scan = try SheetScan(
        bytes, part: part.path, cells: sheet.cells.map(\.reference), limits: limits)
      guard scan.root.local == "worksheet" else {
        throw SpreadsheetError(.refusedEdit, "the sheet has no cells", part: part.path)
      }
      guard scan.child("sheetData") != nil else {
        throw SpreadsheetError(.malformedPart, "the sheet has no sheetData", part: part.path)
      }
      let uses1904Dates = workbook.uses1904Dates
      let marks = try openMarks(for: sheet)
      var (splices, used) = try withStrings { (strings) throws(SpreadsheetError) in
        var cells = SheetSplices(scan, sheet.cells, marks: marks, uses1904Dates: uses1904Dates)
        try cells.make(&strings)
        return (cells.splices, cells.marks)
      }
      if let used { styleMarks = used }
      if !sheet.notes.isEmpty {
        let notes = sheet.notes.values.sorted { $0.reference < $1.reference }
        try addNotes(notes, to: part, scan, &splices)
      }
      if !splices.isEmpty { put(splices.applied(to: bytes), into: part) }
    } catch {
      var located = error
      located.sheet = workbook.sheets[sheet.index].name
      throw located
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
      if let cell = sheet.cells.first(where: { header.contains($0.reference) }) {
        throw SpreadsheetError(
          .refusedEdit, "the cell is a column name of the table \(range)",
          cell: cell.reference)
      }
    }
  }
}
