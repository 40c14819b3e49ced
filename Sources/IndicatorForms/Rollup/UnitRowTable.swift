internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// A table with a row for each unit and a column for each indicator (`TH_DON_VI` of the form
/// `tong-hop-don-vi`, and foreign ones of that shape).
struct UnitRowTable: Sendable {
  /// A column that takes figures.
  struct Column: Sendable {
    /// Zero-based.
    var index: Int
    var label: String
    var unit: String
    /// `nil` when the header is no indicator of the catalogue.
    var code: String?
    var codeSource: FormRow.CodeSource
  }

  /// Zero-based.
  var sheet: Int
  var sheetName: String
  /// Zero-based columns of the units' names, codes, numbers and states.
  var nameColumn: Int
  var codeColumn: Int?
  var ordinalColumn: Int?
  var statusColumn: Int?
  var columns: [Column]
  /// Zero-based rows for units, from the first to the last before the guard row and the total.
  var rows: ClosedRange<Int>
  /// The unit that stands in a row already, by zero-based row.
  var placed: [Int: RollupUnit]
}

/// Finds the table of units of a sheet.
struct UnitRowTableFinder {
  let grid: SheetGrid
  let sheet: Int
  let catalogue: Catalogue
  let labels: LazyLabelIndex

  private static let nameHeaders: Set<String> = [
    "don vi", "ten don vi", "dia phuong", "xa, phuong", "xa/phuong", "ten xa", "ten xa, phuong",
    "xa, phuong, dac khu", "xa, phuong, thi tran", "don vi bao cao", "ten don vi bao cao",
    "huyen, thi xa, thanh pho", "ten dia phuong", "don vi hanh chinh", "ten xa, phuong, dac khu",
  ]

  /// The table; `nil` when the sheet has none.
  func table() -> UnitRowTable? {
    for line in grid.sheet.rows.prefix(60) {
      for cell in line.cells {
        let text = FoldedText(grid.text(row: line.index, column: cell.column)).text
        guard UnitRowTableFinder.nameHeaders.contains(text),
          let table = table(under: CellReference(row: line.index, column: cell.column))
        else { continue }
        return table
      }
    }
    return nil
  }

  private func table(under name: CellReference) -> UnitRowTable? {
    let merge = grid.sheet.merges.first { $0.contains(name) }
    let header = (merge?.first.row ?? name.row)...(merge?.last.row ?? name.row)
    let first = firstDataRow(below: header.upperBound)
    guard let rows = unitRows(from: first, name.column) else { return nil }
    var table = UnitRowTable(
      sheet: sheet, sheetName: grid.sheet.name, nameColumn: name.column, codeColumn: nil,
      ordinalColumn: nil, statusColumn: nil, columns: [], rows: rows, placed: [:])
    let width =
      grid.sheet.rows.filter { header.contains($0.index) }
      .compactMap { $0.cells.last?.column }.max() ?? name.column
    for column in 0...min(width, 500) where column != name.column {
      add(column, header, to: &table)
    }
    guard !table.columns.isEmpty else { return nil }
    for row in rows {
      let text = grid.text(row: row, column: name.column)
      guard !text.isEmpty else { continue }
      let code = table.codeColumn.map { grid.text(row: row, column: $0) } ?? ""
      table.placed[row] = RollupUnit(code: code.isEmpty ? nil : code, name: text)
    }
    return table
  }

  private func add(_ column: Int, _ header: ClosedRange<Int>, to table: inout UnitRowTable) {
    var texts: [String] = []
    for row in header {
      let anchor = grid.anchor(row: row, column: column)
      let text = grid.text(row: anchor.row, column: anchor.column)
      if !text.isEmpty, header.contains(anchor.row), texts.last != text { texts.append(text) }
    }
    guard let last = texts.last else { return }
    let folded = FoldedText(texts.joined(separator: " "))
    switch HeaderVocabulary.exact[FoldedText(last).text] {
    case .ordinal: table.ordinalColumn = column
    case .note: break
    default:
      if folded.holds(anyOf: ["tinh trang", "trang thai"]) {
        table.statusColumn = column
      } else if folded.text.hasPrefix("(ma") || folded.text.hasPrefix("ma ") || folded.text == "ma"
      {
        table.codeColumn = column
      } else if let found = indicator(texts, column, above: header.lowerBound),
        !holdsFormula(column, table.rows)
      {
        table.columns.append(found)
      }
    }
  }

  /// The indicator of a column: its unit under the name or in brackets behind it, its code in a cell
  /// above or by its words.
  private func indicator(
    _ texts: [String], _ column: Int, above header: Int
  ) -> UnitRowTable.Column? {
    var texts = texts
    var unit: String?
    if texts.count > 1, let last = texts.last, RowUnit.isUnit(last) { unit = texts.popLast() }
    var units = RowUnit(unitLine: nil, hasColumn: false)
    let read = units.unit(written: unit ?? "", label: texts.last ?? "")
    let context = Array(texts.dropLast().reversed())
    for row in max(0, header - 3)..<header {
      let code = grid.text(row: row, column: column)
      if let indicator = catalogue[code] {
        return UnitRowTable.Column(
          index: column, label: read.label, unit: read.unit ?? indicator.unit, code: code,
          codeSource: .column)
      }
    }
    guard let unit = read.unit else { return nil }
    let code = labels.index.code(of: read.label, unit: unit, context: context)
    return UnitRowTable.Column(
      index: column, label: read.label, unit: unit, code: code,
      codeSource: code == nil ? .none : .label)
  }

  private func holdsFormula(_ column: Int, _ rows: ClosedRange<Int>) -> Bool {
    rows.contains { row in
      if case .formula = grid.sheet.value(at: CellReference(row: row, column: column)) {
        return true
      }
      return false
    }
  }

  /// Behind a row of column numbers (`A`, `1`, `2`), where there is one.
  private func firstDataRow(below header: Int) -> Int {
    let texts = (grid.sheet.row(at: header + 1)?.cells ?? []).map {
      grid.text(row: header + 1, column: $0.column)
    }.filter { !$0.isEmpty }
    let numbers = texts.count { $0.utf8.count <= 3 && (Int($0) != nil || $0.utf8.count == 1) }
    return header + (texts.count >= 3 && numbers == texts.count ? 2 : 1)
  }

  /// The rows that take units: to the last before one that is locked, a total or the end.
  private func unitRows(from first: Int, _ nameColumn: Int) -> ClosedRange<Int>? {
    var last: Int?
    for line in grid.sheet.rows where line.index >= first {
      guard last == nil || line.index == (last ?? 0) + 1 else { break }
      let cell = CellReference(row: line.index, column: nameColumn)
      let text = FoldedText(grid.text(row: line.index, column: nameColumn))
      if UnitRowTableFinder.isTotal(text) || RowReader.ends(text) { break }
      if grid.sheet.isProtected, grid.format(at: cell)?.isLocked ?? true { break }
      last = line.index
    }
    return last.map { first...max(first, $0) }
  }

  private static func isTotal(_ text: FoldedText) -> Bool {
    text.text.hasPrefix("toan ") || text.text.hasPrefix("tong ") || text.text == "cong"
  }
}
