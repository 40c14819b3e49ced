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

  /// A workbook of one sheet.
  ///
  /// A field is a number only when nobody can read it otherwise: `1.234` is text, since it is a
  /// thousand and more in Vietnamese and not in English; so are `007` and numbers of more than 15
  /// digits.
  ///
  /// - Returns: the workbook and what a person should look at; `nil` when the bytes are no UTF-8.
  static func workbook(
    _ bytes: [UInt8], name: String, _ language: Language
  ) -> (workbook: Workbook, losses: [String])? {
    guard let records = CommaSeparatedRecords.parse(bytes) else { return nil }
    let forbidden = Set("[]*?:/\\'")
    let plain = String(name.filter { !forbidden.contains($0) }.prefix(31))
    var sheet = Worksheet(name: plain.isEmpty ? "CSV" : plain)
    var ambiguous: [String] = []
    for (row, record) in records.enumerated() {
      for (column, field) in record.enumerated() where !field.isEmpty {
        let cell = CellReference(row: row, column: column)
        if isAmbiguous(field) { ambiguous.append(cell.description) }
        sheet.set(value(field), at: cell)
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let shown = ambiguous.prefix(10).joined(separator: ", ")
    let losses =
      ambiguous.isEmpty
      ? []
      : [
        language.pick(
          "\(ambiguous.count) ô như 1.234 để là chữ, vì đọc được hai cách: \(shown)",
          "\(ambiguous.count) cells such as 1.234 are kept as text, for they can be read in two ways: \(shown)"
        )
      ]
    return (workbook, losses)
  }

  /// Digits in groups of three: a thousand or a decimal.
  private static func isAmbiguous(_ field: String) -> Bool {
    let groups = field.drop { $0 == "-" }.split(
      separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first != "0"
    else { return false }
    return groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func value(_ field: String) -> CellValue {
    if field == "TRUE" || field == "FALSE" { return .boolean(field == "TRUE") }
    if field.utf8.count == 10, let day = CalendarDate(iso: field) { return .date(day) }
    let digits = field.drop { $0 == "-" }
    let isPlain =
      field.count - digits.count <= 1
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && digits.first?.isNumber == true && digits.last?.isNumber == true
      && digits.filter(\.isNumber).count <= 15
    let hasLeadingZero = digits.count > 1 && digits.first == "0" && !digits.hasPrefix("0.")
    guard isPlain, !hasLeadingZero, !isAmbiguous(field), let number = Double(field) else {
      return .text(field)
    }
    return .number(number)
  }
}
