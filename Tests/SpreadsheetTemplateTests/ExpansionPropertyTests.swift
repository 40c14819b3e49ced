import ByteSupport
import SpreadsheetModel
import Testing

@testable import SpreadsheetTemplate

/// Numbers that look random and are the same each run.
private struct Draw {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % count
  }

  mutating func element<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}

@Suite("Long blocks of records, expanded at once and cell by cell")
struct ExpansionPropertyTests {
  private func both(
    _ workbook: Workbook, _ data: TemplateValue
  ) throws -> (
    atOnce: SpreadsheetFile.RecalculatedFile?, oneByOne: SpreadsheetFile.RecalculatedFile
  ) {
    let file = try SpreadsheetFile(bytes: SpreadsheetFile.write(workbook, as: .xlsx))
    let expansion = TemplateExpansion(try file.workbook(), data: data)
    return (
      try file.expandedAtOnce(expansion),
      try file.applyingWithResults(expansion.edits, computingAll: true)
    )
  }

  private func workbook(_ sheets: [Worksheet]) -> Workbook {
    var workbook = Workbook()
    workbook.sheets = sheets
    return workbook
  }

  private func sheet(_ name: String, _ cells: [String: CellValue]) -> Worksheet {
    var sheet = Worksheet(name: name)
    for (place, value) in cells {
      sheet.set(value, at: CellReference(place) ?? CellReference(row: 0, column: 0))
    }
    return sheet
  }

  // MARK: Random templates

  private static let texts = [
    "Hàng hóa số 1", "Cái", "Tấn", "<a & b>", " có dấu cách ", "hai\ndòng", "12", "Hộp",
  ]

  private func data(_ count: Int, _ draw: inout Draw) -> TemplateValue {
    let records = (0..<count).map { number -> TemplateValue in
      .record([
        "stt": .number(Double(number + 1)),
        "ten": draw.below(9) == 0 ? .none : .text("\(draw.element(Self.texts)) \(number % 40)"),
        "dvt": .text(draw.element(Self.texts)), "sl": .number(Double(draw.below(50))),
        "gia": .number(Double(draw.below(100_000)) / 100), "co": .boolean(draw.below(2) == 0),
      ])
    }
    return .record(["items": .list(records), "title": .text("Bảng"), "year": .number(2025)])
  }

  private func rowCell(_ row: Int, _ total: Int, _ draw: inout Draw) -> CellValue {
    let own = row + 1
    let formulas = [
      "D\(own)*E\(own)", "IF(F$\(total)=0,0,D\(own)/F$\(total))", "A\(own)+1",
      "IF(D\(own)>20,\"nhiều\",\"ít\")", "D\(own)/(D\(own)-7)", "SUM($D\(own):D\(own))",
      "COUNTIF(C$\(own):C\(own),\"Tấn\")", "D\(own)>E\(own)", "NOW()", "SUM(D$1:D\(own - 1))",
    ]
    let markers = [
      "{{stt}}", "{{ten}}", "{{dvt}}", "{{sl}}", "{{gia}}", "{{co}}", "{{@index}}", "{{year}}",
      "Số {{stt}}: {{ten}}", "{{gia}} {{! ghi chú}}",
    ]
    switch draw.below(8) {
    case 0...3: return .text(draw.element(markers))
    case 4, 5: return .formula(Formula(draw.element(formulas), result: .number(0)))
    case 6: return .text("chữ")
    default: return draw.below(2) == 0 ? .empty : .number(7)
    }
  }

  private func template(_ draw: inout Draw) -> Workbook {
    let (first, height) = (2 + draw.below(4), 1 + draw.below(2))
    let total = first + height + 1
    var sheet = Worksheet(name: "Chi tiết")
    func set(_ value: CellValue, _ row: Int, _ column: Int) {
      sheet.set(value, at: CellReference(row: row, column: column))
    }
    set(.text("{{title}} năm {{year}}"), 0, 0)
    if draw.below(2) == 0 {
      set(.formula(Formula("SUM(D\(first + 1):D\(first + height))")), 1, 3)
    }
    for row in first..<(first + height) {
      for column in 0..<8 { set(rowCell(row, total, &draw), row, column) }
    }
    set(.text("{{#each items}}{{stt}}"), first, 0)
    set(.text("{{sl}}"), first, 3)
    set(.text("{{gia}}{{/each}}"), first + height - 1, 8)
    for (column, letter) in ["D", "F"].enumerated() {
      let range = "\(letter)\(first + 1):\(letter)\(first + height)"
      set(.formula(Formula("SUM(\(range))", result: .number(0))), total - 1, 3 + 2 * column)
      set(.formula(Formula("AVERAGE(\(range))")), total, 3 + 2 * column)
    }
    if draw.below(2) == 0 { set(.text("Lập ngày {{year}}"), total + 1, 1) }
    if draw.below(2) == 0 {
      let row = first + draw.below(height)
      sheet.merges = [
        RangeReference(CellReference(row: row, column: 9), CellReference(row: row, column: 10))
      ]
    }
    if draw.below(2) == 0 {
      let rule = draw.below(2) == 0
      let (start, column) = (CellReference(row: first, column: 2), rule ? 2 : 3)
      let end = CellReference(row: first + height - 1, column: column)
      sheet.validations = [
        DataValidation(
          ranges: [RangeReference(CellReference(row: start.row, column: column), end)],
          rule: rule ? .list(["Cái", "Tấn"]) : .decimalAtLeast(10), stops: true)
      ]
    }
    for row in first..<(first + height) { sheet.withRow(row) { $0.height = 21 } }
    var other = Worksheet(name: "Tổng hợp")
    other.set(
      .formula(Formula("SUM('Chi tiết'!D\(first + 1):D\(first + height))")),
      at: CellReference(row: 0, column: 0))
    other.set(.text("{{title}}"), at: CellReference(row: 1, column: 0))
    addChart(to: &sheet, rows: first..<(first + height), &draw)
    return workbook([sheet, other])
  }

  private func addChart(to sheet: inout Worksheet, rows: Range<Int>, _ draw: inout Draw) {
    func range(_ column: Int) -> Chart.SheetRange {
      let first = CellReference(row: rows.lowerBound, column: column)
      let last = CellReference(row: rows.upperBound - 1, column: column)
      return Chart.SheetRange(sheet: sheet.name, range: RangeReference(first, last))
    }
    guard draw.below(2) == 0 else { return }
    sheet.charts = [
      Chart(
        kind: .column, title: "Biểu đồ", categories: range(0),
        series: [Chart.Series(name: "Lượng", values: range(3))],
        anchor: RangeReference(
          CellReference(row: 0, column: 12), CellReference(row: 9, column: 16)))
    ]
  }

  @Test("both ways give the same file, the same results, the same warnings", arguments: 1...40)
  func sameFile(_ seed: Int) throws {
    var draw = Draw(state: UInt64(seed))
    let template = template(&draw)
    let files = try both(template, data(64 + draw.below(120), &draw))
    let atOnce = try #require(files.atOnce, "seed \(seed)")
    #expect(atOnce.file.bytes == files.oneByOne.file.bytes, "seed \(seed)")
    #expect(atOnce.file.warnings == files.oneByOne.file.warnings, "seed \(seed)")
    #expect(atOnce.recomputed == files.oneByOne.recomputed, "seed \(seed)")
    #expect(atOnce.sheetNames == files.oneByOne.sheetNames, "seed \(seed)")
  }

  @Test("a sheet that takes its name from the data, and one with many records behind it")
  func renamedSheet() throws {
    var template = workbook([
      sheet("Biểu {{year}}", table), sheet("Sau", ["A1": .text("{{year}}")]),
    ])
    template.sheets[1].set(.formula(Formula("1+1")), at: CellReference(row: 1, column: 0))
    guard case .record(var data) = records(70) else { return }
    data["year"] = .number(2025)
    let files = try both(template, .record(data))
    #expect(files.atOnce?.file.bytes == files.oneByOne.file.bytes)
    #expect(files.atOnce?.sheetNames == ["Biểu 2025", "Sau"])
  }

  // MARK: What goes one by one

  private var table: [String: CellValue] {
    [
      "A1": .text("{{#each items}}{{stt}}"), "B1": .formula(Formula("A1*2")),
      "C1": .text("{{ten}}{{/each}}"), "A2": .formula(Formula("SUM(A1:A1)")),
    ]
  }

  private func records(_ count: Int, _ last: [String: TemplateValue] = [:]) -> TemplateValue {
    var records = (1...count).map { number -> TemplateValue in
      .record(["stt": .number(Double(number)), "ten": .text("chữ \(number)")])
    }
    records[count - 1] = .record(["stt": .number(9), "ten": .text("hết")].merging(last) { $1 })
    return .record(["items": .list(records)])
  }

  @Test("a record that lacks something, a day, and few records are expanded cell by cell")
  func fallsBack() throws {
    let template = workbook([sheet("Biểu", table)])
    #expect(try both(template, records(64)).atOnce != nil)
    #expect(try both(template, records(63)).atOnce == nil)
    let day = TemplateValue.date(try #require(CalendarDate(iso: "2025-03-31")))
    #expect(try both(template, records(64, ["ten": day])).atOnce == nil)
    #expect(try both(template, records(64, ["ten": .text("")])).atOnce == nil)
    var lacking = records(64)
    if case .record(let all) = lacking, case .list(var items)? = all["items"] {
      items[40] = .record(["stt": .number(1)])
      lacking = .record(["items": .list(items)])
    }
    let file = try SpreadsheetFile(bytes: SpreadsheetFile.write(template, as: .xlsx))
    let expansion = TemplateExpansion(try file.workbook(), data: lacking)
    #expect(try file.expandedAtOnce(expansion) == nil)
    #expect(expansion.faults.map(\.kind) == [.missingKey("ten")])
    #expect(expansion.faults.first?.cell == CellReference("C41"))
  }

  @Test("cells of a protected sheet and cells that a merge covers are said one by one")
  func saysEachCell() throws {
    var locked = sheet("Biểu", table)
    locked.isProtected = true
    var covered = sheet("Biểu", table)
    covered.merges = [
      RangeReference(CellReference(row: 0, column: 1), CellReference(row: 0, column: 2))
    ]
    for template in [locked, covered] {
      let file = try SpreadsheetFile(
        bytes: SpreadsheetFile.write(workbook([template]), as: .xlsx))
      let expansion = TemplateExpansion(try file.workbook(), data: records(80))
      #expect(throws: SpreadsheetError.self) { try file.expandedAtOnce(expansion) }
      let result = try file.applyingWithResults(expansion)
      let usual = try file.applyingWithResults(expansion.edits, computingAll: true)
      #expect(result.file.bytes == usual.file.bytes)
      #expect(result.file.warnings == usual.file.warnings && result.file.warnings.count >= 80)
    }
  }
}
