internal import IndicatorModel
internal import XMLStream

/// Reads what `pdftotext -bbox-layout` prints: pages, lines and words with their boxes.
struct BoxParser: ElementReading {
  var scanner: XMLScanner
  private var pages: [TextPage] = []

  /// The pages.
  ///
  /// - Throws: `.toolFailed` when the output is not what it should be.
  static func pages(in bytes: [UInt8], file: String) throws(ReportError) -> [TextPage] {
    // The document type and the head, which holds the PDF's own words, are not looked at.
    guard let start = offset(of: Array("<doc>".utf8), in: bytes) else {
      throw .toolFailed(file: file, tool: "pdftotext", detail: "<doc>")
    }
    do throws(XMLError) {
      var parser = BoxParser(scanner: XMLScanner(bytes, at: start))
      guard let document = try parser.scanner.next() else { return [] }
      try parser.readPages(document)
      return parser.pages
    } catch {
      throw .toolFailed(file: file, tool: "pdftotext", detail: error.message)
    }
  }

  private init(scanner: XMLScanner) { self.scanner = scanner }

  private static func offset(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    var index = 0
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func readPages(_ parent: XMLToken) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      guard local(token) == "page" else {
        try skip(token)
        continue
      }
      var page = TextPage(
        number: pages.count + 1, width: points("width"), height: points("height"))
      try readLines(token, into: &page)
      pages.append(page)
    }
  }

  private func points(_ name: StaticString) -> Double {
    let value = value(name).flatMap { Double($0) } ?? 0
    return value.isFinite ? value : 0
  }

  private mutating func readLines(_ parent: XMLToken, into page: inout TextPage) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      guard local(token) == "line" else {
        try readLines(token, into: &page)
        continue
      }
      var words: [PageWord] = []
      while let word = try nextTag(inside: token) {
        let box = PageBox(
          left: points("xMin"), top: points("yMin"), right: points("xMax"), bottom: points("yMax"))
        var scalars: [Unicode.Scalar] = []
        while let piece = try nextPiece(inside: word) {
          scalars += scanner.text(of: piece).unicodeScalars
        }
        scalars = ParagraphText.cleaned(scalars)
        if !scalars.isEmpty { words.append(PageWord(scalars: scalars, box: box)) }
      }
      page.lines += PageRows.split(words).compactMap { PageLine($0) }
    }
  }
}
