internal import SpreadsheetModel
internal import XMLStream

/// Reads conditional formats: LibreOffice's own elements, else the maps of cell styles.
///
/// - Note: Source: ODF 1.3 part 3 §16.3 (style:map); LibreOffice 7.4's `calcext:condition`,
///   `calcext:color-scale`, `calcext:data-bar`, `calcext:icon-set`. Not drawn: `calcext:date-is`.
struct ConditionalFormatReader {
  let styles: StyleCatalogue

  /// Reads `calcext:conditional-format`.
  func format(_ node: XMLNode) -> ConditionalFormat? {
    let ranges = ODFAddress.list(node.attribute("target-range-address") ?? "").compactMap {
      ODFAddress.parse($0)?.range
    }
    guard let corner = ranges.first?.first else { return nil }
    let rules = node.children.enumerated().map { position, child in
      var rule = ConditionalRule(priority: position, base: corner, test: test(child))
      if child.name.local == "condition" {
        let base = child.attribute("base-cell-address").flatMap { ODFAddress.parse($0) }
        rule.base = base?.range.first ?? corner
        rule.test = ConditionText(child.attribute("value") ?? "", at: rule.base).test
        rule.style = style(child.attribute("apply-style-name") ?? "")
      }
      return rule
    }
    return ConditionalFormat(ranges: ranges, rules: rules, precedence: .libreOffice)
  }

  /// Reads the maps of cell styles.
  func formats(
    ofStyles mapped: [(style: String, ranges: [RangeReference])]
  ) -> [ConditionalFormat] {
    mapped.compactMap { name, ranges in
      guard let corner = ranges.first?.first else { return nil }
      let maps = styles.style(name, family: "table-cell")?.children("map") ?? []
      let rules = maps.enumerated().map { position, map in
        let base = map.attribute("base-cell-address").flatMap { ODFAddress.parse($0) }
        let place = base?.range.first ?? corner
        return ConditionalRule(
          priority: position, base: place,
          test: ConditionText(map.attribute("condition") ?? "", at: place).test,
          style: style(map.attribute("apply-style-name") ?? ""))
      }
      return ConditionalFormat(ranges: ranges, rules: rules, precedence: .libreOffice)
    }
  }

  // MARK: What is drawn

  private func test(_ node: XMLNode) -> ConditionalRule.Test {
    let points = node.children("formatting-entry") + node.children("data-bar-entry")
    switch node.name.local {
    case "color-scale":
      return .colorScale(
        node.children("color-scale-entry").map { entry in
          var point = threshold(entry)
          point.color = entry.attribute("color").flatMap(StyleCatalogue.color)
          return point
        })
    case "data-bar":
      func length(_ name: String, _ value: Double) -> Double {
        min(100, max(0, node.attribute(name).flatMap { Double($0) } ?? value))
      }
      let least = length("min-length", 0)
      return .dataBar(
        ConditionalRule.DataBar(
          ends: points.map(threshold),
          color: node.attribute("positive-color").flatMap(StyleCatalogue.color) ?? "0000FF",
          negativeColor: node.attribute("negative-color").flatMap(StyleCatalogue.color),
          lengths: least...max(least, length("max-length", 100)),
          hasAxis: node.attribute("axis-position") != "none"))
    case "icon-set":
      return .iconSet(
        ConditionalRule.IconSet(
          name: node.attribute("icon-set-type") ?? "3Arrows", starts: points.map(threshold),
          isReversed: node.attribute("reverse") == "true"))
    default: return .other(node.name.local)
    }
  }

  private func threshold(_ node: XMLNode) -> ConditionalRule.Threshold {
    let text = node.attribute("value") ?? ""
    let kind: ConditionalRule.Threshold.Kind =
      switch node.attribute("type") {
      case "minimum": .minimum
      case "maximum": .maximum
      case "percent": .percent
      case "percentile": .percentile
      case "formula": .formula
      case "auto-minimum": .automaticMinimum
      case "auto-maximum": .automaticMaximum
      default: .number
      }
    return ConditionalRule.Threshold(
      kind, Double(text) == nil ? OpenFormula.excel(text: "of:=" + text) : text,
      includesEqual: node.attribute("gte") != "false")
  }

  // MARK: Styles

  /// What a conditional style says itself; what the default says is the cell's own.
  ///
  /// - Parameter name: as rules spell it: the name that people see, or the one of the file.
  private func style(_ name: String) -> ConditionalStyle {
    var result = ConditionalStyle()
    let own = styles.name(ofCellStyleShownAs: name) ?? name
    for node in styles.chain(own, family: "table-cell") {
      guard node.name.local == "style", node.attribute("name") != "Default" else { break }
      result = result.completed(by: ConditionalStyle(node))
    }
    return result
  }
}

extension ConditionalStyle {
  /// What a `style:style` says itself.
  init(_ node: XMLNode) {
    self.init()
    fill = node.child("table-cell-properties")?.attribute("background-color")
      .flatMap(StyleCatalogue.color)
    guard let text = node.child("text-properties") else { return }
    color = text.attribute("color").flatMap(StyleCatalogue.color)
    isBold = text.attribute("font-weight").map { $0 == "bold" || (Int($0) ?? 0) > 500 }
    isItalic = text.attribute("font-style").map { $0 != "normal" }
    isUnderlined = text.attribute("text-underline-style").map { $0 != "none" }
    isStruck = text.attribute("text-line-through-style").map { $0 != "none" }
  }
}
