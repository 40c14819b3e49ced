import ByteSupport
import FileAccess
import SpreadsheetModel
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau rollup --decisions")
struct RollupDecisionTests {
  let samples: RollupSamples

  init() throws {
    samples = try RollupSamples()
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    try samples.add(
      "b.txt", RollupSamples.report("Xã Phú Lộc", .init(people: 10_000, insured: "95", jobs: 85)))
  }

  private func page(_ name: String) throws -> JSONValue {
    let page = try FileAccess.read(samples.folder.file(name))
    let text = String(decoding: page, as: UTF8.self)
    let parts = text.split(separator: "id=\"data\">", maxSplits: 1)
    let data = try #require(parts.last?.split(separator: "</script>", maxSplits: 1).first)
    return try JSONValue(parsing: Array(data.utf8))
  }

  private func cell(_ data: JSONValue, _ at: String, _ reporter: String? = nil) throws -> JSONValue
  {
    try #require(
      data["cells"]?.elements.first {
        $0["at"]?.stringValue == at && $0["reporter"]?.stringValue == reporter
      })
  }

  private func item(
    _ cell: JSONValue, _ action: String, _ value: String = "null", measure: String? = nil,
    reporter: String? = nil
  ) -> String {
    let was = cell["value"]?.stringValue ?? ""
    return """
      {"action":"\(action)","cell":"\(cell["at"]?.stringValue ?? "")",
       "label":\(JSONValue.optional(cell["label"]?.stringValue).rendered),
       "measure":\(JSONValue.optional(measure).rendered),"reason":"theo công văn 15",
       "reporter":\(JSONValue.optional(reporter ?? cell["reporter"]?.stringValue).rendered),
       "sheet":"\(cell["name"]?.stringValue ?? "")","value":\(value),
       "was":{"state":"\(cell["state"]?.stringValue ?? "")","value":\(was.isEmpty ? "null" : was)}}
      """
  }

  private func decisions(_ data: JSONValue, _ items: [String]) throws -> String {
    let text = """
      {"by":"Lê Văn Tám","date":"2026-04-09","decisions":[\(items.joined(separator: ","))],
       "form":\(try #require(data["form"]).rendered),
       "inputs":\(try #require(data["run"]?["inputs"]).rendered),"schema":"bieumau.decisions/1"}
      """
    return try samples.folder.write(Array(text.utf8), "quyet-dinh.json")
  }

  @Test(
    "what was decided on a roll-up's page is carried out, and nothing else changes",
    arguments: ["xlsx", "ods"])
  func roundTrip(kind: String) throws {
    let form = try samples.add("f.\(kind)", RollupSamples.provinceForm())
    samples.rollUp(form, "o.\(kind)", ["--review", samples.folder.file("o.html")])
    let data = try page("o.html")
    let file = try decisions(
      data,
      [
        item(try cell(data, "D5"), "correct", "3.25"), item(try cell(data, "D6"), "blank"),
        item(try cell(data, "D8"), "accept"),
      ])
    let outcome = samples.rollUp(
      form, "d.\(kind)", ["--decisions", file, "--review", samples.folder.file("d.html")])
    #expect([0, 2].contains(outcome.status), "\(outcome.error)")
    #expect(try outcome.value("Biểu 1", "D5") == .number(3.25))
    #expect(try outcome.value("Biểu 1", "D6") == .empty)
    #expect(try outcome.value("Biểu 1", "D7") == .number(93.64))
    #expect(try outcome.value("Biểu 1", "D8") == .number(205))
    #expect(try outcome.entry("D5")?["derivation"]?.stringValue == "decided")
    #expect(try outcome.entry("D8")?["derivation"]?.stringValue == "derived")
    let said = ToolMain.capture(["explain", outcome.path, "'Biểu 1'!D5"])
    #expect(said.out.contains("Lê Văn Tám"), "\(said.out)")
    let notes = try outcome.workbook().sheets[0].notes
    #expect(notes.map(\.reference.description).sorted() == ["D5", "D6"])
    #expect(notes.allSatisfy { $0.text.contains("09/4/2026") })
    // The page of the decided form says what its record says.
    #expect(try cell(try page("d.html"), "D5")["kind"]?.stringValue == "decided")
    let again = ToolMain.capture(
      ["review", outcome.path + ".run.json", "-o", samples.folder.file("again.html")])
    #expect(again.status == 0, "\(again.error)")
    #expect(
      try FileAccess.read(samples.folder.file("again.html"))
        == FileAccess.read(samples.folder.file("d.html")))
  }

  @Test("a corrected figure of a unit is the unit's everywhere; a choice among two files of a unit")
  func units() throws {
    try samples.add("c.txt", RollupSamples.report("Xã Phú Lộc", .init(people: 10_500, jobs: 85)))
    samples.rollUp(
      "tong-hop-don-vi", "o.xlsx", ["--review", samples.folder.file("o.html")])
    let data = try page("o.html")
    let rival = try #require(
      data["cells"]?.elements.first {
        $0["state"]?.stringValue == "conflict" && !($0["candidates"]?.elements ?? []).isEmpty
      })
    let chosen = try #require(rival["candidates"]?.elements.first)
    let measure = try #require(chosen["measure"]?.stringValue)
    #expect(measure.contains(".txt#m"))
    let file = try decisions(
      data, [item(rival, "choose", chosen["value"]?.stringValue ?? "", measure: measure)])
    let outcome = samples.rollUp("tong-hop-don-vi", "d.xlsx", ["--decisions", file])
    #expect([0, 2].contains(outcome.status), "\(outcome.error)")
    let entry = try #require(
      try outcome.record()["cells"]?.elements.first {
        $0["cell"]?.stringValue == rival["at"]?.stringValue
          && $0["sheet"]?.stringValue == rival["name"]?.stringValue
      })
    #expect(entry["state"]?.stringValue == "filled")
    #expect(entry["spans"]?.elements.first?["file"]?.stringValue?.hasSuffix(".txt") == true)
  }

  @Test("decisions of another form, other files, another unit or another outcome are refused")
  func refusals() throws {
    let form = try samples.add("f.xlsx", RollupSamples.provinceForm())
    samples.rollUp(form, "o.xlsx", ["--review", samples.folder.file("o.html")])
    let data = try page("o.html")
    let good = item(try cell(data, "D5"), "correct", "3.25")
    func refused(_ items: [String], form: String, _ said: String) throws {
      let outcome = samples.rollUp(
        form, "d.xlsx", ["--decisions", try decisions(data, items), "--force"])
      #expect(outcome.status == 65)
      #expect(outcome.error.contains(said), "\(outcome.error)")
      #expect(!FileAccess.isFile(outcome.path))
    }
    try refused([good], form: "tong-hop-don-vi", "nhãn dòng")
    try refused(
      [item(try cell(data, "D5"), "correct", "3.25", reporter: "Xã Khác")], form: form, "Xã Khác")
    try refused(
      [good.replacing("\"state\":\"filled\"", with: "\"state\":\"blank\"")], form: form,
      "khác lúc duyệt")
    try samples.add("b.txt", RollupSamples.report("Xã Phú Lộc"))
    try refused([good], form: form, "b.txt")
  }
}
