import ByteSupport
import FileAccess
import IndicatorForms
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing

@testable import ToolCommands

@Suite("bieumau fill --review, fill --decisions, review")
struct ReviewCommandTests {
  private let folder: TemporaryFolder
  private let report = Fixture.root + "/Examples/bao-cao-6-thang.txt"

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func fill(
    _ name: String, _ more: [String] = [], report: String? = nil, form: String = "hdnd-6-thang"
  ) -> (status: Int32, out: String, error: String) {
    ToolMain.capture(
      ["fill", report ?? self.report, "--template", form, "-o", folder.file(name)] + more)
  }

  /// The data of a page.
  private func data(_ name: String) throws -> JSONValue {
    let page = String(decoding: try FileAccess.read(folder.file(name)), as: UTF8.self)
    let start = try #require(page.firstRange(of: "id=\"data\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    return try JSONValue(parsing: Array(page[start..<end].utf8))
  }

  /// A file of decisions as the page writes it.
  private func decisions(_ data: JSONValue, _ items: [String]) throws -> String {
    let text = """
      {"by":"Nguyễn Thị Hoa","date":"2024-04-05","decisions":[\(items.joined(separator: ","))],
       "form":\(try #require(data["form"]).rendered),
       "inputs":\(try #require(data["run"]?["inputs"]).rendered),"schema":"bieumau.decisions/1"}
      """
    return try folder.write(Array(text.utf8), "quyet-dinh.json")
  }

  private func item(
    _ cell: JSONValue, _ action: String, value: String? = nil, measure: String? = nil,
    reason: String = "", wasValue: String? = nil
  ) -> String {
    let was = wasValue ?? cell["value"]?.stringValue ?? ""
    return """
      {"action":"\(action)","cell":"\(cell["at"]?.stringValue ?? "")",
       "label":\(JSONValue.optional(cell["label"]?.stringValue).rendered),
       "measure":\(JSONValue.optional(measure).rendered),"reason":"\(reason)",
       "sheet":"\(cell["name"]?.stringValue ?? "")","value":\(value ?? "null"),
       "was":{"state":"\(cell["state"]?.stringValue ?? "")","value":\(was.isEmpty ? "null" : was)}}
      """
  }

  private func book(_ name: String) throws -> Workbook {
    try SpreadsheetFile(bytes: try FileAccess.read(folder.file(name))).workbook()
  }

  @Test("what the page says of every cell is what explain says", arguments: ["vi", "en"])
  func claims(language: String) throws {
    let lang = try #require(Language(rawValue: language))
    fill("o.xlsx", ["--review", folder.file("o.html"), "--lang", language])
    let record = try JSONValue(parsing: try FileAccess.read(folder.file("o.xlsx.run.json")))
    let cells = try #require(try data("o.html")["cells"]?.elements)
    #expect(cells.count == record["cells"]?.elements.count)
    let entries = Dictionary(
      (record["cells"]?.elements ?? []).map {
        ("'\($0["sheet"]?.stringValue ?? "")'!\($0["cell"]?.stringValue ?? "")", $0)
      }, uniquingKeysWith: { first, _ in first })
    var asked: Set<String> = []
    for cell in cells {
      let (sheet, at) = (cell["name"]?.stringValue ?? "", cell["at"]?.stringValue ?? "")
      let name = "'\(sheet)'!\(at)"
      let lines = (cell["lines"]?.elements ?? []).map {
        "  \($0.elements[0].stringValue ?? ""): \($0.elements[1].stringValue ?? "")"
      }
      let claim = ([name + ": " + (cell["stateText"]?.stringValue ?? "")] + lines)
        .joined(separator: "\n")
      let known = Explanation(entry: try #require(entries[name]))
      #expect(claim == ExplanationText.text(known, cell: name, language: lang))
      // The command itself is asked for one cell of each kind.
      guard asked.insert(cell["kind"]?.stringValue ?? "").inserted, lang == .vi else { continue }
      let said = ToolMain.capture(["explain", folder.file("o.xlsx"), name, "--lang", language])
      #expect(said.out == claim + "\n")
    }
    #expect(asked.isSuperset(of: ["stated", "converted", "refused", "blank", "recomputed"]))
  }

  @Test("the page is the same twice, small, and made again from the record")
  func again() throws {
    fill("o.xlsx", ["--review", folder.file("a.html")])
    let first = try FileAccess.read(folder.file("a.html"))
    #expect(first.count < 300_000)
    let again = ToolMain.capture(
      ["review", folder.file("o.xlsx.run.json"), "-o", folder.file("b.html")])
    #expect(again.status == 0, "\(again.error)")
    #expect(try FileAccess.read(folder.file("b.html")) == first)
    // The page is an output like the others: never over one that is there.
    let refused = fill("p.xlsx", ["--review", folder.file("a.html")])
    #expect(refused.status == 73)
    #expect(!FileAccess.exists(folder.file("p.xlsx")))
    fill("q.xlsx", ["--review", folder.file("q.html"), "--dry-run"])
    #expect(!FileAccess.exists(folder.file("q.html")))
  }

  @Test("decisions reach the workbook, the record and explain", arguments: ["xlsx", "ods"])
  func roundTrip(kind: String) throws {
    fill("o.\(kind)", ["--review", folder.file("o.html")])
    let data = try data("o.html")
    let cells = data["cells"]?.elements ?? []
    let stated = cells.filter { $0["kind"]?.stringValue == "stated" }
    let empty = try #require(cells.first { $0["kind"]?.stringValue == "blank" })
    let unsure = try #require(
      cells.first { cell in
        (cell["candidates"]?.elements ?? []).contains { $0["value"]?.stringValue != "" }
      })
    let choice = try #require(unsure["candidates"]?.elements[0])
    let path = try decisions(
      data,
      [
        item(stated[0], "correct", value: "1234.5", reason: "đọc nhầm"),
        item(empty, "correct", value: "-7"), item(stated[1], "accept"),
        item(stated[2], "blank", reason: "số chưa chốt"),
        item(
          unsure, "choose", value: choice["value"]?.stringValue,
          measure: choice["measure"]?.stringValue),
      ])
    let said = fill(
      "d.\(kind)", ["--decisions", path, "--review", folder.file("d.html")])
    #expect([0, 2].contains(said.status), "\(said.error)")
    let (before, after) = (try book("o.\(kind)"), try book("d.\(kind)"))
    func value(_ book: Workbook, _ cell: JSONValue) throws -> CellValue {
      let sheet = try #require(book.sheetIndex(named: cell["name"]?.stringValue ?? ""))
      return book.sheets[sheet].value(
        at: try #require(CellReference(cell["at"]?.stringValue ?? ""))
      ).result
    }
    #expect(try value(after, stated[0]) == .number(1234.5))
    #expect(try value(after, empty) == .number(-7))
    #expect(try value(after, stated[1]) == value(before, stated[1]))
    #expect(try value(after, stated[2]) == .empty)
    let chosen = try #require(Double(choice["value"]?.stringValue ?? ""))
    #expect(try value(after, unsure) == .number(chosen))
    // Marked as decided, with name and date.
    let at = stated[0]["at"]?.stringValue ?? ""
    let note = after.sheets[0].notes.first { $0.reference.description == at }
    #expect(note?.text.contains("Nguyễn Thị Hoa, 05/4/2024") == true, "\(after.sheets[0].notes)")
    #expect(note?.text.contains("đọc nhầm") == true)
    let explained = ToolMain.capture(["explain", folder.file("d.\(kind)"), at])
    #expect(explained.out.contains("người duyệt ghi"))
    #expect(explained.out.contains("sửa số — người duyệt: Nguyễn Thị Hoa, 05/4/2024"))
    // A review of the decided form starts from what was decided.
    let decided = try self.data("d.html")["cells"]?.elements.filter { $0["decision"] != nil }
    #expect(decided?.count == 5)
  }

  @Test("decisions on another report or another form are refused by name")
  func refused() throws {
    fill("o.xlsx", ["--review", folder.file("o.html")])
    let data = try data("o.html")
    let cells = data["cells"]?.elements ?? []
    let stated = try #require(cells.first { $0["kind"]?.stringValue == "stated" })
    let path = try decisions(data, [item(stated, "correct", value: "1")])
    let text = try Fixture.text("Examples/bao-cao-6-thang.txt") + "\nThêm một dòng.\n"
    let other = try folder.write(Array(text.utf8), "khac.txt")
    let report = fill("p.xlsx", ["--decisions", path], report: other)
    #expect(report.status == 65)
    #expect(report.error.contains("bao-cao-6-thang.txt") && report.error.contains("khac.txt"))
    let form = fill("p.xlsx", ["--decisions", path], form: "tinh-quy")
    #expect(form.status == 65)
    #expect(form.error.contains("biểu mẫu không còn như biểu đã duyệt (tên trang, tiêu đề cột"))
    let changed = try decisions(data, [item(stated, "accept", wasValue: "999999")])
    let cell = fill("p.xlsx", ["--decisions", changed])
    #expect(cell.status == 65)
    #expect(cell.error.contains("!\(stated["at"]?.stringValue ?? ""): kết quả điền nay khác"))
    #expect(!FileAccess.exists(folder.file("p.xlsx")))
  }

  @Test(
    "what is no file of decisions is refused with its place",
    arguments: [
      ("{", "byte"), ("{}", "schema"), ("{\"schema\":\"bieumau.decisions/1\"}", "form.sheets"),
    ])
  func malformed(text: String, place: String) throws {
    let path = try folder.write(Array(text.utf8), "x.json")
    let said = fill("o.xlsx", ["--decisions", path])
    #expect(said.status == 65)
    #expect(said.error.contains("x.json: error: tệp quyết định sai ở \(place)"), "\(said.error)")
  }

  @Test("a blank without a reason and a figure that is none are refused")
  func incomplete() throws {
    fill("o.xlsx", ["--review", folder.file("o.html")])
    let data = try data("o.html")
    let cell = try #require(
      data["cells"]?.elements.first { $0["kind"]?.stringValue == "stated" })
    for (action, value, place) in [
      ("blank", "null", "decisions[0].reason"), ("correct", "null", "decisions[0].value"),
      ("correct", "1e400", "decisions[0].value"), ("choose", "1", "decisions[0].measure"),
      ("sign", "1", "decisions[0].action"),
    ] {
      let path = try decisions(data, [item(cell, action, value: value)])
      let said = fill("p.xlsx", ["--decisions", path])
      #expect(said.status == 65)
      #expect(said.error.contains(place), "\(said.error)")
    }
  }

  @Test("a record of something else, a changed report and a missing form are told by name")
  func records() throws {
    let copy = try folder.write(
      Array(try Fixture.text("Examples/bao-cao-6-thang.txt").utf8), "r.txt")
    fill("o.xlsx", report: copy)
    let record = folder.file("o.xlsx.run.json")
    #expect(ToolMain.capture(["review", copy]).status == 65)
    try folder.write(Array("Báo cáo khác: 12 ha lúa.".utf8), "r.txt")
    let changed = ToolMain.capture(["review", record])
    #expect(changed.status == 65)
    #expect(changed.error.contains("r.txt: error: báo cáo đã thay đổi"))
  }

  @Test(
    "prefilled and rolled-up forms have pages too; decisions on a prefilled form are carried out")
  func otherVerbs() throws {
    let prefilled = ToolMain.capture(
      [
        "prefill", report, "--template", "ke-hoach-ky-sau", "-o", folder.file("k.xlsx"),
        "--review", folder.file("k.html"),
      ])
    #expect([0, 2].contains(prefilled.status), "\(prefilled.error)")
    let cells = try #require(try data("k.html")["cells"]?.elements)
    let cell = try #require(cells.first { $0["state"]?.stringValue == "filled" })
    let path = try decisions(try data("k.html"), [item(cell, "correct", value: "77.5")])
    let decided = ToolMain.capture(
      [
        "prefill", report, "--template", "ke-hoach-ky-sau", "-o", folder.file("q.xlsx"),
        "--decisions", path,
      ])
    #expect([0, 2].contains(decided.status), "\(decided.error)")
    let sheet = try #require(
      try book("q.xlsx").sheets.first { $0.name == cell["name"]?.stringValue })
    let place = try #require(cell["at"]?.stringValue.flatMap { CellReference($0) })
    #expect(sheet.value(at: place).result == .number(77.5))
    let samples = try RollupSamples()
    let form = try samples.add("form.xlsx", RollupSamples.provinceForm())
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    let page = samples.folder.file("t.html")
    let rolled = samples.rollUp(form, "t.xlsx", ["--review", page])
    #expect([0, 2].contains(rolled.status), "\(rolled.error)")
    #expect(FileAccess.isFile(page))
  }
}
