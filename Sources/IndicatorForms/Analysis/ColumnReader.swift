internal import SpreadsheetModel
internal import VietnameseText

/// Reads the headers of a table's columns and tells their roles.
struct ColumnReader {
  let grid: SheetGrid
  let header: TableHeader
  /// The year of the period to be filled.
  let year: Int?

  func columns() -> [FormColumn] {
    header.columns.map { column in
      let texts = headerTexts(column)
      let number = header.numberRow.map { grid.text(row: $0, column: column) } ?? ""
      let (role, evidence) = role(texts: texts, number: number, column: column)
      return FormColumn(
        index: column, header: texts, number: number, role: role, evidence: evidence)
    }
  }

  /// The header texts over a column from top to bottom; a merged cell counts once.
  private func headerTexts(_ column: Int) -> [String] {
    var texts: [String] = []
    var seen: Set<CellReference> = []
    for row in header.rows {
      let anchor = grid.anchor(row: row, column: column)
      guard header.rows.contains(anchor.row), seen.insert(anchor).inserted else { continue }
      let text = grid.text(row: anchor.row, column: anchor.column)
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  private func role(texts: [String], number: String, column: Int) -> (ColumnRole, String) {
    guard !texts.isEmpty else { return (.unknown, "") }
    let words = texts.joined(separator: " | ")
    if let role = HeaderVocabulary.exact[TextFolding.fold(texts[texts.count - 1])], texts.count == 1
    {
      return (role, words)
    }
    if number.contains("=") { return (.ratio, number) }
    if holdsFormulas(column) { return (.ratio, "công thức trong cột") }
    let folded = markingYears(texts.map(TextFolding.fold).joined(separator: " | "))
    for rule in HeaderVocabulary.rules
    where rule.all.allSatisfy({ $0.contains { HeaderVocabulary.holds(folded, $0) } })
      && !rule.none.contains(where: { HeaderVocabulary.holds(folded, $0) })
    {
      return (rule.role, words)
    }
    return (.unknown, words)
  }

  /// Whether most written cells under the header are formulas of other columns of the same row:
  /// a ratio. (Sums down the column refer to their own column.)
  private func holdsFormulas(_ column: Int) -> Bool {
    let own = CellReference.columnLetters(column)
    var across = 0
    var written = 0
    for row in grid.sheet.rows where row.index >= header.firstDataRow {
      let value = grid.sheet.value(at: CellReference(row: row.index, column: column))
      guard value != .empty else { continue }
      written += 1
      if case .formula(let formula) = value, !formula.expression.contains(own) { across += 1 }
    }
    return across > 0 && across * 10 >= written * 7
  }

  /// Writes the years of a header as the shipped forms do: `{n}`, `{n-1}`, `{n+1}`.
  private func markingYears(_ folded: String) -> String {
    guard let year else { return folded }
    var text = folded
    for (offset, marker) in [(-1, "{n-1}"), (0, "{n}"), (1, "{n+1}")] {
      text = FormText.replacing(String(year + offset), with: marker, in: text)
    }
    return text
  }
}

/// Roles that only the whole row of columns can tell.
enum ColumnRoles {
  /// A plan column alone among plans takes any plan; two plans of one body are told apart no
  /// further.
  static func resolve(_ columns: inout [FormColumn]) {
    let plans = columns.indices.filter {
      [.plan, .planAssigned, .planResolution].contains(columns[$0].role)
    }
    if plans.count == 1, columns[plans[0]].role != .plan {
      // The form holds one plan: whoever set it, it is the plan.
      columns[plans[0]].evidence += " (cột kế hoạch duy nhất)"
    }
    if plans.count == 2, plans.contains(where: { columns[$0].role == .planResolution }) {
      for position in plans where columns[position].role == .plan {
        columns[position].role = .planAssigned
      }
    }
  }
}
