internal import XMLStream

/// Where an element of a document stands.
struct ElementPlace {
  /// The qualified name.
  var name: String
  /// From the start tag to the end tag.
  var range: Range<Int>
  /// The start tag, or the empty tag.
  var tag: Range<Int>
  /// Whether the element is an empty tag.
  var isEmptyTag: Bool
  /// The attributes: name, value expanded, and where they stand.
  var attributes: [(name: String, value: String, token: XMLAttributeToken)]

  /// The value of an attribute by its qualified name.
  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Where the end tag begins; for an empty tag its end.
  func contentEnd(in bytes: [UInt8]) -> Int {
    guard !isEmptyTag else { return tag.upperBound }
    return bytes[range].lastIndex(of: UInt8(ascii: "<")) ?? tag.upperBound
  }

  /// The elements directly inside.
  func children(in bytes: [UInt8]) throws(XMLError) -> [ElementPlace] {
    guard !isEmptyTag else { return [] }
    var scanner = XMLScanner(bytes, at: tag.lowerBound)
    var children: [ElementPlace] = []
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == 0 { break }
      guard token.depth == 1, token.kind == .startTag || token.kind == .emptyTag else { continue }
      children.append(try scanner.place(of: token))
    }
    return children
  }
}

extension XMLScanner {
  /// Where the element stands whose start tag was returned last; moves behind it.
  mutating func place(of token: XMLToken) throws(XMLError) -> ElementPlace {
    var place = ElementPlace(
      name: string(token.name), range: token.range, tag: token.range,
      isEmptyTag: token.kind == .emptyTag,
      attributes: attributes.map { (string($0.name), expanded($0.value), $0) })
    let end = try skipElement(token)
    place.range = token.range.lowerBound..<end
    return place
  }
}

/// Where the pieces of `content.xml` stand: sections, and what is inside `office:spreadsheet`.
struct DocumentOutline {
  /// The part.
  let bytes: [UInt8]
  /// The elements beside the body.
  private(set) var sections: [ElementPlace] = []
  /// The sheets, in tab order.
  private(set) var tables: [ElementPlace] = []
  /// What else is inside `office:spreadsheet`.
  private(set) var others: [ElementPlace] = []
  /// Where the body begins.
  private(set) var bodyStart = 0
  /// Whether a sheet may have names of its own: not in ODF 1.0 and 1.1.
  private(set) var holdsLocalNames = true
  /// Where the end tag of `office:spreadsheet` begins.
  private(set) var end = 0

  /// Looks through a part.
  init(_ bytes: [UInt8]) throws(XMLError) {
    self.bytes = bytes
    var scanner = XMLScanner(bytes)
    while let token = try scanner.next() {
      if token.kind == .endTag, token.depth == 2 { end = token.range.lowerBound }
      guard token.kind == .startTag || token.kind == .emptyTag else { continue }
      if token.depth == 0 {
        holdsLocalNames = !["1.0", "1.1"].contains(scanner.value("office:version") ?? "")
      }
      if token.depth == 0 || scanner.isNamed(token, "office:spreadsheet") { continue }
      if scanner.isNamed(token, "office:body") {
        bodyStart = token.range.lowerBound
      } else {
        let place = try scanner.place(of: token)
        switch token.depth {
        case 1: sections.append(place)
        case 3:
          if place.name == "table:table" { tables.append(place) } else { others.append(place) }
        default: break
        }
      }
    }
  }

  /// The names of the sheets, in tab order.
  var sheetNames: [String] { tables.map { $0.value("table:name") ?? "" } }

  /// A section by name.
  func section(_ name: String) -> ElementPlace? { sections.first { $0.name == name } }

  /// An element beside the sheets by name.
  func other(_ name: String) -> ElementPlace? { others.first { $0.name == name } }

  /// The children of an element; none when it is not there.
  func children(of place: ElementPlace?) throws(XMLError) -> [ElementPlace] {
    guard let place else { return [] }
    return try place.children(in: bytes)
  }

  /// What may stand behind the sheets, in the order of the schema.
  ///
  /// - Note: Source: ODF 1.3 part 3 §3.7 (office:spreadsheet), §9.1.2 (table:table).
  private static let epilogue = [
    "table:named-expressions", "table:database-ranges", "table:data-pilot-tables",
    "table:consolidation", "table:dde-links",
  ]

  /// Where an element that is not there would begin, behind the sheets.
  func place(for name: String) -> Int {
    let behind = Self.epilogue.drop { $0 != name }.dropFirst()
    if let next = others.first(where: { behind.contains($0.name) }) {
      return next.range.lowerBound
    }
    let last = others.last { Self.epilogue.contains($0.name) } ?? tables.last
    return last?.range.upperBound ?? end
  }
}
