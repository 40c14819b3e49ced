import SpreadsheetModel
import SpreadsheetTemplate
import Testing

@Suite("RecalculatedEdits")
struct RecalculatedEditsTests {
  private func cell(_ text: String) throws -> CellReference { try #require(CellReference(text)) }

  private func workbook(_ formulas: [String: String]) throws -> Workbook {
    var sheet = Worksheet(name: "S")
    sheet.set(.number(2), at: try cell("A1"))
    for (place, text) in formulas {
      sheet.set(.formula(Formula(text, result: .number(-1))), at: try cell(place))
    }
    var book = Workbook()
    book.sheets = [sheet]
    return book
  }

  @Test("only what depends on the edited cell gets a new result, in order")
  func dependents() throws {
    let book = try workbook(["B1": "A1*2", "C1": "B1+1", "D1": "A2*3"])
    let edits = RecalculatedEdits(
      completing: [.set(sheet: "S", cell: try cell("A1"), value: .number(5))], of: book)
    #expect(edits.recomputed.map(\.cell) == [try cell("B1"), try cell("C1")])
    #expect(edits.recomputed.map(\.result) == [.number(10), .number(11)])
    #expect(edits.unresolved.isEmpty)
    #expect(edits.edits.count == 3)
  }

  @Test("a result that cannot be computed is removed and full calculation asked for")
  func unresolved() throws {
    let book = try workbook(["B1": "NOSUCHFUNCTION(A1)", "C1": "B1+1"])
    let edits = RecalculatedEdits(
      completing: [.set(sheet: "S", cell: try cell("A1"), value: .number(5))], of: book)
    #expect(edits.unresolved.map(\.cell) == [try cell("B1"), try cell("C1")])
    #expect(edits.unresolved.allSatisfy { !$0.reason.isEmpty })
    let asksForCalculation = edits.edits.contains { edit in
      if case .requestFullCalculation = edit { true } else { false }
    }
    #expect(asksForCalculation)
  }
}
