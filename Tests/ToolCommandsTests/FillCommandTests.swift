import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau fill")
struct FillCommandTests {
  let report = Fixture.root + "/Examples/bao-cao-quy-1.txt"

  private func fill(
    _ folder: TemporaryFolder, _ name: String, _ more: [String] = []
  ) -> (status: Int32, out: String, error: String) {
    ToolMain.capture(
      ["fill", report, "--template", "xa-quy", "-o", folder.file(name)] + more)
  }

  @Test(
    "fills both formats with the same figures",
    arguments: ["--annotate=none", "--annotate=notes", "--annotate=sheet"])
  func bothFormats(annotate: String) throws {
    let folder = try TemporaryFolder()
    #expect([0, 2].contains(fill(folder, "a.xlsx", [annotate]).status))
    #expect([0, 2].contains(fill(folder, "a.ods", [annotate]).status))
    let books = try ["a.xlsx", "a.ods"].map {
      try SpreadsheetFile(bytes: try FileAccess.read(folder.file($0))).workbook()
    }
    #expect(books[0].sheets.map(\.name) == books[1].sheets.map(\.name))
    for (left, right) in zip(books[0].sheets, books[1].sheets) {
      for row in left.rows {
        for cell in row.cells where cell.value.result != .empty {
          let place = CellReference(row: row.index, column: cell.column)
          let other = right.value(at: place).result
          #expect(cell.value.result == other, "\(left.name)!\(place)")
        }
      }
    }
  }

  @Test("the same inputs give the same bytes", arguments: ["xlsx", "ods"])
  func determinism(kind: String) throws {
    let folder = try TemporaryFolder()
    _ = fill(folder, "a.\(kind)")
    _ = fill(folder, "b.\(kind)")
    #expect(
      try FileAccess.read(folder.file("a.\(kind)")) == FileAccess.read(folder.file("b.\(kind)")))
  }

  @Test("the run record lists every input cell once, each figure with its words in the report")
  func runRecord() throws {
    let folder = try TemporaryFolder()
    _ = fill(folder, "a.xlsx")
    let record = try JSONValue(parsing: try FileAccess.read(folder.file("a.xlsx.run.json")))
    #expect(record["schema"]?.stringValue == "bieumau.run/1")
    #expect(record["lost"]?.elements.isEmpty == true)
    let cells = record["cells"]?.elements ?? []
    let inputs = cells.filter { $0["state"]?.stringValue != "formula" }
    #expect(Set(inputs.compactMap { $0["cell"]?.stringValue }).count == inputs.count)
    let scalars = Array(try Fixture.text("Examples/bao-cao-quy-1.txt").unicodeScalars)
    let filled = inputs.filter { $0["state"]?.stringValue == "filled" }
    #expect(filled.count > 50)
    for cell in filled {
      let span = try #require(cell["spans"]?.elements.first)
      let (start, end) = (
        try #require(span["start"]?.integerValue), try #require(span["end"]?.integerValue)
      )
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      #expect(String(text).contains { $0.isNumber })
      #expect(cell["derivation"]?.stringValue != nil)
    }
    for cell in inputs where cell["state"]?.stringValue != "filled" {
      #expect(cell["reason"]?.stringValue?.isEmpty == false)
    }
  }

  @Test("every formula's stored value is current", arguments: ["xlsx", "ods"])
  func formulas(kind: String) throws {
    let folder = try TemporaryFolder()
    _ = fill(folder, "a.\(kind)")
    let book = try SpreadsheetFile(bytes: try FileAccess.read(folder.file("a.\(kind)"))).workbook()
    #expect(RecalculatedEdits.staleResults(of: book).isEmpty)
  }

  @Test("an output that exists is replaced only with --force")
  func force() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], "a.xlsx")
    let refused = fill(folder, "a.xlsx")
    #expect(refused.status == 73)
    #expect(refused.error.contains("[outputExists]"))
    #expect(try FileAccess.read(folder.file("a.xlsx")) == [1, 2, 3])
    #expect([0, 2].contains(fill(folder, "a.xlsx", ["--force"]).status))
    #expect(try FileAccess.read(folder.file("a.xlsx")).count > 3)
  }

  @Test("a dry run and a strict failure write nothing")
  func nothingWritten() throws {
    let folder = try TemporaryFolder()
    #expect([0, 2].contains(fill(folder, "a.xlsx", ["--dry-run"]).status))
    #expect(fill(folder, "a.xlsx", ["--strict"]).status == 1)
    #expect(folder.names.isEmpty)
  }

  @Test("a cell that holds a value is kept unless --overwrite")
  func overwrite() throws {
    let folder = try TemporaryFolder()
    _ = fill(folder, "a.xlsx")
    let first = try JSONValue(parsing: try FileAccess.read(folder.file("a.xlsx.run.json")))
    let cells = (first["cells"]?.elements ?? []).filter { $0["state"]?.stringValue == "filled" }
    func states(_ more: [String]) throws -> Set<String> {
      let status = ToolMain.capture(
        [
          "fill", report, "--template", folder.file("a.xlsx"), "-o", folder.file("b.xlsx"),
          "--force",
        ] + more)
      #expect([0, 2].contains(status.status), "\(status.error)")
      let record = try JSONValue(parsing: try FileAccess.read(folder.file("b.xlsx.run.json")))
      let names = Set(cells.compactMap { $0["cell"]?.stringValue })
      return Set(
        (record["cells"]?.elements ?? []).filter { names.contains($0["cell"]?.stringValue ?? "") }
          .compactMap { $0["state"]?.stringValue })
    }
    #expect(try states([]) == ["kept"])
    #expect(try states(["--overwrite"]) == ["filled"])
  }

  @Test("--period and --unit-name override what the report says")
  func headings() throws {
    let folder = try TemporaryFolder()
    _ = fill(folder, "a.xlsx", ["--period", "2025-Q3", "--unit-name", "UBND xã Thử"])
    let book = try SpreadsheetFile(bytes: try FileAccess.read(folder.file("a.xlsx"))).workbook()
    let texts = book.sheets[0].rows.flatMap(\.cells).compactMap { cell in
      if case .text(let text) = cell.value { text } else { nil }
    }
    #expect(texts.contains { $0.contains("QUÝ III NĂM 2025") })
    #expect(texts.contains("UBND xã Thử"))
    #expect(!texts.contains { $0.contains("{") })
  }
}
