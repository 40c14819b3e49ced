import Testing

@testable import VietnameseText

@Suite("Texts of scalars")
struct ScalarTextTests {
  @Test(
    "hold every scalar, of one byte to four",
    arguments: ["", "ha", "Đất đai", "giá trị: 5 €", "ﬁ 𝟒 \u{10FFFF}", "e\u{302}\u{301}"])
  func joined(text: String) {
    let scalars = Array("<\(text)>".unicodeScalars)
    let joined = String(joining: scalars[1..<(scalars.count - 1)])
    #expect(Array(joined.utf8) == Array(text.utf8))
  }

  @Test("a text of any length is joined")
  func long() {
    let text = String(repeating: "sản lượng ", count: 5_000)
    #expect(String(joining: Array(text.unicodeScalars)[...]) == text)
  }

  @Test(
    "of a clause have single spaces and no asterisks",
    arguments: [
      ("diện tích  *lúa*", "diện tích lúa"), ("a\n\t b", "a b"), ("a \u{A0}\u{2009}b", "a b"),
      (" *a", " a"), ("a ", "a"), ("**", ""),
    ])
  func spaced(text: String, expected: String) {
    #expect(String(spacing: Array(text.unicodeScalars)[...]) == expected)
  }
}
