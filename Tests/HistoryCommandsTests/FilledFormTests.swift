import IndicatorForms
import IndicatorModel
import SpreadsheetModel
import Testing

@testable import HistoryCommands

/// Forms of others, already filled.
@Suite("Filled form")
struct FilledFormTests {
  /// A sheet by its rows of texts; numbers are texts of digits, `=…` a formula with result 6.
  private func workbook(_ rows: [[String]]) -> Workbook {
    var sheet = Worksheet(name: "BC")
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let value: CellValue =
          text.hasPrefix("=")
          ? .formula(Formula(String(text.dropFirst()), result: .number(6)))
          : Double(text).map { .number($0) } ?? .text(text)
        sheet.set(value, at: CellReference(row: row, column: column))
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    return workbook
  }

  private func entries(
    _ rows: [[String]], period: String, unit: String = "UBND xã Mỹ Lộc Điền"
  ) throws -> [String] {
    let workbook = workbook(rows)
    let period = try #require(ReportingPeriod(period))
    let form = FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: period)
    let reader = FilledFormReader(workbook: workbook, catalogue: .builtIn)
    return reader.figures(
      of: form, heading: (unitName: unit, period: period), file: "f.xlsx", sha256: "", title: ""
    ).entries.map {
      "\($0.cell) \($0.code) \($0.role.rawValue) \($0.figure.value?.description ?? "") \($0.figure.unit)"
    }
  }

  private let rows = [
    ["1", "Số doanh nghiệp thành lập mới", "Doanh nghiệp", "35", "9", "=1+5", "7"],
    ["2", "Số hộ nghèo", "Hộ", "", "214.5", "", "abc"],
    ["3", "Chỉ tiêu không ai biết đến", "Cái", "1", "2", "3", "4"],
  ]

  @Test("numbers under known columns and rows, formulas' results too; nothing else")
  func plain() throws {
    let header = [
      "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện quý I", "Lũy kế từ đầu năm",
      "Cùng kỳ năm trước",
    ]
    #expect(
      try entries([header] + rows, period: "2024-Q1") == [
        "D2 DN.MOI plan 35 Doanh nghiệp", "E2 DN.MOI period 9 Doanh nghiệp",
        "F2 DN.MOI cumulative 6 Doanh nghiệp", "G2 DN.MOI samePeriod 7 Doanh nghiệp",
        "E3 AS.HN.SO period 214.5 Hộ",
      ])
  }

  @Test("a column of another stretch of time is not the period's")
  func otherStretch() throws {
    let header = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm"]
    let rows = rows.map { Array($0.prefix(5)) }
    #expect(!(try entries([header] + rows, period: "2024-H1")).isEmpty)
    #expect(
      try entries([header] + rows, period: "2024-Q1") == ["D2 DN.MOI plan 35 Doanh nghiệp"])
  }

  @Test("unit and period are read above the table")
  func heading() throws {
    let workbook = workbook(
      [
        ["ỦY BAN NHÂN DÂN XÃ MỸ LỘC ĐIỀN"], ["BIỂU TỔNG HỢP CHỈ TIÊU QUÝ II NĂM 2024"],
        ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện quý II"],
      ] + rows)
    let form = FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: nil)
    let heading = FilledFormReader(workbook: workbook, catalogue: .builtIn).heading(of: form)
    #expect(heading.period?.description == "2024-Q2")
    #expect(heading.unitName?.lowercased().contains("mỹ lộc điền") == true)
  }
}
