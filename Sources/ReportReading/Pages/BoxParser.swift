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
      return decimal(attribute.value) ?? Double(scanner.string(attribute.value)).map {
        $0.isFinite ? $0 : 0
      } ?? 0
    }
    return 0
  }

  /// Digits with one point, as poppler writes them, no more than fifteen; `nil` for others.
  private func decimal(_ range: Range<Int>) -> Double? {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    let bytes = scanner.bytes.span
    var (whole, power, isBehindPoint) = (0, 0, false)
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        whole = whole * 10 + Int(byte - 0x30)
        if isBehindPoint { power += 1 }
      } else {
        return nil
      }
    }
    // Both are exact, so the quotient is the nearest number, as strtod gives it.
    return power < Self.powers.count ? Double(whole) / Self.powers[power] : nil
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
  ]

  private mutating func readLines(_ parent: XMLToken, into page: inout TextPage) throws(XMLError) {
    while let token = try nextTag(inside: parent) {
      guard scanner.isEqual(token.name, "line") else {
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
