import Formulas
import SpreadsheetModel
import Testing

@Suite("StandaloneFormulas")
struct StandaloneFormulasTests {
  private func value(_ text: String, at place: String) throws -> FormulaValue? {
    var workbook = Workbook()
    workbook.sheets = [
      try sheet([
        "B2": .number(3), "B3": .number(8), "C2": .text("xã"), "C3": formula("1+1", .number(9)),
      ])
    ]
    return StandaloneFormulas(workbook).value(
      of: text, writtenFor: CellReference(row: 1, column: 1),
      at: try #require(CellReference(place)), sheet: 0)
  }

  @Test("relative references move with the cell, absolute ones stay, ROW tells the cell's own")
  func moved() throws {
    #expect(try value("B2>5", at: "B2") == .boolean(false))
    #expect(try value("B2>5", at: "B3") == .boolean(true))
    #expect(try value("$B$2+ROW()", at: "B3") == .number(6))
  }

  @Test("formulas of cells are taken as they are stored")
  func stored() throws { #expect(try value("C2", at: "B3") == .number(9)) }

  @Test("a formula is taken as an array formula; ranges found while computing are read")
  func array() throws {
    #expect(try value("SUM((B2:B3>5)*1)", at: "B2") == .number(1))
    #expect(try value("SUM(OFFSET($B$2,0,0,2,1))", at: "B2") == .number(11))
    #expect(try value("SUM(INDIRECT(\"B2:B3\"))", at: "B2") == .number(11))
  }

  @Test("what asks the clock, another workbook or cannot be read has no value")
  func unknown() throws {
    #expect(try value("TODAY()>1", at: "B2") == nil)
    #expect(try value("[1]S!A1", at: "B2") == nil)
    #expect(try value("1+", at: "B2") == nil)
    #expect(try value("1/0", at: "B2") == .error(.divisionByZero))
  }
}
