internal import ByteSupport
internal import Formulas
internal import SpreadsheetModel
internal import VietnameseText

/// Totals that leave out a part, or count one twice.
extension TableLinter {
  func totalFindings() -> [LintFinding] {
    var children: [Int: [Int]] = [:]
    for (position, row) in table.rows.enumerated() {
      if let parent = row.parent { children[parent, default: []].append(position) }
    }
    var findings = mixedUnits() + constants()
    for (position, row) in table.rows.enumerated() {
      let parts = (children[position] ?? []).filter { table.rows[$0].unit == row.unit }
      guard row.unit != nil, parts.count >= 2 else { continue }
      findings += totals(row, parts, children)
    }
    return findings
  }

  /// Totals over rows of several units; one finding a row.
  private func mixedUnits() -> [LintFinding] {
    let units = Dictionary(
      table.rows.compactMap { row in row.unit.map { (row.index, $0) } },
      uniquingKeysWith: { first, _ in first })
    return table.rows.compactMap { row in
      for column in valueColumns {
        let cell = CellReference(row: row.index, column: column.index)
        guard case .formula(let formula) = sheet.value(at: cell), isSum(formula.expression),
          let ranges = sumRanges(formula, in: column.index)
        else { continue }
        let rows = ranges.flatMap { range in
          (range.first.row...range.last.row).filter { units[$0] != nil }
        }
        let summed = rows.compactMap { units[$0] } + (row.unit.map { [$0] } ?? [])
        let distinct = TableLinter.distinctUnits(summed)
        guard distinct.count > 1, rows.count > 1 else { continue }
        return finding(
          .sumMixesUnits(formula: formula.expression, units: distinct), row.index, column.index)
      }
      return nil
    }
  }

  /// Units that cannot be added as they are, the first text of each; words for persons are one unit.
  private static func distinctUnits(_ units: [String]) -> [String] {
    var distinct: [(text: String, unit: UnitOfMeasure)] = []
    for text in units {
      guard let unit = UnitOfMeasure(parsing: text), unit.isKnown,
        !distinct.contains(where: {
          $0.unit.isComparable(with: unit) && $0.unit.power == unit.power
        })
      else { continue }
      distinct.append((text, unit))
    }
    return distinct.map(\.text)
  }

  /// The cells that a formula adds, all of one column; `nil` for other formulas.
  private func sumRanges(_ formula: Formula, in column: Int) -> [RangeReference]? {
    guard let expression = try? FormulaExpression(excel: formula.expression) else { return nil }
    let ranges = expression.references.filter { $0.sheet == nil || $0.sheet == table.sheetName }
      .map(\.range)
    guard !ranges.isEmpty, ranges.count == expression.references.count,
      ranges.allSatisfy({
        $0.first.column == column && $0.last.column == column
          && $0.last.row - $0.first.row < 10_000
      })
    else { return nil }
    return ranges
  }

  /// Numbers typed in a row of totals: the other columns of figures have formulas.
  private func constants() -> [LintFinding] {
    table.rows.flatMap { row -> [LintFinding] in
      var formulas: [Formula] = []
      var numbers: [(column: Int, number: Double)] = []
      for column in valueColumns where column.role.takesFigure {
        switch sheet.value(at: CellReference(row: row.index, column: column.index)) {
        case .formula(let formula):
          if isSum(formula.expression), sumRanges(formula, in: column.index) != nil {
            formulas.append(formula)
          }
        case .number(let number): numbers.append((column.index, number))
        default: break
        }
      }
      guard let example = formulas.first, formulas.count > numbers.count else { return [] }
      return numbers.map { column, number in
        finding(
          .constantOverFormula(
            number: DecimalText.shortest(number), example: example.expression), row.index, column)
      }
    }
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
