import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads the tables of a sheet, which formulas name.
///
/// - Note: Source: ECMA-376-1 §18.5.1.2 (table), §18.5.1.3 (tableColumn). Left out: styles.
enum TablesReader {
  /// The tables of a sheet part, in the order of their relationships; what is not a table is passed
  /// over.
  ///
  /// Rows that a table's filter hides are marked on the sheet.
  static func read(
    of sheet: PartName, at index: Int, in workbook: WorkbookPart, marking worksheet: inout Worksheet
  ) throws(SpreadsheetError) -> [WorksheetTable] {
    let parts = try translating { () throws(PackageError) in
      try workbook.package.relationships(of: sheet).filter { $0.kind == "table" }
        .compactMap { workbook.package.target(of: $0, from: sheet) }
    }
    var tables: [WorksheetTable] = []
    for part in parts {
      guard let root = try? workbook.package.tree(part), let table = table(root, at: index) else {
        continue
      }
      tables.append(table)
      guard let filter = root.child("autoFilter"), filter.child("filterColumn") != nil,
        let range = filter.attribute("ref").flatMap({ RangeReference($0) })
      else { continue }
      worksheet.markFilteredRows(in: range)
    }
    return tables
  }

  private static func table(_ root: XMLNode, at index: Int) -> WorksheetTable? {
    guard root.name.local == "table",
      let name = root.attribute("displayName") ?? root.attribute("name"),
      let range = root.attribute("ref").flatMap({ RangeReference($0) })
    else { return nil }
    let columns = (root.child("tableColumns")?.children("tableColumn") ?? []).map {
      EscapedText.decode($0.attribute("name") ?? "")
    }
    let rows = range.last.row - range.first.row + 1
    let headers = count(root, "headerRowCount", missing: 1)
    let totals = count(root, "totalsRowCount", missing: 0)
    guard headers + totals <= rows, columns.count == range.last.column - range.first.column + 1
    else { return nil }
    return WorksheetTable(
      name, sheetIndex: index, range: range, columns: columns, headerRowCount: headers,
      totalsRowCount: totals)
  }

  private static func count(_ root: XMLNode, _ name: String, missing: Int) -> Int {
    root.attribute(name).flatMap { Int($0) }.map { max(0, min($0, 1 << 20)) } ?? missing
  }
}
