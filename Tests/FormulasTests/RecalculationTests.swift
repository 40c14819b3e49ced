import Formulas
import SpreadsheetModel
import Testing

@Suite("Recalculation")
struct RecalculationTests {
  private func run(
    _ workbook: Workbook, changed: [(Int, String)]
  ) throws -> [String: RecalculationResult.Outcome] {
    let cells = try changed.map { (sheet: $0.0, cell: try #require(CellReference($0.1))) }
    let result = Recalculation.run(workbook, changed: cells)
    return Dictionary(
      uniqueKeysWithValues: result.entries.map { ("\($0.sheet)!\($0.cell)", $0.outcome) })
  }

  @Test("Only formulas that depend on the change are computed, across sheets and through names")
  func dependents() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet(
        [
          "A1": .number(5), "A2": .number(6), "B1": formula("A1*2", .number(0)),
          "B2": formula("A2*2", .number(99)), "C1": formula("SUM(B1:B2)", .number(0)),
        ], named: "Một"),
      try sheet(
        [
          "A1": formula("'Một'!C1+1", .number(0)), "A2": formula("Tong/2", .number(0)),
          "A3": formula("1+1", .number(2)), "A4": formula("A2&\"x\"", .text("")),
        ], named: "Hai"),
    ]
    workbook.definedNames = [DefinedName("Tong", expression: "'Một'!$C$1")]
    #expect(
      try run(workbook, changed: [(0, "A1")]) == [
        "0!B1": .computed(.number(10)), "0!C1": .computed(.number(109)),
        "1!A1": .computed(.number(110)), "1!A2": .computed(.number(54.5)),
        "1!A4": .computed(.text("54.5x")),
      ])
  }

  @Test("A cell that was empty counts as changed, and formulas without a value are computed")
  func emptyAndMissing() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet(["B1": formula("COUNT(A1:A9)", .number(3)), "B2": formula("2+3")])
    ]
    #expect(
      try run(workbook, changed: [(0, "A5")]) == [
        "0!B1": .computed(.number(0)), "0!B2": .computed(.number(5)),
      ])
  }

  @Test("Circles are reported when a change reaches them, and what reads them too")
  func circles() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .number(1), "B1": formula("C1+A1", .number(1)), "C1": formula("B1+1", .number(1)),
        "D1": formula("C1", .number(1)), "F1": formula("F1+1", .number(1)), "G1": .number(2),
      ])
    ]
    let reason = RecalculationResult.Outcome.notComputable("a circle of references")
    #expect(
      try run(workbook, changed: [(0, "A1")]) == ["0!B1": reason, "0!C1": reason, "0!D1": reason])
    #expect(try run(workbook, changed: [(0, "G1")]).isEmpty)
  }

  @Test("What reads a formula that cannot be computed cannot be computed either")
  func obstacles() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .number(1), "B1": formula("FOO(A1)", .number(1)), "C1": formula("B1+1", .number(1)),
        "D1": formula("C1+1", .number(1)), "E1": formula("A1+1", .number(1)),
      ])
    ]
    let outcomes = try run(workbook, changed: [(0, "A1")])
    #expect(outcomes["0!B1"] == .notComputable("function FOO"))
    #expect(outcomes["0!C1"] == .notComputable("reads B1, which has function FOO"))
    #expect(outcomes["0!D1"] == .notComputable("reads B1, which has function FOO"))
    #expect(outcomes["0!E1"] == .computed(.number(2)))
  }

  @Test("References that only a calculation can tell follow every change; the clock does not")
  func volatile() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .number(2), "B1": formula("INDIRECT(\"A1\")", .number(1)),
        "C1": formula("TODAY()", .number(45000)), "D1": formula("C1+A1", .number(1)),
        "E1": formula("A1:INDEX(A1:A9,2)", .number(1)),
      ])
    ]
    let outcomes = try run(workbook, changed: [(0, "A1")])
    #expect(outcomes["0!B1"] == .computed(.number(2)))
    #expect(outcomes["0!C1"] == nil)
    #expect(outcomes["0!D1"] == .notComputable("reads C1, which has volatile function TODAY"))
  }

  @Test("Relative names are taken from the cell that uses them")
  func relativeNames() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet(["A3": .number(7), "B3": formula("Trai*2"), "B4": formula("Trai*2")])
    ]
    // As a file writes it: relative to A1, one column to the left wraps round.
    workbook.definedNames = [DefinedName("Trai", expression: "S!XFD1")]
    #expect(
      try run(workbook, changed: []) == [
        "0!B3": .computed(.number(14)), "0!B4": .computed(.number(0)),
      ])
  }

  @Test("Copies of a formula share its tree and read their own cells")
  func copies() throws {
    var workbook = Workbook()
    var cells: [String: CellValue] = ["E1": .number(100)]
    for row in 1...50 {
      cells["A\(row)"] = .number(Double(row))
      cells["B\(row)"] = formula("A\(row)/$E$1")
      cells["C\(row)"] = formula(row == 20 ? "B\(row)+1" : "SUM(A$1:A\(row))+B\(row)")
    }
    workbook.sheets = [try sheet(cells)]
    let outcomes = try run(workbook, changed: [])
    #expect(outcomes["0!B30"] == .computed(.number(0.3)))
    #expect(outcomes["0!C10"] == .computed(.number(55.1)))
    #expect(outcomes["0!C20"] == .computed(.number(1.2)))
    #expect(outcomes["0!C21"] == .computed(.number(231.21)))
  }

  @Test("A chain of 100,000 formulas is computed without recursion, in either direction")
  func longChains() throws {
    for isDownward in [true, false] {
      var sheet = Worksheet(name: "S")
      let count = 100_000
      for index in 0..<count {
        var row = Row(index: index)
        let isStart = isDownward ? index == 0 : index == count - 1
        let other = isDownward ? index : index + 2
        row.cells = [
          Cell(column: 0, value: isStart ? .number(1) : formula("A\(other)+1", .number(0)))
        ]
        sheet.rows.append(row)
      }
      var workbook = Workbook()
      workbook.sheets = [sheet]
      let start = CellReference(row: isDownward ? 0 : count - 1, column: 0)
      let result = Recalculation.run(workbook, changed: [(0, start)])
      #expect(result.entries.count == count - 1)
      let last = isDownward ? result.entries.last : result.entries.first
      #expect(last?.outcome == .computed(.number(Double(count))))
    }
  }

  @Test("An array formula takes all values of a range; over several cells it must find them there")
  func arrayFormulas() throws {
    var single = Formula("SUM(IF(A1:A3>1,A1:A3*2))")
    var several = Formula("A1:A3*2")
    single.arrayRange = RangeReference("C1")
    several.arrayRange = RangeReference("D1:D3")
    func outcomes(_ last: Double) throws -> [String: RecalculationResult.Outcome] {
      var workbook = Workbook()
      workbook.sheets = [
        try sheet([
          "A1": .number(1), "A2": .number(2), "A3": .number(3), "C1": .formula(single),
          "D1": .formula(several), "D2": .number(4), "D3": .number(last),
          "E1": formula("D2+1", .number(5)),
        ])
      ]
      return try run(workbook, changed: [(0, "A2")])
    }
    let stale = try outcomes(5)
    let reason = "an array formula over several cells"
    #expect(stale["0!C1"] == .computed(.number(10)))
    #expect(stale["0!D1"] == .notComputable(reason))
    #expect(stale["0!E1"] == .notComputable("reads D1, which has \(reason)"))
    let right = try outcomes(6)
    #expect(right["0!D1"] == .computed(.number(2)))
    #expect(right["0!E1"] == .computed(.number(5)))
  }

  @Test("Functions of days know the 1904 date system")
  func otherDateSystem() throws {
    var workbook = Workbook()
    workbook.uses1904Dates = true
    workbook.sheets = [
      try sheet([
        "A1": .number(1), "B1": formula("YEAR(A1)"), "C1": formula("A1+1"),
        "D1": formula("TEXT(A1,\"yyyy-mm-dd\")"), "E1": formula("TEXT(A1,\"0.0\")"),
        "F1": formula("DATE(1904,1,3)"), "G1": formula("EDATE(A1,1)"),
        "H1": formula("WORKDAY(A1,1)"), "I1": formula("VALUE(\"2024-03-31\")"),
        "J1": formula("DATE(1903,1,1)"),
      ])
    ]
    let outcomes = try run(workbook, changed: [])
    #expect(outcomes["0!B1"] == .computed(.number(1904)))
    #expect(outcomes["0!C1"] == .computed(.number(2)))
    #expect(outcomes["0!D1"] == .computed(.text("1904-01-02")))
    #expect(outcomes["0!E1"] == .computed(.text("1.0")))
    #expect(outcomes["0!F1"] == .computed(.number(2)))
    #expect(outcomes["0!G1"] == .computed(.number(32)))
    #expect(outcomes["0!H1"] == .computed(.number(3)))
    #expect(outcomes["0!I1"] == .computed(.number(43920)))
    #expect(outcomes["0!J1"] == .computed(.error("#NUM!")))
  }

  @Test("A formula may ask where its own cell is")
  func ownPlace() throws {
    var workbook = Workbook()
    workbook.sheets = [try sheet(["B7": formula("ROW(B7)+COLUMNS(A7:C7)")])]
    #expect(try run(workbook, changed: [])["0!B7"] == .computed(.number(10)))
  }

  @Test("Subtotals leave out other subtotals and, where asked, hidden rows")
  func subtotals() throws {
    var workbook = Workbook()
    var sheet = try sheet([
      "A1": .number(1), "A2": .number(2), "A3": formula("SUBTOTAL(9,A1:A2)"), "A4": .number(4),
      "A5": formula("SUBTOTAL(9,A1:A4)"), "B1": formula("SUBTOTAL(109,A1:A2,A4)"),
    ])
    workbook.sheets = [sheet]
    #expect(try run(workbook, changed: [])["0!A5"] == .computed(.number(7)))
    sheet.withRow(1) { $0.isHidden = true }
    workbook.sheets = [sheet]
    let outcomes = try run(workbook, changed: [])
    #expect(outcomes["0!B1"] == .computed(.number(5)))
    #expect(outcomes["0!A3"] == .computed(.number(3)))
  }

  @Test("Subtotals leave out the rows that a filter hides, and are not told where nobody knows")
  func filteredSubtotals() throws {
    var workbook = Workbook()
    var sheet = try sheet([
      "A1": .text("Số"), "A2": .number(1), "A3": .number(2), "A9": formula("SUBTOTAL(9,A2:A3)"),
    ])
    sheet.withRow(2) { $0.isHidden = true }
    sheet.hasUnknownFilter = true
    workbook.sheets = [sheet]
    #expect(
      try run(workbook, changed: [])["0!A9"]
        == .notComputable("SUBTOTAL over rows that may be filtered out"))
    sheet.markFilteredRows(
      in: RangeReference(CellReference(row: 0, column: 0), CellReference(row: 2, column: 0)))
    workbook.sheets = [sheet]
    #expect(try run(workbook, changed: [])["0!A9"] == .computed(.number(1)))
  }
}
