import ByteSupport
import Testing

@testable import IndicatorForms

@Suite("Computed figures leave an interval")
struct NumberIntervalTests {
  /// Printed value, half of its last digit; percentage, half of its last digit.
  private func interval(
    _ value: Double, _ half: Double, _ percent: Double, _ percentHalf: Double
  ) throws -> NumberInterval {
    try #require(
      NumberInterval((value, half), dividedBy: (percent / 100, percentHalf / 100)))
  }

  @Test(
    "the plan is the roundest number inside",
    arguments: [
      (942.0, 0.0, 39.3, 0.05, "2400"), (942, 0, 31.4, 0.05, "3000"),
      (437_616, 0, 33.66, 0.005, "1300000"), (437_616, 0, 30.18, 0.005, "1450000"),
      (58, 0, 103.57, 0.005, "56"),
      (75.23, 0.005, 99.64, 0.005, "75.5"),
    ])
  func plans(value: Double, half: Double, percent: Double, percentHalf: Double, plan: String) throws
  {
    let interval = try interval(value, half, percent, percentHalf)
    #expect(interval.isNarrow)
    #expect(interval.roundest == DecimalNumber(plan))
  }

  @Test("two numbers as round leave the plan unknown")
  func ambiguous() throws {
    #expect(try interval(423.39, 0.005, 58.6, 0.05).roundest == nil)
    #expect(try interval(86.77, 0.005, 102.03, 0.005).roundest == nil)
  }

  @Test("a number that is round by chance only is no plan")
  func chance() throws {
    #expect(try interval(193.4, 0.05, 39.8, 0.05).roundest == nil)
    #expect(try interval(25_607, 0, 47.90, 0.005).roundest == nil)
    #expect(try interval(1852, 0, 47.1, 0.05).roundest == nil)
  }

  @Test(
    "what is wider than half a percent either way is no figure",
    arguments: [
      (7.0, 0.0, 35.0, 0.5), (17.3, 0.05, 37, 0.5), (216, 0, 100, 0.5), (58, 0, 100, 0.5),
    ])
  func wide(value: Double, half: Double, percent: Double, percentHalf: Double) throws {
    #expect(try !interval(value, half, percent, percentHalf).isNarrow)
  }

  @Test("every plan is inside the interval of its own rounded percentage")
  func property() throws {
    for plan in stride(from: 37, through: 90_000, by: 613) {
      for done in stride(from: plan / 5 + 1, through: plan, by: max(1, plan / 3)) {
        let percent = (Double(done) / Double(plan) * 10_000).rounded() / 100
        #expect(try interval(Double(done), 0, percent, 0.005).contains(Double(plan)))
      }
    }
  }

  @Test("rounding up leaves whole numbers whole")
  func rounding() {
    #expect(DecimalNumber(91.8, fractionDigits: 0, .up) == 92)
    #expect(DecimalNumber(100.0 * 3 / 3, fractionDigits: 0, .up) == 100)
    #expect(DecimalNumber(0.1 + 0.2, fractionDigits: 1, .up) == DecimalNumber("0.3"))
    #expect(DecimalNumber(Double.infinity, fractionDigits: 0) == nil)
  }
}
