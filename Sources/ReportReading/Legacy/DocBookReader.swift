internal import XMLStream

/// Reads the DocBook that antiword makes of a Word file: paragraphs, lists, tables, notes.
struct DocBookReader: ElementReading {
  var scanner: XMLScanner
  private var blocks: [ReportBlock] = []

  /// The blocks; `nil` when there is no text, or no DocBook.
  static func read(_ bytes: [UInt8]) -> ReportContent? {
    // The document type names a file that is not looked for.
    guard let start = String(decoding: bytes.prefix(1024), as: UTF8.self).range(of: "<book") else {
      return nil
    }
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self)
    var reader = DocBookReader(
      scanner: XMLScanner(bytes, at: text.utf8.distance(from: text.startIndex, to: start)))
    do throws(XMLError) {
      guard let book = try reader.scanner.next() else { return nil }
      try reader.readBlocks(book)
    } catch {
      return nil
    }
    guard !reader.blocks.isEmpty else { return nil }
    var content = ReportContent()
    content.blocks = reader.blocks
    return content
  }

  /// Whether antiword met what it does not show as the reader sees it: lists numbered by the
  /// program, which it numbers anew, and drawings, which may be boxes of text.
  static func losesText(_ bytes: [UInt8]) -> Bool {
    ["<orderedlist", "<itemizedlist", "[pic]"].contains { mark in
      let mark = Array(mark.utf8)
      var index = 0
      while index + mark.count <= bytes.count {
        if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private init(scanner: XMLScanner) { self.scanner = scanner }

  private mutating func readBlocks(_ parent: XMLToken) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      switch local(token) {
      case "bookinfo": try skip(token)
      case "para", "title", "subtitle": try readParagraph(token, label: "")
      case "orderedlist": try readList(token, isNumbered: true)
      case "itemizedlist": try readList(token, isNumbered: false)
      case "informaltable", "table": try readTable(token)
      default: try readBlocks(token)
      }
    }
  }

  private mutating func readList(_ parent: XMLToken, isNumbered: Bool) throws(XMLError) {
    let format =
      switch value("numeration") {
      case "upperroman": "upperRoman"
      case "lowerroman": "lowerRoman"
      case "upperalpha": "upperLetter"
      case "loweralpha": "lowerLetter"
      default: "decimal"
      }
    var count = 0
    while let item = try nextTag(inside: parent) {
      count += 1
      var label = isNumbered ? ListNumber.text(count, format: format) + ". " : "- "
      while let token = try nextTag(inside: item) {
        if local(token) == "para" {
          try readParagraph(token, label: label)
          label = ""
        } else {
          try readBlocks(token)
        }
      }
    }
  }

  /// A paragraph; a table inside it stands behind its text.
  private mutating func readParagraph(_ token: XMLToken, label: String) throws(XMLError) {
    let place = blocks.count
    let text = ParagraphText.cleaned(Self.folded(try readText(token)))
    guard !text.isEmpty else { return }
    blocks.insert(
      .paragraph(BlockParagraph(ParagraphText.repaired(Array(label.unicodeScalars) + text))),
      at: place)
  }

  /// The characters inside an element; tables and notes become blocks of their own.
  private mutating func readText(_ parent: XMLToken) throws(XMLError) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    while let token = try nextPiece(inside: parent) {
      if token.kind == .text || token.kind == .characterData {
        text += scanner.text(of: token).unicodeScalars
        continue
      }
      switch local(token) {
      case "informaltable", "table": try readTable(token)
      case "footnote": try readBlocks(token)
      default: text += try readText(token)
      }
    }
    return text
  }

  /// White space of the markup is one space.
  private static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text {
      let isSpace = scalar == "\n" || scalar == "\r" || scalar == " "
      if isSpace, result.last == " " { continue }
      result.append(isSpace ? " " : scalar)
    }
    return result
  }

  private mutating func readTable(_ parent: XMLToken) throws(XMLError) {
    let outer = blocks
    var table = BlockTable(rows: [])
    try readRows(parent, &table)
    blocks = outer
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  private mutating func readRows(_ parent: XMLToken, _ table: inout BlockTable) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      guard local(token) == "row" else {
        try readRows(token, &table)
        continue
      }
      var row: [BlockCell] = []
      while let entry = try nextTag(inside: token) {
        blocks = []
        let text = ParagraphText.cleaned(Self.folded(try readText(entry)))
        var cell = BlockCell(column: row.count, blocks: blocks)
        if !text.isEmpty {
          cell.blocks.insert(.paragraph(BlockParagraph(ParagraphText.repaired(text))), at: 0)
        }
        row.append(cell)
      }
      if !row.isEmpty { table.rows.append(row) }
    }
  }
}

extension String {
  /// The first place of an ASCII text.
  fileprivate func range(of text: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
