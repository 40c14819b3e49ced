internal import IndicatorModel
internal import XMLStream

/// Spans, spaces, notes, frames.
extension OpenTextBodyReader {
  /// Reads what stands inside a paragraph or an element of it.
  mutating func readInline(
    inside parent: XMLToken, _ run: OpenRun, into paragraph: inout OpenParagraph
  ) throws(XMLError) {
    while let token = try nextPiece(inside: parent) {
      guard token.kind == .startTag || token.kind == .emptyTag else {
        add(scanner.text(of: token), run, to: &paragraph)
        continue
      }
      switch local(token) {
      case "span":
        var inner = run
        inner.style = value("style-name") ?? run.style
        if styles.inherited("text", inner.style, \.isHidden) == true { inner.isHidden = true }
        try readInline(inside: token, inner, into: &paragraph)
      case "s":
        let count = min(max(0, number("c") ?? 1), 1000)
        paragraph.text.append(Array(repeating: " ", count: count), nil)
        try skip(token)
      case "tab": try mark("\t", token, &paragraph)
      case "line-break": try mark("\n", token, &paragraph)
      case "soft-page-break":
        page = (page ?? 1) + 1
        try skip(token)
      case "note": try readNote(token, into: &paragraph)
      case "frame", "text-box", "custom-shape", "rect", "g", "ellipse":
        try readBlocks(inside: token, into: &paragraph.boxes)
      case "annotation", "ruby-text", "tracked-changes", "hidden-text": try skip(token)
      default: try readInline(inside: token, run, into: &paragraph)
      }
    }
  }

  private mutating func mark(
    _ scalar: Unicode.Scalar, _ token: XMLToken, _ paragraph: inout OpenParagraph
  ) throws(XMLError) {
    paragraph.text.append([scalar], nil)
    try skip(token)
  }

  /// Adds characters; white space of the markup is one space, none at the beginning.
  private func add(_ text: String, _ run: OpenRun, to paragraph: inout OpenParagraph) {
    guard !run.isHidden else { return }
    var scalars: [Unicode.Scalar] = []
    var last = paragraph.text.last ?? " "
    for scalar in text.unicodeScalars {
      let isSpace = [" ", "\t", "\n", "\r"].contains(scalar)
      if isSpace, last == " " || last == "\n" { continue }
      last = isSpace ? " " : scalar
      scalars.append(last)
    }
    guard !scalars.isEmpty else { return }
    let font =
      styles.inherited("text", run.style, \.font)
      ?? styles.inherited("paragraph", paragraph.style, \.font)
    if styles.inherited("text", run.style, \.isRaised) == true,
      scalars.allSatisfy({ (0x30...0x39).contains($0.value) }), let before = paragraph.text.last,
      !before.properties.isAlphabetic
    {
      // Raised digits behind a figure are the mark of a note.
      scalars = [" ", "["] + scalars + ["]"]
    }
    paragraph.text.append(scalars, font.flatMap { FontEncoding(font: $0) })
  }

  private mutating func readNote(
    _ parent: XMLToken, into paragraph: inout OpenParagraph
  ) throws(XMLError) {
    noteCount += 1
    let mark = Array("[\(noteCount)] ".unicodeScalars)
    var blocks: [ReportBlock] = []
    let open = lists
    lists = []
    while let token = try nextTag(inside: parent) {
      if local(token) == "note-body" {
        try readBlocks(inside: token, into: &blocks)
      } else {
        try skip(token)
      }
    }
    lists = open
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
}
