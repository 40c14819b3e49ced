import ByteSupport
import Testing

@testable import IndicatorForms

@Suite("Figures brought together")
struct FigureCombinationTests {
  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  @Test("a sum is exact, to the đồng and to the tenth of a milligram")
  func sum() throws {
    let values = try ["17755157687", "0.1", "0.2", "0.0000001"].map(number)
    #expect(FigureCombination.sum(values) == DecimalNumber("17755157687.3000001"))
    #expect(FigureCombination.sum([]) == 0)
    let most = DecimalNumber(coefficient: .max)
    #expect(FigureCombination.sum([most, 1]) == nil)
  }

  @Test(
    "a mean is weighted exactly and rounded once, half away from zero",
    arguments: [
      ([("92.5", "12000"), ("95", "10000")], "93.64"),
      ([("1", "1"), ("1.01", "1")], "1.01"),
      ([("-1", "1"), ("-1.01", "1")], "-1.01"),
      ([("100", "3"), ("100", "7")], "100"),
      ([("0.333", "1"), ("0.333", "0.5")], "0.33"),
      ([("50", "0"), ("80", "2")], "80"),
    ])
  func mean(pairs: [(String, String)], expected: String) throws {
    let numbers = try pairs.map { (value: try number($0.0), weight: try number($0.1)) }
    #expect(FigureCombination.mean(numbers) == .value(try number(expected)))
  }

  @Test("weights of nothing give no mean")
  func weightless() {
    #expect(FigureCombination.mean([(5, 0), (7, 0)]) == .weightless)
    #expect(FigureCombination.mean([]) == .weightless)
  }

  @Test("the order of the units does not change a mean")
  func order() {
    var pairs: [(value: DecimalNumber, weight: DecimalNumber)] = []
    for step in 1...997 {
      pairs.append(
        (
          DecimalNumber(coefficient: Int64(step * 37 % 10_000), fractionDigits: 2),
          DecimalNumber(coefficient: Int64(step * 7919 % 40_000 + 1))
        ))
    }
    let mean = FigureCombination.mean(pairs)
    #expect(mean != .tooLarge)
    #expect(FigureCombination.mean(pairs.reversed()) == mean)
  }

  @Test(
    "a cell's double is the decimal that people see in it",
    arguments: [
      (0.1 + 0.2, "0.3"), (1e-7, "0.0000001"), (17_755_157_687, "17755157687"), (47.57, "47.57"),
      (-0.0, "0"), (123_456_789.125, "123456789.125"),
    ])
  func cells(value: Double, expected: String) {
    #expect(DecimalNumber(cellValue: value) == DecimalNumber(expected))
    #expect(DecimalNumber(cellValue: .infinity) == nil)
    #expect(DecimalNumber(cellValue: 1e300) == nil)
  }
}
