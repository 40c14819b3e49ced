import IndicatorForms
import SpreadsheetModel
import Testing

@Suite("Figures that a report states for cells the form computes")
struct StatedTotalTests {
  /// The sample with a formula in the cell of the herd of cattle, D or E of row 9.
  private func plan(
    _ report: String = BoundSample.report, formula: String = "SUM(E10:E11)"
  ) throws -> FillPlan {
    var sample = BoundSample()
    BoundSample.set(.formula(Formula(formula)), "E9", in: &sample.workbook)
    return try BoundSample.plan(sample.workbook, nil, report: report)
  }

  @Test("a formula's cell takes no figure, and the plan keeps what the report states for it")
  func kept() throws {
    let plan = try plan()
    let total = try #require(plan.statedTotals.first)
    #expect(plan.statedTotals.count == 1)
    #expect(total.cell.description == "E9")
    #expect(total.reading.value.description == "2417")
    #expect(total.partCount == 2)
    #expect(!plan.cells.contains { $0.cell == total.cell && $0.state == .filled })
  }

  @Test("whole numbers agree exactly or not at all")
  func whole() throws {
    let total = try #require(try plan().statedTotals.first)
    #expect(total.agrees(with: 2417))
    #expect(!total.agrees(with: 2416))
    #expect(!total.agrees(with: 2418))
    #expect(!total.agrees(with: 0))
  }

  @Test("a figure printed with decimals may be off by their rounding, and by no more")
  func rounded() throws {
    var sample = BoundSample()
    BoundSample.set(.formula(Formula("E13+E14")), "E12", in: &sample.workbook)
    let report = BoundSample.report.replacing(
      "đạt 12.345 triệu đồng", with: "đạt 12,3 tỷ đồng")
    let plan = try BoundSample.plan(sample.workbook, nil, report: report)
    let total = try #require(plan.statedTotals.first { $0.cell.description == "E12" })
    #expect(total.reading.value.description == "12300")
    #expect(total.agrees(with: 12_300))
    #expect(total.agrees(with: 12_345))
    #expect(!total.agrees(with: 12_500))
    #expect(!total.agrees(with: 11_000))
  }

  @Test("a report that says nothing of the cell states no total")
  func unsaid() throws {
    let report = BoundSample.report.replacing("Đàn bò có 2.417 con.", with: "")
    #expect(try plan(report).statedTotals.isEmpty)
  }
}
