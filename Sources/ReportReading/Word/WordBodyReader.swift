internal import IndicatorModel
internal import XMLStream

/// Reads the text of one part of a Word document: body, notes, header or footer.
///
/// A recursive descent over the scanner; `Limits.xmlDepth` bounds how deep it goes.
struct WordBodyReader: ElementReading {
  var scanner: XMLScanner
  var context: WordContext
  /// The page that Word last saw; `nil` before the first mark of one.
  var page: Int?
  /// The notes met so far.
  var noteCount = 0
  /// The field whose instruction or result is being read.
  var fields = WordFields()
  /// A paragraph whose end is deleted: the next one goes on with it.
  var carried: WordParagraph?
  /// Notes that wait for the end of a sentence.
  var waiting: [ReportBlock] = []
  /// The encoding of the last font asked for, and of the font of the last paragraph's style.
  private var known: (font: String, encoding: FontEncoding?)?
  private var knownStyle: (style: String?, encoding: FontEncoding?)?

  /// A reader at the start of a part.
  init(_ scanner: XMLScanner, _ context: WordContext) {
    self.scanner = scanner
    self.context = context
  }

  /// What the name of a run's font says.
  ///
  /// - Parameters:
  ///   - font: its own font; `nil` for that of its style or its paragraph.
  ///   - style: its own style.
  ///   - paragraphStyle: that of its paragraph.
  mutating func encoding(
    font: String?, style: String?, paragraphStyle: String?
  ) -> FontEncoding? {
    let isPlain = font == nil && style == nil
    // Runs by the thousand are set in one style and one font.
    if isPlain, let knownStyle, knownStyle.style == paragraphStyle { return knownStyle.encoding }
    let name = context.styles.font(run: font, runStyle: style, paragraphStyle: paragraphStyle)
    let found = name.flatMap { encoding(ofFont: $0) }
    if isPlain { knownStyle = (paragraphStyle, found) }
    return found
  }

  private mutating func encoding(ofFont font: String) -> FontEncoding? {
    if let known, known.font == font { return known.encoding }
    let found = FontEncoding(font: font)
    known = (font, found)
    return found
  }

  /// The blocks of the whole part.
  mutating func readDocument() throws(XMLError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    while let token = try scanner.next() {
      guard token.kind == .startTag else { continue }
      try readBlocks(inside: token, into: &blocks)
    }
    if let carried { finish(carried, &blocks) }
    return blocks + waiting
  }

  /// The blocks of notes by id; separators are none.
  mutating func readNotes(_ element: String) throws(XMLError) -> [String: [ReportBlock]] {
    var notes: [String: [ReportBlock]] = [:]
    while let token = try scanner.next() {
      guard token.kind == .startTag, local(token) == element, let id = value("id") else { continue }
      if let type = value("type"), type != "normal" {
        _ = try scanner.skipElement(token)
        continue
      }
      var blocks: [ReportBlock] = []
      try readBlocks(inside: token, into: &blocks)
      notes[id] = blocks
    }
    return notes
  }

  // MARK: blocks

  /// Reads paragraphs and tables inside an element; what is deleted or moved away is not read.
  mutating func readBlocks(
    inside parent: XMLToken, into blocks: inout [ReportBlock]
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) { try readBlock(token, &blocks) }
  }

  /// Reads the block whose start tag was just read.
  mutating func readBlock(_ token: XMLToken, _ blocks: inout [ReportBlock]) throws(XMLError) {
    switch local(token) {
    case "p": try readParagraph(token, &blocks)
    case "tbl":
      if let carried { finish(carried, &blocks) }
      let table = try readTable(token)
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    case "del", "moveFrom", "sectPr", "sdtPr", "tcPr", "trPr", "tblPr": try skip(token)
    case "sdt": try readContentControl(token, &blocks)
    case "AlternateContent":
      try readAlternative(token) { reader, choice throws(XMLError) in
        try reader.readBlocks(inside: choice, into: &blocks)
      }
    default: try readBlocks(inside: token, into: &blocks)
    }
  }

  /// A content control; that of a table of contents repeats the headings and is not read.
  private mutating func readContentControl(
    _ parent: XMLToken, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    var isContents = false
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "sdtPr":
        isContents = try names(aTableOfContents: token)
      case "sdtContent" where !isContents: try readBlocks(inside: token, into: &blocks)
      default: try skip(token)
      }
    }
  }

  private mutating func names(aTableOfContents parent: XMLToken) throws(XMLError) -> Bool {
    var found = false
    while let token = try nextTag(inside: parent) {
      if local(token) == "docPartGallery", value("val") == "Table of Contents" { found = true }
      if try names(aTableOfContents: token) { found = true }
    }
    return found
  }

  /// The first choice of content that exists in several forms, else the fallback.
  mutating func readAlternative(
    _ parent: XMLToken, _ body: (inout Self, XMLToken) throws(XMLError) -> Void
  ) throws(XMLError) {
    var isRead = false
    while let token = try nextTag(inside: parent) {
      if isRead || !["Choice", "Fallback"].contains(local(token)) {
        try skip(token)
      } else {
        isRead = true
        try body(&self, token)
      }
    }
  }

  private mutating func readParagraph(
    _ token: XMLToken, _ blocks: inout [ReportBlock]
  ) throws(XMLError) {
    var paragraph = carried ?? WordParagraph(page: page)
    carried = nil
    try readInline(inside: token, into: &paragraph)
    if paragraph.isEndDeleted {
      paragraph.isEndDeleted = false
      carried = paragraph
    } else {
      finish(paragraph, &blocks)
    }
  }

  /// Ends a paragraph: its number, its text, then its boxes and notes.
  private mutating func finish(_ paragraph: WordParagraph, _ blocks: inout [ReportBlock]) {
    carried = nil
    var paragraph = paragraph
    paragraph.text.flush()
    let isEmpty = !paragraph.text.scalars.contains { !$0.properties.isWhitespace }
    // An empty list item shows its number in Word, but numbers nothing for a reader.
    var scalars = number(of: paragraph).map { isEmpty ? [] : Array($0.unicodeScalars) } ?? []
    scalars += paragraph.text.scalars
    var place = SourcePlace()
    place.page = paragraph.page
    let text = ParagraphText.cleaned(scalars)
    if !text.isEmpty { blocks.append(.paragraph(BlockParagraph(text, place: place))) }
    blocks += paragraph.boxes
    waiting += paragraph.notes
    if let last = text.last, ![".", "!", "?", "…"].contains(last) { return }
    blocks += waiting
    waiting = []
  }

  private mutating func number(of paragraph: WordParagraph) -> String? {
    let inherited = context.styles.list(of: paragraph.style)
    guard let id = paragraph.list?.id ?? inherited?.reference.id, id != "0" else { return nil }
    var level = paragraph.list?.level
    if level == nil, let inherited {
      level =
        context.numbering.level(of: id, style: inherited.style) ?? inherited.reference.level
    }
    return context.numbering.next(id, level: level ?? 0)
  }
}

/// A paragraph while it is read.
struct WordParagraph {
  var text = RunText()
  var style: String?
  var list: WordListReference?
  /// The page it begins on.
  var page: Int?
  /// Its end mark is deleted.
  var isEndDeleted = false
  /// The text of boxes anchored in it.
  var boxes: [ReportBlock] = []
  /// Its footnotes.
  var notes: [ReportBlock] = []

  init(page: Int?) { self.page = page }
}
