import ByteSupport
import FileAccess
import SpreadsheetModel
import SpreadsheetTemplate
import TestSupport
import Testing
import ToolCommands

@Suite("bieumau rollup: one column for all units")
struct RollupCommandTests {
  let samples: RollupSamples
  let form: String

  init() throws {
    samples = try RollupSamples()
    form = try samples.add("form.xlsx", RollupSamples.provinceForm())
  }

  private func addTwo() throws {
    try samples.add("a.txt", RollupSamples.report("Xã Tân An"))
    try samples.add(
      "b.txt",
      RollupSamples.report(
        "Xã Phú Lộc", .init(people: 10_000, insured: "95", jobs: 85, revenue: "2.345,6")))
  }

  @Test(
    "sums are exact in the form's unit, a ratio is the weighted mean", arguments: ["xlsx", "ods"])
  func sums(kind: String) throws {
    try addTwo()
    let form = try samples.add("f.\(kind)", RollupSamples.provinceForm())
    let outcome = samples.rollUp(form, "out.\(kind)")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try outcome.value("Biểu 1", "D5") == .number(3.5956))
    #expect(try outcome.value("Biểu 1", "D6") == .number(22_000))
    #expect(try outcome.value("Biểu 1", "D7") == .number(93.64))
    #expect(try outcome.value("Biểu 1", "D8") == .number(205))
    let entry = try #require(try outcome.entry("D7"))
    #expect(entry["derivation"]?.stringValue == "derived")
    #expect(entry["parts"]?.elements.map { $0["weight"]?.doubleValue } == [12_000, 10_000])
    let bytes = try FileAccess.read(samples.folder.file("in/a.txt"))
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let span = try #require(entry["parts"]?.elements[0]["spans"]?.elements[0])
    let range =
      try #require(span["start"]?.integerValue)..<(try #require(span["end"]?.integerValue))
    #expect(String(String.UnicodeScalarView(scalars[range])) == "92,5")
  }

  @Test("explain names every part of a figure and where it was read")
  func explains() throws {
    try addTwo()
    let outcome = samples.rollUp(form)
    let said = ToolMain.capture(["explain", outcome.path, "'Biểu 1'!D7"])
    #expect(said.status == 0)
    #expect(said.out.contains("bình quân gia quyền theo DS.TB"))
    #expect(said.out.contains("Xã Tân An: 92,5 × 12.000 ← "), "\(said.out)")
    #expect(said.out.contains("b.txt ["))
  }

  @Test("a total waits for a unit that has not sent, and says for whom")
  func missing() throws {
    try addTwo()
    let list = try samples.folder.write(
      Array("code,name\n1,Xã Tân An\n2,Xã Phú Lộc\n3,Xã Mỹ Hòa\n".utf8), "units.csv")
    let outcome = samples.rollUp(form, "out.xlsx", ["--units", list])
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("2/3 đơn vị đã nộp"))
    #expect(outcome.error.contains("Xã Mỹ Hòa: warning: chưa nộp [missing]"))
    for cell in ["D5", "D6", "D7", "D8"] {
      #expect(try outcome.value("Biểu 1", cell) == .empty)
      #expect(try outcome.entry(cell)?["reason"]?.stringValue?.contains("Xã Mỹ Hòa") == true)
    }
  }

  @Test("a total waits for a figure that one report does not state; a mean for a weight")
  func parts() throws {
    try addTwo()
    try samples.add("c.txt", RollupSamples.report("Xã Mỹ Hòa", .init(people: nil, jobs: nil)))
    let outcome = samples.rollUp(form)
    #expect(outcome.status == 2)
    #expect(try outcome.value("Biểu 1", "D5") == .number(4.8456))
    #expect(try outcome.value("Biểu 1", "D8") == .empty)
    #expect(try outcome.value("Biểu 1", "D7") == .empty)
    #expect(
      try outcome.entry("D7")?["reason"]?.stringValue?.contains("thiếu quyền số DS.TB") == true)
  }

  @Test("a file of another period, of nobody, or that cannot be read is left out and listed")
  func others() throws {
    try addTwo()
    try samples.add("c.txt", RollupSamples.report("Xã Mỹ Hòa", .init(period: "quý II")))
    try samples.add("d.txt", "Tình hình quý I năm 2026: trồng 12 ha màu.")
    try samples.folder.write([0x50, 0x4B, 3, 4, 0, 0, 1], "in/e.xlsx")
    let outcome = samples.rollUp(form, "out.xlsx", ["--period", "2026-Q1"])
    #expect(outcome.status == 2)
    #expect(try outcome.problems() == ["otherPeriod", "unitUnknown", "unreadable"])
    #expect(try outcome.value("Biểu 1", "D8") == .number(205))
    #expect(outcome.error.contains("c.txt: warning: "))
  }

  @Test("two files of one unit: figures that agree are taken, those that differ are not")
  func duplicates() throws {
    try addTwo()
    try samples.add("a2.txt", RollupSamples.report("Xã Tân An", .init(jobs: 121)))
    let outcome = samples.rollUp(form)
    #expect(outcome.status == 2)
    #expect(try outcome.problems() == ["duplicate"])
    #expect(try outcome.value("Biểu 1", "D6") == .number(22_000))
    #expect(try outcome.value("Biểu 1", "D8") == .empty)
    try samples.add("a2.txt", RollupSamples.report("Xã Tân An"))
    let same = samples.rollUp(form, "same.xlsx")
    #expect(same.error.contains("chỉ tính một lần"))
    #expect(try same.value("Biểu 1", "D8") == .number(205))
  }

  @Test("several old units are one new one from its day on; one that was divided is refused")
  func boundaries() throws {
    try addTwo()
    try samples.add("c.txt", RollupSamples.report("Xã Mỹ Hòa"))
    let list = try samples.folder.write(
      Array("code,name\n1,Xã Tân Phú\n2,Xã Mỹ Hòa\n".utf8), "units.csv")
    let mapping = try samples.folder.write(
      Array(
        "old,new,from\nXã Tân An,Xã Tân Phú,2026-01-01\nXã Phú Lộc,Xã Tân Phú,2026-01-01\n".utf8),
      "mapping.csv")
    let outcome = samples.rollUp(form, "out.xlsx", ["--units", list, "--mapping", mapping])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try outcome.value("Biểu 1", "D6") == .number(34_000))
    // (92,5 × 12.000 + 95 × 10.000) : 22.000 is 93,64; with Mỹ Hòa's 92,5 × 12.000: 93,24.
    #expect(try outcome.value("Biểu 1", "D7") == .number(93.24))
    let divided = try samples.folder.write(
      Array("old,new,from\nXã Tân An,Xã Tân Phú,2026-01-01\nXã Tân An,Xã Mỹ Hòa,2026-01-01\n".utf8),
      "divided.csv")
    let refused = samples.rollUp(form, "no.xlsx", ["--mapping", divided])
    #expect(refused.status == 2)
    #expect(try refused.problems() == ["split"])
  }

  @Test("the last run's figures are held against this one's, whatever unit they are of")
  func news() throws {
    try addTwo()
    _ = samples.rollUp(form)
    let quiet = samples.rollUp(form, "out.xlsx", ["--force"])
    #expect(quiet.error.isEmpty)
    try samples.add("a.txt", RollupSamples.report("Xã Tân An", .init(jobs: 130)))
    let loud = samples.rollUp(form, "out.xlsx", ["--force"])
    #expect(loud.status == 0)
    #expect(loud.error.contains("120 → 130 so với lần trước [figureChanged]"), "\(loud.error)")
  }

  @Test("the same files give the same bytes whatever --jobs, in both languages of messages")
  func determinism() throws {
    try addTwo()
    let one = samples.rollUp(form, "out.xlsx", ["--jobs", "1"])
    let bytes = try FileAccess.read(one.path)
    let record = try FileAccess.read(one.path + ".run.json")
    _ = samples.rollUp(form, "out.xlsx", ["--jobs", "8", "--force"])
    #expect(try FileAccess.read(one.path) == bytes)
    #expect(try FileAccess.read(one.path + ".run.json") == record)
    let english = samples.rollUp(form, "en.xlsx", ["--lang", "en"])
    #expect(english.out.contains("2 of 2 units have sent"))
  }

  @Test("--strict writes nothing while something is open; wrong files of units are told by line")
  func strict() throws {
    try addTwo()
    try samples.add("c.txt", RollupSamples.report("Xã Mỹ Hòa", .init(jobs: nil)))
    let outcome = samples.rollUp(form, "out.xlsx", ["--strict"])
    #expect(outcome.status == 1)
    #expect(!FileAccess.exists(outcome.path))
    let list = try samples.folder.write(Array("code\n1\n".utf8), "units.csv")
    let wrong = samples.rollUp(form, "out.xlsx", ["--units", list])
    #expect(wrong.status == 65)
    #expect(wrong.error.contains("units.csv:1: error: thiếu cột 'name'"))
  }
}
