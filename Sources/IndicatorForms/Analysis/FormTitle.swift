public import SpreadsheetModel

/// What stands over a table: its form label, title and subtitle.
public enum FormTitle {
  /// The title's lines from top to bottom, without the unit line and without the state's motto.
  public static func lines(over table: FormTable, in workbook: Workbook) -> [String] {
    guard workbook.sheets.indices.contains(table.sheet) else { return [] }
    let grid = SheetGrid(workbook.sheets[table.sheet], workbook: workbook)
    var lines: [String] = []
    for row in grid.sheet.rows
    where row.index < table.headerRows.lowerBound && row.index + 12 >= table.headerRows.lowerBound {
      let texts = row.cells.map { grid.text(row: row.index, column: $0.column) }
        .filter { !$0.isEmpty }
      // A row of a table before this one.
      if texts.count > 3 { lines.removeAll() } else { lines += texts.filter(isTitle) }
    }
    return lines
  }

  private static func isTitle(_ text: String) -> Bool {
    let folded = FoldedText(text)
    let others = ["cong hoa xa hoi", "doc lap", "kem theo", "don vi tinh", "dvt"]
    return text.contains { $0.isLetter } && !folded.holds(anyOf: others)
  }
}
