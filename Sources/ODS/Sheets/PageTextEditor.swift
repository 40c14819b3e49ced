internal import ByteSupport
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

/// Puts texts in the place of others in the headers and footers of a page style.
///
/// - Note: Source: ODF 1.3 part 3 §16.9 (style:master-page), §16.10-13 (style:header and its kin).
struct PageTextEditor {
  /// The name of the part with the page styles.
  static let part = "styles.xml"

  private let bytes: [UInt8]
  private let limits: Limits

  init(_ bytes: [UInt8], limits: Limits) { (self.bytes, self.limits) = (bytes, limits) }

  /// A page style and its names.
  struct Page {
    var range: Range<Int>
    /// Where the value of `style:name` stands, and that of `style:display-name`.
    var name: Range<Int>
    var displayName: XMLAttributeToken?
  }

  /// The page style of a name; `nil` when there is none.
  func page(named name: String) throws(XMLError) -> Page? {
    var scanner = XMLScanner(bytes, limits: limits)
    while let token = try scanner.next() {
      guard token.kind == .startTag, scanner.isNamed(token, "style:master-page"),
        scanner.value("style:name") == name, let own = scanner.attribute("style:name")
      else { continue }
      var page = Page(range: token.range, name: own.value)
      page.displayName = scanner.attribute("style:display-name")
      page.range = token.range.lowerBound..<(try scanner.skipElement(token))
      return page
    }
    return nil
  }

  /// The names of all page styles.
  func names() throws(XMLError) -> Set<String> {
    var scanner = XMLScanner(bytes, limits: limits)
    var names: Set<String> = []
    while let token = try scanner.next() {
      guard token.kind != .endTag, token.kind != .text, scanner.isNamed(token, "style:master-page")
      else { continue }
      names.insert(scanner.value("style:name") ?? "")
    }
    return names
  }

  /// What replacing texts changes in a page style.
  func replacements(
    _ texts: [TextReplacement], in page: Page
  ) throws(XMLError) -> [(range: Range<Int>, bytes: [UInt8])] {
    var scanner = XMLScanner(bytes, at: page.range.lowerBound, limits: limits)
    var found: [(range: Range<Int>, bytes: [UInt8])] = []
    var runs: [(range: Range<Int>, text: String)] = []
    var paragraph: Int?
    while scanner.position < page.range.upperBound, let token = try scanner.next() {
      switch token.kind {
      case .startTag where paragraph == nil && scanner.isNamed(token, "text:p"):
        (paragraph, runs) = (token.depth, [])
      case .text where paragraph != nil: runs.append((token.range, scanner.text(of: token)))
      case .endTag where token.depth == paragraph:
        found += Self.replaced(texts, in: runs)
        paragraph = nil
      default: break
      }
    }
    return found
  }

  /// The texts of a paragraph that change; what takes the place of a text has the font of its first
  /// letter.
  private static func replaced(
    _ texts: [TextReplacement], in runs: [(range: Range<Int>, text: String)]
  ) -> [(range: Range<Int>, bytes: [UInt8])] {
    var pieces = runs.map(\.text)
    for text in texts {
      var start = 0
      while let match = occurrence(of: text.old, in: pieces, from: start) {
        var rest = text.old.utf8.count
        for index in match.piece..<pieces.count where rest > 0 {
          let bytes = Array(pieces[index].utf8)
          let first = index == match.piece ? match.offset : 0
          let taken = min(rest, bytes.count - first)
          rest -= taken
          let inner = index == match.piece ? Array(text.new.utf8) : []
          pieces[index] = String(
            decoding: bytes[..<first] + inner + bytes[(first + taken)...], as: UTF8.self)
        }
        start = match.total + text.new.utf8.count
      }
    }
    return zip(runs, pieces).compactMap { run, new in
      run.text == new ? nil : (run.range, escaped(new))
    }
  }

  /// Where a text begins in pieces that stand one behind the other, counted in bytes.
  private static func occurrence(
    of text: String, in pieces: [String], from start: Int
  ) -> (piece: Int, offset: Int, total: Int)? {
    let all = pieces.flatMap { Array($0.utf8) }
    guard start <= all.count, let place = all[start...].firstRange(of: Array(text.utf8)) else {
      return nil
    }
    var before = 0
    for (index, piece) in pieces.enumerated() {
      let count = piece.utf8.count
      if place.lowerBound < before + count {
        return (index, place.lowerBound - before, place.lowerBound)
      }
      before += count
    }
    return nil
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { writer.append("<text:line-break/>") }
      writer.append(xmlText: String(line))
    }
    return writer.bytes
  }

  /// The text of a header or footer of a tree, fields left out, one item a paragraph.
  static func texts(of node: XMLNode) -> [String] {
    if node.name.local == "p" { return [plainText(of: node)] }
    return node.children.flatMap { texts(of: $0) }
  }

  private static func plainText(of node: XMLNode) -> String {
    node.content.map { content in
      switch content {
      case .text(let text): text
      case .element(let inner): inner.name.local == "span" ? plainText(of: inner) : ""
      }
    }.joined()
  }
}

extension SheetListEditor {
  /// Puts texts in the place of others in the headers and footers of a sheet; a page style that other
  /// sheets have too is copied for it.
  mutating func replacePageTexts(
    of index: Int, _ texts: [TextReplacement]
  ) throws(SpreadsheetError) {
    let table = outline.tables[index]
    let pages = try pageStyleNames()
    let name = pages[index]
    var bytes = outline.bytes
    if !package.isFlat {
      guard package.package.archive.entry(named: PageTextEditor.part) != nil else { return }
      let (raw, limits) = (try package.read(PageTextEditor.part), package.limits)
      bytes = try translating(part: PageTextEditor.part) { () throws(XMLError) in
        try ODFPrefixes.canonical(XMLEncoding.utf8(raw), limits: limits)
      }
    }
    let editor = PageTextEditor(bytes, limits: package.limits)
    let (page, found, taken) = try translating(part: PageTextEditor.part) {
      () throws(XMLError) in
      let page = try editor.page(named: name)
      let found = try page.map { (page) throws(XMLError) in
        try editor.replacements(texts, in: page)
      }
      return (page, found ?? [], try editor.names())
    }
    guard let page, !found.isEmpty else { return }
    var splices = ByteSplices()
    if pages.filter({ $0 == name }).count > 1 {
      var names = StyleNames(taken: taken)
      let new = names.next("\(name)_")
      splices.insert(Self.clone(page, of: bytes, found, named: new), at: page.range.upperBound)
      try setPageStyle(new, of: table)
    } else {
      for (range, text) in found { splices.replace(range, with: text) }
    }
    if package.isFlat {
      for (range, text) in splices.ordered { self.splices.replace(range, with: text) }
    } else {
      pageStyles = splices.applied(to: bytes)
    }
  }

  private static func clone(
    _ page: PageTextEditor.Page, of bytes: [UInt8], _ found: [(range: Range<Int>, bytes: [UInt8])],
    named name: String
  ) -> [UInt8] {
    var items = found
    var writer = ByteWriter()
    writer.append(xmlAttribute: name)
    items.append((page.name, writer.bytes))
    if let shown = page.displayName {
      items.append(((shown.range.lowerBound - 1)..<shown.range.upperBound, []))
    }
    var splices = ByteSplices()
    let start = page.range.lowerBound
    for (range, text) in items {
      splices.replace(range.lowerBound - start..<range.upperBound - start, with: text)
    }
    return splices.applied(to: Array(bytes[page.range]))
  }

  /// The page style of each sheet.
  private func pageStyleNames() throws(SpreadsheetError) -> [String] {
    var pages: [String: String] = [:]
    for style in try children(of: outline.section("office:automatic-styles"))
    where style.value("style:family") == "table" {
      guard let name = style.value("style:name") else { continue }
      pages[name] = style.value("style:master-page-name")
    }
    return outline.tables.map { table in
      pages[table.value("table:style-name") ?? ""] ?? "Default"
    }
  }

  /// Gives a sheet a page style: a table style of its own that names it.
  private mutating func setPageStyle(
    _ name: String, of table: ElementPlace
  ) throws(SpreadsheetError) {
    let old = table.value("table:style-name") ?? ""
    let style = names.next("ta")
    let own = try children(of: outline.section("office:automatic-styles")).first {
      $0.value("style:name") == old && $0.value("style:family") == "table"
    }
    let bare = Array("<style:style style:name=\"\(style)\" style:family=\"table\"/>".utf8)
    let raw = own.flatMap { StyleElement.renamed(Array(outline.bytes[$0.range]), style) } ?? bare
    newStyles.append(
      contentsOf: StyleElement.setting(
        [("style:master-page-name", name)], in: raw))
    prefixes.formUnion(["style", "table", "office"])
    set("table:style-name", style, of: table)
  }
}
