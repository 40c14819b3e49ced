import SpreadsheetModel
import Testing

@testable import SpreadsheetTemplate

@Suite("Conditional formats as they are drawn")
struct ConditionalLooksTests {
  /// Column A: 10, 20, 30, 40, text, blank; column B: names.
  private func workbook() -> Workbook {
    var sheet = Worksheet(name: "S")
    for (row, number) in [10.0, 20, 30, 40].enumerated() {
      sheet.set(.number(number), at: CellReference(row: row, column: 0))
    }
    sheet.set(.text("chữ"), at: CellReference(row: 4, column: 0))
    for (row, name) in ["xã A", "xã B", "Xã a", "", "x"].enumerated() {
      sheet.set(.text(name), at: CellReference(row: row, column: 1))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return workbook
  }

  private func format(
    _ tests: [ConditionalRule.Test], over range: String = "A1:A6",
    _ precedence: ConditionalFormat.Precedence = .excel, stops: Bool = false
  ) throws -> ConditionalFormat {
    let range = try #require(RangeReference(range))
    return ConditionalFormat(
      ranges: [range],
      rules: tests.enumerated().map { number, test in
        var style = ConditionalStyle()
        if number == 0 { style.fill = "FF0000" } else { style.isBold = true }
        return ConditionalRule(
          priority: number, base: range.first, test: test, style: style, stops: stops)
      }, precedence: precedence)
  }

  /// The looks of the sheet by cell.
  private func looks(_ formats: [ConditionalFormat]) -> [String: ConditionalLook] {
    let found = ConditionalLooks(workbook()).looks(
      formats, sheet: 0, upTo: CellReference(row: 9, column: 9))
    return Dictionary(uniqueKeysWithValues: found.map { ($0.key.description, $0.value) })
  }

  @Test("a comparison moves with the cell; in Excel text is greater than numbers, a blank is zero")
  func comparison() throws {
    #expect(
      looks([try format([.comparison(.greater, ["25"])])]).keys.sorted() == ["A3", "A4", "A5"])
    #expect(
      looks([try format([.comparison(.greater, ["25"])], .libreOffice)]).keys.sorted()
        == ["A3", "A4"])
    #expect(looks([try format([.comparison(.less, ["15"])])]).keys.sorted() == ["A1", "A6"])
    let pairs = looks([try format([.comparison(.between, ["35", "A1"])])])
    #expect(pairs["A3"]?.reasons == [.init(kind: .comparison, detail: "∈ 35 … A3")])
  }

  @Test(
    "in Excel a later rule adds what is open until one stops; LibreOffice takes the first alone")
  func precedence() throws {
    let tests: [ConditionalRule.Test] = [
      .comparison(.greater, ["15"]), .comparison(.less, ["35"]),
    ]
    let excel = looks([try format(tests)])
    #expect(excel["A2"]?.style.fill == "FF0000" && excel["A2"]?.style.isBold == true)
    #expect(excel["A1"]?.style.fill == nil && excel["A1"]?.style.isBold == true)
    let office = looks([try format(tests, .libreOffice)])
    #expect(office["A2"]?.style.fill == "FF0000" && office["A2"]?.style.isBold == nil)
    #expect(looks([try format(tests, stops: true)])["A2"]?.style.isBold == nil)
  }

  @Test("ranks, means and repeated values look at all cells of the ranges")
  func together() throws {
    func cells(_ test: ConditionalRule.Test, _ range: String = "A1:A6") throws -> [String] {
      looks([try format([test], over: range)]).keys.sorted()
    }
    #expect(try cells(.rank(2, isPercent: false, isBottom: false)) == ["A3", "A4"])
    #expect(try cells(.rank(25, isPercent: true, isBottom: true)) == ["A1"])
    #expect(try cells(.average(isAbove: true, includesEqual: false)) == ["A3", "A4"])
    #expect(try cells(.repeated(isUnique: false), "B1:B6") == ["B1", "B3"])
    #expect(try cells(.repeated(isUnique: true), "B1:B6") == ["B2", "B5"])
  }

  @Test("colours lie between those of the points, bars are as long as the value, symbols by part")
  func drawn() throws {
    let scale = looks([
      try format([
        .colorScale([
          .init(.minimum, color: "000000"), .init(.percentile, "50", color: "808080"),
          .init(.maximum, color: "FFFFFF"),
        ])
      ])
    ])
    #expect(scale["A1"]?.style.fill == "000000" && scale["A4"]?.style.fill == "FFFFFF")
    #expect(scale["A2"]?.style.fill == "555555")
    #expect(scale["A5"] == nil, "text has no place on a scale")
    let bar = looks([
      try format([
        .dataBar(.init(ends: [.init(.number, "0"), .init(.number, "40")], color: "638EC6"))
      ])
    ])
    #expect(bar["A2"]?.bar == .init(start: 0, end: 0.5, color: "638EC6"))
    let icons = looks([
      try format([
        .iconSet(
          .init(
            name: "3Arrows",
            starts: [
              .init(.percent, "0"), .init(.number, "20", includesEqual: false),
              .init(.formula, "A$4"),
            ], isReversed: false))
      ])
    ])
    #expect(["A1", "A2", "A3", "A4"].map { icons[$0]?.icon?.index } == [0, 0, 1, 2])
  }

  @Test("bars below zero go the other way from an axis")
  func axis() throws {
    var workbook = workbook()
    workbook.sheets[0].set(.number(-10), at: CellReference(row: 0, column: 0))
    let bar = ConditionalRule.DataBar(
      ends: [.init(.automaticMinimum), .init(.automaticMaximum)], color: "0000FF",
      negativeColor: "FF0000", lengths: 0...100, hasAxis: true)
    let looks = ConditionalLooks(workbook).looks(
      [try format([.dataBar(bar)])], sheet: 0, upTo: CellReference(row: 9, column: 9))
    #expect(
      looks[CellReference(row: 0, column: 0)]?.bar == .init(start: 0, end: 0.2, color: "FF0000"))
    #expect(
      looks[CellReference(row: 3, column: 0)]?.bar == .init(start: 0.2, end: 1, color: "0000FF"))
  }

  @Test("a rule that asks the clock is not drawn and is counted")
  func undrawn() throws {
    let looks = ConditionalLooks(workbook())
    let found = looks.looks(
      [try format([.formula("A1<TODAY()"), .other("timePeriod")])], sheet: 0,
      upTo: CellReference(row: 9, column: 9))
    #expect(found.isEmpty && looks.undrawnRules == 2)
  }
}

@Suite("Charts as they are drawn")
struct DrawnChartTests {
  private func workbook() throws -> Workbook {
    var sheet = Worksheet(name: "Số liệu")
    for (row, name) in ["", "Lúa", "Ngô", "Khoai"].enumerated() {
      sheet.set(.text(name), at: CellReference(row: row, column: 0))
    }
    sheet.set(.text("Năm nay"), at: CellReference(row: 0, column: 1))
    sheet.set(.number(12.5), at: CellReference(row: 1, column: 1))
    sheet.set(.number(-3), at: CellReference(row: 3, column: 1))
    func cells(_ text: String) throws -> Chart.SheetRange {
      Chart.SheetRange(sheet: "Số liệu", range: try #require(RangeReference(text)))
    }
    sheet.charts = try [Chart.Kind.column, .bar, .line, .pie].map { kind in
      Chart(
        kind: kind, title: "Sản lượng & năng suất", categories: try cells("A2:A4"),
        series: [Chart.Series(name: "Năm nay", values: try cells("B2:B4"), color: "1F6F4A")],
        anchor: try #require(RangeReference("D2:J15")))
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return workbook
  }

  @Test("charts of both formats are read back with their figures", arguments: ["xlsx", "ods"])
  func bothFormats(_ format: String) throws {
    let written = try SpreadsheetFile.write(
      try workbook(), as: try #require(SpreadsheetFile.Format(rawValue: format)))
    let file = try SpreadsheetFile(bytes: written)
    let read = try file.workbook()
    let charts = try #require(try file.visuals().first).charts.map { DrawnChart($0, in: read) }
    #expect(charts.map(\.chart.kind) == [.column, .bar, .line, .pie])
    for chart in charts {
      #expect(chart.title == "Sản lượng & năng suất")
      #expect(chart.categories == ["Lúa", "Ngô", "Khoai"])
      #expect(chart.series.map(\.name) == ["Năm nay"])
      #expect(chart.series.first?.values == [12.5, nil, -3])
    }
    #expect(charts.prefix(3).allSatisfy { $0.series.first?.color == "1F6F4A" })
  }

  @Test("a chart without cells of the workbook shows what the file keeps of them")
  func stored() throws {
    var chart = EmbeddedChart()
    var series = EmbeddedChart.Series()
    series.values.stored = ["1.5", nil, "NaN"]
    chart.series = [series]
    let drawn = DrawnChart(chart, in: Workbook())
    #expect(drawn.series.first?.values == [1.5, nil, nil])
    #expect(drawn.categories == ["1", "2", "3"])
  }

  @Test("hidden rows are left out where the chart says so")
  func hidden() throws {
    var book = try workbook()
    book.sheets[0].withRow(2) { $0.isHidden = true }
    let written = try SpreadsheetFile(bytes: SpreadsheetFile.write(book, as: .xlsx))
    let chart = try #require(try written.visuals().first?.charts.first)
    #expect(DrawnChart(chart, in: book).categories == ["Lúa", "Khoai"])
  }
}
