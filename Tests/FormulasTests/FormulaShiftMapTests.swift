import Formulas
import SpreadsheetModel
import Testing

@Suite("Formulas through a shift map")
struct FormulaShiftMapTests {
  private func moved(
    _ text: String, _ spelling: FormulaShift.Spelling = .excel, on own: Bool = true,
    change: (inout FormulaShift.Place) -> Void = { _ in }, build: (inout ShiftMap) -> Void
  ) -> FormulaShift.Outcome {
    var map = ShiftMap()
    build(&map)
    var place = FormulaShift.Place(isOnSheet: own)
    change(&place)
    let shift = FormulaShift(
      sheet: "Biểu 1", map: map, sheetOrder: ["A", "Biểu 1", "Z"])
    return shift.rewrite(text, spelling, at: place)
  }

  @Test(
    "PITFALLS 33: every kind of reference follows an insertion of 3 rows at row 5",
    arguments: [
      ("A4+A5", "A4+A8"), ("$A$5", "$A$8"), ("SUM(A1:A4)", "SUM(A1:A4)"),
      ("SUM(A1:A5)", "SUM(A1:A8)"), ("SUM(B5:B5)", "SUM(B8:B8)"), ("SUM(A:C)", "SUM(A:C)"),
      ("SUM(4:5)", "SUM(4:8)"), ("SUM($5:$6)", "SUM($8:$9)"), ("A1:A1048576", "A1:A1048576"),
      ("SUM(A6:A1048576)", "SUM(A9:A1048576)"), ("(A5,B6)", "(A8,B9)"),
      ("A1:C9 B5:B9", "A1:C12 B8:B12"),
      ("'Biểu 1'!A5+Khác!A5", "'Biểu 1'!A8+Khác!A5"), ("'BIỂU 1'!$A$5", "'BIỂU 1'!$A$8"),
      ("[1]Sheet1!A5+'[1]Biểu 1'!A5", "[1]Sheet1!A5+'[1]Biểu 1'!A5"),
      ("Bang1[[#This Row],[A5]]+[@A5]", "Bang1[[#This Row],[A5]]+[@A5]"), ("A5#", "A8#"),
      ("LOG10(A5)+ATAN2(A5,1)", "LOG10(A8)+ATAN2(A8,1)"),
      ("\"A5\"&A5&\"'A5\"", "\"A5\"&A8&\"'A5\""),
      ("#REF!+A5+#N/A", "#REF!+A8+#N/A"),
      ("_xlfn.LET(_xlpm.x,A5,_xlpm.x)", "_xlfn.LET(_xlpm.x,A8,_xlpm.x)"),
      ("LAMBDA(x,x+A5)(3)", "LAMBDA(x,x+A8)(3)"), ("1E5+A5", "1E5+A8"),
      ("{1,2;3,4}*A5", "{1,2;3,4}*A8"),
      ("Ten_A5+_A5", "Ten_A5+_A5"), ("@A5:A9", "@A8:A12"), ("A9:A5", "A12:A8"),
      ("  SUM( A5 , 2.50 )", "  SUM( A8 , 2.50 )"), ("A5:INDEX(A:A,9)", "A8:INDEX(A:A,9)"),
    ])
  func insertion(_ text: String, _ expected: String) {
    #expect(moved(text) { $0.insert(3, .rows, at: 4) }.text == expected)
  }

  @Test(
    "PITFALLS 33: what is deleted becomes #REF!, what is left of a range stays",
    arguments: [
      ("A5", "#REF!"), ("A4+A8", "A4+A5"), ("SUM(A4:A6)", "SUM(A4:A4)"),
      ("SUM(A5:A7)", "SUM(#REF!)"),
      ("SUM(A6:A9)", "SUM(A5:A6)"), ("'Biểu 1'!$A$6", "'Biểu 1'!#REF!"), ("SUM(5:6)", "SUM(#REF!)"),
      ("SUM(A:A)", "SUM(A:A)"), ("Khác!A5", "Khác!A5"),
    ])
  func deletion(_ text: String, _ expected: String) {
    let outcome = moved(text) { $0.delete(3, .rows, at: 4) }
    #expect(outcome.text == expected)
    #expect(outcome.losesReference == expected.contains("#REF!"))
  }

  @Test(
    "columns move as rows do",
    arguments: [
      ("B1+C1", "B1+E1"), ("SUM(B1:C1)", "SUM(B1:E1)"), ("SUM(C:D)", "SUM(E:F)"),
      ("SUM(1:3)", "SUM(1:3)"),
      ("A1:XFD1", "A1:XFD1"),
    ])
  func columns(_ text: String, _ expected: String) {
    #expect(moved(text) { $0.insert(2, .columns, at: 2) }.text == expected)
  }

  @Test(
    "OpenFormula moves inside its brackets",
    arguments: [
      ("of:=SUM([.A1:.A5];2)", "of:=SUM([.A1:.A8];2)"),
      ("of:=[$'Biểu 1'.$A$5]+[$Khác.A5]", "of:=[$'Biểu 1'.$A$8]+[$Khác.A5]"),
      ("of:=[.A5]&\"[.A5]\"", "of:=[.A8]&\"[.A5]\""),
      ("of:=SUM([.A1:.A1048576])", "of:=SUM([.A1:.A1048576])"),
      ("of:=SUM([.$4:.$5])", "of:=SUM([.$4:.$8])"),
      ("of:=['file:///a.ods'#$'Biểu 1'.A5]", "of:=['file:///a.ods'#$'Biểu 1'.A5]"),
      ("of:=[.#REF!]+[.A5]", "of:=[.#REF!]+[.A8]"),
      ("of:=[$'Biểu 1'.A5:$'Biểu 1'.B6]", "of:=[$'Biểu 1'.A8:$'Biểu 1'.B9]"),
      ("oooc:=[.A5]*2", "oooc:=[.A8]*2"), ("of:=$$'tên A5'+[.A5]", "of:=$$'tên A5'+[.A8]"),
    ])
  func openFormula(_ text: String, _ expected: String) {
    #expect(moved(text, .openFormula) { $0.insert(3, .rows, at: 4) }.text == expected)
  }

  @Test("a formula of another sheet follows only where it names the sheet")
  func otherSheet() {
    #expect(
      moved("A5+'Biểu 1'!A5", on: false) { $0.insert(1, .rows, at: 0) }.text == "A5+'Biểu 1'!A6")
  }

  @Test("PITFALLS 14: relative parts of names stay, absolute ones move")
  func names() {
    let text = "'Biểu 1'!$A5+'Biểu 1'!$A$5+'Biểu 1'!A$5:B6"
    let outcome = moved(text, on: false, change: { $0.relativeParts = .stay }) {
      $0.insert(2, .rows, at: 0)
    }
    #expect(outcome.text == "'Biểu 1'!$A5+'Biểu 1'!$A$7+'Biểu 1'!A$7:B6")
  }

  @Test(
    "PITFALLS 34: what covers a repeated block grows, what lies in it stays with its rows",
    arguments: [
      ("SUM(B5:B6)", "SUM(B5:B10)"), ("SUM(B1:B6)", "SUM(B1:B10)"), ("SUM(B5:B7)", "SUM(B5:B11)"),
      ("B5+B7", "B5+B11"), ("SUM(B6:B6)", "SUM(B6:B6)"), ("SUM(B5)", "SUM(B5)"),
    ])
  func growth(_ text: String, _ expected: String) {
    #expect(moved(text) { $0.repeatRows(4...5, times: 2) }.text == expected)
  }

  @Test("PITFALLS 34: a total of one repeated row becomes the total of all")
  func totalOfOneRow() {
    let build: (inout ShiftMap) -> Void = { $0.repeatRows(4...4, times: 3) }
    #expect(moved("SUM(B5)", build: build).text == "SUM(B5:B8)")
    #expect(moved("B5*2", build: build).text == "B5*2")
    #expect(moved("SUM(B5:B5)", build: build).text == "SUM(B5:B8)")
    let inBlock = moved(
      "B5/SUM(B5:B5)+B5/SUM(B$5:B$5)", change: { $0.isInBlock = true }, build: build)
    #expect(inBlock.text == "B5/SUM(B5:B5)+B5/SUM(B$5:B$8)")
    let copy = moved(
      "B5/B$9+C5",
      change: {
        $0.isInBlock = true
        $0.copyOffset = 2
      }, build: build)
    #expect(copy.text == "B7/B$12+C7")
  }

  @Test("what cannot follow is said")
  func remarks() {
    let build: (inout ShiftMap) -> Void = { $0.insert(1, .rows, at: 0) }
    #expect(moved("INDIRECT(\"A5\")", build: build).remark == .makesReferences)
    #expect(moved("SUM(A:Z!A5)", on: false, build: build).remark == .spansSheets)
    #expect(moved("SUM(A:Z!A5)", on: false, build: build).text == "SUM(A:Z!A5)")
    #expect(moved("\"A5", build: build).remark == .unreadable)
  }

  @Test("a renamed sheet is renamed in front of every reference and name")
  func rename() {
    let shift = FormulaShift(sheet: "BC", map: ShiftMap(), newName: "Biểu số 1")
    let place = FormulaShift.Place(isOnSheet: false)
    #expect(
      shift.rewrite("BC!A1+bc!Ten+BCD!A1+SUM(BC:Z!A1)+\"BC!\"", .excel, at: place).text
        == "'Biểu số 1'!A1+'Biểu số 1'!Ten+BCD!A1+SUM('Biểu số 1:Z'!A1)+\"BC!\"")
    #expect(
      shift.rewrite("of:=[$BC.A1:.B2]+[BC.A1]", .openFormula, at: place).text
        == "of:=[$'Biểu số 1'.A1:.B2]+['Biểu số 1'.A1]")
  }
}
