internal import Formulas
internal import SpreadsheetModel

/// Totals that leave out a part, or count one twice.
extension TableLinter {
  func totalFindings() -> [LintFinding] {
    var children: [Int: [Int]] = [:]
    for (position, row) in table.rows.enumerated() {
      if let parent = row.parent { children[parent, default: []].append(position) }
    }
    var findings: [LintFinding] = []
    for (position, row) in table.rows.enumerated() {
      let parts = (children[position] ?? []).filter { table.rows[$0].unit == row.unit }
      guard row.unit != nil, parts.count >= 2 else { continue }
      findings += totals(row, parts, children)
    }
    return findings
  }

  /// One finding a row: the columns of a total are copies of each other.
  private func totals(
    _ row: FormRow, _ parts: [Int], _ children: [Int: [Int]]
  ) -> [LintFinding] {
    for column in valueColumns {
      let cell = CellReference(row: row.index, column: column.index)
      guard case .formula(let formula) = sheet.value(at: cell),
        let expression = try? FormulaExpression(excel: formula.expression)
      else { continue }
      let ranges = expression.references.filter { $0.sheet == nil || $0.sheet == table.sheetName }
        .map(\.range)
      guard !ranges.isEmpty, isSum(formula.expression),
        ranges.allSatisfy({
          $0.first.column == column.index && $0.last.column == column.index
        })
      else { continue }
      func counts(_ position: Int) -> Bool {
        ranges.contains {
          ($0.first.row...$0.last.row).contains(table.rows[position].index)
        }
      }
      let counted = parts.filter(counts)
      let missed = parts.filter { !counts($0) }
      if !missed.isEmpty, counted.count >= 2, counted.count * 2 >= parts.count,
        !coversParts(of: missed, children, counts)
      {
        let rows = missed.map { table.rows[$0].index + 1 }
        return [
          finding(.sumMissesRows(formula: formula.expression, rows: rows), cell.row, cell.column)
        ]
      }
      let twice = counted.flatMap { children[$0] ?? [] }.filter {
        table.rows[$0].unit == row.unit && counts($0)
      }
      if !twice.isEmpty {
        let rows = twice.map { table.rows[$0].index + 1 }
        return [
          finding(.sumCountsTwice(formula: formula.expression, rows: rows), cell.row, cell.column)
        ]
      }
    }
    return []
  }

  /// A part counted through its own parts is not missed.
  private func coversParts(
    of missed: [Int], _ children: [Int: [Int]], _ counts: (Int) -> Bool
  ) -> Bool {
    missed.allSatisfy { part in
      let own = children[part] ?? []
      return !own.isEmpty && own.allSatisfy(counts)
    }
  }

  /// Whether a formula only adds: SUM, SUBTOTAL(9 and 109) and `+`.
  private func isSum(_ expression: String) -> Bool {
    let text = expression.uppercased()
    guard !text.contains("/"), !text.contains("-"), !text.contains("*") else { return false }
    return text.contains("SUM(") || text.contains("SUBTOTAL(9") || text.contains("SUBTOTAL(109")
      || text.contains("+")
  }
}
