internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream

/// Reads the charts that stand in frames.
///
/// - Note: Source: ODF 1.3 part 3 §11.1 (chart:chart), §11.5 (chart:series). Read as other kinds, with
///   their figures: areas, rings, scatter, bubbles, radar, stock.
struct ChartReader {
  private let package: ODSPackage

  init(_ package: ODSPackage) { self.package = package }

  /// The chart of a `draw:frame`; `nil` when it holds something else.
  func chart(_ frame: XMLNode, at anchor: RangeReference?) -> EmbeddedChart? {
    guard let object = frame.child("object"), let link = object.attribute("href") else {
      return nil
    }
    let folder = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
    guard let root = try? package.tree(folder + "/content.xml"),
      let node = root.child("body")?.child("chart")?.child("chart")
    else { return nil }
    var styles: [String: XMLNode] = [:]
    for style in root.child("automatic-styles")?.children("style") ?? [] {
      styles[style.attribute("name") ?? ""] = style
    }
    var chart = read(node, styles)
    chart.anchor = anchor
    chart.alternativeText = frame.child("desc")?.text ?? frame.child("title")?.text ?? ""
    return chart
  }

  private func read(_ node: XMLNode, _ styles: [String: XMLNode]) -> EmbeddedChart {
    var chart = EmbeddedChart()
    chart.title = (node.child("title")?.children("p") ?? []).map(\.text).joined(separator: " ")
    guard let area = node.child("plot-area") else {
      chart.kind = .other("chart")
      return chart
    }
    let look = Self.properties("chart-properties", of: area, styles)
    let isVertical = look?.attribute("vertical") == "true"
    chart.isShare = look?.attribute("percentage") == "true"
    chart.isStacked = chart.isShare || look?.attribute("stacked") == "true"
    chart.leavesHiddenOut = look?.attribute("include-hidden-cells") == "false"
    let own = node.attribute("class") ?? ""
    chart.kind = Self.kind(own, isVertical: isVertical)
    let table = LocalTable(node.children("table").first)
    for axis in area.children("axis") {
      guard let categories = axis.child("categories") else { continue }
      chart.categories.cells = Self.cells(categories.attribute("cell-range-address"))
    }
    chart.categories.stored = table.categories
    for (position, node) in area.children("series").enumerated() {
      var series = EmbeddedChart.Series()
      series.kind = Self.kind(node.attribute("class") ?? own, isVertical: isVertical)
      series.values.cells = Self.cells(node.attribute("values-cell-range-address"))
      series.values.stored = table.values(position)
      series.name.cells = Self.cells(node.attribute("label-cell-address"))
      series.name.stored = [node.attribute("label-string") ?? table.name(position)]
      let fill = Self.properties("graphic-properties", of: node, styles)
      let color = fill?.attribute(series.kind == .line ? "stroke-color" : "fill-color")
      series.color = color.flatMap(StyleCatalogue.color)
      chart.series.append(series)
    }
    return chart
  }

  private static func properties(
    _ name: String, of node: XMLNode, _ styles: [String: XMLNode]
  ) -> XMLNode? {
    node.attribute("style-name").flatMap { styles[$0] }?.child(name)
  }

  private static func kind(_ name: String, isVertical: Bool) -> EmbeddedChart.Kind {
    switch name {
    case "chart:bar": isVertical ? .bar : .column
    case "chart:line": .line
    case "chart:circle": .pie
    default: .other(String(name.split(separator: ":").last ?? "chart"))
    }
  }

  private static func cells(_ addresses: String?) -> [Chart.SheetRange] {
    ODFAddress.list(addresses ?? "").compactMap { address in
      ODFAddress.parse(address).map { Chart.SheetRange(sheet: $0.sheet, range: $0.range) }
    }
  }

  /// The table in which a chart keeps its figures: names along the axis in its first column, each
  /// series in one of the others.
  private struct LocalTable {
    private var header: [String?] = []
    private var rows: [[String?]] = []

    init(_ table: XMLNode?) {
      guard let table else { return }
      func cells(_ row: XMLNode) -> [String?] {
        row.children("table-cell").prefix(256).map { cell in
          cell.attribute("value") ?? cell.child("p")?.text
        }
      }
      header = table.child("table-header-rows")?.child("table-row").map(cells) ?? []
      rows = (table.child("table-rows")?.children("table-row") ?? []).prefix(10_000).map(cells)
    }

    var categories: [String?] { rows.map { $0.first ?? nil } }

    /// - Parameter series: zero-based.
    func name(_ series: Int) -> String? {
      series + 1 < header.count ? header[series + 1] : nil
    }

    func values(_ series: Int) -> [String?] {
      rows.map { series + 1 < $0.count ? $0[series + 1] : nil }
    }
  }
}
