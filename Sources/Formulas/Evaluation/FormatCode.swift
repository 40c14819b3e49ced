/// A number format code as TEXT takes it.
///
/// - Note: Source: ECMA-376-1 §18.8.31 (numFmts). Names of days and months are known in English and
///   Vietnamese; other languages are reported as unsupported.
struct FormatCode {
  private let sections: [FormatSection]

  /// Reads a code.
  init(_ code: String) throws(EvaluationFailure) {
    sections = try FormatSection.sections(of: code)
  }

  /// Whether numbers show as days or times.
  var isDate: Bool { sections.contains(where: \.isDate) }

  /// A number in this format.
  func text(for number: Double) throws(EvaluationFailure) -> String {
    let (section, hidesSign) = try chosen(for: number)
    if section.isDate { return try DateFormatting.text(number, section) }
    let tokens = section.tokens
    if tokens.isEmpty, sections.count == 1 { return "" }
    if tokens.contains(.text), !tokens.contains(where: \.isDigit) {
      return try text(for: GeneralNumber.text(number))
    }
    let showsSign = number < 0 && !hidesSign
    if tokens == [.general] { return GeneralNumber.text(showsSign ? number : abs(number)) }
    if let slash = tokens.firstIndex(of: .slash) {
      return try FractionFormatting(tokens, slash: slash).text(abs(number), isNegative: showsSign)
    }
    return NumberFormatting(tokens).text(abs(number), isNegative: showsSign)
  }

  /// The section for a number, and whether it says itself that the number is below zero.
  private func chosen(
    for number: Double
  ) throws(EvaluationFailure) -> (section: FormatSection, hidesSign: Bool) {
    let numeric = Array(sections.prefix(3))
    let standard: [FormatCondition?] =
      switch numeric.count {
      case 1: [nil]
      case 2: [numeric[1].condition == nil ? .notNegative : .positive, nil]
      default: [.positive, .negative, nil]
      }
    for (index, section) in numeric.enumerated() {
      let isLast = index == numeric.count - 1
      let condition = section.condition ?? standard[index]
      guard let condition else { return (section, hidesSign(index, numeric)) }
      if condition.holds(number) { return (section, condition.isNegative) }
      if isLast { throw .unsupported("TEXT of a number that no condition of the format meets") }
    }
    throw .error(.value)
  }

  /// Whether a section without a condition gets numbers below zero only.
  private func hidesSign(_ index: Int, _ numeric: [FormatSection]) -> Bool {
    guard index == 1, numeric.count == 2 else { return false }
    return numeric[0].condition.map { $0 == .notNegative || $0 == .positive } ?? true
  }

  /// Text in this format: the fourth section, or a section with `@`, or the text as it is.
  func text(for text: String) throws(EvaluationFailure) -> String {
    let section =
      sections.count > 3
      ? sections[3].tokens : sections.last { $0.tokens.contains(.text) }?.tokens ?? [.text]
    return section.map { token in
      switch token {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }
}

/// Which numbers a section is for: `[>=1000]`.
struct FormatCondition: Equatable {
  enum Comparison: String {
    case less = "<", lessOrEqual = "<=", equal = "=", notEqual = "<>"
    case greaterOrEqual = ">=", greater = ">"
  }

  var comparison: Comparison
  var bound: Double

  static let notNegative = FormatCondition(comparison: .greaterOrEqual, bound: 0)
  static let positive = FormatCondition(comparison: .greater, bound: 0)
  static let negative = FormatCondition(comparison: .less, bound: 0)

  /// Whether only numbers below zero, or 0, meet it.
  var isNegative: Bool {
    (comparison == .less || comparison == .lessOrEqual) && bound <= 0
  }

  func holds(_ number: Double) -> Bool {
    switch comparison {
    case .less: number < bound
    case .lessOrEqual: number <= bound
    case .equal: number == bound
    case .notEqual: number != bound
    case .greaterOrEqual: number >= bound
    case .greater: number > bound
    }
  }

  init(comparison: Comparison, bound: Double) {
    (self.comparison, self.bound) = (comparison, bound)
  }

  /// Reads what stands between brackets; `nil` for anything else.
  init?(_ text: Substring) {
    let sign = text.prefix { "<>=".contains($0) }
    guard let comparison = Comparison(rawValue: String(sign)),
      let bound = NumberReading.number(String(text.dropFirst(sign.count)))
    else { return nil }
    (self.comparison, self.bound) = (comparison, bound)
  }
}
