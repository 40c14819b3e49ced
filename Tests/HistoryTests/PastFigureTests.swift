import ByteSupport
import IndicatorModel
import TestSupport
import Testing

@testable import History

@Suite("Past figures")
struct PastFigureTests {
  let folder: TemporaryFolder
  let store: HistoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try HistoryStore(path: folder.file("history.sqlite"), access: .recording)
  }

  private func record(
    _ period: String, _ value: String, _ kind: ObservationKind = .period, estimate: Bool = false
  ) throws {
    _ = try store.record([
      try Sample.report(
        "\(period)-\(value)-\(kind)", [Sample.figure(value, kind: kind, estimate: estimate)],
        period: period)
    ])
  }

  private func value(_ figure: PastFigure) -> DecimalNumber? {
    if case .stated(let observation) = figure { observation.current.figure.value } else { nil }
  }

  private func lastYear(_ period: String, _ kind: ObservationKind = .period) throws -> PastFigure {
    try store.samePeriodLastYear(
      unitName: "xã Mỹ Lộc Điền", code: "NN.LUA.DX.DT",
      period: try #require(ReportingPeriod(period)), kind: kind)
  }

  private func before(_ period: String, _ kind: ObservationKind = .period) throws -> PastFigure {
    try store.previousPeriod(
      unitName: Sample.unit, code: "NN.LUA.DX.DT", period: try #require(ReportingPeriod(period)),
      kind: kind)
  }

  @Test("last year's own figure comes before what this year tells of it")
  func ownFirst() throws {
    try record("2024-Q2", "11", .samePeriod)
    #expect(value(try lastYear("2024-Q2")) == 11)
    try record("2023-Q2", "12")
    #expect(value(try lastYear("2024-Q2")) == 12)
    #expect(try lastYear("2025-Q2") == .unknown)
  }

  @Test(
    "what runs from January is one figure under each of its names",
    arguments: [
      ("2023-Q3", ObservationKind.cumulative, "2024-9M", ObservationKind.period),
      ("2023-9M", .period, "2024-Q3", .cumulative), ("2023-09", .cumulative, "2024-9M", .period),
      ("2023", .period, "2024-Q4", .cumulative), ("2023-H1", .period, "2024-Q2", .cumulative),
      ("2023-Q1", .period, "2024-03", .cumulative),
    ])
  func equivalent(
    stored: String, storedKind: ObservationKind, asked: String, askedKind: ObservationKind
  ) throws {
    try record(stored, "40", storedKind)
    #expect(value(try lastYear(asked, askedKind)) == 40)
  }

  @Test("a quarter's own figure is no cumulative one")
  func notEquivalent() throws {
    try record("2023-Q3", "40")
    #expect(try lastYear("2024-Q3", .cumulative) == .unknown)
    try record("2023-Q2", "15", .cumulative)
    #expect(try lastYear("2024-Q2") == .unknown)
  }

  @Test("the period before, over the year's end too; nine months have none")
  func previous() throws {
    try record("2023-Q4", "9")
    #expect(value(try before("2024-Q1")) == 9)
    #expect(try before("2024-Q2") == .unknown)
    try record("2024-Q2", "8", .previousPeriod)
    #expect(value(try before("2024-Q2")) == 8)
    #expect(try before("2024-9M") == .unknown)
  }

  @Test("a final figure outdates an estimate under another name")
  func estimate() throws {
    try record("2023-Q4", "100", .cumulative, estimate: true)
    try record("2023", "104")
    #expect(value(try lastYear("2024")) == 104)
    #expect(value(try lastYear("2024-Q4", .cumulative)) == 104)
  }

  @Test("figures that differ are a conflict, not a choice")
  func conflict() throws {
    try record("2023-Q4", "100", .cumulative)
    try record("2023", "104")
    guard case .conflict(let observations) = try lastYear("2024") else {
      Issue.record("a figure was chosen")
      return
    }
    #expect(observations.count == 2)
  }

  @Test("a figure of no certain stretch, and a range, are never taken")
  func unusable() throws {
    try record("2023-Q1", "5", .unplaced)
    #expect(try lastYear("2024-Q1") == .unknown)
    var range = Sample.figure("1")
    range.figure = ObservedFigure(value: nil, range: MeasureRange(low: 1, high: 2), unit: "ha")
    _ = try store.record([try Sample.report("range", [range], period: "2022-Q1")])
    guard case .conflict = try lastYear("2023-Q1") else {
      Issue.record("a range was taken for a value")
      return
    }
  }
}
