internal import ByteSupport
internal import IndicatorForms

extension DerivedFigure {
  /// The formula and what it leaves open, in words.
  func text(in language: Language) -> String {
    func number(_ value: DecimalNumber) -> String { language.number(value) }
    switch self {
    case .priorFromAmount(let value, let change, let result):
      let sign = change.coefficient < 0 ? "+" : "−"
      let size = change.coefficient < 0 ? change.negated : change
      return language.pick("suy ngược: ", "computed: ")
        + "\(number(value)) \(sign) \(number(size)) = \(number(result))"
    case .priorFromRatio(let value, let ratio, let low, let high):
      return language.pick("suy ngược: ", "computed: ")
        + "\(number(value)) ÷ \(number(ratio)) %, " + range(low, high, language)
    case .planFromRatio(let value, let ratio, let low, let high):
      return language.pick("suy ngược: ", "computed: ")
        + "\(number(value)) ÷ \(number(ratio)) %, " + range(low, high, language)
        + language.pick(
          "; lấy số tròn nhất, không phải số giao", "; the roundest number, not an assigned plan")
    case .difference(let total, let before):
      return language.pick("tính: ", "computed: ") + "\(number(total)) − \(number(before))"
    case .sum(let parts):
      return language.pick("tính: ", "computed: ") + parts.map(number).joined(separator: " + ")
    }
  }

  private func range(_ low: DecimalNumber, _ high: DecimalNumber, _ language: Language) -> String {
    language.pick("trong khoảng ", "between ") + language.number(low)
      + language.pick(" đến ", " and ") + language.number(high)
  }
}

extension Language {
  /// A number as people of this language write it.
  func number(_ value: DecimalNumber) -> String {
    self == .vi ? value.vietnameseText() : value.description
  }
}
