import IndicatorModel
import SpreadsheetModel
import Testing

@testable import IndicatorForms

/// What the headers of a form's columns mean, for the period that is filled.
@Suite("Column headers")
struct HeaderTests {
  /// The roles of the columns behind "Chỉ tiêu" and "ĐVT" of a one-row header.
  private func roles(
    _ headers: [String], period: String, title: String = "", numbers: [String] = []
  ) throws -> [ColumnRole] {
    try columns(headers, period: period, title: title, numbers: numbers).map(\.role)
  }

  private func columns(
    _ headers: [String], period: String, title: String = "", numbers: [String] = []
  ) throws -> [FormColumn] {
    var sheet = Worksheet(name: "Biểu")
    let rows = [
      [title], ["STT", "Chỉ tiêu", "ĐVT"] + headers,
      numbers.isEmpty ? [] : ["A", "B", "C"] + numbers,
      ["1", "Tổng đàn gia súc", "Con"], ["2", "Số hộ nghèo", "Hộ"],
    ].filter { !$0.isEmpty }
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet.set(.text(text), at: CellReference(row: row, column: column), formatIndex: 0)
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    let analysis = FormAnalyzer(catalogue: .builtIn).analyze(
      workbook, period: ReportingPeriod(period))
    return Array(try #require(analysis.tables.first).columns.dropFirst(3))
  }

  @Test("years are those of the period that is filled")
  func years() throws {
    let headers = [
      "Thực hiện năm 2023", "Kế hoạch năm 2024", "Ước thực hiện năm 2024", "Kế hoạch năm 2025",
      "Thực hiện năm 2022",
    ]
    #expect(
      try roles(headers, period: "2024")
        == [.actualPreviousYear, .plan, .period, .planNext, .actualYear(2022)])
    #expect(try roles(headers, period: "2025")[0] == .actualYear(2023))
    #expect(try roles(headers, period: "2025")[2] == .actualPreviousYear)
    #expect(try roles(headers, period: "2025")[3] == .plan)
  }

  @Test("a part of the year is the period's, the running total's, or another's")
  func parts() throws {
    let headers = [
      "Thực hiện tháng 4", "Ước tháng 5", "Lũy kế 5 tháng", "Ước 6 tháng",
      "Cùng kỳ 5 tháng năm 2025",
      "6 tháng cuối năm",
    ]
    #expect(
      try roles(headers, period: "2026-05")
        == [.previousPeriod, .period, .cumulative, .cumulative, .samePeriodCumulative, .unknown])
  }

  @Test("two plans are told apart; the level above may be told by the other one's name only")
  func plans() throws {
    #expect(
      try roles(["Kế hoạch tỉnh giao", "Nghị quyết HĐND huyện"], period: "2024-H1")
        == [.planAssigned, .planResolution])
    #expect(
      try roles(["Kế hoạch năm", "NQ HĐND"], period: "2024-H1") == [.planAssigned, .planResolution])
    #expect(
      try roles(["KH 2021-2025", "Kế hoạch quý II"], period: "2024-Q2") == [.unknown, .target])
    #expect(
      try roles(["Kế hoạch quý sau", "Kế hoạch quý IV"], period: "2024-Q2") == [.target, .unknown])
  }

  @Test(
    "percentages are told by the words",
    arguments: [
      ("So KH năm (%)", ColumnRole.plan, false), ("UTH/KH (%)", .plan, false),
      ("Tỷ lệ đạt (%)", .plan, false), ("So cùng kỳ (%)", .samePeriod, false),
      ("Tăng (+), giảm (-) so cùng kỳ (%)", .samePeriod, true),
    ])
  func percentages(header: String, base: ColumnRole, isChange: Bool) throws {
    let column = try #require(
      try columns(["Kế hoạch năm", "Thực hiện", header], period: "2024-H1").last)
    #expect(column.role == .ratio)
    #expect(column.ratio?.base == base)
    #expect(column.ratio?.isChange == isChange)
  }

  @Test("percentages are told by the number row first")
  func numberRow() throws {
    let column = try #require(
      try columns(
        ["Kế hoạch năm", "Thực hiện", "So sánh"], period: "2024-H1", numbers: ["1", "2", "3=2/1"]
      ).last)
    #expect(column.ratio == RatioMeaning(part: .period, base: .plan))
  }

  @Test("columns of other units are told, and whether they are the reporting unit's")
  func units() throws {
    let columns = try columns(
      ["Toàn huyện", "TT. Nậm Tung", "Xã Pa Hán", "Mường Tơ"], period: "2023",
      title: "KẾT QUẢ THỰC HIỆN NĂM 2023 PHÂN THEO XÃ")
    #expect(columns[0].scope == .whole(level: "huyen"))
    #expect(columns.map { $0.scope?.covers("UBND huyện Nậm Tung") } == [true, false, false, false])
    #expect(columns[2].scope?.covers("UBND xã Pa Hán") == true)
    #expect(columns[0].scope?.covers("UBND xã Pa Hán") == false)
  }

  @Test("money since the start of a project is asked of no report")
  func projects() throws {
    #expect(
      try roles(
        ["Tổng mức đầu tư", "Giải ngân từ khởi công đến 31/12/2024", "Kế hoạch năm 2025"],
        period: "2025") == [.unknown, .unknown, .plan])
  }

  @Test("a series of years, sums of stages, and what no figure belongs in")
  func stages() throws {
    #expect(
      try roles(
        ["TH năm 2020", "Mục tiêu 2021 - 2025", "Năm 2021", "Năm 2024", "ƯTH năm 2025"],
        period: "2025")
        == [.actualYear(2020), .unknown, .actualYear(2021), .actualPreviousYear, .period])
    #expect(
      try roles(
        ["Thực hiện năm 2025", "Dự kiến năm hoàn thành", "Số QĐ, ngày tháng năm", "Nhóm DA"],
        period: "2025") == [.period, .note, .note, .note])
  }

  @Test("money spent of the year's plan is no plan; a total of columns is no percentage")
  func spent() throws {
    let columns = try columns(
      ["Kế hoạch vốn năm 2025", "Giải ngân vốn đến ngày 30/6", "Tổng số", "Tỷ lệ"],
      period: "2025-H1",
      numbers: ["1", "2", "3=1+2", "4=2/1"])
    #expect(columns.map(\.role).prefix(2) == [.plan, .cumulative])
    #expect(columns[2].role != .ratio)
    #expect(columns[3].role == .ratio)
    #expect(
      HeaderMeaning([FoldedText("Giải ngân đến 30/6"), FoldedText("Vốn KH năm 2025")]).kind == .done
    )
    #expect(
      HeaderMeaning([FoldedText("Kế hoạch giải ngân"), FoldedText("Vốn KH năm")]).kind == .plan)
  }

  @Test("the quarter or month before is a column of its own; the council's plan is its resolution")
  func neighboursInTime() throws {
    #expect(
      try roles(["Kế hoạch năm", "Quý II", "Quý III", "9 tháng"], period: "2025-Q3")
        == [.plan, .previousPeriod, .period, .cumulative])
    #expect(
      try roles(["Tháng 8", "Tháng 9", "9 tháng"], period: "2025-09")
        == [.previousPeriod, .period, .cumulative])
    #expect(
      try roles(
        ["Dự toán tỉnh giao", "Dự toán HĐND huyện giao", "Thực hiện quý I"], period: "2025-Q1"
      ).prefix(2)
        == [.planAssigned, .planResolution])
  }
}
