import ByteSupport
import XMLStream

/// An element of a part and where its pieces stand: what splices are made from.
struct ElementSite {
  /// The qualified name as written.
  var name: String
  /// The name behind the prefix.
  var local: String
  /// The start or empty tag, brackets included.
  var startTag: Range<Int>
  /// Whether the element is one empty tag.
  var isEmptyTag: Bool
  /// Where the end tag begins; behind the tag for an empty one.
  var contentEnd: Int
  /// Behind the whole element.
  var end: Int
  /// The attributes of the start tag.
  var attributes: [Attribute]

  /// An attribute of the start tag.
  struct Attribute {
    var name: String
    /// References expanded.
    var value: String
    /// The value between its quotes.
    var valueRange: Range<Int>
    /// Name to closing quote.
    var range: Range<Int>
  }

  /// The site of a start tag that the scanner returned last; its end is set when it is known.
  init(_ token: XMLToken, _ scanner: XMLScanner) {
    name = scanner.string(token.name)
    local = scanner.string(scanner.localName(token.name))
    startTag = token.range
    isEmptyTag = token.kind == .emptyTag
    contentEnd = token.range.upperBound
    end = token.range.upperBound
    attributes = scanner.attributes.map {
      Attribute(
        name: scanner.string($0.name), value: scanner.expanded($0.value), valueRange: $0.value,
        range: $0.range)
    }
  }

  /// All of the element.
  var range: Range<Int> { startTag.lowerBound..<end }

  /// The prefix with its colon; empty when there is none.
  var prefix: String { String(name.dropLast(local.count)) }

  /// The attribute of a qualified name.
  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// Adds bytes behind the last child.
  ///
  /// - Precondition: called once an element when it is an empty tag.
  func append(_ bytes: [UInt8], to splices: inout ByteSplices) {
    guard isEmptyTag else { return splices.insert(bytes, at: contentEnd) }
    let slash = (startTag.upperBound - 2)..<startTag.upperBound
    splices.replace(slash, with: Array(">".utf8) + bytes + Array("</\(name)>".utf8))
  }

  /// Sets an attribute whose value needs no escaping.
  func set(_ name: String, _ value: String, in splices: inout ByteSplices) {
    if let attribute = attribute(name) {
      guard attribute.value != value else { return }
      splices.replace(attribute.valueRange, with: Array(value.utf8))
    } else {
      let position = startTag.upperBound - (isEmptyTag ? 2 : 1)
      splices.insert(Array(" \(name)=\"\(value)\"".utf8), at: position)
    }
  }

  /// The prefix, with its colon, that the element declares for a namespace; `nil` for none.
  func prefix(declaring namespace: String) -> String? {
    let declaration = attributes.first { $0.name.hasPrefix("xmlns:") && $0.value == namespace }
    return declaration.map { $0.name.dropFirst("xmlns:".count) + ":" }
  }
}

extension ByteWriter {
  /// Appends an attribute of an element that was read.
  mutating func append(attributeNamed name: String, _ value: String) {
    append(" \(name)=\"")
    append(xmlAttribute: value)
    append(UInt8(ascii: "\""))
  }
}
