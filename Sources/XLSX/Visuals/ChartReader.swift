import OfficePackage
import SpreadsheetModel
import XMLStream

/// Reads the charts on a sheet.
///
/// - Note: Source: ECMA-376-1 §20.5 (spreadsheet drawings), §21.2 (charts). Read as other kinds,
///   with their figures: areas, rings, scatter, bubbles, radar, stock, surfaces; without them: the
///   kinds of Excel 2016 (`cx:`).
struct ChartReader {
  private let workbook: WorkbookPart
  private let names: [String: String]

  /// - Parameter names: what names of the workbook stand for (`ChartSource.init`).
  init(_ workbook: WorkbookPart, names: [String: String]) {
    (self.workbook, self.names) = (workbook, names)
  }

  /// The charts in the order of the drawing.
  func charts(ofSheet sheet: PartName) throws(PackageError) -> [EmbeddedChart] {
    let package = workbook.package
    guard
      let drawing = try package.relationships(of: sheet).lazy.filter({ $0.kind == "drawing" })
        .compactMap({ package.target(of: $0, from: sheet) }).first
    else { return [] }
    let relationships = try package.relationships(of: drawing)
    var charts: [EmbeddedChart] = []
    for anchor in try package.tree(drawing).children {
      for frame in anchor.descendants("graphicFrame") {
        guard let data = frame.child("graphic")?.child("graphicData"),
          let reference = data.child("chart"),
          let id = reference.attributes.first(where: { $0.name.local == "id" })?.value,
          let relationship = relationships.first(where: { $0.id == id })
        else { continue }
        var chart = EmbeddedChart()
        chart.kind = .other("chart")
        if let part = package.target(of: relationship, from: drawing),
          let root = try? package.tree(part)
        {
          chart = self.chart(root)
        }
        let properties = frame.child("nvGraphicFramePr")?.child("cNvPr")
        chart.alternativeText = properties?.attribute("descr") ?? ""
        chart.anchor = Self.range(of: anchor)
        charts.append(chart)
      }
    }
    return charts
  }

  private static func range(of anchor: XMLNode) -> RangeReference? {
    func cell(_ name: String) -> CellReference? {
      guard let node = anchor.child(name), let row = node.child("row").flatMap({ Int($0.text) }),
        let column = node.child("col").flatMap({ Int($0.text) }), row >= 0, column >= 0,
        row < ShiftMap.Axis.rows.count, column < ShiftMap.Axis.columns.count
      else { return nil }
      return CellReference(row: row, column: column)
    }
    guard let from = cell("from") else { return nil }
    return RangeReference(from, cell("to") ?? from)
  }

  // MARK: A chart

  private func chart(_ root: XMLNode) -> EmbeddedChart {
    var chart = EmbeddedChart()
    guard let node = root.child("chart"), let area = node.child("plotArea") else {
      // The kinds of Excel 2016 say theirs with each series.
      let layout = root.descendants("series").first?.attribute("layoutId")
      chart.kind = .other(layout ?? "chart")
      chart.title = root.descendants("title").first.map(Self.text) ?? ""
      return chart
    }
    if let title = node.child("title") {
      chart.title = title.child("tx")?.child("rich").map(Self.text) ?? ""
      chart.titleSource = figures(title.child("tx"))
    }
    chart.leavesHiddenOut = node.child("plotVisOnly")?.attribute("val").map(isTrue) ?? true
    for plot in area.children where plot.name.local.hasSuffix("Chart") {
      let kind = Self.kind(of: plot)
      if chart.series.isEmpty { chart.kind = kind }
      let grouping = plot.child("grouping")?.attribute("val")
      chart.isStacked = chart.isStacked || grouping == "stacked" || grouping == "percentStacked"
      chart.isShare = chart.isShare || grouping == "percentStacked"
      for node in plot.children("ser") {
        var series = EmbeddedChart.Series()
        series.kind = kind
        series.name = figures(node.child("tx"))
        series.values = figures(node.child("val") ?? node.child("yVal"))
        series.color = Self.color(of: node)
        let categories = figures(node.child("cat") ?? node.child("xVal"))
        if chart.categories == EmbeddedChart.Figures() { chart.categories = categories }
        chart.series.append(series)
      }
    }
    // A title without a text of its own is the name of the only series.
    if node.child("title") != nil, node.child("title")?.child("tx") == nil,
      chart.series.count == 1
    {
      chart.titleSource = chart.series[0].name
    }
    return chart
  }

  private static func kind(of plot: XMLNode) -> EmbeddedChart.Kind {
    switch plot.name.local {
    case "barChart", "bar3DChart":
      plot.child("barDir")?.attribute("val") == "bar" ? .bar : .column
    case "lineChart", "line3DChart": .line
    case "pieChart", "pie3DChart": .pie
    default: .other(plot.name.local)
    }
  }

  private static func color(of series: XMLNode) -> String? {
    let shape = series.child("spPr")
    let fill = shape?.child("solidFill") ?? shape?.child("ln")?.child("solidFill")
    let color = fill?.child("srgbClr")?.attribute("val")
    return color.flatMap { $0.utf8.count == 6 ? $0.uppercased() : nil }
  }

  private static func text(_ node: XMLNode) -> String {
    node.descendants("p").map { $0.descendants("t").map(\.text).joined() }
      .joined(separator: " ")
  }

  // MARK: Figures

  /// The cells of `tx`, `cat` or `val`, and what is kept of them.
  private func figures(_ node: XMLNode?) -> EmbeddedChart.Figures {
    var figures = EmbeddedChart.Figures()
    guard let node else { return figures }
    guard let holder = node.children.first(where: { $0.name.local != "extLst" }) else {
      return figures
    }
    if holder.name.local == "v" { figures.stored = [holder.text] }
    if let formula = holder.child("f")?.text {
      for area in ChartSource(formula, names: names).areas ?? [] {
        figures.cells.append(Chart.SheetRange(sheet: area.sheet, range: area.range))
      }
      if figures.cells.count == 1 { Self.keepLastLine(holder, &figures.cells[0].range) }
    }
    let cache =
      holder.child("numCache") ?? holder.child("strCache")
      ?? holder.child("multiLvlStrCache")?.child("lvl")
      ?? (holder.name.local.hasSuffix("Lit") ? holder : nil)
    if let cache { figures.stored = Self.points(cache, of: holder) }
    return figures
  }

  /// Names in several levels: the innermost is the last column.
  private static func keepLastLine(_ holder: XMLNode, _ range: inout RangeReference) {
    guard holder.name.local == "multiLvlStrRef" else { return }
    if range.last.row > range.first.row { range.first.column = range.last.column }
  }

  private static func points(_ cache: XMLNode, of holder: XMLNode) -> [String?] {
    let counted = cache.child("ptCount") ?? holder.child("multiLvlStrCache")?.child("ptCount")
    let points = cache.children("pt")
    let count = counted?.attribute("val").flatMap { Int($0) } ?? points.count
    var stored = [String?](repeating: nil, count: min(max(count, 0), 10_000))
    for point in points {
      guard let index = point.attribute("idx").flatMap({ Int($0) }), stored.indices.contains(index)
      else { continue }
      stored[index] = point.child("v")?.text
    }
    return stored
  }
}

extension XMLNode {
  /// All elements inside with a local name, in order, those inside such elements left out.
  func descendants(_ local: String) -> [XMLNode] {
    children.flatMap { $0.name.local == local ? [$0] : $0.descendants(local) }
  }
}
