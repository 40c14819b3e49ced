internal import Formulas
public import SpreadsheetModel

/// Finds what is wrong with a form, before anybody fills it.
///
/// A form is looked at table by table: its columns, its rows, its formulas, its cells. The rules are
/// the defects of real forms (`FORMS.md` 6.2) and what keeps a fill from being right.
public struct FormLinter {
  let workbook: Workbook
  let form: FormAnalysis

  /// A linter.
  ///
  /// - Parameter form: `workbook`, understood.
  public init(_ form: FormAnalysis, workbook: Workbook) {
    self.form = form
    self.workbook = workbook
  }

  /// What is wrong, by sheet and cell.
  public func findings() -> [LintFinding] {
    guard !form.tables.isEmpty else {
      return [LintFinding(sheet: nil, sheetName: "", cell: nil, last: nil, kind: .noTable)]
    }
    let results = computed()
    var findings: [LintFinding] = []
    for table in form.tables {
      let linter = TableLinter(
        table: table, workbook: workbook, results: results[table.sheet] ?? [:])
      findings += linter.columnFindings() + linter.rowFindings() + linter.cellFindings()
      findings += linter.formulaFindings() + linter.totalFindings()
    }
    findings += brokenReferences(known: findings)
    return findings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let (first, second) = (place(one), place(other))
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }

  private func place(_ finding: LintFinding) -> [Int] {
    [finding.sheet ?? -1, finding.cell?.row ?? -1, finding.cell?.column ?? -1]
  }

  /// Formulas and names with `#REF!` in their text, but for cells whose error is told already.
  private func brokenReferences(known: [LintFinding]) -> [LintFinding] {
    let told = known.filter { if case .formulaError = $0.kind { true } else { false } }
    var findings: [LintFinding] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      for row in sheet.rows {
        for cell in row.cells {
          let place = CellReference(row: row.index, column: cell.column)
          guard case .formula(let formula) = cell.value, FormLinter.isBroken(formula.expression),
            !told.contains(where: { $0.covers(place, on: index) })
          else { continue }
          findings.append(
            LintFinding(
              sheet: index, sheetName: sheet.name, cell: place, last: nil,
              kind: .brokenReference(text: "=" + formula.expression)))
        }
      }
    }
    for name in workbook.definedNames where FormLinter.isBroken(name.expression) {
      findings.append(
        LintFinding(
          sheet: nil, sheetName: "", cell: nil, last: nil,
          kind: .brokenReference(text: "\(name.name) = \(name.expression)")))
    }
    return findings
  }

  private static func isBroken(_ expression: String) -> Bool {
    guard expression.utf8.contains(UInt8(ascii: "#")),
      let tree = try? FormulaExpression(excel: expression)
    else { return false }
    return tree.hasDeletedReference
  }

  /// What formulas show when the form is opened, by sheet and cell.
  private func computed() -> [Int: [CellReference: FormulaResult]] {
    var results: [Int: [CellReference: FormulaResult]] = [:]
    for entry in Recalculation.run(workbook, changed: nil).entries {
      guard case .computed(let result) = entry.outcome else { continue }
      results[entry.sheet, default: [:]][entry.cell] = result
    }
    return results
  }
}
