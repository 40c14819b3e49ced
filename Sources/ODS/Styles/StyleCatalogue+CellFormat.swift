internal import SpreadsheetModel
internal import XMLStream

extension StyleCatalogue {
  /// The format of a cell style, everything it inherits included.
  ///
  /// - Parameter name: of a cell style; empty for the defaults alone.
  mutating func format(ofCellStyle name: String) -> CellFormat {
    var format = CellFormat()
    // LibreOffice's own defaults, where a file says nothing.
    format.font.name = "Liberation Sans"
    format.font.size = 10
    format.alignment.vertical = .bottom
    for node in chain(name, family: "table-cell").reversed() {
      for properties in node.children {
        switch properties.name.local {
        case "table-cell-properties": apply(cell: properties, to: &format)
        case "paragraph-properties": apply(paragraph: properties, to: &format)
        case "text-properties": apply(text: properties, to: &format)
        default: break
        }
      }
    }
    let source = value(
      "text-align-source", in: "table-cell-properties", of: name, family: "table-cell")
    if source == "value-type" { format.alignment.horizontal = .general }
    let style = dataStyle(ofCellStyle: name)
    format.numberFormat = NumberFormat(style.formatCode(language: language, country: country))
    return format
  }

  private func apply(cell node: XMLNode, to format: inout CellFormat) {
    for attribute in node.attributes {
      let value = attribute.value
      switch attribute.name.local {
      case "background-color": format.fill = StyleCatalogue.color(value)
      case "border": format.borders = Borders(all: StyleCatalogue.line(value))
      case "border-left": format.borders.left = StyleCatalogue.line(value)
      case "border-right": format.borders.right = StyleCatalogue.line(value)
      case "border-top": format.borders.top = StyleCatalogue.line(value)
      case "border-bottom": format.borders.bottom = StyleCatalogue.line(value)
      case "cell-protect": format.isLocked = value != "none" && value != "formula-hidden"
      case "wrap-option": format.alignment.wraps = value == "wrap"
      case "vertical-align":
        switch value {
        case "top": format.alignment.vertical = .top
        case "middle": format.alignment.vertical = .center
        default: format.alignment.vertical = .bottom
        }
      default: break
      }
    }
  }

  private func apply(paragraph node: XMLNode, to format: inout CellFormat) {
    switch node.attribute("text-align") {
    case "start", "left": format.alignment.horizontal = .left
    case "center": format.alignment.horizontal = .center
    case "end", "right": format.alignment.horizontal = .right
    default: break
    }
    for side in ["margin-left", "margin-right"] {
      guard let inches = node.attribute(side).flatMap({ ODFLength.parse($0) }) else { continue }
      let steps = Int((min(max(inches, 0), 20) * 72 / 9).rounded())
      let isEnd = side == "margin-right"
      if isEnd == (format.alignment.horizontal == .right) { format.alignment.indent = steps }
    }
  }

  private func apply(text node: XMLNode, to format: inout CellFormat) {
    for attribute in node.attributes {
      let value = attribute.value
      switch attribute.name.local {
      case "font-name": format.font.name = family(ofFont: value)
      case "font-family":
        format.font.name = value.filter { $0 != "'" && $0 != "\"" }
      case "font-size":
        if let inches = ODFLength.parse(value) { format.font.size = (inches * 720).rounded() / 10 }
      case "font-weight":
        format.font.isBold = value == "bold" || Int(value).map { $0 > 500 } == true
      case "font-style": format.font.isItalic = value == "italic" || value == "oblique"
      case "text-underline-style": format.font.isUnderlined = value != "none"
      case "color": format.font.color = StyleCatalogue.color(value)
      case "use-window-font-color": if value == "true" { format.font.color = nil }
      default: break
      }
    }
  }

  /// `RRGGBB` of `#rrggbb`; `nil` for `transparent`.
  static func color(_ text: String) -> String? {
    guard text.hasPrefix("#"), text.utf8.count == 7 else { return nil }
    return text.dropFirst().uppercased()
  }

  /// The line of `0.74pt solid #000000`, by its style and width.
  private static func line(_ text: String) -> Borders.Line {
    let words = text.split(separator: " ")
    if words.contains("none") || words.contains("hidden") || words.isEmpty { return .none }
    if words.contains(where: { $0.hasPrefix("double") }) { return .double }
    let points = (words.lazy.compactMap { ODFLength.parse($0) }.first ?? 0.01) * 72
    return points < 0.3 ? .hair : points < 1.2 ? .thin : .medium
  }
}
