internal import ByteSupport
internal import SpreadsheetModel
internal import XMLStream

/// A cell style and what it gets on top.
struct MarkedStyle: Hashable {
  /// The style; empty for the default.
  var base: String
  /// What it gets.
  var mark: CellMark
}

extension DerivedStyles {
  /// A cell style like another with a mark on top.
  ///
  /// An automatic style is copied with all it holds, conditional formats too; a named one becomes
  /// the parent.
  ///
  /// - Parameter base: a cell style; empty for the default.
  /// - Returns: the new style's name.
  /// - Note: Source: ODF 1.3 part 3 §16.28 (style:style, family table-cell), §20.182
  ///   (fo:background-color).
  mutating func markedStyle(basedOn base: String, _ mark: CellMark) -> String {
    let key = MarkedStyle(base: base, mark: mark)
    if let known = marked[key] { return known }
    let name = names.next("ce")
    marked[key] = name
    let raw = automatic[base].flatMap { StyleElement.renamed($0, name) }
    let style = MarkedStyleElement.adding(mark, to: raw ?? bareStyle(name, parent: base))
    added.append(contentsOf: style)
    return name
  }

  private func bareStyle(_ name: String, parent: String) -> [UInt8] {
    var style = ByteWriter()
    style.append("<style:style")
    style.append(attribute: "style:name", name)
    style.append(attribute: "style:family", "table-cell")
    let parent = parent.isEmpty ? "Default" : parent
    if catalogue.style(parent, family: "table-cell") != nil {
      style.append(attribute: "style:parent-style-name", parent)
    }
    style.append("></style:style>")
    return style.bytes
  }
}

/// The bytes of a style element that gets a mark.
private enum MarkedStyleElement {
  static func adding(_ mark: CellMark, to raw: [UInt8]) -> [UInt8] {
    var style = StyleElement.setting(
      [("fo:background-color", "#" + mark.fill)], of: "style:table-cell-properties", behind: [],
      in: raw)
    var letters: [(String, String)] = []
    if mark.isItalic {
      letters += ["fo:font-style", "style:font-style-asian", "style:font-style-complex"].map {
        ($0, "italic")
      }
    }
    if mark.isUnderlined {
      letters += [
        ("style:text-underline-style", "solid"), ("style:text-underline-width", "auto"),
        ("style:text-underline-color", "font-color"),
      ]
    }
    guard !letters.isEmpty else { return style }
    style = StyleElement.setting(
      letters, of: "style:text-properties",
      behind: ["style:table-cell-properties", "style:paragraph-properties"], in: style)
    return style
  }
}
