internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension DerivedStyles {
  /// A cell style of a format, made once.
  ///
  /// - Returns: the new style's name.
  mutating func style(of format: CellFormat) -> String {
    if let known = formatStyles[format] { return known }
    let hasParent = catalogue.style("Default", family: "table-cell") != nil
    let language = [catalogue.language, catalogue.country].filter { !$0.isEmpty }
    var styles = AutomaticStyles(
      formats: [format], language: language.joined(separator: "-"),
      parent: hasParent ? "Default" : nil, declaresFonts: false, names: names)
    let name = styles.cellStyle(0)
    added.append(contentsOf: styles.output.bytes)
    names = styles.names
    formatStyles[format] = name
    newDataStyles[name] = styles.dataStyles[0]
    // Data styles stand before the cell style.
    let text = String(decoding: styles.output.bytes, as: UTF8.self)
    if let start = text.ranges(of: "<style:style ").last {
      automatic[name] = Array(text[start.lowerBound...].utf8)
    }
    return name
  }

  /// A style of letters for a stretch of text.
  ///
  /// - Returns: the new style's name; `nil` for a stretch in the cell's own font.
  /// - Note: Source: ODF 1.3 part 3 §16.29.7 (style:text-properties).
  mutating func textStyle(_ run: RichTextRun) -> String? {
    var key = run
    key.text = ""
    guard !key.isPlain else { return nil }
    if let known = textStyles[key] { return known }
    let name = names.next("T")
    added.append("<style:style")
    added.append(attribute: "style:name", name)
    added.append(" style:family=\"text\"><style:text-properties")
    for (name, value) in attributes(of: key) {
      added.append(" \(name)=\"")
      added.append(xmlAttribute: value)
      added.append("\"")
    }
    added.append("/></style:style>")
    textStyles[key] = name
    return name
  }

  private func attributes(of run: RichTextRun) -> [(String, String)] {
    var attributes: [(String, String)] = []
    func add(_ name: String, _ value: String) {
      attributes += ["fo:\(name)", "style:\(name)-asian", "style:\(name)-complex"].map {
        ($0, value)
      }
    }
    if let color = run.color { attributes.append(("fo:color", "#" + color.lowercased())) }
    if let font = run.fontName { add("font-family", font.contains(" ") ? "'\(font)'" : font) }
    if let size = run.size { add("font-size", ODFLength.points(size)) }
    if let isItalic = run.isItalic { add("font-style", isItalic ? "italic" : "normal") }
    if let isBold = run.isBold { add("font-weight", isBold ? "bold" : "normal") }
    if let isUnderlined = run.isUnderlined {
      attributes.append(("style:text-underline-style", isUnderlined ? "solid" : "none"))
      if isUnderlined {
        attributes.append(("style:text-underline-width", "auto"))
        attributes.append(("style:text-underline-color", "font-color"))
      }
    }
    return attributes
  }
}
