package import ByteSupport

/// A pull scanner over UTF-8 bytes that says where every token stands.
///
/// It checks tag balance, attribute syntax, duplicate attributes of one spelling and references; it
/// refuses DOCTYPE. It does not resolve namespaces. Names are compared as bytes.
///
/// - Note: Source: XML 1.0 (5th ed.) §2-4. Not checked: that names use only name characters beyond
///   ASCII.
package struct XMLScanner: Sendable {
  /// The document.
  ///
  /// Ranges of tokens are offsets into it.
  package let bytes: [UInt8]
  /// Where the next token begins.
  package private(set) var position: Int
  /// The attributes of the start or empty tag returned last.
  package internal(set) var attributes: [XMLAttributeToken] = []

  var open: [Range<Int>] = []
  let limits: Limits
  private var sawRoot = false

  /// A scanner at the start of a document, or inside an element of it.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; a byte order mark is skipped. Use `XMLEncoding.utf8` before, when the
  ///     encoding is not known.
  ///   - position: the offset of a tag; 0 for the whole document.
  package init(_ bytes: [UInt8], at position: Int = 0, limits: Limits = Limits()) {
    self.bytes = bytes
    self.position = position
    self.limits = limits
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { self.position = 3 }
  }

  /// The next token; `nil` at the end of the document.
  ///
  /// - Throws: `XMLError` with the line of the fault.
  package mutating func next() throws(XMLError) -> XMLToken? {
    guard position < bytes.count else {
      guard open.isEmpty, sawRoot else {
        throw error(.malformed, "the document ends inside an element", at: position)
      }
      return nil
    }
    guard bytes[position] == UInt8(ascii: "<") else { return try text() }
    guard position + 1 < bytes.count else {
      throw error(.malformed, "the document ends inside a tag", at: position)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"): return try skip(until: "?>", from: position + 2)
    case UInt8(ascii: "!"): return try declaration()
    default: return try startTag()
    }
  }

  /// Moves behind the element whose start tag was returned last.
  ///
  /// - Returns: the offset behind its end tag.
  package mutating func skipElement(_ start: XMLToken) throws(XMLError) -> Int {
    guard start.kind == .startTag else { return start.range.upperBound }
    while let token = try next() {
      if token.kind == .endTag, token.depth == start.depth { return token.range.upperBound }
    }
    return position
  }

  /// Moves behind an element that was found to end at an offset, without looking inside.
  ///
  /// - Parameters:
  ///   - start: the start tag returned last.
  ///   - end: behind its end tag.
  package mutating func pass(_ start: XMLToken, to end: Int) {
    guard start.kind == .startTag else { return }
    open.removeLast(open.count - start.depth)
    position = end
  }

  /// A fault at an offset.
  package func error(_ code: XMLError.Code, _ message: String, at offset: Int) -> XMLError {
    var line = 1
    for byte in bytes[..<min(offset, bytes.count)] where byte == 0x0A { line += 1 }
    return XMLError(code, line: line, message)
  }

  private mutating func startTag() throws(XMLError) -> XMLToken {
    let start = position
    let name = try self.name(at: start + 1)
    var cursor = name.upperBound
    attributes.removeAll(keepingCapacity: true)
    var isEmpty = false
    while true {
      let spaced = skipSpace(&cursor)
      guard cursor < bytes.count else {
        throw error(.malformed, "the document ends inside a tag", at: start)
      }
      if bytes[cursor] == UInt8(ascii: ">") { break }
      if bytes[cursor] == UInt8(ascii: "/") {
        isEmpty = true
        cursor += 1
        guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") else {
          throw error(.malformed, "a slash stands inside a tag", at: start)
        }
        break
      }
      guard spaced else { throw error(.malformed, "attributes are not separated", at: start) }
      try attribute(&cursor)
    }
    if open.isEmpty {
      guard !sawRoot else { throw error(.malformed, "a second root element", at: start) }
      sawRoot = true
    }
    let depth = open.count
    if !isEmpty {
      guard depth < limits.xmlDepth else {
        throw error(.limitExceeded, "elements nest deeper than \(limits.xmlDepth)", at: start)
      }
      open.append(name)
    }
    position = cursor + 1
    return XMLToken(
      kind: isEmpty ? .emptyTag : .startTag, range: start..<position, name: name, depth: depth)
  }

  private mutating func endTag() throws(XMLError) -> XMLToken {
    let start = position
    let name = try self.name(at: start + 2)
    var cursor = name.upperBound
    _ = skipSpace(&cursor)
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") else {
      throw error(.malformed, "an end tag is not closed", at: start)
    }
    guard let opened = open.popLast(), isEqual(opened, name) else {
      throw error(.malformed, "the end tag \(string(name)) closes nothing open", at: start)
    }
    position = cursor + 1
    return XMLToken(kind: .endTag, range: start..<position, name: name, depth: open.count)
  }

  private mutating func text() throws(XMLError) -> XMLToken {
    let start = position
    var cursor = start
    var isBlank = true
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "<") {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "&") { try checkReference(&cursor) }
      if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
        throw error(.malformed, "a control character", at: cursor)
      }
      if byte > 0x20 { isBlank = false }
      cursor += 1
    }
    guard isBlank || !open.isEmpty else {
      throw error(.malformed, "text outside the root element", at: start)
    }
    position = cursor
    return XMLToken(kind: .text, range: start..<cursor, name: start..<cursor, depth: open.count)
  }

  private mutating func declaration() throws(XMLError) -> XMLToken {
    if bytes[position...].starts(with: "<!--".utf8) {
      return try skip(until: "-->", from: position + 4)
    }
    if bytes[position...].starts(with: "<![CDATA[".utf8), !open.isEmpty {
      var token = try skip(until: "]]>", from: position + 9)
      token.kind = .characterData
      return token
    }
    if bytes[position...].starts(with: "<!DOCTYPE".utf8) {
      throw error(.doctype, "a document type declaration", at: position)
    }
    throw error(.malformed, "an unknown declaration", at: position)
  }

  private mutating func skip(
    until end: StaticString, from content: Int
  ) throws(XMLError) -> XMLToken {
    let start = position
    let closing = Array(end.description.utf8)
    var cursor = content
    while cursor + closing.count <= bytes.count {
      if bytes[cursor] == closing[0], bytes[cursor...].starts(with: closing) {
        position = cursor + closing.count
        return XMLToken(
          kind: .other, range: start..<position, name: content..<cursor, depth: open.count)
      }
      cursor += 1
    }
    throw error(.malformed, "\(end) is missing", at: start)
  }
}
