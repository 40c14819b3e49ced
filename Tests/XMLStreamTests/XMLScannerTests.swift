import ByteSupport
import Testing

@testable import XMLStream

/// The tokens of a document in short: kind, name or text.
private func tokens(_ text: String) throws -> [String] {
  var scanner = XMLScanner(Array(text.utf8))
  var result: [String] = []
  while let token = try scanner.next() {
    let attributes = scanner.attributes.map {
      "\(scanner.string($0.name))=\(scanner.expanded($0.value))"
    }
    switch token.kind {
    case .startTag:
      result.append(([scanner.string(token.name)] + attributes).joined(separator: " "))
    case .emptyTag:
      result.append((["\(scanner.string(token.name))/"] + attributes).joined(separator: " "))
    case .endTag: result.append("/" + scanner.string(token.name))
    case .text, .characterData: result.append("“\(scanner.text(of: token))”")
    case .other: result.append("?")
    }
  }
  return result
}

@Suite("XMLScanner")
struct XMLScannerTests {
  @Test("tells tags, attributes of both quotes, text and CDATA in order")
  func tellsTokens() throws {
    let text =
      "<?xml version='1.0'?><a x='1' y=\"&lt;2\"><b/>c&#100;\r\n<![CDATA[<&]]><!-- e --></a>\n"
    #expect(
      try tokens(text) == ["?", "a x=1 y=<2", "b/", "“cd\n”", "“<&”", "?", "/a", "“\n”"])
  }

  @Test("ranges cover the document without gaps")
  func coversDocument() throws {
    let bytes = Array("<a><b c = 'd' >e</b ><f/></a>".utf8)
    var scanner = XMLScanner(bytes)
    var end = 0
    while let token = try scanner.next() {
      #expect(token.range.lowerBound == end)
      end = token.range.upperBound
    }
    #expect(end == bytes.count)
  }

  @Test("finds the value of an attribute where it stands")
  func locatesAttributes() throws {
    var scanner = XMLScanner(Array("<c r='C17' s=\"4\"/>".utf8))
    _ = try scanner.next()
    let site = try #require(scanner.attribute("s"))
    #expect(site.value == 14..<15)
    #expect(site.range == 11..<16)
    #expect(scanner.value("r") == "C17")
    #expect(scanner.value("t") == nil)
  }

  @Test(
    "refuses what is not well-formed, as libxml2 does",
    arguments: [
      "", "text", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a x=1/>", "<a x='1' x='2'/>",
      "<a x='1'y='2'/>", "<a x='<'/>", "<a>&nbsp;</a>", "<a>&</a>", "<a>&#0;</a>", "<a x='&b;'/>",
      "<a>\u{1}</a>", "<a / >", "<1a/>", "<a><![CDATA[x</a>", "<a><!-- x</a>", "<a",
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a><a/>", "<a><!ELEMENT b></a>",
    ])
  func refusesMalformed(_ text: String) {
    #expect(throws: XMLError.self) { try tokens(text) }
    #expect(throws: XMLError.self) { try XMLReader.check(Array(text.utf8)) }
  }

  @Test(
    "accepts what libxml2 accepts",
    arguments: [
      "<a/>", "\n<a\n/>\n", "<a:b xmlns:a='u'/>", "<a>&#x10FFFF;&apos;</a>", "<a><!----></a>",
      "<ệ ố='ớ'/>", "<a x=' 1 '>]]</a>", "<a x='&quot;&amp;'/>", "<?p?><a/><?q r?>",
    ])
  func acceptsWellFormed(_ text: String) throws {
    _ = try tokens(text)
    try XMLReader.check(Array(text.utf8))
  }

  @Test("a fault has its line")
  func namesLine() {
    #expect(throws: XMLError(.malformed, line: 3, "the end tag c closes nothing open")) {
      try tokens("<a>\n<b>\n</c></a>")
    }
  }

  @Test("nesting is limited by both parsers and does not use the stack")
  func limitsDepth() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect { try tokens(deep) } throws: { ($0 as? XMLError)?.code == .limitExceeded }
    #expect {
      try XMLReader.check(Array(deep.utf8))
    } throws: { ($0 as? XMLError)?.code == .limitExceeded }
  }

  @Test("an element is skipped to behind its end tag")
  func skips() throws {
    var scanner = XMLScanner(Array("<a><b><b/><c></c></b><d/></a>".utf8))
    _ = try scanner.next()
    let start = try #require(try scanner.next())
    #expect(try scanner.skipElement(start) == 21)
    let next = try #require(try scanner.next())
    #expect(scanner.isNamed(next, "d"))
  }
}

@Suite("XMLEncoding")
struct XMLEncodingTests {
  @Test("UTF-16 of both orders becomes UTF-8 with its declaration", arguments: [true, false])
  func convertsUTF16(_ isBigEndian: Bool) throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ệ𐍈</a>"
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let converted = String(decoding: try XMLEncoding.utf8(bytes), as: UTF8.self)
    #expect(converted == "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>ệ𐍈</a>")
    #expect(try XMLNode(parsing: bytes).text == "ệ𐍈")
  }

  @Test("other encodings are refused by name")
  func refusesOthers() {
    #expect(throws: XMLError.self) { try XMLEncoding.utf8([0x3C, 0xFF]) }
    #expect(throws: XMLError.self) {
      try XMLEncoding.utf8(Array("<?xml version='1.0' encoding='windows-1258'?><a/>".utf8))
    }
  }
}
