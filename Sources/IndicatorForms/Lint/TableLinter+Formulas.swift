internal import Formulas
internal import SpreadsheetModel

/// Formulas that are wrong: errors, filled down over the wrong rows, missing, other than their
/// number says.
extension TableLinter {
  /// A formula of the table with the cells it refers to.
  struct Written {
    var cell: CellReference
    var text: String
    var expression: FormulaExpression
    /// References to this sheet.
    var references: [RangeReference]
  }

  func formulaFindings() -> [LintFinding] {
    var findings = errors()
    for column in valueColumns {
      let formulas = formulas(in: column.index)
      let across = formulas.filter { isAcross($0) }
      if across.count >= 3, across.count * 2 > formulas.count {
        findings += offRow(formulas, across) + missing(column, formulas, across)
      }
      findings += filledDown(formulas)
      if let number = disagreement(column, across) { findings.append(number) }
    }
    return findings
  }

  /// The formulas of a column's rows, from top to bottom.
  func formulas(in column: Int) -> [Written] {
    table.rows.compactMap { row in
      let cell = CellReference(row: row.index, column: column)
      guard case .formula(let formula) = sheet.value(at: cell),
        let expression = try? FormulaExpression(excel: formula.expression)
      else { return nil }
      let references = expression.references.filter {
        ($0.sheet == nil || $0.sheet == table.sheetName) && $0.lastSheet == nil
          && $0.workbook == nil
      }.map(\.range)
      return Written(
        cell: cell, text: formula.expression, expression: expression, references: references)
    }
  }

  /// Whether a formula is over single cells of one row, not of its own column.
  private func isAcross(_ formula: Written) -> Bool {
    !formula.references.isEmpty
      && formula.references.allSatisfy {
        $0.first == $0.last && $0.first.column != formula.cell.column
      } && Set(formula.references.map(\.first.row)).count == 1
  }

  private func errors() -> [LintFinding] {
    var findings: [LintFinding] = []
    for column in table.columns {
      var byCode: [String: [CellReference]] = [:]
      for row in table.rows {
        let cell = CellReference(row: row.index, column: column.index)
        if case .error(let code) = shown(cell) { byCode[code, default: []].append(cell) }
      }
      for (code, cells) in byCode.sorted(by: { $0.key < $1.key }) {
        findings.append(
          finding(
            .formulaError(code: code, count: cells.count), cells[0].row, cells[0].column,
            last: cells.count > 1 ? cells[cells.count - 1] : nil))
      }
    }
    return findings
  }

  private func shown(_ cell: CellReference) -> CellValue {
    guard case .formula(let formula) = sheet.value(at: cell) else { return sheet.value(at: cell) }
    return results[cell]?.value ?? formula.result.value
  }

  /// Of formulas over their own row, those over another one.
  private func offRow(_ formulas: [Written], _ across: [Written]) -> [LintFinding] {
    let own = across.count { $0.references[0].first.row == $0.cell.row }
    guard own * 2 > across.count else { return [] }
    return across.compactMap { formula in
      let row = formula.references[0].first.row
      guard row != formula.cell.row else { return nil }
      return finding(
        .formulaOfOtherRow(formula: formula.text, row: row + 1), formula.cell.row,
        formula.cell.column)
    }
  }

  /// Rows between others whose cell of the column is empty or a plain number.
  private func missing(
    _ column: FormColumn, _ formulas: [Written], _ across: [Written]
  ) -> [LintFinding] {
    let written = Set(formulas.map(\.cell.row))
    let rows = figureRows.filter { row in
      let cell = CellReference(row: row.index, column: column.index)
      guard grid.anchor(row: row.index, column: column.index) == cell else { return false }
      switch sheet.value(at: cell) {
      case .empty, .number: return !written.contains(row.index) && isWritable(cell)
      default: return false
      }
    }
    guard rows.count * 5 <= formulas.count, let example = across.first else { return [] }
    return runs(rows.map { CellReference(row: $0.index, column: column.index) }).map {
      finding(
        .formulaMissing(example: example.text), $0[0].row, $0[0].column,
        last: $0.count > 1 ? $0[$0.count - 1] : nil)
    }
  }

  /// `=I36/I33*100`, `=I37/I34*100`, …: shares of one whole whose reference moved along.
  private func filledDown(_ formulas: [Written]) -> [LintFinding] {
    var findings: [LintFinding] = []
    var position = 0
    while position < formulas.count {
      let first = formulas[position]
      guard isShareDown(first) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < formulas.count,
        formulas[end].expression
          == first.expression.shifted(rows: formulas[end].cell.row - first.cell.row, columns: 0)
      {
        end += 1
      }
      if end - position >= 2 {
        findings.append(
          finding(
            .filledDown(formula: first.text), first.cell.row, first.cell.column,
            last: formulas[end - 1].cell))
      }
      position = end
    }
    return findings
  }

  /// A division of two cells of the formula's own column in different rows.
  private func isShareDown(_ formula: Written) -> Bool {
    guard formula.references.count == 2, formula.text.contains("/") else { return false }
    return formula.references.allSatisfy {
      $0.first == $0.last && $0.first.column == formula.cell.column
    } && formula.references[0] != formula.references[1]
  }

  /// `8=7/4` over formulas that divide other columns.
  private func disagreement(_ column: FormColumn, _ across: [Written]) -> LintFinding? {
    let sides = column.number.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, let formula = across.first else { return nil }
    let operands = sides[1].split { "/:x*-+".contains($0) }.map { TableLinter.digits($0) }
      .filter { !$0.isEmpty && $0 != "100" }
    let told = operands.compactMap { operand in
      table.columns.first {
        TableLinter.digits($0.number[...].prefix { $0 != "=" }) == operand
      }?.index
    }
    let used = across.map { Set($0.references.map(\.first.column)) }
    let commonest = Dictionary(grouping: used) { $0 }.max { $0.value.count < $1.value.count }
    guard told.count == operands.count, !told.isEmpty, let columns = commonest?.key,
      !Set(told).isSubset(of: columns)
    else { return nil }
    let row = numberRow(column) ?? table.headerRows.upperBound
    return finding(
      .numberDisagrees(number: column.number, formula: formula.text), row, column.index)
  }

  private func numberRow(_ column: FormColumn) -> Int? {
    let below = table.headerRows.upperBound + 1
    return grid.text(row: below, column: column.index) == column.number ? below : nil
  }

  private static func digits(_ text: Substring) -> String {
    String(text.drop { !$0.isNumber }.prefix { $0.isNumber })
  }
}
