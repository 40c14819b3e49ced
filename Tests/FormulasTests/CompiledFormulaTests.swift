import Formulas
import SpreadsheetModel
import Testing

@Suite("Compiled formulas")
struct CompiledFormulaTests {
  /// Columns of formulas copied down, some with a cell that differs, over cells of all kinds.
  private struct RandomSheet {
    var random: SeededGenerator
    let rows = 24

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    mutating func value() -> CellValue {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: .empty
      case 1: .text(pick(["", "abc", "12", "3%", "TRUE", "x"]))
      case 2: .boolean(Bool.random(using: &random))
      case 3: .error(pick(["#DIV/0!", "#N/A", "#VALUE!"]))
      case 4: .number(0)
      case 5: .number(pick([0.1, 0.2, 0.3, -0.3, 1e300, -1e300, 2.675]))
      default: .number(Double(Int.random(in: -50...50, using: &random)) / 4)
      }
    }

    /// A reference from a row to a column: above, beside or below, or one that stays.
    mutating func cell(_ row: Int) -> String {
      let column = pick(["A", "B", "C", "D", "E", "F", "G"])
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return "\(column)$\(pick([3, 9, rows + 2]))"
      case 1: return "$\(column)\(row + 2)"
      case 2 where row > 3: return "\(column)\(row - 1)"
      case 3: return "T!\(column)\(row + 1)"
      default: return "\(column)\(row + 1)"
      }
    }

    mutating func range(_ row: Int) -> String {
      let (first, last) = (pick(["A", "B", "D"]), pick(["B", "D", "E", "F"]))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: return "\(first)$2:\(first)\(row + 1)"
      case 1: return "\(first)$2:\(last)\(row + 1)"
      case 2: return "\(first)$2:\(last)$\(rows)"
      case 3: return "\(first)\(row + 1):\(last)\(row + 3)"
      case 4: return "T!\(first):\(first)"
      case 5: return "(\(first)\(row + 1))"
      default: return "\(first)\(row + 1):\(first)$\(rows + 2)"
      }
    }

    mutating func expression(_ row: Int, _ depth: Int) -> String {
      if depth == 0 {
        return Int.random(in: 0..<3, using: &random) > 0
          ? cell(row) : pick(["0", "1", "2.5", "100", "\"\"", "\"abc\"", "TRUE", "#N/A", "1E+200"])
      }
      let one = expression(row, depth - 1)
      switch Int.random(in: 0..<16, using: &random) {
      case 0...4:
        let sign = pick(["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="])
        return "(\(one)\(sign)\(expression(row, depth - 1)))"
      case 5: return "-\(one)"
      case 6: return "\(one)%"
      case 7: return "IF(\(one),\(expression(row, depth - 1)),\(expression(row, depth - 1)))"
      case 8: return pick(["IF(\(one),)", "IF(\(one),\(expression(row, 0)))", "IF(\(one),,1)"])
      case 9: return "IFERROR(\(one),\(pick(["0", "\"\"", cell(row), ""])))"
      case 10: return "IFNA(\(one),\(expression(row, depth - 1)))"
      case 11: return "\(pick(["N", "ABS", "INT", "ISNUMBER", "NOT", "LEN", "SQRT"]))(\(one))"
      case 12:
        return "\(pick(["ROUND", "ROUNDUP", "TRUNC"]))(\(one),\(pick(["0", "1", "-1", cell(row)])))"
      case 13: return "\(aggregate())(\(range(row)),\(one),\(range(row)))"
      case 14: return "\(aggregate())(\(one),IF(\(cell(row)),\(cell(row)),1))"
      default: return "\(aggregate())(\(range(row)))"
      }
    }

    mutating func aggregate() -> String {
      pick(["SUM", "AVERAGE", "MIN", "MAX", "PRODUCT", "COUNT", "COUNTA", "AND", "OR", "SUMSQ"])
    }

    /// A sheet whose formulas read it and the sheet `T`.
    mutating func workbook() throws -> Workbook {
      var cells: [String: CellValue] = [:]
      for letter in ["A", "B", "C", "D", "E", "F", "G"] {
        let isFormula = Int.random(in: 0..<3, using: &random) > 0
        let master = try FormulaExpression(excel: expression(1, 2))
        for row in 1..<rows {
          let copy = master.shifted(rows: row - 1, columns: 0).excelText
          let isOther = Int.random(in: 0..<20, using: &random) == 0
          cells["\(letter)\(row + 1)"] = isFormula && !isOther ? formula(copy) : value()
        }
      }
      var other: [String: CellValue] = [:]
      for letter in ["A", "B", "C", "D", "E"] {
        for row in 1...rows { other["\(letter)\(row)"] = value() }
      }
      other["F1"] = formula("SUM(S!A:G)")
      var workbook = Workbook()
      workbook.sheets = [try sheet(cells), try sheet(other, named: "T")]
      return workbook
    }
  }

  /// The outcomes with numbers as their bits, so that a zero has a sign.
  private func bits(_ result: RecalculationResult) -> [String] {
    result.entries.map { entry in
      let place = "\(entry.sheet)!\(entry.cell) "
      if case .computed(.number(let number)) = entry.outcome {
        return place + String(number.bitPattern, radix: 16)
      }
      return place + "\(entry.outcome)"
    }
  }

  @Test("Compiled runs and trees give the same to the last bit, whatever the cells hold")
  func sameAsTrees() throws {
    for seed in 0..<40 {
      var random = RandomSheet(random: SeededGenerator(seed: UInt64(seed)))
      let workbook = try random.workbook()
      let trees = bits(Recalculation.runUncompiled(workbook, changed: nil))
      let compiled = bits(Recalculation.run(workbook, changed: nil))
      #expect(trees == compiled, "seed \(seed)")
    }
  }

  @Test("What depends on a changed cell is the same for runs and for trees")
  func sameDependents() throws {
    for seed in 200..<215 {
      var random = RandomSheet(random: SeededGenerator(seed: UInt64(seed)))
      var workbook = try random.workbook()
      for entry in Recalculation.run(workbook, changed: nil).entries {
        guard case .computed(let result) = entry.outcome,
          case .formula(var formula) = workbook.sheets[entry.sheet].value(at: entry.cell)
        else { continue }
        formula.result = result
        workbook.sheets[entry.sheet].set(.formula(formula), at: entry.cell)
      }
      let cell = CellReference(row: 5, column: 1)
      workbook.sheets[0].set(.number(7), at: cell)
      let changed = [(sheet: 0, cell: cell)]
      let compiled = Recalculation.run(workbook, changed: changed)
      #expect(
        bits(Recalculation.runUncompiled(workbook, changed: changed)) == bits(compiled),
        "seed \(seed)")
      // What was left out has the value that a calculation of everything gives.
      let all = Recalculation.run(workbook, changed: nil).entries
      let affected = Set(compiled.entries.map { "\($0.sheet)!\($0.cell)" })
      for entry in all where !affected.contains("\(entry.sheet)!\(entry.cell)") {
        guard case .computed(let result) = entry.outcome else { continue }
        let stored = workbook.sheets[entry.sheet].value(at: entry.cell).result
        #expect(stored == result.value, "seed \(seed) \(entry.sheet)!\(entry.cell)")
      }
    }
  }

  @Test("Chains down and up, growing sums and columns that read each other are computed in order")
  func orders() throws {
    var cells: [String: CellValue] = ["A1": .number(1), "B60": .number(1), "F1": .number(1)]
    for row in 2...60 {
      cells["A\(row)"] = formula("A\(row - 1)+1")
      cells["B\(row - 1)"] = formula("B\(row)*2")
      cells["C\(row)"] = formula("SUM(A$1:A\(row))")
      cells["D\(row)"] = formula("A\(row)/SUM(A$1:A$60)")
      cells["F\(row)"] = formula("G\(row - 1)+1")
      cells["G\(row - 1)"] = formula("F\(row - 1)*1")
    }
    var workbook = Workbook()
    workbook.sheets = [try sheet(cells)]
    let entries = Recalculation.run(workbook, changed: nil).entries
    let found = Dictionary(uniqueKeysWithValues: entries.map { ("\($0.cell)", $0.outcome) })
    #expect(found["A60"] == .computed(.number(60)))
    #expect(found["B1"] == .computed(.number(0x1p59)))
    #expect(found["C60"] == .computed(.number(1830)))
    #expect(found["D60"] == .computed(.number(60.0 / 1830)))
    #expect(found["F60"] == .computed(.number(60)))
  }

  @Test("A cell in the middle of a run that cannot be computed keeps its value from those below")
  func obstacles() throws {
    var cells: [String: CellValue] = ["A1": .number(1)]
    for row in 2...9 { cells["A\(row)"] = formula("A\(row - 1)+1", .number(5)) }
    cells["A5"] = formula("A4+RAND()", .number(5))
    var workbook = Workbook()
    workbook.sheets = [try sheet(cells)]
    let outcomes = Recalculation.run(workbook, changed: nil).entries.map(\.outcome)
    #expect(outcomes.prefix(3).allSatisfy { if case .computed = $0 { true } else { false } })
    #expect(
      outcomes.dropFirst(3).allSatisfy { if case .notComputable = $0 { true } else { false } })
  }

  @Test("A run goes on where rows grow by a digit, and ends where a reference stays behind")
  func patterns() throws {
    var cells: [String: CellValue] = [:]
    for row in 1...120 {
      cells["A\(row)"] = .number(Double(row))
      cells["B\(row)"] = formula(row == 100 ? "A99*$A$2+A101" : "A\(row)*$A$2+A\(row + 1)")
    }
    var workbook = Workbook()
    workbook.sheets = [try sheet(cells)]
    for entry in Recalculation.run(workbook, changed: nil).entries {
      let row = Double(entry.cell.row + 1)
      let expected = row == 100 ? 99 * 2 + 101 : row * 2 + (row == 120 ? 0 : row + 1)
      #expect(entry.outcome == .computed(.number(expected)), "\(entry.cell)")
    }
  }
}
