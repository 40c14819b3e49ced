import ByteSupport
import Testing

@Suite("Comma-separated records")
struct CommaSeparatedRecordsTests {
  @Test(
    "reads what spreadsheet programs write",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n", [["a", "b"], ["x, y", "say \"hi\""]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a,b\n\n,\n", [["a", "b"], ["", ""]]),
      ("a,\"b\nc\"", [["a", "b\nc"]]),
      ("", []),
    ])
  func records(text: String, expected: [[String]]) {
    #expect(CommaSeparatedRecords.parse(Array(text.utf8)) == expected)
    #expect(CommaSeparatedRecords.parse([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
  }

  @Test("bytes of another encoding are refused")
  func encoding() { #expect(CommaSeparatedRecords.parse([0x61, 0xC3]) == nil) }
}
