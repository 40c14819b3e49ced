import ByteSupport
import Testing

@testable import VietnameseText

@Suite("Numbers as reports write them")
struct NumberTests {
  @Test(
    "are read by the marks between their digits",
    arguments: [
      ("1.234", "1234"), ("1.234.567", "1234567"), ("1.234,5", "1234.5"), ("0,1398", "0.1398"),
      ("63.33", "63.33"), ("13379.98", "13379.98"), ("1,536.25", "1536.25"), ("04", "4"),
      ("17.755.157.687", "17755157687"), ("1,344", "1.344"), ("0.325", "0.325"),
      ("1,234,567", "1234567"), ("47,90", "47.9"), ("2024", "2024"), ("1.536,246", "1536.246"),
    ])
  func marks(text: String, value: String) {
    #expect(VietnameseNumber.parse(text)?.description == value)
  }

  @Test(
    "that make no sense are refused",
    arguments: ["", "1.23.456", "a1", "1..2", "1234567890123456789", "12,34,56"])
  func nonsense(text: String) {
    #expect(VietnameseNumber.parse(text) == nil)
  }

  @Test("keep their printed fraction digits")
  func printedDigits() {
    #expect(VietnameseNumber.parse("47,90")?.fractionDigits == 2)
  }
}
