internal import IndicatorForms
internal import SpreadsheetModel

/// A form, described as a person would.
enum FormDescription {
  static func text(_ form: FormAnalysis, path: String, language: Language) -> String {
    var text = path + "\n"
    for table in form.tables { text += describe(table, language) }
    return text
  }

  private static func describe(_ table: FormTable, _ language: Language) -> String {
    let coded = table.rows.filter { $0.code != nil }
    let byColumn = coded.count { $0.codeSource == .column }
    let inputs = table.rows.reduce(0) { $0 + $1.inputs.count }
    let header = "\(table.headerRows.lowerBound + 1)–\(table.headerRows.upperBound + 1)"
    var text =
      language == .vi
      ? "Trang '\(table.sheetName)': tiêu đề ở hàng \(header); \(table.rows.count) dòng, "
        + "\(coded.count) chỉ tiêu nhận ra (\(byColumn) theo cột mã, \(coded.count - byColumn) theo nhãn), \(inputs) ô nhập\n"
      : "Sheet '\(table.sheetName)': header in rows \(header); \(table.rows.count) rows, "
        + "\(coded.count) indicators known (\(byColumn) by code, \(coded.count - byColumn) by label), \(inputs) input cells\n"
    if let unit = table.unitLine {
      text += "  " + language.pick("Đơn vị tính chung: ", "Unit of the table: ") + unit + "\n"
    }
    for column in table.columns {
      let letters = CellReference.columnLetters(column.index)
      text += "  \(padded(letters, 3)) \(padded(column.role.name, 16)) "
      text += column.header.joined(separator: " | ")
      if !column.number.isEmpty { text += "  (\(column.number))" }
      text += "\n"
    }
    for row in table.rows { text += describe(row) }
    return text
  }

  private static func describe(_ row: FormRow) -> String {
    let inputs = row.inputs.map { CellReference.columnLetters($0.cell.column) }.joined(
      separator: " ")
    let code = padded(row.code ?? "–", 16)
    let unit = row.unit.map { " (\($0))" } ?? ""
    let place = padded(String(row.index + 1), 4) + " " + padded(row.ordinal, 4)
    return "  \(place) \(code) \(row.label)\(unit)" + (inputs.isEmpty ? "" : "  ← \(inputs)") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
