import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau edit: sheets, names, formats, text with fonts")
struct EditOperationsTests {
  private func run(
    _ edits: String, format: SpreadsheetFile.Format = .xlsx
  ) throws -> (status: Int32, error: String, workbook: Workbook?) {
    let folder = try TemporaryFolder()
    var sheet = Worksheet(name: "BC")
    sheet.set(.number(2), at: CellReference(row: 0, column: 0))
    sheet.set(
      .formula(Formula("BC!A1*2", result: .number(4))), at: CellReference(row: 0, column: 1))
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let file = try folder.write(
      SpreadsheetFile.write(workbook, as: format), "a.\(format.rawValue)")
    let plan = try folder.write(
      Array("{\"schema\": \"bieumau.edits/1\", \"edits\": [\(edits)]}".utf8), "plan.json")
    let output = folder.file("b.\(format.rawValue)")
    let result = ToolMain.capture([
      "edit", file, "--plan", plan, "-o", output, "--drop-signature", "--lang", "en",
    ])
    guard FileAccess.isFile(output) else { return (result.status, result.error, nil) }
    return (
      result.status, result.error,
      try SpreadsheetFile(bytes: FileAccess.read(output)).workbook()
    )
  }

  @Test(
    "sheets are added, copied, moved, hidden and removed; the copy is computed on its own",
    arguments: SpreadsheetFile.Format.allCases)
  func sheets(_ format: SpreadsheetFile.Format) throws {
    let result = try run(
      """
      {"op": "copySheet", "sheet": "BC", "to": "Xã 2"},
      {"op": "set", "sheet": "Xã 2", "cell": "A1", "value": 5},
      {"op": "addSheet", "sheet": "Bỏ"}, {"op": "addSheet", "sheet": "Ẩn"},
      {"op": "removeSheet", "sheet": "Bỏ"}, {"op": "moveSheet", "sheet": "Ẩn", "at": 1},
      {"op": "setVisibility", "sheet": "Ẩn", "state": "hidden"},
      {"op": "setName", "name": "hệ_số", "formula": "=BC!$A$1"}
      """, format: format)
    #expect(result.status == 0, "\(result.error)")
    let workbook = try #require(result.workbook)
    #expect(workbook.sheets.map(\.name) == ["Ẩn", "BC", "Xã 2"])
    #expect(workbook.sheets[0].visibility == .hidden)
    let place = CellReference(row: 0, column: 1)
    #expect(workbook.sheets[1].value(at: place).result == .number(4))
    #expect(workbook.sheets[2].value(at: place).result == .number(10))
    #expect(workbook.definedNames.map(\.name) == ["hệ_số"])
  }

  @Test(
    "formats, text with fonts, results of formulas, rows that look like another",
    arguments: SpreadsheetFile.Format.allCases)
  func cells(_ format: SpreadsheetFile.Format) throws {
    let result = try run(
      """
      {"op": "setFormat", "sheet": "BC", "cell": "A1",
       "format": {"numberFormat": "0.00", "bold": true, "fill": "fff2cc", "horizontal": "right", "border": "thin"}},
      {"op": "copyRowFormat", "sheet": "BC", "source": 1, "from": 2, "to": 3},
      {"op": "set", "sheet": "BC", "cell": "A3", "rich": [{"text": "Xã "}, {"text": "A", "bold": true, "size": 14, "font": "Arial", "color": "C00000"}]},
      {"op": "set", "sheet": "BC", "cell": "C1", "formula": "CUBEVALUE(1)", "result": 7},
      {"op": "note", "sheet": "BC", "cell": "A1", "text": "x"}, {"op": "removeNote", "sheet": "BC", "cell": "A1"}
      """, format: format)
    #expect(result.status == 0, "\(result.error)")
    let workbook = try #require(result.workbook)
    let sheet = workbook.sheets[0]
    let cell = try #require(sheet.cell(at: CellReference(row: 1, column: 0)))
    let format = workbook.formats[cell.formatIndex]
    #expect(format.fill == "FFF2CC" && format.font.isBold && format.numberFormat.code == "0.00")
    #expect(sheet.value(at: CellReference(row: 2, column: 0)) == .text("Xã A"))
    #expect(sheet.value(at: CellReference(row: 0, column: 2)).result == .number(7))
    #expect(sheet.notes.isEmpty)
  }

  @Test(
    "what is no such operation is refused with its place",
    arguments: [
      (
        "{\"op\": \"set\", \"sheet\": \"BC\", \"cell\": \"A1\", \"value\": 12345678901234567}",
        "edits[0].value"
      ),
      (
        "{\"op\": \"setFormat\", \"sheet\": \"BC\", \"cell\": \"A1\", \"format\": {\"fill\": \"đỏ\"}}",
        "edits[0].format.fill"
      ),
      (
        "{\"op\": \"set\", \"sheet\": \"BC\", \"cell\": \"A1\", \"rich\": [{\"bold\": true}]}",
        "edits[0].rich[0].text"
      ),
      ("{\"op\": \"setVisibility\", \"sheet\": \"BC\", \"state\": \"gone\"}", "edits[0].state"),
      ("{\"op\": \"paint\", \"sheet\": \"BC\"}", "copySheet"),
    ])
  func faults(_ edit: String, _ expected: String) throws {
    let result = try run(edit)
    #expect(result.status == 65)
    #expect(result.error.contains(expected), "\(result.error)")
    #expect(result.workbook == nil)
  }
}
