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
    let raw = automatic[base].flatMap { MarkedStyleElement.renamed($0, name) }
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
  static func renamed(_ raw: [UInt8], _ name: String) -> [UInt8]? {
    var scanner = XMLScanner(raw)
    guard (try? scanner.next()) != nil, let own = scanner.attribute("style:name") else {
      return nil
    }
    var splices = ByteSplices()
    splices.replace(own.value, with: Array(name.utf8))
    return splices.applied(to: raw)
  }

  static func adding(_ mark: CellMark, to raw: [UInt8]) -> [UInt8] {
    var style = setting(
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
    style = setting(
      letters, of: "style:text-properties",
      behind: ["style:table-cell-properties", "style:paragraph-properties"], in: style)
    return style
  }

  /// Sets attributes of a child element, which is made when there is none.
  ///
  /// - Parameter behind: the children that stand before it.
  private static func setting(
    _ attributes: [(name: String, value: String)], of child: String, behind: [String],
    in raw: [UInt8]
  ) -> [UInt8] {
    var scanner = XMLScanner(raw)
    var splices = ByteSplices()
    var place: Int?
    while let token = try? scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0 {
        guard token.kind == .startTag else { return setting(attributes, of: child, in: raw) }
        place = token.range.upperBound
        continue
      }
      guard token.depth == 1 else { continue }
      let name = scanner.string(token.name)
      if name == child {
        set(attributes, of: token, scanner, &splices)
        return splices.applied(to: raw)
      }
      guard let end = try? scanner.skipElement(token) else { break }
      if behind.contains(name) { place = end }
    }
    if let place { splices.insert(element(child, attributes), at: place) }
    return splices.applied(to: raw)
  }

  /// The same for a style that is an empty tag.
  private static func setting(
    _ attributes: [(name: String, value: String)], of child: String, in raw: [UInt8]
  ) -> [UInt8] {
    Array(raw.dropLast(2)) + Array(">".utf8) + element(child, attributes)
      + Array("</style:style>".utf8)
  }

  private static func set(
    _ attributes: [(name: String, value: String)], of token: XMLToken, _ scanner: XMLScanner,
    _ splices: inout ByteSplices
  ) {
    for (name, value) in attributes {
      if let own = scanner.attributes.first(where: { scanner.string($0.name) == name }) {
        splices.replace(own.value, with: Array(value.utf8))
      } else {
        splices.insert(Array(" \(name)=\"\(value)\"".utf8), at: token.name.upperBound)
      }
    }
  }

  private static func element(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.append("<" + name)
    for (name, value) in attributes { writer.append(" \(name)=\"\(value)\"") }
    writer.append("/>")
    return writer.bytes
  }
}
