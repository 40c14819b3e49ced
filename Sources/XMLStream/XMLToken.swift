/// One piece of markup and where it stands.
@usableFromInline
package struct XMLToken: Hashable, Sendable {
  /// The kinds of token.
  @usableFromInline
  package enum Kind: Hashable, Sendable {
    /// `<name …>`
    case startTag
    /// `<name …/>`: it has no end tag.
    case emptyTag
    /// `</name>`
    case endTag
    /// Characters between tags, with their references.
    case text
    /// `<![CDATA[…]]>`
    case characterData
    /// A comment, a processing instruction or the XML declaration.
    case other

    /// Spelled out: the compiler's own is called through a table by other rooms, several times a tag.
    @inlinable
    package static func == (one: Kind, other: Kind) -> Bool {
      switch (one, other) {
      case (.startTag, .startTag), (.emptyTag, .emptyTag), (.endTag, .endTag), (.text, .text),
        (.characterData, .characterData), (.other, .other):
        true
      default: false
      }
    }
  }

  /// What it is.
  package var kind: Kind
  /// All its bytes, brackets included.
  package var range: Range<Int>
  /// The bytes of the qualified name; of `.text` the whole, of `.characterData` what is inside.
  package var name: Range<Int>
  /// Elements that are open around the token (an element's own tags count those outside it).
  package var depth: Int
}

/// One attribute of a start tag and where it stands.
package struct XMLAttributeToken: Hashable, Sendable {
  /// The qualified name.
  package var name: Range<Int>
  /// The value between its quotes, references not expanded.
  package var value: Range<Int>
  /// Name, equals sign, value and quotes.
  package var range: Range<Int> { name.lowerBound..<(value.upperBound + 1) }
}
