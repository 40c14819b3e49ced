import ByteSupport
import FileAccess
import IndicatorModel
import TestSupport
import Testing

@testable import History

@Suite("History store")
struct HistoryStoreTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("history.sqlite")
  }

  private func store() throws -> HistoryStore { try HistoryStore(path: path, access: .recording) }

  @Test(
    "a value comes back as it was stated, to the last digit",
    arguments: ["17755157687", "0.1398", "-3.5", "999999999999999999", "0.00000000000000001", "0"])
  func exactValues(text: String) throws {
    let store = try store()
    _ = try store.record([try Sample.report("a.txt", [Sample.figure(text, "đồng")])])
    let found = try store.observations()
    #expect(found.map(\.current.figure.value?.description) == [text])
    #expect(found[0].current.figure.unit == "đồng")
  }

  @Test("a figure knows its file and place")
  func provenance() throws {
    let store = try store()
    let report = try Sample.report("a.txt", [Sample.figure("1535.2", at: 1209)])
    let cell = ImportedFile(
      FormFigures(
        file: "b.xlsx", sha256: String(repeating: "b", count: 64), title: "Biểu",
        fingerprint: String(repeating: "f", count: 64),
        entries: [
          FormFigures.Entry(
            sheet: "BC", cell: "D14", code: "NN.LUA.DX.DT", indicator: "Diện tích lúa Đông Xuân",
            role: .period, figure: ObservedFigure(value: DecimalNumber("1535.2"), unit: "Ha"))
        ]), unitName: Sample.unit, period: report.period)
    #expect(
      try store.record([report, cell]) == [Sample.counts(new: 1), Sample.counts(confirmed: 1)])
    let sources = try #require(try store.observations().first).current.sources
    #expect(
      sources.map(\.place) == [
        .text(span: SourceSpan(start: 1209, end: 1215), quote: "… 1535.2 ha …"),
        .cell(sheet: "BC", cell: "D14"),
      ])
    #expect(sources.map(\.file) == ["a.txt", "b.xlsx"])
    #expect(sources.map(\.sha256) == [report.sha256, cell.sha256])
  }

  @Test("a correction adds a revision; the old value stays readable")
  func correction() throws {
    let store = try store()
    _ = try store.record([try Sample.report("first.txt", [Sample.figure("1535")])])
    let outcome = try store.record([try Sample.report("second.txt", [Sample.figure("1553")])])
    #expect(outcome == [Sample.counts(revised: 1)])
    let observation = try #require(try store.observations().first)
    #expect(observation.current.figure.value == 1553)
    let revisions = try store.revisions(of: observation)
    #expect(revisions.map(\.number) == [1, 2])
    #expect(revisions.map(\.figure.value) == [1535, 1553])
    #expect(revisions.map { $0.sources.map(\.file) } == [["first.txt"], ["second.txt"]])
  }

  @Test("a value corrected back is a third revision")
  func correctedBack() throws {
    let store = try store()
    for (position, value) in ["5", "6", "5"].enumerated() {
      _ = try store.record([try Sample.report("\(position).txt", [Sample.figure(value)])])
    }
    let observation = try #require(try store.observations().first)
    #expect(try store.revisions(of: observation).map(\.figure.value) == [5, 6, 5])
  }

  @Test("the same figure in another unit or file is no correction")
  func confirmation() throws {
    let store = try store()
    _ = try store.record([try Sample.report("a.txt", [Sample.figure("1.5", "tỷ đồng")])])
    let outcome = try store.record([
      try Sample.report("b.txt", [Sample.figure("1500", "triệu đồng")])
    ])
    #expect(outcome == [Sample.counts(confirmed: 1)])
    #expect(try store.observations().map(\.current.number) == [1])
  }

  @Test("a form's cell with the estimate's number leaves it an estimate")
  func cellAfterEstimate() throws {
    let store = try store()
    _ = try store.record([try Sample.report("a.txt", [Sample.figure("80", estimate: true)])])
    var cell = Sample.figure("80")
    cell.place = .cell(sheet: "BC", cell: "D14")
    #expect(
      try store.record([try Sample.report("b.xlsx", [cell])]) == [Sample.counts(confirmed: 1)])
    #expect(try store.observations().map(\.current.figure.isEstimate) == [true])
  }

  @Test("a final figure after an equal estimate is a revision")
  func finalAfterEstimate() throws {
    let store = try store()
    _ = try store.record([try Sample.report("a.txt", [Sample.figure("80", estimate: true)])])
    #expect(
      try store.record([try Sample.report("b.txt", [Sample.figure("80")])])
        == [Sample.counts(revised: 1)])
    #expect(try store.observations().map(\.current.figure.isEstimate) == [false])
  }

  @Test("readings of one file that differ leave no value, and both stay readable")
  func conflict() throws {
    let store = try store()
    let file = try Sample.report(
      "a.txt", [Sample.figure("92.46", "%"), Sample.figure("92.64", "%")])
    #expect(try store.record([file]) == [Sample.counts(new: 1, conflicts: 1)])
    let current = try #require(try store.observations().first).current
    #expect(current.state == .conflict)
    #expect(current.figure.value == nil)
    #expect(current.sources.map(\.figure.value?.description) == ["92.46", "92.64"])
  }

  @Test("a value that one file states twice alike is one value with two sources")
  func repeated() throws {
    let store = try store()
    let file = try Sample.report("a.txt", [Sample.figure("7", at: 1), Sample.figure("7", at: 90)])
    #expect(try store.record([file]) == [Sample.counts(new: 1)])
    #expect(try store.observations().map(\.current.sources.count) == [2])
  }

  @Test("a file that was imported changes nothing, whatever it is called now")
  func importedTwice() throws {
    let first = try Sample.report("a.txt", [Sample.figure("5")])
    do { _ = try store().record([first]) }
    let before = try FileAccess.read(path)
    var again = first
    again.name = "renamed.txt"
    #expect(try store().record([again]) == [.alreadyImported])
    #expect(try FileAccess.read(path) == before)
  }

  @Test("an imported file is not recorded for another unit or period")
  func importedOtherwise() throws {
    let store = try store()
    let file = try Sample.report("a.txt", [Sample.figure("5")])
    _ = try store.record([file])
    let before = try store.dump()
    let other = try Sample.report("a.txt", [Sample.figure("5")], period: "2024-Q2")
    #expect(
      throws: HistoryError.importedOtherwise(
        file: "a.txt", unitName: Sample.unit, period: "2024-Q1")
    ) { try store.record([other]) }
    #expect(try store.dump() == before)
  }

  @Test("files are recorded all or none")
  func allOrNone() throws {
    let store = try store()
    let file = try Sample.report("a.txt", [Sample.figure("5")])
    _ = try store.record([file])
    let before = try store.dump()
    let good = try Sample.report("b.txt", [Sample.figure("6")])
    let bad = try Sample.report("a.txt", [], unit: "UBND xã Khác")
    #expect(throws: HistoryError.self) { try store.record([good, bad]) }
    #expect(try store.dump() == before)
  }

  @Test("the same imports in the same order give the same rows")
  func deterministic() throws {
    let files = try [
      Sample.report("a.txt", [Sample.figure("5"), Sample.figure("9", code: nil, name: "Giá lúa")]),
      Sample.report("b.txt", [Sample.figure("6")], unit: "UBND phường Tân Phú", period: "2024-H1"),
    ]
    let other = try HistoryStore(path: folder.file("other.sqlite"), access: .recording)
    _ = try store().record(files)
    for file in files { _ = try other.record([file]) }
    #expect(try store().dump() == other.dump())
  }

  @Test(
    "spellings of a unit's name are one unit, and names that differ by a tone are two",
    arguments: [
      ("UBND thị xã Ngã Năm", "Ủy ban nhân dân TX. Ngã Năm", true),
      ("UBND xã Hoà Bình", "Uỷ ban nhân dân xã Hòa Bình", true),
      ("UBND xã Tân Phú", "UBND xã Tấn Phú", false),
      ("UBND xã Tân Phú", "UBND phường Tân Phú", false),
    ])
  func unitNames(first: String, second: String, areOne: Bool) throws {
    let store = try store()
    _ = try store.record([
      try Sample.report("a.txt", [Sample.figure("5")], unit: first),
      try Sample.report("b.txt", [Sample.figure("5")], unit: second),
    ])
    #expect(try store.observations().count == (areOne ? 1 : 2))
    #expect(try store.observations(ObservationQuery(unitName: second)).count == 1)
    #expect(Set(try store.unitCodes().values).count == (areOne ? 1 : 2))
  }

  @Test("indicators without a code are told apart by name, parent and class of unit")
  func withoutCode() throws {
    let store = try store()
    _ = try store.record([
      try Sample.report(
        "a.txt",
        [
          Sample.figure("5", "người", code: nil, name: "Trong đó: nữ", context: "Lao động"),
          Sample.figure("6", "người", code: nil, name: "trong đó:  nữ", context: "Học sinh"),
          Sample.figure("7", "%", code: nil, name: "Trong đó: nữ", context: "Lao động"),
        ])
    ])
    #expect(try store.observations().map(\.current.figure.value) == [6, 7, 5])
  }
}
