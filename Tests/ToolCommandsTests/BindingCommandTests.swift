import BindingFile
import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau template bind, fill --binding, template lint")
struct BindingCommandTests {
  private let report = Fixture.root + "/Examples/bao-cao-quy-1.txt"

  private func run(_ arguments: [String]) -> (status: Int32, out: String, error: String) {
    ToolMain.capture { ToolMain.run(arguments, readingBindingsWith: BindingFile.read) }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileAccess.read(path), as: UTF8.self)
  }

  private func bind(_ folder: TemporaryFolder, _ more: [String] = []) -> String {
    let path = folder.file("b.yaml")
    #expect(run(["template", "bind", "xa-quy", "-o", path] + more).status == 0)
    return path
  }

  /// A form of one sheet, written as a file.
  private func form(
    _ folder: TemporaryFolder, _ name: String, rows: [String], header: String = "Thực hiện"
  ) throws -> String {
    var workbook = Workbook()
    var sheet = Worksheet(name: "BC")
    for (column, text) in ["STT", "Chỉ tiêu", "ĐVT", header].enumerated() {
      sheet.set(.text(text), at: CellReference(row: 2, column: column))
    }
    for (row, label) in rows.enumerated() {
      sheet.set(.text(label), at: CellReference(row: 3 + row, column: 1))
      sheet.set(.text("ha"), at: CellReference(row: 3 + row, column: 2))
    }
    workbook.sheets = [sheet]
    return try folder.write(try SpreadsheetFile.write(workbook, as: .xlsx), name)
  }

  @Test("a bound form is filled byte for byte as without a binding", arguments: ["xlsx", "ods"])
  func sameBytes(kind: String) throws {
    let folder = try TemporaryFolder()
    let binding = bind(folder)
    let fill = ["fill", report, "--template", "xa-quy", "-o"]
    #expect([0, 2].contains(run(fill + [folder.file("a.\(kind)")]).status))
    let bound = run(fill + [folder.file("b.\(kind)"), "--binding", binding])
    #expect([0, 2].contains(bound.status), "\(bound.error)")
    #expect(
      try FileAccess.read(folder.file("a.\(kind)")) == FileAccess.read(folder.file("b.\(kind)")))
  }

  @Test("the run record says which binding was followed")
  func recorded() throws {
    let folder = try TemporaryFolder()
    let binding = bind(folder)
    _ = run([
      "fill", report, "--template", "xa-quy", "-o", folder.file("a.xlsx"), "--binding", binding,
    ])
    let record = try JSONValue(parsing: try FileAccess.read(folder.file("a.xlsx.run.json")))
    #expect(record["binding"]?["file"]?.stringValue == binding)
    #expect(
      record["binding"]?["sha256"]?.stringValue
        == SHA256.hexDigest(of: try FileAccess.read(binding)))
  }

  @Test("an edited binding is followed")
  func edited() throws {
    let folder = try TemporaryFolder()
    let original = try text(bind(folder))
    let edited = original.replacing("role: cumulative", with: "role: unknown")
    #expect(edited != original)
    let binding = try folder.write(Array(edited.utf8), "e.yaml")
    _ = run([
      "fill", report, "--template", "xa-quy", "-o", folder.file("a.xlsx"), "--binding", binding,
    ])
    let record = try JSONValue(parsing: try FileAccess.read(folder.file("a.xlsx.run.json")))
    let roles = (record["cells"]?.elements ?? []).compactMap { $0["role"]?.stringValue }
    #expect(!roles.isEmpty && !roles.contains("cumulative"))
  }

  @Test("the same form gives the same binding, in both languages of comments")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    let first = try text(bind(folder))
    #expect(try text(bind(folder, ["--force"])) == first)
    let english = try text(bind(folder, ["--force", "--lang", "en"]))
    #expect(first.contains("Bảng liên kết") && english.contains("A binding"))
    #expect(
      english.split(separator: "\n").filter { $0.contains("role: ") }.count
        == first.split(separator: "\n").filter { $0.contains("role: ") }.count)
  }

  @Test("an existing binding is kept without --force, and an input is never the output")
  func existing() throws {
    let folder = try TemporaryFolder()
    let path = bind(folder)
    let again = run(["template", "bind", "xa-quy", "-o", path])
    #expect(again.status == 73 && again.error.contains("[outputExists]"))
    let onto = run(["template", "bind", "xa-quy", "--rebind", path, "-o", path, "--force"])
    #expect(onto.status == 64 && onto.error.contains("[outputIsInput]"))
  }

  @Test("a moved form is refused with what moved and how to go on; bound again it is filled")
  func moved() throws {
    let folder = try TemporaryFolder()
    let old = try form(folder, "a.xlsx", rows: ["Diện tích lúa Đông Xuân", "Diện tích ngô"])
    let new = try form(
      folder, "b.xlsx", rows: ["Diện tích rau", "Diện tích lúa Đông Xuân", "Diện tích ngô"])
    let binding = folder.file("a.yaml")
    _ = run(["template", "bind", old, "-o", binding])
    let edited = try text(binding).replacing(
      "indicator: \"Diện tích ngô\"", with: "indicator: \"Diện tích bắp\"")
    _ = try folder.write(Array(edited.utf8), "a.yaml")
    let refused = run([
      "fill", report, "--template", new, "-o", folder.file("o.xlsx"), "--binding", binding,
    ])
    #expect(refused.status == 65)
    #expect(refused.error.contains("[formMoved]") && refused.error.contains("--rebind"))
    #expect(refused.error.contains("4–5") && refused.error.contains("Diện tích rau"))
    #expect(!FileAccess.exists(folder.file("o.xlsx")))
    let again = folder.file("b.yaml")
    #expect(run(["template", "bind", new, "--rebind", binding, "-o", again]).status == 0)
    #expect(try text(again).contains("indicator: \"Diện tích bắp\""))
    #expect(
      [0, 2].contains(
        run(["fill", report, "--template", new, "-o", folder.file("o.xlsx"), "--binding", again])
          .status))
  }

  @Test("a wrong binding names file, line and key, in both languages")
  func wrong() throws {
    let folder = try TemporaryFolder()
    let text = try text(bind(folder)).replacing("role: cumulative", with: "role: luyke")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("luyke")
    }
    let binding = try folder.write(Array(text.utf8), "w.yaml")
    for (language, word) in [("vi", "cần"), ("en", "expected")] {
      let result = run([
        "fill", report, "--template", "xa-quy", "-o", folder.file("a.xlsx"), "--binding", binding,
        "--lang", language,
      ])
      #expect(result.status == 65)
      #expect(result.error.hasPrefix("\(binding):\((line ?? 0) + 1): error: tables[1].columns["))
      #expect(result.error.contains(word) && result.error.contains("'luyke'"))
      #expect(result.error.contains("fix:"))
    }
    #expect(
      run(["fill", report, "--template", "xa-quy", "--binding", folder.file("x")]).status == 66)
  }

  @Test("an example and its report teach a form whose labels say nothing")
  func learned() throws {
    let folder = try TemporaryFolder()
    let plain = run(["fill", report, "--template", "xa-quy", "-o", folder.file("ex.xlsx")])
    #expect([0, 2].contains(plain.status))
    let binding = folder.file("l.yaml")
    let learned = run([
      "template", "bind", "--from", folder.file("ex.xlsx"), "--source", report, "-o", binding,
    ])
    #expect(learned.status == 0, "\(learned.error)")
    #expect(try text(binding).contains("confidence: high"))
    #expect(
      run(["template", "bind", "--from", folder.file("ex.xlsx"), "-o", binding]).status == 64)
  }

  @Test("lint finds nothing in a good form, and says place, what and what to do in a bad one")
  func lint() throws {
    let folder = try TemporaryFolder()
    #expect(run(["template", "lint", "xa-quy"]).status == 0)
    let bad = try form(
      folder, "a.xlsx", rows: ["Diện tích lúa", "Diện tích lúa"], header: "Cột lạ")
    for (language, word) in [("vi", "chưa hiểu"), ("en", "not understood")] {
      let found = run(["template", "lint", bad, "--lang", language])
      #expect(found.status == 2)
      #expect(found.out.contains("\(bad):'BC'!D3: warning: "))
      #expect(found.out.contains(word) && found.out.contains("fix: "))
    }
    let json = try JSONValue(parsing: Array(run(["template", "lint", bad, "-f", "json"]).out.utf8))
    #expect(json["schema"]?.stringValue == "bieumau.lint/1")
    #expect(
      json["findings"]?.elements.compactMap { $0["kind"]?.stringValue }
        == ["headerNotUnderstood", "duplicateLabel"])
  }

  @Test("inspect tells columns in words, the hierarchy, and what was not understood")
  func inspect() throws {
    let folder = try TemporaryFolder()
    let told = run(["template", "inspect", "xa-quy"]).out
    #expect(told.contains("lũy kế từ đầu năm") && told.contains("ô nhập ở cột"))
    let odd = try form(folder, "a.xlsx", rows: ["1. Diện tích lúa", "- Lúa nếp"], header: "Cột lạ")
    let vietnamese = run(["template", "inspect", odd]).out
    #expect(vietnamese.contains("Chưa hiểu cột: D"))
    #expect(vietnamese.contains("5      - Lúa nếp (ha)"))
    #expect(
      run(["template", "inspect", odd, "--lang", "en"]).out.contains("Columns not understood: D"))
  }
}
