import ByteSupport
import Testing

@testable import VietnameseText

@Suite("Units of measure")
struct UnitTests {
  @Test(
    "of one class convert exactly",
    arguments: [
      ("17,3", "tỷ đồng", "Triệu đồng", "17300"), ("265790", "triệu đồng", "Tỷ đồng", "265.79"),
      ("8", "tấn/ha", "Tạ/ha", "80"), ("62,5", "tạ/ha", "tấn/ha", "6.25"),
      ("31502,1", "m²", "Ha", "3.15021"), ("1", "km2", "ha", "100"), ("919", "m", "Km", "0.919"),
      ("25607", "con", "1.000 con", "25.607"), ("41,5", "nghìn con", "Con", "41500"),
      ("942", "lao động", "Người", "942"), ("5", "Đối tượng", "học sinh", "5"),
      ("14,2", "%o", "‰", "14.2"), ("1,2", "nghìn tỷ đồng", "Tỷ đồng", "1200"),
      ("350", "kg", "tạ", "3.5"),
      ("12", "lượt người", "Lượt khách", "12"), ("4", "vụ án", "Vụ", "4"),
      ("65,4", "triệu đồng/người/năm", "Nghìn đồng/người/năm", "65400"),
      ("87814000", "đ", "triệu đồng", "87.814"), ("15", "tỉ đồng", "tỷ đồng", "15"),
      ("7,5", "tấn/hecta", "tạ/ha", "75"), ("100", "đồng/kg", "Đồng/tấn", "100000"),
    ])
  func conversion(value: String, from: String, to: String, expected: String) throws {
    let source = try #require(UnitOfMeasure(parsing: from))
    let target = try #require(UnitOfMeasure(parsing: to))
    let number = try #require(VietnameseNumber.parse(value))
    #expect(source.convert(number, to: target)?.description == expected)
  }

  @Test(
    "of different classes do not convert",
    arguments: [
      ("%", "Điểm %"), ("%", "‰"), ("ha", "hộ"), ("vụ", "người"), ("đồng", "USD"),
      ("tấn", "tấn/ha"), ("m²", "m³"), ("trường hợp", "vụ"),
    ])
  func separation(one: String, other: String) throws {
    let source = try #require(UnitOfMeasure(parsing: one))
    let target = try #require(UnitOfMeasure(parsing: other))
    #expect(source.convert(1, to: target) == nil)
    #expect(!target.isComparable(with: source))
  }

  @Test("of nouns out of decomposed text compare with the same nouns composed")
  func decomposedNouns() {
    let (composed, decomposed) = ("qu\u{1EA7}y", "qu\u{E2}\u{300}y")
    let one = UnitOfMeasure(name: composed, unitClass: composed, power: 0)
    let other = UnitOfMeasure(name: decomposed, unitClass: decomposed, power: 0)
    #expect(one.isComparable(with: other) && one == other)
    #expect(one != UnitOfMeasure(name: composed, unitClass: composed, power: 3))
    #expect(!one.isComparable(with: UnitOfMeasure(name: "quả", unitClass: "quả", power: 0)))
  }

  @Test("of a noun and its words in any order of blanks are found, of other words are not")
  func blanks() {
    #expect(UnitTable.entry(named: "  Tỷ   đồng ")?.name == "tỷ đồng")
    #expect(UnitTable.entry(named: "đồng tỷ") == nil)
    #expect(UnitTable.entry(named: "") == nil && UnitTable.entry(named: "  ") == nil)
    #expect(UnitTable.entry(named: "%")?.base == "%")
  }

  @Test("read case, spelling and tone placement alike")
  func spellings() {
    for text in ["Tỷ đồng", "tỉ đồng", "TỶ ĐỒNG", "ty\u{0309} đồng", "tỷđồng"] {
      #expect(UnitOfMeasure(parsing: text)?.name == "tỷ đồng")
    }
  }

  @Test("of nouns the table does not know are classes of their own")
  func unknownNoun() {
    #expect(UnitOfMeasure(parsing: "Chậu hoa")?.unitClass == "chậu hoa")
    #expect(UnitOfMeasure(parsing: "  ") == nil)
  }
}
