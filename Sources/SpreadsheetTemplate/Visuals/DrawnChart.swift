internal import ByteSupport
internal import ODS
public import SpreadsheetModel

/// A chart with the figures of its cells.
public struct DrawnChart: Hashable, Sendable {
  /// What the file says of it.
  public let chart: EmbeddedChart
  /// The text over it; empty for none.
  public let title: String
  /// The names along the axis, as their cells show them.
  public let categories: [String]
  /// The series that are drawn.
  public let series: [Series]

  /// One series.
  public struct Series: Hashable, Sendable {
    /// Its name; empty for none.
    public var name: String
    /// One a category; `nil` for a blank or what is no number.
    public var values: [Double?]
    /// `RRGGBB`; `nil` for our own choice.
    public var color: String?
    /// What is drawn.
    public var kind: EmbeddedChart.Kind
  }

  /// No more points of a series are drawn.
  public static let mostPoints = 400
  /// No more series are drawn.
  public static let mostSeries = 40

  /// Fills a chart with what the cells hold, or, where it names none of this workbook, with what the
  /// file keeps of them.
  public init(_ chart: EmbeddedChart, in workbook: Workbook) {
    self.chart = chart
    let source = ChartCells(workbook, leavesHiddenOut: chart.leavesHiddenOut)
    title = chart.title.isEmpty ? source.texts(chart.titleSource).first ?? "" : chart.title
    var series = chart.series.prefix(Self.mostSeries).map { one in
      Series(
        name: source.texts(one.name).joined(separator: " "), values: source.numbers(one.values),
        color: one.color, kind: one.kind)
    }
    let count = min(Self.mostPoints, series.map(\.values.count).max() ?? 0)
    for index in series.indices {
      series[index].values = Array(series[index].values.prefix(count))
      let missing = count - series[index].values.count
      series[index].values += [Double?](repeating: nil, count: missing)
    }
    let names = source.texts(chart.categories)
    categories = (0..<count).map { $0 < names.count ? names[$0] : "\($0 + 1)" }
    self.series = series
  }
}

/// The cells that charts name.
private struct ChartCells {
  let workbook: Workbook
  let leavesHiddenOut: Bool

  init(_ workbook: Workbook, leavesHiddenOut: Bool) {
    (self.workbook, self.leavesHiddenOut) = (workbook, leavesHiddenOut)
  }

  func texts(_ figures: EmbeddedChart.Figures) -> [String] {
    guard let cells = cells(figures) else { return figures.stored.map { $0 ?? "" } }
    return cells.map { cell in
      guard let cell, workbook.formats.indices.contains(cell.formatIndex) else { return "" }
      return ShownText(workbook.formats[cell.formatIndex].numberFormat).text(
        for: cell.value.result)
    }
  }

  func numbers(_ figures: EmbeddedChart.Figures) -> [Double?] {
    guard let cells = cells(figures) else {
      return figures.stored.map { text in
        text.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
      }
    }
    return cells.map { cell in cell.flatMap { RuleScale.number($0.value.result) } }
  }

  /// The cells that are named, `nil` for one that is not written; `nil` when there are none here.
  private func cells(_ figures: EmbeddedChart.Figures) -> [Cell?]? {
    guard !figures.cells.isEmpty else { return nil }
    var found: [Cell?] = []
    for place in figures.cells {
      guard let index = workbook.sheetIndex(named: place.sheet) else { return nil }
      let sheet = workbook.sheets[index]
      for row in place.range.first.row...place.range.last.row {
        let isHidden = leavesHiddenOut && sheet.row(at: row)?.isHidden == true
        for column in place.range.first.column...place.range.last.column {
          guard found.count < 4 * DrawnChart.mostPoints else { return found }
          guard !isHidden, !isHiddenColumn(column, of: sheet) else { continue }
          found.append(sheet.cell(at: CellReference(row: row, column: column)))
        }
      }
    }
    return found
  }

  private func isHiddenColumn(_ column: Int, of sheet: Worksheet) -> Bool {
    leavesHiddenOut && sheet.columns.contains { $0.columns.contains(column) && $0.isHidden }
  }
}
