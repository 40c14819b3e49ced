internal import SpreadsheetModel
internal import VietnameseText

/// A sheet seen as people see it: texts by place, merged cells as one.
struct SheetGrid {
  let sheet: Worksheet
  private let formats: [CellFormat]
  private let mergeAnchors: [CellReference: CellReference]
  private let hiddenColumns: Set<Int>

  init(_ sheet: Worksheet, workbook: Workbook) {
    self.sheet = sheet
    formats = workbook.formats
    var anchors: [CellReference: CellReference] = [:]
    // A merge over whole columns or rows is cut to what is written, so that a hostile sheet costs
    // no more than its cells.
    let lastRow = sheet.rows.last?.index ?? 0
    let lastColumn = sheet.rows.lazy.compactMap(\.cells.last?.column).max() ?? 0
    for merge in sheet.merges {
      for row in merge.first.row...max(merge.first.row, min(merge.last.row, lastRow)) {
        for column in merge.first
          .column...max(merge.first.column, min(merge.last.column, lastColumn))
        {
          anchors[CellReference(row: row, column: column)] = merge.first
        }
      }
    }
    mergeAnchors = anchors
    hiddenColumns = Set(
      sheet.columns.filter { $0.isHidden }.flatMap { $0.columns.clamped(to: 0...16_383) })
  }

  /// The trimmed text of a cell; numbers in plain spelling; empty for a covered cell.
  func text(row: Int, column: Int) -> String {
    switch sheet.value(at: CellReference(row: row, column: column)).result {
    case .text(let text): SheetGrid.trimmed(text)
    case .number(let number): number.isFinite ? DecimalTextOfCell.plain(number) : ""
    default: ""
    }
  }

  /// The cell whose value shows at a place: the merge's first cell, or the place itself.
  func anchor(row: Int, column: Int) -> CellReference {
    let reference = CellReference(row: row, column: column)
    return mergeAnchors[reference] ?? reference
  }

  /// Whether a merged cell reaches over rows below its own.
  func isMergedDown(_ anchor: CellReference) -> Bool {
    mergeAnchors[CellReference(row: anchor.row + 1, column: anchor.column)] == anchor
  }

  func isHidden(column: Int) -> Bool { hiddenColumns.contains(column) }

  func format(at reference: CellReference) -> CellFormat? {
    guard let cell = sheet.cell(at: reference), formats.indices.contains(cell.formatIndex) else {
      return nil
    }
    return formats[cell.formatIndex]
  }

  /// The text behind "Đơn vị tính:" in the rows above a table, the nearest; `nil` for none.
  func unitLine(above row: Int) -> String? {
    var unit: String?
    for line in sheet.rows where line.index < row {
      for cell in line.cells {
        unit = SheetGrid.unit(inLine: text(row: line.index, column: cell.column)) ?? unit
      }
    }
    return unit
  }

  /// `Đơn vị tính: Triệu đồng`, `(ĐVT: tỷ đồng)`.
  private static func unit(inLine text: String) -> String? {
    let folded = FoldedText(text).text.drop { $0 == "(" }
    guard
      ["don vi tinh", "dvt", "don vi:"].contains(where: { folded.hasPrefix($0) }),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let unit = trimmed(String(text[text.index(after: colon)...]))
    let bare = unit.hasSuffix(")") ? trimmed(String(unit.dropLast())) : unit
    return bare.isEmpty ? nil : bare
  }

  /// The words over a table: its title, form label and subtitle, without what stands above the
  /// last twelve rows before it or belongs to a table before it.
  func title(above header: TableHeader) -> String {
    var lines: [String] = []
    for line in sheet.rows
    where line.index < header.rows.lowerBound && line.index + 12 >= header.rows.lowerBound {
      let texts = line.cells.map { text(row: line.index, column: $0.column) }
        .filter { !$0.isEmpty }
      // A row of a table before this one.
      if texts.count > 3 { lines.removeAll() } else { lines += texts.filter(SheetGrid.isTitle) }
    }
    return lines.joined(separator: " ")
  }

  /// "(Kèm theo Báo cáo số … ngày 5 tháng 4 năm 2024)" and the place and date line tell another day.
  private static func isTitle(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return !folded.holds(anyOf: ["kem theo", "ban hanh", "so:"])
      && !(folded.holds("ngay") && folded.holds("thang") && folded.holds("nam"))
  }

  /// The latest year (1990...2100) written in the first rows; `nil` for none.
  func latestYear(above row: Int) -> Int? {
    var latest: Int?
    for line in sheet.rows where line.index <= row {
      for cell in line.cells {
        for year in SheetGrid.years(in: text(row: line.index, column: cell.column)) {
          latest = max(latest ?? year, year)
        }
      }
    }
    return latest
  }

  /// Four-digit years in a text.
  static func years(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { part in
      guard part.utf8.count == 4, let year = Int(part), (1990...2100).contains(year) else {
        return nil
      }
      return year
    }
  }

  static func trimmed(_ text: String) -> String {
    var view = text[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}

/// Plain text of numbers in cells.
enum DecimalTextOfCell {
  static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
  }
}
