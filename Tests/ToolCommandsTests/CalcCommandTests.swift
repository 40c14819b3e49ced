import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau calc")
struct CalcCommandTests {
  /// A3 is stale, A4 reads it, A5 is right, A6 and A7 cannot be computed.
  private func source(
    _ folder: TemporaryFolder, _ format: SpreadsheetFile.Format, total: Double = 3
  ) throws -> String {
    var sheet = Worksheet(name: "BC")
    sheet.set(.number(1), at: CellReference(row: 0, column: 0))
    sheet.set(.number(2), at: CellReference(row: 1, column: 0))
    for (row, formula) in [
      Formula("SUM(A1:A2)", result: .number(total)),
      Formula("IF(A3=3,\"đủ\",\"thiếu\")", result: .text("đủ")),
      Formula("A1/3", result: .number(0.333333333333333)),
      Formula("TODAY()-A3", result: .number(45_000)),
      Formula("TODAY()", result: .number(45_000)),
    ].enumerated() {
      sheet.set(.formula(formula), at: CellReference(row: row + 2, column: 0))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return try folder.write(SpreadsheetFile.write(workbook, as: format), "a.\(format.rawValue)")
  }

  @Test("a workbook that holds what its formulas give", arguments: SpreadsheetFile.Format.allCases)
  func clean(format: SpreadsheetFile.Format) throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, format)
    let output = folder.file("b.\(format.rawValue)")
    let result = ToolMain.capture(["calc", file, "-f", "json", "-o", output])
    #expect(result.status == 0, "\(result.error)")
    let json = try JSONValue(parsing: Array(result.out.utf8))
    #expect(json["schema"]?.stringValue == "bieumau.calc/1")
    #expect(json["differ"]?.elements.isEmpty == true)
    #expect(json["skipped"]?.elements.map { $0["why"]?.stringValue } == ["volatile", "volatile"])
    #expect(try FileAccess.read(file) == FileAccess.read(output))
  }

  @Test("stale values are listed, and replaced with -o", arguments: SpreadsheetFile.Format.allCases)
  func stale(format: SpreadsheetFile.Format) throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, format, total: 7)
    let output = folder.file("b.\(format.rawValue)")
    let result = ToolMain.capture(["calc", file, "-f", "json", "-o", output])
    #expect(result.status == 2, "\(result.error)")
    let differ = try JSONValue(parsing: Array(result.out.utf8))["differ"]?.elements ?? []
    #expect(differ.map { $0["cell"]?.stringValue } == ["A3"])
    #expect(differ.first?["sheet"]?.stringValue == "BC")
    #expect(differ.first?["formula"]?.stringValue == "SUM(A1:A2)")
    let values = try SpreadsheetFile(bytes: FileAccess.read(output)).workbook().sheets[0]
    #expect(values.value(at: CellReference(row: 2, column: 0)).result == .number(3))
    // What reads the cell and cannot be computed keeps no stale value; what does not is left.
    #expect(values.value(at: CellReference(row: 5, column: 0)).result == .empty)
    #expect(values.value(at: CellReference(row: 6, column: 0)).result == .number(45_000))
    #expect(ToolMain.capture(["calc", output]).status == 0)
  }

  @Test("a clock makes TODAY computable")
  func clock() throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, .xlsx)
    let result = ToolMain.capture(["calc", file, "--now", "2024-03-31T08:00", "-f", "json"])
    #expect(result.status == 2)
    let json = try JSONValue(parsing: Array(result.out.utf8))
    #expect(json["skipped"]?.elements.isEmpty == true)
    #expect(json["differ"]?.elements.map { $0["cell"]?.stringValue } == ["A6", "A7"])
    #expect(result.out.contains("45382"))
    #expect(ToolMain.capture(["calc", file, "--now", "hôm nay"]).status == 64)
  }

  @Test("the text names file, sheet, cell, both values and the formula, in both languages")
  func text() throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, .xlsx, total: 7)
    let vietnamese = ToolMain.capture(["calc", file]).out
    #expect(
      vietnamese.hasPrefix(
        "\(file):'BC'!A3: warning: giá trị lưu 7, tính ra 3: =SUM(A1:A2) [differs]\n"))
    #expect(vietnamese.contains("5 công thức, 1 ô có giá trị lưu khác, 2 ô bỏ qua"))
    let english = ToolMain.capture(["calc", file, "--lang", "en"]).out
    #expect(english.contains("stored 7, computed 3: =SUM(A1:A2) [differs]"))
    #expect(english.contains("A7: note: skipped: asks the clock, chance or the program [skipped]"))
  }

  @Test("wrong input writes nothing")
  func wrong() throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, .xlsx)
    let bad = try folder.write(Array("không phải".utf8), "b.xlsx")
    let before = folder.names
    #expect(ToolMain.capture(["calc"]).status == 64)
    #expect(ToolMain.capture(["calc", folder.file("no.xlsx")]).status == 66)
    #expect(ToolMain.capture(["calc", bad]).status == 65)
    #expect(ToolMain.capture(["calc", file, "-f", "csv"]).status == 64)
    let mismatch = ToolMain.capture(["calc", file, "-o", folder.file("o.ods")])
    #expect(mismatch.status == 64 && mismatch.error.contains("[formatMismatch]"))
    #expect(ToolMain.capture(["calc", file, "-o", file, "--force"]).status == 64)
    #expect(ToolMain.capture(["calc", file, "-o", bad]).status == 73)
    #expect(ToolMain.capture(["calc", file, "-o", folder.file("no/o.xlsx")]).status == 73)
    #expect(folder.names == before)
  }
}
