internal import ByteSupport
internal import IndicatorModel
internal import SpreadsheetModel

extension SummaryWorkbook {
  /// What share of the plans is done, beside the share of the year that is gone, with a chart.
  mutating func addAchievement() {
    var sheet = Worksheet(name: words.sheets[1])
    put(
      headers: words.achievementHeaders, row: 0, widths: [52, 14, 18, 3, 12, 12, 12], into: &sheet)
    let entries = achievements()
    for (offset, entry) in entries.enumerated() {
      let row = offset + 1
      put(.text(entry.name), row, 0, into: &sheet)
      put(
        .number(entry.percent), row, 1, across: .right, number: NumberFormat("0.00"), into: &sheet)
      put(.number(entry.pace), row, 2, across: .right, number: NumberFormat("0.00"), into: &sheet)
      let height = height([(entry.name, 52)])
      sheet.withRow(row) { $0.height = height }
    }
    if !entries.isEmpty { sheet.charts.append(chart(rows: 1...entries.count, sheet: sheet.name)) }
    workbook.sheets.append(sheet)
  }

  /// Flows and stocks held against a plan of the year, the furthest behind first, at most 16.
  ///
  /// A rate held against a rate ("99 % đạt 100 % chỉ tiêu") says nothing of the pace.
  private func achievements() -> [(name: String, percent: Double, pace: Double)] {
    var entries: [(name: String, percent: Double, pace: Double)] = []
    for report in reports {
      guard let period = report.period else { continue }
      let pace = Double(period.months.upperBound) / 12 * 100
      for measure in report.measures where measure.sameAs == nil && measure.unit != "%" {
        guard let first = measure.achieved.first, first.percent.doubleValue <= 200,
          measure.targetKind == .plan || (measure.targetKind == nil && first.against != nil)
        else { continue }
        let achieved = first.percent.doubleValue
        if !entries.contains(where: { $0.name == measure.indicator }) {
          entries.append((measure.indicator, achieved, (pace * 100).rounded() / 100))
        }
      }
    }
    return Array(entries.sorted { ($0.percent, $0.name) < ($1.percent, $1.name) }.prefix(16))
  }

  private func chart(rows: ClosedRange<Int>, sheet: String) -> Chart {
    func column(_ index: Int) -> Chart.SheetRange {
      Chart.SheetRange(
        sheet: sheet,
        range: RangeReference(
          CellReference(row: rows.lowerBound, column: index),
          CellReference(row: rows.upperBound, column: index)))
    }
    var chart = Chart(
      kind: .bar, title: words.chartTitles[0], categories: column(0),
      series: [
        Chart.Series(name: words.achievementHeaders[1], values: column(1), color: "2F5597"),
        Chart.Series(name: words.achievementHeaders[2], values: column(2), color: "C9C9C9"),
      ],
      anchor: RangeReference(
        CellReference(row: 0, column: 4),
        CellReference(row: max(24, rows.upperBound + 4), column: 15)))
    chart.valueAxisTitle = words.chartTitles[1]
    return chart
  }
}
