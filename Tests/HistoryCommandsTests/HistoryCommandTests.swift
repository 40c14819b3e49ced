import FileAccess
import Foundation
import TestSupport
import Testing
import ToolCommands

@testable import HistoryCommands

@Suite("bieumau history")
struct HistoryCommandTests {
  let folder: TemporaryFolder
  let store: String
  let report = Fixture.root + "/Examples/bao-cao-quy-1.txt"
  let form = Fixture.root + "/Templates/xa-quy.xlsx"

  init() throws {
    folder = try TemporaryFolder()
    store = folder.file("history.sqlite")
  }

  private func run(_ arguments: String...) -> (status: Int32, out: String, error: String) {
    ToolMain.capture { HistoryMain.run(["history"] + arguments) }
  }

  /// A figure of `list -f json`.
  private func listed(_ arguments: [String]) throws -> [[String: Any]] {
    let result = ToolMain.capture {
      HistoryMain.run(["history", "list", "-f", "json", "--store", store] + arguments)
    }
    #expect(result.status == 0, "\(result.error)")
    let document = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    #expect(document?["schema"] as? String == "bieumau.history/1")
    return try #require(document?["observations"] as? [[String: Any]])
  }

  @Test("a report goes in, and its figures come out with their places")
  func importAndList() throws {
    let imported = run("import", report, "--store", store)
    #expect([0, 2].contains(imported.status), "\(imported.error)")
    #expect(imported.out.contains("UBND xã Mỹ Lộc Điền, kỳ 2026-Q1"))
    let found = try listed(["--code", "BH.XH.LLLD", "--unit-name", "xã Mỹ Lộc Điền"])
    #expect(found.map { $0["kind"] as? String } == ["period", "planAssigned"])
    let revision = try #require((found[0]["revisions"] as? [[String: Any]])?.first)
    #expect(revision["value"] as? Double == 31.18)
    let source = try #require((revision["sources"] as? [[String: Any]])?.first)
    let text = Array(String(decoding: try FileAccess.read(report), as: UTF8.self).unicodeScalars)
    let (start, end) = (
      try #require(source["start"] as? Int), try #require(source["end"] as? Int)
    )
    #expect(String(String.UnicodeScalarView(text[start..<end])).hasPrefix("31,18"))
    #expect(try listed(["--period", "2025-Q1"]).isEmpty)
    #expect(try listed(["--unit-name", "xã Khác"]).isEmpty)
  }

  @Test("an import said twice changes nothing", arguments: ["vi", "en"])
  func again(language: String) throws {
    _ = run("import", report, "--store", store)
    let before = try FileAccess.read(store)
    let result = run("import", report, "--store", store, "--lang", language)
    #expect(result.status == 0)
    #expect(result.out.contains(language == "vi" ? "đã nhập trước đây" : "imported before"))
    #expect(try FileAccess.read(store) == before)
  }

  @Test("a filled form agrees with the report it was filled from", arguments: ["xlsx", "ods"])
  func filledForm(format: String) throws {
    let filled = folder.file("filled." + format)
    let fill = ToolMain.capture([
      "fill", report, "--template",
      Fixture.root + "/Templates/xa-quy." + format, "-o", filled,
    ])
    #expect([0, 2].contains(fill.status), "\(fill.error)")
    _ = run("import", report, "--store", store)
    let result = run("import", filled, "--store", store)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.out.contains("UBND xã Mỹ Lộc Điền, kỳ 2026-Q1"))
    // The form says nothing else than the report of any figure that both have.
    #expect(result.out.contains(" 0 số liệu sửa"))
    let found = try listed(["--code", "BH.XH.LLLD"]).filter { $0["kind"] as? String == "period" }
    let sources = found.flatMap { ($0["revisions"] as? [[String: Any]]) ?? [] }
      .flatMap { ($0["sources"] as? [[String: Any]]) ?? [] }
    #expect(sources.compactMap { $0["file"] as? String }.contains(report))
  }

  @Test("a corrected form leaves the report's figure as a revision")
  func correctedForm() throws {
    let filled = folder.file("filled.xlsx")
    _ = ToolMain.capture(["fill", report, "--template", form, "-o", filled])
    _ = run("import", report, "--store", store)
    let exported = run("export", "-f", "csv", "--store", store)
    let other = run(
      "import", filled, "--store", store, "--unit-name", "UBND xã Khác", "--period", "2026-Q1")
    #expect([0, 2].contains(other.status), "\(other.error)")
    #expect(try listed(["--unit-name", "xã Khác"]).isEmpty == false)
    #expect(
      run("export", "-f", "csv", "--store", store, "--unit-name", "xã Mỹ Lộc Điền").out
        == exported.out)
  }

  @Test("exports go to a file, whole, and not over another one")
  func export() throws {
    _ = run("import", report, "--store", store)
    for format in ["csv", "sdmx-csv", "sql"] {
      let file = folder.file("out." + format)
      #expect(run("export", "-f", format, "--store", store, "-o", file).status == 0)
      let printed = run("export", "-f", format, "--store", store).out
      #expect(String(decoding: try FileAccess.read(file), as: UTF8.self) == printed)
      #expect(run("export", "-f", format, "--store", store, "-o", file).status == 73)
    }
    #expect(run("export", "-f", "csv", "--store", store, "-o", store, "--force").status == 64)
    #expect(run("export", "-f", "sql", "--period", "2026-Q1", "--store", store).status == 64)
  }

  @Test("what cannot be imported leaves no store")
  func wrongInput() throws {
    let plain = try folder.write(Array("Báo cáo không có số nào.\n".utf8), "r.txt")
    let nameless = try folder.write(
      Array("Giải quyết việc làm cho 942 lao động.\n".utf8), "n.txt")
    let names = folder.names
    func expect(_ status: Int32, _ code: String, _ arguments: String...) {
      for language in ["vi", "en"] {
        let result = ToolMain.capture {
          HistoryMain.run(
            ["history", "import"] + arguments + ["--store", store, "--lang", language])
        }
        #expect(result.status == status, "\(result.error)")
        #expect(result.error.contains("[\(code)]"), "\(result.error)")
      }
      #expect(folder.names == names)
    }
    expect(66, "missingFile", folder.file("none.txt"))
    expect(65, "reportWithoutFigures", plain)
    expect(65, "unitUnknown", nameless)
    expect(65, "periodUnknown", nameless, "--unit-name", "UBND xã A")
    expect(65, "reportWithoutFigures", report, plain)
    expect(65, "unitUnknown", form)
    expect(65, "formWithoutFigures", form, "--unit-name", "UBND xã A", "--period", "2026-Q1")
    #expect(run("import", "--store", store).status == 64)
    #expect(run("import", report, "--store", store, "--period", "2026-Q7").status == 64)
  }

  @Test("a store that is missing or none at all is named")
  func wrongStore() throws {
    #expect(run("list", "--store", store).status == 66)
    try folder.write(Array("không phải kho".utf8), "history.sqlite")
    for verb in [["list"], ["export", "-f", "csv"], ["import", report]] {
      let result = ToolMain.capture { HistoryMain.run(["history"] + verb + ["--store", store]) }
      #expect(result.status == 65)
      #expect(result.error.contains("[notAStore]"))
      #expect(result.error.contains(store))
    }
    #expect(
      run("import", report, "--store", folder.file("none/history.sqlite")).status == 73)
  }
}
