import ByteSupport
import FileAccess
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau explain")
struct ExplainCommandTests {
  /// The example report filled into `xa-quy`, and its record.
  private func filled(
    _ folder: TemporaryFolder, _ more: [String] = []
  ) throws -> (path: String, record: JSONValue) {
    let path = folder.file("o.xlsx")
    _ = ToolMain.capture(
      ["fill", Fixture.root + "/Examples/bao-cao-quy-1.txt", "--template", "xa-quy", "-o", path]
        + more)
    return (path, try JSONValue(parsing: try FileAccess.read(path + ".run.json")))
  }

  @Test("answers for every input cell and recomputed formula, with or without quotes")
  func everyCell() throws {
    let folder = try TemporaryFolder()
    let (path, record) = try filled(folder)
    var seen: Set<String> = []
    for cell in record["cells"]?.elements ?? [] {
      let state = cell["state"]?.stringValue ?? ""
      // One cell of each state is enough to read through the command; all are looked up below.
      guard seen.insert(state).inserted, let name = cell["cell"]?.stringValue else { continue }
      let quoted = ToolMain.capture(["explain", path, "'BC_QUY'!\(name)"])
      let plain = ToolMain.capture(["explain", path, "BC_QUY!\(name)"])
      #expect(quoted.status == 0)
      #expect(quoted.out == plain.out)
      if state == "filled" {
        #expect(quoted.out.contains(cell["quote"]?.stringValue ?? "?"))
      }
    }
    #expect(seen.isSuperset(of: ["filled", "blank", "formula"]))
  }

  @Test("without the record the hidden sheet answers, and then the note")
  func hiddenSheetAndNotes() throws {
    let folder = try TemporaryFolder()
    let (path, record) = try filled(folder, ["--annotate", "notes"])
    let cell = try #require(
      record["cells"]?.elements.first { $0["state"]?.stringValue == "filled" })
    let name = try #require(cell["cell"]?.stringValue)
    let other = try folder.write(try FileAccess.read(path), "moved.xlsx")
    let result = ToolMain.capture(["explain", other, "'BC_QUY'!\(name)"])
    #expect(result.status == 0)
    #expect(result.out.contains(cell["quote"]?.stringValue ?? "?"))
  }
}

@Suite("bieumau")
struct ToolMainTests {
  @Test("help and version are status 0 and say what there is")
  func help() {
    let help = ToolMain.capture(["--help"])
    #expect(help.status == 0)
    for verb in ["fill", "summary", "extract", "audit", "template", "explain"] {
      #expect(help.out.contains("  \(verb) "))
    }
    #expect(ToolMain.capture(["--version"]).out.contains("."))
  }

  @Test("extract gives the contract's JSON, the same twice")
  func extract() throws {
    let report = Fixture.root + "/Examples/bao-cao-quy-1.txt"
    let first = ToolMain.capture(["extract", report, "-f", "json"])
    #expect(first.status == 0)
    #expect(first.out == ToolMain.capture(["extract", report, "-f", "json"]).out)
    let json = try JSONValue(parsing: Array(first.out.utf8))
    #expect(json["schema"]?.stringValue == "bieumau.extract/1")
    let measures = json["reports"]?.elements.first?["measures"]?.elements ?? []
    #expect(measures.count >= 120)
    #expect(Set(measures.compactMap { $0["id"]?.stringValue }).count == measures.count)
  }

  @Test("ids stay unique over several reports")
  func severalReports() throws {
    let paths = ["bao-cao-quy-1.txt", "bao-cao-6-thang.txt"].map {
      Fixture.root + "/Examples/" + $0
    }
    let result = ToolMain.capture(["extract", "-f", "json"] + paths)
    let json = try JSONValue(parsing: Array(result.out.utf8))
    let ids = (json["reports"]?.elements ?? []).flatMap { $0["measures"]?.elements ?? [] }
      .compactMap { $0["id"]?.stringValue }
    #expect(Set(ids).count == ids.count)
  }

  @Test("the audit's exit status says that it found something")
  func audit() throws {
    let result = ToolMain.capture([
      "audit", Fixture.root + "/Examples/bao-cao-quy-1.txt", "-f", "json",
    ])
    #expect(result.status == 2)
    let json = try JSONValue(parsing: Array(result.out.utf8))
    #expect(json["schema"]?.stringValue == "bieumau.audit/1")
    #expect((json["findings"]?.elements.count ?? 0) >= 3)
  }

  @Test("a summary has its four sheets in both formats", arguments: ["xlsx", "ods"])
  func summary(kind: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.\(kind)")
    let result = ToolMain.capture([
      "summary", Fixture.root + "/Examples/bao-cao-quy-1.txt", "-o", path,
    ])
    #expect(result.status == 0, "\(result.error)")
    #expect(try FileAccess.read(path).count > 5_000)
  }
}
