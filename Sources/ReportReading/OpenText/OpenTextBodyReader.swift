internal import IndicatorModel
internal import XMLStream

/// Reads the text of an OpenDocument.
///
/// A recursive descent over the scanner; `Limits.xmlDepth` bounds how deep it goes. Deleted text of
/// recorded changes stands apart in the file and is not read.
struct OpenTextBodyReader: ElementReading {
  var scanner: XMLScanner
  var styles: OpenTextStyles
  /// The page, where the producer marked the breaks of its layout.
  var page: Int?
  var noteCount = 0
  /// The lists that are open, outermost first.
  var lists: [OpenList] = []
  /// How far lists counted, by id and by style.
  var counted: [String: [Int]] = [:]
  /// Where the list that is open goes on until its first item.
  var resumed: [Int] = []
  /// How far the list that is open counted, all levels.
  var latest: [Int] = []
  /// How far headings counted.
  var outline: [Int] = []
  /// Notes that wait for the end of a sentence.
  var waiting: [ReportBlock] = []

  init(scanner: XMLScanner, styles: OpenTextStyles) {
    (self.scanner, self.styles) = (scanner, styles)
  }

  /// The blocks of the whole document.
  mutating func readDocument() throws(XMLError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    while let token = try scanner.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      switch local(token) {
      case "text" where token.depth == 2: try readBlocks(inside: token, into: &blocks)
      case "spreadsheet", "presentation", "scripts": try skip(token)
      default: try readStyle(token)
      }
    }
    return blocks + waiting
  }

  /// Reads paragraphs, lists and tables inside an element.
  mutating func readBlocks(
    inside parent: XMLToken, into blocks: inout [ReportBlock]
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "p": try readParagraph(token, number: nil, &blocks)
      case "h":
        let number = lists.isEmpty ? headingNumber(level: self.number("outline-level") ?? 1) : nil
        try readParagraph(token, number: number, &blocks)
      case "list": try readList(token, &blocks)
      case "table":
        let table = try readTable(token)
        if !table.rows.isEmpty { blocks.append(.table(table)) }
      case "soft-page-break": page = (page ?? 1) + 1
      case "tracked-changes", "table-of-content", "alphabetical-index", "user-index",
        "illustration-index", "table-index", "object-index", "bibliography", "forms",
        "sequence-decls", "variable-decls", "annotation", "object", "desc", "title":
        try skip(token)
      default: try readBlocks(inside: token, into: &blocks)
      }
    }
  }

  mutating func readParagraph(
    _ token: XMLToken, number: String?, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    var paragraph = OpenParagraph(style: value("style-name"))
    var place = SourcePlace()
    place.page = page
    try readInline(inside: token, OpenRun(), into: &paragraph)
    paragraph.text.flush()
    let hasText = paragraph.text.scalars.contains { !$0.properties.isWhitespace }
    let text = ParagraphText.cleaned(
      (hasText ? Array((number ?? "").unicodeScalars) : []) + paragraph.text.scalars)
    if !text.isEmpty { blocks.append(.paragraph(BlockParagraph(text, place: place))) }
    blocks += paragraph.boxes
    waiting += paragraph.notes
    if let last = text.last, ![".", "!", "?", "…"].contains(last) { return }
    blocks += waiting
    waiting = []
  }

  // MARK: lists

  private mutating func headingNumber(level: Int) -> String? {
    guard styles.lists[""]?.isEmpty == false, (1...10).contains(level) else { return nil }
    while outline.count > level { outline.removeLast() }
    while outline.count < level { outline.append(start("", outline.count + 1) - 1) }
    for above in 0..<(level - 1) where outline[above] < 1 { outline[above] = 1 }
    outline[level - 1] += 1
    return styles.label("", outline)
  }

  private func start(_ list: String, _ level: Int) -> Int {
    styles.lists[list]?[level]?.start ?? 1
  }

  private mutating func readList(
    _ parent: XMLToken, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    let style = value("style-name") ?? lists.last?.style ?? ""
    let (id, depth) = (value("id"), lists.count)
    if depth == 0 {
      resumed = []
      if let before = value("continue-list").flatMap({ counted["#" + $0] }) {
        resumed = before
      } else if value("continue-numbering") == "true", let before = counted[style] {
        resumed = before
      }
      latest = resumed
    }
    let count = depth < resumed.count ? resumed[depth] : start(style, depth + 1) - 1
    lists.append(OpenList(style: style, counts: (lists.last?.counts ?? []) + [count]))
    while let token = try nextTag(inside: parent) {
      try readItem(token, isNumbered: local(token) == "list-item", &blocks)
    }
    lists.removeLast()
    guard depth == 0 else { return }
    counted[style] = latest
    if let id { counted["#" + id] = latest }
  }

  private mutating func readItem(
    _ parent: XMLToken, isNumbered: Bool, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    let (depth, restart) = (lists.count - 1, number("start-value"))
    var isFirst = true
    while let token = try nextTag(inside: parent) {
      let name = local(token)
      guard name == "p" || name == "h" else {
        try readItemBlock(token, &blocks)
        continue
      }
      var label: String?
      if isNumbered, isFirst {
        let last = lists[depth].counts.count - 1
        lists[depth].counts[last] = restart ?? lists[depth].counts[last] + 1
        (latest, resumed) = (lists[depth].counts, [])
        label = styles.label(lists[depth].style, latest)
      }
      isFirst = false
      try readParagraph(token, number: label, &blocks)
    }
  }

  /// A list, table or other block inside an item.
  private mutating func readItemBlock(
    _ token: XMLToken, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    switch local(token) {
    case "list": try readList(token, &blocks)
    case "table":
      let table = try readTable(token)
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    case "soft-page-break": page = (page ?? 1) + 1
    default: try readBlocks(inside: token, into: &blocks)
    }
  }
}

/// A list while it is open.
struct OpenList {
  var style: String
  /// How far each level has counted, the outermost first.
  var counts: [Int]
}

/// A paragraph while it is read.
struct OpenParagraph {
  var text = RunText()
  /// Its style.
  var style: String?
  /// The text of frames anchored in it.
  var boxes: [ReportBlock] = []
  /// Its footnotes.
  var notes: [ReportBlock] = []

  init(style: String?) { self.style = style }
}

/// What the spans around a piece of text say of it.
struct OpenRun {
  var style: String?
  var isHidden = false
}
