internal import IndicatorForms
internal import SpreadsheetModel

/// A form, described as a person would.
struct FormDescription {
  let form: FormAnalysis
  let workbook: Workbook
  let language: Language

  func text(path: String) -> String {
    path + "\n" + form.tables.map(describe).joined()
  }

  private func describe(_ table: FormTable) -> String {
    let usual = usualInputs(table)
    var text = "\n" + heading(table)
    for line in FormTitle.lines(over: table, in: workbook).prefix(4) {
      text += "  " + line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }
    if let unit = table.unitLine {
      text += "  " + language.pick("Đơn vị tính chung: ", "Unit of the table: ") + unit + "\n"
    }
    text += language.pick("  Cột\n", "  Columns\n")
    for column in table.columns { text += describe(column) }
    text += language.pick("  Dòng", "  Rows")
    if !usual.isEmpty {
      text += language.pick(" (ô nhập ở cột ", " (input cells in columns ") + letters(usual)
      text += language.pick(", trừ khi ghi khác)", " unless said otherwise)")
    }
    text += "\n"
    for row in table.rows { text += describe(row, table, usual) }
    return text + gaps(table)
  }

  private func heading(_ table: FormTable) -> String {
    let inputs = table.rows.reduce(0) { $0 + $1.inputs.count }
    let figures = table.rows.count { $0.unit != nil }
    let header = "\(table.headerRows.lowerBound + 1)–\(table.headerRows.upperBound + 1)"
    return language.pick(
      "Trang '\(table.sheetName)', tiêu đề ở hàng \(header): \(figures) dòng số liệu, \(inputs) ô nhập\n",
      "Sheet '\(table.sheetName)', header in rows \(header): \(figures) rows of figures, \(inputs) input cells\n"
    )
  }

  private func describe(_ column: FormColumn) -> String {
    var text = "    \(padded(CellReference.columnLetters(column.index), 3)) "
    text += column.role == .unknown ? "? " : ""
    text += column.role.text(in: language)
    if let ratio = column.ratio { text += ": " + words(of: ratio) }
    if let scope = column.scope { text += " · " + words(of: scope) }
    let header = column.header.joined(separator: " | ")
    if !header.isEmpty { text += " — “\(header)”" }
    return text + (column.number.isEmpty ? "" : " (\(column.number))") + "\n"
  }

  private func words(of ratio: RatioMeaning) -> String {
    let base = ratio.base.text(in: language)
    let part = ratio.part.map { $0.text(in: language) + " " } ?? ""
    return ratio.isChange
      ? part + language.pick("tăng, giảm so với ", "change against ") + base
      : part + language.pick("so với ", "against ") + base
  }

  private func words(of scope: ColumnScope) -> String {
    switch scope {
    case .whole: language.pick("toàn đơn vị", "the whole unit")
    case .unit(let name): name
    }
  }

  private func describe(_ row: FormRow, _ table: FormTable, _ usual: [Int]) -> String {
    let indent = String(repeating: "  ", count: min(row.level, 8))
    let unit = row.unit.map { " (\($0))" } ?? ""
    let ordinal = row.ordinal.isEmpty ? "" : row.ordinal + " "
    let code = row.code.map { "  [\($0)]" } ?? ""
    return "    \(padded(String(row.index + 1), 4)) \(indent)\(ordinal)\(row.label)\(unit)\(code)"
      + exceptions(row, table, usual) + "\n"
  }

  /// What of the usual input cells a row lacks: computed, or barred.
  private func exceptions(_ row: FormRow, _ table: FormTable, _ usual: [Int]) -> String {
    guard row.unit != nil else { return "" }
    let inputs = Set(row.inputs.map(\.cell.column))
    let lacking = usual.filter { !inputs.contains($0) }
    let sheet = workbook.sheets[table.sheet]
    let computed = lacking.filter { column in
      let value = sheet.value(at: CellReference(row: row.index, column: column))
      if case .formula = value { return true }
      return false
    }
    let barred = lacking.filter { !computed.contains($0) }
    let more = inputs.subtracting(usual).sorted()
    var text = ""
    if !computed.isEmpty { text += language.pick("  tính: ", "  computed: ") + letters(computed) }
    if !barred.isEmpty { text += language.pick("  không nhập: ", "  barred: ") + letters(barred) }
    if !more.isEmpty { text += language.pick("  nhập thêm: ", "  also input: ") + letters(more) }
    return text
  }

  /// The columns of input cells that most rows have.
  private func usualInputs(_ table: FormTable) -> [Int] {
    var counts: [[Int]: Int] = [:]
    for row in table.rows where !row.inputs.isEmpty {
      counts[row.inputs.map(\.cell.column), default: 0] += 1
    }
    let commonest = counts.max {
      ($0.value, $1.key.count, $1.key.first ?? 0) < ($1.value, $0.key.count, $0.key.first ?? 0)
    }
    return commonest?.key ?? []
  }

  /// What was not understood.
  private func gaps(_ table: FormTable) -> String {
    let columns = table.columns.filter { $0.role == .unknown && !$0.header.isEmpty }
    let rows = table.rows.filter { $0.unit != nil && $0.code == nil && !$0.inputs.isEmpty }
    guard !columns.isEmpty || !rows.isEmpty else { return "" }
    var text = ""
    if !columns.isEmpty {
      text += language.pick("  Chưa hiểu cột: ", "  Columns not understood: ")
      text += letters(columns.map(\.index)) + "\n"
    }
    if !rows.isEmpty {
      text += language.pick(
        "  \(rows.count) dòng không có mã trong danh mục, sẽ tìm trong báo cáo theo lời\n",
        "  \(rows.count) rows have no code of the catalogue and are found in reports by their words\n"
      )
    }
    return text
  }

  private func letters(_ columns: [Int]) -> String {
    columns.map(CellReference.columnLetters).joined(separator: " ")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
