import ByteSupport
import Testing

@testable import ODS

@Suite struct DataStyleTests {
  private static func style(_ code: String) -> DataStyle {
    FormatCodeParser.dataStyle(for: code, language: "vi", country: "VN")
  }

  /// Code, value, shown text.
  static let numbers: [(String, Double, String)] = [
    ("General", 47.5, "47,5"), ("General", 1_234_567.0, "1234567"), ("General", 0.1 + 0.2, "0,3"),
    ("General", 1e21, "1E+21"), ("General", -0.00001, "-0,00001"), ("General", 0, "0"),
    ("#,##0", 1_234_567.0, "1.234.567"), ("#,##0", 999.5, "1.000"), ("#,##0", 0, "0"),
    ("#,##0.0", 1234.5, "1.234,5"), ("#,##0.00", 2.675, "2,68"), ("#,##0.00", -1234.5, "-1.234,50"),
    ("0.00", 0.005, "0,01"), ("0.0%", 0.1234, "12,3%"), ("0%", 0.29, "29%"), ("000", 7, "007"),
    ("#,##0;-#,##0;\"-\"", 0, "-"), ("#,##0;[Red]-#,##0", -5, "-5"), ("0;(0)", -5, "(5)"),
    ("#,##0,", 1_234_567, "1.235"), ("#,##0.0,,\" tr\"", 1_250_000, "1,3 tr"),
    ("0.00E+00", 12345, "1,23E+04"), ("# ?/?", 1.5, "1 1/2"), ("000-000", 123456, "123-456"),
    ("[>=100]\"lớn\";0", 120, "lớn"), ("[>=100]\"lớn\";0", 12, "12"), (";;;", 5, ""),
    ("0.0#", 1.25, "1,25"), ("0.0#", 1.2, "1,2"), ("[$₫-42A]#,##0", 5000, "₫5.000"),
  ]

  @Test(arguments: numbers) func showsNumbers(code: String, value: Double, text: String) {
    let fallback = NumberLocale(language: "en", country: "US")
    #expect(Self.style(code).render(value, fallback: fallback) == text)
  }

  /// Code, serial number, shown text.
  static let days: [(String, Double, String)] = [
    ("dd/mm/yyyy", 45382.0, "31/03/2024"), ("d/m/yy", 45382, "31/3/24"),
    ("hh:mm", 0.5, "12:00"), ("[h]:mm", 1.5, "36:00"), ("mm:ss", 0.25 / 24, "15:00"),
    ("h:mm AM/PM", 0.75, "6:00 PM"), ("yyyy-mm-dd hh:mm:ss", 45382.75, "2024-03-31 18:00:00"),
    ("dddd", 45382, "Chủ Nhật"), ("mmmm", 45382, "Tháng 3"), ("dd/mm/yyyy", 1e300, "###"),
  ]

  @Test(arguments: days) func showsDaysAndTimes(code: String, value: Double, text: String) {
    let fallback = NumberLocale(language: "en", country: "US")
    #expect(Self.style(code).render(value, fallback: fallback) == text)
  }

  @Test(arguments: [
    "General", "0", "#,##0", "#,##0.0", "#,##0.00", "0.00", "@", "dd/mm/yyyy", "d/m/yy", "0%",
    "0.00%", "hh:mm:ss", "[hh]:mm", "#,##0;-#,##0;-", "0;[Red]-0", "0.00E+00", "0.0#",
    "mmmm yyyy", "# ?/?", "#,##0.0,", "0;-0;;@",
  ])
  func keepsCodesThroughDataStyles(code: String) {
    #expect(Self.style(code).formatCode(language: "vi", country: "VN") == code)
  }

  @Test func writesTheLocaleOnEveryNumberStyle() {
    var output = ByteWriterBox()
    Self.style("#,##0.0;-#,##0.0").write(name: "N1", to: &output.writer)
    let text = output.text
    #expect(text.components(of: "number:language=\"vi\" number:country=\"VN\"") == 2)
    #expect(
      text.hasSuffix(
        "<style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N1P0\"/>"
          + "</number:number-style>"))
  }

  @Test func survivesAnyCode() {
    let pieces = [
      "0", "#", ",", ".", ";", "\"", "[", "]", "%", "E+", "/", "@", "m", "\\", "_", "*",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let style = Self.style(first + second + third)
          _ = style.render(-1234.5, fallback: NumberLocale(language: "vi", country: "VN"))
          _ = style.formatCode(language: "vi", country: "VN")
        }
      }
    }
  }
}
