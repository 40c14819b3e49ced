import Formulas
import SpreadsheetModel
import Testing

@Suite("Days as a country writes them, and weeks at the year's end")
struct CountryDateTests {
  private func outcome(
    _ text: String, openFormula: Bool = false
  ) throws -> RecalculationResult.Outcome? {
    var workbook = Workbook()
    workbook.followsOpenFormula = openFormula
    workbook.sheets = [try sheet(["A1": formula(text, .none), "B1": .text("5/1/2024")])]
    return Recalculation.run(workbook, changed: nil).entries.first?.outcome
  }

  @Test(
    "functions, operators and conditions do not compute with text that a program may take for a day",
    arguments: [
      "VALUE(\"5-Jan-24\")", "YEAR(\"March 5, 2024\")", "EDATE(B1,1)", "WEEKNUM(\"1 Jan 2024\")",
      "VALUE(\"5.1.2024\")", "DATEVALUE(\"Mar 2024\")", "ROUND(\"Jan 5\",0)",
      "\"5-Jan-24\"+0", "-\"5-Jan-24\"", "B1*1", "1+B1-2", "IFERROR(B1+1,0)", "SUM(\"5-Jan-24\",1)",
      "SUMPRODUCT(B1:B1+0)", "COUNTIF(B1:B3,\">=1/2/2024\")", "SUMIFS(B1:B3,B1:B3,\"<5-Jan-24\")",
    ])
  func notComputed(_ text: String) throws {
    #expect(try outcome(text) == .notComputable("a day or time in a country's order"))
  }

  @Test(
    "other text is no number, and ISO days and times are",
    arguments: [
      ("\"lúa 5\"+0", FormulaResult.error("#VALUE!")), ("\"mai\"+0", .error("#VALUE!")),
      ("\"5 ha\"+0", .error("#VALUE!")), ("\"1 2 3\"+0", .error("#VALUE!")),
      ("\"2024-01-05\"+1", .number(45297)), ("\"12:30\"+0", .number(12.5 / 24)),
      ("\"1,234.5\"+0", .number(1234.5)), ("LEN(\"5-Jan-24\")", .number(8)),
      ("B1=\"5/1/2024\"", .boolean(true)), ("B1&\"\"", .text("5/1/2024")),
      ("COUNTIF(B1:B3,\"5/1/2024\")", .number(1)),
    ])
  func others(_ text: String, _ result: FormulaResult) throws {
    #expect(try outcome(text) == .computed(result))
  }

  @Test(
    "the last days of a year: Excel's week 53 or 54, LibreOffice's week 1 of the next",
    arguments: [
      ("2024,12,31", "1", 53.0, 1.0), ("2024,12,28", "1", 52, 52), ("2022,12,31", "1", 53, 53),
      ("2023,12,31", "1", 53, 1), ("2024,12,31", "2", 53, 1), ("2025,12,31", "2", 53, 1),
      ("2000,12,31", "1", 54, 1), ("2024,12,30", "17", 53, 1), ("2027,12,31", "11", 53, 1),
      ("2024,12,31", "21", 1, 1), ("2025,1,1", "1", 1, 1),
    ])
  func weeks(_ day: String, _ kind: String, _ excel: Double, _ office: Double) throws {
    let text = "WEEKNUM(DATE(\(day)),\(kind))"
    #expect(try outcome(text) == .computed(.number(excel)))
    #expect(try outcome(text, openFormula: true) == .computed(.number(office)))
  }
}
