extension XMLScanner {
  /// The bytes of a range as they stand, as text.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range with its references expanded and line ends as `\n`.
  package func expanded(_ range: Range<Int>) -> String { XMLText.expanded(bytes, range) }

  /// The text of a `.text` or `.characterData` token.
  package func text(of token: XMLToken) -> String {
    token.kind == .characterData ? string(token.name) : expanded(token.name)
  }

  /// The attribute of the last start tag with exactly this qualified name.
  package func attribute(_ name: StaticString) -> XMLAttributeToken? {
    for attribute in attributes where isEqual(attribute.name, name) { return attribute }
    return nil
  }

  /// The value of an attribute of the last start tag, references expanded.
  package func value(_ name: StaticString) -> String? {
    attribute(name).map { expanded($0.value) }
  }

  /// Whether the qualified name of a token is exactly `name`.
  package func isNamed(_ token: XMLToken, _ name: StaticString) -> Bool {
    isEqual(token.name, name)
  }

  /// Whether the name of a token without its prefix is `name`.
  package func hasLocalName(_ token: XMLToken, _ name: StaticString) -> Bool {
    isEqual(localName(token.name), name)
  }

  /// The part of a qualified name behind its colon.
  package func localName(_ name: Range<Int>) -> Range<Int> {
    for offset in name where bytes[offset] == UInt8(ascii: ":") {
      return (offset + 1)..<name.upperBound
    }
    return name
  }

  /// The prefix of a qualified name with its colon; empty when there is none.
  package func prefix(_ name: Range<Int>) -> Range<Int> {
    name.lowerBound..<localName(name).lowerBound
  }

  /// Whether a range holds exactly these ASCII characters.
  package func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let pointer = text.utf8Start
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != pointer[offset] {
      return false
    }
    return true
  }
}
