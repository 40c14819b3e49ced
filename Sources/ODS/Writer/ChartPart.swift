internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// Builds `content.xml` of an embedded chart.
///
/// - Note: Source: ODF 1.3 part 3 §11 (charts). The values stand in a local table too, which
///   readers show until the cells are read.
struct ChartPart {
  let chart: Chart
  let workbook: Workbook
  private let size: (width: Double, height: Double)
  var output = ByteWriter()

  /// - Parameters:
  ///   - chart: the chart.
  ///   - size: inches.
  ///   - workbook: where its cells are.
  init(_ chart: Chart, size: (width: Double, height: Double), workbook: Workbook) {
    self.chart = chart
    self.size = size
    self.workbook = workbook
  }

  /// The part.
  mutating func bytes() -> [UInt8] {
    output.append(
      ODFNamespaces.open(
        "office:document-content",
        [
          "office", "table", "text", "style", "fo", "number", "draw", "svg", "chart", "xlink",
          "loext",
        ]))
    writeStyles()
    output.append("<office:body><office:chart><chart:chart")
    output.append(attribute: "svg:width", ODFLength.inches(size.width))
    output.append(attribute: "svg:height", ODFLength.inches(size.height))
    output.append(" xlink:href=\"..\" xlink:type=\"simple\"")
    output.append(attribute: "chart:class", chart.kind.chartClass)
    output.append(" chart:style-name=\"ch1\">")
    if !chart.title.isEmpty {
      output.append("<chart:title chart:style-name=\"ch2\">")
      output.append(paragraphs: chart.title)
      output.append("</chart:title>")
    }
    if chart.series.count > 1 || chart.kind == .pie {
      output.append("<chart:legend chart:legend-position=\"bottom\" chart:style-name=\"ch3\"/>")
    }
    writePlotArea()
    writeLocalTable()
    output.append("</chart:chart></office:chart></office:body></office:document-content>")
    return output.bytes
  }

  private mutating func writePlotArea() {
    output.append("<chart:plot-area chart:style-name=\"ch4\"")
    let ranges = chart.ranges.map { ODFAddress.range($0.range, on: $0.sheet) }
    output.append(attribute: "table:cell-range-address", ranges.joined(separator: " "))
    output.append(" chart:data-source-has-labels=\"both\">")
    output.append(
      "<chart:axis chart:dimension=\"x\" chart:name=\"primary-x\" chart:style-name=\"ch5\">")
    output.append("<chart:categories")
    output.append(
      attribute: "table:cell-range-address",
      ODFAddress.range(chart.categories.range, on: chart.categories.sheet))
    output.append("/></chart:axis>")
    output.append(
      "<chart:axis chart:dimension=\"y\" chart:name=\"primary-y\" chart:style-name=\"ch6\">")
    if !chart.valueAxisTitle.isEmpty, chart.kind != .pie {
      output.append("<chart:title chart:style-name=\"ch7\">")
      output.append(paragraphs: chart.valueAxisTitle)
      output.append("</chart:title>")
    }
    if chart.kind != .pie {
      output.append("<chart:grid chart:style-name=\"ch8\" chart:class=\"major\"/>")
    }
    output.append("</chart:axis>")
    for index in chart.series.indices { writeSeries(index) }
    output.append("<chart:wall chart:style-name=\"ch9\"/><chart:floor chart:style-name=\"ch9\"/>")
    output.append("</chart:plot-area>")
  }

  private mutating func writeSeries(_ index: Int) {
    let series = chart.series[index]
    output.append("<chart:series")
    output.append(attribute: "chart:style-name", "se\(index + 1)")
    output.append(
      attribute: "chart:values-cell-range-address",
      ODFAddress.range(series.values.range, on: series.values.sheet))
    if let cell = labelCell(of: series) {
      output.append(
        attribute: "chart:label-cell-address", ODFAddress.cell(cell, on: series.values.sheet))
    } else if !series.name.isEmpty {
      output.append(attribute: "loext:label-string", series.name)
    }
    output.append(attribute: "chart:class", chart.kind.chartClass)
    output.append(">")
    writePoints(count: values(of: series.values).count)
    output.append("</chart:series>")
  }

  /// Writes the points; the pieces of a pie each have a colour.
  private mutating func writePoints(count: Int) {
    guard chart.kind == .pie else {
      output.append("<chart:data-point")
      if count > 1 { output.append(attribute: "chart:repeated", count) }
      return output.append("/>")
    }
    for index in 0..<count {
      output.append("<chart:data-point")
      output.append(attribute: "chart:style-name", "pt\(index % Self.palette.count + 1)")
      output.append("/>")
    }
  }

  /// The cell that holds the name of a series, since ODF names series by cells: above or left of
  /// the values, else anywhere on their sheet.
  private func labelCell(of series: Chart.Series) -> CellReference? {
    guard let index = workbook.sheetIndex(named: series.values.sheet), !series.name.isEmpty else {
      return nil
    }
    let sheet = workbook.sheets[index]
    let first = series.values.range.first
    let above = (0..<first.row).reversed().lazy
      .map { CellReference(row: $0, column: first.column) }
    let left = (0..<first.column).reversed().lazy
      .map { CellReference(row: first.row, column: $0) }
    let name = CellValue.text(series.name)
    if let cell = above.first(where: { sheet.value(at: $0).result == name }) { return cell }
    if let cell = left.first(where: { sheet.value(at: $0).result == name }) { return cell }
    for row in sheet.rows {
      for cell in row.cells where cell.value.result == name {
        return CellReference(row: row.index, column: cell.column)
      }
    }
    return nil
  }

  /// The values of a range, row by row.
  func values(of source: Chart.SheetRange) -> [CellValue] {
    guard let index = workbook.sheetIndex(named: source.sheet) else { return [] }
    var values: [CellValue] = []
    for row in source.range.first.row...source.range.last.row {
      for column in source.range.first.column...source.range.last.column {
        values.append(
          workbook.sheets[index].value(at: CellReference(row: row, column: column)).result)
      }
    }
    return values
  }
}

extension Chart.Kind {
  /// The value of `chart:class`.
  var chartClass: String {
    switch self {
    case .column, .bar: "chart:bar"
    case .line: "chart:line"
    case .pie: "chart:circle"
    }
  }
}
