import ByteSupport
import SpreadsheetModel
import SpreadsheetTemplate
import Testing

@Suite("The template language, over both formats")
struct TemplateLanguageTests {
  private static func at(_ text: String) -> CellReference {
    CellReference(text) ?? CellReference(row: 0, column: 0)
  }

  private func sheet(_ name: String, _ cells: [String: CellValue]) -> Worksheet {
    var sheet = Worksheet(name: name)
    for (place, value) in cells { sheet.set(value, at: Self.at(place)) }
    return sheet
  }

  private func expanded(
    _ sheets: [Worksheet], _ json: String, _ format: SpreadsheetFile.Format,
    names: [DefinedName] = []
  ) throws -> (workbook: Workbook, faults: [TemplateFault]) {
    var workbook = Workbook()
    workbook.sheets = sheets
    workbook.definedNames = names
    let file = try SpreadsheetFile(bytes: SpreadsheetFile.write(workbook, as: format))
    let data = TemplateValue(try JSONValue(parsing: Array(json.utf8)))
    let expansion = TemplateExpansion(try file.workbook(), data: data)
    let bytes = try file.applyingWithResults(expansion.edits, computingAll: true).file.bytes
    return (try SpreadsheetFile(bytes: bytes).workbook(), expansion.faults)
  }

  /// What a sheet holds, by place.
  private func cells(_ sheet: Worksheet) -> [String: CellValue] {
    var cells: [String: CellValue] = [:]
    for row in sheet.rows {
      for cell in row.cells where cell.value != .empty {
        let place = CellReference(row: row.index, column: cell.column)
        cells[place.description] = cell.value.result
      }
    }
    return cells
  }

  @Test(
    "a value alone keeps its type; in a text it is spelled as people do",
    arguments: SpreadsheetFile.Format.allCases)
  func values(_ format: SpreadsheetFile.Format) throws {
    let result = try expanded(
      [
        sheet(
          "BC",
          [
            "A1": .text("UBND {{unit.name}}"), "A2": .text("{{area}}"),
            "A3": .text("Diện tích {{area}} ha, ngày {{day}}"), "A4": .text("{{ngày}}"),
            "A5": .text("{{NN.LUA.DT.period}}{{! ghi chú}}"), "A6": .text("{{missing}}"),
            "A7": .text("{{! chỉ dẫn}}"),
          ])
      ],
      """
      {"unit": {"name": "xã A"}, "area": 1535.2, "day": "2024-03-31", "ngày": "2024-03-31",
       "NN.LUA.DT": {"period": 7}}
      """, format)
    let cells = self.cells(result.workbook.sheets[0])
    #expect(cells["A1"] == .text("UBND xã A") && cells["A2"] == .number(1535.2))
    #expect(cells["A3"] == .text("Diện tích 1535,2 ha, ngày 31/03/2024"))
    #expect(cells["A5"] == .number(7) && cells["A6"] == nil && cells["A7"] == nil)
    #expect(result.faults.map(\.kind) == [.missingKey("missing")])
    #expect(result.faults.first?.cell == Self.at("A6"))
  }

  @Test(
    "rows repeat, totals grow over them, marker rows go", arguments: SpreadsheetFile.Format.allCases
  )
  func rows(_ format: SpreadsheetFile.Format) throws {
    let table = sheet(
      "BC",
      [
        "A1": .text("STT"), "A2": .text("{{#each units}}"), "A3": .text("{{@index}}"),
        "B3": .text("{{name}}"), "C3": .text("{{value}}"), "D3": .formula(Formula("C3*2")),
        "A4": .text("{{/each}}"), "B5": .text("Cộng"), "C5": .formula(Formula("SUM(C3:C3)")),
      ])
    let result = try expanded(
      [table],
      """
      {"units": [{"name": "A", "value": 1}, {"name": "B", "value": 2}, {"name": "C", "value": 4}]}
      """, format)
    let cells = self.cells(result.workbook.sheets[0])
    #expect(cells["A2"] == .number(1) && cells["B4"] == .text("C") && cells["D4"] == .number(8))
    #expect(cells["B5"] == .text("Cộng") && cells["C5"] == .number(7))
    #expect(result.faults.isEmpty)
    let none = try expanded([table], "{\"units\": []}", format)
    let blank = self.cells(none.workbook.sheets[0])
    #expect(blank["B2"] == nil && blank["B3"] == .text("Cộng") && blank["C3"] == .number(0))
  }

  @Test(
    "blocks stand in blocks, each group with its total", arguments: SpreadsheetFile.Format.allCases)
  func nested(_ format: SpreadsheetFile.Format) throws {
    let result = try expanded(
      [
        sheet(
          "BC",
          [
            "A1": .text("{{#each groups}}{{name}}"), "A2": .text("{{#each items}}{{name}}"),
            "B2": .text("{{value}}{{/each}}"), "A3": .text("Cộng {{name}}{{/each}}"),
            "B3": .formula(Formula("SUM(B2)")), "A5": .text("{{title}}"),
          ])
      ],
      """
      {"title": "Hết", "groups": [
        {"name": "I", "items": [{"name": "a", "value": 1}, {"name": "b", "value": 2}]},
        {"name": "II", "items": []},
        {"name": "III", "items": [{"name": "c", "value": 5}]}]}
      """, format)
    let cells = self.cells(result.workbook.sheets[0])
    #expect(cells["A1"] == .text("I") && cells["A3"] == .text("b"))
    #expect(cells["A4"] == .text("Cộng I") && cells["B4"] == .number(3))
    #expect(cells["A5"] == .text("II") && cells["A6"] == nil && cells["B7"] == .number(0))
    #expect(cells["A9"] == .text("c") && cells["B10"] == .number(5))
    #expect(cells["A12"] == .text("Hết"))
  }

  @Test(
    "rows stay or go by a condition; a stated 0 is a figure",
    arguments: SpreadsheetFile.Format.allCases)
  func conditions(_ format: SpreadsheetFile.Format) throws {
    let result = try expanded(
      [
        sheet(
          "BC",
          [
            "A1": .text("{{#if zero}}có {{zero}}{{/if}}"), "A2": .text("{{#if none}}"),
            "A3": .text("không"), "A4": .text("{{/if}}"),
            "A5": .text("{{#unless none}}thiếu{{/unless}}"), "A6": .text("cuối"),
          ])
      ], "{\"zero\": 0, \"none\": null}", format)
    let cells = self.cells(result.workbook.sheets[0])
    #expect(cells == ["A1": .text("có 0"), "A2": .text("thiếu"), "A3": .text("cuối")])
  }

  @Test(
    "a sheet per record, named by it; names of the workbook are filled",
    arguments: SpreadsheetFile.Format.allCases)
  func sheets(_ format: SpreadsheetFile.Format) throws {
    let first = sheet("Bìa", ["A1": .text("{{title}}")])
    let each = sheet(
      "{{name}}",
      [
        "A1": .text("{{#sheet units}}"), "A2": .text("{{name}}: {{@index}}"),
        "A3": .text("{{#each items}}{{.}}{{/each}}"), "B4": .formula(Formula("SUM(A3:A3)")),
      ])
    let result = try expanded(
      [first, each],
      """
      {"title": "T", "units": [{"name": "Xã A/B", "items": [1, 2]}, {"name": "Xã C", "items": [5]}]}
      """, format, names: [DefinedName("don_vi", expression: "\"{{title}}\"")])
    #expect(result.workbook.sheets.map(\.name) == ["Bìa", "Xã AB", "Xã C"])
    let (one, other) = (
      cells(result.workbook.sheets[1]), cells(result.workbook.sheets[2])
    )
    #expect(one["A1"] == .text("Xã A/B: 1") && one["B4"] == .number(3))
    #expect(other["A1"] == .text("Xã C: 2") && other["B3"] == .number(5))
    #expect(result.workbook.definedNames.map(\.expression) == ["\"T\""])
    let none = try expanded([first, each], "{\"title\": \"T\", \"units\": []}", format)
    #expect(none.workbook.sheets.map(\.name) == ["Bìa"])
  }

  @Test("the linter names every fault at once, with its cell")
  func lint() {
    var page = sheet(
      "BC",
      [
        "A1": .text("{{#each a}}"), "A2": .text("{{/if}}"), "A3": .text("{{name"),
        "A4": .text("{{#loop x}}"), "A5": .text("{{/each}}"), "A7": .text("{{#if b}}"),
        "B1": .formula(Formula("\"{{x}}\"&A1")),
      ])
    page.merges = [RangeReference(Self.at("C5"), Self.at("C6"))]
    var workbook = Workbook()
    workbook.sheets = [page]
    let faults = TemplateLint(workbook).faults
    #expect(
      Set(faults.map { "\($0.code) \($0.cell?.description ?? "")" }) == [
        "strayEnd A2", "unclosedBraces A3", "unknownMarker A4", "unclosedBlock A7",
        "markerInFormula B1", "tornMerge C5",
      ])
  }
}
