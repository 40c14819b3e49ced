import Formulas
import SpreadsheetModel
import Testing

@Suite("References that only a calculation tells, tables, functions of a formula's own")
struct ComputedReferenceTests {
  private let cells: [String: CellValue] = [
    "A1": .number(1), "A2": .number(2), "A3": .number(3), "B1": .text("A3"), "B2": .text("S!A1:A3"),
    "C1": formula("A1*10"), "C2": formula("A2*10"),
  ]

  @Test(
    "OFFSET and INDIRECT are computed when what they read is",
    arguments: [
      ("SUM(OFFSET(A1,0,0,3,1))", 6.0), ("OFFSET(A1,2,0)", 3), ("OFFSET(C1,1,0)+1", 21),
      ("INDIRECT(B1)", 3), ("SUM(INDIRECT(B2))", 6), ("INDIRECT(\"R2C1\",FALSE)", 2),
      ("SUM(A1:OFFSET(A1,1,0))", 3), ("SUM(C1:INDEX(C1:C2,2))", 30),
      ("SUM(Z90:OFFSET(Z99,-1,0))", 0), ("ROWS(OFFSET(A1,0,0,5,1))", 5),
    ])
  func dynamic(expression: String, value: Double) throws {
    try expect(expression, is: .number(value), cells: cells)
  }

  @Test("references that cannot be are errors")
  func broken() throws {
    try expect("OFFSET(A1,-1,0)", is: .error("#REF!"))
    try expect("INDIRECT(\"không\")", is: .error("#REF!"))
    try expect("SUM(Khong)", is: .error("#NAME?"))
  }

  @Test("what a computed reference reads is computed first, and a circle through one is told")
  func order() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": formula("SUM(OFFSET(C1,0,0,2,1))"), "C1": formula("B5*2"), "C2": formula("C1+1"),
        "B5": .number(4), "E1": formula("OFFSET(D1,0,1)+1"), "F1": formula("INDIRECT(\"E1\")"),
      ])
    ]
    let outcomes = Dictionary(
      uniqueKeysWithValues: Recalculation.run(workbook, changed: nil).entries.map {
        ($0.cell.description, $0.outcome)
      })
    #expect(outcomes["A1"] == .computed(.number(17)))
    #expect(outcomes["E1"] == .notComputable("a circle of references"))
    #expect(outcomes["F1"] == .notComputable("a circle of references"))
  }

  @Test("a formula with OFFSET is affected only when its value changes")
  func affected() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .number(5), "A2": .number(7), "B1": formula("OFFSET(A1,0,0)", .number(5)),
        "B2": formula("OFFSET(A1,1,0)", .number(6)), "C1": formula("B1+1", .number(6)),
        "C2": formula("B2+1", .number(7)),
      ])
    ]
    let result = Recalculation.run(workbook, changed: [(0, CellReference(row: 8, column: 8))])
    #expect(result.entries.map(\.cell.description) == ["B2", "C2"])
    #expect(result.entries.first?.outcome == .computed(.number(7)))
  }

  @Test(
    "structured references",
    arguments: [
      ("SUM(Bang[Số])", 60.0), ("SUM(bang[[#All],[Số]])", 159), ("SUM(Bang[#Data])", 90),
      ("SUM(Bang)", 90), ("COUNTA(Bang[#Headers])", 3), ("SUM(Bang[[Mã]:[Số]])", 66),
      ("SUM(Bang[#Totals])", 99), ("COUNTA(Bang[[#Headers],[#Data],[Số]])", 4),
      ("SUM(Bang[Tên ']])", 24),
    ])
  func tables(expression: String, value: Double) throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .text("Mã"), "B1": .text("Số"), "C1": .text("Tên ]"), "A2": .number(1),
        "B2": .number(10), "A3": .number(2), "B3": .number(20), "A4": .number(3), "B4": .number(30),
        "C2": formula("Bang[[#This Row],[Mã]]*2"), "C3": formula("[@Số]+[@Mã]"),
        "B5": .number(99), "Z99": formula(expression),
      ])
    ]
    workbook.tables = [
      WorksheetTable(
        "Bang", sheetIndex: 0,
        range: RangeReference(CellReference(row: 0, column: 0), CellReference(row: 4, column: 2)),
        columns: ["Mã", "Số", "Tên ]"], totalsRowCount: 1)
    ]
    let outcomes = Recalculation.run(workbook, changed: nil).entries.map(\.outcome)
    #expect(
      outcomes == [.computed(.number(2)), .computed(.number(22)), .computed(.number(value))])
  }

  @Test("a table that is not there, and a column that it does not have")
  func missingTable() throws {
    #expect(
      try outcome(of: "SUM(Bang[Số])") == .notComputable("structured reference Bang[Số]"))
  }

  @Test(
    "LAMBDA and what takes one",
    arguments: [
      ("_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)", 3.0),
      ("_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*_xlpm.x),_xlpm.f(3)+_xlpm.f(4))", 25),
      ("SUM(_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)))", 12),
      ("_xlfn.REDUCE(10,A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b))", 16),
      ("SUM(_xlfn.SCAN(0,A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)))", 10),
      ("SUM(_xlfn.BYROW(A1:C2,_xlfn.LAMBDA(_xlpm.r,MAX(_xlpm.r))))", 30),
      ("SUM(_xlfn.BYCOL(A1:A3,_xlfn.LAMBDA(_xlpm.c,SUM(_xlpm.c))))", 6),
      ("SUM(_xlfn.MAKEARRAY(2,3,_xlfn.LAMBDA(_xlpm.r,_xlpm.c,_xlpm.r*_xlpm.c)))", 18),
    ])
  func lambda(expression: String, value: Double) throws {
    try expect(expression, is: .number(value), cells: cells)
  }

  @Test("a function that calls itself without end stops, and its text comes back as it was")
  func recursion() throws {
    var workbook = Workbook()
    workbook.sheets = [try sheet(["A1": formula("Vong(3)"), "A2": formula("Giai(5)")])]
    workbook.definedNames = [
      DefinedName("Vong", expression: "_xlfn.LAMBDA(_xlpm.x,Vong(_xlpm.x+1))"),
      DefinedName(
        "Giai", expression: "_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n<2,1,_xlpm.n*Giai(_xlpm.n-1)))"),
    ]
    let entries = Recalculation.run(workbook, changed: nil).entries
    #expect(entries.count == 2)
    if case .computed = entries[0].outcome { Issue.record("computed") }
    #expect(entries[1].outcome == .computed(.number(120)))
    let text = "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)"
    #expect(try FormulaExpression(excel: text).excelText == text)
  }

  @Test("FDIST of OpenFormula is the lower tail, of Excel the upper one")
  func tails() throws {
    #expect(try FormulaExpression(openFormula: "FDIST(1;2;3)").excelText == "_xlfn.F.DIST(1,2,3)")
    #expect(try FormulaExpression(openFormula: "LEGACY.FDIST(1;2;3)").excelText == "FDIST(1,2,3)")
    #expect(try FormulaExpression(excel: "FDIST(1,2,3)").openFormulaText == "LEGACY.FDIST(1;2;3)")
  }

  @Test("days in text are days of the workbook's date system")
  func dates1904() throws {
    var workbook = Workbook()
    workbook.uses1904Dates = true
    workbook.sheets = [
      try sheet(["A1": formula("\"2024-03-31\"+0"), "A2": formula("VALUE(\"2024-03-31\")")])
    ]
    let entries = Recalculation.run(workbook, changed: nil).entries
    #expect(entries.map(\.outcome) == [.computed(.number(43920)), .computed(.number(43920))])
  }

  @Test(
    "number formats",
    arguments: [
      ("TEXT(1234.5,\"[>=1000]#,##0;0.00\")", "1,235"), ("TEXT(-5,\"[<0]\\(0.0\\);0\")", "(5.0)"),
      ("TEXT(0.5,\"# ?/?\")", " 1/2"), ("TEXT(12,\"# ??/??\")", "12      "),
      ("TEXT(2.375,\"# ?/8\")", "2 3/8"), ("TEXT(1.75,\"?/?\")", "7/4"),
      ("TEXT(45382,\"[$-42A]dddd, dd/mm/yyyy\")", "Chủ Nhật, 31/03/2024"),
      ("TEXT(45382,\"[$-409]ddd\")", "Sun"),
      ("TEXT(1234567,\"##0.0E+0\")", "1.2E+6"), ("TEXT(1.5,\"[h]:mm\")", "36:00"),
      ("TEXT(0.123456,\"mm:ss.00\")", "57:46.60"),
      ("TEXT(841234567,\"(00) 000-0000\")", "(84) 123-4567"),
      ("TEXT(5,\"General \"\"ha\"\"\")", "5 ha"), ("TEXT(9.999,\"0.00E+00\")", "1.00E+01"),
    ])
  func formats(expression: String, text: String) throws {
    try expect(expression, is: .text(text))
  }

  @Test(
    "units, bonds and depreciation",
    arguments: [
      ("CONVERT(1,\"mi\",\"km\")", 1.609344), ("CONVERT(100,\"C\",\"F\")", 212),
      ("CONVERT(2,\"ha\",\"m2\")", 20000), ("CONVERT(1,\"Mibyte\",\"kbit\")", 8388.608),
      ("ROUND(PRICE(39493,43054,0.0575,0.065,100,2),6)", 94.634362),
      ("COUPDAYBS(40568,40862,2,1)", 71), ("ROUND(VDB(2400,300,10,0,0.875,1.5),4)", 315),
      ("AMORLINC(2400,39679,39813,300,1,0.15,1)", 360),
      ("AMORDEGRC(2400,39679,39813,300,1,0.15,1)", 776),
    ])
  func money(expression: String, value: Double) throws {
    let outcome = try outcome(of: expression)
    guard case .computed(.number(let number)) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(abs(number - value) < 1e-9 * value)
  }
}

@Suite("Tables that hold the formula itself")
struct OwnTableTests {
  @Test("INDEX, VLOOKUP and HLOOKUP read the keys and the cell they find, not all of the table")
  func lookups() throws {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "A1": .text("x"), "B1": .text("y"), "A2": .text("k"), "B2": .number(7),
        "A3": .text("m"), "B3": formula("VLOOKUP(\"k\",A1:B4,2,FALSE)"),
        "A4": .text("n"), "B4": formula("INDEX(A1:B4,3,2)+1"),
        "C4": formula("HLOOKUP(\"y\",A1:C4,4,FALSE)"), "F1": formula("INDEX(F1:G4,1,1)"),
        "F3": formula("VLOOKUP(\"k\",F2:G4,1,FALSE)"),
      ])
    ]
    let entries = Recalculation.run(workbook, changed: nil).entries
    let found = Dictionary(uniqueKeysWithValues: entries.map { ("\($0.cell)", $0.outcome) })
    #expect(found["B3"] == .computed(.number(7)))
    #expect(found["B4"] == .computed(.number(8)))
    #expect(found["C4"] == .computed(.number(8)))
    #expect(found["F1"] == .notComputable("a circle of references"))
    #expect(found["F3"] == .notComputable("a circle of references"))
  }
}
