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

  private func differences(
    _ name: String, _ edits: [Edit]
  ) throws -> [WorkbookComparison.Difference] {
    let books = try SpreadsheetFile.Format.allCases.map { format in
      let edited = try file(name, format).applyingWithResults(edits).file
      #expect(edited.lost.isEmpty)
      return try SpreadsheetFile(bytes: edited.bytes).workbook()
    }
    return WorkbookComparison(books[0], books[1]).differences
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
    return edits
  }

  @Test("hold the same, and the same plan gives the same", arguments: names)
  func fill(_ name: String) throws {
    let edits = plan(try file(name, .xlsx).workbook())
    #expect(edits.count > 3)
    let before = try differences(name, [])
    #expect(before == [], "\(before.prefix(5))")
    let after = try differences(name, edits)
    #expect(after == [], "\(after.prefix(5))")
  }
}
