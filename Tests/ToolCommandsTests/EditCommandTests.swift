import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau edit, bieumau read")
struct EditCommandTests {
  private func source(_ folder: TemporaryFolder, _ format: SpreadsheetFile.Format) throws -> String
  {
    var sheet = Worksheet(name: "BC")
    for row in 0..<4 {
      sheet.set(.number(Double(row) + 1.5), at: CellReference(row: row, column: 3))
    }
    var workbook = Workbook()
    var format2 = CellFormat()
    format2.numberFormat = NumberFormat("#,##0.00")
    let index = workbook.formatIndex(for: format2)
    sheet.set(
      .formula(Formula("SUM(D1:D4)", result: .number(12))),
      at: CellReference(row: 4, column: 3), formatIndex: index)
    workbook.sheets = [sheet]
    return try folder.write(
      SpreadsheetFile.write(workbook, as: format), "a.\(format.rawValue)")
  }

  private func plan(_ folder: TemporaryFolder, _ edits: String) throws -> String {
    try folder.write(
      Array("{\"schema\": \"bieumau.edits/1\", \"edits\": [\(edits)]}".utf8), "plan.json")
  }

  private func cells(_ path: String) throws -> [String: JSONValue] {
    let listing = ToolMain.capture(["read", path, "-f", "json"])
    #expect(listing.status == 0)
    let json = try JSONValue(parsing: Array(listing.out.utf8))
    #expect(json["schema"]?.stringValue == "bieumau.read/1")
    var cells: [String: JSONValue] = [:]
    for cell in json["sheets"]?.elements.first?["cells"]?.elements ?? [] {
      cells[cell["cell"]?.stringValue ?? ""] = cell
    }
    return cells
  }

  @Test("an empty plan is a copy", arguments: SpreadsheetFile.Format.allCases)
  func emptyPlan(format: SpreadsheetFile.Format) throws {
    let folder = try TemporaryFolder()
    let file = try source(folder, format)
    let output = folder.file("b.\(format.rawValue)")
    let result = ToolMain.capture(["edit", file, "--plan", try plan(folder, ""), "-o", output])
    #expect(result.status == 0, "\(result.error)")
    #expect(try FileAccess.read(file) == FileAccess.read(output))
  }

  @Test("the operations of the contract", arguments: SpreadsheetFile.Format.allCases)
  func operations(format: SpreadsheetFile.Format) throws {
    let folder = try TemporaryFolder()
    let output = folder.file("b.\(format.rawValue)")
    let edits = """
      {"op": "set", "sheet": "BC", "cell": "A1", "value": 1535.2, "styleOf": "D5"},
      {"op": "set", "sheet": "BC", "cell": "A2", "text": "cuối năm đánh giá"},
      {"op": "set", "sheet": "BC", "cell": "A3", "date": "2024-03-31"},
      {"op": "set", "sheet": "BC", "cell": "B1", "formula": "A1*2"},
      {"op": "clear", "sheet": "BC", "cell": "D1"},
      {"op": "insertRows", "sheet": "BC", "at": 2, "count": 3},
      {"op": "deleteRows", "sheet": "BC", "at": 3, "count": 1},
      {"op": "insertColumns", "sheet": "BC", "at": "C", "count": 1},
      {"op": "repeatRows", "sheet": "BC", "from": 6, "to": 6, "times": 2},
      {"op": "renameSheet", "sheet": "BC", "to": "Biểu 1"}
      """
    let result = ToolMain.capture([
      "edit", try source(folder, format), "--plan", try plan(folder, edits), "-o", output,
      "--report",
    ])
    #expect(result.status == 0, "\(result.error)")
    let report = try JSONValue(parsing: Array(result.out.utf8))
    #expect(report["lost"]?.elements.isEmpty == true)
    let cells = try cells(output)
    #expect(cells["A1"]?["shown"]?.stringValue == "1.535,20")
    #expect(cells["B1"]?["value"]?.doubleValue == 3070.4)
    #expect(cells["A4"]?["value"]?.stringValue == "cuối năm đánh giá")
    #expect(cells["E1"] == nil)
    #expect(cells["E9"]?["formula"]?.stringValue == "SUM(E1:E8)")
    #expect(cells["E9"]?["value"]?.doubleValue == 2.5 + 3.5 + 3 * 4.5)
  }

  @Test("dates, truth values and errors are read as what they are")
  func types() throws {
    let folder = try TemporaryFolder()
    let output = folder.file("b.xlsx")
    let edits = """
      {"op": "set", "sheet": "BC", "cell": "A1", "boolean": true},
      {"op": "set", "sheet": "BC", "cell": "A2", "error": "#N/A"},
      {"op": "note", "sheet": "BC", "cell": "A2", "text": "chưa có số"}
      """
    let file = try source(folder, .xlsx)
    let result = ToolMain.capture(["edit", file, "--plan", try plan(folder, edits), "-o", output])
    #expect(result.status == 0, "\(result.error)")
    let cells = try cells(output)
    #expect(cells["A1"]?["type"]?.stringValue == "boolean")
    #expect(cells["A2"]?["type"]?.stringValue == "error")
    let csv = ToolMain.capture(["read", output, "-f", "csv"]).out
    #expect(csv.contains("BC,D5,number,12,SUM(D1:D4),\"12,00\"\r\n"))
  }

  @Test(
    "a plan that is none is refused and nothing is written",
    arguments: [
      ("{\"op\": \"set\", \"sheet\": \"BC\", \"cell\": \"D\", \"value\": 1}", "edits[0].cell"),
      ("{\"op\": \"set\", \"sheet\": \"BC\", \"cell\": \"D1\"}", "edits[0]"),
      ("{\"op\": \"insertRows\", \"sheet\": \"BC\", \"at\": 0, \"count\": 1}", "edits[0].at"),
      ("{\"op\": \"fly\", \"sheet\": \"BC\"}", "edits[0].op"),
    ])
  func malformed(_ edits: String, _ path: String) throws {
    let folder = try TemporaryFolder()
    let output = folder.file("b.xlsx")
    let result = ToolMain.capture([
      "edit", try source(folder, .xlsx), "--plan", try plan(folder, edits), "-o", output,
    ])
    #expect(result.status == 65)
    #expect(result.error.contains(path))
    #expect(!FileAccess.exists(output))
  }

  @Test("a sheet that is not there fails by name")
  func noSuchSheet() throws {
    let folder = try TemporaryFolder()
    let edits = "{\"op\": \"deleteRows\", \"sheet\": \"X\", \"at\": 1, \"count\": 1}"
    let result = ToolMain.capture([
      "edit", try source(folder, .ods), "--plan", try plan(folder, edits), "-o",
      folder.file("b.ods"),
    ])
    #expect(result.status == 65)
    #expect(result.error.contains("[noSuchSheet]"))
  }
}

@Suite(.enabled(if: Fixture.hasShared, "the folder shared is not there"))
struct EditInvariantsTests {
  static let folders = FileAccess.list(Fixture.shared + "/corpus/fill").filter {
    $0.first?.isNumber == true
  }.sorted()

  /// The plan of the corpus in the words of `bieumau edit`.
  private func plan(_ spec: JSONValue) -> JSONValue {
    var (edits, insertions): ([JSONValue], [(sheet: String, at: Int, count: Int)]) = ([], [])
    let keys = ["n": "value", "s": "text", "b": "boolean", "d": "date", "f": "formula"]
    for item in spec["ops"]?.elements ?? [] {
      let sheet = item["sheet"]?.stringValue ?? ""
      var edit: [String: JSONValue] = ["sheet": .string(sheet)]
      if item["op"]?.stringValue == "insert_rows" {
        let (at, count) = (item["at"]?.integerValue ?? 1, item["count"]?.integerValue ?? 1)
        insertions.append((sheet, at, count))
        edit["op"] = .string("insertRows")
        (edit["at"], edit["count"]) = (.integer(at), .integer(count))
      } else {
        edit["op"] = .string("set")
        edit["cell"] = item["cell"]
        if let key = keys[item["type"]?.stringValue ?? ""] {
          edit[key] = item["value"]
        } else {
          edit["op"] = .string("clear")
        }
        if var cell = item["style_of"]?.stringValue.flatMap({ CellReference($0) }) {
          // The corpus names the cell of the template.
          for insertion in insertions where insertion.sheet == sheet && cell.row + 1 >= insertion.at
          {
            cell.row += insertion.count
          }
          edit["styleOf"] = .string(cell.description)
        }
      }
      edits.append(.object(edit))
    }
    return .object(["schema": .string("bieumau.edits/1"), "edits": .array(edits)])
  }

  @Test("the templates of the corpus keep all but what the plan says", arguments: folders)
  func invariants(folder name: String) throws {
    let base = Fixture.shared + "/corpus/fill/" + name
    let template = try #require(
      FileAccess.list(base).first { $0.hasPrefix("template.") }.map { base + "/" + $0 })
    let folder = try TemporaryFolder()
    let spec = try JSONValue(parsing: FileAccess.read(base + "/insert.json"))
    let path = try folder.write(Array(plan(spec).rendered.utf8), "plan.json")
    let output = folder.file("out." + FileAccess.pathExtension(of: template))
    let result = ToolMain.capture(["edit", template, "--plan", path, "-o", output])
    #expect(result.status == 0, "\(result.error)")
    let (status, out) = try ForeignProgram.run(
      ForeignProgram.python ?? "/usr/bin/env",
      (ForeignProgram.python == nil ? ["python3"] : [])
        + [
          Fixture.shared + "/tools/fill_invariants.py", template, output, base + "/insert.json",
        ])
    #expect(status == 0, "\(out)")
  }
}
