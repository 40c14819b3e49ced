internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension ChartPart {
  /// Writes the styles that the chart's elements name.
  mutating func writeStyles() {
    output.append("<office:automatic-styles>")
    write(
      "ch1", properties: "",
      "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"#ffffff\"/>"
    )
    write("ch2", properties: "", text(size: 13, isBold: true))
    write(
      "ch3", properties: "", "<style:graphic-properties draw:stroke=\"none\"/>" + text(size: 10))
    let bars = chart.kind == .bar ? " chart:vertical=\"true\"" : ""
    write(
      "ch4",
      properties: " chart:include-hidden-cells=\"false\" chart:auto-position=\"true\""
        + " chart:auto-size=\"true\" chart:treat-empty-cells=\"leave-gap\"" + bars
        + (chart.kind == .column || chart.kind == .bar
          ? " chart:gap-width=\"80\" chart:overlap=\"0\"" : ""),
      "")
    let axis = " chart:display-label=\"true\" chart:logarithmic=\"false\" text:line-break=\"true\""
    write(
      "ch5", properties: axis + " chart:reverse-direction=\"false\"",
      "<style:graphic-properties svg:stroke-color=\"#b3b3b3\"/>" + text(size: 9))
    write(
      "ch6", properties: axis + " chart:link-data-style-to-source=\"true\"",
      "<style:graphic-properties svg:stroke-color=\"#b3b3b3\"/>" + text(size: 9))
    write("ch7", properties: " style:rotation-angle=\"90\"", text(size: 9))
    write("ch8", properties: "", "<style:graphic-properties svg:stroke-color=\"#d9d9d9\"/>")
    write(
      "ch9", properties: "", "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\"/>")
    for (index, series) in chart.series.enumerated() { write(series, number: index + 1) }
    for (index, color) in Self.palette.enumerated() where chart.kind == .pie {
      write(
        "pt\(index + 1)", properties: "",
        "<style:graphic-properties draw:stroke=\"solid\" svg:stroke-color=\"#ffffff\""
          + " draw:fill=\"solid\" draw:fill-color=\"#\(color)\"/>")
    }
    output.append("</office:automatic-styles>")
  }

  /// Colours that stay apart in print and for the colour-blind, in order.
  static let palette = ["1f4e79", "c55a11", "7f7f7f", "548235", "bf9000", "7030a0"]

  private mutating func write(_ series: Chart.Series, number: Int) {
    let color =
      series.color?.lowercased() ?? Self.palette[(number - 1) % Self.palette.count]
    let line = chart.kind == .line
    let graphic =
      line
      ? "<style:graphic-properties draw:stroke=\"solid\" svg:stroke-width=\"2.25pt\""
        + " svg:stroke-color=\"#\(color)\" draw:fill-color=\"#\(color)\"/>"
      : chart.kind == .pie
        ? ""
        : "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"#\(color)\"/>"
    write(
      "se\(number)",
      properties: line
        ? " chart:symbol-type=\"automatic\"" : " chart:link-data-style-to-source=\"true\"",
      graphic)
  }

  private mutating func write(_ name: String, properties: String, _ others: String) {
    output.append("<style:style")
    output.append(attribute: "style:name", name)
    output.append(" style:family=\"chart\">")
    if !properties.isEmpty { output.append("<style:chart-properties\(properties)/>") }
    output.append(others)
    output.append("</style:style>")
  }

  private func text(size: Int, isBold: Bool = false) -> String {
    let family = workbook.formats[0].font.name
    var name = ByteWriter()
    name.append(xmlAttribute: family.contains(" ") ? "'\(family)'" : family)
    return
      "<style:text-properties fo:font-family=\"\(String(decoding: name.bytes, as: UTF8.self))\""
      + " fo:font-size=\"\(size)pt\"" + (isBold ? " fo:font-weight=\"bold\"" : "") + "/>"
  }

  /// Writes the values that readers show before they read the cells: labels in the first column, a
  /// column for each series.
  mutating func writeLocalTable() {
    output.append("<table:table table:name=\"local-table\"><table:table-header-columns>")
    output.append("<table:table-column/></table:table-header-columns><table:table-columns>")
    output.append("<table:table-column")
    if chart.series.count > 1 {
      output.append(attribute: "table:number-columns-repeated", chart.series.count)
    }
    output.append("/></table:table-columns><table:table-header-rows><table:table-row>")
    writeLocal(.empty)
    for series in chart.series { writeLocal(.text(series.name)) }
    output.append("</table:table-row></table:table-header-rows><table:table-rows>")
    let labels = values(of: chart.categories)
    let columns = chart.series.map { values(of: $0.values) }
    let count = max(1, labels.count, columns.map(\.count).max() ?? 0)
    for row in 0..<count {
      output.append("<table:table-row>")
      writeLocal(row < labels.count ? labels[row] : .empty)
      for column in columns {
        guard row < column.count, case .number = column[row] else {
          writeLocal(.number(.nan))
          continue
        }
        writeLocal(column[row])
      }
      output.append("</table:table-row>")
    }
    output.append("</table:table-rows></table:table>")
  }

  private mutating func writeLocal(_ value: CellValue) {
    switch value {
    case .number(let number) where number.isFinite:
      let text = DecimalText.shortest(number)
      output.append("<table:table-cell office:value-type=\"float\"")
      output.append(attribute: "office:value", text)
      output.append("><text:p>\(text)</text:p></table:table-cell>")
    case .number:
      output.append(
        "<table:table-cell office:value-type=\"float\" office:value=\"NaN\">"
          + "<text:p>NaN</text:p></table:table-cell>")
    case .text(let text):
      output.append("<table:table-cell office:value-type=\"string\">")
      output.append(paragraphs: text)
      output.append("</table:table-cell>")
    case .date(let day):
      output.append("<table:table-cell office:value-type=\"string\">")
      output.append(paragraphs: day.vietnameseText)
      output.append("</table:table-cell>")
    default: output.append("<table:table-cell><text:p/></table:table-cell>")
    }
  }
}
