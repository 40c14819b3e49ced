import Testing

@testable import FormReview

@Suite("ContentHash")
struct ContentHashTests {
  @Test(
    "base64 pads as RFC 4648 has it",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64(text: String, expected: String) {
    #expect(ContentHash.base64(Array(text.utf8)) == expected)
  }

  @Test("a script's hash is the one that a browser computes")
  func hash() {
    // `printf "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64`, as in CSP Level 3.
    #expect(
      ContentHash.source(of: Array("alert('Hello, world.');".utf8))
        == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
  }
}
