import Testing

@testable import VietnameseText

@Suite("Folding and comparing")
struct FoldingTests {
  @Test("drops diacritics, case and punctuation")
  func folding() {
    #expect(VietnameseText.folded("Đất đai – Nhà ở, 2024") == "dat dai nha o 2024")
    #expect(VietnameseText.folded("Thu\u{0309}y sa\u{0309}n") == "thuy san")
  }

  @Test(
    "brings spellings of one word together",
    arguments: [
      ("hoà", "hòa"), ("thuỷ", "thủy"), ("kĩ", "kỹ"), ("tỉ", "tỷ"), ("Khoẻ", "khỏe"),
      ("tiê\u{0301}ng", "tiếng"), ("quý", "quí"), ("ĐẠT", "đạt"), ("u\u{031B}", "ư"),
    ])
  func wordKeys(one: String, other: String) {
    #expect(WordKey(one) == WordKey(other))
  }

  @Test(
    "keeps different words apart", arguments: [("đạt", "đất"), ("bằng", "băng"), ("tăng", "tang")])
  func different(one: String, other: String) {
    #expect(WordKey(one) != WordKey(other))
  }

  @Test("normalises the tone's place and composes letters")
  func normalizing() {
    #expect(VietnameseText.normalized("Hoà  Bình") == "hòa bình")
    #expect(VietnameseText.normalized("quý") == "quý")
    #expect(VietnameseText.normalized("m²") == "m²")
  }
}
