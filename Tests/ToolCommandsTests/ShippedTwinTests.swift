import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing

@Suite("The XLSX and the ODS of each shipped form")
struct ShippedTwinTests {
  static let names = FileAccess.list(Fixture.root + "/Templates")
    .filter { $0.hasSuffix(".ods") }.map { String($0.dropLast(4)) }.sorted()

  private func file(_ name: String, _ format: SpreadsheetFile.Format) throws -> SpreadsheetFile {
    try SpreadsheetFile(bytes: Fixture.bytes("Templates/\(name).\(format.rawValue)"))
  }

  /// Figures for the first input cells, text for the last.
  private func plan(_ workbook: Workbook) -> [Edit] {
    var edits: [Edit] = []
    for sheet in workbook.sheets where sheet.visibility == .visible {
      for row in sheet.rows {
        for cell in row.cells where cell.value == .empty && edits.count < 60 {
          let place = CellReference(row: row.index, column: cell.column)
          let isCovered = sheet.merges.contains { $0.contains(place) && $0.first != place }
          guard !isCovered, !workbook.formats[cell.formatIndex].isLocked else { continue }
          edits.append(
            .set(sheet: sheet.name, cell: place, value: .number(Double(edits.count) * 12.5 + 1)))
        }
      }
    }
    if edits.isEmpty, let sheet = workbook.sheets.first {
      // A list to be written on: below what is there.
      let row = (sheet.rows.last?.index ?? 0) + 1
      for column in 0..<5 {
        let place = CellReference(row: row, column: column)
        edits.append(.set(sheet: sheet.name, cell: place, value: .number(Double(column) + 0.5)))
      }
    }
    return edits
  }

  @Test("hold the same, and the same plan gives the same", arguments: names)
  func fill(_ name: String) throws {
    let files = try SpreadsheetFile.Format.allCases.map { try file(name, $0) }
    let books = try files.map { try $0.workbook() }
    let before = WorkbookComparison(books[0], books[1]).differences
    #expect(before == [], "\(before.prefix(5))")
    let edits = plan(books[0])
    #expect(edits.count > 3)
    let edited = try files.map { try $0.applyingWithResults(edits).file }
    #expect(edited.flatMap(\.lost) == [])
    let filled = try edited.map { try SpreadsheetFile(bytes: $0.bytes).workbook() }
    let after = WorkbookComparison(filled[0], filled[1]).differences
    #expect(after == [], "\(after.prefix(5))")
  }
}
