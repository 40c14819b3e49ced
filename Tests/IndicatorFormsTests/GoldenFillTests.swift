import ByteSupport
import FileAccess
import IndicatorExtraction
import IndicatorForms
import IndicatorModel
import ReportReading
import SpreadsheetModel
import TestSupport
import Testing

/// What each input cell must hold after a fill, decided by reading the reports
/// (`Fixtures/README.md`).
@Suite("Golden fills")
struct GoldenFillTests {
  /// The project's own reports, with the least share of stated figures to be filled, in percent.
  ///
  /// The examples were at hand while the extraction was written; those in `Reports` were not.
  @Test(
    "no wrong figure, and most stated figures filled",
    arguments: [
      ("Examples/bao-cao-quy-1.txt", "xa-quy", 97),
      ("Examples/bao-cao-6-thang.txt", "hdnd-6-thang", 98),
      ("Tests/IndicatorFormsTests/Fixtures/Reports/tinh-quy-3.txt", "tinh-quy", 91),
      ("Tests/IndicatorFormsTests/Fixtures/Reports/xa-quy-2.txt", "xa-quy", 93),
      ("Tests/IndicatorFormsTests/Fixtures/Reports/huyen-6-thang.txt", "hdnd-6-thang", 94),
    ])
  func ownReports(report: String, form: String, leastPercent: Int) throws {
    try check(
      report: report, bytes: try Fixture.bytes(report), form: form, leastPercent: leastPercent)
  }

  @Test(
    "no wrong figure from the shared reports", .enabled(if: Fixture.hasShared, "no shared folder"),
    arguments: [("nga-nam-2024-q1", "xa-quy"), ("cai-rang-2024-h1", "hdnd-6-thang")])
  func sharedReports(report: String, form: String) throws {
    let path = "\(Fixture.shared)/reports/\(report).txt"
    try check(report: path, bytes: try FileAccess.read(path), form: form, leastPercent: 85)
  }

  @Test("a district's figure is none of the province")
  func partOfTheUnit() throws {
    let text = """
      ỦY BAN NHÂN DÂN
      TỈNH MINH HẢI

      BÁO CÁO
      Tình hình kinh tế - xã hội 9 tháng năm 2025

      I. KẾT QUẢ

      1. Các địa phương có đàn bò lớn gồm: huyện Tân Khê 3.400 con. Đàn lợn 12.600 con.
      """
    let plan = try GoldenFill.plan(report: "bao-cao.txt", bytes: Array(text.utf8), form: "tinh-quy")
    let filled = plan.cells.filter { $0.state == .filled }.map(\.code)
    #expect(!filled.contains("CH.GS.BO"))
    #expect(filled.contains("CH.GS.LON"))
  }

  /// Fills a form and holds every cell against the fixture: enough of the stated figures filled,
  /// every filled figure right.
  private func check(report: String, bytes: [UInt8], form: String, leastPercent: Int) throws {
    let plan = try GoldenFill.plan(report: report, bytes: bytes, form: form)
    let name = report.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    let gold = CommaSeparatedValues(
      try Fixture.text("Tests/IndicatorFormsTests/Fixtures/\(name).\(form).csv"))
    var cells: [String: PlannedCell] = [:]
    for cell in plan.cells { cells[cell.cell.description] = cell }
    var (stated, filled, derived) = (0, 0, 0)
    for row in gold.rows {
      guard let address = row["cell"], let kind = row["kind"], kind != "formula" else { continue }
      let cell = try #require(cells[address], "\(address) is an input cell")
      let written = cell.state == .filled ? cell.reading?.value : nil
      if kind == "stated" { stated += 1 }
      guard let written else { continue }
      if kind == "stated" { filled += 1 }
      if kind == "derived" {
        derived += 1
        // What only follows from the text must not pass for what it says.
        #expect(cell.reading?.derivation == .derived, "\(address) looks stated")
      }
      let expected = row["expected"].flatMap { DecimalNumber($0) }
      #expect(
        written == expected,
        "\(address) \(cell.label) [\(cell.role.name)]: \(written) ← “\(cell.reading?.measure.quote ?? "")”; gold: \(row["expected"] ?? "") \(row["reason"] ?? "")"
      )
    }
    print("\(name) → \(form): \(filled) of \(stated) stated figures filled, \(derived) computed")
    #expect(filled * 100 >= stated * leastPercent, "\(filled) of \(stated)")
  }
}

/// Fills in memory.
enum GoldenFill {
  static func plan(report: String, bytes: [UInt8], form: String) throws -> FillPlan {
    let catalogue = Catalogue.builtIn
    let document = try ReportReader.read(bytes: bytes, file: report, limits: Limits())
    let extracted = IndicatorExtractor(catalogue: catalogue).extract(document, firstID: 1)
    let definition = try FormDefinition(
      json: try Fixture.bytes("Templates/definitions/\(form).json"))
    let workbook = FormBuilder.build(definition)
    let fields = HeadingFields(reports: [extracted], period: nil, unitName: nil)
    let analysis = FormAnalyzer(catalogue: catalogue).analyze(workbook, period: fields.period)
    return FillPlanner(catalogue: catalogue).plan(
      analysis, reports: [extracted], findings: ReportAuditor.audit([extracted]), fields: fields,
      workbook: workbook)
  }
}
