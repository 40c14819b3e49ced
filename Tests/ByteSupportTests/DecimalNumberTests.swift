import ByteSupport
import Testing

@Suite("DecimalNumber")
struct DecimalNumberTests {
  @Test(
    "parses and prints exactly",
    arguments: ["0", "12", "-0.5", "0.1398", "17755157687", "1536.246"])
  func roundTrip(text: String) throws {
    let number = try #require(DecimalNumber(text))
    #expect(number.description == text)
  }

  @Test(
    "refuses what is not plain decimal text",
    arguments: ["", "-", ".5", "1.", "1,5", "1e3", "12345678901234567890"])
  func refusal(text: String) { #expect(DecimalNumber(text) == nil) }

  @Test("is equal by value and keeps its printed digits")
  func equality() throws {
    let (printed, plain) = (
      try #require(DecimalNumber("47.90")), try #require(DecimalNumber("47.9"))
    )
    #expect(printed == plain)
    #expect(Set([printed, plain]).count == 1)
    #expect(printed.fractionDigits == 2)
    #expect(printed.vietnameseText(keepingZeros: true) == "47,90")
  }

  @Test(
    "groups thousands as Vietnamese does",
    arguments: [
      ("1234567.5", "1.234.567,5"), ("-999", "-999"), ("0.05", "0,05"), ("1000", "1.000"),
    ])
  func vietnamese(json: String, text: String) throws {
    #expect(try #require(DecimalNumber(json)).vietnameseText() == text)
  }

  @Test("scales exactly by powers of ten")
  func scaling() throws {
    let number = try #require(DecimalNumber("265.79"))
    #expect(number.scaled(byPowerOfTen: 3)?.description == "265790")
    #expect(number.scaled(byPowerOfTen: -3)?.description == "0.26579")
    #expect(DecimalNumber(coefficient: .max).scaled(byPowerOfTen: 1) == nil)
  }

  @Test("adds without rounding and says overflow")
  func adding() throws {
    let sum = try #require(DecimalNumber("0.1")).adding(try #require(DecimalNumber("0.25")))
    #expect(sum?.description == "0.35")
    #expect(DecimalNumber(coefficient: .max).adding(1) == nil)
  }
}

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test(
    "has the serial of both formats",
    arguments: [("1900-03-01", 61), ("2024-03-31", 45382), ("2000-02-29", 36585)])
  func serial(iso: String, serial: Int) throws {
    #expect(try #require(CalendarDate(iso: iso)).serialDay == serial)
  }

  @Test(
    "refuses days that do not exist",
    arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "24-01-01"])
  func refusal(iso: String) { #expect(CalendarDate(iso: iso) == nil) }

  @Test("pads as Decree 30/2020 asks")
  func vietnamese() throws {
    #expect(try #require(CalendarDate(iso: "2024-02-05")).vietnameseText == "05/02/2024")
    #expect(try #require(CalendarDate(iso: "2024-10-15")).vietnameseText == "15/10/2024")
  }
}

@Suite("JSONValue")
struct JSONValueTests {
  @Test("reads what it writes")
  func roundTrip() throws {
    let value = JSONValue.object([
      "b": .array([.integer(1), .double(0.1), .null, .boolean(true)]),
      "a": .string("“đ”\n\u{1}\"\\"),
      "c": .object([:]),
    ])
    #expect(try JSONValue(parsing: Array(value.rendered.utf8)) == value)
    #expect(try JSONValue(parsing: Array(value.compact.utf8)) == value)
  }

  @Test("sorts keys") func sorting() {
    #expect(JSONValue.object(["b": .null, "a": .null]).compact == #"{"a":null,"b":null}"#)
  }

  @Test(
    "names the byte of a fault",
    arguments: [("[1,]", 3), ("{\"a\" 1}", 5), ("tru", 0), ("[1] 2", 4), ("\"\\ud800\"", 7)])
  func faults(text: String, offset: Int) {
    #expect { try JSONValue(parsing: Array(text.utf8)) } throws: { error in
      (error as? JSONError)?.offset == offset
    }
  }

  @Test("refuses deep nesting instead of overflowing")
  func depth() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
  }
}
