import Formulas
import SpreadsheetModel
import Testing

@Suite("Families of functions")
struct FunctionFamilyTests {
  @Test("Values are those of LibreOffice")
  func libreOffice() throws {
    var sheet = Worksheet(name: "S")
    let reading = EvaluationTests()
    let inputs = LibreOfficeValues.inputs + "\n" + LibreOfficeValues.moreInputs
    for line in inputs.split(separator: "\n") {
      let fields = line.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      let value = try reading.value(fields[1], fields[2])
      sheet.set(value, at: try #require(CellReference(fields[0])))
    }
    var expected: [(formula: String, kind: String, value: String)] = []
    for line in LibreOfficeValues.families.split(separator: "\n") {
      let fields = line.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      sheet.set(formula(fields[0]), at: CellReference(row: expected.count, column: 20))
      expected.append((fields[0], fields[1], fields[2]))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let entries = Recalculation.run(workbook, changed: nil).entries
    try #require(entries.count == expected.count)
    for (entry, line) in zip(entries, expected) {
      let isEqual = reading.matches(entry.outcome, line.kind, line.value)
      #expect(isEqual, "\(line.formula): \(entry.outcome)")
    }
  }

  private static let cells: [String: CellValue] = [
    "A1": .text("b"), "A2": .text("a"), "A3": .text("B"), "B1": .number(3), "B2": .number(1),
    "B3": .number(2),
  ]

  /// Excel 365 only: LibreOffice 7.4 does not have them.
  @Test(
    "Arrays are filtered, sorted, cut and stacked",
    arguments: [
      ("ARRAYTOTEXT(_xlfn._xlws.FILTER(A1:A3,B1:B3>1),0)", "b, B"),
      ("ARRAYTOTEXT(_xlfn._xlws.FILTER(A1:A3,B1:B3>9,\"-\"),0)", "-"),
      ("ARRAYTOTEXT(_xlfn._xlws.SORT(A1:B3,2,-1),1)", "{\"b\",3;\"B\",2;\"a\",1}"),
      ("ARRAYTOTEXT(_xlfn.SORTBY(A1:A3,B1:B3),0)", "a, B, b"),
      ("ARRAYTOTEXT(_xlfn.UNIQUE(A1:A3),0)", "b, a"),
      ("ARRAYTOTEXT(_xlfn.UNIQUE(A1:A3,FALSE,TRUE),0)", "a"),
      ("ARRAYTOTEXT(_xlfn.SEQUENCE(2,2,10,5),1)", "{10,15;20,25}"),
      ("ARRAYTOTEXT(_xlfn.TAKE(B1:B3,-2),0)", "1, 2"),
      ("ARRAYTOTEXT(_xlfn.DROP(A1:B3,1,1),0)", "1, 2"),
      ("ARRAYTOTEXT(_xlfn.CHOOSECOLS(A1:B3,2,-2),1)", "{3,\"b\";1,\"a\";2,\"B\"}"),
      ("ARRAYTOTEXT(_xlfn.VSTACK(B1:B2,{7,8}),1)", "{3,#N/A;1,#N/A;7,8}"),
      ("ARRAYTOTEXT(_xlfn.HSTACK(B1:B2,B3),1)", "{3,2;1,#N/A}"),
      ("ARRAYTOTEXT(_xlfn.TOROW(A1:B2),0)", "b, 3, a, 1"),
      ("ARRAYTOTEXT(_xlfn.WRAPROWS(B1:B3,2,0),1)", "{3,1;2,0}"),
      ("ARRAYTOTEXT(_xlfn.TEXTSPLIT(\"a,b;c\",\",\",\";\"),1)", "{\"a\",\"b\";\"c\",#N/A}"),
      ("_xlfn.TEXTBEFORE(\"xã An, huyện Ba\",\", \")", "xã An"),
      ("_xlfn.TEXTAFTER(\"a-b-c\",\"-\",-1)", "c"),
      ("_xlfn.TEXTAFTER(\"a-b\",\"+\",1,0,0,\"không\")", "không"),
      ("_xlfn.LET(_xlpm.x,B1,_xlpm.y,_xlpm.x*2,_xlpm.y&\"-\"&_xlpm.x)", "6-3"),
    ])
  func arrays(_ text: String, _ result: String) throws {
    try expect(text, is: .text(result), cells: Self.cells)
  }

  @Test("Where LibreOffice differs, Excel counts: conditions of databases stand for what begins so")
  func excel() throws {
    let cells: [String: CellValue] = [
      "A1": .text("k"), "B1": .text("v"), "A2": .text("a"), "B2": .number(1), "A3": .text("b"),
      "B3": .number(2), "A4": .text("ab"), "B4": .number(4), "D1": .text("k"), "D2": .text("a"),
      "E1": .text("v"), "E2": .text(">1"),
    ]
    try expect("DSUM(A1:B4,\"v\",D1:D2)", is: .number(5), cells: cells)
    try expect("DCOUNT(A1:B4,\"v\",D1:D2)", is: .number(2), cells: cells)
    try expect("DMAX(A1:B4,2,D1:E2)", is: .number(4), cells: cells)
    try expect("SUMXMY2(B2:B5,{1;1;1;7})", is: .number(10), cells: cells)
    try expect("DOLLAR(-1234.567,1)", is: .text("($1,234.6)"))
    try expect("DEC2BIN(512)", is: .error("#NUM!"))
  }

  @Test("All hours of a time are shown where brackets ask for them")
  func elapsedTime() throws {
    try expect("TEXT(1.5,\"[h]:mm\")", is: .text("36:00"))
    try expect("TEXT(0.0125,\"[mm]:ss\")", is: .text("18:00"))
    try expect("TEXT(45382,\"e-mm-dd\")", is: .text("2024-03-31"))
  }

  @Test("A date in a country's order is refused, not called an error")
  func countryDates() throws {
    let reason = "a day or time in a country's order"
    #expect(try outcome(of: "DATEVALUE(\"31/3/2024\")") == .notComputable(reason))
    try expect("DATEVALUE(\"2024-03-31\")", is: .number(45382))
    try expect("DATEVALUE(\"x\")", is: .error("#VALUE!"))
  }

  @Test("An array without values is #CALC!, one out of range #VALUE!")
  func emptyArrays() throws {
    try expect("FILTER(A1:A3,B1:B3>9)", is: .error("#CALC!"), cells: Self.cells)
    try expect("DROP(A1:A3,3)", is: .error("#CALC!"), cells: Self.cells)
    try expect("CHOOSEROWS(A1:A3,4)", is: .error("#VALUE!"), cells: Self.cells)
    try expect("SUM(SEQUENCE(3)*2)", is: .number(12))
  }

  @Test(
    "Numbers beyond all sense give an error or a refusal, never a trap",
    arguments: [
      "SEQUENCE(1E+300)", "SEQUENCE(1E+14)", "EXPAND({1},1E+14,2)", "TAKE({1},0)",
      "DEC2BIN(1E+300)", "BITLSHIFT(1,1E+300)", "BASE(1E+300,2)", "ROMAN(1E+14)",
      "WORKDAY(1,1E+14)", "NETWORKDAYS(1E+300,1)", "YEARFRAC(1,1E+300)", "WEEKNUM(1E+300)",
      "COMBINA(1E+300,2)", "MULTINOMIAL(1E+300)", "MUNIT(1E+14)", "BINOMDIST(1E+300,1,1,1)",
      "CRITBINOM(1E+300,0.5,0.5)", "HYPGEOMDIST(1E+300,1,1,1)", "CUMIPMT(1,1E+300,1,1,1E+300,0)",
      "DB(1,1,1E+300,1E+300)", "BESSELI(1,1E+300)", "PERCENTRANK(A1,1,1E+300)",
      "TEXTBEFORE(\"a\",\"b\",1E+14)", "WRAPROWS({1,2},1E+14)", "MMULT(A:A,1:1)",
      "CHIDIST(1,1E+300)",
    ])
  func senseless(_ text: String) throws {
    switch try outcome(of: text) {
    case .computed(.error), .notComputable: break
    default: Issue.record("\(text) has a value")
    }
  }
}
