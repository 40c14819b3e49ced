internal import ByteSupport
internal import IndicatorModel

extension AuditStatement {
  /// The finding in English: what follows, then what is stated.
  ///
  /// Names and units stay Vietnamese.
  var english: String {
    switch self {
    case .percentage, .impliedPlans: englishPercentage
    case .parts, .countedTwice, .partExceedsWhole, .remainder, .tradeBalance, .shares: englishSum
    case .change, .growth, .ratioAsGrowth, .twoMovements, .oppositeDirections, .fallBeyondAll,
      .fromTo:
      englishMovement
    case .repeated, .repeatedAchievement, .repeatedPrior, .betweenReports: englishRepeat
    default: englishOther
    }
  }

  private var englishPercentage: String {
    switch self {
    case .percentage(let name, let part, let whole, let percent, let rounded, let stated, let fault):
      "\(name): \(part)/\(whole) = \(percent)%, " + fault.english(stated: stated, rounded: rounded)
    case .impliedPlans(let name, let value, let unit, let percentages, let plans):
      "\(name): the same \(value) \(unit) is called \(percentages.list("% and "))% of the plan, which implies plans of \(plans.list(" and ")) \(unit)."
    default: ""
    }
  }

  private var englishSum: String {
    switch self {
    case .parts(let name, let parts, let sum, let total, let unit):
      "\(name): the parts \(parts.list(" + ")) make \(sum), the report says \(total) \(unit) in all."
    case .countedTwice(let name, let parts, let sum, let total, let surplus, let unit):
      "\(name): the parts \(parts.list(" + ")) make \(sum), \(surplus) more than the total of \(total) \(unit); something may be counted twice."
    case .partExceedsWhole(let name, let part, let whole, let unit):
      "\(name): the part \(part) is larger than the whole, \(whole) \(unit)."
    case .remainder(let name, let total, let done, let left, let stated, let unit):
      "\(name): \(total) − \(done) = \(left), the report says \(stated) \(unit) are left."
    case .tradeBalance(let exports, let imports, let balance, let stated, let unit):
      "Exports \(exports) − imports \(imports) = \(balance), the report says \(stated) \(unit)."
    case .shares(let parts, let sum): "The shares \(parts.list(" + ")) make \(sum)%, not 100%."
    default: ""
    }
  }

  private var englishMovement: String {
    switch self {
    case .change(let name, let value, let prior, let change, let stated, let unit):
      "\(name): \(value) − \(prior) = \(change), the report says \(stated) \(unit)."
    case .growth(let name, let value, let prior, let percent, let direction, let stated, let fault):
      "\(name): \(value) against \(prior) is “\(direction) \(percent)%”, the report says “\(direction) \(stated)%”\(fault == .truncated ? " (cut off, not rounded)" : "")."
    case .ratioAsGrowth(let name, let stated):
      "\(name): “tăng \(stated)%” would be twice as much; “bằng \(stated)%” may be meant."
    case .twoMovements(let name, let amount, let before, let unit, let percent, let stated):
      "\(name): \(amount) on \(before) \(unit) is \(percent)%, the report says \(stated)%."
    case .oppositeDirections(let name, let direction, let ratio):
      "\(name): said to be “\(direction)”, but is \(ratio)% of what it is compared with."
    case .fallBeyondAll(let name, let stated): "\(name): nothing can fall by \(stated)%."
    case .fromTo(let name, let direction, let from, let to):
      "\(name): said to be “\(direction)”, but went from \(from) to \(to)."
    default: ""
    }
  }

  private var englishRepeat: String {
    switch self {
    case .repeated(let name, let first, let firstUnit, let second, let secondUnit):
      "\(name): \(first) \(firstUnit) in one place, \(second) \(secondUnit) in another."
    case .repeatedAchievement(let name, let first, let second, let against):
      "\(name): \(first)% and \(second)% of the same plan\(against.isEmpty ? "" : " (\(against))")."
    case .repeatedPrior(let name, let first, let second):
      "\(name): the earlier period's value is \(first) in one place, \(second) in another."
    case .betweenReports(let name, let period, let first, let second, let unit):
      "\(name), period \(period): one report says \(first), another \(second) \(unit)."
    default: ""
    }
  }

  private var englishOther: String {
    switch self {
    case .cumulativeBelowPeriod(let name, let period, let cumulative, let unit):
      "\(name): the running total \(cumulative) is below the period's own \(period) \(unit)."
    case .afterSigning(let day, let signed):
      "Data up to \(day), after the report was signed (\(signed))."
    case .afterPeriod(let day, let end): "Data up to \(day), after the period's end (\(end))."
    case .ownMonth(let month, let year):
      "A comparison with \(month)/\(year), the month reported on."
    case .ownYear(let year): "A comparison with the same period of \(year), the report's own year."
    case .rateAboveHundred(let name, let stated): "\(name): a rate of \(stated)%, more than 100%."
    case .countInPercent(let name): "\(name): a count is given in per cent."
    case .beyondCountry(let name, let stated, let unit, let ceiling):
      "\(name): \(stated) \(unit) is more than the country has (about \(ceiling) \(unit))."
    case .scale(let name, let stated, let unit, let expected):
      "\(name): \(stated) \(unit) does not fit the numbers around it; \(expected) may be meant."
    case .product(
      let name, let count, let average, let averageUnit, let product, let stated, let unit):
      "\(name): \(count) × \(average) \(averageUnit) = \(product) \(unit), the report says \(stated) \(unit): off by a power of ten."
    case .missingUnit(let name, let text):
      "\(name.isEmpty ? "" : "\(name): ")“\(text)” has no unit or percent sign."
    case .recognisedPoorly(let text):
      "“\(text)” was recognised from a picture without certainty; check the paper and type it."
    case .spelling(let spelling, let text): "\(spelling.english): “\(text)”."
    default: ""
    }
  }
}

extension AuditStatement.PercentageFault {
  fileprivate func english(stated: DecimalNumber, rounded: DecimalNumber) -> String {
    switch self {
    case .truncated: "the report says \(stated)% (cut off; rounded it is \(rounded)%)."
    case .wrong: "not \(stated)%."
    case .swappedDigits: "the report says \(stated)% (digits may be swapped)."
    }
  }
}

extension AuditStatement.Spelling {
  fileprivate var english: String {
    switch self {
    case .spacedPercent: "white space before the percent sign"
    case .glued: "a number glued to a word"
    case .foreignSeparator: "separators unlike the country's"
    case .impliedMoney: "“đồng” is left out"
    }
  }
}

extension [DecimalNumber] {
  fileprivate func list(_ separator: String) -> String {
    map(\.description).joined(separator: separator)
  }
}
