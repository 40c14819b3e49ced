internal import ByteSupport
internal import SpreadsheetModel

extension PageData {
  func write(_ sheet: ReviewSheet, to writer: inout JSONWriter) {
    let source = review.workbook.sheets[sheet.position]
    writer.startObject()
    writer.key("cut")
    writer.value(sheet.isCut)
    writer.key("landscape")
    writer.value(source.print.isLandscape)
    writer.member("name", source.name)
    let repeated = source.print.repeatedRows.map { [$0.lowerBound, $0.upperBound + 1] } ?? [0, 0]
    writer.list("repeat", repeated) { $0.value($1) }
    writer.list("rows", sheet.rows) { writer, row in
      writer.startArray()
      writer.value(row.height ?? 0)
      writer.value(row.isHidden ? 1 : 0)
      for cell in row.cells {
        writer.startArray()
        writer.value(cell.column)
        writer.value(cell.format)
        writer.value(cell.text)
        if cell.isNumber || cell.rows > 1 || cell.columns > 1 {
          writer.value(cell.isNumber ? 1 : 0)
          writer.value(cell.rows)
          writer.value(cell.columns)
        }
        writer.endArray()
      }
      writer.endArray()
    }
    writer.list("widths", sheet.widths) { $0.value($1 ?? 0) }
    writer.endObject()
  }
}
