internal import IndicatorModel
internal import XMLStream

/// Reads what `pdftotext -bbox-layout` prints: pages, lines and words with their boxes.
struct BoxParser: ElementReading {
  var scanner: XMLScanner
  private var pages: [TextPage] = []
  /// The number of the first page.
  private let first: Int

  /// The pages.
  ///
  /// - Throws: `.toolFailed` when the output is not what it should be.
  static func pages(
    in bytes: [UInt8], from first: Int = 1, file: String
  ) throws(ReportError) -> [TextPage] {
    // The document type and the head, which holds the PDF's own words, are not looked at.
    guard let start = offset(of: Array("<doc>".utf8), in: bytes) else {
      throw .toolFailed(file: file, tool: "pdftotext", detail: "<doc>")
    }
    do throws(XMLError) {
      var parser = BoxParser(scanner: XMLScanner(bytes, at: start), from: first)
      guard let document = try parser.scanner.next() else { return [] }
      try parser.readPages(document)
      return parser.pages
    } catch {
      throw .toolFailed(file: file, tool: "pdftotext", detail: error.message)
    }
  }

  private init(scanner: XMLScanner, from first: Int) {
    self.scanner = scanner
    self.first = first
  }

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
      guard scanner.isEqual(token.name, "page") else {
        try skip(token)
        continue
      }
      var page = TextPage(
        number: first + pages.count, width: points("width"), height: points("height"))
      try readLines(token, into: &page)
      pages.append(page)
    }
  }

  /// A number of an attribute of the last tag.
  private func points(_ name: StaticString) -> Double {
    for attribute in scanner.attributes where scanner.isEqual(attribute.name, name) {
      return BoxNumber.decimal(attribute.value, in: scanner.bytes) ?? Double(
        scanner.string(attribute.value)
      ).map {
        $0.isFinite ? $0 : 0
      } ?? 0
    }
    return 0
  }

  private mutating func readLines(_ parent: XMLToken, into page: inout TextPage) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      guard scanner.isEqual(token.name, "line") else {
        try readLines(token, into: &page)
        continue
      }
      if token.kind == .startTag, let line = PlainLine(scanner.bytes, from: token.range.upperBound)
      {
        scanner.pass(token, to: line.end)
        page.lines += PageRows.split(line.words).compactMap { PageLine($0) }
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
