internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// Measures as a table: for the console, as CSV, as a workbook.
enum MeasureTable {
  static func headers(_ language: Language) -> [String] {
    language == .vi
      ? [
        "Mã số", "Mục", "Chỉ tiêu", "Mã chỉ tiêu", "Số liệu", "ĐVT", "Kế hoạch", "Đạt (%)",
        "So sánh",
        "Ngày", "Loại", "Từ", "Đến", "Trích dẫn",
      ]
      : [
        "Id", "Section", "Indicator", "Code", "Value", "Unit", "Target", "Achieved (%)",
        "Comparison", "As of", "Kind", "Start", "End", "Quote",
      ]
  }

  /// One measure's fields as text, in the order of `headers`.
  static func fields(_ measure: Measure, language: Language) -> [String] {
    func number(_ value: DecimalNumber?) -> String {
      guard let value else { return "" }
      return language == .vi ? value.vietnameseText() : value.description
    }
    let range = measure.range.map { "\(number($0.low))–\(number($0.high))" } ?? ""
    return [
      measure.id, measure.section, measure.indicator, measure.code ?? "",
      measure.value == nil ? range : number(measure.value), measure.unit ?? "",
      number(measure.target),
      measure.achieved.map { number($0.percent) + ($0.against.map { " (\($0))" } ?? "") }.joined(
        separator: "; "),
      measure.comparisons.map { comparison in
        let amount = number(comparison.amount)
        return [comparison.direction, amount, comparison.unit ?? ""].filter { !$0.isEmpty }.joined(
          separator: " ")
      }.joined(separator: "; "),
      measure.asOf?.description ?? "", measure.kind.rawValue, String(measure.span.start),
      String(measure.span.end), measure.quote,
    ]
  }

  /// RFC 4180 with a byte-order mark, so that spreadsheet programs read it as UTF-8.
  static func csv(_ reports: [ExtractedReport], language: Language) -> String {
    var lines = [headers(language)]
    for report in reports { lines += report.measures.map { fields($0, language: language) } }
    return CommaSeparatedText.text(lines)
  }

  /// One line a measure, for reading.
  static func text(_ reports: [ExtractedReport], language: Language) -> String {
    var text = ""
    for report in reports {
      text += "\(report.file): \(report.unitName ?? "?"), \(report.period?.vietnameseText ?? "?"), "
      text += "\(report.measures.count) " + language.pick("số liệu", "measures") + "\n"
      for measure in report.measures {
        let fields = fields(measure, language: language)
        let figure = [fields[4], fields[5]].filter { !$0.isEmpty }.joined(separator: " ")
        var line =
          "\(padded(fields[0], 5)) \(padded(fields[1], 8)) \(padded(figure, 22)) \(fields[2])"
        if !fields[3].isEmpty { line += "  [\(fields[3])]" }
        if !fields[6].isEmpty { line += "  " + language.pick("KH ", "plan ") + fields[6] }
        if !fields[7].isEmpty { line += "  " + language.pick("đạt ", "achieved ") + fields[7] }
        if !fields[8].isEmpty { line += "  (" + fields[8] + ")" }
        text += line + "\n"
      }
    }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A workbook with one sheet.
  static func workbook(
    _ reports: [ExtractedReport], language: Language, as format: SpreadsheetFile.Format
  ) throws -> [UInt8] {
    var workbook = Workbook()
    var sheet = Worksheet(name: language.pick("Số liệu", "Measures"))
    var header = CellFormat()
    header.font.isBold = true
    header.fill = "D9E2F3"
    header.alignment.wraps = true
    let headerIndex = workbook.formatIndex(for: header)
    for (column, title) in headers(language).enumerated() {
      sheet.set(.text(title), at: CellReference(row: 0, column: column), formatIndex: headerIndex)
    }
    var row = 1
    for measure in reports.flatMap(\.measures) {
      for (column, value) in cells(measure, language: language).enumerated() where value != .empty {
        sheet.set(value, at: CellReference(row: row, column: column))
      }
      row += 1
    }
    let widths: [Double] = [8, 9, 48, 16, 16, 14, 14, 18, 24, 12, 12, 8, 8, 80]
    sheet.columns = widths.enumerated().map {
      ColumnRange(columns: $0.offset...$0.offset, width: $0.element)
    }
    sheet.freeze = FreezePane(rows: 1, columns: 0)
    workbook.sheets = [sheet]
    return try SpreadsheetFile.write(workbook, as: format)
  }

  private static func cells(_ measure: Measure, language: Language) -> [CellValue] {
    var cells = fields(measure, language: language).map { $0.isEmpty ? CellValue.empty : .text($0) }
    if let value = measure.value { cells[4] = .number(value.doubleValue) }
    if let target = measure.target { cells[6] = .number(target.doubleValue) }
    cells[11] = .number(Double(measure.span.start))
    cells[12] = .number(Double(measure.span.end))
    return cells
  }
}
