internal import ByteSupport
internal import SpreadsheetModel

/// One sheet as comma-separated text, and back.
///
/// Values alone: numbers with a point, days as 2024-03-31, truth as TRUE and FALSE.
enum CommaSeparatedSheet {
  /// The sheet, every row as wide as the widest.
  static func bytes(of workbook: Workbook, sheet index: Int) -> [UInt8] {
    let sheet = workbook.sheets[index]
    var width = 0
    for row in sheet.rows {
      if let last = row.cells.last(where: { $0.value != .empty }) {
        width = max(width, last.column + 1)
      }
    }
    let last = sheet.rows.last { $0.cells.contains { $0.value != .empty } }?.index ?? -1
    var records: [[String]] = []
    var rows = sheet.rows[...]
    for index in 0..<max(0, last + 1) {
      var record = Array(repeating: "", count: width)
      if rows.first?.index == index {
        for cell in rows.removeFirst().cells where cell.column < width {
          record[cell.column] = text(cell.value.result)
        }
      }
      records.append(record)
    }
    return Array(CommaSeparatedText.text(records).utf8)
  }

  private static func text(_ value: CellValue) -> String {
    switch value {
    case .empty, .formula: ""
    case .number(let number): DecimalText.shortest(number)
    case .text(let text), .error(let text): text
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .date(let day): day.description
    }
  }

  /// What the text does not hold, in words.
  static func losses(of workbook: Workbook, sheet index: Int, _ language: Language) -> [String] {
    let sheet = workbook.sheets[index]
    let formulas = sheet.rows.reduce(0) { count, row in
      count
        + row.cells.reduce(0) { count, cell in
          if case .formula = cell.value { count + 1 } else { count }
        }
    }
    var losses: [String] = []
    func note(_ count: Int, _ vietnamese: String, _ english: String) {
      if count > 0 { losses.append("\(count) " + language.pick(vietnamese, english)) }
    }
    note(
      formulas, "công thức: chỉ ghi kết quả", "formulas: their results alone are written")
    note(sheet.merges.count, "ô gộp", "merged ranges")
    note(sheet.notes.count, "ghi chú ô", "notes")
    note(workbook.sheets.count - 1, "trang khác", "other sheets")
    note(workbook.definedNames.count, "tên", "names")
    losses.append(language.pick("định dạng của mọi ô", "the formats of all cells"))
    return losses
  }
}
