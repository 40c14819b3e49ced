import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau diff, convert and template expand")
struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ name: String, _ format: SpreadsheetFile.Format, _ change: (inout Worksheet) -> Void = { _ in }
  ) throws -> String {
    var sheet = Worksheet(name: "BC")
    sheet.set(.number(2.5), at: CellReference(row: 0, column: 0))
    sheet.set(
      .formula(Formula("SUM(A1,A2)", result: .number(2.5))), at: CellReference(row: 0, column: 1))
    sheet.set(.text("a;\"b\"\nc"), at: CellReference(row: 1, column: 1))
    change(&sheet)
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return try folder.write(SpreadsheetFile.write(workbook, as: format), name)
  }

  @Test("the twins of one workbook do not differ; what differs is named with its cell")
  func diff() throws {
    let one = try write("a.xlsx", .xlsx)
    let same = ToolMain.capture(["diff", one, try write("a.ods", .ods), "--lang", "en"])
    #expect(same.status == 0 && same.out == "The workbooks are the same\n")
    let other = try write("b.ods", .ods) { sheet in
      sheet.set(.number(3), at: CellReference(row: 0, column: 0))
      sheet.set(
        .formula(Formula("SUM(A1,A3)", result: .number(2.5))),
        at: CellReference(row: 0, column: 1))
    }
    let result = ToolMain.capture(["diff", one, other, "--lang", "en"])
    #expect(result.status == 2)
    #expect(result.out.contains("'BC'!A1: value: 2.5 | 3\n"))
    #expect(result.out.contains("'BC'!B1: formula: SUM(A1,A2) | SUM(A1,A3)\n"))
    let json = ToolMain.capture(["diff", one, other, "-f", "json"]).out
    #expect(json.contains("\"schema\": \"bieumau.diff/1\"") || json.contains("bieumau.diff/1"))
  }

  @Test("a workbook goes round every format; what the target cannot hold is listed")
  func convert() throws {
    let source = try write("a.xlsx", .xlsx)
    for name in ["b.ods", "b.fods", "c.xlsx"] {
      let target = folder.file(name)
      let result = ToolMain.capture(["convert", source, target, "--lang", "en"])
      #expect(result.status == 0, "\(result.error)")
      #expect(ToolMain.capture(["diff", source, target]).status == 0, "\(name)")
    }
    let csv = folder.file("a.csv")
    let result = ToolMain.capture(["convert", source, csv, "--lang", "en"])
    #expect(result.status == 2 && result.error.contains("1 formulas"))
    let text = String(decoding: try FileAccess.read(csv), as: UTF8.self)
    #expect(text == "\u{FEFF}2.5,2.5\r\n,\"a;\"\"b\"\"\nc\"\r\n")
    let back = folder.file("back.ods")
    #expect(ToolMain.capture(["convert", csv, back]).status == 0)
    let workbook = try SpreadsheetFile(bytes: FileAccess.read(back)).workbook()
    #expect(workbook.sheets[0].value(at: CellReference(row: 0, column: 0)) == .number(2.5))
    #expect(
      workbook.sheets[0].value(at: CellReference(row: 1, column: 1)) == .text("a;\"b\"\nc"))
  }

  @Test("a field that can be read in two ways is no number")
  func ambiguousNumbers() throws {
    let csv = try folder.write(Array("1.234,007,1234567890123456,-5,2024-03-31\n".utf8), "n.csv")
    let target = folder.file("n.xlsx")
    let result = ToolMain.capture(["convert", csv, target, "--lang", "en"])
    #expect(result.status == 2 && result.error.contains("A1"))
    let sheet = try SpreadsheetFile(bytes: FileAccess.read(target)).workbook().sheets[0]
    let values = (0..<4).map { sheet.value(at: CellReference(row: 0, column: $0)) }
    #expect(
      values == [.text("1.234"), .text("007"), .text("1234567890123456"), .number(-5)])
  }

  @Test("template expand fills markers and says what the data lack", arguments: ["xlsx", "ods"])
  func expand(_ format: String) throws {
    let kind = SpreadsheetFile.Format(rawValue: format) ?? .ods
    let template = try write("t.\(format)", kind) { sheet in
      sheet.set(.text("{{unit}}, {{year}}"), at: CellReference(row: 2, column: 0))
    }
    let data = try folder.write(Array("{\"unit\": \"Xã A\"}".utf8), "d.json")
    let output = folder.file("o.\(format)")
    let result = ToolMain.capture([
      "template", "expand", template, "--data", data, "-o", output, "--lang", "en",
    ])
    #expect(
      result.status == 2 && result.error.contains("'BC'!A3: warning: the data have no 'year'"))
    let sheet = try SpreadsheetFile(bytes: FileAccess.read(output)).workbook().sheets[0]
    #expect(sheet.value(at: CellReference(row: 2, column: 0)) == .text("Xã A, "))
  }
}
