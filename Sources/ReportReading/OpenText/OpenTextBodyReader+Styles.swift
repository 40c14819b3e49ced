internal import XMLStream

/// Styles, of both parts of the package.
extension OpenTextBodyReader {
  /// Reads `styles.xml`: its styles, and the text of headers and footers.
  mutating func readStyleSheet() throws(XMLError) -> [String] {
    var marginals: [String] = []
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      switch local(token) {
      case "header", "footer", "header-left", "footer-left", "header-first", "footer-first":
        var blocks: [ReportBlock] = []
        try readBlocks(inside: token, into: &blocks)
        marginals += TextRenderer(blocks).lines
      default: try readStyle(token)
      }
    }
    return marginals
  }

  /// Takes note of a style, font or list; any other element is passed over, not what is in it.
  mutating func readStyle(_ token: XMLToken) throws(XMLError) {
    switch local(token) {
    case "font-face":
      if let name = value("name") { styles.fonts[name] = value("font-family") }
    case "style": try readProperties(token, name: value("name") ?? "")
    case "default-style": try readProperties(token, name: "")
    case "list-style": try readLevels(token, name: value("name") ?? "")
    case "outline-style": try readLevels(token, name: "")
    default: break
    }
  }

  private mutating func readProperties(_ parent: XMLToken, name: String) throws(XMLError) {
    let family = value("family") ?? ""
    var style = OpenTextStyles.Style(parent: value("parent-style-name"))
    while let token = try nextTag(inside: parent) {
      if local(token) == "text-properties" {
        style.font = value("font-name").map { styles.fonts[$0] ?? $0 } ?? value("font-family")
        style.isHidden = value("display").map { $0 == "none" }
        style.isRaised = value("text-position").map { position in
          position.hasPrefix("super")
            || position.first?.isNumber == true && !position.hasPrefix("0")
        }
      }
      try skip(token)
    }
    styles.styles[family + " " + name] = style
  }

  private mutating func readLevels(_ parent: XMLToken, name: String) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      if let place = number("level"), (1...10).contains(place) {
        var level = OpenTextStyles.Level()
        level.format = value("num-format") ?? ""
        level.prefix = value("num-prefix") ?? ""
        level.suffix = value("num-suffix") ?? ""
        level.start = number("start-value") ?? 1
        level.shown = number("display-levels") ?? 1
        level.pattern = value("num-list-format")
        if local(token) == "list-level-style-bullet" { level.bullet = value("bullet-char") ?? "•" }
        if local(token) == "list-level-style-image" { level.bullet = "•" }
        styles.lists[name, default: [:]][place] = level
      }
      try skip(token)
    }
  }
}
