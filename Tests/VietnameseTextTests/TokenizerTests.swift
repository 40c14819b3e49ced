import Testing

@testable import VietnameseText

@Suite("Tokens")
struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Tokenizer.tokens(of: scalars, in: 0..<scalars.count).map { $0.text(in: scalars) }
  }

  @Test(
    "come apart where words and numbers are glued",
    arguments: [
      ("tăng1,36%;", ["tăng", "1,36", "%", ";"]), ("92.765ha", ["92.765", "ha"]),
      ("420m3", ["420", "m3"]), ("con- tăng", ["con", "-", "tăng"]), ("75,7 %", ["75,7", "%"]),
      ("87.814.000đ", ["87.814.000", "đ"]), ("tạotăng1,3", ["tạo", "tăng", "1,3"]),
      ("OM18 và ST24", ["OM18", "và", "ST24"]), ("Quốc lộ 61B", ["Quốc", "lộ", "61B"]),
      ("(*ước*)", ["(", "ước", ")"]),
      ("14,2%o, 9,1%0)", ["14,2", "%o", ",", "9,1", "%0", ")"]), ("12,5 0/00", ["12,5", "0/00"]),
      ("5,1o/oo.", ["5,1", "o/oo", "."]), ("100% ổn", ["100", "%", "ổn"]),
      ("5%05", ["5", "%", "05"]), ("10/00", ["10", "/", "00"]), ("5 o", ["5", "o"]),
      ("(%o)", ["(", "%o", ")"]),
      ("7.600 - 8.000đ/kg", ["7.600", "-", "8.000", "đ", "/", "kg"]),
    ])
  func splitting(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test("count offsets in the scalars they were read from, NFD too")
  func offsets() {
    let scalars = Array("ta\u{0306}ng 5 %".unicodeScalars)
    let tokens = Tokenizer.tokens(of: scalars, in: 0..<scalars.count)
    #expect(tokens.map(\.start) == [0, 6, 8])
    #expect(tokens[0].key == WordKey("tăng"))
  }
}
