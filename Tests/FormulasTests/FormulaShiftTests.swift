import Formulas
import SpreadsheetModel
import Testing

@Suite("Shifting of relative references")
struct FormulaShiftTests {
  @Test(
    "Relative parts move, absolute parts stay",
    arguments: [
      ("A1+$A1+A$1+$A$1", "C2+$A2+C$1+$A$1"), ("SUM(A1:B$2)", "SUM(C2:D$2)"),
      ("Trang2!A1", "Trang2!C2"), ("SUM(A:B)", "SUM(C:D)"), ("SUM(1:$2)", "SUM(2:$2)"),
      ("XFD1048576", "B1"), ("Sheet1!#REF!", "Sheet1!#REF!"), ("\"A1\"&Ten", "\"A1\"&Ten"),
    ])
  func shift(_ text: String, _ moved: String) throws {
    let tree = try FormulaExpression(excel: text)
    #expect(tree.shifted(rows: 1, columns: 2).excelText == moved)
  }

  @Test("References are listed with their sheets")
  func references() throws {
    let tree = try FormulaExpression(excel: "SUM(A1:B2,'S 2'!C:C)+[1]X!$D$4+#REF!")
    #expect(tree.references.map(\.sheet) == [nil, "S 2", "X"])
    #expect(tree.references.map(\.workbook) == [nil, nil, "1"])
    #expect(tree.references.map(\.range.description) == ["A1:B2", "C1:C1048576", "D4"])
  }
}
