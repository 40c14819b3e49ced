import ByteSupport
import IndicatorExtraction
import IndicatorModel
import ReportReading
import SpreadsheetModel
import TestSupport
import Testing

@testable import IndicatorForms

/// Forms of the second quarter of 2026 opened from the report of the first and last year's.
@Suite("Prefilled forms")
struct PrefillTests {
  private static let folder = "Tests/IndicatorFormsTests/Fixtures/Prefill/"
  private static let past = [
    "Examples/bao-cao-quy-1.txt", folder + "xa-2025-6-thang.txt", folder + "xa-2025-nam.txt",
  ]
  private let next = ReportingPeriod(year: 2026, span: .quarter(2))

  private func reports(_ paths: [String]) throws -> (reports: [ExtractedReport], [AuditFinding]) {
    let extractor = IndicatorExtractor(catalogue: .builtIn)
    var reports: [ExtractedReport] = []
    for path in paths {
      let document = try ReportReader.read(
        bytes: try Fixture.bytes(path), file: path, limits: Limits())
      let first = reports.map(\.measures.count).reduce(1, +)
      reports.append(extractor.extract(document, firstID: first))
    }
    return (reports, ReportAuditor.audit(reports))
  }

  private func plan(
    _ workbook: Workbook, method: ProposalMethod = .seasonal, body: ColumnRole? = nil,
    reports paths: [String] = past
  ) throws -> FillPlan {
    let (reports, findings) = try reports(paths)
    let analyzer = FormAnalyzer(catalogue: .builtIn)
    let time = PrefillTime(opening: next, reported: reports.compactMap(\.period)) {
      analyzer.analyze(workbook, period: $0)
    }
    let form = analyzer.analyze(workbook, period: time.form)
    let reported = ReportedFigures(
      form: form, reports: reports, catalogue: .builtIn, findings: findings, planBody: body)
    var fields = HeadingFields(reports: [reports[0]], period: time.form, unitName: nil)
    fields.nextPeriod = time.next
    return PrefillPlanner(
      catalogue: .builtIn, form: form, time: time, reported: reported, store: nil, method: method,
      overwrites: false
    ).plan(fields: fields, workbook: workbook, measures: [])
  }

  private func cells(_ plan: FillPlan) -> [String: PlannedCell] {
    var cells: [String: PlannedCell] = [:]
    for cell in plan.cells where cells[cell.cell.description] == nil {
      cells[cell.cell.description] = cell
    }
    return cells
  }

  @Test("the form of plans: carried, recovered and proposed figures of each row")
  func planningForm() throws {
    let cells = cells(try plan(SampleForm("ke-hoach-ky-sau").workbook, body: .planResolution))
    let expected: [(String, String, Reading.Derivation)] = [
      ("E21", "1300", .derived), ("F21", "318", .carried), ("I21", "300", .carried),
      ("J21", "900", .derived), ("M21", "350", .proposed),
      ("E23", "350", .carried), ("F23", "95", .carried), ("I23", "90", .carried),
      ("J23", "250", .derived), ("M23", "92", .proposed),
      ("M22", "93.5", .proposed), ("M24", "4", .proposed), ("J18", "27", .derived),
    ]
    for (address, value, derivation) in expected {
      let cell = try #require(cells[address])
      #expect(cell.reading?.value == DecimalNumber(value), "\(address) \(cell.label)")
      #expect(cell.reading?.derivation == derivation, "\(address) \(cell.label)")
      #expect(cell.state == .filled && cell.reason != nil)
    }
    #expect(cells["M21"]?.reason == .proposed(.stated(isBound: false)))
    #expect(cells["M24"]?.reason == .proposed(.ceiling))
  }

  @Test("two bodies' different plans are not chosen between unasked")
  func severalPlans() throws {
    let cells = cells(try plan(SampleForm("ke-hoach-ky-sau").workbook))
    #expect(cells["E21"]?.reason == .severalPlans)
    #expect(cells["E21"]?.reading == nil)
  }

  @Test("headings of the next period")
  func headings() throws {
    let texts = try plan(SampleForm("ke-hoach-ky-sau").workbook).headings.map(\.text)
    #expect(texts.contains("DỰ KIẾN CHỈ TIÊU KẾ HOẠCH QUÝ II NĂM 2026"))
    #expect(texts.contains("Lũy kế đến hết Quý I năm 2026"))
    #expect(texts.contains("Chỉ tiêu Quý II (chốt)"))
  }

  @Test("last year's column of the next period takes no figure of this one")
  func nextColumn() throws {
    let (reports, findings) = try reports(["Examples/bao-cao-quy-1.txt"])
    let workbook = try SampleForm("ke-hoach-ky-sau").workbook
    let fields = HeadingFields(reports: reports, period: nil, unitName: nil)
    let analysis = FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: fields.period)
    let roles = analysis.tables[0].columns.map(\.role)
    #expect(roles.contains(.samePeriodNext) && roles.contains(.samePeriodRest))
    #expect(roles.contains(.target) && !roles.contains(.samePeriodCumulative))
    let plan = FillPlanner(catalogue: .builtIn).plan(
      analysis, reports: reports, findings: findings, fields: fields, workbook: workbook)
    for cell in plan.cells where ["I", "J", "M"].contains(cell.cell.description.prefix(1)) {
      #expect(cell.state != .filled, "\(cell.cell) \(cell.label)")
    }
  }

  @Test("without a plan to come nothing is proposed: --method carry")
  func carryOnly() throws {
    let plan = try plan(SampleForm("ke-hoach-ky-sau").workbook, method: .carry)
    let proposed = plan.cells.filter { $0.reading?.derivation == .proposed }
    #expect(!proposed.isEmpty)
    for cell in proposed { #expect(cell.reason == .proposed(.stated(isBound: false))) }
  }

  @Test("prefilled, then filled: totals and comparisons agree", arguments: ["xa-quy", "tinh-quy"])
  func roundTrip(form: String) throws {
    var sample = try SampleForm(form)
    let prefilled = try plan(sample.workbook)
    for cell in prefilled.cells where cell.state == .filled {
      let value = try #require(cell.reading?.value)
      sample.workbook.sheets[cell.sheet].set(.number(value.doubleValue), at: cell.cell)
    }
    let (reports, findings) = try reports([Self.folder + "xa-2026-quy-2.txt"])
    let fields = HeadingFields(reports: reports, period: nil, unitName: nil)
    let analysis = FormAnalyzer(catalogue: .builtIn).analyze(
      sample.workbook, period: fields.period)
    let plan = FillPlanner(catalogue: .builtIn).plan(
      analysis, reports: reports, findings: findings, fields: fields, workbook: sample.workbook)
    var rows: [Int: [ColumnRole: DecimalNumber]] = [:]
    for cell in prefilled.cells where cell.state == .filled {
      rows[cell.cell.row, default: [:]][cell.role] = cell.reading?.value
    }
    for cell in plan.cells where cell.state == .filled {
      #expect(rows[cell.cell.row]?[cell.role] == nil, "\(cell.cell) was carried over")
      rows[cell.cell.row, default: [:]][cell.role] = cell.reading?.value
    }
    let code = form == "xa-quy" ? "TN.DTG" : "LD.VL"
    let row = try #require(plan.cells.first { $0.code == code }?.cell.row)
    let figures = try #require(rows[row])
    let period = try #require(figures[.period])
    let total = try #require(figures[.cumulative])
    #expect(total == DecimalNumber(form == "xa-quy" ? "20.368" : "670"))
    #expect(
      figures[.samePeriodCumulative] == DecimalNumber(form == "xa-quy" ? "18.522" : "590"))
    if let before = figures[.previousPeriod] { #expect(before.adding(period) == total) }
  }

  @Test("a foreign form with its own words for the next quarter")
  func foreignForm() throws {
    var book = Workbook()
    var sheet = Worksheet(name: "KH")
    let header = [
      "STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2026", "Thực hiện quý I năm 2026",
      "Cùng kỳ quý II năm 2025", "Kế hoạch quý II năm 2026",
    ]
    for (column, text) in header.enumerated() {
      sheet.set(.text(text), at: CellReference(row: 2, column: column))
    }
    let rows = [
      ("1", "Số lao động được đào tạo nghề", "Lao động"),
      ("2", "Số lao động được giải quyết việc làm", "Lao động"),
      ("3", "Số vụ tai nạn giao thông", "Vụ"),
    ]
    for (offset, row) in rows.enumerated() {
      for (column, text) in [row.0, row.1, row.2].enumerated() {
        sheet.set(.text(text), at: CellReference(row: 3 + offset, column: column))
      }
    }
    book.sheets = [sheet]
    let cells = cells(try plan(book))
    #expect(cells["D4"]?.reading?.value == 350)
    #expect(cells["E4"]?.reading?.value == 95)
    #expect(cells["F4"]?.reading?.value == 90)
    #expect(cells["G4"]?.reading?.value == 92)
    #expect(cells["G5"]?.reading?.value == 350)
    #expect(cells["G6"]?.reading?.value == 4)
    #expect(cells["G6"]?.reading?.derivation == .proposed)
  }
}
