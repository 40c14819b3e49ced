import SpreadsheetModel
import XMLStream

/// Reads the conditional formats of a sheet, those of Excel 2010's extension list among them.
///
/// - Note: Source: ECMA-376-1 §18.3.1.18 (conditionalFormatting), §18.3.1.10 (cfRule); MS-XLSX
///   §2.6.6 (x14:conditionalFormattings).
struct ConditionalFormatReader {
  let styles: [ConditionalStyle]
  let colors: ColorTable

  /// - Parameter root: a `worksheet` with them inside.
  func formats(in root: XMLNode) -> [ConditionalFormat] {
    let extended = root.children("extLst").flatMap { $0.children("ext") }
      .flatMap { $0.children("conditionalFormattings") }
      .flatMap { $0.children("conditionalFormatting") }
    var bars: [String: XMLNode] = [:]
    for rule in extended.flatMap({ $0.children("cfRule") }) {
      if let id = rule.attribute("id"), let bar = rule.child("dataBar") { bars[id] = bar }
    }
    let own = root.children("conditionalFormatting")
    let known = Set(own.flatMap { $0.children("cfRule") }.compactMap(Self.extensionID))
    return own.compactMap { format($0, $0.attribute("sqref"), bars: bars, known: []) }
      + extended.compactMap { format($0, $0.child("sqref")?.text, bars: [:], known: known) }
  }

  /// - Parameter known: ids of rules that were read with the one they extend.
  private func format(
    _ node: XMLNode, _ places: String?, bars: [String: XMLNode], known: Set<String>
  ) -> ConditionalFormat? {
    let ranges = (places ?? "").split(whereSeparator: \.isWhitespace).compactMap {
      PlaceText($0)?.range
    }
    guard let row = ranges.map(\.first.row).min(), let column = ranges.map(\.first.column).min()
    else { return nil }
    // Relative references count from the corner of the box around all ranges.
    let base = CellReference(row: row, column: column)
    let rules = node.children("cfRule").compactMap { rule -> ConditionalRule? in
      if let id = rule.attribute("id"), known.contains(id) { return nil }
      return self.rule(rule, base: base, bars: bars)
    }
    return rules.isEmpty
      ? nil : ConditionalFormat(ranges: ranges, rules: rules, precedence: .excel)
  }

  private static func extensionID(_ rule: XMLNode) -> String? {
    rule.child("extLst")?.children("ext").compactMap { $0.child("id")?.text }.first
  }

  private func rule(
    _ node: XMLNode, base: CellReference, bars: [String: XMLNode]
  ) -> ConditionalRule {
    let bar = Self.extensionID(node).flatMap { bars[$0] }
    var rule = ConditionalRule(
      priority: node.attribute("priority").flatMap { Int($0) } ?? Int.max, base: base,
      test: test(node, extending: bar),
      stops: node.attribute("stopIfTrue").map(isTrue) ?? false)
    if let own = node.child("dxf") {
      rule.style = ConditionalStyle(own, colors: colors)
    } else if let index = node.attribute("dxfId").flatMap({ Int($0) }),
      styles.indices.contains(index)
    {
      rule.style = styles[index]
    }
    return rule
  }

  private func test(_ node: XMLNode, extending bar: XMLNode?) -> ConditionalRule.Test {
    let type = node.attribute("type") ?? ""
    let formulas = (node.children("formula") + node.children("f")).map(\.text)
    func flag(_ name: String, or value: Bool) -> Bool {
      node.attribute(name).map(isTrue) ?? value
    }
    switch type {
    case "cellIs":
      guard let comparison = Self.comparisons[node.attribute("operator") ?? ""],
        formulas.count >= comparison.operandCount
      else { return .other(type) }
      return .comparison(comparison, Array(formulas.prefix(comparison.operandCount)))
    case "top10":
      return .rank(
        node.attribute("rank").flatMap { Int($0) } ?? 10, isPercent: flag("percent", or: false),
        isBottom: flag("bottom", or: false))
    case "aboveAverage":
      guard node.attribute("stdDev") == nil else { return .other(type) }
      return .average(
        isAbove: flag("aboveAverage", or: true), includesEqual: flag("equalAverage", or: false))
    case "duplicateValues": return .repeated(isUnique: false)
    case "uniqueValues": return .repeated(isUnique: true)
    case "colorScale":
      guard let scale = node.child("colorScale") else { return .other(type) }
      return .colorScale(colorStops(scale))
    case "dataBar":
      guard let own = node.child("dataBar") else { return .other(type) }
      return .dataBar(dataBar(own, extending: bar))
    case "iconSet":
      guard let set = node.child("iconSet") else { return .other(type) }
      return .iconSet(iconSet(set))
    // Rules about text, blanks and errors bring their own formula.
    default: return formulas.first.map { .formula($0) } ?? .other(type)
    }
  }

  private static let comparisons: [String: ConditionalRule.Comparison] = [
    "lessThan": .less, "lessThanOrEqual": .lessOrEqual, "equal": .equal, "notEqual": .unequal,
    "greaterThanOrEqual": .greaterOrEqual, "greaterThan": .greater, "between": .between,
    "notBetween": .notBetween,
  ]

  private func colorStops(_ node: XMLNode) -> [ConditionalRule.Threshold] {
    let shown = node.children("color").map { colors.color($0) }
    return node.children("cfvo").enumerated().map { index, point in
      var threshold = threshold(point)
      threshold.color = shown.indices.contains(index) ? shown[index] : nil
      return threshold
    }
  }

  private func dataBar(_ node: XMLNode, extending bar: XMLNode?) -> ConditionalRule.DataBar {
    let detail = bar ?? node
    func length(_ name: String, _ value: Double) -> Double {
      (detail.attribute(name) ?? node.attribute(name)).flatMap { Double($0) } ?? value
    }
    let least = min(100, max(0, length("minLength", 10)))
    let color =
      colors.color(node.child("color")) ?? colors.color(detail.child("fillColor")) ?? "638EC6"
    let isSame = detail.attribute("negativeBarColorSameAsPositive").map(isTrue) ?? false
    let isExtended = bar != nil || node.child("axisColor") != nil
    return ConditionalRule.DataBar(
      ends: detail.children("cfvo").map(threshold), color: color,
      negativeColor: isSame ? nil : colors.color(detail.child("negativeFillColor")),
      lengths: least...max(least, min(100, length("maxLength", 90))),
      hasAxis: isExtended && detail.attribute("axisPosition") != "none")
  }

  private func iconSet(_ node: XMLNode) -> ConditionalRule.IconSet {
    ConditionalRule.IconSet(
      name: node.attribute("iconSet") ?? "3TrafficLights1",
      starts: node.children("cfvo").map(threshold),
      isReversed: node.attribute("reverse").map(isTrue) ?? false)
  }

  private func threshold(_ node: XMLNode) -> ConditionalRule.Threshold {
    let kind: ConditionalRule.Threshold.Kind =
      switch node.attribute("type") {
      case "min": .minimum
      case "max": .maximum
      case "percent": .percent
      case "percentile": .percentile
      case "formula": .formula
      case "autoMin": .automaticMinimum
      case "autoMax": .automaticMaximum
      default: .number
      }
    return ConditionalRule.Threshold(
      kind, node.attribute("val") ?? node.child("f")?.text ?? "",
      includesEqual: node.attribute("gte").map(isTrue) ?? true)
  }
}
