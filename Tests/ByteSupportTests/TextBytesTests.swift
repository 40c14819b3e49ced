import ByteSupport
import Testing

@Suite("Bytes of texts")
struct TextBytesTests {
  @Test("texts are the same byte by byte, and not by what they look like")
  func sameness() {
    #expect("tấn/ha".hasSameBytes(as: "tấn/ha"))
    #expect("".hasSameBytes(as: ""))
    #expect(!"tấn".hasSameBytes(as: "tạ"))
    #expect(!"tấn".hasSameBytes(as: "tấn/ha"))
    #expect(!"\u{1EBF}".hasSameBytes(as: "e\u{302}\u{301}"))
  }

  @Test("a part is found at the start, inside and at the end")
  func parts() {
    for part in ["", "so", "cùng kỳ", "trước", "so với cùng kỳ năm trước"] {
      #expect("so với cùng kỳ năm trước".holdsBytes(of: part), "\(part)")
    }
    #expect(!"cùng k".holdsBytes(of: "cùng kỳ"))
    #expect("đồng/kg".opensWithBytes(of: "đồng") && "đồng".opensWithBytes(of: ""))
    #expect(!"đồng".opensWithBytes(of: "đồng/") && !"1 đồng".opensWithBytes(of: "đồng"))
  }
}
