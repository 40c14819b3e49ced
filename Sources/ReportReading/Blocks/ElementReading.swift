internal import XMLStream

/// A descent over a scanner: the elements inside an element, one by one.
protocol ElementReading {
  /// Stands behind the tag that was read last.
  var scanner: XMLScanner { get set }
}

extension ElementReading {
  /// The name of a tag without its prefix.
  func local(_ token: XMLToken) -> String { scanner.string(scanner.localName(token.name)) }

  /// An attribute of the last tag by its local name.
  func value(_ name: StaticString) -> String? {
    for attribute in scanner.attributes
    where scanner.isEqual(scanner.localName(attribute.name), name) {
      return scanner.expanded(attribute.value)
    }
    return nil
  }

  /// An attribute of the last tag as a number, no further from zero than a million.
  func number(_ name: StaticString) -> Int? { value(name)?.boundedNumber }

  /// The next tag inside an element, text left out; `nil` behind its end tag.
  mutating func nextTag(inside parent: XMLToken) throws(XMLError) -> XMLToken? {
    guard parent.kind == .startTag else { return nil }
    while let token = try scanner.next() {
      if token.kind == .startTag || token.kind == .emptyTag { return token }
      if token.kind == .endTag, token.depth == parent.depth { return nil }
    }
    return nil
  }

  /// The next tag or text inside an element; `nil` behind its end tag.
  mutating func nextPiece(inside parent: XMLToken) throws(XMLError) -> XMLToken? {
    guard parent.kind == .startTag else { return nil }
    while let token = try scanner.next() {
      switch token.kind {
      case .startTag, .emptyTag, .text, .characterData: return token
      case .endTag where token.depth == parent.depth: return nil
      default: break
      }
    }
    return nil
  }

  /// Leaves an element out.
  mutating func skip(_ token: XMLToken) throws(XMLError) { _ = try scanner.skipElement(token) }
}

extension String {
  /// A whole number, no further from zero than a million, so that counting on never overflows.
  var boundedNumber: Int? { Int(self).map { min(max($0, -1_000_000), 1_000_000) } }
}
