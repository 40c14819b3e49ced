internal import IndicatorModel
internal import SpreadsheetModel
internal import VietnameseText

/// Reads the rows of a table: labels, units, hierarchy, codes.
struct RowReader {
  let grid: SheetGrid
  let header: TableHeader
  let columns: [FormColumn]
  let unitLine: String?
  let catalogue: Catalogue
  let labels: LazyLabelIndex

  /// The rows from the first to the last before the legend, the signatures or the next table.
  func rows() -> [FormRow] {
    let unitColumn = columns.first { $0.role == .unit }?.index
    var units = RowUnit(unitLine: unitLine, hasColumn: unitColumn != nil)
    var hierarchy = RowHierarchy()
    var rows: [FormRow] = []
    for line in grid.sheet.rows where line.index >= header.firstDataRow {
      if line.index >= header.endRow { break }
      let (text, groups) = label(line.index)
      if endsTable(text, line) { break }
      guard !text.isEmpty else { continue }
      var row = FormRow(
        index: line.index, ordinal: ordinal(line.index), label: text, unit: nil, code: nil,
        codeSource: .none, inputs: [])
      row.groups = groups
      let (mark, words) = mark(of: row)
      if RowReader.onlyOpensParts(words) { continue }
      let written = unitColumn.map { unitText(line.index, $0) } ?? ""
      (row.unit, row.name) = units.unit(written: written, label: words)
      (row.parent, row.level) = hierarchy.add(
        row: rows.count, mark: mark, indent: indent(line.index),
        isHeading: row.unit == nil || isBold(line.index) && unitColumn == nil)
      if unitColumn == nil, unitLine == nil, row.unit == nil, mark.style != .letter,
        mark.style != .roman
      {
        row.unit = row.parent.flatMap { rows[$0].unit }
      }
      row.isSection = row.unit == nil && (mark.style == .letter || mark.style == .roman)
      assignCode(&row, rows: rows, isHeading: unitColumn != nil && row.unit == nil)
      rows.append(row)
    }
    return rows
  }

  /// The row's own words, and those of merged cells that it shares with the rows above, the
  /// nearest first.
  private func label(_ row: Int) -> (text: String, groups: [String]) {
    var own = ""
    var groups: [String] = []
    for column in header.nameColumns(in: grid) {
      let anchor = grid.anchor(row: row, column: column)
      let text = grid.text(row: anchor.row, column: anchor.column)
      guard !text.isEmpty, anchor.column == column else { continue }
      let isShared = grid.isMergedDown(anchor)
      if isShared { groups.insert(text, at: 0) } else { own = text }
    }
    // A merged block with nothing beside it is the row's own label.
    if own.isEmpty, let group = groups.first,
      grid.anchor(row: row, column: header.nameColumn).row == row
    {
      return (group, [])
    }
    return (own, groups)
  }

  private func ordinal(_ row: Int) -> String {
    guard let column = columns.first(where: { $0.role == .ordinal }) else { return "" }
    return grid.text(row: row, column: column.index)
  }

  private func unitText(_ row: Int, _ column: Int) -> String {
    let anchor = grid.anchor(row: row, column: column)
    return grid.text(row: anchor.row, column: anchor.column)
  }

  /// The mark under STT, else the one that opens the label; and the label without it.
  private func mark(of row: FormRow) -> (RowMark, String) {
    let (inner, words) = RowMark.splitting(row.label)
    if let mark = RowMark(row.ordinal) { return (mark, words) }
    return (inner ?? .none, words)
  }

  private func indent(_ row: Int) -> Int {
    let cell = CellReference(row: row, column: header.nameColumn)
    let steps = grid.format(at: cell)?.alignment.indent ?? 0
    guard case .text(let text) = grid.sheet.value(at: cell).result else { return steps }
    return steps + text.prefix { $0 == " " || $0 == "\u{A0}" }.count / 2
  }

  private func isBold(_ row: Int) -> Bool {
    grid.format(at: CellReference(row: row, column: header.nameColumn))?.font.isBold ?? false
  }

  /// "Trong đó:" alone says that parts follow.
  private static func onlyOpensParts(_ words: String) -> Bool {
    ["trong do", "trong do:", "gom", "gom:", "bao gom:", "chia ra", "chia ra:", "gom co:"].contains(
      FoldedText(words).text)
  }

  private func assignCode(_ row: inout FormRow, rows: [FormRow], isHeading: Bool) {
    let code = columns.first { $0.role == .code }
    let codeText = code.map { grid.text(row: row.index, column: $0.index) } ?? ""
    if catalogue[codeText] != nil {
      row.code = codeText
      row.codeSource = .column
    } else if codeText.isEmpty || RowMark(codeText) != nil || code?.evidence != "mã của danh mục",
      !isHeading, let unit = row.unit,
      let found = labels.index.code(of: row.name, unit: unit, context: context(of: row, rows))
    {
      row.code = found
      row.codeSource = .label
    }
  }

  /// The labels a row's own label may lean on, nearest first.
  private func context(of row: FormRow, _ rows: [FormRow]) -> [String] {
    var context = row.groups
    var parent = row.parent
    while let position = parent, context.count < 6 {
      context.append(rows[position].name)
      context += rows[position].groups
      parent = rows[position].parent
    }
    return context
  }

  /// Words under a table that are no indicators; a line of notes over all columns ends it too.
  private func endsTable(_ label: String, _ line: Row) -> Bool {
    let texts = [label, grid.text(row: line.index, column: header.columns.lowerBound)]
    return texts.contains { RowReader.ends(FoldedText($0)) }
  }

  static func ends(_ folded: FoldedText) -> Bool {
    let endings = [
      "nguoi lap bieu", "nguoi lap", "tm. uy ban nhan dan", "o mau vang", "noi nhan",
      "nguoi tong hop", "thu truong don vi", "ghi chu:", "* ghi chu", "ghi chu -", "ke toan truong",
      "tm. ubnd", "chu tich", "nguoi bao cao", "lap bieu",
    ]
    return endings.contains { folded.opens(with: $0) }
  }
}
