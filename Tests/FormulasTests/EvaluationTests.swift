import Formulas
import SpreadsheetModel
import Testing

@Suite("Values of formulas")
struct EvaluationTests {
  @Test("Values are those of LibreOffice where it agrees with Excel")
  func libreOffice() throws {
    var sheet = Worksheet(name: "S")
    for line in LibreOfficeValues.inputs.split(separator: "\n") {
      let fields = line.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      sheet.set(try value(fields[1], fields[2]), at: try #require(CellReference(fields[0])))
    }
    var expected: [(formula: String, kind: String, value: String)] = []
    for line in LibreOfficeValues.formulas.split(separator: "\n") {
      let fields = line.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      sheet.set(formula(fields[0]), at: CellReference(row: expected.count, column: 8))
      expected.append((fields[0], fields[1], fields[2]))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let entries = Recalculation.run(workbook, changed: nil).entries
    try #require(entries.count == expected.count)
    // ROW() and COLUMN() depend on the place, which is that of the recording only while no line is
    // inserted above them.
    for (entry, line) in zip(entries, expected) where line.formula != "ROW()" {
      #expect(matches(entry.outcome, line.kind, line.value), "\(line.formula): \(entry.outcome)")
    }
  }

  func value(_ kind: String, _ text: String) throws -> CellValue {
    switch kind {
    case "n": .number(try #require(Double(text)))
    case "b": .boolean(text == "1")
    default: .text(text)
    }
  }

  func matches(
    _ outcome: RecalculationResult.Outcome, _ kind: String, _ text: String
  ) -> Bool {
    switch outcome {
    case .computed(.number(let number)):
      guard kind == "n", let other = Double(text) else { return false }
      return abs(number - other) <= 1e-9 * max(abs(number), abs(other))
    case .computed(.boolean(let truth)): return kind == "n" && Double(text) == (truth ? 1 : 0)
    case .computed(.text(let value)): return kind == "s" && value == text
    case .computed(.error(let code)): return kind == "e" && code == text
    default: return false
    }
  }

  @Test(
    "Where Excel and LibreOffice differ, Excel counts",
    arguments: [
      ("0^0", FormulaResult.error("#NUM!")), ("SQRT(-1)", .error("#NUM!")),
      ("\"a\"&TRUE", .text("aTRUE")), ("1=TRUE", .boolean(false)), ("TRUE>\"z\"", .boolean(true)),
      ("SUM(\"1\",TRUE,)", .number(2)), ("MODE(1,2,3)", .error("#N/A")),
      ("POWER(-8,1/3)", .error("#NUM!")), ("FIND(\"\",\"abc\")", .number(1)),
      ("LARGE({1,2},3)", .error("#NUM!")), ("DATE(1900,2,29)", .number(60)),
      ("DAY(60)", .number(29)), ("DATE(1900,3,1)", .number(61)), ("DATE(1900,1,1)", .number(1)),
      ("MIN(3,\"5\")", .number(3)),
    ])
  func excel(_ text: String, _ result: FormulaResult) throws { try expect(text, is: result) }

  @Test("Truth values and text in ranges are not numbers")
  func ranges() throws {
    let cells: [String: CellValue] = [
      "A1": .number(1), "A2": .boolean(true), "A3": .text("5"), "A4": .number(2),
    ]
    try expect("SUM(A1:A5)", is: .number(3), cells: cells)
    try expect("COUNT(A1:A5)", is: .number(2), cells: cells)
    try expect("COUNTA(A1:A5)", is: .number(4), cells: cells)
    try expect("A3+1", is: .number(6), cells: cells)
    try expect("SUMPRODUCT(A1:A4)", is: .number(3), cells: cells)
    try expect("SUMPRODUCT(A1:A4*1)", is: .number(9), cells: cells)
  }

  @Test("The first error of a formula is its value, and IFERROR catches it")
  func errors() throws {
    let cells: [String: CellValue] = ["A1": .error("#N/A"), "A2": .error("#DIV/0!")]
    try expect("A1+A2", is: .error("#N/A"), cells: cells)
    try expect("A2+A1", is: .error("#DIV/0!"), cells: cells)
    try expect("SUM(A1:A2)", is: .error("#N/A"), cells: cells)
    try expect("IFERROR(SUM(A1:A2),\"-\")", is: .text("-"), cells: cells)
    try expect("IF(TRUE,1,A1)", is: .number(1), cells: cells)
    try expect("COUNT(A1:A2)", is: .number(0), cells: cells)
  }

  @Test("An empty cell is 0, the empty text or FALSE, and shows as 0")
  func empty() throws {
    try expect("A1", is: .number(0))
    try expect("A1&\"\"", is: .text(""))
    try expect("AND(A1=0,A1=\"\",A1=FALSE)", is: .boolean(true))
    try expect("ISBLANK(A1)", is: .boolean(true))
    try expect("IF(TRUE,A1)", is: .number(0))
  }

  @Test("Rounding sees decimals, as people do")
  func rounding() throws {
    try expect("ROUND(2.675,2)", is: .number(2.68))
    try expect("ROUND(-1.005,2)", is: .number(-1.01))
    try expect("ROUND(0.285,2)", is: .number(0.29))
    try expect("ROUND(17755157687.5,0)", is: .number(17_755_157_688))
    try expect("ROUNDUP(2.1,1)", is: .number(2.1))
    try expect("ROUNDDOWN(2.3,1)", is: .number(2.3))
    try expect("ROUND(123456,-3)", is: .number(123_000))
    try expect("ROUND(1E+300,2)", is: .number(1e300))
  }

  @Test(
    "What we cannot compute is said, with a reason",
    arguments: [
      ("TODAY()", "volatile function TODAY"), ("RAND()", "volatile function RAND"),
      ("OFFSET(A1,{1,2},1)", "OFFSET with arrays"), ("[1]S!A1", "another workbook"),
      ("Table1[#All]", "structured reference Table1[#All]"),
      ("_xlnm.Print_Area", "name _xlnm.Print_Area"),
      ("CUBEVALUE(1)", "function CUBEVALUE"), ("IF(1,2,3,4)", "IF with 4 arguments"),
      ("1+", "a formula that cannot be read"), ("A1#", "spilled range"),
    ])
  func unsupported(_ text: String, _ reason: String) throws {
    #expect(try outcome(of: text) == .notComputable(reason))
  }

  @Test(
    "Numbers beyond all sense give an error, never a trap",
    arguments: [
      "REPT(\"abc\",1E+14)", "XLOOKUP(1,{1,2},{3,4},,1E+300)", "CHOOSE(1E+300,1)",
      "DATE(1E+14,1,1)",
      "EDATE(1,1E+14)", "INDEX(A1:B2,1E+14)", "ADDRESS(1E+14,1)", "CHAR(1E+300)",
      "LARGE({1,2},1E+300)",
      "WEEKDAY(1E+300)", "TIME(1E+300,1,1)", "TEXT(1E+300,\"dd\")", "MID(\"a\",1E+300,1)",
      "COMBIN(1E+300,2)", "ROUND(1,1E+300)", "SUBTOTAL(1E+300,A1)", "MATCH(1,A1:B2,0)",
    ])
  func senseless(_ text: String) throws {
    guard case .computed(.error) = try outcome(of: text) else {
      Issue.record("\(text) is no error")
      return
    }
  }

  @Test("An array larger than we hold is refused")
  func largeArrays() throws {
    let cells: [String: CellValue] = ["XFD1": .number(1), "A1048576": .number(1)]
    for text in ["SUMPRODUCT(A1:A1048576*A1:XFD1)", "COUNTIF(A:XFD,\"\")"] {
      guard case .notComputable = try outcome(of: text, cells: cells) else {
        Issue.record("\(text) was computed")
        continue
      }
    }
  }

  @Test("A function we lack in a branch that is not taken does no harm")
  func unusedBranch() throws { try expect("IF(TRUE,1,CUBEVALUE(1))", is: .number(1)) }
}
