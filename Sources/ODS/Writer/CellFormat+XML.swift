internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

extension CellFormat {
  /// Writes the style of a cell.
  ///
  /// - Parameters:
  ///   - name: `style:name`.
  ///   - parent: the common style it stands under; `nil` for a common style.
  ///   - dataStyle: the name of its data style.
  ///   - declaresFonts: whether the part declares the font.
  /// - Note: Source: ODF 1.3 part 3 §16.2 (style:style), §17.18 (style:table-cell-properties).
  func write(
    name: String, parent: String?, dataStyle: String, declaresFonts: Bool = true,
    to output: inout ByteWriter
  ) {
    output.append("<style:style")
    output.append(attribute: "style:name", name)
    output.append(attribute: "style:family", "table-cell")
    if let parent { output.append(attribute: "style:parent-style-name", parent) }
    output.append(attribute: "style:data-style-name", dataStyle)
    output.append(">")
    writeCellProperties(to: &output)
    writeParagraphProperties(to: &output)
    font.write(isDeclared: declaresFonts, to: &output)
    output.append("</style:style>")
  }

  private func writeCellProperties(to output: inout ByteWriter) {
    output.append("<style:table-cell-properties")
    output.append(
      attribute: "fo:background-color", fill.map { "#" + $0.lowercased() } ?? "transparent")
    if borders == Borders(all: borders.top) {
      output.append(attribute: "fo:border", borders.top.attribute)
      borders.top.writeWidths("style:border-line-width", to: &output)
    } else {
      output.append(attribute: "fo:border-bottom", borders.bottom.attribute)
      output.append(attribute: "fo:border-left", borders.left.attribute)
      output.append(attribute: "fo:border-right", borders.right.attribute)
      output.append(attribute: "fo:border-top", borders.top.attribute)
      borders.bottom.writeWidths("style:border-line-width-bottom", to: &output)
      borders.left.writeWidths("style:border-line-width-left", to: &output)
      borders.right.writeWidths("style:border-line-width-right", to: &output)
      borders.top.writeWidths("style:border-line-width-top", to: &output)
    }
    output.append(attribute: "style:cell-protect", isLocked ? "protected" : "none")
    output.append(
      attribute: "style:text-align-source", isAligned ? "fix" : "value-type")
    output.append(attribute: "style:repeat-content", "false")
    output.append(attribute: "style:vertical-align", verticalName)
    output.append(attribute: "fo:wrap-option", alignment.wraps ? "wrap" : "no-wrap")
    output.append("/>")
  }

  /// Whether the text stands at a side of its own; Excel takes an indent for that.
  private var isAligned: Bool { alignment.horizontal != .general || alignment.indent > 0 }

  private var verticalName: String {
    switch alignment.vertical {
    case .top: "top"
    case .center: "middle"
    case .bottom: "bottom"
    }
  }

  private func writeParagraphProperties(to output: inout ByteWriter) {
    guard isAligned else { return }
    output.append("<style:paragraph-properties")
    switch alignment.horizontal {
    case .general, .left: output.append(attribute: "fo:text-align", "start")
    case .center: output.append(attribute: "fo:text-align", "center")
    case .right: output.append(attribute: "fo:text-align", "end")
    }
    // One indent step is three spaces of the default font: nine points.
    let margin = ODFLength.points(Double(alignment.indent) * 9)
    if alignment.horizontal == .right {
      output.append(attribute: "fo:margin-right", margin)
    } else {
      output.append(attribute: "fo:margin-left", margin)
    }
    output.append("/>")
  }
}

extension Font {
  /// Writes `style:text-properties`.
  ///
  /// - Parameter isDeclared: whether the part has a `style:font-face` of this name.
  func write(isDeclared: Bool = true, to output: inout ByteWriter) {
    output.append("<style:text-properties")
    if let color { output.append(attribute: "fo:color", "#" + color.lowercased()) }
    if isDeclared {
      output.append(attribute: "style:font-name", name)
      output.append(attribute: "style:font-name-asian", name)
      output.append(attribute: "style:font-name-complex", name)
    } else {
      let family = name.contains(" ") ? "'\(name)'" : name
      output.append(attribute: "fo:font-family", family)
      output.append(attribute: "style:font-family-asian", family)
      output.append(attribute: "style:font-family-complex", family)
    }
    output.append(attribute: "fo:font-size", ODFLength.points(size))
    output.append(attribute: "style:font-size-asian", ODFLength.points(size))
    output.append(attribute: "style:font-size-complex", ODFLength.points(size))
    let slant = isItalic ? "italic" : "normal"
    output.append(attribute: "fo:font-style", slant)
    output.append(attribute: "style:font-style-asian", slant)
    output.append(attribute: "style:font-style-complex", slant)
    let weight = isBold ? "bold" : "normal"
    output.append(attribute: "fo:font-weight", weight)
    output.append(attribute: "style:font-weight-asian", weight)
    output.append(attribute: "style:font-weight-complex", weight)
    if isUnderlined {
      output.append(attribute: "style:text-underline-style", "solid")
      output.append(attribute: "style:text-underline-width", "auto")
      output.append(attribute: "style:text-underline-color", "font-color")
    }
    output.append("/>")
  }
}

extension Borders.Line {
  /// The value of `fo:border`; widths as LibreOffice writes them.
  fileprivate var attribute: String {
    switch self {
    case .none: "none"
    case .thin: "0.74pt solid #000000"
    case .medium: "1.76pt solid #000000"
    case .hair: "0.06pt solid #000000"
    case .double: "2.24pt double #000000"
    }
  }

  /// Double lines say how wide each line and the gap are.
  fileprivate func writeWidths(_ name: StaticString, to output: inout ByteWriter) {
    if self == .double { output.append(attribute: name, "0.74pt 0.76pt 0.74pt") }
  }
}
