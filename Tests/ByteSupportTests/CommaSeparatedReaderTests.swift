import ByteSupport
import Testing

@Suite("CommaSeparatedReader")
struct CommaSeparatedReaderTests {
  private func records(_ text: String) -> [[String]]? {
    CommaSeparatedRecords.parse(Array(text.utf8))
  }

  @Test("quotes hold marks, lines and doubled quotes; blank lines are passed over")
  func reads() {
    #expect(
      records("a,\"b,\"\"c\"\"\n d\",é\r\n\n\"\",x,\n\"\"\n1") == [
        ["a", "b,\"c\"\n d", "é"], ["", "x", ""], ["1"],
      ])
    #expect(records("\u{FEFF}a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(records("a,b;c\n") == [["a", "b;c"]])
    #expect(records("x,") == [["x", ""]])
    #expect(records("\"open, never closed") == [["open, never closed"]])
    #expect(records("") == [])
    #expect(records("\n\r\n") == [])
  }

  @Test("bytes that are no UTF-8 are refused")
  func refuses() { #expect(CommaSeparatedRecords.parse([0x61, 0xC3]) == nil) }
}
