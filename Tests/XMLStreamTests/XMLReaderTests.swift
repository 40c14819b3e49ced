import ByteSupport
import Testing

@testable import XMLStream

@Suite("XMLNode")
struct XMLNodeTests {
  @Test("a tree keeps names, namespaces, attributes and mixed content in order")
  func buildsTree() throws {
    let text = """
      <a xmlns="u" xmlns:p="v" x="1 &amp; 2 &#38;#38;" p:y="&lt;"><p:b>c&amp;d<e/>f</p:b><![CDATA[<g>]]></a>
      """
    let root = try XMLNode(parsing: Array(text.utf8))
    #expect(root.name == XMLName("a", namespace: "u"))
    #expect(root.attribute("x") == "1 & 2 &#38;")
    #expect(root.attribute("y", namespace: "v") == "<")
    #expect(root.attribute("y", namespace: "u") == nil)
    let inner = try #require(root.child("b"))
    #expect(inner.name.namespace == "v")
    #expect(inner.text == "c&df")
    #expect(inner.children.map(\.name.local) == ["e"])
    #expect(root.text == "c&df<g>")
  }

  @Test("a bomb of entities is refused at once, nothing is fetched")
  func refusesBombs() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
      <lolz>&b;</lolz>
      """
    #expect(throws: XMLError(.doctype, line: 2, "a document type declaration")) {
      try XMLNode(parsing: Array(bomb.utf8))
    }
    let external = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"
    #expect { try XMLNode(parsing: Array(external.utf8)) } throws: {
      ($0 as? XMLError)?.code == .doctype
    }
  }

  @Test("a fault has libxml2's line")
  func namesLine() {
    #expect { try XMLNode(parsing: Array("<a>\n<b>\n</a>".utf8)) } throws: {
      ($0 as? XMLError)?.line == 3
    }
  }
}

@Suite("ByteWriter+XML")
struct XMLWritingTests {
  @Test("what is escaped is read back")
  func roundTrips() throws {
    let text = "a<b>&\"c'\n\td\r ]]> ệ\u{FFFD}"
    var writer = ByteWriter()
    writer.append("<a")
    writer.append(attribute: "x", text)
    writer.append(attribute: "n", 12)
    writer.append(">")
    writer.append(xmlText: text)
    writer.append("</a>")
    let root = try XMLNode(parsing: writer.bytes)
    #expect(root.attribute("x") == text)
    #expect(root.attribute("n") == "12")
    #expect(root.text == text)
    var scanner = XMLScanner(writer.bytes)
    _ = try scanner.next()
    #expect(scanner.value("x") == text)
  }

  @Test("characters that XML cannot hold are replaced")
  func replacesControls() {
    var writer = ByteWriter()
    writer.append(xmlText: "a\u{1}b\u{FFFE}")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
  }
}

@Suite("ByteSplices")
struct ByteSplicesTests {
  @Test("replacements are made in one pass whatever their order")
  func applies() {
    var splices = ByteSplices()
    splices.replace(6..<9, with: Array("XY".utf8))
    splices.insert(Array("1".utf8), at: 3)
    splices.insert(Array("2".utf8), at: 3)
    splices.replace(0..<1, with: [])
    splices.insert(Array("!".utf8), at: 10)
    let result = splices.applied(to: Array("0123456789".utf8))
    #expect(String(decoding: result, as: UTF8.self) == "1212345XY9!")
    #expect(ByteSplices().applied(to: [1, 2]) == [1, 2])
  }
}
