import ByteSupport
import IndicatorModel
import Testing

@testable import IndicatorForms

/// The worked examples of `Documentation/analysis/prefill.md`.
@Suite("Targets of the next period")
struct TargetProposalTests {
  private func basis(
    _ kind: Indicator.Kind = .flow, _ direction: Indicator.Direction = .higherIsBetter,
    plan: DecimalNumber? = nil, total: DecimalNumber? = nil, part: DecimalNumber? = nil,
    rest: DecimalNumber? = nil, before: DecimalNumber? = nil, isCount: Bool = false,
    digits: Int = 0, months: ClosedRange<Int> = 4...6, season: CropSeason? = nil
  ) -> TargetBasis {
    TargetBasis(
      kind: kind, direction: direction, isCount: isCount, digits: digits, plan: plan, total: total,
      totalLastYear: before, samePeriod: part, sameRest: rest, months: months, season: season)
  }

  private func value(
    _ basis: TargetBasis, _ method: ProposalMethod = .seasonal
  ) -> DecimalNumber? {
    if case .target(let value, _) = TargetProposal.propose(basis, by: method) { value } else { nil }
  }

  private func cause(
    _ basis: TargetBasis, _ method: ProposalMethod = .seasonal
  ) -> NoProposal? {
    if case .none(let cause) = TargetProposal.propose(basis, by: method) { cause } else { nil }
  }

  @Test("a flow: what is left of the plan, by last year's shares")
  func seasonal() {
    let crops = basis(plan: 3400, total: 1178, part: 900, rest: 2000, digits: 1)
    #expect(value(crops) == DecimalNumber("999.9"))
    let revenue = basis(
      plan: 47, total: DecimalNumber("17.3"), part: 9, rest: 27, digits: 2)
    #expect(value(revenue) == DecimalNumber("9.9"))
    #expect(
      TargetProposal.propose(revenue, by: .seasonal)
        == .target(
          DecimalNumber(coefficient: 99, fractionDigits: 1),
          .shareOfLastYear(
            remainder: DecimalNumber(coefficient: 297, fractionDigits: 1), part: 9, whole: 27,
            growth: 10)))
    #expect(value(revenue, .growth) == value(revenue))
  }

  @Test("without last year's figures the months left take equal parts")
  func evenShares() {
    #expect(value(basis(plan: 350, total: 95, isCount: true)) == 85)
    #expect(value(basis(plan: 350, total: 95, isCount: true), .remaining) == 85)
    #expect(value(basis(plan: 350, total: 95, part: 90, rest: 250, isCount: true), .remaining) == 85)
  }

  @Test("counts are rounded up, money to the decimals of its row")
  func rounding() {
    #expect(value(basis(plan: 350, total: 95, part: 90, rest: 250, isCount: true)) == 92)
    let money = basis(plan: 100, total: 0, part: 1, rest: 3, digits: 2)
    #expect(value(money) == DecimalNumber("33.33"))
  }

  @Test("a plan that is passed: last year's period, never 0")
  func passed() {
    #expect(value(basis(plan: 10, total: 11, part: 4, rest: 9, isCount: true)) == 4)
    #expect(cause(basis(plan: 10, total: 11)) == .noLastYear)
  }

  @Test("what should go down is never planned as a remainder")
  func lowerIsBetter() {
    for method in ProposalMethod.allCases where method != .carry {
      #expect(value(basis(.flow, .lower, plan: 40, total: 3, part: 4, rest: 12), method) == 4)
      #expect(cause(basis(.flow, .lower, plan: 40, total: 3), method) == .noLastYear)
    }
  }

  @Test("a level or ratio: the plan's, or the one reached")
  func levels() {
    #expect(value(basis(.stock, plan: 53_460, total: 25_607, isCount: true)) == 53_460)
    #expect(value(basis(.ratio, plan: 97, total: DecimalNumber("93.35"))) == 97)
    #expect(value(basis(.ratio, plan: 94, total: DecimalNumber("99.85"))) == DecimalNumber("99.85"))
    #expect(value(basis(.ratio, .lower, plan: 2, total: DecimalNumber("1.5"))) == DecimalNumber("1.5"))
    #expect(value(basis(.ratio, .lower, plan: 2, total: 3)) == 2)
    #expect(cause(basis(.stock, total: 5)) == .noPlan)
  }

  @Test("indices and growth rates stay blank", arguments: [Indicator.Kind.index, .growth])
  func rates(kind: Indicator.Kind) {
    #expect(cause(basis(kind, plan: 8, total: 7, part: 6, rest: 6)) == .needsWeights)
  }

  @Test("a crop takes the months of its season")
  func seasons() {
    let summer = basis(plan: 18_000, total: 6000, months: 4...6, season: .summerAutumn)
    #expect(value(summer) == 6000)
    #expect(cause(basis(plan: 900, total: 0, months: 4...6, season: .autumnWinter)) == .outOfSeason)
    #expect(cause(basis(plan: 900, total: 0, months: 4...6, season: .winterSpring)) == .outOfSeason)
    #expect(CropSeason(label: "Diện tích lúa Hè Thu", code: nil) == .summerAutumn)
    #expect(CropSeason(label: "Lúa", code: "NN.LUA.DX.DT") == .winterSpring)
    #expect(CropSeason(label: "Thu ngân sách", code: "TN.TONG") == nil)
  }

  @Test("pace: this year's growth so far, or the mean of the months passed")
  func pace() {
    #expect(value(basis(total: 110, part: 200, before: 100), .pace) == 220)
    #expect(value(basis(total: 110, months: 4...6), .pace) == 110)
    #expect(cause(basis(part: 200), .pace) == .noTotal)
  }

  @Test("carry proposes nothing, and nothing is proposed from nothing")
  func nothing() {
    #expect(cause(basis(plan: 350, total: 95), .carry) == .carryOnly)
    #expect(cause(basis(total: 95)) == .noPlan)
    #expect(cause(basis(plan: 350)) == .noTotal)
  }

  @Test(
    "the total so far and the proposals of the periods left are the plan",
    arguments: [ProposalMethod.remaining, .seasonal, .growth])
  func addsUp(method: ProposalMethod) throws {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % Int64(bound)
    }
    for round in 0..<400 {
      let digits = round % 3
      let plan = DecimalNumber(coefficient: 1 + next(500_000), fractionDigits: digits)
      var total = DecimalNumber(
        coefficient: next(Int(plan.coefficient)), fractionDigits: digits)
      let lastYear = (0..<4).map { _ in DecimalNumber(coefficient: 1 + next(9000)) }
      for quarter in 1..<4 {
        let rest = lastYear[quarter...].reduce(DecimalNumber(0)) { $0.adding($1) ?? $0 }
        let months = (quarter * 3 + 1)...(quarter * 3 + 3)
        let basis = basis(
          plan: plan, total: total, part: lastYear[quarter], rest: rest,
          isCount: digits == 0, digits: digits, months: months)
        if total == plan { break }
        let target = try #require(value(basis, method), "round \(round), quarter \(quarter + 1)")
        total = try #require(total.adding(target))
      }
      #expect(total == plan, "round \(round), \(method)")
    }
  }
}
