import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes a chart part with the caches that readers without a calculator show.
///
/// - Note: Source: ECMA-376-1 §21.2.2.27 (chart), §21.2.2.16 (barChart), §21.2.2.97 (lineChart),
///   §21.2.2.141 (pieChart).
struct ChartXML {
  private let chart: Chart
  private let workbook: Workbook
  private var writer = ByteWriter()

  /// A whole part.
  ///
  /// - Parameter workbook: where the caches are taken from.
  static func part(_ chart: Chart, in workbook: Workbook) -> [UInt8] {
    var xml = ChartXML(chart: chart, workbook: workbook)
    xml.write()
    return xml.writer.bytes
  }

  private init(chart: Chart, workbook: Workbook) {
    self.chart = chart
    self.workbook = workbook
  }

  private mutating func write() {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    writer.appendDeclaration()
    writer.append("<c:chartSpace xmlns:c=\"\(drawing)/chart\" xmlns:a=\"\(drawing)/main\"")
    writer.append(" xmlns:r=\"\(Dialect.transitional.relationships)\">")
    writer.append("<c:roundedCorners val=\"0\"/><c:chart>")
    if chart.title.isEmpty {
      writer.append("<c:autoTitleDeleted val=\"1\"/>")
    } else {
      writeTitle(chart.title, size: 14)
      writer.append("<c:autoTitleDeleted val=\"0\"/>")
    }
    writer.append("<c:plotArea><c:layout/>")
    writePlot()
    writer.append("</c:plotArea>")
    if chart.series.count > 1 || chart.kind == .pie {
      writer.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>")
    }
    writer.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
    writer.append("</c:chartSpace>")
  }

  private mutating func writeTitle(_ text: String, size: Int) {
    writer.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>")
    writer.append("<a:defRPr sz=\"\(size * 100)\" b=\"1\"/></a:pPr><a:r>")
    writer.append("<a:rPr lang=\"vi-VN\" sz=\"\(size * 100)\" b=\"1\"/><a:t>")
    writer.append(xmlText: text)
    writer.append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
  }

  private mutating func writePlot() {
    switch chart.kind {
    case .column, .bar:
      writer.append("<c:barChart><c:barDir val=\"\(chart.kind == .bar ? "bar" : "col")\"/>")
      writer.append("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>")
      writeSeries()
      writer.append("<c:gapWidth val=\"60\"/>")
      writer.append("<c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:barChart>")
      writeAxes()
    case .line:
      writer.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
      writeSeries()
      writer.append("<c:marker val=\"1\"/>")
      writer.append("<c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:lineChart>")
      writeAxes()
    case .pie:
      writer.append("<c:pieChart><c:varyColors val=\"1\"/>")
      writeSeries()
      writer.append("<c:firstSliceAng val=\"0\"/></c:pieChart>")
    }
  }

  private mutating func writeAxes() {
    // Bars run downwards in the order of the table.
    let isBar = chart.kind == .bar
    writer.append("<c:catAx><c:axId val=\"111111111\"/><c:scaling>")
    writer.append("<c:orientation val=\"\(isBar ? "maxMin" : "minMax")\"/></c:scaling>")
    writer.append("<c:delete val=\"0\"/><c:axPos val=\"\(isBar ? "l" : "b")\"/>")
    writer.append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
    writer.append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
    writer.append("<c:tickLblPos val=\"low\"/><c:crossAx val=\"222222222\"/>")
    writer.append("<c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/>")
    writer.append("<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>")
    writer.append("<c:valAx><c:axId val=\"222222222\"/><c:scaling>")
    writer.append("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
    writer.append("<c:axPos val=\"\(isBar ? "b" : "l")\"/><c:majorGridlines/>")
    if !chart.valueAxisTitle.isEmpty { writeTitle(chart.valueAxisTitle, size: 10) }
    writer.append("<c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/>")
    writer.append("<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>")
    writer.append("<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"111111111\"/>")
    writer.append("<c:crosses val=\"\(isBar ? "max" : "autoZero")\"/>")
    writer.append("<c:crossBetween val=\"between\"/></c:valAx>")
  }

  private mutating func writeSeries() {
    for (index, series) in chart.series.enumerated() {
      writer.append("<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/><c:tx><c:v>")
      writer.append(xmlText: series.name)
      writer.append("</c:v></c:tx>")
      // Without a theme in the package an automatic colour is no colour in LibreOffice.
      if chart.kind != .pie { writeColor(series.color ?? Self.palette[index % Self.palette.count]) }
      if chart.kind == .column || chart.kind == .bar {
        writer.append("<c:invertIfNegative val=\"0\"/>")
      }
      if chart.kind == .line { writer.append("<c:marker><c:symbol val=\"circle\"/></c:marker>") }
      if chart.kind == .pie { writeSlices(series) }
      writeCategories()
      writeValues(series.values)
      if chart.kind == .line { writer.append("<c:smooth val=\"0\"/>") }
      writer.append("</c:ser>")
    }
  }

  /// One colour a slice, and its share beside it.
  private mutating func writeSlices(_ series: Chart.Series) {
    for index in cells(of: series.values).indices {
      writer.append("<c:dPt><c:idx val=\"\(index)\"/><c:bubble3D val=\"0\"/>")
      writeColor(Self.palette[index % Self.palette.count])
      writer.append("</c:dPt>")
    }
    writer.append("<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/>")
    writer.append("<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>")
    writer.append("<c:showPercent val=\"1\"/><c:showBubbleSize val=\"0\"/></c:dLbls>")
  }

  /// Distinct also in grey.
  private static let palette = [
    "1F4E79", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E",
  ]

  private mutating func writeColor(_ color: String) {
    let fill = "<a:solidFill><a:srgbClr val=\"\(color.uppercased())\"/></a:solidFill>"
    writer.append("<c:spPr>")
    writer.append(chart.kind == .line ? "<a:ln w=\"28575\">\(fill)</a:ln>" : fill)
    writer.append("</c:spPr>")
  }

  private mutating func writeCategories() {
    let values = cells(of: chart.categories)
    writer.append("<c:cat><c:strRef><c:f>")
    writer.append(xmlText: formula(chart.categories))
    writer.append("</c:f><c:strCache><c:ptCount val=\"\(values.count)\"/>")
    for (index, value) in values.enumerated() {
      guard let text = Self.label(value) else { continue }
      writer.append("<c:pt idx=\"\(index)\"><c:v>")
      writer.append(xmlText: text)
      writer.append("</c:v></c:pt>")
    }
    writer.append("</c:strCache></c:strRef></c:cat>")
  }

  private mutating func writeValues(_ range: Chart.SheetRange) {
    let values = cells(of: range)
    writer.append("<c:val><c:numRef><c:f>")
    writer.append(xmlText: formula(range))
    writer.append("</c:f><c:numCache><c:formatCode>General</c:formatCode>")
    writer.append("<c:ptCount val=\"\(values.count)\"/>")
    for (index, value) in values.enumerated() {
      guard case .number(let number) = value, number.isFinite else { continue }
      writer.append("<c:pt idx=\"\(index)\"><c:v>")
      writer.append(number)
      writer.append("</c:v></c:pt>")
    }
    writer.append("</c:numCache></c:numRef></c:val>")
  }

  private func formula(_ range: Chart.SheetRange) -> String {
    SheetName.quoted(range.sheet) + "!" + range.range.absolute
  }

  /// The values of a range, row by row.
  private func cells(of range: Chart.SheetRange) -> [CellValue] {
    guard let index = workbook.sheetIndex(named: range.sheet) else { return [] }
    var values: [CellValue] = []
    for row in range.range.first.row...range.range.last.row {
      for column in range.range.first.column...range.range.last.column {
        let reference = CellReference(row: row, column: column)
        values.append(workbook.sheets[index].value(at: reference).result)
      }
    }
    return values
  }

  private static func label(_ value: CellValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number) where number.isFinite: DecimalText.shortest(number)
    case .date(let date): date.vietnameseText
    case .boolean(let value): value ? "TRUE" : "FALSE"
    default: nil
    }
  }
}
