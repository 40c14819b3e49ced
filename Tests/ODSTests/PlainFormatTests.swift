import ByteSupport
import Testing

@testable import ODS

@Suite struct PlainFormatTests {
  @Test(arguments: ["General", "0", "000", "#,##0", "#,##0.0", "0.00", "#,##0.0000", "#.0"])
  func agreesWithTheGeneralWay(code: String) throws {
    let style = FormatCodeParser.dataStyle(for: code, language: "vi", country: "VN")
    let locale = NumberLocale(language: "vi", country: "VN")
    let format = PlainFormat(name: "ce1", style: style, fallback: locale)
    #expect(format.showsNumbers)
    var generator = SystemRandomNumberGenerator()
    var values: [Double] = [0, -0.0, 0.5, 0.05, -0.04, 999.95, 1e14, -1e14, 123456789.1234, 1e-4]
    for _ in 0..<3000 {
      let places = Double(Int.random(in: 0...5, using: &generator))
      let scale = (0..<Int(places)).reduce(1.0) { scale, _ in scale * 10 }
      values.append(Double(Int.random(in: -99_999_999...99_999_999, using: &generator)) / scale)
    }
    for value in values {
      guard let number = PlainFormat.Scaled(value) else { continue }
      let (plain, shown) = (ByteBlock(capacity: 64), ByteBlock(capacity: 128))
      PlainFormat.put(number, to: plain)
      format.put(shown: number, to: shown)
      #expect(String(decoding: plain.bytes, as: UTF8.self) == DecimalText.shortest(value))
      #expect(
        String(decoding: shown.bytes, as: UTF8.self) == style.render(value, fallback: locale),
        "\(value) as \(code)")
    }
  }
}
