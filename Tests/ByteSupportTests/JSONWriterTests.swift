import ByteSupport
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  @Test("lays a document out: short plain lists on one line, all else line by line")
  func layout() {
    var writer = JSONWriter()
    writer.startObject()
    writer.key("empty")
    writer.startArray()
    writer.endArray()
    writer.key("flat")
    writer.startObject()
    writer.key("a")
    writer.value(1)
    writer.key("b")
    writer.value("“đ”\n\u{1}\"\\")
    writer.endObject()
    writer.key("nested")
    writer.startArray()
    writer.value(-0.5)
    writer.startArray()
    writer.null()
    writer.value(true)
    writer.endArray()
    writer.endArray()
    writer.endObject()
    let expected = #"""
      {
        "empty": [],
        "flat": {"a":1,"b":"“đ”\n\u0001\"\\"},
        "nested": [
          -0.5,
          [null,true]
        ]
      }

      """#
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }

  @Test("breaks a plain list at 101 bytes", arguments: [(98, 1), (99, 3)])
  func width(length: Int, lines: Int) {
    var writer = JSONWriter()
    writer.startArray()
    writer.value(String(repeating: "x", count: length - 2))
    writer.endArray()
    #expect(writer.finish().count { $0 == UInt8(ascii: "\n") } == lines)
  }

  @Test("keeps many short values on one line when they fit, however deep they stand")
  func indents() {
    let inner = JSONValue.array((0..<49).map { _ in .integer(1) })
    let text = JSONValue.array([.array([.array([.array([inner])])])]).rendered
    #expect(text.contains(inner.compact))
  }

  @Test("hands a document over piece by piece, byte for byte the same")
  func pieces() {
    func write(_ writer: inout JSONWriter, _ behindEach: (inout JSONWriter) -> Void) {
      writer.startObject()
      writer.key("items")
      writer.startArray()
      for number in 0..<3 {
        writer.startObject()
        writer.member("name", String(repeating: "đ", count: 30 * number + number))
        writer.list("short", [number, number]) { $0.value($1) }
        writer.endObject()
        behindEach(&writer)
      }
      writer.endArray()
      writer.member("z", 1)
      writer.endObject()
    }
    var whole = JSONWriter()
    write(&whole) { _ in }
    let expected = whole.finish()
    var pieces: [[UInt8]] = []
    var writer = JSONWriter()
    write(&writer) { $0.drain { pieces.append($0) } }
    writer.finish { pieces.append($0) }
    #expect(pieces.count == 4)
    #expect(pieces.flatMap(\.self) == expected)
  }

  @Test("copies keys of every length", arguments: 0..<26)
  func keys(length: Int) {
    let keys: [StaticString] = [
      "", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi",
      "abcdefghij", "abcdefghijk", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmn",
      "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnopqr",
      "abcdefghijklmnopqrs", "abcdefghijklmnopqrst", "abcdefghijklmnopqrstu",
      "abcdefghijklmnopqrstuv", "abcdefghijklmnopqrstuvw", "abcdefghijklmnopqrstuvwx",
      "abcdefghijklmnopqrstuvwxy",
    ]
    var writer = JSONWriter()
    writer.startObject()
    writer.member(keys[length], 1)
    writer.endObject()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "{\"\(keys[length])\":1}\n")
  }

  @Test("sorts keys that share their first eight bytes")
  func longKeys() {
    let value = JSONValue.object(["measures2": .null, "measures": .null, "measures10": .null])
    #expect(value.compact == #"{"measures":null,"measures10":null,"measures2":null}"#)
  }
}
