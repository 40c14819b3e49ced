internal import IndicatorModel
internal import XMLStream

/// Runs: text, breaks, fields, notes, boxes.
extension WordBodyReader {
  /// Reads what stands inside a paragraph or an element of it.
  mutating func readInline(
    inside parent: XMLToken, into paragraph: inout WordParagraph
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "pPr": try readProperties(token, into: &paragraph)
      case "r": try readRun(token, into: &paragraph)
      case "del", "moveFrom", "sdtPr", "rt": try skip(token)
      case "t": try readText(token, WordRun(), into: &paragraph)
      case "AlternateContent":
        try readAlternative(token) { reader, choice throws(XMLError) in
          try reader.readInline(inside: choice, into: &paragraph)
        }
      case "txbxContent": try readBlocks(inside: token, into: &paragraph.boxes)
      default: try readInline(inside: token, into: &paragraph)
      }
    }
  }

  private mutating func readProperties(
    _ parent: XMLToken, into paragraph: inout WordParagraph
  ) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "pStyle": paragraph.style = value("val")
      case "numPr":
        var list = WordListReference(id: nil, level: nil)
        while let item = try nextTag(inside: token) {
          switch local(item) {
          case "numId": list.id = value("val")
          case "ilvl": list.level = value("val")?.boundedNumber
          default: break
          }
          try skip(item)
        }
        paragraph.list = list
      case "rPr":
        while let item = try nextTag(inside: token) {
          if ["del", "moveFrom"].contains(local(item)) { paragraph.isEndDeleted = true }
          try skip(item)
        }
      default: try skip(token)
      }
    }
  }

  private mutating func readRun(
    _ parent: XMLToken, into paragraph: inout WordParagraph
  ) throws(XMLError) {
    var run = WordRun()
    // A run without properties is set in its paragraph's font.
    run.encoding = encoding(font: nil, style: nil, paragraphStyle: paragraph.style)
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "rPr": run = try runProperties(token, paragraph.style)
      case "t": try readText(token, run, into: &paragraph)
      case "instrText": try readInstruction(token)
      case "fldChar":
        fields.mark(value("fldCharType") ?? "")
        try skip(token)
      case "drawing", "pict", "object", "AlternateContent", "ruby":
        try readAnchored(token, into: &paragraph)
      case "footnoteReference": try readNote(token, in: context.footnotes, &paragraph)
      case "endnoteReference": try readNote(token, in: context.endnotes, &paragraph)
      default:
        if !run.isHidden, !fields.isSilent { add(token, run, to: &paragraph) }
        try skip(token)
      }
    }
  }

  /// Drawings and their kin: only text boxes hold text.
  private mutating func readAnchored(
    _ token: XMLToken, into paragraph: inout WordParagraph
  ) throws(XMLError) {
    if local(token) == "AlternateContent" {
      try readAlternative(token) { reader, choice throws(XMLError) in
        try reader.readInline(inside: choice, into: &paragraph)
      }
    } else {
      try readInline(inside: token, into: &paragraph)
    }
  }

  private mutating func add(
    _ token: XMLToken, _ run: WordRun, to paragraph: inout WordParagraph
  ) {
    switch local(token) {
    case "tab", "ptab": paragraph.text.append(["\t"], nil)
    case "br", "cr": paragraph.text.append(["\n"], nil)
    case "noBreakHyphen": paragraph.text.append(["-"], nil)
    case "lastRenderedPageBreak":
      page = (page ?? 1) + 1
      if paragraph.text.isEmpty { paragraph.page = page }
    case "sym":
      guard let code = value("char").flatMap({ UInt32($0, radix: 16) }) else { return }
      let font = FontEncoding(font: value("font") ?? "")
      let scalar = Unicode.Scalar(code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code)
      if let scalar { paragraph.text.append(font == nil ? ["•"] : [scalar], font) }
    default: break
    }
  }

  private mutating func readText(
    _ token: XMLToken, _ run: WordRun, into paragraph: inout WordParagraph
  ) throws(XMLError) {
    let keepsSpace = scanner.value("xml:space") == "preserve"
    guard token.kind == .startTag else { return }
    var scalars: [Unicode.Scalar] = []
    while let piece = try scanner.next(), piece.kind != .endTag || piece.depth != token.depth {
      if piece.kind == .text || piece.kind == .characterData {
        scalars += scanner.text(of: piece).unicodeScalars
      }
    }
    guard !run.isHidden, !fields.isSilent else { return }
    if !keepsSpace { scalars = ParagraphText.trimmed(scalars) }
    if run.isRaised { scalars = raised(scalars, behind: paragraph.text.last) }
    paragraph.text.append(scalars, run.encoding)
  }

  /// Raised digits behind a figure are the mark of a note, no digits of the figure; those behind a
  /// letter are a power ("m2").
  private func raised(
    _ scalars: [Unicode.Scalar], behind last: Unicode.Scalar?
  ) -> [Unicode.Scalar] {
    let isNumber = scalars.allSatisfy { (0x30...0x39).contains($0.value) }
    guard isNumber, let last, !last.properties.isAlphabetic else { return scalars }
    return [" ", "["] + scalars + ["]"]
  }

  private mutating func readInstruction(_ token: XMLToken) throws(XMLError) {
    guard token.kind == .startTag else { return }
    while let piece = try scanner.next(), piece.kind != .endTag || piece.depth != token.depth {
      if piece.kind == .text { fields.instruct(scanner.text(of: piece)) }
    }
  }

  private mutating func readNote(
    _ token: XMLToken, in notes: [String: [ReportBlock]], _ paragraph: inout WordParagraph
  ) throws(XMLError) {
    let id = value("id") ?? ""
    try skip(token)
    guard let blocks = notes[id] else { return }
    noteCount += 1
    let mark = Array("[\(noteCount)] ".unicodeScalars)
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(var note) = block else {
        paragraph.notes.append(block)
        continue
      }
      if index == 0 { note.scalars = mark + note.scalars }
      note.place.note = noteCount
      note.place.page = page
      paragraph.notes.append(.paragraph(note))
    }
  }

  private mutating func runProperties(
    _ parent: XMLToken, _ paragraphStyle: String?
  ) throws(XMLError) -> WordRun {
    var run = WordRun()
    var (font, style): (String?, String?) = (nil, nil)
    while let token = try nextTag(inside: parent) {
      let setting = value("val")
      switch local(token) {
      case "rFonts": font = value("ascii") ?? value("hAnsi")
      case "rStyle": style = setting
      case "vanish": run.isHidden = !["0", "false", "off"].contains(setting ?? "1")
      case "vertAlign": run.isRaised = setting == "superscript"
      default: break
      }
      try skip(token)
    }
    if let style, context.styles.isHidden(style) { run.isHidden = true }
    run.encoding = encoding(font: font, style: style, paragraphStyle: paragraphStyle)
    return run
  }
}

/// What a run's properties say of its text.
struct WordRun {
  var encoding: FontEncoding?
  var isHidden = false
  var isRaised = false
}

/// Fields that are open: the text between their beginning and their separator is an instruction.
struct WordFields {
  private var open: [(instruction: String, isResult: Bool)] = []

  /// Whether text that comes now is no text of the document.
  var isSilent: Bool {
    open.contains { !$0.isResult || WordFields.isContents($0.instruction) }
  }

  mutating func mark(_ kind: String) {
    switch kind {
    case "begin": open.append(("", false))
    case "separate": if let last = open.indices.last { open[last].isResult = true }
    case "end": _ = open.popLast()
    default: break
    }
  }

  mutating func instruct(_ text: String) {
    if let last = open.indices.last, !open[last].isResult { open[last].instruction += text }
  }

  /// A table of contents repeats the headings with their pages.
  private static func isContents(_ instruction: String) -> Bool {
    instruction.split(separator: " ").first.map { ["TOC", "INDEX", "TOA"].contains($0) } ?? false
  }
}
