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

  func isHidden(column: Int) -> Bool { hiddenColumns.contains(column) }

  func format(at reference: CellReference) -> CellFormat? {
    guard let cell = sheet.cell(at: reference), formats.indices.contains(cell.formatIndex) else {
      return nil
    }
    return formats[cell.formatIndex]
  }

  /// The text behind "Đơn vị tính:" in the rows above a table; `nil` for none.
  func unitLine(above row: Int) -> String? {
    for line in sheet.rows where line.index < row {
      for cell in line.cells {
        let text = text(row: line.index, column: cell.column)
        let folded = TextFolding.fold(text)
        guard
          folded.hasPrefix("don vi tinh") || folded.hasPrefix("dvt") || folded.hasPrefix("don vi:"),
          let colon = text.firstIndex(of: ":")
        else { continue }
        let unit = SheetGrid.trimmed(String(text[text.index(after: colon)...]))
        if !unit.isEmpty { return unit }
      }
    }
    return nil
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
