import Formulas
import SpreadsheetModel
import Testing

@Suite("Formula text")
struct FormulaExpressionTests {
  /// Excel's spelling and OpenFormula's of the same tree.
  static let spellings: [(excel: String, openFormula: String)] = [
    ("A1", "[.A1]"),
    ("$A$1:B2", "[.$A$1:.B2]"),
    ("SUM(A:C)", "SUM([.A:.C])"),
    ("SUM($1:3)", "SUM([.$1:.3])"),
    ("Sheet2!A1", "[$Sheet2.A1]"),
    ("'Sheet 1'!A1:B2", "[$'Sheet 1'.A1:.B2]"),
    ("'O''Brien'!A1", "[$'O''Brien'.A1]"),
    ("'Biểu 01'!$C$5", "[$'Biểu 01'.$C$5]"),
    ("SUM('Q 1:Q 4'!A1)", "SUM([$'Q 1'.A1:$'Q 4'.A1])"),
    ("SUM(Q1a:Q4a!A1:B2)", "SUM([$Q1a.A1:$Q4a.B2])"),
    ("[1]Sheet1!A1", "['1'#$Sheet1.A1]"),
    ("Sheet1!#REF!", "[$Sheet1.#REF!]"),
    ("#REF!", "#REF!"),
    ("1+2*3", "1+2*3"),
    ("(1+2)*3", "(1+2)*3"),
    ("-2^2", "-2^2"),
    ("A1%", "[.A1]%"),
    ("\"a\"\"b\"&A1", "\"a\"\"b\"&[.A1]"),
    ("A1<>B1", "[.A1]<>[.B1]"),
    ("IF(A1>=1,,2)", "IF([.A1]>=1;;2)"),
    ("TRUE", "TRUE()"),
    ("{1,2;3,-4}", "{1;2|3;-4}"),
    ("{\"a\",TRUE,#N/A}", "{\"a\";TRUE();#N/A}"),
    ("SUM((A1,B1:B2))", "SUM(([.A1]~[.B1:.B2]))"),
    ("A1:B2 B1:C3", "[.A1:.B2]![.B1:.C3]"),
    ("A1:INDEX(B:B,3)", "[.A1]:INDEX([.B:.B];3)"),
    ("_xlfn.CONCAT(A1:A3)", "COM.MICROSOFT.CONCAT([.A1:.A3])"),
    ("_xlfn._xlws.SORT(A1:A3)", "COM.MICROSOFT.SORT([.A1:.A3])"),
    ("_xlfn.XOR(A1,B1)", "XOR([.A1];[.B1])"),
    ("CEILING(A1,2)", "COM.MICROSOFT.CEILING([.A1];2)"),
    ("Tong_cong*2", "Tong_cong*2"),
    ("LOG10(A1)", "LOG10([.A1])"),
    ("1/0", "1/0"),
    ("#DIV/0!", "#DIV/0!"),
    ("XFD1048576", "[.XFD1048576]"),
  ]

  @Test("Both spellings are read into one tree and written from it", arguments: spellings)
  func spelling(_ pair: (excel: String, openFormula: String)) throws {
    let tree = try FormulaExpression(excel: pair.excel)
    #expect(tree.excelText == pair.excel)
    #expect(tree.openFormulaText == pair.openFormula)
    #expect(try FormulaExpression(openFormula: pair.openFormula) == tree)
    #expect(try FormulaExpression(openFormula: "of:=" + pair.openFormula) == tree)
  }

  @Test(
    "What only one spelling has is kept as it is",
    arguments: [
      "Table1[#All]", "Table1[[#This Row],[Thực hiện]]", "SUM([@Qty])", "Table1[a'[b'']", "A1#",
      "@A1:A3", "[1]!Ten", "'C:\\dir\\[b.xlsx]S 1'!A1", "_xlfn.UNKNOWN.NEW(1)", "Foo_1(A1)",
      "SUM(Sheet1!A1:Sheet1!B2)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
    ])
  func excelOnly(_ text: String) throws {
    #expect(try FormulaExpression(excel: text).excelText == text)
  }

  @Test("Spaces, line breaks and lower case do not change the tree")
  func spaces() throws {
    let tree = try FormulaExpression(excel: "=if( a1 >\n1 ,\"x\" , sum( $b$2 : c3 ) )")
    #expect(tree.excelText == "IF(A1>1,\"x\",SUM($B$2:C3))")
  }

  @Test("A union as an argument of OpenFormula gets parentheses in Excel's spelling")
  func unionArgument() throws {
    #expect(try FormulaExpression(openFormula: "SUM([.A1]~[.B1];2)").excelText == "SUM((A1,B1),2)")
  }

  @Test("Functions that look like cells, and cells that look like functions, are told apart")
  func ambiguousWords() throws {
    #expect(try FormulaExpression(excel: "LOG10").references.count == 1)
    #expect(try FormulaExpression(excel: "LOG10(2)").references.isEmpty)
    #expect(try FormulaExpression(excel: "A1:LOG10(2)").references.count == 1)
  }

  @Test(
    "Broken text is refused with the place of the fault",
    arguments: [
      ("", 0), ("1+", 2), ("(1", 2), ("SUM(1", 5), ("\"a", 2), ("1 2", 2), ("{1,2;3}", 6),
      ("A1)", 2), ("'S'A1", 3), ("#OOPS!", 0), ("Table1[a", 8), ("1E999", 0),
    ])
  func broken(_ text: String, _ offset: Int) {
    let error = #expect(throws: FormulaError.self) { try FormulaExpression(excel: text) }
    #expect(error?.code == .syntax)
    #expect(error?.offset == offset)
  }

  @Test(
    "Hostile nesting is an error, not a crash",
    arguments: [
      String(repeating: "(", count: 10_000), String(repeating: "-", count: 10_000) + "1",
      "1" + String(repeating: "%", count: 10_000), String(repeating: "IF(", count: 10_000),
      String(repeating: "@", count: 10_000) + "A1",
    ])
  func deep(_ text: String) {
    #expect(throws: FormulaError.self) { try FormulaExpression(excel: text) }
    #expect(throws: FormulaError.self) { try FormulaExpression(openFormula: text) }
  }

  @Test("A chain of thousands of operators is read, written and computed without recursion")
  func longChain() throws {
    let text = "1" + String(repeating: "+1", count: 20_000)
    #expect(try FormulaExpression(excel: text).excelText == text)
    try expect(text, is: .number(20_001))
    try expect("SUM({1}" + String(repeating: "+1", count: 20_000) + ")", is: .number(20_001))
  }

  @Test("Text beyond the limit is refused")
  func tooLong() {
    let text = String(repeating: "1+", count: FormulaExpression.maximumBytes) + "1"
    let error = #expect(throws: FormulaError.self) { try FormulaExpression(excel: text) }
    #expect(error?.code == .tooLong)
  }

  @Test("Random trees survive both spellings", arguments: 0..<300)
  func roundTrip(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = RandomFormula.text(depth: 4, using: &generator)
    let tree = try FormulaExpression(excel: text)
    #expect(tree.excelText == text)
    #expect(try FormulaExpression(openFormula: tree.openFormulaText) == tree)
    #expect(tree.shifted(rows: 3, columns: 2).shifted(rows: -3, columns: -2) == tree)
  }

  @Test("Random bytes are read or refused, never trapped", arguments: 0..<200)
  func randomBytes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = Array("A1$:!'\"[](){},;+-*/^&=<>%#@.~ \n_Sum|\u{0}Đ9E")
    for _ in 0..<50 {
      let length = Int.random(in: 1...24, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "A" })
      if let tree = try? FormulaExpression(excel: text) { _ = tree.openFormulaText }
      if let tree = try? FormulaExpression(openFormula: text) { _ = tree.excelText }
    }
  }
}

/// Random formulas in the spelling that the renderer writes.
enum RandomFormula {
  static func text(depth: Int, using generator: inout SeededGenerator) -> String {
    guard depth > 0 else { return leaf(using: &generator) }
    func inner() -> String { text(depth: depth - 1, using: &generator) }
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1:
      let operation = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">="]
      return "(\(inner())\(operation.randomElement(using: &generator) ?? "+")\(inner()))"
    case 2: return "IF(\(inner()),\(inner()),\(inner()))"
    case 3: return "SUM(\(inner()),,\(inner()))"
    case 4: return "_xlfn.TEXTJOIN(\(inner()),\(inner()))"
    case 5: return "-(\(inner()))%"
    default: return leaf(using: &generator)
    }
  }

  private static func leaf(using generator: inout SeededGenerator) -> String {
    [
      "1", "0.25", "\"a;b\"", "TRUE", "#N/A", "A1", "$B$2", "C$3:$D4", "'S 1'!E5", "Trang2!A:B",
      "3:4",
      "Ten_1", "{1,\"x\";2,FALSE}",
    ].randomElement(using: &generator) ?? "1"
  }
}
