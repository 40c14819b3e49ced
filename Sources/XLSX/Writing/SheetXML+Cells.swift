import ByteSupport
import SpreadsheetModel
import XMLStream

extension SheetXML {
  /// Writes what stands in `sheetData`.
  mutating func writeRows(_ strings: inout SharedStringTable) throws(SpreadsheetError) {
    for row in worksheet.rows {
      writer.append("<row")
      writer.append(attribute: "r", row.index + 1)
      if let height = row.height {
        writer.append(attribute: "ht", height)
        writer.append(attribute: "customHeight", 1)
      }
      if row.isHidden { writer.append(attribute: "hidden", 1) }
      writer.append(">")
      let number = String(row.index + 1)
      for cell in row.cells where cell.value != .empty || cell.formatIndex != 0 {
        let reference = CellReference(row: row.index, column: cell.column)
        try write(cell, at: reference, rowNumber: number, &strings)
      }
      writer.append("</row>")
    }
  }

  private mutating func write(
    _ cell: Cell, at reference: CellReference, rowNumber: String,
    _ strings: inout SharedStringTable
  ) throws(SpreadsheetError) {
    writer.append("<c r=\"")
    writer.append(CellReference.columnLetters(reference.column))
    writer.append(rowNumber)
    writer.append("\"")
    let record = try record(cell.formatIndex)
    if record != 0 { writer.append(attribute: "s", record) }
    do throws(SpreadsheetError) {
      let content = try CellContent(cell.value, uses1904Dates: uses1904Dates, &strings)
      content.appendType(to: &writer)
      guard content.formula != nil || content.value != nil else { return writer.append("/>") }
      writer.append(">")
      content.append(to: &writer)
      writer.append("</c>")
    } catch {
      var located = error
      (located.sheet, located.cell) = (worksheet.name, reference)
      throw located
    }
  }
}
